/** GitHub's own cache client against the loopback service. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { keyValues } from '../../../__fixtures__/runner-rules.js'
import { cacheKeys, recallCache, rememberCache, restoreStore, saveStore } from '../../../src/host/cache.js'
import { createGitHubHost } from '../../../src/host/github.js'
import { createStore } from '../../../src/host/store.js'

let job: Job
let store: string
const keys = cacheKeys({ os: 'linux', arch: 'x86_64', place: '../store', tools: 'pex==2.0', job: 'ci/build/.' })
const runStart = Date.now()

/** Puts a file into the store as the store would, under a digest that starts with `shard`. */
async function add(shard: string, name: string, content: string): Promise<string> {
  const folder = join(store, 'sha256', shard, shard.padEnd(64, '0'))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), content)
  return folder
}
const stored = (shard: string, name: string) =>
  readFile(join(store, 'sha256', shard, shard.padEnd(64, '0'), name), 'utf8')

beforeEach(async () => {
  job = await startJob()
  store = createGitHubHost(job.env).store
  await mkdir(job.env.GITHUB_WORKSPACE ?? '', { recursive: true })
  await add('aa', 'numpy.whl', 'numpy')
})
afterEach(() => job.end())

const parts = () => ({ log: createGitHubHost(job.env).log, limit: 120_000 })
const state = (restored: string) => ({ store, prefix: keys.prefix, restored, runStart })

test('what is saved is restored by the next run', async () => {
  const saved = await saveStore(state(''), parts())
  expect(saved.startsWith(keys.prefix)).toBe(true)
  await rm(store, { recursive: true })
  expect(await restoreStore(store, keys, parts())).toBe(saved)
  expect(await stored('aa', 'numpy.whl')).toBe('numpy')
})

test('it is restored where runner and workspace have other names, as long as one is the same way from the other', async () => {
  const saved = await saveStore(state(''), parts())
  const before = process.env.GITHUB_WORKSPACE
  const elsewhere = join(job.folder, 'another')
  const workspace = join(elsewhere, 'workspace')
  await mkdir(workspace, { recursive: true })
  process.env.GITHUB_WORKSPACE = workspace
  try {
    store = createGitHubHost({ ...job.env, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: elsewhere }).store
    expect(await restoreStore(store, keys, parts())).toBe(saved)
    expect(await stored('aa', 'numpy.whl')).toBe('numpy')
  } finally {
    process.env.GITHUB_WORKSPACE = before
  }
})

test('a miss is no trouble', async () => {
  expect(await restoreStore(store, keys, parts())).toBe('')
  expect(job.printed()).not.toContain('::warning')
})

test('an unchanged store is not saved again, without a question to the service', async () => {
  const saved = await saveStore(state(''), parts())
  const asked = job.service.requests.length
  expect(await saveStore(state(saved), parts())).toBe('')
  expect(job.service.requests.length).toBe(asked)
})

test('a changed store is saved beside the old one, and the newest is restored', async () => {
  const first = await saveStore(state(''), parts())
  await add('bb', 'pex.whl', 'pex')
  const second = await saveStore(state(first), parts())
  expect(job.service.caches().map(({ key }) => key)).toEqual([first, second])
  await rm(store, { recursive: true })
  expect(await restoreStore(store, keys, parts())).toBe(second)
  expect(await stored('bb', 'pex.whl')).toBe('pex')
})

test('another job on the same machine with the same tools may start from it', async () => {
  const saved = await saveStore(state(''), parts())
  const other = cacheKeys({ os: 'linux', arch: 'x86_64', place: '../store', tools: 'pex==2.0', job: 'ci/test/.' })
  expect(await restoreStore(store, other, parts())).toBe(saved)
})

test('what was not used for a month is dropped, and the drop is remembered across a restore', async () => {
  const old = new Date(Date.now() - 31 * 86_400_000)
  await utimes(await add('cc', 'old.whl', 'old'), old, old)
  await saveStore(state(''), parts())
  await rm(store, { recursive: true })
  await restoreStore(store, keys, parts())
  await expect(stored('cc', 'old.whl')).rejects.toThrow('ENOENT')
  expect(await stored('aa', 'numpy.whl')).toBe('numpy')
})

test('what was used again is kept, however old', async () => {
  const sha256 = createHash('sha256').update('old').digest('hex')
  const folder = join(store, 'sha256', sha256.slice(0, 2), sha256)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'old.whl'), 'old')
  const old = new Date(Date.now() - 31 * 86_400_000)
  await utimes(folder, old, old)
  expect(await createStore(store).find(sha256)).toBe(join(folder, 'old.whl'))
  await saveStore(state(''), parts())
  expect(await readFile(join(folder, 'old.whl'), 'utf8')).toBe('old')
})

test('only files that are hashed again before use are carried', async () => {
  await mkdir(join(store, 'tools'))
  await writeFile(join(store, 'tools', 'pip'), 'not verified')
  await saveStore(state(''), parts())
  await rm(store, { recursive: true })
  await restoreStore(store, keys, parts())
  expect(await readdir(store)).toEqual(['sha256'])
})

test('the main step tells the post step, and nothing else is believed', async () => {
  const file = await job.commandFile('GITHUB_STATE')
  rememberCache(createGitHubHost(process.env), state('key'))
  const [[name, value] = ['', '']] = keyValues(await readFile(file, 'utf8'))
  expect(recallCache({ [`STATE_${name}`]: value })).toEqual(state('key'))
  for (const bad of [undefined, '', '{}', '[]', 'null', '{"store":1}'])
    expect(recallCache({ STATE_cache: bad })).toBeUndefined()
})
