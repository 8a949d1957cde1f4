/** The context of a run: what every stage works with, and the choice of the Python that tools run on. */
import { cpus } from 'node:os'
import path from 'node:path'
import type { PackagingError } from '../core/errors.js'
import type { Interpreter } from '../core/model.js'
import { type BuiltWheels, createBuiltWheels } from '../distributions/built-wheels.js'
import { findContainerEngine } from '../distributions/cibuildwheel.js'
import { createDependencyLayers, type DependencyLayers } from '../distributions/dependency-layers.js'
import { createEnvironmentCache, type EnvironmentCache } from '../distributions/environment-cache.js'
import { systemToolchain, type Toolchain, withoutFolder, zigServes, zigToolchain } from '../distributions/toolchain.js'
import type { ExecutableFormat } from '../executables/format.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { withMemory } from '../host/command-memory.js'
import { createDownloader, type Downloader, isOffline } from '../host/download.js'
import type { Host } from '../host/host.js'
import { createLimiter, type Limiter } from '../host/lifecycle.js'
import { type ProcessRunner, withTemp } from '../host/process/command.js'
import { query } from '../host/process/query.js'
import type { Staging } from '../host/publish.js'
import { createStore } from '../host/store.js'
import { createTimedCache } from '../host/timed-cache.js'
import { setUpInterpreters } from '../interpreters/interpreters.js'
import { formatPython } from '../interpreters/versions.js'
import { wheelPlatform } from '../plan/builders.js'
import type { Configuration } from '../plan/configure.js'
import type { Query } from '../project/git.js'
import { sourceDateEpoch } from '../project/version.js'
import type { ContainerTested } from '../smoke-test/container.js'
import { openTools, type Tools } from '../tools/tools.js'
import type { Guard } from './guard.js'

/** A file before and after it was normalized. */
interface Normalized {
  /** Absolute paths. */
  readonly before: string
  readonly after: string
}

export interface Context {
  readonly host: Host
  readonly configuration: Configuration
  readonly runner: ProcessRunner
  /** Asks git what it knows. */
  readonly query: Query
  readonly downloader: Downloader
  readonly tools: Tools
  /** Holds every file that is not finished. */
  readonly staging: Staging
  readonly guard: Pick<Guard, 'watchPythons'>
  /** Compilers for native code; set up at the first call. */
  readonly toolchain: () => Promise<Toolchain>
  /**
   * For `compiler: auto`: the container engine, as the value of CIBW_CONTAINER_ENGINE; undefined when none works. Looked
   * for at the first call.
   */
  readonly containerEngine: () => Promise<string | undefined>
  /** Project folder and Python of each wheel that no container could build: a second build must not try again. */
  readonly withoutContainer: Set<string>
  /** Wheels that were tested in the container that built them. */
  readonly containerTests: ContainerTested[]
  /** Files of the first build that were normalized, by name. */
  readonly normalized: Map<string, Normalized>
  /** Adds a warning to the report; the same one only once. */
  readonly warn: (warning: PackagingError) => void
  readonly warned: readonly PackagingError[]
  /** Build environments of earlier runs; on a laptop only. */
  readonly environments?: EnvironmentCache | undefined
  /** Wheels of dependencies that earlier runs built from source; on a laptop only. */
  readonly builtWheels?: BuiltWheels | undefined
  /** Installed dependencies of earlier smoke tests; on a laptop only. */
  readonly layers?: DependencyLayers | undefined
  /** Every kind of native executable. */
  readonly executableFormats: readonly ExecutableFormat[]
  /** Limits heavy work to `jobs` tasks at a time. */
  readonly limiter: Limiter
  readonly jobs: number
  /** Seconds since 1970: the date of every file. */
  readonly epoch: number
}

export function openContext(
  { host, configuration, runner: started }: Pick<Context, 'host' | 'configuration' | 'runner'>,
  staging: Staging,
  guard: Pick<Guard, 'watchPythons'>,
): Context {
  // A release is always built in a new environment.
  const remembers = host.kind === 'local' && configuration.options.cache !== 'false'
  const placed = withTemp(started, staging.temp)
  const runner = remembers ? withMemory(placed, createTimedCache(path.join(host.store, 'outputs'))) : placed
  const jobs = configuration.options.jobs ?? cpus().length
  const store = createStore(host.store)
  const tools = openTools({ host, runner, platform: configuration.plan.runner, staging, store })
  let toolchain: Promise<Toolchain> | undefined
  let engine: Promise<string | undefined> | undefined
  const warned: PackagingError[] = []
  return {
    host,
    configuration,
    runner,
    query,
    downloader: createDownloader({ store, limiter: createLimiter(16), offline: isOffline(host.env) }),
    tools,
    staging,
    guard,
    toolchain: () => {
      toolchain ??= setUpToolchain(host, configuration, tools, staging)
      return toolchain
    },
    containerEngine: () => {
      engine ??= findContainerEngine(runner, host.env, staging.root, ENGINE_LIMIT).then(answer =>
        'engine' in answer ? answer.engine : undefined,
      )
      return engine
    },
    withoutContainer: new Set(),
    containerTests: [],
    normalized: new Map(),
    warn: warning => {
      if (!warned.some(({ message }) => message === warning.message)) warned.push(warning)
    },
    warned,
    environments: remembers
      ? createEnvironmentCache({ folder: path.join(host.store, 'environments'), env: host.env })
      : undefined,
    builtWheels: remembers ? createBuiltWheels(path.join(host.store, 'built-wheels')) : undefined,
    layers: remembers ? createDependencyLayers(path.join(host.store, 'layers')) : undefined,
    executableFormats: EXECUTABLE_FORMATS,
    limiter: createLimiter(jobs),
    jobs,
    epoch: sourceDateEpoch(host.env, configuration.project.git),
  }
}

/** Milliseconds. A container engine that works answers at once. */
const ENGINE_LIMIT = 20_000

/** @throws PackagingError `host/tool-missing`, `dependency/hash` when zig is asked for and could not be downloaded */
async function setUpToolchain(
  host: Host,
  { options, plan }: Configuration,
  tools: Tools,
  staging: Staging,
): Promise<Toolchain> {
  const platform = wheelPlatform(plan)
  const toolchain =
    options.compiler === 'zig' && zigServes(platform)
      ? await zigToolchain({
          folder: await tools.folder('ziglang'),
          bin: await staging.dir('zig'),
          // It outlives the run: libc++ alone takes a minute.
          cache: path.join(host.store, 'zig'),
          platform,
        })
      : systemToolchain(platform)
  return platform.os === 'windows' ? toolchain : withoutFolder(toolchain, staging.root, host.env.CPPFLAGS)
}

/** Pythons that the locked tools support; tools with compiled code have wheels for these. */
const OLDEST = 10
const NEWEST = 14

/**
 * The Python that runs our tools, which need not be one of the plan's: the newest found one that the tools have wheels
 * for, else such a one on this machine, else any found one that is new enough, else a download.
 * @param oldest minor version of the oldest Python that is accepted
 * @throws PackagingError `interpreter/missing`
 */
export async function toolInterpreter(
  context: Context,
  interpreters: readonly Interpreter[],
  oldest: number = OLDEST,
): Promise<Interpreter> {
  const [here] = interpreters
    .filter(({ python }) => python.implementation === 'cpython' && !python.freeThreaded)
    .filter(({ python }) => python.minor >= oldest && python.minor <= NEWEST)
    .sort((a, b) => b.python.minor - a.python.minor)
  if (here !== undefined) return here
  const { host, runner, configuration, tools } = context
  const python = (minor: number) => ({ implementation: 'cpython', major: 3, minor, freeThreaded: false }) as const
  const setUp = {
    platform: configuration.plan.runner,
    runner,
    env: host.env,
    workspace: host.workspace,
    uv: () => tools.uv(),
    store: host.store,
    log: { info: () => {}, warning: () => {}, progress: () => {} },
  }
  const asked = [NEWEST, 13, 12, 11, OLDEST].filter(minor => minor >= oldest).map(python)
  const [found] = await setUpInterpreters({ ...setUp, asked, installedOnly: true })
  if (found !== undefined) return found
  const other = interpreters.find(one => one.python.minor >= oldest)
  if (other !== undefined) return other
  const [downloaded] = await setUpInterpreters({ ...setUp, asked: [python(13)] })
  if (downloaded === undefined) throw new Error(`no ${formatPython(python(13))} after a download`)
  return downloaded
}

/** The interpreter that builds first and runs our scripts: any will do, and the newest ordinary CPython is the fastest. */
export function newest<T extends Pick<Interpreter, 'python'>>(interpreters: readonly T[]): T {
  const ordinary = interpreters.filter(
    ({ python }) => python.implementation === 'cpython' && !python.freeThreaded && !/[a-z]/.test(python.patch ?? ''),
  )
  const candidates = ordinary.length > 0 ? ordinary : interpreters
  const [first] = [...candidates].sort((a, b) => b.python.minor - a.python.minor)
  if (first === undefined) throw new Error('a run without interpreters')
  return first
}
