/**
 * Reads zip archives: the list of members in one read of the central directory, members one by one on demand. yauzl
 * reads the list an entry at a time by callbacks, and accepts what a wheel must not have: two members of one name, and
 * local headers that name another file than the directory does (a cause of differing installers: CVE-2025-54368).
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12–4.3.16.
 */

import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { createInflateRaw, inflateRawSync, crc32 as nodeCrc32 } from 'node:zlib'
import { PackagingError } from '../core/errors.js'
import { openRegular } from '../host/regular.js'
import { MOST_PATHS, PathTree } from './path-tree.js'
import { PIECE, pieceFor } from './pieces.js'

/** Bytes: Linux opens no longer path. */
const LONGEST_PATH = 4095
/** 64 MiB: some hundred thousand members. */
const LONGEST_DIRECTORY = 64 * 1024 * 1024

/**
 * Why a member's name cannot be trusted (pure); undefined when it is fine. Names are relative, `/`-separated and stay below
 * the folder they are unpacked into, on Windows too (CVE-2024-42471, CVE-2025-54368, PEP 706).
 */
export function badPath(name: string): string | undefined {
  if (name === '') return 'is empty'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\0-\x1f\x7f]/.test(name)) return 'has a control character'
  if (name.includes('\\')) return 'has a backslash'
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'is absolute'
  if (Buffer.byteLength(name) > LONGEST_PATH) return `is longer than ${LONGEST_PATH} bytes`
  const parts = name.replace(/\/$/, '').split('/')
  if (parts.includes('..')) return 'leaves the archive'
  if (parts.includes('') || parts.includes('.')) return 'has an empty part'
  return undefined
}

/** The error of an archive that is damaged or unsafe. @param what a clause: `it is cut off`, `"METADATA" is missing` */
export function contentError(file: string, what: string, cause?: unknown): PackagingError {
  return new PackagingError('check/content', {
    message: `${basename(file)} cannot be trusted: ${what}.`,
    fix: 'Build or download the file again; if it stays, report it to its authors.',
    place: { file },
    cause,
  })
}

interface DirectoryEntry {
  readonly name: string
  readonly folder: boolean
  /** Bytes unpacked. */
  readonly size: number
  readonly compressedSize: number
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8
  readonly crc: number
  /** Unix file mode with type bits; 0 when the archive was made elsewhere. */
  readonly mode: number
  /** MS-DOS date (upper half) and time, as the archive has them. */
  readonly time: number
  readonly headerOffset: number
}

interface DirectoryRange {
  readonly offset: number
  readonly length: number
  readonly count: number
  /** Bytes in front of the archive, such as a launcher's `#!` line; offsets in it start behind them. */
  readonly prefix: number
}

const MAX_COMMENT = 0xffff
/** Bytes, without the name. */
const LOCAL_HEADER = 30
const SIGNATURE = Buffer.from('PK\x05\x06', 'latin1')
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50

/** Finds the directory through the record at the end of the file. */
async function findDirectory(handle: Pick<FileHandle, 'read'>, size: number, file: string): Promise<DirectoryRange> {
  const tailLength = Math.min(size, 22 + 20 + MAX_COMMENT)
  const tail = Buffer.alloc(tailLength)
  await handle.read(tail, 0, tailLength, size - tailLength)
  const end = findEnd(tail, file)
  if (end === undefined) throw contentError(file, 'it is not a zip archive')
  const at = size - tailLength + end
  let count = tail.readUInt16LE(end + 10)
  let length = tail.readUInt32LE(end + 12)
  let offset = tail.readUInt32LE(end + 16)
  let endOfDirectory = at
  if (end >= 20 && tail.readUInt32LE(end - 20) === LOCATOR64) {
    // The record is right in front of its locator; the offset in there does not know of a prefix.
    const record = Buffer.alloc(56)
    endOfDirectory = at - 20 - 56
    if (endOfDirectory < 0) throw contentError(file, 'its zip64 record is damaged')
    await handle.read(record, 0, record.length, endOfDirectory)
    if (record.readUInt32LE(0) !== END64) throw contentError(file, 'its zip64 record is damaged')
    count = Number(record.readBigUInt64LE(32))
    length = Number(record.readBigUInt64LE(40))
    offset = Number(record.readBigUInt64LE(48))
  }
  const start = endOfDirectory - length
  const prefix = start - offset
  if (length > LONGEST_DIRECTORY) throw contentError(file, `its list of members is ${length} bytes long`)
  if (start < 0 || prefix < 0) throw contentError(file, 'it is cut off')
  return { offset: start, length, count, prefix }
}

/**
 * The end record whose comment reaches exactly to the end of the file. Where two do, readers differ in which they take,
 * and with it in what the archive holds.
 */
function findEnd(tail: Buffer, file: string): number | undefined {
  const found: number[] = []
  for (let at = tail.lastIndexOf(SIGNATURE); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(SIGNATURE, at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) found.push(at)
  }
  if (found.length > 1) throw contentError(file, 'it ends in two ways')
  return found[0]
}

/** Decodes the directory, and refuses everything unsafe or ambiguous in it. */
async function readDirectory(bytes: Buffer, range: DirectoryRange, file: string): Promise<DirectoryEntry[]> {
  const entries: DirectoryEntry[] = []
  const names = new Set<string>()
  let at = 0
  while (at < bytes.length) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw contentError(file, 'its list of members is damaged')
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
    const next = extraEnd + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) throw contentError(file, 'its list of members is damaged')
    const name = decodeName(bytes.subarray(at + 46, nameEnd), file)
    const bad = badPath(name)
    if (bad) throw contentError(file, `the name ${JSON.stringify(name)} in it ${bad}`)
    const key = name.replace(/\/$/, '')
    if (names.has(key)) throw contentError(file, `"${name}" is in it twice`)
    names.add(key)
    // Signals are answered between.
    if (entries.length % 2000 === 1999) await setImmediate()
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw contentError(file, `"${name}" is encrypted`)
    const method = bytes.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8)
      throw contentError(file, `"${name}" is compressed in a way (${method}) that Python cannot always read`)
    const { size, compressedSize, headerOffset } = readSizes(bytes, at, bytes.subarray(nameEnd, extraEnd))
    const host = bytes.readUInt8(at + 5)
    entries.push({
      name,
      folder: name.endsWith('/'),
      method,
      crc: bytes.readUInt32LE(at + 16),
      mode: host === 3 ? bytes.readUInt16LE(at + 40) : 0,
      time: bytes.readUInt32LE(at + 12),
      size,
      compressedSize,
      headerOffset: headerOffset + range.prefix,
    })
    at = next
  }
  if (entries.length !== range.count) throw contentError(file, 'its list of members is damaged')
  await checkFolders(entries, file)
  checkOverlaps(entries, range, file)
  return entries
}

/** Refuses a name of a file and a folder: which of both it becomes differs between tools. */
async function checkFolders(entries: readonly DirectoryEntry[], file: string): Promise<void> {
  const tree = new PathTree()
  const above = new Set<number>()
  const files: { readonly node: number; readonly name: string }[] = []
  let answered = 0
  for (const { name, folder, size } of entries) {
    if (folder && size > 0) throw contentError(file, `"${name}" is a folder with content`)
    const path = folder ? name.slice(0, -1) : name
    const node = tree.node(path, (met, end) => {
      if (end < path.length) above.add(met)
    })
    if (!folder) files.push({ node, name })
    if (tree.size > MOST_PATHS) throw contentError(file, `it names more than ${MOST_PATHS} files and folders`)
    if (tree.steps < answered + 20_000) continue
    // Signals are answered between.
    answered = tree.steps
    await setImmediate()
  }
  const both = files.find(({ node }) => above.has(node))?.name
  if (both === undefined) return
  const below = entries.find(({ name }) => name.startsWith(`${both}/`))?.name
  throw contentError(file, `"${below}" is below the file "${both}"`)
}

/** Refuses members that overlap, with which 10 MB become 281 TB without any nesting. @see https://www.bamsoftware.com/hacks/zipbomb/ */
function checkOverlaps(entries: readonly DirectoryEntry[], range: DirectoryRange, file: string): void {
  const sorted = [...entries].sort((a, b) => a.headerOffset - b.headerOffset)
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1]
    const least = entry.headerOffset + LOCAL_HEADER + Buffer.byteLength(entry.name) + entry.compressedSize
    if (least <= (next?.headerOffset ?? range.offset)) continue
    const what = next === undefined ? 'its list of members' : `"${next.name}"`
    throw contentError(file, `"${entry.name}" overlaps ${what}`)
  }
}

/** The sizes and the offset, from the zip64 field (id 1) where the 32-bit ones are all ones. */
function readSizes(bytes: Buffer, at: number, extra: Buffer) {
  const wide: number[] = []
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 1) continue
    const end = Math.min(field + 4 + extra.readUInt16LE(field + 2), extra.length)
    for (let value = field + 4; value + 8 <= end; value += 8) wide.push(Number(extra.readBigUInt64LE(value)))
  }
  const take = (offset: number) => {
    const narrow = bytes.readUInt32LE(at + offset)
    return narrow === 0xffffffff ? (wide.shift() ?? narrow) : narrow
  }
  const size = take(24)
  const compressedSize = take(20)
  return { size, compressedSize, headerOffset: take(42) }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** @throws PackagingError `check/content` for what is not UTF-8 */
export function decodeName(bytes: Buffer, file: string): string {
  try {
    return UTF8.decode(bytes)
  } catch (error) {
    throw contentError(file, 'a name in it is not UTF-8', error)
  }
}

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

/** All pieces as one; unlike Node's own `buffer`, without a Blob and its thread, for thousands of small members. */
export async function joined(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return all.length === 1 ? (all[0] as Buffer) : Buffer.concat(all)
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
