import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, win32 } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { existingFolders, existingPaths, outputFolder, partsOf, refuseSources } from '../../../src/config/paths.js'

const root = tempDir('workspace')
const outside = tempDir('outside')
mkdirSync(join(root, 'app'))
mkdirSync(join(root, '..dotted'))
writeFileSync(join(root, 'file'), '')
writeFileSync(join(root, 'app', 'setup.py'), '')
symlinkSync(outside, join(root, 'out'))
symlinkSync(join(root, 'app'), join(root, 'in'))

describe('outputFolder', () => {
  test.each([
    ['dist', 'dist'],
    ['a/b/c', 'a/b/c'],
    ['./x/../dist', 'dist'],
    ['in/dist', 'app/dist'],
    ['..dotted', '..dotted'],
    ['..new', '..new'],
  ])('%s is %s', async (folder, expected) => {
    expect(await outputFolder(root, folder, true)).toBe(join(root, expected))
  })

  test.each(['.', '..', '../x', 'out', 'out/deep/er', '/etc/x', 'file', 'file/below'])(
    '%s is refused',
    async folder => {
      expect(await failuresOf(() => outputFolder(root, folder, true))).toEqual([
        expect.stringMatching(/^input\/path: output-dir /),
      ])
    },
  )
})

test('on a laptop the output may lie elsewhere, but be no file', async () => {
  expect(await outputFolder(root, outside, false)).toBe(outside)
  expect(await outputFolder(root, 'out/dist', false)).toBe(join(outside, 'dist'))
  expect(await failuresOf(() => outputFolder(root, 'file', false))).toHaveLength(1)
  writeFileSync(join(outside, 'taken'), '')
  expect(await failuresOf(() => outputFolder(root, join(outside, 'taken'), false))).toHaveLength(1)
})

test('a file system of the kernel holds no output, however deep; only Linux has one there', async () => {
  for (const folder of ['/proc/package-python', '/proc/package-python/deep/er']) {
    const failures = await failuresOf(() => outputFolder(root, folder, false))
    expect(failures).toHaveLength(process.platform === 'linux' ? 1 : 0)
    for (const text of failures) expect(text).toContain('is in a file system of the kernel')
  }
})

test('folders that must be there, all that are not', async () => {
  expect(await existingFolders(root, ['app', 'in'], 'find-links')).toEqual([join(root, 'app'), join(root, 'in')])
  const missing = await failuresOf(() => existingFolders(root, ['app', 'nope', 'file'], 'find-links'))
  expect(missing.map(text => text.split(' |')[0])).toEqual([
    `input/path: find-links: ${join(root, 'nope')} is not a folder.`,
    `input/path: find-links: ${join(root, 'file')} is not a folder.`,
  ])
})

describe('refuseSources', () => {
  const refused = async (folder: string) =>
    (await failuresOf(() => refuseSources(join(root, folder), [join(root, 'app')], 'output-dir'))).length

  test('a folder with sources, a project, or one around it', async () => {
    expect([await refused('app'), await refused(''), await refused('in')]).toEqual([1, 1, 1])
  })

  test('not a folder beside or below it, nor one still to be made', async () => {
    expect([await refused('application'), await refused('app/dist'), await refused('..dotted')]).toEqual([0, 0, 0])
  })
})

test('files of a project that must be there: inside of it, links followed', async () => {
  expect(
    await failuresOf(() => existingPaths(root, ['file', 'app/setup.py', 'in', '.'], 'pyinstaller-options')),
  ).toEqual([])
  const missing = await failuresOf(() => existingPaths(root, ['nope', 'out', '../x', 'file'], 'pyinstaller-options'))
  expect(missing.map(text => text.split(' in the')[0])).toEqual([
    "input/path: pyinstaller-options: there is no 'nope'",
    "input/path: pyinstaller-options: there is no 'out'",
    "input/path: pyinstaller-options: there is no '../x'",
  ])
})

test.each([
  ['W:\\app\\a\\b', 'W:\\app', ['W:\\app\\a\\b', 'W:\\app\\a']],
  ['W:\\app', 'W:\\app', []],
  // Another drive, and a server: neither need be there, so that the way up has to end by itself.
  ['Q:\\out', 'W:\\app', ['Q:\\out', 'Q:\\']],
  ['Q:\\', 'W:\\app', ['Q:\\']],
  ['\\\\server\\share\\out', 'W:\\app', ['\\\\server\\share\\out', '\\\\server\\share\\']],
])('the parts of %s that are not parts of %s', (target, inside, parts) => {
  expect(partsOf(target, inside, win32.dirname)).toEqual(parts)
})
