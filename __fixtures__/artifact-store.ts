/** The workflow artifacts of a run, in memory: what one job uploads, the next one lists and downloads. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Host } from '../src/host/host.js'
import { zip } from './archives.js'

export interface ArtifactStore {
  /** Name of the artifact → names of its files → contents. */
  readonly stored: Map<string, Readonly<Record<string, Buffer>>>
  /** What a host has to do with them. */
  readonly host: Pick<Host, 'listArtifacts' | 'downloadArtifact' | 'upload'>
}

export function artifactStore(): ArtifactStore {
  const stored: ArtifactStore['stored'] = new Map()
  const listed = () => [...stored].map(([name], index) => ({ name, id: index + 1, size: 1, digest: `sha256:${name}` }))
  return {
    stored,
    host: {
      listArtifacts: async () => listed(),
      async downloadArtifact({ name }, into) {
        mkdirSync(into, { recursive: true })
        const file = join(into, 'artifact.zip')
        writeFileSync(
          file,
          zip(Object.entries(stored.get(name) ?? {}).map(([member, data]) => ({ name: member, data }))),
        )
        return file
      },
      async upload({ name, files, root }) {
        stored.set(name, Object.fromEntries(files.map(file => [relative(root, file), readFileSync(file)])))
        return { name, id: stored.size, url: `https://example.org/${name}`, digest: 'sha256:0', size: 1 }
      },
    },
  }
}
