/**
 * Builds wheels that no index has, from locked sources, in isolation (`missing-wheels: auto` and `build`): sdists, archives,
 * git repositories and folders.
 */
import { createHash } from 'node:crypto'
import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { unpackZip } from '../archives/extract.js'
import { extractSdist } from '../archives/sdist.js'
import { PackagingError, problemsOf } from '../core/errors.js'
import type { Interpreter, Say } from '../core/model.js'
import { programVersion } from '../core/version.js'
import type { WheelBuild } from '../distributions/built-wheels.js'
import { missingSystemPackage, missingText } from '../distributions/system-packages.js'
import type { Uv } from '../distributions/uv.js'
import { place } from '../host/files.js'
import { redactUrl } from '../host/log.js'
import { wheelPlatform } from '../plan/builders.js'
import { readGit } from '../project/git.js'
import { exists, findProgram, isInside, readText } from '../project/paths.js'
import { type Project, readProject } from '../project/project.js'
import { decodePyproject, LEGACY_BUILD_SYSTEM } from '../project/pyproject.js'
import { titleOf } from '../resolve/gap-problems.js'
import { sourceKey } from '../resolve/given-wheels.js'
import type { LockedPackage, SourceTree } from '../resolve/lock.js'
import type { SourceBuild } from '../resolve/missing-decision.js'
import type { ComponentSource } from '../sbom/component.js'
import { type Context, newest } from './context.js'
import { backendPlace, buildSdist, environmentFor, refuseSources } from './distributions.js'
import { buildContextOf, copyOf } from './source.js'
import { makeWheels } from './wheels.js'

interface MissingRequest {
  readonly context: Context
  readonly uv: Uv
  readonly findLinks: readonly string[]
  readonly interpreters: readonly Interpreter[]
  /** Absolute folder for the wheels of source distributions, which the next resolve uses as find-links. */
  readonly folder: string
  /** What the application itself requires, as lines; undefined when only its wheel knows. */
  readonly requirements: readonly string[] | undefined
  readonly say: Say
}

/** What was built of one package. */
export interface BuiltPackage {
  readonly package: LockedPackage
  /** Absolute paths. */
  readonly wheels: readonly string[]
}

/**
 * Builds each package for every interpreter that needs it; one wheel may serve several.
 * @throws PackagingError(s) that name the dependency: `build/…`, `host/…`, `network/…`, `dependency/…`
 */
export async function buildMissing(
  request: MissingRequest,
  builds: readonly SourceBuild[],
): Promise<readonly BuiltPackage[]> {
  const byPackage = new Map<string, SourceBuild[]>()
  for (const wanted of builds) {
    const key = sourceKey(wanted.package) ?? titleOf(wanted.package)
    byPackage.set(key, [...(byPackage.get(key) ?? []), wanted])
  }
  // One after another: each build uses all cores of its own, and few packages have no wheel.
  const built: BuiltPackage[] = []
  for (const wanted of byPackage.values()) {
    const paths = wanted.map(({ interpreter }) => interpreter)
    const found = request.interpreters.filter(interpreter => paths.includes(interpreter.path))
    const { package: source } = wanted[0] as SourceBuild
    built.push({ package: source, wheels: await buildPackage(request, source, found) })
  }
  return built
}

/** Absolute paths of its wheels. */
async function buildPackage(
  request: MissingRequest,
  wanted: LockedPackage,
  interpreters: readonly Interpreter[],
): Promise<readonly string[]> {
  const { context, uv, findLinks, folder, say } = request
  const key = sourceKey(wanted)
  // Two sources of one name and version are two packages.
  const digest = key === undefined ? '' : `-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`
  const name = path.join('missing', `${safeName(titleOf(wanted))}${digest}`)
  const into = key === undefined ? folder : await context.staging.dir(`${name}/wheels`)
  const placed = async (wheels: readonly string[]) => {
    await Promise.all(wheels.map(file => place(file, into)))
    return wheels.map(file => path.join(into, path.basename(file)))
  }
  const build = wheelBuild(request, wanted, interpreters)
  const earlier = build && (await context.builtWheels?.recall(build))
  if (earlier !== undefined) {
    say(`${titleOf(wanted)}: using the wheel that an earlier run built`)
    return placed(earlier)
  }
  try {
    const dir = await context.staging.dir(name)
    const project = wanted.tree
      ? await projectOfTree(request, wanted, wanted.tree, dir)
      : await projectOfArchive(request, wanted, path.join(dir, 'archive'))
    const buildContext = buildContextOf(context, project, uv, findLinks, name, say)
    if (wanted.tree?.kind === 'git') await refuseSources(buildContext, backendPlace(project))
    const environment = await environmentFor(buildContext, newest(interpreters))
    // An sdist is unpacked already; a tree becomes one, as files outside of its folder and its history may belong to it.
    const content = wanted.tree
      ? await buildSdist(buildContext, await copyOf(context, project, name, say), environment)
      : project.dir
    const wheels = await makeWheels(context, buildContext, content, interpreters, { newest: environment })
    if (build !== undefined) await context.builtWheels?.remember(build, wheels)
    return await placed(wheels)
  } catch (thrown) {
    const [problem] = problemsOf(thrown)
    if (problem === undefined) throw thrown
    throw notBuilt(wanted, problem, request.requirements)
  }
}

/** What decides the wheels of an sdist; undefined for another source, which its address does not tell enough about. */
function wheelBuild(
  { context: { host, configuration, staging }, findLinks }: MissingRequest,
  { sdist, tree }: LockedPackage,
  interpreters: readonly Interpreter[],
): WheelBuild | undefined {
  if (sdist === undefined || tree !== undefined) return undefined
  const { compiler, buildEnv, glibc, musl, macos } = configuration.options
  return {
    ...{ sdist: sdist.sha256, subdirectory: sdist.subdirectory, interpreters },
    // What this run has built has another address in every run.
    findLinks: findLinks.filter(folder => !isInside(staging.root, folder)),
    platform: wheelPlatform(configuration.plan),
    toolchain: { compiler, glibc, musl, macos },
    env: host.env,
    visible: buildEnv,
    version: programVersion(),
  }
}

/** Where a package that was built came from, for the SBOM (pure). */
export function sourceOf({ sdist, tree }: LockedPackage): ComponentSource | undefined {
  if (tree?.kind === 'git') {
    const commit = tree.commit === undefined ? '' : `@${tree.commit}`
    return { kind: 'git', url: `git+${redactUrl(tree.place)}${commit}` }
  }
  if (sdist?.url === undefined || !/^https?:/i.test(sdist.url)) return undefined
  const { url, sha256 } = sdist
  return { kind: 'archive', url: redactUrl(url), sha256 }
}

function safeName(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]/g, '-')
}

/**
 * A failed build of a dependency (pure). Its place is in files that are not the user's, and is left out.
 * @param requirements of the application itself, where known
 */
export function notBuilt(
  wanted: LockedPackage,
  problem: PackagingError,
  requirements: readonly string[] | undefined,
): PackagingError {
  const { code, message, fix, detail } = problem
  // These have nothing to do with the dependency.
  if (/^(?:network|interpreter)\//.test(code) || code === 'host/disk-full') return problem
  const title = titleOf(wanted)
  const asking = requirements?.some(line => nameIn(line) === wanted.name)
    ? ', which the project requires,'
    : requirements === undefined
      ? ''
      : ', which a dependency requires,'
  const published = wanted.wheels.length === 0 ? 'is published as source only' : 'has no wheel for this platform'
  const from = wanted.source === undefined ? published : `comes from ${redactUrl(wanted.source)}`
  const system = missingSystemPackage([message, ...detail])
  const instead = `give a wheel of ${wanted.name} with find-links, or require a version that has one`
  const why = system ? `: ${missingText(system)}.` : `: ${message}`
  const first = system?.fix ?? (code === 'host/tool-missing' ? fix : undefined)
  return new PackagingError(code, {
    message: `${title}${asking} ${from}, and its wheel could not be built here${why}`,
    fix: first === undefined ? `${capital(instead)}. ${fix}` : `${first} Or ${instead}.`,
    detail,
  })
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** The normalised name at the start of a requirement line. */
function nameIn(line: string): string {
  return (/^\s*([A-Za-z0-9._-]+)/.exec(line)?.[1] ?? '').toLowerCase().replace(/[-_.]+/g, '-')
}

// Sources.

/** A repository or a folder, with what git knows of it. @throws PackagingError `dependency/no-wheel`, `network/unreachable`, `project/…`, `host/tool-missing` */
async function projectOfTree(
  request: MissingRequest,
  wanted: LockedPackage,
  tree: SourceTree,
  dir: string,
): Promise<Project> {
  const { host, query } = request.context
  const place = tree.kind === 'git' ? await checkOut(request, tree, dir) : tree.place
  const root = await realpath(place).catch(() => undefined)
  if (root === undefined) throw noSource(wanted, `its source ${place} does not exist`)
  const git = await findProgram('git', host.env, host.workspace)
  const readState = async (where: string) => (git === undefined ? undefined : readGit(where, git, query))
  return readProject(inside(root, tree.subdirectory, wanted), root, readState)
}

/** An unpacked sdist or archive; nothing of its metadata is read but the build system. @throws PackagingError `dependency/no-wheel`, `check/content`, `project/toml` */
async function projectOfArchive(request: MissingRequest, wanted: LockedPackage, into: string): Promise<Project> {
  const { sdist } = wanted
  const dir = inside(await unpackArchive(request, wanted, into), sdist?.subdirectory, wanted)
  const [text, setupPy] = await Promise.all([readText(dir, 'pyproject.toml'), exists(path.join(dir, 'setup.py'))])
  const pyproject = text === undefined ? undefined : decodePyproject(text, `${sdist?.filename}/pyproject.toml`)
  return {
    ...{ dir, path: sdist?.filename ?? wanted.name, name: wanted.name, version: wanted.version },
    buildSystem: pyproject?.buildSystem ?? LEGACY_BUILD_SYSTEM,
    ...{ pyproject, setupCfg: undefined, setupPy, git: undefined, mainPackages: [], locations: {} },
    ...{ requiresPython: undefined, dependencies: undefined, extras: undefined },
    ...{ scripts: undefined, guiScripts: undefined },
  }
}

function inside(root: string, subdirectory: string | undefined, wanted: LockedPackage): string {
  const dir = path.join(root, ...(subdirectory ?? '').split('/'))
  if (!isInside(root, dir)) throw noSource(wanted, `its folder ${subdirectory} is outside of its source`)
  return dir
}

/** The top folder of an unpacked sdist or archive. */
async function unpackArchive({ context }: MissingRequest, wanted: LockedPackage, into: string): Promise<string> {
  const { sdist } = wanted
  if (sdist === undefined) throw noSource(wanted, 'no index offers its source')
  const { url, path: local, filename, sha256 } = sdist
  const file = local ?? (url === undefined ? undefined : await context.downloader.fetchFile({ url, filename, sha256 }))
  if (file === undefined) throw noSource(wanted, 'no index offers its source')
  if (/\.(?:tar\.gz|tgz)$/.test(filename)) return extractSdist(file, into)
  if (!filename.endsWith('.zip')) throw noSource(wanted, `its source ${filename} is neither a .tar.gz nor a .zip`)
  await unpackZip(file, into)
  const [top, ...more] = await readdir(into)
  return top === undefined || more.length > 0 ? into : path.join(into, top)
}

/** Half an hour: large repositories over slow networks. */
const CLONE_LIMIT = 1_800_000

/** A clone at the locked commit, with the credentials that git itself finds; with its history, for versions from tags. */
async function checkOut({ context, say }: MissingRequest, tree: SourceTree, dir: string): Promise<string> {
  const { host, runner } = context
  const git = await findProgram('git', host.env, host.workspace)
  const shown = redactUrl(tree.place)
  if (git === undefined)
    throw new PackagingError('host/tool-missing', {
      message: `To fetch ${shown}, git is needed, and there is none on PATH.`,
      fix: 'Install git.',
    })
  say(`fetching ${shown}${tree.commit === undefined ? '' : ` at ${tree.commit.slice(0, 12)}`}`)
  const source = path.join(dir, 'repository')
  const steps = [
    { cwd: dir, args: ['clone', '--quiet', '--no-checkout', '--', tree.place, source] },
    { cwd: source, args: ['checkout', '--quiet', '--detach', tree.commit ?? 'HEAD', '--'] },
    { cwd: source, args: ['submodule', 'update', '--quiet', '--init', '--recursive'] },
  ]
  for (const step of steps) {
    const call = { label: `fetch ${shown}`, tool: git, index: true, env: NO_PROMPT, limits: { total: CLONE_LIMIT } }
    const { code, tail } = await runner.finish({ ...call, ...step })
    if (code !== 0)
      throw new PackagingError('network/unreachable', {
        message: `git could not fetch ${shown}: ${tail.at(-1)?.trim() || `exit status ${code}`}`,
        fix: 'Check the address, and that git on this machine can read it (for a private repository, an SSH key or a credential helper).',
        detail: tail,
      })
  }
  return source
}

/** A question for a password would wait for ever. */
const NO_PROMPT = { GIT_TERMINAL_PROMPT: '0' }

function noSource(wanted: LockedPackage, why: string): PackagingError {
  return new PackagingError('dependency/no-wheel', {
    message: `${titleOf(wanted)} has no wheel, and ${why}.`,
    fix: 'Build its wheel yourself and name its folder in find-links.',
  })
}
