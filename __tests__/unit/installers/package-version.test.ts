/** Versions of projects as those of packages. */
import { expect, test } from '@jest/globals'
import { packageVersion } from '../../../src/installers/package-version.js'

test.each([
  ['1.0', '', '1.0'],
  ['1.0.0', '', '1.0.0'],
  ['2026.11.29', '', '2026.11.29'],
  ['1.0rc1', '', '1.0~rc1'],
  ['1.0a1', '', '1.0~a1'],
  ['v1.0-ALPHA.2', '', '1.0~a2'],
  ['1.0.post1', '', '1.0+post1'],
  ['1.0-1', '', '1.0+post1'],
  ['1.0.dev3', '', '1.0~~dev3'],
  ['1.0b2.dev3', '', '1.0~b2~dev3'],
  ['1.0.post1.dev3', '', '1.0+post1~dev3'],
  ['1.0rc1.post2.dev3', '', '1.0~rc1+post2~dev3'],
  ['2!1.0rc1', '2', '1.0~rc1'],
])('%s', (given, epoch, version) => {
  expect(packageVersion(given)).toEqual({ epoch, version })
})

test.each(['1.0+cu121', '1.0.post1+local', 'latest', ''])('%s is refused', given => {
  expect(packageVersion(given)).toBeUndefined()
})
