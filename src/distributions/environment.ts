/** Isolated virtual environments, created and filled by uv, and build backends that wait in them. @see https://docs.astral.sh/uv/pip/environments/ */

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeFolder } from '../host/files.js'
import type { Command, Finished, ProcessRunner } from '../host/process/command.js'
import { findLinksAddress } from '../resolve/index-settings.js'
import type { Uv } from './uv.js'

/**
 * A build backend that is imported while its input is still being made. Starting Python and importing setuptools takes
 * about as long as building a small wheel, and a wheel needs the finished sdist.
 */
interface WaitingBackend {
  /** `module` or `module:object` that it has imported. */
  readonly backend: string
  /**
   * Sends its only request; undefined when it already has one.
   * @param onLine receives its output from now on
   */
  send(request: string, onLine: (line: string) => void): Promise<Finished> | undefined
}

/**
 * Starts it; it ends after its request, or with `runner.endAll`.
 * @param command its standard input and output are set here
 */
export function startWaiting(
  runner: ProcessRunner,
  backend: string,
  command: Omit<Command, 'input' | 'onLine'>,
): WaitingBackend {
  let give: (request: string) => void = () => {}
  const input = new Promise<string>(resolve => {
    give = resolve
  })
  let listener: ((line: string) => void) | undefined
  const finished = runner.finish({ ...command, input, onLine: line => listener?.(line) })
  // A failure is only reported with the result of a request.
  finished.catch(() => {})
  return {
    backend,
    send(request, onLine) {
      if (listener !== undefined) return undefined
      listener = onLine
      give(request)
      return finished
    },
  }
}

export interface Environment {
  readonly dir: string
  /** Absolute path of its Python. */
  readonly python: string
  /** Absolute path of its `bin` or `Scripts` folder. */
  readonly bin: string
  /** A process in it that has imported the build backend. */
  readonly waiting?: WaitingBackend
  /** Absolute path of a file of constraints for everything that is installed into it. */
  readonly constraints?: string
}

/** The paths of a virtual environment. */
export function environmentAt(dir: string, windows = process.platform === 'win32'): Environment {
  const bin = path.join(dir, windows ? 'Scripts' : 'bin')
  return { dir, bin, python: path.join(bin, windows ? 'python.exe' : 'python') }
}

/** `uv venv`: an empty environment of one interpreter. */
export function createCommand(uv: Uv, python: string, dir: string): Command {
  return {
    label: `create an environment for ${path.basename(python)}`,
    tool: uv.tool,
    args: ['venv', '--quiet', '--no-project', '--no-config', '--python', python, '--', dir],
    cwd: path.dirname(dir),
    env: uv.env,
    limits: { total: 120_000 },
  }
}

export interface InstallOptions {
  readonly label: string
  /** PEP 508 requirements or absolute paths of wheels and sdists. */
  readonly requirements: readonly string[]
  /** Folders of wheels beside the index. */
  readonly findLinks?: readonly string[]
  /** Absolute path of a file of constraints, also for the build requirements of an sdist. */
  readonly constraints?: string | undefined
  /** False uses no index: only the named files and `findLinks`. */
  readonly index?: boolean
  /** False installs the named files alone. */
  readonly dependencies?: boolean
  /** True copies files instead of sharing them with uv's cache: for programs that may write into them. */
  readonly copy?: boolean
}

/** `uv pip install` into `environment`. Requirements come after `--`, so that none is read as an option. */
export function installCommand(uv: Uv, environment: Environment, options: InstallOptions): Command {
  return {
    label: options.label,
    tool: uv.tool,
    args: [
      // `[tool.uv.sources]` of an sdist names places of the project's own machine.
      ...['pip', 'install', '--python', environment.python, '--no-progress', '--no-sources'],
      ...(options.findLinks ?? []).flatMap(folder => ['--find-links', findLinksAddress(folder)]),
      ...(options.constraints === undefined
        ? []
        : ['--constraints', options.constraints, '--build-constraints', options.constraints]),
      ...(options.index === false ? ['--no-index', '--offline'] : []),
      ...(options.dependencies === false ? ['--no-deps'] : []),
      ...(options.copy === true ? ['--link-mode', 'copy'] : []),
      '--',
      // uv takes a path for an address too, which ends at `#`.
      ...options.requirements.map(one => (path.isAbsolute(one) ? pathToFileURL(one).href : one)),
    ],
    cwd: environment.dir,
    env: uv.env,
    index: true,
    limits: { total: 1_800_000, idle: 900_000 },
  }
}

/** What builds the wheel of an sdist as an installer does, in an environment of its own with what the sdist asks for. */
export interface SdistBuild {
  readonly label: string
  /** Absolute path. */
  readonly sdist: string
  /** Absolute path of the interpreter, or of an environment's. */
  readonly python: string
  /** Whether that environment has what the sdist asks for: uv makes one otherwise. */
  readonly prepared?: boolean
  /** Absolute folder that exists; the wheel's name in it is the backend's. */
  readonly output: string
  readonly findLinks: readonly string[]
  readonly settings: Readonly<Record<string, string | readonly string[]>>
  /** Absolute path of a file of constraints for the build requirements. */
  readonly constraints?: string | undefined
}

/** `uv build` of an sdist, always through the sdist's own backend. */
export function buildSdistCommand(
  uv: Uv,
  { label, sdist, python, prepared, output, findLinks, settings, constraints }: SdistBuild,
): Command {
  return {
    label,
    tool: uv.tool,
    args: [
      ...['build', '--wheel', '--force-pep517', '--no-create-gitignore', '--python', python, '--out-dir', output],
      ...['--no-progress', '--no-sources'],
      ...(prepared === true ? ['--no-build-isolation'] : []),
      ...findLinks.flatMap(folder => ['--find-links', findLinksAddress(folder)]),
      ...(constraints === undefined ? [] : ['--build-constraints', constraints]),
      ...Object.entries(settings).flatMap(([key, values]) =>
        [values].flat().flatMap(value => ['--config-setting', `${key}=${value}`]),
      ),
      '--',
      sdist,
    ],
    cwd: output,
    env: uv.env,
    index: true,
    limits: { total: 1_800_000, idle: 900_000 },
  }
}

/** Creates an environment and installs into it. @throws PackagingError as `runner.run` */
export async function createEnvironment(
  runner: ProcessRunner,
  uv: Uv,
  python: string,
  dir: string,
): Promise<Environment> {
  // Other users of that folder may not have created it yet.
  await makeFolder(path.dirname(dir))
  await runner.run(createCommand(uv, python, dir))
  return environmentAt(dir)
}
