// The real uv builds the wheel of an sdist in an environment that is there already, and asks no index.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { build, buildEnvironment } from '../../../src/distributions/backend.js'
import { buildSdistCommand } from '../../../src/distributions/environment.js'
import { uvFor } from '../../../src/distributions/uv.js'

const PROJECT = {
  'demo.py': '"""A module."""\n__version__ = "1.0"\n',
  'pyproject.toml':
    '[build-system]\nrequires = ["flit_core"]\nbuild-backend = "flit_core.buildapi"\n[project]\nname = "demo"\ndynamic = ["version", "description"]\n',
}

test('the same wheel in a prepared environment as in one that uv makes', async () => {
  const dir = tempDir('prepared')
  write(join(dir, 'source'), PROJECT)
  const runner = createPlainRunner()
  const uv = uvFor(uvPath(), dir, process.env)
  const tools = { runner, uv, findLinks: [], toolchain: () => Promise.resolve({ env: {}, pathFirst: [] }) }
  const buildSystem = { requires: ['flit_core'], backend: 'flit_core.buildapi', backendPath: [], declared: true }
  const place = { file: 'pyproject.toml' }
  const environment = await buildEnvironment(tools, toolPython(), join(dir, 'environment'), buildSystem, place)
  const sdist = await build(tools, {
    kind: 'sdist',
    ...{ buildSystem, environment, place, settings: {}, epoch: 1_000_000_000 },
    source: join(dir, 'source'),
    output: join(dir, 'out'),
    original: file => file,
    say: () => {},
  })
  const wheelOf = async (name: string, python: string, prepared: boolean, env: Record<string, string> = {}) => {
    const output = join(dir, name)
    mkdirSync(output)
    const command = buildSdistCommand(uv, { label: name, sdist, python, prepared, output, findLinks: [], settings: {} })
    await runner.run({ ...command, env: { ...command.env, SOURCE_DATE_EPOCH: '1000000000', ...env } })
    expect(readdirSync(output)).toEqual(['demo-1.0-py2.py3-none-any.whl'])
    return readFileSync(join(output, 'demo-1.0-py2.py3-none-any.whl')).toString('base64')
  }
  const offline = { UV_OFFLINE: '1', UV_NO_INDEX: '1', UV_NO_CACHE: '1' }
  const prepared = await wheelOf('prepared', environment.python, true, offline)
  expect(await wheelOf('isolated', toolPython(), false)).toBe(prepared)
})
