/** What can only be made on the machine it is for (pure). */
import type { Platform, Target } from '../core/model.js'

/** Why a format that builds with this machine's own Python cannot build for another one; undefined when it is the same. */
export function otherMachine(target: Target, machine: Platform): string | undefined {
  const { name } = target.platform
  return name === machine.name ? undefined : `it can only be made on ${name}, and this is ${machine.name}`
}
