/** Entry points that name nothing: refused before building where the project's files tell, and left to the build where they do not. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { options, project } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { preflight } from '../../../src/plan/preflight.js'
import { readProject } from '../../../src/project/project.js'

const BUILD = '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n'
const SCRIPTS = '[project.scripts]\ngood = "pkg:main"\nother-one = "pkg:other"\n'
const PROJECT = `${BUILD}[project]\nname = "app"\nversion = "1.0"\n`
const APP = { 'pyproject.toml': PROJECT + SCRIPTS, 'src/pkg/__init__.py': '', 'src/pkg/__main__.py': '' }

async function refusals(asked: string, files: Readonly<Record<string, string>> = APP, link?: string) {
  const read = await project(files)
  if (link !== undefined) symlinkSync(join(read.dir, 'src'), join(read.dir, link))
  const known = { options: options({ 'entry-point': asked }), project: read, workspace: read.dir }
  return failuresOf(() => preflight({ ...known, findLinks: [], today: new Date('2026-11-22') }, undefined))
}

const FIX = 'Set the input "entry-point" to one of good, other-one, pkg, to several of them'
const missing = (asked: string, top = asked) =>
  expect.stringContaining(
    `project/entry-point: The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`,
  )

test.each([
  ['a bare word', 'nosuch', [missing('nosuch')]],
  ['one of a list', 'good nosuch', [missing('nosuch')]],
  ['several of a list, all at once', 'gone, good, nosuch', [missing('gone'), missing('nosuch')]],
  ['a module', 'nosuch.app', [missing('nosuch.app', 'nosuch')]],
  ['a function', 'good nosuch.app:main', [missing('nosuch.app:main', 'nosuch')]],
  [
    'what is no module',
    'other-two',
    [expect.stringContaining('There is no script "other-two". Did you mean "other-one"?')],
  ],
])('%s that names nothing is refused, with what there is', async (_, asked, expected) => {
  const found = await refusals(asked)
  expect(found).toEqual(expected)
  for (const each of found) expect(each).toContain(FIX)
})

test.each(['auto', 'all', 'none', 'good', 'good other-one', 'good pkg', 'pkg.anything', 'pkg:main', 'app'])(
  '%s is accepted',
  async asked => {
    expect(await refusals(asked)).toEqual([])
  },
)

const having = (more: Readonly<Record<string, string>>) => ({ ...APP, ...more })
const toml = (text: string) => having({ 'pyproject.toml': text + SCRIPTS })

test.each<[string, Readonly<Record<string, string>>]>([
  ['dynamic scripts', having({ 'pyproject.toml': `${PROJECT}dynamic = ["scripts"]\n` })],
  ['a setup.py', having({ 'setup.py': '' })],
  ['script files of setup.cfg', having({ 'setup.cfg': '[options]\nscripts = bin/nosuch-file\n' })],
  ['a backend that compiles', toml(PROJECT.replace('setuptools.build_meta', 'maturin'))],
  ['a backend of its own', toml(PROJECT.replace('build-backend', 'backend-path = ["."]\nbuild-backend'))],
  [
    'a requirement that generates modules',
    toml(PROJECT.replace('"setuptools"', '"setuptools", "setuptools-protobuf"')),
  ],
  ['a folder elsewhere', toml(`${PROJECT}[tool.setuptools]\npackage-dir = { "" = "../python" }\n`)],
  ['a name in the settings', toml(`${PROJECT}[tool.setuptools]\npackage-dir = { nosuch = "src/pkg" }\n`)],
  ['a build hook', having({ 'hatch_build.py': '' })],
  ['a module of that name anywhere', having({ 'deep/er/nosuch.pyx': '' })],
  ['submodules', having({ '.gitmodules': '' })],
])('%s leaves it to the built wheel', async (_, files) => {
  expect(await refusals('good nosuch', files)).toEqual([])
})

test('a link to a folder leaves it to the built wheel', async () => {
  expect(await refusals('nosuch', APP, 'linked')).toEqual([])
})

test('scripts of setup.cfg alone are known too', async () => {
  const cfg = '[metadata]\nname = app\nversion = 1.0\n[options.entry_points]\nconsole_scripts =\n  good = pkg:main\n'
  const files = { 'pyproject.toml': BUILD, 'setup.cfg': cfg, 'pkg/__init__.py': '' }
  expect(await refusals('good nosuch', files)).toEqual([missing('nosuch')])
  expect(await refusals('good pkg', files)).toEqual([])
})

test('the settings of this program name no module', async () => {
  const own = `${PROJECT}[tool.package-python]\nentry-point = "good nosuch"\n`
  expect(await refusals('good nosuch', toml(own))).toEqual([missing('nosuch')])
})

test('what a script itself names is there, and nothing else', async () => {
  const dir = tempDir('script')
  write(dir, { 'my_tool.py': '# /// script\n# dependencies = []\n# ///\n' })
  const read = await readProject('my_tool.py', dir, async () => undefined)
  const known = { project: read, workspace: dir, findLinks: [], today: new Date('2026-11-22') }
  const said = (asked: string) =>
    failuresOf(() => preflight({ ...known, options: options({ 'entry-point': asked }) }, undefined))
  const [module = ''] = read.mainPackages
  for (const asked of [module, `${module}:main`]) expect([asked, await said(asked)]).toEqual([asked, []])
  expect(await said('other:main')).toEqual([expect.stringContaining('there is no "other".')])
})
