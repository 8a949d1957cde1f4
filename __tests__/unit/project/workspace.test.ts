import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { refuseSameNames, releaseOrder, siblingsOf } from '../../../src/project/member-order.js'
import { isMember, type Member, readMembers } from '../../../src/project/workspace.js'

const noQuery = () => Promise.reject(new Error('a unit test asks nothing'))

function read(files: Readonly<Record<string, string>>): Promise<readonly Member[]> {
  const dir = tempDir('monorepo')
  write(dir, files)
  return readMembers(dir, undefined, noQuery)
}

const BUILD = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
const project = (name: string, more = '') => `${BUILD}[project]\nname = "${name}"\nversion = "1"\n${more}`

/** `title (path)`, and why it is left out. */
const listed = (members: readonly Member[]) =>
  members.map(({ title, project, leftOut }) => `${title} (${project.path})${leftOut ? ` ${leftOut.reason}` : ''}`)

describe('the projects of a repository', () => {
  test('the members of a workspace, and why others are left out', async () => {
    const members = await read({
      'pyproject.toml': '[tool.uv.workspace]\nmembers = ["packages/*", "examples/one"]\nexclude = ["packages/old*"]\n',
      'packages/lib/pyproject.toml': project('Acme.Lib'),
      'packages/app/pyproject.toml': project('app', 'classifiers = ["Private :: Do Not Upload"]\n'),
      'packages/meta/pyproject.toml': project('meta', '[tool.uv]\npackage = false\n'),
      'packages/plain/pyproject.toml': '[project]\nname = "plain"\nversion = "1"\n',
      'packages/forced/pyproject.toml': '[project]\nname = "forced"\nversion = "1"\n[tool.uv]\npackage = true\n',
      'packages/old-one/pyproject.toml': project('old-one'),
      'packages/group/deep/pyproject.toml': project('deep'),
      'examples/one/pyproject.toml': project('one'),
      'tests/data/bad/pyproject.toml': 'not toml',
    })
    expect(listed(members)).toEqual([
      'one (examples/one)',
      'app (packages/app) has the classifier Private :: Do Not Upload',
      'forced (packages/forced)',
      'deep (packages/group/deep) is not a member of the workspace in ./pyproject.toml',
      'acme-lib (packages/lib)',
      'meta (packages/meta) is not a package: tool.uv.package is false',
      'old-one (packages/old-one) is not a member of the workspace in ./pyproject.toml',
      'plain (packages/plain) is not a package: it has no [build-system]',
    ])
  })

  test('without a workspace: every folder with a project, but for tests, templates and settings of tools', async () => {
    const members = await read({
      'pyproject.toml': '[tool.ruff]\nline-length = 100\n',
      'a/pyproject.toml': '[project]\nname = "a"\nversion = "1"\n',
      'b/setup.cfg': '[metadata]\nname = b\nclassifiers =\n  Private :: Do Not Upload\n',
      'c/setup.py': 'from setuptools import setup\nsetup()\n',
      'd/deep/er/pyproject.toml': `${BUILD}[tool.poetry]\nname = "d"\nversion = "1"\npackage-mode = false\n`,
      'e/pyproject.toml': project('e', '[tool.pdm]\ndistribution = false\n'),
      'a/tests/sample/pyproject.toml': project('sample'),
      'docs/pyproject.toml': project('docs'),
      '{{cookiecutter.name}}/pyproject.toml': '[project]\nname = "{{cookiecutter.name}}"\n',
      'env/pyvenv.cfg': '',
      'env/lib/x/pyproject.toml': project('x'),
      'node_modules/y/setup.py': '',
      '.hidden/setup.py': '',
    })
    expect(listed(members)).toEqual([
      'hidden (.hidden) is below a folder called .hidden',
      'a (a)',
      'sample (a/tests/sample) is below a folder called tests',
      'b (b) has the classifier Private :: Do Not Upload',
      'c (c)',
      'd-deep-er (d/deep/er) is not a package: tool.poetry.package-mode is false',
      'docs (docs) is below a folder called docs',
      'e (e) is not a package: tool.pdm.distribution is false',
    ])
  })

  test('a workspace below the root, and a project beside it', async () => {
    const members = await read({
      'backend/pyproject.toml': `${project('backend')}[tool.uv.workspace]\nmembers = ["libs/*"]\n`,
      'backend/libs/one/pyproject.toml': project('one'),
      'backend/scripts/pyproject.toml': project('scripts'),
      'client/pyproject.toml': project('client'),
    })
    expect(listed(members)).toEqual([
      'backend (backend)',
      'one (backend/libs/one)',
      'scripts (backend/scripts) is not a member of the workspace in backend/pyproject.toml',
      'client (client)',
    ])
  })

  test('what is wrong with a project that counts is reported, of all of them at once', async () => {
    const failures = await failuresOf(() =>
      read({
        'a/pyproject.toml': '[project\n',
        'b/pyproject.toml': '[project]\nversion = "x y"\n',
        'examples/c/pyproject.toml': '[project\n',
      }),
    )
    expect(failures.map(text => text.split(':', 1)[0])).toEqual([
      'project/toml',
      'project/metadata',
      'project/metadata',
    ])
  })
})

describe('with git', () => {
  const GIT = '/usr/bin/git'
  const inGit = async (files: Readonly<Record<string, string>>, listed: { code: number; stdout: string }) => {
    const dir = tempDir('monorepo')
    write(dir, { '.git/HEAD': 'ref: refs/heads/main\n', '.git/objects/x': '', '.git/refs/x': '', ...files })
    const asked: string[][] = []
    const members = await readMembers(dir, GIT, async (_, args, cwd) => {
      const words = args.slice(args.indexOf('--no-pager') + 1)
      if (!words.some(word => word.startsWith(':(glob)'))) return { code: 128, stdout: '', stderr: '' }
      expect(cwd).toBe(dir)
      asked.push(words)
      return { ...listed, stderr: '' }
    })
    return { paths: members.map(({ project }) => project.path), asked }
  }
  const FILES = { 'a/pyproject.toml': project('a'), 'b/setup.py': '', 'a/setup.cfg': '', 'ignored/setup.py': '' }

  test('the projects are those that git does not ignore, each once', async () => {
    const stdout = 'b/setup.py\0a/pyproject.toml\0a/setup.cfg\0'
    const { paths, asked } = await inGit(FILES, { code: 0, stdout })
    expect(paths).toEqual(['a', 'b'])
    expect(asked).toEqual([
      [
        ...['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--'],
        ...[':(glob)**/pyproject.toml', ':(glob)**/setup.py', ':(glob)**/setup.cfg'],
      ],
    ])
  })

  test('those that there are, where git does not say', async () => {
    expect((await inGit(FILES, { code: 128, stdout: '' })).paths).toEqual(['a', 'b', 'ignored'])
    expect((await inGit({ 'pyproject.toml': project('x') }, { code: 1, stdout: '' })).paths).toEqual(['.'])
  })
})

test('projects are found eight folders deep, and not where tools keep theirs', async () => {
  const deep = (levels: number) => `${Array.from({ length: levels }, (_, at) => `d${at}`).join('/')}/setup.py`
  const aside = ['.venv', '.tox', '.nox', '.eggs', '.cache', '.x_cache', 'node_modules', '__pycache__', 'site-packages']
  const members = await read({
    ...{ [deep(8)]: '', [deep(9)]: '' },
    ...Object.fromEntries(
      [...aside, 'dist', 'build', 'x.egg-info', '.hg', '.svn'].map(name => [`${name}/setup.py`, '']),
    ),
  })
  expect(members.map(({ project }) => project.path)).toEqual([deep(8).replace('/setup.py', '')])
})

test.each([
  ['[tool.uv]\npackage = false\n', 'is not a package: tool.uv.package is false'],
  ['[tool.uv]\npackage = true\n', undefined],
  ['[tool.rye]\nvirtual = true\n', 'is not a package: tool.rye.virtual is true'],
  ['[tool.rye]\nvirtual = false\n', undefined],
  ['[tool.pdm]\ndistribution = true\n', undefined],
  ['[tool.poetry]\nclassifiers = ["Private::Mine"]\n', 'has the classifier Private::Mine'],
  ['[tool.poetry]\nclassifiers = ["Topic :: Private :: x"]\n', undefined],
])('a project with %j', async (more, reason) => {
  const [member] = await read({ 'a/pyproject.toml': project('a', more) })
  expect(member?.leftOut?.reason).toBe(reason)
})

/** Seen of uv 0.13.9; `__tests__/contract/project/workspace.test.ts` asks it again. */
test.each<[string, { members?: string[]; exclude?: string[] }, boolean]>([
  ['', {}, true],
  ['packages/a', { members: ['packages/*'] }, true],
  ['packages/a', { members: ['./packages/*/'] }, true],
  ['packages/a/b', { members: ['packages/*'] }, false],
  ['packages/a/b', { members: ['packages/**'] }, true],
  ['x/y/lib', { members: ['**/lib'] }, true],
  ['lib', { members: ['**/lib'] }, true],
  ['mylib', { members: ['**/lib'] }, false],
  ['a1', { members: ['a[0-9]'] }, true],
  ['ab', { members: ['a[!0-9]'] }, true],
  ['a.b', { members: ['a?b'] }, true],
  ['axb', { members: ['a.b'] }, false],
  ['packages/a', { members: ['packages/*'], exclude: ['packages/a'] }, false],
  ['packages/a', { members: ['packages/*'], exclude: ['packages/b*'] }, true],
  ['packages/a/b', { members: ['packages/*/*'], exclude: ['packages/*'] }, false],
  ['a', { exclude: ['b'] }, false],
])('%j in %j: %j', (folder, table, expected) => {
  expect(isMember(folder, table)).toBe(expected)
})

describe('the order', () => {
  const needing = (name: string, ...needs: string[]) => project(name, `dependencies = ${JSON.stringify(needs)}\n`)

  test('what is needed comes first: by requirement, by extra, by the build, by a mention where it is dynamic', async () => {
    const members = await read({
      'a/pyproject.toml': needing('a', 'B.b >= 1', 'requests'),
      'b/pyproject.toml': project('b-b', '[project.optional-dependencies]\nx = ["c[y]; python_version > \'3\'"]\n'),
      'c/pyproject.toml': project('c').replace('"hatchling"]', '"hatchling", "plugin"]'),
      'd/setup.py': 'setup(name="d", install_requires=["a"])',
      'e/pyproject.toml': `${BUILD}[tool.poetry]\nname = "e"\nversion = "1"\n[tool.poetry.dependencies]\nd = {path = "../d"}\n`,
      'plugin/pyproject.toml': project('plugin'),
      'unrelated/pyproject.toml': needing('unrelated', 'a-b', 'ab', 'xa'),
    })
    expect(releaseOrder(members).map(({ title }) => title)).toEqual(['plugin', 'c', 'b-b', 'a', 'd', 'e', 'unrelated'])
    const siblings = (title: string) =>
      siblingsOf(members.find(one => one.title === title) as Member, members).map(one => one.title)
    expect(siblings('a')).toEqual(['plugin', 'c', 'b-b'])
    expect(siblings('unrelated')).toEqual([])
  })

  test('a circle has an end, and nothing is its own sibling', async () => {
    const members = await read({
      'a/pyproject.toml': needing('a', 'b', 'a'),
      'b/pyproject.toml': needing('b', 'c'),
      'c/pyproject.toml': needing('c', 'a'),
    })
    expect(
      releaseOrder(members)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['a', 'b', 'c'])
    expect(siblingsOf(members[0] as Member, members).map(({ title }) => title)).toEqual(['c', 'b'])
  })

  test('private projects are built for others; test projects, and those with another source, are not', async () => {
    const members = await read({
      'app/pyproject.toml': `${needing('app', 'core', 'fake', 'fork')}[tool.uv.sources]\nfork = { git = "https://example.invalid/fork" }\n`,
      'core/pyproject.toml': project('core', 'classifiers = ["Private :: Do Not Upload"]\n'),
      'fork/pyproject.toml': project('fork'),
      'tests/fake/pyproject.toml': project('fake'),
    })
    expect(siblingsOf(members[0] as Member, members).map(({ title }) => title)).toEqual(['core'])
    expect(releaseOrder(members).map(({ title }) => title)).toEqual(['app', 'fork'])
  })

  test('projects of different names are not refused', async () => {
    const members = await read({ 'a/pyproject.toml': project('lib'), 'b/pyproject.toml': project('lib-two') })
    expect(() => refuseSameNames(members)).not.toThrow()
  })

  test('two projects of one name are refused, with both folders', async () => {
    const members = await read({ 'a/pyproject.toml': project('Lib'), 'b/pyproject.toml': project('lib') })
    expect(() => refuseSameNames(members)).toThrow('Several projects of this repository are called lib: a, b.')
  })

  test('each comes after what it needs, whatever the graph', () => {
    const graphs = fc.array(fc.array(fc.nat(7), { maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(graphs, graph => {
        // Only edges to a smaller number: no circle.
        const members = graph.map((needs, index) => {
          const wanted = new Set(needs.filter(other => other < index).map(String))
          return { title: String(index), needs: (name: string) => wanted.has(name) } as unknown as Member
        })
        const order = releaseOrder(members.toReversed()).map(({ title }) => title)
        expect([...order].sort()).toEqual(members.map(({ title }) => title).sort())
        for (const member of members)
          for (const other of members)
            if (member.needs(other.title)) expect(order.indexOf(other.title)).toBeLessThan(order.indexOf(member.title))
      }),
    )
  })
})

test('a project whose dependencies are made by code needs what its files mention', async () => {
  const members = await read({
    'app/pyproject.toml': `${BUILD}[project]\nname = "app"\nversion = "1"\ndynamic = ["dependencies"]\n`,
    'app/requirements-base.txt': 'Big_Lib>=1\nlibrary-other\n',
    'static/pyproject.toml': `${BUILD}[project]\nname = "static"\nversion = "1"\ndependencies = []\n# big-lib\n`,
  })
  const [poetry] = await read({
    'a/pyproject.toml': `${BUILD}[tool.poetry]\nname = "a"\nversion = "1"\ndescription = "like app"\n[tool.poetry.dependencies]\nlib = "*"\n`,
  })
  expect(['lib', 'app'].map(name => poetry?.needs(name))).toEqual([true, false])
  const needs = (title: string, name: string) => members.find(one => one.title === title)?.needs(name)
  expect(['big-lib', 'library', 'other'].map(name => needs('app', name))).toEqual([true, false, false])
  expect(needs('static', 'big-lib')).toBe(false)
})
