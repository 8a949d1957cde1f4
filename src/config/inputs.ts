/**
 * Every input once. The Action, the command line with its help and completion, `[tool.package-python]`, action.yml and the
 * documentation are all made from this table.
 */

import { BUILD_INPUTS, DEPENDENCY_INPUTS, PEX_INPUTS } from './build-inputs.js'
import { EXECUTABLE_INPUTS } from './executable-inputs.js'
import type { Input } from './input.js'
import { CHECK_INPUTS, RELEASE_INPUTS } from './release-inputs.js'
import { MACHINE_INPUTS, RUN_INPUTS, UPLOAD_INPUTS } from './run-inputs.js'

/** The groups that people read the inputs in. */
export const INPUT_GROUPS = [
  { title: 'What to do, and where', inputs: RUN_INPUTS },
  { title: 'What to build, and for which systems', inputs: BUILD_INPUTS },
  { title: 'Dependencies', inputs: DEPENDENCY_INPUTS },
  { title: 'PEX files, and what they start', inputs: PEX_INPUTS },
  { title: 'Native executables', inputs: EXECUTABLE_INPUTS },
  { title: 'Tests, checks and descriptions', inputs: CHECK_INPUTS },
  { title: 'Several machines', inputs: MACHINE_INPUTS },
  { title: 'Workflow artifacts and cache', inputs: UPLOAD_INPUTS },
  { title: 'Releases', inputs: RELEASE_INPUTS },
] as const

export const INPUTS = {
  ...RUN_INPUTS,
  ...BUILD_INPUTS,
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

/** The row of an input, for code that treats all of them alike. */
export function inputOf(name: InputName): Input<unknown> {
  return INPUTS[name]
}

/** Whether there is an input of this name. */
export function isInput(name: string): name is InputName {
  return Object.hasOwn(INPUTS, name)
}

/** Inputs that a plan decides for every job. */
export const PLANNED_INPUTS: readonly InputName[] = INPUT_NAMES.filter(isPlanned)

/** Whether a plan decides the input of this name for every job. */
export function isPlanned(name: string): boolean {
  return isInput(name) && INPUTS[name].scope === 'plan'
}

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S

type ParsedBy<I> = I extends Input<infer T> ? T : never

/** All inputs, parsed: the names of the table in camel case. */
export type Options = { readonly [K in InputName as Camel<K>]: ParsedBy<(typeof INPUTS)[K]> }

/** `python-versions` → `pythonVersions`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
