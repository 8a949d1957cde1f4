/** What is read of an sdist, and what in it is refused. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { pax, store, type TarMember, tarGz } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { extractSdist, memberNames, readSdist } from '../../../src/archives/sdist.js'
import { METADATA_LIMIT } from '../../../src/archives/wheel.js'

const dir = tempDir('sdist')
const INFO = { name: 'app-1.0/PKG-INFO', data: 'Metadata-Version: 2.1\nName: App\nVersion: 1.0\n' }
const read = (members: readonly TarMember[], name = 'app-1.0.tar.gz') => readSdist(store(dir, name, tarGz(members)))

test('its metadata, its one folder, and every file and link once', async () => {
  const members = [
    { name: 'app-1.0/', type: '5' },
    INFO,
    { name: 'app-1.0/src/', type: '5' },
    { name: 'app-1.0/src/', type: '5' },
    { name: 'app-1.0/src/a.py', data: 'a' },
    { name: 'app-1.0/src/b/c.py', data: 'c' },
    { name: 'app-1.0/src/b/d', type: '2', target: '../a.py' },
    { ...INFO, data: INFO.data.replace('1.0', '1.0.0') },
  ]
  expect(await read(members)).toMatchObject({
    ...{ name: 'App', version: '1.0.0', folder: 'app-1.0' },
    files: ['app-1.0/PKG-INFO', 'app-1.0/src/a.py', 'app-1.0/src/b/c.py', 'app-1.0/src/b/d'],
  })
})

/** A file of one size, and one of which the content is missing. */
function bomb(size: number, before: number): TarMember[] {
  return [
    { name: 'app-1.0/b', data: 'x'.repeat(before) },
    { name: 'x', type: 'x', data: pax('size', String(size)) },
    { name: 'app-1.0/a' },
  ]
}

test('the folder of the archive itself may be in it, and each name may begin with it', async () => {
  const members = [
    { name: './', type: '5' },
    { name: '.', type: '5' },
    { ...INFO, name: `./${INFO.name}` },
  ]
  expect(await read(members)).toMatchObject({ folder: 'app-1.0', files: [INFO.name] })
})

test('a PKG-INFO of 1 MiB is read, a larger one is not', async () => {
  const info = (length: number) => [{ ...INFO, data: INFO.data + '\n'.repeat(length - INFO.data.length) }]
  expect((await read(info(METADATA_LIMIT))).name).toBe('App')
  await expect(read(info(METADATA_LIMIT + 1))).rejects.toThrow(/its PKG-INFO is too large/)
})

test('all names below the folder, safe or not', async () => {
  const names = ['./app-1.0/', 'app-1.0/a/', 'app-1.0/a/b', '././app-1.0/../c', '/etc/d']
  const file = store(dir, 'names.tar.gz', tarGz(names.map(name => ({ name }))))
  expect(await memberNames(file)).toEqual(['', 'a', 'a/b', '../c', 'etc/d'])
})

describe('unpacked', () => {
  /** Files below a folder that this process has open, on Linux. */
  const openIn = (folder: string) =>
    (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd') : []).filter(name => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`).startsWith(folder)
      } catch {
        return false
      }
    })

  test('it has folders that only names of files have, and the last PKG-INFO; no file stays open', async () => {
    const folder = tempDir('sdist')
    const members = [
      INFO,
      { name: 'app-1.0/a/b/c', data: 'c' },
      { name: 'app-1.0/large', data: 'x'.repeat(300 * 1024) },
    ]
    const again = { ...INFO, data: INFO.data.replace('1.0', '1.0.0') }
    const file = store(folder, 'app-1.0.tar.gz', tarGz([...members, again]))
    const top = await extractSdist(file, join(folder, 'new', 'er'))
    expect(readFileSync(join(top, 'PKG-INFO'), 'utf8')).toBe(again.data)
    expect(readFileSync(join(top, 'a/b/c'), 'utf8')).toBe('c')
    await new Promise(setImmediate)
    expect(openIn(join(folder, 'new'))).toEqual([])
  })
})

describe('is refused', () => {
  const link = (target: string): TarMember => ({ name: 'app-1.0/d/l', type: '2', target })
  test.each<[string, readonly TarMember[], RegExp]>([
    ['without PKG-INFO', [{ name: 'app-1.0/a' }], /has no PKG-INFO/],
    ['of another name', [{ ...INFO, data: INFO.data.replace('App', 'other') }], /names the project "other"/],
    ['with two top folders', [INFO, { name: 'b/a' }], /app-1\.0\.tar\.gz cannot be trusted/],
    ['with a file twice', [INFO, { name: 'app-1.0/a' }, { name: 'app-1.0/a' }], /is in it twice/],
    [
      'with a file and a folder of one name',
      [INFO, { name: 'app-1.0/a' }, { name: 'app-1.0/a/', type: '5' }],
      /is in it twice/,
    ],
    ['with a file below a file', [INFO, { name: 'app-1.0/a' }, { name: 'app-1.0/a/b/c' }], /is below a file or link/],
    ['with a file below a link', [INFO, link('x'), { name: 'app-1.0/d/l/b' }], /is below a file or link/],
    ['with a file that a folder was', [INFO, { name: 'app-1.0/a/b' }, { name: 'app-1.0/a' }], /is in it twice/],
    ['with a name that leads out of it', [INFO, { name: 'app-1.0/../../x' }], /leaves the archive/],
    ['with nothing', [], /is empty/],
    ['with its own folder alone', [{ name: './', type: '5' }], /is empty/],
    ['that unpacks to more than 4 GiB', bomb(4 * 1024 ** 3 - 1, 2), /unpacks to more than 4294967296 bytes/],
    ['that unpacks to 4 GiB and ends before', bomb(4 * 1024 ** 3, 0), /is cut off/],
    ['with a hard link', [INFO, { name: 'app-1.0/h', type: '1', target: 'app-1.0/PKG-INFO' }], /is a hard link/],
    ['with a device', [INFO, { name: 'app-1.0/h', type: '3' }], /is a device or pipe/],
    ...['/etc/passwd', '../../x', 'x/../../..', 'a\\b', '..\\x', 'a/../b', '../d/../d/x', 'a/.././b'].map(
      (target): [string, readonly TarMember[], RegExp] => [
        `with a link to ${target}`,
        [INFO, link(target)],
        /leads out of it/,
      ],
    ),
  ])('%s', async (_, members, message) => {
    await expect(read(members)).rejects.toMatchObject({
      code: 'check/content',
      message: expect.stringMatching(message),
    })
  })

  test('under a name that is none', async () => {
    await expect(read([INFO], 'app-1.0.tar.bz2')).rejects.toThrow(/its name is not that of an sdist/)
    await expect(read([INFO], 'app.tar.gz')).rejects.toThrow(/its name is not that of an sdist/)
  })

  test('not with links that stay inside', async () => {
    for (const target of ['../PKG-INFO', './x', '.', 'a/b', '..', './/../x', '.././PKG-INFO', '...', 'a/.../b'])
      expect(await read([INFO, link(target)])).toBeDefined()
  })
})
