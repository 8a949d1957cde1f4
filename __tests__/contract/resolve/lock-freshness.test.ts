/** Locks that are not of the project as it is now, and settings of uv that decide what ships; with real uv. */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'
import { indexOf, smallProject } from '../../../__fixtures__/sourced-project.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { problemsOf } from '../../../src/core/errors.js'
import { resolved, temporary } from './setup.js'

const TARGETS = targetsOf(['3.12'], ['linux-x86_64', 'windows-x86_64'])
let server: Server
let index = ''

beforeAll(async () => {
  const folder = join(temporary(), 'index')
  for (const name of ['alpha', 'beta']) for (const version of ['1.0', '2.0']) smallWheel(folder, { name, version })
  const made = await indexOf(folder)
  server = made.server
  index = `${made.url}/simple`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function project(more = '', requires: readonly string[] = ['alpha<2']) {
  const dir = temporary()
  smallProject(dir, { name: 'app', requires, more })
  const file = join(dir, 'pyproject.toml')
  const edit = (from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  return { dir, file, edit, requires }
}

async function lock({ dir }: { readonly dir: string }): Promise<void> {
  await promisify(execFile)(uvPath(), ['lock', '--quiet', '--python', toolPython()], {
    cwd: dir,
    env: { ...process.env, UV_DEFAULT_INDEX: index },
  })
}

/** What was chosen for each target, or the problems. */
async function outcome(
  { dir, file, requires }: ReturnType<typeof project>,
  more: { readonly extras?: readonly string[]; readonly requirements?: readonly string[] } = {},
) {
  const extras = more.extras ?? []
  try {
    const found = await resolved(
      {
        targets: TARGETS,
        lock: 'auto',
        interpreterFor: () => toolPython(),
        requirements: more.requirements ?? requires,
        extras,
        project: { file, extras },
      },
      { projectDir: dir, env: { ...process.env, UV_DEFAULT_INDEX: index }, projectName: 'app' },
    )
    return {
      wheels: found.all.map(({ filename }) => filename),
      builds: found.builds.map(({ package: one }) => one.name),
      said: [...found.warnings, ...found.problems].map(({ code, message }) => `${code} ${message}`),
    }
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return { said: problems.map(({ code, message }) => `${code} ${message}`) }
  }
}

describe('uv.lock', () => {
  test('of the project as it is says nothing; another version of the project itself neither', async () => {
    const made = project()
    await lock(made)
    expect(await outcome(made)).toMatchObject({ wheels: ['alpha-1.0-py3-none-any.whl'], said: [] })
    made.edit('version = "1.0"', 'version = "1.1"')
    expect(await outcome(made)).toMatchObject({ wheels: ['alpha-1.0-py3-none-any.whl'], said: [] })
  })

  test('older than another group is a warning', async () => {
    const made = project()
    await lock(made)
    made.edit('[build-system]', '[dependency-groups]\ndev = ["beta"]\n[build-system]')
    const { said } = await outcome(made)
    expect(said).toEqual([expect.stringMatching(/^project\/lock uv\.lock is older than pyproject\.toml/)])
  })

  test('that the index served before the project named a source is an error: the package would be another', async () => {
    const made = project()
    await lock(made)
    smallProject(join(made.dir, 'libs', 'alpha'), { name: 'alpha' })
    writeFileSync(made.file, `${readFileSync(made.file, 'utf8')}\n[tool.uv.sources]\nalpha = { path = "libs/alpha" }\n`)
    const { said } = await outcome(made)
    expect(said).toEqual([
      expect.stringMatching(/^project\/lock The project takes alpha from .*libs.alpha, and the lock from/),
    ])
    await lock(made)
    expect(await outcome(made)).toMatchObject({ builds: ['alpha', 'alpha'], said: [] })
  })

  test('older than an override is an error', async () => {
    const made = project()
    await lock(made)
    writeFileSync(made.file, `${readFileSync(made.file, 'utf8')}\n[tool.uv]\noverride-dependencies = ["alpha==2.0"]\n`)
    const { said } = await outcome(made)
    expect(said).toEqual([
      expect.stringMatching(/^project\/lock uv\.lock is older than the project’s settings: mismatched/),
    ])
  })
})

test('a pylock.toml from an index, where the project names a source, is an error', async () => {
  const made = project()
  await lock(made)
  await promisify(execFile)(
    uvPath(),
    ['export', '--quiet', '--frozen', '--no-emit-project', '--format', 'pylock.toml', '-o', 'pylock.toml'],
    { cwd: made.dir },
  )
  smallProject(join(made.dir, 'libs', 'alpha'), { name: 'alpha' })
  writeFileSync(made.file, `${readFileSync(made.file, 'utf8')}\n[tool.uv.sources]\nalpha = { path = "libs/alpha" }\n`)
  const { said } = await outcome(made)
  expect(said).toEqual([expect.stringMatching(/^project\/lock The project takes alpha from/)])
})

describe('settings of uv', () => {
  test.each([
    ['override-dependencies = ["alpha==2.0"]', { wheels: ['alpha-2.0-py3-none-any.whl'], said: [] }],
    ['constraint-dependencies = ["alpha<1.5"]', { wheels: ['alpha-1.0-py3-none-any.whl'], said: [] }],
    ['exclude-dependencies = ["alpha"]', { wheels: [], said: [] }],
    [
      'environments = ["sys_platform == \'linux\'"]',
      { said: [expect.stringMatching(/^dependency\/conflict uv resolves nothing for 3.12 windows-x86_64/)] },
    ],
    [
      'required-version = ">=99"',
      { said: [expect.stringMatching(/^dependency\/source \[tool\.uv\] has required-version >=99/)] },
    ],
    [
      'sources = { alpha = { index = "none" } }',
      { said: [expect.stringMatching(/^dependency\/source \[tool\.uv\.sources\] takes alpha from the index none/)] },
    ],
    [
      'sources = { alpha = { workspace = true } }',
      { said: [expect.stringMatching(/^dependency\/source .*no such member/)] },
    ],
    [
      'sources = { alpha = { path = "nothing" } }',
      { said: [expect.stringMatching(/^dependency\/source .*there is nothing/)] },
    ],
    [
      'sources = { alpha = { pth = "x" } }',
      { said: [expect.stringMatching(/^dependency\/source .*unknown field `pth`/)] },
    ],
  ])('%s', async (setting, expected) => {
    expect(await outcome(project(`[tool.uv]\n${setting}\n`, ['alpha']))).toMatchObject(expected)
  })

  test('extras that exclude each other are refused', async () => {
    const made = project('[tool.uv]\nconflicts = [[{ extra = "one" }, { extra = "two" }]]\n')
    const { said } = await outcome(made, { extras: ['one', 'two'] })
    expect(said).toEqual([expect.stringMatching(/^input\/conflict The extras one and two exclude each other/)])
  })

  test('a path whose dependencies only its backend knows is refused, with a fix that works', async () => {
    const made = project('[tool.uv.sources]\nalpha = { path = "libs/alpha" }\n', ['alpha'])
    mkdirSync(join(made.dir, 'libs', 'alpha'), { recursive: true })
    writeFileSync(
      join(made.dir, 'libs', 'alpha', 'setup.py'),
      'from setuptools import setup\nsetup(name="alpha", version="1.0")\n',
    )
    const { said } = await outcome(made)
    expect(said).toEqual([
      expect.stringMatching(/^dependency\/source What alpha requires is known only when it is built/),
    ])
  })
})
