/**
 * The ad-hoc signature of macOS: the digest of every page of a program, and no name. Apple's processors start nothing
 * without one. Linkers write it; whoever changes a program afterwards has to write it again. It is written here as linkers
 * do, in the same bytes on every machine, so that `codesign` and `rcodesign` replace it without being forced to.
 * @see https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/kern/cs_blobs.h
 */

import { createHash, type Hash } from 'node:crypto'
import { endStringsAt, nameSignature, roundUp, textSegment, withoutSignature } from './mach-o.js'

const SUPER_BLOB = 0xfade0cc0
const CODE_DIRECTORY = 0xfade0c02
/** The first version with the limits of the code segment. */
const VERSION = 0x20400
const AD_HOC = 0x2
const LINKER_SIGNED = 0x20000
const SHA256 = 2
const DIGEST = 32
const PAGE = 4096
const PAGE_BITS = 12
const MAIN_BINARY = 1n
/** The blob's own header and its index of one entry. */
const OUTER = 20
const DIRECTORY = 88
/** A signature begins at a multiple of this. */
const ALIGNMENT = 16

/** The digests of pages of one file that is read piece by piece. */
class Pages {
  readonly #digests: Buffer[] = []
  #hash: Hash = createHash('sha256')
  #filled = 0

  add(piece: Buffer): void {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + PAGE - this.#filled)
      this.#hash.update(part)
      this.#filled += part.length
      at += part.length
      if (this.#filled === PAGE) this.#finish()
    }
  }

  /** Of all that was added; the last page may be shorter. */
  digests(): Buffer {
    if (this.#filled > 0) this.#finish()
    return Buffer.concat(this.#digests)
  }

  #finish(): void {
    this.#digests.push(this.#hash.digest())
    this.#hash = createHash('sha256')
    this.#filled = 0
  }
}

function signatureSize(limit: number, identifier: string): number {
  const pages = Math.ceil(limit / PAGE)
  return roundUp(OUTER + DIRECTORY + Buffer.byteLength(identifier) + 1 + pages * DIGEST, ALIGNMENT)
}

/** @param limit bytes of the program before its signature */
function signatureOf(
  program: Buffer,
  { limit, identifier, digests }: { readonly limit: number; readonly identifier: string; readonly digests: Buffer },
): Buffer {
  const { offset, size, main } = textSegment(program)
  const name = Buffer.from(`${identifier}\0`)
  const bytes = Buffer.alloc(signatureSize(limit, identifier))
  const length = DIRECTORY + name.length + digests.length
  const words = (at: number, values: readonly number[]) => {
    for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, at + index * 4)
  }
  // The kind of the one part, 0, is a code directory.
  words(0, [SUPER_BLOB, OUTER + length, 1, 0, OUTER])
  words(OUTER, [CODE_DIRECTORY, length, VERSION, AD_HOC | LINKER_SIGNED])
  // Where digests and identifier are, special slots, digests, limit.
  words(OUTER + 16, [DIRECTORY + name.length, DIRECTORY, 0, digests.length / DIGEST, limit])
  bytes.set([DIGEST, SHA256, 0, PAGE_BITS], OUTER + 36)
  bytes.writeBigUInt64BE(BigInt(offset), OUTER + 64)
  bytes.writeBigUInt64BE(BigInt(size), OUTER + 72)
  bytes.writeBigUInt64BE(main ? MAIN_BINARY : 0n, OUTER + 80)
  name.copy(bytes, OUTER + DIRECTORY)
  digests.copy(bytes, OUTER + DIRECTORY + name.length)
  return bytes
}

/**
 * A signed copy of a program or library (pure).
 * @param identifier what the signature calls it, such as its file name
 * @throws PackagingError `check/content` for what is not for one 64-bit processor, and where no signature fits
 */
export function signAdHoc(program: Buffer, identifier: string): Buffer {
  const { head, limit } = prepared(withoutSignature(program), 0, identifier)
  const code = Buffer.concat([head, Buffer.alloc(limit - head.length)])
  const pages = new Pages()
  pages.add(code)
  return Buffer.concat([code, signatureOf(head, { limit, identifier, digests: pages.digests() })])
}

/** Where a payload of a program without signature begins (pure), an offset in the file. */
export function payloadOffset(unsigned: Buffer): number {
  return roundUp(unsigned.length, ALIGNMENT)
}

/**
 * Gives the pieces of a signed program that contains a payload at `payloadOffset`.
 * @param unsigned of `withoutSignature` @param payload of exactly `length` bytes
 * @throws PackagingError `check/content` as `signAdHoc`; Error for another length of the payload
 */
export async function* signedWithPayload(
  unsigned: Buffer,
  payload: AsyncIterable<Buffer>,
  { length, identifier }: { readonly length: number; readonly identifier: string },
): AsyncGenerator<Buffer> {
  const { head, limit } = prepared(unsigned, length, identifier)
  const pages = new Pages()
  const start = Buffer.concat([head, Buffer.alloc(payloadOffset(unsigned) - head.length)])
  pages.add(start)
  yield start
  let read = 0
  for await (const piece of payload) {
    pages.add(piece)
    read += piece.length
    yield piece
  }
  if (read !== length) throw new Error(`a payload of ${read} bytes in place of ${length}`)
  const rest = Buffer.alloc(limit - start.length - length)
  pages.add(rest)
  yield rest
  yield signatureOf(head, { limit, identifier, digests: pages.digests() })
}

/** The program with all sizes that follow from payload and signature; `limit` is where the signature begins. */
function prepared(unsigned: Buffer, length: number, identifier: string) {
  const head = Buffer.from(unsigned)
  const end = payloadOffset(head) + length
  const limit = roundUp(end, ALIGNMENT)
  // Sizes in load commands and in the signature have 32 bits.
  if (limit > 0x7fff0000) throw new Error(`a program of ${limit} bytes`)
  if (length > 0) endStringsAt(head, end)
  nameSignature(head, limit, signatureSize(limit, identifier))
  return { head, limit }
}
