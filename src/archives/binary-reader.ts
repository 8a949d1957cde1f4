/** Numbers and names in the headers of programs, which are not trusted. */

import { PackagingError } from '../core/errors.js'

/** Reads untrusted bytes at offsets from their start. Every method throws PackagingError `check/content` outside of them. */
export class Reader {
  readonly #view: DataView
  readonly #bytes: Uint8Array
  readonly little: boolean

  constructor(bytes: Uint8Array, little: boolean) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.little = little
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), this.little)
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), this.little)
  }

  /** A number larger than any file is damage. */
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
    if (at + length > this.#bytes.length)
      throw damaged(`it should have ${length} bytes at ${at}, but ends at ${this.#bytes.length}`)
    return at
  }
}

/** Numbers of addresses have the width of the file: 64 bits or 32. */
export class ElfReader extends Reader {
  readonly wide: boolean

  constructor(bytes: Uint8Array, little: boolean, wide: boolean) {
    super(bytes, little)
    this.wide = wide
  }

  word(at: number): number {
    return this.wide ? this.u64(at) : this.u32(at)
  }
}

/** @param what half a sentence behind "are damaged: " */
export function damaged(what: string): PackagingError {
  return new PackagingError('check/content', {
    message: `The headers of a program or library are damaged: ${what}.`,
    fix: 'Build or download that file again.',
  })
}

/** No real file has more of anything that is counted here: a damaged count must not take minutes. */
const MOST = 1 << 20

/** @throws PackagingError `check/content` */
export function atMost(count: number, what: string): number {
  if (count > MOST) throw damaged(`it claims ${count} ${what}`)
  return count
}
