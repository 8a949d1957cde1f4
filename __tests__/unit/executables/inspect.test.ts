import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { elf, fat, machO, pe } from '../../../__fixtures__/native/binaries.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Platform } from '../../../src/core/model.js'
import {
  inspect,
  minimumProblem,
  neededMinimum,
  offeredBySystem,
  reportEarly,
} from '../../../src/executables/inspect.js'
import { baseName, type Member, memberOf, type Origin, originText } from '../../../src/executables/member.js'

const LINUX: Platform = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' }
const WHEEL: Origin = { kind: 'wheel', package: 'numpy', version: '2.1.0' }
const PYTHON: Origin = { kind: 'interpreter', version: '3.12.1' }
const SYSTEM: Origin = { kind: 'system', package: 'libssl3', version: '3.0.15-1', license: 'Apache-2.0' }

const versions = (version: string, ...symbols: string[]) => ({ 'libc.so.6': { [version]: symbols } })
const good = () =>
  Promise.all([
    memberOf('answer', elf({ needs: ['libc.so.6', 'libz.so.1'], versions: versions('GLIBC_2.17', 'open') }), PYTHON),
    memberOf('libz.so.1', elf({ soname: 'libz.so.1', needs: ['libc.so.6'] }), SYSTEM),
    memberOf('data.txt', Buffer.from('text'), WHEEL),
  ])

const looked = (members: readonly Member[], platform = LINUX) =>
  inspect({ made: { members }, platform, file: 'answer-1', promised: true }).map(
    ({ name, result, reason }) => `${name} ${result}: ${reason}`,
  )
const refused = (members: readonly Member[], platform = LINUX) => failuresOf(() => looked(members, platform))

test('what is fit is said so, with what was seen', async () => {
  expect(looked(await good())).toEqual([
    'architecture passed: all 2 programs and libraries are x86_64',
    'glibc passed: runs from glibc 2.17 on (answer needs GLIBC_2.17 (open) of libc.so.6; it is of Python 3.12.1)',
    'needs passed: needs no library but those of every such system',
    'host files passed: all 3 files are accounted for; of this machine: libz.so.1',
  ])
})

test('everything that is wrong is told at once: architecture, floor, leaks', async () => {
  const bad = await Promise.all([
    memberOf('numpy/core.so', elf({ machine: 183 }), WHEEL),
    memberOf('libssl.so.3', elf({ versions: versions('GLIBC_2.34', 'dlopen', 'dlsym') }), SYSTEM),
    memberOf('secret.txt', Buffer.from('x'), { kind: 'unknown', from: '/home/me/secret.txt' }),
  ])
  expect(await refused([...(await good()), ...bad])).toMatchSnapshot()
})

test('a library of a package that the program loads by name is a warning', async () => {
  const origin: Origin = {
    kind: 'system',
    package: 'libglib2.0-0',
    version: '2.74',
    distribution: 'debian',
    unlisted: true,
  }
  expect(looked([...(await good()), await memberOf('libgio-2.0.so.0', elf({}), origin)])).toContain(
    "host files warning: contains libraries that the program loads by name, and that no wheel brings: libgio-2.0.so.0 (this machine's libglib2.0-0 2.74)",
  )
})

test('a search path into the build machine is a leak too; one beside the file is none', async () => {
  const at = (runpath: string) => memberOf('lib/a.so', elf({ runpath }), PYTHON)
  expect(await refused([...(await good()), await at('$ORIGIN:/home/me/lib')])).toEqual([
    expect.stringMatching(/^check\/host-files: .* machine that built it: lib\/a.so looks in \/home\/me\/lib\./),
  ])
  expect(await refused([...(await good()), await at('$ORIGIN/../lib')])).toEqual([])
})

test('a library that users must have is a warning that names it and who needs it', async () => {
  const [program] = await good()
  expect(looked([program as Member])).toContain('needs warning: users need on their system: libz.so.1 (for answer)')
})

test('the way out of a floor names what can be done about what is at fault', async () => {
  const need = (origin: Origin) => memberOf('x.so', elf({ versions: versions('GLIBC_2.36', 'f') }), origin)
  const [wheel] = await refused([await need(WHEEL)])
  const [python] = await refused([await need(PYTHON)])
  expect([wheel, python]).toEqual([
    expect.stringContaining('take wheels of the dependencies for an older system'),
    expect.stringContaining('use a Python that was built for older systems'),
  ])
  // GLIBC_PRIVATE and other libraries' versions are no floor.
  const other = { 'libstdc++.so.6': { 'GLIBCXX_3.4.30': ['x'] }, 'libc.so.6': { GLIBC_PRIVATE: ['y'] } }
  expect(await refused([await memberOf('x.so', elf({ versions: other }), WHEEL)])).toEqual([])
})

describe('other systems', () => {
  const mac: Platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' }
  const windows: Platform = { name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '' }

  test('macOS: the oldest one that every file takes', async () => {
    const file = (minos: readonly [number, number]) =>
      memberOf('answer', machO({ minos, needs: ['/usr/lib/libSystem.B.dylib'] }), PYTHON)
    expect(looked([await file([11, 0])], mac)[1]).toMatch(/^macos passed: runs from macos 11.0 on/)
    expect(await refused([await file([14, 0])], mac)).toEqual([
      expect.stringContaining('does not run on macos 11.0: answer needs macOS 14.0'),
    ])
  })

  test('Windows: DLLs are found by name, whatever its case; a wheel may bring programs for others', async () => {
    const members = await Promise.all([
      memberOf(
        'answer.exe',
        pe({ imports: ['KERNEL32.dll', 'PYTHON312.dll', 'api-ms-win-crt-heap-l1-1-0.dll'] }),
        PYTHON,
      ),
      memberOf('python312.dll', pe(), PYTHON),
      memberOf('data/tool', elf(), WHEEL),
    ])
    expect(looked(members, windows)).toEqual([
      'architecture passed: all 2 programs and libraries are x86_64',
      'floor passed: Windows has no minimum version to compare with',
      'needs passed: needs no library but those of every such system',
      'host files passed: all 3 files are accounted for',
    ])
  })

  test('nothing for the system that was asked for', async () =>
    expect(await refused([await memberOf('answer', elf(), PYTHON)], windows)).toEqual([
      expect.stringContaining('no program or library in it is'),
    ]))
})

describe('the minimum system', () => {
  const need = (version: string, origin: Origin = PYTHON, ...symbols: string[]) =>
    memberOf('x.so', elf({ versions: versions(version, ...symbols) }), origin)
  const minimum = (members: readonly Member[], platform = LINUX, promised = false) =>
    inspect({ made: { members }, platform, file: 'answer-1', promised })[1]
  const musl: Platform = { ...LINUX, name: 'musllinux-x86_64', libc: 'musl', floor: '1.2' }

  test('is a warning where nobody promised it, with how it would be older', async () => {
    expect(minimum([await need('GLIBC_2.36', WHEEL, 'f')])).toStrictEqual({
      ...{ name: 'glibc', result: 'warning', artifact: 'answer-1', seconds: 0 },
      reason:
        'answer-1 does not run on glibc 2.28: x.so needs GLIBC_2.36 (f) of libc.so.6; it is of numpy 2.1.0. Set glibc to 2.36, if no older system has to run it; or take wheels of the dependencies for an older system.',
    })
  })

  test('may be the one that was requested', async () => {
    expect(minimum([await need('GLIBC_2.28')], LINUX, true)?.result).toBe('passed')
  })

  test('is that of the newest file, of which three symbols are named', async () => {
    const members = [
      await need('GLIBC_2.5'),
      await need('GLIBC_2.17', PYTHON, 'a', 'b', 'c', 'd'),
      await need('GLIBC_2.6'),
    ]
    expect(minimum(members)?.reason).toBe(
      'runs from glibc 2.17 on (x.so needs GLIBC_2.17 (a, b, c) of libc.so.6; it is of Python 3.12.1)',
    )
    expect(minimum([await need('GLIBC_2.17')])?.reason).toContain('needs GLIBC_2.17 of libc.so.6;')
  })

  test('does not rise by what is loaded only where the system has none', async () => {
    const fallback = { ...(await need('GLIBC_2.36')), fallback: true as const }
    expect(minimum([fallback])).toMatchObject({ result: 'passed', reason: 'nothing in it requests a glibc' })
    expect(neededMinimum({ members: [fallback] }, LINUX)).toBeUndefined()
  })

  test('is none of musl, nor of Windows', async () => {
    expect(minimum([await need('GLIBC_2.36')], musl)).toMatchObject({
      ...{ name: 'musl', result: 'passed', reason: 'nothing in it requests a musl' },
    })
    const members = [await need('GLIBC_2.36')]
    expect(neededMinimum({ members }, { os: 'linux', libc: 'musl' })).toBeUndefined()
    expect(neededMinimum({ members }, { os: 'windows' })).toBeUndefined()
  })

  test('is the newest that a file says', async () => {
    const members = [await need('GLIBC_2.4'), await need('GLIBC_2.17'), await memberOf('data', Buffer.from(''), WHEEL)]
    expect(neededMinimum({ members }, LINUX)).toBe('2.17')
    const mac = [
      await memberOf('a', machO({ minos: [9, 0] }), PYTHON),
      await memberOf('b', machO({ minos: [11, 2] }), PYTHON),
    ]
    expect(neededMinimum({ members: mac }, { os: 'macos' })).toBe('11.2')
    expect(neededMinimum({ members: [await memberOf('data', elf(), WHEEL)] }, { os: 'macos' })).toBeUndefined()
  })

  test.each([
    [SYSTEM, /use a Python that was built for older systems/],
    [
      { kind: 'tool', package: 'pyinstaller', version: '6' } as const,
      /^Set glibc to 2\.36, if no older system has to run it\.$/,
    ],
  ])('has a way out of its own: %j', async (origin, fix) => {
    const made = { members: [await need('GLIBC_2.36', origin)] }
    const found = minimumProblem({ made, platform: LINUX, file: 'answer-1' })
    expect(found).toMatchObject({ code: 'build/floor', fix: expect.stringMatching(fix) })
    expect(found?.detail).toHaveLength(1)
    expect(minimumProblem({ made, platform: { ...LINUX, floor: '2.36' }, file: 'answer-1' })).toBeUndefined()
  })

  test('is reported before the build: an error where it is promised, else a line', async () => {
    const found = minimumProblem({ made: { members: [await need('GLIBC_2.36')] }, platform: LINUX, file: 'answer-1' })
    const early = (given: object) => {
      const said: string[] = []
      const context = { configuration: { given } }
      reportEarly(
        { context, target: { platform: LINUX }, say: (line: string) => said.push(line) } as never,
        found as never,
      )
      return said
    }
    expect(early({ macos: '11.0' })).toStrictEqual([
      expect.stringMatching(/^answer-1 does not run .* Set glibc to 2\.36/),
    ])
    expect(await failuresOf(() => early({ glibc: '2.28' }))).toEqual([expect.stringMatching(/^build\/floor/)])
  })
})

describe('files', () => {
  const find = (members: readonly Member[], name: string, platform = LINUX, within?: ReadonlySet<string>) =>
    inspect({ made: { members }, platform, file: 'a', promised: false, ...(within && { within }) })
      .filter(one => one.name === name)
      .map(({ result, reason }) => `${result}: ${reason}`)
  const detail = async (work: () => unknown): Promise<readonly string[]> => {
    try {
      await work()
    } catch (thrown) {
      return (thrown as { detail: readonly string[] }).detail
    }
    return []
  }

  test('for another processor are all named, with where they are from', async () => {
    const members = [...(await good()), await memberOf('b.so', elf({ machine: 183 }), WHEEL)]
    expect(await detail(() => looked(members))).toStrictEqual(['b.so: aarch64 (numpy 2.1.0)'])
    expect(await detail(() => looked(members.slice(3), { ...LINUX, os: 'windows' }))).toStrictEqual([
      'b.so: elf aarch64',
    ])
  })

  test('may be for several processors', async () => {
    const mac: Platform = { name: 'macos-x86_64', os: 'macos', arch: 'x86_64', floor: '11.0' }
    const both = await memberOf('a', fat(machO(), machO({ cpu: 0x01000007 })), PYTHON)
    expect(find([both], 'architecture', mac)).toStrictEqual(['passed: all 1 programs and libraries are x86_64'])
  })

  test('of unknown origin are all named', async () => {
    const members = [
      ...(await good()),
      await memberOf('x', Buffer.from(''), { kind: 'unknown', from: '/home/me/x' }),
      await memberOf('y', Buffer.from(''), { kind: 'unknown' }),
      await memberOf('lib/a.so', elf({ runpath: '/home/me/lib' }), PYTHON),
    ]
    expect(await detail(() => looked(members))).toStrictEqual([
      ...['x (/home/me/x)', 'y (nowhere known)', 'lib/a.so looks in /home/me/lib'],
    ])
    expect(await refused([...(await good()), members[4] as Member])).toEqual([
      expect.stringContaining('answer-1 contains y: it is not from a resolved wheel'),
    ])
    const many = Array.from({ length: 41 }, (_, index) => ({ ...(members[4] as Member), path: `y${index}` }))
    expect(await detail(() => looked([...members.slice(0, 3), ...many]))).toHaveLength(40)
  })

  test('of wheels may have search paths into the machine of their author', async () => {
    const member = await memberOf('a.so', elf({ runpath: '/home/author/lib' }), WHEEL)
    expect(find([member], 'host files')).toStrictEqual(['passed: all 1 files are accounted for'])
  })

  test('of this machine are named in their order', async () => {
    const system = (name: string) => memberOf(name, elf(), SYSTEM)
    expect(find([await system('lib/libz.so.1'), await system('lib/libssl.so.3')], 'host files')).toStrictEqual([
      'passed: all 2 files are accounted for; of this machine: libssl.so.3, libz.so.1',
    ])
    const unlisted = (name: string) => memberOf(name, elf(), { ...SYSTEM, unlisted: true } as Origin)
    expect(find([await unlisted('lib/b.so'), await unlisted('lib/a.so')], 'host files')).toStrictEqual([
      expect.stringMatching(/no wheel brings: a\.so \(.*\), b\.so \(/),
    ])
  })

  test('need libraries: by name, by soname, by the last part of a path, each of them named once', async () => {
    const needing = (needs: readonly string[], name = 'a') => memberOf(name, elf({ needs }), PYTHON)
    const named = await memberOf('lib/file.so', elf({ soname: 'libown.so.1' }), WHEEL)
    expect(find([named, await needing(['libown.so.1', 'file.so', '/opt/file.so'])], 'needs')).toStrictEqual([
      'passed: needs no library but those of every such system',
    ])
    const [a, b] = [await needing(['libx.so', 'liby.so'], 'a'), await needing(['libx.so'], 'b')]
    expect(find([a, b], 'needs')).toStrictEqual([
      'warning: users need on their system: libx.so (for a), liby.so (for a)',
    ])
    // A program for another system needs nothing of this one.
    const windows: Platform = { name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '' }
    expect(find([await memberOf('a.exe', pe(), PYTHON), a], 'needs', windows)).toStrictEqual([
      'passed: needs no library but those of every such system',
    ])
  })

  test('that bring their own system have no minimum, and find what is in it', async () => {
    const member = await memberOf('a', elf({ needs: ['libc.so.6', 'libx.so'] }), PYTHON)
    const of = (...names: readonly string[]) => find([member], 'needs', LINUX, new Set(names))
    expect(of('libc.so.6', 'libx.so')).toStrictEqual(['passed: every library that it needs is inside'])
    expect(of('libx.so')).toStrictEqual(['warning: no file inside is the library libc.so.6 (for a)'])
    expect(find([member], 'glibc', LINUX, new Set())).toStrictEqual([])
    expect(find([member], 'glibc')).toHaveLength(1)
  })

  test('have the warnings of their format', async () => {
    const made = { members: await good(), warnings: [{ check: 'icon', reason: 'why' }] as const }
    expect(inspect({ made, platform: LINUX, file: 'a', promised: false }).at(-1)).toStrictEqual({
      ...{ name: 'icon', result: 'warning', reason: 'why', artifact: 'a', seconds: 0 },
    })
  })
})

test.each([
  ['linux', 'glibc', ['libc.so.6', 'ld-linux-x86-64.so.2', 'libpthread.so.0'], ['libz.so.1', 'libc.so', 'xlibc.so.6']],
  ['linux', 'musl', ['libc.musl-x86_64.so.1', 'ld-musl-x86_64.so.1', 'libc.so'], ['libc.so.6']],
  ['macos', undefined, ['/usr/lib/libSystem.B.dylib', '/System/Library/x'], ['/opt/usr/lib/x', '@rpath/libz.dylib']],
  [
    'windows',
    undefined,
    ['KERNEL32.dll', 'api-ms-win-crt-heap-l1-1-0.dll', 'winspool.drv'],
    ['python312.dll', 'mykernel32.dll'],
  ],
] as const)('every %s (%s) has %j, and not %j', (os, libc, there, missing) => {
  const system = { os, ...(libc !== undefined && { libc }) }
  expect(there.map(name => offeredBySystem(name, system))).toStrictEqual(there.map(() => true))
  expect(missing.map(name => offeredBySystem(name, system))).toStrictEqual(missing.map(() => false))
})

describe('a member', () => {
  test('is the same, read from a file or from its bytes', async () => {
    const dir = tempDir('member')
    for (const bytes of [
      elf({ needs: ['libc.so.6'] }),
      Buffer.from(''),
      Buffer.from('text'),
      Buffer.alloc(3_000_000, 1),
    ]) {
      writeFileSync(`${dir}/file`, bytes)
      const [one, other] = [await memberOf('a', bytes, PYTHON), await memberOf('a', `${dir}/file`, PYTHON)]
      expect(other).toStrictEqual(one)
      expect([one.size, one.sha256]).toStrictEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')])
    }
  })

  test.each([
    ['a/b\\c.dll', 'c.dll'],
    ['a\\b/c.so', 'c.so'],
    ['c', 'c'],
  ])('%s is called %s', (file, name) => expect(baseName(file)).toBe(name))

  test.each([
    [WHEEL, 'numpy 2.1.0'],
    [PYTHON, 'Python 3.12.1'],
    [{ kind: 'tool', package: 'pex', version: '2' }, 'pex 2'],
    [SYSTEM, "this machine's libssl3 3.0.15-1"],
    [{ kind: 'system', package: 'zlib' }, "this machine's zlib"],
    [{ kind: 'unknown' }, 'nowhere known'],
  ] as const)('%j is of %s', (origin, text) => expect(originText(origin)).toBe(text))
})
