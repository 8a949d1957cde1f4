/** Questions about files that every reader of a project asks. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import {
  findMainPackages,
  findProgram,
  isFile,
  isFolder,
  isInside,
  projectTitle,
  readText,
  sameName,
  unreachable,
} from '../../../src/project/paths.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('paths')
})
const said = async (work: () => unknown) =>
  (await failuresOf(work)).map(text => text.split(' | ')[0]?.replaceAll(dir, ''))

describe('names and paths', () => {
  test('of projects are the same in any spelling', () => {
    expect([sameName('My.App', 'my--app'), sameName('a', 'b')]).toEqual([true, false])
    expect(projectTitle({ name: 'My.App', path: 'x' })).toBe('my-app')
    expect(projectTitle({ path: 'libs/My App/' })).toBe('libs-My-App')
    expect(projectTitle({ path: '.' })).toBe('project')
  })

  test.each([
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a', '/ab', false],
    ['/a/b', '/a', false],
    ['/a', '/a/..b', true],
    ['/a', '/b', false],
  ])('inside %s is %s: %s', (folder, file, inside) => expect(isInside(folder, file)).toBe(inside))

  test.each([
    ['ENOENT', 'does not exist'],
    ['ENOTDIR', 'does not exist: a part of it is a file'],
    ['EACCES', 'cannot be reached: permission denied'],
    ['EPERM', 'cannot be reached: permission denied'],
    ['ELOOP', 'is a link that leads back to itself'],
    ['EIO', 'cannot be read: broken'],
    [undefined, 'cannot be read: broken'],
  ])('what cannot be reached for %s %s', (code, text) => {
    expect(unreachable(Object.assign(new Error('broken'), { code }))).toBe(text)
  })

  test('files are no folders', async () => {
    write(dir, { a: '' })
    const at = (name: string) => path.join(dir, name)
    expect([await isFile(at('a')), await isFile(dir), await isFile(at('b'))]).toEqual([true, false, false])
    expect([await isFolder(at('a')), await isFolder(dir), await isFolder(at('b'))]).toEqual([false, true, false])
  })
})

describe('a program on PATH', () => {
  const find = (env: Record<string, string>, workspace = path.join(dir, 'work')) => findProgram('git', env, workspace)
  const at = (...folders: string[]) => folders.map(folder => path.join(dir, folder)).join(path.delimiter)

  test('is the first one, that is no folder', async () => {
    write(dir, { 'one/other': '', 'two/git': '', 'three/git': '', 'folder/git/x': '' })
    expect(await find({ PATH: at('gone', 'folder', 'one', 'two', 'three') })).toBe(path.join(dir, 'two/git'))
    expect(await find({ Path: at('three') })).toBe(path.join(dir, 'three/git'))
    expect(await find({ PATH: at('one') })).toBeUndefined()
    expect(await find({})).toBeUndefined()
  })

  test('is never the project’s own: by a relative folder, in the workspace, or by a link into it', async () => {
    write(dir, { 'work/bin/git': '', 'tools/git': '' })
    mkdirSync(path.join(dir, 'linked'))
    symlinkSync(path.join(dir, 'work/bin/git'), path.join(dir, 'linked/git'))
    expect(await find({ PATH: `bin${path.delimiter}${at('work/bin', 'linked')}` })).toBeUndefined()
    expect(await find({ PATH: at('work/bin', 'linked', 'tools') })).toBe(path.join(dir, 'tools/git'))
  })
})

describe('the text of a file', () => {
  const bytes = (name: string, ...values: number[]) => writeFileSync(path.join(dir, name), Buffer.from(values))

  test('is there or not; a mark stays', async () => {
    write(dir, { 'a.txt': 'ä' })
    bytes('bom.txt', 0xef, 0xbb, 0xbf, 0x61)
    expect([await readText(dir, 'a.txt'), await readText(dir, 'bom.txt')]).toEqual(['ä', '\ufeffa'])
    mkdirSync(path.join(dir, 'folder'))
    for (const name of ['gone', 'a.txt/deeper', 'folder'])
      expect([name, await readText(dir, name)]).toEqual([name, undefined])
  })

  test('that is no UTF-8 is refused', async () => {
    bytes('a.toml', 0xff, 0xfe, 0x61, 0)
    bytes('b.cfg', 0xfe, 0xff, 0, 0x61)
    bytes('c.cfg', 0xe4)
    const of = (name: string) => said(() => readText(dir, name))
    expect([await of('a.toml'), await of('b.cfg'), await of('c.cfg')]).toEqual([
      ['project/toml: a.toml is not UTF-8 text but UTF-16, by its byte order mark.'],
      ['project/metadata: b.cfg is not UTF-8 text but UTF-16, by its byte order mark.'],
      ['project/metadata: c.cfg is not UTF-8 text.'],
    ])
  })
})

test('packages with a __main__ lie in the folder or in src', async () => {
  write(dir, {
    ...{ 'b/__main__.py': '', 'src/a/__main__.py': '', 'src/b/__main__.py': '', 'lib/c/__main__.py': '' },
    ...{ 'no-package/__main__.py': '', 'd/__init__.py': '', '__main__.py': '', 'é1/__main__.py': '' },
  })
  expect(await findMainPackages(dir)).toEqual(['a', 'b', 'é1'])
  expect(await findMainPackages(path.join(dir, 'gone'))).toEqual([])
})
