/**
 * The signature that Apple's processors ask for, byte by byte as xnu's cs_blobs.h has it: what a wrong byte of it breaks shows
 * only on a Mac, where the program does not start.
 */
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { type LinkedFields, linkedMachO } from '../../../__fixtures__/native/linked-mach-o.js'
import { payloadOffset, signAdHoc, signedWithPayload } from '../../../src/archives/ad-hoc.js'
import { withoutSignature } from '../../../src/archives/mach-o.js'
import { readSignature } from '../../../src/archives/signature.js'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

/** A blob of one code directory, field by field. @see xnu's osfmk/kern/cs_blobs.h, `CS_CodeDirectory` */
function signature(code: Buffer, identifier: string, { text = 8192, start = 0, main = 1 } = {}): Buffer {
  const digests: Buffer[] = []
  for (let at = 0; at < code.length; at += 4096) digests.push(sha256(code.subarray(at, at + 4096)))
  const hashes = 88 + identifier.length + 1
  const length = hashes + 32 * digests.length
  const directory = Buffer.alloc(length)
  const words: readonly [number, number][] = [
    [0, 0xfade0c02],
    [4, length],
    // version, flags (CS_ADHOC, CS_LINKER_SIGNED), hashOffset, identOffset, nSpecialSlots, nCodeSlots, codeLimit
    [8, 0x20400],
    [12, 0x20002],
    [16, hashes],
    [20, 88],
    [24, 0],
    [28, digests.length],
    [32, code.length],
  ]
  for (const [at, word] of words) directory.writeUInt32BE(word, at)
  // hashSize, hashType, platform, pageSize as a power of 2
  directory.set([32, 2, 0, 12], 36)
  // execSegBase, execSegLimit, execSegFlags
  directory.writeBigUInt64BE(BigInt(start), 64)
  directory.writeBigUInt64BE(BigInt(text), 72)
  directory.writeBigUInt64BE(BigInt(main), 80)
  directory.write(identifier, 88)
  Buffer.concat(digests).copy(directory, hashes)
  const head = Buffer.alloc(20)
  for (const [index, word] of [0xfade0cc0, 20 + length, 1, 0, 20].entries()) head.writeUInt32BE(word, index * 4)
  const whole = Buffer.concat([head, directory])
  return Buffer.concat([whole, Buffer.alloc((16 - (whole.length % 16)) % 16)])
}

/** The load commands of `linkedMachO` that a signature changes, and the one that names it. */
function commands(file: Buffer) {
  const end = 32 + file.readUInt32LE(20)
  const edit = file.indexOf('__LINKEDIT') - 8
  return {
    count: file.readUInt32LE(16),
    edit: [32, 40, 48].map(at => Number(file.readBigUInt64LE(edit + at))),
    strings: file.readUInt32LE(edit + 72 + 20),
    named: [16, 12, 8, 4].map(back => file.readUInt32LE(end - back)),
  }
}

const strings = (length: number) => Buffer.alloc(length, 's')

describe('a program', () => {
  test.each<[string, LinkedFields, number]>([
    ['whose last page is short', { strings: strings(7) }, 8208],
    ['that fills its pages', { strings: strings(4096) }, 12288],
    ['that fills them once it is aligned', { strings: strings(4081) }, 12288],
    ['of one byte more', { strings: strings(4097) }, 12304],
    ['of many pages', { text: 300 * 1024, strings: strings(16) }, 300 * 1024 + 16],
  ])('%s is signed page by page', (_, fields, limit) => {
    const program = linkedMachO(fields)
    const signed = signAdHoc(program, 'answer')
    const code = signed.subarray(0, limit)
    const expected = signature(code, 'answer', fields)
    expect(signed.subarray(limit).equals(expected)).toBe(true)
    // What follows the program up to the signature is empty, and no other byte has changed but those of load commands.
    expect(code.subarray(program.length).equals(Buffer.alloc(limit - program.length))).toBe(true)
    expect(code.subarray(4096, program.length).equals(program.subarray(4096))).toBe(true)
    const { text = 8192 } = fields
    const size = limit + expected.length - text
    expect(commands(signed)).toEqual({
      count: 4,
      edit: [Math.ceil(size / 0x4000) * 0x4000, text, size],
      strings: fields.strings?.length,
      named: [0x1d, 16, limit, expected.length],
    })
    expect(readSignature(signed)?.state).toBe('ad hoc')
  })

  test.each(['a', 'libpython3.11.dylib', 'x'.repeat(100)])('is called by its name: %s', name => {
    const signed = signAdHoc(linkedMachO(), name)
    expect(signed.subarray(8208).equals(signature(signed.subarray(0, 8208), name))).toBe(true)
  })

  test('is not the main one where it is a library', () => {
    const signed = signAdHoc(linkedMachO({ kind: 6 }), 'a')
    expect(signed.subarray(8208).equals(signature(signed.subarray(0, 8208), 'a', { main: 0 }))).toBe(true)
  })

  test('has its code where its segment begins', () => {
    const signed = signAdHoc(linkedMachO({ start: 4096 }), 'a')
    expect(signed.subarray(8208).equals(signature(signed.subarray(0, 8208), 'a', { start: 4096 }))).toBe(true)
  })

  test('that is signed again is the same, and without its signature what it was', () => {
    const program = linkedMachO()
    const signed = signAdHoc(program, 'answer')
    expect(signAdHoc(signed, 'answer').equals(signed)).toBe(true)
    const plain = withoutSignature(signed)
    // It is aligned from now on.
    expect(plain).toHaveLength(8208)
    expect(commands(plain)).toMatchObject({ count: 3, edit: [0x4000, 8192, 16], strings: 8 })
    expect(plain.subarray(0, 32).equals(program.subarray(0, 32))).toBe(true)
    expect(plain.subarray(32 + plain.readUInt32LE(20), 4096).every(byte => byte === 0)).toBe(true)
  })
})

describe('a program with a payload', () => {
  const program = linkedMachO({ strings: strings(9) })
  const payload = Buffer.from(Array.from({ length: 9_001 }, (_, index) => index % 255))
  async function* inPieces(bytes: Buffer, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const signed = async (piece: number, length = payload.length) => {
    const pieces: Buffer[] = []
    const options = { length, identifier: 'answer' }
    for await (const one of signedWithPayload(program, inPieces(payload.subarray(0, length), piece), options))
      pieces.push(one)
    return Buffer.concat(pieces)
  }

  test.each([5, 4095, 4096, 4097, 9_001])('has all of it, aligned and signed, from pieces of %d bytes', async piece => {
    const whole = await signed(piece)
    expect(payloadOffset(program)).toBe(8208)
    const limit = 8208 + 9_008
    expect(whole.subarray(8192, 8201).equals(strings(9))).toBe(true)
    expect(whole.subarray(8201, 8208).equals(Buffer.alloc(7))).toBe(true)
    expect(whole.subarray(8208, 8208 + 9_001).equals(payload)).toBe(true)
    expect(whole.subarray(8208 + 9_001, limit).equals(Buffer.alloc(7))).toBe(true)
    const expected = signature(whole.subarray(0, limit), 'answer')
    expect(whole.subarray(limit).equals(expected)).toBe(true)
    // The payload belongs to the strings: macOS signs nothing behind a program.
    const size = limit + expected.length - 8192
    expect(commands(whole)).toEqual({
      count: 4,
      edit: [Math.ceil(size / 0x4000) * 0x4000, 8192, size],
      strings: 16 + 9_001,
      named: [0x1d, 16, limit, expected.length],
    })
  })

  test('of nothing is the signed program', async () => {
    expect((await signed(1, 0)).equals(signAdHoc(program, 'answer'))).toBe(true)
  })

  test('of one byte belongs to the strings', async () => {
    expect(commands(await signed(1, 1)).strings).toBe(16 + 1)
  })

  test('begins where the program ends, if that is aligned', () => {
    expect([0, 1, 16, 17].map(size => payloadOffset(Buffer.alloc(size)))).toEqual([0, 16, 16, 32])
  })

  test('of another length than was said is an error', async () => {
    const read = async (length: number) => {
      const options = { length, identifier: 'a' }
      for await (const _ of signedWithPayload(program, inPieces(payload, 4000), options));
    }
    await expect(read(9_000)).rejects.toThrow('a payload of 9001 bytes in place of 9000')
    await expect(read(9_002)).rejects.toThrow('a payload of 9001 bytes in place of 9002')
  })

  test('above what 32 bits can hold is refused before it is read', async () => {
    const start = (length: number) => {
      const pieces = signedWithPayload(program, inPieces(payload, 4000), { length, identifier: 'a' })
      return pieces.next()
    }
    const most = 0x7fff0000 - 8208
    expect((await start(most)).value).toHaveLength(8208)
    await expect(start(most + 1)).rejects.toThrow(`a program of ${0x7fff0010} bytes`)
  })
})
