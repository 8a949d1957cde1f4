/** What is asked of OSV and the index, and what their answers mean; the network is a function. */
import { describe, expect, test } from '@jest/globals'
import { URLLIB3_ADVISORIES } from '../../../__fixtures__/describe/advisories.js'
import type { Ask, AuditQuery } from '../../../src/audit/ask.js'
import { audit } from '../../../src/audit/audit.js'
import {
  auditFailures,
  auditFinding,
  type Subject,
  unauditedProblem,
  vulnerableProblems,
} from '../../../src/audit/model.js'
import { jsonBase, OSV, osvAddress } from '../../../src/audit/osv.js'
import type { IgnoreRule } from '../../../src/config/policy-parsers.js'

const subject = (purl: string, more: Partial<Subject> = {}): Subject => {
  const [, name = '', version = ''] = /^pkg:[^/]+\/(.+)@(.+)$/.exec(purl) ?? []
  return { name, version, purl, files: ['answer-1.0.0.pex'], origin: 'index', broughtBy: [], ...more }
}
const URLLIB3 = subject('pkg:pypi/urllib3@1.26.4', { broughtBy: ['requests'] })
const NUMPY = subject('pkg:pypi/numpy@2.1.0')
const AHASH = subject('pkg:cargo/ahash@0.8.12', { broughtBy: ['pydantic_core'] })
const LIBXAU = subject('pkg:rpm/almalinux/libXau@1.0.9-3.el8')
const CPYTHON = subject('pkg:generic/cpython@3.12.11')

interface World {
  /** Results in the order of the questions, or what to throw; by page. */
  readonly batch?: (queries: readonly { package: { name?: string; purl?: string }; page_token?: string }[]) => unknown
  readonly vulns?: Readonly<Record<string, unknown>>
  readonly index?: (url: string) => unknown
}

function world({ batch = queries => ({ results: queries.map(() => ({})) }), vulns = {}, index }: World) {
  const asked: AuditQuery[] = []
  const ask: Ask = async query => {
    asked.push(query)
    const { url, body } = query
    if (url.endsWith('/v1/querybatch'))
      return batch((body as { queries: Parameters<NonNullable<World['batch']>>[0] }).queries)
    const id = /\/v1\/vulns\/(.+)$/.exec(url)?.[1]
    const found = id === undefined ? index?.(url) : vulns[decodeURIComponent(id)]
    if (found === undefined) throw new Error(`Cannot download ${url}: the server answers with status 404.`)
    return found
  }
  return { ask, asked }
}

const NOW = new Date('2026-11-22T10:00:00.123Z')

async function run(subjects: readonly Subject[], parts: World, ignore: readonly IgnoreRule[] = [], index?: string) {
  const { ask, asked } = world(parts)
  const report = await audit({ subjects, osv: OSV, index, ignore, ask, now: NOW })
  const states = Object.fromEntries(report.components.map(one => [one.subject.name, one.state]))
  return { report, asked, states }
}

const withUrllib3: NonNullable<World['batch']> = queries => ({
  results: queries.map(query =>
    query.package.name === 'urllib3'
      ? { vulns: URLLIB3_ADVISORIES.map(({ id }) => ({ id, modified: '2026-01-01T00:00:00Z' })) }
      : {},
  ),
})
const VULNS = Object.fromEntries(URLLIB3_ADVISORIES.map(one => [one.id, one]))

describe('an answer', () => {
  test('that knows of nothing is clean, with one request for everything', async () => {
    const { report, asked, states } = await run([URLLIB3, NUMPY, AHASH], {})
    expect(states).toEqual({ urllib3: 'clean', numpy: 'clean', ahash: 'clean' })
    expect(asked).toEqual([
      {
        url: 'https://api.osv.dev/v1/querybatch',
        body: {
          queries: [
            { package: { name: 'urllib3', ecosystem: 'PyPI' }, version: '1.26.4' },
            { package: { name: 'numpy', ecosystem: 'PyPI' }, version: '2.1.0' },
            { package: { name: 'ahash', ecosystem: 'crates.io' }, version: '0.8.12' },
          ],
        },
      },
    ])
    expect(report.time).toBe('2026-11-22T10:00:00Z')
    expect(report.sources).toEqual([{ name: 'OSV', url: 'https://api.osv.dev' }])
    expect(auditFailures(report)).toEqual([])
    expect(auditFinding(report)).toMatchObject({ state: 'passed', timely: true })
  })

  test('of several databases about one vulnerability is one finding, with its fix', async () => {
    const { report, states } = await run([URLLIB3, NUMPY], { batch: withUrllib3, vulns: VULNS })
    expect(states).toEqual({ urllib3: 'vulnerable', numpy: 'clean' })
    expect(report.components.find(one => one.state === 'vulnerable')).toMatchSnapshot()
    expect(vulnerableProblems(report).map(({ message, fix, detail }) => ({ message, fix, detail }))).toMatchSnapshot()
    expect(auditFinding(report)).toMatchSnapshot()
  })

  test('whose details cannot be had is a vulnerability all the same', async () => {
    const { report, states } = await run([URLLIB3], { batch: withUrllib3 })
    expect(states).toEqual({ urllib3: 'vulnerable' })
    expect(report.components[0]?.vulnerabilities.map(({ id, level }) => `${id} ${level}`)).toEqual([
      'GHSA-q2q7-5pp4-w6pg unknown',
      'GHSA-v845-jxx5-vc9f unknown',
      'PYSEC-2021-108 unknown',
    ])
  })

  test('comes in pages', async () => {
    const { report, asked } = await run([NUMPY, URLLIB3], {
      batch: queries => ({
        results: queries.map(query =>
          query.package.name !== 'urllib3'
            ? {}
            : query.page_token === undefined
              ? { vulns: [{ id: 'GHSA-1' }], next_page_token: 'second' }
              : { vulns: [{ id: `GHSA-2-${query.page_token}` }] },
        ),
      }),
    })
    expect(report.components[1]?.vulnerabilities.map(({ id }) => id)).toEqual(['GHSA-1', 'GHSA-2-second'])
    expect(asked.filter(({ url }) => url.endsWith('querybatch'))).toHaveLength(2)
  })

  test('of which a page is missing is never clean, and what came counts', async () => {
    const batch: World['batch'] = queries => {
      if (queries.some(query => query.page_token !== undefined)) throw new Error('gone')
      return {
        results: queries.map(({ package: { name } }) => ({
          ...(name === 'urllib3' && { vulns: [{ id: 'GHSA-1' }] }),
          next_page_token: 'more',
        })),
      }
    }
    const { report, states } = await run([NUMPY, URLLIB3], { batch })
    expect(states).toEqual({ numpy: 'unknown', urllib3: 'vulnerable' })
    expect(report.components.map(one => one.reason)).toEqual(['gone', 'there may be more: gone'])
  })

  test('without an end is not waited for', async () => {
    const { states, asked } = await run([NUMPY], {
      batch: queries => ({ results: queries.map(() => ({ next_page_token: 'again' })) }),
    })
    expect(states).toEqual({ numpy: 'unknown' })
    expect(asked.length).toBeLessThan(30)
  })

  test.each<readonly [string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no results', {}],
    ['too few results', { results: [{}] }],
    ['too many results', { results: [{}, {}, {}] }],
    ['an error', { code: 8, message: 'overloaded' }],
  ])('that is %s is unknown', async (_, answer) => {
    const { report, states } = await run([NUMPY, URLLIB3], { batch: () => answer })
    expect(states).toEqual({ numpy: 'unknown', urllib3: 'unknown' })
    expect(auditFailures(report).map(({ code }) => code)).toEqual(['check/unaudited'])
    expect(report.sources[0]?.failed).toBeDefined()
  })

  test.each<readonly [string, unknown]>([
    ['null', null],
    ['vulns that are no list', { vulns: 'x' }],
    ['an entry without an id', { vulns: [{}] }],
  ])('with %s for one package is unknown for that one', async (_, result) => {
    const { states } = await run([NUMPY, URLLIB3], { batch: () => ({ results: [result, {}] }) })
    expect(states).toEqual({ numpy: 'unknown', urllib3: 'clean' })
  })
})

describe('what is asked', () => {
  test('leaves out what no database covers and what is nobody’s business', async () => {
    const secret = subject('pkg:pypi/our-secret@1', { origin: 'private' })
    const { report, asked, states } = await run([NUMPY, CPYTHON, secret], {})
    expect(states).toEqual({ numpy: 'clean', cpython: 'uncovered', 'our-secret': 'uncovered' })
    expect(JSON.stringify(asked)).not.toMatch(/secret|cpython/)
    expect(auditFinding(report).sentence).toContain('2 that no database covers')
  })

  test('asks about system libraries apart, so that what OSV refuses there spoils nothing', async () => {
    const { states } = await run([NUMPY, LIBXAU], {
      batch: queries => {
        if (queries.some(query => query.package.purl !== undefined)) throw new Error('Invalid Package URL')
        return { results: queries.map(() => ({})) }
      },
    })
    expect(states).toEqual({ numpy: 'clean', 'almalinux/libXau': 'uncovered' })
  })

  test('takes what is said of a system library, and silence for nothing', async () => {
    const { states } = await run([LIBXAU, { ...LIBXAU, purl: 'pkg:deb/debian/libssl3@3.0.15', name: 'libssl3' }], {
      batch: queries => ({
        results: queries.map(query =>
          query.package.purl?.includes('libXau') ? { vulns: [{ id: 'ALSA-2026:1' }] } : {},
        ),
      }),
    })
    expect(states).toEqual({ 'almalinux/libXau': 'vulnerable', libssl3: 'uncovered' })
  })

  test('that came from no index and that nobody knows is unknown, not clean', async () => {
    const local = subject('pkg:pypi/numpy@2.1.0', { origin: 'local' })
    const { report, states } = await run([local], {})
    expect(states).toEqual({ numpy: 'unknown' })
    // There was an answer: that alone ends no run.
    expect(auditFailures(report)).toEqual([])
    expect(unauditedProblem(report)?.message).toContain('it came from no index')
  })

  test('nothing, when there is nothing', async () => {
    const { report, asked } = await run([], {})
    expect(asked).toEqual([])
    expect(auditFinding(report)).toMatchObject({ state: 'passed' })
  })
})

describe('the index of packages', () => {
  const base = 'https://user:secret@packages.example/root'
  const index = (url: string) =>
    url === `${base}/pypi/urllib3/1.26.4/json`
      ? {
          vulnerabilities: [
            {
              id: 'PYSEC-2021-108',
              aliases: ['CVE-2021-33503'],
              fixed_in: ['1.26.5'],
              details: 'An issue …',
              link: 'https://osv.dev/x',
            },
            { id: 'PYSEC-0', withdrawn: '2026-01-01T00:00:00Z' },
          ],
        }
      : url.includes('/numpy/')
        ? { vulnerabilities: [] }
        : undefined
  const down: World = {
    batch: () => {
      throw new Error('Cannot download https://api.osv.dev/v1/querybatch: the server cannot be reached')
    },
    index,
  }
  test('is asked where OSV has no answer, and a package that it does not know is unknown', async () => {
    const odd = subject('pkg:pypi/odd@1')
    const { report, states } = await run([URLLIB3, NUMPY, AHASH, odd], down, [], base)
    expect(states).toEqual({ urllib3: 'vulnerable', numpy: 'clean', ahash: 'unknown', odd: 'unknown' })
    expect(report.sources).toEqual([
      { name: 'OSV', url: 'https://api.osv.dev', failed: 'OSV: the server cannot be reached' },
      { name: 'package index', url: 'https://packages.example/root' },
    ])
    expect(JSON.stringify(report)).not.toContain('secret')
    expect(report.components.find(({ subject: { name } }) => name === 'odd')?.reason).toBe(
      'OSV: the server cannot be reached; package index: the server answers with status 404',
    )
  })
  test('without the field says nothing', async () => {
    const { states } = await run([NUMPY], { ...down, index: () => ({ info: {} }) }, [], base)
    expect(states).toEqual({ numpy: 'unknown' })
  })
  test.each([
    [{ UV_DEFAULT_INDEX: 'https://a/simple/', PIP_INDEX_URL: 'https://b/simple' }, [], 'https://a'],
    [{ UV_DEFAULT_INDEX: 'name=https://a/simple' }, [], 'https://a'],
    [{ PIP_INDEX_URL: 'https://b/pypi' }, ['https://c/simple'], 'https://b/pypi'],
    [{}, ['https://c/simple'], 'https://c'],
    [{ PIP_INDEX_URL: '/wheels' }, [], undefined],
    [{}, [], undefined],
  ])('is found in %j and %j', (env, named, address) => expect(jsonBase(env, named)).toBe(address))
})

describe('an ignored vulnerability', () => {
  const rule = (id: string, until: string): IgnoreRule => ({ id, until, reason: 'never called' })
  const world = { batch: withUrllib3, vulns: VULNS }
  test('does not count until its last day has passed, by any of its names', async () => {
    const rules = [rule('cve-2021-33503', '2026-11-22'), rule('GHSA-v845-jxx5-vc9f', '2026-11-22')]
    const { report, states } = await run([URLLIB3], world, rules)
    expect(states).toEqual({ urllib3: 'clean' })
    expect(report.components[0]?.ignored.map(({ vulnerability: { id } }) => id)).toHaveLength(2)
    expect(auditFinding(report)).toMatchObject({
      state: 'passed',
      sentence: expect.stringContaining('2 ignored'),
    })
  })
  test('counts again afterwards, and what matches nothing is told', async () => {
    const rules = [rule('CVE-2021-33503', '2026-11-21'), rule('CVE-2000-1', '2027-01-01')]
    const { report, states } = await run([URLLIB3], world, rules)
    expect(states).toEqual({ urllib3: 'vulnerable' })
    expect(report).toMatchObject({ expired: [rules[0]], unused: [rules[1]] })
    expect(auditFinding(report).sentence).toContain('CVE-2021-33503 is no longer ignored: the rule ended on 2026-11-21')
    expect(auditFinding(report).sentence).toContain('audit-ignore names CVE-2000-1, which no component has')
  })
  test('leaves the others', async () => {
    const { report } = await run([URLLIB3], world, [rule('CVE-2021-33503', '2027-01-01')])
    expect(report.components[0]).toMatchObject({ state: 'vulnerable', raiseTo: '1.26.17' })
    expect(report.components[0]?.vulnerabilities).toHaveLength(1)
  })
})

test('a mirror of OSV is taken from the environment', () => {
  expect(osvAddress({})).toBe(OSV)
  expect(osvAddress({ PACKAGE_PYTHON_OSV_URL: ' https://osv.example/mirror/ ' })).toBe('https://osv.example/mirror')
  expect(osvAddress({ PACKAGE_PYTHON_OSV_URL: 'file:///x' })).toBe(OSV)
})
