/** The step that asks the package index before anything is released. */
import { type PackagingError, throwProblems } from '../../core/errors.js'
import { createDownloader } from '../../host/download.js'
import type { Host } from '../../host/host.js'
import { createLimiter } from '../../host/lifecycle.js'
import { redactUrl } from '../../host/log.js'
import { query } from '../../host/process/query.js'
import { createStore } from '../../host/store.js'
import { findProgram } from '../../project/paths.js'
import type { ReleaseFolder } from '../folder.js'
import type { Metadata } from '../versions.js'
import { askIndex, indexAddress } from './ask.js'
import { preflight, unknownIndex } from './preflight.js'

/**
 * Gives what to warn of.
 * @throws PackagingError `release/exists` when `mode` is `fail` and the index holds other files of these names
 */
export async function checkIndex(
  host: Host,
  mode: 'fail' | 'warn' | 'none',
  { manifest, files }: ReleaseFolder,
  metadata: readonly Metadata[],
  say: (line: string) => void,
): Promise<readonly PackagingError[]> {
  const names = new Set(metadata.map(({ file }) => file))
  const ours = files.filter(({ name }) => names.has(name))
  if (mode === 'none' || ours.length === 0) return []
  if (metadata.some(({ classifiers }) => classifiers.some(one => /^Private\s*::/i.test(one)))) {
    say('Not asked: a classifier says that the project is private')
    return []
  }
  const { env, workspace, store } = host
  const python =
    (await findProgram('python3', env, workspace)) ?? (await findProgram('python', env, workspace))
  const index = await indexAddress(env, python, query, host.temp)
  if (index === undefined)
    return [unknownIndex('no index is configured (PIP_INDEX_URL, UV_DEFAULT_INDEX) and no pip tells one.')]
  try {
    const downloader = createDownloader({ store: createStore(store), limiter: createLimiter(1) })
    const there = await askIndex(index, manifest.name, downloader, env)
    const { conflicts, warnings, same } = preflight(manifest.name, ours, there)
    if (mode === 'fail') throwProblems(conflicts)
    if (there !== undefined)
      say(
        `${redactUrl(index)} has ${there.files.length} files of ${manifest.name}; of these, ${same.length} already`,
      )
    return [...(mode === 'warn' ? conflicts : []), ...warnings]
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'release/exists') throw thrown
    return [unknownIndex(thrown instanceof Error ? thrown.message : String(thrown))]
  }
}
