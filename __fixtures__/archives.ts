/** Writes zip and tar archives byte by byte, so that tests can make those that no honest program would. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

export interface ZipMember {
  readonly name: string | Buffer
  readonly data?: string | Buffer
  readonly deflate?: boolean
  /** Lies for the test. */
  readonly localName?: string
  readonly size?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  readonly mode?: number
  readonly zip64?: boolean
  /** The header in front of the content, where it differs. */
  readonly localMethod?: number
  readonly localSize?: number
  readonly localExtra?: Buffer
  /** Of the member, in the directory. */
  readonly comment?: string
  /** Bytes by which the directory's offset is wrong: several members can share content. */
  readonly shift?: number
}

export function zip(members: readonly ZipMember[], prefix = '', zip64End = false): Buffer {
  const parts: Buffer[] = [Buffer.from(prefix)]
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const name = Buffer.from(member.name)
    const local = Buffer.from(member.localName ?? name)
    const data = Buffer.from(member.data ?? '')
    const body = member.deflate ? deflateRawSync(data) : data
    const size = member.size ?? data.length
    const header = Buffer.alloc(30)
    const method = member.method ?? (member.deflate ? 8 : 0)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(member.flags ?? 0, 6)
    header.writeUInt16LE(member.localMethod ?? method, 8)
    header.writeUInt32LE(member.crc ?? crc32(data), 14)
    header.writeUInt32LE(body.length, 18)
    header.writeUInt32LE(member.localSize ?? size, 22)
    header.writeUInt16LE(local.length, 26)
    const localExtra = member.localExtra ?? Buffer.alloc(0)
    header.writeUInt16LE(localExtra.length, 28)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt8(3, 5)
    entry.writeUInt16LE(member.flags ?? 0, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(member.crc ?? crc32(data), 16)
    entry.writeUInt32LE(member.zip64 ? 0xffffffff : body.length, 20)
    entry.writeUInt32LE(member.zip64 ? 0xffffffff : size, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(member.mode ?? 0o100644, 40)
    entry.writeUInt32LE(member.zip64 ? 0xffffffff : offset + (member.shift ?? 0), 42)
    const extra = Buffer.alloc(member.zip64 ? 28 : 0)
    if (member.zip64) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(24, 2)
      for (const [index, value] of [size, body.length, offset].entries())
        extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index)
    }
    entry.writeUInt16LE(extra.length, 30)
    const comment = Buffer.from(member.comment ?? '')
    entry.writeUInt16LE(comment.length, 32)
    parts.push(header, local, localExtra, body)
    directory.push(entry, name, extra, comment)
    offset += 30 + local.length + localExtra.length + body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(zip64End ? 0xffff : members.length, 10)
  end.writeUInt32LE(zip64End ? 0xffffffff : list.length, 12)
  end.writeUInt32LE(zip64End ? 0xffffffff : offset, 16)
  const wide = Buffer.alloc(zip64End ? 76 : 0)
  if (zip64End) {
    wide.writeUInt32LE(0x06064b50, 0)
    wide.writeBigUInt64LE(BigInt(members.length), 32)
    wide.writeBigUInt64LE(BigInt(list.length), 40)
    wide.writeBigUInt64LE(BigInt(offset), 48)
    wide.writeUInt32LE(0x07064b50, 56)
  }
  return Buffer.concat([...parts, list, wide, end])
}

export interface TarMember {
  readonly name: string
  readonly data?: string | Buffer
  readonly type?: string
  readonly target?: string
  readonly mode?: number
  /** Number of the user and of the group. */
  readonly owner?: number
  /** When it was changed, since 1970. */
  readonly seconds?: number
}

export function tarGz(members: readonly TarMember[]): Buffer {
  return gzipSync(tar(members))
}

export function tar(members: readonly TarMember[]): Buffer {
  const parts = members.flatMap(
    ({ name, data = '', type = '0', target = '', mode = 0o644, owner, seconds = 0o14000000000 }) => {
      const header = Buffer.alloc(512)
      header.write(name, 0)
      header.write(mode.toString(8).padStart(7, '0'), 100)
      if (owner !== undefined) header.write(`${owner.toString(8).padStart(7, '0')}\0`.repeat(2), 108)
      header.write(Buffer.byteLength(data).toString(8).padStart(11, '0'), 124)
      header.write(seconds.toString(8).padStart(11, '0'), 136)
      header.write(' '.repeat(8), 148)
      header.write(type, 156)
      header.write(target, 157)
      header.write('ustar\x0000', 257)
      const sum = header.reduce((total, byte) => total + byte, 0)
      header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
      const body = Buffer.alloc(Math.ceil(Buffer.byteLength(data) / 512) * 512)
      Buffer.from(data).copy(body)
      return [header, body]
    },
  )
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

/** A record of a pax header. */
export function pax(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + 1
  while (rest + String(length).length !== length) length++
  return `${length} ${key}=${value}\n`
}

export function store(dir: string, file: string, bytes: Buffer): string {
  const path = join(dir, file)
  writeFileSync(path, bytes)
  return path
}
