/** The finished file under real interpreters: who may start it, what it installs, and what reaches the application. */
import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pyenvVersions } from '../../../__fixtures__/interpreters.js'
import { makeDemo, writeWheel } from '../../../__fixtures__/pex.js'
import { localPythons, pexPath, toolPython } from '../../../__fixtures__/python-tools.js'
import { PROBE_SCRIPT } from '../../../src/interpreters/probe.js'

const pythons = [...localPythons()].filter(([version]) => Number(version.slice(2)) <= 13)
const minors = pythons.map(([version]) => Number(version.slice(2)))
const old = [...pyenvVersions()].filter(([version]) => /^(2\.7|3\.[67])\./.test(version))
const [newest, newestPython] = [...pythons].sort(([a], [b]) => Number(b.slice(2)) - Number(a.slice(2)))[0] ?? ['', '']
const [oldest] = [...pythons].sort(([a], [b]) => Number(a.slice(2)) - Number(b.slice(2)))[0] ?? ['']

let temp = ''
let app = ''
let shared = ''

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'pex-start-'))
  app = join(temp, 'demo.pex')
  shared = join(temp, 'shared')
  await makeDemo({ folder: join(temp, 'made'), output: app, minors })
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

/** A PATH with these interpreters and no other, and `ldd`, by which pex tells musl. */
function bin(...versions: string[]): string {
  const folder = mkdtempSync(join(temp, 'bin-'))
  if (existsSync('/usr/bin/ldd')) symlinkSync('/usr/bin/ldd', join(folder, 'ldd'))
  for (const [version, path] of pythons)
    if (versions.includes(version)) symlinkSync(path, join(folder, `python${version}`))
  return folder
}

interface Start {
  readonly root?: string
  readonly env?: Record<string, string>
  readonly input?: string
  readonly cwd?: string
}

function start(tool: string, args: readonly string[], { root = shared, env = {}, input = '', cwd = temp }: Start = {}) {
  const all = { HOME: temp, PEX_ROOT: root, PATH: bin(), ...env }
  return spawnSync(tool, args, { env: all, cwd, input, encoding: 'utf8' })
}

function seen(done: SpawnSyncReturns<string>): Record<string, unknown> {
  expect(done.stderr).toBe('')
  return JSON.parse(done.stdout) as Record<string, unknown>
}

describe.each(pythons)('CPython %s', (version, python) => {
  const expected = {
    version: version.split('.').map(Number),
    dep: `cp${version.replace('.', '')}-cp${version.replace('.', '')}-manylinux_2_17_x86_64`,
  }

  test('starts it, first and again, and nothing of the start is left in the environment', () => {
    for (let time = 0; time < 2; time++)
      expect(seen(start(python, [app]))).toMatchObject({ ...expected, argv0: app, pex: ['PEX'] })
  })

  test('is found by the launcher', () => {
    const path = bin(version)
    for (let time = 0; time < 2; time++)
      expect(seen(start(app, [], { env: { PATH: path } }))).toMatchObject({
        ...expected,
        argv0: app,
        pex: ['PEX'],
      })
  })
})

test('a first start installs what its own interpreter needs and nothing else', () => {
  const root = join(temp, 'own')
  start(newestPython, [app], { root })
  const found = execFileSync('find', [root, '-name', 'dep.py', '-o', '-name', '*.whl'], { encoding: 'utf8' })
  expect(found.trim().split('\n')).toEqual([
    expect.stringMatching(new RegExp(`/python${newest}/site-packages/dep\\.py$`)),
  ])
})

describe.each(old)('Python %s, which the file does not hold', (version, folder) => {
  const python = join(folder, 'bin', 'python')
  test('is told in three lines what the file holds', () => {
    const done = start(python, [app])
    expect(done.status).toBe(1)
    expect(done.stdout).toBe('')
    expect(done.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(
          `^demo.pex does not run on CPython ${version.split('.').slice(0, 2).join('\\.')} on linux x86_64 glibc `,
        ),
      ),
      `It contains CPython ${minors.map(minor => `3.${minor}`).join(', ')} for linux-x86_64, linux-aarch64, windows-x86_64.`,
      'Install one of these Pythons, or name one: PEX_PYTHON=/path/to/python demo.pex',
    ])
  })

  test('hands over to a right one on PATH', () => {
    expect(seen(start(python, [app, 'a'], { env: { PATH: bin(newest) } }))).toMatchObject({
      version: newest.split('.').map(Number),
      args: ['a'],
    })
  })
})

test('the launcher finds nothing: three lines', () => {
  const done = start(app, [])
  expect(done.status).toBe(1)
  expect(done.stderr.trim().split('\n')).toHaveLength(3)
  expect(done.stderr).toContain(`It contains CPython ${minors.map(minor => `3.${minor}`).join(', ')} for `)
})

test('a Python that does not start is passed over', () => {
  const path = bin(oldest)
  const shim = join(path, `python${newest}`)
  rmSync(shim, { force: true })
  writeFileSync(shim, '#!/bin/sh\nexit 127\n', { mode: 0o755 })
  expect(seen(start(app, [], { env: { PATH: path } }))).toMatchObject({
    version: oldest.split('.').map(Number),
  })
})

describe('which Python is asked for', () => {
  const python = pythons.find(([version]) => version === oldest)?.[1] ?? ''
  const expected = { version: oldest.split('.').map(Number) }
  test.each<[string, Record<string, string>]>([
    ['PEX_PYTHON as a path', { PEX_PYTHON: python }],
    ['PEX_PYTHON as a name', { PEX_PYTHON: `python${oldest}` }],
    ['PEX_PYTHON_PATH as a file', { PEX_PYTHON_PATH: python }],
  ])('%s', (_, env) => {
    const path = bin(newest, oldest)
    expect(seen(start(app, [], { env: { PATH: path, ...env } }))).toMatchObject(expected)
    expect(seen(start(newestPython, [app], { env: { PATH: path, ...env } }))).toMatchObject(expected)
  })

  test('one that does not fit is refused, and no other taken', () => {
    const [, folder] = old[0] ?? []
    if (folder === undefined) return
    const env = { PATH: bin(newest), PEX_PYTHON: join(folder, 'bin', 'python') }
    expect(start(newestPython, [app], { env }).status).toBe(1)
  })
})

describe('what reaches the application', () => {
  test('arguments, standard input and the exit status', () => {
    const path = { PATH: bin(newest) }
    expect(seen(start(app, ['a b', '', '*', '--help'], { env: path })).args).toEqual(['a b', '', '*', '--help'])
    expect(seen(start(app, ['stdin'], { env: path, input: 'text' })).stdin).toBe('text')
    expect(start(app, ['exit', '7'], { env: path }).status).toBe(7)
    expect(start(newestPython, [app, 'exit', '7']).status).toBe(7)
  })

  test('a signal', async () => {
    const child = spawn(app, ['wait'], {
      env: { PEX_ROOT: shared, PATH: bin(newest) },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await new Promise(resolve => child.stdout.once('data', resolve))
    child.kill('SIGTERM')
    const signal = await new Promise(resolve => child.once('exit', (_, signal) => resolve(signal)))
    expect(signal).toBe('SIGTERM')
  })

  test("pex's variables", () => {
    const path = { PATH: bin(newest) }
    const version = start(app, ['-c', 'import sys; print(sys.version_info[1])'], {
      env: { ...path, PEX_INTERPRETER: '1' },
    })
    expect(version.stdout.trim()).toBe(newest.slice(2))
    expect(start(app, [], { env: { ...path, PEX_SCRIPT: 'other' } }).stdout).toBe('other\n')
    expect(start(app, [], { env: { ...path, PEX_MODULE: 'demo:other' } }).stdout).toBe('other\n')
    expect(start(app, [], { env: { ...path, PEX_VENV: '0', PEX_MODULE: 'demo:other' } }).stdout).toBe('other\n')
    expect(start(app, [], { env: { ...path, PEX_VERBOSE: '1' } }).stderr).toContain('goes on in')
  })

  test('PYTHONPATH does not', () => {
    const canary = join(temp, 'canary')
    mkdirSync(canary, { recursive: true })
    for (const name of ['json', 'zipfile', 'dep'])
      writeFileSync(join(canary, `${name}.py`), 'raise SystemExit("canary")')
    for (const root of [join(temp, 'pythonpath'), shared])
      expect(seen(start(app, [], { root, env: { PATH: bin(newest), PYTHONPATH: canary } })).path).toEqual([])
  })
})

describe('where it lies', () => {
  test.each(['with space', 'ünï'])('%s', folder => {
    const place = join(temp, folder)
    mkdirSync(place)
    copyFileSync(app, join(place, 'demo.pex'))
    chmodSync(join(place, 'demo.pex'), 0o755)
    const root = join(place, 'root')
    for (let time = 0; time < 2; time++)
      expect(seen(start(join(place, 'demo.pex'), [], { root, env: { PATH: bin(newest) } })).argv0).toBe(
        join(place, 'demo.pex'),
      )
  })

  test('behind a link, and through PATH', () => {
    const folder = bin(newest)
    symlinkSync(app, join(folder, 'demo'))
    expect(seen(start(join(folder, 'demo'), [], { env: { PATH: folder } })).version).toEqual(
      newest.split('.').map(Number),
    )
    expect(seen(start('/bin/sh', ['-c', 'demo'], { env: { PATH: folder } })).version).toEqual(
      newest.split('.').map(Number),
    )
  })
})

describe('the cache', () => {
  test('eight starts at once on an empty one', async () => {
    const root = join(temp, 'eight')
    const path = bin(newest)
    const codes = await Promise.all(
      Array.from(
        { length: 8 },
        () =>
          new Promise(resolve =>
            spawn(app, ['exit', '3'], { env: { PEX_ROOT: root, PATH: path }, stdio: 'ignore' }).once('exit', resolve),
          ),
      ),
    )
    expect(codes).toEqual(Array(8).fill(3))
  })

  test.each([200, 700, 1200])('a first start killed after %i ms spoils nothing', async milliseconds => {
    const root = join(temp, `killed-${milliseconds}`)
    const env = { PEX_ROOT: root, PATH: bin(newest) }
    const child = spawn(app, ['wait'], { env, stdio: 'ignore', detached: true })
    await new Promise(resolve => setTimeout(resolve, milliseconds))
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    expect(seen(start(app, [], { root, env }))).toMatchObject({ args: [] })
  })

  test('no HOME', () => {
    const env = { PATH: bin(newest), PEX_ROOT: shared }
    const done = spawnSync(app, [], { env, encoding: 'utf8' })
    expect(JSON.parse(done.stdout)).toMatchObject({ version: newest.split('.').map(Number) })
  })

  test('an environment that was removed is made again', () => {
    const root = join(temp, 'removed')
    const env = { PATH: bin(newest) }
    start(app, [], { root, env })
    const folder = join(root, 'package-python')
    for (const name of readdirSync(folder))
      if (/-cp\d+-[0-9a-f]+$/.test(name)) rmSync(join(folder, name), { recursive: true })
    expect(seen(start(app, [], { root, env })).dep).toContain('manylinux')
  })
})

describe("pex's own tools", () => {
  test('say what the whole file holds', () => {
    const asked = start(app, ['info'], { env: { PATH: bin(newest), PEX_TOOLS: '1' } })
    const { pex_root: _, ...info } = JSON.parse(asked.stdout) as Record<string, unknown>
    expect(Object.keys(info.distributions as object)).toHaveLength(1 + 3 * minors.length)
    expect(info).toMatchObject({ requirements: ['demo==1.0'], entry_point: 'demo:main' })
    const tools = [
      '-c',
      'import sys; sys.path.insert(0, sys.argv.pop(1)); from pex.tools.main import main; sys.exit(main())',
      pexPath(),
      app,
      'info',
    ]
    expect(JSON.parse(execFileSync(toolPython(), tools, { encoding: 'utf8' }))).toMatchObject(info)
  })
})

test('made twice, it is the same byte for byte', async () => {
  const again = join(temp, 'again.pex')
  await makeDemo({ folder: join(temp, 'elsewhere'), output: again, minors })
  expect(readFileSync(again).equals(readFileSync(app))).toBe(true)
})

test('pure wheels run on a newer Python and another platform than was asked for', async () => {
  const pure = join(temp, 'pure.pex')
  await makeDemo({
    folder: join(temp, 'made-pure'),
    output: pure,
    minors: [Number(oldest.slice(2))],
    bound: false,
  })
  for (let time = 0; time < 2; time++)
    expect(seen(start(newestPython, [pure])).version).toEqual(newest.split('.').map(Number))
})

describe('wheels that were selected for another Python', () => {
  const has = (file: string, python: string) => {
    const code = 'import importlib.util as u; print(u.find_spec("backport") is not None)'
    const done = start(python, [file, '-c', code], { root: join(temp, 'foreign'), env: { PEX_INTERPRETER: '1' } })
    expect(done.stderr).toBe('')
    return done.stdout.trim()
  }
  const oldestPython = pythons.find(([version]) => version === oldest)?.[1] ?? ''
  const make = async (name: string, minor: string, more: object) => {
    const output = join(temp, `${name}.pex`)
    const backport = writeWheel(temp, 'backport', 'py3-none-any', { 'backport.py': '' })
    const dependencies = new Map([['backport', backport]])
    const minors = [Number(minor.slice(2))]
    await makeDemo({ folder: join(temp, `made-${name}`), output, minors, bound: false, more: dependencies, ...more })
    return output
  }

  test('what a marker excludes there is not installed', async () => {
    const file = await make('marker', oldest, { markers: { backport: `; python_version < "${newest}"` } })
    expect(has(file, oldestPython)).toBe('True')
    for (let time = 0; time < 2; time++) expect(has(file, newestPython)).toBe('False')
  })

  test('nor is what a marker excludes for this release of the Python it was made for', async () => {
    const file = await make('release', newest, { markers: { backport: `; python_full_version < "${newest}.0"` } })
    expect(has(file, newestPython)).toBe('False')
  })

  test('Requires-Python that does not allow it is refused by pex', async () => {
    const file = await make('requires', oldest, { metadata: `Requires-Python: <${newest}\n` })
    expect(seen(start(oldestPython, [file])).args).toEqual([])
    const done = start(newestPython, [file], { root: join(temp, 'requires') })
    expect([done.status, done.stdout]).toEqual([1, ''])
    expect(done.stderr).toContain('python requirement of <')
    expect(readdirSync(join(temp, 'requires/package-python')).filter(name => /-cp\d+-[0-9a-f]+$/.test(name))).toEqual(
      [],
    )
  })
})

// No musl, macOS or Windows is at hand: what tells them is simulated.
describe('which wheels an interpreter can use (simulated)', () => {
  const code = `import json, runpy, sys
main = runpy.run_path(sys.argv[1], run_name="pex_here")
here = main["Here"]()
here.os, here.arch, here._libc = json.loads(sys.argv[2])
here._libc = here._libc and (here._libc[0], tuple(here._libc[1]))
here.runs.__globals__["macos_version"] = lambda: (12, 3)
here.runs.__globals__["windows_tag"] = lambda: "win_amd64"
print(json.dumps(here.runs(sys.argv[3])))`
  const glibc = ['linux', 'x86_64', ['glibc', [2, 28]]]
  const musl = ['linux', 'aarch64', ['musl', [1, 2]]]
  const macos = ['macos', 'arm64', null]
  const windows = ['windows', 'AMD64', null]
  test.each<[string, unknown, boolean]>([
    ['manylinux_2_28_x86_64', glibc, true],
    ['manylinux_2_29_x86_64', glibc, false],
    ['manylinux2014_x86_64', glibc, true],
    ['manylinux1_x86_64', glibc, true],
    ['manylinux_2_17_aarch64', glibc, false],
    ['musllinux_1_2_x86_64', glibc, false],
    ['linux_x86_64', glibc, true],
    ['musllinux_1_2_aarch64', musl, true],
    ['musllinux_1_3_aarch64', musl, false],
    ['manylinux_2_17_aarch64', musl, false],
    ['macosx_11_0_arm64', macos, true],
    ['macosx_12_4_arm64', macos, false],
    ['macosx_10_9_universal2', macos, true],
    ['macosx_10_9_x86_64', macos, false],
    ['win_amd64', windows, true],
    ['win_arm64', windows, false],
    ['any', windows, true],
  ])('%s on %j: %s', (tag, here, expected) => {
    const script = PROBE_SCRIPT.replace('probe.py', 'pex_here.py')
    const answer = execFileSync(newestPython, ['-c', code, script, JSON.stringify(here), tag], {
      encoding: 'utf8',
    })
    expect(JSON.parse(answer)).toBe(expected)
  })
})
