/** Every input once: the Action, the command line, `[tool.package-python]`, action.yml and the README are all made from this table. */

import { CHECK_INPUTS } from './groups/checks.js'
import { DEPENDENCY_INPUTS } from './groups/dependencies.js'
import { EXECUTABLE_INPUTS } from './groups/executables.js'
import { MACHINE_INPUTS } from './groups/machines.js'
import { MAKE_INPUTS } from './groups/make.js'
import { PEX_INPUTS } from './groups/pex.js'
import { RELEASE_INPUTS } from './groups/release.js'
import { RUN_INPUTS } from './groups/run.js'
import { UPLOAD_INPUTS } from './groups/uploads.js'
import type { Input } from './input.js'

export type { Input } from './input.js'

/** The groups that people read the inputs in. */
export const INPUT_GROUPS = [
  { title: 'What to do, and where', inputs: RUN_INPUTS },
  { title: 'What to make, and for whom', inputs: MAKE_INPUTS },
  { title: 'Dependencies', inputs: DEPENDENCY_INPUTS },
  { title: 'PEX files, and what they start', inputs: PEX_INPUTS },
  { title: 'Native executables', inputs: EXECUTABLE_INPUTS },
  { title: 'Proofs, checks and descriptions', inputs: CHECK_INPUTS },
  { title: 'Many machines', inputs: MACHINE_INPUTS },
  { title: 'Workflow artifacts and cache', inputs: UPLOAD_INPUTS },
  { title: 'Releases', inputs: RELEASE_INPUTS },
] as const

export const INPUTS = {
  ...RUN_INPUTS,
  ...MAKE_INPUTS,
  ...DEPENDENCY_INPUTS,
  ...PEX_INPUTS,
  ...EXECUTABLE_INPUTS,
  ...CHECK_INPUTS,
  ...MACHINE_INPUTS,
  ...UPLOAD_INPUTS,
  ...RELEASE_INPUTS,
} as const satisfies Record<string, Input<unknown>>

export type InputName = keyof typeof INPUTS
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[]

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S
type ParsedBy<I> = I extends Input<infer T> ? T : never

/** All inputs, parsed: the names of the table in camel case. */
export type Options = { readonly [K in InputName as Camel<K>]: ParsedBy<(typeof INPUTS)[K]> }

/** `python-versions` → `pythonVersions`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
