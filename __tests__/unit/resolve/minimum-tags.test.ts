import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { minimumOf, withNewerTags } from '../../../src/resolve/minimum-tags.js'
import { compatibilityTags } from '../../../src/targets/tags.js'

const python = { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false } as const
const target = (floor: string, os: 'linux' | 'macos' = 'linux') => ({
  compatibleTags: compatibilityTags({
    python,
    platform:
      os === 'linux'
        ? { name: 'linux-x86_64', os, arch: 'x86_64', libc: 'glibc', floor }
        : { name: 'macos-arm64', os, arch: 'aarch64', floor },
  }),
})

test.each([
  ['manylinux_2_28_x86_64', { family: 'manylinux x86_64', system: 'manylinux', major: 2, minor: 28 }],
  ['musllinux_1_2_aarch64', { family: 'musllinux aarch64', system: 'musllinux', major: 1, minor: 2 }],
  ['macosx_11_0_arm64', { family: 'macosx arm64', system: 'macosx', major: 11, minor: 0 }],
  ['linux_x86_64', undefined],
  ['win_amd64', undefined],
  ['any', undefined],
])('%s', (tag, parts) => expect(minimumOf(tag)).toEqual(parts))

test.each([
  ['a newer glibc', 'a-1-cp312-cp312-manylinux_2_36_x86_64.whl', ['cp312-cp312-manylinux_2_36_x86_64']],
  ['the stable ABI', 'a-1-cp39-abi3-manylinux_2_36_x86_64.whl', ['cp39-abi3-manylinux_2_36_x86_64']],
  ['the requested glibc', 'a-1-cp312-cp312-manylinux_2_28_x86_64.whl', []],
  ['another Python', 'a-1-cp313-cp313-manylinux_2_36_x86_64.whl', []],
  ['another architecture', 'a-1-cp312-cp312-manylinux_2_36_aarch64.whl', []],
  ['another C library', 'a-1-cp312-cp312-musllinux_1_2_x86_64.whl', []],
  ['pure Python', 'a-1-py3-none-any.whl', []],
  ['no wheel name', 'a.whl', []],
])('a target accepts a wheel for %s', (_, wheel, added) => {
  const plain = target('2.28')
  expect(withNewerTags(plain, [wheel]).compatibleTags.slice(plain.compatibleTags.length)).toEqual(added)
})

test('macOS', () => {
  const plain = target('11.0', 'macos')
  const wheel = 'a-1-cp312-cp312-macosx_13_0_arm64.whl'
  expect(withNewerTags(plain, [wheel]).compatibleTags.at(-1)).toBe('cp312-cp312-macosx_13_0_arm64')
})

test('a target that the wheel serves stays the same object, and newer tags rank last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 45 }), fc.integer({ min: 17, max: 41 }), (wheel, floor) => {
      const plain = target(`2.${floor}`)
      const made = withNewerTags(plain, [`a-1-cp312-cp312-manylinux_2_${wheel}_x86_64.whl`])
      if (wheel <= floor) expect(made).toBe(plain)
      else expect(made.compatibleTags).toEqual([...plain.compatibleTags, `cp312-cp312-manylinux_2_${wheel}_x86_64`])
    }),
    { numRuns: 40 },
  )
})
