import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { arch, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { fakeLog, LINUX, pyenvVersions } from '../../../__fixtures__/interpreters.js'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { PackagingError, problemsOf } from '../../../src/core/errors.js'
import type { Platform } from '../../../src/core/model.js'
import { setUpInterpreters } from '../../../src/interpreters/interpreters.js'
import { parsePythons } from '../../../src/interpreters/versions.js'

const here = arch() === 'arm64' ? 'aarch64' : 'x86_64'
const platform: Platform = { ...LINUX, arch: here, name: `linux-${here}` }
const pyenv = (prefix: string) => [...pyenvVersions()].find(([name]) => name.startsWith(prefix)) ?? ['', '']
const [, honest] = pyenv('3.12.')
const [otherVersion, other] = pyenv('3.11.')
let temp = ''
let bin = ''

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'liars-'))
})
beforeEach(() => {
  bin = mkdtempSync(join(temp, 'bin-'))
})
afterAll(() => rmSync(temp, { recursive: true }))

function script(name: string, body: string): string {
  const path = join(bin, name)
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}

function setUp(parts: Record<string, unknown> = {}) {
  return {
    asked: parsePythons(['3.12']).pythons,
    platform,
    runner: createPlainRunner(),
    env: { PATH: bin, UV_PYTHON_DOWNLOADS: 'never' },
    workspace: join(temp, 'workspace'),
    uv: () => Promise.reject(new Error('uv must not be called')),
    store: join(temp, 'store'),
    log: fakeLog(),
    home: temp,
    ...parts,
  }
}

async function problems(given: ReturnType<typeof setUp>): Promise<readonly PackagingError[]> {
  return setUpInterpreters(given).then(
    () => [],
    (thrown: unknown) => problemsOf(thrown),
  )
}

test('one of another version than it claims is refused, and fatal only when there is no right one', async () => {
  const path = script('python3.12', `exec ${join(other, 'bin', 'python')} "$@"`)
  const [missing, lie] = await problems(setUp())
  expect(missing?.code).toBe('interpreter/missing')
  expect(lie?.code).toBe('interpreter/mismatch')
  const said = `its name says CPython 3.12 and it is CPython ${otherVersion}, for ${here}`
  expect(lie?.message).toBe(`${path} is refused: ${said}.`)
  expect(missing?.detail).toContain(`refused: ${path}: ${said}`)

  const second = mkdtempSync(join(temp, 'honest-'))
  symlinkSync(join(honest, 'bin', 'python3.12'), join(second, 'python3.12'))
  const given = setUp({ env: { PATH: `${bin}:${second}` } })
  const [found] = await setUpInterpreters(given)
  expect(found?.python.minor).toBe(12)
  expect(given.log.lines).toEqual([`warning interpreter/mismatch ${path} is refused: ${said}.`])
})

test('a tool cache folder of another architecture is a lie, a half-unpacked one is not looked at', async () => {
  const tools = join(temp, 'tools')
  const [version] = pyenv('3.12.')
  const claimed = arch() === 'arm64' ? 'arm64' : 'x64'
  mkdirSync(join(tools, 'Python', '3.12.99'), { recursive: true })
  symlinkSync(honest, join(tools, 'Python', '3.12.99', claimed))
  writeFileSync(join(tools, 'Python', '3.12.99', `${claimed}.complete`), '')
  mkdirSync(join(tools, 'Python', version))
  symlinkSync(honest, join(tools, 'Python', version, claimed))
  const env = { RUNNER_TOOL_CACHE: tools, PATH: '', UV_PYTHON_DOWNLOADS: 'never' }
  const found = await problems(setUp({ env }))
  expect(found.map(problem => problem.code)).toEqual(['interpreter/missing', 'interpreter/mismatch'])
  expect(found[1]?.message).toContain(
    `its name says CPython 3.12.99, for ${here} and it is CPython ${version}, for ${here}`,
  )
})

test('one that hangs is given up, and the honest one taken', async () => {
  const path = script('python3.12', 'exec sleep 30')
  const [missing] = await problems(setUp({ probeLimit: 300 }))
  expect(missing?.detail).toContain(`refused: ${path}: it does not answer in 0.3 s`)

  script('python3', `exec ${join(honest, 'bin', 'python')} "$@"`)
  const [found] = await setUpInterpreters(setUp({ probeLimit: 5000 }))
  expect(found?.path).toBe(join(honest, 'bin', 'python3.12'))
})

test('a newest patch that is broken leaves the next one', async () => {
  const root = mkdtempSync(join(temp, 'pyenv-'))
  const [version] = pyenv('3.12.')
  mkdirSync(join(root, 'versions', '3.12.99'), { recursive: true })
  script('python', 'exit 1')
  symlinkSync(bin, join(root, 'versions', '3.12.99', 'bin'))
  symlinkSync(honest, join(root, 'versions', version))
  const given = setUp({ env: { PYENV_ROOT: root, PATH: '', UV_PYTHON_DOWNLOADS: 'never' } })
  const [found] = await setUpInterpreters(given)
  expect(found?.fullVersion).toBe(version)
  expect(given.runner.commands.map(one => one.tool)).toEqual([
    join(root, 'versions', '3.12.99', 'bin', 'python'),
    join(root, 'versions', version, 'bin', 'python3.12'),
  ])
})

test.each([
  ['prints rubbish', 'printf "\\033[31mhello\\n"', "it does not answer like Python but prints '?[31mhello'"],
  ['prints nothing', 'exit 0', "it does not answer like Python but prints ''"],
  ['prints JSON of something else', 'echo "[1]"', "it does not answer like Python but prints '[1]'"],
  ['fails', 'exit 3', 'it ends with status 3'],
  ['is killed', 'kill -9 $$', 'it is ended by SIGKILL'],
  ['is Python 2', 'echo \'{"probe": 1, "version": "2.7.18"}\'', "it is Python '2.7.18'"],
  [
    'is something else',
    'echo \'{"probe": 1, "version": "3.12.0", "implementation": "graalpy"}\'',
    'it is graalpy, neither CPython nor PyPy',
  ],
])('one that %s is refused with the reason', async (_, body, reason) => {
  const path = script('python3.12', body)
  const [missing, ...rest] = await problems(setUp())
  expect(rest).toEqual([])
  expect(missing?.code).toBe('interpreter/missing')
  expect(missing?.detail).toContain(`refused: ${path}: ${reason}`)
})

test('one that cannot be started is refused', async () => {
  const path = join(bin, 'python3.12')
  writeFileSync(path, '\x7fELF not really')
  chmodSync(path, 0o755)
  const [missing] = await problems(setUp())
  expect(missing?.detail?.join('\n')).toContain(`refused: ${path}: `)
})

test('a store that cannot be written is told as such', async () => {
  const file = join(bin, 'file')
  writeFileSync(file, '')
  const uv = async () => '/none/uv'
  const [problem] = await problems(setUp({ store: file, env: { PATH: '' }, uv }))
  expect(problem?.code).toBe('host/permission')
})

test('a uv that cannot be downloaded is part of the one error', async () => {
  const uv = () => Promise.reject(new PackagingError('network/unreachable', { message: 'no network', fix: 'Wait.' }))
  const [problem] = await problems(setUp({ env: { PATH: '' }, uv }))
  expect([problem?.code, problem?.detail.at(-1)]).toEqual(['interpreter/missing', 'uv: no network'])
})

test('on a laptop one that cannot be had is left out with a warning, as long as one remains', async () => {
  symlinkSync(join(honest, 'bin', 'python3.12'), join(bin, 'python3.12'))
  const { pythons } = parsePythons(['3.12', '3.15'])
  const given = setUp({ asked: pythons, optional: pythons })
  const found = await setUpInterpreters(given)
  expect(found.map(({ python }) => python.minor)).toEqual([12])
  expect(given.log.lines).toEqual([
    expect.stringMatching(/^warning interpreter\/missing Python 3\.15 is left out: Python 3\.15 can neither be found/),
  ])
  // In a workflow it is an error, and so it is when none remains.
  expect((await problems(setUp({ asked: pythons }))).map(({ code }) => code)).toEqual(['interpreter/missing'])
  const none = setUp({ asked: pythons, optional: pythons, env: { PATH: '', UV_PYTHON_DOWNLOADS: 'never' } })
  expect((await problems(none)).map(({ code }) => code)).toEqual(['interpreter/missing'])
})

test('an installed one that requires-python excludes is left out, or named as the cause', async () => {
  symlinkSync(join(honest, 'bin', 'python3.12'), join(bin, 'python3.12'))
  symlinkSync(join(other, 'bin', 'python3.11'), join(bin, 'python3.11'))
  const { pythons } = parsePythons(['3.11', '3.12'])
  const requiresPython = '>=3.9,<=3.12'
  const given = setUp({ asked: pythons, optional: pythons, requiresPython })
  expect((await setUpInterpreters(given)).map(({ python }) => python.minor)).toEqual([11])
  expect(given.log.lines.join()).toContain("requires-python '>=3.9,<=3.12' does not allow 3.12.")
  const [problem] = await problems(setUp({ asked: pythons, requiresPython }))
  expect(problem?.message).toMatch(
    /^requires-python '>=3\.9,<=3\.12' does not allow 3\.12\.\d+, and no other Python 3\.12/,
  )
})

test('with only what is installed nothing is said of the others', async () => {
  const given = setUp({ installedOnly: true })
  expect(await setUpInterpreters(given)).toEqual([])
  expect(given.log.lines).toEqual([])
})
