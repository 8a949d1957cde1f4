/** The tables of the job summary, in GitHub's Markdown. */

import { bytes, code, duration, link, markdown } from '../core/format.js'
import type { Artifact, Check, Finding, FindingState } from '../core/model.js'
import { COMPARISON_NOTES, type ComparisonRow } from './comparison.js'
import { type Cell, coverage, type Proof } from './coverage.js'
import { STATES } from './findings.js'
import type { Report } from './model.js'

const PROOF_SIGN: Record<Proof, string> = { ran: '✅', warned: '⚠️', failed: '❌', 'not run': '➖' }
const RESULT: Record<FindingState, string> = {
  passed: '✅ passed',
  warning: '⚠️ warning',
  failed: '❌ failed',
  unknown: '❔ unknown',
  skipped: '➖ skipped',
}
const WORST_FIRST: readonly Check['result'][] = ['failed', 'warning', 'skipped', 'passed']

/** A table from cells that are already Markdown; columns whose heading ends with `:` are aligned to the right. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(headings.map(heading => heading.replace(/:$/, ''))),
    line(headings.map(heading => (heading.endsWith(':') ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n')
}

/** Format, file, size, short hash, and where it was uploaded. */
export function filesTable(report: Report): string {
  const uploaded = report.uploads.length > 0
  return table(
    ['Format', 'File', 'Size:', 'SHA-256', 'Runs on', ...(uploaded ? ['Workflow artifact'] : [])],
    report.artifacts.map(artifact => [
      markdown(artifact.format),
      code(artifact.file),
      bytes(artifact.size),
      code(`${artifact.sha256.slice(0, 12)}…`),
      runsOn(artifact),
      ...(uploaded ? [uploadOf(report, artifact.file)] : []),
    ]),
  )
}

/** What the same application costs in each kind of file. */
export function comparisonTable(rows: readonly ComparisonRow[]): string {
  const headings = ['Format', 'Size:', 'First start:', 'Later:', 'Runs from', 'Inside', 'Choose it']
  const cells = rows.map(({ format, size, first, later, needs, inside, choose }) => [
    markdown(format),
    bytes(size),
    first || '–',
    later || '–',
    markdown(needs) || '–',
    inside,
    choose,
  ])
  return `${table(headings, cells)}\n\n${COMPARISON_NOTES.join(' ')}`
}

function runsOn({ pythons, targets }: Artifact): string {
  const where = targets.includes('any') ? 'any platform' : targets.map(markdown).join(', ')
  return pythons.length > 0 ? `${pythons.map(markdown).join(', ')} on ${where}` : where
}

function uploadOf({ uploads }: Report, file: string): string {
  const found = uploads.filter(upload => upload.files.includes(file))
  return found.map(upload => link(upload.name, upload.url)).join(', ') || 'not uploaded'
}

/** One row a Python, one column a platform: which formats claim the pair and whether they were run there. */
export function coverageTable(report: Report): string {
  return table(
    ['Python', ...report.platforms.map(markdown)],
    coverage(report).map(row => [markdown(row[0]?.python ?? ''), ...row.map(cellText)]),
  )
}

function cellText({ proofs }: Cell): string {
  if (proofs.length === 0) return 'not offered'
  return proofs
    .map(({ proof, formats }) => `${PROOF_SIGN[proof]} ${proof}: ${formats.map(markdown).join(', ')}`)
    .join('<br>')
}

/** Whether it can be released, a row for each thing that was looked at, the worst first. */
export function findingsTable(findings: readonly Finding[]): string {
  const sorted = STATES.flatMap(state => findings.filter(finding => finding.state === state))
  return table(
    ['', 'What', 'What was found'],
    sorted.map(({ title, state, sentence }) => [RESULT[state], markdown(title), markdown(sentence)]),
  )
}

/** Every check, what went wrong first. */
export function checksTable(checks: readonly Check[]): string {
  const sorted = WORST_FIRST.flatMap(result => checks.filter(check => check.result === result))
  return table(
    ['Check', 'File', 'Python', 'Result', 'What was seen', 'Time:'],
    sorted.map(check => [
      markdown(check.name),
      code(check.artifact),
      markdown(check.python ?? '–'),
      RESULT[check.result],
      markdown(check.reason),
      duration(check.seconds),
    ]),
  )
}
