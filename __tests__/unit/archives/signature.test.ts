import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { elf, fat, machOProgram, pe, signedMachO, signedPe } from '../../../__fixtures__/native/binaries.js'
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
