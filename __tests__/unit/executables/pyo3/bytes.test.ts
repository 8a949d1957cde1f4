/** What is changed in programs and libraries, byte by byte. */
import { describe, expect, test } from '@jest/globals'
import { dropSearchPaths, searchForAll } from '../../../../src/executables/pyo3/libraries.js'
import { withoutConsole } from '../../../../src/executables/pyo3/make.js'
import { fillSlot } from '../../../../src/executables/pyo3/one-file.js'

/** A 64-bit little-endian file with one segment, the dynamic one. */
function elf(...entries: readonly (readonly [tag: number, value: number])[]): Buffer {
  const bytes = Buffer.alloc(64 + 56 + entries.length * 16 + 8)
  bytes.writeUInt32BE(0x7f454c46)
  bytes[4] = 2
  bytes[5] = 1
  bytes.writeBigUInt64LE(64n, 32)
  bytes.writeUInt16LE(56, 54)
  bytes.writeUInt16LE(1, 56)
  bytes.writeUInt32LE(2, 64)
  bytes.writeBigUInt64LE(120n, 72)
  bytes.writeBigUInt64LE(BigInt(entries.length * 16), 96)
  entries.forEach(([tag, value], index) => {
    bytes.writeBigUInt64LE(BigInt(tag), 120 + index * 16)
    bytes.writeBigUInt64LE(BigInt(value), 128 + index * 16)
  })
  return bytes
}

describe('search paths', () => {
  test('are taken out, and what follows moves up', () => {
    const bytes = elf([1, 10], [29, 20], [15, 30], [5, 40], [0, 0])
    expect(dropSearchPaths(bytes)).toBe(true)
    expect(bytes.equals(elf([1, 10], [5, 40], [0, 0], [0, 0], [0, 0]))).toBe(true)
    expect(dropSearchPaths(bytes)).toBe(false)
  })

  test('serve the libraries of libraries once they are DT_RPATH', () => {
    const bytes = elf([1, 10], [29, 20], [0, 0])
    expect(searchForAll(bytes)).toBe(true)
    expect(bytes.equals(elf([1, 10], [15, 20], [0, 0]))).toBe(true)
    expect(searchForAll(elf([1, 10], [0, 0]))).toBe(false)
  })

  test('of a file of 32 bits or of another byte order are left alone', () => {
    for (const [at, value] of [
      [4, 1],
      [5, 2],
      [0, 0],
    ] as const) {
      const bytes = elf([29, 20], [0, 0])
      bytes[at] = value
      expect([dropSearchPaths(Buffer.from(bytes)), searchForAll(Buffer.from(bytes))]).toEqual([false, false])
    }
  })

  test('end with the table, and with the file', () => {
    // What follows the end of the table is no entry.
    const ended = elf([1, 10], [0, 0], [29, 20])
    expect(dropSearchPaths(Buffer.from(ended))).toBe(false)
    const open = elf([1, 10], [29, 20]).subarray(0, 120 + 32)
    expect(searchForAll(Buffer.from(open))).toBe(true)
    // A last entry that is cut is none.
    const cut = Buffer.from(elf([1, 10], [29, 20]).subarray(0, 120 + 31))
    expect(searchForAll(cut)).toBe(false)
    const exact = Buffer.from(open)
    expect(dropSearchPaths(exact)).toBe(true)
    expect(exact.equals(elf([1, 10], [0, 0]).subarray(0, 120 + 32))).toBe(true)
  })

  test('of what is no such file are left alone', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('MZ'), Buffer.alloc(200), elf().subarray(0, 90)])
      expect([dropSearchPaths(Buffer.from(bytes)), searchForAll(Buffer.from(bytes))]).toEqual([false, false])
  })
})

describe('the slot of one file', () => {
  const magic = 'package-python one-file slot 1:\n'
  const stub = Buffer.concat([Buffer.from(`code${magic}`), Buffer.alloc(512 - magic.length), Buffer.from('end')])
  const slot = { offset: 5, length: 6, files: 7, folder: 'answer-1', launcher: 'answer', several: false }

  test('holds six lines, and nothing else of the program changes', () => {
    const filled = fillSlot(stub, slot)
    expect(filled).toHaveLength(stub.length)
    const told = filled.toString('latin1', 4 + magic.length, 516).replace(/\0+$/, '')
    expect(told).toBe('5\n6\n7\nanswer-1\nanswer\none\n')
    expect(filled.toString('latin1', 516)).toBe('end')
  })

  test('must be there once, and large enough', () => {
    expect(() => fillSlot(Buffer.from('no'), slot)).toThrow('slot')
    expect(() => fillSlot(Buffer.concat([stub, stub]), slot)).toThrow('slot')
    expect(() => fillSlot(stub, { ...slot, folder: 'a'.repeat(500) })).toThrow('too long')
    const rest = '5\n6\n7\n\nanswer\none\n'.length
    const longest = 'a'.repeat(512 - magic.length - rest)
    expect(fillSlot(stub, { ...slot, folder: longest }).toString('latin1')).toContain(`${longest}\nanswer\none\nend`)
    expect(() => fillSlot(stub, { ...slot, folder: `${longest}a` })).toThrow('too long')
  })
})

test('a Windows program of a GUI script opens no console', () => {
  const program = Buffer.alloc(0x80 + 24 + 70)
  program.writeUInt32LE(0x80, 0x3c)
  program.write('PE\0\0', 0x80, 'latin1')
  program.writeUInt16LE(3, 0x80 + 24 + 68)
  expect(withoutConsole(program).readUInt16LE(0x80 + 24 + 68)).toBe(2)
  expect(program.readUInt16LE(0x80 + 24 + 68)).toBe(3)
  expect(() => withoutConsole(Buffer.alloc(200))).toThrow('not a Windows program')
})
