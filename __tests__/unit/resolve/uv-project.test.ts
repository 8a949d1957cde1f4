import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { lockSource } from '../../../src/resolve/lock.js'
import { readUvProject, unusedLocks } from '../../../src/resolve/uv-project.js'

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
}

const WORKSPACE = '[tool.uv.workspace]\nmembers = ["app"]\n'

describe("a project's uv settings", () => {
  test('of a project alone are its own, and uv is not started', async () => {
    const root = tempDir('uv-project')
    write(root, {
      'pyproject.toml':
        '[tool.uv]\noverride-dependencies = ["six==1.16"]\nexclude-dependencies = ["Tqdm"]\n[tool.uv.sources]\nMy_Lib = { path = "../lib" }\n',
    })
    const ask = jest.fn(async () => '')
    expect(await readUvProject(root, ask)).toEqual({
      root,
      sources: ['my-lib'],
      overrides: ['six==1.16'],
      excludes: ['Tqdm'],
    })
    expect(ask).not.toHaveBeenCalled()
  })

  test('of a member are those of its workspace, with the sources of both', async () => {
    const root = tempDir('uv-project')
    write(root, {
      'pyproject.toml': `[tool.uv]\noverride-dependencies = ["six==1.16"]\n[tool.uv.sources]\na = { workspace = true }\n${WORKSPACE}`,
      'app/pyproject.toml':
        '[tool.uv]\noverride-dependencies = ["ignored==1"]\n[tool.uv.sources]\nb = { path = "../b" }\n',
    })
    const project = await readUvProject(join(root, 'app'), async () => root)
    expect(project).toEqual({ root, sources: ['a', 'b'], overrides: ['six==1.16'], excludes: [] })
  })

  test('a uv.toml counts in place of [tool.uv], except for sources', async () => {
    const root = tempDir('uv-project')
    write(root, {
      'pyproject.toml': '[tool.uv]\noverride-dependencies = ["ignored==1"]\n[tool.uv.sources]\na = { path = "a" }\n',
      'uv.toml': 'override-dependencies = ["six==1.16"]\n',
    })
    expect(await readUvProject(root, async () => '')).toMatchObject({ sources: ['a'], overrides: ['six==1.16'] })
  })

  test('a workspace that the project is not a member of is known, and its settings do not count', async () => {
    const root = tempDir('uv-project')
    const dir = join(root, 'other')
    write(root, {
      'pyproject.toml': `[tool.uv]\nexclude-dependencies = ["x"]\n${WORKSPACE}`,
      'other/pyproject.toml': '',
    })
    expect(await readUvProject(dir, async () => dir)).toEqual({
      root: dir,
      strange: root,
      sources: [],
      overrides: [],
      excludes: [],
    })
  })
})

describe('locks', () => {
  const has =
    (...files: string[]) =>
    (file: string) =>
      files.includes(file)

  test.each([
    ['its own', ['/w/app/uv.lock', '/w/uv.lock'], '/w/app', '/w/app/uv.lock'],
    ["its workspace's", ['/w/uv.lock'], '/w', '/w/uv.lock'],
    ['pylock.toml before it', ['/w/app/pylock.toml', '/w/uv.lock'], '/w', '/w/app/pylock.toml'],
  ])('auto takes %s', (_, files, root, file) => {
    expect(lockSource('auto', '/w/app', has(...files), { root })).toMatchObject({ file })
  })

  test('one above that is not of its workspace is not taken, and reported', () => {
    const exists = has('/w/uv.lock')
    const source = lockSource('auto', '/w/app', exists, { root: '/w/app' })
    expect(source).toEqual({ kind: 'none' })
    expect(unusedLocks(source, '/w/app', '/w', exists)).toMatchObject([
      { code: 'project/lock', message: '/w/uv.lock is not used: this project is not a member of that workspace.' },
    ])
  })

  test.each(['poetry.lock', 'pdm.lock', 'Pipfile.lock'])('%s is reported where nothing else is used', name => {
    const exists = has(`/w/${name}`)
    const [warning] = unusedLocks({ kind: 'none' }, '/w', undefined, exists)
    expect(warning?.message).toMatch(`${name} is not used`)
    expect(unusedLocks({ kind: 'uv', file: '/w/uv.lock' }, '/w', undefined, exists)).toEqual([])
  })
})
