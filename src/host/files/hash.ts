/** Hashes files without holding them in memory. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { readElsewhere } from './bytes.js'

/** Bytes from which on another thread is worth its start. */
const LARGE = 4 * 1024 * 1024

/** Lower-case hex SHA-256 of the file. @throws what the file system throws */
export async function sha256Of(file: string): Promise<string> {
  if ((await stat(file)).size >= LARGE) return (await readElsewhere(file)).sha256
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}
