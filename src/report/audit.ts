/** Known vulnerabilities, for people: a table for the job summary, and the same for a terminal. */
import { type Audited, type AuditReport, fixWords, inState, titleOf } from '../audit/model.js'
import { block, code, link, markdown, oneLine } from '../core/format.js'
import { box, type Style } from '../core/terminal.js'

/** Rows that are shown; the rest are counted. */
const MOST = 50

/** Empty when there is nothing to tell but what the verdict's row says. */
export function auditMarkdown(report: AuditReport): readonly string[] {
  const rows = vulnerableRows(report).slice(0, MOST)
  const unknown = inState(report, 'unknown')
  const ignored = report.components.flatMap(({ subject, ignored: each }) =>
    each.map(one => ({ subject, ...one })),
  )
  return [
    ...(rows.length > 0
      ? [
          table(
            ['Component', 'Vulnerability', 'Severity', 'What it is', 'What to do'],
            rows.map(({ audited, vulnerability: { id, url, level, score, summary } }) => [
              markdown(titleOf(audited)),
              url === undefined ? code(id) : link(id, url),
              `${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
              markdown(summary),
              markdown(fixWords(audited)),
            ]),
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Could not be found out for:\n\n${block(unknown.slice(0, MOST).map(one => `${titleOf(one)}: ${one.reason ?? ''}`))}`,
        ]
      : []),
    ...(ignored.length > 0
      ? [
          table(
            ['Ignored', 'Component', 'Until', 'Reason'],
            ignored.map(({ subject, vulnerability, rule }) => [
              code(vulnerability.id),
              markdown(titleOf({ subject })),
              markdown(rule.until),
              markdown(rule.reason),
            ]),
          ),
        ]
      : []),
  ]
}

/** The same table in a terminal. */
export function auditLines(report: AuditReport, style: Style): string[] {
  const rows = vulnerableRows(report).map(({ audited, vulnerability }) => [
    oneLine(titleOf(audited)),
    oneLine(vulnerability.id),
    vulnerability.level,
    oneLine(audited.raiseTo ?? 'no version'),
    oneLine(vulnerability.summary),
  ])
  if (rows.length === 0) return []
  const columns = [
    { heading: 'Component' },
    { heading: 'Vulnerability' },
    { heading: 'Severity' },
    { heading: 'Mended in' },
    { heading: 'What it is', shrinks: true },
  ]
  return box(columns, rows, style)
}

function vulnerableRows(report: AuditReport) {
  return inState(report, 'vulnerable').flatMap((audited: Audited) =>
    audited.vulnerabilities.map(vulnerability => ({ audited, vulnerability })),
  )
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
