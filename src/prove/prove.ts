/** Runs one artifact on one interpreter it claims, outside of the source tree, and says what was seen. */
import { mkdir } from 'node:fs/promises'
import { PackagingError } from '../core/errors.js'
import type { Artifact, Check, Interpreter } from '../core/model.js'
import type { ProcessRunner } from '../host/process/command.js'
import {
  type Attempt,
  automaticAttempts,
  customAttempt,
  type Installed,
  identityAttempts,
  importAttempt,
  type Subject,
} from './attempts.js'
import { otherVersion } from './printed-version.js'
import {
  failure,
  firstThatRuns,
  PATIENCE,
  type Place,
  type Ran,
  run,
  timed,
  USER_PATIENCE,
} from './run-attempts.js'

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
    test === 'none'
      ? [importAttempt(subject.modules.slice(0, 1), installed)]
      : automaticAttempts(subject, installed)
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
