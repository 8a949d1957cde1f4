import { expect, test } from '@jest/globals'
import { otherVersion } from '../../../src/smoke-test/printed-version.js'

test.each<[string, string, string | undefined]>([
  ['answer 1.0', '1.0', undefined],
  ['answer 1.0.0', '1.0', undefined],
  ['answer, version v1.0', '1.0', undefined],
  ['answer 0.9', '1.0', '0.9'],
  ['0.9.1', '1.0', '0.9.1'],
  ['1.0.dev3+g0123abc', '1.0.dev3', undefined],
  ['1.0rc1', '1.0', '1.0rc1'],
  ['answer 1.0 (numpy 2.2.6)', '1.0', undefined],
  ['answer 0.9 (numpy 2.2.6)', '1.0', undefined],
  ['answer 0.9, Python 3.12.1', '1.0', '0.9'],
  ['runs on Python 3.12.1', '1.0', undefined],
  ['runs on Python 3.12', '1.0', undefined],
  ['answer-1.0.pex 1.0', '1.0', undefined],
  ['the answer is 42', '1.0', undefined],
  ['unknown', '1.0', undefined],
])('%s as %s: %s', (line, version, other) => {
  expect(otherVersion(['', line], version, '3.12.1')).toBe(other)
})

const TEXTUAL = [{ name: 'Textual', version: '8.2.8' }]
test.each<[string, string | undefined]>([
  // textual-dev 1.8.0 shows the version of textual.
  ['textual, version 8.2.8', undefined],
  ['Textual-8.2.8 on a terminal', '8.2.8'],
  ['Textual 8.2.7', '8.2.7'],
  ['textual-dev 8.2.8', '8.2.8'],
  ['8.2.8', '8.2.8'],
])('%s, of a program that needs textual 8.2.8: %s', (line, other) => {
  expect(otherVersion([line], '1.8.0', '3.12.1', TEXTUAL)).toBe(other)
})
