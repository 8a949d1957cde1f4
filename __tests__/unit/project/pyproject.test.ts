import { describe, expect, test } from '@jest/globals'
import { problemsOf } from '../../../src/core/errors.js'
import { decodePyproject } from '../../../src/project/pyproject.js'
import { withPositions } from '../../../src/project/toml.js'

async function problems(text: string): Promise<readonly string[]> {
  try {
    decodePyproject(text, 'pyproject.toml')
  } catch (error) {
    const placed = await withPositions(problemsOf(error), async () => text)
    return placed.map(({ code, place, message, fix }) => `${place?.line}:${place?.column} ${code} ${message} ${fix}`)
  }
  return []
}

describe('decodePyproject', () => {
  test('a whole project', () => {
    const { project, buildSystem, settings, place } = decodePyproject(
      `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "My.App"
version = "1.0"
requires-python = ">=3.9"
dependencies = ["numpy>=1"]
readme = {file = "README.md", content-type = "text/markdown"}
license = {text = "MIT"}
scripts.app = "app.cli:main [extra]"
[project.gui-scripts]
app-gui = "app.gui:main"
[project.optional-dependencies]
test = ["pytest"]
[project.entry-points."app.plugins"]
one = "app.one"
[tool.package-python]
formats = "pex"
`,
      'pyproject.toml',
    )
    expect(buildSystem).toEqual({
      requires: ['hatchling'],
      backend: 'hatchling.build',
      backendPath: [],
      declared: true,
    })
    expect(project).toEqual({
      name: 'My.App',
      version: '1.0',
      description: undefined,
      requiresPython: '>=3.9',
      dependencies: ['numpy>=1'],
      optionalDependencies: { test: ['pytest'] },
      scripts: { app: 'app.cli:main [extra]' },
      guiScripts: { 'app-gui': 'app.gui:main' },
      entryPoints: { 'app.plugins': { one: 'app.one' } },
      dynamic: [],
      readme: 'README.md',
      license: 'MIT',
    })
    expect(settings?.table).toEqual({ formats: 'pex' })
    expect(settings?.place(['formats'])).toEqual({ file: 'pyproject.toml', key: ['tool', 'package-python', 'formats'] })
    expect(place(['project', 'dependencies', 0])).toEqual({
      file: 'pyproject.toml',
      key: ['project', 'dependencies', 0],
    })
  })

  test('what is dynamic is not known, what is absent is empty', () => {
    const { project } = decodePyproject('[project]\nname = "a"\ndynamic = ["version", "dependencies"]\n', 'p')
    expect(project).toMatchObject({
      version: undefined,
      dependencies: undefined,
      scripts: {},
      optionalDependencies: {},
    })
  })

  test('without [build-system], and without a backend in it, setuptools builds (PEP 517)', () => {
    expect(decodePyproject('', 'p').buildSystem).toMatchInlineSnapshot(`
{
  "backend": "setuptools.build_meta:__legacy__",
  "backendPath": [],
  "declared": false,
  "requires": [
    "setuptools >= 40.8.0",
  ],
}
`)
    expect(decodePyproject('[build-system]\nrequires = ["x"]', 'p').buildSystem).toMatchObject({
      requires: ['x'],
      backend: 'setuptools.build_meta:__legacy__',
      declared: false,
    })
  })

  test('everything that is wrong is told at once, with its place', async () => {
    expect(
      await problems(`[build-system]
build_backend = "x"
backend-path = ["../evil", "/abs", "ok"]
[project]
name = "-a b"
dynamic = ["name", "dependencies", "nonsense"]
requires-python = ">>3"
dependencies = ["ok", 3, [1]]
scripts = { a = "nope", b = 1 }
license = { text = "a", file = "b" }
readme = { }
[project.entry-points]
console_scripts = { a = "b:c" }
`),
    ).toMatchInlineSnapshot(`
[
  "1:2 project/metadata [build-system] lacks the required key "requires". Add requires = ["…"] with the build backend in it.",
  "2:1 project/metadata build-system.build_backend does not exist. The keys of [build-system] are requires, build-backend, backend-path.",
  "3:1 project/metadata build-system.backend-path is given without a build-backend. Name the backend in build-backend, or remove backend-path.",
  "3:17 project/metadata build-system.backend-path names "../evil", which is not inside the project. Name a folder relative to pyproject.toml, such as "." or "_build".",
  "3:28 project/metadata build-system.backend-path names "/abs", which is not inside the project. Name a folder relative to pyproject.toml, such as "." or "_build".",
  "4:2 project/metadata [project] has no version, static or dynamic. Add version = "…", or dynamic = ["version"] when the backend finds it.",
  "5:1 project/metadata project.name "-a b" is not a valid project name. Use ASCII letters, digits, ".", "-" and "_", with a letter or digit at both ends.",
  "6:12 project/metadata project.name cannot be dynamic. Write the name itself in [project].",
  "6:20 project/metadata project.dependencies is given and is dynamic too. Remove "dependencies" from dynamic, or the field from [project].",
  "6:36 project/metadata project.dynamic names "nonsense", which is not a field. The fields that may be dynamic are version, description, readme, requires-python, license, license-files, authors, maintainers, keywords, classifiers, urls, scripts, gui-scripts, entry-points, dependencies, optional-dependencies, import-names, import-namespaces.",
  "7:1 project/metadata project.requires-python ">>3" is not a valid version range. Write a PEP 440 specifier, such as ">=3.9".",
  "8:23 project/metadata project.dependencies[1] must be a string, and is 3, a number. Put the value in quotes.",
  "8:26 project/metadata project.dependencies[2] must be a string, and is an array. Put the value in quotes.",
  "9:25 project/metadata project.scripts.b must be a string, and is 1, a number. Write b = "…".",
  "9:13 project/metadata project.scripts.a "nope" is not a module:function. Write the import path, a colon and the function, such as "package.cli:main".",
  "10:1 project/metadata project.license must hold exactly one of "text" or "file". Keep one of "text" or "file".",
  "11:1 project/metadata project.readme must hold exactly one of "file" or "text". Keep one of "file" or "text".",
  "13:1 project/metadata project.entry-points.console_scripts is not allowed there. Put these scripts into [project.scripts].",
]
`)
  })

  test.each([
    ['[project]\nversion = "1"', /lacks the required key "name"/],
    ['[project]\nname = "a"\nversion = "one"', /"one" is not a valid version/],
    ['project = 3', /project must be a table, and is 3, a number/],
    ['[project]\nname = 2024-01-01', /and is a date or time/],
    ['[build-system]\nrequires = "x"', /must be an array of strings, and is a string/],
    ['[build-system]\nrequires = []\nbuild-backend = "a b; import os"', /is not a module or module:object/],
    ['[tool]\npackage-python = 1', /tool.package-python must be a table/],
  ])('%j', async (text, message) => {
    expect((await problems(text)).join('\n')).toMatch(message)
  })

  test('keys that JavaScript gives a meaning to are plain keys', () => {
    const { project } = decodePyproject(
      '[project]\nname="a"\nversion="1"\nscripts.__proto__ = "a:b"\nscripts.constructor = "c:d"',
      'p',
    )
    expect(Object.entries(project?.scripts ?? {})).toEqual([
      ['__proto__', 'a:b'],
      ['constructor', 'c:d'],
    ])
  })
})

test.each([
  ['setuptools.build_meta', false],
  ['hatchling.build', false],
  ['flit_core.buildapi', false],
  ['pdm.backend', false],
  ['uv_build', false],
  ['maturin', true],
  ['poetry.core.masonry.api', true],
  ['some.other', true],
])('a version that is neither static nor dynamic is the business of %s: %s', async (backend, allowed) => {
  const text = `[build-system]\nrequires = []\nbuild-backend = "${backend}"\n[project]\nname = "a"\n`
  expect((await problems(text)).length === 0).toBe(allowed)
})
