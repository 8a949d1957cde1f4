/** Tells the outcome of a release: to standard output, the summary page and the outputs. */

import { bytes, code, link, markdown, plural } from '../core/format.js'
import type { CommandRequest } from '../request.js'
import type { ReleaseConfiguration } from './configure.js'
import type { ReleaseFolder } from './files.js'
import type { Released } from './release.js'

/** What was done, in one sentence without the address. */
export function outcome(tag: string, { state, sent, kept, release }: Released): string {
  const ready = kept > 0 ? `, ${kept} were there already` : ''
  switch (state) {
    case 'checked':
      return `${tag} can be released: ${plural(sent, 'file')} would be sent${ready}. Nothing was changed.`
    case 'draft':
      return `The draft for ${tag} is complete: ${plural(sent, 'file')} sent${ready}; every digest was read back.`
    case 'published':
      return `${tag} is published${release?.immutable ? ' and immutable' : ''}: ${plural(sent, 'file')} sent${ready}; every digest was read back.`
    case 'published before':
      return `${tag} was published before, with exactly these ${plural(kept, 'file')}. Nothing was changed.`
  }
}

/** Standard output gets JSON where the request asks for it. */
export async function showRelease(
  { host, json, write }: CommandRequest,
  { tag, repository }: ReleaseConfiguration,
  { manifest, files }: ReleaseFolder,
  released: Released,
): Promise<void> {
  const { release, state, sent, kept } = released
  const url = release?.url ?? ''
  const line = outcome(tag, released)
  const document = {
    schema: 1,
    repository,
    tag,
    project: { name: manifest.name, version: manifest.version },
    state,
    url,
    prerelease: release?.prerelease ?? false,
    immutable: release?.immutable ?? false,
    sent,
    kept,
    files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  }
  write(json ? `${JSON.stringify(document, null, 2)}\n` : `${[line, url].filter(Boolean).join('\n')}\n`)
  const rows = files.map(
    ({ name, size, sha256 }) => `| ${code(name)} | ${bytes(size)} | ${code(sha256.slice(0, 12))} |`,
  )
  await host.summary(
    [
      `## ${state === 'checked' || state === 'draft' ? '📝' : '✅'} ${markdown(line)}`,
      url === '' ? '' : link(url, url),
      ['| File | Size | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n'),
      '',
    ].join('\n\n'),
  )
  await host.setOutputs({
    'release-url': url,
    name: manifest.name,
    version: manifest.version,
  })
}
