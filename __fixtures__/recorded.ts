/** The files of a wheel as RECORD would list them. */
import { createHash } from 'node:crypto'
import { algorithmOf, type RecordedFile, type RecordLine } from '../src/archives/wheel.js'
import type { Zip } from '../src/archives/zip-reader.js'

export function recordedFiles(zip: Zip, record: readonly RecordLine[]): Promise<readonly RecordedFile[]> {
  const lines = new Map(record.map(line => [line.path, line]))
  return Promise.all(
    zip.entries
      .filter(({ folder }) => !folder)
      .map(async ({ name, size }) => {
        const algorithm = algorithmOf(lines.get(name))
        const digest =
          algorithm &&
          `${algorithm}=${createHash(algorithm)
            .update(await zip.read(name, Number.POSITIVE_INFINITY))
            .digest('base64url')}`
        return { name, size, digest }
      }),
  )
}
