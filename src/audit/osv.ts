/**
 * OSV, which gathers the databases of all ecosystems: one request for everything, further ones only for what it found.
 * @see https://google.github.io/osv.dev/post-v1-querybatch/
 */

import { isRecord, listOf, textOf } from '../core/json.js'
import { normalizeName } from '../project/paths.js'
import { type Ask, BadAnswer } from './ask.js'
import type { Subject } from './model.js'
import { type Advisory, bareAdvisory, decodeAdvisory } from './record.js'

/** OSV's public address. @see https://google.github.io/osv.dev/api/ */
export const OSV = 'https://api.osv.dev'

/** A mirror of OSV goes into the environment, as the addresses of package indexes do. */
export function osvAddress(env: Readonly<Record<string, string | undefined>>): string {
  const mirror = env.PACKAGE_PYTHON_OSV_URL?.trim().replace(/\/+$/, '')
  return mirror !== undefined && /^https?:/i.test(mirror) && URL.canParse(mirror) ? mirror : OSV
}

/** What was learned of one subject. */
export type Learned =
  | { readonly advisories: readonly Advisory[]; readonly partly?: string }
  | { readonly failed: string }

/** Questions that one request may hold. */
const BATCH = 1000
/** Pages of one answer: more is a server that goes in circles. */
const PAGES = 20
/** Package URL types of the ecosystems whose packages and versions OSV knows by name. */
const ECOSYSTEMS: Readonly<Record<string, string>> = { pypi: 'PyPI', cargo: 'crates.io' }
/** Types that OSV takes as package URLs. */
const DISTRIBUTIONS = ['rpm', 'deb', 'apk']

/**
 * Whether OSV knows such a thing by this very name. Distributions of Linux are told of under source packages and releases,
 * so that no answer for a library that was copied from one says nothing.
 */
export function isSure({ purl }: Pick<Subject, 'purl'>): boolean {
  return ECOSYSTEMS[typeOf(purl)] !== undefined
}

/** Whether OSV can be asked for such a thing at all. */
export function covers({ purl }: Pick<Subject, 'purl'>): boolean {
  const type = typeOf(purl)
  return ECOSYSTEMS[type] !== undefined || DISTRIBUTIONS.includes(type)
}

/**
 * The same order and length as `subjects`. Never throws: what was not answered says why. Packages of the systems that
 * libraries were copied from are asked for apart, so that one that OSV does not take spoils nothing.
 * @param base address without a path
 */
export async function askOsv(
  subjects: readonly Subject[],
  base: string,
  ask: Ask,
): Promise<readonly Learned[]> {
  const packages = subjects.filter(({ purl }) => ECOSYSTEMS[typeOf(purl)] !== undefined)
  const others = subjects.filter(one => !packages.includes(one))
  const found = new Map<Subject, Ids | string>()
  await Promise.all(
    [...batches(packages), ...batches(others)].map(async batch => {
      for (const [index, ids] of (await idsOf(batch, base, ask)).entries())
        found.set(batch[index] as Subject, ids)
    }),
  )
  const details = new Map<string, Promise<unknown>>()
  const detail = (id: string) => {
    const known =
      details.get(id) ?? ask({ url: `${base}/v1/vulns/${encodeURIComponent(id)}` }).catch(() => undefined)
    details.set(id, known)
    return known
  }
  return Promise.all(
    subjects.map(async (subject): Promise<Learned> => {
      const ids = found.get(subject) ?? 'it was not asked for'
      if (typeof ids === 'string') return { failed: ids }
      const name = normalizeName(subject.name)
      const advisories = await Promise.all(
        // Without its details it is a vulnerability all the same.
        ids.ids.map(async id => {
          const data = await detail(id)
          return data === undefined ? bareAdvisory(id) : decodeAdvisory(data, id, name)
        }),
      )
      return { advisories, ...(ids.partly !== undefined && { partly: ids.partly }) }
    }),
  )
}

interface Ids {
  readonly ids: readonly string[]
  /** Why there may be more. */
  readonly partly?: string
}

/** Identifiers by question, or why there is no answer to it. */
async function idsOf(batch: readonly Subject[], base: string, ask: Ask): Promise<readonly (Ids | string)[]> {
  const found: (Ids | string)[] = batch.map(() => ({ ids: [] }))
  let open = batch.map((subject, index) => ({ index, query: queryOf(subject) }))
  for (let page = 1; open.length > 0; page += 1) {
    const queries = open.map(({ query }) => query)
    const results = await resultsOf(queries, base, ask).catch((thrown: unknown) => reason(thrown))
    const next: typeof open = []
    for (const [at, { index, query }] of open.entries()) {
      const before = found[index] as Ids
      const result = typeof results === 'string' ? results : readResult(results[at])
      if (typeof result === 'string') {
        // What came on earlier pages is true; that it is all is not known.
        found[index] = page === 1 ? result : { ids: before.ids, partly: result }
        continue
      }
      const ids = [...before.ids, ...result.ids]
      const more = result.token !== undefined && page < PAGES
      found[index] = { ids, ...(result.token !== undefined && !more && { partly: 'its list does not end' }) }
      if (more) next.push({ index, query: { ...query, page_token: result.token } })
    }
    open = next
  }
  return found
}

async function resultsOf(queries: readonly object[], base: string, ask: Ask): Promise<readonly unknown[]> {
  const answer = await ask({ url: `${base}/v1/querybatch`, body: { queries } })
  const results = isRecord(answer) ? answer.results : undefined
  if (!Array.isArray(results)) throw new BadAnswer('the answer has no results')
  if (results.length !== queries.length)
    throw new BadAnswer(`${results.length} answers came to ${queries.length} questions`)
  return results as unknown[]
}

function readResult(result: unknown): { ids: readonly string[]; token: string | undefined } | string {
  if (!isRecord(result) || (result.vulns !== undefined && !Array.isArray(result.vulns)))
    return 'its answer cannot be read'
  const ids = listOf(result.vulns).map(entry => (isRecord(entry) ? textOf(entry.id) : undefined))
  if (ids.includes(undefined)) return 'its answer cannot be read'
  const token = textOf(result.next_page_token)
  return { ids: ids as string[], token: token === '' ? undefined : token }
}

function queryOf({ purl, name, version }: Subject): object {
  const ecosystem = ECOSYSTEMS[typeOf(purl)]
  if (ecosystem === undefined) return { package: { purl } }
  const known = ecosystem === 'PyPI' ? normalizeName(name) : name
  return { package: { name: known, ecosystem }, version }
}

function typeOf(purl: string): string {
  return /^pkg:([^/]+)\//.exec(purl)?.[1]?.toLowerCase() ?? ''
}

function* batches(subjects: readonly Subject[]): Generator<readonly Subject[]> {
  for (let at = 0; at < subjects.length; at += BATCH) yield subjects.slice(at, at + BATCH)
}

/** One line without a full stop. */
export function reason(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  // The address is told with the source.
  return (text.split('\n')[0] ?? '').replace(/\.$/, '').replace(/^Cannot download \S+: /, '')
}
