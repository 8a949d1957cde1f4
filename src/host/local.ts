/** The host on a laptop, or on any other machine that is not a GitHub runner. */
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PackagingError } from '../errors/errors.js'
import type { Host } from './host.js'
import { createLocalLog, type Terminal } from './log-local.js'

export interface LocalHostParts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stderr: Terminal
  /** Absolute folder that relative paths start from. */
  readonly workspace: string
  /** Show the lines of successful steps too. */
  readonly verbose: boolean
}

/** Where each system wants a user's caches: XDG base directories, Apple's guidelines, Windows known folders. */
export function cacheHome(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (env.XDG_CACHE_HOME?.startsWith('/')) return env.XDG_CACHE_HOME
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  return join(home, '.cache')
}

/** A host that keeps everything on this machine: outputs and summary have nowhere to go, and nothing is uploaded. */
export function createLocalHost({ env, stderr, workspace, verbose }: LocalHostParts): Host {
  return {
    kind: 'local',
    log: createLocalLog({ stderr, verbose, now: Date.now }),
    workspace,
    temp: tmpdir(),
    store: join(cacheHome(env, process.platform, homedir()), 'package-python'),
    env,
    upload: bundle =>
      Promise.reject(
        new PackagingError('upload/failed', {
          message: `The workflow artifact ${bundle.name} cannot be uploaded: this is not a GitHub Actions job.`,
          fix: 'Leave `upload` out or set it to `false`; the files are in the output folder.',
        }),
      ),
    setOutputs: () => Promise.resolve(),
    saveState: () => undefined,
    summary: () => Promise.resolve(),
  }
}
