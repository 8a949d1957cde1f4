/** The content of one member of a zip archive, as it is stored. Format: APPNOTE.TXT, section 4.3.7. */
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { contentError } from './content-error.js'
import type { DirectoryEntry } from './zip-directory.js'

/** Where bytes are read from: a file, or a part of one. */
export type Bytes = Pick<FileHandle, 'read' | 'close'>

/** What is stored of a member, still deflated where it is, in pieces. @param start as `contentOffset` gives it */
export async function* storedContent(
  bytes: Bytes,
  start: number,
  { compressedSize: length }: DirectoryEntry,
  file: string,
): AsyncGenerator<Buffer> {
  const piece = 256 * 1024
  for (let at = 0; at < length; at += piece) {
    const range = { offset: start + at, length: Math.min(piece, length - at) }
    yield await readExactly(bytes, range, file)
  }
}

/**
 * Where the content begins; the local header in front of it must tell the same as the directory.
 * @throws PackagingError `check/content` when it does not
 */
export async function contentOffset(bytes: Bytes, entry: DirectoryEntry, file: string): Promise<number> {
  const header = await readExactly(bytes, { offset: entry.headerOffset, length: 30 }, file)
  const nameLength = header.readUInt16LE(26)
  const offset = entry.headerOffset + 30
  const name = await readExactly(bytes, { offset, length: nameLength }, file)
  if (header.readUInt32LE(0) !== 0x04034b50 || name.toString('utf8') !== entry.name) {
    throw contentError(file, `the header of "${entry.name}" differs from the archive's list`)
  }
  checkHeader(header, entry, file)
  return offset + nameLength + header.readUInt16LE(28)
}

/** With a data descriptor (bit 3) the sizes come behind the content, and some writers leave them out. */
function checkHeader(header: Buffer, entry: DirectoryEntry, file: string): void {
  const [flags, method, size] = [header.readUInt16LE(6), header.readUInt16LE(8), header.readUInt32LE(22)]
  const told = (flags & 8) === 0 && size !== 0 && size !== 0xffffffff
  const wrong =
    (flags & 1) !== 0
      ? 'that it is encrypted'
      : method !== entry.method
        ? 'another compression'
        : told && size !== entry.size
          ? 'another size'
          : undefined
  if (wrong !== undefined)
    throw contentError(file, `the header of "${entry.name}" says ${wrong}, unlike the archive's list`)
}

/** Unpacks deflated pieces; damage is an error whose code begins with `Z_`. */
export async function* inflate(raw: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const stream = createInflateRaw()
  const source = Readable.from(raw, { objectMode: false })
  source.on('error', error => stream.destroy(error))
  yield* source.pipe(stream) as AsyncIterable<Buffer>
}

/** Bytes of a range, all of them. @throws PackagingError `check/content` where the file ends before */
export async function readExactly(
  handle: Bytes,
  range: { readonly offset: number; readonly length: number },
  file: string,
): Promise<Buffer> {
  const bytes = Buffer.alloc(range.length)
  let done = 0
  while (done < range.length) {
    const { bytesRead } = await handle.read(bytes, done, range.length - done, range.offset + done)
    if (bytesRead === 0) throw contentError(file, 'it is cut off')
    done += bytesRead
  }
  return bytes
}
