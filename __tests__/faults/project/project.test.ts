import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { compiled } from '../../../__fixtures__/command/command.js'
import { testOfPermissions } from '../../../__fixtures__/host/permissions.js'
import { git, gitTool, query, repository, run, tempDir, write } from '../../../__fixtures__/repository.js'
import { problemsOf } from '../../../src/core/errors.js'
import { readGit } from '../../../src/project/git.js'
import { readProject } from '../../../src/project/project.js'
import { copySource } from '../../../src/project/source.js'
import { refuseEscapes } from '../../../src/project/source-list.js'

async function said(work: Promise<unknown>, hide: string): Promise<string> {
  try {
    await work
  } catch (error) {
    const lines = problemsOf(error).map(each => `${each.code}: ${each.message}\n${each.fix}`)
    if (lines.length > 0) return lines.join('\n').replaceAll(hide, '/HERE')
    throw error
  }
  return 'nothing'
}

const read = (path: string, dir: string) =>
  said(
    readProject(path, dir, async () => undefined),
    dir,
  )

describe('readProject', () => {
  test('a folder without a project names the nearest that hold one', async () => {
    const dir = tempDir()
    write(dir, {
      'apps/b/setup.py': '',
      'apps/a/pyproject.toml': '',
      'lib/pyproject.toml': '',
      '.hidden/setup.py': '',
      'node_modules/x/setup.py': '',
    })
    expect(await read('.', dir)).toMatchInlineSnapshot(`
"project/none: The folder "." contains no Python project: no pyproject.toml or setup.py or setup.cfg.
Set the input "path" to a folder with a project: lib, apps/a, apps/b, or to auto for the one that the tag names."
`)
    expect(await read('apps', dir)).toMatchInlineSnapshot(`
"project/none: The folder "apps" contains no Python project: no pyproject.toml or setup.py or setup.cfg.
Set the input "path" to a folder with a project: apps/a, apps/b, or to auto for the one that the tag names."
`)
    expect(await read('.hidden/..//node_modules', tempDir())).toMatch(/^input\/path/)
  })

  test("a pyproject.toml with nothing but a linter's settings", async () => {
    const dir = tempDir()
    write(dir, { 'pyproject.toml': '[tool.ruff]\n' })
    expect(await read('.', dir)).toMatchInlineSnapshot(`
"project/none: The folder "." contains no Python project: its pyproject.toml has neither [project] nor [build-system].
Add a pyproject.toml, or set the input "path" to the folder of the project."
`)
  })

  test('paths that are missing, files, or outside', async () => {
    const dir = tempDir()
    write(dir, { 'in/pyproject.toml': '' })
    const outside = tempDir('outside')
    symlinkSync(outside, join(dir, 'link'))
    expect(await read('nope', dir)).toMatchInlineSnapshot(`
"input/path: The path /HERE/nope does not exist.
Check the spelling of the input "path"; on GitHub, check out the repository in an earlier step."
`)
    expect(await read('in/pyproject.toml', dir)).toMatchInlineSnapshot(`
"input/path: The path /HERE/in/pyproject.toml is not a folder.
Name the folder with pyproject.toml, or a .py file with inline metadata (PEP 723)."
`)
    expect((await read('link', dir)).replaceAll(outside, '/OUTSIDE')).toMatchInlineSnapshot(`
"input/path: The path /HERE/link leads to /OUTSIDE, which is outside the workspace /HERE.
Name a folder inside the workspace."
`)
    expect(await read('../..', dir)).toMatch(/^input\/path: .*outside the workspace/)
  })

  test('broken TOML, and bytes that are no text', async () => {
    const dir = tempDir()
    write(dir, { 'pyproject.toml': '[project\n' })
    expect(await read('.', dir)).toMatchInlineSnapshot(`
"project/toml: pyproject.toml is not valid TOML: illegal character in key (line 1, column 9)
Correct the line shown; the syntax is described at https://toml.io."
`)
    writeFileSync(join(dir, 'pyproject.toml'), Buffer.from([0x61, 0xff, 0xfe]))
    expect(await read('.', dir)).toMatch(/^project\/toml: pyproject.toml is not UTF-8 text/)
    writeFileSync(join(dir, 'pyproject.toml'), Buffer.from('\ufeff[project]\n', 'utf16le'))
    expect(await read('.', dir)).toMatch(/^project\/toml: pyproject.toml is not UTF-8 text but UTF-16/)
  })

  test('a byte order mark is named in what Python reads with it in', async () => {
    const dir = tempDir()
    write(dir, { 'pyproject.toml': '\ufeff[project]\nname = "x"\n' })
    expect(await read('.', dir)).toMatch(/^project\/toml: pyproject.toml begins with a byte order mark \(BOM\)/)
    write(dir, { 'pyproject.toml': '[build-system]\nrequires = []\n', 'setup.cfg': '\ufeff[metadata]\nname = x\n' })
    expect(await read('.', dir)).toMatch(/^project\/metadata: setup.cfg begins with a byte order mark/)
    write(dir, { 'pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "hatchling.build"\n' })
    expect(await read('.', dir)).toBe('nothing')
  })
})

describe('copySource', () => {
  async function copy(dir: string, into = join(tempDir(), 'copy')) {
    const state = await readGit(dir, await gitTool(), query)
    return copySource({ project: dir, git: state, into, exclude: [], query })
  }

  test('a link to a folder that contains the source is refused, and nothing was copied', async () => {
    const repo = await repository({ 'pyproject.toml': '' })
    symlinkSync('../..', join(repo, 'relative'))
    symlinkSync('/', join(repo, 'everything'))
    const into = join(tempDir(), 'copy')
    expect(await said(copy(repo, into), repo)).toMatch(
      /^project\/symlink: 2 symbolic links point outside of \/HERE: everything -> "\/", relative -> "..\/.."/,
    )
    expect(existsSync(into)).toBe(false)
  })

  test('other links that leave lead to the same from the copy, are no change to git, and are refused in an sdist', async () => {
    const outside = tempDir('outside')
    write(outside, { 'f/x': '', other: '' })
    const repo = await repository({ 'pyproject.toml': '', 'd/f': '' })
    symlinkSync(join(outside, 'other'), join(repo, 'absolute'))
    symlinkSync(relative(repo, join(outside, 'f')), join(repo, 'folder'))
    symlinkSync('../missing', join(repo, 'd/dangling'))
    symlinkSync('../../missing', join(repo, 'd/broken'))
    symlinkSync(`../${basename(repo)}/d`, join(repo, 'out-and-in'))
    await git(repo, 'add', '-A')
    await git(repo, 'commit', '-qm', 'links')
    const made = await copy(repo)
    const target = (name: string) => readlinkSync(join(made.root, name))
    expect(['absolute', 'folder', 'd/dangling', 'd/broken', 'out-and-in'].map(target)).toEqual([
      join(outside, 'other'),
      join(outside, 'f'),
      '../missing',
      '../../missing',
      'd',
    ])
    expect(await git(made.root, 'describe', '--always', '--dirty')).not.toContain('dirty')
    expect([...made.escapes.keys()]).toEqual(['absolute', 'd/broken', 'folder'])
    const refused = (...members: string[]) =>
      said((async () => refuseEscapes({ root: repo, project: repo, escapes: made.escapes }, members))(), repo)
    expect(await refused('pyproject.toml', 'd/f', 'PKG-INFO')).toBe('nothing')
    expect(await refused('folder/x', 'absolute')).toMatch(
      /^project\/symlink: 2 symbolic links point outside of \/HERE, and the sdist contains what is there: absolute -> .*, folder -> /,
    )
  })

  test('without git, what settings name outside is copied to the same relative place, and nothing else', async () => {
    const dir = tempDir()
    write(dir, {
      'py/pyproject.toml':
        '[project]\nreadme = "../README.md"\n[tool.hatch.build]\ninclude = ["../shared", "../docs/*.txt", "../missing"]\n',
      'py/src/a.py': '',
      'README.md': '',
      'shared/deep/x': '',
      'docs/a.txt': '',
      'docs/b.md': '',
      'other/secret': '',
    })
    const result = await copySource({
      ...{ project: join(dir, 'py'), git: undefined, exclude: [], query },
      into: join(tempDir(), 'copy'),
    })
    expect(result.files).toEqual(['README.md', 'docs/a.txt', 'py/pyproject.toml', 'py/src/a.py', 'shared/deep/x'])
    expect(result.project).toBe(join(result.root, 'py'))
  })

  test('a folder around the project that its settings name is copied whole', async () => {
    const dir = tempDir()
    const text = '[tool.setuptools.packages.find]\nwhere = [".."]\n'
    write(dir, { 'py/pyproject.toml': text, 'app/__init__.py': '' })
    const result = await copySource({
      ...{ project: join(dir, 'py'), git: undefined, exclude: [], query },
      into: join(tempDir(), 'copy'),
    })
    expect(result.files).toEqual(['app/__init__.py', 'py/pyproject.toml'])
  })

  test('a link that leaves is no matter where git ignores it and the project does not reach', async () => {
    const repo = await repository({ 'app/pyproject.toml': '', '.gitignore': 'bazel-*\n' })
    symlinkSync('/etc', join(repo, 'bazel-out'))
    const state = await readGit(join(repo, 'app'), await gitTool(), query)
    const result = await copySource({
      project: join(repo, 'app'),
      git: state,
      into: join(tempDir(), 'c'),
      exclude: [],
      query,
    })
    expect(result.files).toEqual(['.gitignore', 'app/pyproject.toml'])
  })

  test('a pipe is not waited for', async () => {
    const dir = tempDir()
    write(dir, { 'setup.py': '' })
    await run('mkfifo', ['pipe'], dir)
    expect((await copy(dir)).files).toEqual(['setup.py'])
  })

  test('a copy into a folder of the project does not copy itself', async () => {
    const dir = tempDir()
    write(dir, { 'setup.py': '', 'tmp/other': '' })
    const result = await copy(dir, join(dir, 'tmp/copy'))
    expect(result.files).toEqual(['setup.py', 'tmp/other'])
  })

  test('file names that shells, options and lines trip over', async () => {
    const names = [
      '-rf',
      'a b',
      `q'"q`,
      '$(touch x)',
      'line\nend',
      'prüf\u{1f40d}',
      'colon:x',
      'back\\slash',
      'y'.repeat(120),
    ]
    const repo = await repository(Object.fromEntries(names.map(name => [`${name}/${name}`, name])))
    const result = await copy(repo)
    expect(result.files).toEqual(names.map(name => `${name}/${name}`).sort())
    expect(readdirSync(result.root).sort()).toEqual([...names, '.git'].sort())
  })

  testOfPermissions('a file that may not be read', async prefix => {
    const dir = tempDir()
    write(dir, { 'setup.py': '' })
    chmodSync(join(dir, 'setup.py'), 0)
    const lib = dirname(compiled())
    const script = `
      const [lib, project, into] = process.argv.slice(1)
      const { copySource } = await import(lib + '/project/source.js')
      const work = copySource({ project, into, git: undefined, exclude: [], query: undefined })
      await work.catch(error => console.log(error.code + ': ' + error.message))`
    const into = join(tempDir(), 'copy')
    const argv = [...prefix, process.execPath, '--input-type=module', '-e', script, lib, dir, into]
    const { stdout, stderr } = spawnSync(argv[0] as string, argv.slice(1), { encoding: 'utf8' })
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^host\/permission: .*setup.py/), ''])
  })

  test('a file name that is no text', async () => {
    const dir = tempDir()
    writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0xe9])]), '')
    expect(await said(copy(dir), dir)).toMatch(/^host\/unusable: Cannot copy .*: its name is not UTF-8/)
  })
})
