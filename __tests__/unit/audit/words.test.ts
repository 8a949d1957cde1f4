/** The result of an audit as people read it: the row of the verdict, warnings and their ways out. */
import { describe, expect, test } from '@jest/globals'
import {
  type Audited,
  type AuditReport,
  auditedOrigin,
  auditFailures,
  auditFinding,
  fixWords,
  noAnswerAtAll,
  titleOf,
  unauditedProblem,
  type Vulnerability,
  vulnerableProblems,
} from '../../../src/audit/model.js'
import { levelOfScore } from '../../../src/audit/osv.js'

const TIME = '2026-11-22T10:00:00Z'
const OSV = { name: 'OSV', url: 'https://osv' }
const vulnerability = (id: string, more: Partial<Vulnerability> = {}): Vulnerability => ({
  ...{ id, aliases: [], summary: '', level: 'high', fixed: [] },
  ...more,
})
type Parts = Partial<Omit<Audited, 'subject'>> & { readonly subject?: Partial<Audited['subject']> }
const component = (name: string, { subject = {}, ...more }: Parts = {}): Audited => ({
  ...{ state: 'clean', vulnerabilities: [], ignored: [] },
  ...more,
  subject: { name, version: '1.0', purl: `pkg:pypi/${name}@1.0`, files: [], broughtBy: [], ...subject },
})
const bad = (name: string, ...of: Vulnerability[]) => component(name, { state: 'vulnerable', vulnerabilities: of })
const unknown = (name: string, reason?: string, unanswered?: true) =>
  component(name, { state: 'unknown', ...(reason && { reason }), ...(unanswered && { unanswered }) })
const uncovered = component('cpython', { state: 'uncovered' })
const report = (components: readonly Audited[], more: Partial<AuditReport> = {}): AuditReport => ({
  ...{ time: TIME, sources: [OSV], components, expired: [], unused: [] },
  ...more,
})
const rule = (id: string) => ({ id, until: '2026-01-01', reason: 'r' }) as never
const found = (...given: Parameters<typeof report>) => {
  const { state, sentence } = auditFinding(report(...given))
  return [state, sentence]
}

describe('the row of the verdict', () => {
  test('counts what was found, and names the first three', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map(name => bad(name, vulnerability('CVE-1'), vulnerability('CVE-2')))
    expect(found([...all, component('f')])).toEqual([
      'warning',
      `10 known in a 1.0 (high), b 1.0 (high), c 1.0 (high) and 2 more; 6 components checked; OSV at ${TIME}`,
    ])
    expect(found([{ ...bad('a', vulnerability('CVE-1')), raiseTo: '2.0' }])).toEqual([
      'warning',
      `1 known in a 1.0 (high, fixed in 2.0); 1 component checked; OSV at ${TIME}`,
    ])
  })

  test('says that there is nothing, and what no database covers', () => {
    expect(found([component('a'), uncovered])).toEqual([
      'passed',
      `none known; 1 component checked; 1 that no database covers; OSV at ${TIME}`,
    ])
    expect(found([uncovered], { sources: [] })).toEqual(['passed', '0 components checked; 1 that no database covers'])
  })

  test('says of how many nothing is known, and why', () => {
    expect(found([component('a'), unknown('b', 'no answer'), unknown('c', 'other')])).toEqual([
      'unknown',
      `none known; not known for 2 of 3 components: no answer; OSV at ${TIME}`,
    ])
    const failed = [{ ...OSV, failed: 'offline' }]
    expect(found([unknown('b', 'x', true)], { sources: failed })).toEqual([
      'unknown',
      'nothing was audited: OSV: offline',
    ])
  })

  test('counts what is ignored, and names rules that have ended or match nothing', () => {
    const ignored = [{ vulnerability: vulnerability('CVE-1'), rule: rule('CVE-1') }]
    expect(found([component('a', { ignored })], { expired: [rule('CVE-2')], unused: [rule('CVE-3')] })).toEqual([
      'passed',
      `none known; 1 component checked; 1 ignored; CVE-2 is no longer ignored: the rule ended on 2026-01-01; audit-ignore names CVE-3, which no component has; OSV at ${TIME}`,
    ])
  })
})

describe('a component with vulnerabilities', () => {
  test('is told with all of their names, files, and what may be missing', () => {
    const one = vulnerability('CVE-1', {
      ...{ aliases: ['GHSA-1', 'PYSEC-1'], summary: 'Bad.', score: 7.5, fixed: ['1.1', '2.0'], url: 'https://x' },
    })
    const [problem] = vulnerableProblems(
      report([
        component('a', {
          ...{
            state: 'vulnerable',
            vulnerabilities: [one, vulnerability('CVE-2', { level: 'low' })],
            reason: 'there may be more',
          },
          subject: { files: ['a.pex', 'b.pex'] },
        }),
        component('b'),
      ]),
    )
    expect(problem).toMatchObject({
      code: 'check/vulnerable',
      message: 'a 1.0 has 2 known vulnerabilities: CVE-1 (high), CVE-2 (low).',
      detail: [
        'CVE-1 (GHSA-1, PYSEC-1): severity high 7.5; Bad.; fixed in 1.1, 2.0; https://x',
        'CVE-2: severity low; no fixed version',
        'in a.pex, b.pex',
        'there may be more',
      ],
    })
    expect(vulnerableProblems(report([bad('a', vulnerability('CVE-1'))]))[0]?.detail).toHaveLength(1)
  })

  test.each<[what: string, parts: Parts, fix: string]>([
    [
      'without a fix',
      {},
      'There is no fixed version: replace a, or ignore it for a time and with a reason in audit-ignore.',
    ],
    ['of its own', { raiseTo: '2' }, 'Raise a to 2 or newer in pyproject.toml, or update the lock.'],
    [
      'of another',
      { raiseTo: '2', subject: { broughtBy: ['x', 'y'] } },
      'Raise a to 2 or newer: update the lock, or require a>=2 in pyproject.toml, as x and y brings it.',
    ],
    [
      'compiled in',
      { raiseTo: '2', subject: { purl: 'pkg:cargo/a@1', broughtBy: ['x'] } },
      'a 2 fixes it, but it is compiled into x: raise that once it includes the newer one.',
    ],
    [
      'compiled in somewhere',
      { raiseTo: '2', subject: { purl: 'pkg:cargo/a@1' } },
      'a 2 fixes it, but it is compiled into a wheel: raise that once it includes the newer one.',
    ],
  ])('%s', (_, parts, fix) => expect(fixWords(component('a', parts))).toBe(fix))
})

describe('a component of which nothing is known', () => {
  const told = (...given: Parameters<typeof report>) => {
    const problem = unauditedProblem(report(...given))
    return problem && [problem.message, ...problem.detail]
  }

  test('is told alone, with others, and with each reason where they differ', () => {
    expect(told([component('a'), uncovered])).toBeUndefined()
    expect(told([unknown('a')])).toEqual(['Whether a 1.0 has known vulnerabilities is unknown: there was no answer.'])
    expect(told([unknown('a', 'x'), unknown('b', 'x')])).toEqual([
      'Whether a 1.0 and 1 other have known vulnerabilities is unknown: x.',
    ])
    expect(told([unknown('a', 'x'), unknown('b', 'y'), unknown('c')])).toEqual([
      'Whether a 1.0 and 2 others have known vulnerabilities is unknown: x.',
      ...['a 1.0: x', 'b 1.0: y', 'c 1.0: no answer'],
    ])
  })

  test('ends a run only where a question had no answer', () => {
    const failures = (...all: Audited[]) => auditFailures(report(all)).map(({ code }) => code)
    expect(failures(unknown('a', 'x'))).toEqual([])
    expect(failures(unknown('a', 'x', true), bad('b', vulnerability('CVE-1')))).toEqual([
      'check/vulnerable',
      'check/unaudited',
    ])
  })

  test('is one of all where no database answered', () => {
    const failed = [
      { ...OSV, failed: 'OSV: offline' },
      { name: 'package index', url: 'https://i', failed: 'gone' },
    ]
    const none = (components: readonly Audited[], sources = failed) => noAnswerAtAll(report(components, { sources }))
    const silent = unknown('a', 'x', true)
    expect(none([silent, uncovered])).toBe('OSV: offline; package index: gone')
    expect(none([silent, unknown('b', 'x')])).toBeUndefined()
    expect(none([silent], [])).toBeUndefined()
    expect(noAnswerAtAll(report([silent], { sources: [...failed, OSV] }))).toBeUndefined()
    expect(none([uncovered])).toBeUndefined()
    expect(unauditedProblem(report([silent], { sources: failed }))?.message).toBe(
      'Nothing was audited for known vulnerabilities: OSV: offline; package index: gone.',
    )
  })
})

test('a component without a version is its name', () => {
  expect(titleOf(component('a', { subject: { version: '' } }))).toBe('a')
})

test.each([
  ['project', false, 'private'],
  ['local', true, 'local'],
  ['built', false, 'local'],
  ['built', true, 'index'],
  ['index', false, 'index'],
  [undefined, false, 'index'],
])('what came from %s (an archive: %s) is %s', (origin, archive, expected) =>
  expect(auditedOrigin(origin, archive)).toBe(expected),
)

test.each([
  [10, 'critical'],
  [9, 'critical'],
  [8.9, 'high'],
  [7, 'high'],
  [6.9, 'medium'],
  [4, 'medium'],
  [3.9, 'low'],
  [0.1, 'low'],
  [0, 'none'],
])('a score of %s is %s', (score, level) => expect(levelOfScore(score)).toBe(level))
