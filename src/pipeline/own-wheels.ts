/** The application's own wheels, and which target each serves. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { wheelContent } from '../archives/wheel.js'
import { type CompatibilityTag, parseWheelName, type WheelName, wheelRank } from '../archives/wheel-name.js'
import { withZip } from '../archives/zip-reader.js'
import { allOrProblems, PackagingError, problemsOf } from '../core/errors.js'
import type { Artifact } from '../core/model.js'
import { sha256Of } from '../host/files.js'
import { normalizeName } from '../project/paths.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Application } from './application.js'
import type { Context } from './context.js'

export interface OwnWheel {
  readonly path: string
  readonly sha256: string
}

/** The wheels just built, and those of the same version that other machines built and `find-links` brings. */
export async function ownWheels(
  context: Context,
  application: Application,
  wheels: readonly Artifact[],
): Promise<readonly OwnWheel[]> {
  const built = wheels.map(({ path: file, sha256 }) => ({ path: file, sha256 }))
  const names = new Set(wheels.map(({ file }) => file))
  const { findLinks } = context.configuration
  const listed = await Promise.all(
    findLinks.map(async folder => (await readdir(folder)).map(file => path.join(folder, file))),
  )
  const brought = listed.flat().filter(file => {
    const wheel = parseWheelName(path.basename(file))
    // A file of the same name is not taken: what was built here is what is shipped.
    return (
      wheel !== undefined &&
      wheel.name === normalizeName(application.name) &&
      wheel.version === application.version &&
      !names.has(path.basename(file))
    )
  })
  return [...built, ...(await allOrProblems(brought.map(whole)))]
}

/** A brought wheel goes into a PEX as it is and may never run here: every member is read once, against its checksum. */
async function whole(file: string): Promise<OwnWheel> {
  try {
    await wheelIsWhole(file)
  } catch (thrown) {
    const [problem] = problemsOf(thrown)
    if (problem === undefined) throw thrown
    throw new PackagingError('input/invalid', {
      message: `find-links: ${file} is corrupt: ${problem.message}`,
      fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
      place: { file },
      cause: thrown,
    })
  }
  return { path: file, sha256: await sha256Of(file) }
}

async function wheelIsWhole(file: string): Promise<void> {
  await withZip(file, async zip => {
    await wheelContent(zip)
    // Reading to the end is what compares size and checksum.
    for (const { name } of zip.entries) for await (const _ of zip.stream(name));
  })
}

/** The wheel that suits each target best. @throws PackagingError `dependency/no-wheel` naming all targets without one */
export function ownWheelsFor(
  application: Application,
  targets: readonly ResolutionTarget[],
  own: readonly OwnWheel[],
): ReadonlyMap<string, OwnWheel> {
  const best = new Map(
    targets.flatMap(target => {
      const wheel = bestOf(target, own)
      return wheel === undefined ? [] : [[target.name, wheel] as const]
    }),
  )
  const missing = targets.filter(({ name }) => !best.has(name))
  if (missing.length > 0) throw unserved(application, missing, own)
  return best
}

function bestOf(target: ResolutionTarget, own: readonly OwnWheel[]): OwnWheel | undefined {
  const ranked = own.flatMap(wheel => {
    const name = parseWheelName(path.basename(wheel.path))
    const rank = name && shippedRank(name, target.compatibleTags)
    return rank === undefined ? [] : [{ wheel, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.wheel
}

/**
 * As `wheelRank`, but a wheel tagged plain `linux_ARCH` comes last: `packaging` puts it first, and nobody has made sure of
 * the oldest system that it runs on (the same as `src/python/select.py`).
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
  own: readonly OwnWheel[],
): PackagingError {
  const names = own.map(wheel => path.basename(wheel.path)).join(', ')
  return new PackagingError('dependency/no-wheel', {
    message: `No wheel of ${application.name} itself serves ${missing.map(({ name }) => name).join(', ')}; there is ${names}.`,
    fix: 'Build its wheels on those platforms and name their folder in find-links, or leave those targets out; on Linux a higher glibc floor may serve too.',
  })
}
