/**
 * The records of a zip archive, as bytes (pure). Members have no time of their own: it is 1980's unless one is given.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
 */

/** More would take zip64, which no Python before 3.13 can start from (zipimport). */
export const MAX_BYTES = 0xffffffff
export const MAX_MEMBERS = 0xffff

/** A member as it lies in an archive. */
export interface Written {
  /** Its name; one that ends in `/` is a folder's. */
  readonly text: string
  /** The same in UTF-8. */
  readonly name: Buffer
  /** Of its header. */
  readonly offset: number
  readonly put: Put
}

/** What lies behind a header. */
export interface Put {
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
function common({ name, put }: Written): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(name.every(byte => byte < 0x80) ? 0 : 0x800, 2)
  fields.writeUInt16LE(put.method, 4)
  fields.writeUInt32LE(put.time ?? DATE_1980, 6)
  fields.writeUInt32LE(put.crc, 10)
  fields.writeUInt32LE(put.length, 14)
  fields.writeUInt32LE(put.size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/** What stands in front of a member's content (4.3.7). */
export function localHeader(member: Written): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member), member.name])
}

/** A member in the central directory (4.3.12). */
export function directoryEntry(member: Written): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(((member.text.endsWith('/') ? 0o40755 : 0o100000 | member.put.mode) << 16) >>> 0, 6)
  rest.writeUInt32LE(member.offset, 10)
  const madeByUnix = Buffer.from([20, 3])
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeByUnix, common(member), rest, member.name])
}

/** The end of an archive (4.3.16). @param length bytes of the directory @param offset where it begins */
export function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** The order in which a directory lists members. */
export function byName(a: Written, b: Written): number {
  return a.text < b.text ? -1 : 1
}
