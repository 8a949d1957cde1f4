import { describe, expect, test } from '@jest/globals'
import { namedInCode, namedInPyproject, namedInText } from '../../../src/project/outside.js'

const outside = (names: readonly string[]) => names.filter(name => name.includes('..'))

describe('what settings name outside of the project', () => {
  test.each([
    ['[project]\nreadme = "../README.md"\n', ['../README.md']],
    ['[project]\nlicense-files = ["../LICENSE*"]\n', ['../LICENSE*']],
    ['[tool.setuptools.dynamic]\ndependencies = { file = ["../requirements.txt"] }\n', ['../requirements.txt']],
    ['[tool.setuptools.dynamic]\nversion = { file = "../my VERSION" }\n', ['../my VERSION']],
    ['[tool.hatch.version]\npath = "../VERSION"\n', ['../VERSION']],
    ['[tool.hatch.build.targets.wheel.force-include]\n"../shared" = "app/shared"\n', ['../shared']],
    ['[tool.poetry]\npackages = [{ include = "x", from = "../lib" }]\n', ['../lib']],
    ['[tool.uv.build-backend]\nmodule-root = "../src"\n[tool.uv.sources]\nx = { path = "../x" }\n', ['../src']],
    // Where git's root is, and tools that take no part in a build.
    ['[tool.setuptools_scm]\nroot = ".."\n[tool.hatch.version.raw-options]\nroot = "../.."\n', []],
    ['[tool.ruff]\nextend = "../ruff.toml"\n[tool.mypy]\nmypy_path = "../stubs"\n', []],
    ['not [ TOML', []],
  ])('%j', (text, expected) => {
    expect(outside(namedInPyproject(text))).toEqual(expected)
  })

  test.each([
    ['[options]\ninstall_requires = file: ../a.txt, ../b.txt\n# ../c.txt\n', ['../a.txt', '../b.txt']],
    ['include ../LICENSE\nrecursive-include src *.py\ngraft ../../data\n', ['../LICENSE', '../../data']],
    ['url = https://example.org/../x\n', []],
  ])('%j', (text, expected) => {
    expect(namedInText(text)).toEqual(expected)
  })

  test.each([
    ['open("../requirements.txt")', ['../requirements.txt']],
    ["os.path.join(here, '..', 'VERSION')", ['../VERSION']],
    ['(here / ".." / "README.md").read_text()', ['../README.md']],
    ['Path(__file__).parent.parent / "VERSION"', ['../VERSION']],
    ['print("..")', []],
  ])('%j', (text, expected) => {
    expect(namedInCode(text)).toEqual(expected)
  })
})
