/** Which PEX files there are to be, and what goes into each (pure). */
import type { PexScope } from '../../core/model.js'
import type { FetchedWheel } from '../../resolve/fetch.js'
import type { ResolutionTarget } from '../../targets/complete-platform.js'
import type { Dependencies } from '../dependencies/dependencies.js'

/** A PEX file that there is to be. */
export interface PlannedPex {
  readonly file: string
  readonly targets: readonly ResolutionTarget[]
}

/**
 * Which files there are to be, and what for (pure).
 * @param several whether there are files for other platforms, perhaps made elsewhere
 */
export function pexFiles(
  stem: string,
  targets: readonly ResolutionTarget[],
  scopes: readonly PexScope[],
  several = new Set(targets.map(({ platform }) => platform)).size > 1,
): readonly PlannedPex[] {
  const platforms = [...new Set(targets.map(({ platform }) => platform))]
  const all = { file: `${stem}.pex`, targets }
  if (!several) return [all]
  return scopes.flatMap(scope => {
    if (scope === 'universal') return [all]
    return platforms.map(platform => ({
      file: `${stem}-${platform}.pex`,
      targets: targets.filter(target => target.platform === platform),
    }))
  })
}

/** Of all dependencies, those of some targets (pure). */
export function forTargets(
  { wheels }: Dependencies,
  targets: readonly ResolutionTarget[],
): ReadonlyMap<string, readonly FetchedWheel[]> {
  return new Map(targets.map(({ name }) => [name, wheels.get(name) ?? []]))
}
