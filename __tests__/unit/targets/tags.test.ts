/** Compatibility tags and markers of each system, and their order: a contract test compares them with packaging's own. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { pythonVersion } from '../../../__fixtures__/targets.js'
import type { Platform } from '../../../src/core/model.js'
import {
  DEFAULT_FLOORS,
  isPromised,
  minimumInput,
  oldestManylinux,
  PLATFORM_NAMES,
  parseFloors,
  parsePlatforms,
  servedBy,
  thisMachine,
} from '../../../src/targets/platforms.js'
import { compatibilityTags, markerEnvironment, platformTags } from '../../../src/targets/tags.js'

const LINUX = { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.39' } as const
function platform(name: string, floors: Parameters<typeof parseFloors>[0] = {}): Platform {
  const [found] = parsePlatforms([name], { machine: LINUX, floors: parseFloors(floors).floors }).platforms
  if (found === undefined) throw new Error(name)
  return found
}
const tags = (python: string, name: string) =>
  compatibilityTags({ python: pythonVersion(python), platform: platform(name) })

describe('the platforms of tags, best first', () => {
  test.each<[name: string, floors: Parameters<typeof parseFloors>[0], expected: string[]]>([
    [
      'linux-x86_64',
      { glibc: '2.18' },
      [
        ...['linux_x86_64', 'manylinux_2_18_x86_64', 'manylinux_2_17_x86_64', 'manylinux2014_x86_64'],
        ...['manylinux_2_16_x86_64', 'manylinux_2_15_x86_64', 'manylinux_2_14_x86_64', 'manylinux_2_13_x86_64'],
        ...['manylinux_2_12_x86_64', 'manylinux2010_x86_64', 'manylinux_2_11_x86_64', 'manylinux_2_10_x86_64'],
        ...['manylinux_2_9_x86_64', 'manylinux_2_8_x86_64', 'manylinux_2_7_x86_64', 'manylinux_2_6_x86_64'],
        ...['manylinux_2_5_x86_64', 'manylinux1_x86_64'],
      ],
    ],
    ['linux-x86', { glibc: '2.5' }, ['linux_i686', 'manylinux_2_5_i686', 'manylinux1_i686']],
    [
      'linux-aarch64',
      { glibc: '2.18' },
      ['linux_aarch64', 'manylinux_2_18_aarch64', 'manylinux_2_17_aarch64', 'manylinux2014_aarch64'],
    ],
    ['musllinux-x86', {}, ['linux_i686', 'musllinux_1_2_i686', 'musllinux_1_1_i686', 'musllinux_1_0_i686']],
    ['windows-x86_64', {}, ['win_amd64']],
    ['windows-arm64', {}, ['win_arm64']],
    ['windows-x86', {}, ['win32']],
    [
      'macos-x86_64',
      { macos: '10.5' },
      ['10_5', '10_4'].flatMap(version =>
        ['x86_64', 'intel', 'fat64', 'fat3', 'universal2', 'universal'].map(format => `macosx_${version}_${format}`),
      ),
    ],
  ])('of %s with %j', (name, floors, expected) => expect(platformTags(platform(name, floors))).toEqual(expected))

  test('of a Mac are those of every older macOS, with what its processor runs', () => {
    const arm = platformTags(platform('macos-arm64', { macos: '12' }))
    expect(arm.slice(0, 6)).toEqual([
      ...['macosx_12_0_arm64', 'macosx_12_0_universal2', 'macosx_11_0_arm64', 'macosx_11_0_universal2'],
      ...['macosx_10_16_universal2', 'macosx_10_15_universal2'],
    ])
    expect([arm.at(-1), arm.length]).toEqual(['macosx_10_4_universal2', 17])
    const intel = platformTags(platform('macos-x86_64', { macos: '12' }))
    expect([intel[0], intel[12], intel.at(-1), intel.length]).toEqual([
      ...['macosx_12_0_x86_64', 'macosx_10_16_x86_64', 'macosx_10_4_universal', (2 + 13) * 6],
    ])
    const both = platformTags({ ...platform('macos-x86_64', { macos: '11' }), universal2: true })
    expect([both[0], both[1], both.length]).toEqual(['macosx_11_0_universal2', 'macosx_10_16_universal2', 14])
  })
})

describe('the tags of a Python, best first', () => {
  test('CPython: its own, the stable ABI down to 3.2, then pure ones', () => {
    const all = tags('3.4', 'windows-x86_64')
    expect(all).toEqual([
      ...['cp34-cp34', 'cp34-abi3', 'cp34-none', 'cp33-abi3', 'cp32-abi3'].map(prefix => `${prefix}-win_amd64`),
      ...['py34', 'py3', 'py33', 'py32', 'py31', 'py30'].map(pure => `${pure}-none-win_amd64`),
      'cp34-none-any',
      ...['py34', 'py3', 'py33', 'py32', 'py31', 'py30'].map(pure => `${pure}-none-any`),
    ])
  })

  test('free-threaded: an ABI of its own', () => {
    expect(tags('3.14t', 'windows-x86_64').slice(0, 4)).toEqual(
      ['cp314-cp314t', 'cp314-abi3t', 'cp314-none', 'cp313-abi3t'].map(prefix => `${prefix}-win_amd64`),
    )
  })

  test('PyPy: no stable ABI', () => {
    const all = tags('pypy3.11', 'windows-x86_64')
    expect(all.slice(0, 3)).toEqual(['pp311-pypy311_pp73-win_amd64', 'pp311-none-win_amd64', 'py311-none-win_amd64'])
    expect(all.filter(tag => tag.startsWith('pp3-') || tag.includes('abi3'))).toEqual(['pp3-none-any'])
  })

  test('are all different, on every platform', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLATFORM_NAMES),
        fc.constantFrom('3.9', '3.12', '3.13t', 'pypy3.10'),
        (name, python) => {
          // glibc of the default is on every platform.
          const all = tags(python, name)
          expect(new Set(all).size).toBe(all.length)
          expect(all.at(-1)).toBe('py30-none-any')
        },
      ),
    )
  })
})

describe('markers', () => {
  const of = (python: string, name: string, full?: string) =>
    markerEnvironment({ python: pythonVersion(python), platform: platform(name) }, full)

  test.each([
    ['linux-x86_64', 'posix', 'linux', 'Linux', 'x86_64'],
    ['linux-x86', 'posix', 'linux', 'Linux', 'i686'],
    ['musllinux-aarch64', 'posix', 'linux', 'Linux', 'aarch64'],
    ['macos-arm64', 'posix', 'darwin', 'Darwin', 'arm64'],
    ['macos-x86_64', 'posix', 'darwin', 'Darwin', 'x86_64'],
    ['windows-x86_64', 'nt', 'win32', 'Windows', 'AMD64'],
    ['windows-arm64', 'nt', 'win32', 'Windows', 'ARM64'],
    ['windows-x86', 'nt', 'win32', 'Windows', 'x86'],
  ])('of %s', (name, os, sys, system, machine) => {
    expect(of('3.12', name)).toEqual({
      ...{ os_name: os, sys_platform: sys, platform_system: system, platform_machine: machine },
      ...{
        implementation_name: 'cpython',
        implementation_version: '3.12.0',
        platform_release: '',
        platform_version: '',
      },
      ...{ platform_python_implementation: 'CPython', python_full_version: '3.12.0', python_version: '3.12' },
    })
  })

  test('of PyPy, and of a patch release', () => {
    expect(of('pypy3.11', 'linux-x86_64')).toMatchObject({
      ...{ implementation_name: 'pypy', implementation_version: '7.3.0', platform_python_implementation: 'PyPy' },
      python_full_version: '3.11.0',
    })
    expect(of('3.12', 'linux-x86_64', '3.12.4')).toMatchObject({
      ...{ implementation_version: '3.12.4', python_full_version: '3.12.4', python_version: '3.12' },
    })
  })
})

describe('minimum systems', () => {
  test('have an input each, but for Windows', () => {
    const inputs = ['linux-x86_64', 'musllinux-x86_64', 'macos-arm64', 'windows-x86_64'].map(name =>
      minimumInput(platform(name)),
    )
    expect(inputs).toEqual(['glibc', 'musl', 'macos', undefined])
  })

  test('are promises where they were given', () => {
    const [linux, windows] = [platform('linux-x86_64'), platform('windows-x86_64')]
    expect([
      isPromised({ glibc: '2.28' }, linux),
      isPromised({ musl: '1.2', macos: '11.0' }, linux),
      isPromised({}, linux),
      isPromised({ glibc: '2.28', musl: '1.2', macos: '11.0' }, windows),
    ]).toEqual([true, false, false, false])
  })

  test('go back to manylinux of the architecture', () => {
    expect(['x86_64', 'x86', 'aarch64', 's390x'].map(arch => oldestManylinux(arch as 'x86'))).toEqual([
      ...['2.5', '2.5', '2.17', '2.17'],
    ])
    expect(platform('linux-aarch64', { glibc: '2.17' }).floor).toBe('2.17')
    expect(platform('macos-arm64', { macos: '11.0' }).floor).toBe('11.0')
    expect(platform('macos-arm64', { macos: '12.3' }).floor).toBe('12.3')
  })

  test.each([
    ['glibc', '2.5', true],
    ['glibc', '2.4', false],
    ['glibc', '1.9', false],
    ['glibc', '2.28.1', false],
    ['glibc', '2.100', false],
    ['musl', '1.0', true],
    ['musl', '1', true],
    ['musl', '0.9', false],
    ['musl', '2.0', false],
    ['macos', '10.4', true],
    ['macos', '10.3', false],
    ['macos', '99', true],
    ['macos', '100', false],
  ] as const)('%s %s is one: %s', (input, value, valid) => {
    const { floors, problems } = parseFloors({ [input]: value })
    expect(problems.length).toBe(valid ? 0 : 1)
    expect(floors[input]).toBe(valid ? (value.includes('.') ? value : `${value}.0`) : DEFAULT_FLOORS[input])
  })
})

describe('platforms', () => {
  test('of an unknown machine have no runner', () => {
    const machine = { os: 'macos', arch: 's390x' } as const
    const { platforms, problems } = parsePlatforms(['runner'], { machine, floors: DEFAULT_FLOORS })
    expect([platforms, problems.length]).toEqual([[], 1])
  })

  test.each([
    [{ os: 'linux', arch: 'x86_64', libc: 'musl' }, 'musllinux-x86_64', '1.2'],
    [{ os: 'macos', arch: 'aarch64' }, 'macos-arm64', '11.0'],
    [{ os: 'windows', arch: 'aarch64' }, 'windows-arm64', ''],
    [{ os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.30' }, 'linux-x86_64', '2.28'],
  ] as const)('of the machine %j: %s with %s', (machine, name, floor) => {
    const [found] = parsePlatforms(['RUNNER'], { machine, floors: DEFAULT_FLOORS }).platforms
    expect([found?.name, found?.floor]).toEqual([name, floor])
  })

  test.each(['linux-', 'win_', 'win-x64-', '-linux', 'linux x64'])('%j is none', word => {
    expect(parsePlatforms([word], { machine: LINUX, floors: DEFAULT_FLOORS }).problems).toHaveLength(1)
  })

  test('that serve: themselves, or both kinds of Mac', () => {
    expect(servedBy(platform('linux-x86_64'))).toEqual(['linux-x86_64'])
    expect(servedBy({ ...platform('macos-arm64'), universal2: true })).toEqual(['macos-arm64', 'macos-x86_64'])
  })

  test('of this machine are known', () => {
    const machine = thisMachine()
    expect(parsePlatforms(['runner'], { machine, floors: DEFAULT_FLOORS }).problems).toEqual([])
    expect(thisMachine()).toEqual(machine)
    if (machine.os === 'linux') expect([machine.libc === 'glibc', machine.libc === 'musl']).toContain(true)
    if (machine.libc === 'glibc') expect(machine.libcVersion).toMatch(/^2\.\d+$/)
  })
})
