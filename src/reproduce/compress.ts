/** Compresses the members of a wheel: small ones ahead of time and side by side, large ones in pieces. */
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createDeflateRaw, deflateRaw } from 'node:zlib'
import type { Zip, ZipEntry } from '../archives/zip-reader.js'
import { writeAt } from '../host/files.js'

/** Bytes up to which a member is compressed at once; a larger one goes through in pieces. */
export const WHOLE = 1024 * 1024
const deflate = promisify<Buffer, { level: number }, Buffer>(deflateRaw)

/** Members read and compressed before they are asked for: waiting for the disk and for another thread takes longest. */
const AHEAD = 12

/** Gives the members' contents in their order, compressed; undefined for those that go through in pieces. */
export function packAhead(
  zip: Zip,
  entries: readonly ZipEntry[],
): (index: number) => Promise<Buffer | undefined> {
  const begun = new Map<number, Promise<Buffer | undefined>>()
  let next = 0
  return index => {
    for (; next < entries.length && next <= index + AHEAD; next++) {
      const work = packSmall(zip, entries[next] as ZipEntry)
      // Told when it is asked for.
      work.catch(() => {})
      begun.set(next, work)
    }
    const work = begun.get(index)
    begun.delete(index)
    return work ?? Promise.resolve(undefined)
  }
}

/** Size and CRC are compared while it is read. */
async function packSmall(zip: Zip, { name, size }: ZipEntry): Promise<Buffer | undefined> {
  if (size > WHOLE) return undefined
  const content = await zip.read(name)
  return size === 0 ? content : deflate(content, { level: 6 })
}

/** Writes a large member at `start`; gives the bytes that it takes there. */
export async function putLarge(
  zip: Zip,
  { name }: ZipEntry,
  handle: FileHandle,
  start: number,
): Promise<number> {
  const source = Readable.from(zip.stream(name), { objectMode: false })
  const packed = createDeflateRaw({ level: 6 })
  source.on('error', error => packed.destroy(error))
  let length = 0
  for await (const piece of source.pipe(packed) as AsyncIterable<Buffer>) {
    await writeAt(handle, piece, start + length)
    length += piece.length
  }
  return length
}
