import { describe, expect, test } from '@jest/globals'
import type { Platform } from '../../../src/core/model.js'
import { newerFloors, repairCall } from '../../../src/distributions/repair.js'
import {
  type FloorContext,
  floorError,
  newerWarning,
  nothingNative,
  type Unfit,
} from '../../../src/distributions/repair-problems.js'

const platform: Platform = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' }
const context: FloorContext = { platform, compiler: 'system' }
const needs = (version: string, symbols: readonly string[], file = 'a/_core.so') => ({
  file,
  library: 'libc.so.6',
  version,
  symbols,
})
const unfit = (python: string, fitFor: string | undefined, tooNew: Unfit['tooNew']): Unfit => ({
  wheel: `a-1-${python}-${python}-linux_x86_64.whl`,
  fitFor,
  tooNew,
})

test('all wheels are one error, which names the newest symbol and every way out', () => {
  const error = floorError(
    [
      unfit('cp312', '2.34', [
        needs('GLIBC_2.9', ['x']),
        needs('GLIBC_2.34', ['pthread_create', 'dlsym', 'pthread_join', 'dlopen']),
        needs('GLIBCXX_3.4.30', ['y']),
      ]),
      unfit('cp313', '2.36', [needs('GLIBC_2.36', ['arc4random'])]),
    ],
    context,
  )
  expect(error.code).toBe('build/floor')
  expect(error.message).toBe(
    'a-1-cp312-cp312-linux_x86_64.whl (and 1 more of its wheels) does not run on glibc 2.28: it needs GLIBC_2.34 (pthread_create, dlsym, pthread_join, …) of libc.so.6 in a/_core.so.',
  )
  expect(error.fix).toBe(
    'Set glibc to 2.36; or set compiler to zig, which builds for glibc 2.28 on any machine; or build the wheels on an older system, as cibuildwheel does in its manylinux containers, and name their folder in find-links.',
  )
  expect(error.detail).toContain('  GLIBC_2.36 (arc4random) of libc.so.6 in a/_core.so')
})

test('only ways that lead out are told', () => {
  const wheel = [unfit('cp312', '2.34', [needs('GLIBC_2.34', ['dlsym'])])]
  expect(floorError(wheel, { ...context, compiler: 'zig' }).fix).not.toMatch(/zig/)
  // The compiler does not change a library of this machine.
  const library = [unfit('cp312', '2.34', [needs('GLIBC_2.33', ['stat'], '/usr/lib/libz.so.1')])]
  expect(floorError(library, context).fix).toMatch(/^Set glibc to 2.34; or build the library that it links to/)
  expect(floorError([unfit('cp312', undefined, [])], context).fix).not.toMatch(/Set glibc/)
})

test('many symbols are shortened', () => {
  const many = Array.from({ length: 60 }, (_, index) => needs('GLIBC_2.34', [`f${index}`]))
  const { detail } = floorError([unfit('cp312', '2.34', many)], context)
  expect(detail).toHaveLength(21)
  expect(detail.at(-1)).toBe('… and 41 more')
})

test('wheels without what they promise are one error', () => {
  expect(nothingNative(['a.whl']).message).toBe('a.whl is tagged for one platform but has no compiled file.')
  expect(nothingNative(['a.whl', 'b.whl']).message).toMatch(/^a\.whl, b\.whl are tagged .* but have no/)
})

test('a wheel for a newer system than the default is one warning, with the ways down', () => {
  const newer = ['cp312', 'cp313'].map(python => ({
    ...unfit(python, '2.34', [needs('GLIBC_2.34', ['dlsym'])]),
    shipped: `a-1-${python}-${python}-manylinux_2_34_x86_64.whl`,
  }))
  const warning = newerWarning(newer, { ...context, compiler: 'auto' })
  expect(warning.code).toBe('build/floor')
  expect(warning.message).toBe(
    'a-1-cp312-cp312-manylinux_2_34_x86_64.whl (and 1 more wheel) is tagged for a newer system than glibc 2.28, the default minimum: it needs GLIBC_2.34 (dlsym) of libc.so.6 in a/_core.so.',
  )
  expect(warning.fix).toMatch(/^To serve older systems, set compiler to zig.*; or start docker or podman/)
  expect(warning.fix).toMatch(/To accept it without this warning, set glibc to 2\.34\.$/)
})

test.each([
  ['its own symbols', '2.34', [needs('GLIBC_2.34', ['x'])], ['2.34']],
  ['a version that auditwheel does not know', '2.31', [needs('GLIBC_2.33', ['x'])], ['2.31', '2.34']],
  ['a library of this machine', '2.31', [needs('GLIBC_2.36', ['x'], '/usr/lib/libz.so.1')], ['2.31', '2.36']],
  ['symbols of C++ alone', '2.34', [needs('GLIBCXX_3.4.30', ['x'])], ['2.34']],
  ['a library alone', undefined, [needs('GLIBC_2.35', ['x'], '/usr/lib/libz.so.1')], ['2.35']],
  ['musl', '1.2', [], ['1.2']],
  ['a glibc newer than any', undefined, [needs('GLIBC_2.99', ['x'])], []],
] as const)('repaired for what is needed by %s', (_, fitFor, tooNew, floors) => {
  expect(newerFloors({ fitFor, tooNew })).toEqual(floors)
})

test('delocate is held to the minimum macOS only where it is promised', () => {
  const macos: Platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' }
  const target = (promised: boolean) => repairCall(macos, 'a.whl', 'out', 0, promised)?.env.MACOSX_DEPLOYMENT_TARGET
  expect([target(true), target(false)]).toEqual(['11.0', undefined])
})

test('delocate requires both architectures of a universal2 wheel, and one of any other', () => {
  const macos: Platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' }
  const archs = (platform: Platform) => repairCall(platform, 'a.whl', 'out', 0)?.args.slice(0, 2)
  expect(archs(macos)).toEqual(['--require-archs', 'arm64'])
  expect(archs({ ...macos, universal2: true })).toEqual(['--require-archs', 'universal2'])
})

describe('the error of wheels for a newer system', () => {
  const plain = (tooNew: Unfit['tooNew'], fitFor: string | undefined = '2.34') => [unfit('cp312', fitFor, tooNew)]
  const musl: FloorContext = {
    platform: { name: 'musllinux-x86_64', os: 'linux', arch: 'x86_64', libc: 'musl', floor: '1.2' },
    compiler: 'auto',
  }
  const mac: FloorContext = {
    platform: { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' },
    compiler: 'auto',
  }

  test('of one wheel without known symbols', () => {
    expect(floorError(plain([]), context).message).toBe('a-1-cp312-cp312-linux_x86_64.whl does not run on glibc 2.28.')
    expect(floorError([...plain([]), ...plain([]), ...plain([])], context).message).toMatch(
      /^a-1-cp312-cp312-linux_x86_64\.whl \(and 2 more of its wheels\) does/,
    )
  })

  test('names the newest symbol of glibc, else the newest of all, and three of its names', () => {
    const needed = (tooNew: Unfit['tooNew']) => floorError(plain(tooNew), context).message.split(': it needs ')[1]
    const four = ['a', 'b', 'c', 'd']
    expect(needed([needs('GLIBC_2.9', four), needs('GLIBC_2.30', four.slice(1))])).toMatch(
      /^GLIBC_2\.30 \(b, c, d\) of/,
    )
    expect(needed([needs('GLIBC_2.34', four), needs('GLIBC_2.30', ['x'])])).toMatch(/^GLIBC_2\.34 \(a, b, c, …\) of/)
    expect(needed([needs('GLIBCXX_3.4', ['x']), needs('GCC_14.0', ['y'])])).toMatch(/^GCC_14\.0 \(y\)/)
    expect(needed([needs('GLIBC_PRIVATE', ['x']), needs('GLIBC_2.29', ['y'])])).toMatch(/^GLIBC_2\.29 \(y\)/)
  })

  test('lists everything that it has room for', () => {
    const lines = (count: number) =>
      floorError(plain(Array.from({ length: count }, (_, index) => needs('GLIBC_2.34', [`f${index}`]))), context).detail
    expect(lines(1)).toEqual(['a-1-cp312-cp312-linux_x86_64.whl', '  GLIBC_2.34 (f0) of libc.so.6 in a/_core.so'])
    expect(lines(19)).toHaveLength(20)
    expect(lines(19)?.at(-1)).toMatch('f18')
    expect(lines(20)?.slice(-2)).toEqual(['  GLIBC_2.34 (f18) of libc.so.6 in a/_core.so', '… and 1 more'])
  })

  test.each<[string, FloorContext, string]>([
    [
      'auto',
      { ...context, compiler: 'auto' },
      'Set glibc to 2.34; or set compiler to zig, which builds for glibc 2.28 on any machine; or start docker or podman, with which compiler: auto builds in a container of an older system; or build the wheels on an older system',
    ],
    ['zig', { ...context, compiler: 'zig' }, 'Set glibc to 2.34; or build the wheels on an older system'],
    ['musl', musl, 'Set musl to 2.34; or start docker or podman'],
    ['macOS', mac, 'Set macos to 2.34; or build it with an older SDK.'],
  ])('tells the ways out with %s', (_, where, fix) => {
    expect(floorError(plain([needs('GLIBC_2.34', ['x'])]), where).fix.startsWith(fix)).toBe(true)
  })

  test('names the system', () => {
    const named = ({ platform: where, compiler }: FloorContext) =>
      / run on (.*)\.$/.exec(floorError(plain([]), { platform: where, compiler }).message)?.[1]
    const { libc: _, ...unknown } = platform
    const windows: Platform = { name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '10' }
    expect([musl, mac, { ...context, platform: unknown }, { ...context, platform: windows }].map(named)).toEqual([
      'musl 1.2',
      'macOS 11.0',
      'glibc 2.28',
      'Windows 10',
    ])
  })

  test('names no version that is not enough for every wheel', () => {
    const wheels = [unfit('cp312', '2.9', []), unfit('cp313', '2.30', []), unfit('cp314', '2.29', [])]
    expect(floorError(wheels, context).fix).toMatch(/^Set glibc to 2\.30;/)
    expect(floorError([...wheels, unfit('cp315', undefined, [])], context).fix).toMatch(/^Set compiler to zig/)
  })
})

describe('the warning of wheels for a newer system', () => {
  const shipped = (fitFor: string | undefined, index = 0) => ({
    ...unfit('cp312', fitFor, []),
    shipped: `a${index}.whl`,
  })
  const newer = (count: number) =>
    newerWarning(
      Array.from({ length: count }, (_, index) => shipped('2.34', index)),
      context,
    )
  test.each([
    [1, 'a0.whl is tagged'],
    [2, 'a0.whl (and 1 more wheel) is tagged'],
    [3, 'a0.whl (and 2 more wheels) is tagged'],
  ])('of %s', (count, text) => expect(newer(count).message.startsWith(text)).toBe(true))

  test('says why only where that is known, and how to accept it', () => {
    expect(newer(1).message).toMatch(/, the default minimum\.$/)
    expect(newerWarning([shipped(undefined)], context).fix).toMatch(/set glibc to the version in its name\.$/)
  })
})

test.each([
  [undefined, [needs('GLIBC_2.34', ['x']), needs('GLIBC_2.31', ['y'])], ['2.31', '2.34']],
  ['2.34', [needs('GLIBC_2.31', ['x'])], ['2.34']],
  ['2.29', [], ['2.31']],
  ['1.1', [], ['1.1']],
  [undefined, [needs('GLIBC_PRIVATE', ['x'])], []],
] as const)('fit for %s with %j is repaired for %j', (fitFor, tooNew, floors) => {
  expect(newerFloors({ fitFor, tooNew })).toStrictEqual(floors)
})
