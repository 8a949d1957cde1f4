/** GitHub's own cache client against the loopback service. */
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { keyValues } from '../../../__fixtures__/runner-rules.js'
import { recallCache, rememberCache, restoreStore, saveStore } from '../../../src/host/cache.js'
import { cacheKeys } from '../../../src/host/cache-plan.js'
import { createGitHubHost } from '../../../src/host/github.js'

let job: Job
let store: string
const keys = cacheKeys({ os: 'linux', arch: 'x86_64', tools: 'pex==2.0', job: 'ci/build/.' })
const runStart = Date.now()

beforeEach(async () => {
  job = await startJob()
  store = createGitHubHost(job.env).store
  await mkdir(job.env.GITHUB_WORKSPACE ?? '', { recursive: true })
  await mkdir(join(store, 'files'), { recursive: true })
  await writeFile(join(store, 'files', 'numpy.whl'), 'numpy')
})
afterEach(() => job.end())

const parts = () => ({ log: createGitHubHost(job.env).log, limit: 20_000 })
const state = (restored: string) => ({ store, prefix: keys.prefix, restored, runStart })

test('what is saved is restored by the next run', async () => {
  const saved = await saveStore(state(''), parts())
  expect(saved.startsWith(keys.prefix)).toBe(true)
  await rm(store, { recursive: true })
  expect(await restoreStore(store, keys, parts())).toBe(saved)
  expect(await readFile(join(store, 'files', 'numpy.whl'), 'utf8')).toBe('numpy')
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
  await writeFile(join(store, 'files', 'pex.whl'), 'pex')
  const second = await saveStore(state(first), parts())
  expect(job.service.caches().map(({ key }) => key)).toEqual([first, second])
  await rm(store, { recursive: true })
  expect(await restoreStore(store, keys, parts())).toBe(second)
  expect(await readFile(join(store, 'files', 'pex.whl'), 'utf8')).toBe('pex')
})

test('another job on the same machine with the same tools may start from it', async () => {
  const saved = await saveStore(state(''), parts())
  const other = cacheKeys({ os: 'linux', arch: 'x86_64', tools: 'pex==2.0', job: 'ci/test/.' })
  expect(await restoreStore(store, other, parts())).toBe(saved)
})

test('what was not used for a month is dropped, and the drop is remembered across a restore', async () => {
  const old = new Date(Date.now() - 31 * 86_400_000)
  await writeFile(join(store, 'files', 'old.whl'), 'old')
  await utimes(join(store, 'files', 'old.whl'), old, old)
  await saveStore(state(''), parts())
  await rm(store, { recursive: true })
  await restoreStore(store, keys, parts())
  await expect(readFile(join(store, 'files', 'old.whl'))).rejects.toThrow('ENOENT')
  expect(await readFile(join(store, 'files', 'numpy.whl'), 'utf8')).toBe('numpy')
})

test('the main step tells the post step, and nothing else is believed', async () => {
  const file = join(job.folder, 'state')
  rememberCache({ GITHUB_STATE: file }, state('key'))
  const [[name, value] = ['', '']] = keyValues(await readFile(file, 'utf8'))
  expect(recallCache({ [`STATE_${name}`]: value })).toEqual(state('key'))
  for (const bad of [undefined, '', '{}', '[]', 'null', '{"store":1}'])
    expect(recallCache({ STATE_cache: bad })).toBeUndefined()
})
