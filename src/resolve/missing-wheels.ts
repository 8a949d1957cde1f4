/** A dependency without wheels, told once for all the targets it fails, with every way out that is known. */

import { join } from 'node:path'
import { PackagingError } from '../core/errors.js'
import { createLimiter } from '../host/lifecycle.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Gap } from './coverage.js'
import type { LockedPackage } from './lock.js'
import { located, type MadeLock } from './make-lock.js'
import type { Selection } from './select.js'
import { type CompileRequest, type ResolverRun, recalled, refreshing, runResolver, type UvSettings } from './uv.js'

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
function servingFloor(gap: Gap): string | undefined {
  const prefixes = new Set(gap.target.compatibleTags.map(tag => tag.slice(0, tag.lastIndexOf('-') + 1)))
  const ours = new Set(gap.target.compatibleTags.map(tag => tag.slice(tag.lastIndexOf('-') + 1)))
  const families = new Set([...ours].flatMap(tag => floorOf(tag)?.family ?? []))
  const serving = gap.package.wheels
    .map(wheel => wheelTags(wheel.filename))
    .filter(({ pythons, abis }) => pythons.some(python => abis.some(abi => prefixes.has(`${python}-${abi}-`))))
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

// What no wheel serves, target by target, and what is known of the ways out.

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

// What happens to targets that a dependency has no wheel for: the input `missing-wheels`.

export type MissingWheels = 'fail' | 'build' | 'drop-target'

/** A dependency to be built from its source on this machine; the wheel is then offered as a find-links folder. */
export interface SourceBuild {
  readonly package: LockedPackage
  readonly target: ResolutionTarget
  /** Absolute path of the interpreter to build it with. */
  readonly interpreter: string
}

export interface MissingDecision {
  /** Targets to go on with. */
  readonly targets: readonly ResolutionTarget[]
  readonly builds: readonly SourceBuild[]
  /** What was left out, for the log. */
  readonly warnings: readonly PackagingError[]
  /** Why it cannot go on; empty when it can. */
  readonly problems: readonly PackagingError[]
}

/**
 * Decides about all gaps at once.
 * @param interpreterFor absolute path of an interpreter of this machine for a target, or undefined where it has none
 */
export function decideMissing(
  policy: MissingWheels,
  gaps: readonly Gap[],
  targets: readonly ResolutionTarget[],
  interpreterFor: (target: ResolutionTarget) => string | undefined,
): MissingDecision {
  const nothing = { targets, builds: [], warnings: [], problems: [] }
  if (gaps.length === 0) return nothing
  if (policy === 'fail') return { ...nothing, problems: gapProblems(gaps, targets) }

  if (policy === 'drop-target') {
    const dropped = new Set(gaps.map(gap => gap.target.name))
    const kept = targets.filter(target => !dropped.has(target.name))
    if (kept.length === 0) return { ...nothing, problems: gapProblems(gaps, targets) }
    const warnings = gapProblems(gaps, targets).map(
      ({ message, fix, detail }) =>
        new PackagingError('dependency/no-wheel', {
          message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
          fix,
          detail,
        }),
    )
    return { ...nothing, targets: kept, warnings }
  }

  const builds: SourceBuild[] = []
  const left: Gap[] = []
  for (const gap of gaps) {
    const interpreter = interpreterFor(gap.target)
    const { sdist, source } = gap.package
    if (interpreter !== undefined && (sdist !== undefined || source !== undefined))
      builds.push({ package: gap.package, target: gap.target, interpreter })
    else left.push(gap)
  }
  return { ...nothing, builds, problems: gapProblems(left, targets) }
}

// For a dependency without a wheel for a target: is there an older version that has one? Asked of uv, only when it matters.

/** More would make a failure slow to tell; further gaps of the same dependency mostly share their way out. */
const MOST_QUESTIONS = 8
/** Each is a process with connections of its own: ten at once were seen to wait for a name server. */
const AT_ONCE = 4

/** uv's name for a platform (`--python-platform`), where it has one that means the target's floor. */
function uvPlatform({ platform, environment, compatibleTags }: ResolutionTarget): string | undefined {
  const glibc = compatibleTags.map(tag => /manylinux_2_(\d+)_(x86_64|aarch64)$/.exec(tag)).find(match => match !== null)
  if (glibc) return Number(glibc[1]) >= 17 && Number(glibc[1]) <= 40 ? `${glibc[2]}-manylinux_2_${glibc[1]}` : undefined
  const names: Readonly<Record<string, string>> = {
    'musllinux-x86_64': 'x86_64-unknown-linux-musl',
    'musllinux-aarch64': 'aarch64-unknown-linux-musl',
    'macos-arm64': 'aarch64-apple-darwin',
    'macos-x86_64': 'x86_64-apple-darwin',
    'windows-x86_64': 'x86_64-pc-windows-msvc',
    'windows-arm64': 'aarch64-pc-windows-msvc',
    'windows-x86': 'i686-pc-windows-msvc',
  }
  return environment.sys_platform === 'linux' && !platform.startsWith('musl') ? undefined : names[platform]
}

/** The same gaps, with `olderVersion` where uv finds one for an ordinary CPython; questions are asked side by side. */
export async function withOlderVersions(
  runner: ProcessRunner,
  settings: UvSettings,
  findLinks: readonly string[],
  gaps: readonly Gap[],
): Promise<Gap[]> {
  let asked = 0
  const limiter = createLimiter(AT_ONCE)
  return Promise.all(
    gaps.map(async (gap): Promise<Gap> => {
      const { name, version } = gap.package
      const onlyPlatform = uvPlatform(gap.target)
      if (version === undefined || onlyPlatform === undefined || !/^3\.\d+$/.test(gap.target.python)) return gap
      if (asked++ >= MOST_QUESTIONS) return gap
      const request: CompileRequest = {
        requirements: [`${name}<${version}`],
        pythonVersion: gap.target.python,
        mode: 'wheels',
        output: join(settings.workDir, `pylock.older${asked}.toml`),
        findLinks,
        onlyPlatform,
        alone: true,
      }
      const answer = await limiter(() => runResolver(runner, settings, request))
      const older = 'lock' in answer ? answer.lock.packages.find(one => one.name === name)?.version : undefined
      return older === undefined ? gap : { ...gap, olderVersion: older }
    }),
  )
}

// What a resolution of wheels alone cannot know: sources, asked of uv without dependencies, so that nothing is built.

interface VersionQuery {
  readonly pythonVersion: string
  readonly findLinks: readonly string[]
}

function listing(
  { workDir }: UvSettings,
  { pythonVersion, findLinks }: VersionQuery,
  requirements: readonly string[],
  name: string,
): CompileRequest {
  return {
    requirements,
    pythonVersion,
    mode: 'listed',
    output: join(workDir, `pylock.${name}.toml`),
    findLinks,
  }
}

/**
 * Several versions of one package are told apart by the markers that the lock gives them; without these, one that needs a
 * newer Python than the lowest asked for could not be answered for.
 */
function requirementOf({ name, version, asked, marker }: LockedPackage): string | undefined {
  const requirement = version === undefined ? asked : `${name}==${version}`
  return requirement === undefined || !marker ? requirement : `${requirement} ; ${marker}`
}

/** The versions that lack a wheel; undefined when none of them is known by a requirement. */
function missingQuery(
  settings: UvSettings,
  query: VersionQuery,
  packages: readonly LockedPackage[],
): CompileRequest | undefined {
  const versions = [...new Set(packages.flatMap(locked => requirementOf(locked) ?? []))]
  return versions.length === 0 ? undefined : listing(settings, query, versions, 'missing')
}

/** The newest version of everything that a lock has a version of. */
function newestQuery(settings: UvSettings, query: VersionQuery, packages: readonly LockedPackage[]): CompileRequest {
  const names = packages.flatMap(({ name, version }) => (version === undefined ? [] : name))
  return listing(settings, query, [...new Set(names)], 'newest')
}

/**
 * Whether the index still says of packages without a wheel what it said when that was remembered. It is asked about them
 * alone, which is quick.
 * @param settings with the memory, and a `workDir` of this call's own
 * @param locked all packages of the lock that was remembered
 */
export async function indexStands(
  runner: ProcessRunner,
  settings: UvSettings,
  query: VersionQuery,
  missing: readonly LockedPackage[],
  locked: readonly LockedPackage[],
): Promise<boolean> {
  const { cache } = settings
  const versions = missingQuery(settings, query, missing)
  if (cache === undefined || versions === undefined) return false
  const names = [...new Set(missing.map(({ name }) => name))]
  const [ofVersions, newest] = await Promise.all([
    recalled(settings, versions),
    recalled(settings, newestQuery(settings, query, locked)),
  ])
  const again = { ...settings, cache: refreshing(cache) }
  const [versionsNow, newestNow] = await Promise.all([
    // uv would prefer the versions of a file that is there.
    runResolver(runner, again, { ...versions, output: join(settings.workDir, 'pylock.now.toml') }),
    runResolver(runner, again, listing(settings, query, names, 'newer')),
  ])
  const same = (before: ResolverRun | undefined, now: ResolverRun) =>
    before !== undefined && offers(before, names) === offers(now, names)
  return same(ofVersions, versionsNow) && same(newest, newestNow)
}

/** Everything an answer has for these packages, to be compared. */
function offers(made: ResolverRun, names: readonly string[]): string {
  if (!('lock' in made)) return 'nothing'
  const packages = made.lock.packages.filter(({ name }) => names.includes(name))
  return JSON.stringify(
    packages.map(({ name, version, wheels }) => [name, version, wheels.map(({ filename }) => filename)]),
  )
}

/**
 * Notes about packages whose newest version is published as source only, so that an older one was taken. A package that
 * uv does not answer for has no note.
 */
export async function olderThanNewest(
  runner: ProcessRunner,
  settings: UvSettings,
  query: VersionQuery,
  packages: readonly LockedPackage[],
): Promise<PackagingError[]> {
  const taken = new Map<string, string[]>()
  for (const { name, version } of packages)
    if (version !== undefined) taken.set(name, [...(taken.get(name) ?? []), version])
  if (taken.size === 0) return []
  const made = await runResolver(runner, settings, newestQuery(settings, query, packages))
  const newest = 'lock' in made ? made.lock.packages : []
  return newest.flatMap(({ name, version, wheels, sdist }) => {
    const versions = taken.get(name) ?? []
    if (wheels.length > 0 || !sdist || version === undefined || versions.includes(version)) return []
    const mine = versions.at(-1)
    return new PackagingError('dependency/no-wheel', {
      message: `${name} ${mine} is taken; ${version} is newer, but published as source only.`,
      fix: `To have ${version}, build it and give its wheel with find-links; to keep ${mine} without this note, require ${name}<=${mine}.`,
    })
  })
}

/** The packages with their sources, by which they could be built; those never locked get the version that was asked for. */
export async function withSources(
  runner: ProcessRunner,
  settings: UvSettings,
  query: VersionQuery,
  packages: readonly LockedPackage[],
): Promise<LockedPackage[]> {
  const open = packages.filter(locked => !locked.sdist && locked.source === undefined)
  // Also of those whose source is known: a later run compares.
  const asking = missingQuery(settings, query, packages)
  const made = asking && (await runResolver(runner, settings, asking))
  const answers = made !== undefined && 'lock' in made ? made.lock.packages : []
  return packages.map(locked => {
    const answer = answers.find(
      ({ name, version }) => name === locked.name && (locked.version === undefined || locked.version === version),
    )
    if (!answer || !open.includes(locked) || requirementOf(locked) === undefined) return locked
    const { version, sdist } = answer
    return { ...locked, ...(version !== undefined && { version }), ...(sdist && { sdist }) }
  })
}
