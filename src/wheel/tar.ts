/**
 * Reads tar archives as a stream (ustar, pax and GNU long names: all that Python's `tarfile` writes). Strict: what it
 * does not know for certain it refuses, since two readers that guess differently are how files are smuggled past a check.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
import { contentError } from './content-error.js'
import {
  BLOCK,
  checkSum,
  headerName,
  number,
  ownerOf,
  type Pax,
  padding,
  parsePax,
  paxNumber,
  text,
  utf8,
} from './tar-header.js'

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
  /** Numbers and names, `1000:1000 user:group`; only for comparing, nothing here is given to anybody. */
  readonly owner: string
  /** The content, to be read before the next entry is asked for; what is left is skipped. */
  content(): AsyncGenerator<Buffer>
}

/** A pax header or long name above this is an attack, not a path. */
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

/**
 * The members one after the other.
 * @param file for errors
 * @throws PackagingError `check/content` for a damaged, cut off or ambiguous archive
 */
export async function* readTar(source: AsyncIterable<Buffer>, file: string): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(source, file)
  let global: Pax = new Map()
  let next: Pax = new Map()
  for (;;) {
    const header = await bytes.take(BLOCK)
    if (header.every(byte => byte === 0)) return bytes.end()
    checkSum(header, file)
    const type = header.toString('latin1', 156, 157)
    const size = number(header.subarray(124, 136), file)
    if (type === 'x' || type === 'g' || type === 'L' || type === 'K') {
      if (size > MAX_HEADER) throw contentError(file, 'a header in it is too large')
      const body = await bytes.take(size)
      await bytes.skip(padding(size))
      if (type === 'g') global = new Map([...global, ...parsePax(body, file)])
      else if (type === 'x') next = new Map([...next, ...parsePax(body, file)])
      else
        next = new Map([...next, [type === 'L' ? 'path' : 'linkpath', utf8(body, file).replace(/\0+$/, '')]])
      continue
    }
    const pax: Pax = new Map([...global, ...next])
    next = new Map()
    yield* member(bytes, { header, type, pax, size }, file)
  }
}

/** What stands in front of a member's content. */
interface Front {
  readonly header: Buffer
  readonly type: string
  readonly pax: Pax
  /** As the header says; pax has the last word. */
  readonly size: number
}

async function* member(
  bytes: Bytes,
  { header, type, pax, size: headerSize }: Front,
  file: string,
): AsyncGenerator<TarEntry> {
  const kind = KINDS[type]
  const name = pax.get('path') ?? headerName(header, file)
  if (kind === undefined)
    throw contentError(file, `"${name}" is of an unknown kind (${JSON.stringify(type)})`)
  if ([...pax.keys()].some(key => key.startsWith('GNU.sparse')))
    throw contentError(file, `"${name}" is sparse`)
  const size = kind === 'file' ? paxNumber(pax, 'size', file, headerSize) : 0
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

/** Takes exact amounts out of a stream of pieces. */
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

  /** Some readers stop at the first empty block, some go on: behind it nothing may be hidden. */
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
}
