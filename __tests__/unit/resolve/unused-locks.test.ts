/** Locks that lie beside a project and are not used: which are told of, and what to do with them. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { isFileHere, lockSource, unusedLocks } from '../../../src/resolve/lock-files.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('unused-locks')
})

describe('locks that lie there unused', () => {
  const place = () => ({ projectDir: dir, root: dir, name: undefined, exists: isFileHere })
  const unused = (strange?: string) =>
    unusedLocks(lockSource('auto', place()), place(), strange).map(({ message, fix }) => `${message} ${fix}`)
  const END = 'none to state that no lock is wanted.'

  test('of another name, or of another tool, are told of with what to do', () => {
    write(dir, { 'pyproject.toml': '', 'pylock.prod.toml': '', 'Pipfile.lock': '{}' })
    const again = ', and the versions inside are resolved again.'
    expect(unused()).toEqual([
      `pylock.prod.toml is not used: auto takes pylock.toml, or the one with the name of the project${again} Set lock: pylock.prod.toml to use it; or remove it, or set lock: ${END}`,
      `Pipfile.lock is not used: its format cannot be read${again} \`pipenv requirements --hash\` writes its versions to a requirements file: name that with lock; or remove it, or set lock: ${END}`,
    ])
    write(dir, { 'pylock.toml': '' })
    expect(unused()[0]).toBe(
      'pylock.prod.toml is not used: auto takes pylock.toml, or the one with the name of the project. Set lock: pylock.prod.toml to use it; or remove it, or set lock: pylock.toml to state which one is wanted.',
    )
  })

  test('beside the one that is used, say which that is', () => {
    write(dir, { 'pylock.toml': '', 'uv.lock': '' })
    expect(unused()).toEqual([
      'uv.lock is not used: pylock.toml is. Set lock: uv.lock to use it; or remove it, or set lock: pylock.toml to state which one is wanted.',
    ])
  })

  test('of another tool can be used as they stand, or are to be written again first', () => {
    const fixes = (metadata: string) => {
      write(dir, { 'pylock.toml': '', 'poetry.lock': `[metadata]\nlock-version = "${metadata}"\n` })
      return unusedLocks(lockSource('auto', place()), place(), undefined).map(({ fix }) => fix.split(';')[0])
    }
    expect(fixes('2.1')).toEqual(['Set lock: poetry.lock to use it'])
    expect(fixes('2.0')).toEqual(['Write it again with poetry lock (Poetry 2)'])
  })

  test('are none where there is no project, nor any folder of one', () => {
    write(dir, { 'pylock.prod.toml': '' })
    expect(unused()).toEqual([])
    const gone = {
      ...place(),
      projectDir: path.join(dir, 'gone'),
      exists: (file: string) => file.endsWith('pyproject.toml'),
    }
    expect(unusedLocks({ kind: 'none' }, gone, undefined)).toEqual([])
  })

  test('of a workspace that this project is no member of are told of where they are', () => {
    expect(unused(dir)).toEqual([])
    mkdirSync(path.join(dir, 'around'))
    write(dir, { 'around/uv.lock': '' })
    expect(unused(path.join(dir, 'around'))).toEqual([
      `${path.join(dir, 'around', 'uv.lock')} is not used: this project is not a member of that workspace. Add the project to the members of the workspace, or set lock: none to state that no lock is wanted.`,
    ])
  })

  test('that are damaged are left to what reads them, and a folder is no lock', () => {
    write(dir, { 'poetry.lock': 'not toml' })
    expect(lockSource('auto', place())).toEqual({ kind: 'poetry', file: path.join(dir, 'poetry.lock') })
    mkdirSync(path.join(dir, 'uv.lock'))
    expect([isFileHere(path.join(dir, 'uv.lock')), isFileHere(path.join(dir, 'poetry.lock'))]).toEqual([false, true])
  })

  test.each([
    ['uv.lock', 'uv'],
    ['poetry.lock', 'poetry'],
    ['pdm.lock', 'pdm'],
    ['pylock.toml', 'pylock'],
    ['pylock.a.toml', 'pylock'],
    ['requirements.in', 'requirements'],
    ['other.lock', 'requirements'],
  ])('that are named %s are of the kind %s', (name, kind) => {
    write(dir, { 'pyproject.toml': '', [name]: '' })
    expect(lockSource(name, place())).toEqual({ kind, file: path.join(dir, name) })
  })
})
