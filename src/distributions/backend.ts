/** Builds an sdist or wheel in isolation, with the project's build backend. @see https://peps.python.org/pep-0517/ */
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pythonScript } from '../assets.js'
import { PackagingError, type Place } from '../core/errors.js'
import { isRecord } from '../core/json.js'
import type { Interpreter } from '../core/model.js'
import type { Command, Finished, ProcessRunner } from '../host/process/command.js'
import { diskFullError } from '../host/process/errors.js'
import { readRegular } from '../host/regular.js'
import type { BuildSystem } from '../project/pyproject.js'
import { uvFailure } from '../resolve/uv-failure.js'
import { createEnvironment, type Environment, installCommand, startWaiting } from './environment.js'
import type { EnvironmentCache } from './environment-cache.js'
import { missingDevelopmentFiles, missingText } from './system-packages.js'
import { missingProgram, type Toolchain } from './toolchain.js'
import type { Uv } from './uv.js'

/** A request whose build system and requirements are installed. */
interface BackendCall extends BuildRequest {
  /** Requirements that are installed. */
  readonly installed: readonly string[]
  readonly toolchain: Toolchain
  readonly visible?: VisibleVariables | undefined
}

/** Variables that the project's own build may see although they look like secrets. */
export interface VisibleVariables {
  readonly names: readonly string[]
  /** Hides their values in a text. */
  readonly hide: (text: string) => string
}

interface Failure {
  readonly type: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

/** The result that `python/backend.py` writes. `file` is the name that the hook returned, without a folder. */
type BackendResult =
  | { readonly file: string }
  | { readonly requires: readonly string[] }
  | { readonly missing: Failure }
  | { readonly failed: Failure }

/**
 * Builds and returns the name that the hook returned, or the requirements that must be installed before the next call.
 * @throws PackagingError `build/backend-missing`, `build/backend-failed`, `host/disk-full`, `host/tool-missing` for a compiler
 */
async function callBackend(
  runner: ProcessRunner,
  call: BackendCall,
): Promise<{ readonly returned: string } | { readonly requires: readonly string[] }> {
  const results = path.join(path.dirname(call.output), `${path.basename(call.output)}.answer`)
  // Each hook needs a process without traces of the one before: forked where that is safe, a second process elsewhere.
  const phases = process.platform === 'linux' ? ['both'] : ['requirements', 'build']
  for (const phase of phases) {
    const resultFile = `${results}.${phase}.json`
    // The answer of an earlier call would stand for that of a process that ends without one.
    await rm(resultFile, { force: true })
    const finished = await runBackend(runner, call, phase, resultFile)
    // Without a complete result, the process ended early.
    const result = await readRegular(resultFile, 'utf8')
      // Half of an answer is that of a process which ended.
      .then(text => decodeResult(JSON.parse(text)) ?? forged(call))
      .catch(() => ended(finished.code, finished.signal))
    const full = 'failed' in result ? diskFullError(`build the ${call.kind}`, finished.tail) : undefined
    if (full !== undefined) throw full
    if ('missing' in result) throw missing(call, hidden(call, result.missing), finished.tail)
    if ('failed' in result) throw failed(call, hidden(call, result.failed), finished.tail)
    if ('file' in result) return { returned: result.file }
    if (result.requires.length > 0) return result
  }
  throw new PackagingError('build/backend-failed', {
    message: `The build backend '${call.buildSystem.backend}' gave no result.`,
    fix: 'Report it to its maintainers: a hook returns the name of the file that it wrote (PEP 517).',
    place: call.place,
  })
}

/** Undefined for what `python/backend.py` does not write: the backend runs in the same process, and can write the file too. */
function decodeResult(result: unknown): BackendResult | undefined {
  if (!isRecord(result)) return undefined
  const { file, requires, missing: absent, failed: failure } = result
  if (typeof file === 'string' && /^[^/\\\0]{1,255}$/.test(file)) return { file }
  if (Array.isArray(requires) && requires.every(line => typeof line === 'string')) return { requires }
  if (isFailure(absent)) return { missing: absent }
  if (isFailure(failure)) return { failed: failure }
  return undefined
}

function isFailure(value: unknown): value is Failure {
  if (!isRecord(value)) return false
  const { type, message, file, line } = value
  if (file !== undefined && typeof file !== 'string') return false
  if (line !== undefined && typeof line !== 'number') return false
  return typeof type === 'string' && typeof message === 'string'
}

function forged({ buildSystem }: BackendCall): BackendResult {
  const message = `'${buildSystem.backend}' wrote over the file with the answer of its hooks`
  return { failed: { type: '', message } }
}

function hidden({ visible }: BackendCall, failure: Failure): Failure {
  return visible === undefined ? failure : { ...failure, message: visible.hide(failure.message) }
}

/** A waiting backend is used for a wheel of its own module, when the backend is not in the project's folder. */
function runBackend(runner: ProcessRunner, call: BackendCall, phase: string, answer: string): Promise<Finished> {
  const { environment, kind, source, output, settings, installed, say: onLine } = call
  const { backend, backendPath } = call.buildSystem
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
  const running = waiting?.send(request, onLine)
  if (running !== undefined) return running
  return runner.finish({ ...backendCommand(call, `build the ${kind}`, source), input: request, onLine })
}

/**
 * An environment whose backend waits for the request of a wheel, where that is safe: a backend in the project's folder
 * has to be imported there, and on other systems than Linux each hook needs its own process.
 */
export function withWaitingBackend(
  runner: ProcessRunner,
  call: Pick<BackendCall, 'environment' | 'toolchain' | 'epoch' | 'buildSystem' | 'visible'>,
): Environment {
  const { environment } = call
  const { backend, backendPath } = call.buildSystem
  if (process.platform !== 'linux' || backendPath.length > 0) return environment
  const command = backendCommand(call, 'build the wheel', environment.dir)
  const args = [...command.args, backend.split(':', 1)[0] ?? '']
  return { ...environment, waiting: startWaiting(runner, backend, { ...command, args }) }
}

/**
 * What every build of a run is given, also one of an installer that builds an sdist again: other values give other files
 * and versions.
 * @param epoch seconds since 1970
 */
export function backendEnvironment(epoch: number): Readonly<Record<string, string>> {
  return {
    SOURCE_DATE_EPOCH: String(epoch),
    PYTHONHASHSEED: '0',
    PYTHONNOUSERSITE: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    // Version tools run git in the user's repository through a link: they must never write to it.
    GIT_OPTIONAL_LOCKS: '0',
  }
}

function backendCommand(
  { environment, toolchain, epoch, visible }: Pick<BackendCall, 'environment' | 'toolchain' | 'epoch' | 'visible'>,
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
      ...backendEnvironment(epoch),
      VIRTUAL_ENV: environment.dir,
    },
    pathFirst: [environment.bin, ...toolchain.pathFirst],
    allow: visible?.names ?? [],
    limits: { total: 3_600_000, idle: 1_200_000 },
  }
}

function ended(code: number, signal: string | null): BackendResult {
  const how = signal === null ? `exit status ${code}` : signal
  return { failed: { type: '', message: `the build backend ended its process (${how})` } }
}

function missing(call: BackendCall, failure: Failure, tail: readonly string[]): PackagingError {
  return new PackagingError('build/backend-missing', {
    message: `The build backend '${call.buildSystem.backend}' cannot be imported: ${failure.type}: ${failure.message}.`,
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
  const system = missingDevelopmentFiles(tail)
  if (system !== undefined)
    return new PackagingError('build/backend-failed', {
      message: `The build backend '${call.buildSystem.backend}' failed to build the ${call.kind}: ${missingText(system)}.`,
      fix: system.fix,
      place,
      detail: tail,
    })
  return new PackagingError('build/backend-failed', {
    message: `The build backend '${call.buildSystem.backend}' failed to build the ${call.kind}: ${said}${/[.!?]$/.test(said) ? '' : '.'}`,
    fix: 'The last lines of its output are below; the same error comes from `python -m build` in a clean checkout.',
    place,
    detail: tail,
  })
}

/** The tools of every build of a run. */
export interface BuildTools {
  readonly runner: ProcessRunner
  readonly uv: Uv
  /** Folders of wheels beside the index: the user's, and those just built from local projects. */
  readonly findLinks: readonly string[]
  /** Those of `findLinks` that hold the wheels of local projects, which the index must not replace. */
  readonly localWheels?: readonly string[]
  /** What native code is compiled with. */
  readonly toolchain: () => Promise<Toolchain>
  /** Environments of earlier builds; absent to install everything again. */
  readonly environments?: EnvironmentCache | undefined
  readonly visible?: VisibleVariables | undefined
  /** Writes the constraints of an interpreter's build environments. @returns the absolute path of the file */
  readonly constraints?: (interpreter: Interpreter) => Promise<string | undefined>
}

export interface BuildRequest {
  readonly kind: 'sdist' | 'wheel'
  readonly buildSystem: BuildSystem
  /** A private copy of the project, or an unpacked sdist. */
  readonly source: string
  /** A private folder, created here. */
  readonly output: string
  readonly environment: Environment
  readonly settings: Readonly<Record<string, string | readonly string[]>>
  /** Seconds since 1970 for every time stamp. @see https://reproducible-builds.org/specs/source-date-epoch/ */
  readonly epoch: number
  /** Where in the user's files the backend is chosen, for errors. */
  readonly place: Place
  /** The user's file for one inside `source`. */
  readonly original: (relative: string) => string
  readonly say: (line: string) => void
}

/** A fresh environment with the requirements of the build system. @param constraints absolute path of a file @throws PackagingError `build/backend-missing`, `network/…`, `host/disk-full` */
export async function buildEnvironment(
  tools: BuildTools,
  python: string,
  dir: string,
  buildSystem: BuildSystem,
  place: Place,
  constraints?: string,
): Promise<Environment> {
  const { runner, uv } = tools
  const requirements = buildSystem.requires
  const environments = cachedFor(tools)
  const created = await createEnvironment(runner, uv, python, dir)
  const environment = constraints === undefined ? created : { ...created, constraints }
  const wanted = { uv, python, requirements }
  try {
    if ((await environments?.fill(environment, wanted)) === true) return environment
  } catch {
    await rm(dir, { recursive: true, force: true })
    await createEnvironment(runner, uv, python, dir)
  }
  await install(tools, environment, requirements, place)
  await environments?.take(environment, wanted, tools.runner)
  return environment
}

/**
 * Build environments of a short while ago, where these serve a run: folders of wheels may change at any time, and Windows'
 * launchers contain the path of their Python.
 */
export function cachedFor({
  findLinks,
  environments,
}: Pick<BuildTools, 'findLinks' | 'environments'>): EnvironmentCache | undefined {
  return findLinks.length === 0 && process.platform !== 'win32' ? environments : undefined
}

/** Calls the backend. @returns the absolute path of the one file that it made @throws PackagingError `build/…` */
export async function build(tools: BuildTools, request: BuildRequest): Promise<string> {
  await mkdir(request.output, { recursive: true })
  const { backend, requires } = request.buildSystem
  const installed = [...requires]
  const toolchain = await tools.toolchain()
  // A backend that requires more and more is broken.
  for (let round = 0; round < 3; round++) {
    const answer = await callBackend(tools.runner, { ...request, installed, toolchain, visible: tools.visible })
    if ('returned' in answer)
      return onlyFile({ ...request, maker: `The build backend '${backend}'`, returned: answer.returned })
    await install(tools, request.environment, answer.requires, request.place)
    installed.push(...answer.requires)
  }
  throw new PackagingError('build/backend-failed', {
    message: `The build backend '${backend}' keeps requiring new packages.`,
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
  const options = {
    label: 'install the build requirements',
    requirements,
    findLinks: tools.findLinks,
    constraints: environment.constraints,
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
 * The one file in the output folder of a build.
 * @param request `maker` begins a sentence; `returned` is the name that it gave, where it gives one
 * @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` for a file of another name
 */
export async function onlyFile(
  request: Pick<BuildRequest, 'kind' | 'output' | 'place'> & { readonly maker: string; readonly returned?: string },
): Promise<string> {
  const ending = request.kind === 'wheel' ? '.whl' : '.tar.gz'
  // A backend may have removed the folder that it was given.
  const entries = await readdir(request.output, { withFileTypes: true }).catch(() => [])
  const named = entries.filter(({ name }) => name.endsWith(ending))
  const strange = named.find(entry => !entry.isFile())
  const made = named.map(({ name }) => name)
  const [file] = made
  const { maker, kind, place, returned = file } = request
  if (strange !== undefined)
    throw new PackagingError('build/mismatch', {
      message: `${maker} made ${strange.name}, which is ${strange.isDirectory() ? 'a folder' : strange.isSymbolicLink() ? 'a link' : 'a pipe, a socket or a device'} and not a file.`,
      fix: 'A backend writes one regular file (PEP 517): check its configuration, or report it to its maintainers.',
      place,
    })
  if (file !== undefined && made.length === 1) {
    if (returned === file) return path.join(request.output, file)
    throw new PackagingError('build/mismatch', {
      message: `${maker} returned the name ${returned}, but wrote ${file}.`,
      fix: 'A backend returns the name of the file that it wrote (PEP 517): report this to its maintainers.',
      place,
    })
  }
  throw new PackagingError(made.length === 0 ? 'build/nothing' : 'build/several', {
    message:
      made.length === 0
        ? `${maker} reported success but made no ${kind}${returned === undefined ? '' : `; it returned the name ${returned}`}.`
        : `${maker} made ${made.length} files instead of one ${kind}: ${made.join(', ')}.`,
    fix: 'A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers.',
    place,
  })
}
