/**
 * Resolves the application's dependencies, and builds what has no wheel and can be built here, until nothing is left to
 * build.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import { pythonScript } from '../assets.js'
import { PackagingError } from '../core/errors.js'
import type { Interpreter, Say } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { formatPython } from '../interpreters/versions.js'
import { wheelPlatform } from '../plan/builders.js'
import { gapProblems, titleOf } from '../resolve/gap-problems.js'
import { type GivenWheels, sourceKey } from '../resolve/given-wheels.js'
import type { LockedPackage } from '../resolve/lock.js'
import { isFolder } from '../resolve/missing-decision.js'
import type { Resolved, ResolveTools } from '../resolve/resolution.js'
import { resolveDependencies } from '../resolve/resolve.js'
import { createResolveCache, type ResolveCache } from '../resolve/uv.js'
import { originOf } from '../resolve/wheel-origins.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { servedBy } from '../targets/platforms.js'
import { type Context, newest } from './context.js'
import { downloadedContent, type ResolvedHere } from './fetch-dependencies.js'
import { namingLocalProjects } from './local-projects.js'
import { localWheelsFolder } from './local-wheels.js'
import { type BuiltPackage, buildMissing } from './missing-wheels.js'
import { acceptingNewer } from './own-wheels.js'
import { type Basis, resolutionTargets } from './resolution-basis.js'

interface ResolveRequest {
  readonly uv: Uv
  /** Absolute folder that holds `packaging`. */
  readonly packaging: string
  readonly interpreters: readonly Pick<Interpreter, 'python' | 'path'>[]
  readonly targets: readonly ResolutionTarget[]
  readonly findLinks: readonly string[]
  readonly basis: Basis
  /** Of a new folder inside the staging folder. */
  readonly name: string
  readonly contentOf: ResolveTools['contentOf']
  /** Wheels of local projects, and those that were built from sources of the lock. */
  readonly given?: readonly GivenWheels[]
}

/**
 * Missing wheels are values here, in `problems`, so that the table of all of them can be shown first.
 * @throws PackagingError(s) `dependency/…`, `project/lock`, `network/…`
 */
export async function resolve(
  context: Pick<Context, 'host' | 'configuration' | 'runner' | 'staging'>,
  { uv, packaging, interpreters, targets, findLinks, basis, name, contentOf, given }: ResolveRequest,
): Promise<Resolved> {
  const { host, runner, staging } = context
  const { options, project, plan } = context.configuration
  const resolved = resolveDependencies(
    {
      ...basis,
      // Without [project], uv would have to run the backend.
      ...(project.pyproject?.project && {
        // A script may need an extra that only the wheel tells.
        project: {
          file: path.join(project.dir, 'pyproject.toml'),
          extras: [...new Set([...options.extras, ...basis.extras])],
        },
      }),
      targets,
      lock: options.lock,
      findLinks,
      missingWheels: options.missingWheels,
      ...(given && { given }),
      interpreterFor: target =>
        servedBy(wheelPlatform(plan)).includes(target.platform)
          ? interpreters.find(({ python }) => formatPython(python) === target.python)?.path
          : undefined,
    },
    {
      runner,
      uv: uv.tool,
      python: newest(interpreters).path,
      selectScript: pythonScript('select.py'),
      closureScript: pythonScript('closure.py'),
      contentOf,
      packagingPath: packaging,
      uvCacheDir: uv.cacheDir,
      workDir: await staging.dir(name),
      projectDir: project.dir,
      projectName: project.name,
      workspace: host.workspace,
      script: project.script?.path,
      env: host.env,
      cache: resolveCacheOf(context),
    },
  )
  return namingLocalProjects(context, resolved)
}

/** On a laptop only: a release is always resolved, and the jobs of a self-hosted runner share its store. */
function resolveCacheOf({ host, configuration }: Pick<Context, 'host' | 'configuration'>): ResolveCache | undefined {
  if (host.kind !== 'local' || configuration.options.cache === 'false') return undefined
  return createResolveCache(path.join(host.store, 'locks'))
}

// Wheels that no index has.

/** Rounds of building: a source-only package may require others, which is known only when it is built. */
const MOST_ROUNDS = 10

/**
 * Builds what this machine can build, and resolves again, until nothing is left to build: a wheel of pure Python serves
 * the other platforms too. What is missing after that is a problem.
 */
export async function resolveOrBuild(
  context: Context,
  given: Omit<ResolveRequest, 'targets' | 'contentOf'> & { readonly interpreters: readonly Interpreter[] },
  say: Say,
): Promise<ResolvedHere> {
  const { uv, interpreters, findLinks, name, basis } = given
  const { configuration } = context
  const folder = await context.staging.dir(`${name}/built`)
  const targets = await resolutionTargets(context, interpreters)
  const done: BuiltPackage[] = []
  const identity = (one: LockedPackage) => sourceKey(one) ?? titleOf(one)
  const isDone = (one: LockedPackage) => done.some(built => identity(built.package) === identity(one))
  const local = await localProjectWheels(context)
  let request: ResolveRequest = { ...given, targets, contentOf: downloadedContent(context), given: local }
  let resolution = await resolve(context, request)
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const { builds, gaps } = resolution
    const dropped = configuration.options.missingWheels === 'drop-target'
    const hopeless = gaps.some(
      gap => !builds.some(wanted => wanted.package === gap.package) && !(dropped && !isFolder(gap)),
    )
    const wanted = builds.filter(({ package: one }) => !isDone(one))
    if (hopeless || wanted.length === 0) break
    for (const title of new Set(wanted.map(build => titleOf(build.package)))) say(`${title}: building it from source`)
    const requirements = basis.wheel === undefined ? basis.requirements : undefined
    const building = { context, uv, findLinks: request.findLinks, interpreters, folder, requirements, say }
    done.push(...(await buildMissing(building, wanted)))
    const wheels = done.flatMap(built => built.wheels.map(file => ({ path: file })))
    request = {
      ...request,
      targets: acceptingNewer(configuration, targets, wheels),
      findLinks: [...findLinks, folder],
      given: [...local, ...done.flatMap(built => fromSource(built, context.host.workspace))],
      name: `${name}-with-built-${round}`,
    }
    resolution = await resolve(context, request)
  }
  const { builds, gaps, asked, warnings, problems } = resolution
  const builtFor = wheelPlatform(configuration.plan).name
  return {
    name: request.name,
    built: done,
    resolution: {
      ...resolution,
      builds: [],
      // What was built and is still missing will not be built again.
      problems: builds.some(({ package: one }) => isDone(one))
        ? [...gapProblems(gaps, asked, resolution.pinned), ...resolution.conflicts]
        : problems,
      warnings: [...warnings, ...done.flatMap(built => builtHere(built, builtFor) ?? [])],
    },
  }
}

/** The wheels of the input `local-projects`. */
async function localProjectWheels(context: Context): Promise<readonly GivenWheels[]> {
  const { localProjects } = context.configuration
  const all = localProjects.map(async ({ dir, path: place }, index): Promise<GivenWheels[]> => {
    const folder = path.join(localWheelsFolder(context), String(index))
    const wheels = (await readdir(folder)).filter(file => file.endsWith('.whl')).sort()
    const name = parseWheelName(wheels[0] ?? '')?.name
    const origin = { kind: 'folder', place } as const
    return name === undefined ? [] : [{ name, dir, wheels: wheels.map(file => path.join(folder, file)), origin }]
  })
  return (await Promise.all(all)).flat()
}

/** What was built from a source of the lock; nothing of a package whose source distribution an index has. */
function fromSource({ package: locked, wheels }: BuiltPackage, workspace: string): readonly GivenWheels[] {
  const key = sourceKey(locked)
  const origin = originOf(locked, workspace)
  return key === undefined || origin === undefined ? [] : [{ name: locked.name, key, wheels, origin }]
}

/** A compiled wheel is of this machine's making, and nobody else has tested it; of pure Python it is the same everywhere. */
export function builtHere({ package: built, wheels }: BuiltPackage, runner: string): PackagingError | undefined {
  // A source of the project itself is built here in any case.
  if (wheels.every(file => file.endsWith('-any.whl'))) return undefined
  return new PackagingError('dependency/no-wheel', {
    message: `${titleOf(built)} has no wheel and was compiled on this machine, for ${runner} only.`,
    fix: `Give its wheels with find-links, or set missing-wheels to fail where compiling it here is not wanted.`,
  })
}
