/** What a private copy of the source is made of: which files count, which links lead where, what is named outside of the project. */
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { refuseEscapes, sourceOf } from '../../../src/project/source-list.js'

let root = ''
beforeEach(() => {
  root = tempDir('source')
})
const put = (...files: string[]) => write(root, Object.fromEntries(files.map(file => [file, ''])))
const link = (target: string, at: string) => {
  mkdirSync(path.dirname(path.join(root, at)), { recursive: true })
  symlinkSync(target, path.join(root, at))
}
type Git = Parameters<typeof sourceOf>[1]
const git = (parts: Partial<NonNullable<Git>> = {}): Git => ({ root, tracked: [], ignored: [], ...parts })
async function listed(of: { git?: Git; project?: string; exclude?: readonly string[] } = {}) {
  const { list } = await sourceOf(path.join(root, of.project ?? ''), of.git, of.exclude ?? [])
  return list
}

describe('files', () => {
  test('are all of a project, but output of tools and git’s own data', async () => {
    put('app.py', 'pkg/__init__.py', 'pkg/data.txt', 'pkg/old.pyc', '.git/HEAD', 'pkg/.git', '.hidden')
    put(
      ...['__pycache__', '.eggs', '.tox', '.nox', '.mypy_cache', '.pytest_cache', '.ruff_cache', 'node_modules'].map(
        folder => `pkg/${folder}/x.py`,
      ),
    )
    put('env/pyvenv.cfg', 'env/lib/x.py', 'app.egg-info/PKG-INFO', 'build/lib/x.py', 'other/build/bdist.linux/x')
    const { files, folders, links } = await listed()
    expect(files).toEqual(['.hidden', 'app.py', 'pkg/__init__.py', 'pkg/data.txt'])
    expect([folders, links.size]).toEqual([['other', 'pkg'], 0])
  })

  test('in folders that are only called like output are source', async () => {
    put('build/__init__.py', 'build/lib/x.py', 'other/build/x.py', 'third/build/library', 'x.egg-info/notes.txt')
    const { files } = await listed()
    expect(files).toEqual([
      ...['build/__init__.py', 'build/lib/x.py', 'other/build/x.py', 'third/build/library', 'x.egg-info/notes.txt'],
    ])
  })

  test('of the egg-info count in an unpacked sdist, which is not in git', async () => {
    put('PKG-INFO', 'app.egg-info/PKG-INFO', 'app.egg-info/SOURCES.txt')
    expect((await listed()).files).toContain('app.egg-info/SOURCES.txt')
    expect((await listed({ git: git() })).files).toEqual(['PKG-INFO'])
  })

  test('that git tracks are source, wherever they lie and whatever they are called', async () => {
    put('pkg/__pycache__/kept.py', 'pkg/__pycache__/not.py', 'a.pyc', 'b.pyc', 'dist/kept/x', 'dist/not/x', 'dist.txt')
    const tracked = ['pkg/__pycache__/kept.py', 'a.pyc', 'dist/kept/x']
    const exclude = [path.join(root, 'dist'), path.join(root, 'dist.txt')]
    const { files, folders } = await listed({ git: git({ tracked }), exclude })
    expect(files).toEqual(['a.pyc', 'dist/kept/x', 'pkg/__pycache__/kept.py'])
    expect(folders).toEqual(['dist', 'dist/kept', 'pkg', 'pkg/__pycache__'])
  })

  test('that git tracks keep every folder above them, however short its name', async () => {
    put('d/e/x.py', 'd/y.py', 'e/z.py')
    const exclude = ['d', 'e'].map(name => path.join(root, name))
    const { files, folders } = await listed({ git: git({ tracked: ['d/e/x.py'] }), exclude })
    expect([files, folders]).toEqual([['d/e/x.py'], ['d', 'd/e']])
  })

  test('that are left out are those alone', async () => {
    put('dist/x', 'dist2/x', 'plan.json', 'sub/plan.json', 'sub/dist/x')
    const { files } = await listed({ exclude: ['dist', 'plan.json', 'sub/dist'].map(name => path.join(root, name)) })
    expect(files).toEqual(['dist2/x', 'sub/plan.json'])
  })

  test('of a repository are all of them, with the project inside', async () => {
    put('shared/x.py', 'app/y.py')
    const { root: from, list } = await sourceOf(path.join(root, 'app'), git(), [])
    expect([from, list.files]).toEqual([root, ['app/y.py', 'shared/x.py']])
    expect((await listed({ project: 'app' })).files).toEqual(['y.py'])
  })

  test('that cannot be read are an error of the host', async () => {
    await expect(sourceOf(path.join(root, 'gone'), undefined, [])).rejects.toMatchObject({ code: /^host\// })
  })
})

describe('links', () => {
  test('inside stay as they are; those that would lead out of the copy lead inside of it', async () => {
    put('a.py', 'pkg/b.py')
    link('a.py', 'near')
    link('../a.py', 'pkg/up')
    link(path.join(root, 'a.py'), 'pkg/absolute')
    link(`../../${path.basename(root)}/a.py`, 'pkg/around')
    link('gone.py', 'broken')
    link('.', 'pkg/self')
    const tracked = ['near', 'pkg/absolute', 'a.py']
    const { links, files, rewritten, escapes } = await listed({ git: git({ tracked }) })
    expect(Object.fromEntries(links)).toEqual({
      ...{ near: 'a.py', broken: 'gone.py', 'pkg/up': '../a.py', 'pkg/self': '.' },
      ...{ 'pkg/absolute': '../a.py', 'pkg/around': '../a.py' },
    })
    expect([...links.keys()]).toEqual([...links.keys()].sort())
    expect([files, rewritten, escapes.size]).toEqual([['a.py', 'pkg/b.py'], ['pkg/absolute'], 0])
  })

  test('that stay inside are as they were written, whatever way they take', async () => {
    put('a.py', 'pkg/b.py', 'pkg/deep/c.py')
    const targets = { one: './a.py', two: 'pkg/../a.py', 'pkg/three': './../a.py', 'pkg/deep/four': '../..//./a.py' }
    for (const [at, target] of Object.entries(targets)) link(target, at)
    // Out of the root and back by its name.
    link(`.././../${path.basename(root)}/a.py`, 'pkg/around')
    const { links } = await listed()
    expect(Object.fromEntries(links)).toEqual({ ...targets, 'pkg/around': '../a.py' })
  })

  test('that lead elsewhere are known, and lead to the same from the copy', async () => {
    const elsewhere = tempDir('elsewhere')
    write(elsewhere, { 'x.txt': '' })
    link(path.relative(root, path.join(elsewhere, 'x.txt')), 'out')
    link('../gone-somewhere/x', 'nowhere')
    const { links, escapes } = await listed()
    expect(links.get('out')).toBe(path.join(elsewhere, 'x.txt'))
    expect(links.get('nowhere')).toBe('../gone-somewhere/x')
    expect([...escapes.keys()]).toEqual(['nowhere', 'out'])
  })

  test('that git ignores outside of the project are left out', async () => {
    put('app/x.py')
    const elsewhere = tempDir('elsewhere')
    for (const at of ['result', 'out/deep/link', 'app/inner', 'other']) link(elsewhere, at)
    const { links } = await listed({ git: git({ ignored: ['result', 'out/', 'app/inner'] }), project: 'app' })
    expect([...links.keys()]).toEqual(['app/inner', 'other'])
  })

  test('to a folder that contains the source are refused, all of them', async () => {
    link('..', 'up')
    link('../..', 'pkg/higher')
    const said = await failuresOf(() => listed())
    expect(said).toEqual([
      expect.stringContaining(
        `project/symlink: 2 symbolic links point outside of ${root}: pkg/higher -> "../..", up -> "..".`,
      ),
    ])
  })

  test('that lead out are refused where the sdist has them, or what is there', async () => {
    const escapes = new Map([
      ['app/data', '/srv/data'],
      ['app/other', '/srv/other'],
      ['beside', '/srv/x'],
    ])
    const refused = (...members: string[]) =>
      failuresOf(() => refuseEscapes({ root, project: path.join(root, 'app'), escapes }, members))
    expect(await refused('x.py', 'dat', 'data2/x', 'beside')).toEqual([])
    expect(await refused('data/deep/x')).toEqual([
      expect.stringContaining(
        `A symbolic link points outside of ${root}, and the sdist contains what is there: app/data -> "/srv/data".`,
      ),
    ])
    expect((await refused('other', 'data/x'))[0]).toContain('2 symbolic links point')
  })
})

describe('what a project names outside of its folder, where there is no git', () => {
  const PROJECT = '[project]\nname = "a"\nversion = "1"\n'
  const named = (...paths: string[]) => ({
    'app/pyproject.toml': `${PROJECT}[tool.setuptools.dynamic]\nx = { file = ${JSON.stringify(paths)} }\n`,
    'app/a.py': '',
  })

  test('is copied with it: files, whole folders, and what a pattern matches', async () => {
    write(root, named('../LICENSE', '../shared', '../docs/*.md', '../gone.txt', '../lib/*/x.py'))
    put('LICENSE', 'shared/b.py', 'shared/deep/c.py', 'docs/a.md', 'docs/b.txt', 'unrelated/x', 'lib/one/x.py')
    link('b.py', 'shared/link')
    const { root: from, list } = await sourceOf(path.join(root, 'app'), undefined, [])
    expect(from).toBe(root)
    expect(list.files).toEqual([
      ...['LICENSE', 'app/a.py', 'app/pyproject.toml', 'docs/a.md', 'lib/one/x.py', 'shared/b.py', 'shared/deep/c.py'],
    ])
    expect(list.folders).toEqual(['app', 'docs', 'lib', 'lib/one', 'shared', 'shared/deep'])
    expect(Object.fromEntries(list.links)).toEqual({ 'shared/link': 'b.py' })
  })

  test('has no output of tools, and is no unpacked sdist', async () => {
    write(root, { ...named('../shared'), 'app/PKG-INFO': '' })
    put('shared/x.py', 'shared/x.egg-info/PKG-INFO', 'shared/__pycache__/x.pyc', 'app/a.egg-info/PKG-INFO')
    const { list } = await sourceOf(path.join(root, 'app'), undefined, [path.join(root, 'shared/out')])
    expect(list.files).toEqual([
      ...['app/PKG-INFO', 'app/a.egg-info/PKG-INFO', 'app/a.py', 'app/pyproject.toml', 'shared/x.py'],
    ])
  })

  test('is refused where it is too large to belong to it', async () => {
    write(root, named('../shared'))
    put('shared/large')
    const read = () => failuresOf(() => sourceOf(path.join(root, 'app'), undefined, []))
    truncateSync(path.join(root, 'shared/large'), 256 * 1024 * 1024)
    expect(await read()).toEqual([])
    truncateSync(path.join(root, 'shared/large'), 256 * 1024 * 1024 + 1)
    expect(await read()).toEqual([
      expect.stringContaining(
        `refers to ../shared, which is outside of it and has more than 20000 files or 256 MiB. | Package from a git checkout`,
      ),
    ])
  })

  test('may be the folder around it, which then is the source', async () => {
    write(root, named('..'))
    put('beside.txt')
    const { root: from, list } = await sourceOf(path.join(root, 'app'), undefined, [])
    expect([from, list.files]).toEqual([root, ['app/a.py', 'app/pyproject.toml', 'beside.txt']])
  })

  test('is nothing of what is inside, absolute, or not there', async () => {
    put('LICENSE')
    const absolute = `${path.join(root, 'app')}/../LICENSE`
    write(root, named('../app/a.py', '/etc/hosts', absolute, '../gone', '../gone/*.txt', 'x/../a.py', '../app/*.py'))
    const { root: from } = await sourceOf(path.join(root, 'app'), undefined, [])
    expect(from).toBe(path.join(root, 'app'))
  })

  test('is read in every file that says such things', async () => {
    put('one.txt', 'two.txt', 'three.txt', 'four.txt')
    write(root, {
      'app/setup.cfg': '[metadata]\nname = a\nlong_description = file: ../one.txt\n',
      'app/setup.py': 'open("../two.txt")\n',
      'app/MANIFEST.in': 'include ../three.txt\n',
      'app/Cargo.toml': '[package]\nreadme = "../four.txt"\n',
    })
    const { list } = await sourceOf(path.join(root, 'app'), undefined, [])
    expect(list.files.filter(file => file.endsWith('.txt'))).toEqual(['four.txt', 'one.txt', 'three.txt', 'two.txt'])
    // In git all of the repository is there anyway.
    const repository = git({ root: path.join(root, 'app') })
    expect((await sourceOf(path.join(root, 'app'), repository, [])).root).toBe(path.join(root, 'app'))
  })
})
