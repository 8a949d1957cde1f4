/**
 * OSV, which gathers the databases of all ecosystems: one request for everything, further ones only for what it found.
 * @see https://google.github.io/osv.dev/post-v1-querybatch/
 */

import { isRecord, listOf, textOf } from '../core/json.js'
import { withoutEnd } from '../core/text.js'
import { normalizeName } from '../project/paths.js'
import { type Ask, BadAnswer } from './ask.js'
import type { Level, Subject } from './model.js'

// One advisory as a database writes it, decoded without trust (pure). @see https://ossf.github.io/osv-schema/

export interface Advisory {
  readonly id: string
  readonly aliases: readonly string[]
  readonly summary: string
  /** What the database calls it; `unknown` when it says nothing. */
  readonly level: Level
  /** CVSS vectors, the newest version of CVSS first. */
  readonly vectors: readonly string[]
  readonly fixed: readonly string[]
  readonly url?: string
  /** Taken back by those who published it. */
  readonly withdrawn: boolean
}

const LEVELS: Readonly<Record<string, Level>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  LOW: 'low',
  NONE: 'none',
}

/** An identifier alone, where no details could be downloaded. */
export function bareAdvisory(id: string): Advisory {
  return { id, aliases: [], summary: '', level: 'unknown', vectors: [], fixed: [], withdrawn: false }
}

/** @param name normalised name of the package whose fixed versions are wanted */
function decodeAdvisory(data: unknown, id: string, name: string): Advisory {
  if (!isRecord(data)) return bareAdvisory(id)
  const affected = listOf(data.affected)
    .filter(isRecord)
    .filter(({ package: about }) => isRecord(about) && normalizeName(textOf(about.name) ?? '') === name)
  const events = affected
    .flatMap(entry => listOf(entry.ranges).filter(isRecord))
    .filter(range => range.type !== 'GIT')
    .flatMap(range => listOf(range.events).filter(isRecord))
  const vectors = [data, ...affected]
    .flatMap(entry => listOf(entry.severity).filter(isRecord))
    .flatMap(entry => textOf(entry.score) ?? [])
  const specific = [data, ...affected].flatMap(entry => {
    const inner = entry.database_specific
    return isRecord(inner) ? (textOf(inner.severity) ?? []) : []
  })
  const web = listOf(data.references)
    .filter(isRecord)
    .sort((a, b) => Number(b.type === 'ADVISORY') - Number(a.type === 'ADVISORY'))
    .flatMap(entry => textOf(entry.url) ?? [])[0]
  return {
    id: textOf(data.id) ?? id,
    aliases: listOf(data.aliases).flatMap(alias => textOf(alias) ?? []),
    summary: textOf(data.summary) ?? firstLine(textOf(data.details) ?? ''),
    level: specific.flatMap(word => LEVELS[word.toUpperCase()] ?? [])[0] ?? 'unknown',
    vectors: [...new Set(vectors)].sort().reverse(),
    fixed: [...new Set(events.flatMap(event => textOf(event.fixed) ?? []))],
    ...(web !== undefined && { url: web }),
    withdrawn: typeof data.withdrawn === 'string',
  }
}

/** The form of the index's own JSON, `vulnerabilities`. @see https://docs.pypi.org/api/json/ */
function decodeIndexAdvisory(data: unknown): Advisory | undefined {
  if (!isRecord(data)) return undefined
  const id = textOf(data.id)
  if (id === undefined) return undefined
  const url = textOf(data.link)
  return {
    ...bareAdvisory(id),
    aliases: listOf(data.aliases).flatMap(alias => textOf(alias) ?? []),
    summary: textOf(data.summary) ?? firstLine(textOf(data.details) ?? ''),
    fixed: listOf(data.fixed_in).flatMap(version => textOf(version) ?? []),
    ...(url !== undefined && { url }),
    withdrawn: typeof data.withdrawn === 'string',
  }
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line
}

const MOST = 200

/** OSV's public address. @see https://google.github.io/osv.dev/api/ */
export const OSV = 'https://api.osv.dev'

/** A mirror of OSV goes into the environment, as the addresses of package indexes do. */
export function osvAddress(env: Readonly<Record<string, string | undefined>>): string {
  const mirror = withoutEnd(env.PACKAGE_PYTHON_OSV_URL?.trim() ?? '', '/')
  return /^https?:/i.test(mirror) && URL.canParse(mirror) ? mirror : OSV
}

/** What was learned of one subject. */
export type Learned =
  | { readonly advisories: readonly Advisory[]; readonly partly?: string }
  | { readonly failed: string }

/** Queries in one request. */
const BATCH = 1000
/** Pages of one answer: more is a server that goes in circles. */
const PAGES = 20
/** Package URL types of the ecosystems whose packages and versions OSV knows by name. */
const ECOSYSTEMS: Readonly<Record<string, string>> = { pypi: 'PyPI', cargo: 'crates.io' }
/** Types that OSV takes as package URLs. */
const DISTRIBUTIONS = ['rpm', 'deb', 'apk']

/**
 * Whether OSV knows such a thing by this very name. Linux distributions are listed by source package and release,
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
export async function askOsv(subjects: readonly Subject[], base: string, ask: Ask): Promise<readonly Learned[]> {
  const packages = subjects.filter(({ purl }) => ECOSYSTEMS[typeOf(purl)] !== undefined)
  const others = subjects.filter(one => !packages.includes(one))
  const found = new Map<Subject, Ids | string>()
  await Promise.all(
    [...batches(packages), ...batches(others)].map(async batch => {
      for (const [index, ids] of (await idsOf(batch, base, ask)).entries()) found.set(batch[index] as Subject, ids)
    }),
  )
  const details = new Map<string, Promise<unknown>>()
  const detail = (id: string) => {
    const known = details.get(id) ?? ask({ url: `${base}/v1/vulns/${encodeURIComponent(id)}` }).catch(() => undefined)
    details.set(id, known)
    return known
  }
  return Promise.all(
    subjects.map(async (subject): Promise<Learned> => {
      const ids = found.get(subject) ?? 'it was not requested'
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

/** Identifiers by query, or why there is no answer. */
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
  if (results.length !== queries.length) throw new BadAnswer(`${results.length} answers to ${queries.length} queries`)
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
function reason(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  // The address is reported with the source.
  return (text.split('\n')[0] ?? '').replace(/\.$/, '').replace(/^Cannot download \S+: /, '')
}

// What a package index itself knows of vulnerabilities, asked where OSV gave no answer: one request for each package.
// @see https://docs.pypi.org/api/json/#get-a-release

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Address in front of `/pypi/NAME/VERSION/json`, of the index that the settings name: uv's variables before pip's. Undefined
 * when none does. A login in it stays in it.
 * @param named addresses that a lock names
 */
export function jsonBase(env: Environment, named: readonly string[] = []): string | undefined {
  const settings = [env.UV_DEFAULT_INDEX, env.UV_INDEX_URL, env.PIP_INDEX_URL]
  const address = [...settings, ...named].map(one => one?.trim().replace(/^[A-Za-z0-9._-]+=/, '')).find(one => one)
  if (address === undefined || !/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  return withoutEnd(address, '/').replace(/\/simple$/, '')
}

/** Never throws; for packages of other ecosystems there is no answer. */
export async function askIndex(subject: Subject, base: string, ask: Ask): Promise<Learned> {
  if (!subject.purl.startsWith('pkg:pypi/')) return { failed: 'the index has no such packages' }
  const name = encodeURIComponent(normalizeName(subject.name))
  try {
    const answer = await ask({ url: `${base}/pypi/${name}/${encodeURIComponent(subject.version)}/json` })
    // A list that is missing is not an empty one.
    if (!isRecord(answer) || !Array.isArray(answer.vulnerabilities))
      return { failed: 'the index does not report vulnerabilities' }
    const advisories = listOf(answer.vulnerabilities).map(decodeIndexAdvisory)
    if (advisories.includes(undefined)) return { failed: "the index's answer cannot be read" }
    return { advisories: advisories.flatMap(one => one ?? []) }
  } catch (thrown) {
    return { failed: reason(thrown) }
  }
}

// How bad: CVSS vectors of every version, scored by a library that is loaded when there is something to score.

/** CVSS 3.1, section 5, "Qualitative Severity Rating Scale"; 4.0 has the same. */
export function levelOfScore(score: number): Level {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'none'
}

/** Gives what scores a vector; undefined for one that cannot be read. */
export async function createScorer(): Promise<(vector: string) => number | undefined> {
  const { default: cvss } = await import('ae-cvss-calculator')
  return vector => {
    try {
      const score = cvss.fromVector(vector)?.calculateScores().base
      return typeof score === 'number' && score >= 0 && score <= 10 ? score : undefined
    } catch {
      return undefined
    }
  }
}
