/** Which Pythons build the wheel of an sdist as an installer does: as few as serve all. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Interpreter } from '../../../src/core/model.js'
import { createLimiter } from '../../../src/host/lifecycle.js'
import type { Context } from '../../../src/pipeline/context.js'
import { buildInstallerWheels } from '../../../src/pipeline/test-sdist.js'

const interpreter = (minor: number): Interpreter => ({
  python: { implementation: 'cpython', major: 3, minor, freeThreaded: false },
  fullVersion: `3.${minor}.0`,
  path: `/py/3.${minor}`,
  platform: { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.36' },
  source: 'path',
})

/** @param wheelOf the file that a build on this Python writes; undefined where it fails */
async function built(wheelOf: (python: string) => string | undefined) {
  const root = tempDir('installer-wheels')
  const runner = recordingRunner(({ args, cwd }) => {
    const wheel = wheelOf(args[args.indexOf('--python') + 1]?.replace('/py/', '') ?? '')
    if (wheel === undefined) return { code: 2, tail: ['no compiler'] }
    writeFileSync(join(cwd, `app-1.0-${wheel}.whl`), '')
    return {}
  })
  const context = {
    runner,
    limiter: createLimiter(2),
    epoch: 0,
    toolchain: async () => ({ env: {}, pathFirst: [] }),
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
    },
  } as unknown as Context
  const made = await buildInstallerWheels({
    context,
    uv: { tool: '/uv', cacheDir: '/cache', env: {} },
    findLinks: [],
    sdist: { file: 'app-1.0.tar.gz', path: '/app-1.0.tar.gz' },
    interpreters: [10, 11, 12].map(interpreter),
  })
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
