/** Asks for known vulnerabilities of what ships, and says of each component what came out. It never fails: unknown is an answer. */

import { compare, valid } from '@renovatebot/pep440'
import type { IgnoreRule } from '../config/policy-parsers.js'
import { purlOf } from '../sbom/component.js'
import type { Ask } from './ask.js'
import type { Audited, AuditReport, Ignored, Level, Source, Subject, Vulnerability } from './model.js'
import { type Advisory, askIndex, askOsv, covers, createScorer, isSure, type Learned, levelOfScore } from './osv.js'

/** The name that people know best first. */
const ORDER = [/^CVE-/i, /^GHSA-/i, /^PYSEC-/i, /^RUSTSEC-/i]
const LEVELS: readonly Level[] = ['critical', 'high', 'medium', 'low', 'none', 'unknown']

/**
 * Groups by identifiers and aliases, however the chain goes; withdrawn ones are left out.
 * @param scoreOf CVSS base score of a vector; undefined for one that cannot be read
 * @returns worst first
 */
export function mergeAdvisories(
  advisories: readonly Advisory[],
  scoreOf: (vector: string) => number | undefined,
): readonly Vulnerability[] {
  const groups: { names: Set<string>; of: Advisory[] }[] = []
  for (const advisory of advisories.filter(one => !one.withdrawn)) {
    const names = [advisory.id, ...advisory.aliases].map(name => name.toUpperCase())
    const touched = groups.filter(group => names.some(name => group.names.has(name)))
    const rest = groups.filter(group => !touched.includes(group))
    const merged = {
      names: new Set([...touched.flatMap(group => [...group.names]), ...names]),
      of: [...touched.flatMap(group => group.of), advisory],
    }
    groups.splice(0, groups.length, ...rest, merged)
  }
  return groups
    .map(({ of }) => vulnerability(of, scoreOf))
    .sort((a, b) => rank(a) - rank(b) || (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1))
}

function vulnerability(of: readonly Advisory[], scoreOf: (vector: string) => number | undefined): Vulnerability {
  const names = new Map(of.flatMap(({ id, aliases }) => [id, ...aliases]).map(name => [name.toUpperCase(), name]))
  const [id = '', ...aliases] = [...names.values()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const scores = of.flatMap(({ vectors }) => vectors.flatMap(vector => scoreOf(vector) ?? []).slice(0, 1))
  const score = scores.length > 0 ? Math.max(...scores) : undefined
  const reported = of.map(({ level }) => level).sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b))[0] ?? 'unknown'
  const url = of.flatMap(one => one.url ?? [])[0]
  return {
    id,
    aliases: aliases.sort(),
    summary: of.map(({ summary }) => summary).find(text => text !== '') ?? '',
    level: reported === 'unknown' && score !== undefined ? levelOfScore(score) : reported,
    ...(score !== undefined && { score }),
    fixed: [...new Set(of.flatMap(({ fixed }) => fixed))],
    ...(url !== undefined && { url }),
  }
}

function order(name: string): number {
  const at = ORDER.findIndex(pattern => pattern.test(name))
  return at < 0 ? ORDER.length : at
}

function rank({ level }: Vulnerability): number {
  return LEVELS.indexOf(level)
}

/**
 * The lowest version above `version` in which none of `vulnerabilities` is left, as far as their databases say; undefined
 * when one of them has no fixed version.
 */
export function raiseTo(version: string, vulnerabilities: readonly Vulnerability[]): string | undefined {
  const each = vulnerabilities.map(({ fixed }) => {
    const above = fixed.filter(one => valid(one) !== null && valid(version) !== null && compare(one, version) > 0)
    // A version for each line of releases may be named: the nearest is the smallest step.
    return above.sort(compare)[0]
  })
  if (each.length === 0 || each.includes(undefined)) return undefined
  return (each as string[]).sort(compare).at(-1)
}

interface AuditRequest {
  readonly subjects: readonly Subject[]
  /** OSV's address, or that of a mirror, without a path. */
  readonly osv: string
  /** Address of an index that has JSON; undefined when none is known. */
  readonly index: string | undefined
  readonly ignore: readonly IgnoreRule[]
  readonly ask: Ask
  readonly now: Date
  /** What `askEarly` learned. */
  readonly early?: Early | undefined
}

/** What OSV answered about dependencies before anything was built of them. */
export interface Early {
  readonly time: Date
  /** By package URL. */
  readonly learned: ReadonlyMap<string, Learned>
}

/**
 * Asks for wheels of package indexes as soon as they are known, so that nobody waits for the answer at the end.
 * @param limit milliseconds; without an answer until then it is asked again with everything else, as a run that failed
 *   meanwhile must not wait for it
 */
export async function askEarly(
  wheels: readonly { readonly name: string; readonly version: string }[],
  osv: string,
  askWithLimit: (limit: number) => Ask,
  limit = 3000,
): Promise<Early | undefined> {
  const end = performance.now() + limit
  const time = new Date()
  const purls = wheels.map(({ name, version }) => purlOf({ kind: 'wheel', name, version }) ?? '')
  const subjects = [...new Set(purls)].sort().map((purl): Subject => {
    const { name, version } = wheels[purls.indexOf(purl)] as (typeof wheels)[number]
    return { name, version, purl, files: [], origin: 'index', broughtBy: [] }
  })
  if (subjects.length === 0) return undefined
  const learned = await askOsv(subjects, osv, askWithLimit(limit))
  if (performance.now() >= end) return undefined
  return { time, learned: new Map(subjects.map(({ purl }, at) => [purl, learned[at] as Learned])) }
}

export async function audit(request: AuditRequest): Promise<AuditReport> {
  const { subjects, osv, index, ignore, ask, now, early } = request
  const asked = subjects.filter(one => one.origin !== 'private' && covers(one))
  const rest = asked.filter(({ purl }) => early?.learned.has(purl) !== true)
  const unreachable = early === undefined ? undefined : commonFailure([...early.learned.values()])
  const late = unreachable ? rest.map(() => unreachable) : rest.length > 0 ? await askOsv(rest, osv, ask) : []
  const first = named(
    'OSV',
    asked.map(subject => early?.learned.get(subject.purl) ?? (late[rest.indexOf(subject)] as Learned)),
  )
  const failure = first.find(learned => 'failed' in learned)
  const unanswered = first.every(learned => 'failed' in learned)
  const sources: Source[] =
    asked.length === 0
      ? []
      : [
          {
            name: 'OSV',
            url: osv,
            ...(unanswered && failure && 'failed' in failure && { failed: failure.failed }),
          },
        ]
  const second = failure === undefined || index === undefined ? undefined : await fallback(asked, first, index, ask)
  if (second !== undefined) sources.push(second.source)
  const learned = new Map(asked.map((subject, at) => [subject, (second?.learned ?? first)[at] as Learned]))
  const scored = [...learned.values()].some(one => 'advisories' in one && one.advisories.length > 0)
  const scoreOf = scored ? await createScorer() : () => undefined
  const expired = new Set<IgnoreRule>()
  const components = subjects.map(subject => {
    const audited = evaluate(subject, learned.get(subject), request, scoreOf)
    for (const rule of audited.expired) expired.add(rule)
    return audited.component
  })
  const used = new Set(components.flatMap(({ ignored }) => ignored.map(({ rule }) => rule)))
  return {
    time: (early?.time ?? now).toISOString().replace(/\.\d+Z$/, 'Z'),
    sources: sources.map(source => ({ ...source, url: withoutLogin(source.url) })),
    components: components.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    expired: ignore.filter(rule => expired.has(rule)),
    unused: ignore.filter(rule => !expired.has(rule) && !used.has(rule)),
  }
}

/** The failure where nothing at all was answered, even after repetitions: a moment later it would be the same. */
function commonFailure(learned: readonly Learned[]): Learned | undefined {
  return learned.every(one => 'failed' in one) ? learned[0] : undefined
}

/** Says of whom there is no answer. */
function named(source: string, learned: readonly Learned[]): readonly Learned[] {
  return learned.map(one => ('failed' in one ? { failed: `${source}: ${one.failed}` } : one))
}

function key({ subject }: Audited): string {
  return `${subject.name.toLowerCase()} ${subject.version} ${subject.purl}`
}

async function fallback(
  asked: readonly Subject[],
  first: readonly Learned[],
  index: string,
  ask: Ask,
): Promise<{ source: Source; learned: readonly Learned[] }> {
  const learned = await Promise.all(
    asked.map(async (subject, at): Promise<Learned> => {
      const before = first[at] as Learned
      if (!('failed' in before)) return before
      const second = await askIndex(subject, index, ask)
      return 'failed' in second ? { failed: `${before.failed}; package index: ${second.failed}` } : second
    }),
  )
  const failed = learned.every(one => 'failed' in one)
  return {
    source: { name: 'package index', url: index, ...(failed && { failed: 'it gave no answer either' }) },
    learned,
  }
}

function evaluate(
  subject: Subject,
  learned: Learned | undefined,
  { ignore, now }: AuditRequest,
  scoreOf: (vector: string) => number | undefined,
): { readonly component: Audited; readonly expired: readonly IgnoreRule[] } {
  const { name, version, purl, files, broughtBy } = subject
  const about = { name, version, purl, files, broughtBy }
  const nothing = { subject: about, vulnerabilities: [], ignored: [] }
  if (learned === undefined) {
    const why = subject.origin === 'private' ? 'it is another project of this repository' : 'no database covers it'
    return { component: { ...nothing, state: 'uncovered', reason: why }, expired: [] }
  }
  if (!isSure(subject) && ('failed' in learned || learned.advisories.length === 0)) {
    const why = 'a database may know it by another name'
    return { component: { ...nothing, state: 'uncovered', reason: why }, expired: [] }
  }
  if ('failed' in learned)
    return {
      component: { ...nothing, state: 'unknown', reason: learned.failed, unanswered: true },
      expired: [],
    }
  const all = mergeAdvisories(learned.advisories, scoreOf)
  const { counting, ignored, expired } = applyIgnores(all, ignore, now)
  const found = { subject: about, vulnerabilities: counting, ignored }
  if (counting.length > 0) {
    const better = raiseTo(version, counting)
    const partly = learned.partly === undefined ? {} : { reason: `there may be more: ${learned.partly}` }
    const fixed = better === undefined ? {} : { raiseTo: better }
    return { component: { ...found, state: 'vulnerable', ...partly, ...fixed }, expired }
  }
  // A database answers for a name that it never heard of as it does for one without faults.
  const unsure =
    learned.partly ??
    (subject.origin === 'local' && all.length === 0 ? 'it came from no index, and no database knows it' : undefined)
  if (unsure !== undefined) return { component: { ...found, state: 'unknown', reason: unsure }, expired }
  return { component: { ...found, state: 'clean' }, expired }
}

function withoutLogin(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.username = ''
  parsed.password = ''
  return parsed.href.replace(/\/$/, '')
}

/** True until the end of its last day in UTC. */
export function holds({ until }: IgnoreRule, now: Date): boolean {
  return now.toISOString().slice(0, 10) <= until
}

/** The first rule that holds, else the first one that once did; a rule may use any name of the vulnerability. */
function ruleFor({ id, aliases }: Vulnerability, rules: readonly IgnoreRule[], now: Date): IgnoreRule | undefined {
  const names = [id, ...aliases].map(name => name.toLowerCase())
  const own = rules.filter(rule => names.includes(rule.id.toLowerCase()))
  return own.find(rule => holds(rule, now)) ?? own[0]
}

/** What counts and what does not; an expired rule ignores nothing. */
export function applyIgnores(
  vulnerabilities: readonly Vulnerability[],
  rules: readonly IgnoreRule[],
  now: Date,
): Pick<AuditReport, 'expired'> & {
  readonly counting: readonly Vulnerability[]
  readonly ignored: readonly Ignored[]
} {
  const evaluated = vulnerabilities.map(vulnerability => ({
    vulnerability,
    rule: ruleFor(vulnerability, rules, now),
  }))
  const ignored = evaluated.flatMap(({ vulnerability, rule }) =>
    rule !== undefined && holds(rule, now) ? [{ vulnerability, rule }] : [],
  )
  const expired = evaluated.flatMap(({ rule }) => (rule !== undefined && !holds(rule, now) ? [rule] : []))
  const left = new Set(ignored.map(({ vulnerability }) => vulnerability))
  return { counting: vulnerabilities.filter(one => !left.has(one)), ignored, expired }
}
