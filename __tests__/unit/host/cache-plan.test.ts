import { expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { cacheDecision, cacheKeys, contentKey, KEEP, pruneEntries, type StoreEntry } from '../../../src/host/cache.js'

test.each([
  ['auto', 'refs/heads/main', 'push', true],
  ['auto', 'refs/pull/7/merge', 'pull_request', true],
  ['auto', 'refs/tags/v1.4.0', 'push', false],
  ['auto', 'refs/heads/main', 'release', false],
  ['auto', undefined, undefined, true],
  ['true', 'refs/tags/v1.4.0', 'push', true],
  ['false', 'refs/heads/main', 'push', false],
] as const)('cache: %s on %s (%s) → %s', (input, ref, event, use) => {
  expect(cacheDecision({ input, ref, event }).use).toBe(use)
})

const scope = { os: 'linux', arch: 'x86_64', place: '../store', tools: 'pex==2.0', job: 'ci/build/.' }

test('keys differ with the machine, the place of the store, the tools and the job, and fall back from narrow to wide', () => {
  const keys = cacheKeys(scope)
  expect(keys.fallback[0]).toBe(keys.prefix)
  keys.fallback.slice(1).forEach((key, at) => {
    expect(keys.fallback[at]?.startsWith(key)).toBe(true)
  })
  const others = [
    { ...scope, os: 'macos' },
    { ...scope, arch: 'aarch64' },
    { ...scope, place: '../../store' },
    { ...scope, tools: 'pex==2.1' },
    { ...scope, job: 'ci/test/.' },
  ].map(other => cacheKeys(other).prefix)
  expect(new Set([keys.prefix, ...others]).size).toBe(6)
})

test('a key is one that the service takes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (tools, job) => {
      expect(cacheKeys({ ...scope, tools, job }).prefix).toMatch(/^[\w.-]{1,400}$/)
    }),
  )
})

test('the content decides the key, its order does not', () => {
  const one: StoreEntry = { name: 'files/a', bytes: 1, usedAt: 1 }
  const two: StoreEntry = { name: 'files/b', bytes: 2, usedAt: 2 }
  expect(contentKey('p-', [one, two])).toBe(contentKey('p-', [{ ...two, usedAt: 9 }, one]))
  expect(contentKey('p-', [one, two])).not.toBe(contentKey('p-', [one]))
  expect(contentKey('p-', [])).toBeUndefined()
})

test('pruning keeps this run, then the most recent that fits, and splits without loss', () => {
  const entry = fc.record({
    name: fc.uuid().map(id => `files/${id}`),
    bytes: fc.nat(KEEP.bytes),
    usedAt: fc.nat(2 * KEEP.milliseconds),
  })
  fc.assert(
    fc.property(fc.array(entry), fc.nat(2 * KEEP.milliseconds), (entries, runStart) => {
      const now = 2 * KEEP.milliseconds
      const { keep, drop } = pruneEntries(entries, { now, runStart })
      expect(new Set([...keep, ...drop])).toEqual(new Set(entries))
      expect(keep.length + drop.length).toBe(entries.length)
      for (const { usedAt } of drop) expect(usedAt).toBeLessThan(runStart)
      const older = keep.filter(({ usedAt }) => usedAt < runStart)
      for (const { usedAt } of older) expect(now - usedAt).toBeLessThanOrEqual(KEEP.milliseconds)
      if (older.length > 0) expect(keep.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(KEEP.bytes)
    }),
  )
})

test('a month, and two GiB together, are kept to the last millisecond and byte', () => {
  const now = 10 * KEEP.milliseconds
  const kept = (entries: readonly [name: string, bytes: number, usedAt: number][], runStart = now + 1) =>
    pruneEntries(
      entries.map(([name, bytes, usedAt]) => ({ name, bytes, usedAt })),
      { now, runStart },
    ).keep.map(({ name }) => name)
  const month = now - KEEP.milliseconds
  expect(
    kept([
      ['old', 1, month],
      ['older', 1, month - 1],
    ]),
  ).toStrictEqual(['old'])
  expect(
    kept([
      ['a', KEEP.bytes - 5, now],
      ['b', 5, now - 1],
      ['c', 1, now - 2],
    ]),
  ).toStrictEqual(['a', 'b'])
  // Of those that were used at the same time the first by name.
  expect(
    kept([
      ['b', KEEP.bytes, now],
      ['c', KEEP.bytes, now],
      ['a', KEEP.bytes, now],
    ]),
  ).toStrictEqual(['a'])
  // What this run has used is kept, whatever it adds up to.
  expect(
    kept(
      [
        ['a', 2 * KEEP.bytes, now],
        ['b', 2 * KEEP.bytes, now - 1],
        ['c', 0, now - 2],
      ],
      now - 1,
    ),
  ).toStrictEqual(['a', 'b'])
})
