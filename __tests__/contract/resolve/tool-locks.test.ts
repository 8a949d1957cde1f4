/** The locks of Poetry and PDM, written by the real tools, compared with what the tools themselves install from them. */
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import { sharedFolder } from '../../../__fixtures__/shared-folder.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'
import { indexOf } from '../../../__fixtures__/sourced-project.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { problemsOf } from '../../../src/core/errors.js'
import { resolved, temporary } from './setup.js'

const TARGETS = targetsOf(['3.11', '3.13'], ['linux-x86_64', 'windows-x86_64'])

/** Installed once for all runs. `locked`: PDM with the versions that its authors tested. */
function tool(name: string, requirements: readonly string[]): string {
  const folder = join(sharedFolder('lock-tools'), name)
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
  if (!existsSync(join(folder, 'complete'))) {
    execFileSync(uvPath(), ['venv', '--quiet', '--clear', '--python', toolPython(), folder])
    execFileSync(uvPath(), ['pip', 'install', '--quiet', '--python', join(bin, 'python'), ...requirements])
    writeFileSync(join(folder, 'complete'), '')
  }
  return join(bin, name)
}

/** The servers are in this process, which must not wait for the tool. */
const outside = promisify(execFile)

let servers: Server[] = []
let index = ''
let corp = ''

beforeAll(async () => {
  const folder = join(temporary(), 'index')
  for (const version of ['1.0', '2.0'])
    smallWheel(folder, { name: 'alpha', version, requires: ['beta', "winonly; sys_platform == 'win32'"] })
  smallWheel(folder, { name: 'beta' })
  smallWheel(folder, { name: 'winonly' })
  smallWheel(folder, { name: 'gamma', requires: ['delta'] })
  smallWheel(folder, { name: 'delta' })
  smallWheel(folder, { name: 'devtool' })
  smallWheel(folder, { name: 'old', version: '1.0' })
  smallWheel(folder, { name: 'old', version: '2.0' })
  const own = join(temporary(), 'corp')
  smallWheel(own, { name: 'private', files: { 'private.py': 'x = "corp"\n' } })
  // The same name and version elsewhere, with other bytes.
  smallWheel(folder, { name: 'private', files: { 'private.py': 'x = "other"\n' } })
  const [one, two] = [await indexOf(folder), await indexOf(own)]
  servers = [one.server, two.server]
  index = `${one.url}/simple`
  corp = `${two.url}/simple`
})

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** PDM locks one version of each package. */
const REQUIRES = {
  poetry: ['alpha<2', "old==1.0; python_version < '3.12'", "old==2.0; python_version >= '3.12'", 'private'],
  pdm: ['alpha<2', 'old==2.0', 'private'],
}

interface Locked {
  readonly dir: string
  readonly edit: (from: string, to: string) => void
}

function project(text: string): Locked {
  const dir = temporary()
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'pyproject.toml')
  writeFileSync(file, text)
  return { dir, edit: (from, to) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to)) }
}

const projectText = (kind: keyof typeof REQUIRES) => `[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<4"
dependencies = ${JSON.stringify(REQUIRES[kind])}
[project.optional-dependencies]
extra = ["gamma"]
`

const TOOLS = {
  poetry: async () => {
    const made = project(`${projectText('poetry')}
[tool.poetry]
package-mode = false
[tool.poetry.dependencies]
private = { source = "corp" }
[tool.poetry.group.dev.dependencies]
devtool = "*"
[[tool.poetry.source]]
name = "main"
url = "${index}/"
priority = "primary"
[[tool.poetry.source]]
name = "corp"
url = "${corp}/"
priority = "explicit"
`)
    const poetry = tool('poetry', ['poetry>=2,<3'])
    await outside(poetry, ['lock', '--no-interaction'], {
      cwd: made.dir,
      env: { ...process.env, POETRY_CACHE_DIR: temporary() },
    })
    return made
  },
  pdm: async () => {
    const made = project(`${projectText('pdm')}
[dependency-groups]
dev = ["devtool"]
[[tool.pdm.source]]
name = "pypi"
url = "${index}"
exclude_packages = ["private"]
[[tool.pdm.source]]
name = "corp"
url = "${corp}"
include_packages = ["private"]
`)
    const pdm = tool('pdm', ['pdm[locked]==2.22.4'])
    await outside(pdm, ['lock', '--quiet', '-G', ':all'], {
      cwd: made.dir,
      env: { ...process.env, PDM_CACHE_DIR: temporary(), PDM_CHECK_UPDATE: 'false', PDM_IGNORE_SAVED_PYTHON: '1' },
    })
    return made
  },
}

/** Resolves from the lock, with an index that has nothing. */
async function read(
  dir: string,
  kind: keyof typeof REQUIRES,
  more: { readonly extras?: readonly string[]; readonly lock?: string } = {},
) {
  const extras = more.extras ?? []
  const requirements = [...REQUIRES[kind], ...(extras.length > 0 ? ['gamma'] : [])]
  return resolved(
    {
      targets: TARGETS,
      lock: more.lock ?? 'auto',
      requirements,
      extras,
      project: { file: join(dir, 'pyproject.toml'), extras },
    },
    { projectDir: dir, env: { ...process.env, UV_DEFAULT_INDEX: index }, projectName: 'app' },
  )
}

const names = (found: Awaited<ReturnType<typeof read>>, target: string) =>
  (found.wheels.get(target) ?? []).map(wheel => `${wheel.name} ${wheel.version}`).sort()

describe.each(Object.keys(TOOLS) as (keyof typeof TOOLS)[])('%s.lock', kind => {
  let made: Locked
  beforeAll(async () => {
    made = await TOOLS[kind]()
  })

  test('gives every target exactly what it locks, without other groups and extras', async () => {
    const found = await read(made.dir, kind)
    expect(found.problems).toEqual([])
    expect(found.warnings.map(({ message }) => message)).toEqual([])
    expect(names(found, '3.11 linux-x86_64')).toEqual([
      ...['alpha 1.0', 'beta 1.0', kind === 'poetry' ? 'old 1.0' : 'old 2.0', 'private 1.0'],
    ])
    expect(names(found, '3.13 linux-x86_64')).toEqual(['alpha 1.0', 'beta 1.0', 'old 2.0', 'private 1.0'])
    expect(names(found, '3.13 windows-x86_64')).toContain('winonly 1.0')
    const locked = readFileSync(join(made.dir, `${kind}.lock`), 'utf8')
    for (const { sha256, name } of found.all) {
      expect(locked).toContain(sha256)
      // Its index is the one that was locked, although another has the same name and version.
      expect(found.all.find(one => one.name === name)?.url).toMatch(
        name === 'private' ? new RegExp(`^${new URL(corp).origin}`) : /./,
      )
    }
  })

  test('an extra is included when it is asked for, and refused by name when the lock lacks it', async () => {
    expect(names(await read(made.dir, kind, { extras: ['extra'] }), '3.11 linux-x86_64')).toEqual(
      expect.arrayContaining(['delta 1.0', 'gamma 1.0']),
    )
    const refused = await read(made.dir, kind, { extras: ['none-such'] }).catch(thrown => problemsOf(thrown))
    expect(refused).toMatchObject([{ code: 'project/lock', message: expect.stringContaining('extra none-such') }])
  })

  test('older than pyproject.toml, it says so and how to write it again', async () => {
    made.edit('"alpha<2"', '"alpha<3"')
    const { warnings } = await read(made.dir, kind)
    expect(warnings).toMatchObject([
      { code: 'project/lock', message: expect.stringContaining('is older than pyproject.toml') },
    ])
    expect(warnings[0]?.fix).toContain(`${kind} lock`)
    made.edit('"alpha<3"', '"alpha<2"')
  })

  test('a file with another hash than the locked one is refused', async () => {
    const lock = join(made.dir, `${kind}.lock`)
    const before = readFileSync(lock, 'utf8')
    const [, hash = ''] = /beta-1\.0-py3-none-any\.whl", hash = "sha256:([0-9a-f]{64})"/.exec(before) ?? []
    writeFileSync(lock, before.replaceAll(hash, 'f'.repeat(64)))
    const refused = await read(made.dir, kind).catch(thrown => problemsOf(thrown))
    writeFileSync(lock, before)
    expect(refused).toMatchObject([{ code: 'dependency/hash' }])
  })
})
