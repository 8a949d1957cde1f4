/** Headers of programs and libraries field by field: both widths and byte orders, addresses that are no offsets, and damage. */
import { describe, expect, test } from '@jest/globals'
import { elf, fat, machO, pe } from '../../../__fixtures__/native/binaries.js'
import { dynamicSection, glibcOf, readNative } from '../../../src/archives/native-headers.js'
import type { PackagingError } from '../../../src/core/errors.js'

/** A file that fields are written into; it grows as needed. */
class Fields {
  bytes = Buffer.alloc(0)
  readonly little: boolean
  constructor(little: boolean) {
    this.little = little
  }
  put(at: number, length: 2 | 4 | 8, value: number): void {
    const bytes = Buffer.alloc(8)
    bytes.writeBigUInt64LE(BigInt(value))
    const part = Buffer.from(bytes.subarray(0, length))
    this.write(at, this.little ? part : part.reverse())
  }
  write(at: number, part: Buffer | string): void {
    const end = at + Buffer.from(part).length
    if (end > this.bytes.length) this.bytes = Buffer.concat([this.bytes, Buffer.alloc(end - this.bytes.length)])
    Buffer.from(part).copy(this.bytes, at)
  }
}

const damage = (bytes: Buffer): string => {
  try {
    readNative(bytes)
    return 'nothing'
  } catch (thrown) {
    expect((thrown as PackagingError).code).toBe('check/content')
    return (thrown as PackagingError).message.replace('The headers of a program or library are damaged: ', '')
  }
}

describe.each([
  ['32 bits, little-endian', false, true],
  ['32 bits, big-endian', false, false],
  ['64 bits, little-endian', true, true],
  ['64 bits, big-endian', true, false],
])('ELF of %s', (_, wide, little) => {
  const word = wide ? 8 : 4
  const BASE = 0x10000
  const NAMES = [
    '',
    'libc.so.6',
    'GLIBC_2.17',
    'libfoo.so',
    '/opt/a:/opt/b',
    '/opt/c',
    'open',
    'GLIBC_2.4',
    'libm.so.6',
  ]
  const nameAt = (name: string) => NAMES.slice(0, NAMES.indexOf(name)).reduce((sum, one) => sum + one.length + 1, 0)
  const [STRINGS, SYMBOLS, VERSIONS, NEEDS, HASH, DYNAMIC] = [0x200, 0x300, 0x400, 0x440, 0x500, 0x600]

  function library(
    hash: 'plain' | 'gnu' | 'gnu without exports' | 'none' = 'plain',
    more: readonly [number, number][] = [],
  ) {
    const file = new Fields(little)
    file.write(0, Buffer.from([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, little ? 1 : 2, 1]))
    file.put(18, 2, 40)
    const [table, each] = [wide ? 64 : 52, wide ? 56 : 32]
    file.put(wide ? 32 : 28, wide ? 8 : 4, table)
    file.put(wide ? 54 : 42, 2, each)
    file.put(wide ? 56 : 44, 2, 3)
    const segments = [
      [4, 0, 0, 0x1000],
      [1, 0x100, BASE, 0x1000],
      [2, DYNAMIC, BASE + DYNAMIC - 0x100, 0x200],
    ] as const
    for (const [index, [type, offset, address, size]] of segments.entries()) {
      const at = table + index * each
      file.put(at, 4, type)
      file.put(at + word, wide ? 8 : 4, offset)
      file.put(at + 2 * word, wide ? 8 : 4, address)
      file.put(at + 4 * word, wide ? 8 : 4, size)
    }
    file.write(STRINGS, Buffer.from(`${NAMES.join('\0')}\0`))
    const size = wide ? 24 : 16
    // Symbols 1 to 8: version 2, 3, none that is needed, and 2 six more times, hidden ones too.
    const versions = [2, 3, 9, 2, 0x8002, 2, 2, 2]
    for (const [index, version] of versions.entries()) {
      file.put(SYMBOLS + (index + 1) * size, 4, nameAt('open'))
      file.put(VERSIONS + (index + 1) * 2, 2, version)
    }
    file.put(SYMBOLS + 9 * size, 4, nameAt('libfoo.so'))
    file.put(VERSIONS + 9 * 2, 2, 3)
    // Two libraries, the first with two versions.
    const need = (at: number, library: string, count: number, first: number, next: number) => {
      file.put(at + 2, 2, count)
      file.put(at + 4, 4, nameAt(library))
      file.put(at + 8, 4, first)
      file.put(at + 12, 4, next)
    }
    const version = (at: number, name: string, index: number, next: number) => {
      file.put(at + 6, 2, index)
      file.put(at + 8, 4, nameAt(name))
      file.put(at + 12, 4, next)
    }
    need(NEEDS, 'libc.so.6', 2, 16, 48)
    version(NEEDS + 16, 'GLIBC_2.17', 2, 16)
    version(NEEDS + 32, 'GLIBC_2.4', 0x8003, 0)
    need(NEEDS + 48, 'libm.so.6', 1, 16, 0)
    version(NEEDS + 64, 'GLIBC_2.17', 4, 0)
    const address = (offset: number) => BASE + offset - 0x100
    if (hash === 'plain') file.put(HASH + 4, 4, 9)
    else if (hash !== 'none') {
      // Two buckets, the first hashed symbol is the third; the longest chain begins at the seventh and ends at the eighth.
      const first = 3
      for (const [index, value] of [2, first, 1].entries()) file.put(HASH + index * 4, 4, value)
      const buckets = HASH + 16 + word
      const [one, two] = hash === 'gnu' ? [3, 7] : [0, 0]
      file.put(buckets, 4, one)
      file.put(buckets + 4, 4, two)
      for (const symbol of [3, 4, 5, 6, 7, 8]) file.put(buckets + 8 + (symbol - first) * 4, 4, symbol === 8 ? 3 : 2)
    }
    const tags: readonly (readonly [number, number])[] = [
      [1, nameAt('libc.so.6')],
      [0x6ffffff9, 77],
      [1, nameAt('libm.so.6')],
      [14, nameAt('libfoo.so')],
      [15, nameAt('/opt/c')],
      [29, nameAt('/opt/a:/opt/b')],
      [5, address(STRINGS)],
      [6, address(SYMBOLS)],
      ...(hash === 'plain'
        ? ([[4, address(HASH)]] as const)
        : hash === 'none'
          ? []
          : ([[0x6ffffef5, address(HASH)]] as const)),
      [0x6ffffff0, address(VERSIONS)],
      [0x6ffffffe, address(NEEDS)],
      [0x6fffffff, 2],
      ...more,
      [0, 0],
      // Nothing counts behind the end.
      [1, nameAt('libfoo.so')],
    ]
    for (const [index, [tag, value]] of tags.entries()) {
      file.put(DYNAMIC + index * 2 * word, wide ? 8 : 4, tag)
      file.put(DYNAMIC + index * 2 * word + word, wide ? 8 : 4, value)
    }
    file.write(0x1200, Buffer.alloc(1))
    return file
  }

  test('libraries, search paths, and versions with at most five symbols that need them', () => {
    expect(readNative(library().bytes)).toEqual({
      format: 'elf',
      arches: ['armv7l'],
      needs: ['libc.so.6', 'libm.so.6'],
      soname: 'libfoo.so',
      rpaths: ['/opt/c', '/opt/a', '/opt/b'],
      versions: [
        { library: 'libc.so.6', version: 'GLIBC_2.17', symbols: Array(5).fill('open') },
        { library: 'libc.so.6', version: 'GLIBC_2.4', symbols: ['open'] },
        { library: 'libm.so.6', version: 'GLIBC_2.17', symbols: [] },
      ],
    })
    expect(dynamicSection(library().bytes)).toMatchObject({ offset: DYNAMIC, size: 0x200 })
  })

  test.each([
    ['gnu', [5, 1]],
    ['gnu without exports', [1, 1]],
    ['none', [0, 0]],
  ] as const)('symbols are counted by the hash table (%s)', (hash, [first, second]) => {
    const { versions = [] } = readNative(library(hash).bytes) ?? {}
    expect(versions.map(({ symbols }) => symbols.length)).toEqual([first, second, 0])
  })

  test('damage is named', () => {
    const broken = (change: (file: Fields) => void) => {
      const file = library()
      change(file)
      return damage(file.bytes)
    }
    expect(broken(file => file.put(wide ? 54 : 42, 2, (wide ? 56 : 32) - 1))).toMatch(
      /^its segments have \d+ bytes each/,
    )
    expect(broken(file => file.put(HASH + 4, 4, 2 ** 20 + 1))).toBe('it claims 1048577 symbols.')
    const claims = library('plain', []).bytes.subarray(0, DYNAMIC + 8)
    expect(damage(Buffer.from(claims))).toMatch(/^it should have \d bytes at \d+, but ends at \d+\.$/)
    const outside = library('none', [[4, 0x9000_0000]])
    expect(damage(outside.bytes)).toBe(`nothing is loaded at address ${0x9000_0000}.`)
    // The first address behind what is loaded, and the last one in it.
    expect(damage(library('none', [[4, BASE + 0x1000]]).bytes)).toBe(`nothing is loaded at address ${BASE + 0x1000}.`)
    expect(damage(library('none', [[4, BASE - 1]]).bytes)).toBe(`nothing is loaded at address ${BASE - 1}.`)
  })
})

test('the oldest glibc is the newest version by number', () => {
  const file = elf({
    versions: { 'libc.so.6': { 'GLIBC_2.4': [], 'GLIBC_2.17': [], GLIBC_PRIVATE: [] }, libx: { X_9: [] } },
  })
  const versions = readNative(file)?.versions ?? []
  expect([glibcOf({ versions }), glibcOf({ versions: [] })]).toEqual(['2.17', undefined])
})

describe('Mach-O', () => {
  test.each([
    ['32 bits, little-endian', 0xfeedface, true, 28],
    ['32 bits, big-endian', 0xfeedface, false, 28],
    ['64 bits, big-endian', 0xfeedfacf, false, 32],
  ])('of %s', (_, magic, little, start) => {
    const file = new Fields(little)
    file.put(0, 4, magic)
    file.put(4, 4, 12)
    file.put(16, 4, 4)
    let at = start
    const command = (kind: number, name: string) => {
      file.put(at, 4, kind)
      file.put(at + 4, 4, 32)
      file.put(at + 8, 4, 12)
      file.write(at + 12, Buffer.from(`${name}\0`))
      at += 32
    }
    command(0xc, 'one.dylib')
    command(0x80000018, 'weak.dylib')
    command(0x8000001f, 'again.dylib')
    file.put(at, 4, 0x32)
    file.put(at + 4, 4, 24)
    file.put(at + 12, 4, (12 << 16) + (6 << 8) + 1)
    file.write(at + 23, Buffer.alloc(1))
    expect(readNative(file.bytes)).toEqual({
      ...{ format: 'mach-o', arches: ['armv7l'], rpaths: [], versions: [], macos: '12.6' },
      needs: ['one.dylib', 'weak.dylib', 'again.dylib'],
    })
  })

  test('of several architectures: what they share once, the newest macOS by number, the name of the first', () => {
    const one = machO({ needs: ['a'], rpath: '/r', id: 'x', minos: [9, 1] })
    const two = machO({ cpu: 0x01000007, needs: ['a', 'b'], rpath: '/r', minos: [10, 0] })
    expect(readNative(fat(one, two))).toEqual({
      ...{ format: 'mach-o', arches: ['aarch64', 'x86_64'], needs: ['a', 'b'], rpaths: ['/r'], versions: [] },
      ...{ soname: 'x', macos: '10.0' },
    })
  })

  test('damage is named', () => {
    const many = (count: number) => {
      const bytes = Buffer.alloc(4096)
      bytes.writeUInt32BE(0xcafebabe)
      bytes.writeUInt32BE(count, 4)
      return damage(bytes)
    }
    expect(many(0)).not.toBe('nothing')
    const short = machO()
    short.writeUInt32LE(7, 36)
    expect(damage(short)).toBe('a load command has 7 bytes.')
    const claims = machO()
    claims.writeUInt32LE(2 ** 20 + 1, 16)
    expect(damage(claims)).toBe('it claims 1048577 load commands.')
    const endless = machO({ needs: ['a'] })
    endless.fill(0x61, 32 + 24)
    expect(damage(endless)).toMatch(/has no end\.$/)
    const slice = fat(machO())
    slice.writeUInt32BE(0, 16)
    slice.writeUInt32BE(28, 20)
    expect(damage(slice)).toBe('it begins like a library of macOS and is not one.')
  })
})

describe('PE', () => {
  test('of 32 bits has its imports 16 bytes earlier', () => {
    const wide = pe({ imports: ['KERNEL32.dll'], machine: 332 })
    const optional = wide.readUInt32LE(0x3c) + 24
    const narrow = Buffer.from(wide)
    narrow.writeUInt16LE(0x10b, optional)
    narrow.copyWithin(optional + 92, optional + 108, optional + 112 + 128)
    expect(readNative(narrow)).toMatchObject({ arches: ['x86'], needs: ['KERNEL32.dll'], subsystem: 'console' })
  })

  test.each([
    [1, 'other'],
    [2, 'gui'],
    [3, 'console'],
    [10, 'other'],
  ])('of subsystem %d is for %s', (subsystem, expected) =>
    expect(readNative(pe({ subsystem }))).toMatchObject({ subsystem: expected, needs: [] }),
  )

  test('with fewer directories than that of imports, or an empty one, imports nothing', () => {
    const file = pe({ imports: ['a.dll'] })
    const directories = file.readUInt32LE(0x3c) + 24 + 112
    for (const [count, expected] of [
      [0, []],
      [1, []],
      [2, ['a.dll']],
    ] as const) {
      file.writeUInt32LE(count, directories - 4)
      expect(readNative(file)?.needs).toEqual(expected)
    }
  })

  test('finds what lies in the second section, at its very end too', () => {
    const file = pe({ imports: ['a.dll', 'b.dll'] })
    const header = file.readUInt32LE(0x3c)
    const at = header + 24 + file.readUInt16LE(header + 20)
    const section = Buffer.from(file.subarray(at, at + 40))
    const shifted = Buffer.concat([file.subarray(0, at), Buffer.alloc(40), section, file.subarray(at + 40)])
    shifted.writeUInt16LE(2, header + 6)
    shifted.writeUInt32LE(0x800, at + 8)
    shifted.writeUInt32LE(0x800, at + 12)
    // Every offset behind the sections' headers is 40 bytes further on.
    shifted.writeUInt32LE(section.readUInt32LE(20) + 40, at + 40 + 20)
    expect(readNative(shifted)?.needs).toEqual(['a.dll', 'b.dll'])
    // The last name is 6 bytes long; its first one must be in the section.
    for (const [less, expected] of [
      [5, 'nothing'],
      [6, /^no section contains address/],
    ] as const) {
      for (const field of [8, 16]) shifted.writeUInt32LE(section.readUInt32LE(8) - less, at + 40 + field)
      expect(damage(shifted)).toMatch(expected)
    }
  })

  test('damage is named', () => {
    const file = pe({ imports: ['a.dll'] })
    const header = file.readUInt32LE(0x3c)
    const at = header + 24 + file.readUInt16LE(header + 20)
    const outside = Buffer.from(file)
    outside.writeUInt32LE(0x1001, at + 12)
    expect(damage(outside)).toBe('no section contains address 4096.')
    const other = Buffer.from(file)
    other.write('NE', header)
    expect(damage(other)).toBe('it begins like a Windows program and is not one.')
  })
})
