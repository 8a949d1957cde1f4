import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { environmentAt } from '../../../src/distributions/environment.js'
import { createEnvironmentCache, type Wanted } from '../../../src/distributions/environment-cache.js'

const MINUTE = 60_000
let dir = ''
let now = 1e12
beforeEach(() => {
  dir = tempDir('kept')
  now = 1e12
  writeFileSync(join(dir, 'python'), '')
})

const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  uv: { tool: '/uv', cacheDir: '/cache', env: {} },
  python: join(dir, 'python'),
  requirements: ['setuptools>=77'],
  ...more,
})
const kept = (env: Record<string, string> = {}) =>
  createEnvironmentCache({ folder: join(dir, 'kept'), env: { HOME: dir, ...env }, now: () => now })

/** As `uv venv` leaves it. */
function empty(name: string) {
  const environment = environmentAt(join(dir, name), false)
  mkdirSync(environment.bin, { recursive: true })
  writeFileSync(join(environment.dir, 'pyvenv.cfg'), name)
  writeFileSync(join(environment.bin, 'activate'), environment.dir)
  return environment
}

/** As `uv pip install` leaves it. */
function installed(name: string) {
  const environment = empty(name)
  mkdirSync(join(environment.dir, 'lib/pkg'), { recursive: true })
  writeFileSync(join(environment.dir, 'lib/pkg/a.py'), 'x = 1')
  writeFileSync(join(environment.bin, 'tool'), `#!${environment.python}\n`, { mode: 0o755 })
  return environment
}

async function keep() {
  const store = kept()
  await store.take(installed('first'), wanted())
  await store.finish(recordingRunner(() => ({})))
}

test('what was installed is there again, and scripts name the place where they now lie', async () => {
  await keep()
  const second = empty('second')
  expect(await kept().fill(second, wanted())).toBe(true)
  expect(statSync(join(second.dir, 'lib/pkg/a.py')).ino).toBe(statSync(join(dir, 'first/lib/pkg/a.py')).ino)
  expect(readFileSync(join(second.bin, 'tool'), 'utf8')).toBe(`#!${second.python}\n`)
  expect(statSync(join(second.bin, 'tool')).mode & 0o777).toBe(0o755)
  expect(readFileSync(join(second.bin, 'activate'), 'utf8')).toBe(second.dir)
  expect(readFileSync(join(second.dir, 'pyvenv.cfg'), 'utf8')).toBe('second')
})

test.each<[string, Partial<Wanted>, Record<string, string>]>([
  ['other requirements', { requirements: ['setuptools>=78'] }, {}],
  ['another uv', { uv: { tool: '/uv2', cacheDir: '/cache', env: {} } }, {}],
  ['another index', {}, { UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple' }],
])('%s: nothing is kept', async (_, more, env) => {
  await keep()
  expect(await kept(env).fill(empty('second'), wanted(more))).toBe(false)
})

test('another Python under the same name: nothing is kept', async () => {
  await keep()
  writeFileSync(join(dir, 'python'), 'newer')
  expect(await kept().fill(empty('second'), wanted())).toBe(false)
})

test('after ten minutes it is asked anew, and the old one is cleared away', async () => {
  await keep()
  now += 10 * MINUTE
  expect(await kept().fill(empty('second'), wanted())).toBe(true)
  now += 1
  expect(await kept().fill(empty('third'), wanted())).toBe(false)
  now = Date.now() + 11 * MINUTE
  await kept().finish(recordingRunner(() => ({})))
  expect(readdirSync(join(dir, 'kept'))).toEqual([])
})

test('nothing is offered before it is finished, nor when that failed', async () => {
  const store = kept()
  await store.take(installed('first'), wanted())
  expect(await kept().fill(empty('second'), wanted())).toBe(false)
  await store.finish(
    recordingRunner(() => {
      throw new Error('ended')
    }),
  )
  expect(await kept().fill(empty('third'), wanted())).toBe(false)
  expect(readdirSync(join(dir, 'kept'))).toEqual([])
})

test('an entry that lost a part does not pass for a whole one', async () => {
  await keep()
  const tree = readdirSync(join(dir, 'kept')).find(name => !name.endsWith('.json')) ?? ''
  rmSync(join(dir, 'kept', tree), { recursive: true })
  await expect(kept().fill(empty('second'), wanted())).rejects.toThrow()
  expect(existsSync(join(dir, 'second/lib'))).toBe(false)
})

test('a folder that cannot be written fails nothing', async () => {
  writeFileSync(join(dir, 'kept'), '')
  const store = kept()
  await expect(store.take(installed('first'), wanted())).resolves.toBeUndefined()
  await expect(store.finish(recordingRunner(() => ({})))).resolves.toBeUndefined()
})
