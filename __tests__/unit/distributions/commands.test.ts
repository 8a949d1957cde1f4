import { expect, test } from '@jest/globals'
import type { Platform } from '../../../src/core/model.js'
import { auditwheelPlatform, repairCall } from '../../../src/distributions/repair.js'

const linux = (floor: string, parts: Partial<Platform> = {}): Platform => ({
  name: 'linux-x86_64',
  os: 'linux',
  arch: 'x86_64',
  libc: 'glibc',
  floor,
  ...parts,
})

test.each([
  ['2.28', {}, 'manylinux_2_28_x86_64'],
  ['2.17', { arch: 'aarch64' }, 'manylinux_2_17_aarch64'],
  ['2.17', { arch: 'x86' }, 'manylinux_2_17_i686'],
  // Between two that auditwheel knows, the older one: newer would exceed the floor.
  ['2.30', {}, 'manylinux_2_28_x86_64'],
  ['2.99', {}, 'manylinux_2_41_x86_64'],
  ['1.2', { libc: 'musl' }, 'musllinux_1_2_x86_64'],
  ['1.0', { libc: 'musl' }, undefined],
] as const)('a floor of %s %j is %s', (floor, parts, tag) => {
  expect(auditwheelPlatform(linux(floor, parts))).toBe(tag)
})

test('each system has its tool, told of the floor and of the time for the zip', () => {
  const wheel = '/in/a-1-cp312-cp312-x.whl'
  expect(repairCall(linux('2.28'), wheel, '/out', 7)).toEqual({
    tool: 'auditwheel',
    module: 'auditwheel',
    args: ['repair', '--plat', 'manylinux_2_28_x86_64', '--wheel-dir', '/out', wheel],
    env: { SOURCE_DATE_EPOCH: '7' },
  })
  const mac: Platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' }
  expect(repairCall(mac, wheel, '/out', 7)).toMatchObject({
    tool: 'delocate',
    args: ['--require-archs', 'arm64', '--wheel-dir', '/out', wheel],
    env: { SOURCE_DATE_EPOCH: '7', MACOSX_DEPLOYMENT_TARGET: '11.0' },
  })
  const windows: Platform = { name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '' }
  expect(repairCall(windows, wheel, '/out', 7)).toMatchObject({
    tool: 'delvewheel',
    args: ['repair', '--wheel-dir', '/out', wheel],
  })
})
