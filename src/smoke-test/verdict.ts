/** What it means how a program ended that was started for a smoke test (pure). The contract is `test-command: auto`. */
import type { Finished } from '../host/process/command.js'

/** The reason of every skipped check with `test-command: none`. */
export const NOT_TESTED = 'not tested: test-command is none'

/** A started program that has ended, or that could not be started. */
export interface Ended extends Pick<Finished, 'code' | 'signal' | 'tail' | 'milliseconds'> {
  /** The first lines of both streams, in the order they came. */
  readonly head: readonly string[]
  /** True when the system refused to start it, or it had to be ended because it started too many processes. */
  readonly refused?: boolean
}

/**
 * - `answered`: exit 0.
 * - `usage`: another exit status, with its own usage text.
 * - `broken`: a module or a library of it cannot be found, or it cannot be started at all.
 * - `unclear`: it started and failed for a reason of its own: it needs a display, a server, a file, another argument.
 */
type Verdict = 'answered' | 'usage' | 'broken' | 'unclear'

/** The last lines of Python, of `python -m`, of the dynamic loader, and of the starts of PyInstaller and pex. */
const BROKEN: readonly RegExp[] = [
  /(?:^|[\s.])(?:ModuleNotFoundError|PackageNotFoundError|DistributionNotFound): /,
  /: No module named \S/,
  // A library of the system that an extension module links to is no module: `libGL.so.1` is missing on many servers.
  /(?:^|\s)ImportError: (?!.{0,400}(?:cannot open shared object file|Library not loaded|DLL load failed))/,
  /error while loading shared libraries: |^(?:dyld(?:\[\d+\])?: )?(?:Library not loaded|Symbol not found): /,
  /\[PYI-\d+:ERROR\] (?!Failed to execute script)/,
  /Failed to resolve requirements from PEX|Failed to find compatible interpreter/,
]

/** Programs that start others, and print their own usage text when they cannot. */
const STARTERS = /^(?:\S*[\\/])?(?:python|pypy|pip|pex|uv)[\d.]*(?:\.exe)?$/i

/** `usage: app [options]`, or a heading above the program's name. */
const USAGE = /^\s*(?:usage|synopsis)\s*(?:$|:(.*))/is

/** @param names by which the program may call itself, for one that is called like a program that starts others */
export function verdictOf(ended: Ended, names: readonly string[] = []): Verdict {
  if (ended.refused) return 'broken'
  if (ended.code === 0) return 'answered'
  const lines = linesOf(ended)
  const missing = lines.findLastIndex(line => BROKEN.some(pattern => pattern.test(line)))
  const usage = lines.findLastIndex((_, index) => isUsage(lines, index, names))
  // A program that goes on without an optional module may say so first.
  if (missing > usage) return 'broken'
  if (usage < 0 || ended.code < 0) return 'unclear'
  return lines.slice(usage).some(line => /^Traceback \(most recent call last\):/.test(line)) ? 'unclear' : 'usage'
}

function isUsage(lines: readonly string[], index: number, names: readonly string[]): boolean {
  const heading = USAGE.exec(lines[index] ?? '')
  if (heading === null) return false
  // `Usage:` alone is followed by the command line.
  const said = (heading[1] ?? '').trim()
  const commandLine = said === '' ? lines.slice(index + 1).find(line => line.trim() !== '') : said
  const [program = '', next = ''] = commandLine?.trim().split(/\s+/) ?? []
  // Python 3.14: `usage: python -m app`.
  return !STARTERS.test(program) || next === '-m' || names.includes(program)
}

/** What was kept of its output: the first lines, then those of the last that are not among them. */
function linesOf({ head, tail }: Pick<Ended, 'head' | 'tail'>): readonly string[] {
  // Where the two overlap, the tail begins with a line that the head has.
  const overlap = head.findIndex((_, index) => head.slice(index).every((line, at) => tail[at] === line))
  return overlap < 0 ? [...head, ...tail] : [...head.slice(0, overlap), ...tail]
}

/** Characters of one line that a report shows. */
const MOST_CHARACTERS = 200

/**
 * The line that says most, empty when it said nothing: the exception of a traceback, the missing module or library of a
 * broken program, else the first line with a word.
 */
export function lineThatTells(ended: Ended): string {
  const lines = linesOf(ended)
  const spoken = lines.filter(line => /[\p{L}\p{N}]/u.test(line))
  const failed = ended.code !== 0
  const missing = failed ? lines.findLast(line => BROKEN.some(pattern => pattern.test(line))) : undefined
  const traceback = failed && lines.some(line => /^\s*Traceback \(most recent call last\):/.test(line))
  const line = missing ?? (traceback ? lastException(spoken) : spoken[0]) ?? ''
  const text = line.trim()
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text
}

/** The line after the last traceback's frames: an exception may have a message of several lines. */
function lastException(lines: readonly string[]): string | undefined {
  const frame = lines.findLastIndex(line => /^\s+File ".*", line \d+/.test(line))
  return lines.slice(frame + 1).find(line => /^\S/.test(line)) ?? lines.at(-1)
}

/** `exit 3`, `SIGSEGV`; what the system said about a program that it did not start is its output. */
export function exitWords({ code, signal, refused }: Ended): string {
  return signal ?? (refused || code < 0 ? 'no exit status' : `exit ${code}`)
}
