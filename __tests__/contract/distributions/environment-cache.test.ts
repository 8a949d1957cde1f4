// A kept build environment is filled, found by the real uv and Python, and builds the same bytes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { build, buildEnvironment } from '../../../src/distributions/backend.js'
import { createEnvironmentCache } from '../../../src/distributions/environment-cache.js'
import { uvFor } from '../../../src/distributions/uv.js'

const PROJECT = {
  'demo.py': '"""A module."""\n__version__ = "1.0"\n',
  'pyproject.toml':
    '[build-system]\nrequires = ["flit_core"]\nbuild-backend = "flit_core.buildapi"\n[project]\nname = "demo"\ndynamic = ["version", "description"]\n',
}
const buildSystem = {
  requires: ['flit_core'],
  backend: 'flit_core.buildapi',
  backendPath: [],
  declared: true,
}

test('the second build installs nothing, runs compiled, and makes the same wheel', async () => {
  const dir = tempDir('kept-contract')
  const make = async (name: string) => {
    write(join(dir, name, 'source'), PROJECT)
    const runner = createPlainRunner()
    const kept = createEnvironmentCache({ folder: join(dir, 'kept'), env: process.env })
    const uv = uvFor(uvPath(), dir, process.env)
    const tools = {
      runner,
      uv,
      findLinks: [],
      environments: kept,
      toolchain: () => Promise.resolve({ env: {}, pathFirst: [] }),
    }
    const place = { file: 'pyproject.toml' }
    const into = join(dir, name, 'environment')
    const environment = await buildEnvironment(tools, toolPython(), into, buildSystem, place)
    const wheel = await build(tools, {
      kind: 'wheel',
      ...{ buildSystem, environment, place, settings: {}, epoch: 1_000_000_000 },
      source: join(dir, name, 'source'),
      output: join(dir, name, 'out'),
      original: file => file,
      say: () => {},
    })
    const found = readdirSync(into, { recursive: true, encoding: 'utf8' })
    await kept.finish()
    return {
      bytes: readFileSync(wheel).toString('base64'),
      labels: runner.commands.map(({ label }) => label),
      compiled: found.some(file => /flit_core\/__pycache__\/buildapi[^/]*\.pyc$/.test(file)),
    }
  }
  const first = await make('first')
  const second = await make('second')
  expect(first.labels).toContain('install the build requirements')
  expect(second.labels).not.toContain('install the build requirements')
  expect([first.compiled, second.compiled]).toEqual([true, true])
  expect(second.bytes).toBe(first.bytes)
})
