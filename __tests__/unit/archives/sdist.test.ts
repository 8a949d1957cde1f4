/** What is read of an sdist, and what in it is refused. */
import { describe, expect, test } from '@jest/globals'
import { store, type TarMember, tarGz } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { readSdist } from '../../../src/archives/sdist.js'

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
    ['with a hard link', [INFO, { name: 'app-1.0/h', type: '1', target: 'app-1.0/PKG-INFO' }], /is a hard link/],
    ['with a device', [INFO, { name: 'app-1.0/h', type: '3' }], /is a device or pipe/],
    ...['/etc/passwd', '../../x', 'x/../../..', 'a\\b', '..\\x'].map(
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
    for (const target of ['../PKG-INFO', './x', '.', 'a/b', '..'])
      expect(await read([INFO, link(target)])).toBeDefined()
  })
})
