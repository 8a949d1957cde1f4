/** The job summary: what a person sees on the run's page, in GitHub's Markdown. */

import type { PackagingError } from '../core/errors.js'
import { block, bytes, code, duration, link, markdown, mermaid, plural } from '../core/format.js'
import type { Artifact, Check, Finding, FindingState, Timing } from '../core/model.js'
import { installerLines, installHints } from './install-hints.js'
import type { Report } from './model.js'
import {
  auditMarkdown,
  COMPARISON_NOTES,
  type ComparisonRow,
  comparison,
  coverageMarkdown,
  licensesTable,
  strippedWords,
  table,
} from './sections.js'
import { type Cell, coverage, findingsOf, SIGN, STATES, type TestResult, verdict } from './verdict.js'

// The timeline: a Mermaid Gantt chart, which GitHub draws in job summaries.

/** Mermaid refuses very long texts. */
const MOST_BARS = 60
const TICKS: readonly [number, string][] = [
  [100, '100millisecond'],
  [500, '500millisecond'],
  [1000, '1second'],
  [5000, '5second'],
  [15_000, '15second'],
  [60_000, '1minute'],
  [300_000, '5minute'],
  [1_800_000, '30minute'],
]
const DAY = 86_399_999

/**
 * The chart's source, without the code fence; empty when nothing was timed.
 * Times are written as clock times and not as Unix milliseconds: Mermaid reads and labels both in the reader's time
 * zone, so only clock times show 00:00 at the start in every zone.
 */
export function gantt(timings: readonly Timing[]): string {
  if (timings.length === 0) return ''
  const shown = new Set([...timings].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MOST_BARS))
  const bars = timings.filter(timing => shown.has(timing))
  const last = Math.max(...bars.map(bar => bar.end))
  const sections = [...new Set(bars.map(bar => bar.section))]
  const tick = TICKS.find(([length]) => last / length <= 10)?.[1] ?? '2hour'
  return [
    'gantt',
    '  dateFormat HH:mm:ss.SSS',
    `  axisFormat ${last <= 10_000 ? '%S.%L' : last < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
    `  tickInterval ${tick}`,
    '  todayMarker off',
    ...sections.flatMap(section => [
      `  section ${mermaid(section)}`,
      ...bars
        .filter(bar => bar.section === section)
        .sort((a, b) => a.start - b.start)
        .map(bar => `    ${mermaid(bar.name)} :${clock(bar.start)}, ${clock(Math.max(bar.end, bar.start + 1))}`),
    ]),
  ].join('\n')
}

/** Milliseconds as `HH:mm:ss.SSS`, limited to the one day that a clock can show. */
function clock(milliseconds: number): string {
  const inside = Math.min(DAY, Math.max(0, Math.round(milliseconds)))
  return new Date(inside).toISOString().slice(11, 23)
}

// Tables.

const TEST_SIGN: Record<TestResult, string> = { ran: '✅', warned: '⚠️', failed: '❌', 'not run': '➖' }
const RESULT: Record<FindingState, string> = {
  passed: '✅ passed',
  warning: '⚠️ warning',
  failed: '❌ failed',
  unknown: '❔ unknown',
  skipped: '➖ skipped',
}
const WORST_FIRST: readonly Check['result'][] = ['failed', 'warning', 'skipped', 'passed']

/** Format, file, size, short hash, and where it was uploaded. */
function filesTable(report: Report): string {
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

function comparisonTable(rows: readonly ComparisonRow[]): string {
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

function cellText({ testResults }: Cell): string {
  if (testResults.length === 0) return 'not offered'
  return testResults
    .map(({ testResult, formats }) => `${TEST_SIGN[testResult]} ${testResult}: ${formats.map(markdown).join(', ')}`)
    .join('<br>')
}

/** A row for each finding, the worst first. */
function findingsTable(findings: readonly Finding[]): string {
  const sorted = STATES.flatMap(state => findings.filter(finding => finding.state === state))
  return table(
    ['', 'Check', 'Details'],
    sorted.map(({ title, state, sentence }) => [RESULT[state], markdown(title), markdown(sentence)]),
  )
}

/** Every check, the worst first. */
export function checksTable(checks: readonly Check[]): string {
  const sorted = WORST_FIRST.flatMap(result => checks.filter(check => check.result === result))
  return table(
    ['Check', 'File', 'Python', 'Result', 'Details', 'Time:'],
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

/** GitHub drops the whole summary of a step above 1 MiB; the rest is for what else the step writes. */
const LIMIT = 1_000_000
/** Only the first errors are shown in full, each with its last lines. */
const MOST_ERRORS = 25
const MOST_LINES = 40
const MOST_CHARACTERS = 500

/** The summary of one run. A summary that is too large for GitHub loses whole sections, the least important first. */
export function summary(report: Report): string {
  const { state, headline, facts } = verdict(report)
  const head = `## ${SIGN[state]} ${markdown(headline)}\n\n${facts.join(' · ')}`
  const failures = section('Errors', (report.failure ?? []).slice(0, MOST_ERRORS).map(problem), moreErrors(report))
  const warnings = section('Warnings', report.warnings.slice(0, MOST_ERRORS).map(problem))
  const files =
    report.artifacts.length > 0
      ? section('Files', [filesTable(report), markdown(strippedWords(report)), hashes(report)])
      : ''
  const cells = report.pythons.length > 0 && report.artifacts.length > 0
  const rows = cells ? section('Where they run', [coverageTable(report)]) : ''
  const dependencies = section('Dependencies', report.coverage ? [coverageMarkdown(report.coverage)] : [])
  const compared = comparison(report)
  const optional = [
    rows,
    section('Which to choose', compared.length > 0 ? [comparisonTable(compared)] : []),
    dependencies,
    checks(report),
    licenses(report),
    install(report),
    notBuilt(report),
    timeline(report),
    tools(report),
  ]
  const findings = findingsOf(report)
  const evaluated = findings.length > 0 ? section('Can it be released?', [findingsTable(findings)]) : ''
  const vulnerable = report.audit ? section('Vulnerabilities', auditMarkdown(report.audit)) : ''
  const fixed = [head, failures, evaluated, vulnerable, warnings, files]
  for (let kept = optional.length; kept >= 0; kept -= 1) {
    const left = kept < optional.length ? ['_The rest is left out: it is larger than GitHub shows._'] : []
    const text = `${[...fixed, ...optional.slice(0, kept), ...left].filter(part => part !== '').join('\n\n')}\n`
    if (Buffer.byteLength(text) <= LIMIT) return text
  }
  return `${head}\n\n_The rest is left out: it is larger than GitHub shows._\n`
}

function section(title: string, parts: readonly string[], note = ''): string {
  const filled = [...parts, note].filter(part => part !== '')
  return filled.length > 0 ? `### ${title}\n\n${filled.join('\n\n')}` : ''
}

/** `body` is Markdown; `title` too. */
function folded(title: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`
}

function problem({ code: name, message, fix, place, detail }: PackagingError): string {
  const at = place ? [place.file, place.line, place.line === undefined ? undefined : place.column] : []
  const where = place ? ` at ${code(at.filter(part => part !== undefined).join(':'))}` : ''
  const lines = detail.slice(-MOST_LINES).map(line => line.slice(0, MOST_CHARACTERS))
  return [
    `**${code(name)}**${where}: ${markdown(message)}`,
    `**Fix:** ${markdown(fix)}`,
    ...(lines.length > 0
      ? [folded(lines.length === 1 ? 'Detail' : `The last ${lines.length} lines`, block(lines), true)]
      : []),
  ].join('\n\n')
}

function moreErrors({ failure = [] }: Report): string {
  return failure.length > MOST_ERRORS ? `… and ${failure.length - MOST_ERRORS} more errors, in the log.` : ''
}

function hashes({ artifacts, commit }: Report): string {
  const lines = artifacts.map(({ file, sha256 }) => `${sha256}  ${file}`)
  return folded('Full SHA-256', block(lines)) + (commit ? `\n\nBuilt from commit ${code(commit)}.` : '')
}

function checks({ checks: made }: Report): string {
  if (made.length === 0) return ''
  const passed = made.filter(check => check.result === 'passed').length
  const title = passed === made.length ? `All ${passed} passed` : `${passed} of ${made.length} passed`
  return section('Checks', [folded(title, checksTable(made))])
}

function licenses({ licenses: found = [] }: Report): string {
  if (found.length === 0) return ''
  return section('Licenses', [folded(`Of ${plural(found.length, 'component')}`, licensesTable(found))])
}

function install({ artifacts, entryPoint, about, installers = [] }: Report): string {
  const parts = artifacts.map(artifact => {
    const lines = installHints(artifact).map(
      ({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`,
    )
    return folded(`${markdown(artifact.format)}: ${code(artifact.file)}`, block(lines, 'sh'))
  })
  const pex = artifacts.some(({ format }) => format === 'pex')
  const starts = about?.commands
    ? `The PEX starts each of these commands, by the name of a link to it or by its first argument: ${about.commands.map(code).join(', ')}.`
    : entryPoint
      ? `The PEX starts ${code(entryPoint)}.`
      : 'The PEX starts Python with everything importable.'
  const lines = installerLines(installers).join('\n')
  return section('Install', [lines, ...parts], pex ? starts : '')
}

function notBuilt({ skipped }: Report): string {
  return section('Not built', [
    skipped.map(({ format, reason }) => `- ${code(format)}: ${markdown(reason)}`).join('\n'),
  ])
}

function timeline({ timings, totalSeconds }: Report): string {
  const chart = gantt(timings)
  return chart === '' ? '' : section(`Time: ${duration(totalSeconds)}`, [block(chart.split('\n'), 'mermaid')])
}

function tools({ tools: used }: Report): string {
  if (used.length === 0) return ''
  return `Built with ${used.map(tool => `${markdown(tool.name)} ${markdown(tool.version)}`).join(', ')}.`
}
