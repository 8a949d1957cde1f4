/** What several smoke tests have in common, and in which order they run (pure). */
import type { PackagingError } from '../core/errors.js'
import { occurrenceProblem } from '../core/merge-problems.js'
import type { Check } from '../core/model.js'

/**
 * Ranks of the limiter, below the builds' own: what others wait for, then the longest. A PEX unpacks all its dependencies
 * at its first start. Nothing waits for bytecode.
 */
export const TURN = { sdist: 1, executable: 2, pex: 2, wheel: 3, bytecode: 4 } as const

/**
 * Variables for a start that runs beside others. Libraries for calculations start a thread for each processor when they are
 * imported: several at once then wait for each other.
 * @param jobs how many starts there may be at once
 * @returns none where the caller has decided, or starts run alone
 * @see https://www.openmp.org/spec-html/5.0/openmpse50.html, which OpenBLAS, MKL and NumExpr follow too
 */
export function calculationThreads(
  env: Readonly<Record<string, string | undefined>>,
  processors: number,
  jobs: number,
): Readonly<Record<string, string>> {
  if (env.OMP_NUM_THREADS !== undefined || jobs < 2) return {}
  return { OMP_NUM_THREADS: String(Math.max(1, Math.floor(processors / jobs))) }
}

/** One file of a wheel. */
export interface WheelMember {
  readonly name: string
  /** Of the zip archive: permissions and kind. */
  readonly mode: number
  /** Of its content, lower-case hex. */
  readonly sha256: string
}

/** Whether two wheels install the same files: the order in the archive, its dates and compression install nothing. */
export function sameMembers(one: readonly WheelMember[], other: readonly WheelMember[]): boolean {
  const lines = (members: readonly WheelMember[]) =>
    members.map(({ name, mode, sha256 }) => `${sha256} ${isExecutable(mode)} ${name}`).sort()
  const [first, second] = [lines(one), lines(other)]
  return first.length === second.length && first.every((line, index) => line === second[index])
}

/** Installers take nothing else from a mode. */
function isExecutable(mode: number): boolean {
  return (mode & 0o111) !== 0
}

/**
 * The part of a wheel's own lists that installs something: `WHEEL` without the name and version of the build backend, which
 * may be another on an older Python, and `RECORD` in any order without the line of `WHEEL`.
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
export function installedText(list: string, text: string): string {
  const lines = text.split(/\r?\n/)
  return list === 'WHEEL'
    ? lines.filter(line => !/^Generator:/i.test(line)).join('\n')
    : lines
        .filter(line => !/^[^/]+\.dist-info\/WHEEL,/.test(line))
        .sort()
        .join('\n')
}

/** A command that gets the file itself may answer differently for each file, also where they install the same. */
export function isAboutTheFile(command: 'auto' | readonly string[]): boolean {
  return command !== 'auto' && command.some(word => word.includes('{artifact}'))
}

/**
 * The result of an sdist whose wheel has the files of `wheel`, which was tested.
 * @param seconds that building and comparing took
 */
export function sharedResult(wheel: Check, sdist: string, seconds: number): Check {
  const { starts: _, ...check } = wheel
  const tested = `its wheel has the same files as ${wheel.artifact}, tested there`
  const reason = wheel.result === 'passed' ? tested : `${tested}: ${wheel.reason}`
  return { ...check, artifact: sdist, reason, seconds }
}

/** The same failure, of an sdist whose wheel has the files of the one that failed. */
export function sharedFailure(failure: PackagingError, sdist: string): PackagingError {
  const [occurrence] = failure.occurrences
  if (occurrence === undefined) return failure
  const { code, fix, detail } = failure
  return occurrenceProblem(code, { ...occurrence, file: sdist }, { fix, detail })
}
