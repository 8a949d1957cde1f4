// Archives written byte by byte, normalized: whatever a backend left variable is gone, and nothing else.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { pax, store, type TarMember, tar, tarGz, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import fc from '../../../__fixtures__/properties.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { eachMember } from '../../../src/archives/sdist.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import { readArchive } from '../../../src/reproduce/archive-members.js'
import { dosTime, dosTimeText, inOrder, normalizeSdist, normalizeWheel } from '../../../src/reproduce/normalize.js'

const EPOCH = Date.UTC(2026, 10, 22, 22, 4, 31) / 1000
const SDIST = 'tiny-1.0.tar.gz'
const WHEEL = 'tiny-1.0-py3-none-any.whl'

/** The normalized bytes; nothing else may be left beside them. */
async function normalized(file: string, bytes: Buffer): Promise<Buffer> {
  const from = store(tempDir('from'), file, bytes)
  const dir = tempDir('to')
  const output = join(dir, file)
  if (file.endsWith('.whl')) await normalizeWheel(from, output, EPOCH)
  else await normalizeSdist(from, output, EPOCH)
  expect(readdirSync(dir)).toEqual([file])
  return readFileSync(output)
}

/** Every file of an archive: name, whether it can be started, where it leads, what it contains. */
async function files(file: string, bytes: Buffer): Promise<Record<string, string>> {
  const path = store(tempDir('read'), file, bytes)
  const found: Record<string, string> = {}
  const digest = async (pieces: AsyncIterable<Buffer>) => {
    const hash = createHash('sha256')
    for await (const piece of pieces) hash.update(piece)
    return hash.digest('hex')
  }
  if (file.endsWith('.whl'))
    await withZip(path, async archive => {
      for (const { name, mode } of archive.entries)
        found[name] = `${(mode & 0o111) !== 0} ${await digest(archive.stream(name))}`
    })
  else
    await eachMember(path, async ({ name, kind, mode, target, content }) => {
      found[name] = `${kind} ${kind === 'file' && (mode & 0o100) !== 0} ${target} ${await digest(content())}`
    })
  return found
}

const METADATA = { name: 'tiny-1.0/PKG-INFO', data: 'Name: tiny\nVersion: 1.0\n' }

describe('an sdist', () => {
  const members: readonly TarMember[] = [
    { name: 'tiny-1.0/', type: '5', mode: 0o775 },
    { name: 'tiny-1.0/b.py', data: 'b = 1\n', mode: 0o664 },
    { name: 'tiny-1.0/a.sh', data: '#!/bin/sh\n', mode: 0o700 },
    { name: 'tiny-1.0/link', type: '2', target: 'b.py' },
    METADATA,
  ]

  test('is sorted, dated, without an owner, with a gzip header without information', async () => {
    const bytes = await normalized(SDIST, tarGz(members))
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
    const read = await readArchive(store(tempDir('read'), SDIST, bytes))
    expect(read.members.map(({ name, mode, seconds, owner }) => [name, mode, seconds, owner])).toEqual(
      [
        ['tiny-1.0', 0o755],
        ['tiny-1.0/PKG-INFO', 0o644],
        ['tiny-1.0/a.sh', 0o755],
        ['tiny-1.0/b.py', 0o644],
        ['tiny-1.0/link', 0o777],
      ].map(([name, mode]) => [name, mode, EPOCH, '0:0 :']),
    )
  })

  test('is the same for any order, times, owners, modes, pax headers and compression', async () => {
    const one = await normalized(SDIST, tarGz(members))
    const records = pax('mtime', '1700000000.5') + pax('uid', '1000') + pax('uname', 'somebody')
    const told = members.toReversed().map(({ mode, ...member }) => ({
      ...member,
      // Group and others may do what they may.
      ...(mode !== undefined && { mode: mode & 0o700 }),
    }))
    const other = gzipSync(tar([{ name: 'head', type: 'g', data: records }, ...told]), { level: 1 })
    expect(await normalized(SDIST, other)).toEqual(one)
  })

  test('keeps the last of two PKG-INFO, as every installer does', async () => {
    const twice = tarGz([{ ...METADATA, data: 'stale' }, ...members])
    expect(await normalized(SDIST, twice)).toEqual(await normalized(SDIST, tarGz(members)))
  })

  test('keeps every name, content, link and executable bit, and is the same when normalized again', async () => {
    const part = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 130 })
      .map(text => text.replaceAll(/[/\\\p{Cc}.]/gu, '_'))
    const member = fc.record({
      name: fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => `tiny-1.0/${parts.join('/')}x`),
      data: fc.string({ unit: 'binary', maxLength: 1500 }),
      mode: fc.constantFrom(0o644, 0o755, 0o600, 0o700, 0o664),
    })
    const unique = fc.uniqueArray(member, {
      maxLength: 6,
      selector: ({ name }) => name,
      // A file cannot contain anything.
      comparator: (a, b) => `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`),
    })
    await fc.assert(
      fc.asyncProperty(unique, async list => {
        const bytes = tarGz(
          [METADATA, ...list].flatMap(({ name, ...rest }) => [
            { name: 'PaxHeader', type: 'x', data: pax('path', name) },
            { name: 'x', ...rest },
          ]),
        )
        const once = await normalized(SDIST, bytes)
        expect(await files(SDIST, once)).toEqual(await files(SDIST, bytes))
        expect(await normalized(SDIST, once)).toEqual(once)
      }),
      { numRuns: 20 },
    )
  })

  test('more than fits in memory goes through the disk, and nothing of it stays there', async () => {
    const large = [17, 18].map(size => ({ name: `tiny-1.0/${size}.bin`, data: `${size}`.repeat(size << 19) }))
    const bytes = tarGz([...large, METADATA])
    const once = await normalized(SDIST, bytes)
    expect(await files(SDIST, once)).toEqual(await files(SDIST, bytes))
    expect(await normalized(SDIST, tarGz([METADATA, ...large.toReversed()]))).toEqual(once)
  })

  test.each([
    ['cut off', tarGz(members).subarray(0, 150)],
    ['no gzip', Buffer.from('hello')],
    ['a name that leaves it', tarGz([METADATA, { name: 'tiny-1.0/../x', data: '' }])],
    ['a link that leaves it', tarGz([METADATA, { name: 'tiny-1.0/x', type: '2', target: '/etc/passwd' }])],
    ['two members of one name', tarGz([METADATA, { name: 'tiny-1.0/x' }, { name: 'tiny-1.0/x' }])],
  ])('is refused when it is damaged: %s', async (_, bytes) => {
    const dir = tempDir('to')
    const from = store(tempDir('from'), SDIST, bytes)
    await expect(normalizeSdist(from, join(dir, SDIST), EPOCH)).rejects.toMatchObject({
      code: 'check/content',
    })
    expect(readdirSync(dir)).toEqual([])
  })
})

describe('a wheel', () => {
  const info = 'tiny-1.0.dist-info'
  const members: readonly ZipMember[] = [
    { name: `${info}/RECORD`, data: 'z.py,,\n' },
    { name: `${info}/METADATA`, data: 'Name: tiny\n' },
    { name: `${info}/RECORD.jws`, data: '{}' },
    { name: `${info}/sboms/a.cdx.json`, data: '{}' },
    { name: 'z.py', data: 'z = 1\n'.repeat(99), mode: 0o100664, deflate: true },
    { name: 'tiny.libs/libz.so.1', data: 'ELF', mode: 0o100775 },
    { name: 'empty.py' },
  ]

  test('has .dist-info last, RECORD and its signature at the end', async () => {
    const read = await readArchive(store(tempDir('read'), WHEEL, await normalized(WHEEL, zip(members))))
    expect(read.members.map(({ name, mode, time }) => [name, mode.toString(8), time])).toEqual(
      [
        ['empty.py', '644'],
        ['tiny.libs/libz.so.1', '755'],
        ['z.py', '644'],
        [`${info}/METADATA`, '644'],
        [`${info}/sboms/a.cdx.json`, '644'],
        [`${info}/RECORD`, '644'],
        [`${info}/RECORD.jws`, '644'],
      ].map(one => [...one, '2026-11-22 22:04:30']),
    )
  })

  const onUnix = process.platform === 'win32' ? test.skip : test
  onUnix('can be read by all, whatever the umask', async () => {
    const from = store(tempDir('from'), WHEEL, zip(members))
    const output = join(tempDir('to'), WHEEL)
    const umask = process.umask(0o077)
    try {
      await normalizeWheel(from, output, EPOCH)
    } finally {
      process.umask(umask)
    }
    expect(statSync(output).mode & 0o777).toBe(0o644)
  })

  test('names the signatures that stay right', async () => {
    const from = store(tempDir('from'), WHEEL, zip(members))
    expect(await normalizeWheel(from, join(tempDir('to'), WHEEL), EPOCH)).toEqual([`${info}/RECORD.jws`])
  })

  test('is the same for any order, modes and compression', async () => {
    const other = members.toReversed().map(({ mode, ...member }) => ({
      ...member,
      deflate: member.name !== 'z.py',
      mode: mode === 0o100775 ? 0o100700 : 0o100600,
    }))
    expect(await normalized(WHEEL, zip(other))).toEqual(await normalized(WHEEL, zip(members)))
  })

  test('keeps every name, content and executable bit, and is the same when normalized again', async () => {
    const member = fc.record({
      name: fc
        .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), { minLength: 1, maxLength: 3 })
        .map(parts => `${parts.map(text => text.replaceAll(/[/\\\p{Cc}.:]/gu, '_')).join('/')}x`),
      data: fc.string({ unit: 'binary', maxLength: 3000 }),
      deflate: fc.boolean(),
      mode: fc.constantFrom(0o100644, 0o100755, 0o100600, 0o100711, 0),
    })
    const unique = fc.uniqueArray(member, {
      maxLength: 6,
      selector: ({ name }) => name,
      comparator: (a, b) => `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`),
    })
    await fc.assert(
      fc.asyncProperty(unique, async list => {
        const bytes = zip([...list, { name: `${info}/RECORD`, data: 'as it was' }])
        const once = await normalized(WHEEL, bytes)
        expect(await files(WHEEL, once)).toEqual(await files(WHEEL, bytes))
        expect(await normalized(WHEEL, once)).toEqual(once)
      }),
      { numRuns: 20 },
    )
  })

  test('a member larger than what is compressed at once gives the same bytes from stored and from deflated', async () => {
    const data = Buffer.alloc(5_000_000, 'what is compressed in pieces ')
    data.writeUInt32LE(7, 4_500_000)
    const [stored, deflated] = [false, true].map(deflate => zip([{ name: 'big.bin', data, deflate }]))
    const once = await normalized(WHEEL, stored as Buffer)
    expect(await normalized(WHEEL, deflated as Buffer)).toEqual(once)
    expect(await normalized(WHEEL, once)).toEqual(once)
    expect(await files(WHEEL, once)).toEqual(await files(WHEEL, stored as Buffer))
  })

  test.each<[string, readonly ZipMember[]]>([
    ['a wrong checksum', [{ name: 'a.py', data: 'a', crc: 1 }]],
    ['two members of one name', [{ name: 'a.py' }, { name: 'a.py' }]],
    ['a symbolic link', [{ name: 'a.py', data: '/etc/passwd', mode: 0o120777 }]],
    ['a name that leaves it', [{ name: '../a.py' }]],
  ])('is refused when it is damaged: %s', async (_, list) => {
    const from = store(tempDir('from'), WHEEL, zip(list))
    const output = join(tempDir('to'), WHEEL)
    await expect(normalizeWheel(from, output, EPOCH)).rejects.toMatchObject({ code: 'check/content' })
    expect(existsSync(output)).toBe(false)
  })

  test('is refused when it is cut off, and an earlier file of that name stays', async () => {
    const from = store(tempDir('from'), WHEEL, zip(members).subarray(0, 200))
    const output = join(tempDir('to'), WHEEL)
    writeFileSync(output, 'of an earlier run')
    await expect(normalizeWheel(from, output, EPOCH)).rejects.toMatchObject({ code: 'check/content' })
    expect(readFileSync(output, 'utf8')).toBe('of an earlier run')
  })
})

test('order is total: whatever order members come in, they go out in one', () => {
  const names = fc.uniqueArray(
    fc.oneof(fc.string(), fc.constantFrom('a.dist-info/RECORD', 'a.dist-info/METADATA', 'a.dist-info/')),
  )
  fc.assert(
    fc.property(names, list => {
      const entries = list.map(name => ({ name }))
      expect(inOrder(entries.toReversed())).toEqual(inOrder(entries))
    }),
  )
})

test('a time in zip archives', () => {
  expect(dosTimeText(dosTime(EPOCH))).toBe('2026-11-22 22:04:30')
  expect(dosTimeText(dosTime(0))).toBe('1980-01-01 00:00:00')
  expect(dosTimeText(dosTime(1e12))).toBe('2107-12-31 23:59:58')
})

test('the tar of an sdist ends as tar does', async () => {
  const bytes = gunzipSync(await normalized(SDIST, tarGz([METADATA])))
  expect(bytes.length % 512).toBe(0)
  expect(bytes.subarray(-1024).every(byte => byte === 0)).toBe(true)
})
