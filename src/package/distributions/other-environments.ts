/** Build environments of all Pythons but the newest, made while the sdist is: its build leaves most cores idle. */

import type { Interpreter } from '../../core/model.js'
import type { Environment } from '../../distributions/environment.js'
import { outlookOf } from '../../distributions/toolchain.js'
import { newest } from '../dependencies/dependencies.js'
import type { Workshop } from '../workshop.js'
import { containersOf } from './container-wheels.js'
import { type Bench, waitingEnvironment } from './distributions.js'

/** Settled promises: a failure is told by whoever turns out to need that environment. */
export type OtherEnvironments = ReadonlyMap<Interpreter, Promise<Environment>>

/**
 * Empty unless one wheel for each Python is likely.
 * @param source the project as the sdist is made of it
 */
export async function otherEnvironments(
  workshop: Workshop,
  bench: Bench,
  source: string,
  interpreters: readonly Interpreter[],
): Promise<OtherEnvironments> {
  const rest = interpreters.filter(one => one !== newest(interpreters))
  if (rest.length === 0 || (await outlookOf(source)) !== 'per-python') return new Map()
  if (containersOf(workshop, bench, interpreters) !== undefined) return new Map()
  const made = rest.map(one => {
    const environment = workshop.limiter(() => waitingEnvironment(bench, one, workshop.kept))
    return [one, environment] as const
  })
  await Promise.allSettled(made.map(([, environment]) => environment))
  return new Map(made)
}
