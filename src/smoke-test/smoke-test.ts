/** Runs what could show that an artifact works, one attempt after the other, and tells how they went. */

import { mkdir } from 'node:fs/promises'
import { eq, valid } from '@renovatebot/pep440'
import { PackagingError } from '../core/errors.js'
import type { Artifact, Check, Interpreter, StartTimes } from '../core/model.js'
import type { Finished, ProcessRunner } from '../host/process/command.js'
import {
  type Attempt,
  automaticAttempts,
  customAttempt,
  type Installed,
  identityAttempts,
  importAttempt,
  type Subject,
} from './commands.js'

// The version that a program prints, against the one it is released as (pure).

const VERSION = /(?<![\w.])v?(\d+(?:\.\d+)+(?:[a-z]+\d*|[.+-][\w.]+)*)/gi

/**
 * The version that `lines` name instead of `version`; undefined when they name that one, none, or several, as programs do
 * that also tell the versions of what they stand on.
 * @param python of the interpreter that ran it, which some print too
 */
export function otherVersion(lines: readonly string[], version: string, python: string): string | undefined {
  const named = lines
    .flatMap(line => [...line.matchAll(VERSION)].map(([, one = '']) => one.replace(/\.$/, '')))
    .filter(one => one !== python && !python.startsWith(`${one}.`))
  const [only, ...more] = new Set(named)
  return only === undefined || more.length > 0 || same(only, version) ? undefined : only
}

/** `1.0` is `1.0.0`, and what is behind a `+` may be left out. */
function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map(each => each.replace(/\+.*$/, ''))
  return a !== undefined && b !== undefined && valid(a) !== null && valid(b) !== null ? eq(a, b) : a === b
}

// What to do about a program that does not start, judged by what it printed (pure).

/**
 * @param lines what all attempts printed
 * @param own top-level modules that the wheel brings
 */
export function remedy(lines: readonly string[], own: readonly string[]): string {
  const missing = lines
    .map(line => /\bModuleNotFoundError: No module named '([^']+)'/.exec(line)?.[1])
    .find(name => name !== undefined)
  if (missing === undefined)
    return 'See its last lines below; set test-command when this program needs other arguments to show that it works.'
  const [top = ''] = missing.split('.')
  if (top === 'pkg_resources')
    return "'pkg_resources' went with setuptools 82: ask for setuptools<82 among the dependencies, or use importlib.metadata."
  if (own.includes(top))
    return `The files lack the project's own module '${missing}': have the build backend include it; an sdist may lack what it is made from.`
  return `Nothing brings the module '${missing}': add what provides it to the dependencies. When it is there already, the build lost it: see that the sdist holds every file that the dependencies are read from.`
}

/** What it takes to run something of an artifact, and to tell how it went. */
interface Place {
  readonly runner: ProcessRunner
  readonly artifact: Omit<Artifact, 'sha256'>
  /** An empty private folder to run in. */
  readonly dir: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** `run answer.pex on Python 3.12` without the `run`. */
  readonly what: string
  /** Top-level modules of the artifact. */
  readonly modules: readonly string[]
  readonly pathFirst?: readonly string[]
}

// A program that waits for a person, or serves for ever, answers neither question: the next attempt gets its turn.
const PATIENCE = { total: 120_000, idle: 60_000 }
const USER_PATIENCE = { total: 3_600_000, idle: 1_200_000 }

interface Ran {
  /** For people: what was run, and the first that it said. */
  readonly words: string
  /** What it answered when it was asked for its version. */
  readonly printed: readonly string[]
  readonly attempt: Attempt
  /** Milliseconds of the first attempt that was started, whether or not it succeeded. */
  readonly first: number
}

/** The first attempt that exits 0 is proof enough. @throws PackagingError `check/run-failed` */
async function firstThatRuns(place: Place, attempts: readonly Attempt[], patience: typeof PATIENCE): Promise<Ran> {
  const tried: { attempt: Attempt; finished: Finished }[] = []
  for (const attempt of attempts) {
    const finished = await run(place, attempt, patience)
    if (finished.code === 0) {
      // One that could not even be started took no time.
      const started = [...tried.map(one => one.finished), finished].find(one => one.milliseconds > 0)
      const first = (started ?? finished).milliseconds
      const printed = attempt.args.at(-1) === '--version' ? finished.tail : []
      return { words: `ran \`${attempt.shown}\`${said(finished)}`, printed, attempt, first }
    }
    tried.push({ attempt, finished })
  }
  throw failure(place, tried)
}

/** Starts it once more. @param first milliseconds of the first start of all */
export async function timed(place: Place, attempt: Attempt, first: number): Promise<StartTimes | undefined> {
  const { code, milliseconds } = await run(place, attempt, PATIENCE)
  return code === 0 ? { first: first / 1000, later: milliseconds / 1000 } : undefined
}

/** One attempt; never throws for what the artifact does. */
export function run(
  place: Place,
  attempt: Attempt,
  limits: { total: number; idle: number },
  capture = false,
): Promise<Finished> {
  const { env, pathFirst = [], dir, runner, artifact, what } = place
  const label = `run ${artifact.file} ${what}`
  return runner
    .finish({
      label,
      tool: attempt.tool,
      args: attempt.args,
      cwd: dir,
      env: { ...env, ...attempt.env },
      pathFirst,
      limits,
      capture,
    })
    .catch((error: unknown) => {
      // Falling silent or being killed is an answer too: this attempt did not succeed.
      if (error instanceof PackagingError && error.code.startsWith('host/')) {
        return { code: -1, signal: null, stdout: '', tail: [error.message, ...error.detail], milliseconds: 0 }
      }
      throw error
    })
}

/** With the last lines of everything that was tried. */
export function failure(place: Place, tried: readonly { attempt: Attempt; finished: Finished }[]): PackagingError {
  const detail = tried.flatMap(({ attempt, finished }) => [
    `$ ${attempt.shown}  (exit ${finished.signal ?? finished.code})`,
    ...finished.tail.slice(-12).map(line => `  ${line}`),
  ])
  return new PackagingError('check/run-failed', {
    message: `${place.artifact.file} does not run ${place.what}.`,
    fix: remedy(
      tried.flatMap(({ finished }) => finished.tail),
      place.modules,
    ),
    detail,
  })
}

function said(finished: Finished): string {
  // Not the first strokes of a banner.
  const line = finished.tail.find(text => /[\p{L}\p{N}]/u.test(text))?.trim() ?? ''
  return line === '' ? '' : `: ${line.length > 60 ? `${line.slice(0, 59)}…` : line}`
}

// Runs one artifact on one interpreter it claims, outside of the source tree, and says what was seen.

export interface Trial {
  readonly runner: ProcessRunner
  readonly artifact: Omit<Artifact, 'sha256'>
  readonly interpreter: Interpreter
  /** Of the application. */
  readonly version: string
  /** The interpreter's name as people write it. */
  readonly python: string
  readonly subject: Subject
  /** `auto`, `none`, or the words of the user's command. */
  readonly test: 'auto' | 'none' | readonly string[]
  readonly project: string
  readonly installed: Installed
  /** An empty private folder to run in. */
  readonly dir: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly pathFirst: readonly string[]
  /** Whether its start is to be compared with others': it is then started once more. */
  readonly timed?: boolean
}

const placeOf = (trial: Trial): Place => ({
  ...trial,
  what: `on Python ${trial.python}`,
  modules: trial.subject.modules,
})

/** @throws PackagingError `check/run-failed` with the last lines of what failed */
export async function prove(trial: Trial): Promise<Check> {
  const started = performance.now()
  await mkdir(trial.dir, { recursive: true })
  const first = await confirmIdentity(trial)
  const { words, printed, attempt } = await proveRuns(trial)
  const other = otherVersion(printed ?? [], trial.version, trial.interpreter.fullVersion)
  const seconds = (performance.now() - started) / 1000
  const starts = trial.timed && attempt && first ? await timed(placeOf(trial), attempt, first) : undefined
  return {
    name: 'runs',
    artifact: trial.artifact.file,
    python: trial.python,
    result: other === undefined ? 'passed' : 'warning',
    reason: other === undefined ? words : `${words}, which is not ${trial.version}`,
    seconds,
    ...(starts && { starts }),
  }
}

async function proveRuns(trial: Trial): Promise<Pick<Ran, 'words'> & Partial<Ran>> {
  const { test, subject, installed, project, artifact } = trial
  if (Array.isArray(test)) {
    const attempt = customAttempt(test, { project, artifact: artifact.path }, installed)
    const finished = await run(placeOf(trial), attempt, USER_PATIENCE)
    if (finished.code !== 0) throw failure(placeOf(trial), [{ attempt, finished }])
    return { words: `ran \`${attempt.shown}\`` }
  }
  const attempts =
    test === 'none' ? [importAttempt(subject.modules.slice(0, 1), installed)] : automaticAttempts(subject, installed)
  return firstThatRuns(placeOf(trial), attempts, PATIENCE)
}

/**
 * A PEX moves to another interpreter without a word when the one that starts it does not fit.
 * @returns milliseconds of its first start
 */
async function confirmIdentity(trial: Trial): Promise<number | undefined> {
  if (trial.installed.pex === undefined) return undefined
  let first: number | undefined
  for (const attempt of identityAttempts(trial.installed)) {
    const milliseconds = await confirm(trial, attempt)
    first ??= milliseconds
  }
  return first
}

async function confirm(trial: Trial, attempt: Attempt): Promise<number> {
  const finished = await run(placeOf(trial), attempt, PATIENCE, true)
  const { major, minor, implementation } = trial.interpreter.python
  const answer = finished.stdout.trim()
  if (finished.code === 0 && answer === `(${major}, ${minor}) ${implementation}`) return finished.milliseconds
  if (finished.code !== 0) throw failure(placeOf(trial), [{ attempt, finished }])
  throw new PackagingError('check/run-failed', {
    message: `${trial.artifact.file} was started with Python ${trial.python} but ran on ${answer}.`,
    fix: `It holds no fitting files for Python ${trial.python}; leave that version out or report this as a bug.`,
  })
}

// Starts an executable as somebody would who has nothing else.

/** An executable: what carries it is itself. */
export interface ExecutableTrial extends Pick<Trial, 'runner' | 'artifact' | 'python' | 'dir' | 'env' | 'timed'> {
  readonly attempts: readonly Attempt[]
  /** True for a user's own command, which may take long. */
  readonly patient: boolean
  /** Put behind what was run. */
  readonly note: string
  readonly modules: readonly string[]
}

/** The first attempt that exits 0 is proof enough. @throws PackagingError `check/run-failed` */
export async function proveAttempts(trial: ExecutableTrial): Promise<Check> {
  const { artifact, python, attempts, patient, note, dir } = trial
  const started = performance.now()
  await mkdir(dir, { recursive: true })
  const place = { ...trial, what: 'in an empty environment' }
  const ran = await firstThatRuns(place, attempts, patient ? USER_PATIENCE : PATIENCE)
  const seconds = (performance.now() - started) / 1000
  // A user's own command may do more than start, and may not be meant to be run twice.
  const starts = trial.timed && !patient ? await timed(place, ran.attempt, ran.first) : undefined
  return {
    name: 'runs',
    artifact: artifact.file,
    python,
    result: 'passed',
    reason: ran.words + note,
    seconds,
    ...(starts && { starts }),
  }
}
