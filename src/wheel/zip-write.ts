/**
 * Writes zip archives whose members are stored as they are (wheels are compressed already), deflated, or copied from
 * another archive as they lie there. What is written depends on
 * names and contents alone: times are 1980's, members are in order of their names.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { PackagingError } from '../errors/errors.js'
import type { Zip, ZipEntry } from './zip.js'

/** A member: its bytes, or a file whose content must have this sha256 (lower-case hex), or a member of another archive. */
export type Source = Buffer | FileSource | { readonly zip: Zip; readonly member: ZipEntry }

interface FileSource {
  readonly path: string
  readonly sha256: string
  /** Deflated; else stored as it is. */
  readonly compress?: boolean
}

export interface NewZip {
  readonly output: string
  /** What stands in front of the archive; offsets count it in, as Python's zipapp does. */
  readonly prefix: Buffer
  /** Whether the archive itself can be started. */
  readonly executable?: boolean
  /** By name; names that end in `/` are folders. */
  readonly members: ReadonlyMap<string, Source>
}

interface Written {
  readonly name: Buffer
  readonly folder: boolean
  readonly offset: number
  readonly put: Put
}

/** What lies behind a header. */
interface Put {
  readonly crc: number
  /** Bytes unpacked. */
  readonly size: number
  /** Bytes in the archive. */
  readonly length: number
  readonly method: 0 | 8
  /** Permission bits of a file. */
  readonly mode: number
}

const PIECE = 1 << 20
/** More would take zip64, which no Python before 3.13 can start from (zipimport). */
const MAX_BYTES = 0xffffffff
const MAX_MEMBERS = 0xffff
const DATE_1980 = 0x21

/**
 * Writes an executable file, unless told otherwise. What is there already is replaced.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
export async function writeStoredZip({ output, prefix, members, executable = true }: NewZip): Promise<void> {
  if (members.size >= MAX_MEMBERS) throw tooLarge(output, `${members.size} members`)
  const handle = await open(output, 'w', executable ? 0o755 : 0o644)
  try {
    await handle.write(prefix, 0, prefix.length, 0)
    let at = prefix.length
    const written: Written[] = []
    for (const [text, source] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = Buffer.from(text)
      const start = at + 30 + name.length
      const put = await putSource(handle, source, start)
      if (start + put.length > MAX_BYTES || put.size > MAX_BYTES) throw tooLarge(output, 'more than 4 GiB')
      const member = { name, folder: text.endsWith('/'), offset: at, put }
      const header = localHeader(member)
      await handle.write(header, 0, header.length, at)
      written.push(member)
      at = start + put.length
    }
    const directory = Buffer.concat(written.map(directoryEntry))
    const end = endRecord(written.length, directory.length, at)
    if (at + directory.length > MAX_BYTES) throw tooLarge(output, 'more than 4 GiB')
    await handle.write(Buffer.concat([directory, end]), 0, undefined, at)
    // The process's umask does not decide whether a released file can be started.
    if (process.platform !== 'win32') await handle.chmod(executable ? 0o755 : 0o644)
  } finally {
    await handle.close()
  }
}

function putSource(handle: FileHandle, source: Source, at: number): Promise<Put> {
  if (Buffer.isBuffer(source)) return putBytes(handle, source, at)
  return 'zip' in source ? putMember(handle, source, at) : putFile(handle, source, at)
}

async function putBytes(handle: FileHandle, bytes: Buffer, at: number): Promise<Put> {
  if (bytes.length > 0) await handle.write(bytes, 0, bytes.length, at)
  return { size: bytes.length, length: bytes.length, crc: crc32(bytes), method: 0, mode: 0o644 }
}

async function putMember(
  handle: FileHandle,
  { zip, member }: { readonly zip: Zip; readonly member: ZipEntry },
  at: number,
): Promise<Put> {
  let length = 0
  for await (const piece of zip.compressed(member.name)) {
    await handle.write(piece, 0, piece.length, at + length)
    length += piece.length
  }
  const { size, crc, method } = member
  return { size, length, crc, method, mode: (member.mode & 0o111) === 0 ? 0o644 : 0o755 }
}

async function putFile(handle: FileHandle, source: FileSource, at: number): Promise<Put> {
  const input = await open(source.path, 'r')
  try {
    if (source.compress === true) return await putDeflated(handle, source, at)
    const hash = createHash('sha256')
    const piece = Buffer.allocUnsafe(PIECE)
    let size = 0
    let crc = 0
    for (;;) {
      const { bytesRead } = await input.read(piece, 0, PIECE, size)
      if (bytesRead === 0) break
      const bytes = piece.subarray(0, bytesRead)
      hash.update(bytes)
      crc = crc32(bytes, crc)
      await handle.write(bytes, 0, bytesRead, at + size)
      size += bytesRead
    }
    const found = hash.digest('hex')
    if (found !== source.sha256) throw changed(source, found)
    return { size, length: size, crc, method: 0, mode: 0o644 }
  } finally {
    await input.close()
  }
}

async function putDeflated(handle: FileHandle, source: FileSource, at: number): Promise<Put> {
  const hash = createHash('sha256')
  let [size, crc, length] = [0, 0, 0]
  const read = async function* () {
    for await (const chunk of createReadStream(source.path)) {
      const bytes = chunk as Buffer
      hash.update(bytes)
      crc = crc32(bytes, crc)
      size += bytes.length
      yield bytes
    }
  }
  for await (const chunk of Readable.from(read()).pipe(createDeflateRaw({ level: 6 }))) {
    const bytes = chunk as Buffer
    await handle.write(bytes, 0, bytes.length, at + length)
    length += bytes.length
  }
  const found = hash.digest('hex')
  if (found !== source.sha256) throw changed(source, found)
  return { size, length, crc, method: 8, mode: 0o644 }
}

/** Fields that local header and directory entry share, from "version needed" to the sizes. */
function common({ name, put }: Written): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(name.every(byte => byte < 0x80) ? 0 : 0x800, 2)
  fields.writeUInt16LE(put.method, 4)
  fields.writeUInt16LE(DATE_1980, 8)
  fields.writeUInt32LE(put.crc, 10)
  fields.writeUInt32LE(put.length, 14)
  fields.writeUInt32LE(put.size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function localHeader(member: Written): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member), member.name])
}

function directoryEntry(member: Written): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(((member.folder ? 0o40755 : 0o100000 | member.put.mode) << 16) >>> 0, 6)
  rest.writeUInt32LE(member.offset, 10)
  const madeByUnix = Buffer.from([20, 3])
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeByUnix, common(member), rest, member.name])
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function tooLarge(output: string, what: string): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `${path.basename(output)} would hold ${what}, which no Python before 3.13 can start.`,
    fix: 'Make one file for each platform (pex-scope: platform), or ask for fewer Pythons.',
  })
}

function changed(source: FileSource, found: string): PackagingError {
  return new PackagingError('check/content', {
    message: `${path.basename(source.path)} is not the file that was chosen: its sha256 is ${found}, not ${source.sha256}.`,
    fix: 'Something changed it while it was in use; run again with an empty cache.',
  })
}
