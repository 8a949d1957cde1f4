/** What a build environment is filled with and from, and when a backend may wait in it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { called, ENVIRONMENT, toolchain, UV } from '../../../__fixtures__/called-backend.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { onSystem } from '../../../__fixtures__/other-system.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import {
  backendEnvironment,
  buildEnvironment,
  cachedFor,
  withWaitingBackend,
} from '../../../src/distributions/backend.js'
import type { Environment } from '../../../src/distributions/environment.js'
import type { EnvironmentCache } from '../../../src/distributions/environment-cache.js'
import type { Finished } from '../../../src/host/process/command.js'
import type { BuildSystem } from '../../../src/project/pyproject.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('environment')
})

const SYSTEM: BuildSystem = { requires: ['hatchling'], backend: 'hatchling.build', backendPath: [], declared: true }
const PLACE = { file: 'pyproject.toml' }

/** @param fill what the cache does with an environment */
function cacheThat(fill: (environment: Environment) => boolean) {
  const calls: string[] = []
  const cache: EnvironmentCache = {
    knows: async () => true,
    fill: async environment => {
      calls.push('fill')
      return fill(environment)
    },
    take: async ({ dir: taken }, { requirements, python }) =>
      void calls.push(`take ${taken} ${requirements} ${python}`),
    finish: async () => {},
  }
  return { cache, calls }
}

/** The labels of what runs, in order, and the environment. */
async function made(more: Partial<Parameters<typeof buildEnvironment>[0]> = {}, system = SYSTEM, constraints?: string) {
  const runner = recordingRunner()
  const tools = { runner, uv: UV, findLinks: [], toolchain, ...more }
  const environment = await buildEnvironment(tools, '/py', join(dir, 'env'), system, PLACE, constraints)
  return { environment, ran: runner.commands.map(({ args }) => args.slice(0, 2).join(' ')), runner }
}

describe('the requirements of a build', () => {
  test('are installed into a new environment, and kept for later runs', async () => {
    const { cache, calls } = cacheThat(() => false)
    const { ran, environment, runner } = await made({ environments: cache })
    expect(ran).toEqual(['venv --quiet', 'pip install'])
    expect(runner.commands[1]?.args.slice(-2)).toEqual(['--', 'hatchling'])
    expect(runner.commands[1]?.label).toBe('install the build requirements')
    expect(environment.dir).toBe(join(dir, 'env'))
    expect(calls).toEqual(['fill', `take ${join(dir, 'env')} hatchling /py`])
  })

  test('come from an earlier run where it has them', async () => {
    const { cache, calls } = cacheThat(() => true)
    const { ran } = await made({ environments: cache })
    expect(ran).toEqual(['venv --quiet'])
    expect(calls).toEqual(['fill'])
  })

  test('are installed from nothing where filling failed half-way', async () => {
    const half = join(dir, 'env', 'half')
    const { cache, calls } = cacheThat(() => {
      writeFileSync(half, '')
      throw new Error('no space left')
    })
    const left: boolean[] = []
    const runner = recordingRunner(({ args }) => {
      if (args[0] === 'venv') mkdirSync(join(dir, 'env'), { recursive: true })
      left.push(existsSync(half))
      return {}
    })
    await made({ runner, environments: cache })
    expect(runner.commands.map(({ args }) => args[0])).toEqual(['venv', 'venv', 'pip'])
    expect(left).toEqual([false, false, false])
    expect(calls.map(text => text.split(' ')[0])).toEqual(['fill', 'take'])
  })

  test('none: uv is not asked', async () => {
    expect((await made({}, { ...SYSTEM, requires: [] })).ran).toEqual(['venv --quiet'])
  })

  test('follow constraints, also those that a hook asks for later', async () => {
    const { runner, environment } = await made({}, SYSTEM, '/constraints.txt')
    expect(environment.constraints).toBe('/constraints.txt')
    expect(runner.commands[1]?.args.join(' ')).toContain('--constraints /constraints.txt')
    expect((await made()).environment).not.toHaveProperty('constraints')
    const later = await called([{ requires: ['cython'] }, { file: 'a.whl' }], ['a.whl'], { request: { environment } })
    expect(later.runner.commands[1]?.args.join(' ')).toContain('--constraints /constraints.txt')
  })
})

test('folders of wheels may change at any time, and Windows launchers name their Python: no cache serves them', async () => {
  const { cache } = cacheThat(() => true)
  const onLinux = await onSystem('linux', () => [
    cachedFor({ findLinks: [], environments: cache }),
    cachedFor({ findLinks: ['/links'], environments: cache }),
  ])
  expect(onLinux).toStrictEqual([cache, undefined])
  expect(await onSystem('win32', () => cachedFor({ findLinks: [], environments: cache }))).toBeUndefined()
})

test('requirements that cannot be installed are named', async () => {
  const runner = recordingRunner(({ args }) => (args[0] === 'pip' ? { code: 1, tail: ['no such package'] } : {}))
  const system = { ...SYSTEM, requires: ['nope', 'none>=1'] }
  const tools = { runner, uv: UV, findLinks: [], toolchain }
  expect(await failuresOf(() => buildEnvironment(tools, '/py', join(dir, 'env'), system, PLACE))).toEqual([
    'build/backend-missing: The build requirements cannot be installed: nope, none>=1. | Check build-system.requires, and that the package index offers them for this Python and can be reached.',
  ])
})

describe('a backend that waits', () => {
  const call = { environment: ENVIRONMENT, epoch: 7, buildSystem: { ...SYSTEM, backend: 'pkg.mod:object' } }
  const started = (platform: NodeJS.Platform, system: Partial<BuildSystem> = {}) =>
    onSystem(platform, async () => {
      const runner = recordingRunner(async ({ input }) => ({ tail: [String(await input)] }))
      const buildSystem = { ...call.buildSystem, ...system }
      const environment = withWaitingBackend(runner, { ...call, buildSystem, toolchain: await toolchain() })
      return { environment, commands: runner.commands }
    })

  test('imports its module, in the environment of the build', async () => {
    const { environment, commands } = await started('linux')
    expect(environment).toMatchObject({ ...ENVIRONMENT, waiting: { backend: 'pkg.mod:object' } })
    expect(commands).toHaveLength(1)
    expect(commands[0]).toMatchObject({
      label: 'build the wheel',
      tool: '/env/bin/python',
      args: [expect.stringMatching(/backend\.py$/), 'pkg.mod'],
      cwd: '/env',
      env: backendEnvironment(7),
    })
  })

  test('is not started where it is in the folder of the project, or where each hook needs a process', async () => {
    for (const { environment, commands } of [
      await started('linux', { backendPath: ['_in'] }),
      await started('darwin'),
      await started('win32'),
    ]) {
      expect(environment).toBe(ENVIRONMENT)
      expect(commands).toStrictEqual([])
    }
  })

  const finished: Finished = { code: 0, signal: null, stdout: '', tail: [], milliseconds: 1 }
  /** How many requests go to the waiting backend, and how many to a new process. */
  async function builds(more: { backend?: string; kind?: 'sdist' | 'wheel'; backendPath?: string[]; busy?: boolean }) {
    const { backend = 'pkg.mod', kind = 'wheel', backendPath = [], busy = false } = more
    const requests: string[] = []
    const waiting = {
      backend: 'pkg.mod',
      send: (request: string) => {
        if (busy) return undefined
        requests.push(request)
        const { answer, output } = JSON.parse(request) as { answer: string; output: string }
        writeFileSync(answer, JSON.stringify({ file: 'a.whl' }))
        writeFileSync(join(output, 'a.whl'), '')
        return Promise.resolve(finished)
      },
    }
    const name = kind === 'wheel' ? 'a.whl' : 'a.tar.gz'
    const buildSystem = { ...SYSTEM, backend, backendPath }
    const environment = { ...ENVIRONMENT, waiting }
    const { runner, outcome } = await called([{ file: name }], [name], { request: { kind, buildSystem, environment } })
    expect(String(outcome)).toMatch(name)
    return [requests.length, runner.commands.length]
  }

  test('is used for a wheel of its own module alone, once', async () => {
    expect(await builds({})).toEqual([1, 0])
    expect(await builds({ busy: true })).toEqual([0, 1])
    expect(await builds({ backend: 'other' })).toEqual([0, 1])
    expect(await builds({ kind: 'sdist' })).toEqual([0, 1])
    expect(await builds({ backendPath: ['_in'] })).toEqual([0, 1])
  })
})
