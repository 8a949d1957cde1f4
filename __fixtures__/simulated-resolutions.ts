/** Runs on the simulated machine that resolve dependencies for a PEX, and what can be seen of them. */
import { type Given, type Piped, pipe, simulate } from './simulated-machine.js'
import { type Indexed, indexed } from './simulated-tools.js'

/** Inputs of a PEX that is not tested. */
export const PEX = { formats: 'pex', 'test-command': 'none' }
/** A dependency that the index has, with a wheel for any machine. */
export const DEP = indexed({ name: 'dep' })

/** A run that makes a PEX and tests nothing. */
export async function resolved(given: Given = {}): Promise<Piped> {
  return pipe(await simulate({ index: [DEP], ...given, values: { ...PEX, ...given.values } }))
}

/** Files inside the PEX, by target. */
export async function inside({ steps }: Piped) {
  const { wheels } = (await steps.dependencies?.value) ?? { wheels: new Map() }
  return Object.fromEntries([...wheels].map(([target, all]) => [target, all.map(({ filename }: Indexed) => filename)]))
}

/** What uv was asked to resolve. */
export const compiles = ({ commands }: Piped) =>
  commands.filter(({ args }) => args[0] === 'pip' && args[1] === 'compile')
