/** Lists what a private copy of the source is made of. Only names and links are read. */
import type { Dirent } from 'node:fs'
import { lstat, readdir, readlink, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { PackagingError } from '../core/errors.js'
import { fsError } from '../host/files.js'
import type { GitState } from './git.js'
import { outsideReferences } from './outside.js'
import { exists, isFile, isInside, slashed } from './paths.js'

/** Output of tools that is not source and must not reach a build. */
const FOLDERS = new Set([
  '__pycache__',
  '.eggs',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  'node_modules',
])

/**
 * True for a folder no build may see, by its name and what is directly in it. What git tracks inside of it is
 * copied all the same; that is the caller's to know.
 * @param unpackedSdist an sdist's `*.egg-info` is source: its SOURCES.txt says which data files belong to the
 * packages, which setuptools-scm and pbr cannot ask git for outside a repository
 */
function isIgnoredFolder(name: string, children: readonly string[], unpackedSdist: boolean): boolean {
  if (FOLDERS.has(name) || children.includes('pyvenv.cfg')) return true
  if (name.endsWith('.egg-info')) return !unpackedSdist && children.includes('PKG-INFO')
  return name === 'build' && isSetuptoolsOutput(children)
}

/** `build/lib`, `build/lib.linux-x86_64-…`, `build/bdist.…`, `build/temp.…`; a package called `build` is not. */
function isSetuptoolsOutput(children: readonly string[]): boolean {
  if (children.includes('__init__.py')) return false
  return children.some(child => /^(?:lib|(?:lib|bdist|temp)\..+)$/.test(child))
}

export interface SourceList {
  /** Relative to the root, `/`-separated, parents before children. */
  readonly folders: readonly string[]
  readonly files: readonly string[]
  /** Link path → what to write into the link. */
  readonly links: ReadonlyMap<string, string>
  /** Those of `links` that lead out of the root, path → target: `refuseEscapes` says which an sdist may not contain. */
  readonly escapes: ReadonlyMap<string, string>
  /** Those of `links` that git tracks and whose target is not the original's, sorted. */
  readonly rewritten: readonly string[]
}

interface WalkOptions {
  /** Absolute real path of the folder that is copied. */
  readonly root: string
  /** Absolute real path of the project in it. */
  readonly project: string
  /** Files git tracks, relative to `root`: they are source whatever they are called. */
  readonly tracked: ReadonlySet<string>
  /** Files and folders (with a final `/`) git ignores, relative to `root`. */
  readonly ignored: readonly string[]
  /** Absolute folders and files to leave out, but for what git tracks: the output folder, the copy itself, a plan. */
  readonly exclude: readonly string[]
  /** An unpacked sdist outside git. */
  readonly unpackedSdist: boolean
  /** Files and folders after which the walk stops. Default: no limit. */
  readonly most?: number
}

/**
 * Walks `root` without following links.
 * @throws PackagingError `project/symlink`, naming every link to a folder that contains the source: a backend that
 * follows it would never end, or read the whole machine
 * @returns undefined when there is more than `most`
 */
async function listSource(options: WalkOptions & { readonly most: number }): Promise<SourceList | undefined>
async function listSource(options: WalkOptions): Promise<SourceList>
async function listSource(options: WalkOptions): Promise<SourceList | undefined> {
  const walk = new Walk(options)
  await walk.folder('', false)
  if (walk.isTooLarge()) return undefined
  const loops = walk.escapes.filter(({ real }) => isInside(real, options.root))
  if (loops.length > 0) throw linksOutside(options.root, loops, '')
  const byPath = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : 1)
  return {
    folders: walk.folders.sort(),
    files: walk.files.sort(),
    links: new Map([...walk.links].sort(byPath)),
    escapes: new Map(walk.escapes.map(({ path, target }): [string, string] => [path, target]).sort(byPath)),
    rewritten: walk.rewritten.sort(),
  }
}

class Walk {
  readonly folders: string[] = []
  readonly files: string[] = []
  readonly links = new Map<string, string>()
  readonly rewritten: string[] = []
  readonly escapes: { path: string; target: string; real: string }[] = []
  private readonly options: WalkOptions
  private readonly exclude: ReadonlySet<string>
  /** Folders with something tracked in them. */
  private readonly trackedFolders = new Set<string>()

  constructor(options: WalkOptions) {
    this.options = options
    this.exclude = new Set(options.exclude.map(path => slashed(relative(options.root, path))))
    for (const path of options.tracked) {
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        const folder = path.slice(0, at)
        if (this.trackedFolders.has(folder)) break
        this.trackedFolders.add(folder)
      }
    }
  }

  isTooLarge(): boolean {
    const { most = Number.POSITIVE_INFINITY } = this.options
    return this.folders.length + this.files.length + this.links.size > most
  }

  /** @param ignored inside a folder of which only tracked files are source */
  async folder(path: string, ignored: boolean): Promise<void> {
    if (this.isTooLarge()) return
    const entries = await readdir(join(this.options.root, path), { withFileTypes: true })
    const name = path.slice(path.lastIndexOf('/') + 1)
    const names = entries.map(entry => entry.name)
    const isIgnored =
      ignored || (path !== '' && (this.exclude.has(path) || isIgnoredFolder(name, names, this.options.unpackedSdist)))
    if (isIgnored && !this.trackedFolders.has(path)) return
    if (path !== '') this.folders.push(path)
    await Promise.all(entries.map(entry => this.entry(path === '' ? '' : `${path}/`, entry, isIgnored)))
  }

  private async entry(prefix: string, entry: Dirent, ignored: boolean): Promise<void> {
    const path = prefix + entry.name
    // A repository's own data; the copy gets its own.
    if (entry.name === '.git') return
    if (entry.isDirectory()) return this.folder(path, ignored)
    const left = ignored || entry.name.endsWith('.pyc') || this.exclude.has(path)
    if (left && !this.options.tracked.has(path)) return
    if (entry.isSymbolicLink()) return this.link(path)
    // Sockets, pipes and devices are not source, and reading a pipe would wait for ever.
    if (entry.isFile()) this.files.push(path)
  }

  private async link(path: string): Promise<void> {
    const { root } = this.options
    const at = join(root, path)
    const target = await readlink(at)
    const lexical = resolve(dirname(at), target)
    // A broken link has no real path, and may stay as broken as it is.
    const real = await realpath(at).catch(() => lexical)
    if (!isInside(root, real)) {
      if (this.isForeign(path)) return
      this.escapes.push({ path, target, real })
      // From the copy, a relative target would lead elsewhere; one that leads nowhere leads nowhere there too.
      this.put(path, target, (await exists(at)) ? real : target)
      return
    }
    // An absolute link, and one that leaves the root to come back, would lead from the copy into the original.
    const leaves = isAbsolute(target) || !staysInside(path, target)
    this.put(path, target, leaves ? relative(dirname(at), real) || '.' : target)
  }

  private put(path: string, target: string, written: string): void {
    this.links.set(path, written)
    if (written !== target && this.options.tracked.has(path)) this.rewritten.push(path)
  }

  /** Outside the project and ignored by git (`bazel-out`, a Nix `result`): not needed for the build. */
  private isForeign(path: string): boolean {
    const { root, project, ignored } = this.options
    if (isInside(project, join(root, path))) return false
    return ignored.some(entry => entry === path || (entry.endsWith('/') && path.startsWith(entry)))
  }
}

/**
 * Refuses links that lead out of the source where the sdist contains them, or what they lead to: three of six backends
 * pack what is there. Any other such link does no harm.
 * @param members of the sdist, relative to its top folder
 * @throws PackagingError `project/symlink` that names all of them
 */
export function refuseEscapes(
  { root, project, escapes }: { root: string; project: string; escapes: ReadonlyMap<string, string> },
  members: readonly string[],
): void {
  const packed = [...escapes].flatMap(([path, target]) => {
    const inProject = slashed(relative(project, join(root, path)))
    const found = members.some(member => member === inProject || member.startsWith(`${inProject}/`))
    return found ? [{ path, target }] : []
  })
  if (packed.length > 0) throw linksOutside(root, packed, ', and the sdist contains what is there')
}

function linksOutside(
  root: string,
  links: readonly { readonly path: string; readonly target: string }[],
  consequence: string,
): PackagingError {
  const sorted = [...links].sort((a, b) => (a.path < b.path ? -1 : 1))
  const lines = sorted.map(({ path, target }) => `${path} -> "${target}"`)
  const many = lines.length === 1 ? 'A symbolic link points' : `${lines.length} symbolic links point`
  return new PackagingError('project/symlink', {
    message: `${many} outside of ${root}${consequence}: ${lines.join(', ')}.`,
    fix: 'Replace each by the file or folder itself, remove it, or leave it out of the sdist: what it points at is not part of the project.',
    place: { file: join(root, sorted[0]?.path ?? '') },
    detail: lines,
  })
}

/** True when following `target` from the link `path` never steps above the root, not even to come back by its name. */
function staysInside(path: string, target: string): boolean {
  let depth = path.split('/').length - 1
  for (const part of target.split(sep)) {
    if (part === '..') depth--
    else if (part !== '' && part !== '.') depth++
    if (depth < 0) return false
  }
  return true
}

/** What a copy is made of, and the absolute folder that its paths are relative to. */
interface Source {
  readonly root: string
  readonly list: SourceList
}

/**
 * What a copy of `project` is made of: its whole repository, or without git its folder and what it names outside of that.
 * @throws PackagingError `project/symlink`, `project/outside`, `host/…`
 */
export async function sourceOf(
  project: string,
  git: Pick<GitState, 'root' | 'tracked' | 'ignored'> | undefined,
  exclude: readonly string[],
): Promise<Source> {
  const { root, tracked = [], ignored = [] } = git ?? { root: project }
  try {
    const unpackedSdist = git === undefined && (await isFile(join(project, 'PKG-INFO')))
    const walk = { tracked: new Set(tracked), ignored, exclude, unpackedSdist }
    const outside = git === undefined ? await outsideReferences(project) : []
    const above = outside.filter(path => isInside(path, project)).sort((a, b) => a.length - b.length)[0]
    if (above !== undefined)
      return { root: above, list: await listOutside(above, project, { ...walk, root: above, project }) }
    const own = await listSource({ ...walk, root, project })
    return outside.length === 0 ? { root, list: own } : await widened(project, own, outside, exclude)
  } catch (error) {
    throw fsError(error, 'read the source', root)
  }
}

/** More than this is no part of one project. */
const MOST_OUTSIDE = { entries: 20_000, bytes: 256 * 1024 * 1024 }

/** A folder that the project names, with everything in it. @throws PackagingError `project/outside` */
async function listOutside(folder: string, project: string, options: WalkOptions): Promise<SourceList> {
  const list = await listSource({ ...options, most: MOST_OUTSIDE.entries })
  const sizes = await Promise.all((list?.files ?? []).map(async path => (await lstat(join(options.root, path))).size))
  if (list !== undefined && sizes.reduce((sum, size) => sum + size, 0) <= MOST_OUTSIDE.bytes) return list
  const shown = slashed(relative(project, folder))
  throw new PackagingError('project/outside', {
    message: `The project in ${project} refers to ${shown}, which is outside of it and has more than ${MOST_OUTSIDE.entries} files or ${MOST_OUTSIDE.bytes / 1024 ** 2} MiB.`,
    fix: `Package from a git checkout with git on PATH: all of a repository is available to a build. Or move what the project needs of ${shown} into its folder.`,
  })
}

/** The same list from the nearest folder that contains the project and what it names; nothing else in there is taken. */
async function widened(
  project: string,
  own: SourceList,
  outside: readonly string[],
  exclude: readonly string[],
): Promise<Source> {
  let root = project
  while (!outside.every(path => isInside(root, path))) root = dirname(root)
  const parts = [prefixed(slashed(relative(root, project)), own)]
  for (const path of outside) {
    const at = slashed(relative(root, path))
    if ((await stat(path)).isDirectory()) {
      const none = { tracked: new Set<string>(), ignored: [], unpackedSdist: false }
      parts.push(prefixed(at, await listOutside(path, project, { ...none, root: path, project: path, exclude })))
    } else parts.push({ ...prefixed(posix.dirname(at), EMPTY), files: [at] })
  }
  const unique = (pick: (list: SourceList) => readonly string[]) => [...new Set(parts.flatMap(pick))].sort()
  const merged = (pick: (list: SourceList) => ReadonlyMap<string, string>) =>
    new Map(parts.flatMap(list => [...pick(list)]))
  return {
    root,
    list: {
      folders: unique(list => list.folders),
      files: unique(list => list.files),
      links: merged(list => list.links),
      escapes: merged(list => list.escapes),
      rewritten: [],
    },
  }
}

const EMPTY: SourceList = { folders: [], files: [], links: new Map(), escapes: new Map(), rewritten: [] }

/** A list as it is seen from further up; the folders in between belong to it. */
function prefixed(prefix: string, list: SourceList): SourceList {
  const segments = prefix.split('/').filter(segment => segment !== '.' && segment !== '')
  const between = segments.map((_, index) => segments.slice(0, index + 1).join('/'))
  const below = (path: string) => [...segments, path].join('/')
  const moved = (links: ReadonlyMap<string, string>) =>
    new Map([...links].map(([path, target]): [string, string] => [below(path), target]))
  return {
    folders: [...between, ...list.folders.map(below)],
    files: list.files.map(below),
    links: moved(list.links),
    escapes: moved(list.escapes),
    rewritten: list.rewritten.map(below),
  }
}
