/** The server and its runner, built when they are not there yet; or why they cannot be. */
import { spawnSync } from 'node:child_process'
import { gitea, giteaRunner } from '../../scripts/dev-tools.mjs'

export interface Programs {
  /** Absolute path; its folder has the templates. */
  readonly gitea: string
  readonly runner: string
}

const has = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).error === undefined

/** @throws what compiling throws: a fault of ours, or of the pinned versions */
export function giteaPrograms(): Programs | { readonly skipped: string } {
  if (process.platform !== 'linux') return { skipped: 'Gitea and its runner are run on Linux' }
  for (const [program, ...args] of [
    ['go', 'version'],
    ['gcc', '--version'],
    ['git', '--version'],
  ] as const)
    if (!has(program, ...args)) return { skipped: `there is no ${program} on this machine, which Gitea is built with` }
  try {
    return { gitea: gitea(), runner: giteaRunner() }
  } catch (thrown) {
    const { message } = thrown as Error
    // Only a download that fails is a reason to skip.
    if (!message.includes('go mod download')) throw thrown
    return { skipped: `Gitea cannot be downloaded: ${message.split('\n')[0]}` }
  }
}
