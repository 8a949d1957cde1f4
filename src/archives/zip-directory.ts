/**
 * The list of members at the end of a zip archive. Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT,
 * sections 4.3.12 to 4.3.16.
 */
import type { FileHandle } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { MOST_PATHS, PathTree } from './path-tree.js'
import { badPath, contentError, decodeName } from './trust.js'

/** 64 MiB: some hundred thousand members. */
const LONGEST_DIRECTORY = 64 * 1024 * 1024

export interface DirectoryEntry {
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
export const LOCAL_HEADER = 30
const SIGNATURE = Buffer.from('PK\x05\x06', 'latin1')
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50

/** Finds the directory through the record at the end of the file. */
export async function findDirectory(
  handle: Pick<FileHandle, 'read'>,
  size: number,
  file: string,
): Promise<DirectoryRange> {
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
export async function readDirectory(bytes: Buffer, range: DirectoryRange, file: string): Promise<DirectoryEntry[]> {
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
