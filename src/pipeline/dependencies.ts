/**
 * The stage that resolves the application's dependencies for every target and downloads them, as early as the project's
 * metadata allows: beside the build of its own wheel.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import { pythonScript } from '../assets.js'
import { allOrProblems, PackagingError, throwProblems } from '../core/errors.js'
import type { Interpreter, Say, Target } from '../core/model.js'
import type { Style } from '../core/terminal.js'
import type { Uv } from '../distributions/uv.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { place } from '../host/files.js'
import { readRegular } from '../host/regular.js'
import { formatPython } from '../interpreters/versions.js'
import { wheelPlatform } from '../plan/builders.js'
import { type PlannedExecutable, targetsOf } from '../plan/plan.js'
import { extrasNeeded } from '../project/commands.js'
import { coverageLines, coverageWords, sizeLines } from '../report/sections.js'
import { type CoverageReport, coverageReport } from '../resolve/coverage.js'
import { fetchWheels, readNetrc } from '../resolve/fetch.js'
import { gapProblems, titleOf } from '../resolve/gap-problems.js'
import { type GivenWheels, sourceKey } from '../resolve/given-wheels.js'
import { authorization } from '../resolve/index-settings.js'
import type { LockedPackage } from '../resolve/lock.js'
import { isFolder } from '../resolve/missing-decision.js'
import { coverageOf, type Resolved, type ResolveTools } from '../resolve/resolution.js'
import { resolveDependencies } from '../resolve/resolve.js'
import { createResolveCache, type ResolveCache } from '../resolve/uv.js'
import { withProjectIndexes } from '../resolve/uv-project.js'
import { originOf } from '../resolve/wheel-origins.js'
import {
  decodeCompletePlatform,
  type ResolutionTarget,
  resolutionTarget,
  resolutionTargetOfFile,
} from '../targets/complete-platform.js'
import { servedBy } from '../targets/platforms.js'
import { type Application, chooseStart, sameRequirements, staticRequirements } from './application.js'
import { type Context, newest } from './context.js'
import type { Graph, Step } from './graph.js'
import { namingLocalProjects } from './local-projects.js'
import { localWheelsFolder } from './local-wheels.js'
import { type BuiltPackage, buildMissing, sourceOf } from './missing-wheels.js'
import { acceptingNewer, verified } from './own-wheels.js'
import { createEarlyPex, type EarlyPex, type Found, hashesWheels } from './pex.js'
import type { Dependencies, ProjectSteps } from './steps.js'

interface DependencySteps {
  readonly dependencies: Step<Dependencies>
  /** The same before the wheel was asked, which may say more. */
  readonly stated: Step<Dependencies>
  /** PEX files of them; undefined when only the wheel knows the requirements, or no PEX is wanted. */
  readonly early: Step<EarlyPex> | undefined
  /** Has its value also when wheels are missing. */
  readonly coverage: Step<CoverageReport>
}

/**
 * Steps up to the wheels of every dependency on this machine.
 * @param withPex whether they go into PEX files as well
 */
export function declareDependencies(
  graph: Graph,
  context: Context,
  { uv, interpreters, findLinks, application }: Omit<ProjectSteps, 'sdist' | 'wheels'>,
  withPex: boolean,
): DependencySteps {
  const { options } = context.configuration
  const getPackaging = { id: 'get-packaging', title: 'get packaging', section: 'set-up' } as const
  const packaging = graph.add(getPackaging, [interpreters], ([found]) =>
    context.tools.compiled('packaging', newest(found).path),
  )
  const early = earlyBasis(context)
  const resolver = graph.join([uv, packaging, interpreters, findLinks], ([tool, library, found, folders]) => ({
    uv: tool,
    packaging: library,
    interpreters: found,
    findLinks: folders,
  }))
  const basis = early === undefined ? graph.map(application, app => basisOf(context, app)) : graph.given(early)
  const resolved = graph.add(
    { id: 'resolve', title: 'resolve dependencies', section: 'build' },
    [resolver, basis],
    ([given, wanted], say) => resolveOrBuild(context, { ...given, basis: wanted, name: 'dependencies' }, say),
  )
  const coverage = graph.map(resolved, ({ resolution }) =>
    coverageReport(coverageOf(resolution), options.pexScope, resolution.targets),
  )
  const covered = graph.add(
    { id: 'check-availability', title: 'check wheel availability', section: 'build' },
    [resolved, coverage],
    async ([{ resolution }, report], say) => {
      for (const line of [coverageWords(report), ...coverageLines(report, PLAIN), ...sizeLines(report.sizes)]) say(line)
      throwProblems(resolution.problems)
    },
  )
  const writesEarly = early !== undefined && withPex && options.pexLayout === 'zipapp'
  const unread = writesEarly && hashesWheels(context)
  const found = graph.add(
    { id: 'download', title: 'download dependencies', section: 'build' },
    [resolved, covered],
    async ([here], say): Promise<Found> => {
      const { resolution } = here
      say(`${resolution.all.length} wheels for ${resolution.targets.length} targets`)
      const dependencies = await fetch(context, here, unread)
      const read = async () => (unread ? fetch(context, here) : dependencies)
      return { dependencies, read }
    },
  )
  const writeEarly = { id: 'write-dependencies', title: 'write dependencies into PEX', section: 'build' } as const
  const earlyPex = writesEarly
    ? graph.add(writeEarly, [found], ([wheels], say) => createEarlyPex(context, wheels, say))
    : undefined
  // When no PEX can be made of the wheels, executables may still want them.
  const fetched = earlyPex
    ? graph.map(graph.whenever(earlyPex), async written => written?.from ?? (await found.value).read())
    : graph.map(found, ({ dependencies }) => dependencies)
  if (early === undefined) return { dependencies: fetched, stated: fetched, early: undefined, coverage }
  // A backend may add requirements that the static metadata does not have: the wheel decides.
  const compared = graph.add(
    { id: 'compare-requirements', title: 'compare requirements', section: 'build' },
    [resolver, application, fetched],
    async ([given, app, first], say) => {
      if (agrees(context, app, early)) return first
      say('the wheel has other requirements than pyproject.toml: resolving again')
      const request = { ...given, basis: basisOf(context, app), name: 'dependencies-of-wheel' }
      const again = await resolveOrBuild(context, request, say)
      throwProblems(again.resolution.problems)
      return fetch(context, again)
    },
  )
  return { dependencies: compared, stated: fetched, early: earlyPex, coverage }
}

/** The log of a step has no terminal's width. */
const PLAIN: Style = { columns: 200, colour: false, unicode: true }

// What to resolve.

/** Requirements to resolve: lines, or those of a wheel. */
interface Basis {
  /** Requirement lines; none when `wheel` is given. */
  readonly requirements: readonly string[]
  /** Absolute path of the application's wheel. */
  readonly wheel?: string
  readonly extras: readonly string[]
  /** Requirements that `wheel` has without an extra. */
  readonly ofWheel?: readonly string[]
}

function earlyBasis(context: Context): Basis | undefined {
  const { options, project } = context.configuration
  const requirements = staticRequirements(project, options.extras)
  return requirements && { requirements, extras: [] }
}

function basisOf(context: Context, application: Application): Basis {
  const start = chooseStart(context, application)
  const scriptExtras = start ? extrasNeeded(start.entryPoint) : []
  const extras = [...new Set([...context.configuration.options.extras, ...scriptExtras])]
  return { requirements: [], wheel: application.wheel, extras, ofWheel: application.content.requiresDist }
}

function agrees(context: Context, application: Application, early: Basis): boolean {
  const { project, options } = context.configuration
  const plain = application.content.requiresDist.filter(line => !/\bextra\s*==/.test(line))
  const start = chooseStart(context, application)
  const needsExtras = start !== undefined && extrasNeeded(start.entryPoint).length > 0
  const stated = options.extras.length === 0 ? early.requirements : (project.dependencies ?? [])
  return !needsExtras && sameRequirements(plain, stated)
}

/**
 * What wheels are chosen for: every Python of the run on every planned platform.
 * @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files
 */
export async function resolutionTargets(
  context: Pick<Context, 'configuration' | 'host'>,
  interpreters: readonly (Pick<Interpreter, 'python'> & Partial<Pick<Interpreter, 'fullVersion'>>)[],
): Promise<ResolutionTarget[]> {
  const { platforms, platformFiles, formats, executables } = context.configuration.plan
  const withPex = formats.includes('pex') || holdsPex(executables)
  const versions = new Map(interpreters.map(({ python, fullVersion }) => [formatPython(python), fullVersion]))
  const resolvable = (target: Target) => resolutionTarget(target, versions.get(formatPython(target.python)))
  // An executable contains one Python; the others need no wheels.
  if (!withPex) return inside(executables).map(resolvable)
  const named = platforms.flatMap(platform => interpreters.map(({ python }) => resolvable({ python, platform })))
  const own = await Promise.all(platformFiles.map(file => ownTarget(context.host.workspace, file)))
  return [...named, ...own]
}

function holdsPex(executables: readonly PlannedExecutable[]): boolean {
  return EXECUTABLE_FORMATS.some(({ name, fromPex }) => fromPex && executables.some(one => one.format === name))
}

/** Their targets, each once. */
function inside(executables: readonly PlannedExecutable[]): readonly Target[] {
  const name = ({ python, platform }: Target) => `${formatPython(python)} ${platform.name}`
  return [...new Map(executables.flatMap(targetsOf).map(target => [name(target), target])).values()]
}

async function ownTarget(workspace: string, file: string): Promise<ResolutionTarget> {
  const text = await readRegular(path.resolve(workspace, file), 'utf8').catch(cause => {
    throw new PackagingError('input/path', {
      message: `platforms: the file '${file}' cannot be read.`,
      fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
      cause,
    })
  })
  return resolutionTargetOfFile(decodeCompletePlatform(text, file), file)
}

// Resolving and downloading.

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

/**
 * Downloads the chosen wheels, all at once, into one folder.
 * @param unread takes wheels from the store without hashing them: the caller must do that
 * @throws PackagingError `network/…`, `dependency/hash`
 */
async function fetch(
  context: Context,
  { name, resolution: resolved, built }: ResolvedHere,
  unread = false,
): Promise<Dependencies> {
  // A wheel of a folder was downloaded by nobody who compared it with a lock.
  await allOrProblems(resolved.all.flatMap(({ path: local }) => (local === undefined ? [] : [verified(local)])))
  const fetched = await fetchWheels(
    resolved.all,
    ({ authorization, ...file }) =>
      context.downloader.fetchFile({
        ...file,
        unread,
        ...(authorization && { headers: { authorization } }),
      }),
    await withProjectIndexes(context.host.env, context.configuration.project.dir),
  )
  const folder = await context.staging.dir(`${name}/wheels`)
  await Promise.all(fetched.map(wheel => place(wheel.path, folder)))
  const byFile = new Map(fetched.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel]))
  const wheels = [...resolved.wheels].map(([target, chosen]) => {
    const here = chosen.flatMap(wheel => byFile.get(`${wheel.sha256} ${wheel.filename}`) ?? [])
    return [target, here] as const
  })
  return {
    targets: resolved.targets,
    wheels: new Map(wheels),
    all: fetched,
    folder,
    warnings: resolved.warnings,
    coverage: coverageReport(coverageOf(resolved), context.configuration.options.pexScope, resolved.targets),
    indexes: await indexesOf(resolved.pylock),
    changes: resolved.changes,
    built: built.map(({ package: one }) => ({ name: one.name, source: sourceOf(one) })),
  }
}

/**
 * Downloads each wheel to read what it requires: the run needs it anyway. It is hashed when it is used, and a damaged one
 * is not read here.
 */
function downloadedContent({ downloader, host, configuration }: Context): ResolveTools['contentOf'] {
  const netrc = readNetrc(host.env)
  const environment = withProjectIndexes(host.env, configuration.project.dir)
  return async ({ url = '', filename, sha256, size }) => {
    const login = authorization(url, await environment, await netrc)
    const headers = login === undefined ? {} : { headers: { authorization: login } }
    return { path: await downloader.fetchFile({ url, filename, sha256, size, unread: true, ...headers }) }
  }
}

/** @see https://packaging.python.org/specifications/pylock-toml/#packages-index */
async function indexesOf(lock: string): Promise<readonly string[]> {
  const text = await readRegular(lock, 'utf8').catch(() => '')
  return [...new Set([...text.matchAll(/^index = "(https?:[^"\\]+)"$/gm)].map(match => match[1] ?? ''))]
}

// Wheels that no index has.

/** Rounds of building: a source-only package may require others, which is known only when it is built. */
const MOST_ROUNDS = 10

interface ResolvedHere {
  /** Of a folder inside the staging folder. */
  readonly name: string
  readonly resolution: Resolved
  readonly built: readonly BuiltPackage[]
}

/**
 * Builds what this machine can build, and resolves again, until nothing is left to build: a wheel of pure Python serves
 * the other platforms too. What is missing after that is a problem.
 */
async function resolveOrBuild(
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
