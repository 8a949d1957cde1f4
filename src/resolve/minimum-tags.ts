/** The minimum system in a wheel's compatibility tags, and targets that accept wheels for a newer one. */

import { parseWheelName } from '../archives/wheel-name.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'

/** `manylinux_2_28_x86_64` in its parts; `family` is the same for every version. Undefined for a tag without a version. */
export function minimumOf(platformTag: string) {
  const [, system = '', major = '', minor = '', arch = ''] =
    /^(manylinux|musllinux|macosx)_(\d+)_(\d+)_(.+)$/.exec(platformTag) ?? []
  if (!system) return undefined
  return { family: `${system} ${arch}`, system, major: Number(major), minor: Number(minor) }
}

/** Splits a compatibility tag before its platform: `cp312-cp312-`, `win_amd64`. */
export function splitTag(tag: string): readonly [string, string] {
  const dash = tag.lastIndexOf('-') + 1
  return [tag.slice(0, dash), tag.slice(dash)]
}

/** `cp312-cp312- manylinux x86_64`: what a tag is for, whatever its version. */
function kindOf(tag: string): string | undefined {
  const [prefix, platform] = splitTag(tag)
  const minimum = minimumOf(platform)
  return minimum && `${prefix} ${minimum.family}`
}

/**
 * The same target, which also accepts these wheels when only their minimum system is newer (pure). They rank last, so that
 * a wheel for the requested minimum is preferred.
 * @param wheels file names
 */
export function withNewerTags<T extends Pick<ResolutionTarget, 'compatibleTags'>>(
  target: T,
  wheels: readonly string[],
): T {
  const offered = new Set(wheels.flatMap(name => parseWheelName(name)?.tags ?? []))
  if (offered.size === 0) return target
  const known = new Set(target.compatibleTags)
  const kinds = new Set(target.compatibleTags.flatMap(tag => kindOf(tag) ?? []))
  const newer = [...offered].filter(tag => !known.has(tag) && kinds.has(kindOf(tag) ?? ''))
  return newer.length === 0 ? target : { ...target, compatibleTags: [...target.compatibleTags, ...newer] }
}
