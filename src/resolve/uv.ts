/** Runs uv: resolves for every Python and platform at once (`uv pip compile --universal`), exports a uv.lock, caches results. */
import { readdir, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256Of } from '../host/files.js'
import type { Command, ProcessRunner } from '../host/process/command.js'
import { readRegular } from '../host/regular.js'
import { createTimedCache, type TimedCache } from '../host/timed-cache.js'
import { findLinksAddress, uvIndexEnvironment, withoutIndex } from './index-settings.js'
import { decodeLock, type Lock } from './lock.js'
import { uvFailure } from './uv-failure.js'

/** What one call of uv came to: the text of its lock, or what it said instead. */
type Answer = { readonly lock: string } | { readonly output: readonly string[] }

/** What uv resolved a short while ago, so that the index is not asked the same again. */
export type ResolveCache = Pick<TimedCache<Answer>, 'recall' | 'remember'>

export const createResolveCache: (folder: string, now?: () => number) => ResolveCache = createTimedCache

/** A cache that also says whether it was of use. */
export function watched(cache: ResolveCache): ResolveCache & { readonly used: () => boolean } {
  let used = false
  return {
    used: () => used,
    remember: cache.remember,
    async recall(key) {
      const answer = await cache.recall(key)
      used ||= answer !== undefined
      return answer
    },
  }
}

/** The same cache for a fresh resolution: it only remembers. */
export function refreshing(cache: ResolveCache): ResolveCache {
  return { recall: () => Promise.resolve(undefined), remember: cache.remember }
}

/**
 * Which files uv may base a resolution on.
 * - `wheels`: versions that have a wheel (for any machine). Nothing is ever executed.
 * - `listed`: the given requirements without their dependencies, at any version: no metadata is needed, so nothing is
 *   executed either. (A whole resolution with `--require-build-hashes` may hang, uv 0.13.9.)
 * - `build`: every version; uv may run build backends to learn metadata.
 */
type ResolveMode = 'wheels' | 'listed' | 'build'

const MODE_ARGS: Readonly<Record<ResolveMode, readonly string[]>> = {
  wheels: ['--only-binary', ':all:'],
  listed: ['--no-deps', '--require-build-hashes'],
  build: [],
}

/** Milliseconds. No resolution takes this long, except one that hangs. */
const LIMITS: Readonly<Record<ResolveMode, number>> = { wheels: 300_000, listed: 60_000, build: 1_800_000 }

/** The settings of all calls of uv. */
export interface UvSettings {
  /** Absolute path of the uv executable. */
  readonly uv: string
  /** Absolute path of any CPython; without one uv would search for a download (10 s when it cannot). */
  readonly python: string
  /** Absolute path of uv's cache folder. */
  readonly cacheDir: string
  /** Absolute path of a private folder: uv reads settings of a project around its working folder. */
  readonly workDir: string
  /** Absolute path of the project whose uv settings (uv.toml, `[tool.uv]`: indexes, constraints) hold. */
  readonly projectDir?: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The cache of resolver runs; absent to resolve everything again. */
  readonly cache?: ResolveCache | undefined
  /**
   * Whether uv resolves from its own cache first, and uses the index only when that is not enough: after a resolution of
   * this run, which has cached the index pages of all its packages.
   */
  readonly cacheFirst?: boolean
}

export interface ProjectInput {
  /** Absolute path of the pyproject.toml. */
  readonly file: string
  readonly extras: readonly string[]
}

export interface CompileRequest {
  /** PEP 508 lines that `parseRequirement` has passed. */
  readonly requirements: readonly string[]
  /** A pyproject.toml whose static dependencies count too, from where its `[tool.uv.sources]` say. */
  readonly project?: ProjectInput
  /** Lowest Python asked for, as `3.9`. */
  readonly pythonVersion: string
  readonly mode: ResolveMode
  /** Absolute path to write; named `pylock.toml` or `pylock.<name>.toml`, and no existing file (uv would prefer its versions). */
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
  /** Normalised names of packages that uv may build in its cache to learn their metadata, in mode `wheels`. */
  readonly buildable?: readonly string[]
  /** Normalised names of packages that uv must not build, in mode `listed`. */
  readonly onlyBinary?: readonly string[]
  /** Only the named packages, without their dependencies. */
  readonly alone?: boolean
  /** Absolute path of a script with inline metadata, which uv reads in place of the requirements: `[tool.uv]` holds too. */
  readonly script?: string | undefined
}

const UNATTENDED = ['--color', 'never', '--no-progress', '--no-python-downloads'] as const
/** Without what it prints, also what was asked for. */
const QUIET = ['--quiet', ...UNATTENDED] as const

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
 * One resolution; its requirements go to standard input, where none can be mistaken for a file name.
 * @param offline only from uv's cache, however old that is
 */
function compileCommand(settings: UvSettings, request: CompileRequest, offline = false): Command {
  return {
    label: 'resolve the dependencies',
    tool: settings.uv,
    args: [
      ...['pip', 'compile', '--format', 'pylock.toml', '--no-header', '--no-annotate'],
      ...(request.onlyPlatform ? ['--python-platform', request.onlyPlatform] : ['--universal']),
      ...['--python-version', request.pythonVersion, '--output-file', request.output],
      ...MODE_ARGS[request.mode],
      ...each('--no-binary', request.buildable),
      ...each('--only-binary', request.onlyBinary),
      ...(request.alone ? ['--no-deps'] : []),
      ...(withoutIndex(settings.env) ? ['--no-index'] : []),
      ...(offline ? ['--offline'] : []),
      ...each('--find-links', request.findLinks.map(findLinksAddress)),
      ...each('--no-emit-package', request.omit),
      ...each('--excludes', request.excludes ? [request.excludes] : []),
      ...each('--constraints', request.constraints),
      ...common(settings),
      ...(request.script === undefined ? [] : [request.script]),
      ...each('--extra', request.project?.extras),
      ...(request.script === undefined && (request.project === undefined || request.requirements.length > 0)
        ? ['-']
        : []),
      ...(request.project === undefined ? [] : [request.project.file]),
    ],
    cwd: settings.workDir,
    env: uvEnvironment(settings),
    index: true,
    input: request.script === undefined ? `${request.requirements.join('\n')}\n` : '',
    limits: { total: LIMITS[request.mode] },
  }
}

/** Turns a `uv.lock` or the lock of a script, as it is, into a `pylock.toml` without the project itself. */
export function exportCommand(
  settings: UvSettings,
  request: {
    /** Folder of the project whose dependencies are wanted: that of the uv.lock, or of a member of its workspace. */
    readonly memberDir: string
    /** Absolute path of the script that it is for. */
    readonly script?: string
    readonly output: string
    readonly extras: readonly string[]
  },
): Command {
  return {
    label: request.script === undefined ? 'read uv.lock' : 'read the lock of the script',
    tool: settings.uv,
    args: [
      ...['export', '--frozen', '--format', 'pylock.toml', '--output-file', request.output],
      ...['--no-header', '--no-annotate'],
      ...(request.script === undefined ? ['--no-emit-project', '--no-default-groups'] : ['--script', request.script]),
      ...each('--extra', request.extras),
      ...common({ ...settings, projectDir: request.memberDir }),
    ],
    cwd: settings.workDir,
    env: uvEnvironment(settings),
    index: true,
  }
}

/**
 * Compares a uv.lock with the project, without the network and without running a build backend. The log says why it would
 * be written again.
 */
export function checkCommand(settings: UvSettings, projectDir: string): Command {
  return {
    label: 'compare uv.lock with the project',
    tool: settings.uv,
    args: [
      ...['lock', '--check', '--offline', '--no-build', '--python', settings.python],
      ...['--cache-dir', settings.cacheDir, ...UNATTENDED, '--project', projectDir],
    ],
    cwd: settings.workDir,
    env: { ...uvEnvironment(settings), RUST_LOG: 'uv_lock_operations=debug' },
    index: true,
  }
}

/** Prints the absolute folder of the workspace that a project belongs to; its own when it belongs to none. */
export function workspaceCommand(settings: UvSettings, projectDir: string): Command {
  return {
    label: 'find the workspace of the project',
    tool: settings.uv,
    args: ['workspace', 'dir', '--cache-dir', settings.cacheDir, ...UNATTENDED, '--project', projectDir],
    cwd: settings.workDir,
    env: uvEnvironment(settings),
    capture: true,
  }
}

/**
 * Everything that decides the result of a resolver run, as one text: equal keys have the same result while the index does
 * not change. Undefined when one of them cannot be read: then the result is not cached.
 */
export async function cacheKeyOf(settings: UvSettings, request: CompileRequest): Promise<string | undefined> {
  const { output: _, excludes, constraints = [], requirements, findLinks, script, ...plain } = request
  try {
    return JSON.stringify({
      ...plain,
      // The path of our own uv names its version and hash.
      uv: settings.uv,
      python: settings.python,
      project: settings.projectDir,
      requirements: await Promise.all(requirements.map(named)),
      script: script && (await readRegular(script, 'utf8')),
      findLinks: await Promise.all(findLinks.map(listing)),
      excludes: excludes && (await readRegular(excludes, 'utf8')),
      constraints: await Promise.all(constraints.map(constraintsIn)),
      ...(await indexSettings({ ...settings, projectDir: settings.projectDir ?? settings.workDir })),
    })
  } catch {
    return undefined
  }
}

/** The index settings of pip and uv outside their arguments, on this machine and for the project in that folder. */
export async function indexSettings(settings: SettingsPlace): Promise<{
  readonly environment: readonly (readonly [string, string | undefined])[]
  readonly configuration: readonly string[]
}> {
  return {
    environment: Object.entries(settings.env)
      .filter(([name]) => INDEX.test(name))
      .sort(),
    configuration: await Promise.all(configurationFiles(settings).map(contentIfThere)),
  }
}

interface SettingsPlace {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly projectDir: string
}

/** Names of variables that configure pip, uv or their connection to an index. */
const INDEX = /^(PIP_|UV_|SSL_CERT_|NETRC$|HTTPS?_PROXY$|ALL_PROXY$|NO_PROXY$|KEYRING_)/i

/** Replaces the address of a local wheel by its hash, as its folder differs in every run. */
async function named(requirement: string): Promise<string> {
  const [, before, url] = /^(.* @ )(file:\S+)$/.exec(requirement) ?? []
  return url === undefined ? requirement : `${before}${await sha256Of(fileURLToPath(url))}`
}

/** The lines of a constraints file, as `named`. */
async function constraintsIn(file: string): Promise<readonly string[]> {
  return Promise.all((await readRegular(file, 'utf8')).split('\n').map(named))
}

async function listing(place: string): Promise<unknown> {
  if (/^https?:/i.test(place)) return place
  const names = (await readdir(place)).sort()
  const files = names.map(async name => {
    const { size, mtimeMs } = await stat(join(place, name))
    return [name, size, mtimeMs]
  })
  return [place, await Promise.all(files)]
}

/** uv's settings files: from the project upwards, the user's and the system's. @see https://docs.astral.sh/uv/concepts/configuration-files/ */
function configurationFiles({ projectDir, env }: SettingsPlace): string[] {
  const folders: string[] = []
  for (let folder = projectDir; !folders.includes(folder); folder = dirname(folder)) folders.push(folder)
  const home = env.HOME ?? env.USERPROFILE ?? homedir()
  const own = [env.XDG_CONFIG_HOME ?? join(home, '.config'), env.APPDATA, '/etc', env.PROGRAMDATA]
  return [
    ...folders.flatMap(folder => [join(folder, 'uv.toml'), join(folder, 'pyproject.toml')]),
    ...own.flatMap(folder => (folder === undefined ? [] : [join(folder, 'uv', 'uv.toml')])),
    ...(env.UV_CONFIG_FILE === undefined ? [] : [env.UV_CONFIG_FILE]),
  ]
}

async function contentIfThere(file: string): Promise<string> {
  return readRegular(file, 'utf8').catch(() => '')
}

/** One resolution by uv: the lock it wrote, or its last lines of output. */
export type ResolverRun = { readonly lock: Lock; readonly path: string } | { readonly output: readonly string[] }

/** @throws PackagingError(s) as `decodeLock` */
export async function readLock(path: string): Promise<Lock> {
  return decodeLock(await readRegular(path, 'utf8'), path)
}

/** Runs uv, or takes the cached result. A failure is a value: its meaning depends on other runs. */
export async function runResolver(
  runner: ProcessRunner,
  settings: UvSettings,
  request: CompileRequest,
): Promise<ResolverRun> {
  const { cache } = settings
  // What the folders and repositories hold that a project's sources name is not part of the key.
  const key = request.project === undefined && cache ? await cacheKeyOf(settings, request) : undefined
  if (cache === undefined || key === undefined) return ask(runner, settings, request)
  const known = await cache.recall(key)
  if (known !== undefined) return restore(known, request)
  const made = await ask(runner, settings, request)
  if ('lock' in made) await cache.remember(key, { lock: await readRegular(made.path, 'utf8') })
  // A network failure is not cached.
  else if (isAnswer(made)) await cache.remember(key, made)
  return made
}

/** The cached result of the same run; undefined when there is none. */
export async function recalled(settings: UvSettings, request: CompileRequest): Promise<ResolverRun | undefined> {
  const key = settings.cache && (await cacheKeyOf(settings, request))
  const known = key === undefined ? undefined : await settings.cache?.recall(key)
  return known && restore(known, request)
}

async function restore(known: Answer, request: CompileRequest): Promise<ResolverRun> {
  if ('output' in known) return known
  await writeFile(request.output, known.lock)
  return { lock: decodeLock(known.lock, request.output), path: request.output }
}

async function ask(runner: ProcessRunner, settings: UvSettings, request: CompileRequest): Promise<ResolverRun> {
  const run = async (offline: boolean): Promise<ResolverRun> => {
    const finished = await runner.finish(compileCommand(settings, request, offline))
    if (finished.code !== 0) return { output: finished.tail }
    return { lock: await readLock(request.output), path: request.output }
  }
  if (!settings.cacheFirst) return run(false)
  const cached = await run(true)
  return isAnswer(cached) ? cached : run(false)
}

/** Whether it is a result of the index, and not of a failed connection. */
function isAnswer(made: ResolverRun): boolean {
  return 'lock' in made || uvFailure(made.output).code.startsWith('dependency/')
}
