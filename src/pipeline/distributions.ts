/** The sdist and the wheels of one project: the wheel comes from the sdist, as it does for whoever installs it. */
import path from 'node:path'
import { extractSdist } from '../archives/sdist.js'
import { parseWheelName, wheelCovers } from '../archives/wheel-name.js'
import { reproducibleMode } from '../config/parsers.js'
import { allOrProblems, PackagingError, type Place } from '../core/errors.js'
import type { Interpreter, Platform } from '../core/model.js'
import { toolVersion } from '../core/version.js'
import {
  type BuildRequest,
  type BuildTools,
  build,
  buildEnvironment,
  withWaitingBackend,
} from '../distributions/backend.js'
import type { Environment } from '../distributions/environment.js'
import type { EnvironmentCache } from '../distributions/environment-cache.js'
import { systemToolchain, type Toolchain, withoutFolder, zigServes, zigToolchain } from '../distributions/toolchain.js'
import type { Host } from '../host/host.js'
import type { Staging } from '../host/publish.js'
import { formatPython } from '../interpreters/versions.js'
import type { Configuration } from '../plan/configure.js'
import { readText } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { decodePyproject, LEGACY_BUILD_SYSTEM } from '../project/pyproject.js'
import { compatibilityTags } from '../targets/tags.js'
import type { Tools } from '../tools/tools.js'
import type { Context } from './context.js'

/** What the builds of one project share. */
export interface BuildContext {
  readonly tools: BuildTools
  readonly project: Project
  /** An empty private folder. */
  readonly dir: string
  /** This machine. */
  readonly runner: Platform
  readonly settings: BuildRequest['settings']
  readonly epoch: number
  readonly say: (line: string) => void
}

/** Where in the user's files the backend is chosen. */
export function backendPlace(project: Project): Place {
  const file = project.pyproject?.file ?? path.posix.join(project.path, project.setupPy ? 'setup.py' : 'setup.cfg')
  return project.locations.buildBackend ?? { file, line: 1 }
}

/** Builds the sdist from a private copy of the source. @throws PackagingError `build/…` */
export async function buildSdist(
  buildContext: BuildContext,
  source: string,
  environment: Environment,
): Promise<string> {
  return build(buildContext.tools, {
    ...shared(buildContext),
    kind: 'sdist',
    buildSystem: buildContext.project.buildSystem,
    source,
    output: path.join(buildContext.dir, 'sdist'),
    environment,
  })
}

/** A fresh build environment for one interpreter. @throws PackagingError `build/backend-missing` */
export function environmentFor(buildContext: BuildContext, interpreter: Interpreter): Promise<Environment> {
  const dir = path.join(buildContext.dir, `environment-${formatPython(interpreter.python)}`)
  const { tools, project } = buildContext
  const requires = project.pyproject?.hasBuildSystem
    ? project.pyproject.place(['build-system', 'requires'])
    : backendPlace(project)
  return buildEnvironment(tools, interpreter.path, dir, project.buildSystem, requires)
}

/** The same, kept between runs where there is a place for it, with a backend that is imported while the sdist is made. */
export async function waitingEnvironment(
  buildContext: BuildContext,
  interpreter: Interpreter,
  environments: EnvironmentCache | undefined,
): Promise<Environment> {
  const { tools, epoch, project } = buildContext
  const [environment, toolchain] = await Promise.all([
    environmentFor({ ...buildContext, tools: { ...tools, environments } }, interpreter),
    tools.toolchain(),
  ])
  return withWaitingBackend(tools.runner, { buildSystem: project.buildSystem, environment, toolchain, epoch })
}

/** A copy of the sdist's content for one interpreter alone. @throws PackagingError `check/content` */
export function unpackFor(buildContext: BuildContext, sdist: string, interpreter: Interpreter): Promise<string> {
  const into = path.join(buildContext.dir, `unpacked-${formatPython(interpreter.python)}`)
  return blameBackend(buildContext.project, () => extractSdist(sdist, into))
}

/**
 * Builds the wheel for one interpreter from its copy.
 * @throws PackagingError `build/…`; `build/mismatch` for a wheel that does not serve that interpreter
 */
export async function buildWheel(
  buildContext: BuildContext,
  source: string,
  interpreter: Interpreter,
  environment: Environment,
): Promise<string> {
  const name = formatPython(interpreter.python)
  const text = await readText(source, 'pyproject.toml')
  const inSdist = text === undefined ? LEGACY_BUILD_SYSTEM : decodePyproject(text, 'pyproject.toml').buildSystem
  const wheel = await build(buildContext.tools, {
    ...shared(buildContext),
    kind: 'wheel',
    buildSystem: inSdist,
    source,
    output: path.join(buildContext.dir, `wheel-${name}`),
    environment,
  })
  refuseUnfit(wheel, interpreter, buildContext)
  return wheel
}

/** @throws PackagingError `build/mismatch` for a wheel that does not serve the interpreter it was built for */
export function refuseUnfit(wheel: string, interpreter: Interpreter, buildContext: BuildContext): void {
  if (uncovered(wheel, [interpreter], buildContext.runner).length > 0)
    throw unfit(wheel, formatPython(interpreter.python), buildContext.project)
}

function unfit(wheel: string, python: string, project: Project): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `${path.basename(wheel)} was built with Python ${python}, but its name says that it does not run there.`,
    fix: 'Check the tags that the build backend is told to give the wheel (python-tag, plat-name, py-limited-api).',
    place: backendPlace(project),
  })
}

/** What the backend just made lies in a folder that will be gone: the reader is sent to where the backend is chosen. */
export async function blameBackend<T>(project: Project, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (thrown) {
    if (!(thrown instanceof PackagingError) || thrown.code !== 'check/content') throw thrown
    throw new PackagingError('check/content', {
      message: thrown.message,
      fix: 'Check the configuration of the build backend; when it stays so, tell its maintainers.',
      place: backendPlace(project),
      detail: thrown.detail,
      cause: thrown,
    })
  }
}

function shared(buildContext: BuildContext): Pick<BuildRequest, 'settings' | 'epoch' | 'place' | 'original' | 'say'> {
  const { project, settings, epoch, say } = buildContext
  return {
    settings,
    epoch,
    say,
    place: backendPlace(project),
    original: relative => path.posix.join(project.path, relative),
  }
}

/** Interpreters of this machine that a wheel of this name does not run on. */
export function uncovered(wheel: string, interpreters: readonly Interpreter[], runner: Platform): Interpreter[] {
  const name = parseWheelName(path.basename(wheel))
  if (name === undefined) throw misnamed(wheel)
  return interpreters.filter(({ python, platform }) => {
    // A backend tags for the machine it is on, which is newer than the floor.
    const floor = runner.os === 'macos' ? NEWEST_MACOS : (platform.libcVersion ?? runner.floor)
    return !wheelCovers(name, compatibilityTags({ python, platform: { ...runner, floor } }))
  })
}

/** Later than any macOS there is, so that every wheel made here counts. */
const NEWEST_MACOS = '30.0'

function misnamed(wheel: string): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `The build backend made ${path.basename(wheel)}, which is no wheel's name (PEP 427).`,
    fix: 'A wheel is called name-version-python-abi-platform.whl: check what the build backend is told to call it.',
  })
}

// `sbom: embed`: every wheel that was made gets an SBOM inside, before anything is measured or proved.

/** Absolute paths of the new wheels, under the names of the old ones. @throws PackagingError `check/content`, `host/…` */
async function embedSboms(context: Context, wheels: readonly string[], folder: string): Promise<readonly string[]> {
  const { embedSbom } = await import('../sbom/write.js')
  const dir = await context.staging.dir(`${folder}/embedded`)
  const commit = context.configuration.project.git?.head
  const making = {
    epoch: context.epoch,
    toolVersion: toolVersion(),
    ...(commit !== undefined && { commit }),
  }
  return allOrProblems(
    wheels.map(async wheel => {
      const output = path.join(dir, path.basename(wheel))
      await embedSbom(wheel, output, making)
      return output
    }),
  )
}

// `reproducible: normalize`: sdists and wheels are written anew before anything is measured, proved or made from them.

/**
 * Absolute paths of the new files, under the names of the old ones.
 * @param folder of the build they belong to, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
async function normalizeFiles(
  context: Context,
  files: readonly string[],
  folder: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const { staging, epoch, configuration } = context
  const dir = await staging.dir(`${folder}/normalized`)
  const [{ normalizeSdist }, { normalizeWheel }] = await Promise.all([
    import('../reproduce/normalize.js'),
    import('../reproduce/normalize.js'),
  ])
  return blameBackend(configuration.project, () =>
    allOrProblems(
      files.map(async file => {
        const output = path.join(dir, path.basename(file))
        if (!file.endsWith('.whl')) await normalizeSdist(file, output, epoch)
        else
          for (const signature of await normalizeWheel(file, output, epoch))
            say(`${path.basename(file)}: ${signature} still signs its RECORD, which has not changed`)
        return output
      }),
    ),
  )
}

// What is done to every sdist and wheel before it is measured: an SBOM put inside, one way of writing it.

/**
 * Absolute paths, the same ones where nothing is wanted.
 * @param folder of the build, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
export async function finishDistributions(
  context: Context,
  files: readonly string[],
  folder: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const { options } = context.configuration
  const wheels = files.every(file => file.endsWith('.whl'))
  const whole = options.sbom === 'embed' && wheels ? await embedSboms(context, files, folder) : files
  return modeOf(context).normalize ? normalizeFiles(context, whole, folder, say) : whole
}

/** What `reproducible` comes to in this run. */
export function modeOf({ host, configuration }: Pick<Context, 'host' | 'configuration'>) {
  const { reproducible, tag } = configuration.options
  return reproducibleMode(reproducible, host.env, tag)
}

// The compilers of a run.

/** @throws PackagingError `host/tool-missing`, `dependency/hash` when zig is asked for and cannot be had */
export async function makeToolchain(
  host: Host,
  { options, plan }: Configuration,
  tools: Tools,
  staging: Staging,
): Promise<Toolchain> {
  const platform = plan.runner
  const zig = options.compiler === 'zig' && zigServes(platform)
  const toolchain = zig
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
