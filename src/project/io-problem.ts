/** File-system failures that a user can mend, as coded errors. */
import { PackagingError } from '../errors/errors.js'

/** `thrown` itself, or what it means to a user when it is a failure of the disk or of rights. */
export function asProblem(thrown: unknown, folder: string): unknown {
  if (thrown instanceof PackagingError || !(thrown instanceof Error) || error.code === undefined)
    return thrown
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new PackagingError('host/disk-full', {
      message: `No space is left on the disk of ${folder}.`,
      fix: 'Free some space, or put the temporary folder (TMPDIR, RUNNER_TEMP) on a larger disk.',
      cause: error,
    })
  }
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENAMETOOLONG', 'EMFILE', 'EEXIST', 'EIO'].includes(error.code)
  ) {
    return new PackagingError('host/permission', {
      message: `A file could not be copied to ${folder}: ${error.message}.`,
      fix: 'Check the name and the permissions of the file that is named, and that nothing changes the project meanwhile.',
      cause: error,
    })
  }
  return thrown
}

function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException & { readonly code: string } {
  return typeof thrown === 'object' && thrown !== null && 'syscall' in thrown && 'code' in thrown
}
