/** Resolves and fetches the application's dependencies for every target, beside the build of its own wheel. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pythonScript } from '../assets.js'
import { PackagingError } from '../core/errors.js'
import type { Interpreter, Target } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { place } from '../host/files.js'
import { formatPython } from '../interpreters/versions.js'
import type { PlannedExecutable } from '../plan/plan.js'
import { type CoverageReport, coverageReport } from '../resolve/coverage.js'
import { type FetchedWheel, fetchWheels } from '../resolve/fetch.js'
import { coverageOf, type Resolved, resolveDependencies } from '../resolve/resolve.js'
import { createResolveCache, type ResolveCache } from '../resolve/uv.js'
import {
  decodeCompletePlatform,
  type ResolutionTarget,
  resolutionTarget,
  resolutionTargetOfFile,
} from '../targets/complete-platform.js'
import type { Context } from './context.js'

/** What the application stands on, resolved but not fetched. */
export interface Basis {
  /** Requirement lines; none when `wheel` speaks for itself. */
  readonly requirements: readonly string[]
  /** Absolute path of the application's wheel. */
  readonly wheel?: string
  readonly extras: readonly string[]
}

export interface Dependencies {
  readonly targets: readonly ResolutionTarget[]
  /** Wheels on this machine, by target name. */
  readonly wheels: ReadonlyMap<string, readonly FetchedWheel[]>
  /** Every wheel once. */
  readonly all: readonly FetchedWheel[]
  /** Absolute folder that holds all of them. */
  readonly folder: string
  readonly warnings: readonly PackagingError[]
  readonly coverage: CoverageReport
  /** Addresses of the indexes that the lock names. */
  readonly indexes: readonly string[]
}

export interface DependencyRequest {
  readonly context: Context
  readonly uv: Uv
  /** Absolute folder that holds `packaging`. */
  readonly packaging: string
  readonly interpreters: readonly Interpreter[]
  readonly targets: readonly ResolutionTarget[]
  readonly findLinks: readonly string[]
  readonly basis: Basis
  /** A new folder of its own. */
  readonly name: string
}

/** What resolving needs of a workshop: `plan` has no more. */
type ResolveRequest = Omit<DependencyRequest, 'context' | 'interpreters'> & {
  readonly context: Pick<Context, 'host' | 'configuration' | 'runner' | 'staging'>
  readonly interpreters: readonly Pick<Interpreter, 'python' | 'path'>[]
}

/**
 * Gaps are values here, in `problems`, so that the table can be told first.
 * @throws PackagingError(s) `dependency/…`, `project/lock`, `network/…`
 */
export async function resolve(request: ResolveRequest): Promise<Resolved> {
  const { context, uv, interpreters, targets, findLinks, basis, name } = request
  const { options, project, plan } = context.configuration
  return resolveDependencies(
    {
      ...basis,
      targets,
      lock: options.lock,
      findLinks,
      missingWheels: options.missingWheels,
      interpreterFor: target =>
        target.platform === plan.runner.name
          ? interpreters.find(({ python }) => formatPython(python) === target.python)?.path
          : undefined,
    },
    {
      runner: context.runner,
      uv: uv.tool,
      python: newest(interpreters).path,
      selectScript: pythonScript('select.py'),
      packagingPath: request.packaging,
      uvCacheDir: uv.cacheDir,
      workDir: await context.staging.dir(name),
      projectDir: project.dir,
      env: context.host.env,
      cache: resolveCacheOf(context),
    },
  )
}

/** On a laptop only: what a workflow releases is resolved anew, and a self-hosted runner's store is shared by its jobs. */
function resolveCacheOf({ host, configuration }: ResolveRequest['context']): ResolveCache | undefined {
  if (host.kind !== 'local' || configuration.options.cache === 'false') return undefined
  return createResolveCache(path.join(host.store, 'locks'))
}

/**
 * Downloads what was chosen, all at once, and puts it into one folder.
 * @param unread takes what the store has as it lies there: whoever reads it has to hash it
 * @throws PackagingError `network/…`, `dependency/hash`
 */
export async function fetch(request: DependencyRequest, resolved: Resolved, unread = false): Promise<Dependencies> {
  const { context, name } = request
  const fetched = await fetchWheels(
    resolved.all,
    ({ authorization, ...file }) =>
      context.downloader.fetchFile({
        ...file,
        unread,
        ...(authorization && { headers: { authorization } }),
      }),
    context.host.env,
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
  }
}

/** @see https://packaging.python.org/specifications/pylock-toml/#packages-index */
async function indexesOf(lock: string): Promise<readonly string[]> {
  const text = await readFile(lock, 'utf8').catch(() => '')
  return [...new Set([...text.matchAll(/^index = "(https?:[^"\\]+)"$/gm)].map(match => match[1] ?? ''))]
}

/** The interpreter that runs our own tools: any will do, and the newest ordinary CPython is the fastest. */
export function newest<T extends Pick<Interpreter, 'python'>>(interpreters: readonly T[]): T {
  const ordinary = interpreters.filter(
    ({ python }) => python.implementation === 'cpython' && !python.freeThreaded && !/[a-z]/.test(python.patch ?? ''),
  )
  const candidates = ordinary.length > 0 ? ordinary : interpreters
  const [first] = [...candidates].sort((a, b) => b.python.minor - a.python.minor)
  if (first === undefined) throw new Error('a run without interpreters')
  return first
}

// What dependencies are chosen for: every Python that was found, on every platform that was asked for.

/** @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files */
export async function resolutionTargets(
  context: Pick<Context, 'configuration' | 'host'>,
  interpreters: readonly Pick<Interpreter, 'python'>[],
): Promise<ResolutionTarget[]> {
  const { platforms, platformFiles, formats, executables } = context.configuration.plan
  const withPex = formats.includes('pex') || holdsPex(executables)
  // One Python goes into an executable: the others need nothing.
  if (!withPex) return inside(executables).map(resolutionTarget)
  const named = platforms.flatMap(platform => interpreters.map(({ python }) => resolutionTarget({ python, platform })))
  const own = await Promise.all(platformFiles.map(file => ownTarget(context.host.workspace, file)))
  return [...named, ...own]
}

function holdsPex(executables: readonly PlannedExecutable[]): boolean {
  return EXECUTABLE_FORMATS.some(({ name, fromPex }) => fromPex && executables.some(one => one.format === name))
}

/** Their targets, each once. */
function inside(executables: readonly PlannedExecutable[]): readonly Target[] {
  const name = ({ python, platform }: Target) => `${formatPython(python)} ${platform.name}`
  return [...new Map(executables.map(({ target }) => [name(target), target])).values()]
}

async function ownTarget(workspace: string, file: string): Promise<ResolutionTarget> {
  const text = await readFile(path.resolve(workspace, file), 'utf8').catch(cause => {
    throw new PackagingError('input/path', {
      message: `platforms: the file '${file}' cannot be read.`,
      fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
      cause,
    })
  })
  return resolutionTargetOfFile(decodeCompletePlatform(text, file), file)
}

/** The operating system of a target, which decides the kind of launcher. */
export function osOf(target: ResolutionTarget): 'linux' | 'macos' | 'windows' {
  const system = target.environment.platform_system
  return system === 'Windows' ? 'windows' : system === 'Darwin' ? 'macos' : 'linux'
}
