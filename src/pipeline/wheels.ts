/** The wheels of one project for all interpreters: how many there must be is found out by building. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import { pythonScript } from '../assets.js'
import { PackagingError } from '../core/errors.js'
import type { Interpreter } from '../core/model.js'
import { onlyFile } from '../distributions/backend.js'
import {
  cibuildwheelArguments,
  cibuildwheelEnvironment,
  cibuildwheelServes,
  containerEngine,
  identifierFor,
} from '../distributions/cibuildwheel.js'
import type { Environment } from '../distributions/environment.js'
import { repairWheels } from '../distributions/repair.js'
import { detectNativeKind } from '../distributions/toolchain.js'
import { diskFullError } from '../host/process/errors.js'
import { formatPython } from '../interpreters/versions.js'
import { readText } from '../project/paths.js'
import { type Context, toolInterpreter } from './context.js'
import { newest } from './dependencies.js'
import {
  type BuildContext,
  backendPlace,
  blameBackend,
  buildWheel,
  environmentFor,
  refuseUnfit,
  uncovered,
  unpackFor,
  waitingEnvironment,
} from './distributions.js'

// Wheels built by cibuildwheel, in a container of an older system, from the sdist.

interface Containers {
  /**
   * The wheel of one interpreter.
   * @param source the unpacked sdist, only to be read
   * @throws PackagingError `host/tool-missing` without a container engine, `build/tool-failed`, `build/nothing`, `build/mismatch`
   */
  build(sdist: string, source: string, interpreter: Interpreter): Promise<string>
}

/** The locked cibuildwheel runs on Python 3.11 and newer. */
const LEAST_PYTHON = 11

/** Undefined where compilers of this machine are to be used. */
function containersOf(
  context: Context,
  buildContext: BuildContext,
  interpreters: readonly Interpreter[],
): Containers | undefined {
  const { configuration, runner, tools, host, epoch } = context
  if (configuration.options.compiler !== 'cibuildwheel' || !cibuildwheelServes(buildContext.runner)) return undefined
  let engine: Promise<string> | undefined
  return {
    async build(sdist, source, interpreter) {
      const name = formatPython(interpreter.python)
      const identifier = identifierFor(interpreter.python, buildContext.runner)
      if (identifier === undefined) throw new Error(`a plan with ${name} for cibuildwheel`)
      const output = path.join(buildContext.dir, `container-wheel-${name}`)
      await mkdir(output, { recursive: true })
      engine ??= containerEngine(runner, host.env, output)
      const environment = cibuildwheelEnvironment({
        platform: buildContext.runner,
        engine: await engine,
        settings: buildContext.settings,
        epoch,
        cache: path.join(host.store, 'cibuildwheel'),
        pyproject: await readText(source, 'pyproject.toml'),
        env: host.env,
      })
      const call = cibuildwheelArguments(identifier, sdist, output)
      const finished = await runner.finish({
        label: `build the wheel for Python ${name} with cibuildwheel`,
        tool: (await toolInterpreter(context, interpreters, LEAST_PYTHON)).path,
        args: [pythonScript('run_module.py'), await tools.folder('cibuildwheel'), 'cibuildwheel', ...call],
        cwd: output,
        env: { ...environment, PYTHONNOUSERSITE: '1' },
        onLine: buildContext.say,
        // The first use of an image downloads it, in silence.
        limits: { total: 10_800_000, idle: 3_600_000 },
      })
      if (finished.code !== 0)
        throw diskFullError('build the wheel', finished.tail) ?? failed(buildContext, identifier, finished.tail)
      const wheel = await onlyFile({
        kind: 'wheel',
        output,
        maker: 'cibuildwheel',
        place: backendPlace(buildContext.project),
      })
      refuseUnfit(wheel, interpreter, buildContext)
      return wheel
    },
  }
}

/** @see https://cibuildwheel.pypa.io/en/stable/faq/ */
const PURE = /pure Python wheel was generated/

function failed(buildContext: BuildContext, identifier: string, tail: readonly string[]): PackagingError {
  return new PackagingError('build/tool-failed', {
    message: `cibuildwheel could not build ${identifier}.`,
    fix: tail.some(line => PURE.test(line))
      ? 'The project makes a wheel of pure Python, which needs no container: set compiler to system.'
      : `Its last lines are below; the same error comes from \`cibuildwheel --only ${identifier}\` on the sdist.`,
    place: backendPlace(buildContext.project),
    detail: tail,
  })
}

// Build environments of all Pythons but the newest, made while the sdist is: its build leaves most cores idle.

/** Settled promises: a failure is told by whoever turns out to need that environment. */
export type OtherEnvironments = ReadonlyMap<Interpreter, Promise<Environment>>

/**
 * Empty unless one wheel for each Python is likely.
 * @param source the project as the sdist is made of it
 */
export async function otherEnvironments(
  context: Context,
  buildContext: BuildContext,
  source: string,
  interpreters: readonly Interpreter[],
): Promise<OtherEnvironments> {
  const rest = interpreters.filter(one => one !== newest(interpreters))
  if (rest.length === 0 || (await detectNativeKind(source)) !== 'per-python') return new Map()
  if (containersOf(context, buildContext, interpreters) !== undefined) return new Map()
  const made = rest.map(one => {
    const environment = context.limiter(() => waitingEnvironment(buildContext, one, context.environments))
    return [one, environment] as const
  })
  await Promise.allSettled(made.map(([, environment]) => environment))
  return new Map(made)
}

/** Build environments that lie ready. */
interface Environments {
  readonly newest: Environment
  /** Waited for where one of them is needed; the others are made then. */
  readonly others?: () => Promise<OtherEnvironments>
}

/**
 * Builds on the newest interpreter and on all that this wheel does not serve. Where one wheel for each is likely, all
 * begin at once; the wheels that turn out not to be needed are left behind.
 * @returns absolute paths of wheels that are ready for other machines
 * @throws PackagingError `build/…`, `host/tool-missing`, `check/content`
 */
export async function makeWheels(
  context: Context,
  buildContext: BuildContext,
  sdist: string,
  interpreters: readonly Interpreter[],
  environments: Environments,
): Promise<readonly string[]> {
  const { runner } = context.configuration.plan
  const first = newest(interpreters)
  const rest = interpreters.filter(one => one !== first)
  const source = await unpackFor(buildContext, sdist, first)
  const nativeKind = await detectNativeKind(source)
  if (nativeKind !== 'pure') prepareRepair(context)
  const containers = containersOf(context, buildContext, interpreters)
  const firstWheel = context.limiter(async () => {
    if (containers !== undefined && nativeKind !== 'pure') return containers.build(sdist, source, first)
    const built = await buildWheel(buildContext, source, first, environments.newest)
    // Whether it needs a container after all shows in its wheel.
    return containers === undefined || built.endsWith('-any.whl') ? built : containers.build(sdist, source, first)
  })
  const others = new Map<Interpreter, Promise<string>>()
  const begin = (interpreter: Interpreter) => {
    const wheel =
      containers === undefined
        ? buildFor(context, buildContext, sdist, interpreter, environments.others)
        : context.limiter(() => containers.build(sdist, source, interpreter))
    // Waited for below, or not at all when the first one fails or serves it too.
    wheel.catch(() => {})
    others.set(interpreter, wheel)
  }
  if (nativeKind === 'per-python') rest.forEach(begin)
  const wheel = await firstWheel.catch(async thrown => {
    // What the others meet is the same; none may be left running.
    await Promise.allSettled(others.values())
    throw thrown
  })
  const needed = uncovered(wheel, interpreters, runner)
  for (const interpreter of needed) if (!others.has(interpreter)) begin(interpreter)
  const built = [wheel, ...needed.flatMap(interpreter => others.get(interpreter) ?? [])].map(one =>
    Promise.resolve(one),
  )
  const dir = path.join(buildContext.dir, 'repaired')
  return blameBackend(buildContext.project, async () => {
    try {
      const distinct = eachOnce(built, file => uncovered(file, interpreters, runner).length + 1 < interpreters.length)
      return await repair(context, interpreters, distinct, dir, buildContext.say)
    } finally {
      await Promise.allSettled(others.values())
    }
  })
}

/**
 * Of wheels with the same tags, which two Pythons can give (PEP 384), the last counts. One that serves a single Python
 * is alone with its tags, and need not wait for the others: its repair begins while they are still compiled.
 * @returns undefined for those that do not count
 */
function eachOnce(
  wheels: readonly Promise<string>[],
  servesSeveral: (wheel: string) => boolean,
): readonly Promise<string | undefined>[] {
  const all = Promise.allSettled(wheels)
  const tagsOf = (file: string) => parseWheelName(path.basename(file))?.tags.join(' ')
  return wheels.map(async wheel => {
    const file = await wheel
    if (!servesSeveral(file)) return file
    const files = (await all).flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
    return files.findLast(other => tagsOf(other) === tagsOf(file)) === file ? file : undefined
  })
}

function buildFor(
  context: Context,
  buildContext: BuildContext,
  sdist: string,
  interpreter: Interpreter,
  others: Environments['others'],
): Promise<string> {
  return context.limiter(async () => {
    const [source, environment] = await Promise.all([
      unpackFor(buildContext, sdist, interpreter),
      others?.().then(made => made.get(interpreter) ?? environmentFor(buildContext, interpreter)) ??
        environmentFor(buildContext, interpreter),
    ])
    return buildWheel(buildContext, source, interpreter, environment)
  })
}

/** Makes wheels ready for machines other than this one. @throws PackagingError `build/floor`, `build/mismatch`, `build/tool-failed` */
export function repair(
  context: Context,
  interpreters: readonly Interpreter[],
  wheels: readonly (string | Promise<string | undefined>)[],
  dir: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const { configuration, runner, limiter, tools, epoch } = context
  const repairTools = {
    runner,
    limiter,
    folder: tools.folder.bind(tools),
    python: async () => (await toolInterpreter(context, interpreters)).path,
    platform: configuration.plan.runner,
    compiler: configuration.options.compiler,
    epoch,
    dir,
    say,
  }
  return repairWheels(repairTools, wheels)
}

/** What will be wanted is fetched while the compiler runs; a failure shows when it is used. */
function prepareRepair({ configuration, tools }: Context): void {
  const tool = { linux: 'auditwheel', macos: 'delocate', windows: 'delvewheel' } as const
  tools.folder(tool[configuration.plan.runner.os]).catch(() => {})
}
