import { expect, test } from '@jest/globals'
import { pe } from '../../../__fixtures__/native/binaries.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import {
  versionFile,
  versionStrings,
  windowsVersion,
  withResources,
} from '../../../src/executables/windows-resources.js'

const ABOUT = {
  name: 'app',
  version: '1.0',
  summary: undefined,
  author: undefined,
  license: undefined,
  file: 'app.exe',
}

test.each([
  ['1.2.3', [1, 2, 3, 0]],
  ['1!2.3rc1.post2.dev3+local', [2, 3, 0, 0]],
  ['2026.11.29.1.5', [2026, 11, 29, 1]],
  ['20261129', [65_535, 0, 0, 0]],
])('the numbers of %s are %j', (version, expected) => expect(windowsVersion(version)).toEqual(expected))

test('what the project does not say is left out; texts are one line', () => {
  expect(versionStrings({ ...ABOUT, license: '  MIT\r\nand more\0 ', author: ' \n' })).toEqual([
    ['FileDescription', 'app'],
    ['FileVersion', '1.0'],
    ['InternalName', 'app'],
    ['LegalCopyright', 'MIT and more'],
    ['OriginalFilename', 'app.exe'],
    ['ProductName', 'app'],
    ['ProductVersion', '1.0'],
  ])
})

test('no text of a project gets out of its quotes', () => {
  const text = versionFile({ ...ABOUT, summary: '")]); import os #\\' })
  expect(text).toContain('StringStruct("FileDescription", "\\")]); import os #\\\\")')
})

test('an icon that is none is an error with a way out; a program without room stays as it is', async () => {
  // A program with room for a section, whose contents nothing reads here.
  const program = Buffer.concat([pe(), Buffer.alloc(0x400)])
  const optional = program.readUInt32LE(0x3c) + 24
  for (const [at, value] of [
    [32, 0x1000],
    [36, 0x200],
    [60, 0x400],
  ] as const)
    program.writeUInt32LE(value, optional + at)
  for (const bytes of ['', 'PNG', '\0\0\u0001\0\u0001\0'])
    expect(
      await failuresOf(() => withResources(program, ABOUT, { bytes: Buffer.from(bytes), file: 'app.ico' })),
    ).toEqual([expect.stringMatching(/^input\/path: icon 'app.ico' is not a Windows icon/)])
  expect(withResources(program, ABOUT)?.length).toBeGreaterThan(program.length)
  expect(withResources(pe(), ABOUT)).toBeUndefined()
})
