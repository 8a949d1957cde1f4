/** What no wheel serves, target by target, and what is known of the ways out. */
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { located } from './chosen-wheels.js'
import type { Gap } from './coverage.js'
import type { LockedPackage } from './lock.js'
import type { MadeLock } from './lock-making.js'
import type { Selection } from './select.js'

/** Every gap, target by target; what is known of a missing package is completed once for all of its targets. */
async function gapsOf(
  selection: Selection,
  made: MadeLock,
  targets: readonly ResolutionTarget[],
  complete: (missing: readonly LockedPackage[]) => Promise<LockedPackage[]>,
): Promise<Gap[]> {
  const indexes = [...new Set(selection.targets.flatMap(target => target.gaps))]
  const completed = await complete(indexes.map(index => made.lock.packages[index] as LockedPackage))
  const packages = new Map(
    indexes.map((index, at) => {
      const locked = completed[at] as LockedPackage
      return [index, { ...locked, ...(locked.sdist && { sdist: located(locked.sdist, made.path) }) }]
    }),
  )
  return targets.flatMap((target, at) =>
    (selection.targets[at]?.gaps ?? []).map(index => ({
      target,
      package: packages.get(index) as LockedPackage,
    })),
  )
}

/** What is known of each gap besides: its source, and an older version that has a wheel. A user's own lock is taken as it is. */
export async function gapsWithWaysOut(
  selection: Selection,
  made: MadeLock,
  targets: readonly ResolutionTarget[],
  ask: {
    readonly sources: (missing: readonly LockedPackage[]) => Promise<LockedPackage[]>
    readonly older: (gaps: readonly Gap[]) => Promise<Gap[]>
  },
): Promise<Gap[]> {
  const plain = await gapsOf(selection, made, targets, async missing => [...missing])
  if (made.given) return plain
  const complete = () => gapsOf(selection, made, targets, ask.sources)
  // Only for a package that was never locked its version comes with its source.
  if (plain.some(({ package: { version } }) => version === undefined)) return ask.older(await complete())
  const [gaps, older] = await Promise.all([complete(), ask.older(plain)])
  return gaps.map((gap, at) => {
    const olderVersion = older[at]?.olderVersion
    return olderVersion === undefined ? gap : { ...gap, olderVersion }
  })
}
