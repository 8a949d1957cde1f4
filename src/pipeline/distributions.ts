/** Builds the sdist and the wheels of one project, each wheel from the sdist, and finishes them. */
import { cp, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { extractSdist, memberNames } from '../archives/sdist.js'
import { parseWheelName, wheelCovers } from '../archives/wheel-name.js'
import { reproducibleMode } from '../config/policy-parsers.js'
import { allOrProblems, PackagingError, type Place } from '../core/errors.js'
import type { Interpreter, Platform, Say } from '../core/model.js'
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
import { formatPython } from '../interpreters/versions.js'
import { isInside, readText } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { decodePyproject, LEGACY_BUILD_SYSTEM } from '../project/pyproject.js'
import type { SourceCopy } from '../project/source.js'
import { refuseEscapes } from '../project/source-list.js'
import { refuseBuildSources } from '../resolve/refused-sources.js'
import { UNIVERSAL2, UNIVERSAL2_OF } from '../targets/platforms.js'
import { compatibilityTags } from '../targets/tags.js'
import type { Context } from './context.js'

/** What the builds of one project share. */
export interface BuildContext {
  readonly tools: BuildTools
  readonly project: Project
  /** An empty private folder. */
  readonly dir: string
  /** What wheels with native code are for: this machine, or what its plan says instead. */
  readonly runner: Platform
  readonly settings: BuildRequest['settings']
  readonly epoch: number
  readonly say: Say
}

/** Where in the user's files the backend is chosen. */
export function backendPlace(project: Project): Place {
  const file = project.pyproject?.file ?? path.posix.join(project.path, project.setupPy ? 'setup.py' : 'setup.cfg')
  return project.locations.buildBackend ?? { file, line: 1 }
}

/**
 * Builds the sdist from a private copy of the source.
 * @throws PackagingError `build/…`, `project/symlink` for what leads out of the source and is in the sdist
 */
export async function buildSdist(
  buildContext: BuildContext,
  source: Pick<SourceCopy, 'project' | 'escapes' | 'original'>,
  environment: Environment,
): Promise<string> {
  const { project } = buildContext
  const sdist = await build(buildContext.tools, {
    ...shared(buildContext),
    kind: 'sdist',
    buildSystem: project.buildSystem,
    source: source.project,
    output: path.join(buildContext.dir, 'sdist'),
    environment,
  })
  if (source.escapes.size > 0) {
    const members = await blameBackend(project, () => memberNames(sdist))
    refuseEscapes({ root: source.original, project: project.dir, escapes: source.escapes }, members)
  }
  return sdist
}

/** A fresh build environment for one interpreter. @throws PackagingError `build/backend-missing` */
export async function environmentFor(buildContext: BuildContext, interpreter: Interpreter): Promise<Environment> {
  const dir = path.join(buildContext.dir, `environment-${formatPython(interpreter.python)}`)
  const { tools, project } = buildContext
  const requires = project.pyproject?.hasBuildSystem
    ? project.pyproject.place(['build-system', 'requires'])
    : backendPlace(project)
  // An unpacked sdist names places of its author's machine, which are not followed.
  if (!isInside(buildContext.dir, project.dir)) await refuseSources(buildContext, requires)
  const constraints = await tools.constraints?.(interpreter)
  return buildEnvironment(tools, interpreter.path, dir, project.buildSystem, requires, constraints)
}

/** @throws PackagingError `dependency/source` for build requirements whose source cannot be followed */
export async function refuseSources({ tools, project }: BuildContext, place: Place): Promise<void> {
  const local = await Promise.all((tools.localWheels ?? []).map(folder => readdir(folder)))
  const names = local.flat().flatMap(file => parseWheelName(file)?.name ?? [])
  await refuseBuildSources(project, project.buildSystem.requires, names, place)
}

/** The same, from the cache of environments where there is one; the backend is imported while the sdist is built. */
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
  return withWaitingBackend(tools.runner, {
    ...{ buildSystem: project.buildSystem, environment, toolchain, epoch },
    visible: tools.visible,
  })
}

/**
 * A copy of the sdist's content for one interpreter alone.
 * @param sdist absolute path of an sdist, or of a folder with its content
 * @throws PackagingError `check/content`
 */
export async function unpackFor(buildContext: BuildContext, sdist: string, interpreter: Interpreter): Promise<string> {
  const into = path.join(buildContext.dir, `unpacked-${formatPython(interpreter.python)}`)
  if ((await stat(sdist)).isDirectory()) {
    await cp(sdist, into, { recursive: true, verbatimSymlinks: true })
    return into
  }
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
    throw buildContext.runner.universal2
      ? notUniversal2(wheel, buildContext.project)
      : unfit(wheel, formatPython(interpreter.python), buildContext.project)
}

/** @see https://setuptools.pypa.io/, https://www.maturin.rs/, https://scikit-build-core.readthedocs.io/: all read ARCHFLAGS */
function notUniversal2(wheel: string, project: Project): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `${path.basename(wheel)} is for one kind of Mac, but platforms names ${UNIVERSAL2}.`,
    fix: `Use a build backend that follows ARCHFLAGS, as setuptools, scikit-build-core and maturin do (meson-python does not), or name ${UNIVERSAL2_OF.join(' and ')} in platforms.`,
    place: backendPlace(project),
  })
}

function unfit(wheel: string, python: string, project: Project): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `${path.basename(wheel)} was built with Python ${python}, but its name says that it does not run there.`,
    fix: 'Check the settings of the build backend for tags (python-tag, plat-name, py-limited-api).',
    place: backendPlace(project),
  })
}

/** A file of the backend lies in a folder that will be removed: an error names where the backend is chosen instead. */
export async function blameBackend<T>(project: Project, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (thrown) {
    if (!(thrown instanceof PackagingError) || thrown.code !== 'check/content') throw thrown
    throw new PackagingError('check/content', {
      message: thrown.message,
      fix: 'Check the configuration of the build backend; if it is correct, report this to the maintainers of the backend.',
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
    // A backend writes the tag of this machine, which is newer than the minimum.
    const own = platform.libc === runner.libc ? (platform.libcVersion ?? runner.floor) : NEWEST_MUSL
    const floor = runner.os === 'macos' ? NEWEST_MACOS : own
    return !wheelCovers(name, compatibilityTags({ python, platform: { ...runner, floor } }))
  })
}

/** Later than any macOS, so that every wheel built here is accepted. */
const NEWEST_MACOS = '30.0'

/** The same for wheels that a container builds, where this machine has glibc. */
const NEWEST_MUSL = '1.99'

function misnamed(wheel: string): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `The build backend wrote ${path.basename(wheel)}, which is not a valid wheel name (PEP 427).`,
    fix: 'A wheel is called name-version-python-abi-platform.whl: check the configuration of the build backend.',
  })
}

// `sbom: embed` puts an SBOM into every wheel, and `reproducible: normalize` rewrites sdists and wheels, before they are
// hashed, tested or used.

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

/**
 * Absolute paths of the new files, under the names of the old ones. A file of the second build that becomes the same as
 * the first one's is that file: the contents were compared, and writing them again would only cost time.
 * @param folder of the build they belong to, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
async function normalizeFiles(
  context: Context,
  files: readonly string[],
  folder: string,
  say: Say,
): Promise<readonly string[]> {
  const { staging, epoch, configuration } = context
  const dir = await staging.dir(`${folder}/normalized`)
  const { normalizeAlike, normalizeSdist, normalizeWheel } = await import('../reproduce/normalize.js')
  return blameBackend(configuration.project, () =>
    allOrProblems(
      files.map(async file => {
        const name = path.basename(file)
        const output = path.join(dir, name)
        const first = context.normalized.get(name)
        if (first !== undefined && (await normalizeAlike(first.before, file))) {
          say(`${name}: the same members as in the first build`)
          return first.after
        }
        if (!file.endsWith('.whl')) await normalizeSdist(file, output, epoch)
        else
          for (const signature of await normalizeWheel(file, output, epoch))
            say(`${name}: ${signature} still signs its RECORD, which has not changed`)
        context.normalized.set(name, first ?? { before: file, after: output })
        return output
      }),
    ),
  )
}

/**
 * Absolute paths; the given ones when no option changes the files.
 * @param folder of the build, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
export async function finishDistributions(
  context: Context,
  files: readonly string[],
  folder: string,
  say: Say,
): Promise<readonly string[]> {
  const { options } = context.configuration
  const wheels = files.every(file => file.endsWith('.whl'))
  const embedded = options.sbom === 'embed' && wheels ? await embedSboms(context, files, folder) : files
  return modeOf(context).normalize ? normalizeFiles(context, embedded, folder, say) : embedded
}

/** What `reproducible` means in this run. */
export function modeOf({ host, configuration }: Pick<Context, 'host' | 'configuration'>) {
  const { reproducible, tag } = configuration.options
  return reproducibleMode(reproducible, host.env, tag)
}
