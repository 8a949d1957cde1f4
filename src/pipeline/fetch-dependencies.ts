/** Downloads the wheels that a resolution chose, each once and into one folder, with the login of its index. */
import { allOrProblems } from '../core/errors.js'
import { place } from '../host/files.js'
import { readRegular } from '../host/regular.js'
import { coverageReport } from '../resolve/coverage.js'
import { fetchWheels, readNetrc } from '../resolve/fetch.js'
import { authorization } from '../resolve/index-settings.js'
import { coverageOf, type Resolved, type ResolveTools } from '../resolve/resolution.js'
import { withProjectIndexes } from '../resolve/uv-project.js'
import type { Context } from './context.js'
import { type BuiltPackage, sourceOf } from './missing-wheels.js'
import { verified } from './own-wheels.js'
import type { Dependencies } from './steps.js'

/** A resolution with nothing left to build. */
export interface ResolvedHere {
  /** Of a folder inside the staging folder. */
  readonly name: string
  readonly resolution: Resolved
  readonly built: readonly BuiltPackage[]
}

/**
 * Downloads the chosen wheels, all at once, into one folder.
 * @param unread takes wheels from the store without hashing them: the caller must do that
 * @throws PackagingError `network/…`, `dependency/hash`
 */
export async function fetchResolved(
  context: Context,
  { name, resolution: resolved, built }: ResolvedHere,
  unread = false,
): Promise<Dependencies> {
  // A wheel of a folder was downloaded by nobody who compared it with a lock.
  await allOrProblems(resolved.all.flatMap(({ path: local }) => (local === undefined ? [] : [verified(local)])))
  const fetched = await fetchWheels(
    resolved.all,
    ({ authorization, ...file }) =>
      context.downloader.fetchFile({
        ...file,
        unread,
        ...(authorization && { headers: { authorization } }),
      }),
    await withProjectIndexes(context.host.env, context.configuration.project.dir),
  )
  const folder = await context.staging.dir(`${name}/wheels`)
  await Promise.all(fetched.map(wheel => place(wheel.path, folder)))
  const byFile = new Map(fetched.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel]))
  const wheels = [...resolved.wheels].map(([target, chosen]) => {
    const here = chosen.flatMap(wheel => byFile.get(`${wheel.sha256} ${wheel.filename}`) ?? [])
    return [target, here] as const
  })
  return {
    targets: resolved.targets,
    wheels: new Map(wheels),
    all: fetched,
    folder,
    warnings: resolved.warnings,
    coverage: coverageReport(coverageOf(resolved), context.configuration.options.pexScope, resolved.targets),
    indexes: await indexesOf(resolved.pylock),
    changes: resolved.changes,
    built: built.map(({ package: one }) => ({ name: one.name, source: sourceOf(one) })),
  }
}

/**
 * Downloads each wheel to read what it requires: the run needs it anyway. It is hashed when it is used, and a damaged one
 * is not read here.
 */
export function downloadedContent({ downloader, host, configuration }: Context): ResolveTools['contentOf'] {
  const netrc = readNetrc(host.env)
  const environment = withProjectIndexes(host.env, configuration.project.dir)
  return async ({ url = '', filename, sha256, size }) => {
    const login = authorization(url, await environment, await netrc)
    const headers = login === undefined ? {} : { headers: { authorization: login } }
    return { path: await downloader.fetchFile({ url, filename, sha256, size, unread: true, ...headers }) }
  }
}

/** @see https://packaging.python.org/specifications/pylock-toml/#packages-index */
async function indexesOf(lock: string): Promise<readonly string[]> {
  const text = await readRegular(lock, 'utf8').catch(() => '')
  return [...new Set([...text.matchAll(/^index = "(https?:[^"\\]+)"$/gm)].map(match => match[1] ?? ''))]
}
