/** Environments that are made while the sdist is: for whom, and what a failure does. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { pythonVersion } from '../../../__fixtures__/targets.js'
import type { Interpreter } from '../../../src/core/model.js'
import { createLimiter } from '../../../src/host/lifecycle.js'
import type { Context } from '../../../src/pipeline/context.js'
import type { BuildContext } from '../../../src/pipeline/distributions.js'
import { otherEnvironments } from '../../../src/pipeline/wheels.js'

const interpreters = ['3.11', '3.13', '3.12'].map(
  (word): Interpreter => ({
    python: pythonVersion(word),
    fullVersion: `${word}.0`,
    path: `/python${word}`,
    platform: { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.36' },
    source: 'path',
  }),
)

async function made(source: string, options: object = {}, fails = '') {
  const dir = tempDir('bench')
  const folder = path.join(dir, 'source')
  mkdirSync(folder)
  writeFileSync(path.join(folder, source), '')
  const runner = recordingRunner(({ args }) => ({ code: fails !== '' && args.includes(fails) ? 1 : 0 }))
  const buildContext = {
    tools: {
      runner,
      uv: { tool: '/uv', cacheDir: '', env: {} },
      findLinks: [],
      toolchain: async () => ({ env: {}, pathFirst: [] }),
    },
    project: {
      buildSystem: { backend: 'setuptools.build_meta', backendPath: [], requires: [] },
      locations: {},
      path: '.',
      dir: folder,
    },
    runner: { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' },
    dir,
    epoch: 0,
  } as unknown as BuildContext
  const context = {
    configuration: { options: { compiler: 'system', ...options }, plan: { runner: buildContext.runner } },
    runner,
    limiter: createLimiter(4),
    host: { env: {} },
  } as unknown as Context
  const environments = await otherEnvironments(context, buildContext, folder, interpreters)
  const outcomes = await Promise.allSettled(environments.values())
  return {
    pythons: [...environments.keys()].map(one => one.path),
    outcomes: outcomes.map(({ status }) => status),
    commands: runner.commands.length,
  }
}

test('for all but the newest, where each is likely to need a wheel of its own', async () => {
  expect(await made('fast.c')).toMatchObject({
    pythons: ['/python3.11', '/python3.12'],
    outcomes: ['fulfilled', 'fulfilled'],
  })
})

test.each([
  ['one wheel is likely to serve all', 'pure.py', {}],
  ['containers compile', 'fast.c', { compiler: 'cibuildwheel' }],
])('none where %s', async (_, source, options) => {
  expect(await made(source, options)).toEqual({ pythons: [], outcomes: [], commands: 0 })
})

test('one that fails is told by whoever needs it, and holds up nobody else', async () => {
  expect(await made('fast.c', {}, '/python3.11')).toMatchObject({ outcomes: ['rejected', 'fulfilled'] })
})
