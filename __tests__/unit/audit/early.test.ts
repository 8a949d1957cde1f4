/** Dependencies are asked about before anything is built of them; the audit at the end asks only for the rest. */
import { expect, test } from '@jest/globals'
import type { Ask, AuditQuery } from '../../../src/audit/ask.js'
import { askEarly, audit } from '../../../src/audit/audit.js'
import { auditFailures, type Subject } from '../../../src/audit/model.js'
import { OSV } from '../../../src/audit/osv.js'

const NUMPY = { name: 'numpy', version: '2.1.0' }
const NOW = new Date('2026-11-22T10:00:00Z')

const subject = (purl: string, more: Partial<Subject> = {}): Subject => {
  const [, name = '', version = ''] = /^pkg:[^/]+\/(?:.+\/)?(.+)@(.+)$/.exec(purl) ?? []
  return { name, version, purl, files: ['answer-1.0.0.pex'], origin: 'index', broughtBy: [], ...more }
}
const IN_PEX = subject('pkg:pypi/numpy@2.1.0')
const LIBXAU = subject('pkg:rpm/almalinux/libXau@1.0.9-3.el8')

type Query = { readonly package: { readonly name?: string; readonly purl?: string }; readonly version?: string }

/** `answer` gives the vulnerabilities of one query, or throws. */
function database(answer: (query: Query) => readonly string[] = () => []) {
  const asked: AuditQuery[] = []
  const ask: Ask = async query => {
    asked.push(query)
    if (!query.url.endsWith('/v1/querybatch')) return { id: query.url.split('/').at(-1), affected: [] }
    const { queries } = query.body as { queries: readonly Query[] }
    return { results: queries.map(one => ({ vulns: answer(one).map(id => ({ id })) })) }
  }
  const names = () =>
    asked.flatMap(({ body }) =>
      body === undefined
        ? []
        : [(body as { queries: readonly Query[] }).queries.map(one => one.package.name ?? one.package.purl)],
    )
  return { ask, asked, names }
}

const unreachable = () => {
  throw new Error('the server cannot be reached')
}

const finished = (subjects: readonly Subject[], ask: Ask, early: Awaited<ReturnType<typeof askEarly>>) =>
  audit({ subjects, osv: OSV, index: undefined, ignore: [], ask, now: NOW, early })

test('each package is asked about once, however many wheels it has', async () => {
  const { ask, asked } = database()
  const wheels = [{ name: 'zlib-ng', version: '1.0' }, NUMPY, NUMPY, { name: 'numpy', version: '1.26.4' }]
  const limits: number[] = []
  const early = await askEarly(wheels, OSV, limit => {
    limits.push(limit)
    return ask
  })
  expect([...(early?.learned.keys() ?? [])]).toStrictEqual([
    'pkg:pypi/numpy@1.26.4',
    'pkg:pypi/numpy@2.1.0',
    'pkg:pypi/zlib-ng@1.0',
  ])
  expect(asked).toStrictEqual([
    {
      url: 'https://api.osv.dev/v1/querybatch',
      body: {
        queries: [
          { package: { name: 'numpy', ecosystem: 'PyPI' }, version: '1.26.4' },
          { package: { name: 'numpy', ecosystem: 'PyPI' }, version: '2.1.0' },
          { package: { name: 'zlib-ng', ecosystem: 'PyPI' }, version: '1.0' },
        ],
      },
    },
  ])
  expect(limits).toStrictEqual([3000])
})

test('without dependencies nothing is asked', async () => {
  const { ask, asked } = database()
  expect(await askEarly([], OSV, () => ask)).toBeUndefined()
  expect(asked).toStrictEqual([])
})

test('the audit asks for what was not asked about, and reports all, with the time of the first request', async () => {
  const { ask, names } = database(({ package: { name } }) => (name === 'numpy' ? ['CVE-2026-1'] : []))
  const before = Date.now()
  const early = await askEarly([NUMPY], OSV, () => ask)
  const report = await finished([IN_PEX, LIBXAU], ask, early)
  expect(names()).toStrictEqual([['numpy'], ['pkg:rpm/almalinux/libXau@1.0.9-3.el8']])
  expect(report.components.map(one => `${one.subject.name} ${one.state}`)).toStrictEqual([
    'libXau uncovered',
    'numpy vulnerable',
  ])
  expect(Date.parse(report.time)).toBeGreaterThanOrEqual(before - 1000)
  expect(Date.parse(report.time)).toBeLessThanOrEqual(Date.now())
  expect(report.sources).toStrictEqual([{ name: 'OSV', url: OSV }])
})

test('nothing is asked twice where everything was asked about early', async () => {
  const { ask, asked } = database()
  const early = await askEarly([NUMPY], OSV, () => ask)
  const report = await finished([IN_PEX], ask, early)
  expect(asked).toHaveLength(1)
  expect(report.components.map(({ state }) => state)).toStrictEqual(['clean'])
})

test('a dependency that ships nowhere is not reported', async () => {
  const { ask } = database()
  const early = await askEarly([NUMPY, { name: 'other', version: '1' }], OSV, () => ask)
  const report = await finished([IN_PEX], ask, early)
  expect(report.components.map(one => one.subject.name)).toStrictEqual(['numpy'])
})

test('another version than the one asked about is asked for', async () => {
  const { ask, asked } = database()
  const early = await askEarly([{ ...NUMPY, version: '2.0.0' }], OSV, () => ask)
  await finished([IN_PEX], ask, early)
  expect(asked).toHaveLength(2)
})

test('a server that cannot be reached is not tried again for the rest, and nothing counts as clean', async () => {
  const { ask, asked } = database(unreachable)
  const early = await askEarly([NUMPY], OSV, () => ask)
  const report = await finished([IN_PEX, subject('pkg:pypi/pex@2.105.2')], ask, early)
  expect(asked).toHaveLength(1)
  expect(report.components.map(({ state, unanswered, reason }) => ({ state, unanswered, reason }))).toStrictEqual(
    [0, 1].map(() => ({ state: 'unknown', unanswered: true, reason: 'OSV: the server cannot be reached' })),
  )
  expect(auditFailures(report)).toHaveLength(1)
})

test('one package without an answer says nothing of the server', async () => {
  const asked: unknown[] = []
  const ask: Ask = async ({ body }) => {
    asked.push(body)
    const { queries } = body as { queries: readonly Query[] }
    return { results: queries.map(one => (one.package.name === 'numpy' ? { vulns: 'none' } : {})) }
  }
  const early = await askEarly([NUMPY, { name: 'other', version: '1' }], OSV, () => ask)
  const report = await finished([IN_PEX, subject('pkg:pypi/pex@2.105.2')], ask, early)
  expect(asked).toHaveLength(2)
  expect(report.components.map(one => `${one.subject.name} ${one.state}`)).toStrictEqual(['numpy unknown', 'pex clean'])
})

test('without an answer in time everything is asked again at the end', async () => {
  const slow: Ask = () => new Promise((_, reject) => setTimeout(() => reject(new Error('there was no answer')), 30))
  expect(await askEarly([NUMPY], OSV, () => slow, 20)).toBeUndefined()
  const { ask } = database()
  const report = await finished([IN_PEX], ask, undefined)
  expect(report.components.map(({ state }) => state)).toStrictEqual(['clean'])
  expect(report.time).toBe('2026-11-22T10:00:00Z')
})
