/** What a run of PyInstaller may leave, above all with a spec file, and which of it is the program. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../../__fixtures__/repository.js'
import { place } from '../../../../__fixtures__/simulated-executables.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import { findProduct } from '../../../../src/executables/pyinstaller/product.js'

const found = async (names: readonly string[], layout: 'file' | 'folder', name = 'app') => {
  const dist = path.join(tempDir('product'), 'dist')
  mkdirSync(dist)
  place(dist, Object.fromEntries(names.map(one => [one, ''])))
  const { program, folder } = await findProduct(dist, name, layout)
  return [program, folder].map(file => file && path.relative(dist, file))
}

test.each([
  [['app'], 'file', ['app', undefined]],
  [['other.exe'], 'file', ['other.exe', undefined]],
  [['app/app', 'app/helper'], 'folder', ['app/app', 'app']],
  [['app/app.exe', 'app/helper.exe'], 'folder', ['app/app.exe', 'app']],
  // Named like the project, in a folder of another name.
  [['dist/app', 'dist/helper'], 'folder', ['dist/app', 'dist']],
  [['dist/app.exe', 'dist/helper.exe'], 'folder', ['dist/app.exe', 'dist']],
  // Named like the folder before the project.
  [['other/other', 'other/app'], 'folder', ['other/other', 'other']],
  // The only one that can be started.
  [['other/start', 'other/a.txt', 'other/folder/x'], 'folder', ['other/start', 'other']],
  [['other/start.exe', 'other/a.dll'], 'folder', ['other/start.exe', 'other']],
  [
    ['app.app/Contents/MacOS/app', 'app.app/Contents/MacOS/helper', 'app/app'],
    'folder',
    ['app.app/Contents/MacOS/app', ''],
  ],
  [['app.app/Contents/MacOS/start', 'app/app'], 'folder', ['app.app/Contents/MacOS/start', '']],
] as const)('%j as a %s is %j', async (names, layout, expected) =>
  expect(await found(names, layout)).toStrictEqual(expected),
)

describe('refused', () => {
  test.each([
    [[], 'file', 'build/nothing: PyInstaller reported success but made nothing.'],
    [['one', 'two'], 'file', 'build/several: The spec file makes one, two, but a run makes one executable.'],
    [['app/app'], 'file', 'build/mismatch: PyInstaller made a folder (app), but executable-layout is file.'],
    [['app'], 'folder', 'build/mismatch: PyInstaller made a file (app), but executable-layout is folder.'],
    [['x/one', 'x/two'], 'folder', 'build/several: The folder contains several programs (one, two), and none'],
    [['x/a.txt'], 'folder', 'build/several: The folder contains several programs (), and none'],
  ] as const)('%j as a %s', async (names, layout, expected) =>
    expect(await failuresOf(() => found(names, layout))).toStrictEqual([expect.stringContaining(expected)]),
  )

  test('a run that left no folder at all', async () => {
    const dist = path.join(tempDir('product'), 'none')
    expect(await failuresOf(() => findProduct(dist, 'app', 'file'))).toStrictEqual([
      expect.stringContaining('build/nothing'),
    ])
  })
})
