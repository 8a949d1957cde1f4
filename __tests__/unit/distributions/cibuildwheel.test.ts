import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Platform } from '../../../src/core/model.js'
import {
  cibuildwheelEnvironment,
  cibuildwheelProblems,
  containerEngine,
} from '../../../src/distributions/cibuildwheel.js'
import { parsePythons } from '../../../src/interpreters/versions.js'

const linux = (floor: string, libc: 'glibc' | 'musl' = 'glibc'): Platform => ({
  ...{ name: `linux-x86_64`, os: 'linux', arch: 'x86_64', libc, floor },
})
const { pythons } = parsePythons(['3.8', '3.12', '3.13t', '3.14t', 'pypy3.11'])

describe('what it cannot do is told before anything is built', () => {
  test('versions and floor together', () => {
    expect(cibuildwheelProblems(pythons, linux('2.12')).map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      'compiler: cibuildwheel has no image for linux-x86_64 as old as glibc 2.12. Raise glibc, or set compiler to zig, which reaches older ones.',
      'compiler: cibuildwheel does not build for Python 3.8, 3.13t on linux-x86_64. Leave these out of python-versions, or set compiler to zig or system.',
    ])
  })

  test('PyPy on musl', () => {
    expect(cibuildwheelProblems(pythons.slice(1, 2), linux('1.2', 'musl'))).toEqual([])
    expect(cibuildwheelProblems(pythons.slice(4), linux('1.2', 'musl'))[0]?.message).toMatch(/Python pypy3\.11/)
  })
})

describe('what the project has said to cibuildwheel itself stays', () => {
  const environment = (pyproject: string, env: Record<string, string> = {}) =>
    cibuildwheelEnvironment({
      ...{
        platform: linux('2.28'),
        engine: 'podman',
        settings: {},
        epoch: 1,
        cache: '/cache',
        pyproject,
        env,
      },
    })

  test('nothing said', () => {
    expect(environment('')).toEqual({
      SOURCE_DATE_EPOCH: '1',
      CIBW_CACHE_PATH: '/cache',
      CIBW_CONTAINER_ENGINE: 'podman',
      CIBW_MANYLINUX_X86_64_IMAGE: 'manylinux_2_28',
      CIBW_ENVIRONMENT_PASS_LINUX: 'SOURCE_DATE_EPOCH',
    })
  })

  test.each([
    ['[tool.cibuildwheel]\nmanylinux-x86_64-image = "mine"', {}],
    ['[tool.cibuildwheel.linux]\nmanylinux-x86_64-image = "mine"', {}],
    ['', { CIBW_MANYLINUX_X86_64_IMAGE: 'mine' }],
  ])('an image of its own: %s %j', (pyproject, env) => {
    expect(environment(pyproject, env)).not.toHaveProperty('CIBW_MANYLINUX_X86_64_IMAGE')
  })
})

describe('the container engine', () => {
  const dir = tempDir('engine')
  for (const name of ['docker', 'podman']) {
    writeFileSync(join(dir, name), '')
    chmodSync(join(dir, name), 0o755)
  }
  const PATH = `/nowhere:${dir}`
  const answers = (running: string) =>
    recordingRunner(({ tool }) =>
      tool.endsWith(running) ? {} : { code: 1, tail: ['Server:', 'Cannot connect to the Docker daemon'] },
    )

  test('is the first that answers, and shows the build nothing of this machine', async () => {
    expect(await containerEngine(answers('docker'), { PATH }, dir)).toBe('docker; disable_host_mount: yes')
    expect(await containerEngine(answers('podman'), { PATH }, dir)).toBe('podman; disable_host_mount: yes')
  })

  test('is the one that the user has chosen, as the user has set it up', async () => {
    const env = { PATH, CIBW_CONTAINER_ENGINE: 'podman; create_args: --cpus=2' }
    const runner = answers('podman')
    expect(await containerEngine(runner, env, dir)).toBe('podman; create_args: --cpus=2')
    expect(runner.commands.map(({ tool }) => tool)).toEqual([join(dir, 'podman')])
  })

  test('that is not there or does not run: one error with what each said', async () => {
    const failing = (env: Record<string, string>) => failuresOf(() => containerEngine(answers('none'), env, dir))
    expect(await failing({ PATH })).toMatchInlineSnapshot(`
[
  "host/tool-missing: compiler: cibuildwheel builds in a container, and no container engine answers here (docker, podman). | Start docker or podman (GitHub’s Linux runners have docker), or set compiler to zig, which needs none.",
]
`)
    expect(await failing({ PATH: '/nowhere' })).toMatchInlineSnapshot(`
[
  "host/tool-missing: compiler: cibuildwheel builds in a container, and no container engine answers here (docker, podman). | Start docker or podman (GitHub’s Linux runners have docker), or set compiler to zig, which needs none.",
]
`)
  })
})
