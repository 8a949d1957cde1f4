/** Files: errors of the file system that people can act on, folders and hashes. */

import { createHash, randomUUID } from 'node:crypto'
import {
  constants,
  copyFile,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import path from 'node:path'
import { type ErrorCode, PackagingError } from '../core/errors.js'
import { byBytes } from '../core/format.js'
import { inThread } from './file-threads.js'
import { readRegular } from './regular.js'

const MEANINGS: Readonly<Record<string, readonly [ErrorCode, what: string, fix: string]>> = {
  ENOSPC: [
    'host/disk-full',
    'no space is left on the disk',
    'Free some space on that disk, or choose a folder on another one.',
  ],
  EDQUOT: ['host/disk-full', 'the disk quota is used up', 'Free some space, or choose a folder on another disk.'],
  EACCES: ['host/permission', 'permission denied', 'Give this user access to it, or choose another folder.'],
  EPERM: ['host/permission', 'operation not permitted', 'Give this user access to it, or choose another folder.'],
  EROFS: ['host/permission', 'the file system is read-only', 'Choose a folder that can be written to.'],
  EBUSY: ['host/permission', 'another program is using it', 'Close the program that uses it and run again.'],
  EFBIG: [
    'host/unusable',
    'the file is larger than this process or file system may write',
    'Raise the file-size limit (ulimit -f), or choose a folder on another file system.',
  ],
  EMFILE: ['host/unusable', 'too many files are open', 'Raise the limit of open files (ulimit -n).'],
  ENFILE: ['host/unusable', 'too many files are open on this machine', 'End other programs and run again.'],
  ENAMETOOLONG: ['host/unusable', 'the path is too long', 'Choose a folder with a shorter path.'],
  ENOTDIR: ['host/unusable', 'a part of the path is a file', 'Remove that file, or choose another folder.'],
  EEXIST: ['host/unusable', 'there is a file of that name', 'Remove that file, or choose another folder.'],
  EISDIR: ['host/unusable', 'there is a folder of that name', 'Remove that folder, or choose another one.'],
  ENOENT: ['host/unusable', 'it does not exist', 'Something else removed it during this run; run again.'],
  EIO: ['host/unusable', 'the disk reports an error', 'Check the disk, or choose a folder on another one.'],
}

/** The `code` of a Node error such as `ENOSPC`, or undefined. */
export function errnoOf(thrown: unknown): string | undefined {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : undefined
}

/**
 * What to throw for a failed file operation: a PackagingError when the errno is one that a user can fix, else `thrown`
 * itself (a bug, or coded already).
 * @param doing what was tried, to go after "Cannot": `write dist/a.whl`
 * @param file the path at fault
 */
export function fsError(thrown: unknown, doing: string, file: string): unknown {
  const meaning = MEANINGS[errnoOf(thrown) ?? '']
  if (meaning === undefined) return thrown
  const [code, what, fix] = meaning
  return new PackagingError(code, {
    message: `Cannot ${doing}: ${what}.`,
    fix,
    place: { file },
    cause: thrown,
  })
}

/** Runs `work` and throws its failure through `fsError`. */
export async function orFsError<T>(doing: string, file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw fsError(thrown, doing, file)
  }
}

/**
 * Makes `folder` and its parents where they are missing. Returns the first one made; undefined when all were there.
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  return orFsError(`make the folder ${folder}`, folder, async () => {
    // One after the other: Node's recursive mkdir never ends where the system says ENOENT for a new folder, as in /proc,
    // and reports a read-only file system as ENOENT.
    const first = await firstMissing(path.resolve(folder))
    if (first === undefined) return undefined
    const rest = path.relative(first, path.resolve(folder)).split(path.sep)
    let made = first
    for (const name of ['', ...rest.filter(part => part !== '')]) {
      made = path.join(made, name)
      await mkdir(made).catch(async error => {
        // Another run may have made it.
        if (errnoOf(error) !== 'EEXIST' || !(await stat(made)).isDirectory()) throw error
      })
    }
    return first
  })
}

/** The outermost part of `folder` that does not exist; undefined when it is all there. @throws ENOTDIR, EEXIST for a file */
async function firstMissing(folder: string): Promise<string | undefined> {
  const there = await stat(folder).catch(error => {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (there?.isDirectory()) return undefined
  if (there !== undefined) throw Object.assign(new Error(`${folder} is a file`), { code: 'EEXIST' })
  const parent = path.dirname(folder)
  return parent === folder ? folder : ((await firstMissing(parent)) ?? folder)
}

/** Bytes from which on another thread is worth its start. */
const LARGE = 4 * 1024 * 1024

/** Lower-case hex SHA-256 of the file. @throws what the file system throws */
export async function sha256Of(file: string): Promise<string> {
  if ((await stat(file)).size >= LARGE) return (await inThread({ kind: 'read', file, into: undefined })).sha256
  return createHash('sha256')
    .update(await readRegular(file))
    .digest('hex')
}

/** Lower-case hex SHA-256 of what comes in pieces. */
export async function sha256OfPieces(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Removes a folder with everything in it; it need not be there. @throws what the file system throws */
export function removeTree(folder: string): Promise<void> {
  return inThread({ kind: 'remove', path: folder })
}

/** The names in a folder; none where it cannot be read. */
export function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/**
 * Creates a folder beside its final place and renames it once it is whole, so that a run that is ended leaves nothing that
 * looks finished. Another run may have been quicker; then its copy is as good. What is run from the folder later is to be
 * compared with what was made: `createSealed` (`seal.ts`) does that.
 * @param fill gets the path of a folder, which it creates
 */
export async function createWhole(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.${randomUUID()}`
  try {
    await fill(unfinished)
    await rename(unfinished, folder).catch(() => {})
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/**
 * A copy, which shares its bytes where the file system can. Not a second name: that would change the time of the inode of
 * a file that may be the user's or in uv's cache, and lead what foreign code writes into the copy to the original.
 */
export async function place(file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await copyFile(file, path.join(folder, path.basename(file)), constants.COPYFILE_FICLONE)
}

/** Files and folders (without a `file`) under `folder`, by name. @param links reports links instead of following them */
export async function* walk(
  folder: string,
  under = '',
  links = false,
): AsyncGenerator<{ readonly name: string; readonly file?: string; readonly link?: string }> {
  const names = await readdir(path.join(folder, under))
  for (const base of names.sort(byBytes)) {
    const name = under === '' ? base : `${under}/${base}`
    const file = path.join(folder, name)
    if (links && (await lstat(file)).isSymbolicLink()) yield { name, link: await readlink(file) }
    else if ((await stat(file)).isDirectory()) {
      yield { name }
      yield* walk(folder, name, links)
    } else yield { name, file }
  }
}

/** Opens a file and closes it when `use` is done. @throws what the file system throws, and `use` */
export async function withFile<T>(
  file: string,
  flags: string,
  mode: number,
  use: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(file, flags, mode)
  try {
    return await use(handle)
  } finally {
    await handle.close()
  }
}

/** All of it: one call may write less, as where a disk is full. */
export async function writeAt(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}
