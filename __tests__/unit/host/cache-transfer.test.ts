/** The store's way to GitHub's cache and back, with a client that is none. */
import { existsSync, mkdirSync, realpathSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { PackagingError } from '../../../src/core/errors.js'
import type { Log } from '../../../src/host/host.js'

let calls: unknown[][] = []
let available = true
let restored: () => unknown = () => undefined
let saved: () => unknown = () => 1
jest.unstable_mockModule('@actions/cache', () => ({
  isFeatureAvailable: () => available,
  async restoreCache(...args: unknown[]) {
    calls.push(['restore', ...args])
    return restored()
  },
  async saveCache(...args: unknown[]) {
    calls.push(['save', ...args, process.cwd()])
    return saved()
  },
}))
const { cacheKeys, contentKey, recallCache, rememberCache, restoreStore, saveStore } = await import(
  '../../../src/host/cache.js'
)

let infos: string[] = []
let warnings: PackagingError[] = []
const log = {
  info: (line: string) => void infos.push(line),
  warning: (problem: PackagingError) => void warnings.push(problem),
} as unknown as Log
const parts = { log, limit: 60_000 }
const keys = cacheKeys({ os: 'Linux', arch: 'X64', place: '../store', tools: 'lock', job: 'build' })
const NOW = Date.now()
const DAY = 86_400_000

beforeEach(() => {
  ;[calls, infos, warnings, available] = [[], [], [], true]
  ;[restored, saved] = [() => undefined, () => 1]
})
afterEach(() => void jest.useRealTimers())

/** A store with these contents, by the digest of each, last used so many days ago. */
function storeOf(contents: Readonly<Record<string, number>>): string {
  const store = join(realpathSync(tempDir('cache')), 'my-store')
  for (const [digest, days] of Object.entries(contents)) {
    const folder = join(store, 'sha256', digest.slice(0, 2), digest)
    mkdirSync(folder, { recursive: true })
    for (const name of ['a.whl', 'b.whl']) writeFileSync(join(folder, name), digest)
    const used = (NOW - days * DAY) / 1000
    utimesSync(folder, used, used)
  }
  return store
}
const entry = (digest: string) => ({ name: `${digest.slice(0, 2)}/${digest}`, bytes: 2 * digest.length, usedAt: 0 })
const state = (store: string, before = '') => ({ store, prefix: keys.prefix, restored: before, runStart: NOW })

describe('a restore', () => {
  test('asks for the best entry under the name that the runner knows, and gives its key', async () => {
    restored = () => 'the-key'
    expect(await restoreStore('/tmp/x/my-store', keys, parts)).toBe('the-key')
    expect(calls).toStrictEqual([['restore', ['my-store/sha256'], keys.prefix, [...keys.fallback]]])
    restored = () => undefined
    expect(await restoreStore('/tmp/x/my-store', keys, parts)).toBe('')
    expect([infos, warnings]).toStrictEqual([[], []])
  })

  test('says once that a runner has no cache, and asks nothing', async () => {
    available = false
    expect(await restoreStore('/store', keys, parts)).toBe('')
    expect([calls, infos.length, warnings]).toStrictEqual([[], 1, []])
  })

  test('that fails, or takes too long, is a warning', async () => {
    restored = () => {
      throw new Error('no disk')
    }
    expect(await restoreStore('/store', keys, parts)).toBe('')
    expect(warnings[0]).toMatchObject({ code: 'upload/cache', message: 'The cache was not restored: no disk' })
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
    restored = () => new Promise(() => {})
    const work = restoreStore('/store', keys, parts)
    while (calls.length < 2) await new Promise(resolve => setImmediate(resolve))
    jest.advanceTimersByTime(60_000)
    expect(await work).toBe('')
    expect(warnings[1]?.message).toBe('The cache was not restored: no answer within 60 s')
  })
})

describe('a save', () => {
  test('is of what was used in the last month, from the folder of the store, under the key of its content', async () => {
    const store = storeOf({ abc1: 1, abc2: 29, ab99: 31 })
    const before = process.cwd()
    const key = contentKey(keys.prefix, [entry('abc1'), entry('abc2')])
    expect(await saveStore(state(store), parts)).toBe(key)
    expect(calls).toStrictEqual([['save', [`${basename(store)}/sha256`], key, dirname(store)]])
    expect(process.cwd()).toBe(before)
    expect(['abc1', 'abc2', 'ab99'].map(name => existsSync(join(store, 'sha256', 'ab', name)))).toStrictEqual([
      true,
      true,
      false,
    ])
    expect(warnings).toStrictEqual([])
  })

  test('is none of what was just restored, nor of nothing', async () => {
    const store = storeOf({ abc1: 1, ab99: 31 })
    expect(await saveStore(state(store, contentKey(keys.prefix, [entry('abc1')])), parts)).toBe('')
    // Then nothing is removed either, as the next restore would bring it back.
    expect(existsSync(join(store, 'sha256', 'ab', 'ab99'))).toBe(true)
    expect(await saveStore(state(storeOf({})), parts)).toBe('')
    expect([calls, warnings]).toStrictEqual([[], []])
  })

  test('has no key where the service takes none, or the runner has no cache', async () => {
    saved = () => -1
    expect(await saveStore(state(storeOf({ abc1: 1 })), parts)).toBe('')
    expect(calls).toHaveLength(1)
    available = false
    expect(await saveStore(state(storeOf({ abc1: 1 })), parts)).toBe('')
    expect([calls.length, warnings]).toStrictEqual([1, []])
  })

  test('that fails is a warning, and the process works where it did', async () => {
    const before = process.cwd()
    saved = () => {
      throw new Error('quota')
    }
    expect(await saveStore(state(storeOf({ abc1: 1 })), parts)).toBe('')
    expect(warnings[0]?.message).toBe('The cache was not saved: quota')
    expect(process.cwd()).toBe(before)
  })
})

describe('what the main step leaves for the post step', () => {
  const kept = state('/store', 'key')

  test('is found again', () => {
    const left: Record<string, string> = {}
    const saveState = (name: string, value: string) => {
      left[`STATE_${name}`] = value
    }
    rememberCache({ saveState }, kept)
    expect(recallCache(left)).toStrictEqual(kept)
  })

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ...Object.keys(kept).map(name => [`no ${name}`, JSON.stringify({ ...kept, [name]: undefined })] as const),
    ...Object.keys(kept).map(name => [`another kind of ${name}`, JSON.stringify({ ...kept, [name]: [1] })] as const),
  ])('is none with %s', (_, text) => expect(recallCache({ STATE_cache: text })).toBeUndefined())
})
