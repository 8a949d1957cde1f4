import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { applyIgnores, holds, mergeAdvisories, raiseTo } from '../../../src/audit/audit.js'
import type { Vulnerability } from '../../../src/audit/model.js'
import { bareAdvisory } from '../../../src/audit/osv.js'
import { type IgnoreRule, ignoreRules } from '../../../src/config/policy-parsers.js'

const vulnerability = (id: string, aliases: readonly string[] = [], fixed: readonly string[] = []): Vulnerability => ({
  id,
  aliases,
  summary: '',
  level: 'high',
  fixed,
})
const day = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map(time => new Date(time).toISOString().slice(0, 10))
const id = fc.constantFrom('CVE-2024-1', 'CVE-2024-2', 'GHSA-aaaa-bbbb-cccc', 'PYSEC-2024-3', 'cve-2024-2')

describe('the ignore list', () => {
  test.each([
    ['CVE-2024-1 until=2026-12-31 never called', { id: 'CVE-2024-1', until: '2026-12-31', reason: 'never called' }],
    [
      '  GHSA-aaaa-bbbb-cccc   until=2028-02-29   a  b ',
      { id: 'GHSA-aaaa-bbbb-cccc', until: '2028-02-29', reason: 'a  b' },
    ],
  ])('%p', (text, rule) => expect(ignoreRules(text)).toEqual({ value: [rule] }))

  test.each([
    'CVE-2024-1',
    'CVE-2024-1 never called',
    'CVE-2024-1 until=2026-12-31',
    'CVE-2024-1 until=2026-12-31 ',
    'CVE-2024-1 until=2026-02-29 no leap year',
    'CVE-2024-1 until=2026-13-01 no month',
    'CVE-2024-1 until=soon x',
    'until=2026-12-31 no name',
  ])('%p is refused', text => expect(ignoreRules(text)).toHaveProperty('wrong'))

  test('reads back what it is given', () => {
    const reason = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/)
    fc.assert(
      fc.property(fc.array(fc.record({ id, until: day, reason })), rules => {
        const text = rules.map(rule => `${rule.id} until=${rule.until} ${rule.reason}`).join('\n')
        expect(ignoreRules(text)).toEqual({ value: rules })
      }),
    )
  })

  test('holds on its last day and not on the next, in UTC', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399_999 }), (until, within) => {
        const rule: IgnoreRule = { id: 'CVE-2024-1', until, reason: 'x' }
        const start = Date.parse(`${until}T00:00:00Z`)
        expect(holds(rule, new Date(start + within))).toBe(true)
        expect(holds(rule, new Date(start + 86_400_000 + within))).toBe(false)
      }),
    )
  })

  test('loses nothing: everything counts or is ignored by a rule that names it and holds', () => {
    const rules = fc.array(fc.record({ id, until: day, reason: fc.constant('x') }))
    const found = fc
      .uniqueArray(id, { selector: text => text.toLowerCase() })
      .map(ids => ids.map(one => vulnerability(one)))
    fc.assert(
      fc.property(rules, found, day, (list, all, today) => {
        const now = new Date(`${today}T12:00:00Z`)
        const { counting, ignored, expired } = applyIgnores(all, list, now)
        expect(counting.length + ignored.length).toBe(all.length)
        for (const one of ignored) {
          expect(one.rule.id.toLowerCase()).toBe(one.vulnerability.id.toLowerCase())
          expect(one.rule.until >= today).toBe(true)
        }
        for (const rule of expired) expect(rule.until < today).toBe(true)
        for (const { id: name } of counting)
          expect(list.some(rule => rule.id.toLowerCase() === name.toLowerCase() && rule.until >= today)).toBe(false)
      }),
    )
  })
})

describe('several names of one vulnerability', () => {
  const advisory = (name: string, ...aliases: readonly string[]) => ({ ...bareAdvisory(name), aliases })
  const merged = (...all: readonly ReturnType<typeof advisory>[]) =>
    mergeAdvisories(all, () => undefined).map(({ id: name, aliases }) => [name, ...aliases])
  test('are found however the chain goes', () => {
    expect(
      merged(advisory('GHSA-1', 'CVE-1'), advisory('PYSEC-9'), advisory('PYSEC-1', 'cve-1', 'X-1'), advisory('X-1')),
    ).toEqual([['PYSEC-9'], ['cve-1', 'GHSA-1', 'PYSEC-1', 'X-1']])
  })
  test('a bridge found last joins two groups', () => {
    expect(merged(advisory('GHSA-1'), advisory('PYSEC-1'), advisory('CVE-1', 'GHSA-1', 'PYSEC-1'))).toHaveLength(1)
  })
  test('what was withdrawn is none', () => {
    expect(mergeAdvisories([{ ...advisory('CVE-1'), withdrawn: true }], () => undefined)).toEqual([])
  })
})

describe('the version to raise to', () => {
  test.each([
    ['1.26.4', [['1.26.5'], ['2.0.6', '1.26.17']], '1.26.17'],
    [
      '2.0.1',
      [
        ['1.26.17', '2.0.6'],
        ['2.0.7', '1.26.18'],
      ],
      '2.0.7',
    ],
    ['1.0', [['1.1rc1'], ['1.1']], '1.1'],
    ['1.0', [['1.1'], []], undefined],
    ['3.0', [['2.0']], undefined],
    ['1.0', [['deadbeef', '1.0.post1']], '1.0.post1'],
    ['1.0', [], undefined],
  ])('from %s with %j is %s', (version, fixed, to) => {
    const all = fixed.map((versions, index) => vulnerability(`CVE-${index}`, [], versions))
    expect(raiseTo(version, all)).toBe(to)
  })
})
