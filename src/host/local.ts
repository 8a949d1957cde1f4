/** The host on a laptop, or on any other machine that is not a GitHub runner. */
import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { Style } from '../core/terminal.js'
import type { Host } from './host.js'
import { createLocalLog, type Terminal } from './log/log-local.js'

export interface LocalHostParts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stderr: Terminal
  readonly style: Style
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
export function createLocalHost({ env, stderr, style, workspace, verbose }: LocalHostParts): Host {
  return {
    kind: 'local',
    log: createLocalLog({ stderr, style, sourceOf: sourceIn(workspace), verbose, now: Date.now }),
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
    listArtifacts: () => Promise.reject(noArtifacts()),
    downloadArtifact: () => Promise.reject(noArtifacts()),
    setOutputs: () => Promise.resolve(),
    saveState: () => undefined,
    summary: () => Promise.resolve(),
  }
}

function noArtifacts(): PackagingError {
  return new PackagingError('upload/unread', {
    message: 'Workflow artifacts cannot be downloaded: this is not a GitHub Actions job.',
    fix: 'Give the folder with what the cells made: --parts DIR.',
  })
}

/** Reads files that errors point into, for the excerpt; what cannot be read has none. */
function sourceIn(workspace: string): (file: string) => string | undefined {
  return file => {
    try {
      return readFileSync(resolve(workspace, file), 'utf8')
    } catch {
      return undefined
    }
  }
}
