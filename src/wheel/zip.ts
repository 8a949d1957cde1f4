/**
 * Reads zip archives: the list of members in one read of the central directory, members one by one on demand. yauzl
 * reads the list an entry at a time by callbacks, and lets pass what a wheel must not have: two members of one name,
 * and local headers that name another file than the directory does (how installers came to disagree: CVE-2025-54368).
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12–4.3.16.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createInflateRaw, crc32 as nodeCrc32 } from 'node:zlib'
import { contentError } from './content-error.js'
import { type DirectoryEntry, findDirectory, readDirectory } from './zip-directory.js'

export type ZipEntry = Omit<DirectoryEntry, 'headerOffset'>

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
  /** What is stored of it, still deflated where it is; for copying, so neither size nor CRC is checked. */
  compressed(name: string): AsyncGenerator<Buffer>
  /** Random access to a stored member. @throws PackagingError `check/content` for one that is deflated */
  part(name: string): Promise<{ readonly bytes: Bytes; readonly size: number }>
  close(): Promise<void>
}

/** 16 MiB: no METADATA or RECORD is larger; a bomb is. */
const READ_LIMIT = 16 * 1024 * 1024

/** Where bytes are read from: a file, or a part of one. */
export type Bytes = Pick<FileHandle, 'read' | 'close'>

/**
 * Opens a zip file; close it, or use `withZip`.
 * @throws PackagingError `check/content` for what is not a zip file, is cut off, encrypted, or has unsafe or double names
 */
export async function openZip(file: string): Promise<Zip> {
  const handle = await open(file, 'r')
  try {
    return await readZip(file, handle, (await handle.stat()).size)
  } catch (error) {
    await handle.close()
    throw error
  }
}

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

async function readZip(file: string, bytes: Bytes, size: number): Promise<Zip> {
  const directory = await findDirectory(bytes, size, file)
  return new OpenZip(file, bytes, readDirectory(await readExactly(bytes, directory, file), directory, file))
}

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

  async read(name: string, limit = READ_LIMIT): Promise<Buffer> {
    const size = this.byName.get(name)?.size ?? 0
    if (size > limit) throw contentError(this.file, `"${name}" is ${size} bytes large, more than ${limit}`)
    return buffer(this.stream(name))
  }

  async *stream(name: string): AsyncGenerator<Buffer> {
    const entry = this.byName.get(name)
    if (entry === undefined) throw contentError(this.file, `"${name}" is missing`)
    const start = await this.dataOffset(entry)
    const raw = this.raw(start, entry.compressedSize)
    const source = entry.method === 0 ? raw : inflate(raw)
    let size = 0
    let crc = 0
    try {
      for await (const chunk of source) {
        size += chunk.length
        // More than the directory says is a bomb or a lie: stop at once.
        if (size > entry.size) throw contentError(this.file, `"${name}" is larger than the archive says`)
        crc = nodeCrc32(chunk, crc)
        yield chunk
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) {
        throw contentError(this.file, `"${name}" is damaged`, error)
      }
      throw error
    }
    if (size !== entry.size || crc !== entry.crc) throw contentError(this.file, `"${name}" is damaged`)
  }

  async *compressed(name: string): AsyncGenerator<Buffer> {
    const entry = this.byName.get(name)
    if (entry === undefined) throw contentError(this.file, `"${name}" is missing`)
    yield* this.raw(await this.dataOffset(entry), entry.compressedSize)
  }

  async part(name: string): Promise<{ bytes: Bytes; size: number }> {
    const entry = this.byName.get(name)
    if (entry === undefined) throw contentError(this.file, `"${name}" is missing`)
    if (entry.method !== 0) throw contentError(this.file, `"${name}" is not stored as it is`)
    const start = await this.dataOffset(entry)
    const { handle } = this
    const read = (buffer: Buffer, offset: number, length: number, position: number) =>
      handle.read(buffer, offset, Math.max(0, Math.min(length, entry.size - position)), start + position)
    return { bytes: { read, close: async () => {} } as Bytes, size: entry.size }
  }

  close(): Promise<void> {
    return this.handle.close()
  }

  private async *raw(start: number, length: number): AsyncGenerator<Buffer> {
    const piece = 256 * 1024
    for (let at = 0; at < length; at += piece) {
      const range = { offset: start + at, length: Math.min(piece, length - at) }
      yield await readExactly(this.handle, range, this.file)
    }
  }

  /** Where the content begins; the local header in front of it must tell the same as the directory. */
  private async dataOffset(entry: DirectoryEntry): Promise<number> {
    const header = await readExactly(this.handle, { offset: entry.headerOffset, length: 30 }, this.file)
    const nameLength = header.readUInt16LE(26)
    const offset = entry.headerOffset + 30
    const name = await readExactly(this.handle, { offset, length: nameLength }, this.file)
    if (header.readUInt32LE(0) !== 0x04034b50 || name.toString('utf8') !== entry.name) {
      throw contentError(this.file, `the header of "${entry.name}" differs from the archive's list`)
    }
    checkHeader(header, entry, this.file)
    return offset + nameLength + header.readUInt16LE(28)
  }
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

async function* inflate(raw: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const stream = createInflateRaw()
  const source = Readable.from(raw, { objectMode: false })
  source.on('error', error => stream.destroy(error))
  yield* source.pipe(stream) as AsyncIterable<Buffer>
}

async function readExactly(
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
