/** The host on a laptop, or on any other machine that is not a GitHub runner. */

import { readFileSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { errorText, type SourceOf } from '../core/error-text.js'
import { PackagingError } from '../core/errors.js'
import { shownLines } from '../core/format.js'
import type { Style } from '../core/terminal.js'
import type { Host, Log } from './host.js'
import { createGate } from './log.js'

/** The part of `process.stderr` that is used. */
interface Terminal {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

interface LocalLogParts {
  readonly stderr: Terminal
  readonly style: Style
  /** Gives the text of a file that an error points into. */
  readonly sourceOf: SourceOf
  /** Show the lines of successful steps too. */
  readonly verbose: boolean
  /** Milliseconds, for the pace of progress lines where they cannot be replaced. */
  readonly now: () => number
}

const ERASE = '\r\u001b[2K'

/** A tool's output must not move the reader's cursor, rename the window, or reorder what is read. */
const printable = (text: string): string => shownLines(text).join('\n')

/** The live line is there only where standard error is a terminal. */
export function createLocalLog({ stderr, style, sourceOf, verbose, now }: LocalLogParts): Log {
  const live = stderr.isTTY === true
  const due = createGate(now)
  let shown = ''

  const draw = () => {
    if (shown !== '') stderr.write(shown.slice(0, (stderr.columns ?? 80) - 1))
  }
  const print = (lines: readonly string[]) => {
    if (shown !== '') stderr.write(ERASE)
    stderr.write(lines.map(line => `${printable(line)}\n`).join(''))
    draw()
  }
  const show = (severity: 'error' | 'warning', problem: PackagingError) => {
    if (shown !== '') stderr.write(ERASE)
    stderr.write(`${errorText(problem, style, sourceOf, severity).join('\n')}\n`)
    draw()
  }

  return {
    info: line => print([line]),
    warning: problem => show('warning', problem),
    error: problem => show('error', problem),
    group: (title, lines, failed) => print([title, ...(failed || verbose ? lines.map(line => `  ${line}`) : [])]),
    progress(line) {
      if (!live) {
        if (line !== '' && due()) print([line])
        return
      }
      if (shown !== '') stderr.write(ERASE)
      shown = printable(line).replaceAll('\n', ' ')
      draw()
    },
  }
}

interface LocalHostParts extends Pick<LocalLogParts, 'stderr' | 'style' | 'verbose'> {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute folder that relative paths start from. */
  readonly workspace: string
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
    async upload(bundle) {
      throw new PackagingError('upload/failed', {
        message: `The workflow artifact ${bundle.name} cannot be uploaded: this is not a GitHub Actions job.`,
        fix: 'Leave `upload` out or set it to `false`; the files are in the output folder.',
      })
    },
    listArtifacts: async () => refuseArtifacts(),
    downloadArtifact: async () => refuseArtifacts(),
    setOutputs: () => Promise.resolve(),
    saveState: () => undefined,
    summary: () => Promise.resolve(),
  }
}

function refuseArtifacts(): never {
  throw new PackagingError('upload/unread', {
    message: 'Workflow artifacts cannot be downloaded: this is not a GitHub Actions job.',
    fix: 'Give the folder of the job results: --parts DIR.',
  })
}

/** Reads files that errors point into, for the excerpt; what cannot be read has none. */
export function sourceIn(workspace: string): (file: string) => string | undefined {
  return name => {
    const file = resolve(workspace, name)
    try {
      // A pipe would wait for a writer.
      return statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined
    } catch {
      return undefined
    }
  }
}
