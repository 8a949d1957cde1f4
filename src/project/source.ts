/**
 * A private copy of the source for one build: backends write into their tree, and parallel builds break each other. What
 * it consists of, the repository in it, and its digest.
 */

import { createHash } from 'node:crypto'
import { constants, createReadStream, type Dirent, lstatSync, readFileSync, readlinkSync } from 'node:fs'
import {
  chmod,
  copyFile,
  cp,
  lstat,
  lutimes,
  mkdir,
  readdir,
  readlink,
  realpath,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PackagingError } from '../core/errors.js'
import { errnoOf, fsError } from '../host/files.js'
import { type GitState, gitOptions, type Query, readGit } from './git.js'
import { exists, isFile, isInside, slashed } from './paths.js'

// A repository of its own for the private copy, so that tools which ask git for the version or the files
// (setuptools-scm, hatch-vcs, pbr, versioneer, …) get the answers they would get in the original, and nothing they do
// can write to it: HEAD, refs and the index are copied, and the objects are borrowed through `objects/info/alternates`
// (gitrepository-layout(5)). A `gitdir:` link or a linked working tree would share refs, objects and often the index.

/** Makes `<root>/.git` in the copy of `git`'s working tree, and the same for the submodules that are checked out. */
async function copyRepository(git: GitState, root: string, query: Query): Promise<void> {
  const to = join(root, '.git')
  await mkdir(join(to, 'objects', 'info'), { recursive: true })
  await mkdir(join(to, 'refs'), { recursive: true })
  const own = (await readdir(git.gitDir)).filter(
    name => name === 'HEAD' || name === 'index' || name.startsWith('sharedindex.'),
  )
  const shared = ['packed-refs', 'refs', 'shallow', 'reftable']
  await Promise.all([
    ...own.map(name => cp(join(git.gitDir, name), join(to, name))),
    ...shared.map(name => copyIfThere(join(git.commonDir, name), join(to, name))),
    copyIfThere(join(git.commonDir, 'info'), join(to, 'info')),
    writeFile(join(to, 'objects', 'info', 'alternates'), `${alternate(join(git.commonDir, 'objects'))}\n`),
    copySettings(git, join(to, 'config'), query),
  ])
  // Where HEAD, refs/bisect and sparse-checkout belong to a linked working tree, its own ones win over the main one's.
  if (git.gitDir !== git.commonDir) {
    await Promise.all(['refs', 'info', 'reftable'].map(name => copyIfThere(join(git.gitDir, name), join(to, name))))
  }
  for (const path of git.submodules) {
    if (!(await exists(join(git.root, path, '.git'))) || !(await exists(join(root, path)))) continue
    const submodule = await readGit(join(git.root, path), git.tool, query)
    if (submodule) await copyRepository(submodule, join(root, path), query)
  }
  // Inode numbers and change times differ in a copy. Without this, `git diff-index` calls every file changed.
  await query(git.tool, [...gitOptions(root), 'update-index', '-q', '--refresh'], root)
}

/** The absolute path of an object folder as a line of `alternates`; C-quoted where a plain line would be misread. */
function alternate(folder: string): string {
  const path = folder.replaceAll('\\', process.platform === 'win32' ? '/' : '\\')
  return /[\n"\\]|^#/.test(path) ? JSON.stringify(path) : path
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if (await exists(from)) await cp(from, to, { recursive: true, force: true })
}

/**
 * Settings that carry credentials (actions/checkout leaves the job's token in `http.<host>.extraheader`), start programs
 * or point at the original. Filters stay: without them git does not see whether a Git LFS file was changed.
 */
const LEFT_OUT =
  /^(?:http|credential|include|includeif|url|alias|gc|maintenance|submodule|extensions\.worktreeconfig|core\.(?:worktree|bare|hookspath|fsmonitor|sshcommand|askpass|editor|pager))(?:\.|$)/i

async function copySettings(git: GitState, to: string, query: Query): Promise<void> {
  const args = [...gitOptions(git.root), 'config', '--list', '--null', '--show-scope']
  const { code, stdout } = await query(git.tool, args, git.root)
  const words = code === 0 ? stdout.split('\0') : []
  const lines: string[] = []
  // The scope, then the setting; `worktree` is where sparse checkouts keep theirs.
  for (let at = 0; at + 1 < words.length; at += 2) {
    if (words[at] === 'local' || words[at] === 'worktree') lines.push(...settingLines(words[at + 1] ?? ''))
  }
  await writeFile(to, `${lines.join('\n')}\n`, { mode: 0o600 })
}

/** `key`, a line end and the value, as `git config --list --null` gives them; a key alone means true. */
function settingLines(setting: string): readonly string[] {
  const end = setting.indexOf('\n')
  const key = end === -1 ? setting : setting.slice(0, end)
  if (LEFT_OUT.test(key)) return []
  const value = end === -1 ? 'true' : setting.slice(end + 1)
  const first = key.indexOf('.')
  const last = key.lastIndexOf('.')
  const sub = first === last ? '' : ` ${quote(key.slice(first + 1, last))}`
  return [`[${key.slice(0, first)}${sub}]`, `\t${key.slice(last + 1)} = ${quote(withoutPassword(value))}`]
}

/** https://user:password@host/… without the part before the @. */
function withoutPassword(value: string): string {
  return value.replace(/^(https?:\/\/)[^/@\s]*@/i, '$1')
}

/** Git's own quoting: `"`, `\`, line end and tab escaped. */
function quote(value: string): string {
  const escaped = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
  return `"${escaped}"`
}

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

interface SourceList {
  /** Relative to the root, `/`-separated, parents before children. */
  readonly folders: readonly string[]
  readonly files: readonly string[]
  /** Link path → what to write into the link. */
  readonly links: ReadonlyMap<string, string>
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
}

/**
 * Walks `root` without following links.
 * @throws PackagingError `project/symlink`, naming every link that leaves the root (backends may pack what is
 * there: three of six do)
 */
async function listSource(options: WalkOptions): Promise<SourceList> {
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

  /** @param ignored inside a folder of which only tracked files are source */
  async folder(path: string, ignored: boolean): Promise<void> {
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

  /** Outside the project and ignored by git (`bazel-out`, a Nix `result`): not needed for the build. */
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

export interface CopyOptions {
  /** Absolute real path of the project. */
  readonly project: string
  /** Its repository: all of it is copied, so that `../shared` stays where it was. Without one, the project alone. */
  readonly git: GitState | undefined
  /** Absolute path of a folder that does not exist yet or is empty. */
  readonly into: string
  /** Absolute folders and files to leave out, such as the output folder. */
  readonly exclude: readonly string[]
  /** Asks git, to make the copy's own repository. */
  readonly query: Query
  /** Times (seconds since 1970) and modes of the copied files, where they are not to be those of the source. */
  readonly varied?: Varied
}

/** What a copy has in place of a file's time and mode. */
interface Varied {
  readonly time: (seconds: number) => number
  readonly mode: (mode: number) => number
}

export interface SourceCopy {
  /** Absolute folder: the copy of the repository, or of the project when there is none. */
  readonly root: string
  /** Absolute folder of the project in the copy. */
  readonly project: string
  /** Files and links that were copied, relative to `root` with `/`, sorted. */
  readonly files: readonly string[]
}

const AS_THEY_ARE: Varied = { time: seconds => seconds, mode: mode => mode }

/** Enough to keep the disk busy; libuv has four threads. */
const PARALLEL = 32

/**
 * What a copy of `project` is made of, and the folder that its paths are relative to.
 * @throws PackagingError `project/symlink`, `host/…`
 */
export async function sourceOf(
  project: string,
  git: GitState | undefined,
  exclude: readonly string[],
): Promise<{ readonly root: string; readonly list: SourceList }> {
  const root = git?.root ?? project
  const list = await listSource({
    root,
    project,
    tracked: new Set(git?.tracked),
    ignored: git?.ignored ?? [],
    exclude,
    unpackedSdist: git === undefined && (await isFile(join(project, 'PKG-INFO'))),
  }).catch(error => {
    throw fsError(error, 'read the source', root)
  })
  return { root, list }
}

/**
 * Copies tracked, untracked and ignored files, but no output of tools; permissions and times are kept, links
 * stay links. With git, the copy is a repository too, in which git answers as in the original.
 * @throws PackagingError `project/symlink`, `host/disk-full`, `host/permission`
 */
export async function copySource(options: CopyOptions): Promise<SourceCopy> {
  const { project, git, into, varied = AS_THEY_ARE } = options
  const { root: from, list } = await sourceOf(project, git, [...options.exclude, into])
  try {
    await mkdir(into, { recursive: true })
    for (const folder of list.folders) await mkdir(join(into, folder))
    await inParallel(list.files, async path => {
      const file = join(from, path)
      await copyOne(file, join(into, path), varied).catch(error => {
        throw copyError(error, file)
      })
    })
    await inParallel([...list.links], async ([path, target]) => {
      await symlink(target, join(into, path))
      const { atime, mtime } = await lstat(join(from, path))
      await lutimes(join(into, path), atime, varied.time(mtime.getTime() / 1000))
    })
    if (git) await copyRepository(git, into, options.query)
    // Last and innermost first: a folder's time changes whenever something is put into it.
    for (const folder of [...list.folders].reverse())
      await copyFolderMeta(join(from, folder), join(into, folder), varied)
  } catch (error) {
    throw fsError(error, 'copy the source', into)
  }
  return {
    root: into,
    project: join(into, relative(from, project)),
    files: [...list.files, ...list.links.keys()].sort(),
  }
}

async function copyOne(from: string, to: string, { time, mode }: Varied): Promise<void> {
  // A reflink where the file system has them (btrfs, xfs, APFS): nothing is copied until one of them is written to.
  const [found] = await Promise.all([stat(from), copyFile(from, to, constants.COPYFILE_FICLONE)])
  // A read-only source file must stay removable and writable in the copy: setup.cfg is rewritten by setuptools' sdist.
  const wanted = mode(found.mode | 0o200)
  if (wanted !== found.mode) await chmod(to, wanted)
  await utimes(to, found.atime, time(found.mtimeMs / 1000))
}

/** Node reads what is not UTF-8 in a name as U+FFFD, and then finds no file of that name. */
function copyError(error: unknown, file: string): unknown {
  if (errnoOf(error) !== 'ENOENT' || !file.includes('\ufffd')) return fsError(error, `copy ${file}`, file)
  return new PackagingError('host/unusable', {
    message: `Cannot copy ${file}: its name is not UTF-8.`,
    fix: 'Rename the file.',
    place: { file },
    cause: error,
  })
}

async function copyFolderMeta(from: string, to: string, varied: Varied): Promise<void> {
  const { mode, atime, mtimeMs } = await stat(from)
  await chmod(to, varied.mode(mode | 0o700))
  await utimes(to, atime, varied.time(mtimeMs / 1000))
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker))
}

/** Files up to this are read at one go, 1 MiB. */
const WHOLE = 1024 * 1024
/** Files after which other work gets its turn. */
const BATCH = 100

/**
 * Sha256, lower-case hex, over the sorted paths with each file's kind (file, executable, link) and content. Times,
 * owners and other permissions do not count: no build may depend on them.
 * @param root absolute folder
 * @param files relative to `root`, with `/`, as `copySource` gives them
 */
export async function treeDigest(root: string, files: readonly string[]): Promise<string> {
  const tree = createHash('sha256')
  for (const [index, path] of [...files].sort().entries()) {
    // NUL cannot be part of a name, so no two trees write the same bytes.
    tree.update(`${path}\0${await digestOne(join(root, path))}\0`)
    if (index % BATCH === BATCH - 1) await setImmediate()
  }
  return tree.digest('hex')
}

/** Small files are read synchronously: four trips to the thread pool for each took six times as long. */
async function digestOne(path: string): Promise<string> {
  const found = lstatSync(path)
  const hash = createHash('sha256')
  if (found.isSymbolicLink()) return `link ${hash.update(readlinkSync(path)).digest('hex')}`
  if (found.size <= WHOLE) hash.update(readFileSync(path))
  else for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return `${found.mode & 0o100 ? 'executable' : 'file'} ${hash.digest('hex')}`
}
