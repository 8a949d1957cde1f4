import { describe, expect, test } from '@jest/globals'
import { elf, machO, pe } from '../../../__fixtures__/native/binaries.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Platform } from '../../../src/core/model.js'
import { inspect } from '../../../src/executables/inspect.js'
import { type Member, memberOf, type Origin } from '../../../src/executables/member.js'

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
