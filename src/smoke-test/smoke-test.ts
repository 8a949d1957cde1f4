/**
 * Smoke tests: runs the commands of `commands.ts` until one succeeds, outside of the source tree. `runSmokeTest` for an
 * artifact on one interpreter, `testByCommands` for a native executable.
 */

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

const VERSION = /(?<![\w.])v?(\d+(?:\.\d+)+(?:[a-z]+\d*|[.+-][\w.]+)*)/gi

/**
 * The version that a program prints instead of `version`; undefined when it prints that one, none, or several (some
 * programs also print the versions of their dependencies).
 * @param python of the interpreter that ran it, which some print too
 */
export function otherVersion(lines: readonly string[], version: string, python: string): string | undefined {
  const named = lines
    .flatMap(line => [...line.matchAll(VERSION)].map(([, one = '']) => one.replace(/\.$/, '')))
    .filter(one => one !== python && !python.startsWith(`${one}.`))
  const [only, ...more] = new Set(named)
  return only === undefined || more.length > 0 || same(only, version) ? undefined : only
}

/** `1.0` equals `1.0.0`, and the part after a `+` may be missing. */
function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map(each => each.replace(/\+.*$/, ''))
  return a !== undefined && b !== undefined && valid(a) !== null && valid(b) !== null ? eq(a, b) : a === b
}

/**
 * The fix for a program that does not start.
 * @param lines the output of all commands
 * @param own top-level modules of the wheel
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

/** Where commands of an artifact run. */
interface Environment {
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

// A program may wait for input, or serve for ever: the next command then gets its turn. Milliseconds.
const LIMITS = { total: 120_000, idle: 60_000 }
const USER_LIMITS = { total: 3_600_000, idle: 1_200_000 }

interface Ran {
  /** For people: the command, and the first line of its output. */
  readonly text: string
  /** The output of `--version`. */
  readonly printed: readonly string[]
  readonly testCommand: TestCommand
  /** Milliseconds of the first command that started, whether or not it succeeded. */
  readonly first: number
}

/** The first command that exits 0 is enough. @throws PackagingError `check/run-failed` */
async function firstThatRuns(
  environment: Environment,
  testCommands: readonly TestCommand[],
  limits: typeof LIMITS,
): Promise<Ran> {
  const tried: { testCommand: TestCommand; finished: Finished }[] = []
  for (const testCommand of testCommands) {
    const finished = await run(environment, testCommand, limits)
    if (finished.code === 0) {
      // One that could not be started took no time.
      const started = [...tried.map(one => one.finished), finished].find(one => one.milliseconds > 0)
      const first = (started ?? finished).milliseconds
      const printed = testCommand.args.at(-1) === '--version' ? finished.tail : []
      return { text: `ran \`${testCommand.shown}\`${firstLine(finished)}`, printed, testCommand, first }
    }
    tried.push({ testCommand, finished })
  }
  throw failure(environment, tried)
}

/** Starts it once more. @param first milliseconds of the very first start */
async function timeStarts(
  environment: Environment,
  testCommand: TestCommand,
  first: number,
): Promise<StartTimes | undefined> {
  const { code, milliseconds } = await run(environment, testCommand, LIMITS)
  return code === 0 ? { first: first / 1000, later: milliseconds / 1000 } : undefined
}

/** Runs one command; never throws for what the artifact does. */
function run(
  environment: Environment,
  testCommand: TestCommand,
  limits: typeof LIMITS,
  capture = false,
): Promise<Finished> {
  const { env, pathFirst = [], dir, runner, artifact, what } = environment
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
      // A command that reached a limit or was killed has failed.
      if (error instanceof PackagingError && error.code.startsWith('host/')) {
        return { code: -1, signal: null, stdout: '', tail: [error.message, ...error.detail], milliseconds: 0 }
      }
      throw error
    })
}

/** With the last lines of every command. */
function failure(
  environment: Environment,
  tried: readonly { testCommand: TestCommand; finished: Finished }[],
): PackagingError {
  const detail = tried.flatMap(({ testCommand, finished }) => [
    `$ ${testCommand.shown}  (exit ${finished.signal ?? finished.code})`,
    ...finished.tail.slice(-12).map(line => `  ${line}`),
  ])
  return new PackagingError('check/run-failed', {
    message: `${environment.artifact.file} does not run ${environment.what}.`,
    fix: hint(
      tried.flatMap(({ finished }) => finished.tail),
      environment.modules,
    ),
    detail,
  })
}

function firstLine(finished: Finished): string {
  // Not the top border of a banner.
  const line = finished.tail.find(text => /[\p{L}\p{N}]/u.test(text))?.trim() ?? ''
  return line === '' ? '' : `: ${line.length > 60 ? `${line.slice(0, 59)}…` : line}`
}

/** A test of one artifact on one interpreter that it claims. */
export interface SmokeTest {
  readonly runner: ProcessRunner
  readonly artifact: Omit<Artifact, 'sha256'>
  readonly interpreter: Interpreter
  /** Of the application. */
  readonly version: string
  /** The interpreter's name as people write it. */
  readonly python: string
  readonly subject: Subject
  /** `auto`, `none`, or the arguments of the user's command. */
  readonly test: 'auto' | 'none' | readonly string[]
  readonly project: string
  readonly installed: Installed
  /** An empty private folder to run in. */
  readonly dir: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly pathFirst: readonly string[]
  /** Whether its start time is compared with others: it is then started once more. */
  readonly timed?: boolean
}

const environmentOf = (smokeTest: SmokeTest): Environment => ({
  ...smokeTest,
  what: `on Python ${smokeTest.python}`,
  modules: smokeTest.subject.modules,
})

/** @throws PackagingError `check/run-failed` with the last lines of what failed */
export async function runSmokeTest(smokeTest: SmokeTest): Promise<Check> {
  const started = performance.now()
  await mkdir(smokeTest.dir, { recursive: true })
  const first = await confirmIdentity(smokeTest)
  const { text, printed, testCommand } = await runCommands(smokeTest)
  const other = otherVersion(printed ?? [], smokeTest.version, smokeTest.interpreter.fullVersion)
  const seconds = (performance.now() - started) / 1000
  const starts =
    smokeTest.timed && testCommand && first ? await timeStarts(environmentOf(smokeTest), testCommand, first) : undefined
  return {
    name: 'runs',
    artifact: smokeTest.artifact.file,
    python: smokeTest.python,
    result: other === undefined ? 'passed' : 'warning',
    reason: other === undefined ? text : `${text}, which is not ${smokeTest.version}`,
    seconds,
    ...(starts && { starts }),
  }
}

async function runCommands(smokeTest: SmokeTest): Promise<Pick<Ran, 'text'> & Partial<Ran>> {
  const { test, subject, installed, project, artifact } = smokeTest
  if (Array.isArray(test)) {
    const testCommand = customCommand(test, { project, artifact: artifact.path }, installed)
    const finished = await run(environmentOf(smokeTest), testCommand, USER_LIMITS)
    if (finished.code !== 0) throw failure(environmentOf(smokeTest), [{ testCommand, finished }])
    return { text: `ran \`${testCommand.shown}\`` }
  }
  const testCommands =
    test === 'none' ? [importCommand(subject.modules.slice(0, 1), installed)] : automaticCommands(subject, installed)
  return firstThatRuns(environmentOf(smokeTest), testCommands, LIMITS)
}

/**
 * A PEX silently switches to another interpreter when the one that starts it does not fit.
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
  const finished = await run(environmentOf(smokeTest), testCommand, LIMITS, true)
  const { major, minor, implementation } = smokeTest.interpreter.python
  const answer = finished.stdout.trim()
  if (finished.code === 0 && answer === `(${major}, ${minor}) ${implementation}`) return finished.milliseconds
  if (finished.code !== 0) throw failure(environmentOf(smokeTest), [{ testCommand, finished }])
  throw new PackagingError('check/run-failed', {
    message: `${smokeTest.artifact.file} was started with Python ${smokeTest.python} but ran on ${answer}.`,
    fix: `It contains no compatible files for Python ${smokeTest.python}; leave that version out or report this as a bug.`,
  })
}

/** A test of a native executable in an empty environment: it starts without an interpreter. */
export interface ExecutableTest extends Pick<SmokeTest, 'runner' | 'artifact' | 'python' | 'dir' | 'env' | 'timed'> {
  readonly testCommands: readonly TestCommand[]
  /** True for a user's own command, which may take long. */
  readonly patient: boolean
  /** Follows the command in the report. */
  readonly note: string
  readonly modules: readonly string[]
}

/** The first command that exits 0 is enough. @throws PackagingError `check/run-failed` */
export async function testByCommands(smokeTest: ExecutableTest): Promise<Check> {
  const { artifact, python, testCommands, patient, note, dir } = smokeTest
  const started = performance.now()
  await mkdir(dir, { recursive: true })
  const environment = { ...smokeTest, what: 'in an empty environment' }
  const ran = await firstThatRuns(environment, testCommands, patient ? USER_LIMITS : LIMITS)
  const seconds = (performance.now() - started) / 1000
  // A user's own command may do more than start, and may have to run only once.
  const starts = smokeTest.timed && !patient ? await timeStarts(environment, ran.testCommand, ran.first) : undefined
  return {
    name: 'runs',
    artifact: artifact.file,
    python,
    result: 'passed',
    reason: ran.text + note,
    seconds,
    ...(starts && { starts }),
  }
}
