/** Names of distribution files (pure): wheels (PEP 427, PEP 491) and sdists (PEP 625 and the older forms still in use). */
import { parse as parseVersion } from '@renovatebot/pep440'
import { normalizeName } from '../project/paths.js'

/** `python-abi-platform`, such as `cp312-cp312-manylinux_2_28_x86_64`. */
export type CompatibilityTag = string

/** Characters: no file system has longer names of files. */
const LONGEST = 255

export interface WheelName {
  /** As spelt in the file name. */
  readonly distribution: string
  /** PEP 503's form. */
  readonly name: string
  readonly version: string
  /** Digits and what follows them; undefined when there is none. */
  readonly build: string | undefined
  /** Every tag the compressed sets stand for, in the file name's order. */
  readonly tags: readonly CompatibilityTag[]
}

export interface SdistName {
  readonly distribution: string
  /** PEP 503's form. */
  readonly name: string
  readonly version: string
  readonly extension: '.tar.gz' | '.zip'
}

/** Undefined when the file name is not a wheel's. */
export function parseWheelName(file: string): WheelName | undefined {
  if (!file.endsWith('.whl') || file.length > LONGEST || /[/\\\s\0]/.test(file)) return undefined
  const parts = file.slice(0, -'.whl'.length).split('-')
  if (parts.length !== 5 && parts.length !== 6) return undefined
  const [distribution = '', version = ''] = parts
  const build = parts.length === 6 ? parts[2] : undefined
  const [pythons = '', abis = '', platforms = ''] = parts.slice(-3)
  if (!isDistribution(distribution) || parseVersion(version) === null) return undefined
  if (build !== undefined && !/^\d[\w.]*$/.test(build)) return undefined
  const sets = [pythons, abis, platforms].map(set => set.split('.'))
  if (sets.flat().some(tag => !/^\w+$/.test(tag))) return undefined
  const [python = [], abi = [], platform = []] = sets
  const tags = singleTags(python, abi, platform)
  return { distribution, name: normalizeName(distribution), version, build, tags }
}

/**
 * Undefined when the file name is not an sdist's.
 * The version begins at the last `-` that leaves a valid one behind it: `my-project-1.0` is an older form, without
 * PEP 625's underscore.
 */
export function parseSdistName(file: string): SdistName | undefined {
  const extension = (['.tar.gz', '.zip'] as const).find(each => file.endsWith(each))
  if (extension === undefined || file.length > LONGEST || /[/\\\s\0]/.test(file)) return undefined
  const stem = file.slice(0, -extension.length)
  for (let dash = stem.lastIndexOf('-'); dash > 0; dash = stem.lastIndexOf('-', dash - 1)) {
    const distribution = stem.slice(0, dash)
    const version = stem.slice(dash + 1)
    if (!isDistribution(distribution.replaceAll('-', '_')) || parseVersion(version) === null) continue
    return { distribution, name: normalizeName(distribution), version, extension }
  }
  return undefined
}

/**
 * How well a wheel suits a target: the index of the first of the target's tags that the wheel has, so that less is
 * better; undefined when it does not run there.
 * @param supported the target's compatibility tags, best first
 */
export function wheelRank(wheel: WheelName, supported: readonly CompatibilityTag[]): number | undefined {
  const tags = new Set(wheel.tags)
  const index = supported.findIndex(tag => tags.has(tag))
  return index === -1 ? undefined : index
}

/**
 * Orders build tags as PEP 427 does: none first, then by the number, then by the text behind it.
 * @returns less than 0 when `a` comes first
 */
export function compareBuilds(a: string | undefined, b: string | undefined): number {
  const [[first, firstText], [second, secondText]] = [buildKey(a), buildKey(b)]
  if (first < second) return -1
  if (first > second) return 1
  return firstText < secondText ? -1 : firstText > secondText ? 1 : 0
}

/** A build tag may have more digits than a number holds. */
function buildKey(build: string | undefined): readonly [bigint, string] {
  const [, digits, text = ''] = /^(\d+)(.*)/s.exec(build ?? '') ?? []
  return digits === undefined ? [-1n, ''] : [BigInt(digits), text]
}

function singleTags(python: readonly string[], abi: readonly string[], platform: readonly string[]): string[] {
  return python.flatMap(p => abi.flatMap(a => platform.map(f => `${p}-${a}-${f}`)))
}

/** The single tags of a compressed set, such as `py2.py3-none-any`; the text itself when it is none. */
export function expandTag(tag: string): readonly string[] {
  const [python, abi, platform, ...more] = tag.split('-').map(set => set.split('.'))
  return python && abi && platform && more.length === 0 ? singleTags(python, abi, platform) : [tag]
}

/** True when the wheel runs on a target with these compatibility tags. */
export function wheelCovers(wheel: WheelName, supported: readonly CompatibilityTag[]): boolean {
  return wheelRank(wheel, supported) !== undefined
}

function isDistribution(name: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?$/.test(name)
}
