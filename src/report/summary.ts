/** The job summary: what a person sees on the run's page, in GitHub's Markdown. */
import type { PackagingError } from '../core/errors.js'
import { block, code, duration, markdown, plural } from '../core/format.js'
import { auditMarkdown } from './audit.js'
import { comparison } from './comparison.js'
import { coverageMarkdown } from './dependencies.js'
import { findingsOf } from './findings.js'
import { gantt } from './gantt.js'
import { installHints } from './install-hints.js'
import { licensesTable } from './licenses.js'
import type { Report } from './model.js'
import { strippedWords } from './stripped.js'
import { checksTable, comparisonTable, coverageTable, filesTable, findingsTable } from './tables.js'
import { SIGN, verdict } from './verdict.js'

/** GitHub drops a step's whole summary above 1 MiB; some room is left for what else the step writes. */
const LIMIT = 1_000_000
/** Only the first errors are told in full, each with its last lines. */
const MOST_ERRORS = 25
const MOST_LINES = 40
const MOST_CHARACTERS = 500

/** The summary of one run. When it would be too large for GitHub, whole sections go, the least needed first, and it says so. */
export function summary(report: Report): string {
  const { state, headline, facts } = verdict(report)
  const head = `## ${SIGN[state]} ${markdown(headline)}\n\n${facts.join(' · ')}`
  const failures = section(
    'What went wrong',
    (report.failure ?? []).slice(0, MOST_ERRORS).map(problem),
    moreErrors(report),
  )
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
    notMade(report),
    timeline(report),
    tools(report),
  ]
  const seen = findingsOf(report)
  const looked = seen.length > 0 ? section('Can it be released?', [findingsTable(seen)]) : ''
  const vulnerable = report.audit ? section('Vulnerabilities', auditMarkdown(report.audit)) : ''
  const fixed = [head, failures, looked, vulnerable, warnings, files]
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
  return folded('Full SHA-256', block(lines)) + (commit ? `\n\nMade from commit ${code(commit)}.` : '')
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

function install({ artifacts, entryPoint }: Report): string {
  const parts = artifacts.map(artifact => {
    const lines = installHints(artifact).map(
      ({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`,
    )
    return folded(`${markdown(artifact.format)}: ${code(artifact.file)}`, block(lines, 'sh'))
  })
  const pex = artifacts.some(({ format }) => format === 'pex')
  const starts = entryPoint
    ? `The PEX starts ${code(entryPoint)}.`
    : 'The PEX starts Python with everything importable.'
  return section('Install', parts, pex ? starts : '')
}

function notMade({ skipped }: Report): string {
  return section('Not made', [
    skipped.map(({ format, reason }) => `- ${code(format)}: ${markdown(reason)}`).join('\n'),
  ])
}

function timeline({ timings, totalSeconds }: Report): string {
  const chart = gantt(timings)
  return chart === '' ? '' : section(`Time: ${duration(totalSeconds)}`, [block(chart.split('\n'), 'mermaid')])
}

function tools({ tools: used }: Report): string {
  if (used.length === 0) return ''
  return `Made with ${used.map(tool => `${markdown(tool.name)} ${markdown(tool.version)}`).join(', ')}.`
}
