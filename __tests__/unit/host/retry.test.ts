import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { type Fault, retryAfter, retryDelay } from '../../../src/host/retry.js'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const status = (code: number, after?: string): Fault => ({ kind: 'status', status: code, retryAfter: after })
const delays = (fault: Fault, random = 1) => {
  const all: number[] = []
  for (let attempt = 1; ; attempt += 1) {
    const delay = retryDelay(fault, attempt, random, NOW)
    if (delay === undefined) return all
    all.push(delay)
  }
}

describe('whether and when to ask again', () => {
  test.each([408, 425, 429, 500, 502, 503, 504])('status %i: four times more, later each time', code => {
    expect(delays(status(code))).toEqual([500, 1000, 2000, 4000])
  })

  test.each([400, 401, 403, 404, 407, 410, 418])('status %i: not again', code => {
    expect(delays(status(code))).toEqual([])
  })

  test('other faults', () => {
    expect(delays({ kind: 'broken' })).toHaveLength(4)
    expect(delays({ kind: 'timeout' })).toHaveLength(2)
    expect(delays({ kind: 'unreachable' })).toHaveLength(2)
    expect(delays({ kind: 'corrupt' })).toHaveLength(1)
    expect(delays({ kind: 'refused' })).toHaveLength(0)
  })

  test('Retry-After is waited for, in seconds or as a date, up to a minute', () => {
    expect(retryDelay(status(429, '7'), 1, 0, NOW)).toBe(7000)
    expect(retryDelay(status(503, 'Sun, 22 Nov 2026 12:00:09 GMT'), 1, 0, NOW)).toBe(9000)
    expect(retryDelay(status(503, '86400'), 1, 0, NOW)).toBe(60_000)
    expect(retryDelay(status(503, '0'), 1, 0, NOW)).toBe(250)
  })

  test.each(['', 'soon', '-1', '1.5', '22 Nov 2026', 'Sun, 99 Nov 2026 12:00:09 GMT'])(
    'Retry-After %j says nothing',
    text => {
      expect(retryAfter(text, NOW)).toBeUndefined()
    },
  )

  test('a date that has passed means now', () => {
    expect(retryAfter('Sun, 22 Nov 2020 12:00:09 GMT', NOW)).toBe(0)
  })

  test('property: waits are finite, never negative, and end', () => {
    const fault = fc.oneof(
      fc.record({
        kind: fc.constant('status' as const),
        status: fc.integer({ min: 300, max: 599 }),
        retryAfter: fc.string(),
      }),
      fc.record({ kind: fc.constantFrom('broken' as const, 'timeout' as const, 'corrupt' as const) }),
    )
    fc.assert(
      fc.property(
        fault,
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (what, attempt, random) => {
          const delay = retryDelay(what, attempt, random, NOW)
          if (attempt >= 5) expect(delay).toBeUndefined()
          if (delay !== undefined) {
            expect(delay).toBeGreaterThanOrEqual(250)
            expect(delay).toBeLessThanOrEqual(60_000)
          }
        },
      ),
    )
  })
})
