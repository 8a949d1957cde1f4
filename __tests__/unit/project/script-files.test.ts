import { expect, test } from '@jest/globals'
import { decodePyproject } from '../../../src/project/pyproject.js'
import { mayBringScriptFiles } from '../../../src/project/script-files.js'
import { decodeSetupCfg } from '../../../src/project/setup-cfg.js'

const BUILD = '[build-system]\nrequires = []\nbuild-backend = '

test.each([
  ['a library', `${BUILD}"flit_core.buildapi"`, false, false],
  ['maturin, a library', `${BUILD}"maturin"\n[tool.maturin]\nbindings = "pyo3"`, false, false],
  ['maturin, a program', `${BUILD}"maturin"\n[tool.maturin]\nbindings = "bin"`, false, true],
  ['setuptools, declared', `${BUILD}"setuptools.build_meta"\n[tool.setuptools]\nscript-files = ["a"]`, false, true],
  ['setuptools, by code', `${BUILD}"setuptools.build_meta"`, true, true],
  ['hatchling', `${BUILD}"hatchling.build"\n[tool.hatch.build.targets.wheel.shared-scripts]\na = "a"`, false, true],
  ['meson', `${BUILD}"mesonpy"`, false, true],
])('%s', (_, text, setupPy, expected) => {
  const pyproject = decodePyproject(text, 'pyproject.toml')
  expect(mayBringScriptFiles({ pyproject, setupPy, buildSystem: pyproject.buildSystem })).toBe(expected)
})

test.each(['[options]\nscripts = bin/a\n', '[files]\nscripts =\n  bin/a\n'])('setup.cfg with %j', text => {
  const pyproject = decodePyproject(`${BUILD}"setuptools.build_meta"`, 'pyproject.toml')
  const known = { pyproject, setupPy: false, buildSystem: pyproject.buildSystem }
  expect(mayBringScriptFiles({ ...known, setupCfg: decodeSetupCfg(text, 'setup.cfg') })).toBe(true)
  expect(mayBringScriptFiles({ ...known, setupCfg: decodeSetupCfg('[metadata]\nname = a\n', 'setup.cfg') })).toBe(false)
})
