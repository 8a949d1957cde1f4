import { chmodSync, mkdirSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { contents, git, gitTool, query, repository, run, tempDir, write } from '../../../__fixtures__/repository.js'
import { readGit } from '../../../src/project/git.js'
import { parseIni } from '../../../src/project/ini.js'
import { findProgram } from '../../../src/project/paths.js'
import { readProject } from '../../../src/project/project.js'

const noGit = async () => undefined

describe('readProject', () => {
  test('a project in a sub-folder of a repository', async () => {
    const repo = await repository({
      'apps/one/pyproject.toml':
        '[project]\nname = "one"\nversion = "1"\nscripts.one = "one:main"\n[build-system]\nrequires = ["x"]\nbuild-backend = "y"\n',
      'apps/one/src/one/__main__.py': '',
      'apps/one/two/__init__.py': '',
    })
    const tool = await gitTool()
    const { pyproject, git: state, ...project } = await readProject('apps/one', repo, dir => readGit(dir, tool, query))
    expect(project).toEqual({
      dir: join(repo, 'apps/one'),
      path: 'apps/one',
      name: 'one',
      version: '1',
      requiresPython: undefined,
      dependencies: [],
      extras: {},
      scripts: { one: 'one:main' },
      guiScripts: {},
      buildSystem: { requires: ['x'], backend: 'y', backendPath: [], declared: true },
      mainPackages: ['one'],
      setupCfg: undefined,
      setupPy: false,
      locations: {
        name: { file: 'apps/one/pyproject.toml', key: ['project', 'name'] },
        version: { file: 'apps/one/pyproject.toml', key: ['project', 'version'] },
        dependencies: { file: 'apps/one/pyproject.toml', key: ['project', 'dependencies'] },
        scripts: { file: 'apps/one/pyproject.toml', key: ['project', 'scripts'] },
        buildBackend: { file: 'apps/one/pyproject.toml', key: ['build-system', 'build-backend'] },
      },
    })
    expect(pyproject?.hasBuildSystem).toBe(true)
    expect(state?.root).toBe(repo)
  })

  test('setup.py alone is a project, built as PEP 517 says; what only it knows is not known', async () => {
    const dir = tempDir()
    write(dir, { 'setup.py': '', 'setup.cfg': '[metadata]\nname = a\n[options.entry_points]\n' })
    expect(await readProject('.', dir, noGit)).toMatchObject({
      name: 'a',
      path: '.',
      setupPy: true,
      scripts: undefined,
      dependencies: undefined,
      buildSystem: { backend: 'setuptools.build_meta:__legacy__', declared: false },
      git: undefined,
    })
  })
})

describe('readGit', () => {
  test('commit, tags, changes, ignored files; nothing is written', async () => {
    const repo = await repository({ 'a.txt': 'a', 'b c/é\n.txt': 'b', '.gitignore': 'out/\n*.log\n' })
    await git(repo, 'tag', 'v1')
    await git(repo, 'tag', '-a', 'app-v1', '-m', 'x')
    write(repo, { 'a.txt': 'changed', 'b c/é\n.txt': 'changed', 'out/x': '', 'y.log': '', new: '' })
    // Touched and unchanged: git would note that in its index if it were let.
    utimesSync(join(repo, '.gitignore'), 1_650_000_000, 1_650_000_000)
    const before = contents(join(repo, '.git'))
    const state = await readGit(repo, await gitTool(), query)
    expect(contents(join(repo, '.git'))).toEqual(before)
    expect(state).toEqual({
      tool: await gitTool(),
      root: repo,
      gitDir: join(repo, '.git'),
      commonDir: join(repo, '.git'),
      head: (await git(repo, 'rev-parse', 'HEAD')).trim(),
      commitTime: 1_700_000_000,
      tags: ['app-v1', 'v1'],
      shallow: false,
      dirty: ['a.txt', 'b c/é\n.txt'],
      tracked: ['.gitignore', 'a.txt', 'b c/é\n.txt'],
      submodules: [],
      ignored: ['out/', 'y.log'],
    })
  })

  test('a shallow clone is known as one', async () => {
    const repo = await repository({ a: '1' })
    await git(repo, 'commit', '-q', '--allow-empty', '-m', 'second')
    const clone = join(tempDir(), 'clone')
    await git(repo, 'clone', '-q', '--depth', '1', `file://${repo}`, clone)
    expect(await readGit(clone, await gitTool(), query)).toMatchObject({ shallow: true, tracked: ['a'] })
  })

  test('before the first commit, and without any repository', async () => {
    const dir = tempDir()
    const tool = await gitTool()
    expect(await readGit(dir, tool, query)).toBeUndefined()
    await git(dir, 'init', '-q')
    expect(await readGit(dir, tool, query)).toMatchObject({
      head: undefined,
      commitTime: undefined,
      tags: [],
      tracked: [],
    })
  })

  // Only root may give files away; elsewhere there is nothing to see.
  const root = process.getuid?.() === 0 ? test : test.skip
  const why = process.getuid?.() === 0 ? '' : ' (only root can make one)'
  root(`a repository of another user, as in a container${why}`, async () => {
    const repo = await repository({ a: '1' })
    await run('chown', ['-R', '12345', repo], repo)
    await expect(git(repo, 'status')).rejects.toThrow(/dubious ownership/)
    expect(await readGit(repo, await gitTool(), query)).toMatchObject({ tracked: ['a'] })
  })
})

test('a program inside the workspace is passed over, directly or by a link', async () => {
  const workspace = tempDir()
  const outside = tempDir()
  write(workspace, { 'bin/git': '' })
  write(outside, { 'real/git': '' })
  chmodSync(join(workspace, 'bin/git'), 0o755)
  mkdirSync(join(outside, 'linked'))
  symlinkSync(join(workspace, 'bin/git'), join(outside, 'linked/git'))
  const env = {
    PATH: ['', '.', 'bin', join(workspace, 'bin'), join(outside, 'linked'), join(outside, 'real')].join(':'),
  }
  expect(await findProgram('git', env, workspace)).toBe(join(outside, 'real/git'))
})

test('INI text means what it means to configparser', async () => {
  const texts = [
    '[a]\nb = 1\n  2\n\n  3\n\nc: 4\n# x\n; y\nd=\n',
    '[a]\nKey With Space = x = y : z\n[b c]\n  indented = 1\n  other = 2\n    more\n',
    '[a]\nb =\n    # comment\n    one\n\n\n    two\n[c]\n',
    '[a]\r\nb = 1\r\n c\r\n',
  ]
  const code = `import configparser, json, sys
def read(text):
    parser = configparser.RawConfigParser(); parser.read_string(text)
    return {s: dict(parser.items(s)) for s in parser.sections()}
print(json.dumps([read(t) for t in json.loads(sys.argv[1])]))`
  const expected: unknown = JSON.parse(await run('python3', ['-c', code, JSON.stringify(texts)], tempDir()))
  const ours = texts.map(text =>
    Object.fromEntries(
      [...parseIni(text)].map(([name, { options }]) => [
        name,
        Object.fromEntries([...options].map(([key, { value }]) => [key, value])),
      ]),
    ),
  )
  expect(ours).toEqual(expected)
})
