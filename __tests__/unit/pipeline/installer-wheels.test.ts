/** Which Pythons build the wheel of an sdist as an installer does: as few as serve all. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Interpreter } from '../../../src/core/model.js'
import { environmentAt } from '../../../src/distributions/environment.js'
import type { EnvironmentCache, Wanted } from '../../../src/distributions/environment-cache.js'
import { createLimiter } from '../../../src/host/lifecycle.js'
import type { Context } from '../../../src/pipeline/context.js'
import {
  buildInstallerWheels,
  type InstallerEnvironment,
  installerPythons,
  prepareInstaller,
} from '../../../src/pipeline/installer-wheels.js'

const interpreter = (minor: number): Interpreter => ({
  python: { implementation: 'cpython', major: 3, minor, freeThreaded: false },
  fullVersion: `3.${minor}.0`,
  path: `/py/3.${minor}`,
  platform: { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.36' },
  source: 'path',
})

const UV = { tool: '/uv', cacheDir: '/cache', env: {} }

/** What the steps need of a run. */
function contextOf(runner: ReturnType<typeof recordingRunner>, environments?: EnvironmentCache): Context {
  const root = tempDir('installer-wheels')
  return {
    ...{ runner, environments, epoch: 0 },
    limiter: createLimiter(2),
    toolchain: async () => ({ env: {}, pathFirst: ['/toolchain'] }),
    staging: {
      root,
      dir: async (name: string) => {
        mkdirSync(join(root, name), { recursive: true })
        return join(root, name)
      },
    },
    configuration: {
      options: { configSettings: {}, buildEnv: [] },
      plan: { runner: { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' } },
      project: { buildSystem: { requires: ['setuptools>=77'] } },
    },
  } as unknown as Context
}

interface Prepared {
  readonly wheelOf: (python: string) => string | undefined
  readonly interpreters: readonly Interpreter[]
  readonly prepared?: InstallerEnvironment | undefined
}

/** @param wheelOf the file that a build on this Python writes; undefined where it fails */
async function building({ wheelOf, interpreters, prepared }: Prepared) {
  const runner = recordingRunner(({ args, cwd }) => {
    const wheel = wheelOf(args[args.indexOf('--python') + 1]?.replace('/py/', '') ?? '')
    if (wheel === undefined) return { code: 2, tail: ['no compiler'] }
    writeFileSync(join(cwd, `app-1.0-${wheel}.whl`), '')
    return {}
  })
  const made = await buildInstallerWheels({
    ...{ context: contextOf(runner), uv: UV, findLinks: [], interpreters, prepared },
    sdist: { file: 'app-1.0.tar.gz', path: '/app-1.0.tar.gz' },
  })
  return { runner, made }
}

async function built(wheelOf: (python: string) => string | undefined) {
  const began = performance.now()
  const { runner, made } = await building({ wheelOf, interpreters: [10, 11, 12].map(interpreter) })
  const most = (performance.now() - began) / 1000
  for (const { seconds } of made.values()) expect(seconds >= 0 && seconds <= most).toBe(true)
  return {
    // They run side by side.
    builds: runner.commands.map(({ args }) => args[args.indexOf('--python') + 1]?.replace('/py/', '')).sort(),
    made: Object.fromEntries(
      [...made].map(([python, { wheel, failed }]) => [python, wheel?.replace(/.*app-1\.0-(.*)\.whl/, '$1') ?? failed]),
    ),
  }
}

const NATIVE = (python: string) => {
  const tag = `cp${python.replace('.', '')}`
  return `${tag}-${tag}-linux_x86_64`
}

test('one wheel for all is built once, by the first', async () => {
  expect(await built(() => 'py3-none-any')).toEqual({
    builds: ['3.10'],
    made: { '3.10': 'py3-none-any', '3.11': 'py3-none-any', '3.12': 'py3-none-any' },
  })
})

test('one for each Python is built by each, and one of the stable ABI serves the later ones', async () => {
  expect(await built(NATIVE)).toEqual({
    builds: ['3.10', '3.11', '3.12'],
    made: { '3.10': NATIVE('3.10'), '3.11': NATIVE('3.11'), '3.12': NATIVE('3.12') },
  })
  expect((await built(() => 'cp310-abi3-linux_x86_64')).builds).toEqual(['3.10'])
})

test('a Python that cannot build is told apart: the next one builds for the rest', async () => {
  expect(await built(python => (python === '3.10' ? undefined : 'py3-none-any'))).toEqual({
    builds: ['3.10', '3.11'],
    made: { '3.10': ['no compiler'], '3.11': 'py3-none-any', '3.12': 'py3-none-any' },
  })
  const none = await built(() => undefined)
  expect(none.builds).toEqual(['3.10', '3.11', '3.12'])
  expect(Object.values(none.made)).toEqual([['no compiler'], ['no compiler'], ['no compiler']])
})

describe('in a prepared environment', () => {
  const environment = environmentAt('/tests/environment', false)
  const [older, newer] = [interpreter(10), interpreter(12)]
  const interpreters = [older, newer]
  const prepared = { interpreter: older, environment, keep: false }
  /** Whether each build began there. */
  const begun = ({ commands }: ReturnType<typeof recordingRunner>) =>
    commands.map(({ args }) => args.includes('--no-build-isolation'))

  test('uv builds there, with the programs of its build requirements', async () => {
    const { runner, made } = await building({ wheelOf: () => 'py3-none-any', interpreters, prepared })
    expect(begun(runner)).toEqual([true])
    expect(runner.commands[0]?.args).toEqual(expect.arrayContaining(['--python', environment.python]))
    expect(runner.commands[0]?.pathFirst).toEqual([environment.bin, '/toolchain'])
    expect(made.get('3.10')?.wheel).toBe(made.get('3.12')?.wheel)
  })

  test('what fails there is built from nothing, and only that counts', async () => {
    const wheelOf = (python: string) => (python === '3.10' ? 'py3-none-any' : undefined)
    const { runner, made } = await building({ wheelOf, interpreters, prepared })
    expect(begun(runner)).toEqual([true, false])
    expect(made.get('3.10')).toMatchObject({ wheel: expect.stringMatching(/py3-none-any\.whl$/) })
    expect(made.get('3.10')?.again).toBeUndefined()
  })

  test('a wheel for any Python can be built again from nothing, once for all who ask; one with code of a compiler not', async () => {
    const { runner, made } = await building({ wheelOf: () => 'py3-none-any', interpreters, prepared })
    const all = await Promise.all(['3.10', '3.12'].map(python => made.get(python)?.again?.()))
    expect(begun(runner)).toEqual([true, false])
    expect(all[0]).toBe(all[1])
    expect(all[0]?.wheel).not.toBe(made.get('3.10')?.wheel)
    const native = await building({ wheelOf: () => NATIVE('3.10'), interpreters: [older], prepared })
    expect(native.made.get('3.10')?.again).toBeUndefined()
  })

  test('another Python than the prepared one builds from nothing', async () => {
    const { runner } = await building({ wheelOf: () => 'py3-none-any', interpreters: [newer], prepared })
    expect(begun(runner)).toEqual([false])
  })
})

describe('what an installer begins from', () => {
  const [older, newer] = [interpreter(10), interpreter(12)]
  /** @param known Pythons of which there is an environment @param whole whether it is as it was kept */
  async function prepare(known: readonly string[], found: readonly Interpreter[], whole = true) {
    const cache = {
      knows: async ({ python, requirements }: Wanted) => known.includes(python) && requirements[0] === 'setuptools>=77',
      fill: async () => whole,
    } as unknown as EnvironmentCache
    const runner = recordingRunner(() => ({}))
    return prepareInstaller({ context: contextOf(runner, cache), uv: UV, findLinks: [] }, found)
  }

  test('the Python that built the wheel under test comes last', () => {
    expect(installerPythons([older, newer])).toEqual([older, newer])
    expect(installerPythons([newer, older])).toEqual([older, newer])
    expect(installerPythons([newer])).toEqual([newer])
  })

  test('an environment of a short while ago', async () => {
    const { environment, ...rest } = (await prepare(['/py/3.10'], [newer, older])) ?? {}
    expect(rest).toEqual({ interpreter: older, keep: false })
    expect(environment?.python).toMatch(/tests\/installer\/environment\/bin\/python$/)
  })

  test('nothing where none is known: only a run that is not the first makes one for later', async () => {
    expect(await prepare([], [older, newer])).toEqual({ interpreter: older, keep: false })
    expect(await prepare(['/py/3.12'], [older, newer])).toEqual({ interpreter: older, keep: true })
    expect(await prepare([], [newer])).toEqual({ interpreter: newer, keep: false })
  })

  test('nothing of what was changed since', async () => {
    expect(await prepare(['/py/3.10'], [older, newer], false)).toEqual({ interpreter: older, keep: false })
  })

  test('nothing without a cache, or with folders of wheels, which change at any time', async () => {
    const runner = recordingRunner(() => ({}))
    const request = { context: contextOf(runner), uv: UV, findLinks: [] }
    expect(await prepareInstaller(request, [older])).toBeUndefined()
    const cache = { knows: async () => true } as unknown as EnvironmentCache
    const offered = { ...request, context: contextOf(runner, cache), findLinks: ['/wheels'] }
    expect(await prepareInstaller(offered, [older])).toBeUndefined()
    expect(runner.commands).toEqual([])
  })
})
