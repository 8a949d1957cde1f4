/**
 * Writes a folder as a `.tar.gz` that depends on names and contents alone: members in order of their names, times of 1980,
 * owner 0, modes 644 or 755; ustar, with pax headers for names that do not fit.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { walk } from '../host/files.js'
import { inPieces, PIECE } from './pieces.js'
import { BLOCK, padding } from './tar-reader.js'

/** 1980-01-01T00:00:00Z, the earliest time in a zip. */
const TIME = 315_532_800
/** The largest number of eleven octal digits. */
const MAX_SIZE = 0o77777777777

/** A member to write. */
interface Member {
  readonly name: string
  readonly size: number
  readonly mode: number
  /** The target of a symbolic link. */
  readonly link?: string
  /** Seconds since 1970; 1980 unless given. */
  readonly time?: number
  /** Number of the user and of the group; 0 unless given. */
  readonly owner?: number
}

/** The blocks in front of a member's content (pure). */
export function header({ name, size, mode, link = '', time = TIME, owner = 0 }: Member): Buffer[] {
  const plain = Buffer.from(name)
  const target = Buffer.from(link)
  const type = name.endsWith('/') ? '5' : link === '' ? '0' : '2'
  // A name that does not fit, or is not ASCII, goes into a pax header; the ustar field then has the part that fits.
  const fits = (text: string) => text.length <= 100 && Buffer.byteLength(text) === text.length
  if (fits(name) && fits(link) && size <= MAX_SIZE)
    return [block({ name: plain, size, mode, time, type, link: target, owner })]
  const records =
    (link === '' ? '' : paxRecord('linkpath', link)) +
    paxRecord('path', name) +
    (size > MAX_SIZE ? paxRecord('size', String(size)) : '')
  const body = Buffer.from(records)
  return [
    block({ name: Buffer.from('PaxHeader'), size: body.length, mode: 0o644, time, type: 'x' }),
    body,
    Buffer.alloc(padding(body.length)),
    block({
      name: plain.subarray(0, 100),
      size: Math.min(size, MAX_SIZE),
      mode,
      time,
      type,
      link: target.subarray(0, 100),
      owner,
    }),
  ]
}

/** `LENGTH KEY=VALUE\n`, whose length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  const bytes = Buffer.byteLength(rest)
  let length = bytes + String(bytes).length
  length = bytes + String(length).length
  return `${length}${rest}`
}

/** The fields of a ustar header. */
interface Fields {
  /** At most 100 bytes; so is `link`. */
  readonly name: Buffer
  readonly size: number
  readonly mode: number
  readonly time: number
  /** One character. */
  readonly type: string
  readonly link?: Buffer
  readonly owner?: number
}

function block({ name, size, mode, time, type, link, owner = 0 }: Fields): Buffer {
  const fields = Buffer.alloc(BLOCK)
  name.copy(fields, 0)
  const octal = (value: number, at: number, length: number) =>
    fields.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
  octal(mode, 100, 8)
  octal(owner, 108, 8)
  octal(owner, 116, 8)
  octal(size, 124, 12)
  octal(Math.min(time, MAX_SIZE), 136, 12)
  fields.write(type, 156, 'latin1')
  link?.copy(fields, 157)
  fields.write('ustar\x0000', 257, 'latin1')
  // Its own field counts as eight blanks.
  const sum = fields.reduce((total, byte) => total + byte, 8 * 0x20)
  fields.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return fields
}

/** An archive to write. */
interface NewTar {
  readonly output: string
  /** Absolute path; links in it are followed. */
  readonly folder: string
  /** The one top folder of the archive. */
  readonly top: string
  /** Whether a file (a path under `folder`, with `/`) can be started, besides files with such a mode. */
  readonly executable: (name: string) => boolean
  /** Links stay links (they must lead to inside); else they are followed. */
  readonly links?: boolean
}

/** What is there already is replaced. */
export async function writeTarGz({ output, ...content }: NewTar): Promise<void> {
  const gzip = createGzip({ level: 6 })
  await pipeline(inPieces(members(content)), gzip, anySystem, createWriteStream(output))
}

/** gzip's header names the system that it was made on; 255 is none (RFC 1952, 2.3.1). */
export async function* anySystem(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let at = 0
  for await (const piece of source) {
    // Where that is not in the piece, nothing is written.
    piece[9 - at] = 255
    at += piece.length
    yield piece
  }
}

async function* members({ folder, top, executable, links }: Omit<NewTar, 'output'>): AsyncGenerator<Buffer> {
  yield* header({ name: `${top}/`, size: 0, mode: 0o755 })
  for await (const { name, file, link } of walk(folder, '', links)) {
    if (link !== undefined) {
      yield* header({ name: `${top}/${name}`, size: 0, mode: 0o777, link })
      continue
    }
    if (file === undefined) {
      yield* header({ name: `${top}/${name}/`, size: 0, mode: 0o755 })
      continue
    }
    const { size, mode } = await stat(file)
    const starts = executable(name) || (mode & 0o100) !== 0
    yield* header({ name: `${top}/${name}`, size, mode: starts ? 0o755 : 0o644 })
    yield* contentOf(file, size)
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** A member of a tar whose content is a file of this machine, bytes, or nothing (folders, which end in `/`, and links). */
export interface TarMember {
  readonly name: string
  readonly mode: number
  readonly owner?: number
  /** The target of a symbolic link. */
  readonly link?: string
  /** Absolute path, or the bytes. */
  readonly content?: string | Buffer
}

/** The bytes of a tar with these members, in this order. @throws what the file system throws */
export async function* tarOf(all: Iterable<TarMember>): AsyncGenerator<Buffer> {
  for (const { content, ...member } of all) {
    if (typeof content !== 'string') {
      const bytes = content ?? Buffer.alloc(0)
      yield* header({ ...member, size: bytes.length })
      yield bytes
      yield Buffer.alloc(padding(bytes.length))
      continue
    }
    const { size } = await stat(content)
    yield* header({ ...member, size })
    yield* contentOf(content, size)
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** A file's bytes, and what fills their last block. */
async function* contentOf(file: string, size: number): AsyncGenerator<Buffer> {
  let read = 0
  for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
    read += (piece as Buffer).length
    yield piece as Buffer
  }
  if (read !== size) throw new Error(`${file} changed while it was packed`)
  yield Buffer.alloc(padding(size))
}
