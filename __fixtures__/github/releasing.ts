/** The whole flow of a release against the loopback GitHub, without waiting. */

import { createGitHubClient } from '../../src/github/client.js'
import { releasesApi } from '../../src/github/releases.js'
import { readReleaseFolder } from '../../src/release/files.js'
import { type Released, type ReleaseStage, release } from '../../src/release/release.js'
import { isPrerelease } from '../../src/release/tag.js'
import { COMMIT } from './release-folder.js'
import { type FakeGitHub, TOKEN } from './server.js'

export interface Run {
  readonly tag?: string
  readonly stage?: ReleaseStage
  readonly token?: string
  readonly commit?: string | undefined
}

export interface Ran extends Released {
  readonly said: readonly string[]
  /** Milliseconds of every wait. */
  readonly waits: readonly number[]
}

/** @param waits filled also when it fails */
export async function releasing(
  github: FakeGitHub,
  folder: string,
  { tag = 'v1.0.0', stage = 'all', token = TOKEN, ...rest }: Run = {},
  waits: number[] = [],
): Promise<Ran> {
  const { manifest, files } = await readReleaseFolder(folder)
  const said: string[] = []
  const client = createGitHubClient({
    apiUrl: github.url,
    repository: github.state.repository,
    token,
    random: () => 0,
    wait: async milliseconds => void waits.push(milliseconds),
  })
  const released = await release(releasesApi(client), {
    tag,
    version: manifest.version,
    commit: 'commit' in rest ? rest.commit : COMMIT,
    files,
    stage,
    text: async earlier => ({
      title: tag,
      body: earlier || 'notes',
      prerelease: isPrerelease(manifest.version),
    }),
    progress: { moved: () => {}, done: () => {} },
    say: line => void said.push(line),
  })
  return { ...released, said, waits }
}
