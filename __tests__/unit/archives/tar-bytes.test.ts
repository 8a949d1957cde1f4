/** Tar archives as bytes: what is written depends on names and contents alone, and each field is read to its bounds. */
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { pax, type TarMember, tar } from '../../../__fixtures__/archives.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { readTar, type TarEntry } from '../../../src/archives/tar-reader.js'
import { header, tarOf, writeTarGz } from '../../../src/archives/tar-writer.js'

/** The bytes of a ustar header. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */
function ustar(fields: Readonly<Record<number, string>>): string {
  const bytes = Buffer.alloc(512)
  const all = { 257: 'ustar\x0000', 148: ' '.repeat(8), ...fields }
  for (const [at, text] of Object.entries(all)) bytes.write(text, Number(at), 'latin1')
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes.toString('latin1')
}
const TIME = `${(315_532_800).toString(8).padStart(11, '0')}\0`
const common = { 108: '0000000\0', 116: '0000000\0', 136: TIME }
const size = (bytes: number) => `${bytes.toString(8).padStart(11, '0')}\0`
const latin1 = (blocks: readonly Buffer[]) => Buffer.concat(blocks).toString('latin1')

describe('a header', () => {
  test('has every field, whole', () => {
    expect(latin1(header({ name: 'a', size: 0o12345, mode: 0o755 }))).toBe(
      ustar({ ...common, 0: 'a', 100: '0000755\0', 124: size(0o12345), 156: '0' }),
    )
    expect(latin1(header({ name: 'd/', size: 0, mode: 0o755 }))).toBe(
      ustar({ ...common, 0: 'd/', 100: '0000755\0', 124: size(0), 156: '5' }),
    )
    expect(latin1(header({ name: 'l', size: 0, mode: 0o777, link: 't', time: 7, owner: 0o1234567 }))).toBe(
      ustar({
        ...{ 0: 'l', 100: '0000777\0', 108: '1234567\0', 116: '1234567\0', 124: size(0) },
        ...{ 136: '00000000007\0', 156: '2', 157: 't' },
      }),
    )
  })

  test('has names of up to 100 characters of ASCII; others are in one of pax in front', () => {
    const [most, more, foreign] = ['n'.repeat(100), 'n'.repeat(101), `ü${'n'.repeat(10)}`]
    const plain = { ...common, 100: '0000644\0', 124: size(0), 156: '0' }
    expect(latin1(header({ name: most, size: 0, mode: 0o644 }))).toBe(ustar({ ...plain, 0: most }))
    const written = (name: string, link?: string) => {
      const blocks = header({ name, size: 0, mode: 0o644, owner: 1, ...(link !== undefined && { link }) })
      return blocks.map(block => block.toString('latin1'))
    }
    const owned = { 108: '0000001\0', 116: '0000001\0' }
    const body = pax('path', more)
    const zeros = (length: number) => '\0'.repeat(512 - length)
    const head = (length: number) => ustar({ ...common, 0: 'PaxHeader', 100: '0000644\0', 124: size(length), 156: 'x' })
    expect(written(more)).toEqual([head(111), body, zeros(111), ustar({ ...plain, ...owned, 0: most })])
    const utf8 = Buffer.from(foreign).toString('latin1')
    const short = Buffer.from(pax('path', foreign)).toString('latin1')
    expect(written(foreign)).toEqual([
      head(short.length),
      short,
      zeros(short.length),
      ustar({ ...plain, ...owned, 0: utf8 }),
    ])
    const links = pax('linkpath', more) + pax('path', 'a')
    expect(written('a', more)).toEqual([
      head(links.length),
      links,
      zeros(links.length),
      ustar({ ...plain, ...owned, 0: 'a', 156: '2', 157: most }),
    ])
  })
})

describe('a folder', () => {
  const folder = () => {
    const dir = tempDir('tar')
    write(dir, { run: 'r', others: 'o', 'd/named': 'n', plain: 'p' })
    chmodSync(join(dir, 'run'), 0o711)
    chmodSync(join(dir, 'others'), 0o611)
    mkdirSync(join(dir, 'empty'))
    symlinkSync('plain', join(dir, 'link'))
    return dir
  }
  const packed = async (dir: string, links = true) => {
    const output = join(tempDir('out'), 'a.tar.gz')
    await writeTarGz({ output, folder: dir, top: 'top', executable: name => name === 'd/named', links })
    return readFileSync(output)
  }

  test('is written with modes of two kinds, and nothing of this machine', async () => {
    const bytes = gunzipSync(await packed(folder()))
    const headers: unknown[] = []
    for (let at = 0; bytes[at] !== 0; at += 512) {
      const field = (from: number, to: number) => bytes.toString('latin1', at + from, at + to).split('\0')[0] as string
      const [length, mode] = [Number.parseInt(field(124, 136), 8), field(100, 108)]
      headers.push([field(0, 100), field(156, 157), mode, length, field(157, 257)])
      expect([field(108, 116), field(116, 124), field(136, 148)]).toEqual(['0000000', '0000000', TIME.slice(0, -1)])
      at += Math.ceil(length / 512) * 512
    }
    expect(headers).toEqual([
      ['top/', '5', '0000755', 0, ''],
      ['top/d/', '5', '0000755', 0, ''],
      ['top/d/named', '0', '0000755', 1, ''],
      ['top/empty/', '5', '0000755', 0, ''],
      ['top/link', '2', '0000777', 0, 'plain'],
      ['top/others', '0', '0000644', 1, ''],
      ['top/plain', '0', '0000644', 1, ''],
      ['top/run', '0', '0000755', 1, ''],
    ])
    expect(bytes.length).toBe((headers.length + 4) * 512 + 1024)
  })

  test('is compressed at level 6, for no system', async () => {
    const dir = tempDir('tar')
    let seed = 7
    const words = Array.from({ length: 20_000 }, () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      return `word${seed % 97} `
    })
    write(dir, { text: words.join('') })
    const bytes = await packed(dir)
    expect(bytes[9]).toBe(255)
    const at = (level: number) => gzipSync(gunzipSync(bytes), { level }).length
    expect([at(6) === at(7), bytes.length]).toEqual([false, at(6)])
  })

  test('that is made of members ends in two empty blocks', async () => {
    const pieces: Buffer[] = []
    for await (const piece of tarOf([{ name: 'a', mode: 0o644, content: Buffer.from('a') }])) pieces.push(piece)
    expect(Buffer.concat(pieces)).toHaveLength(4 * 512)
  })
})

async function entries(bytes: Buffer): Promise<TarEntry[]> {
  const found: TarEntry[] = []
  for await (const entry of readTar(Readable.from([bytes]), 'a.tar')) found.push(entry)
  return found
}
const read = (fields: Readonly<Record<number, string>>, ...more: readonly TarMember[]) =>
  entries(Buffer.concat([Buffer.from(ustar(fields), 'latin1'), tar(more)]))
const file = { 100: '0000644\0', 124: size(0), 136: TIME, 156: '0' }

describe('of a header are read', () => {
  test('all 100 bytes of a name and of a target, and no more', async () => {
    const name = 'n'.repeat(100)
    expect(await read({ ...file, 0: name })).toMatchObject([{ name, mode: 0o644 }])
    const [link] = await read({ ...file, 0: 'l', 156: '2', 157: 't'.repeat(100) })
    expect(link).toMatchObject({ kind: 'symlink', target: 't'.repeat(100) })
  })

  test('the prefix of a long name, where the format has one', async () => {
    const prefix = 'p'.repeat(155)
    expect(await read({ ...file, 0: 'n', 345: prefix, 500: 'x' })).toMatchObject([{ name: `${prefix}/n` }])
    // GNU's own format has times there.
    expect(await read({ ...file, 0: 'n', 257: 'ustar  \0', 345: '14000000000\0' })).toMatchObject([{ name: 'n' }])
  })

  test('all digits of owner, size and mode', async () => {
    const [owned] = await read({
      ...{ ...file, 0: 'a', 108: '12345670', 116: '76543210' },
      ...{ 265: 'u'.repeat(32), 297: 'g'.repeat(32), 329: '0000001\0' },
    })
    expect(owned?.owner).toBe(`${0o12345670}:${0o76543210} ${'u'.repeat(32)}:${'g'.repeat(32)}`)
    await expect(read({ ...file, 0: 'x', 124: '10000000000\0', 156: 'x' })).rejects.toThrow(/header in it is too large/)
    await expect(read({ ...file, 0: 'a', 100: '9000644\0' })).rejects.toThrow(/a number in it is damaged/)
  })

  test('no content of what has none, whatever its size says', async () => {
    const found = await read({ ...file, 0: 'l', 124: size(600), 156: '2', 157: 't' }, { name: 'next' })
    expect(found).toMatchObject([{ name: 'l', size: 0 }, { name: 'next' }])
  })

  test('no unknown kinds', async () => {
    await expect(read({ ...file, 0: 's', 156: 'S' })).rejects.toThrow('"s" is of an unknown kind ("S")')
  })
})

describe('a pax header', () => {
  const named = async (body: string) => (await entries(tar([{ name: 'x', type: 'x', data: body }, { name: 'a' }])))[0]

  test('has records of 5 bytes and more, of a key of one character', async () => {
    expect((await named(`5 a=\n${pax('path', 'b')}`))?.name).toBe('b')
  })

  test.each([
    ['a length that is no whole number', '10.5 a=bc\n'],
    ['a length without end', 'Infinity a=b\n'],
    ['a length in another notation', '1e1 a=bcd\n'],
    ['no length', ' a=b\n'],
    ['no blank', '5\n'],
    ['a key of nothing', '4 =\n'],
    ['no value', '4 a\n'],
  ])('with %s is refused', async (_, body) => {
    await expect(named(body)).rejects.toThrow(/a pax header in it is damaged/)
  })

  test.each([
    ['size', '1.5'],
    ['size', '-1'],
    ['mtime', 'x'],
  ])('that says %s=%s is refused', async (key, value) => {
    await expect(named(pax(key, value))).rejects.toThrow(`a pax header in it says ${key}="${value}"`)
  })

  test('may have 1 MiB', async () => {
    // The length of the record counts itself: 7 digits, a blank, `a=`, and the end of the line.
    const body = pax('a', 'x'.repeat(1024 ** 2 - 11))
    expect(Buffer.byteLength(body)).toBe(1024 ** 2)
    expect((await named(body))?.name).toBe('a')
  })
})
