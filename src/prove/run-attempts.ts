/** Runs what could show that an artifact works, one attempt after the other, and tells how they went. */
import { PackagingError } from '../core/errors.js'
import type { Artifact, StartTimes } from '../core/model.js'
import type { Finished, ProcessRunner } from '../host/process/command.js'
import type { Attempt } from './attempts.js'
import { remedy } from './remedy.js'

/** What it takes to run something of an artifact, and to tell how it went. */
export interface Place {
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
export const PATIENCE = { total: 120_000, idle: 60_000 }
export const USER_PATIENCE = { total: 3_600_000, idle: 1_200_000 }

export interface Ran {
  /** For people: what was run, and the first that it said. */
  readonly words: string
  /** What it answered when it was asked for its version. */
  readonly printed: readonly string[]
  readonly attempt: Attempt
  /** Milliseconds of the first attempt that was started, whether or not it succeeded. */
  readonly first: number
}

/** The first attempt that exits 0 is proof enough. @throws PackagingError `check/run-failed` */
export async function firstThatRuns(
  place: Place,
  attempts: readonly Attempt[],
  patience: typeof PATIENCE,
): Promise<Ran> {
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
export function failure(
  place: Place,
  tried: readonly { attempt: Attempt; finished: Finished }[],
): PackagingError {
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
