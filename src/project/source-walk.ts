/** Lists what a private copy of the source is made of. Only names and links are read. */
import type { Dirent } from 'node:fs'
import { readdir, readlink, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { PackagingError } from '../core/errors.js'
import { isLitterFile, isLitterFolder } from './litter.js'
import { isInside, slashed } from './paths.js'

export interface SourceList {
  /** Relative to the root, `/`-separated, parents before children. */
  readonly folders: readonly string[]
  readonly files: readonly string[]
  /** Link path → what to write into the link. */
  readonly links: ReadonlyMap<string, string>
}

export interface WalkOptions {
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
}

/**
 * Walks `root` without following links.
 * @throws PackagingError `project/symlink`, naming every link that leaves the root (backends would pack what is there:
 * three of six were seen to)
 */
export async function listSource(options: WalkOptions): Promise<SourceList> {
  const walk = new Walk(options)
  await walk.folder('', false)
  walk.throwEscapes()
  return {
    folders: walk.folders.sort(),
    files: walk.files.sort(),
    links: new Map([...walk.links].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

class Walk {
  readonly folders: string[] = []
  readonly files: string[] = []
  readonly links = new Map<string, string>()
  private readonly escapes: { path: string; target: string }[] = []
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

  /** @param litter inside a folder of which only tracked files are source */
  async folder(path: string, litter: boolean): Promise<void> {
    const entries = await readdir(join(this.options.root, path), { withFileTypes: true })
    const name = path.slice(path.lastIndexOf('/') + 1)
    const names = entries.map(entry => entry.name)
    const isLitter =
      litter ||
      (path !== '' && (this.exclude.has(path) || isLitterFolder(name, names, this.options.unpackedSdist)))
    if (isLitter && !this.trackedFolders.has(path)) return
    if (path !== '') this.folders.push(path)
    await Promise.all(entries.map(entry => this.entry(path === '' ? '' : `${path}/`, entry, isLitter)))
  }

  private async entry(prefix: string, entry: Dirent, litter: boolean): Promise<void> {
    const path = prefix + entry.name
    // A repository's own data; the copy gets its own (git-copy.ts).
    if (entry.name === '.git') return
    if (entry.isDirectory()) return this.folder(path, litter)
    const left = litter || isLitterFile(entry.name) || this.exclude.has(path)
    if (left && !this.options.tracked.has(path)) return
    if (entry.isSymbolicLink()) return this.link(path)
    // Sockets, pipes and devices are no source, and reading a pipe would wait for ever.
    if (entry.isFile()) this.files.push(path)
  }

  private async link(path: string): Promise<void> {
    const { root, tracked } = this.options
    const at = join(root, path)
    const target = await readlink(at)
    const lexical = resolve(dirname(at), target)
    // A broken link has no real path, and may stay as broken as it is.
    const real = await realpath(at).catch(() => lexical)
    if (!isInside(root, real) || !(isAbsolute(target) || staysInside(path, target))) {
      if (!this.isForeign(path)) this.escapes.push({ path, target })
      return
    }
    // An absolute link would lead from the copy into the original; a tracked one stays, or git would call it changed.
    const inside = isAbsolute(target) && !tracked.has(path)
    this.links.set(path, inside ? relative(dirname(at), real) || '.' : target)
  }

  /** Outside the project and ignored by git (`bazel-out`, a Nix `result`): of no use to the build and no one's mistake. */
  private isForeign(path: string): boolean {
    const { root, project, ignored } = this.options
    if (isInside(project, join(root, path))) return false
    return ignored.some(entry => entry === path || (entry.endsWith('/') && path.startsWith(entry)))
  }

  throwEscapes(): void {
    const [first] = this.escapes.sort((a, b) => (a.path < b.path ? -1 : 1))
    if (first === undefined) return
    const lines = this.escapes.map(({ path, target }) => `${path} -> "${target}"`)
    const links = lines.length === 1 ? 'A symbolic link points' : `${lines.length} symbolic links point`
    throw new PackagingError('project/symlink', {
      message: `${links} outside of ${this.options.root}: ${lines.join(', ')}.`,
      fix: 'Replace each by the file or folder itself, or remove it: what it points at is not part of the project.',
      place: { file: join(this.options.root, first.path) },
      detail: lines,
    })
  }
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
