import { expect, test } from '@jest/globals'
import type { Platform } from '../../../src/core/model.js'
import { standIn, systemToolchain, withoutFolder, zigServes } from '../../../src/distributions/toolchain.js'

const linux: Platform = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' }
const mac: Platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' }

test('macOS builds are for one architecture and the floor', () => {
  expect(systemToolchain(mac)).toEqual({
    env: {
      MATURIN_NO_INSTALL_RUST: '1',
      MACOSX_DEPLOYMENT_TARGET: '11.0',
      ARCHFLAGS: '-arch arm64',
      _PYTHON_HOST_PLATFORM: 'macosx-11.0-arm64',
    },
    pathFirst: [],
  })
  expect(systemToolchain({ ...mac, arch: 'x86_64', floor: '10.13' }).env).toMatchObject({
    ARCHFLAGS: '-arch x86_64',
    _PYTHON_HOST_PLATFORM: 'macosx-10.13-x86_64',
  })
})

test('both kinds of Mac are built at once where one wheel serves them', () => {
  expect(systemToolchain({ ...mac, name: 'macos-universal2', universal2: true, floor: '10.13' }).env).toMatchObject({
    MACOSX_DEPLOYMENT_TARGET: '10.13',
    ARCHFLAGS: '-arch arm64 -arch x86_64',
    _PYTHON_HOST_PLATFORM: 'macosx-10.13-universal2',
  })
})

test('on Linux nothing of the compiler is changed, and no build may fetch one', () => {
  expect(systemToolchain(linux)).toEqual({ env: { MATURIN_NO_INSTALL_RUST: '1' }, pathFirst: [] })
})

test('zig serves Linux with glibc', () => {
  expect(zigServes(linux)).toBe(true)
  expect(zigServes({ os: 'linux', libc: 'musl' })).toBe(false)
  expect(zigServes(mac)).toBe(false)
})

test('the private folder is left out of debug information beside what the user set', () => {
  const before = systemToolchain(linux)
  expect(withoutFolder(before, '/tmp/p-1').env.CPPFLAGS).toBe('-fdebug-prefix-map=/tmp/p-1=.')
  expect(withoutFolder(before, '/tmp/p-1', '-DX').env.CPPFLAGS).toBe('-DX -fdebug-prefix-map=/tmp/p-1=.')
  // Flags are split at spaces: such a folder cannot be named.
  expect(withoutFolder(before, '/tmp/p 1')).toBe(before)
})

test('a stand-in names the program, quoted, and the target', () => {
  expect(standIn("/a b/it's/zig", 'ar', 'x86_64-linux-gnu.2.17')).toBe(`#!/bin/sh\nexec '/a b/it'\\''s/zig' ar "$@"\n`)
  expect(standIn('/zig', 'c++', 'x86_64-linux-gnu.2.17')).toMatch(
    /exec '\/zig' c\+\+ -target x86_64-linux-gnu\.2\.17 -fno-sanitize=undefined "\$@"\n$/,
  )
})
