/** Resolves requirements to the exact wheels of every target, with one lock for all, and collects all missing wheels. */

import { statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PackagingError, throwProblems } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { type Coverage, distinct, groupBy, type LockedWheel } from './coverage.js'
import { lockSource } from './lock.js'
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
import { type Roots, type Selection, type SelectTools, selectCommand } from './select.js'
import { type ResolveCache, readLock, refreshing, type UvSettings, watched } from './uv.js'

/** All problems together: malformed entries, targets that are not covered, a stale lock, damaged local wheels. */
function selectionProblems(selection: Selection, made: MadeLock): PackagingError[] {
  const again = 'Create the lock again for these Pythons and platforms, or set lock: none to resolve from scratch.'
  const place = { file: made.path }
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
    ...[...refused].map(([why, targets]) =>
      lockError(`The lock does not cover ${targets.map(({ name }) => name).join(', ')}: ${why}.`),
    ),
    ...[...stale].map(([requirement, locked]) =>
      lockError(
        `The lock is stale: the application needs ${requirement}, and the lock has ${locked ? `version ${locked}` : 'no such package'}.`,
        'Create the lock again (for uv: uv lock).',
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
  readonly extras: readonly string[]
  readonly targets: readonly ResolutionTarget[]
  /** The input `lock`: `auto`, `none` or a path. */
  readonly lock: string
  /** Absolute folders, or addresses. */
  readonly findLinks: readonly string[]
  readonly constraints?: readonly string[]
  readonly missingWheels: MissingWheels
  /** Absolute path of an interpreter of this machine for a target, for `missing-wheels: build`. */
  readonly interpreterFor: (target: ResolutionTarget) => string | undefined
}

export interface ResolveTools extends SelectTools {
  readonly runner: ProcessRunner
  /** Absolute path of uv. */
  readonly uv: string
  /** Absolute path of uv's cache. */
  readonly uvCacheDir: string
  /** Absolute path of the project: where `lock: auto` looks, and whose uv settings hold. */
  readonly projectDir: string
  /** Absolute path of the script with inline metadata that is packaged in place of a project. */
  readonly script?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** The cache of resolver runs; absent to resolve everything again. */
  readonly cache?: ResolveCache | undefined
}

export interface Resolved extends Coverage, Pick<MissingDecision, 'builds' | 'warnings' | 'problems'> {
  /** Absolute path of the lock. */
  readonly pylock: string
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
    const { packages } = await readLock(resolved.pylock)
    const unchanged = await indexUnchanged(tools.runner, settings, queryFor(request), missing, packages)
    return unchanged ? resolved : await afresh()
  } catch (thrown) {
    if (!cache.used()) throw thrown
    return afresh()
  }
}

function queryFor({ targets, findLinks }: ResolveRequest) {
  return { pythonVersion: lowestPython(targets), findLinks }
}

/** A folder is no lock, whatever it is called. */
function isFileHere(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

async function resolveOnce(request: ResolveRequest, tools: ResolveTools): Promise<Resolved> {
  const { runner, workDir, env } = tools
  await mkdir(workDir, { recursive: true })
  const settings: UvSettings = { ...tools, cacheDir: tools.uvCacheDir, workDir, env }
  const roots: Roots = { requirements: request.requirements, ...(request.wheel && { wheel: request.wheel }) }
  const source = lockSource(request.lock, tools.projectDir, isFileHere, tools.script)
  const query = queryFor(request)
  const mayBuild = request.missingWheels === 'build'
  const { extras } = request
  const constraints = request.constraints ?? []
  const [local, made] = await Promise.all([
    localWheels(request.findLinks),
    makeLock(runner, settings, source, { ...query, roots, extras, constraints, mayBuild, script: tools.script }),
  ])

  const select = selectCommand(tools, { lock: made.lock, targets: request.targets, extras, roots, local })
  // Only a resolution that was made here has brought the pages of its packages into uv's cache.
  const after = { ...settings, cacheFirst: !made.given }
  // Runs beside all that follows.
  const newer = made.given || mayBuild ? Promise.resolve([]) : olderThanNewest(runner, after, query, made.lock.packages)
  // Waited for below, unless something else fails first.
  newer.catch(() => {})
  const chosen = await runner.run(select)
  const selection = JSON.parse(chosen.stdout) as Selection
  throwProblems(selectionProblems(selection, made))

  const wheelOf = wheelFinder(made, local)
  const wheels = new Map<string, readonly LockedWheel[]>()
  for (const { name, wheels: choices } of selection.targets) wheels.set(name, await Promise.all(choices.map(wheelOf)))

  const gaps = await gapsWithFixes(selection, made, request.targets, {
    sources: missing => withSources(runner, after, query, missing),
    older: found => withOlderVersions(runner, after, request.findLinks, found),
  })
  const decision = decideMissing(request.missingWheels, gaps, request.targets, request.interpreterFor)
  const needed = decision.targets.flatMap(target => wheels.get(target.name) ?? [])
  return {
    ...decision,
    warnings: [...(await newer), ...decision.warnings, ...unrepaired(decision.targets, wheels)],
    pylock: made.path,
    asked: request.targets,
    wheels,
    gaps,
    all: distinct(needed),
  }
}

/** The coverage of a resolution, with the targets that were dropped. */
export function coverageOf(resolved: Resolved): Coverage {
  return { targets: resolved.asked, wheels: resolved.wheels, gaps: resolved.gaps }
}
