/**
 * Reads zip archives: the list of members in one read of the central directory, members one by one on demand. yauzl
 * reads the list an entry at a time by callbacks, and lets pass what a wheel must not have: two members of one name,
 * and local headers that name another file than the directory does (how installers came to disagree: CVE-2025-54368).
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12–4.3.16.
 */
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { crc32 as nodeCrc32 } from 'node:zlib'
import { contentError } from './content-error.js'
import { type Bytes, contentOffset, inflate, readExactly, storedContent } from './zip-content.js'
import { type DirectoryEntry, findDirectory, readDirectory } from './zip-directory.js'

/** A member, as the central directory tells of it. */
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
  /** What is stored of it, still deflated where it is; for copying, so neither size nor CRC is checked. */
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
export async function openZip(file: string): Promise<Zip> {
  const handle = await open(file, 'r')
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
    const start = await contentOffset(this.handle, entry, this.file)
    const raw = storedContent(this.handle, start, entry, this.file)
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
    const start = await contentOffset(this.handle, entry, this.file)
    yield* storedContent(this.handle, start, entry, this.file)
  }

  async part(name: string): Promise<{ bytes: Bytes; size: number }> {
    const entry = this.byName.get(name)
    if (entry === undefined) throw contentError(this.file, `"${name}" is missing`)
    if (entry.method !== 0) throw contentError(this.file, `"${name}" is not stored as it is`)
    const start = await contentOffset(this.handle, entry, this.file)
    const { handle } = this
    const read = (buffer: Buffer, offset: number, length: number, position: number) =>
      handle.read(buffer, offset, Math.max(0, Math.min(length, entry.size - position)), start + position)
    return { bytes: { read, close: async () => {} } as Bytes, size: entry.size }
  }

  close(): Promise<void> {
    return this.handle.close()
  }
}
