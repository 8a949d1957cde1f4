/** Hashes files without holding them in memory. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** Bytes read at once: larger reads are no faster. */
const CHUNK = 1024 * 1024

/** Lower-case hex SHA-256 of the file. @throws what the file system throws */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
