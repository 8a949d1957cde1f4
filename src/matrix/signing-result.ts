/** `signed-CELL-SYSTEM.json`, written beside the executables that a signing job has signed, for `assemble`. */

import { INPUTS } from '../config/inputs.js'
import { type Artifact, type Executable, isExecutable, type SignSystem } from '../core/model.js'
import { fittingName } from '../plan/expected-files.js'
import type { Cell, ReleasePlan } from '../plan/release-plan.js'
import type { decodeSigningResult } from './signing-result-schema.js'

/** `signing-result-schema.ts` describes every field. */
export type SigningResult = ReturnType<typeof decodeSigningResult>

export const signingResultFile = (cell: string, system: SignSystem): string => `signed-${cell}-${system}.json`

/** How such a file's name begins. */
export const SIGNING_RESULT = /^signed-.+\.json$/

/** Name of the workflow artifact with the signed executables of a matrix job. */
export function signedName({ artifact }: Pick<Cell, 'artifact'>, system: SignSystem): string {
  return fittingName(`${artifact}-signed-${system}`)
}

/** The systems whose executables a plan has signed by jobs of their own. */
export function signedSystems({ inputs }: Pick<ReleasePlan, 'inputs'>): readonly SignSystem[] {
  const parsed = INPUTS.sign.parse(inputs.sign ?? '')
  return 'value' in parsed ? (parsed.value ?? []) : []
}

/** Matrix jobs and systems for which there are executables to sign. */
export function signingJobs(
  plan: ReleasePlan,
  systems: readonly SignSystem[] = signedSystems(plan),
): readonly { readonly cell: Cell; readonly system: SignSystem }[] {
  return plan.cells.flatMap(cell => {
    const platforms = Object.values(cell.only).flat()
    return systems.flatMap(system =>
      platforms.some(platform => systemOf(platform) === system) ? [{ cell, system }] : [],
    )
  })
}

/** Whether an artifact is an executable for that system. */
export function isFor(system: SignSystem, artifact: Artifact): artifact is Executable {
  return isExecutable(artifact.format) && artifact.targets.some(platform => systemOf(platform) === system)
}

function systemOf(platform: string): SignSystem | undefined {
  if (platform.startsWith('windows-')) return 'windows'
  return platform.startsWith('macos-') ? 'macos' : undefined
}

/** @throws PackagingError `input/parts` with every problem of it */
export async function parseSigningResult(text: string, file: string): Promise<SigningResult> {
  return (await import('./signing-result-schema.js')).decodeSigningResult(text, file)
}
