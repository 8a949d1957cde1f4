/** Starts an executable as somebody would who has nothing else. */
import { mkdir } from 'node:fs/promises'
import type { Check } from '../core/model.js'
import type { Attempt } from './attempts.js'
import type { Trial } from './prove.js'
import { firstThatRuns, PATIENCE, timed, USER_PATIENCE } from './run-attempts.js'

/** An executable: what carries it is itself. */
export interface ExecutableTrial
  extends Pick<Trial, 'runner' | 'artifact' | 'python' | 'dir' | 'env' | 'timed'> {
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
