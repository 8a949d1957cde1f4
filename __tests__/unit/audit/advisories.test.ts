/** Advisories as databases write them, decoded without trust; and answers that cannot be read. */
import { describe, expect, test } from '@jest/globals'
import type { AuditQuery } from '../../../src/audit/ask.js'
import type { Subject } from '../../../src/audit/model.js'
import { askIndex, askOsv, bareAdvisory, covers, createScorer, isSure, jsonBase } from '../../../src/audit/osv.js'

const subject = (name: string, purl = `pkg:pypi/${name}@1.0`): Subject => ({
  ...{ name, version: '1.0', purl, files: [], origin: 'index', broughtBy: [] },
})
const LIB = subject('Lib')

/** What OSV's details of one advisory come to. */
async function decoded(details: unknown) {
  const ask = async ({ url }: AuditQuery) =>
    url.endsWith('/v1/querybatch') ? { results: [{ vulns: [{ id: 'X-1' }] }] } : details
  const [learned] = await askOsv([LIB], 'https://osv', ask)
  return learned !== undefined && 'advisories' in learned ? learned.advisories[0] : learned
}

describe('an advisory of OSV', () => {
  test('is read in full, of the package that is asked about alone', async () => {
    const range = (type: string, ...fixed: unknown[]) => ({
      type,
      events: [{ introduced: '0' }, ...fixed.map(one => ({ fixed: one }))],
    })
    expect(
      await decoded({
        ...{ id: 'GHSA-1', aliases: ['CVE-1', 3], summary: 'Bad.', details: 'more', withdrawn: '2026-01-01' },
        severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/x' }, { score: 4 }, 'odd'],
        database_specific: { severity: 'moderate' },
        references: [{ type: 'WEB', url: 'https://web' }, 7, { type: 'ADVISORY', url: 'https://advisory' }],
        affected: [
          {
            package: { name: 'LIB' },
            ranges: [range('ECOSYSTEM', '1.1', '1.1', 2), range('GIT', 'c0')],
            severity: [{ score: 'CVSS:4.0/y' }],
          },
          { package: { name: 'other' }, ranges: [range('ECOSYSTEM', '9')], severity: [{ score: 'CVSS:4.0/z' }] },
          { ranges: [range('ECOSYSTEM', '8')] },
          'odd',
        ],
      }),
    ).toStrictEqual({
      ...{ id: 'GHSA-1', aliases: ['CVE-1'], summary: 'Bad.', level: 'medium', withdrawn: true },
      ...{ vectors: ['CVSS:4.0/y', 'CVSS:3.1/x'], fixed: ['1.1'], url: 'https://advisory' },
    })
  })

  test.each([
    ['CRITICAL', 'critical'],
    ['high', 'high'],
    ['MEDIUM', 'medium'],
    ['low', 'low'],
    ['NONE', 'none'],
    ['odd', 'unknown'],
    [3, 'unknown'],
  ])('of the severity %s is %s', async (severity, level) => {
    expect(await decoded({ database_specific: { severity } })).toMatchObject({ level, id: 'X-1' })
  })

  test('says what it can without its details', async () => {
    for (const details of [undefined, 'odd', []]) expect(await decoded(details)).toEqual(bareAdvisory('X-1'))
    expect(await decoded({ details: '  First line.\nSecond.' })).toMatchObject({ summary: 'First line.' })
    expect(await decoded({ details: 'x'.repeat(200) })).toMatchObject({ summary: 'x'.repeat(200) })
    expect(await decoded({ details: 'x'.repeat(201) })).toMatchObject({ summary: `${'x'.repeat(200)}…` })
    expect(await decoded({})).toStrictEqual(bareAdvisory('X-1'))
  })

  test('is asked for once, whoever has it', async () => {
    const asked: string[] = []
    const ask = async ({ url, body }: AuditQuery) => {
      asked.push(url)
      const { queries = [] } = (body ?? {}) as { queries?: unknown[] }
      return body === undefined ? {} : { results: queries.map(() => ({ vulns: [{ id: 'X/1' }] })) }
    }
    expect(await askOsv([LIB, subject('b')], 'https://osv', ask)).toHaveLength(2)
    expect(asked).toEqual(['https://osv/v1/querybatch', 'https://osv/v1/vulns/X%2F1'])
  })
})

describe('an answer of OSV that cannot be read', () => {
  const failed = async (answer: unknown) => {
    const [learned] = await askOsv([LIB], 'https://osv', async () => answer)
    return learned !== undefined && 'failed' in learned ? learned.failed : learned
  }
  test.each([
    ['no object', 3, 'the answer has no results'],
    ['no list', { results: 3 }, 'the answer has no results'],
    ['another number of results', { results: [{}, {}] }, '2 answers to 1 queries'],
    ['a result that is none', { results: [3] }, 'its answer cannot be read'],
    ['vulnerabilities that are no list', { results: [{ vulns: 3 }] }, 'its answer cannot be read'],
    ['a vulnerability without a name', { results: [{ vulns: [{ id: 'X' }, {}] }] }, 'its answer cannot be read'],
    ['a vulnerability that is none', { results: [{ vulns: [3] }] }, 'its answer cannot be read'],
  ])('%s', async (_, answer, why) => expect(await failed(answer)).toBe(why))

  test('is no more than a sentence', async () => {
    const failing = async (thrown: unknown) => {
      const [learned] = await askOsv([LIB], 'https://osv', () => Promise.reject(thrown))
      return learned !== undefined && 'failed' in learned ? learned.failed : learned
    }
    expect(await failing(new Error('Cannot download https://osv/x: no answer.\nmore'))).toBe('no answer')
    expect(await failing('odd')).toBe('odd')
  })

  test('is fine with an empty mark of the next page', async () => {
    expect(await failed({ results: [{ next_page_token: '' }] })).toEqual({ advisories: [] })
  })
})

describe('what a database covers', () => {
  test.each([
    ['pkg:pypi/a@1', true, true],
    ['pkg:PYPI/a@1', true, true],
    ['pkg:cargo/a@1', true, true],
    ['pkg:deb/debian/a@1', true, false],
    ['pkg:apk/alpine/a@1', true, false],
    ['pkg:generic/a', false, false],
    ['odd', false, false],
  ])('%s: %s, surely: %s', (purl, covered, sure) =>
    expect([covers({ purl }), isSure({ purl })]).toEqual([covered, sure]),
  )
})

describe('a package index', () => {
  const asked = (answer: unknown, of = LIB) => {
    const urls: string[] = []
    const learned = askIndex(of, 'https://i', async ({ url }) => {
      urls.push(url)
      if (answer instanceof Error) throw answer
      return answer
    })
    return learned.then(found => ({ found, urls }))
  }

  test('tells what it knows of a version', async () => {
    const one = {
      id: 'PYSEC-1',
      aliases: ['CVE-1', 1],
      details: 'Bad.\nmore',
      fixed_in: ['2', 3],
      link: 'https://x',
      withdrawn: null,
    }
    const { found, urls } = await asked(
      { vulnerabilities: [one, { id: 'PYSEC-2', summary: 'S', withdrawn: 'now' }] },
      {
        ...LIB,
        version: '1.0+x y',
      },
    )
    expect(urls).toEqual(['https://i/pypi/lib/1.0%2Bx%20y/json'])
    expect(found).toStrictEqual({
      advisories: [
        {
          ...bareAdvisory('PYSEC-1'),
          ...{ aliases: ['CVE-1'], summary: 'Bad.', fixed: ['2'], url: 'https://x' },
        },
        { ...bareAdvisory('PYSEC-2'), summary: 'S', withdrawn: true },
      ],
    })
  })

  test.each([
    [3, 'the index does not report vulnerabilities'],
    [{}, 'the index does not report vulnerabilities'],
    [{ vulnerabilities: {} }, 'the index does not report vulnerabilities'],
    [{ vulnerabilities: [3] }, "the index's answer cannot be read"],
    [{ vulnerabilities: [{ id: 'X' }, {}] }, "the index's answer cannot be read"],
    [new Error('gone.'), 'gone'],
  ])('that answers %j tells nothing', async (answer, failed) => expect((await asked(answer)).found).toEqual({ failed }))

  test('is not asked for packages of others', async () => {
    expect(await asked({}, subject('a', 'pkg:cargo/a@1'))).toEqual({
      found: { failed: 'the index has no such packages' },
      urls: [],
    })
  })

  test.each<[env: Record<string, string>, named: string[], base: string | undefined]>([
    [{ UV_DEFAULT_INDEX: 'https://a/simple/', PIP_INDEX_URL: 'https://b/simple' }, [], 'https://a'],
    [{ UV_DEFAULT_INDEX: 'corp=https://a/simple' }, [], 'https://a'],
    [{ UV_INDEX_URL: 'https://a/root' }, [], 'https://a/root'],
    [{ PIP_INDEX_URL: ' https://u:p@b/simple ' }, ['https://c/simple'], 'https://u:p@b'],
    [{}, ['https://c/simple'], 'https://c'],
    [{ PIP_INDEX_URL: 'ftp://b' }, ['https://c/simple'], undefined],
    [{ PIP_INDEX_URL: 'https://' }, [], undefined],
    [{}, [], undefined],
  ])('has JSON beside its pages: %j %j', (env, named, base) => expect(jsonBase(env, named)).toBe(base))
})

test('vectors of every version are scored, others are not', async () => {
  const score = await createScorer()
  expect(score('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')).toBe(9.8)
  expect(score('AV:N/AC:L/Au:N/C:P/I:P/A:P')).toBe(7.5)
  expect([score('odd'), score('')]).toEqual([undefined, undefined])
})
