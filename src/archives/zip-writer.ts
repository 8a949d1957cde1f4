/**
 * Writes zip archives whose members are stored as they are (wheels are compressed already) or copied from another archive
 * as they are stored there. The offset of each member is known beforehand, so that all are written at once. The result
 * depends on names, contents and their order alone: members have no time, but 1980, unless one is given.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
 */

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, mkdtemp, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { PackagingError } from '../core/errors.js'
import { inThread } from '../host/file-threads.js'
import { walk, withFile, writeAt } from '../host/files.js'
import { PIECE } from './pieces.js'
import type { Zip, ZipEntry } from './zip-reader.js'

/** More would need zip64, which no Python before 3.13 can start from (zipimport). */
export const MAX_BYTES = 0xffffffff
export const MAX_MEMBERS = 0xffff

/** A member of an archive. */
export interface Written {
  /** Its name; one that ends in `/` is a folder's. */
  readonly text: string
  /** The same in UTF-8. */
  readonly name: Buffer
  /** Of its header. */
  readonly offset: number
  readonly put: Put
}

/** The content behind a header. */
interface Put {
  readonly crc: number
  /** Bytes unpacked. */
  readonly size: number
  /** Bytes in the archive. */
  readonly length: number
  readonly method: 0 | 8
  /** Permission bits of a file. */
  readonly mode: number
  /** MS-DOS date (upper half) and time; 1980 unless given. */
  readonly time?: number
}

const DATE_1980 = 0x21_0000

/** Fields that local header and directory entry share, from "version needed" to the sizes. */
function common({ text, name, put }: Written): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  // Names beyond ASCII, which has one byte for each character, say that they are UTF-8.
  fields.writeUInt16LE(name.length === text.length ? 0 : 0x800, 2)
  fields.writeUInt16LE(put.method, 4)
  fields.writeUInt32LE(put.time ?? DATE_1980, 6)
  fields.writeUInt32LE(put.crc, 10)
  fields.writeUInt32LE(put.length, 14)
  fields.writeUInt32LE(put.size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/** The header in front of a member's content (4.3.7; pure). */
export function localHeader(member: Written): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member), member.name])
}

/** A member in the central directory (4.3.12; pure). */
export function directoryEntry(member: Written): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(((member.text.endsWith('/') ? 0o40755 : 0o100000 | member.put.mode) << 16) >>> 0, 6)
  rest.writeUInt32LE(member.offset, 10)
  const madeByUnix = Buffer.from([20, 3])
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeByUnix, common(member), rest, member.name])
}

/** The end of an archive (4.3.16; pure). @param length bytes of the directory @param offset where it begins */
export function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** A member: its bytes, or a file whose content must have this sha256 (lower-case hex), or a member of another archive. */
export type Source = Buffer | FileSource | { readonly zip: Zip; readonly member: ZipEntry }

interface FileSource {
  readonly path: string
  readonly sha256: string
  /** Set when the file has the content deflated: what it unpacks to. */
  readonly inflated?: { readonly size: number; readonly crc: number }
}

/** Where a member goes. */
interface Place extends Omit<Written, 'put'> {
  /** Of its content. */
  readonly start: number
  readonly source: Source
}

/** Members that were written, and where the next one goes. */
interface Members {
  readonly written: readonly Written[]
  readonly at: number
}

/**
 * Writes `members` in order of their names behind what was written.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
async function putMembers(
  { handle, output }: { readonly handle: FileHandle; readonly output: string },
  begun: Members,
  members: ReadonlyMap<string, Source>,
): Promise<Members> {
  const written = [...begun.written]
  if (written.length + members.size >= MAX_MEMBERS) throw tooLarge(output, `${written.length + members.size} members`)
  let { at } = begun
  const locations: Place[] = []
  for (const text of [...members.keys()].sort()) {
    const source = members.get(text) as Source
    const name = Buffer.from(text)
    const start = at + 30 + name.length
    const length = await lengthOf(source)
    if (start + length > MAX_BYTES) throw tooLarge(output, 'more than 4 GiB')
    locations.push({ text, name, offset: at, start, source })
    at = start + length
  }
  const filled = [
    putBytes(handle, locations),
    // Each in a thread of its own; members of other archives one after another, as they may be thousands.
    ...locations.map(place => putFile(handle, output, place)),
    copyMembers(handle, locations),
  ]
  // The file is closed once nothing writes to it any more.
  await Promise.allSettled(filled)
  written.push(...(await Promise.all(filled)).flat())
  return { written, at }
}

async function lengthOf(source: Source): Promise<number> {
  if (Buffer.isBuffer(source)) return source.length
  return 'zip' in source ? source.member.compressedSize : (await stat(source.path)).size
}

/** Neighbours are written at once: a PEX has hundreds of small members. */
async function putBytes(handle: FileHandle, locations: readonly Place[]): Promise<Written[]> {
  const written: Written[] = []
  let run: Buffer[] = []
  let [from, to] = [0, 0]
  for (const place of locations) {
    const { source, offset, start } = place
    if (!Buffer.isBuffer(source)) continue
    const size = source.length
    const put: Put = { size, length: size, crc: crc32(source), method: 0, mode: 0o644 }
    const member = { ...place, put }
    if (offset !== to) {
      await writeAt(handle, Buffer.concat(run), from)
      run = []
      from = offset
    }
    run.push(localHeader(member), source)
    to = start + size
    written.push(member)
  }
  await writeAt(handle, Buffer.concat(run), from)
  return written
}

async function copyMembers(handle: FileHandle, locations: readonly Place[]): Promise<Written[]> {
  const written: Written[] = []
  for (const place of locations) {
    const { source, start } = place
    if (Buffer.isBuffer(source) || !('zip' in source)) continue
    const { zip, member } = source
    let length = 0
    for await (const piece of zip.compressed(member.name)) {
      await writeAt(handle, piece, start + length)
      length += piece.length
    }
    const { size, crc, method } = member
    const mode = (member.mode & 0o111) === 0 ? 0o644 : 0o755
    const whole = { ...place, put: { size, length, crc, method, mode } }
    await writeAt(handle, localHeader(whole), place.offset)
    written.push(whole)
  }
  return written
}

async function putFile(handle: FileHandle, output: string, place: Place): Promise<Written[]> {
  const { source, start } = place
  if (Buffer.isBuffer(source) || !('path' in source)) return []
  const { size, crc, sha256 } = await inThread({
    kind: 'read',
    file: source.path,
    into: { file: output, at: start },
  })
  if (sha256 !== source.sha256) throw changed(source, sha256)
  const put: Put = source.inflated
    ? { ...source.inflated, length: size, method: 8, mode: 0o644 }
    : { size, length: size, crc, method: 0, mode: 0o644 }
  const member = { ...place, put }
  await writeAt(handle, localHeader(member), place.offset)
  return [member]
}

/** @param what half a sentence behind "would hold" */
function tooLarge(output: string, what: string): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `${path.basename(output)} would hold ${what}, which no Python before 3.13 can start.`,
    fix: 'Make one file for each platform (pex-scope: platform), request fewer Pythons, or make folders (pex-layout: packed or loose).',
  })
}

function changed(source: FileSource, found: string): PackagingError {
  return new PackagingError('check/content', {
    message: `${path.basename(source.path)} is not the file that was chosen: its sha256 is ${found}, not ${source.sha256}.`,
    fix: 'It was modified while it was in use; run again with an empty cache.',
  })
}

/** An archive to write. */
interface NewZip {
  readonly output: string
  /** Bytes in front of the archive; offsets include them, as in Python's zipapp. */
  readonly prefix: Buffer
  /** Whether the archive itself can be started. */
  readonly executable?: boolean
  /** By name; names that end in `/` are folders. */
  readonly members: ReadonlyMap<string, Source>
}

/** An archive without its end: more members may follow, and its prefix is not known yet. */
export interface ZipStart extends Members {
  readonly output: string
  /** Bytes reserved for the prefix. */
  readonly prefix: number
}

/**
 * Writes an archive, executable by default, in place of an existing file.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
export async function writeStoredZip({ output, prefix, members, executable }: NewZip): Promise<void> {
  const begun = await startStoredZip(output, prefix.length, new Map())
  await finishStoredZip(begun, { prefix, members, ...(executable !== undefined && { executable }) })
}

/** Writes the first members, in order of their names, in place of an existing file. @throws as `writeStoredZip` */
export async function startStoredZip(output: string, prefix: number, members: NewZip['members']): Promise<ZipStart> {
  return withFile(output, 'w', 0o600, async handle => {
    return { output, prefix, ...(await putMembers({ handle, output }, { written: [], at: prefix }, members)) }
  })
}

/**
 * Writes the other members behind the first, in order of their names, then the directory, which lists all by name.
 * @param rest `prefix` has the reserved length
 * @throws as `writeStoredZip`
 */
export async function finishStoredZip(
  begun: ZipStart,
  { prefix, members, executable = true }: Omit<NewZip, 'output'>,
): Promise<void> {
  const { output } = begun
  if (prefix.length !== begun.prefix) throw new Error(`${begun.prefix} bytes were reserved, not ${prefix.length}`)
  await withFile(output, 'r+', 0o600, async handle => {
    await writeAt(handle, prefix, 0)
    const { written, at } = await putMembers({ handle, output }, begun, members)
    const entryOf = new Map(written.map(member => [member.text, directoryEntry(member)]))
    const names = written.map(({ text }) => text).sort()
    const directory = Buffer.concat(names.map(name => entryOf.get(name) as Buffer))
    const end = endRecord(written.length, directory.length, at)
    if (at + directory.length > MAX_BYTES) throw tooLarge(output, 'more than 4 GiB')
    await writeAt(handle, Buffer.concat([directory, end]), at)
    // The process's umask does not decide whether a released file can be started.
    if (process.platform !== 'win32') await handle.chmod(executable ? 0o755 : 0o644)
  })
}

/**
 * Writes a folder as a compressed zip, for Windows, which does not open `.tar.gz` itself. Replaces an existing file.
 * @param folder absolute path; links in it are followed @param top the one top folder of the archive
 * @throws PackagingError `build/mismatch` above 4 GiB
 */
export async function writeFolderZip(output: string, folder: string, top: string): Promise<void> {
  const deflated = await mkdtemp(`${output}.`)
  try {
    const members = new Map<string, Source>([[`${top}/`, Buffer.alloc(0)]])
    for await (const { name, file } of walk(folder)) {
      if (file === undefined) members.set(`${top}/${name}/`, Buffer.alloc(0))
      else members.set(`${top}/${name}`, await deflate(file, path.join(deflated, `${members.size}`)))
    }
    await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false })
  } finally {
    await rm(deflated, { recursive: true, force: true })
  }
}

/** Into a file first: where a member goes depends on how long those before it have become. */
async function deflate(file: string, target: string): Promise<Source> {
  const hash = createHash('sha256')
  let [size, crc] = [0, 0]
  await pipeline(
    createReadStream(file, { highWaterMark: PIECE }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const bytes of chunks) {
        crc = crc32(bytes, crc)
        size += bytes.length
        yield bytes
      }
    },
    createDeflateRaw({ level: 6 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const bytes of chunks) {
        hash.update(bytes)
        yield bytes
      }
    },
    createWriteStream(target),
  )
  return { path: target, sha256: hash.digest('hex'), inflated: { size, crc } }
}
