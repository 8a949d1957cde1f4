import { inspect } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { secretText } from '../../../src/config/name-parsers.js'
import { waitBefore } from '../../../src/github/client.js'
import { HttpFault } from '../../../src/host/http-fault.js'
import { INDEX_LIMITS, preflight } from '../../../src/release/index.js'
import { compare, makeLatest, undescribed } from '../../../src/release/release.js'
import { checksums, parseChecksums } from '../../../src/report/manifest.js'

test('which release becomes the latest', () => {
  expect(makeLatest('v1.1', '1.1', undefined)).toBe('true')
  expect(makeLatest('v1.1', '1.1', 'v1.1')).toBe('true')
  expect(makeLatest('v1.10', '1.10', 'v1.9')).toBe('true')
  expect(makeLatest('v1.9.1', '1.9.1', 'v1.10')).toBe('false')
  expect(makeLatest('v2.0rc1', '2.0rc1', 'v1.0')).toBe('false')
  expect(makeLatest('app-v2', '2', 'lib-v1')).toBe('legacy')
  expect(makeLatest('v2', '2', 'nightly')).toBe('legacy')
})

describe('what is to be sent', () => {
  const file = (name: string, sha256 = name) => ({ name, path: `/${name}`, size: 1, sha256 })
  const asset = (id: number, name: string, parts: object = {}) => ({
    id,
    name,
    state: 'uploaded',
    size: 1,
    sha256: name as string | undefined,
    ...parts,
  })
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join('')

  test('right ones stay, others are replaced, strangers are told', () => {
    const assets = [
      asset(1, 'a'),
      asset(2, 'b', { state: 'starter', size: 0 }),
      asset(3, 'c', { sha256: 'other' }),
      asset(4, 'd', { size: 2 }),
      asset(5, 'x'),
      asset(6, 'e', { sha256: undefined }),
      asset(7, 'f', { sha256: undefined }),
    ]
    const files = [...'abcdefg'].map(name => file(name))
    expect(undescribed(files, assets).map(({ id }) => id)).toEqual([6, 7])
    const { kept, missing, stale, foreign } = compare(
      files,
      assets,
      new Map([
        [6, 'e'],
        [7, 'y'],
      ]),
    )
    expect([kept, missing, stale, foreign].map(names)).toEqual(['ae', 'bcdfg', 'bcdf', 'x'])
  })

  test('every file is kept or sent, never both, and nothing of ours is left over', () => {
    const some = fc.array(fc.record({ name: fc.constantFrom(...'abcd'), right: fc.boolean() }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...'abcd')), some, (wanted, held) => {
        const assets = held.map(({ name, right }, id) => asset(id, name, right ? {} : { sha256: 'no' }))
        const { kept, missing, stale, foreign } = compare(
          wanted.map(name => file(name)),
          assets,
        )
        expect([...kept, ...missing].map(({ name }) => name).sort()).toEqual([...wanted].sort())
        for (const one of stale) expect(wanted).toContain(one.name)
        for (const one of foreign) expect(wanted).not.toContain(one.name)
      }),
    )
  })
})

test('SHA256SUMS is read as it is written', () => {
  const name = fc.string({ minLength: 1 }).filter(text => text.trim() === text && !/[\r\n]$/.test(text) && text !== '')
  fc.assert(
    fc.property(fc.uniqueArray(name), names => {
      const files = names.map((file, index) => ({ file, sha256: index.toString(16).padStart(64, '0') }))
      expect(parseChecksums(checksums(files))).toEqual(new Map(files.map(({ file, sha256 }) => [file, sha256])))
    }),
  )
  const sum = 'a'.repeat(64)
  expect(parseChecksums(`${sum.toUpperCase()} *a\r\n`)).toEqual(new Map([['a', sum]]))
  expect(parseChecksums(`${sum}  a\n${sum}  a\n`)).toBeUndefined()
  expect(parseChecksums(`${sum} a\n`)).toBeUndefined()
})

describe('waiting for GitHub', () => {
  const NOW = 1_800_000_000_000
  const wait = (status: number, headers: Record<string, string> = {}, attempt = 1, message = '') =>
    waitBefore(new HttpFault('status', { status, headers, message }), attempt, 0, NOW)
  test('as long as it asks, but not for ever', () => {
    expect(wait(429, { 'retry-after': '12' })).toBe(12_000)
    expect(wait(403, { 'retry-after': '12' })).toBe(12_000)
    expect(wait(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 60) })).toBe(60_000)
    expect(wait(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 3600) })).toBeUndefined()
    expect([1, 2, 3].map(attempt => wait(403, {}, attempt, 'secondary rate limit'))).toEqual([60_000, 120_000, 240_000])
    expect(wait(429, { 'retry-after': '12' }, 6)).toBeUndefined()
  })
  test('never for what another request cannot change', () => {
    for (const status of [400, 401, 403, 404, 409, 422]) expect(wait(status)).toBeUndefined()
    for (const status of [408, 500, 502, 503]) expect(wait(status)).toBeGreaterThan(0)
  })
})

describe('what the index will say', () => {
  const MIB = 1024 ** 2
  const file = (name: string, size = 1) => ({ name, path: `/${name}`, size, sha256: `${name}-hash` })
  const held = (filename: string, sha256?: string, size?: number) => ({ filename, sha256, size })
  const told = (...given: Parameters<typeof preflight>) => {
    const { same, conflicts, warnings } = preflight(...given)
    return { same, conflicts: conflicts.map(String), warnings: warnings.map(String) }
  }
  test('there already, other content, and a new project', () => {
    const files = [file('a.whl'), file('b.whl'), file('c.whl'), file('d.whl')]
    const there = {
      files: [held('a.whl', 'a.whl-hash'), held('b.whl', 'x'), held('c.whl', undefined, 2), held('z', 'x')],
    }
    expect(told('app', files, there)).toMatchSnapshot()
    expect(told('app', files, undefined)).toMatchSnapshot()
  })
  test('sizes', () => {
    const files = [file('a.whl', 101 * MIB), file('b.whl', 100 * MIB)]
    expect(told('app', files, { files: [held('old', 'x', INDEX_LIMITS.project)] })).toMatchSnapshot()
  })
})

test('a secret does not show wherever it is written', () => {
  const parsed = secretText('ghs_secret')
  if (!('value' in parsed)) throw new Error('refused')
  const written = [JSON.stringify({ parsed }), `${String(parsed.value)}`, inspect(parsed, { depth: 9 })].join()
  expect(written).not.toMatch('ghs_secret')
  expect(parsed.value.reveal()).toBe('ghs_secret')
  expect(JSON.stringify(secretText('a b'))).not.toMatch('a b')
})
