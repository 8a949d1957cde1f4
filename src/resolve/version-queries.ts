/** Resolver runs that list versions and sources without dependencies, so that nothing is built, and what they answer. */

import { join } from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { LockedPackage } from './lock.js'
import { type CompileRequest, type ResolverRun, recalled, refreshing, runResolver, type UvSettings } from './uv.js'

/** The packages of a resolver run; none of one that failed. */
export function lockedIn(run: ResolverRun | undefined): readonly LockedPackage[] {
  return run !== undefined && 'lock' in run ? run.lock.packages : []
}

/** For what Python, and with which folders of wheels, versions are listed. */
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
