/**
 * A private copy of the source for one build: backends write into their tree, and parallel builds break each other. The
 * repository in it, and its digest.
 */

import { createHash } from 'node:crypto'
import {
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  lstatSync,
  readFileSync,
  readlinkSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { chmod, copyFile, cp, lstat, lutimes, mkdir, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PackagingError } from '../core/errors.js'
import { errnoOf, fsError } from '../host/files.js'
import { type GitState, gitOptions, type Query, readGit } from './git.js'
import { exists } from './paths.js'
import { sourceOf } from './source-list.js'

// A repository of its own for the private copy, so that tools which ask git for the version or the files
// (setuptools-scm, hatch-vcs, pbr, versioneer, …) get the answers they would get in the original, and nothing they do
// can write to it: HEAD, refs and the index are copied, and the objects are borrowed through `objects/info/alternates`
// (gitrepository-layout(5)). A `gitdir:` link or a linked working tree would share refs, objects and often the index.

/**
 * Makes `<root>/.git` in the copy of `git`'s working tree, and the same for the submodules that are checked out.
 * @param rewritten tracked links that differ from the original's, and that git must not call changed
 */
async function copyRepository(
  git: GitState,
  root: string,
  query: Query,
  rewritten: readonly string[] = [],
): Promise<void> {
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
  for (let at = 0; at < rewritten.length; at += MOST_ARGUMENTS) {
    const some = rewritten.slice(at, at + MOST_ARGUMENTS)
    await query(git.tool, [...gitOptions(root), 'update-index', '--assume-unchanged', '--', ...some], root)
  }
}

/** Paths in one call of git: Windows has 32767 characters for a command line. */
const MOST_ARGUMENTS = 50

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
  /** Absolute folder of which `root` is the copy. */
  readonly original: string
  /** Absolute folder of the project in the copy. */
  readonly project: string
  /** Files and links that were copied, relative to `root` with `/`, sorted. */
  readonly files: readonly string[]
  /** Links that lead out of `root`, path → target; see `refuseEscapes`. */
  readonly escapes: ReadonlyMap<string, string>
}

const AS_THEY_ARE: Varied = { time: seconds => seconds, mode: mode => mode }

/** Enough to keep the disk busy; libuv has four threads. */
const PARALLEL = 32

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
    if (git) await copyRepository(git, into, options.query, list.rewritten)
    // Last and innermost first: a folder's time changes whenever something is put into it.
    for (const folder of [...list.folders].reverse())
      await copyFolderMeta(join(from, folder), join(into, folder), varied)
  } catch (error) {
    throw fsError(error, 'copy the source', into)
  }
  return {
    root: into,
    original: from,
    project: join(into, relative(from, project)),
    files: [...list.files, ...list.links.keys()].sort(),
    escapes: list.escapes,
  }
}

/** Small files are copied in this thread: three trips to the thread pool for each take longer than the copy. */
async function copyOne(from: string, to: string, { time, mode }: Varied): Promise<void> {
  const found = statSync(from)
  // A reflink where the file system has them (btrfs, xfs, APFS): nothing is copied until one of them is written to.
  if (found.size <= WHOLE) copyFileSync(from, to, constants.COPYFILE_FICLONE)
  else await copyFile(from, to, constants.COPYFILE_FICLONE)
  // A read-only source file must stay removable and writable in the copy: setup.cfg is rewritten by setuptools' sdist.
  const wanted = mode(found.mode | 0o200)
  if (wanted !== found.mode) chmodSync(to, wanted)
  utimesSync(to, found.atimeMs / 1000, time(found.mtimeMs / 1000))
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
  let begun = 0
  const worker = async () => {
    for (const item of queue) {
      // Other work gets its turn, also where no item waits for the disk.
      if (++begun % BATCH === 0) await setImmediate()
      await work(item)
    }
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
