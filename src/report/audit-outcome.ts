/** The outcome of the command `audit`, for people (pure). */

import { type AuditReport, auditFailures, auditFinding } from '../audit/model.js'
import { inert, markdown, oneLine } from '../core/format.js'
import { paint, type Style } from '../core/terminal.js'
import { auditLines, auditMarkdown } from './audit.js'
import { SIGN } from './verdict.js'

export interface AuditSubject {
  readonly name: string
  readonly version: string
  /** Where the SBOM was found. */
  readonly title: string
}

function head({ name, version }: AuditSubject, report: AuditReport) {
  const finding = auditFinding(report)
  const bad = auditFailures(report).length > 0
  const state = bad ? 'failed' : finding.state === 'passed' ? 'ready' : 'caution'
  const words = {
    passed: 'no known vulnerabilities',
    warning: 'known vulnerabilities',
    unknown: 'not everything could be found out',
  }
  const what = words[finding.state as keyof typeof words] ?? finding.state
  return {
    state,
    headline: `${name}${version === '' ? '' : ` ${version}`}: ${what}`,
    sentence: finding.sentence,
  } as const
}

/** For the job's page. */
export function auditSummary(subject: AuditSubject, report: AuditReport): string {
  const { state, headline, sentence } = head(subject, report)
  const parts = [
    `## ${SIGN[state]} ${markdown(headline)}`,
    `${markdown(sentence)}.`,
    ...auditMarkdown(report),
    `Read from ${markdown(subject.title)}.`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** For a terminal. */
export function auditText(subject: AuditSubject, report: AuditReport, style: Style): string[] {
  const { state, headline, sentence } = head(subject, report)
  const colour = { ready: 'green', caution: 'yellow', failed: 'red' } as const
  const table = auditLines(report, style)
  return [
    paint(style, colour[state], oneLine(headline)),
    oneLine(sentence),
    ...(table.length > 0 ? ['', ...table] : []),
    oneLine(`Read from ${subject.title}.`),
  ].map(inert)
}
