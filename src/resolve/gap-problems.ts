/** Dependencies without a wheel in words (pure): one problem for all targets of a version, with every known fix. */

import { parseWheelName } from '../archives/wheel-name.js'
import { PackagingError } from '../core/errors.js'
import { alternatives } from '../core/format.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { type Gap, groupBy } from './coverage.js'
import type { LockedPackage, LockInWords } from './lock.js'
import { minimumOf, splitTag } from './minimum-tags.js'

const SHOWN_PLATFORMS = 12

/** `3.9 3.10 on windows-arm64; 3.14t on linux-x86_64, macos-arm64`: targets grouped by equal sets of Pythons. */
export function targetsInWords(targets: readonly ResolutionTarget[]): string {
  const platforms = [...groupBy(targets, target => target.platform)]
  const groups = groupBy(platforms, ([, group]) => group.map(({ python }) => python).join(' '))
  return [...groups].map(([pythons, all]) => `${pythons} on ${all.map(([name]) => name).join(', ')}`).join('; ')
}

/** `idna 3.1`; the name alone where no version is known. */
export function titleOf({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string {
  return version === undefined ? name : `${name} ${version}`
}

/** Input `glibc`, `musl` or `macos` and its lowest value with which a wheel would serve, if only the minimum system prevents it. */
function servingMinimum(gap: Gap): string | undefined {
  const ours = gap.target.compatibleTags.map(splitTag)
  const prefixes = new Set(ours.map(([prefix]) => prefix))
  const families = new Set(ours.flatMap(([, platform]) => minimumOf(platform)?.family ?? []))
  const serving = gap.package.wheels
    .flatMap(({ filename }) => parseWheelName(filename)?.tags.map(splitTag) ?? [])
    .flatMap(([prefix, platform]) => (prefixes.has(prefix) ? (minimumOf(platform) ?? []) : []))
    .filter(({ family }) => families.has(family))
    .sort((a, b) => a.major - b.major || a.minor - b.minor)[0]
  if (serving === undefined) return undefined
  const input = { manylinux: 'glibc', musllinux: 'musl', macosx: 'macos' }[serving.system] ?? ''
  return `${input}: ${serving.major}.${serving.minor}`
}

function listed(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== undefined))]
}

/** How to remove the gaps from the plan: whole Pythons or platforms where only those fail. */
function dropping(gaps: readonly Gap[], all: readonly ResolutionTarget[]): string {
  const missing = new Set(gaps.map(gap => gap.target.name))
  const fails = (targets: readonly ResolutionTarget[]) => targets.every(target => missing.has(target.name))
  const covers = (key: 'python' | 'platform') => {
    const values = listed(gaps.map(gap => gap.target[key]))
    const whole = values.every(value => fails(all.filter(target => target[key] === value)))
    const others = all.some(target => !values.includes(target[key]))
    return whole && others ? values.join(', ') : undefined
  }
  const pythons = covers('python')
  if (pythons) return `leave ${pythons} out of python-versions`
  const platforms = covers('platform')
  if (platforms) return `leave ${platforms} out of platforms`
  return 'set missing-wheels: drop-target to go on without these targets'
}

function fixFor(gaps: readonly Gap[], all: readonly ResolutionTarget[], pinned?: LockInWords): string {
  const { name, sdist, source } = (gaps[0] as Gap).package
  const older = listed(gaps.map(gap => gap.olderVersion))
  const minimums = listed(gaps.map(servingMinimum))
  const buildable = sdist !== undefined || source !== undefined
  const unpinned =
    pinned === undefined ? [] : [`update it there (${pinned.update(name)})`, 'set lock: none to resolve again']
  return alternatives([
    ...unpinned,
    ...minimums.map(minimum => `set ${minimum}, which its wheels need`),
    ...older.map(version => {
      const served = gaps.filter(gap => gap.olderVersion === version).map(gap => gap.target)
      return `require ${name}<=${version}, which has a wheel for ${targetsInWords(served)}`
    }),
    ...(gaps.length < all.length ? [dropping(gaps, all)] : []),
    buildable
      ? 'build it from source in a job on such a machine and give the wheel with find-links (missing-wheels: build does it for this machine’s own platform)'
      : 'give a wheel of it with find-links',
  ])
}

function offered(gap: Gap): string {
  const { wheels, source, sdist } = gap.package
  if (source !== undefined) return `It comes from ${source}, which has to be built.`
  if (wheels.length === 0) return sdist ? 'It is published as source only.' : 'No wheel of it is known.'
  const kinds = listed(wheels.map(({ filename }) => filename.slice(0, -'.whl'.length).split('-').slice(-3).join('-')))
  const more = kinds.length > SHOWN_PLATFORMS ? ` and ${kinds.length - SHOWN_PLATFORMS} more` : ''
  return `It has wheels for: ${kinds.slice(0, SHOWN_PLATFORMS).join(', ')}${more}.`
}

/**
 * One `dependency/no-wheel` problem per version of a dependency, in the order of the gaps.
 * @param all every target that was asked for
 * @param pinned the user's lock, when the versions are its
 */
export function gapProblems(
  gaps: readonly Gap[],
  all: readonly ResolutionTarget[],
  pinned?: LockInWords,
): PackagingError[] {
  const groups = groupBy(gaps, gap => titleOf(gap.package))
  return [...groups.values()].map(group => {
    const [first] = group as [Gap]
    const where =
      group.length === all.length && all.length > 1
        ? `any of the ${all.length} targets`
        : targetsInWords(group.map(gap => gap.target))
    return new PackagingError('dependency/no-wheel', {
      message: `${titleOf(first.package)} has no wheel for ${where}${pinned === undefined ? '' : `; ${pinned.file} pins it`}.`,
      fix: fixFor(group, all, pinned),
      detail: [offered(first)],
    })
  })
}
