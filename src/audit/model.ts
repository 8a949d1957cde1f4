/** What is asked of vulnerability databases, and what they answer. Plain data. */

import type { IgnoreRule } from '../config/policy-parsers.js'
import { PackagingError } from '../core/errors.js'
import { byBytes, listing, plural } from '../core/format.js'
import type { Finding } from '../core/model.js'
import { normalizeName } from '../project/paths.js'
import { type BundleContents, isOwn, parsePurl, purlOf, requirementOf, withParts } from '../sbom/component.js'

/** A component that may be in a vulnerability database. */
export interface Subject {
  readonly name: string
  readonly version: string
  /** Type, namespace, name and version alone. */
  readonly purl: string
  /** Names of the artifacts that contain it, sorted; empty where that is unknown. */
  readonly files: readonly string[]
  /**
   * `index`: came from a package index. `local`: from somewhere else, so that a database that knows nothing of it need not
   * mean that there is nothing. `private`: another project of the same repository, whose name is not sent anywhere.
   */
  readonly origin: 'index' | 'local' | 'private'
  /** Names of what brings it along; empty when it is required by the application itself or that is not known. */
  readonly broughtBy: readonly string[]
}

export type Level = 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown'

/** One vulnerability under all of its names. */
export interface Vulnerability {
  /** The name to show: CVE before GHSA before PYSEC before others. */
  readonly id: string
  /** All other names, sorted. */
  readonly aliases: readonly string[]
  readonly summary: string
  readonly level: Level
  /** CVSS base score, 0 to 10; absent when no vector gives it. */
  readonly score?: number
  /** Versions in which it is fixed, as the database writes them. */
  readonly fixed: readonly string[]
  /** Where to read about it. */
  readonly url?: string
}

/**
 * `clean`: a database that covers it knows of nothing. `unknown`: it should be known and could not be found out.
 * `uncovered`: no database covers such a thing (an interpreter, a library known by its file name only).
 */
type AuditState = 'clean' | 'vulnerable' | 'unknown' | 'uncovered'

export interface Ignored {
  readonly vulnerability: Vulnerability
  readonly rule: IgnoreRule
}

/** One component, with what is known of it. */
export interface Audited {
  readonly subject: Pick<Subject, 'name' | 'version' | 'purl' | 'files' | 'broughtBy'>
  readonly state: AuditState
  /** Why it is unknown or uncovered; for an answer that came only in part. */
  readonly reason?: string
  /** True when it was asked about and there was no answer. */
  readonly unanswered?: true
  /** That count. */
  readonly vulnerabilities: readonly Vulnerability[]
  /** That the user has decided about. */
  readonly ignored: readonly Ignored[]
  /** The lowest version without any of them; absent when there is none. */
  readonly raiseTo?: string
}

/** A database that was asked. */
export interface Source {
  readonly name: string
  /** Its address, without credentials. */
  readonly url: string
  /** Why it gave no answer; absent when it did. */
  readonly failed?: string
}

/** What was asked about known vulnerabilities, and what the answers were. */
export interface AuditReport {
  /** When it was asked, ISO 8601 in UTC to the second. */
  readonly time: string
  readonly sources: readonly Source[]
  /** By name. */
  readonly components: readonly Audited[]
  /** Rules that have ended although they would have applied. */
  readonly expired: readonly IgnoreRule[]
  /** Rules that matched nothing. */
  readonly unused: readonly IgnoreRule[]
}

// What is asked about: the components of finished files (pure).

/**
 * Every component once, sorted, without the application itself: of what is being released nothing can be known yet, and
 * its name may be private. What has no version or no package URL is a subject too, with the URL `pkg:generic/…`.
 * @param own name of the application
 */
export function subjectsOf(bundles: readonly BundleContents[], own: string): readonly Subject[] {
  const found = new Map<string, Subject>()
  const brought = broughtBy(bundles, own)
  for (const { file, components } of bundles)
    for (const [component, holder] of components.flatMap(one => withParts(one))) {
      const { kind, name, version } = component
      const normal = normalizeName(name)
      if (kind === 'file' || isOwn(component, own)) continue
      const parsed = parsePurl(purlOf(component) ?? '')
      const sure = parsed?.version !== undefined && component.guessed !== true
      const purl = sure ? parsed.plain : `pkg:generic/${encodeURIComponent(name)}`
      const before = found.get(`${purl} ${version}`)
      const origin = auditedOrigin(component.origin, component.source?.kind === 'archive')
      const files = [...new Set([...(before?.files ?? []), file])].sort(byBytes)
      found.set(`${purl} ${version}`, {
        name,
        version: version ?? '',
        purl,
        files,
        origin,
        broughtBy: holder !== undefined ? [holder] : (brought.get(normal) ?? []),
      })
    }
  return [...found].sort(([a], [b]) => byBytes(a, b)).map(([, subject]) => subject)
}

/**
 * What the origin of a component means for databases of advisories (pure): an archive that was built here is a release that
 * they know, another repository or folder may not be.
 * @param archive whether it was built from one
 */
export function auditedOrigin(origin: string | undefined, archive: boolean): Subject['origin'] {
  if (origin === 'project') return 'private'
  return origin === 'local' || (origin === 'built' && !archive) ? 'local' : 'index'
}

/** Who requires whom, by normalised name; what the application requires itself has no entry. */
function broughtBy(bundles: readonly BundleContents[], own: string): ReadonlyMap<string, readonly string[]> {
  const brought = new Map<string, Set<string>>()
  const direct = new Set<string>()
  for (const component of bundles.flatMap(({ components }) => components)) {
    const mine = isOwn(component, own)
    for (const line of component.kind === 'wheel' ? (component.requires ?? []) : []) {
      const name = requirementOf(line)?.name
      if (name === undefined) continue
      if (mine) direct.add(name)
      else brought.set(name, (brought.get(name) ?? new Set()).add(component.name))
    }
  }
  const indirect = [...brought].filter(([name]) => !direct.has(name))
  return new Map(indirect.map(([name, by]) => [name, [...by].sort(byBytes)]))
}

// The result of an audit as text (pure).

/** Components named in a sentence. */
const MOST_NAMED = 3

/** Components with this outcome, in the audit's order. */
export function inState({ components }: AuditReport, state: AuditState): readonly Audited[] {
  return components.filter(one => one.state === state)
}

/** `numpy 2.1.0`; the name alone where no version is known. */
export function titleOf({ subject: { name, version } }: Pick<Audited, 'subject'>): string {
  return version === '' ? name : `${name} ${version}`
}

/** One row of the verdict. Knowledge of vulnerabilities changes daily, so it is not in the manifest. */
export function auditFinding(report: AuditReport): Finding {
  const vulnerable = inState(report, 'vulnerable')
  const unknown = inState(report, 'unknown')
  const clean = inState(report, 'clean').length
  const unanswered = noAnswerAtAll(report)
  const asked = vulnerable.length + unknown.length + clean
  const state = vulnerable.length > 0 ? 'warning' : unknown.length > 0 ? 'unknown' : 'passed'
  const count = vulnerable.reduce((sum, one) => sum + one.vulnerabilities.length, 0)
  const ignored = report.components.flatMap(one => one.ignored).length
  const parts = [
    ...(count > 0 ? [`${count} known in ${named(vulnerable)}`] : clean > 0 ? ['none known'] : []),
    unanswered !== undefined
      ? `nothing was audited: ${unanswered}`
      : unknown.length > 0
        ? `not known for ${unknown.length} of ${plural(asked, 'component')}: ${unknown[0]?.reason ?? ''}`
        : `${plural(asked, 'component')} checked`,
    ...uncoveredWords(report),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...ruleWords(report),
    ...sourceWords(report),
  ]
  return { title: 'vulnerabilities', state, sentence: parts.join('; '), timely: true }
}

/** Why no database answered about any component; undefined when one did, or there was nothing to ask. */
export function noAnswerAtAll({ components, sources }: AuditReport): string | undefined {
  const asked = components.filter(({ state }) => state !== 'uncovered')
  const failed = asked.length > 0 && sources.length > 0 && sources.every(source => source.failed !== undefined)
  if (!failed || !asked.every(one => one.unanswered)) return undefined
  return sources.map(({ name, failed: why = '' }) => (why.startsWith(`${name}: `) ? why : `${name}: ${why}`)).join('; ')
}

function named(components: readonly Audited[]): string {
  const first = components.slice(0, MOST_NAMED).map(one => {
    const to = one.raiseTo === undefined ? '' : `, fixed in ${one.raiseTo}`
    return `${titleOf(one)} (${one.vulnerabilities[0]?.level ?? 'unknown'}${to})`
  })
  const more = components.length - first.length
  return listing([...first, ...(more > 0 ? [`${more} more`] : [])])
}

function sourceWords({ sources, time }: AuditReport): string[] {
  const answered = sources.filter(({ failed }) => failed === undefined).map(({ name }) => name)
  return answered.length > 0 ? [`${listing(answered)} at ${time}`] : []
}

function uncoveredWords(report: AuditReport): string[] {
  const { length } = inState(report, 'uncovered')
  return length > 0 ? [`${length} that no database covers`] : []
}

function ruleWords({ expired, unused }: AuditReport): string[] {
  return [
    ...expired.map(({ id, until }) => `${id} is no longer ignored: the rule ended on ${until}`),
    ...unused.map(({ id }) => `audit-ignore names ${id}, which no component has`),
  ]
}

/** One for each component with a known vulnerability. */
export function vulnerableProblems(report: AuditReport): readonly PackagingError[] {
  return inState(report, 'vulnerable').map(one => {
    const { vulnerabilities, reason } = one
    return new PackagingError('check/vulnerable', {
      message: `${titleOf(one)} has ${plural(vulnerabilities.length, 'known vulnerability', 'known vulnerabilities')}: ${vulnerabilities.map(shortWords).join(', ')}.`,
      fix: fixWords(one),
      detail: [
        ...vulnerabilities.map(longWords),
        ...(one.subject.files.length > 0 ? [`in ${one.subject.files.join(', ')}`] : []),
        ...(reason === undefined ? [] : [reason]),
      ],
    })
  })
}

function shortWords({ id, level }: Vulnerability): string {
  return `${id} (${level})`
}

/** `CVE-2024-1 (GHSA-…): high 7.5; summary; fixed in 1.2; address`. */
function longWords({ id, aliases, level, score, summary, fixed, url }: Vulnerability): string {
  const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : ''
  const parts = [
    `${id}${also}: severity ${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
    ...(summary === '' ? [] : [summary]),
    fixed.length > 0 ? `fixed in ${fixed.join(', ')}` : 'no fixed version',
    ...(url === undefined ? [] : [url]),
  ]
  return parts.join('; ')
}

/** What to do about one component. */
export function fixWords({ subject, raiseTo }: Audited): string {
  const { name, purl, broughtBy } = subject
  if (raiseTo === undefined)
    return `There is no fixed version: replace ${name}, or ignore it for a time and with a reason in audit-ignore.`
  const by = broughtBy.length > 0 ? listing(broughtBy) : undefined
  if (!purl.startsWith('pkg:pypi/'))
    return `${name} ${raiseTo} fixes it, but it is compiled into ${by ?? 'a wheel'}: raise that once it includes the newer one.`
  if (by !== undefined)
    return `Raise ${name} to ${raiseTo} or newer: update the lock, or require ${name}>=${raiseTo} in pyproject.toml, as ${by} brings it.`
  return `Raise ${name} to ${raiseTo} or newer in pyproject.toml, or update the lock.`
}

/** What ends a run that must not ship what is vulnerable: also that there was no answer, as a scan must not fail open. */
export function auditFailures(report: AuditReport): readonly PackagingError[] {
  const unaudited = report.components.some(one => one.unanswered) ? unauditedProblem(report) : undefined
  return [...vulnerableProblems(report), ...(unaudited ? [unaudited] : [])]
}

/** Undefined when everything that a database covers was answered for. */
export function unauditedProblem(report: AuditReport): PackagingError | undefined {
  const unknown = inState(report, 'unknown')
  const [first] = unknown
  if (first === undefined) return undefined
  const unanswered = noAnswerAtAll(report)
  if (unanswered !== undefined)
    return new PackagingError('check/unaudited', {
      message: `Nothing was audited for known vulnerabilities: ${unanswered}.`,
      fix: 'Run it again when the databases can be reached, or set audit to off where they never can.',
    })
  const who = unknown.length === 1 ? titleOf(first) : `${titleOf(first)} and ${plural(unknown.length - 1, 'other')}`
  return new PackagingError('check/unaudited', {
    message: `Whether ${who} ${unknown.length === 1 ? 'has' : 'have'} known vulnerabilities is unknown: ${first.reason ?? 'there was no answer'}.`,
    fix: 'Run it again when the databases can be reached, or set audit to off where they never can.',
    // One reason for all needs no list.
    ...(new Set(unknown.map(one => one.reason)).size > 1 && {
      detail: unknown.map(one => `${titleOf(one)}: ${one.reason ?? 'no answer'}`),
    }),
  })
}
