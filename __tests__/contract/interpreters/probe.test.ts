import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { arch, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fakeLog, fakeMachine, LINUX, pyenvVersions } from '../../../__fixtures__/interpreters.js'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import type { Arch, Platform } from '../../../src/core/model.js'
import { localFiles } from '../../../src/interpreters/discover.js'
import { setUpInterpreters } from '../../../src/interpreters/interpreters.js'
import { createProber, PROBE_SCRIPT } from '../../../src/interpreters/probe.js'
import { formatPython, parsePythons } from '../../../src/interpreters/versions.js'

const installed = [...pyenvVersions()]
const here: Arch = arch() === 'arm64' ? 'aarch64' : 'x86_64'
const platform: Platform = { ...LINUX, arch: here, name: `linux-${here}` }
let temp = ''

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'interpreters-'))
})
afterAll(() => rmSync(temp, { recursive: true }))

test('there are Pythons to ask, from 3.6 on', () => {
  expect(installed.map(([version]) => version)).toEqual(expect.arrayContaining([expect.stringMatching(/^3\.6\./)]))
  expect(installed.length).toBeGreaterThan(6)
})

describe.each(installed)('Python %s', (version, folder) => {
  const python = join(folder, 'bin', 'python')

  test('says what it is, on one line and nothing else', () => {
    const stdout = execFileSync(python, ['-I', '-S', '-B', PROBE_SCRIPT], { encoding: 'utf8' })
    expect(stdout).toMatch(/^\{.*\}\n$/)
    const answer = JSON.parse(stdout)
    expect(answer).toMatchObject({ probe: 1, implementation: 'cpython', version, freeThreaded: false })
    expect(answer).toMatchObject({
      os: 'linux',
      arch: here,
      libc: 'glibc',
      prefix: folder,
      venv: true,
    })
    expect(answer.executable).toMatch(/\/bin\/python3\.\d+m?$/)
    const own = `import platform, json, os, sys; print(json.dumps([platform.libc_ver()[1], platform.machine(),
      platform.release(), platform.version(), platform.python_version(), platform.python_implementation(), sys.platform]))`
    const [libc, ...rest] = JSON.parse(execFileSync(python, ['-c', own], { encoding: 'utf8' }))
    const { markers } = answer
    // platform.libc_ver() guesses from the executable's symbols before 3.8.
    if (!/^3\.[67]\./.test(version)) expect(answer.libcVersion).toBe(libc)
    expect([
      markers.platform_machine,
      markers.platform_release,
      markers.platform_version,
      markers.python_full_version,
      markers.platform_python_implementation,
      markers.sys_platform,
    ]).toEqual(rest)
    expect(Object.keys(markers)).toHaveLength(11)
  })

  test('a hostile environment and folder change nothing', async () => {
    const trap = mkdtempSync(join(temp, 'trap-'))
    for (const name of ['json', 'os', 'struct', 'sitecustomize', 'platform'])
      execFileSync('sh', ['-c', 'echo "print(1); raise SystemExit(3)" > "$1"', 'sh', join(trap, `${name}.py`)])
    const env = { ...process.env, PYTHONPATH: trap, PYTHONSTARTUP: join(trap, 'json.py'), PYTHONVERBOSE: '1' }
    const machine = fakeMachine('linux', [], { home: trap, runner: createPlainRunner(env) })
    const [probed] = await createProber(machine)([{ path: python, source: 'pyenv', claim: {} }])
    expect(probed).toMatchObject({ kind: 'usable', interpreter: { fullVersion: version } })
  })
})

test('an environment answers with the interpreter it was made from', async () => {
  const [version = '', folder = ''] = installed.find(([name]) => name.startsWith('3.12.')) ?? []
  execFileSync(join(folder, 'bin', 'python'), ['-m', 'venv', '--without-pip', join(temp, 'venv')])
  const machine = fakeMachine('linux', [], { home: temp, runner: createPlainRunner() })
  const candidate = { path: join(temp, 'venv', 'bin', 'python'), source: 'path', claim: {} } as const
  const [probed] = await createProber(machine)([candidate])
  expect(probed).toMatchObject({ interpreter: { fullVersion: version, prefix: folder } })
  expect(probed?.kind === 'usable' && probed.interpreter.path).toBe(join(folder, 'bin', 'python3.12'))
})

describe('setting up', () => {
  const full = (prefix: string) => installed.find(([name]) => name.startsWith(prefix))?.[0] ?? ''
  const asked = parsePythons(['3.13', '3.9', '3.12', '3.10', '3.11']).pythons
  const setUp = (env: Record<string, string>) => {
    const runner = createPlainRunner()
    const log = fakeLog()
    const uv = () => Promise.reject(new Error('uv must not be called'))
    const files = localFiles
    return {
      asked,
      platform,
      runner,
      env,
      workspace: temp,
      uv,
      store: join(temp, 'store'),
      log,
      home: temp,
      files,
    }
  }

  test("five of pyenv's Pythons, each started once, in the order asked", async () => {
    const PYENV_ROOT = join(installed[0]?.[1] ?? '', '..', '..')
    const given = setUp({ PYENV_ROOT, PATH: '' })
    const alone = performance.now()
    for (const { major, minor } of asked)
      execFileSync(join(PYENV_ROOT, 'versions', full(`${major}.${minor}.`), 'bin', 'python'), ['-I', '-c', ''])
    const begun = performance.now()
    const found = await setUpInterpreters(given)
    const milliseconds = performance.now() - begun
    expect(found.map(one => formatPython(one.python))).toEqual(['3.13', '3.9', '3.12', '3.10', '3.11'])
    expect(found.map(one => one.source)).toEqual(Array(5).fill('pyenv'))
    expect(given.runner.commands).toHaveLength(5)
    expect(given.log.lines).toEqual([])
    // 150 ms is the aim on an idle machine; this only notices an order of magnitude, measured by what starting them costs.
    expect(milliseconds).toBeLessThan(10 * (begun - alone))
  })

  test('an installed patch that requires-python rules out counts as missing', async () => {
    const PYENV_ROOT = join(installed[0]?.[1] ?? '', '..', '..')
    const env = { PYENV_ROOT, PATH: '', UV_PYTHON_DOWNLOADS: 'never' }
    const given = { ...setUp(env), asked: parsePythons(['3.12']).pythons }
    await expect(setUpInterpreters({ ...given, requiresPython: '>=3.12.50' })).rejects.toMatchObject({
      code: 'interpreter/missing',
    })
    expect(await setUpInterpreters({ ...given, requiresPython: '>=3.12' })).toHaveLength(1)
    // Asked for by name although the project excludes all of 3.12: for others to judge.
    expect(await setUpInterpreters({ ...given, requiresPython: '>=3.13' })).toHaveLength(1)
  })

  test('a tool cache and PATH made of them', async () => {
    const folderOf = (prefix: string) => installed.find(([name]) => name.startsWith(prefix))?.[1] ?? ''
    const tools = join(temp, 'tools', 'Python')
    const [version = ''] = installed.find(([name]) => name.startsWith('3.12.')) ?? []
    const machine = arch() === 'arm64' ? 'arm64' : 'x64'
    mkdirSync(join(tools, version, `${machine}.complete`), { recursive: true })
    symlinkSync(folderOf('3.12.'), join(tools, version, machine))
    const bin = join(temp, 'outside')
    mkdirSync(bin)
    symlinkSync(join(folderOf('3.11.'), 'bin', 'python'), join(bin, 'python3'))
    const given = setUp({ RUNNER_TOOL_CACHE: join(temp, 'tools'), PATH: bin })
    const pythons = parsePythons(['3.11', '3.12']).pythons
    const found = await setUpInterpreters({ ...given, asked: pythons, workspace: join(temp, 'workspace') })
    expect(found.map(one => `${one.source} ${formatPython(one.python)}`)).toEqual(['path 3.11', 'tool-cache 3.12'])
  })
})
