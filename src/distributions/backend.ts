/** One call of a project's build backend, through `python/backend.py`. @see https://peps.python.org/pep-0517/ */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { pythonScript } from '../assets.js'
import { PackagingError, type Place } from '../core/errors.js'
import type { Command, Finished, ProcessRunner } from '../host/process/command.js'
import { diskFullError } from '../host/process/errors.js'
import type { BuildSystem } from '../project/pyproject.js'
import { uvFailure } from '../resolve/uv-failure.js'
import {
  createEnvironment,
  type Environment,
  type InstallOptions,
  installCommand,
  startWaiting,
} from './environment.js'
import type { EnvironmentCache } from './environment-cache.js'
import { missingProgram, type Toolchain } from './toolchain.js'
import type { Uv } from './uv.js'

interface BackendCall {
  readonly kind: 'sdist' | 'wheel'
  readonly environment: Environment
  /** The folder that holds pyproject.toml or setup.py, private to this call. */
  readonly source: string
  /** An empty folder for the one file to be made. */
  readonly output: string
  readonly backend: string
  readonly backendPath: readonly string[]
  readonly settings: Readonly<Record<string, string | readonly string[]>>
  /** Requirements that are installed already. */
  readonly installed: readonly string[]
  readonly toolchain: Toolchain
  /** Seconds since 1970 for every time stamp. @see https://reproducible-builds.org/specs/source-date-epoch/ */
  readonly epoch: number
  /** Where in the user's files the backend is chosen, for errors. */
  readonly place: Place
  /** Turns a file inside `source` into one of the user's. */
  readonly original: (relative: string) => string
  readonly onLine?: (line: string) => void
}

type Failure = {
  readonly type: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}
type Answer =
  | { readonly file: string }
  | { readonly requires: readonly string[] }
  | { readonly missing: Failure }
  | { readonly failed: Failure }

/**
 * Builds, or gives the requirements that must be installed first (then call again).
 * @throws PackagingError `build/backend-missing`, `build/backend-failed`, `host/disk-full`, `host/tool-missing` for a compiler
 */
async function callBackend(runner: ProcessRunner, call: BackendCall): Promise<readonly string[]> {
  const answers = path.join(path.dirname(call.output), `${path.basename(call.output)}.answer`)
  // A backend may not find traces of the hook that ran before: fork where that is safe, a second process elsewhere.
  const phases = process.platform === 'linux' ? ['both'] : ['requirements', 'build']
  for (const phase of phases) {
    const answerFile = `${answers}.${phase}.json`
    const finished = await runBackend(runner, call, phase, answerFile)
    // No answer, or half of one: the process ended before it could give it.
    const answer = await readFile(answerFile, 'utf8')
      .then(text => JSON.parse(text) as Answer)
      .catch(() => ended(finished.code, finished.signal))
    const full = 'failed' in answer ? diskFullError(`build the ${call.kind}`, finished.tail) : undefined
    if (full !== undefined) throw full
    if ('missing' in answer) throw missing(call, answer.missing, finished.tail)
    if ('failed' in answer) throw failed(call, answer.failed, finished.tail)
    if ('requires' in answer && answer.requires.length > 0) return answer.requires
  }
  return []
}

/** The requests that a waiting backend can do: those of its own module, made of the project as it is installed. */
function runBackend(runner: ProcessRunner, call: BackendCall, phase: string, answer: string): Promise<Finished> {
  const { environment, kind, source, output, backend, backendPath, settings, installed } = call
  const request = JSON.stringify({
    phase,
    kind,
    source,
    output,
    backend,
    backend_path: backendPath,
    settings,
    installed,
    answer,
  })
  const waiting =
    kind === 'wheel' && backendPath.length === 0 && environment.waiting?.backend === backend
      ? environment.waiting
      : undefined
  const told = waiting?.tell(request, call.onLine ?? (() => {}))
  if (told !== undefined) return told
  const command = backendCommand(call, `build the ${kind}`, source)
  return runner.finish({ ...command, input: request, ...(call.onLine && { onLine: call.onLine }) })
}

/**
 * An environment whose backend waits for a wheel's request, where that is safe: a backend of the project's own folder has
 * to be imported there, and elsewhere than on Linux each hook needs a process of its own.
 */
export function withWaitingBackend(
  runner: ProcessRunner,
  call: Pick<BackendCall, 'environment' | 'toolchain' | 'epoch' | 'backend' | 'backendPath'>,
): Environment {
  const { environment, backend, backendPath } = call
  if (process.platform !== 'linux' || backendPath.length > 0) return environment
  const command = backendCommand(call, 'build the wheel', environment.dir)
  const args = [...command.args, backend.split(':', 1)[0] ?? '']
  return { ...environment, waiting: startWaiting(runner, backend, { ...command, args }) }
}

function backendCommand(
  { environment, toolchain, epoch }: Pick<BackendCall, 'environment' | 'toolchain' | 'epoch'>,
  label: string,
  cwd: string,
): Command {
  return {
    label,
    tool: environment.python,
    args: [pythonScript('backend.py')],
    cwd,
    env: {
      ...toolchain.env,
      SOURCE_DATE_EPOCH: String(epoch),
      PYTHONHASHSEED: '0',
      PYTHONNOUSERSITE: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      VIRTUAL_ENV: environment.dir,
      // Version tools ask git about the user's repository through a link: they must never write to it.
      GIT_OPTIONAL_LOCKS: '0',
    },
    pathFirst: [environment.bin, ...toolchain.pathFirst],
    limits: { total: 3_600_000, idle: 1_200_000 },
  }
}

function ended(code: number, signal: string | null): Answer {
  const how = signal === null ? `exit status ${code}` : signal
  return { failed: { type: '', message: `the build backend ended its process (${how})` } }
}

function missing(call: BackendCall, failure: Failure, tail: readonly string[]): PackagingError {
  return new PackagingError('build/backend-missing', {
    message: `The build backend '${call.backend}' cannot be imported: ${failure.type}: ${failure.message}.`,
    fix: 'Check build-backend, and that build-system.requires names the package it comes from.',
    place: call.place,
    detail: tail,
  })
}

function failed(call: BackendCall, failure: Failure, tail: readonly string[]): PackagingError {
  const place =
    failure.file === undefined
      ? call.place
      : { file: call.original(failure.file), ...(failure.line && { line: failure.line }) }
  const program = missingProgram([...tail, failure.message], call.place)
  if (program !== undefined) return program
  const first = failure.message.trim().split('\n')[0] ?? ''
  // `sys.exit(1)`, with the reason on standard error, or `sys.exit('the reason')`.
  const ended = /^\d+$/.test(first) ? `exit status ${first}` : first
  const said = failure.type === 'SystemExit' ? ended : [failure.type, first].filter(Boolean).join(': ')
  return new PackagingError('build/backend-failed', {
    message: `The build backend '${call.backend}' failed to build the ${call.kind}: ${said}${/[.!?]$/.test(said) ? '' : '.'}`,
    fix: 'The last lines of its output are below; the same error comes from `python -m build` in a clean checkout.',
    place,
    detail: tail,
  })
}

// Builds one sdist or wheel in isolation. @see https://peps.python.org/pep-0517/#build-environment

/** What every build of a run shares. */
export interface BuildTools {
  readonly runner: ProcessRunner
  readonly uv: Uv
  /** Folders of wheels beside the index: the user's, and the local projects' just built. */
  readonly findLinks: readonly string[]
  /** What native code is compiled with. */
  readonly toolchain: () => Promise<Toolchain>
  /** Environments of earlier builds; none where everything is to be asked anew. */
  readonly environments?: EnvironmentCache | undefined
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
  const environments = findLinks.length === 0 && process.platform !== 'win32' ? tools.environments : undefined
  const environment = await createEnvironment(runner, uv, python, dir)
  const wanted = { uv, python, requirements }
  try {
    if ((await environments?.fill(environment, wanted)) === true) return environment
  } catch {
    await rm(dir, { recursive: true, force: true })
    await createEnvironment(runner, uv, python, dir)
  }
  await install(tools, environment, requirements, place)
  await environments?.take(environment, wanted)
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
