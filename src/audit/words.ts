/** What an audit came to, in words (pure). */
import { PackagingError } from '../core/errors.js'
import { listing, plural } from '../core/format.js'
import type { Finding } from '../core/model.js'
import type { Audited, AuditReport, AuditState, Vulnerability } from './model.js'

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

/** One row of the verdict. What is known of vulnerabilities changes by the day, so it is kept out of the manifest. */
export function auditFinding(report: AuditReport): Finding {
  const vulnerable = inState(report, 'vulnerable')
  const unknown = inState(report, 'unknown')
  const clean = inState(report, 'clean').length
  const asked = vulnerable.length + unknown.length + clean
  const state = vulnerable.length > 0 ? 'warning' : unknown.length > 0 ? 'unknown' : 'passed'
  const count = vulnerable.reduce((sum, one) => sum + one.vulnerabilities.length, 0)
  const ignored = report.components.flatMap(one => one.ignored).length
  const parts = [
    ...(count > 0 ? [`${count} known in ${named(vulnerable)}`] : clean > 0 ? ['none known'] : []),
    unknown.length > 0
      ? `not known for ${unknown.length} of ${plural(asked, 'component')}: ${unknown[0]?.reason ?? ''}`
      : `${plural(asked, 'component')} looked up`,
    ...uncoveredWords(report),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...ruleWords(report),
    ...sourceWords(report),
  ]
  return { title: 'vulnerabilities', state, sentence: parts.join('; '), timely: true }
}

function named(components: readonly Audited[]): string {
  const first = components.slice(0, MOST_NAMED).map(one => {
    const to = one.raiseTo === undefined ? '' : `, mended in ${one.raiseTo}`
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
    ...expired.map(({ id, until }) => `${id} is ignored no longer: that ended on ${until}`),
    ...unused.map(({ id }) => `audit-ignore names ${id}, which nothing has`),
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

/** `CVE-2024-1 (GHSA-…): high 7.5; summary; mended in 1.2; address`. */
export function longWords({ id, aliases, level, score, summary, fixed, url }: Vulnerability): string {
  const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : ''
  const parts = [
    `${id}${also}: severity ${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
    ...(summary === '' ? [] : [summary]),
    fixed.length > 0 ? `mended in ${fixed.join(', ')}` : 'mended in no version yet',
    ...(url === undefined ? [] : [url]),
  ]
  return parts.join('; ')
}

/** What to do about one component. */
export function fixWords({ subject, raiseTo }: Audited): string {
  const { name, purl, broughtBy } = subject
  if (raiseTo === undefined)
    return `No version mends it: replace ${name}, or ignore it for a time and with a reason in audit-ignore.`
  const by = broughtBy.length > 0 ? listing(broughtBy) : undefined
  if (!purl.startsWith('pkg:pypi/'))
    return `${name} ${raiseTo} mends it, but it is compiled into ${by ?? 'a wheel'}: raise that once it holds the newer one.`
  if (by !== undefined)
    return `Raise ${name} to ${raiseTo} or newer: make the lock anew, or require ${name}>=${raiseTo} in pyproject.toml, as ${by} brings it.`
  return `Raise ${name} to ${raiseTo} or newer in pyproject.toml, or make the lock anew.`
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
  const who =
    unknown.length === 1 ? titleOf(first) : `${titleOf(first)} and ${plural(unknown.length - 1, 'other')}`
  return new PackagingError('check/unaudited', {
    message: `Whether ${who} ${unknown.length === 1 ? 'has' : 'have'} known vulnerabilities could not be found out: ${first.reason ?? 'there was no answer'}.`,
    fix: 'Run it again when the databases can be reached, or set audit to off where they never can.',
    // One reason for all needs no list.
    ...(new Set(unknown.map(one => one.reason)).size > 1 && {
      detail: unknown.map(one => `${titleOf(one)}: ${one.reason ?? 'no answer'}`),
    }),
  })
}
