/** A private copy of the source for one build: backends litter their tree, and builds side by side break each other. */
import { constants } from 'node:fs'
import { chmod, copyFile, lstat, lutimes, mkdir, stat, symlink, utimes } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { PackagingError } from '../core/errors.js'
import { errnoOf, fsError } from '../host/files.js'
import type { GitState, Query } from './git.js'
import { copyRepository } from './git-copy.js'
import { isFile } from './paths.js'
import { listSource, type SourceList } from './source-walk.js'

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
 * Copies tracked, untracked and ignored files, but no litter (see litter.ts); permissions and times are kept, links
 * stay links. With git, the copy is a repository too, in which git answers as in the original (see git-copy.ts).
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
  // A reflink where the file system has them (btrfs, xfs, APFS): nothing is copied until somebody writes.
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
