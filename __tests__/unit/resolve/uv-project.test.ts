import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { lockSource, unusedLocks } from '../../../src/resolve/lock-files.js'
import { readUvProject, sourcesOf, withoutUvProject, withProjectIndexes } from '../../../src/resolve/uv-project.js'

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
}

/** uv's settings of the user that runs the tests must not count. */
const ENV = { UV_NO_CONFIG: '1' }
const WORKSPACE = '[tool.uv.workspace]\nmembers = ["app"]\n'

describe("a project's uv settings", () => {
  test('of a project alone are its own, and uv is not started', async () => {
    const root = tempDir('uv-project')
    write(root, {
      'pyproject.toml':
        '[tool.uv]\noverride-dependencies = ["six==1.16"]\nexclude-dependencies = ["Tqdm"]\n[tool.uv.sources]\nMy_Lib = { path = "../lib" }\n',
    })
    const ask = jest.fn(async () => '')
    expect(await readUvProject(root, ask, ENV)).toEqual({
      ...withoutUvProject(root),
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
    const project = await readUvProject(join(root, 'app'), async () => root, ENV)
    expect(project).toEqual({ ...withoutUvProject(root), sources: ['a', 'b'], overrides: ['six==1.16'] })
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
    expect(await readUvProject(dir, async () => dir, ENV)).toEqual({ ...withoutUvProject(dir), strange: root })
  })
})

describe('what may be built', () => {
  test.each([
    ['no-build = true', {}, 'all', []],
    ['no-build-package = ["Six"]\nno-binary-package = ["a_b"]', {}, ['six'], ['a-b']],
    ['no-build = true', { UV_NO_BUILD: 'false' }, [], []],
    ['', { UV_NO_BUILD_PACKAGE: 'six a_b', UV_NO_BINARY: '1' }, ['six', 'a-b'], 'all'],
  ])('%s with %j', async (text, env, noBuild, noBinary) => {
    const root = tempDir('uv-project')
    write(root, { 'pyproject.toml': `[tool.uv]\n${text}\n` })
    expect(await readUvProject(root, async () => '', { ...ENV, ...env })).toMatchObject({ noBuild, noBinary })
  })

  test('environments and conflicts are read', async () => {
    const root = tempDir('uv-project')
    write(root, {
      'pyproject.toml':
        '[tool.uv]\nenvironments = "sys_platform == \'linux\'"\nconflicts = [[{ extra = "A" }, { extra = "b" }, { group = "c" }]]\n',
    })
    const read = await readUvProject(root, async () => '', ENV)
    expect(read).toMatchObject({ environments: ["sys_platform == 'linux'"], conflicts: [['a', 'b']] })
  })
})

test('sources of a member and of its workspace are known', async () => {
  const root = tempDir('uv-project')
  write(root, {
    'pyproject.toml': `[tool.uv.sources]\nA = { workspace = true }\n${WORKSPACE}`,
    'app/pyproject.toml': '[tool.uv.sources]\nb = [{ path = "../b" }]\n',
  })
  expect([...(await sourcesOf(join(root, 'app')))]).toEqual(['a', 'b'])
})

test('the indexes of a project get the credentials of their names', async () => {
  const root = tempDir('uv-project')
  write(root, { 'pyproject.toml': '[[tool.uv.index]]\nname = "corp"\nurl = "https://corp.invalid/simple"\n' })
  expect(await withProjectIndexes({ UV_INDEX: 'https://one.invalid' }, root)).toEqual({
    UV_INDEX: 'https://one.invalid corp=https://corp.invalid/simple',
  })
  expect(await withProjectIndexes({}, tempDir('uv-project'))).toEqual({})
})

describe('locks', () => {
  const place = (root: string, ...files: string[]) => ({
    ...{ projectDir: '/w/app', root, name: 'My.App' },
    exists: (file: string) => files.includes(file),
  })
  const chosen = (files: string[], root = '/w') => {
    const source = lockSource('auto', place(root, ...files))
    return source.kind === 'none' ? 'none' : source.file
  }

  test.each([
    [['/w/app/uv.lock', '/w/uv.lock'], '/w/app', '/w/app/uv.lock'],
    [['/w/uv.lock'], '/w', '/w/uv.lock'],
    [['/w/app/pylock.toml', '/w/app/pylock.my-app.toml', '/w/uv.lock'], '/w', '/w/app/pylock.toml'],
    [['/w/app/pylock.my-app.toml', '/w/app/poetry.lock'], '/w', '/w/app/pylock.my-app.toml'],
    [['/w/uv.lock', '/w/app/poetry.lock'], '/w', '/w/uv.lock'],
    [['/w/app/poetry.lock', '/w/app/pdm.lock'], '/w', '/w/app/poetry.lock'],
    [['/w/app/pdm.lock', '/w/app/Pipfile.lock'], '/w', '/w/app/pdm.lock'],
    [['/w/app/Pipfile.lock', '/w/uv.lock'], '/w/app', 'none'],
  ])('of %j with the root %s, auto takes %s, and reports the others', (files, root, taken) => {
    expect(chosen(files, root)).toBe(taken)
    const unused = unusedLocks(lockSource('auto', place(root, ...files)), place(root, ...files), undefined)
    const expected = files.filter(file => file !== taken && (file !== '/w/uv.lock' || root === '/w'))
    expect(unused.map(({ place: at }) => at?.file)).toEqual(expected)
    expect(unused.every(({ code, message }) => code === 'project/lock' && /is not used/.test(message))).toBe(true)
  })

  test('one above that is not of its workspace is not taken, and reported', () => {
    const here = place('/w/app', '/w/uv.lock')
    const source = lockSource('auto', here)
    expect(source).toEqual({ kind: 'none' })
    expect(unusedLocks(source, here, '/w')).toMatchObject([
      { code: 'project/lock', message: '/w/uv.lock is not used: this project is not a member of that workspace.' },
    ])
  })

  test.each([
    ['poetry.lock', '[metadata]\nlock-version = "2.0"\n', /Poetry before 2.0 wrote it/],
    ['pdm.lock', '[metadata]\nlock_version = "4.5.0"\nstrategy = []\n', /inherit_metadata/],
  ])(
    'auto goes on without a %s that cannot be read as it stands, and says how to write it again',
    (name, text, why) => {
      const dir = tempDir('old-lock')
      write(dir, { [name]: text })
      const here = { projectDir: dir, root: dir, exists: (file: string) => file === join(dir, name) }
      const source = lockSource('auto', here)
      expect(source).toEqual({ kind: 'none' })
      const [warning] = unusedLocks(source, here, undefined)
      expect(warning?.message).toMatch(why)
      expect(warning?.fix).toMatch(/^Write it again with (poetry|pdm) lock/)
      expect(lockSource(name, here)).toMatchObject({ file: join(dir, name) })
    },
  )
})
