/**
 * An application with a C extension of its own in PEX files for several systems, from wheels that "were built on each OS".
 * Simulated: the foreign wheels hold text in place of machine code; nothing is run for those systems.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { command } from '../../../__fixtures__/command/command.js'
import { pexWheels } from '../../../__fixtures__/pex-info.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'

let folder = ''
let wheels = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
  wheels = join(folder, 'wheels')
  const app = join(folder, 'app')
  mkdirSync(app)
  const files = {
    'pyproject.toml': `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"
[project]
name = "ours"
version = "1.0"
dependencies = ["markupsafe==3.0.2"]
[project.scripts]
ours = "ours:main"
`,
    'setup.py':
      'from setuptools import Extension, setup\nsetup(py_modules=["ours"], ext_modules=[Extension("fast", ["fast.c"])])\n',
    'ours.py': 'def main():\n    import fast\n    print(fast.answer())\n',
    'fast.c': `#include <Python.h>
static PyObject *answer(PyObject *self, PyObject *args) { return PyLong_FromLong(42); }
static PyMethodDef methods[] = {{"answer", answer, METH_NOARGS, 0}, {0}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "fast", 0, -1, methods};
PyMODINIT_FUNC PyInit_fast(void) { return PyModule_Create(&module); }
`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const foreign = (tag: string, version = '1.0') =>
  smallWheel(wheels, {
    name: 'ours',
    version,
    tag,
    requires: ['markupsafe==3.0.2'],
    script: 'ours = ours:main',
    files: { 'ours.py': 'def main(): pass\n', 'fast.pyd': 'not really' },
  })

const run = () =>
  command(
    [
      'package',
      'app',
      '--python-versions=3.11 3.12',
      '--platforms=linux-x86_64 windows-x86_64 macos-arm64',
      `--find-links=${wheels}`,
    ],
    folder,
  )

test('one PEX for each system, each with its own wheels', async () => {
  for (const python of ['cp311-cp311', 'cp312-cp312'])
    for (const platform of ['win_amd64', 'macosx_11_0_arm64']) foreign(`${python}-${platform}`)
  // Another version is another application's affair.
  foreign('cp312-cp312-macosx_11_0_arm64', '0.9')
  const { status, stderr } = await run()
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
  const inside = (platform: string) => pexWheels(join(folder, 'dist', `ours-1.0-${platform}.pex`))
  const own = (platform: string) => inside(platform).filter(name => name.startsWith('ours'))
  expect(own('windows-x86_64')).toEqual(['ours-1.0-cp311-cp311-win_amd64.whl', 'ours-1.0-cp312-cp312-win_amd64.whl'])
  expect(own('macos-arm64')).toEqual([
    'ours-1.0-cp311-cp311-macosx_11_0_arm64.whl',
    'ours-1.0-cp312-cp312-macosx_11_0_arm64.whl',
  ])
  expect(own('linux-x86_64')).toEqual([
    expect.stringMatching(/^ours-1\.0-cp311-cp311-\w*linux\w*(\.\w+)*_x86_64\.whl$/),
    expect.stringMatching(/^ours-1\.0-cp312-cp312-\w*linux\w*(\.\w+)*_x86_64\.whl$/),
  ])
  expect(inside('windows-x86_64').filter(name => /^markupsafe.*win_amd64/i.test(name))).toHaveLength(2)
})

test('a system that no wheel was brought for is named, and how to bring one', async () => {
  foreign('cp311-cp311-win_amd64')
  foreign('cp312-cp312-win_amd64')
  const { status, stderr } = await run()
  expect(status).toBe(5)
  expect(stderr.match(/^error.*$/gm)).toEqual([
    expect.stringMatching(
      /^error\[dependency\/no-wheel\]: No wheel of ours itself serves 3\.11 macos-arm64, 3\.12 macos-arm64/,
    ),
  ])
})

test('a brought wheel that is corrupt is one coded error that names it', async () => {
  for (const python of ['cp311-cp311', 'cp312-cp312'])
    for (const platform of ['win_amd64', 'macosx_11_0_arm64']) foreign(`${python}-${platform}`)
  const corrupt = join(wheels, 'ours-1.0-cp312-cp312-win_amd64.whl')
  writeFileSync(corrupt, 'junk')
  const { status, stderr } = await run()
  expect(stderr.match(/^error.*$/gm)).toEqual([
    expect.stringMatching(
      /^error\[input\/invalid\]: find-links: .*ours-1\.0-cp312-cp312-win_amd64\.whl cannot be used/,
    ),
  ])
  expect(status).toBe(2)
})
