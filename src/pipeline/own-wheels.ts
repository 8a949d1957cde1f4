/** The application's own wheels, and which target each serves. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { verifyWheel } from '../archives/verify-wheel.js'
import {
  type CompatibilityTag,
  compareBuilds,
  parseWheelName,
  type WheelName,
  wheelRank,
} from '../archives/wheel-name.js'
import { allOrProblems, PackagingError, problemsOf } from '../core/errors.js'
import type { WheelFile } from '../core/model.js'
import { sha256Of } from '../host/files.js'
import { normalizeName } from '../project/paths.js'
import { withNewerTags } from '../resolve/minimum-tags.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { isPromised } from '../targets/platforms.js'
import type { Application } from './application.js'
import type { Context } from './context.js'

/** The wheels of this run, and those of the same version in the folders of `find-links`, which other machines built. */
export async function ownWheels(
  context: Context,
  application: Application,
  wheels: readonly WheelFile[],
): Promise<readonly WheelFile[]> {
  const names = new Set(wheels.map(wheel => path.basename(wheel.path)))
  const { findLinks } = context.configuration
  const listed = await Promise.all(
    findLinks.map(async folder => (await readdir(folder)).map(file => path.join(folder, file))),
  )
  const provided = listed.flat().filter(file => {
    const wheel = parseWheelName(path.basename(file))
    // Of two files with one name, the one that this run built is published.
    return (
      wheel !== undefined &&
      wheel.name === normalizeName(application.name) &&
      wheel.version === application.version &&
      !names.has(path.basename(file))
    )
  })
  return [...wheels, ...(await allOrProblems(provided.map(verified)))]
}

/**
 * A wheel of another machine goes into a PEX as it is and may never run here.
 * @throws PackagingError `input/invalid` for one that is damaged, or that its name, metadata or RECORD contradict
 */
export async function verified(file: string): Promise<WheelFile> {
  try {
    await verifyWheel(file, (await stat(file)).size)
  } catch (thrown) {
    const [problem] = problemsOf(thrown)
    if (problem === undefined) throw thrown
    throw new PackagingError('input/invalid', {
      message: `find-links: ${file} cannot be used: ${problem.message}`,
      fix: 'Build or copy that wheel again, or remove it from the find-links folder.',
      place: { file },
      cause: thrown,
    })
  }
  return { path: file, sha256: await sha256Of(file) }
}

/**
 * The best wheel for each target. Where the minimum system is only the default, a wheel for a newer one serves too.
 * @throws PackagingError `dependency/no-wheel` that names all targets without one
 */
export function ownWheelsFor(
  { configuration }: Pick<Context, 'configuration'>,
  application: Application,
  targets: readonly ResolutionTarget[],
  own: readonly WheelFile[],
): ReadonlyMap<string, WheelFile> {
  const accepting = acceptingNewer(configuration, targets, own)
  const best = new Map(
    accepting.flatMap(target => {
      const wheel = bestOf(target, own)
      return wheel === undefined ? [] : [[target.name, wheel] as const]
    }),
  )
  const missing = targets.filter(({ name }) => !best.has(name))
  if (missing.length > 0) throw unserved(application, missing, own)
  return best
}

/** The same targets, which accept these wheels for a newer system where the user did not give the minimum. */
export function acceptingNewer(
  { plan, given }: Pick<Context['configuration'], 'plan' | 'given'>,
  targets: readonly ResolutionTarget[],
  wheels: readonly { readonly path: string }[],
): readonly ResolutionTarget[] {
  const names = wheels.map(wheel => path.basename(wheel.path))
  return targets.map(target => {
    const platform = plan.platforms.find(({ name }) => name === target.platform)
    // Of a user's own file, the tags are what the machine has.
    if (platform === undefined || isPromised(given, platform)) return target
    return withNewerTags(target, names)
  })
}

function bestOf(target: ResolutionTarget, own: readonly WheelFile[]): WheelFile | undefined {
  const ranked = own.flatMap(wheel => {
    const name = parseWheelName(path.basename(wheel.path))
    const rank = name && shippedRank(name, target.compatibleTags)
    return rank === undefined ? [] : [{ wheel, rank, build: name?.build }]
  })
  return ranked.sort((a, b) => a.rank - b.rank || compareBuilds(b.build, a.build))[0]?.wheel
}

/**
 * As `wheelRank`, but a wheel tagged plain `linux_ARCH` comes last: `packaging` puts it first, and its tag does not
 * promise a minimum glibc (the same as `src/python/select.py`).
 */
export function shippedRank(wheel: WheelName, supported: readonly CompatibilityTag[]): number | undefined {
  const promised = supported.filter(tag => !/-linux_\w+$/.test(tag))
  const rank = wheelRank(wheel, promised)
  if (rank !== undefined) return rank
  const unrepaired = wheelRank(wheel, supported)
  return unrepaired === undefined ? undefined : promised.length + unrepaired
}

function unserved(
  application: Application,
  missing: readonly ResolutionTarget[],
  own: readonly WheelFile[],
): PackagingError {
  const names = own.map(wheel => path.basename(wheel.path)).join(', ')
  return new PackagingError('dependency/no-wheel', {
    message: `No wheel of ${application.name} itself serves ${missing.map(({ name }) => name).join(', ')}; there is ${names}.`,
    fix: 'Build its wheels on those platforms and name their folder in find-links, or leave those targets out; on Linux a higher minimum glibc may serve too.',
  })
}
