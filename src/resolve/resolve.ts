/** From requirements to the exact wheels of every target: one lock, one choice, one table, all gaps at once. */

import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PackagingError, throwProblems } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Coverage, LockedWheel } from './coverage.js'
import { lockSource } from './lock.js'
import { localWheels, type MadeLock, makeLock, wheelFinder } from './make-lock.js'
import {
  decideMissing,
  gapsWithWaysOut,
  indexStands,
  type MissingDecision,
  type MissingWheels,
  olderThanNewest,
  targetsInWords,
  withOlderVersions,
  withSources,
} from './missing-wheels.js'
import { type Roots, type Selection, selectCommand } from './select.js'
import { type ResolveCache, readLock, refreshing, type UvSettings, watched } from './uv.js'

// What a choice of wheels says about the lock and the local wheels it was made from.

/** Everything that is wrong together: malformed entries, targets not covered, a stale lock, damaged local wheels. */
function selectionProblems(selection: Selection, made: MadeLock): PackagingError[] {
  const again = 'Make the lock anew for these Pythons and platforms, or set lock: none to resolve afresh.'
  const place = { file: made.path }
  const stale = new Map<string, string | null>()
  const refused = new Map<string, string[]>()
  for (const target of selection.targets) {
    for (const why of target.refused) refused.set(why, [...(refused.get(why) ?? []), target.name])
    for (const { requirement, locked } of made.given ? target.stale : []) stale.set(requirement, locked)
  }
  const lockError = (message: string, fix = again) => new PackagingError('project/lock', { message, fix, place })
  return [
    ...selection.malformed.map(({ filename, why }) => lockError(`'${filename}': ${why}.`)),
    ...[...refused].map(([why, targets]) => lockError(`The lock does not cover ${targets.join(', ')}: ${why}.`)),
    ...[...stale].map(([requirement, locked]) =>
      lockError(
        `The lock is stale: the application needs ${requirement}, and the lock has ${locked ? `version ${locked}` : 'no such package'}.`,
        'Make the lock anew (for uv: uv lock).',
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

// Warns of wheels whose tag does not say which systems they run on (pure).

/** Wheels tagged `linux_ARCH` say nothing of the oldest system they run on: they are taken only where there is no other. */
function unrepaired(
  targets: readonly ResolutionTarget[],
  wheels: ReadonlyMap<string, readonly LockedWheel[]>,
): PackagingError[] {
  const takers = new Map<string, ResolutionTarget[]>()
  for (const target of targets)
    for (const { filename } of wheels.get(target.name) ?? [])
      if (/-linux_\w+\.whl$/.test(filename)) takers.set(filename, [...(takers.get(filename) ?? []), target])
  return [...takers].map(
    ([filename, served]) =>
      new PackagingError('dependency/floor', {
        message: `${filename} is taken for ${targetsInWords(served)}, but its tag does not say which systems it runs on: older ones than its builder's may refuse it.`,
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

export interface ResolveTools {
  readonly runner: ProcessRunner
  /** Absolute path of uv. */
  readonly uv: string
  /** Absolute path of a CPython 3.9 or newer. */
  readonly python: string
  /** Absolute path of `src/python/select.py` as it was installed. */
  readonly selectScript: string
  /** Absolute path of the folder that holds `packaging` 26.3. */
  readonly packagingPath: string
  /** Absolute path of uv's cache. */
  readonly uvCacheDir: string
  /** Absolute path of an empty folder of this call's own. */
  readonly workDir: string
  /** Absolute path of the project: where `lock: auto` looks, and whose uv settings hold. */
  readonly projectDir: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where uv's answers are kept for a while; none where everything is to be asked anew. */
  readonly cache?: ResolveCache | undefined
}

export interface Resolved extends Coverage, Pick<MissingDecision, 'builds' | 'warnings' | 'problems'> {
  /** Absolute path of the lock. */
  readonly pylock: string
  /** Every target asked for, also those that `drop-target` left out; `targets` are those to go on with. */
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
 * Resolves for every target at once, from what was answered a short while ago where there is a memory. A failure is never
 * told from memory: whoever has just mended the index must see it mended, and gaps only when the index, asked about those
 * packages alone, still has nothing else. Gaps do not throw: `problems` says what they mean under `missing-wheels`, so that a
 * plan can show the table first; throw them with `throwProblems`.
 * @throws PackagingError(s) `project/lock`, `project/toml`, `dependency/conflict`, `dependency/missing`,
 * `dependency/hash`, `network/…`, `input/…`
 */
export async function resolveDependencies(request: ResolveRequest, tools: ResolveTools): Promise<Resolved> {
  if (tools.cache === undefined) return resolveOnce(request, tools)
  const cache = watched(tools.cache)
  const afresh = () =>
    resolveOnce(request, {
      ...tools,
      workDir: join(tools.workDir, 'afresh'),
      cache: refreshing(cache),
    })
  try {
    const resolved = await resolveOnce(request, { ...tools, cache })
    if (resolved.problems.length === 0 || !cache.used()) return resolved
    const workDir = join(tools.workDir, 'again')
    await mkdir(workDir, { recursive: true })
    const settings: UvSettings = { ...tools, cacheDir: tools.uvCacheDir, workDir, cache }
    const missing = resolved.gaps.map(gap => gap.package)
    const { packages } = await readLock(resolved.pylock)
    const stands = await indexStands(tools.runner, settings, queryFor(request), missing, packages)
    return stands ? resolved : await afresh()
  } catch (thrown) {
    if (!cache.used()) throw thrown
    return afresh()
  }
}

function queryFor({ targets, findLinks }: ResolveRequest) {
  return { pythonVersion: lowestPython(targets), findLinks }
}

async function resolveOnce(request: ResolveRequest, tools: ResolveTools): Promise<Resolved> {
  const { runner, python, workDir, env } = tools
  await mkdir(workDir, { recursive: true })
  const settings: UvSettings = { ...tools, cacheDir: tools.uvCacheDir, workDir, env }
  const roots: Roots = { requirements: request.requirements, ...(request.wheel && { wheel: request.wheel }) }
  const source = lockSource(request.lock, tools.projectDir, existsSync)
  const query = queryFor(request)
  const mayBuild = request.missingWheels === 'build'
  const { extras } = request
  const [local, made] = await Promise.all([
    localWheels(request.findLinks),
    makeLock(runner, settings, source, {
      ...query,
      roots,
      extras,
      constraints: request.constraints ?? [],
      mayBuild,
    }),
  ])

  const { selectScript: script, packagingPath } = tools
  const chooser = { python, script, packagingPath, workDir }
  const select = selectCommand(chooser, { lock: made.lock, targets: request.targets, extras, roots, local })
  // Only a resolution that was made here has brought the pages of its packages into uv's cache.
  const after = { ...settings, cacheFirst: !made.given }
  // Asked beside all that follows.
  const held = made.given || mayBuild ? Promise.resolve([]) : olderThanNewest(runner, after, query, made.lock.packages)
  // Waited for below, unless something else fails first.
  held.catch(() => {})
  const chosen = await runner.run(select)
  const selection = JSON.parse(chosen.stdout) as Selection
  throwProblems(selectionProblems(selection, made))

  const wheelOf = wheelFinder(made, local)
  const wheels = new Map<string, readonly LockedWheel[]>()
  for (const { name, wheels: choices } of selection.targets) wheels.set(name, await Promise.all(choices.map(wheelOf)))

  const gaps = await gapsWithWaysOut(selection, made, request.targets, {
    sources: missing => withSources(runner, after, query, missing),
    older: found => withOlderVersions(runner, after, request.findLinks, found),
  })
  const decision = decideMissing(request.missingWheels, gaps, request.targets, request.interpreterFor)
  const needed = decision.targets.flatMap(target => wheels.get(target.name) ?? [])
  return {
    ...decision,
    warnings: [...(await held), ...decision.warnings, ...unrepaired(decision.targets, wheels)],
    pylock: made.path,
    asked: request.targets,
    wheels,
    gaps,
    all: [...new Map(needed.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()],
  }
}

/** What people read of a resolution, whether or not targets were dropped. */
export function coverageOf(resolved: Resolved): Coverage {
  return { targets: resolved.asked, wheels: resolved.wheels, gaps: resolved.gaps }
}
