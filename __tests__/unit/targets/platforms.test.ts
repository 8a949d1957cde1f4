import { describe, expect, test } from '@jest/globals'
import { onSystem } from '../../../__fixtures__/other-system.js'
import fc from '../../../__fixtures__/properties.js'
import {
  canonicalPlatform,
  PLATFORM_NAMES,
  parseFloors,
  parsePlatforms,
  servedBy,
  thisMachine,
} from '../../../src/targets/platforms.js'

const context = {
  machine: { os: 'linux', arch: 'aarch64', libc: 'glibc', libcVersion: '2.36' },
  floors: parseFloors({}).floors,
} as const

describe('platform words', () => {
  test.each([
    ['amd64', undefined],
    ['linux', 'linux-x86_64'],
    ['linux-amd64', 'linux-x86_64'],
    ['linux-i686', 'linux-x86'],
    ['linux-armv7', 'linux-armv7l'],
    ['manylinux2014_aarch64', 'linux-aarch64'],
    ['manylinux_2_28_x86_64', 'linux-x86_64'],
    ['alpine', 'musllinux-x86_64'],
    ['musllinux_1_2_arm64', 'musllinux-aarch64'],
    ['osx', 'macos-arm64'],
    ['osx-64', 'macos-x86_64'],
    ['macosx_11_0_arm64', 'macos-arm64'],
    ['Darwin-aarch64', 'macos-arm64'],
    ['win', 'windows-x86_64'],
    ['win32', 'windows-x86'],
    ['win_amd64', 'windows-x86_64'],
    ['win-arm64', 'windows-arm64'],
    ['windows-s390x', undefined],
    ['constructor', undefined],
  ])('%s is %s', (word, name) => {
    expect(canonicalPlatform(word)).toBe(name)
  })

  test('every name is its own, and no text makes it throw', () => {
    for (const name of PLATFORM_NAMES) expect(canonicalPlatform(name)).toBe(name)
    fc.assert(
      fc.property(fc.string(), word => {
        const { platforms, files, problems } = parsePlatforms([word], context)
        expect(platforms.length + files.length + problems.length).toBe(1)
      }),
    )
  })

  test.each(['macos-universal2', 'osx_universal2', 'macosx_11_0_universal2'])(
    '%s is both Macs with one wheel',
    word => {
      const { platforms, universal2, problems } = parsePlatforms([word, 'macos-arm64'], context)
      expect(platforms.map(({ name }) => name)).toEqual(['macos-arm64', 'macos-x86_64'])
      expect([universal2, problems]).toEqual([true, []])
      expect(parsePlatforms(['macos-arm64', 'macos-x86_64'], context).universal2).toBe(false)
      expect(parsePlatforms(['linux-universal2'], context).problems).toHaveLength(1)
    },
  )

  test('runner is this machine, with no floor above its own libc', () => {
    expect(parsePlatforms(['runner'], context).platforms).toEqual([
      { name: 'linux-aarch64', os: 'linux', arch: 'aarch64', libc: 'glibc', floor: '2.28' },
    ])
    const old = { ...context, machine: { ...context.machine, libcVersion: '2.17' } } as const
    expect(parsePlatforms(['runner'], old).platforms[0]?.floor).toBe('2.17')
  })

  test('duplicates are one, files are recognized, arm64 macOS starts at 11.0', () => {
    const floors = parseFloors({ macos: '10.13' }).floors
    const parsed = parsePlatforms(['osx', 'macos-arm64', 'macos-x86_64', './my/box.json'], {
      ...context,
      floors,
    })
    expect(parsed.platforms.map(({ name, floor }) => [name, floor])).toEqual([
      ['macos-arm64', '11.0'],
      ['macos-x86_64', '10.13'],
    ])
    expect(parsed.files).toEqual(['./my/box.json'])
  })

  test('all problems are reported at once, with the nearest name and the list of all', () => {
    const floors = parseFloors({ glibc: '2.12' }).floors
    const { problems } = parsePlatforms(['linux-x86_65', 'arm64', 'linux-aarch64', 'linux-x86_64'], {
      ...context,
      floors,
    })
    expect(problems.map(({ code, message, fix }) => `${code}\n${message}\n${fix}`)).toMatchInlineSnapshot(`
[
  "input/invalid
platforms: 'linux-x86_65' is not a platform.
Did you mean 'linux-x86_64'? Valid: runner, linux-x86_64, linux-aarch64, linux-x86, linux-armv7l, linux-ppc64le, linux-s390x, linux-riscv64, musllinux-x86_64, musllinux-aarch64, musllinux-x86, musllinux-armv7l, musllinux-ppc64le, musllinux-s390x, musllinux-riscv64, macos-arm64, macos-x86_64, windows-x86_64, windows-arm64, windows-x86, macos-universal2, or a path to a complete-platform .json file.",
  "input/invalid
platforms: 'arm64' is an architecture without an operating system.
Did you mean 'linux-aarch64'? Valid: runner, linux-x86_64, linux-aarch64, linux-x86, linux-armv7l, linux-ppc64le, linux-s390x, linux-riscv64, musllinux-x86_64, musllinux-aarch64, musllinux-x86, musllinux-armv7l, musllinux-ppc64le, musllinux-s390x, musllinux-riscv64, macos-arm64, macos-x86_64, windows-x86_64, windows-arm64, windows-x86, macos-universal2, or a path to a complete-platform .json file.",
  "input/invalid
glibc: 2.12 is older than the oldest manylinux tag for linux-aarch64, 2.17 (PEP 600).
Set glibc to 2.17 or newer, or leave linux-aarch64 out of platforms.",
]
`)
  })
})

test.each([
  ['ARM64', 'an architecture without an operating system', 'linux-aarch64'],
  ['x86', 'an architecture without an operating system', 'linux-x86'],
  ['linux-sparc', 'not a platform', 'linux-s390x'],
  // Names that every object has.
  ['constructor', 'not a platform', undefined],
  ['linux-constructor', 'not a platform', undefined],
  ['tostring', 'not a platform', undefined],
])('%s is %s', (word, what, near) => {
  const { problems } = parsePlatforms([word], context)
  expect(problems.map(({ message }) => message.replace(/^platforms: '.*' is /, ''))).toEqual([`${what}.`])
  if (near !== undefined) expect(problems[0]?.fix).toMatch(new RegExp(`^Did you mean '${near}'\\?`))
})

describe('this machine', () => {
  const on = (platform: NodeJS.Platform, arch: NodeJS.Architecture) =>
    onSystem(
      platform,
      () => {
        const { os, arch: own } = thisMachine()
        return `${os} ${own}`
      },
      arch,
    )

  test.each([
    ['win32', 'x64', 'windows x86_64'],
    ['win32', 'arm64', 'windows aarch64'],
    ['win32', 'ia32', 'windows x86'],
    ['darwin', 'arm64', 'macos aarch64'],
    ['linux', 'arm', 'linux armv7l'],
    ['linux', 'ppc64', 'linux ppc64le'],
    ['linux', 's390x', 'linux s390x'],
    ['linux', 'riscv64', 'linux riscv64'],
    // Others count as the usual one.
    ['freebsd', 'mips', 'linux x86_64'],
  ] as const)('%s on %s is %s', async (platform, arch, expected) => {
    expect(await on(platform, arch)).toBe(expected)
  })

  test('only of Linux the C library is known', async () => {
    expect(Object.keys(await onSystem('darwin', thisMachine))).toEqual(['os', 'arch'])
    expect((await onSystem('linux', thisMachine)).libc).toMatch(/^(?:glibc|musl)$/)
  })
})

test('runner: with musl, on a Mac, and on a machine that is no platform', () => {
  const runner = (machine: Parameters<typeof parsePlatforms>[1]['machine']) => {
    const { platforms, problems } = parsePlatforms(['Runner'], { ...context, machine })
    return platforms.map(({ name, floor }) => `${name} ${floor}`).concat(problems.map(({ code }) => code))
  }
  expect(runner({ os: 'linux', arch: 'x86_64', libc: 'musl' })).toEqual(['musllinux-x86_64 1.2'])
  expect(runner({ os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.28' })).toEqual(['linux-x86_64 2.28'])
  expect(runner({ os: 'macos', arch: 'aarch64' })).toEqual(['macos-arm64 11.0'])
  expect(runner({ os: 'macos', arch: 'aarch64', libcVersion: '1.0' })).toEqual(['macos-arm64 11.0'])
  expect(runner({ os: 'macos', arch: 's390x' })).toHaveLength(1)
})

test('both Macs are served by a universal2 wheel, each other platform by its own', () => {
  const [first] = parsePlatforms(['linux'], context).platforms
  expect(first && servedBy(first)).toEqual(['linux-x86_64'])
  expect(first && servedBy({ ...first, universal2: true })).toEqual(['macos-arm64', 'macos-x86_64'])
})

describe('floors', () => {
  test('are the defaults, or what is given', () => {
    expect(parseFloors({ glibc: ' 2.17 ', macos: '12' })).toEqual({
      floors: { glibc: '2.17', musl: '1.2', macos: '12.0' },
      problems: [],
    })
  })

  test('that are invalid are reported together', () => {
    const { problems } = parseFloors({ glibc: '3.1', musl: 'new', macos: '9.2' })
    expect(problems.map(({ message, fix }) => `${message} ${fix}`)).toMatchInlineSnapshot(`
[
  "glibc: '3.1' is not a valid minimum version for wheels. Give a glibc version from 2.5, such as 2.17, 2.28 or 2.34; the default is 2.28.",
  "musl: 'new' is not a valid minimum version for wheels. Give a musl version from 1.0, such as 1.1 or 1.2; the default is 1.2.",
  "macos: '9.2' is not a valid minimum version for wheels. Give a macOS version from 10.4, such as 10.13, 11.0 or 14.0; the default is 11.0.",
]
`)
  })
})
