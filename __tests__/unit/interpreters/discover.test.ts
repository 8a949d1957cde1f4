import { describe, expect, test } from '@jest/globals'
import { fakeMachine, fakeRunner } from '../../../__fixtures__/interpreters.js'
import { discover, type Machine, parseLauncher } from '../../../src/interpreters/discover.js'
import { describeClaim } from '../../../src/interpreters/probe.js'

async function seen(machine: Machine): Promise<readonly string[]> {
  const candidates = await discover(machine)
  return candidates.map(({ source, path, claim }) => `${source} ${path} = ${describeClaim(claim)}`)
}

describe('tool cache', () => {
  test('on Linux, without half-unpacked and foreign folders', async () => {
    const root = '/opt/hostedtoolcache'
    const paths = [
      `${root}/Python/3.12.4/x64/bin/python3.12`,
      `${root}/Python/3.12.4/x64/bin/python`,
      `${root}/Python/3.12.4/x64/bin/python3.12-config`,
      `${root}/Python/3.12.4/x64.complete`,
      `${root}/Python/3.13.0/arm64-freethreaded/bin/python3.13t`,
      `${root}/Python/3.13.0/arm64-freethreaded.complete`,
      `${root}/Python/3.15.0-beta.1/x64/bin/python3.15`,
      `${root}/Python/3.15.0-beta.1/x64.complete`,
      `${root}/Python/3.11.9/x64/bin/python3.11`,
      `${root}/Python/stable/x64.complete`,
      `${root}/Python/3.10.1/x64.complete`,
      `${root}/PyPy/3.10.14/x64/bin/pypy3.10`,
      `${root}/PyPy/3.10.14/x64.complete`,
      `${root}/GraalPy/24.0.0/x64/bin/python`,
      `${root}/GraalPy/24.0.0/x64.complete`,
    ]
    const env = { RUNNER_TOOL_CACHE: root, AGENT_TOOLSDIRECTORY: root }
    expect(await seen(fakeMachine('linux', paths, { env }))).toMatchInlineSnapshot(`
[
  "tool-cache /opt/hostedtoolcache/Python/3.12.4/x64/bin/python3.12 = CPython 3.12.4, for x86_64",
  "tool-cache /opt/hostedtoolcache/Python/3.13.0/arm64-freethreaded/bin/python3.13t = CPython 3.13.0, free-threaded, for aarch64",
  "tool-cache /opt/hostedtoolcache/Python/3.15.0-beta.1/x64/bin/python3.15 = CPython 3.15.0b1, for x86_64",
  "tool-cache /opt/hostedtoolcache/PyPy/3.10.14/x64/bin/pypy3.10 = PyPy 3.10.14, for x86_64",
]
`)
  })

  test('on macOS', async () => {
    const root = '/Users/runner/hostedtoolcache'
    const paths = [`${root}/Python/3.12.4/arm64/bin/python3.12`, `${root}/Python/3.12.4/arm64.complete`]
    const machine = fakeMachine('macos', paths, { env: { AGENT_TOOLSDIRECTORY: root } })
    expect(await seen(machine)).toEqual([
      `tool-cache ${root}/Python/3.12.4/arm64/bin/python3.12 = CPython 3.12.4, for aarch64`,
    ])
  })

  test('on Windows', async () => {
    const root = 'C:\\hostedtoolcache\\windows'
    const paths = [
      `${root}\\Python\\3.12.4\\x64\\python.exe`,
      `${root}\\Python\\3.12.4\\x64\\python3.dll`,
      `${root}\\Python\\3.12.4\\x64.complete`,
      `${root}\\Python\\3.12.4\\x86\\python.exe`,
      `${root}\\Python\\3.12.4\\x86.complete`,
    ]
    const machine = fakeMachine('windows', paths, { env: { RUNNER_TOOL_CACHE: root } })
    expect(await seen(machine)).toEqual([
      `tool-cache ${root}\\Python\\3.12.4\\x64\\python.exe = CPython 3.12.4, for x86_64`,
      `tool-cache ${root}\\Python\\3.12.4\\x86\\python.exe = CPython 3.12.4, for x86`,
    ])
  })
})

describe('PATH', () => {
  test('in its order, each file once, without shims, relative folders and the workspace', async () => {
    const paths = [
      '/w/repo/.venv/bin/python3.12',
      '/w/repo/bin/python3',
      '/home/me/.pyenv/shims/python3.11',
      '/elsewhere/python3.9 -> /w/repo/tools/python3.9',
      '/usr/bin/python3 -> /usr/bin/python3.11',
      '/usr/bin/python3.11',
      '/usr/bin/python3.11-config',
      '/usr/bin/pythonw',
      '/bin/python3.11 -> /usr/bin/python3.11',
      '/opt/b/python3.12 -> /usr/bin/python3.11',
      '/opt/b/pypy3.10',
      '/opt/b/python',
      '/opt/b/python3.14t',
    ]
    const PATH = ':.:tools:/w/repo/.venv/bin:/w/repo/bin/:/home/me/.pyenv/shims:/elsewhere:/usr/bin:/bin:/opt/b/:/none'
    expect(await seen(fakeMachine('linux', paths, { env: { PATH } }))).toMatchInlineSnapshot(`
[
  "path /usr/bin/python3.11 = CPython 3.11",
  "path /opt/b/python3.14t = CPython 3.14, free-threaded",
  "path /opt/b/python3.12 = CPython 3.12",
  "path /opt/b/pypy3.10 = PyPy 3.10",
  "path /opt/b/python = CPython 3",
]
`)
  })

  test('on Windows, whatever the case of Path, without the Store aliases', async () => {
    const paths = [
      'C:\\Python312\\python.exe',
      'C:\\Python312\\python3.12',
      'C:\\Users\\me\\AppData\\Local\\Microsoft\\WindowsApps\\python.exe',
      'd:\\A\\Repo\\.venv\\Scripts\\python.exe',
    ]
    const env = {
      Path: 'C:\\Python312\\;C:\\Users\\me\\AppData\\Local\\Microsoft\\WindowsApps;d:\\A\\Repo\\.venv\\Scripts;rel',
    }
    expect(await seen(fakeMachine('windows', paths, { env }))).toEqual(['path C:\\Python312\\python.exe = CPython 3'])
  })

  test("on macOS, without /usr/bin's stub", async () => {
    const paths = ['/usr/bin/python3', '/opt/homebrew/bin/python3.13']
    const env = { PATH: '/usr/bin:/opt/homebrew/bin' }
    expect(await seen(fakeMachine('macos', paths, { env }))).toEqual([
      'path /opt/homebrew/bin/python3.13 = CPython 3.13',
    ])
  })
})

test('pyenv, uv and own downloads, in that order', async () => {
  const uv = '/home/me/.local/share/uv/python'
  const paths = [
    '/store/pythons/cpython-3.14.0+freethreaded-linux-x86_64-gnu/bin/python3.14t',
    `${uv}/cpython-3.12.4-linux-x86_64-gnu/bin/python3.12`,
    `${uv}/cpython-3.12-linux-x86_64-musl/bin/python3.12`,
    `${uv}/pypy-3.10.16-linux-x86_64-gnu/bin/pypy3.10`,
    `${uv}/cpython-3.14.0+debug-linux-x86_64-gnu/bin/python3.14`,
    `${uv}/graalpy-3.11.0-linux-x86_64-gnu/bin/graalpy`,
    `${uv}/.lock`,
    '/home/me/.pyenv/versions/3.12.1/bin/python',
    '/home/me/.pyenv/versions/3.13.0t/bin/python3.13t',
    '/home/me/.pyenv/versions/3.15-dev/bin/python3.15',
    '/home/me/.pyenv/versions/pypy3.10-7.3.16/bin/pypy3.10',
    '/home/me/.pyenv/versions/my-environment/bin/python3.12',
    '/home/me/.pyenv/versions/miniconda3-latest/bin/python3.12',
    '/home/me/.pyenv/versions/2.7.18/bin/python2.7',
  ]
  expect(await seen(fakeMachine('linux', paths))).toMatchInlineSnapshot(`
[
  "pyenv /home/me/.pyenv/versions/3.12.1/bin/python = CPython 3.12.1",
  "pyenv /home/me/.pyenv/versions/3.13.0t/bin/python3.13t = CPython 3.13.0, free-threaded",
  "pyenv /home/me/.pyenv/versions/3.15-dev/bin/python3.15 = CPython 3.15",
  "pyenv /home/me/.pyenv/versions/pypy3.10-7.3.16/bin/pypy3.10 = PyPy 3.10",
  "uv /home/me/.local/share/uv/python/cpython-3.12.4-linux-x86_64-gnu/bin/python3.12 = CPython 3.12.4, for x86_64 glibc",
  "uv /home/me/.local/share/uv/python/cpython-3.12-linux-x86_64-musl/bin/python3.12 = CPython 3.12, for x86_64 musl",
  "uv /home/me/.local/share/uv/python/pypy-3.10.16-linux-x86_64-gnu/bin/pypy3.10 = PyPy 3.10.16, for x86_64 glibc",
  "downloaded /store/pythons/cpython-3.14.0+freethreaded-linux-x86_64-gnu/bin/python3.14t = CPython 3.14.0, free-threaded, for x86_64 glibc",
]
`)
})

describe('the py launcher', () => {
  const NEW = [
    ' -V:3.13 *        C:\\Program Files\\Python313\\python.exe',
    ' -V:3.12-32       C:\\Python312-32\\python.exe',
    ' -V:3.14t         C:\\Python314\\python3.14t.exe',
    ' -V:3.12-arm64    C:\\Python312-arm64\\python.exe',
    ' -V:Astral/CPython3.11.9 C:\\uv\\python.exe',
    '  *               D:\\venv\\Scripts\\python.exe',
    ' -V:2.7           C:\\Python27\\python.exe',
  ].join('\r\n')
  const OLD = [
    'Installed Pythons found by py Launcher for Windows',
    ' -3.8-64        C:\\Python38\\python.exe *',
    ' -3.7-32        C:\\Python37-32\\python.exe',
  ].join('\r\n')
  const MANAGER = [
    ' -V:3.14[-64] *   C:\\Users\\me\\AppData\\Local\\Python\\pythoncore-3.14-64\\python.exe',
    ' -V:3.15-dev[-64] C:\\Users\\me\\AppData\\Local\\Python\\pythoncore-3.15-64\\python.exe',
    ' -V:PythonTest\\3.14 C:\\other\\python.exe',
  ].join('\r\n')

  test.each([
    ['Python 3.11 and newer', NEW],
    ['before Python 3.11', OLD],
    ['the install manager', MANAGER],
    ['no Pythons', 'No installed Pythons found!\r\n'],
  ])('%s', (_, text) => {
    expect(parseLauncher(text).map(({ path, claim }) => `${path} = ${describeClaim(claim)}`)).toMatchSnapshot()
  })

  test('is asked where there is one', async () => {
    const runner = fakeRunner({ 'C:\\Windows\\py.exe': NEW })
    const machine = fakeMachine('windows', ['C:\\Windows\\py.exe'], { runner })
    expect(await seen(machine)).toHaveLength(4)
    expect(await seen(fakeMachine('windows', [], { runner }))).toEqual([])
    expect(await seen(fakeMachine('linux', ['C:\\Windows\\py.exe'], { runner }))).toEqual([])
  })
})
