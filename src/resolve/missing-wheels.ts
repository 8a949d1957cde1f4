/** Dependencies without a wheel for a target: reported once for all their targets with all known fixes, and what `missing-wheels` decides. */

import { join } from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import { PackagingError } from '../core/errors.js'
import { alternatives } from '../core/format.js'
import { createLimiter } from '../host/lifecycle.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { type Gap, groupBy } from './coverage.js'
import { withPlaces } from './given-wheels.js'
import type { LockedPackage, LockInWords } from './lock.js'
import type { MadeLock } from './make-lock.js'
import { minimumOf, splitTag } from './minimum-tags.js'
import type { Selection } from './select.js'
import { type CompileRequest, type ResolverRun, recalled, refreshing, runResolver, type UvSettings } from './uv.js'

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

/** Every gap, target by target; `complete` adds details of each missing package once for all of its targets. */
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
      return [index, withPlaces(locked, made.path)]
    }),
  )
  return targets.flatMap((target, at) =>
    (selection.targets[at]?.gaps ?? []).map(index => ({
      target,
      package: packages.get(index) as LockedPackage,
    })),
  )
}

/** Every gap with its source and an older version that has a wheel. A user's own lock is not completed. */
export async function gapsWithFixes(
  selection: Selection,
  made: MadeLock,
  targets: readonly ResolutionTarget[],
  find: {
    readonly sources: (missing: readonly LockedPackage[]) => Promise<LockedPackage[]>
    readonly older: (gaps: readonly Gap[]) => Promise<Gap[]>
  },
): Promise<Gap[]> {
  const plain = await gapsOf(selection, made, targets, async missing => [...missing])
  if (made.given) return plain
  const complete = () => gapsOf(selection, made, targets, find.sources)
  // A package that was never locked gets its version with its source.
  if (plain.some(({ package: { version } }) => version === undefined)) return find.older(await complete())
  const [gaps, older] = await Promise.all([complete(), find.older(plain)])
  return gaps.map((gap, at) => withOlder(gap, older[at]?.olderVersion))
}

/** The input of this name: what happens to targets for which a dependency has no wheel. */
export type MissingWheels = 'auto' | 'fail' | 'build' | 'drop-target'

/** A dependency to build from source on this machine; its wheel becomes a find-links folder. */
export interface SourceBuild {
  readonly package: LockedPackage
  readonly target: ResolutionTarget
  /** Absolute path of the interpreter to build it with. */
  readonly interpreter: string
}

export interface MissingDecision {
  /** Targets to continue with. */
  readonly targets: readonly ResolutionTarget[]
  readonly builds: readonly SourceBuild[]
  /** Targets that were left out, for the log. */
  readonly warnings: readonly PackagingError[]
  /** Why the run cannot continue; empty when it can. */
  readonly problems: readonly PackagingError[]
}

/** Whether one of these wheels is for some Python on the target's platform: without any, a package is source only there. */
function servesPlatform(wheels: LockedPackage['wheels'], { compatibleTags }: ResolutionTarget): boolean {
  const platforms = new Set(compatibleTags.map(tag => splitTag(tag)[1]).filter(platform => platform !== 'any'))
  const families = new Set([...platforms].flatMap(platform => minimumOf(platform)?.family ?? []))
  return wheels
    .flatMap(({ filename }) => parseWheelName(filename)?.tags ?? [])
    .map(tag => splitTag(tag)[1])
    .some(platform => platforms.has(platform) || families.has(minimumOf(platform)?.family ?? ''))
}

/**
 * Applies `missing-wheels` to all gaps (pure).
 * @param interpreterFor absolute path of an interpreter of this machine for a target, or undefined where it has none
 */
export function decideMissing(
  policy: MissingWheels,
  gaps: readonly Gap[],
  targets: readonly ResolutionTarget[],
  interpreterFor: (target: ResolutionTarget) => string | undefined,
  { pinned, unbuildable = () => false }: MissingRules = {},
): MissingDecision {
  // A folder of the repository is part of what is packaged: it is built like the project itself, under any policy.
  const [own, others] = partition(gaps, gap => isFolder(gap) && interpreterFor(gap.target) !== undefined)
  const buildable = (gap: Gap) => (unbuildable(gap) ? undefined : interpreterFor(gap.target))
  const rest = decideOthers(policy, others, targets, buildable, pinned)
  const kept = new Set(rest.targets.map(({ name }) => name))
  const builds = own.flatMap(({ package: locked, target }): SourceBuild[] => {
    const interpreter = kept.has(target.name) ? interpreterFor(target) : undefined
    return interpreter === undefined ? [] : [{ package: locked, target, interpreter }]
  })
  return { ...rest, builds: [...builds, ...rest.builds] }
}

/** What else decides about missing wheels. */
interface MissingRules {
  readonly pinned?: LockInWords | undefined
  /** Whether `[tool.uv]` forbids to build it. */
  readonly unbuildable?: (gap: Gap) => boolean
}

/** Whether what is missing is a folder of this machine: a member of the workspace, a path. */
export function isFolder({ package: { tree } }: Gap): boolean {
  return tree?.kind === 'directory'
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(is), all.filter(one => !is(one))]
}

function decideOthers(
  policy: MissingWheels,
  gaps: readonly Gap[],
  targets: readonly ResolutionTarget[],
  interpreterFor: (gap: Gap) => string | undefined,
  pinned?: LockInWords,
): MissingDecision {
  const nothing = { targets, builds: [], warnings: [], problems: [] }
  if (gaps.length === 0) return nothing
  if (policy === 'fail') return { ...nothing, problems: gapProblems(gaps, targets, pinned) }

  if (policy === 'drop-target') {
    const dropped = new Set(gaps.map(gap => gap.target.name))
    const kept = targets.filter(target => !dropped.has(target.name))
    if (kept.length === 0) return { ...nothing, problems: gapProblems(gaps, targets, pinned) }
    const warnings = gapProblems(gaps, targets, pinned).map(
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
    const interpreter = interpreterFor(gap)
    const { sdist, source, wheels } = gap.package
    // Where the platform's other Pythons have wheels, nobody asked for one that is compiled here.
    const wanted = policy === 'build' || !servesPlatform(wheels, gap.target)
    if (wanted && interpreter !== undefined && (sdist !== undefined || source !== undefined))
      builds.push({ package: gap.package, target: gap.target, interpreter })
    else left.push(gap)
  }
  return { ...nothing, builds, problems: gapProblems(left, targets, pinned) }
}

/** Searches for older versions; more would delay the error, and further gaps mostly have the same fix. */
const MOST_SEARCHES = 8
/** Each is a process with its own connections: ten at once waited for a name server. */
const AT_ONCE = 4

/** uv's name for a platform (`--python-platform`), where it has one for the target's minimum system. */
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

function withOlder(gap: Gap, olderVersion: string | undefined): Gap {
  return olderVersion === undefined ? gap : { ...gap, olderVersion }
}

/** The same gaps, with `olderVersion` where uv finds one for an ordinary CPython; several run at a time. */
export async function withOlderVersions(
  runner: ProcessRunner,
  settings: UvSettings,
  findLinks: readonly string[],
  gaps: readonly Gap[],
): Promise<Gap[]> {
  let searches = 0
  const limiter = createLimiter(AT_ONCE)
  return Promise.all(
    gaps.map(async (gap): Promise<Gap> => {
      const { name, version } = gap.package
      const onlyPlatform = uvPlatform(gap.target)
      if (version === undefined || onlyPlatform === undefined || !/^3\.\d+$/.test(gap.target.python)) return gap
      if (searches++ >= MOST_SEARCHES) return gap
      const request: CompileRequest = {
        requirements: [`${name}<${version}`],
        pythonVersion: gap.target.python,
        mode: 'wheels',
        output: join(settings.workDir, `pylock.older${searches}.toml`),
        findLinks,
        onlyPlatform,
        alone: true,
      }
      const answer = await limiter(() => runResolver(runner, settings, request))
      return withOlder(gap, lockedIn(answer).find(one => one.name === name)?.version)
    }),
  )
}

/** The packages of a resolver run; none of one that failed. */
function lockedIn(run: ResolverRun | undefined): readonly LockedPackage[] {
  return run !== undefined && 'lock' in run ? run.lock.packages : []
}

/** For resolver runs that list versions and sources without dependencies, so that nothing is built. */
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
  return { requirements, pythonVersion, mode: 'listed', output: join(workDir, `pylock.${name}.toml`), findLinks }
}

/**
 * With the markers by which a lock distinguishes several versions of one package; without them, uv could not resolve one
 * that needs a newer Python than the lowest requested.
 */
function requirementOf({ name, version, asked, marker }: LockedPackage): string | undefined {
  const requirement = version === undefined ? asked : `${name}==${version}`
  return requirement === undefined || !marker ? requirement : `${requirement} ; ${marker}`
}

/** Lists the versions without a wheel; undefined when none of them has a requirement. */
function missingQuery(
  settings: UvSettings,
  query: VersionQuery,
  packages: readonly LockedPackage[],
): CompileRequest | undefined {
  const versions = [...new Set(packages.flatMap(locked => requirementOf(locked) ?? []))]
  return versions.length === 0 ? undefined : listing(settings, query, versions, 'missing')
}

/** Lists the newest version of every locked package. */
function newestQuery(settings: UvSettings, query: VersionQuery, packages: readonly LockedPackage[]): CompileRequest {
  const names = packages.flatMap(({ name, version }) => (version === undefined ? [] : name))
  return listing(settings, query, [...new Set(names)], 'newest')
}

/**
 * Whether the index still has the same files of packages without a wheel as in the cache. Only these are resolved again,
 * which is quick.
 * @param settings with the cache, and a private `workDir`
 * @param locked all packages of the cached lock
 */
export async function indexUnchanged(
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
    // uv would prefer the versions of an existing file.
    runResolver(runner, again, { ...versions, output: join(settings.workDir, 'pylock.now.toml') }),
    runResolver(runner, again, listing(settings, query, names, 'newer')),
  ])
  const same = (before: ResolverRun | undefined, now: ResolverRun) =>
    before !== undefined && offers(before, names) === offers(now, names)
  return same(ofVersions, versionsNow) && same(newest, newestNow)
}

/** The files that a run found for these packages, as text to compare. */
function offers(made: ResolverRun, names: readonly string[]): string {
  if (!('lock' in made)) return 'nothing'
  const packages = lockedIn(made).filter(({ name }) => names.includes(name))
  return JSON.stringify(
    packages.map(({ name, version, wheels }) => [name, version, wheels.map(({ filename }) => filename)]),
  )
}

/**
 * Notes about packages whose newest version is published as source only, so that an older one was chosen. A package that
 * uv cannot resolve has no note.
 */
export async function olderThanNewest(
  runner: ProcessRunner,
  settings: UvSettings,
  query: VersionQuery,
  packages: readonly LockedPackage[],
): Promise<PackagingError[]> {
  const taken = packages.filter(({ version }) => version !== undefined)
  if (taken.length === 0) return []
  const made = await runResolver(runner, settings, newestQuery(settings, query, packages))
  return lockedIn(made).flatMap(({ name, version, wheels, sdist }) => {
    const versions = taken.filter(locked => locked.name === name).map(locked => locked.version)
    const mine = versions.at(-1)
    if (wheels.length > 0 || !sdist || version === undefined || mine === undefined) return []
    if (versions.includes(version)) return []
    return new PackagingError('dependency/no-wheel', {
      message: `${name} ${mine} is used; ${version} is newer, but published as source only.`,
      fix: `To use ${version}, build it and give its wheel with find-links; to keep ${mine} without this note, require ${name}<=${mine}.`,
    })
  })
}

/** The packages with their sources, from which they could be built; those never locked get the requested version. */
export async function withSources(
  runner: ProcessRunner,
  settings: UvSettings,
  query: VersionQuery,
  packages: readonly LockedPackage[],
): Promise<LockedPackage[]> {
  const open = packages.filter(locked => !locked.sdist && locked.source === undefined)
  // Also for known sources: a later run compares the results.
  const request = missingQuery(settings, query, packages)
  const found = lockedIn(request && (await runResolver(runner, settings, request)))
  return packages.map(locked => {
    const answer = found.find(({ name, version }) => name === locked.name && (locked.version ?? version) === version)
    if (!answer || !open.includes(locked) || requirementOf(locked) === undefined) return locked
    const { version, sdist } = answer
    return { ...locked, ...(version !== undefined && { version }), ...(sdist && { sdist }) }
  })
}
