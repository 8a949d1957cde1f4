import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { contents, git, gitTool, query, repository, run, tempDir, write } from '../../../__fixtures__/repository.js'
import { readGit } from '../../../src/project/git.js'
import { copySource, treeDigest } from '../../../src/project/source.js'

async function copyOf(project: string, exclude: string[] = []) {
  const state = await readGit(project, await gitTool(), query)
  const into = join(tempDir('copy'), 'source')
  return copySource({ project, git: state, into, exclude, query })
}

const FILES = {
  'pyproject.toml': '[project]\n',
  'src/app/__init__.py': 'x = 1\n',
  '.gitignore': '_version.py\ndist/\n*.pyc\n',
}

describe('copySource', () => {
  test('copies tracked, untracked and ignored files with their times and rights, but no build output', async () => {
    const repo = await repository({
      ...FILES,
      'tools/run.sh': 'true\n',
      '.tox/kept.ini': 'a\n',
      'vendor/kept.pyc': 'a',
    })
    await git(repo, 'add', '-f', 'vendor/kept.pyc')
    await git(repo, 'commit', '-q', '-m', 'second')
    chmodSync(join(repo, 'tools/run.sh'), 0o755)
    utimesSync(join(repo, 'pyproject.toml'), 1_600_000_000, 1_600_000_000.5)
    write(repo, {
      'new.py': '',
      'src/app/_version.py': '',
      'src/app/__pycache__/a.pyc': '',
      'src/app/b.pyc': '',
      'app.egg-info/PKG-INFO': '',
      '.tox/py/x': '',
      '.eggs/x': '',
      'env/pyvenv.cfg': '',
      'env/lib/x.py': '',
      'node_modules/a/x.js': '',
      'build/lib/app/stale.py': '',
      'build/bdist.linux-x86_64/x': '',
      'other/build/__init__.py': '',
      'other/build/lib/x.py': '',
      'dist/old.whl': '',
    })
    const copy = await copyOf(repo, [join(repo, 'dist')])
    expect(copy.files).toEqual([
      '.gitignore',
      '.tox/kept.ini',
      'new.py',
      'other/build/__init__.py',
      'other/build/lib/x.py',
      'pyproject.toml',
      'src/app/__init__.py',
      'src/app/_version.py',
      'tools/run.sh',
      'vendor/kept.pyc',
    ])
    expect(
      Object.keys(contents(copy.root))
        .filter(path => !path.startsWith('.git/'))
        .sort(),
    ).toEqual(copy.files)
    expect(statSync(join(copy.root, 'tools/run.sh')).mode & 0o777).toBe(0o755)
    expect(statSync(join(copy.root, 'pyproject.toml')).mtimeMs).toBe(1_600_000_000_500)
    expect(await git(copy.root, 'status', '--porcelain')).toBe(
      await git(
        repo,
        'status',
        '--porcelain',
        '--',
        '.',
        ':!env',
        ':!.eggs',
        ':!app.egg-info',
        ':!build',
        ':!node_modules',
        ':!.tox/py',
      ),
    )
  })

  test('a project in a sub-folder keeps its place in the repository', async () => {
    const repo = await repository({
      'shared/a.txt': 'a',
      'apps/one/pyproject.toml': '',
      'apps/two/pyproject.toml': '',
    })
    const copy = await copyOf(join(repo, 'apps/one'))
    expect(copy.project).toBe(join(copy.root, 'apps/one'))
    expect(readFileSync(join(copy.project, '../../shared/a.txt'), 'utf8')).toBe('a')
  })

  test('a folder inside a repository that tracks nothing of it is copied alone', async () => {
    const home = await repository({ '.profile': '' })
    write(home, { 'work/pyproject.toml': '', 'private/key.pem': '' })
    const copy = await copyOf(join(home, 'work'))
    expect(contents(copy.root)).toEqual({ 'pyproject.toml': expect.any(String) })
  })

  test("an unpacked sdist keeps its egg-info, which lists the packages' data files", async () => {
    const dir = tempDir()
    write(dir, {
      'setup.py': '',
      'PKG-INFO': '',
      'src/app.egg-info/PKG-INFO': '',
      'src/app.egg-info/SOURCES.txt': '',
    })
    expect((await copyOf(dir)).files).toContain('src/app.egg-info/SOURCES.txt')
  })

  test('links inside stay links; an absolute one to the inside leads into the copy', async () => {
    const repo = await repository(FILES)
    symlinkSync('src/app/__init__.py', join(repo, 'relative'))
    symlinkSync(join(repo, 'src'), join(repo, 'absolute'))
    symlinkSync('nothing', join(repo, 'broken'))
    const copy = await copyOf(repo)
    expect(readlinkSync(join(copy.root, 'relative'))).toBe('src/app/__init__.py')
    expect(readlinkSync(join(copy.root, 'absolute'))).toBe('src')
    expect(readlinkSync(join(copy.root, 'broken'))).toBe('nothing')
    expect(lstatSync(join(copy.root, 'relative')).mtimeMs).toBeCloseTo(lstatSync(join(repo, 'relative')).mtimeMs, 0)
  })

  test('what happens to the copy does not reach the original, read-only files can be written', async () => {
    const repo = await repository(FILES)
    chmodSync(join(repo, 'pyproject.toml'), 0o444)
    const before = contents(repo)
    const copy = await copyOf(repo)
    writeFileSync(join(copy.root, 'pyproject.toml'), 'changed')
    await git(copy.root, 'add', '-A')
    await git(copy.root, 'commit', '-q', '-m', 'in the copy')
    await git(copy.root, 'tag', 'v9')
    await git(copy.root, 'gc', '-q')
    expect(contents(repo)).toEqual(before)
  })

  test('no token of the original repository is in the copy', async () => {
    const repo = await repository(FILES)
    await git(repo, 'config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: basic c2VjcmV0')
    await git(repo, 'config', 'remote.origin.url', 'https://me:c2VjcmV0@example.org/a "b"\\c.git')
    const copy = await copyOf(repo)
    expect(readFileSync(join(copy.root, '.git/config'), 'utf8')).not.toContain('c2VjcmV0')
    expect(await git(copy.root, 'config', 'remote.origin.url')).toBe('https://example.org/a "b"\\c.git\n')
  })

  test.each([
    ['spaces, quotes and a shell command', `a 'b' "c" $(touch x)`],
    ['unicode', 'prüfung-\u{1f40d}'],
    ['a line end', 'a\nb'],
    ['a leading dash', '-rf'],
    ['120 characters', 'x'.repeat(120)],
  ])('a repository whose path has %s', async (_, name) => {
    const parent = tempDir()
    const repo = join(parent, name)
    mkdirSync(repo)
    write(repo, { ...FILES, [`${name}/mod.py`]: '' })
    await git(repo, 'init', '-q', '-b', 'main')
    await git(repo, 'add', '-A')
    await git(repo, 'commit', '-q', '-m', 'first')
    await git(repo, 'tag', 'v1')
    const copy = await copyOf(repo)
    expect(copy.files).toContain(`${name}/mod.py`)
    expect(await git(copy.root, 'describe', '--tags', '--dirty')).toBe('v1\n')
  })

  test('a linked working tree and a submodule are repositories in the copy too', async () => {
    const library = await repository({ 'lib.py': '' }, 'library')
    const main = await repository(FILES)
    await git(main, 'submodule', 'add', '-q', library, 'lib')
    await git(main, 'commit', '-q', '-m', 'submodule')
    await git(main, 'tag', 'v1')
    const linked = join(tempDir(), 'linked')
    await git(main, 'worktree', 'add', '-q', '-b', 'side', linked)
    await git(linked, 'commit', '-q', '--allow-empty', '-m', 'side')

    const side = await copyOf(linked)
    expect(await git(side.root, 'rev-parse', 'HEAD')).toBe(await git(linked, 'rev-parse', 'HEAD'))
    expect(await git(side.root, 'symbolic-ref', 'HEAD')).toBe('refs/heads/side\n')

    write(main, { 'lib/lib.py': 'changed\n' })
    const copy = await copyOf(main)
    expect(await git(copy.root, 'status', '--porcelain')).toBe(' M lib\n')
    expect(await git(main, 'status', '--porcelain')).toBe(' M lib\n')
    const library2 = await copyOf(join(main, 'lib'))
    expect(await git(library2.root, 'status', '--porcelain')).toBe(' M lib.py\n')
  })
})

describe('treeDigest', () => {
  test('changes with a name, a content, the executable bit and a link, and with nothing else', async () => {
    const repo = await repository(FILES)
    const digest = async () => {
      const copy = await copyOf(repo)
      return treeDigest(copy.root, copy.files)
    }
    const seen = new Set([await digest()])
    utimesSync(join(repo, 'pyproject.toml'), 1, 1)
    chmodSync(join(repo, 'pyproject.toml'), 0o600)
    expect(seen).toContain(await digest())
    for (const change of [
      () => writeFileSync(join(repo, 'pyproject.toml'), 'b'),
      () => chmodSync(join(repo, 'pyproject.toml'), 0o755),
      () => writeFileSync(join(repo, 'new'), ''),
      () => symlinkSync('new', join(repo, 'link')),
    ]) {
      change()
      const now = await digest()
      expect(seen).not.toContain(now)
      seen.add(now)
    }
  })
})

describe('versions from git', () => {
  // setuptools-scm itself, from the package index.
  const venv = tempDir('venv')
  const python = join(venv, 'bin', 'python')
  const ask = (dir: string) => run(python, ['-m', 'setuptools_scm', '--root', dir], dir)

  test('setuptools-scm says the same in the copy, and the original .git is not touched', async () => {
    await run('python3', ['-m', 'venv', venv], venv)
    await run(python, ['-m', 'pip', 'install', '-q', 'setuptools-scm==8.3.1', 'setuptools==80.9.0'], venv)
    const repo = await repository({ ...FILES, 'pyproject.toml': '[tool.setuptools_scm]\n' })
    const same = async (expected: RegExp) => {
      const before = contents(join(repo, '.git'))
      const copy = await copyOf(repo)
      const version = await ask(copy.root)
      expect(version).toMatch(expected)
      expect(contents(join(repo, '.git'))).toEqual(before)
      expect(await ask(repo)).toBe(version)
    }
    await git(repo, 'tag', '-a', 'v1.2.0', '-m', 'release')
    await same(/^1\.2\.0$/m)
    write(repo, { 'untracked.py': '' })
    await same(/^1\.2\.0$/m)
    write(repo, { 'src/app/__init__.py': 'x = 2\n' })
    await same(/^1\.2\.1\.dev0\+g[0-9a-f]+\.d\d+$/m)
    await git(repo, 'commit', '-qam', 'second')
    await same(/^1\.2\.1\.dev1\+g[0-9a-f]+$/m)
    await git(repo, 'pack-refs', '--all')
    await git(repo, 'gc', '-q')
    await same(/^1\.2\.1\.dev1\+g[0-9a-f]+$/m)
    expect(existsSync(join(repo, '.git/index.lock'))).toBe(false)
  })

  test('a file touched but unchanged is no change for plumbing in the copy', async () => {
    const repo = await repository(FILES)
    const copy = await copyOf(repo)
    await expect(git(copy.root, 'diff-index', '--quiet', 'HEAD')).resolves.toBe('')
  })
})
