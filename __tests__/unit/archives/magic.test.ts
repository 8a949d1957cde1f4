import { expect, test } from '@jest/globals'
import { nativeFormat } from '../../../src/archives/native-headers.js'

test.each([
  ['7f454c4602010100', 'elf'],
  ['4d5a900003000000', 'pe'],
  ['cffaedfe0c000001', 'mach-o'],
  ['feedfacf0100000c', 'mach-o'],
  ['cafebabe00000002', 'mach-o'],
  ['cafebabe0000002c', 'mach-o'],
  ['cafebabe0000002d', undefined],
  ['cafebabe000000', undefined],
  ['7f454c46', 'elf'],
  ['7f454c', undefined],
  ['4d5a9000', 'pe'],
  ['4d5a90', undefined],
  ['feedface', 'mach-o'],
  // A Java class, a script, a zip, and files of a few bytes.
  ['cafebabe00000034', undefined],
  ['23212f62696e2f73', undefined],
  ['504b030414000000', undefined],
  ['7f45', undefined],
  ['', undefined],
])('%s is %s', (hex, format) => {
  expect(nativeFormat(Buffer.from(hex, 'hex'))).toBe(format)
})
