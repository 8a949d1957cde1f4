import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
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

/** Compiles as Python would. */
const compiler = () =>
  recordingRunner(({ cwd }) => {
    mkdirSync(join(cwd, 'lib/pkg/__pycache__'))
    writeFileSync(join(cwd, 'lib/pkg/__pycache__/a.cpython-313.pyc'), 'bytecode')
    return {}
  })

async function keep() {
  const store = kept()
  await store.take(installed('first'), wanted(), compiler())
  await store.finish()
}

test('what was installed is there again, and scripts name the place where they now lie', async () => {
  await keep()
  const second = empty('second')
  expect(await kept().fill(second, wanted())).toBe(true)
  expect(readFileSync(join(second.dir, 'lib/pkg/a.py'), 'utf8')).toBe('x = 1')
  // In the first environment too: its own backend imports the same.
  for (const name of ['first', 'second'])
    expect(existsSync(join(dir, name, 'lib/pkg/__pycache__/a.cpython-313.pyc'))).toBe(true)
  expect(readFileSync(join(second.bin, 'tool'), 'utf8')).toBe(`#!${second.python}\n`)
  expect(statSync(join(second.bin, 'tool')).mode & 0o777).toBe(0o755)
  expect(readFileSync(join(second.bin, 'activate'), 'utf8')).toBe(second.dir)
  expect(readFileSync(join(second.dir, 'pyvenv.cfg'), 'utf8')).toBe('second')
})

test('whether there is one is known without a folder, wherever it would lie', async () => {
  expect(await kept().knows(wanted(), join(dir, 'second'))).toBe(false)
  await keep()
  expect(await kept().knows(wanted(), join(dir, 'second'))).toBe(true)
  expect(await kept().knows(wanted(), join(dir, 'deeper/below/second'))).toBe(true)
  expect(await kept().knows(wanted({ requirements: [] }), join(dir, 'second'))).toBe(false)
  now += 11 * MINUTE
  expect(await kept().knows(wanted(), join(dir, 'second'))).toBe(false)
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
  await kept().finish()
  expect(readdirSync(join(dir, 'kept'))).toEqual([])
})

test('nothing is offered before it is finished, nor when that failed', async () => {
  const store = kept()
  await store.take(installed('first'), wanted(), compiler())
  expect(await kept().fill(empty('second'), wanted())).toBe(false)
  const failing = recordingRunner(() => {
    throw new Error('ended')
  })
  const other = kept()
  await other.take(installed('third'), wanted(), failing)
  await other.finish()
  expect(await kept().fill(empty('fourth'), wanted())).toBe(false)
})

test('what a backend changes in its environment is not in the next one', async () => {
  await keep()
  const second = empty('second')
  await kept().fill(second, wanted())
  writeFileSync(join(second.dir, 'lib/pkg/a.py'), 'x = 2')
  writeFileSync(join(dir, 'first/lib/pkg/a.py'), 'x = 3')
  const third = empty('third')
  expect(await kept().fill(third, wanted())).toBe(true)
  expect(readFileSync(join(third.dir, 'lib/pkg/a.py'), 'utf8')).toBe('x = 1')
})

test.each<[string, (tree: string) => void]>([
  ['lost a part', tree => rmSync(join(tree, 'lib'), { recursive: true })],
  ['is gone', tree => rmSync(tree, { recursive: true })],
  ['got another file', tree => writeFileSync(join(tree, 'lib/sitecustomize.py'), 'x')],
  [
    'was changed, with the size and time of before',
    tree => {
      const file = join(tree, 'lib/pkg/a.py')
      const { atime, mtime } = statSync(file)
      writeFileSync(file, 'x = 2')
      utimesSync(file, atime, mtime)
    },
  ],
])('an entry that %s counts as none', async (_, spoil) => {
  await keep()
  spoil(join(dir, 'kept', readdirSync(join(dir, 'kept')).find(name => !name.endsWith('.json')) ?? ''))
  expect(await kept().fill(empty('second'), wanted())).toBe(false)
  expect(existsSync(join(dir, 'second/lib'))).toBe(false)
})

test('what was changed between taking and finishing it is not offered', async () => {
  const store = kept()
  await store.take(installed('first'), wanted(), compiler())
  const tree = readdirSync(join(dir, 'kept'))[0] ?? ''
  writeFileSync(join(dir, 'kept', tree, 'lib/pkg/a.py'), 'x = 2')
  await store.finish()
  expect(await kept().fill(empty('second'), wanted())).toBe(false)
  expect(readdirSync(join(dir, 'kept'))).toEqual([])
})

test('a folder that cannot be written fails nothing', async () => {
  writeFileSync(join(dir, 'kept'), '')
  const store = kept()
  await expect(store.take(installed('first'), wanted(), compiler())).resolves.toBeUndefined()
  await expect(store.finish()).resolves.toBeUndefined()
})

test('what one run takes is offered once, and a folder that does not exist yet is made for this user alone', async () => {
  const folder = join(dir, 'deep', 'kept')
  const store = createEnvironmentCache({ folder, env: { HOME: dir }, now: () => now })
  const runner = compiler()
  await store.take(installed('first'), wanted(), runner)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  await store.finish()
  const offered = readdirSync(folder)
  await store.finish()
  expect(readdirSync(folder)).toEqual(offered)
  expect(await store.fill(empty('second'), wanted())).toBe(true)
  expect(runner.commands).toMatchObject([
    { tool: join(dir, 'first/bin/python'), args: ['-I', '-c', expect.anything(), join(dir, 'first')] },
  ])
  expect(runner.commands[0]?.limits?.total).toBeGreaterThanOrEqual(10_000)
})

test('an environment with nothing in it is not kept', async () => {
  const environment = environmentAt(join(dir, 'first'), false)
  mkdirSync(environment.dir)
  const store = kept()
  await store.take(environment, wanted(), recordingRunner())
  await store.finish()
  expect(await kept().knows(wanted(), join(dir, 'second'))).toBe(false)
})
