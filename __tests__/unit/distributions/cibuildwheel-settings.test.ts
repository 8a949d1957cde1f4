/** What cibuildwheel is told for each platform, and by whom. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { pythonVersion } from '../../../__fixtures__/targets.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Platform } from '../../../src/core/model.js'
import {
  cibuildwheelArguments,
  cibuildwheelEnvironment,
  cibuildwheelProblems,
  cibuildwheelServes,
  containerEngine,
  findContainerEngine,
  hasOwnTest,
  identifierFor,
  quoted,
} from '../../../src/distributions/cibuildwheel.js'

const linux = (floor: string, parts: Partial<Platform> = {}): Platform => ({
  ...{ name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor },
  ...parts,
})
type Settings = Parameters<typeof cibuildwheelEnvironment>[0]
const environment = (more: Partial<Settings> = {}) =>
  cibuildwheelEnvironment({
    ...{ platform: linux('2.28'), engine: 'docker', settings: {}, epoch: 1, cache: '/cache' },
    ...{ pyproject: undefined, env: {}, ...more },
  })

test('only Linux has containers', () => {
  expect((['linux', 'macos', 'windows'] as const).map(os => cibuildwheelServes({ os }))).toEqual([true, false, false])
})

describe('the image is the newest that serves the minimum system:', () => {
  test.each<[Platform, string, string | undefined]>([
    [linux('2.17'), 'CIBW_MANYLINUX_X86_64_IMAGE', 'manylinux2014'],
    [linux('2.27'), 'CIBW_MANYLINUX_X86_64_IMAGE', 'manylinux2014'],
    [linux('2.28'), 'CIBW_MANYLINUX_X86_64_IMAGE', 'manylinux_2_28'],
    [linux('2.99'), 'CIBW_MANYLINUX_X86_64_IMAGE', 'manylinux_2_34'],
    [linux('2.16'), 'CIBW_MANYLINUX_X86_64_IMAGE', undefined],
    [linux('2.17', { arch: 'x86' }), 'CIBW_MANYLINUX_I686_IMAGE', 'manylinux2014'],
    [linux('2.31', { arch: 'armv7l' }), 'CIBW_MANYLINUX_ARMV7L_IMAGE', 'manylinux_2_31'],
    [linux('2.35', { arch: 'armv7l' }), 'CIBW_MANYLINUX_ARMV7L_IMAGE', 'manylinux_2_35'],
    [linux('2.28', { arch: 'armv7l' }), 'CIBW_MANYLINUX_ARMV7L_IMAGE', undefined],
    [linux('2.39', { arch: 'riscv64' }), 'CIBW_MANYLINUX_RISCV64_IMAGE', 'manylinux_2_39'],
    [linux('1.2', { libc: 'musl' }), 'CIBW_MUSLLINUX_X86_64_IMAGE', 'musllinux_1_2'],
    [linux('1.2', { libc: 'musl', arch: 'armv7l' }), 'CIBW_MUSLLINUX_ARMV7L_IMAGE', 'musllinux_1_2'],
    [linux('1.1', { libc: 'musl' }), 'CIBW_MUSLLINUX_X86_64_IMAGE', undefined],
  ])('%j: %s is %s', (platform, name, image) => {
    const images = Object.entries(environment({ platform })).filter(([key]) => key.endsWith('_IMAGE'))
    expect(images).toStrictEqual(image === undefined ? [] : [[name, image]])
    expect(cibuildwheelProblems([], platform)).toHaveLength(image === undefined ? 1 : 0)
  })
})

describe('an interpreter has a name', () => {
  const musl = linux('1.2', { libc: 'musl' })
  test.each([
    ['3.8', linux('2.28'), undefined],
    ['3.9', linux('2.28'), 'cp39-manylinux_x86_64'],
    ['3.13', linux('2.28', { arch: 'x86' }), 'cp313-manylinux_i686'],
    ['3.13', musl, 'cp313-musllinux_x86_64'],
    ['3.13t', linux('2.28'), undefined],
    ['3.14t', linux('2.28'), 'cp314t-manylinux_x86_64'],
    ['3.14t', linux('2.28', { arch: 's390x' }), 'cp314t-manylinux_s390x'],
    ['pypy3.11', linux('2.28', { arch: 'aarch64' }), 'pp311-manylinux_aarch64'],
    ['pypy3.11', linux('2.28', { arch: 'x86' }), 'pp311-manylinux_i686'],
    ['pypy3.11', linux('2.28', { arch: 's390x' }), undefined],
    ['pypy3.11', musl, undefined],
  ])('%s on %j: %s', (python, platform, name) => {
    expect(identifierFor(pythonVersion(python), platform)).toBe(name)
  })
})

test('problems where the user has chosen nothing name what leads there, and no other compiler', () => {
  const problems = (platform: Platform, only?: string) =>
    cibuildwheelProblems([pythonVersion('3.8'), pythonVersion('pypy3.11')], platform, only).map(
      ({ code, message, fix }) => `${code}: ${message} ${fix}`,
    )
  expect(problems(linux('1.1', { libc: 'musl', name: 'musllinux-x86_64' }), 'platforms: musllinux-x86_64')).toEqual([
    'input/conflict: platforms: musllinux-x86_64: cibuildwheel has no image for musllinux-x86_64 as old as musl 1.1. Raise musl.',
    'input/conflict: platforms: musllinux-x86_64: cibuildwheel does not build for Python 3.8, pypy3.11 on musllinux-x86_64. Leave these out of python-versions.',
  ])
  expect(problems(linux('1.1', { libc: 'musl' }))[0]).toMatch(/Raise musl, or set compiler to system\.$/)
  expect(cibuildwheelProblems([pythonVersion('3.12')], linux('2.17'))).toStrictEqual([])
})

test('an sdist is no option', () => {
  expect(cibuildwheelArguments('cp312-manylinux_x86_64', '-a.tar.gz', '/out')).toEqual(
    '--only cp312-manylinux_x86_64 --output-dir /out -- -a.tar.gz'.split(' '),
  )
})

describe('settings', () => {
  test('of the build, quoted, each value of several', () => {
    expect(environment()).not.toHaveProperty('CIBW_CONFIG_SETTINGS')
    expect(environment({ settings: { a: '1' } }).CIBW_CONFIG_SETTINGS).toBe("'a=1'")
    expect(environment({ settings: { a: "it's", b: ['1', '2 3'] } }).CIBW_CONFIG_SETTINGS).toBe(
      `'a=it'"'"'s' 'b=1' 'b=2 3'`,
    )
  })

  test('variables that the build may see go with the time of the build', () => {
    expect(environment({ visible: ['TOKEN', 'KEY'] }).CIBW_ENVIRONMENT_PASS_LINUX).toBe('SOURCE_DATE_EPOCH TOKEN KEY')
    const pyproject = '[tool.cibuildwheel]\nenvironment-pass = ["X"]'
    expect(environment({ pyproject })).not.toHaveProperty('CIBW_ENVIRONMENT_PASS_LINUX')
    expect(environment({ env: { CIBW_ENVIRONMENT_PASS_LINUX: '' } })).not.toHaveProperty('CIBW_ENVIRONMENT_PASS_LINUX')
  })

  test('of the test: none, one of this program, or what the project says', () => {
    const tests = (test?: Settings['test']) =>
      Object.fromEntries(Object.entries(environment({ test })).filter(([name]) => name.startsWith('CIBW_TEST')))
    expect(tests()).toEqual({})
    expect(tests('none')).toEqual({ CIBW_TEST_SKIP: '*' })
    // What the project leaves out are tests of its own.
    expect(tests({ command: 'app --version', extras: [] })).toEqual({
      CIBW_TEST_COMMAND_LINUX: 'app --version',
      CIBW_TEST_SKIP: '',
    })
    for (const extras of [['a'], ['a', 'b']])
      expect(tests({ command: 'app', extras })).toEqual({
        CIBW_TEST_COMMAND_LINUX: 'app',
        CIBW_TEST_EXTRAS_LINUX: extras.join(','),
        CIBW_TEST_SKIP: '',
      })
  })
})

test.each([
  [undefined, {}, false],
  ['[project]\nname = "a"', {}, false],
  ['[tool.cibuildwheel]\nbuild = "*"', {}, false],
  ['[tool.cibuildwheel]\nlinux = "odd"', {}, false],
  ['[tool.cibuildwheel]\ntest-command = "pytest"', {}, true],
  ['[tool.cibuildwheel]\ntest-command = ["pytest", "app"]', {}, true],
  // An empty one tests nothing, wherever it stands.
  ['[tool.cibuildwheel]\ntest-command = ""', {}, false],
  ['[tool.cibuildwheel]\ntest-command = []', {}, false],
  ['[tool.cibuildwheel]\ntest-command = "pytest"\nlinux.test-command = ""', {}, false],
  ['[tool.cibuildwheel]\ntest-command = "pytest"', { CIBW_TEST_COMMAND: '' }, false],
  [undefined, { CIBW_TEST_COMMAND: 'pytest', CIBW_TEST_COMMAND_LINUX: '' }, false],
  [undefined, { CIBW_TEST_COMMAND: '', CIBW_TEST_COMMAND_LINUX: 'pytest' }, true],
  ['[tool.cibuildwheel.linux]\ntest-command = "pytest"', {}, true],
  ['[tool.cibuildwheel.macos]\ntest-command = "pytest"', {}, false],
  [undefined, { CIBW_TEST_COMMAND: 'pytest' }, true],
  [undefined, { CIBW_TEST_COMMAND_LINUX: 'pytest' }, true],
  [undefined, { CIBW_TEST_COMMAND_MACOS: 'pytest' }, false],
])('%j with %j has a test of its own: %s', (pyproject, env, expected) => {
  expect(hasOwnTest(pyproject, env)).toBe(expected)
})

/** As Python's `shlex.split` reads text in quotes. */
function unquoted(text: string): string {
  return [...text.matchAll(/'([^']*)'|"([^"]*)"|([\s\S])/g)]
    .map(([, one, other, bare]) => one ?? other ?? bare)
    .join('')
}

test('quoted text is read back as it was', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(unquoted(quoted(text))).toBe(text)
    }),
  )
})

describe('a container engine', () => {
  const dir = tempDir('engines')
  mkdirSync(join(dir, 'no-program'))
  writeFileSync(join(dir, 'no-program', 'docker'), '')
  mkdirSync(join(dir, 'bin'))
  for (const name of ['docker', 'podman']) {
    writeFileSync(join(dir, 'bin', name), '')
    chmodSync(join(dir, 'bin', name), 0o755)
  }
  const silent = () => recordingRunner(() => ({ code: 3, tail: [' '] }))

  test('is looked for in absolute folders of PATH, among what can be started', async () => {
    const runner = recordingRunner()
    const PATH = [join(dir, 'no-program'), join(dir, 'bin')].join(':')
    expect(await findContainerEngine(runner, { PATH }, dir)).toEqual({ engine: 'docker; disable_host_mount: yes' })
    expect(runner.commands).toMatchObject([
      { tool: join(dir, 'bin', 'docker'), args: ['info'], cwd: dir, limits: { total: 60_000 } },
    ])
    const here = relative(process.cwd(), join(dir, 'bin'))
    const none = ['docker: not on PATH', 'podman: not on PATH']
    for (const env of [{ PATH: here }, { PATH: join(dir, 'no-program') }, { PATH: '' }, {}])
      expect(await findContainerEngine(runner, env, dir)).toStrictEqual({ said: none })
  })

  test('must answer in time, and what each said is told', async () => {
    const PATH = join(dir, 'bin')
    const runner = silent()
    expect(await findContainerEngine(runner, { PATH }, dir, 7)).toStrictEqual({
      said: ['docker: exit status 3', 'podman: exit status 3'],
    })
    expect(runner.commands.map(({ limits }) => limits)).toEqual([{ total: 7 }, { total: 7 }])
    const talking = recordingRunner(() => ({ code: 1, tail: ['first', '  no daemon '] }))
    expect(await findContainerEngine(talking, { PATH }, dir)).toStrictEqual({
      said: ['docker: no daemon', 'podman: no daemon'],
    })
  })

  test.each([
    ['docker', ['docker']],
    ['docker;create_args: --cpus=2', ['docker']],
    ['podman create_args', ['podman']],
  ])('is the chosen one alone: %s', async (chosen, asked) => {
    const runner = silent()
    await findContainerEngine(runner, { PATH: join(dir, 'bin'), CIBW_CONTAINER_ENGINE: chosen }, dir)
    expect(runner.commands.map(({ tool }) => relative(join(dir, 'bin'), tool))).toEqual(asked)
  })

  test('an empty choice is none', async () => {
    const env = { PATH: join(dir, 'bin'), CIBW_CONTAINER_ENGINE: '' }
    expect(await findContainerEngine(recordingRunner(), env, dir)).toEqual({
      engine: 'docker; disable_host_mount: yes',
    })
    expect(await failuresOf(() => containerEngine(silent(), env, dir))).toEqual([
      expect.stringContaining('answers here (docker, podman)'),
    ])
  })

  test('is a name and no path', async () => {
    const env = { PATH: join(dir, 'no-program'), CIBW_CONTAINER_ENGINE: '../bin/docker' }
    expect(await findContainerEngine(recordingRunner(), env, dir)).toStrictEqual({
      said: ['../bin/docker: not on PATH'],
    })
  })

  test('that is needed for another reason is told with that reason', async () => {
    const env = { PATH: '', CIBW_CONTAINER_ENGINE: 'podman' }
    expect(await failuresOf(() => containerEngine(silent(), env, dir, 'musl is built in a container'))).toEqual([
      'host/tool-missing: musl is built in a container, and no container engine answers here (podman). | Start docker or podman (GitHub’s Linux runners have docker), or build on a machine of that kind.',
    ])
  })
})
