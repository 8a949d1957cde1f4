import { expect, test } from '@jest/globals'
import * as projects from '../../../__fixtures__/native/projects.js'
import { nativeKind } from '../../../src/distributions/toolchain.js'

const seen = (files: projects.Files) =>
  nativeKind(
    Object.keys(files).map(file => file.split('/').at(-1) ?? ''),
    Object.entries(files)
      .filter(([file]) => /\.(?:toml|cfg|build|txt)$|setup\.py$/.test(file))
      .map(([, text]) => text)
      .join('\n'),
  )

const { setuptools, cython, cffi, scikitBuildCore, mesonPython, maturin, setuptoolsRust } = projects
test.each(Object.entries({ setuptools, cython, cffi, scikitBuildCore, mesonPython, maturin, setuptoolsRust }))(
  '%s makes a wheel for each Python',
  (_, files) => {
    expect(seen(files)).toBe('per-python')
  },
)

const { abi3, maturinAbi3 } = projects
test.each(Object.entries({ abi3, maturinAbi3 }))('%s may make one for all', (_, files) => {
  expect(seen(files)).toBe('stable-abi')
})

test('a project of Python files makes one', () => {
  expect(nativeKind(['setup.py', 'a.py', 'PKG-INFO'], '[build-system]\nrequires = ["hatchling"]')).toBe('pure')
})
