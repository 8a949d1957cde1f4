/** What a resolution of wheels alone cannot know: sources, asked of uv without dependencies, so that nothing is built. */
import { join } from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import { type Attempt, attempt, recalled } from './attempt.js'
import type { LockedPackage } from './lock.js'
import { forgetful } from './memory.js'
import type { CompileRequest, UvSettings } from './uv-compile.js'

interface Question {
  readonly pythonVersion: string
  readonly findLinks: readonly string[]
}

function listing(
  { workDir }: UvSettings,
  { pythonVersion, findLinks }: Question,
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
function missingQuestion(
  settings: UvSettings,
  question: Question,
  packages: readonly LockedPackage[],
): CompileRequest | undefined {
  const versions = [...new Set(packages.flatMap(locked => requirementOf(locked) ?? []))]
  return versions.length === 0 ? undefined : listing(settings, question, versions, 'missing')
}

/** The newest version of everything that a lock has a version of. */
function newestQuestion(
  settings: UvSettings,
  question: Question,
  packages: readonly LockedPackage[],
): CompileRequest {
  const names = packages.flatMap(({ name, version }) => (version === undefined ? [] : name))
  return listing(settings, question, [...new Set(names)], 'newest')
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
  question: Question,
  missing: readonly LockedPackage[],
  locked: readonly LockedPackage[],
): Promise<boolean> {
  const { memory } = settings
  const versions = missingQuestion(settings, question, missing)
  if (memory === undefined || versions === undefined) return false
  const names = [...new Set(missing.map(({ name }) => name))]
  const [ofVersions, newest] = await Promise.all([
    recalled(settings, versions),
    recalled(settings, newestQuestion(settings, question, locked)),
  ])
  const anew = { ...settings, memory: forgetful(memory) }
  const [versionsNow, newestNow] = await Promise.all([
    // uv would prefer the versions of a file that is there.
    attempt(runner, anew, { ...versions, output: join(settings.workDir, 'pylock.now.toml') }),
    attempt(runner, anew, listing(settings, question, names, 'newer')),
  ])
  const same = (before: Attempt | undefined, now: Attempt) =>
    before !== undefined && offers(before, names) === offers(now, names)
  return same(ofVersions, versionsNow) && same(newest, newestNow)
}

/** Everything an answer has for these packages, to be compared. */
function offers(made: Attempt, names: readonly string[]): string {
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
export async function heldBack(
  runner: ProcessRunner,
  settings: UvSettings,
  question: Question,
  packages: readonly LockedPackage[],
): Promise<PackagingError[]> {
  const taken = new Map<string, string[]>()
  for (const { name, version } of packages)
    if (version !== undefined) taken.set(name, [...(taken.get(name) ?? []), version])
  if (taken.size === 0) return []
  const made = await attempt(runner, settings, newestQuestion(settings, question, packages))
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
  question: Question,
  packages: readonly LockedPackage[],
): Promise<LockedPackage[]> {
  const open = packages.filter(locked => !locked.sdist && locked.source === undefined)
  // Also of those whose source is known: a later run compares.
  const asking = missingQuestion(settings, question, packages)
  const made = asking && (await attempt(runner, settings, asking))
  const answers = made !== undefined && 'lock' in made ? made.lock.packages : []
  return packages.map(locked => {
    const answer = answers.find(
      ({ name, version }) =>
        name === locked.name && (locked.version === undefined || locked.version === version),
    )
    if (!answer || !open.includes(locked) || requirementOf(locked) === undefined) return locked
    const { version, sdist } = answer
    return { ...locked, ...(version !== undefined && { version }), ...(sdist && { sdist }) }
  })
}
