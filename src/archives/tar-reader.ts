/**
 * Reads tar archives as a stream (ustar, pax and GNU long names: all that Python's `tarfile` writes). Refuses everything
 * ambiguous: files that two readers read differently are how content is smuggled past a check.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
import { createGunzip } from 'node:zlib'
import { withoutEnd } from '../core/text.js'
import { openRegular } from '../host/regular.js'
import { PIECE } from './pieces.js'
import { contentError, decodeName } from './trust.js'

export const BLOCK = 512

/** The values of a pax header by key. */
type Pax = ReadonlyMap<string, string>

/** Bytes that fill the last block of a content. */
export function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

/** @throws PackagingError `check/content`, as all here for what is damaged */
function checkSum(header: Buffer, file: string): void {
  let sum = 8 * 0x20
  for (let at = 0; at < BLOCK; at++) if (at < 148 || at >= 156) sum += header[at] as number
  if (sum !== number(header.subarray(148, 156), file)) throw contentError(file, 'a header in it is damaged')
}

/** Octal digits, or for large values GNU's base 256. */
export function number(field: Buffer, file: string): number {
  if (((field[0] as number) & 0x80) !== 0) {
    if (field[0] !== 0x80) throw contentError(file, 'a number in it is negative')
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
    if (!Number.isSafeInteger(value)) throw contentError(file, 'a number in it is too large')
    return value
  }
  const digits = withoutEnd(field.toString('latin1'), '\0 ').trimStart()
  if (!/^[0-7]*$/.test(digits)) throw contentError(file, 'a number in it is damaged')
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

/** @param otherwise for a missing key @throws PackagingError `check/content` for a value that is not a number */
function paxNumber(pax: Pax, key: string, file: string, otherwise: number): number {
  const value = pax.get(key)
  if (value === undefined) return otherwise
  const pattern = key === 'size' ? /^\d{1,15}$/ : /^-?\d{1,15}(?:\.\d+)?$/
  if (!pattern.test(value)) throw contentError(file, `a pax header in it says ${key}=${JSON.stringify(value)}`)
  return Number(value)
}

/** `LENGTH KEY=VALUE\n`, the length counting itself. */
function parsePax(body: Buffer, file: string): Pax {
  const pax = new Map<string, string>()
  let at = 0
  while (at < body.length) {
    const space = body.indexOf(0x20, at)
    const digits = body.toString('latin1', at, space)
    const length = Number(digits)
    const record = body.subarray(space + 1, at + length)
    const equals = record.indexOf(0x3d)
    if (!/^\d{1,9}$/.test(digits) || record.at(-1) !== 0x0a || equals < 1)
      throw contentError(file, 'a pax header in it is damaged')
    pax.set(decodeName(record.subarray(0, equals), file), decodeName(record.subarray(equals + 1, -1), file))
    at += length
  }
  return pax
}

/** The path, with ustar's prefix. @throws PackagingError `check/content` when it is not UTF-8 */
function headerName(header: Buffer, file: string): string {
  const name = text(header.subarray(0, 100), file)
  const ustar = header.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = ustar ? text(header.subarray(345, 500), file) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** `uid:gid user:group`, as written: a strange owner does not make an archive invalid. */
function ownerOf(header: Buffer, pax: Pax): string {
  const plain = (key: string, from: number, to: number) =>
    pax.get(key) ?? (header.toString('latin1', from, to).split('\0')[0] as string).trim()
  const id = (key: string, from: number) => plain(key, from, from + 8).replace(/^0+(?=.)/, '')
  const octal = (key: string, from: number) =>
    pax.has(key) || !/^[0-7]+$/.test(id(key, from)) ? id(key, from) : `${Number.parseInt(id(key, from), 8)}`
  const numbers = `${octal('uid', 108)}:${octal('gid', 116)}`
  return `${numbers} ${plain('uname', 265, 297)}:${plain('gname', 297, 329)}`
}

/** Up to the first zero byte. @throws as `decodeName` */
export function text(field: Buffer, file: string): string {
  const end = field.indexOf(0)
  return decodeName(end === -1 ? field : field.subarray(0, end), file)
}

export interface TarEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'symlink' | 'hardlink' | 'device'
  /** Bytes of a file's content. */
  readonly size: number
  /** Permission bits. */
  readonly mode: number
  /** Seconds since 1970. */
  readonly mtime: number
  /** Of a link. */
  readonly target: string
  /** Numbers and names, `1000:1000 user:group`; only for comparisons. */
  readonly owner: string
  /** The content, to be read before the next entry; the rest is skipped. */
  content(): AsyncGenerator<Buffer>
}

/** Bytes: a larger pax header or long name is an attack. */
const MAX_HEADER = 1024 * 1024

const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'device',
  '4': 'device',
  '5': 'folder',
  '6': 'device',
}

/** The content of a gzip file. @throws PackagingError `check/content` for what is not one, or is damaged */
export async function* gunzipped(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: PIECE })
  const source = (await openRegular(file)).createReadStream({ highWaterMark: PIECE })
  source.on('error', error => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Buffer>
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code?.startsWith('Z_')) throw contentError(file, 'it is not a gzip file, or is damaged', error)
    throw error
  } finally {
    gunzip.destroy()
    source.destroy()
    if (!source.closed) await new Promise<void>(resolve => source.once('close', () => resolve()))
  }
}

/**
 * The members one after the other.
 * @param file for errors
 * @throws PackagingError `check/content` for a damaged, cut off or ambiguous archive
 */
export async function* readTar(source: AsyncIterable<Buffer>, file: string): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(source, file)
  try {
    yield* members(bytes, file)
  } finally {
    // A refused archive is not read to its end, and its file would stay open.
    await bytes.close()
  }
}

async function* members(bytes: Bytes, file: string): AsyncGenerator<TarEntry> {
  let global: Pax = new Map()
  let next: Pax = new Map()
  for (;;) {
    const header = await bytes.take(BLOCK)
    if (header.every(byte => byte === 0)) return bytes.end()
    checkSum(header, file)
    const type = typeOf(header)
    const size = sizeOf(header, file)
    if (type === 'x' || type === 'g' || type === 'L' || type === 'K') {
      if (size > MAX_HEADER) throw contentError(file, 'a header in it is too large')
      const body = await bytes.take(size)
      await bytes.skip(padding(size))
      if (type === 'g') global = new Map([...global, ...parsePax(body, file)])
      else if (type === 'x') next = new Map([...next, ...parsePax(body, file)])
      else next = new Map([...next, [type === 'L' ? 'path' : 'linkpath', withoutEnd(decodeName(body, file), '\0')]])
      continue
    }
    const pax: Pax = new Map([...global, ...next])
    next = new Map()
    yield* member(bytes, header, pax, file)
  }
}

const typeOf = (header: Buffer) => header.toString('latin1', 156, 157)
/** Bytes; a pax header has precedence. */
const sizeOf = (header: Buffer, file: string) => number(header.subarray(124, 136), file)

async function* member(bytes: Bytes, header: Buffer, pax: Pax, file: string): AsyncGenerator<TarEntry> {
  const type = typeOf(header)
  const kind = KINDS[type]
  const name = pax.get('path') ?? headerName(header, file)
  if (kind === undefined) throw contentError(file, `"${name}" is of an unknown kind (${JSON.stringify(type)})`)
  if ([...pax.keys()].some(key => key.startsWith('GNU.sparse'))) throw contentError(file, `"${name}" is sparse`)
  const size = kind === 'file' ? paxNumber(pax, 'size', file, sizeOf(header, file)) : 0
  let left = size
  yield {
    // Before ustar, a folder was a file whose name ends in a slash.
    kind: kind === 'file' && name.endsWith('/') ? 'folder' : kind,
    name,
    size,
    mode: number(header.subarray(100, 108), file) & 0o7777,
    mtime: paxNumber(pax, 'mtime', file, number(header.subarray(136, 148), file)),
    target: pax.get('linkpath') ?? text(header.subarray(157, 257), file),
    owner: ownerOf(header, pax),
    async *content() {
      while (left > 0) {
        const piece = await bytes.takeSome(left)
        left -= piece.length
        yield piece
      }
    },
  }
  await bytes.skip(left + padding(size))
}

/** Reads exact amounts from a stream of pieces. */
class Bytes {
  private readonly source: AsyncIterator<Buffer>
  private readonly file: string
  private piece: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>, file: string) {
    this.source = source[Symbol.asyncIterator]()
    this.file = file
  }

  /** At least one byte, at most `most`. */
  async takeSome(most: number): Promise<Buffer> {
    while (this.piece.length === 0) {
      const { value, done } = await this.source.next()
      if (done) throw contentError(this.file, 'it is cut off')
      this.piece = value
    }
    const taken = this.piece.subarray(0, most)
    this.piece = this.piece.subarray(taken.length)
    return taken
  }

  async take(length: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for (let left = length; left > 0; ) {
      const piece = await this.takeSome(left)
      pieces.push(piece)
      left -= piece.length
    }
    return Buffer.concat(pieces)
  }

  /** Some readers stop at the first empty block, some continue: all blocks behind it must be empty. */
  async end(): Promise<void> {
    for (let piece = this.piece; ; ) {
      if (piece.some(byte => byte !== 0)) throw contentError(this.file, 'something is hidden behind its end')
      const { value, done } = await this.source.next()
      if (done) return
      piece = value
    }
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) left -= (await this.takeSome(left)).length
  }

  /** Ends the source, read to its end or not. */
  async close(): Promise<void> {
    await this.source.return?.()
  }
}
