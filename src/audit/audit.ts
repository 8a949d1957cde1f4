/** Asks for known vulnerabilities of what ships, and says of each component what came out. It never fails: unknown is an answer. */

import { applyIgnores } from '../config/parsers.js'
import type { Ask } from './ask.js'
import { askIndex } from './index-json.js'
import { mergeAdvisories } from './merge.js'
import type { Audited, AuditReport, IgnoreRule, Source, Subject } from './model.js'
import { askOsv, covers, isSure, type Learned } from './osv.js'
import { raiseTo } from './raise.js'
import { createScorer } from './severity.js'

export interface AuditRequest {
  readonly subjects: readonly Subject[]
  /** OSV's address, or that of a mirror, without a path. */
  readonly osv: string
  /** Address of an index that has JSON; undefined when none is known. */
  readonly index: string | undefined
  readonly ignore: readonly IgnoreRule[]
  readonly ask: Ask
  readonly now: Date
}

export async function audit(request: AuditRequest): Promise<AuditReport> {
  const { subjects, osv, index, ignore, ask, now } = request
  const asked = subjects.filter(one => one.origin !== 'private' && covers(one))
  const first = asked.length > 0 ? named('OSV', await askOsv(asked, osv, ask)) : []
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
  const second =
    failure === undefined || index === undefined ? undefined : await fallback(asked, first, index, ask)
  if (second !== undefined) sources.push(second.source)
  const learned = new Map(asked.map((subject, at) => [subject, (second?.learned ?? first)[at] as Learned]))
  const scored = [...learned.values()].some(one => 'advisories' in one && one.advisories.length > 0)
  const scoreOf = scored ? await createScorer() : () => undefined
  const expired = new Set<IgnoreRule>()
  const components = subjects.map(subject => {
    const audited = judge(subject, learned.get(subject), request, scoreOf)
    for (const rule of audited.expired) expired.add(rule)
    return audited.component
  })
  const used = new Set(components.flatMap(({ ignored }) => ignored.map(({ rule }) => rule)))
  return {
    time: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    sources: sources.map(source => ({ ...source, url: withoutLogin(source.url) })),
    components: components.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    expired: ignore.filter(rule => expired.has(rule)),
    unused: ignore.filter(rule => !expired.has(rule) && !used.has(rule)),
  }
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
    source: { name: 'package index', url: index, ...(failed && { failed: 'it had no answer either' }) },
    learned,
  }
}

function judge(
  subject: Subject,
  learned: Learned | undefined,
  { ignore, now }: AuditRequest,
  scoreOf: (vector: string) => number | undefined,
): { readonly component: Audited; readonly expired: readonly IgnoreRule[] } {
  const { name, version, purl, files, broughtBy } = subject
  const about = { name, version, purl, files, broughtBy }
  const nothing = { subject: about, vulnerabilities: [], ignored: [] }
  if (learned === undefined) {
    const why = subject.origin === 'private' ? 'it is a project of this repository' : 'no database covers it'
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
    const mended = better === undefined ? {} : { raiseTo: better }
    return { component: { ...found, state: 'vulnerable', ...partly, ...mended }, expired }
  }
  // A database answers for a name that it never heard of as it does for one without faults.
  const unsure =
    learned.partly ??
    (subject.origin === 'local' && all.length === 0
      ? 'it came from no index, and no database knows it'
      : undefined)
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
