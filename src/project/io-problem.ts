/** File-system failures that a user can mend, as coded errors. */
import { PackagingError } from '../errors/errors.js'

/** Codes of the other failures that come from the files at hand and not from a mistake of this program. */
const MENDABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENAMETOOLONG', 'EMFILE', 'EEXIST', 'EIO', 'EILSEQ']

/** `thrown` itself, or what it means to a user when it is a failure of the disk or of rights. */
export function asProblem(thrown: unknown, folder: string): unknown {
  if (!isSystemError(thrown)) return thrown
  if (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT') {
    return new PackagingError('host/disk-full', {
      message: `No space is left on the disk of ${folder}.`,
      fix: 'Free some space, or put the temporary folder (TMPDIR, RUNNER_TEMP) on a larger disk.',
      cause: thrown,
    })
  }
  if (!MENDABLE.includes(thrown.code)) return thrown
  return new PackagingError('host/permission', {
    message: `A file could not be copied to ${folder}: ${thrown.message}.`,
    fix: 'Check the name and the permissions of the file that is named, and that nothing changes the project meanwhile.',
    cause: thrown,
  })
}

function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException & { readonly code: string } {
  return typeof thrown === 'object' && thrown !== null && 'syscall' in thrown && 'code' in thrown
}
