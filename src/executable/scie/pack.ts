/**
 * Puts a scie together: its launcher, its files and the manifest, one behind the other. This is the format's own recipe
 * (`cat`), so that no program of another platform has to run here.
 * @see https://github.com/a-scie/jump/blob/main/docs/packaging.md#scie-cat-assembly
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { PackagingError } from '../../core/errors.js'
import { orFsError } from '../../host/files.js'
import { LARGEST_LIFT } from './lift.js'

export interface ScieParts {
  /** Absolute path of the file to write. */
  readonly output: string
  /** Absolute paths: the launcher, then the files in the manifest's order without those that are fetched. */
  readonly files: readonly string[]
  readonly manifest: object
}

/** @throws PackagingError `host/…`, and `build/mismatch` for a manifest that the launcher could not read */
export async function packScie({ output, files, manifest }: ScieParts): Promise<void> {
  const text = Buffer.from(`\n${JSON.stringify(manifest)}\n`)
  if (text.length > LARGEST_LIFT) {
    throw new PackagingError('build/mismatch', {
      message: `The manifest of the scie has ${text.length} bytes; its launcher reads ${LARGEST_LIFT}.`,
      fix: 'Report this as a bug of package-python.',
    })
  }
  await orFsError(`write ${output}`, output, async () => {
    await pipeline(concatenated(files, text), createWriteStream(output))
    await chmod(output, 0o755)
  })
}

async function* concatenated(files: readonly string[], last: Buffer): AsyncGenerator<Buffer> {
  for (const file of files) yield* createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>
  yield last
}
