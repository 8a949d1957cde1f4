import { expect, test } from '@jest/globals'
import type { Platform } from '../../../src/core/model.js'
import {
  type FloorContext,
  floorError,
  newerFloors,
  newerWarning,
  nothingNative,
  repairCall,
  type Unfit,
} from '../../../src/distributions/repair.js'

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
