/** Other projects of a repository, for the fix of an error about a requirement. */
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { siblingProjects } from '../../../src/project/siblings.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('siblings')
})

describe('other projects of a repository', () => {
  const names = async (parts: Parameters<typeof siblingProjects>[0]) =>
    (await siblingProjects(parts, dir)).map(({ name, dir: at }) => [name, path.relative(dir, at)])
  const FILES = {
    'app/pyproject.toml': '[project]\nname = "app"\n',
    'libs/one/pyproject.toml': '[project]\nname = "One.Lib"\n',
    'libs/two/setup.cfg': '[metadata]\nname = two\n',
    'three/pyproject.toml': '[tool.poetry]\nname = "three"\n',
    'bad/pyproject.toml': 'not toml',
    'nameless/pyproject.toml': '[project]\n',
    'empty/setup.cfg': '[other]\n',
    '.hidden/pyproject.toml': '[project]\nname = "hidden"\n',
    'node_modules/pyproject.toml': '[project]\nname = "node"\n',
    'a/b/c/pyproject.toml': '[project]\nname = "deep"\n',
  }

  test('are those that git tracks', async () => {
    write(dir, FILES)
    const git = { root: dir, tracked: Object.keys(FILES).filter(file => !file.startsWith('three')) } as never
    expect((await names({ dir: path.join(dir, 'app'), git })).sort()).toEqual([
      ...[
        ['deep', 'a/b/c'],
        ['hidden', '.hidden'],
        ['node', 'node_modules'],
        ['one-lib', 'libs/one'],
        ['two', 'libs/two'],
      ],
    ])
  })

  test('without git are those near by', async () => {
    write(dir, FILES)
    expect((await names({ dir: path.join(dir, 'app'), git: undefined })).sort()).toEqual([
      ...[
        ['one-lib', 'libs/one'],
        ['three', 'three'],
        ['two', 'libs/two'],
      ],
    ])
  })
})
