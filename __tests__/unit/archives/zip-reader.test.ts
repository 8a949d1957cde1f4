/** Zip archives byte by byte: where the list is found, what in it is refused, and how members are read. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { joined } from '../../../src/archives/pieces.js'
import { innerZip, withZip, type Zip } from '../../../src/archives/zip-reader.js'
import { PackagingError } from '../../../src/core/errors.js'

const dir = tempDir('zip')
const opened = <T>(bytes: Buffer, use: (zip: Zip) => Promise<T>): Promise<T> => {
  const file = join(dir, 'a.zip')
  writeFileSync(file, bytes)
  return withZip(file, use)
}
const said = async (bytes: Buffer, use: (zip: Zip) => Promise<unknown> = async () => {}): Promise<string> => {
  try {
    await opened(bytes, use)
    return 'nothing'
  } catch (error) {
    if (!(error instanceof PackagingError)) throw error
    expect([error.code, error.place]).toEqual(['check/content', { file: join(dir, 'a.zip') }])
    return error.message.replace('a.zip cannot be trusted: ', '')
  }
}
/** A copy with `change` made to it, at where the signature is that begins with these bytes, the last one. */
function patched(bytes: Buffer, signature: string, change: (at: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy.subarray(copy.lastIndexOf(signature, undefined, 'latin1')))
  return copy
}
const LOCAL = 'PK\x03\x04'
const ENTRY = 'PK\x01\x02'
const END = 'PK\x05\x06'
const END64 = 'PK\x06\x06'
const read = (name: string) => async (archive: Zip) => String(await archive.read(name))

const TWO: readonly ZipMember[] = [
  { name: 'd/', mode: 0o40755 },
  { name: 'd/a', data: 'one', mode: 0o100755 },
  { name: 'b', data: 'two two two', deflate: true },
]

describe('the list of members', () => {
  test('has each with its size, mode and method, and no other', async () => {
    await opened(zip(TWO), async archive => {
      expect(archive.entries.map(({ name, folder, size, mode, method }) => [name, folder, size, mode, method])).toEqual(
        [
          ['d/', true, 0, 0o40755, 0],
          ['d/a', false, 3, 0o100755, 0],
          ['b', false, 11, 0o100644, 8],
        ],
      )
      expect([archive.entry('b')?.compressedSize, archive.entry('c')]).toEqual([
        deflateRawSync(Buffer.from('two two two')).length,
        undefined,
      ])
    })
    for (const limit of [undefined, 0])
      expect(await said(zip(TWO), archive => archive.read('c', limit))).toBe('"c" is missing.')
  })

  test('knows modes only of systems that have them, and times as they are', async () => {
    const bytes = patched(zip(TWO), ENTRY, entry => {
      entry[5] = 0
      entry.writeUInt32LE(0x5a21_1234, 12)
    })
    await opened(bytes, async archive =>
      expect(archive.entry('b')).toMatchObject({ mode: 0, time: 0x5a21_1234, size: 11 }),
    )
  })

  test.each<[string, Buffer]>([
    ['behind a launcher', zip(TWO, '#!/usr/bin/env python3\n')],
    [
      'in zip64 form',
      zip(
        TWO.map(member => ({ ...member, zip64: true })),
        '',
        true,
      ),
    ],
    ['in zip64 form behind a launcher', zip(TWO, '#!/bin/sh\n', true)],
    [
      'before the longest comment',
      Buffer.concat([patched(zip(TWO, '', true), END, end => end.writeUInt16LE(0xffff, 20)), Buffer.alloc(0xffff)]),
    ],
    [
      'before a comment that begins like an end',
      Buffer.concat([patched(zip(TWO), END, end => end.writeUInt16LE(4, 20)), Buffer.from(END)]),
    ],
    ['with comments of its members', zip(TWO.map(member => ({ ...member, comment: member.name as string })))],
    ['with fields in front of the content', zip(TWO.map(member => ({ ...member, localExtra: Buffer.alloc(5, 'x') })))],
  ])('is found %s', async (_, bytes) => {
    await opened(bytes, async archive => {
      expect(archive.entries).toHaveLength(3)
      expect([await read('d/a')(archive), await read('b')(archive)]).toEqual(['one', 'two two two'])
    })
  })

  test('in zip64 form may be all of the file', async () => {
    await opened(zip([], '', true), async archive => expect(archive.entries).toEqual([]))
  })

  test('takes a zip64 field only for what does not fit', async () => {
    const bytes = patched(zip([{ name: 'a', data: 'one', zip64: true }]), ENTRY, entry => {
      entry.writeUInt32LE(3, 20)
      entry.writeUInt32LE(0, 42)
      // The size alone is in the field, whose other values stand for nothing.
      entry.writeBigUInt64LE(99n, 46 + 1 + 4 + 8)
      entry.writeBigUInt64LE(98n, 46 + 1 + 4 + 16)
    })
    expect(await opened(bytes, read('a'))).toBe('one')
  })

  test('passes over other fields in front of the one of zip64, and one that is cut', async () => {
    const bytes = zip([{ name: 'a', data: 'one', zip64: true }])
    const list = bytes.lastIndexOf(ENTRY, undefined, 'latin1')
    const other = Buffer.from([0x55, 0x54, 9, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9])
    const long = Buffer.concat([
      bytes.subarray(0, list + 47),
      other,
      bytes.subarray(list + 47, -22),
      bytes.subarray(-22),
    ])
    long.writeUInt16LE(28 + other.length, list + 30)
    const end = long.length - 22
    long.writeUInt32LE(long.readUInt32LE(end + 12) + other.length, end + 12)
    expect(await opened(long, read('a'))).toBe('one')
    // The offset is not in there as a whole, and so it stays the one of the entry, which is beyond the end.
    const cut = patched(bytes, ENTRY, entry => entry.writeUInt16LE(23, 46 + 1 + 2))
    expect(await said(cut, read('a'))).toBe('"a" overlaps its list of members.')
  })

  test('of none is empty, of thousands is whole', async () => {
    for (const prefix of ['', '#'])
      await opened(zip([], prefix), async archive => expect(archive.entries).toStrictEqual([]))
    const names = Array.from({ length: 4_500 }, (_, index) => ({ name: `f${index}`, data: String(index) }))
    await opened(zip(names), async archive => {
      expect(archive.entries.map(({ name }) => name)).toEqual(names.map(({ name }) => name))
      expect(await read('f4321')(archive)).toBe('4321')
    })
  })

  const good = zip(TWO)
  const lengthOfList = good.readUInt32LE(good.length - 10)
  test.each<[string, Buffer, string]>([
    ['one byte behind its end', Buffer.concat([good, Buffer.alloc(1)]), 'it is not a zip archive.'],
    [
      'two ends that both fit',
      Buffer.concat([patched(good, END, end => end.writeUInt16LE(22, 20)), good.subarray(-22)]),
      'it ends in two ways.',
    ],
    [
      'one member less than announced',
      patched(good, END, end => end.writeUInt16LE(4, 10)),
      'its list of members is damaged.',
    ],
    ['one member more', patched(good, END, end => end.writeUInt16LE(2, 10)), 'its list of members is damaged.'],
    ['another signature', patched(good, ENTRY, entry => entry.write('X')), 'its list of members is damaged.'],
    [
      'a name beyond the list',
      patched(good, ENTRY, entry => entry.writeUInt16LE(2, 28)),
      'its list of members is damaged.',
    ],
    ['a field beyond it', patched(good, ENTRY, entry => entry.writeUInt16LE(1, 30)), 'its list of members is damaged.'],
    [
      'a comment beyond it',
      patched(good, ENTRY, entry => entry.writeUInt16LE(1, 32)),
      'its list of members is damaged.',
    ],
    [
      'a list that begins before the file',
      patched(good, END, end => end.writeUInt32LE(good.length, 12)),
      'it is cut off.',
    ],
    ['an offset behind it', patched(good, END, end => end.writeUInt32LE(good.length, 16)), 'it is cut off.'],
    ['a list of 64 MiB', patched(good, END, end => end.writeUInt32LE(2 ** 26, 12)), 'it is cut off.'],
    [
      'a longer one',
      patched(good, END, end => end.writeUInt32LE(2 ** 26 + 1, 12)),
      'its list of members is 67108865 bytes long.',
    ],
    [
      'a list that is cut',
      patched(good, END, end => end.writeUInt32LE(lengthOfList - 1, 12)),
      'its list of members is damaged.',
    ],
    [
      'no zip64 record',
      patched(zip(TWO, '', true), END64, record => record.write('X')),
      'its zip64 record is damaged.',
    ],
    [
      'no place for one, which the file begins like',
      Buffer.concat([Buffer.from(END64), Buffer.alloc(36), zip([], '', true).subarray(56)]),
      'its zip64 record is damaged.',
    ],
    ['no place for one', Buffer.concat([zip(TWO, '', true).subarray(-42)]), 'its zip64 record is damaged.'],
    ['an end that is cut', Buffer.concat([good.subarray(0, -22), Buffer.from(END)]), 'it is not a zip archive.'],
  ])('with %s is refused', async (_, bytes, why) => expect(await said(bytes)).toBe(why))

  test('that ends within an entry, or before its last one, is refused', async () => {
    // Within the last entry, at its start, and within the one before.
    for (const less of [1, 2, 3, 4, 20, 44, 45, 46, 47, 48, 60, 90, 95, 97, lengthOfList - 1]) {
      const end = Buffer.from(good.subarray(-22))
      end.writeUInt32LE(lengthOfList - less, 12)
      const cut = Buffer.concat([good.subarray(0, -22 - less), end])
      expect([less, await said(cut)]).toEqual([less, 'its list of members is damaged.'])
    }
  })
})

describe('members that readers would take for different things', () => {
  test.each<[string, readonly ZipMember[], string]>([
    ['a file and a folder of one name', [{ name: 'a' }, { name: 'a/' }], '"a/" is in it twice.'],
    ['a file below a file', [{ name: 'a/b/c' }, { name: 'a' }], '"a/b/c" is below the file "a".'],
    ['the same in the other order', [{ name: 'a/b' }, { name: 'a/b/c/d' }], '"a/b/c/d" is below the file "a/b".'],
    ['a folder with content', [{ name: 'a/', data: 'x' }], '"a/" is a folder with content.'],
    [
      'one that begins within another',
      [
        { name: 'a', data: 'x' },
        { name: 'b', shift: -1 },
      ],
      '"a" overlaps "b".',
    ],
    ['one that runs into the list', [{ name: 'a', shift: 1 }], '"a" overlaps its list of members.'],
    ['encryption', [{ name: 'a', flags: 1 }], '"a" is encrypted.'],
    ['no name', [{ name: '' }], 'the name "" in it is empty.'],
    ['a name that leads out of it', [{ name: '../a' }], 'the name "../a" in it leaves the archive.'],
    ['a file below a file of one letter', [{ name: 'a' }, { name: 'a/b' }], '"a/b" is below the file "a".'],
    [
      'a list in another order than the content',
      [
        { name: 'a', data: 'x', shift: 33 },
        { name: 'b', data: 'x' },
      ],
      '"b" overlaps "a".',
    ],
    ['a compression', [{ name: 'a', method: 9 }], '"a" is compressed in a way (9) that Python cannot always read.'],
  ])('%s', async (_, members, why) => expect(await said(zip(members))).toBe(why))

  test('a name is UTF-8 as it is written', async () => {
    expect(await said(zip([{ name: Buffer.from([0xff]) }]))).toBe('a name in it is not UTF-8.')
    await opened(zip([{ name: '\uFEFFa' }]), async archive => expect(archive.entries[0]?.name).toBe('\uFEFFa'))
  })

  test('are none where names only begin alike', async () => {
    expect(await said(zip(['a', 'ab/c', 'b/', 'b/a', 'b/a.b/c', 'ba/c/'].map(name => ({ name }))))).toBe('nothing')
  })

  const differs = 'unlike the archive’s list'.replace('’', "'")
  test.each<[string, ZipMember, string]>([
    ['another name', { name: 'a', localName: 'b' }, `the header of "a" differs from the archive's list.`],
    ['another compression', { name: 'a', localMethod: 8 }, `the header of "a" says another compression, ${differs}.`],
    ['another size', { name: 'a', data: 'x', localSize: 2 }, `the header of "a" says another size, ${differs}.`],
    ['no size', { name: 'a', data: 'x', localSize: 0 }, 'nothing'],
    ['a size in zip64', { name: 'a', data: 'x', localSize: 0xffffffff }, 'nothing'],
    ['a size that comes later', { name: 'a', data: 'x', localSize: 2, flags: 8 }, 'nothing'],
  ])('a header with %s', async (_, member, why) => expect(await said(zip([member]), read('a'))).toBe(why))

  test('a header that says it is encrypted, and none at all', async () => {
    const good = zip([{ name: 'a', data: 'x' }])
    const locked = patched(good, LOCAL, header => header.writeUInt16LE(1, 6))
    expect(await said(locked, read('a'))).toBe(`the header of "a" says that it is encrypted, ${differs}.`)
    const none = patched(good, LOCAL, header => header.write('X'))
    expect(await said(none, read('a'))).toBe(`the header of "a" differs from the archive's list.`)
  })
})

describe('a member', () => {
  const KIB = 1024
  // Neither small for the reader nor compressible, so that it has several pieces either way.
  const large = randomBytes(700 * KIB)

  test.each([
    ['empty', Buffer.alloc(0)],
    ['small', Buffer.from('x'.repeat(1000))],
    ['as large as what is read at once', randomBytes(256 * KIB)],
    ['larger by one byte', randomBytes(256 * KIB + 1)],
    ['large', large],
    ['large and empty inside', Buffer.alloc(3_000_000)],
  ])('that is %s is read whole, stored and deflated, and with what lies around it', async (_, data) => {
    const members = [false, true].flatMap(deflate => [
      { name: `${deflate}`, data, deflate },
      { name: `after ${deflate}`, data: 'after' },
    ])
    await opened(zip(members), async archive => {
      for (const deflate of [true, false]) {
        expect((await archive.read(`${deflate}`)).equals(data)).toBe(true)
        expect((await joined(archive.stream(`${deflate}`))).equals(data)).toBe(true)
        expect(await read(`after ${deflate}`)(archive)).toBe('after')
        const stored = await joined(archive.compressed(`${deflate}`))
        expect(stored.equals(deflate ? deflateRawSync(data) : data)).toBe(true)
      }
    })
  })

  test('comes in pieces of at most 256 KiB, however few its bytes in the archive are', async () => {
    const empty = { name: 'b', data: Buffer.alloc(3_000_000), deflate: true }
    await opened(zip([{ name: 'a', data: large }, empty]), async archive => {
      const sizes: Record<string, number[]> = { a: [], b: [] }
      for (const name of ['a', 'b']) for await (const piece of archive.stream(name)) sizes[name]?.push(piece.length)
      expect(sizes.a).toEqual([256 * KIB, 256 * KIB, 188 * KIB])
      expect(Math.max(...(sizes.b ?? []))).toBeLessThanOrEqual(256 * KIB)
    })
  })

  test('is whole wherever it lies in what was read ahead', async () => {
    const members = [100, 100, 100, 1, 127, 128, 30, 90].map((size, index) => ({
      name: `${index}`,
      data: randomBytes(size * KIB),
    }))
    await opened(zip(members), async archive => {
      for (const { name, data } of members) expect((await archive.read(name)).equals(data)).toBe(true)
    })
  })

  test('that would begin behind the end of the file is cut off', async () => {
    const beyond = patched(zip([{ name: 'a', data: 'one' }]), LOCAL, header => header.writeUInt16LE(0xffff, 28))
    expect(await said(beyond, read('a'))).toBe('it is cut off.')
  })

  test('of two full pieces has no third', async () => {
    await opened(zip([{ name: 'a', data: large.subarray(0, 512 * KIB) }]), async archive => {
      const sizes: number[] = []
      for await (const piece of archive.compressed('a')) sizes.push(piece.length)
      expect(sizes).toEqual([256 * KIB, 256 * KIB])
    })
  })

  test('that is read whole has a limit', async () => {
    const bytes = zip([{ name: 'a', data: '12345' }])
    expect(await said(bytes, archive => archive.read('a', 5))).toBe('nothing')
    expect(await said(bytes, archive => archive.read('a', 4))).toBe('"a" is 5 bytes large, more than 4.')
    const most = 16 * KIB * KIB
    const over = zip([{ name: 'a', deflate: true, data: Buffer.alloc(most + 1) }])
    expect(await said(over, read('a'))).toBe(`"a" is ${most + 1} bytes large, more than ${most}.`)
    expect(
      await said(zip([{ name: 'a', deflate: true, data: Buffer.alloc(most) }]), archive => archive.read('a')),
    ).toBe('nothing')
  })

  test.each<[string, ZipMember, string]>([
    ['larger than it says, stored', { name: 'a', data: '123', size: 2 }, '"a" is larger than the archive says.'],
    ['larger than it says', { name: 'a', data: '123', size: 2, deflate: true }, '"a" is larger than the archive says.'],
    ['not empty', { name: 'a', data: '12', size: 0, deflate: true }, '"a" is larger than the archive says.'],
    ['smaller than it says', { name: 'a', data: '123', size: 4, deflate: true }, '"a" is damaged.'],
    [
      'large, and larger than it says',
      { name: 'a', data: large, size: large.length - 1, deflate: true },
      '"a" is larger than the archive says.',
    ],
    ['of another checksum', { name: 'a', data: '123', crc: 1 }, '"a" is damaged.'],
    ['not deflated', { name: 'a', data: Buffer.alloc(9, 0xff), method: 8 }, '"a" is damaged.'],
    ['large and not deflated', { name: 'a', data: Buffer.alloc(300_000, 0xff), method: 8 }, '"a" is damaged.'],
  ])('that is %s is refused', async (_, member, why) => expect(await said(zip([member]), read('a'))).toBe(why))

  test('that is stored can be read anywhere in it, and not beyond', async () => {
    const bytes = zip([
      { name: 'a', data: 'before' },
      { name: 'b', data: '0123456789' },
      { name: 'c', data: 'after' },
    ])
    await opened(bytes, async archive => {
      const { bytes: part, size } = await archive.part('b')
      const at = async (position: number, length: number) => {
        const buffer = Buffer.alloc(length)
        const { bytesRead } = await part.read(buffer, 0, length, position)
        return String(buffer.subarray(0, bytesRead))
      }
      expect([size, await at(0, 4), await at(7, 10), await at(10, 5), await at(20, 5)]).toEqual([
        10,
        '0123',
        '789',
        '',
        '',
      ])
    })
    expect(await said(zip(TWO), archive => archive.part('b'))).toBe('"b" is not stored as it is.')
  })

  test('that is an archive is read where it lies', async () => {
    const inner = zip(TWO, 'launcher')
    const outer = zip([
      { name: 'x', data: large },
      { name: 'd/inner.whl', data: inner },
      { name: 'y', data: 'y' },
    ])
    await opened(outer, async archive => {
      const nested = await innerZip(archive, 'd/inner.whl')
      expect([nested.file, await read('d/a')(nested), await read('b')(nested)]).toEqual([
        'inner.whl',
        'one',
        'two two two',
      ])
      await nested.close()
      expect(await read('y')(archive)).toBe('y')
    })
  })
})
