/** What a scie is made of and what its manifest says: decided without a file or a network. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { options } from '../../../../__fixtures__/options.js'
import { tempDir } from '../../../../__fixtures__/repository.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import { problemsOf } from '../../../../src/core/errors.js'
import type { Platform, Target } from '../../../../src/core/model.js'
import {
  assetsFor,
  choosePython,
  parseScieLock,
  readScieLock,
  SCIE_PLATFORMS,
  type ScieLock,
  shippedLock,
} from '../../../../src/executables/scie/assets.js'
import { scieRefusals } from '../../../../src/executables/scie/format.js'
import { liftManifest } from '../../../../src/executables/scie/make.js'
import { formatPython, parsePythons } from '../../../../src/interpreters/versions.js'
import { DEFAULT_FLOORS, parsePlatforms } from '../../../../src/targets/platforms.js'

const machine = { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.39' } as const
const platform = (name: string): Platform => {
  const [found] = parsePlatforms([name], { machine, floors: DEFAULT_FLOORS }).platforms
  if (found === undefined) throw new Error(name)
  return found
}
const target = (python: string, name = 'linux-x86_64'): Target => {
  const [version] = parsePythons([python]).pythons
  if (version === undefined) throw new Error(python)
  return { python: version, platform: platform(name) }
}

const hex = (digit: string) => digit.repeat(64)
const lock: ScieLock = {
  jump: {
    version: '1.12.0',
    files: new Map([
      ['scie-jump-linux-x86_64', hex('1')],
      ['scie-jump-windows-aarch64.exe', hex('2')],
    ]),
  },
  ptex: { version: '1.7.0', files: new Map([['ptex-linux-x86_64', hex('3')]]) },
  pythons: new Map([
    ['cpython-3.12.9+20250317-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz', hex('4')],
    ['cpython-3.12.16+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz', hex('5')],
    ['cpython-3.12.16+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz', hex('6')],
    ['cpython-3.14.1+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz', hex('7')],
    ['cpython-3.12.16+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz', hex('8')],
  ]),
}

describe('files', () => {
  test('of GitHub’s releases, the newest patch release of the Python', () => {
    expect(assetsFor(target('3.12'), 'lazy', lock, undefined)).toEqual({
      jump: {
        name: 'scie-jump-linux-x86_64',
        sha256: hex('1'),
        url: 'https://github.com/a-scie/jump/releases/download/v1.12.0/scie-jump-linux-x86_64',
      },
      ptex: {
        name: 'ptex-linux-x86_64',
        sha256: hex('3'),
        url: 'https://github.com/a-scie/ptex/releases/download/v1.7.0/ptex-linux-x86_64',
      },
      python: {
        name: 'cpython-3.12.16+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz',
        sha256: hex('5'),
        url: 'https://github.com/astral-sh/python-build-standalone/releases/download/20261110/cpython-3.12.16%2B20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz',
      },
      pythonVersion: '3.12.16',
    })
  })

  test('of a mirror, as `science download` lays it out', () => {
    const { jump, ptex, python } = assetsFor(target('3.12'), 'eager', lock, 'https://mirror.example/scie')
    expect([jump.url, ptex, python.url]).toEqual([
      'https://mirror.example/scie/jump/download/v1.12.0/scie-jump-linux-x86_64',
      undefined,
      'https://mirror.example/scie/providers/PythonBuildStandalone/download/20261110/cpython-3.12.16%2B20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz',
    ])
  })

  test('for musl the static launcher serves as well, the Python is its own', () => {
    const { jump, python } = assetsFor(target('3.12', 'musllinux-x86_64'), 'eager', lock, undefined)
    expect([jump.name, python.sha256]).toEqual(['scie-jump-linux-x86_64', hex('6')])
  })

  test('Windows and threads of its own', () => {
    const windows = assetsFor(target('3.12', 'windows-arm64'), 'eager', lock, undefined)
    expect([windows.jump.sha256, windows.python.sha256]).toEqual([hex('2'), hex('8')])
    expect(assetsFor(target('3.14t'), 'eager', lock, undefined).python.sha256).toBe(hex('7'))
  })

  test.each([
    ['linux-x86_64', 'linux-x86_64', 'x86_64-unknown-linux-gnu'],
    ['linux-aarch64', 'linux-aarch64', 'aarch64-unknown-linux-gnu'],
    ['musllinux-x86_64', 'linux-x86_64', 'x86_64-unknown-linux-musl'],
    ['musllinux-aarch64', 'linux-aarch64', 'aarch64-unknown-linux-musl'],
    ['macos-x86_64', 'macos-x86_64', 'x86_64-apple-darwin'],
    ['macos-arm64', 'macos-aarch64', 'aarch64-apple-darwin'],
    ['windows-x86_64', 'windows-x86_64.exe', 'x86_64-pc-windows-msvc'],
    ['windows-arm64', 'windows-aarch64.exe', 'aarch64-pc-windows-msvc'],
  ])('for %s are of %s and %s', (name, tools, triple) => {
    const archive = `cpython-3.12.1+20261110-${triple}-install_only_stripped.tar.gz`
    const own = {
      jump: { version: '1.0.0', files: new Map([[`scie-jump-${tools}`, hex('a')]]) },
      ptex: { version: '1.0.0', files: new Map([[`ptex-${tools}`, hex('b')]]) },
      pythons: new Map([[archive, hex('c')]]),
    }
    const { jump, ptex, python } = assetsFor(target('3.12', name), 'lazy', own, undefined)
    expect([jump.sha256, ptex?.sha256, python.sha256]).toStrictEqual(['a', 'b', 'c'].map(hex))
  })

  test('of several builds of a patch release are those of the newest; of other Pythons none is taken', () => {
    const archive = (version: string, release: string, more = '') =>
      `cpython-${version}+${release}-x86_64-unknown-linux-gnu${more}-install_only_stripped.tar.gz`
    const names = [
      archive('3.12.10', '20250101'),
      archive('3.12.9', '20261231'),
      archive('3.12.10', '20250202'),
      archive('3.1.99', '20261231'),
      archive('2.12.99', '20261231'),
      archive('3.12.99', '20261231', '-freethreaded'),
      archive('3.12.99', '20261231').replace('_stripped', ''),
    ]
    const own = { ...lock, pythons: new Map(names.map((name, index) => [name, hex(String(index))])) }
    expect(assetsFor(target('3.12'), 'eager', own, undefined)).toMatchObject({
      ...{ pythonVersion: '3.12.10', python: { sha256: hex('2') } },
    })
  })

  test.each([
    ['3.14', 'linux-x86_64', 'eager', 'a CPython 3.14 for linux-x86_64'],
    ['3.12', 'macos-arm64', 'eager', 'a CPython 3.12 for macos-arm64'],
    ['3.12', 'windows-arm64', 'lazy', 'ptex-windows-aarch64.exe of ptex 1.7.0'],
  ] as const)('%s for %s, %s: what the lock does not have is never fetched', async (python, name, style, what) => {
    expect(await failuresOf(() => assetsFor(target(python, name), style, lock, undefined))).toEqual([
      expect.stringMatching(`^project/lock: The lock of the files of scies has no sha256 of ${what}\\. \\|`),
    ])
  })
})

test.each([
  ['3.9 3.12 3.14 3.14t pypy3.11', '3.14'],
  ['3.14t', '3.14t'],
  ['pypy3.11 3.8', undefined],
])('of %s the scie holds %s', (asked, chosen) => {
  const found = choosePython(parsePythons(asked.split(' ')).pythons)
  expect(found && formatPython(found)).toBe(chosen)
})

describe('refusals', () => {
  const refused = (name: string, values: Record<string, string> = {}) =>
    scieRefusals({
      target: target('3.12', name),
      machine: platform('linux-x86_64'),
      options: options({ 'scie-lock': 'own.json', ...values }),
    }).map(({ reason }) => reason)

  test('any machine makes one for every platform that has the builds', () => {
    expect(SCIE_PLATFORMS.flatMap(name => refused(name))).toEqual([])
    expect(refused('linux-ppc64le')).toEqual(['scie-jump or python-build-standalone has no build for it'])
  })

  test('a folder is no file to put inside, and something has to be started', () => {
    expect(refused('linux-x86_64', { 'pex-layout': 'loose', 'entry-point': 'none' })).toEqual([
      'it is made from a PEX that is one file, and pex-layout is loose',
      'entry-point is none',
    ])
  })

  test('what the shipped lock lacks is known before anything is made', () => {
    const lacking = shippedLock().jump.files.has('scie-jump-linux-x86_64')
      ? []
      : [expect.stringMatching(/^the lock of the files of scies has no sha256 of scie-jump-linux-x86_64/)]
    expect(refused('linux-x86_64', { 'scie-lock': '' })).toEqual(lacking)
  })
})

describe('manifest', () => {
  const file = (name: string, size: number) => ({ name, size, sha256: hex(String(size)) })
  const request = {
    name: 'answer',
    os: 'linux',
    jump: { ...file('scie-jump-linux-x86_64', 1), version: '1.12.0' },
    python: file('cpython.tar.gz', 2),
    pythonName: '3.12',
    lazy: undefined,
    configure: file('scie_configure.py', 3),
    libraries: [],
    pex: file('answer.pex', 4),
  } as const

  test('eager', () => expect(liftManifest(request)).toMatchSnapshot())

  test('lazy: the Python comes by its hash from an address, at the first run', () => {
    const lazy = { ptex: file('ptex-linux-x86_64', 5), url: 'https://mirror.example/cpython.tar.gz' }
    expect(liftManifest({ ...request, lazy })).toMatchSnapshot()
  })

  test('several commands: none is the default, and each tells the PEX which one it is', () => {
    type Lift = { scie: { lift: { boot: { commands: Record<string, { env: object }> } } } }
    const { commands } = (liftManifest({ ...request, commands: ['answer', 'server'] }) as Lift).scie.lift.boot
    expect(Object.keys(commands)).toEqual(['answer', 'server'])
    expect(commands.server?.env).toMatchObject({ '=__PACKAGE_PYTHON_COMMAND__': 'server', '=PEX': '{scie}' })
  })

  test('libraries for a system that has none are given to whoever sets it up', () => {
    const libraries = [file('libgcc_s.so.1', 6), file('libstdc++.so.6', 7)]
    expect(liftManifest({ ...request, libraries })).toMatchObject({
      scie: {
        lift: {
          files: [{}, {}, { name: 'libgcc_s.so.1', type: 'blob' }, { name: 'libstdc++.so.6' }, { key: 'pex' }],
          boot: {
            bindings: {
              configure: {
                args: ['-sE', '-Wignore', '{pex}', '{configure}', '{libgcc_s.so.1}', '{libstdc++.so.6}'],
              },
            },
          },
        },
      },
    })
  })

  test.each([
    ['1.10.9', false],
    ['1.11.0', true],
    ['1.12.0', true],
  ])('scie-jump %s knows its own hash: %j', (version, known) => {
    const { scie } = liftManifest({ ...request, jump: { ...request.jump, version } }) as { scie: { jump: object } }
    expect('hash' in scie.jump).toBe(known)
  })

  test('Windows’ own paths; an older launcher knows no hash of its own', () => {
    const { scie } = liftManifest({
      ...request,
      os: 'windows',
      jump: { ...request.jump, version: '1.8.0' },
    }) as { scie: { jump: object; lift: { boot: { bindings: { configure: object } } } } }
    expect(scie.jump).toEqual({ version: '1.8.0', size: 1 })
    expect(scie.lift.boot.bindings.configure).toMatchObject({
      exe: '{python}\\python\\python.exe',
      env: { '=PEX_ROOT': '{scie.base}\\pex' },
    })
  })
})

describe('lock', () => {
  test('the shipped one has every CPython that still gets fixes for every platform', () => {
    const shipped = shippedLock()
    const jump = { version: '1.12.0', files: { has: () => true, get: () => hex('0') } as never }
    for (const name of SCIE_PLATFORMS.filter(one => one !== 'windows-arm64'))
      for (const python of ['3.11', '3.12', '3.13', '3.14', '3.14t'])
        expect(assetsFor(target(python, name), 'eager', { ...shipped, jump }, undefined).pythonVersion).toMatch(
          new RegExp(`^${python.replace('t', '')}\\.\\d+$`),
        )
  })

  test('the user’s may have some sections', () => {
    const text = JSON.stringify({
      schema: 1,
      ptex: { version: '1.7.0', files: { 'ptex-linux-x86_64': hex('a') } },
    })
    expect(parseScieLock(text, '/w/scie-lock.json')).toEqual({
      ptex: { version: '1.7.0', files: new Map([['ptex-linux-x86_64', hex('a')]]) },
    })
  })

  test.each(['', '[]', 'null', '{"schema":2}', '{"schema":1,"ptex":{"version":"new","files":{}}}'])(
    '%j is none',
    async text => {
      const [told] = await failuresOf(() => parseScieLock(text, '/w/scie-lock.json'))
      expect(told).toMatch(/^project\/lock: scie-lock\.json: /)
    },
  )

  test('sections that are none, and digests of another length, are named', async () => {
    const problems = async (lock: object) =>
      (await failuresOf(() => parseScieLock(JSON.stringify({ schema: 1, ...lock }), '/w/lock.json'))).map(line =>
        line.replace('project/lock: lock.json: ', '').split(' | ').at(0),
      )
    for (const section of [null, 'text', []])
      expect(await problems({ ptex: section, 'python-build-standalone': section })).toStrictEqual([
        '"ptex" has no version like 1.2.3.',
        '"ptex" has no "files".',
        '"python-build-standalone" has no "files".',
      ])
    const files = { short: 'a'.repeat(63), long: 'a'.repeat(65), number: 1, 'a b': hex('a') }
    expect(await problems({ ptex: { version: '1.7', files } })).toStrictEqual([
      '"ptex" has no version like 1.2.3.',
      ...['short', 'long', 'number'].map(name => `"ptex": ${name} has no sha256 in lower-case hex.`),
      `"ptex": 'a b' is not a file name.`,
    ])
    expect(await problems({ ptex: { version: 1, files: {} } })).toStrictEqual(['"ptex" has no version like 1.2.3.'])
    expect(await problems({})).toStrictEqual([])
  })

  test('a problem says where the file is, where that is known', () => {
    const place = (file: string) => {
      try {
        parseScieLock('[]', file)
      } catch (thrown) {
        return problemsOf(thrown)[0]?.place
      }
      return undefined
    }
    expect(place('/w/lock.json')).toStrictEqual({ file: '/w/lock.json' })
    expect(place('lock.json')).toBeUndefined()
  })

  test('the user’s replaces the sections that it has', async () => {
    const file = path.join(tempDir('lock'), 'lock.json')
    writeFileSync(file, JSON.stringify({ schema: 1, ptex: { version: '9.9.9', files: {} } }))
    expect(await readScieLock(file)).toStrictEqual({ ...shippedLock(), ptex: { version: '9.9.9', files: new Map() } })
    expect(await readScieLock(undefined)).toStrictEqual(shippedLock())
    expect(await failuresOf(() => readScieLock(`${file}.none`))).toEqual([
      expect.stringMatching(/^input\/path: scie-lock '.*\.none' cannot be read/),
    ])
  })

  test('all that is wrong is told together', async () => {
    const text = JSON.stringify({
      schema: 1,
      science: {},
      'scie-jump': { version: 'latest', files: { '../x': hex('a'), y: 'abc', z: hex('A') } },
      'python-build-standalone': {},
    })
    expect(
      (await failuresOf(() => parseScieLock(text, '/w/scie-lock.json'))).map(line => line.split(' | ')[0]),
    ).toEqual([
      'project/lock: scie-lock.json: "science" is not known.',
      'project/lock: scie-lock.json: "scie-jump" has no version like 1.2.3.',
      'project/lock: scie-lock.json: "scie-jump": \'../x\' is not a file name.',
      'project/lock: scie-lock.json: "scie-jump": y has no sha256 in lower-case hex.',
      'project/lock: scie-lock.json: "scie-jump": z has no sha256 in lower-case hex.',
      'project/lock: scie-lock.json: "python-build-standalone" has no "files".',
    ])
  })
})

test.each([
  ['https://mirror.example/scie/', 'https://mirror.example/scie'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['mirror.example', undefined],
  ['ftp://mirror.example', undefined],
  ['https://mirror.example/?a=b', undefined],
])('scie-assets %s', async (text, value) => {
  if (value !== undefined) expect(options({ 'scie-assets': text }).scieAssets).toBe(value)
  else expect(await failuresOf(() => options({ 'scie-assets': text }))).toHaveLength(1)
})
