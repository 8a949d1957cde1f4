import { describe, expect, test } from '@jest/globals'
import { elf, fat, machO, pe } from '../../../__fixtures__/native/binaries.js'
import fc from '../../../__fixtures__/properties.js'
import { readNative } from '../../../src/archives/native-headers.js'
import { PackagingError } from '../../../src/core/errors.js'

describe('ELF', () => {
  test('architecture, loader, libraries, search paths, and every version with the symbols that need it', () => {
    const file = elf({
      needs: ['libc.so.6', 'libz.so.1'],
      soname: 'libx.so.1',
      runpath: '$ORIGIN/../lib:/build/lib',
      interpreter: '/lib64/ld-linux-x86-64.so.2',
      versions: {
        'libc.so.6': { 'GLIBC_2.2.5': ['memcpy', 'stat'], 'GLIBC_2.34': ['dlopen'] },
        'libm.so.6': { 'GLIBC_2.29': ['exp'] },
      },
    })
    expect(readNative(file)).toEqual({
      format: 'elf',
      arches: ['x86_64'],
      interpreter: '/lib64/ld-linux-x86-64.so.2',
      needs: ['libc.so.6', 'libz.so.1'],
      soname: 'libx.so.1',
      rpaths: ['$ORIGIN/../lib', '/build/lib'],
      versions: [
        { library: 'libc.so.6', version: 'GLIBC_2.2.5', symbols: ['memcpy', 'stat'] },
        { library: 'libc.so.6', version: 'GLIBC_2.34', symbols: ['dlopen'] },
        { library: 'libm.so.6', version: 'GLIBC_2.29', symbols: ['exp'] },
      ],
    })
  })

  test.each([
    [183, 'aarch64'],
    [40, 'armv7l'],
    [8, 'unknown:8'],
  ])('machine %d is %s', (machine, name) => expect(readNative(elf({ machine }))?.arches).toEqual([name]))
})

test('Mach-O: one architecture, or several whose newest macOS counts', () => {
  const arm = machO({
    needs: ['@rpath/libx.dylib'],
    rpath: '/build/lib',
    id: '@rpath/liby.dylib',
    minos: [13, 3],
  })
  expect(readNative(arm)).toEqual({
    format: 'mach-o',
    arches: ['aarch64'],
    needs: ['@rpath/libx.dylib'],
    rpaths: ['/build/lib'],
    versions: [],
    soname: '@rpath/liby.dylib',
    macos: '13.3',
  })
  const both = readNative(fat(machO({ cpu: 0x01000007, minos: [10, 13], old: true }), arm))
  expect([both?.arches, both?.macos]).toEqual([['x86_64', 'aarch64'], '13.3'])
})

test('PE: architecture, imports, and whether it opens a console', () => {
  expect(readNative(pe({ imports: ['KERNEL32.dll', 'python311.dll'] }))).toEqual({
    format: 'pe',
    arches: ['x86_64'],
    needs: ['KERNEL32.dll', 'python311.dll'],
    rpaths: [],
    versions: [],
    subsystem: 'console',
  })
  expect(readNative(pe({ machine: 0xaa64, subsystem: 2 }))).toMatchObject({
    arches: ['aarch64'],
    subsystem: 'gui',
  })
})

test('what is no program has no headers', () => expect(readNative(Buffer.from('#!/bin/sh\n'))).toBeUndefined())

/** Facts or the one coded error, and soon. */
function readsOrRefuses(bytes: Uint8Array): void {
  try {
    readNative(bytes)
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(PackagingError)
    expect((thrown as PackagingError).code).toBe('check/content')
  }
}

const WHOLE = [
  elf({
    needs: ['libc.so.6'],
    versions: { 'libc.so.6': { 'GLIBC_2.34': ['dlopen'] } },
    interpreter: '/lib/ld',
  }),
  machO({ needs: ['/usr/lib/libSystem.B.dylib'], rpath: '@loader_path' }),
  fat(machO(), machO({ cpu: 0x01000007 })),
  pe({ imports: ['KERNEL32.dll'] }),
]

test('damaged headers are one coded error, never a crash or a wait', () => {
  const change = fc.tuple(fc.nat(2000), fc.integer({ min: 0, max: 255 }))
  fc.assert(
    fc.property(fc.constantFrom(...WHOLE), fc.array(change, { maxLength: 12 }), fc.nat(2000), (file, changes, cut) => {
      const bytes = Buffer.from(file)
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      readsOrRefuses(bytes)
      readsOrRefuses(bytes.subarray(0, cut % bytes.length))
    }),
    { numRuns: 2000 },
  )
})

test('noise behind the right first bytes neither', () => {
  const magic = fc.constantFrom('7f454c46020101', '7f454c46010201', 'cffaedfe', 'feedface', 'cafebabe00000002', '4d5a')
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 600 }), (start, rest) =>
      readsOrRefuses(Buffer.concat([Buffer.from(start, 'hex'), rest])),
    ),
    { numRuns: 2000 },
  )
})
