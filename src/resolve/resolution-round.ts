/** One round of a resolution: one lock for all targets, the wheels selected from it, and what they require beyond it. */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import {
  type ClosureRequest,
  closureCommand,
  type DependencyChanges,
  decodeClosure,
  type ReadableWheel,
  type TargetHole,
} from './closure.js'
import { type Coverage, distinct, type Gap, type LockedWheel } from './coverage.js'
import { gapsWithFixes, withOlderVersions } from './gap-fixes.js'
import { type GivenWheels, givenFor } from './given-wheels.js'
import { representatives, writeLocalConstraints } from './local-constraints.js'
import type { LockSource } from './lock-files.js'
import { checkFreshness } from './lock-freshness.js'
import { type MadeLock, makeLock, wheelFinder } from './make-lock.js'
import { decideMissing } from './missing-decision.js'
import {
  lowestPython,
  queryFor,
  type Resolved,
  type ResolveRequest,
  type ResolveTools,
  type WheelContent,
} from './resolution.js'
import { lockInWords, refuseMissingExtras, selectionProblems, unrepaired } from './resolution-problems.js'
import { type Roots, type Selection, selectCommand } from './select.js'
import type { UvSettings } from './uv.js'
import { includes, type UvProject } from './uv-project.js'
import { olderThanNewest, withSources } from './version-queries.js'
import { originsOf } from './wheel-origins.js'

/** What all rounds of one resolution have in common. */
export interface Basis {
  readonly uvProject: UvProject
  readonly source: LockSource
  /** Absolute paths of the wheels in find-links folders. */
  readonly local: readonly string[]
  readonly settings: UvSettings
}

export interface Round {
  readonly resolved: Resolved
  readonly holes: readonly TargetHole[]
  /** Whether the lock is the user's, which is not corrected. */
  readonly given: boolean
}

const NOTHING_MORE = { requirements: [], constraints: [] } as const

/** One lock, one choice, and whether it is complete. */
export async function resolveRound(
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
  const file = await writeLocalConstraints(join(workDir, 'local-projects.txt'), representatives(given, sources))
  return file === undefined ? [] : [file]
}
