/** Fields of tar headers at their bounds, and what two readers could read differently. */
import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { pax, type TarMember, tar } from '../../../__fixtures__/archives.js'
import { number, padding, readTar } from '../../../src/archives/tar-reader.js'
import { anySystem, header } from '../../../src/archives/tar-writer.js'

const number12 = (text: string) => number(Buffer.from(text, 'latin1'), 'a.tar')

describe('numbers', () => {
  test.each<[string, number]>([
    ['00000000017\0', 15],
    ['        17 \0', 15],
    ['\0\0\0\0', 0],
    ['', 0],
    ['77777777777\0', 0o77777777777],
    ['\x80\0\0\0\0\0\0\0\0\0\x01\x02', 258],
    [`\x80\0\0\0\0${'\x1f'}${'\xff'.repeat(6)}`, Number.MAX_SAFE_INTEGER],
  ])('%j is %d', (text, expected) => expect(number12(text)).toBe(expected))

  test.each<[string, RegExp]>([
    ['0000008\0', /a number in it is damaged/],
    ['-1', /a number in it is damaged/],
    ['1 1', /a number in it is damaged/],
    [`\xff${'\xff'.repeat(11)}`, /is negative/],
    [`\x81${'\0'.repeat(11)}`, /is negative/],
    [`\x80\x01${'\0'.repeat(10)}`, /is too large/],
    [`\x80\0\0\0\0${'\x20'}${'\0'.repeat(6)}`, /is too large/],
  ])('%j is refused', (text, message) => expect(() => number12(text)).toThrow(message))

  test.each([
    [0, 0],
    [1, 511],
    [511, 1],
    [512, 0],
    [513, 511],
  ])('behind %d bytes %d fill the block', (size, fill) => expect(padding(size)).toBe(fill))
})

/** What is read, in pieces of any size. */
async function read(bytes: Buffer, piece = bytes.length) {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece))
  const seen: {
    name: string
    kind: string
    size: number
    text: string
    target: string
    owner: string
    mtime: number
  }[] = []
  for await (const entry of readTar(Readable.from(pieces), 'a.tar')) {
    const content: Buffer[] = []
    for await (const part of entry.content()) content.push(part)
    const { name, kind, size, target, owner, mtime } = entry
    seen.push({ name, kind, size, text: Buffer.concat(content).toString(), target, owner, mtime })
  }
  return seen
}
const names = async (members: readonly TarMember[]) => (await read(tar(members))).map(({ name }) => name)

describe('members', () => {
  const MEMBERS: TarMember[] = [
    { name: 'a/', type: '5' },
    { name: 'a/full', data: 'x'.repeat(512) },
    { name: 'a/more', data: 'y'.repeat(513) },
    { name: 'a/old/', type: '\0' },
    { name: 'a/link', type: '2', target: 'full' },
    { name: 'a/end', type: '7', data: 'z' },
  ]

  test.each([1, 7, 511, 512, 513, 10_000])('come out whole of pieces of %d bytes', async piece => {
    expect((await read(tar(MEMBERS), piece)).map(({ name, kind, text }) => [name, kind, text.length])).toEqual([
      ['a/', 'folder', 0],
      ['a/full', 'file', 512],
      ['a/more', 'file', 513],
      ['a/old/', 'folder', 0],
      ['a/link', 'symlink', 0],
      ['a/end', 'file', 1],
    ])
  })

  test('whose content nobody reads are passed over', async () => {
    const seen: string[] = []
    for await (const { name } of readTar(Readable.from([tar(MEMBERS)]), 'a.tar')) seen.push(name)
    expect(seen).toHaveLength(6)
  })

  test('a pax header counts for the next member alone, a global one for all behind it, and the nearer one more', async () => {
    expect(
      await names([
        { name: 'x', type: 'x', data: pax('path', 'one') },
        { name: '1' },
        { name: '2' },
        { name: 'g', type: 'g', data: pax('path', 'all') },
        { name: '3' },
        { name: 'x', type: 'x', data: pax('path', 'near') },
        { name: '4' },
        { name: '5' },
      ]),
    ).toEqual(['one', '2', 'all', 'near', 'all'])
  })

  test('whose headers have a large sum, of bytes beyond ASCII', async () => {
    const name = 'ü'.repeat(49)
    expect(await read(tar([{ name, type: '2', target: `./${'ü'.repeat(49)}` }]))).toMatchObject([
      { name, kind: 'symlink' },
    ])
  })

  test('long names and links of GNU', async () => {
    const long = 'n'.repeat(300)
    const [entry] = await read(
      tar([
        { name: '././@LongLink', type: 'L', data: `${long}\0` },
        { name: '././@LongLink', type: 'K', data: `${long}2\0` },
        { name: 'short', type: '2', target: 'short' },
      ]),
    )
    expect(entry).toMatchObject({ name: long, target: `${long}2`, kind: 'symlink' })
  })

  test('an owner is read as it is written, by pax or not', async () => {
    const [plain, named] = await read(
      tar([
        { name: 'a' },
        { name: 'x', type: 'x', data: pax('uid', '010') + pax('uname', 'me') + pax('mtime', '5.5') },
        { name: 'b' },
      ]),
    )
    expect([plain?.owner, named?.owner, named?.mtime]).toEqual([': :', '10: me:', 5.5])
    const [written] = await read(Buffer.concat([...header({ name: 'a', size: 0, mode: 0o644 }), Buffer.alloc(1024)]))
    expect(written?.owner).toBe('0:0 :')
    const full = tar([{ name: 'a' }])
    full.write('7654321\0', 108)
    full.write('1234567\0', 116)
    full.write('u'.repeat(32), 265)
    full.write('g'.repeat(32), 297)
    full.write(' '.repeat(8), 148)
    const sum = full.subarray(0, 512).reduce((total, byte) => total + byte, 0)
    full.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    const [owned] = await read(full)
    expect(owned?.owner).toBe(`${0o7654321}:${0o1234567} ${'u'.repeat(32)}:${'g'.repeat(32)}`)
  })

  test.each<[string, TarMember[] | Buffer, RegExp]>([
    ['a pax record of a wrong length', [{ name: 'x', type: 'x', data: '8 path=a\n' }, { name: 'a' }], /pax header/],
    ['one without a name', [{ name: 'x', type: 'x', data: '5 =a\n' }, { name: 'a' }], /pax header in it is damaged/],
    [
      'one without a length',
      [{ name: 'x', type: 'x', data: 'path=a\n' }, { name: 'a' }],
      /pax header in it is damaged/,
    ],
    ['a time of words', [{ name: 'x', type: 'x', data: pax('mtime', 'soon') }, { name: 'a' }], /mtime="soon"/],
    ['a sparse file', [{ name: 'x', type: 'x', data: pax('GNU.sparse.major', '1') }, { name: 'a' }], /is sparse/],
    [
      'a header that is changed',
      Buffer.concat([Buffer.from('b'), tar([{ name: 'a' }]).subarray(1)]),
      /header in it is damaged/,
    ],
    ['something behind its end', Buffer.concat([tar([{ name: 'a' }]), Buffer.from('x')]), /hidden behind its end/],
    ['no end', tar([{ name: 'a', data: 'x'.repeat(600) }]).subarray(0, 1100), /is cut off/],
  ])('%s is refused', async (_, members, message) => {
    const bytes = Buffer.isBuffer(members) ? members : tar(members)
    for (const piece of [bytes.length, 512, 100])
      await expect(read(bytes, piece)).rejects.toMatchObject({
        code: 'check/content',
        message: expect.stringMatching(message),
      })
  })

  test('a header larger than 1 MiB is refused before it is read', async () => {
    const large = tar([{ name: 'x', type: 'x', data: pax('comment', 'x'.repeat(1024 ** 2)) }])
    await expect(read(large.subarray(0, 512))).rejects.toThrow(/a header in it is too large/)
  })
})

test.each([1, 9, 10, 11, 100])('the system in a gzip header becomes none, in pieces of %d bytes', async piece => {
  const bytes = Buffer.from(Array.from({ length: 20 }, (_, index) => index))
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += piece) pieces.push(Buffer.from(bytes.subarray(at, at + piece)))
  const out: Buffer[] = []
  for await (const part of anySystem(Readable.from(pieces))) out.push(part)
  expect([...Buffer.concat(out)]).toEqual([...bytes].map((byte, index) => (index === 9 ? 255 : byte)))
})
