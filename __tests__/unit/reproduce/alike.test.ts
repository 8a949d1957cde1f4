// Two raw files that normalize to the same bytes, found out without compressing anything.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { store, type TarMember, tarGz, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import fc from '../../../__fixtures__/properties.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { normalizeAlike, normalizeSdist, normalizeWheel } from '../../../src/reproduce/normalize.js'

const SDIST = 'tiny-1.0.tar.gz'
const WHEEL = 'tiny-1.0-py3-none-any.whl'

async function bytesOf(file: string): Promise<Buffer> {
  const output = join(tempDir('to'), file.endsWith('.whl') ? WHEEL : SDIST)
  if (file.endsWith('.whl')) await normalizeWheel(file, output, 1_000_000_000)
  else await normalizeSdist(file, output, 1_000_000_000)
  return readFileSync(output)
}

const put = (bytes: Buffer, name: string) => store(tempDir('raw'), name, bytes)

const METADATA = { name: 'tiny-1.0/PKG-INFO', data: 'Name: tiny\n' }
const sdist: readonly TarMember[] = [
  { name: 'tiny-1.0/a.py', data: 'a = 1\n', mode: 0o644 },
  { name: 'tiny-1.0/run', data: '#!/bin/sh\n', mode: 0o755 },
  { name: 'tiny-1.0/link', type: '2', target: 'a.py' },
  METADATA,
]
const wheel: readonly ZipMember[] = [
  { name: 'a.py', data: 'a = 1\n'.repeat(99), deflate: true, mode: 0o100644 },
  { name: 'run', data: '#!/bin/sh\n', mode: 0o100755 },
  { name: 'tiny-1.0.dist-info/RECORD', data: '' },
]

describe('an sdist', () => {
  const first = put(tarGz(sdist), SDIST)

  test.each<[string, boolean, readonly TarMember[]]>([
    ['the same', true, sdist],
    ['another order', true, sdist.toReversed()],
    ['another umask', true, sdist.map(one => (one.type ? one : { ...one, mode: (one.mode ?? 0o644) | 0o020 }))],
    ['a stale PKG-INFO in front', true, [{ ...METADATA, data: 'stale' }, ...sdist]],
    ['another content', false, [{ ...sdist[0], name: 'tiny-1.0/a.py', data: 'a = 2\n' }, ...sdist.slice(1)]],
    ['another executable', false, [{ ...sdist[0], name: 'tiny-1.0/a.py', mode: 0o755 }, ...sdist.slice(1)]],
    ['another name', false, [{ ...sdist[0], name: 'tiny-1.0/b.py' }, ...sdist.slice(1)]],
    ['another target', false, [{ name: 'tiny-1.0/link', type: '2', target: 'run' }, ...sdist.filter(one => !one.type)]],
    ['a member more', false, [...sdist, { name: 'tiny-1.0/more', data: '' }]],
    ['a member less', false, sdist.slice(1)],
  ])('with %s: %p', async (_, alike, members) => {
    const second = put(tarGz(members), SDIST)
    expect(await normalizeAlike(first, second)).toBe(alike)
    expect((await bytesOf(first)).equals(await bytesOf(second))).toBe(alike)
  })
})

describe('a wheel', () => {
  const first = put(zip(wheel), WHEEL)
  const changed = (change: Partial<ZipMember>) => wheel.map((one, at) => (at === 0 ? { ...one, ...change } : one))

  test.each<[string, boolean, readonly ZipMember[]]>([
    ['the same', true, wheel],
    ['another order', true, wheel.toReversed()],
    ['another umask', true, changed({ mode: 0o100664 })],
    ['another content of the same size', false, changed({ data: 'a = 2\n'.repeat(99) })],
    ['another executable', false, changed({ mode: 0o100755 })],
    ['another name', false, changed({ name: 'b.py' })],
    ['a member more', false, [...wheel, { name: 'more' }]],
    ['a member less', false, wheel.slice(1)],
  ])('with %s: %p', async (_, alike, members) => {
    const second = put(zip(members), WHEEL)
    expect(await normalizeAlike(first, second)).toBe(alike)
    expect((await bytesOf(first)).equals(await bytesOf(second))).toBe(alike)
  })

  test('with another compression has to be normalized to know', async () => {
    const second = put(zip(changed({ deflate: false })), WHEEL)
    expect(await normalizeAlike(first, second)).toBe(false)
    expect(await bytesOf(first)).toEqual(await bytesOf(second))
  })

  test('with a member that became a link is not alike', async () => {
    expect(await normalizeAlike(first, put(zip(changed({ mode: 0o120644 })), WHEEL))).toBe(false)
  })

  test('with the checksum of the first, but another content, is not alike', async () => {
    const stored = [{ name: 'a.py', data: 'one', crc: 7 }]
    const one = put(zip(stored), WHEEL)
    expect(await normalizeAlike(one, put(zip([{ name: 'a.py', data: 'two', crc: 7 }]), WHEEL))).toBe(false)
  })
})

test('whatever two wheels hold: alike means the same bytes', async () => {
  const member = fc.record({
    name: fc.constantFrom('a.py', 'b.py', 'c/d.py'),
    data: fc.constantFrom('', 'x', 'y', 'x'.repeat(300)),
    deflate: fc.boolean(),
    mode: fc.constantFrom(0o100644, 0o100755, 0o100600, 0),
  })
  const members = fc.uniqueArray(member, { maxLength: 3, selector: ({ name }) => name })
  await fc.assert(
    fc.asyncProperty(members, members, async (one, other) => {
      const [first, second] = [put(zip(one), WHEEL), put(zip(other), WHEEL)]
      if (await normalizeAlike(first, second)) expect(await bytesOf(first)).toEqual(await bytesOf(second))
    }),
    { numRuns: 60 },
  )
})
