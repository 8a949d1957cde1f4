/** On which machine of a release each native executable is made (pure). */

import type { Options } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import type { ExecutableName, FormatName, Platform, PythonVersion } from '../core/model.js'
import type { ExecutableFormat, Refusal } from '../executables/format.js'
import { noPlatform, noPython, type PlannedExecutable } from './executables.js'
import type { ExpectedParts } from './expected.js'
import type { Labels } from './runner-labels.js'

/** Where one executable is made; the platform's name, or after everything else. */
export type Place = { readonly cell: string } | 'assemble'

/** What decides where executables are made. */
export interface PlaceRequest {
  readonly formats: readonly FormatName[]
  readonly pythons: readonly PythonVersion[]
  readonly platforms: readonly Platform[]
  readonly labels: Labels
  /** The machine for what any machine can make, when none of `platforms` will do. */
  readonly anyMachine: Platform
  /** The rows of `EXECUTABLE_FORMATS`. */
  readonly executables: readonly ExecutableFormat[]
  readonly options: Options
  readonly expected: Pick<ExpectedParts, 'native'>
}

/** @returns by format and platform, where it is made; and everything that can be made nowhere */
export function placeExecutables(
  request: PlaceRequest,
  home: Platform,
): {
  readonly places: ReadonlyMap<FormatName, ReadonlyMap<string, Place>>
  readonly executables: readonly PlannedExecutable[]
  readonly problems: readonly PackagingError[]
} {
  const { formats, platforms, pythons, labels, expected, anyMachine } = request
  const problems: PackagingError[] = []
  const asked = request.executables.filter(({ name }) => formats.some(format => format === name))
  const found = asked.flatMap(format => {
    const python = format.choose(pythons)
    if (python === undefined) {
      problems.push(noPython(format, pythons))
      return []
    }
    if (platforms.length === 0) problems.push(noPlatform(format))
    return platforms.map(platform => {
      const target = { python, platform }
      const refusals = (machine: Platform) => format.refusals({ target, machine, options: request.options })
      const own = labels.runsOn(platform.name) !== undefined && refusals(platform).length === 0
      const elsewhere = refusals(expected.native ? anyMachine : home).length === 0
      if (!own && !elsewhere) problems.push(...nowhere(format, platform, refusals(platform)))
      return { format: format.name as FormatName, platform: platform.name, own, elsewhere, target }
    })
  })
  // A machine that is needed anyway makes what is for itself, because only there can it be run.
  const needed = new Set(
    found.filter(({ own, elsewhere }) => own && !elsewhere).map(({ platform }) => platform),
  )
  const places = new Map<FormatName, Map<string, Place>>()
  for (const { format, platform, own, elsewhere } of found) {
    if (!own && !elsewhere) continue
    const here = own && (expected.native || needed.has(platform) || platform === home.name)
    const place: Place = here ? { cell: platform } : expected.native ? 'assemble' : { cell: home.name }
    places.set(format, (places.get(format) ?? new Map<string, Place>()).set(platform, place))
  }
  const executables = found.map(({ format, target }) => ({ format: format as ExecutableName, target }))
  return { places, executables, problems }
}

function nowhere(
  format: ExecutableFormat,
  platform: Platform,
  refusals: readonly Refusal[],
): readonly PackagingError[] {
  const what = `A ${format.name} executable for ${platform.name} can be made on no runner`
  const none: Refusal = {
    reason: `there is none for ${platform.name}`,
    fix: `Leave ${platform.name} or ${format.name} out, or name a runner of your own in the input runners.`,
  }
  return (refusals.length > 0 ? refusals : [none]).map(
    ({ reason, fix }) => new PackagingError('input/conflict', { message: `${what}: ${reason}.`, fix }),
  )
}
