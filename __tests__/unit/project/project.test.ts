/** A project as its files state it, without git: which file decides, where each field stands, and what is no project. */
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { problemsOf } from '../../../src/core/errors.js'
import { readProject } from '../../../src/project/project.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('project')
})
const read = (at = '.', input?: string) => readProject(at, dir, async () => undefined, input)
const refused = async (at = '.', input?: string) =>
  (await failuresOf(() => read(at, input))).map(text => text.replaceAll(dir, '/HERE'))
const FULL = `[project]
name = "app"
version = "1.0"
requires-python = ">=3.9"
dependencies = ["a"]
[project.optional-dependencies]
x = ["b"]
[project.scripts]
run = "app:main"
[project.gui-scripts]
win = "app:show"
`
const BUILD = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
const CFG =
  '[metadata]\nname = cfg\nversion = 2\n[options]\npython_requires = >=3.8\n[options.entry_points]\nconsole_scripts = c = d:e\ngui_scripts = g = h:i\n'
/** Keys of places in pyproject.toml, and lines of those in setup.cfg. */
const places = ({ locations }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(Object.entries(locations).map(([field, place]) => [field, place?.key?.join('.') ?? place?.line]))

describe('the metadata', () => {
  test('are those of [project] alone, where there is one', async () => {
    write(dir, { 'pyproject.toml': `${BUILD}${FULL}`, 'setup.cfg': CFG, 'setup.py': '' })
    const project = await read()
    expect(project).toMatchObject({
      ...{ path: '.', dir, name: 'app', version: '1.0', requiresPython: '>=3.9', dependencies: ['a'] },
      ...{ extras: { x: ['b'] }, scripts: { run: 'app:main' }, guiScripts: { win: 'app:show' }, setupPy: true },
    })
    expect(places(project)).toStrictEqual({
      ...{ name: 'project.name', version: 'project.version', requiresPython: 'project.requires-python' },
      ...{ dependencies: 'project.dependencies', scripts: 'project.scripts' },
      buildBackend: 'build-system.build-backend',
    })
  })

  test('have a place only where they stand', async () => {
    write(dir, { 'pyproject.toml': '[project]\nname = "app"\nversion = "1"\ndependencies = []\n' })
    expect(places(await read())).toStrictEqual({
      ...{ name: 'project.name', version: 'project.version', dependencies: 'project.dependencies' },
      // None is said too.
      scripts: 'project.scripts',
    })
    write(dir, { 'pyproject.toml': `${BUILD}[project]\nname = "app"\ndynamic = ["version", "scripts"]\n` })
    expect(places(await read())).toStrictEqual({
      ...{ name: 'project.name', dependencies: 'project.dependencies', buildBackend: 'build-system.build-backend' },
    })
  })

  test('are those of setup.cfg without a [project]; only its scripts may be added to by setup.py', async () => {
    write(dir, { 'pyproject.toml': BUILD, 'setup.cfg': CFG })
    const alone = await read()
    expect(alone).toMatchObject({
      ...{ name: 'cfg', version: '2', requiresPython: '>=3.8', scripts: { c: 'd:e' }, guiScripts: { g: 'h:i' } },
      ...{ dependencies: undefined, extras: undefined, setupPy: false },
    })
    expect(places(alone)).toStrictEqual({
      ...{ name: 2, version: 3, requiresPython: 5, scripts: 7, buildBackend: 'build-system.build-backend' },
    })
    write(dir, { 'setup.py': '' })
    expect(await read()).toMatchObject({
      ...{ name: 'cfg', version: '2', requiresPython: '>=3.8', scripts: undefined, guiScripts: undefined },
      setupPy: true,
    })
  })

  test('of a script are those of its block, with their places', async () => {
    write(dir, {
      'bin/one.py': '# /// script\n# requires-python = ">=3.9"\n# dependencies = ["a"]\n# ///\n',
      'bin/none.py': '# /// script\n# dependencies = []\n# ///\n',
    })
    const one = await read('bin/one.py')
    expect(one).toMatchObject({
      ...{ path: 'bin/one.py', dir: path.join(dir, 'bin'), name: 'one', requiresPython: '>=3.9', dependencies: ['a'] },
      ...{ extras: {}, scripts: {}, guiScripts: {}, mainPackages: ['_inline_script.one'], setupPy: false },
      script: { path: path.join(dir, 'bin/one.py') },
    })
    expect(places(one)).toStrictEqual({ requiresPython: 'requires-python', dependencies: 'dependencies' })
    expect(places(await read('bin/none.py'))).toStrictEqual({})
  })

  test.each([
    ['setuptools.build_meta', 1],
    ['pbr.build', 1],
    ['setuptools_rust', 0],
    ['hatchling.build', 0],
  ])('a byte order mark in setup.cfg counts for %s: %d', async (backend, count) => {
    const build = `[build-system]\nrequires = []\nbuild-backend = "${backend}"\n`
    write(dir, { 'pyproject.toml': `${build}${FULL}`, 'setup.cfg': `\uFEFF${CFG}` })
    expect(await refused()).toHaveLength(count)
  })

  test('a byte order mark in setup.cfg counts without a pyproject.toml', async () => {
    write(dir, { 'setup.cfg': `\uFEFF${CFG}`, 'setup.py': '' })
    expect(await refused()).toEqual([expect.stringMatching(/^project\/metadata: /)])
  })
})

describe('a folder is a project', () => {
  test.each<[what: string, files: Record<string, string>]>([
    ['[project]', { 'pyproject.toml': '[project]\nname = "a"\nversion = "1"\n' }],
    ['[build-system]', { 'pyproject.toml': BUILD }],
    ['setup.py', { 'setup.py': '' }],
    ['setup.py beside settings of tools', { 'setup.py': '', 'pyproject.toml': '[tool.x]\n' }],
    ['a name in setup.cfg', { 'setup.cfg': '[metadata]\nname = a\n' }],
  ])('with %s', async (_, files) => {
    write(dir, files)
    expect(await refused()).toEqual([])
  })

  test.each<[what: string, files: Record<string, string>, message: string, line: number | undefined]>([
    ['nothing', {}, 'no pyproject.toml or setup.py or setup.cfg.', undefined],
    [
      'settings of tools',
      { 'pyproject.toml': '[tool.x]\n' },
      'its pyproject.toml has neither [project] nor [build-system].',
      1,
    ],
    [
      'settings in setup.cfg',
      { 'setup.cfg': '[flake8]\nx = 1\n' },
      'no pyproject.toml or setup.py or setup.cfg.',
      undefined,
    ],
  ])('not with %s', async (_, files, message, line) => {
    write(dir, { 'x/y.txt': '', ...files })
    expect(await refused()).toEqual([
      `project/none: The folder "." contains no Python project: ${message} | Add a pyproject.toml, or set the input "path" to the folder of the project.`,
    ])
    const [problem] = await read().then(
      () => [],
      thrown => problemsOf(thrown),
    )
    expect(problem?.place?.line).toBe(line)
  })

  test('others near by are named, the nearest first, at most five and three levels down', async () => {
    const fix = async (at = '.') => (await refused(at))[0]?.split(' | ')[1]
    // What is below one is its own.
    write(dir, { 'a/b/c/setup.py': '', 'a/b/c/d/setup.py': '', 'a/b/d/e/setup.py': '' })
    expect(await fix()).toBe('Set the input "path" to a folder with a project: a/b/c.')
    expect(await fix('a')).toBe(
      'Set the input "path" to a folder with a project: a/b/c, a/b/d/e, or to auto for the one that the tag names.',
    )
    write(dir, { 'z/pyproject.toml': '', 'm/n/setup.cfg': '', 'm/o/setup.cfg': '', 'm/p/setup.cfg': '' })
    expect(await fix()).toBe(
      'Set the input "path" to a folder with a project: z, m/n, m/o, m/p, a/b/c, or to auto for the one that the tag names.',
    )
  })
})

describe('the path', () => {
  test('leads to a folder or a script, also by a link, inside of the workspace', async () => {
    write(dir, { 'app/setup.py': '', 'x.py/setup.py': '', 'notes.txt': '' })
    symlinkSync('app', path.join(dir, 'link'))
    expect((await read('link')).path).toBe('app')
    expect((await read(path.join(dir, 'app'))).path).toBe('app')
    expect(await refused('x.py')).toEqual([
      'input/path: The path /HERE/x.py is a folder that is called like a script. | Rename it without .py.',
    ])
    expect(await refused('notes.txt')).toEqual([
      'input/path: The path /HERE/notes.txt is not a folder. | Name the folder with pyproject.toml, or a .py file with inline metadata (PEP 723).',
    ])
    expect(await refused('gone')).toEqual([
      'input/path: The path /HERE/gone does not exist. | Check the spelling of the input "path"; on GitHub, check out the repository in an earlier step.',
    ])
  })

  test('of another input is never a script', async () => {
    write(dir, { 'tool.py': '# /// script\n# dependencies = []\n# ///\n' })
    expect(await refused('tool.py')).toEqual([])
    expect(await refused('tool.py', 'local-projects')).toEqual([
      'input/path: The path /HERE/tool.py is not a folder. | Name the folder with pyproject.toml.',
    ])
    expect(await refused('gone', 'local-projects')).toEqual([expect.stringContaining('the input "local-projects"')])
  })

  test('does not leave the workspace', async () => {
    const outside = tempDir('outside')
    symlinkSync(outside, path.join(dir, 'link'))
    const said = (await failuresOf(() => read('link')))[0]
    expect(said).toContain(`link leads to ${outside}, which is outside the workspace ${dir}.`)
    expect((await failuresOf(() => read(outside)))[0]).toContain(`The path ${outside} is outside the workspace ${dir}.`)
    await expect(readProject('.', path.join(dir, 'gone'), async () => undefined)).rejects.toMatchObject({
      code: 'input/path',
    })
  })
})
