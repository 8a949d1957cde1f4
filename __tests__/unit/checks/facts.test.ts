/** What all checks of a run know of the project. */
import { describe, expect, test } from '@jest/globals'
import { project } from '../../../__fixtures__/options.js'
import { factsOf } from '../../../src/checks/inspect.js'

const facts = async (files: Readonly<Record<string, string>>, day = '2026-11-01') =>
  factsOf(await project(files), [], new Date(`${day}T12:00:00Z`))

describe('the Pythons that get security fixes', () => {
  test.each([
    ['2019-10-13', ''],
    ['2019-10-14', '3.8'],
    ['2024-10-06', '3.8 3.9 3.10 3.11 3.12'],
    ['2024-10-07', '3.8 3.9 3.10 3.11 3.12 3.13'],
    ['2024-10-08', '3.9 3.10 3.11 3.12 3.13'],
    ['2025-10-31', '3.9 3.10 3.11 3.12 3.13 3.14'],
    ['2025-11-01', '3.10 3.11 3.12 3.13 3.14'],
    ['2031-10-31', '3.15'],
    ['2031-11-01', ''],
  ])('on %s: %s', async (day, expected) => {
    // Neither PyPy nor builds without the lock: a classifier names neither.
    expect((await facts({ 'setup.py': '' }, day)).maintained.join(' ')).toBe(expected)
  })
})

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['in [project]', { 'pyproject.toml': '[project]\nname = "a"\nversion = "1"\nreadme = "README.md"\n' }, true],
  ['that is dynamic', { 'pyproject.toml': '[project]\nname = "a"\nversion = "1"\ndynamic = ["readme"]\n' }, true],
  [
    'of poetry',
    { 'pyproject.toml': '[tool.poetry]\nname = "a"\nversion = "1"\nreadme = "R.md"\n[build-system]\nrequires = []\n' },
    true,
  ],
  [
    'of flit',
    { 'pyproject.toml': '[tool.flit.metadata]\ndescription-file = "R.md"\n[build-system]\nrequires = []\n' },
    true,
  ],
  ['that nothing declares', { 'pyproject.toml': '[project]\nname = "a"\nversion = "1"\n', 'README.md': '' }, false],
  ['of a setup.py', { 'setup.py': '' }, false],
])('a long description %s', async (_, files, expected) => expect((await facts(files)).readme).toBe(expected))

test.each<[string, readonly string[]]>([
  ['[tool.check-manifest]\nignore = ["docs/**", "*.ini", 3]', ['docs/**', '*.ini']],
  ['[tool.check-manifest]\nignore = "docs"', []],
  ['[tool]\ncheck-manifest = 1', []],
])("check-manifest's own list in %j", async (text, expected) => {
  const pyproject = `[project]\nname = "a"\nversion = "1"\n${text}\n`
  expect((await facts({ 'pyproject.toml': pyproject })).unlisted).toEqual(expected)
})

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['with its own PKG-INFO, however it is spelled', { 'PKG-INFO': 'Name: My_App\n' }, true],
  ['with one of another project', { 'PKG-INFO': 'Name: other\n' }, false],
  ['with one without a name', { 'PKG-INFO': 'Version: 1\n' }, false],
  ['without one', {}, false],
])('an unpacked sdist is a folder outside git %s', async (_, files, expected) => {
  const pyproject = '[project]\nname = "my-app"\nversion = "1"\n'
  expect((await facts({ 'pyproject.toml': pyproject, ...files })).unpacked).toBe(expected)
})
