/** How uv is asked to resolve for every Python and platform at once (`uv pip compile --universal`), and to export its own lock. */
import type { Command } from '../host/process/command.js'
import { uvIndexEnvironment, withoutIndex } from './index-settings.js'
import type { Memory } from './memory.js'

/**
 * Which files uv may base a resolution on.
 * - `wheels`: versions that have a wheel (for any machine). Nothing is ever executed.
 * - `listed`: the given requirements alone, without their dependencies, at any version: no metadata is needed, so nothing
 *   is executed either. (Only so: a whole resolution with `--require-build-hashes` was seen to hang, uv 0.13.9.)
 * - `build`: every version; uv may run build backends to learn metadata.
 */
export type ResolveMode = 'wheels' | 'listed' | 'build'

const MODE_ARGS: Readonly<Record<ResolveMode, readonly string[]>> = {
  wheels: ['--only-binary', ':all:'],
  listed: ['--no-deps', '--require-build-hashes'],
  build: [],
}

/** No resolution takes this long; a uv that waits for itself does. Milliseconds. */
const LIMITS: Readonly<Record<ResolveMode, number>> = { wheels: 300_000, listed: 60_000, build: 1_800_000 }

/** What all calls of uv share. */
export interface UvSettings {
  /** Absolute path of the uv executable. */
  readonly uv: string
  /** Absolute path of any CPython; without one uv would go and look for a download (10 s when it cannot). */
  readonly python: string
  /** Absolute path of uv's cache folder. */
  readonly cacheDir: string
  /** Absolute path of a private folder: uv would take settings from a project around its working folder. */
  readonly workDir: string
  /** Absolute path of the project whose uv settings (uv.toml, `[tool.uv]`: indexes, constraints) hold. */
  readonly projectDir?: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where answers are kept for a while; none where everything is to be asked anew. */
  readonly memory?: Memory | undefined
  /**
   * Whether uv is asked first for what its cache holds, and the index only when that is not enough: for questions that
   * follow a resolution of this run, which has just brought the pages of all its packages into the cache.
   */
  readonly cacheFirst?: boolean
}

export interface CompileRequest {
  /** PEP 508 lines that `parseRequirement` has passed. */
  readonly requirements: readonly string[]
  /** Lowest Python asked for, as `3.9`. */
  readonly pythonVersion: string
  readonly mode: ResolveMode
  /** Absolute path to be written; named `pylock.toml` or `pylock.<name>.toml` and not there yet (uv would prefer its versions). */
  readonly output: string
  /** Folders or addresses. */
  readonly findLinks: readonly string[]
  /** Packages that the lock leaves out (the application itself). */
  readonly omit?: readonly string[]
  /** Absolute path of a requirements file whose packages are left out with all they would bring in. */
  readonly excludes?: string
  /** Absolute paths of constraint files. */
  readonly constraints?: readonly string[]
  /** Only this machine (one of uv's own names), and not every one. */
  readonly onlyPlatform?: string
  /** Only what is named, without what that needs in turn. */
  readonly alone?: boolean
}

const QUIET = ['--quiet', '--color', 'never', '--no-progress', '--no-python-downloads'] as const

function common(settings: UvSettings): string[] {
  const project = settings.projectDir === undefined ? [] : ['--project', settings.projectDir]
  return ['--python', settings.python, '--cache-dir', settings.cacheDir, ...QUIET, ...project]
}

function uvEnvironment(settings: UvSettings): Record<string, string> {
  return { ...uvIndexEnvironment(settings.env), UV_PYTHON_DOWNLOADS: 'never' }
}

function each(option: string, values: readonly string[] = []): string[] {
  return values.flatMap(value => [option, value])
}

/**
 * One resolution; its requirements go to standard input, where no file name can be mistaken for one.
 * @param offline of what uv's cache holds alone, however old that is
 */
export function compileCommand(settings: UvSettings, request: CompileRequest, offline = false): Command {
  return {
    label: 'resolve the dependencies',
    tool: settings.uv,
    args: [
      'pip',
      'compile',
      ...(request.onlyPlatform ? ['--python-platform', request.onlyPlatform] : ['--universal']),
      '--python-version',
      request.pythonVersion,
      '--format',
      'pylock.toml',
      '--output-file',
      request.output,
      '--no-header',
      '--no-annotate',
      ...MODE_ARGS[request.mode],
      ...(request.alone ? ['--no-deps'] : []),
      ...(withoutIndex(settings.env) ? ['--no-index'] : []),
      ...(offline ? ['--offline'] : []),
      ...each('--find-links', request.findLinks),
      ...each('--no-emit-package', request.omit),
      ...each('--excludes', request.excludes ? [request.excludes] : []),
      ...each('--constraints', request.constraints),
      ...common(settings),
      '-',
    ],
    cwd: settings.workDir,
    env: uvEnvironment(settings),
    index: true,
    input: `${request.requirements.join('\n')}\n`,
    limits: { total: LIMITS[request.mode] },
  }
}

/** Turns a `uv.lock`, as it is, into a `pylock.toml` without the project itself. */
export function exportCommand(
  settings: UvSettings,
  request: {
    /** Folder of the uv.lock. */
    readonly lockDir: string
    readonly output: string
    readonly extras: readonly string[]
  },
): Command {
  return {
    label: 'read uv.lock',
    tool: settings.uv,
    args: [
      'export',
      '--frozen',
      '--format',
      'pylock.toml',
      '--output-file',
      request.output,
      '--no-header',
      '--no-annotate',
      '--no-emit-project',
      '--no-default-groups',
      ...each('--extra', request.extras),
      ...common({ ...settings, projectDir: request.lockDir }),
    ],
    cwd: settings.workDir,
    env: uvEnvironment(settings),
    index: true,
  }
}
