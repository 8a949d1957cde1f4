/** Builds one sdist or wheel in isolation. @see https://peps.python.org/pep-0517/#build-environment */
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Toolchain } from '../compile/toolchain.js'
import { PackagingError, type Place } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import { diskFullError } from '../host/process/errors.js'
import type { BuildSystem } from '../project/pyproject.js'
import { uvFailure } from '../resolve/uv-failure.js'
import { callBackend } from './backend.js'
import { createEnvironment, type Environment, type InstallOptions, installCommand } from './environment.js'
import type { KeptEnvironments } from './kept-environments.js'
import type { Uv } from './uv.js'

/** What every build of a run shares. */
export interface BuildTools {
  readonly runner: ProcessRunner
  readonly uv: Uv
  /** Folders of wheels beside the index: the user's, and the local projects' just built. */
  readonly findLinks: readonly string[]
  /** What native code is compiled with. */
  readonly toolchain: () => Promise<Toolchain>
  /** Environments of earlier builds; none where everything is to be asked anew. */
  readonly kept?: KeptEnvironments | undefined
}

export interface BuildRequest {
  readonly kind: 'sdist' | 'wheel'
  readonly buildSystem: BuildSystem
  /** A private copy of the project, or an unpacked sdist. */
  readonly source: string
  /** A folder of its own, which this creates. */
  readonly output: string
  readonly environment: Environment
  readonly settings: Readonly<Record<string, string | readonly string[]>>
  readonly epoch: number
  /** Where in the user's files the backend is chosen. */
  readonly place: Place
  /** The user's file for one inside `source`. */
  readonly original: (relative: string) => string
  readonly say: (line: string) => void
}

/** A fresh environment with the requirements of the build system. @throws PackagingError `build/backend-missing`, `network/…`, `host/disk-full` */
export async function buildEnvironment(
  tools: BuildTools,
  python: string,
  dir: string,
  buildSystem: BuildSystem,
  place: Place,
): Promise<Environment> {
  const { runner, uv, findLinks } = tools
  const requirements = buildSystem.requires
  // Folders of wheels may be filled anew at any time; Windows' launchers hold the path of their Python.
  const kept = findLinks.length === 0 && process.platform !== 'win32' ? tools.kept : undefined
  const environment = await createEnvironment(runner, uv, python, dir)
  const wanted = { uv, python, requirements }
  try {
    if ((await kept?.fill(environment, wanted)) === true) return environment
  } catch {
    await rm(dir, { recursive: true, force: true })
    await createEnvironment(runner, uv, python, dir)
  }
  await install(tools, environment, requirements, place)
  await kept?.take(environment, wanted)
  return environment
}

/** Calls the backend and gives the one file that it made. @throws PackagingError `build/…` */
export async function build(tools: BuildTools, request: BuildRequest): Promise<string> {
  await mkdir(request.output, { recursive: true })
  const { backend, backendPath, requires } = request.buildSystem
  const installed = [...requires]
  const toolchain = await tools.toolchain()
  // Asked once, told what more the hook wants; a backend that keeps asking is broken.
  for (let round = 0; round < 3; round++) {
    const more = await callBackend(tools.runner, {
      ...request,
      backend,
      backendPath,
      installed,
      toolchain,
      onLine: request.say,
    })
    if (more.length === 0) return onlyFile({ ...request, maker: `The build backend '${backend}'` })
    await install(tools, request.environment, more, request.place)
    installed.push(...more)
  }
  throw new PackagingError('build/backend-failed', {
    message: `The build backend '${backend}' asks for new requirements again and again.`,
    fix: 'Its hook get_requires_for_build must give the same answer once its requirements are installed.',
    place: request.place,
  })
}

async function install(
  tools: BuildTools,
  environment: Environment,
  requirements: readonly string[],
  place: Place,
): Promise<void> {
  if (requirements.length === 0) return
  const options: InstallOptions = {
    label: 'install the build requirements',
    requirements,
    findLinks: tools.findLinks,
  }
  const finished = await tools.runner.finish(installCommand(tools.uv, environment, options))
  if (finished.code === 0) return
  const full = diskFullError(options.label, finished.tail)
  if (full !== undefined) throw full
  const network = uvFailure(finished.tail)
  if (network.code.startsWith('network/')) throw network
  throw new PackagingError('build/backend-missing', {
    message: `The build requirements cannot be installed: ${requirements.join(', ')}.`,
    fix: 'Check build-system.requires, and that the package index offers them for this Python and can be reached.',
    place,
    detail: finished.tail,
  })
}

/**
 * What a tool says it made counts for nothing: the folder is looked at.
 * @param request `maker` begins a sentence
 * @throws PackagingError `build/nothing`, `build/several`
 */
export async function onlyFile(
  request: Pick<BuildRequest, 'kind' | 'output' | 'place'> & { readonly maker: string },
): Promise<string> {
  const ending = request.kind === 'wheel' ? '.whl' : '.tar.gz'
  const made = (await readdir(request.output)).filter(name => name.endsWith(ending))
  const [file] = made
  if (file !== undefined && made.length === 1) return path.join(request.output, file)
  const { maker, kind, place } = request
  throw new PackagingError(made.length === 0 ? 'build/nothing' : 'build/several', {
    message:
      made.length === 0
        ? `${maker} reported success but made no ${kind}.`
        : `${maker} made ${made.length} files instead of one ${kind}: ${made.join(', ')}.`,
    fix: 'A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers.',
    place,
  })
}
