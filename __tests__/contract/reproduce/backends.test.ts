// Real backends of the package index, built twice by our own command as they are, and normalized. What they do without
// being normalized is the table of docs/reproducible.md, which this test reads.
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type CommandRun, packageProject } from '../../../__fixtures__/command.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { createLimiter } from '../../../src/host/lifecycle.js'

const limiter = createLimiter(2)
const python = ['3.12', '3.13', '3.11'].find(name => localPythons().has(name)) ?? '3.12'

/** The versions that the table is of. */
const BACKENDS = [
  ['setuptools', 'setuptools==84.2.1', 'setuptools.build_meta', ''],
  ['hatchling', 'hatchling==1.33.0', 'hatchling.build', ''],
  ['flit', 'flit_core==4.2.0', 'flit_core.buildapi', ''],
  ['poetry-core', 'poetry-core==2.5.0', 'poetry.core.masonry.api', ''],
  ['pdm-backend', 'pdm-backend==2.5.0', 'pdm.backend', ''],
  ['uv_build', 'uv_build==0.13.6', 'uv_build', '[tool.uv.build-backend]\nmodule-root = ""\n'],
] as const

/** A package with modules, data, a name that is not ASCII, and a file that can be started. */
function projectOf(requires: string, backend: string, tool: string): string {
  const dir = tempDir('reproduce')
  write(dir, {
    'pyproject.toml': `[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${backend}"\n[project]\nname = "twice"\nversion = "1.0"\ndescription = "Is built twice."\nreadme = "README.md"\nrequires-python = ">=3.9"\ndependencies = []\n[project.optional-dependencies]\nb = ["six"]\na = ["six"]\n[project.scripts]\ntwice = "twice:main"\n${tool}`,
    'README.md': '# Twice\n',
    'twice/__init__.py': '"""Is built twice."""\n\n\ndef main():\n    print("twice 1.0")\n',
    'twice/größe.py': 'SIZE = 1\n',
    'twice/inner/__init__.py': '',
    'twice/run.py': '#!/usr/bin/env python3\nprint("run")\n',
  })
  chmodSync(join(dir, 'twice/run.py'), 0o755)
  return dir
}

const OPTIONS = {
  'python-versions': python,
  formats: 'sdist wheel',
  'test-command': 'none',
  checks: 'none',
  sbom: 'none',
  licenses: 'off',
  audit: 'off',
}

/** What was said of the sdist and of the wheel, without numbers. */
function seen({ report, log }: CommandRun): readonly string[] {
  const checks = report?.checks.filter(({ name }) => name === 'reproducible') ?? []
  if (checks.length !== 2) throw new Error(log)
  const told = checks.map(({ reason }) =>
    reason
      .replace('two builds differ in ', '')
      .replace('two builds produced the same bytes', 'the same')
      .replaceAll(/ of \d+ members?/g, ''),
  )
  return told
}

/** `| setuptools | times, modes | the same |` as `setuptools: times, modes / the same`. */
function tableOf(file: string): ReadonlyMap<string, readonly string[]> {
  const rows = readFileSync(file, 'utf8').matchAll(/^\| ([\w-]+) [^|]*\| ([^|]+) \| ([^|]+) \|$/gm)
  return new Map([...rows].map(([, name = '', sdist = '', wheel = '']) => [name, [sdist, wheel]]))
}

test.concurrent.each(BACKENDS)('%s', async (name, requires, backend, tool) => {
  const dir = projectOf(requires, backend, tool)
  const asItIs = await limiter(() => packageProject(dir, { ...OPTIONS, reproducible: 'check' }))
  expect(seen(asItIs)).toEqual(tableOf('docs/reproducible.md').get(name))
  const normalized = await limiter(() => packageProject(dir, { ...OPTIONS, reproducible: 'normalize' }))
  expect(seen(normalized)).toEqual(['the same', 'the same'])
  expect(normalized.code).toBe(0)
  // The smoke tests installed and ran what was normalized.
  expect(normalized.report?.checks.filter(({ name: check }) => check === 'runs').length).toBe(2)
})

test.concurrent('a wheel with compiled code, repaired and with an SBOM inside: debug information holds no folder of either build', async () => {
  const dir = tempDir('reproduce')
  write(dir, {
    'pyproject.toml':
      '[build-system]\nrequires = ["setuptools==84.2.1"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "compiled"\nversion = "1.0"\nrequires-python = ">=3.9"\n',
    'setup.py':
      'from setuptools import Extension, setup\n\nsetup(ext_modules=[Extension("compiled", ["compiled.c"])])\n',
    'compiled.c':
      '#include <Python.h>\nstatic struct PyModuleDef d = {PyModuleDef_HEAD_INIT, "compiled", "", -1, 0};\nPyMODINIT_FUNC PyInit_compiled(void) { return PyModule_Create(&d); }\n',
  })
  const options = { ...OPTIONS, sbom: 'embed', reproducible: 'normalize', glibc: '2.39' }
  expect(seen(await limiter(() => packageProject(dir, options)))).toEqual(['the same', 'the same'])
})
