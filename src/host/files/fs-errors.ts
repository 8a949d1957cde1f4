/** The one place where an errno of the file system becomes an error that people can act on. */
import { type ErrorCode, PackagingError } from '../../core/errors.js'

const MEANINGS: Readonly<Record<string, readonly [ErrorCode, what: string, fix: string]>> = {
  ENOSPC: [
    'host/disk-full',
    'no space is left on the disk',
    'Free some space on that disk, or choose a folder on another one.',
  ],
  EDQUOT: [
    'host/disk-full',
    'the disk quota is used up',
    'Free some space, or choose a folder on another disk.',
  ],
  EACCES: ['host/permission', 'permission denied', 'Give this user access to it, or choose another folder.'],
  EPERM: [
    'host/permission',
    'operation not permitted',
    'Give this user access to it, or choose another folder.',
  ],
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
  ENOENT: ['host/unusable', 'it is gone', 'Something else removed it while this ran; run again.'],
  EIO: ['host/unusable', 'the disk reports an error', 'Check the disk, or choose a folder on another one.'],
}

/** The `code` of a Node error such as `ENOSPC`, or undefined. */
export function errnoOf(thrown: unknown): string | undefined {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : undefined
}

/**
 * What to throw for a failed file operation: a PackagingError when the errno is one that a user can mend, else `thrown`
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
