/** Answers are kept for ten minutes, for this user alone. */
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { createTimedCache } from '../../../src/host/timed-cache.js'

const MINUTES = 60_000
let folder = ''
let now = 0
const cache = () => createTimedCache<unknown>(folder, () => now)
beforeEach(() => {
  folder = path.join(tempDir('answers'), 'deep', 'er')
  now = Date.now()
})

test('an answer is recalled under its own key, in another run too', async () => {
  await cache().remember('key', { a: [1] })
  expect(await cache().recall('key')).toEqual({ a: [1] })
  expect(await cache().recall('other')).toBeUndefined()
  expect(readdirSync(folder)).toHaveLength(1)
})

test('for ten minutes since it was found out, and never from the future', async () => {
  await cache().remember('key', 1)
  await cache().remember('early', 2, now - 4 * MINUTES)
  now += 6 * MINUTES
  expect([await cache().recall('key'), await cache().recall('early')]).toEqual([1, 2])
  now += 1
  expect([await cache().recall('key'), await cache().recall('early')]).toEqual([1, undefined])
  now += 4 * MINUTES
  expect(await cache().recall('key')).toBeUndefined()
  now -= 11 * MINUTES
  expect(await cache().recall('key')).toBeUndefined()
})

test('only this user may read it', async () => {
  await cache().remember('key', 1)
  if (process.platform === 'win32') return
  const [entry = ''] = readdirSync(folder)
  expect([statSync(folder).mode & 0o777, statSync(path.join(folder, entry)).mode & 0o777]).toEqual([0o700, 0o600])
})

test('a damaged entry is none, and the next answer replaces it', async () => {
  await cache().remember('key', 1)
  const [entry = ''] = readdirSync(folder)
  writeFileSync(path.join(folder, entry), '{')
  expect(await cache().recall('key')).toBeUndefined()
  await cache().remember('key', 2)
  expect(await cache().recall('key')).toBe(2)
})

test('what lies there for longer is removed, whatever it is', async () => {
  mkdirSync(path.join(folder, 'a folder'), { recursive: true })
  for (const name of ['old', 'new']) writeFileSync(path.join(folder, name), '')
  for (const name of ['a folder', 'old']) utimesSync(path.join(folder, name), now / 1000 - 601, now / 1000 - 601)
  utimesSync(path.join(folder, 'new'), now / 1000 - 599, now / 1000 - 599)
  await cache().forgetOld()
  expect(readdirSync(folder)).toEqual(['new'])
  utimesSync(path.join(folder, 'new'), now / 1000 - 601, now / 1000 - 601)
  await cache().remember('key', 1)
  expect(readdirSync(folder)).toHaveLength(1)
  expect(readdirSync(folder)).not.toContain('new')
})

test('what cannot be written is no failure, and leaves nothing', async () => {
  const file = path.join(tempDir('answers'), 'file')
  writeFileSync(file, '')
  const blocked = createTimedCache<unknown>(file, () => now)
  await blocked.remember('key', 1)
  await blocked.forgetOld()
  expect(await blocked.recall('key')).toBeUndefined()
  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic
  await cache().remember('key', cyclic)
  expect(readdirSync(folder)).toEqual([])
})
