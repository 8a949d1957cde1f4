/**
 * The wheel of an sdist, built as an installer does it: by uv, with what the sdist itself asks for, in an environment of its
 * own. Installing and importing setuptools takes four times as long as building a small wheel, so that a later run on a
 * laptop begins from what uv installed a few minutes ago; whatever then is not as it should be is built again from nothing.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Interpreter } from '../core/model.js'
import { backendEnvironment, buildEnvironment, cachedFor } from '../distributions/backend.js'
import { buildSdistCommand, createEnvironment, type Environment } from '../distributions/environment.js'
import type { Wanted } from '../distributions/environment-cache.js'
import type { Uv } from '../distributions/uv.js'
import { diskFullError } from '../host/process/errors.js'
import { formatPython } from '../interpreters/versions.js'
import { TURN } from '../smoke-test/sharing.js'
import { type Context, newest } from './context.js'
import { backendPlace, uncovered } from './distributions.js'
import { localConstraintsFor } from './local-wheels.js'
import type { TestedFile } from './test-environments.js'

/** What building the wheel of an sdist came to on one Python. */
export interface InstallerWheel {
  /** Absolute path. */
  readonly wheel?: string
  /** The last lines of uv where there is none. */
  readonly failed?: readonly string[]
  /** That it took, where it was built for this Python. */
  readonly seconds: number
  /** Builds it from nothing, once for all who ask; absent where it was. */
  readonly again?: () => Promise<InstallerWheel>
}

/** Where an installer's build may begin. */
export interface InstallerEnvironment {
  readonly interpreter: Interpreter
  /** With the build requirements of the project; nothing has run in it. Absent where uv has to make one. */
  readonly environment?: Environment
  /** Whether to make one for later runs: the first run has enough to do. */
  readonly keep: boolean
}

interface EnvironmentRequest {
  readonly context: Context
  readonly uv: Uv
  readonly findLinks: readonly string[]
}

/** The Pythons that build, in their order: another one than that which built the wheel under test goes first. */
export function installerPythons(claimed: readonly Interpreter[]): readonly Interpreter[] {
  if (claimed.length < 2) return claimed
  const last = newest(claimed)
  return [...claimed.filter(one => one !== last), last]
}

function wantedOf({ context, uv }: EnvironmentRequest, { path: python }: Interpreter): Wanted {
  return { uv, python, requirements: context.configuration.project.buildSystem.requires }
}

/**
 * Fills an environment for the first Python that builds, beside the builds.
 * @throws PackagingError `host/…`
 */
export async function prepareInstaller(
  request: EnvironmentRequest,
  interpreters: readonly Interpreter[],
): Promise<InstallerEnvironment | undefined> {
  const { context, uv, findLinks } = request
  const [interpreter] = installerPythons(interpreters)
  const cache = cachedFor({ findLinks, environments: context.environments })
  if (interpreter === undefined || cache === undefined) return undefined
  const wanted = wantedOf(request, interpreter)
  const dir = path.join(await context.staging.dir('tests/installer'), 'environment')
  if (!(await cache.knows(wanted, dir))) {
    const own = newest(interpreters)
    return { interpreter, keep: own !== interpreter && (await cache.knows(wantedOf(request, own), dir)) }
  }
  const environment = await createEnvironment(context.runner, uv, interpreter.path, dir)
  const filled = await cache.fill(environment, wanted).catch(() => false)
  return filled ? { interpreter, environment, keep: false } : { interpreter, keep: false }
}

/** Makes what a later run begins from. Never fails: that run makes its own. */
export async function keepInstaller(request: EnvironmentRequest, { path: python }: Interpreter): Promise<void> {
  const { context, uv, findLinks } = request
  const { runner, environments, configuration } = context
  const { project } = configuration
  const dir = path.join(await context.staging.dir('tests/installer'), 'kept')
  const tools = { runner, uv, findLinks, environments, toolchain: context.toolchain }
  try {
    await buildEnvironment(tools, python, dir, project.buildSystem, backendPlace(project))
    await environments?.finish()
  } catch {
    return
  }
}

interface SdistRequest extends EnvironmentRequest {
  readonly sdist: Pick<TestedFile, 'file' | 'path'>
  /** That the sdist claims, the one that builds first at the front. */
  readonly interpreters: readonly Interpreter[]
  readonly prepared?: InstallerEnvironment | undefined
}

/**
 * Builds the wheel of an sdist as an installer does: on the first Python, and on each further one that this wheel does not
 * serve, as uv and pip use the wheel that they have built. The key is the Python's name.
 * @throws PackagingError `host/…`, `build/mismatch` for a wheel whose name says nothing
 */
export async function buildInstallerWheels(request: SdistRequest): Promise<ReadonlyMap<string, InstallerWheel>> {
  const { context, interpreters } = request
  const built = new Map<string, InstallerWheel>()
  const build = (interpreter: Interpreter) => buildOn(request, interpreter)
  let rest = interpreters
  let [first] = rest
  while (first !== undefined) {
    const made = await build(first)
    built.set(formatPython(first.python), made)
    rest = rest.filter(one => one !== first)
    first = made.wheel === undefined ? rest[0] : undefined
    const { wheel } = made
    if (wheel === undefined) continue
    const others = uncovered(wheel, rest, context.configuration.plan.runner)
    const shared = { wheel, seconds: 0, ...(made.again && { again: made.again }) }
    for (const one of rest) if (!others.includes(one)) built.set(formatPython(one.python), shared)
    const more = await Promise.all(others.map(async one => [formatPython(one.python), await build(one)] as const))
    for (const [python, own] of more) built.set(python, own)
  }
  return built
}

/** On what was prepared for it, and from nothing where that fails. */
async function buildOn(request: SdistRequest, interpreter: Interpreter): Promise<InstallerWheel> {
  const { prepared } = request
  const run = (environment?: Environment) =>
    request.context.limiter(() => runBuild(request, interpreter, environment), TURN.sdist)
  if (prepared?.environment === undefined || prepared.interpreter !== interpreter) return run()
  const made = await run(prepared.environment)
  if (made.wheel === undefined) return run()
  // Code that a compiler made seldom is the same twice; what no compiler made is.
  if (!made.wheel.endsWith('-any.whl')) return made
  let again: Promise<InstallerWheel> | undefined
  return {
    ...made,
    again: () => {
      again ??= run()
      return again
    },
  }
}

/** @param environment that has what the sdist asks for; uv makes one without it */
async function runBuild(
  { context, uv, findLinks, sdist }: SdistRequest,
  interpreter: Interpreter,
  environment: Environment | undefined,
): Promise<InstallerWheel> {
  const { options } = context.configuration
  const name = formatPython(interpreter.python)
  const output = await context.staging.dir(`tests/sdist-${name}-wheel${environment === undefined ? '' : '-prepared'}`)
  const label = `build the wheel of ${sdist.file} on Python ${name}`
  const settings = options.configSettings
  // A build requirement that is a project of this repository is never one of the index.
  const constraints = await localConstraintsFor(context, interpreter)
  const python = environment?.python ?? interpreter.path
  const prepared = environment !== undefined
  const command = buildSdistCommand(uv, {
    ...{ label, sdist: sdist.path, python, prepared, output, findLinks, settings, constraints },
  })
  // With what its first build had.
  const { env, pathFirst } = await context.toolchain()
  const started = performance.now()
  const finished = await context.runner.finish({
    ...command,
    env: { ...command.env, ...env, ...backendEnvironment(context.epoch) },
    // Programs of build requirements, as in an environment that uv makes.
    pathFirst: environment === undefined ? pathFirst : [environment.bin, ...pathFirst],
    allow: options.buildEnv,
  })
  const seconds = (performance.now() - started) / 1000
  const full = finished.code === 0 ? undefined : diskFullError(label, finished.tail)
  if (full !== undefined) throw full
  const wheel = (await readdir(output)).find(file => file.endsWith('.whl'))
  if (finished.code !== 0 || wheel === undefined) return { failed: finished.tail, seconds }
  return { wheel: path.join(output, wheel), seconds }
}
