/** Headers of programs and libraries field by field: both widths and byte orders, addresses that are no offsets, and damage. */
import { describe, expect, test } from '@jest/globals'
import { elf, fat, machO, pe } from '../../../__fixtures__/native/binaries.js'
import { dynamicSection, glibcOf } from '../../../src/archives/elf-headers.js'
import { readNative } from '../../../src/archives/native-headers.js'
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

  /** Where the dynamic section has a tag. */
  const tagAt = (file: Fields, tag: number): number => {
    const wanted = new Fields(little)
    wanted.put(0, word as 4 | 8, tag)
    for (let at = DYNAMIC; ; at += 2 * word) if (file.bytes.subarray(at, at + word).equals(wanted.bytes)) return at
  }
  /** The library without these tags. */
  const lacking = (...tags: readonly number[]) => {
    const file = library()
    // The number of a processor's own, which nothing here knows.
    for (const tag of tags) file.put(tagAt(file, tag), word as 4 | 8, 0x7000_0001)
    return file
  }
  const versionsOf = (file: Fields) =>
    (readNative(file.bytes)?.versions ?? []).map(({ library, version, symbols }) => [library, version, symbols.length])
  const WHOLE = [
    ['libc.so.6', 'GLIBC_2.17', 5],
    ['libc.so.6', 'GLIBC_2.4', 1],
    ['libm.so.6', 'GLIBC_2.17', 0],
  ]

  test('no symbols without their table or that of their versions, no versions without their count', () => {
    const none = WHOLE.map(([library, version]) => [library, version, 0])
    expect(versionsOf(library())).toEqual(WHOLE)
    for (const tag of [0x6ffffff0, 6]) expect(versionsOf(lacking(tag))).toEqual(none)
    expect(versionsOf(lacking(0x6fffffff))).toEqual([])
    expect(versionsOf(lacking(0x6ffffffe))).toEqual([])
  })

  test('names need a table of them', () => {
    expect(damage(lacking(5).bytes)).toBe('it has names but no table of them.')
    expect(readNative(lacking(5, 1, 1, 14, 15, 29, 0x6ffffffe).bytes)).toMatchObject({ needs: [], rpaths: [] })
  })

  test('as many libraries and versions as are counted, and as are chained', () => {
    const changed = (change: (file: Fields) => void) => {
      const file = library()
      change(file)
      return versionsOf(file)
    }
    // One more library behind the last, and one more version behind the last of the first.
    const more = (file: Fields) => {
      file.put(NEEDS + 48 + 12, 4, 48)
      for (const [at, length, value] of [
        [2, 2, 1],
        [4, 4, nameAt('libfoo.so')],
        [8, 4, 16],
        [16 + 6, 2, 5],
        [16 + 8, 4, nameAt('open')],
      ] as const)
        file.put(NEEDS + 96 + at, length, value)
    }
    expect(changed(more)).toEqual(WHOLE)
    const counted = (file: Fields, count: number) => file.put(tagAt(file, 0x6fffffff) + word, word as 4 | 8, count)
    expect(
      changed(file => {
        more(file)
        counted(file, 3)
      }),
    ).toEqual([...WHOLE, ['libfoo.so', 'open', 0]])
    expect(changed(file => counted(file, 9))).toEqual(WHOLE)
    expect(changed(file => file.put(NEEDS + 2, 2, 1))).toEqual([WHOLE[0], WHOLE[2]])
    expect(changed(file => file.put(NEEDS + 2, 2, 9))).toEqual(WHOLE)
  })

  test('no name of a symbol whose version nobody needs', () => {
    const file = library()
    file.put(SYMBOLS + 3 * (wide ? 24 : 16), 4, 0x7fff_0000)
    expect(versionsOf(file)).toEqual(WHOLE)
  })

  describe('the hash table of GNU', () => {
    /** Symbols whose version is needed, which the first one's is, and those from the sixth. */
    const counted = (first: number, buckets: readonly number[], chains: Readonly<Record<number, number>>) => {
      const file = library('gnu')
      const BLOOM = 3
      for (const [index, value] of [buckets.length, first, BLOOM].entries()) file.put(HASH + index * 4, 4, value)
      const at = HASH + 16 + BLOOM * word
      file.write(HASH + 16, Buffer.alloc(BLOOM * word, 0xff))
      for (const [index, value] of buckets.entries()) file.put(at + index * 4, 4, value)
      for (let symbol = first; symbol < 12; symbol += 1)
        file.put(at + (buckets.length + symbol - first) * 4, 4, chains[symbol] ?? 0x10)
      for (let symbol = 1; symbol < 12; symbol += 1) {
        file.put(VERSIONS + symbol * 2, 2, symbol > 1 && symbol < 6 ? 9 : 2)
        file.put(SYMBOLS + symbol * (wide ? 24 : 16), 4, nameAt('open'))
      }
      return versionsOf(file)[0]?.[2] as number
    }

    test.each<[number, readonly number[], Readonly<Record<number, number>>, number]>([
      // The chain of the last symbol ends at 8: symbols 6 to 8 are of the version that is needed.
      [3, [4, 7, 0], { 5: 0x21, 8: 0x21 }, 4],
      [3, [7, 4, 5], { 5: 0x21, 8: 0x21 }, 4],
      // A bit that marks an end behind it, or before it, is of no other chain.
      [3, [7, 4], { 5: 1, 6: 1, 8: 1, 10: 1 }, 4],
      [3, [4, 6], { 6: 0x11 }, 2],
      // One exported symbol.
      [7, [7], { 7: 1 }, 3],
      // None: those before the first are needed ones.
      [8, [0, 0], { 8: 1 }, 3],
      [1, [0], { 1: 1 }, 0],
      [9, [2], {}, 4],
    ])('that begins at %d with buckets %j and chains %j has %d', (first, buckets, chains, expected) =>
      expect(counted(first, buckets, chains)).toBe(expected),
    )
  })

  test('tags up to the end of the section, and only known ones', () => {
    const file = library()
    // The sixth is the last: without a table of names behind it.
    const size = (entries: number) => {
      const at = (wide ? 64 + 2 * 56 : 52 + 2 * 32) + 4 * word
      file.put(at, word as 4 | 8, entries * 2 * word)
      return readNative(file.bytes)
    }
    const retag = (index: number, tag: number, value: number) => {
      file.put(DYNAMIC + index * 2 * word, word as 4 | 8, tag)
      file.put(DYNAMIC + index * 2 * word + word, word as 4 | 8, value)
    }
    retag(0, 5, BASE + STRINGS - 0x100)
    retag(1, 1, nameAt('libfoo.so'))
    retag(2, 0x7000_0001, 2 ** (wide ? 60 : 31))
    retag(3, 1, nameAt('open'))
    expect(size(4)?.needs).toEqual(['libfoo.so', 'open'])
    expect(size(3)?.needs).toEqual(['libfoo.so'])
    if (wide) {
      retag(3, 2 ** 32 + 1, nameAt('open'))
      expect(size(4)?.needs).toEqual(['libfoo.so'])
    }
  })

  test('an empty loader at the very end of the file; nothing behind it', () => {
    const file = library()
    const [table, length] = [wide ? 64 : 52, file.bytes.length]
    const at = (offset: number) => {
      file.put(table, 4, 3)
      file.put(table + word, word as 4 | 8, offset)
      return file.bytes
    }
    expect(readNative(at(length - 1))).toMatchObject({ interpreter: '' })
    expect(damage(at(length))).toBe(`it should have 1 bytes at ${length}, but ends at ${length}.`)
  })

  test('no segments', () => {
    const file = library()
    file.put(wide ? 56 : 44, 2, 0)
    file.put(wide ? 54 : 42, 2, 0)
    expect(readNative(file.bytes)).toMatchObject({ needs: [], versions: [] })
    file.put(wide ? 56 : 44, 2, 1)
    expect(damage(file.bytes)).toBe('its segments have 0 bytes each.')
  })

  test('what is loaded first has the first address', () => {
    expect(damage(library('none', [[4, BASE]]).bytes)).toBe('nothing')
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
    expect(broken(file => file.put(HASH + 4, 4, 2 ** 20))).toMatch(/^it should have [24] bytes/)
    const start = library().bytes
    expect(damage(start.subarray(0, 6))).toBe('it should have 2 bytes at 18, but ends at 6.')
    const table = wide ? 32 : 28
    expect(damage(start.subarray(0, 20))).toBe(`it should have ${word} bytes at ${table}, but ends at 20.`)
    if (wide) {
      const far = broken(file => file.write(table, Buffer.alloc(8, 0x7f)))
      expect(far).toBe(`a number at ${table} is larger than any file.`)
    }
    const claims = library('plain', []).bytes.subarray(0, DYNAMIC + 8)
    expect(damage(Buffer.from(claims))).toMatch(/^it should have \d bytes at \d+, but ends at \d+\.$/)
    const outside = library('none', [[4, 0x9000_0000]])
    expect(damage(outside.bytes)).toBe(`nothing is loaded at address ${0x9000_0000}.`)
    // The first address behind what is loaded, and the last one in it.
    expect(damage(library('none', [[4, BASE + 0x1000]]).bytes)).toBe(`nothing is loaded at address ${BASE + 0x1000}.`)
    expect(damage(library('none', [[4, BASE - 1]]).bytes)).toBe(`nothing is loaded at address ${BASE - 1}.`)
  })
})

test('more versions than there can be are damage, and all there can be are not', () => {
  /** Two libraries that need the same versions: all that one can have, and so many more. */
  const needing = (more: number) => {
    const file = elf({ versions: { a: { V: [] }, b: { V: [] } } })
    const facts = dynamicSection(file)
    if (facts === undefined) throw new Error('no dynamic section')
    let table = 0
    for (let at = facts.offset; at < file.length; at += 16)
      if (file.readBigUInt64LE(at) === 0x6ffffffen) table = Number(file.readBigUInt64LE(at + 8))
    const name = file.readUInt32LE(table + 16 + 8)
    const chain = Buffer.alloc(65_535 * 16)
    for (let at = 0; at < chain.length; at += 16) {
      chain.writeUInt16LE(2, at + 6)
      chain.writeUInt32LE(name, at + 8)
      chain.writeUInt32LE(16, at + 12)
    }
    const [first, second] = [table, table + 32]
    file.writeUInt16LE(65_535, first + 2)
    file.writeUInt32LE(file.length - first, first + 8)
    file.writeUInt16LE(more, second + 2)
    file.writeUInt32LE(file.length - second, second + 8)
    return damage(Buffer.concat([file, chain]))
  }
  expect(needing(1)).toBe('nothing')
  expect(needing(2)).toBe('it needs more versions than there can be.')
})

test.each([
  [3, 'x86'],
  [21, 'ppc64le'],
  [22, 's390x'],
  [40, 'armv7l'],
  [62, 'x86_64'],
  [183, 'aarch64'],
  [243, 'riscv64'],
  [244, 'unknown:244'],
])('machine %d of ELF is %s', (machine, arch) => expect(readNative(elf({ machine }))?.arches).toEqual([arch]))

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

  test.each([
    [7, 'x86'],
    [12, 'armv7l'],
    [0x01000007, 'x86_64'],
    [0x0100000c, 'aarch64'],
    [18, 'unknown:18'],
  ])('of processor %d is for %s', (cpu, arch) => expect(readNative(machO({ cpu }))?.arches).toEqual([arch]))

  test('has its oldest macOS in a newer command or an older one, and in no other', () => {
    expect(readNative(machO({ old: true, minos: [10, 13] }))?.macos).toBe('10.13')
    const file = machO({ minos: [12, 1] })
    const other = Buffer.alloc(24)
    for (const [index, word] of [0x99, 16, 0x1111_1111, 0x2222_2222, 0x9a, 8].entries())
      other.writeUInt32LE(word, index * 4)
    const more = Buffer.concat([file, other])
    more.writeUInt32LE(file.readUInt32LE(16) + 2, 16)
    expect(readNative(more)?.macos).toBe('12.1')
    more.writeUInt32LE(7, more.length - 4)
    expect(damage(more)).toBe('a load command has 7 bytes.')
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
    expect(many(0)).toBe('it claims no architecture.')
    const cut = fat(machO())
    expect(damage(cut.subarray(0, -1))).toBe(
      `it should have ${cut.length - 28} bytes at 28, but ends at ${cut.length - 1}.`,
    )
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
    const one = Buffer.from(shifted)
    one.writeUInt16LE(1, header + 6)
    expect(damage(one)).toBe('no section contains address 4096.')
    // The larger of both sizes of the section counts.
    for (const field of [8, 16]) {
      const smaller = Buffer.from(shifted)
      smaller.writeUInt32LE(1, at + 40 + field)
      expect(readNative(smaller)?.needs).toEqual(['a.dll', 'b.dll'])
    }
    // The last name is 6 bytes long; its first one must be in the section.
    for (const [less, expected] of [
      [5, 'nothing'],
      [6, /^no section contains address/],
    ] as const) {
      for (const field of [8, 16]) shifted.writeUInt32LE(section.readUInt32LE(8) - less, at + 40 + field)
      expect(damage(shifted)).toMatch(expected)
    }
  })

  test('at the lowest addresses imports the same', () => {
    const file = pe({ imports: ['a.dll'] })
    const header = file.readUInt32LE(0x3c)
    const section = header + 24 + file.readUInt16LE(header + 20)
    const start = file.readUInt32LE(section + 20)
    const lower = (at: number) => file.writeUInt32LE(file.readUInt32LE(at) - 0x1000 + 0x20, at)
    for (const at of [header + 24 + 112 + 8, section + 12, start + 12]) lower(at)
    expect(readNative(file)?.needs).toEqual(['a.dll'])
  })

  test('imports at most 4096 libraries, and those of an empty name', () => {
    const imports = (count: number) => damage(pe({ imports: Array(count).fill('a.dll') }))
    expect([imports(4096), imports(4097)]).toEqual(['nothing', 'it imports more libraries than there can be.'])
    expect(readNative(pe({ imports: ['', 'a.dll'] }))?.needs).toEqual(['', 'a.dll'])
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
