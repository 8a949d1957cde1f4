/** An archive that is not what its kind must be. */
import { basename } from 'node:path'
import { PackagingError } from '../errors/errors.js'

/** @param what a clause: `it is cut off`, `"METADATA" is missing` */
export function contentError(file: string, what: string, cause?: unknown): PackagingError {
  return new PackagingError('check/content', {
    message: `${basename(file)} cannot be trusted: ${what}.`,
    fix: 'Build or download the file again; when it stays so, tell whoever makes it.',
    place: { file },
    cause,
  })
}
