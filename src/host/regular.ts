/**
 * Opens only regular files. A named pipe waits for somebody who writes, for ever, in a thread of the pool that no signal
 * reaches; a device never ends. Whether the name is that of a file is asked of what was opened, not of the name.
 */
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { PackagingError } from '../core/errors.js'
import { bytes } from '../core/format.js'

/** Does not wait for a writer; Windows has no such flag, and no such files. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** 64 MiB: no text that is read whole is larger. */
const MOST = 64 * 1024 * 1024

/**
 * @throws PackagingError `input/path` for a pipe, a socket or a device; what the file system throws, EISDIR for a folder too
 */
export async function openRegular(file: string): Promise<FileHandle> {
  const handle = await open(file, FLAGS).catch((error: NodeJS.ErrnoException) => {
    // A socket cannot even be opened.
    if (error.code === 'ENXIO') throw irregular(file)
    throw error
  })
  try {
    const found = await handle.stat()
    if (found.isDirectory())
      throw Object.assign(new Error(`EISDIR: illegal operation on a directory, open '${file}'`), { code: 'EISDIR' })
    if (!found.isFile()) throw irregular(file)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

function irregular(file: string): PackagingError {
  return new PackagingError('input/path', {
    message: `${file} is a pipe, a socket or a device, and not a file.`,
    fix: 'Write its content into a regular file and name that.',
    place: { file },
  })
}

/**
 * The content of a regular file.
 * @param limit bytes above which it is refused
 * @throws as `openRegular`, and PackagingError `input/path` for one that is larger
 */
export async function readRegular(file: string): Promise<Buffer>
export async function readRegular(file: string, encoding: 'utf8' | 'latin1', limit?: number): Promise<string>
export async function readRegular(
  file: string,
  encoding?: 'utf8' | 'latin1',
  limit: number = encoding === undefined ? 2 ** 31 - 1 : MOST,
): Promise<Buffer | string> {
  const handle = await openRegular(file)
  try {
    const { size } = await handle.stat()
    if (size > limit)
      throw new PackagingError('input/path', {
        message: `${file} is ${bytes(size)} large, more than the ${bytes(limit)} that are read of such a file.`,
        fix: 'Name another file; this one is not what it should be.',
        place: { file },
      })
    const content = await handle.readFile()
    return encoding === undefined ? content : content.toString(encoding)
  } finally {
    await handle.close()
  }
}
