/** Numbers and texts out of bytes that nobody vouches for: whatever lies outside is one coded error. */
import { PackagingError } from '../errors/errors.js'

/** Reads at offsets from the start of `bytes`. Every method throws PackagingError `check/content` for what lies outside. */
export class Reader {
  readonly #view: DataView
  readonly #bytes: Uint8Array
  readonly little: boolean

  constructor(bytes: Uint8Array, little: boolean) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.little = little
  }

  get length(): number {
    return this.#bytes.length
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#within(at, 1))
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), this.little)
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), this.little)
  }

  /** A larger one than any file has is damage too. */
  u64(at: number): number {
    const value = Number(this.#view.getBigUint64(this.#within(at, 8), this.little))
    if (!Number.isSafeInteger(value)) throw damaged(`a number at ${at} is larger than any file`)
    return value
  }

  /** Up to the next zero byte. */
  text(at: number, limit = 4096): string {
    this.#within(at, 1)
    const end = this.#bytes.subarray(at, at + limit).indexOf(0)
    if (end < 0) throw damaged(`the text at ${at} has no end`)
    return Buffer.from(this.#bytes.subarray(at, at + end)).toString('utf8')
  }

  part(at: number, length: number): Uint8Array {
    this.#within(at, length)
    return this.#bytes.subarray(at, at + length)
  }

  #within(at: number, length: number): number {
    if (!Number.isSafeInteger(at) || at < 0 || at + length > this.#bytes.length)
      throw damaged(`it should have ${length} bytes at ${at}, but ends at ${this.#bytes.length}`)
    return at
  }
}

/** @param what half a sentence behind "are damaged: " */
export function damaged(what: string): PackagingError {
  return new PackagingError('check/content', {
    message: `The headers of a program or library are damaged: ${what}.`,
    fix: 'Build or download that file again.',
  })
}

/** Nothing real has more of anything that is counted here, and a damaged count must not cost minutes. */
export const MOST = 1 << 20

/** @throws PackagingError `check/content` */
export function atMost(count: number, what: string): number {
  if (count > MOST) throw damaged(`it claims ${count} ${what}`)
  return count
}
