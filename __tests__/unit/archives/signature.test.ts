import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { elf, fat, machOProgram, pe, signedMachO, signedPe } from '../../../__fixtures__/native/binaries.js'
import { linkedMachO, textCommand } from '../../../__fixtures__/native/linked-mach-o.js'
import { signAdHoc } from '../../../src/archives/ad-hoc.js'
import { readSignature } from '../../../src/archives/signature.js'

const CASES = [
  { name: 'PE', plain: pe({ imports: ['kernel32.dll'] }), sign: signedPe },
  { name: 'Mach-O', plain: machOProgram(), sign: signedMachO },
] as const

describe.each(CASES)('$name', ({ plain, sign }) => {
  const signed = sign(plain)

  test('a signature changes the state and not the content, and so does another one', () => {
    const [none, one, other] = [plain, signed, sign(plain, 'of somebody else, and longer')].map(readSignature)
    expect([none?.state, one?.state, other?.state]).toEqual(['none', 'signed', 'signed'])
    expect(one?.content).toBe(none?.content)
    expect(other?.content).toBe(none?.content)
  })

  test('any other byte that changes is seen, or makes the file unreadable', () => {
    // What is before the signature but belongs to it: PE's checksum and entry; Mach-O's command, counts and sizes.
    const belongs = new Set([...plain.keys()].filter(at => plain[at] !== signed[at]))
    for (const at of [...belongs]) for (let near = at - 7; near <= at + 7; near += 1) belongs.add(near)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: plain.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        fc.pre(!belongs.has(at))
        const changed = Buffer.from(signed)
        changed[at] = (changed[at] ?? 0) ^ change
        expect(contentOf(changed)).not.toBe(readSignature(plain)?.content)
      }),
      { numRuns: 500 },
    )
  })

  test('bytes behind the signature are refused', () => {
    expect(() => readSignature(Buffer.concat([signed, Buffer.from('more')]))).toThrow(/bytes behind/)
    expect(() => readSignature(signed.subarray(0, -1))).toThrow(/cut/)
  })

  test('any damage is an error of ours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: signed.length }), fc.uint8Array({ maxLength: 40 }), (at, bytes) => {
        const broken = Buffer.from(signed)
        broken.set(bytes.subarray(0, Math.max(0, broken.length - at)), Math.min(at, broken.length))
        contentOf(broken)
      }),
      { numRuns: 500 },
    )
  })
})

/** Undefined when it cannot be read; any error that is not a coded one fails the test. */
function contentOf(bytes: Buffer): string | undefined {
  try {
    return readSignature(bytes)?.content
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'check/content' })
    return undefined
  }
}

test('an ad-hoc signature names nobody', () => {
  expect(readSignature(signedMachO(machOProgram(), ''))?.state).toBe('ad hoc')
  expect(readSignature(signedMachO(machOProgram(), 'x'))?.state).toBe('signed')
})

test('every architecture of a universal binary counts', () => {
  const [one, other] = [machOProgram('one'), machOProgram('other')]
  const content = readSignature(fat(one, other))?.content
  expect(readSignature(fat(signedMachO(one), signedMachO(other)))).toEqual({ state: 'signed', content })
  expect(readSignature(fat(signedMachO(one), other))).toEqual({ state: 'none', content })
  expect(readSignature(fat(signedMachO(one), signedMachO(one)))?.content).not.toBe(content)
})

test('other files have none', () => {
  expect(readSignature(elf())).toBeUndefined()
  expect(readSignature(Buffer.from('#!/bin/sh'))).toBeUndefined()
})

const sha256 = (...parts: readonly (Buffer | string)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
const reason = (bytes: Buffer): string => {
  try {
    return readSignature(bytes)?.state ?? 'neither'
  } catch (thrown) {
    return (thrown as Error).message.replace('The signature of a program cannot be read: ', '')
  }
}
const changed = (bytes: Buffer, at: number, value: number | Buffer) => {
  const copy = Buffer.from(bytes)
  if (typeof value === 'number') copy.writeUInt32LE(value, at)
  else value.copy(copy, at)
  return copy
}

describe('the digest of a Windows program', () => {
  const OPTIONAL = 0x40 + 24
  /** All but the checksum, the entry of the certificate table, and that table; zeros fill the last 8 bytes. */
  const expected = (file: Buffer, entry: number | undefined, end = file.length) =>
    sha256(
      file.subarray(0, OPTIONAL + 64),
      ...(entry === undefined
        ? [file.subarray(OPTIONAL + 68, end)]
        : [file.subarray(OPTIONAL + 68, entry), file.subarray(entry + 8, end)]),
      Buffer.alloc((8 - (end % 8)) % 8),
    )
  const plain = pe({ imports: ['kernel32.dll', 'a.dll'] })

  test.each([
    ['64 bits', 0x20b, 112],
    ['32 bits', 0x10b, 96],
  ])('of %s covers each byte but what signing changes', (_, magic, offset) => {
    const entry = OPTIONAL + offset + 32
    const program = changed(plain, OPTIONAL + offset - 4, 16)
    program.writeUInt16LE(magic, OPTIONAL)
    program.fill(0, entry, entry + 8)
    expect(readSignature(program)).toEqual({ state: 'none', content: expected(program, entry) })
    const end = Math.ceil(program.length / 8) * 8
    const signed = Buffer.concat([program, Buffer.alloc(end - program.length), Buffer.alloc(24, 'c')])
    signed.writeUInt32LE(end, entry)
    signed.writeUInt32LE(24, entry + 4)
    signed.writeUInt32LE(99, OPTIONAL + 64)
    expect(readSignature(signed)).toEqual({ state: 'signed', content: expected(program, entry) })
  })

  test('of one with fewer directories than that of signatures covers what lies there', () => {
    const entry = OPTIONAL + 112 + 32
    for (const [count, has] of [
      [0, false],
      [4, false],
      [5, true],
    ] as const) {
      const program = changed(changed(plain, OPTIONAL + 108, count), entry, has ? 0 : 0x1000)
      if (!has) program.writeUInt32LE(16, entry + 4)
      expect(readSignature(program)).toEqual({ state: 'none', content: expected(program, has ? entry : undefined) })
    }
  })

  test('ends where its table begins, which is behind its own entry and aligned', () => {
    const entry = OPTIONAL + 112 + 32
    const from = (table: number) => reason(changed(changed(plain, entry, table), entry + 4, plain.length - table))
    expect(from(entry + 8)).toBe('signed')
    const byte = Buffer.concat([plain, Buffer.alloc(9 - (plain.length % 8))])
    expect(reason(changed(changed(byte, entry, byte.length - 1), entry + 4, 1))).toBe('signed')
    for (const table of [entry, entry + 9, entry - 8, 0]) expect(from(table)).toMatch(/is not behind the program/)
  })

  test('needs the header of one', () => {
    expect(reason(changed(plain, 0x40, 0x4551))).toBe('it begins like a Windows program and is not one.')
  })
})

describe('the digest of a program of macOS', () => {
  /** Header and load commands as if there were no signature, the sizes of `__LINKEDIT` left out, then all that follows. */
  const expected = (program: Buffer, edit: readonly (readonly [at: number, length: number])[]) => {
    const copy = Buffer.from(program)
    for (const [at, length] of edit) copy.fill(0, at, at + length)
    return sha256(copy, Buffer.alloc((16 - (copy.length % 16)) % 16))
  }
  const plain = linkedMachO({ text: 8193, strings: Buffer.from('1234567') })
  const edit = plain.indexOf('__LINKEDIT') - 8
  const content = expected(plain, [
    [edit + 32, 8],
    [edit + 48, 8],
  ])
  const signed = signAdHoc(plain, 'a')
  /** Where the command is that names the signature. */
  const named = 32 + signed.readUInt32LE(20) - 16

  test('of 64 bits covers each byte but what signing changes', () => {
    expect(readSignature(plain)).toEqual({ state: 'none', content })
    const sizes = Buffer.alloc(8, 0xa5)
    const other = changed(changed(plain, edit + 32, sizes), edit + 48, sizes)
    expect(readSignature(other)).toEqual({ state: 'none', content })
    expect(readSignature(signed)).toEqual({ state: 'ad hoc', content })
  })

  test('of 32 bits too', () => {
    const narrow = (signature: number) => {
      const [first, each] = [28, 56]
      const head = Buffer.alloc(first + each + 16)
      for (const [index, word] of [0xfeedface, 7, 3, 2, 1, each].entries()) head.writeUInt32LE(word, index * 4)
      head.writeUInt32LE(1, first)
      head.writeUInt32LE(each, first + 4)
      head.write('__LINKEDIT', first + 8)
      for (const at of [24, 28, 32, 36, 40]) head.writeUInt32LE(0x1111 * at, first + at)
      const body = Buffer.alloc(32, 'b')
      if (signature === 0) return Buffer.concat([head, body])
      for (const [index, word] of [0x1d, 16, head.length + 32, signature].entries())
        head.writeUInt32LE(word, first + each + index * 4)
      head.writeUInt32LE(2, 16)
      head.writeUInt32LE(each + 16, 20)
      for (const at of [28, 36]) head.writeUInt32LE(0x7777, first + at)
      const blob = Buffer.alloc(signature)
      blob.writeUInt32BE(0xfade0cc0)
      return Buffer.concat([head, body, blob])
    }
    const state = readSignature(narrow(0))
    expect(state).toEqual({
      state: 'none',
      content: expected(narrow(0), [
        [28 + 28, 4],
        [28 + 36, 4],
      ]),
    })
    expect(readSignature(narrow(16))).toEqual({ state: 'ad hoc', content: state?.content })
  })

  test('of several covers the kinds of their processors, and not where they lie', () => {
    const both = fat(plain, signed)
    both.writeUInt32BE(7, 8)
    both.writeUInt32BE(9, 12)
    // The first one lies behind 16 MiB, where its offset has no zero in front.
    const far = Buffer.concat([both.subarray(0, 48), Buffer.alloc(0x1000000), both.subarray(48)])
    for (const at of [16, 36]) far.writeUInt32BE(both.readUInt32BE(at) + 0x1000000, at)
    const digest = sha256(both.subarray(8, 16), content, both.subarray(28, 36), content)
    for (const file of [both, far]) expect(readSignature(file)).toEqual({ state: 'none', content: digest })
  })

  test('covers other segments, and other commands with that name', () => {
    const text = plain.indexOf('__TEXT') - 8
    for (const at of [32, 48]) expect(readSignature(changed(plain, text + at, 1))?.content).not.toBe(content)
    const odd = Buffer.alloc(72)
    odd.writeUInt32LE(0x99)
    odd.writeUInt32LE(72, 4)
    odd.write('__LINKEDIT', 8)
    const one = linkedMachO({ more: [odd] })
    for (const at of [28, 36, 48]) {
      const other = changed(one, one.lastIndexOf('__LINKEDIT') - 8 + at, 5)
      expect(readSignature(other)?.content).not.toBe(readSignature(one)?.content)
    }
  })

  test.each<[string, Buffer, string]>([
    ['a slice that is no program', fat(plain, pe()), 'it is not a program of macOS.'],
    ['no architecture', changed(fat(plain), 4, 0), 'it claims no architecture.'],
    ['a slice that is cut', fat(plain).subarray(0, -1), 'an architecture in it is cut.'],
    ['commands that are cut', plain.subarray(0, named - 1), 'its load commands are cut.'],
    ['a command of 7 bytes', changed(plain, 36, 7), 'a load command has 7 bytes.'],
    ['a command beyond the others', changed(plain, named - 20, 25), 'a load command has 25 bytes.'],
    [
      'two signatures',
      linkedMachO({
        more: [0, 1].map(() => signed.subarray(named, named + 16)),
        strings: signed.subarray(8193),
        text: 8193,
      }),
      'it has two signatures.',
    ],
    ['a signature in its commands', changed(signed, named + 8, named + 8), 'there are bytes behind it, or it is cut.'],
    ['a signature that is none', changed(signed, signed.readUInt32LE(named + 8), 0), 'it is not one of macOS.'],
  ])('is refused with %s', (_, bytes, expected) => expect(reason(bytes)).toBe(expected))

  test('a command of 8 bytes is one, and a signature may follow the commands at once', () => {
    const [short, name] = [Buffer.alloc(8), textCommand(0xc, '/usr/lib/a')]
    short.writeUInt32LE(0x99)
    short.writeUInt32LE(8, 4)
    expect(reason(linkedMachO({ more: [short, name] }))).toBe('none')
    const head = Buffer.alloc(32 + 16 + 12)
    const words = [0xfeedfacf, 0, 0, 2, 1, 16, 0, 0, 0x1d, 16, 48, 12]
    for (const [index, word] of words.entries()) head.writeUInt32LE(word, index * 4)
    head.writeUInt32BE(0xfade0cc0, 48)
    expect(reason(head)).toBe('ad hoc')
    expect(reason(changed(changed(head, 40, 47), 44, 13))).toMatch(/bytes behind it/)
    // All of the file is commands.
    expect(reason(changed(head.subarray(0, 48), 32, 0x99))).toBe('none')
  })
})

test('a signature is somebody’s only with a message in its own slot, wherever that is listed', () => {
  const program = machOProgram()
  const plain = signedMachO(program, '')
  /** Behind the program; with so many parts, the last of which is the message. */
  const parts = (count: number, length: number, slot = 0x10000, more = 0) => {
    const blob = Buffer.alloc(12 + (count + more) * 8 + 8)
    blob.writeUInt32BE(0xfade0cc0)
    blob.writeUInt32BE(count, 8)
    for (let index = 0; index < count + more; index += 1) blob.writeUInt32BE(index + 1, 12 + index * 8)
    const last = 12 + (count + more - 1) * 8
    blob.writeUInt32BE(slot, last)
    blob.writeUInt32BE(blob.length - 8, last + 4)
    blob.writeUInt32BE(length, blob.length - 4)
    const start = plain.lastIndexOf(Buffer.from('fade0cc0', 'hex'))
    const file = Buffer.concat([plain.subarray(0, start), blob])
    const named = 32 + file.readUInt32LE(20) - 16
    file.writeUInt32LE(blob.length, named + 12)
    return reason(file)
  }
  expect([parts(1, 9), parts(3, 9), parts(64, 9), parts(3, 8), parts(3, 9, 0x10001)]).toEqual([
    'signed',
    'signed',
    'signed',
    'ad hoc',
    'ad hoc',
  ])
  expect(parts(65, 9)).toBe('it claims 65 parts.')
  // What looks like one more is none.
  expect(parts(2, 9, 0x10000, 1)).toBe('ad hoc')
})
