/** Resolves requirements to the exact wheels of every target, with one lock for all, and collects all missing wheels. */

import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import { normalizeName } from '../project/paths.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import {
  type ClosureRequest,
  type ClosureTools,
  type Corrections,
  closureCommand,
  closureProblems,
  correctionsFor,
  type DependencyChanges,
  decodeClosure,
  type ReadableWheel,
  type TargetHole,
} from './closure.js'
import { type Coverage, distinct, type Gap, groupBy, type LockedWheel } from './coverage.js'
import { type GivenWheels, givenFor, localConstraints } from './given-wheels.js'
import type { LockedPackage, LockInWords } from './lock.js'
import { isFileHere, type LockSource, lockSource, unusedLocks } from './lock-files.js'
import { checkFreshness, refreshOf } from './lock-freshness.js'
import { localWheels, type MadeLock, makeLock, wheelFinder } from './make-lock.js'
import {
  decideMissing,
  gapsWithFixes,
  indexUnchanged,
  type MissingDecision,
  type MissingWheels,
  olderThanNewest,
  targetsInWords,
  withOlderVersions,
  withSources,
} from './missing-wheels.js'
import { parseRequirement } from './requirement.js'
import { type Roots, type Selection, type SelectTools, selectCommand } from './select.js'
import { type ProjectInput, type ResolveCache, refreshing, type UvSettings, watched, workspaceCommand } from './uv.js'
import { includes, readUvProject, type UvProject, withoutUvProject } from './uv-project.js'
import { originsOf } from './wheel-origins.js'

/** All problems together: malformed entries, targets that are not covered, a stale lock, damaged local wheels. */
function selectionProblems(
  selection: Selection,
  made: MadeLock,
  source: LockSource,
  file = made.path,
): PackagingError[] {
  const again = `Create the lock again for these Pythons and platforms (${refreshOf(source)}), or set lock: none to resolve from scratch.`
  const place = { file }
  const refused = groupBy(
    selection.targets.flatMap(({ name, refused }) => refused.map(why => ({ name, why }))),
    ({ why }) => why,
  )
  const stale = new Map(
    (made.given ? selection.targets : []).flatMap(target =>
      target.stale.map(({ requirement, locked }) => [requirement, locked] as const),
    ),
  )
  const lockError = (message: string, fix = again) => new PackagingError('project/lock', { message, fix, place })
  return [
    ...selection.malformed.map(({ filename, why }) => lockError(`'${filename}': ${why}.`)),
    ...[...refused].map(([why, targets]) => {
      const names = targets.map(({ name }) => name).join(', ')
      if (made.given) return lockError(`The lock does not cover ${names}: ${why}.`)
      return new PackagingError('dependency/conflict', {
        message: `uv resolves nothing for ${names}: ${why.replace('the lock’s', '[tool.uv]')}.`,
        fix: 'Add them to environments in [tool.uv], or leave them out of python-versions or platforms.',
      })
    }),
    ...[...stale].map(([requirement, locked]) =>
      lockError(
        `The lock is stale: the application needs ${requirement}, and the lock has ${locked ? `version ${locked}` : 'no such package'}.`,
        `Create the lock again (${refreshOf(source)}).`,
      ),
    ),
    ...selection.corrupt.map(
      ({ path, why }) =>
        new PackagingError('input/invalid', {
          message: `find-links: ${path} is corrupt: ${why}.`,
          fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
          place: { file: path },
        }),
    ),
  ]
}

/** Warns about wheels tagged `linux_ARCH`, which do not say on which systems they run: only chosen where there is no other. */
function unrepaired(
  targets: readonly ResolutionTarget[],
  wheels: ReadonlyMap<string, readonly LockedWheel[]>,
): PackagingError[] {
  const chosen = targets.flatMap(target =>
    (wheels.get(target.name) ?? []).map(({ filename }) => ({ filename, target })),
  )
  const untagged = chosen.filter(({ filename }) => /-linux_\w+\.whl$/.test(filename))
  return [...groupBy(untagged, ({ filename }) => filename)].map(
    ([filename, uses]) =>
      new PackagingError('dependency/floor', {
        message: `${filename} is used for ${targetsInWords(uses.map(({ target }) => target))}, but its tag does not say which systems it runs on: it may not work on older ones than its builder's.`,
        fix: 'Repair and tag it with auditwheel on the machine that builds it, and give that wheel with find-links.',
      }),
  )
}

export interface ResolveRequest extends Roots {
  /** The pyproject.toml that `requirements` are read from, with the extras in them; uv reads it again where its sources count. */
  readonly project?: ProjectInput | undefined
  /** The requirements of `wheel`, as far as they are known. */
  readonly ofWheel?: readonly string[]
  readonly extras: readonly string[]
  readonly targets: readonly ResolutionTarget[]
  /** The input `lock`: `auto`, `none` or a path. */
  readonly lock: string
  /** Absolute folders, or addresses. */
  readonly findLinks: readonly string[]
  readonly constraints?: readonly string[]
  readonly missingWheels: MissingWheels
  /** Wheels of local projects, and those that were built from sources of the lock. */
  readonly given?: readonly GivenWheels[]
  /** Absolute path of an interpreter of this machine for a target, for `missing-wheels: build`. */
  readonly interpreterFor: (target: ResolutionTarget) => string | undefined
}

/** What is known of a wheel on a server: its METADATA, or where it is on this machine now. */
export type WheelContent = Pick<ReadableWheel, 'path' | 'metadata'>

export interface ResolveTools extends SelectTools, ClosureTools {
  /** Gets a wheel that is not on this machine, or only its metadata; undefined when neither can be downloaded. */
  readonly contentOf: (wheel: LockedWheel) => Promise<WheelContent | undefined>
  readonly runner: ProcessRunner
  /** Absolute path of uv. */
  readonly uv: string
  /** Absolute path of uv's cache. */
  readonly uvCacheDir: string
  /** Absolute folder that places are shown relative to. */
  readonly workspace?: string
  /** Name of the project, where it is known. */
  readonly projectName?: string | undefined
  /** Absolute path of the project: where `lock: auto` looks, and whose uv settings hold. */
  readonly projectDir: string
  /** Absolute path of the script with inline metadata that is packaged in place of a project. */
  readonly script?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** The cache of resolver runs; absent to resolve everything again. */
  readonly cache?: ResolveCache | undefined
}

export interface Resolved extends Coverage, Pick<MissingDecision, 'builds' | 'warnings' | 'problems'> {
  /** Of `problems`, those about wheels that require what was not chosen; there are none while dependencies are missing. */
  readonly conflicts: readonly PackagingError[]
  /** Wheels whose own requirements could not be read, so that nothing is certain about them. */
  readonly unread: readonly LockedWheel[]
  /** What uv was told to change in requirements; the start of a PEX has to know it. */
  readonly changes: DependencyChanges
  /** Absolute path of the lock. */
  readonly pylock: string
  readonly packages: readonly LockedPackage[]
  /** The user's own lock, when the versions come from it. */
  readonly pinned: LockInWords | undefined
  /** Every requested target, also those that `drop-target` left out; `targets` are those to continue with. */
  readonly asked: readonly ResolutionTarget[]
  /** Every wheel that `targets` need, once each. */
  readonly all: readonly LockedWheel[]
}

/** The lowest `3.N` among the targets. */
function lowestPython(targets: readonly ResolutionTarget[]): string {
  const minors = targets.map(target => Number((target.environment.python_version ?? '3.8').split('.')[1]))
  return `3.${Math.min(...minors)}`
}

/**
 * Resolves for every target at once, from the cache where it is recent. A failure never comes from the cache, so that a
 * fixed index is noticed, and gaps only when the index, queried for those packages, still has nothing else. Gaps do not
 * throw: `problems` are what they mean under `missing-wheels`, so that a plan can show the table first.
 * @throws PackagingError(s) `project/lock`, `project/toml`, `dependency/conflict`, `dependency/missing`,
 * `dependency/hash`, `network/…`, `input/…`
 */
export async function resolveDependencies(request: ResolveRequest, tools: ResolveTools): Promise<Resolved> {
  if (tools.cache === undefined) return resolveOnce(request, tools)
  const cache = watched(tools.cache)
  const afresh = () =>
    resolveOnce(request, { ...tools, workDir: join(tools.workDir, 'afresh'), cache: refreshing(cache) })
  try {
    const resolved = await resolveOnce(request, { ...tools, cache })
    if (resolved.problems.length === 0 || !cache.used()) return resolved
    const workDir = join(tools.workDir, 'again')
    await mkdir(workDir, { recursive: true })
    const settings: UvSettings = { ...tools, cacheDir: tools.uvCacheDir, workDir, cache }
    const missing = resolved.gaps.map(gap => gap.package)
    const unchanged = await indexUnchanged(tools.runner, settings, queryFor(request), missing, resolved.packages)
    return unchanged ? resolved : await afresh()
  } catch (thrown) {
    if (!cache.used()) throw thrown
    return afresh()
  }
}

function queryFor({ targets, findLinks }: ResolveRequest) {
  return { pythonVersion: lowestPython(targets), findLinks }
}

/** A resolution may need one version after another to be excluded for a Python; each takes uv some tenths of a second. */
const ROUNDS = 12
async function resolveOnce(request: ResolveRequest, tools: ResolveTools): Promise<Resolved> {
  const { runner, workDir, env } = tools
  await mkdir(workDir, { recursive: true })
  const settings: UvSettings = { ...tools, cacheDir: tools.uvCacheDir, workDir, env }
  const workspaceOf = async (dir: string) => (await runner.run(workspaceCommand(settings, dir))).stdout.trim()
  const [uvProject, local] = await Promise.all([
    // The settings of a script are its own, and uv reads them there.
    tools.script === undefined ? readUvProject(tools.projectDir, workspaceOf, env) : withoutUvProject(tools.projectDir),
    localWheels(request.findLinks),
  ])
  const { root } = uvProject
  const places = { ...tools, root, name: tools.projectName, exists: isFileHere }
  const source = lockSource(request.lock, places)
  if (source.kind === 'none') refuseUnreadSources(request, uvProject)
  refuseConflicts(request, uvProject)
  const first = await resolveRound(request, tools, { uvProject, source, local, settings })
  const { resolved, holes } = await corrected(request, tools, { uvProject, source, local, settings }, first)
  const pinned = lockInWords(source)
  const unused = request.lock === 'auto' ? unusedLocks(source, places, uvProject.strange) : []
  const whole = withoutHoles(request.missingWheels, resolved, holes, pinned)
  return { ...whole, warnings: [...unused, ...whole.warnings] }
}

/** What all rounds of one resolution have in common. */
interface Basis {
  readonly uvProject: UvProject
  readonly source: LockSource
  /** Absolute paths of the wheels in find-links folders. */
  readonly local: readonly string[]
  readonly settings: UvSettings
}

interface Round {
  readonly resolved: Resolved
  readonly holes: readonly TargetHole[]
  /** Whether the lock is the user's, which is not corrected. */
  readonly given: boolean
}

/** One lock, one choice, and whether it is complete. */
async function resolveRound(
  request: ResolveRequest,
  tools: ResolveTools,
  { uvProject, source, local, settings }: Basis,
  more: { readonly requirements: readonly string[]; readonly constraints: readonly string[] } = NOTHING_MORE,
): Promise<Round> {
  const { runner } = tools
  const { given = [] } = request
  const roots: Roots = { requirements: request.requirements, ...(request.wheel && { wheel: request.wheel }) }
  const query = queryFor(request)
  const mayBuild = request.missingWheels === 'build'
  const { extras } = request
  const made = await makeLockFor(request.targets, runner, settings, source, {
    ...query,
    roots,
    extras: source.kind === 'uv' && request.project !== undefined ? request.project.extras : extras,
    constraints: [
      ...(request.constraints ?? []),
      ...more.constraints,
      ...(await constraintFiles(given, uvProject, settings)),
    ],
    mayBuild,
    mayBuildSources: request.missingWheels === 'auto' && uvProject.noBuild !== 'all',
    noBinary: name => includes(uvProject.noBinary, name),
    project: uvProject.sources.length > 0 && request.wheel === undefined ? request.project : undefined,
    more: more.requirements,
    memberDir: memberOf(source, tools.projectDir, uvProject.root),
    script: tools.script,
  })

  const fresh = made.given
    ? checkFreshness(runner, settings, {
        ...{ source, made, uvProject, ...query },
        memberDir: memberOf(source, tools.projectDir, uvProject.root),
        project: request.project,
      })
    : undefined
  fresh?.catch(() => {})
  refuseMissingExtras(made, source, extras)
  const environments = made.given ? made.lock.environments : uvProject.environments
  const builtFrom = new Map(made.lock.packages.map(locked => [locked, givenFor(given, locked, made.path)]))
  const files = [...local, ...given.flatMap(({ wheels: all }) => all)]
  const select = selectCommand(tools, {
    lock: { ...made.lock, environments },
    ...{ targets: request.targets, extras, roots, local: files },
    given: given.flatMap(({ wheels: all }) => all),
    only: locked => builtFrom.get(locked)?.wheels,
    builds: target => request.interpreterFor(target) !== undefined,
  })
  // Only a resolution that was made here has brought the pages of its packages into uv's cache.
  const after = { ...settings, cacheFirst: !made.given }
  // Runs beside all that follows.
  const newer = made.given || mayBuild ? Promise.resolve([]) : olderThanNewest(runner, after, query, made.lock.packages)
  // Waited for below, unless something else fails first.
  newer.catch(() => {})
  const chosen = await runner.run(select)
  const selection = JSON.parse(chosen.stdout) as Selection
  const freshness = await fresh
  // Where the user's lock is, and not what uv made of it for us.
  const wrong = selectionProblems(selection, made, source, lockInWords(source)?.path)
  throwProblems([...(freshness?.problems ?? []), ...wrong])

  const wheelOf = originsOf(wheelFinder(made, files), {
    ...{ made, given, local },
    workspace: tools.workspace ?? tools.projectDir,
    scratch: dirname(tools.workDir),
  })
  const wheels = new Map<string, readonly LockedWheel[]>()
  for (const { name, wheels: choices } of selection.targets) wheels.set(name, await Promise.all(choices.map(wheelOf)))

  const gaps = await gapsWithFixes(selection, made, request.targets, {
    sources: missing => withSources(runner, after, query, missing),
    older: found => withOlderVersions(runner, after, request.findLinks, found),
  })
  const pinned = lockInWords(source)
  const unbuildable = (gap: Gap) =>
    gap.package.tree?.kind !== 'directory' && includes(uvProject.noBuild, gap.package.name)
  const decision = decideMissing(request.missingWheels, gaps, request.targets, request.interpreterFor, {
    pinned,
    unbuildable,
  })
  // What is missing is reported first: what it would require is not known.
  const complete = decision.problems.length === 0 && decision.builds.length === 0
  const { holes, unread } = complete
    ? await holesIn(request, tools, { targets: decision.targets, wheels }, uvProject)
    : { holes: [], unread: [] }
  const needed = decision.targets.flatMap(target => wheels.get(target.name) ?? [])
  const { overrides, excludes } = uvProject
  const resolved: Resolved = {
    ...decision,
    warnings: [
      ...(made.warnings ?? []),
      ...(freshness?.warnings ?? []),
      ...(await newer),
      ...decision.warnings,
      ...unrepaired(decision.targets, wheels),
    ],
    conflicts: [],
    unread,
    changes: { overrides, excludes },
    pylock: made.path,
    packages: made.lock.packages,
    pinned,
    asked: request.targets,
    wheels,
    gaps,
    all: distinct(needed),
  }
  return { resolved, holes, given: made.given }
}

/**
 * A lock for every patch release of the lowest Python; where the dependencies do not have one, as one of them or the project
 * itself says `>=3.11.2`, for the one that is here.
 */
async function makeLockFor(
  targets: readonly ResolutionTarget[],
  ...[runner, settings, source, request]: Parameters<typeof makeLock>
): Promise<MadeLock> {
  const here = patchHere(targets)
  try {
    return await makeLock(runner, settings, source, request)
  } catch (thrown) {
    if (here === undefined || source.kind !== 'none' || !needsLaterPatch(problemsOf(thrown), request.pythonVersion))
      throw thrown
    const workDir = join(settings.workDir, `python-${here}`)
    await mkdir(workDir, { recursive: true })
    return makeLock(runner, { ...settings, workDir }, source, { ...request, pythonVersion: here })
  }
}

/** The oldest full version of the lowest Python, `3.11.7`; undefined when it is the first of it. */
function patchHere(targets: readonly ResolutionTarget[]): string | undefined {
  const lowest = targets.filter(({ environment }) => environment.python_version === lowestPython(targets))
  const versions = lowest.map(({ environment }) => environment.python_full_version ?? '')
  const patches = versions.map(version => Number(/^\d+\.\d+\.(\d+)$/.exec(version)?.[1] ?? 0))
  const patch = Math.min(...patches)
  return patch > 0 ? `${lowestPython(targets)}.${patch}` : undefined
}

/** Whether uv found that something is not for the first patch releases of this Python. */
function needsLaterPatch(problems: readonly PackagingError[], python: string): boolean {
  const bound = new RegExp(`Python\\s*>=?\\s*${python.replaceAll('.', '\\.')}\\.\\d`)
  return (
    problems.length > 0 &&
    problems.every(({ code }) => code.startsWith('dependency/')) &&
    problems.some(({ detail }) => bound.test(detail.join(' ')))
  )
}

const NOTHING_MORE = { requirements: [], constraints: [] } as const

/** Resolves again until the chosen wheels are all that they themselves require, or nothing changes that. */
async function corrected(
  request: ResolveRequest,
  tools: ResolveTools,
  basis: Basis,
  first: Round,
): Promise<Pick<Round, 'resolved' | 'holes'>> {
  if (first.holes.length === 0 || first.given) return first
  const versions = new Map(
    [...first.resolved.wheels].map(([target, wheels]) => [
      target,
      new Map(wheels.map(({ name, version }) => [name, version])),
    ]),
  )
  const { targets } = first.resolved
  // Keeping the versions of the other Pythons may have no solution.
  for (const keep of [true, false]) {
    let holes = first.holes
    for (let round = 1; round <= ROUNDS; round++) {
      const workDir = join(basis.settings.workDir, `${keep ? 'closed' : 'closed-freely'}-${round}`)
      const again = await resolveCorrected(request, tools, { ...basis, settings: { ...basis.settings, workDir } }, [
        correctionsFor(holes, targets, versions, keep),
      ])
      // What has no solution, or none with wheels, is no better than what there was.
      if (again === undefined || again.resolved.gaps.length > first.resolved.gaps.length) break
      if (again.holes.length === 0) return again
      const known = new Set(holes.map(holeKey))
      const found = again.holes.filter(hole => !known.has(holeKey(hole)))
      if (found.length === 0) break
      holes = [...holes, ...found]
    }
  }
  return first
}

function holeKey({ target, kind, name, requirement, version }: TargetHole): string {
  return JSON.stringify([target.name, kind, name, requirement, version])
}

/** Undefined when the corrections contradict the requirements. */
async function resolveCorrected(
  request: ResolveRequest,
  tools: ResolveTools,
  basis: Basis,
  [corrections]: readonly [Corrections],
): Promise<Round | undefined> {
  const { workDir } = basis.settings
  await mkdir(workDir, { recursive: true })
  const file = join(workDir, 'corrections.txt')
  await writeFile(file, corrections.constraints.map(line => `${line}\n`).join(''))
  const constraints = corrections.constraints.length > 0 ? [file] : []
  try {
    return await resolveRound(request, tools, basis, { requirements: corrections.requirements, constraints })
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0 || problems.some(({ code }) => !code.startsWith('dependency/'))) throw thrown
    return undefined
  }
}

/** What the chosen wheels require and the choice does not have. */
async function holesIn(
  request: ResolveRequest,
  tools: ResolveTools,
  { targets, wheels }: Pick<Coverage, 'targets' | 'wheels'>,
  { overrides, excludes }: DependencyChanges,
): Promise<{ readonly holes: readonly TargetHole[]; readonly unread: readonly LockedWheel[] }> {
  const chosen = distinct(targets.flatMap(({ name }) => wheels.get(name) ?? []))
  if (chosen.length === 0) return { holes: [], unread: [] }
  const contents = new Map<string, WheelContent | undefined>(
    await Promise.all(
      chosen.map(async wheel => {
        const here = wheel.path === undefined ? await tools.contentOf(wheel) : { path: wheel.path }
        return [wheel.sha256, here] as const
      }),
    ),
  )
  const readable = ({ name, sha256 }: LockedWheel): ReadableWheel => ({ name, sha256, ...contents.get(sha256) })
  const own = request.wheel && { name: '', sha256: 'own', path: request.wheel }
  const closure: ClosureRequest = {
    requirements: request.requirements,
    extras: request.extras,
    overrides,
    excludes,
    targets,
    wheels: new Map(targets.map(({ name }) => [name, (wheels.get(name) ?? []).map(readable)])),
    own: new Map(own ? targets.map(({ name }) => [name, own]) : []),
  }
  const { stdout } = await tools.runner.run(closureCommand(tools, closure))
  const { holes, unread } = decodeClosure(stdout, closure)
  const hashes = new Set(unread.map(({ sha256 }) => sha256))
  return { holes, unread: chosen.filter(({ sha256 }) => hashes.has(sha256)) }
}

/** The resolution with its holes as problems, or without their targets. */
function withoutHoles(
  policy: MissingWheels,
  resolved: Resolved,
  holes: readonly TargetHole[],
  pinned: LockInWords | undefined,
): Resolved {
  if (holes.length === 0) return resolved
  const conflicts = closureProblems(holes, pinned)
  const incomplete = new Set(holes.map(({ target }) => target.name))
  const targets = resolved.targets.filter(({ name }) => !incomplete.has(name))
  if (policy !== 'drop-target' || targets.length === 0)
    return { ...resolved, conflicts, problems: [...resolved.problems, ...conflicts] }
  const dropped = conflicts.map(
    ({ code, message, fix }) =>
      new PackagingError(code, {
        message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
        fix,
      }),
  )
  const all = distinct(targets.flatMap(({ name }) => resolved.wheels.get(name) ?? []))
  return { ...resolved, targets, all, warnings: [...resolved.warnings, ...dropped] }
}

/** A uv.lock is read for the project when it is that of its workspace, else for the project that it lies beside. */
function memberOf(source: LockSource, projectDir: string, root: string): string {
  const lockDir = source.kind === 'uv' ? dirname(source.file) : projectDir
  return lockDir === root ? projectDir : lockDir
}

/** The constraints of local projects, as a file. */
async function constraintFiles(
  given: readonly GivenWheels[],
  { sources }: UvProject,
  { workDir }: UvSettings,
): Promise<readonly string[]> {
  const lines = localConstraints(given, sources)
  if (lines.length === 0) return []
  const file = join(workDir, 'local-projects.txt')
  await writeFile(file, lines.map(line => `${line}\n`).join(''))
  return [file]
}

/** @throws PackagingError `input/conflict` for extras of which uv allows only one, as `[tool.uv]` says */
function refuseConflicts({ extras, project }: ResolveRequest, { conflicts }: UvProject): void {
  const asked = new Set([...extras, ...(project?.extras ?? [])].map(normalizeName))
  const [both] = conflicts.map(set => set.filter(extra => asked.has(extra))).filter(set => set.length > 1)
  if (both === undefined) return
  throw new PackagingError('input/conflict', {
    message: `The extras ${both.join(' and ')} exclude each other: [tool.uv] says so in conflicts.`,
    fix: 'Name one of them in extras.',
    ...(project && { place: { file: project.file } }),
  })
}

/** @throws PackagingError `project/lock` */
function refuseMissingExtras({ lock, given, path }: MadeLock, source: LockSource, extras: readonly string[]): void {
  const missing =
    given && source.kind === 'pylock' && lock.extras ? extras.filter(one => !lock.extras?.includes(one)) : []
  if (missing.length === 0) return
  throw new PackagingError('project/lock', {
    message: `The lock does not cover the extra ${missing.join(', ')}.`,
    fix: `Create the lock again with its extras (${refreshOf(source)}), or set lock: none to resolve from scratch.`,
    place: { file: path },
  })
}

/** How the user's lock is called, and how it is updated. */
function lockInWords(source: LockSource): LockInWords | undefined {
  if (source.kind === 'none') return undefined
  const file = basename(source.file)
  const update = (name: string) =>
    source.kind === 'uv' ? `\`uv lock --upgrade-package ${name}\`` : 'with the tool that wrote it'
  return { file, path: source.file, update }
}

/**
 * Only a pyproject.toml with static dependencies tells uv where they come from; from a wheel alone, the index would serve
 * another package of the same name. @throws PackagingError(s) `dependency/source`
 */
function refuseUnreadSources({ wheel, ofWheel = [], project }: ResolveRequest, { sources }: UvProject): void {
  if (wheel === undefined && project !== undefined) return
  const names = new Set(ofWheel.map(line => parseRequirement(line).name))
  const place = project && { file: project.file }
  throwProblems(
    sources
      .filter(name => names.has(name))
      .map(
        name =>
          new PackagingError('dependency/source', {
            message: `[tool.uv.sources] says where ${name} comes from, which cannot be followed for dependencies that only the built wheel names.`,
            fix: 'Declare the dependencies in [project] of pyproject.toml, or write a uv.lock with uv lock.',
            ...(place && { place }),
          }),
      ),
  )
}

/** The coverage of a resolution, with the targets that were dropped. */
export function coverageOf(resolved: Resolved): Coverage {
  return { targets: resolved.asked, wheels: resolved.wheels, gaps: resolved.gaps }
}
