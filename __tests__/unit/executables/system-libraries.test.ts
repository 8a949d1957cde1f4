/** Libraries of the build machine: which is taken, whose it is, and what its package says. */

import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import * as promises from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { elf } from '../../../__fixtures__/native/binaries.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Platform } from '../../../src/core/model.js'

/** Whether this is a Debian, and what of its files can be read. */
let debian = true
let texts: Record<string, string> = {}
/** Where links lead. */
let links: Record<string, string> = {}
jest.unstable_mockModule('node:fs/promises', () => ({
  ...promises,
  async access(file: string) {
    if (file !== '/usr/bin/dpkg-query') return promises.access(file)
    if (!debian) throw new Error('ENOENT')
  },
  async readFile(file: string, encoding?: 'utf8') {
    if (!/^\/(?:etc|usr\/share\/doc)\//.test(file)) return promises.readFile(file, encoding)
    if (texts[file] === undefined) throw new Error('ENOENT')
    return texts[file]
  },
  async realpath(file: string) {
    return links[file] ?? promises.realpath(file)
  },
}))
const { findLibrary, libraryFolders, packageTexts, systemData, systemLibrary, systemOrigin, systemPackages } =
  await import('../../../src/executables/system-libraries.js')

beforeEach(() => {
  ;[debian, texts, links] = [true, { '/etc/os-release': 'NAME="Ubuntu"\nID=ubuntu\n' }, {}]
})

describe('a library', () => {
  const platform = { os: 'linux', arch: 'aarch64' } as Platform

  test('is the first of its name for the processor, with links followed', async () => {
    const dir = realpathSync(tempDir('libraries'))
    const folders = ['none', 'other', 'text', 'folder', 'right', 'later'].map(name => path.join(dir, name))
    for (const folder of folders.slice(1)) mkdirSync(folder)
    const at = (folder: string, name = 'libz.so.1') => path.join(dir, folder, name)
    writeFileSync(at('other'), elf({ machine: 62 }))
    writeFileSync(at('text'), 'INPUT(libz.so)')
    mkdirSync(at('folder'))
    writeFileSync(at('right', 'libz.so.1.3'), elf({ machine: 183, soname: 'libz.so.1' }))
    symlinkSync('libz.so.1.3', at('right'))
    writeFileSync(at('later'), elf({ machine: 183 }))
    expect(await findLibrary('libz.so.1', folders, platform)).toMatchObject({
      file: at('right', 'libz.so.1.3'),
      facts: { format: 'elf', soname: 'libz.so.1', arches: ['aarch64'] },
    })
    expect(await findLibrary('liby.so.1', folders, platform)).toBeUndefined()
  })

  test('lies in folders of its processor', () => {
    expect(libraryFolders('x86_64')[0]).toBe('/lib/x86_64-linux-gnu')
    expect(libraryFolders('aarch64')[0]).toBe('/lib/aarch64-linux-gnu')
    expect(libraryFolders('s390x')).toStrictEqual([])
  })

  test.each([
    ['libssl.so.3', 'openssl'],
    ['libcrypto-1_1-x64.dll', 'openssl'],
    ['libz.1.2.13.dylib', 'zlib'],
    ['zlib1.dll', 'zlib'],
    ['libstdc++.so.6', 'gcc'],
    ['libdb-5.3.so', 'db'],
    ['VCRUNTIME140.dll', 'microsoft-visual-cpp-runtime'],
    ['api-ms-win-crt-heap-l1-1-0.dll', 'microsoft-visual-cpp-runtime'],
    ['libsqlite3.so.0.8.6', 'sqlite'],
    ['libtcl8.6.so', 'tcl/tk'],
    ['LIBSSL.so.3', undefined],
    ['libssl', undefined],
    ['libgio-2.0.so.0', undefined],
    ['notlibssl.so', undefined],
  ])('%s is of %j', (name, project) => expect(systemLibrary(name)?.package).toBe(project))

  test.each([
    ['/usr/share/tcltk/tcl8.6/init.tcl', true],
    ['C:/Python/tcl/tk8.6/tk.tcl', true],
    ['/usr/share/tcltk/tcllib/a.tcl', false],
  ])('%s is its data: %j', (file, data) => expect(systemData(file) !== undefined).toBe(data))
})

describe('the packages of files', () => {
  const FILE = '/usr/lib/x86_64-linux-gnu/libz.so.1'
  /** dpkg-query that knows the owners of these paths. */
  const dpkg = (owners: Readonly<Record<string, string>>, shown = 'zlib1g 1:1.3\n', code = 0) =>
    recordingRunner(({ args }) => {
      if (args[0] === '--show') return { stdout: shown, code }
      const found = args.slice(1).find(file => owners[file] !== undefined)
      return found === undefined ? { code: 1 } : { stdout: `${owners[found]} ${found}\n` }
    })

  test('have a name, a version, the system, and what they say of their license', async () => {
    texts['/usr/share/doc/zlib1g/copyright'] = 'Zlib'
    const runner = dpkg({ [FILE]: 'zlib1g:amd64:' })
    expect(await systemPackages(runner, [FILE, '/opt/libown.so'])).toStrictEqual(
      new Map([[FILE, { name: 'zlib1g', version: '1:1.3', distribution: 'ubuntu', copyright: 'Zlib' }]]),
    )
    expect(runner.commands[0]).toMatchObject({ tool: '/usr/bin/dpkg-query', cwd: '/', limits: { total: 60_000 } })
    expect(runner.commands[1]?.args.at(-1)).toBe('zlib1g:amd64')
    expect(runner.commands).toHaveLength(3)
  })

  test('are found by any name of a file: with and without /usr, and where a link leads', async () => {
    for (const [file, owned] of [
      ['/usr/lib/a.so', '/lib/a.so'],
      ['/lib/link.so', '/usr/lib/real.so.1'],
      ['/lib/link.so', '/lib/real.so.1'],
      ['/lib/link.so', '/lib/link.so'],
    ] as const) {
      links['/lib/link.so'] = '/usr/lib/real.so.1'
      const found = await systemPackages(dpkg({ [owned]: 'a, b:' }), [file])
      expect([...found.keys()]).toStrictEqual([file])
    }
  })

  test('without a text, of a system that does not say its name, have less', async () => {
    texts = {}
    expect([...(await systemPackages(dpkg({ [FILE]: 'zlib1g:' }), [FILE])).values()]).toStrictEqual([
      { name: 'zlib1g', version: '1:1.3', distribution: 'debian' },
    ])
    texts = { '/etc/os-release': 'ID="linuxmint"\n' }
    expect([...(await systemPackages(dpkg({ [FILE]: 'zlib1g:' }), [FILE])).values()]).toMatchObject([
      { distribution: 'linuxmint' },
    ])
  })

  test('are none where nothing is known, nor on another system', async () => {
    const none = new Map()
    expect(await systemPackages(dpkg({}), [FILE])).toStrictEqual(none)
    expect(await systemPackages(dpkg({ [FILE]: 'a:' }, '\n'), [FILE])).toStrictEqual(none)
    expect(await systemPackages(dpkg({ [FILE]: 'a:' }, 'a \n'), [FILE])).toStrictEqual(none)
    const broken = recordingRunner(() => Promise.reject(new Error('it hangs')))
    expect(await systemPackages(broken, [FILE])).toStrictEqual(none)
    const runner = dpkg({ [FILE]: 'a:' })
    expect(await systemPackages(runner, [])).toStrictEqual(none)
    debian = false
    expect(await systemPackages(runner, [FILE])).toStrictEqual(none)
    expect(runner.commands).toStrictEqual([])
  })
})

describe('the origin of a file', () => {
  const owner = { name: 'p', version: '1', distribution: 'debian' }
  const packages = new Map(['/l/libz.so.1', '/l/libgio-2.0.so.0', '/l/a.conf'].map(file => [file, owner]))

  test.each([
    ['libz.so.1', { kind: 'system', package: 'p', version: '1', distribution: 'debian', license: 'Zlib' }],
    ['libgio-2.0.so.0', { kind: 'system', package: 'p', version: '1', distribution: 'debian', unlisted: true }],
    ['a.conf', { kind: 'unknown', from: '/l/a.conf' }],
    ['libbz2.so.1', { kind: 'system', package: 'bzip2', license: 'bzip2-1.0.6' }],
    ['libown.so', { kind: 'unknown', from: '/l/libown.so' }],
  ])('%s', (name, origin) => expect(systemOrigin(name, `/l/${name}`, packages)).toStrictEqual(origin))

  test('texts are those of packages that have one', () => {
    expect(packageTexts([owner, { ...owner, name: 'q', copyright: 'text' }])).toStrictEqual([
      { component: 'q', path: 'q/copyright', text: 'text' },
    ])
  })
})
