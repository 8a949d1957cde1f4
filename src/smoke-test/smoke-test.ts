/**
 * Smoke tests: runs the commands of `commands.ts` outside of the source tree, and evaluates how they end (`verdict.ts`).
 * `runSmokeTest` for an artifact on one interpreter, `testByCommands` for a native executable.
 */

import { mkdir } from 'node:fs/promises'
import { PackagingError } from '../core/errors.js'
import { plural } from '../core/format.js'
import { occurrenceProblem } from '../core/merge-problems.js'
import type { Artifact, Check, CommandResult, Interpreter, StartTimes } from '../core/model.js'
import type { ProcessRunner } from '../host/process/command.js'
import {
  automaticCommands,
  customCommand,
  type Installed,
  identityCommands,
  launchCommand,
  type Subject,
  type TestCommand,
  type TestGroup,
} from './commands.js'
import { hint } from './failure-hint.js'
import { otherVersion } from './printed-version.js'
import { type Ended, exitWords, lineThatTells, verdictOf } from './verdict.js'

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
  /** Names of its scripts. */
  readonly names?: readonly string[]
  readonly pathFirst?: readonly string[]
}

/** Limits of one command. A program may wait for input, or serve for ever: the next command then gets its turn. Milliseconds. */
const LIMITS = { total: 120_000, idle: 60_000, processes: 64 }
/** Of the user's own command, which may run a test suite on all cores. */
const USER_LIMITS = { total: 3_600_000, idle: 1_200_000, processes: 1024 }

/** One command, and how it ended. */
interface Tried {
  readonly testCommand: TestCommand
  readonly ended: Ended
}

interface Ran {
  /** False for a program that started and failed, which is a warning. */
  readonly answered: boolean
  /** For people: the commands, how they ended, and what they printed. */
  readonly text: string
  /** The output of `--version`. */
  readonly printed: readonly string[]
  readonly commands: readonly CommandResult[]
  readonly testCommand: TestCommand
  /** Milliseconds of the first command that started, whether or not it succeeded. */
  readonly first: number
}

/**
 * Runs the commands until one exits with 0. Its own usage text is an answer too, unless a later command does better or
 * shows that the program is broken; then nothing else is tried.
 * @param launched what came of the first command when the PEX's launcher ran it
 * @throws PackagingError `check/run-failed` for a module or library that cannot be found
 */
async function runGroup(
  environment: Environment,
  { testCommands, reason, imports }: TestGroup,
  limits: typeof LIMITS,
  launched?: Tried,
): Promise<Ran> {
  const tried: Tried[] = []
  const usage: Tried[] = []
  for (const [index, testCommand] of testCommands.entries()) {
    const known = index === 0 ? launched : undefined
    const one = known ?? { testCommand, ended: await run(environment, testCommand, limits) }
    tried.push(one)
    const verdict = imports && isIncomplete(one) ? 'broken' : verdictOf(one.ended, environment.names)
    if (verdict === 'broken') throw failure(environment, tried)
    if (verdict === 'answered') return ranWith(one, tried)
    if (verdict === 'usage') usage.push(one)
  }
  const [helped] = usage
  if (helped !== undefined) return ranWith(helped, tried)
  // A program that hides what is missing may show it when it is imported; an import that succeeds does not count.
  for (const testCommand of reason) {
    const one = { testCommand, ended: await run(environment, testCommand, limits) }
    if (verdictOf(one.ended) === 'broken' || isIncomplete(one)) throw failure(environment, [...tried, one])
  }
  const [first] = tried
  if (first === undefined) throw new Error('a smoke test without commands')
  const text = `it did not answer: ${tried.map(inWords).join('; ')}`
  const commands = tried.map(resultOf)
  return { answered: false, text, printed: [], commands, testCommand: first.testCommand, first: firstStart(tried) }
}

/** Whether what the import names is not in its module: an entry point of a function that does not exist. */
function isIncomplete({ testCommand, ended }: Tried): boolean {
  const last = ended.tail.findLast(line => line.trim() !== '') ?? ''
  const [, name] = /^AttributeError: .* has no attribute '([^']+)'/.exec(last) ?? []
  return ended.code !== 0 && name !== undefined && testCommand.args.some(argument => argument.includes(`.${name}`))
}

function ranWith(one: Tried, tried: readonly Tried[]): Ran {
  const { testCommand, ended } = one
  const printed = ended.code === 0 && testCommand.args.at(-1) === '--version' ? ended.tail : []
  const commands = tried.map(resultOf)
  return { answered: true, text: `ran ${inWords(one)}`, printed, commands, testCommand, first: firstStart(tried) }
}

/** One that could not be started took no time. */
function firstStart(tried: readonly Tried[]): number {
  return tried.find(({ ended }) => ended.milliseconds > 0)?.ended.milliseconds ?? 0
}

/** The same for programs that read the report. */
function resultOf({ testCommand, ended }: Tried): CommandResult {
  const line = lineThatTells(ended)
  const { code, signal, refused } = ended
  return {
    command: testCommand.shown,
    ...(code >= 0 && !signal && !refused && { exit: code }),
    ...(signal && { signal }),
    ...(line !== '' && { line }),
  }
}

/** `` `app --version` (exit 0): app 1.0 `` */
function inWords({ testCommand, ended }: Tried): string {
  const line = lineThatTells(ended)
  return `\`${testCommand.shown}\` (${exitWords(ended)})${line === '' ? '' : `: ${line}`}`
}

/** Runs all groups, of which each has to succeed. @throws PackagingError `check/run-failed` */
async function runGroups(environment: Environment, groups: readonly TestGroup[], limits: typeof LIMITS): Promise<Ran> {
  const all: Ran[] = []
  for (const group of groups) all.push(await runGroup(environment, group, limits))
  const [first] = all
  if (first === undefined) throw new Error('a smoke test without commands')
  if (all.length === 1) return first
  const silent = all.filter(({ answered }) => !answered)
  const what = groups.some(({ name }) => name !== undefined) ? 'command' : 'script'
  const text =
    silent.length === 0
      ? `${plural(all.length, what)} answered: ${all.map(({ text: words }) => words.replace(/^ran /, '')).join('; ')}`
      : `${silent.length} of ${plural(all.length, what)} did not answer: ${silent.map(({ text: words }) => words.replace(/^it did not answer: /, '')).join('; ')}`
  // Each script may have a version of its own.
  const commands = all.flatMap(one => one.commands)
  return { ...first, answered: silent.length === 0, text, printed: [], commands }
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

/** Lines kept of the beginning of an output; the runner keeps its last. */
const HEAD_LINES = 100

/** Reasons of the runner that are the artifact's: the system refuses to start it, or it starts too many processes. */
const REFUSED = new Set(['host/tool-missing', 'host/permission', 'host/unusable', 'host/processes'])

/** Runs one command; never throws for what the artifact does. */
async function run(
  environment: Environment,
  testCommand: TestCommand,
  limits: typeof LIMITS,
  capture = false,
): Promise<Ended & { readonly stdout: string }> {
  const { env, pathFirst = [], dir, runner, artifact, what } = environment
  const label = `run ${artifact.file} ${what}`
  const head: string[] = []
  try {
    const finished = await runner.finish({
      label,
      tool: testCommand.tool,
      args: testCommand.args,
      cwd: dir,
      env: { ...env, ...testCommand.env },
      pathFirst,
      limits,
      capture,
      onLine: line => {
        if (head.length < HEAD_LINES) head.push(line)
      },
    })
    return { ...finished, head }
  } catch (error) {
    // A command that reached a limit or was killed has failed.
    if (!(error instanceof PackagingError && error.code.startsWith('host/'))) throw error
    const tail = [error.message, ...error.detail]
    return { code: -1, signal: null, stdout: '', head: [], tail, milliseconds: 0, refused: REFUSED.has(error.code) }
  }
}

/** With the last lines of every command. */
function failure(environment: Environment, tried: readonly Tried[]): PackagingError {
  const detail = tried.flatMap(({ testCommand, ended }) => [
    `$ ${testCommand.shown}  (${exitWords(ended)})`,
    ...ended.tail.slice(-12).map(line => `  ${line}`),
  ])
  const last = tried.at(-1)?.ended
  return occurrenceProblem(
    'check/run-failed',
    {
      file: environment.artifact.file,
      where: environment.what,
      failed: { one: 'does not run', several: 'do not run' },
      reason: last === undefined ? '' : lineThatTells(last).replace(/^\S+[\\/](python[\w.]*): /i, '$1: '),
    },
    {
      fix: hint(
        tried.flatMap(({ ended }) => ended.tail),
        environment.modules,
      ),
      detail,
    },
  )
}

/** A test of one artifact on one interpreter that it claims. */
export interface SmokeTest {
  readonly runner: ProcessRunner
  readonly artifact: Omit<Artifact, 'sha256'>
  readonly interpreter: Interpreter
  /** Of the application. */
  readonly version: string
  /** What is installed with it, as far as that is known. */
  readonly dependencies?: readonly { readonly name: string; readonly version: string }[]
  /** The interpreter's name as people write it. */
  readonly python: string
  readonly subject: Subject
  /** `auto`, or the arguments of the user's command. */
  readonly test: 'auto' | readonly string[]
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
  names: smokeTest.installed.scripts,
})

/** @throws PackagingError `check/run-failed` with the last lines of what failed */
export async function runSmokeTest(smokeTest: SmokeTest): Promise<Check> {
  const started = performance.now()
  await mkdir(smokeTest.dir, { recursive: true })
  const launch = await runLaunched(smokeTest)
  const confirmed = await confirmIdentity(smokeTest, launch?.answered === true)
  const { answered, text, printed, commands, testCommand } = await runCommands(smokeTest, launch)
  const first = launch?.tried.ended.milliseconds || confirmed
  const { version, interpreter, dependencies } = smokeTest
  const other = otherVersion(printed, version, interpreter.fullVersion, dependencies)
  const seconds = (performance.now() - started) / 1000
  const starts =
    smokeTest.timed && answered && smokeTest.test === 'auto' && first
      ? await timeStarts(environmentOf(smokeTest), testCommand, first)
      : undefined
  return {
    name: 'runs',
    artifact: smokeTest.artifact.file,
    python: smokeTest.python,
    result: answered && other === undefined ? 'passed' : 'warning',
    reason: other === undefined ? text : `${text}, which is not ${version}`,
    seconds,
    commands,
    ...(starts && { starts }),
  }
}

/** The start of a PEX by its launcher. */
interface Launch {
  readonly tried: Tried
  /** Whether the program itself answered, by its exit status or its usage text. */
  readonly answered: boolean
}

/** Undefined where there is no launcher, or the user's own command is run. Never throws for what the artifact does. */
async function runLaunched(smokeTest: SmokeTest): Promise<Launch | undefined> {
  const { test, subject, installed } = smokeTest
  const testCommand = test === 'auto' ? launchCommand(subject, installed) : undefined
  if (testCommand === undefined) return undefined
  const environment = environmentOf(smokeTest)
  const ended = await run(environment, testCommand, LIMITS)
  const verdict = verdictOf(ended, environment.names)
  return { tried: { testCommand, ended }, answered: verdict === 'answered' || verdict === 'usage' }
}

/** A program that failed may have missed another program on PATH, and is started again; one that hangs is not. */
function counts({ tried: { ended }, answered }: Launch): boolean {
  return answered || (ended.code < 0 && ended.refused !== true)
}

async function runCommands(smokeTest: SmokeTest, launch: Launch | undefined): Promise<Ran> {
  const { test, subject, installed, project, artifact } = smokeTest
  const environment = environmentOf(smokeTest)
  if (test === 'auto') {
    const groups = automaticCommands(subject, installed)
    const [only, ...more] = groups
    if (only !== undefined && more.length === 0 && launch !== undefined && counts(launch))
      return runGroup(environment, only, LIMITS, launch.tried)
    return runGroups(environment, groups, LIMITS)
  }
  const testCommand = customCommand(test, { project, artifact: artifact.path }, installed)
  return runOwn(environment, testCommand)
}

/** The user's own command has to exit with 0. @throws PackagingError `check/run-failed` */
async function runOwn(environment: Environment, testCommand: TestCommand): Promise<Ran> {
  const ended = await run(environment, testCommand, USER_LIMITS)
  if (ended.code !== 0) throw failure(environment, [{ testCommand, ended }])
  return {
    answered: true,
    text: `ran \`${testCommand.shown}\` (${exitWords(ended)})`,
    printed: [],
    commands: [resultOf({ testCommand, ended })],
    testCommand,
    first: ended.milliseconds,
  }
}

/**
 * A PEX silently switches to another interpreter when the one that starts it does not fit.
 * @param launched whether its launcher has started the program already, with no other interpreter on PATH
 * @returns milliseconds of the first start
 */
async function confirmIdentity(smokeTest: SmokeTest, launched: boolean): Promise<number | undefined> {
  if (smokeTest.installed.pex === undefined) return undefined
  let first: number | undefined
  for (const testCommand of identityCommands(smokeTest.installed).slice(launched ? -1 : 0)) {
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
  if (finished.code !== 0) throw failure(environmentOf(smokeTest), [{ testCommand, ended: finished }])
  throw new PackagingError('check/run-failed', {
    message: `${smokeTest.artifact.file} was started with Python ${smokeTest.python} but ran on ${answer}.`,
    fix: `It contains no compatible files for Python ${smokeTest.python}; leave that version out or report this as a bug.`,
  })
}

/** A test of a native executable in an empty environment: it starts without an interpreter. */
export interface ExecutableTest extends Pick<SmokeTest, 'runner' | 'artifact' | 'python' | 'dir' | 'env' | 'timed'> {
  readonly groups: readonly TestGroup[]
  /** True for a user's own command, which may take long. */
  readonly patient: boolean
  /** Follows the command in the report. */
  readonly note: string
  readonly modules: readonly string[]
}

/** @throws PackagingError `check/run-failed` */
export async function testByCommands(smokeTest: ExecutableTest): Promise<Check> {
  const { artifact, python, groups, patient, note, dir } = smokeTest
  const started = performance.now()
  await mkdir(dir, { recursive: true })
  const environment = { ...smokeTest, what: 'in an empty environment', names: [artifact.file] }
  const own = groups[0]?.testCommands[0]
  const ran =
    patient && own !== undefined ? await runOwn(environment, own) : await runGroups(environment, groups, LIMITS)
  const seconds = (performance.now() - started) / 1000
  // A user's own command may do more than start, and may have to run only once.
  const starts =
    smokeTest.timed && ran.answered && !patient ? await timeStarts(environment, ran.testCommand, ran.first) : undefined
  return {
    name: 'runs',
    artifact: artifact.file,
    python,
    result: ran.answered ? 'passed' : 'warning',
    reason: ran.text + note,
    seconds,
    commands: ran.commands,
    ...(starts && { starts }),
  }
}
