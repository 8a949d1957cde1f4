/**
 * Reads zip archives: the list of members in one read of the central directory, members one by one on demand. yauzl
 * reads the list an entry at a time by callbacks, and accepts what a wheel must not have: two members of one name, and
 * local headers that name another file than the directory does (a cause of differing installers: CVE-2025-54368).
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.7.
 */

import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createInflateRaw, inflateRawSync, crc32 as nodeCrc32 } from 'node:zlib'
import { openRegular } from '../host/regular.js'
import { joined, PIECE, pieceFor } from './pieces.js'
import { contentError } from './trust.js'
import { type DirectoryEntry, findDirectory, LOCAL_HEADER, readDirectory } from './zip-directory.js'

/** A file, or a part of one. */
type Bytes = Pick<FileHandle, 'read' | 'close'>

/** The stored bytes of a member, deflated or not, in pieces. @param start as `contentOffset` gives it */
async function* storedContent(
  bytes: Bytes,
  start: number,
  { compressedSize: length }: DirectoryEntry,
  file: string,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += PIECE) {
    yield await readExactly(bytes, start + at, Math.min(PIECE, length - at), file)
  }
}

/**
 * The offset of the content; the local header in front of it must agree with the directory.
 * @throws PackagingError `check/content` when it does not
 */
async function contentOffset(bytes: Bytes, entry: DirectoryEntry, file: string): Promise<number> {
  const name = Buffer.from(entry.name)
  const header = await readExactly(bytes, entry.headerOffset, LOCAL_HEADER + name.length, file)
  const same = header.readUInt16LE(26) === name.length && header.subarray(LOCAL_HEADER).equals(name)
  if (header.readUInt32LE(0) !== 0x04034b50 || !same)
    throw contentError(file, `the header of "${entry.name}" differs from the archive's list`)
  checkHeader(header, entry, file)
  return entry.headerOffset + header.length + header.readUInt16LE(28)
}

/** With a data descriptor (bit 3) the sizes are behind the content, and some writers leave them out of the header. */
function checkHeader(header: Buffer, entry: DirectoryEntry, file: string): void {
  const [flags, method, size] = [header.readUInt16LE(6), header.readUInt16LE(8), header.readUInt32LE(22)]
  const known = (flags & 8) === 0 && size !== 0 && size !== 0xffffffff
  const wrong =
    (flags & 1) !== 0
      ? 'that it is encrypted'
      : method !== entry.method
        ? 'another compression'
        : known && size !== entry.size
          ? 'another size'
          : undefined
  if (wrong !== undefined)
    throw contentError(file, `the header of "${entry.name}" says ${wrong}, unlike the archive's list`)
}

/** Unpacks deflated pieces; damage is an error whose code begins with `Z_`. */
async function* inflate(raw: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: PIECE })
  const source = Readable.from(raw)
  source.on('error', error => stream.destroy(error))
  yield* source.pipe(stream) as AsyncIterable<Buffer>
}

/** Bytes up to which a member is read and unpacked at once: streams and threads take far longer than a small member. */
const SMALL = 256 * 1024

/** @param stored all bytes of a deflated member @throws PackagingError `check/content` for one that is larger than its size */
function unpackSmall(stored: Buffer, { name, size }: DirectoryEntry, file: string): Buffer {
  try {
    // One byte more than it says is too much already. In one piece: zlib takes four times as long for many.
    return inflateRawSync(stored, { maxOutputLength: Math.max(size, 1), chunkSize: pieceFor(size + 1) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw contentError(file, `"${name}" is larger than the archive says`, error)
    throw error
  }
}

/**
 * Reads ahead: members are mostly read in the order in which they lie, and two reads for each, through another thread,
 * take longer than their bytes.
 */
class ReadAhead implements Bytes {
  private readonly handle: Bytes
  private window: { readonly from: number; readonly bytes: Promise<Buffer> } | undefined

  constructor(handle: Bytes) {
    this.handle = handle
  }

  /** As `FileHandle.read`; fewer bytes than asked for only at the end of the file. */
  read = (async (buffer: Buffer, offset: number, length: number, position: number) => {
    if (length > SMALL / 2) return this.handle.read(buffer, offset, length, position)
    let at = this.window
    if (at === undefined || position < at.from || position + length > at.from + SMALL) {
      at = { from: position, bytes: this.fill(position) }
      this.window = at
    }
    const bytes = await at.bytes
    const start = position - at.from
    // Behind the end of the file there is nothing, as in a file.
    const copied = start < bytes.length ? bytes.copy(buffer, offset, start, start + length) : 0
    return { bytesRead: copied, buffer }
  }) as Bytes['read']

  private async fill(position: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(SMALL)
    let done = 0
    while (done < SMALL) {
      const { bytesRead } = await this.handle.read(bytes, done, SMALL - done, position + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  }

  close(): Promise<void> {
    return this.handle.close()
  }
}

/** Bytes of a range, all of them. @throws PackagingError `check/content` where the file ends before */
async function readExactly(handle: Bytes, offset: number, length: number, file: string): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done)
    if (bytesRead === 0) throw contentError(file, 'it is cut off')
    done += bytesRead
  }
  return bytes
}

/** A member, as the central directory describes it. */
export type ZipEntry = Omit<DirectoryEntry, 'headerOffset'>

/** An open archive. */
export interface Zip {
  readonly file: string
  /** In the directory's order, folders (names ending in `/`) too. Names are unique and safe to unpack. */
  readonly entries: readonly ZipEntry[]
  /** Undefined when there is none of that name. */
  entry(name: string): ZipEntry | undefined
  /**
   * The content of one member; its size and CRC are checked.
   * @param limit bytes above which it is refused, for members that are read whole
   */
  read(name: string, limit?: number): Promise<Buffer>
  /** The same in pieces, for members of any size. */
  stream(name: string): AsyncGenerator<Buffer>
  /** Its stored bytes, deflated or not, for copying: neither size nor CRC is checked. */
  compressed(name: string): AsyncGenerator<Buffer>
  /** Random access to a stored member. @throws PackagingError `check/content` for one that is deflated */
  part(name: string): Promise<{ readonly bytes: Bytes; readonly size: number }>
  close(): Promise<void>
}

/** 16 MiB: no METADATA or RECORD is larger; a bomb is. */
const READ_LIMIT = 16 * 1024 * 1024

/**
 * Opens a zip file; close it, or use `withZip`.
 * @throws PackagingError `check/content` for what is not a zip file, is cut off, encrypted, or has unsafe or double names
 */
async function openZip(file: string): Promise<Zip> {
  const handle = await openRegular(file)
  try {
    return await readZip(file, handle, (await handle.stat()).size)
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Opens a zip file and closes it when `use` is done. @throws as `openZip`, and what `use` throws */
export async function withZip<T>(file: string, use: (zip: Zip) => Promise<T>): Promise<T> {
  const zip = await openZip(file)
  try {
    return await use(zip)
  } finally {
    await zip.close()
  }
}

/**
 * A zip archive that is a stored (not deflated) member of another, such as a wheel in a PEX, read where it lies. It is
 * closed with the other. @throws PackagingError `check/content` as `openZip`, and for a member that is deflated
 */
export async function innerZip(outer: Zip, member: string): Promise<Zip> {
  const part = await outer.part(member)
  return readZip(member.split('/').at(-1) as string, part.bytes, part.size)
}

async function readZip(file: string, source: Bytes, size: number): Promise<Zip> {
  const bytes = new ReadAhead(source)
  const directory = await findDirectory(bytes, size, file)
  const records = await readExactly(bytes, directory.offset, directory.length, file)
  return new OpenZip(file, bytes, await readDirectory(records, directory, file))
}

/** A member, and where its content begins. */
interface Located {
  readonly entry: DirectoryEntry
  readonly start: number
}

const isSmall = ({ size, compressedSize }: DirectoryEntry) => size <= SMALL && compressedSize <= SMALL

class OpenZip implements Zip {
  readonly file: string
  readonly entries: readonly DirectoryEntry[]
  private readonly handle: Bytes
  private readonly byName: ReadonlyMap<string, DirectoryEntry>

  constructor(file: string, handle: Bytes, entries: readonly DirectoryEntry[]) {
    this.file = file
    this.handle = handle
    this.entries = entries
    this.byName = new Map(entries.map(entry => [entry.name, entry]))
  }

  entry(name: string): ZipEntry | undefined {
    return this.byName.get(name)
  }

  private async locate(name: string): Promise<Located> {
    const entry = this.byName.get(name)
    if (entry === undefined) throw contentError(this.file, `"${name}" is missing`)
    return { entry, start: await contentOffset(this.handle, entry, this.file) }
  }

  async read(name: string, limit = READ_LIMIT): Promise<Buffer> {
    const found = this.byName.get(name)
    const size = found?.size ?? 0
    if (size > limit) throw contentError(this.file, `"${name}" is ${size} bytes large, more than ${limit}`)
    return found !== undefined && isSmall(found) ? this.small(await this.locate(name)) : joined(this.stream(name))
  }

  async *stream(name: string): AsyncGenerator<Buffer> {
    const { entry, start } = await this.locate(name)
    if (isSmall(entry)) return yield this.small({ entry, start })
    const raw = storedContent(this.handle, start, entry, this.file)
    let size = 0
    let crc = 0
    try {
      for await (const chunk of entry.method === 0 ? raw : inflate(raw)) {
        size += chunk.length
        // More than the directory says may be a bomb: stop at once.
        if (size > entry.size) throw contentError(this.file, `"${name}" is larger than the archive says`)
        crc = nodeCrc32(chunk, crc)
        yield chunk
      }
    } catch (error) {
      throw this.damaged(name, error)
    }
    if (size !== entry.size || crc !== entry.crc) throw contentError(this.file, `"${name}" is damaged`)
  }

  /** The whole content of a small member. */
  private async small({ entry, start }: Located): Promise<Buffer> {
    const { name, method, size, compressedSize, crc } = entry
    const stored = await readExactly(this.handle, start, compressedSize, this.file)
    try {
      const content = method === 0 ? stored : unpackSmall(stored, entry, this.file)
      if (content.length > size) throw contentError(this.file, `"${name}" is larger than the archive says`)
      if (content.length < size || nodeCrc32(content) !== crc) throw contentError(this.file, `"${name}" is damaged`)
      return content
    } catch (error) {
      throw this.damaged(name, error)
    }
  }

  /** What zlib throws is damage. */
  private damaged(name: string, error: unknown): unknown {
    const fromZlib = (error as NodeJS.ErrnoException).code?.startsWith('Z_')
    return fromZlib ? contentError(this.file, `"${name}" is damaged`, error) : error
  }

  async *compressed(name: string): AsyncGenerator<Buffer> {
    const { entry, start } = await this.locate(name)
    yield* storedContent(this.handle, start, entry, this.file)
  }

  async part(name: string): Promise<{ bytes: Bytes; size: number }> {
    const { entry, start } = await this.locate(name)
    if (entry.method !== 0) throw contentError(this.file, `"${name}" is not stored as it is`)
    const { handle } = this
    const read = (buffer: Buffer, offset: number, length: number, position: number) =>
      handle.read(buffer, offset, Math.max(0, Math.min(length, entry.size - position)), start + position)
    return { bytes: { read, close: async () => {} } as Bytes, size: entry.size }
  }

  close(): Promise<void> {
    return this.handle.close()
  }
}
