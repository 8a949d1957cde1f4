/** Runs what could show that an artifact works, one attempt after the other, and tells how they went. */

import { mkdir } from 'node:fs/promises'
import { eq, valid } from '@renovatebot/pep440'
import { PackagingError } from '../core/errors.js'
import type { Artifact, Check, Interpreter, StartTimes } from '../core/model.js'
import type { Finished, ProcessRunner } from '../host/process/command.js'
import {
  automaticCommands,
  customCommand,
  type Installed,
  identityCommands,
  importCommand,
  type Subject,
  type TestCommand,
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
export function hint(lines: readonly string[], own: readonly string[]): string {
  const missing = lines
    .map(line => /\bModuleNotFoundError: No module named '([^']+)'/.exec(line)?.[1])
    .find(name => name !== undefined)
  if (missing === undefined)
    return 'See its last lines below; set test-command if the program needs other arguments for a smoke test.'
  const [top = ''] = missing.split('.')
  if (top === 'pkg_resources')
    return "setuptools 82 removed 'pkg_resources': require setuptools<82, or use importlib.metadata."
  if (own.includes(top))
    return `The files lack the project's own module '${missing}': configure the build backend to include it; the sdist may lack the files that it is generated from.`
  return `No dependency provides the module '${missing}': add the package that provides it to the dependencies. If it is listed already, the build lost it: check that the sdist contains every file that the dependencies are read from.`
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
  readonly testCommand: TestCommand
  /** Milliseconds of the first attempt that was started, whether or not it succeeded. */
  readonly first: number
}

/** The first attempt that exits 0 is proof enough. @throws PackagingError `check/run-failed` */
async function firstThatRuns(
  place: Place,
  testCommands: readonly TestCommand[],
  patience: typeof PATIENCE,
): Promise<Ran> {
  const tried: { testCommand: TestCommand; finished: Finished }[] = []
  for (const testCommand of testCommands) {
    const finished = await run(place, testCommand, patience)
    if (finished.code === 0) {
      // One that could not even be started took no time.
      const started = [...tried.map(one => one.finished), finished].find(one => one.milliseconds > 0)
      const first = (started ?? finished).milliseconds
      const printed = testCommand.args.at(-1) === '--version' ? finished.tail : []
      return { words: `ran \`${testCommand.shown}\`${said(finished)}`, printed, testCommand, first }
    }
    tried.push({ testCommand, finished })
  }
  throw failure(place, tried)
}

/** Starts it once more. @param first milliseconds of the first start of all */
export async function timed(place: Place, testCommand: TestCommand, first: number): Promise<StartTimes | undefined> {
  const { code, milliseconds } = await run(place, testCommand, PATIENCE)
  return code === 0 ? { first: first / 1000, later: milliseconds / 1000 } : undefined
}

/** One attempt; never throws for what the artifact does. */
export function run(
  place: Place,
  testCommand: TestCommand,
  limits: { total: number; idle: number },
  capture = false,
): Promise<Finished> {
  const { env, pathFirst = [], dir, runner, artifact, what } = place
  const label = `run ${artifact.file} ${what}`
  return runner
    .finish({
      label,
      tool: testCommand.tool,
      args: testCommand.args,
      cwd: dir,
      env: { ...env, ...testCommand.env },
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
export function failure(
  place: Place,
  tried: readonly { testCommand: TestCommand; finished: Finished }[],
): PackagingError {
  const detail = tried.flatMap(({ testCommand, finished }) => [
    `$ ${testCommand.shown}  (exit ${finished.signal ?? finished.code})`,
    ...finished.tail.slice(-12).map(line => `  ${line}`),
  ])
  return new PackagingError('check/run-failed', {
    message: `${place.artifact.file} does not run ${place.what}.`,
    fix: hint(
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

export interface SmokeTest {
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

const placeOf = (smokeTest: SmokeTest): Place => ({
  ...smokeTest,
  what: `on Python ${smokeTest.python}`,
  modules: smokeTest.subject.modules,
})

/** @throws PackagingError `check/run-failed` with the last lines of what failed */
export async function runSmokeTest(smokeTest: SmokeTest): Promise<Check> {
  const started = performance.now()
  await mkdir(smokeTest.dir, { recursive: true })
  const first = await confirmIdentity(smokeTest)
  const { words, printed, testCommand } = await runCommands(smokeTest)
  const other = otherVersion(printed ?? [], smokeTest.version, smokeTest.interpreter.fullVersion)
  const seconds = (performance.now() - started) / 1000
  const starts =
    smokeTest.timed && testCommand && first ? await timed(placeOf(smokeTest), testCommand, first) : undefined
  return {
    name: 'runs',
    artifact: smokeTest.artifact.file,
    python: smokeTest.python,
    result: other === undefined ? 'passed' : 'warning',
    reason: other === undefined ? words : `${words}, which is not ${smokeTest.version}`,
    seconds,
    ...(starts && { starts }),
  }
}

async function runCommands(smokeTest: SmokeTest): Promise<Pick<Ran, 'words'> & Partial<Ran>> {
  const { test, subject, installed, project, artifact } = smokeTest
  if (Array.isArray(test)) {
    const testCommand = customCommand(test, { project, artifact: artifact.path }, installed)
    const finished = await run(placeOf(smokeTest), testCommand, USER_PATIENCE)
    if (finished.code !== 0) throw failure(placeOf(smokeTest), [{ testCommand, finished }])
    return { words: `ran \`${testCommand.shown}\`` }
  }
  const testCommands =
    test === 'none' ? [importCommand(subject.modules.slice(0, 1), installed)] : automaticCommands(subject, installed)
  return firstThatRuns(placeOf(smokeTest), testCommands, PATIENCE)
}

/**
 * A PEX moves to another interpreter without a word when the one that starts it does not fit.
 * @returns milliseconds of its first start
 */
async function confirmIdentity(smokeTest: SmokeTest): Promise<number | undefined> {
  if (smokeTest.installed.pex === undefined) return undefined
  let first: number | undefined
  for (const testCommand of identityCommands(smokeTest.installed)) {
    const milliseconds = await confirm(smokeTest, testCommand)
    first ??= milliseconds
  }
  return first
}

async function confirm(smokeTest: SmokeTest, testCommand: TestCommand): Promise<number> {
  const finished = await run(placeOf(smokeTest), testCommand, PATIENCE, true)
  const { major, minor, implementation } = smokeTest.interpreter.python
  const answer = finished.stdout.trim()
  if (finished.code === 0 && answer === `(${major}, ${minor}) ${implementation}`) return finished.milliseconds
  if (finished.code !== 0) throw failure(placeOf(smokeTest), [{ testCommand, finished }])
  throw new PackagingError('check/run-failed', {
    message: `${smokeTest.artifact.file} was started with Python ${smokeTest.python} but ran on ${answer}.`,
    fix: `It contains no compatible files for Python ${smokeTest.python}; leave that version out or report this as a bug.`,
  })
}

// Starts an executable as somebody would who has nothing else.

/** An executable: what carries it is itself. */
export interface ExecutableTest extends Pick<SmokeTest, 'runner' | 'artifact' | 'python' | 'dir' | 'env' | 'timed'> {
  readonly testCommands: readonly TestCommand[]
  /** True for a user's own command, which may take long. */
  readonly patient: boolean
  /** Put behind what was run. */
  readonly note: string
  readonly modules: readonly string[]
}

/** The first attempt that exits 0 is proof enough. @throws PackagingError `check/run-failed` */
export async function testByCommands(smokeTest: ExecutableTest): Promise<Check> {
  const { artifact, python, testCommands, patient, note, dir } = smokeTest
  const started = performance.now()
  await mkdir(dir, { recursive: true })
  const place = { ...smokeTest, what: 'in an empty environment' }
  const ran = await firstThatRuns(place, testCommands, patient ? USER_PATIENCE : PATIENCE)
  const seconds = (performance.now() - started) / 1000
  // A user's own command may do more than start, and may not be meant to be run twice.
  const starts = smokeTest.timed && !patient ? await timed(place, ran.testCommand, ran.first) : undefined
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
