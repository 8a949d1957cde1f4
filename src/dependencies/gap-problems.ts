/** A dependency without wheels, told once for all the targets it fails, with every way out that is known. */
import { PackagingError } from '../core/errors.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Gap } from './coverage.js'

const SHOWN_PLATFORMS = 12

/** `3.9 3.10 on windows-arm64; 3.14t on linux-x86_64, macos-arm64`: targets grouped by equal sets of Pythons. */
export function targetsInWords(targets: readonly ResolutionTarget[]): string {
  const byPlatform = groupBy(targets, target => target.platform)
  const byPythons = new Map<string, string[]>()
  for (const [platform, group] of byPlatform) {
    const pythons = group.map(target => target.python).join(' ')
    byPythons.set(pythons, [...(byPythons.get(pythons) ?? []), platform])
  }
  return [...byPythons].map(([pythons, platforms]) => `${pythons} on ${platforms.join(', ')}`).join('; ')
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}

/** The parts of a wheel's name that say what it runs on. */
function wheelTags(filename: string): { pythons: string[]; abis: string[]; platforms: string[] } {
  const [platforms = '', abis = '', pythons = ''] = filename
    .replace(/\.whl$/, '')
    .split('-')
    .reverse()
  return { pythons: pythons.split('.'), abis: abis.split('.'), platforms: platforms.split('.') }
}

/** `manylinux_2_28_x86_64` taken apart; the family is what stays when only the floor differs. */
function floorOf(platformTag: string) {
  const [, system = '', major = '', minor = '', arch = ''] =
    /^(manylinux|musllinux|macosx)_(\d+)_(\d+)_(.+)$/.exec(platformTag) ?? []
  if (!system) return undefined
  return { family: `${system} ${arch}`, system, major: Number(major), minor: Number(minor) }
}

/** Input `glibc`, `musl` or `macos` and the lowest value with which a wheel that exists would do, if a floor is all that is in the way. */
export function servingFloor(gap: Gap): string | undefined {
  const prefixes = new Set(gap.target.compatibleTags.map(tag => tag.slice(0, tag.lastIndexOf('-') + 1)))
  const ours = new Set(gap.target.compatibleTags.map(tag => tag.slice(tag.lastIndexOf('-') + 1)))
  const families = new Set([...ours].flatMap(tag => floorOf(tag)?.family ?? []))
  const serving = gap.package.wheels
    .map(wheel => wheelTags(wheel.filename))
    .filter(({ pythons, abis }) =>
      pythons.some(python => abis.some(abi => prefixes.has(`${python}-${abi}-`))),
    )
    .flatMap(({ platforms }) => platforms.flatMap(platform => floorOf(platform) ?? []))
    .filter(({ family }) => families.has(family))
    .sort((a, b) => a.major - b.major || a.minor - b.minor)[0]
  if (serving === undefined) return undefined
  const input = { manylinux: 'glibc', musllinux: 'musl', macosx: 'macos' }[serving.system] ?? ''
  return `${input}: ${serving.major}.${serving.minor}`
}

function listed(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== undefined))]
}

/** What the gap's removal from the plan looks like: whole Pythons or platforms where those are all that fail. */
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

function fixFor(gaps: readonly Gap[], all: readonly ResolutionTarget[]): string {
  const { name, sdist, source } = (gaps[0] as Gap).package
  const older = listed(gaps.map(gap => gap.olderVersion))
  const floors = listed(gaps.map(servingFloor))
  const buildable = sdist !== undefined || source !== undefined
  const ways = [
    ...floors.map(floor => `set ${floor}, which its wheels need`),
    ...older.map(version => {
      const served = gaps.filter(gap => gap.olderVersion === version).map(gap => gap.target)
      return `require ${name}<=${version}, which has a wheel for ${targetsInWords(served)}`
    }),
    ...(gaps.length < all.length ? [dropping(gaps, all)] : []),
    buildable
      ? 'build it from source in a job on such a machine and give the wheel with find-links (missing-wheels: build does it for this machine’s own platform)'
      : 'give a wheel of it with find-links',
  ]
  const text = ways.join('; or ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function offered(gap: Gap): string {
  const { wheels, source, sdist } = gap.package
  if (source !== undefined) return `It comes from ${source}, which has to be built.`
  if (wheels.length === 0) return sdist ? 'It is published as source only.' : 'No wheel of it is known.'
  const kinds = [
    ...new Set(
      wheels.map(wheel =>
        wheel.filename
          .split('-')
          .slice(-3)
          .join('-')
          .replace(/\.whl$/, ''),
      ),
    ),
  ]
  const more = kinds.length > SHOWN_PLATFORMS ? ` and ${kinds.length - SHOWN_PLATFORMS} more` : ''
  return `It has wheels for: ${kinds.slice(0, SHOWN_PLATFORMS).join(', ')}${more}.`
}

/**
 * One `dependency/no-wheel` problem per version of a dependency, in the order of the gaps.
 * @param all every target that was asked for
 */
export function gapProblems(gaps: readonly Gap[], all: readonly ResolutionTarget[]): PackagingError[] {
  const groups = groupBy(gaps, gap => `${gap.package.name} ${gap.package.version ?? ''}`)
  return [...groups.values()].map(group => {
    const [first] = group as [Gap]
    const { name, version } = first.package
    const where =
      group.length === all.length && all.length > 1
        ? `any of the ${all.length} targets`
        : targetsInWords(group.map(gap => gap.target))
    return new PackagingError('dependency/no-wheel', {
      message: `${[name, version].filter(Boolean).join(' ')} has no wheel for ${where}.`,
      fix: fixFor(group, all),
      detail: [offered(first)],
    })
  })
}
