/** Can this be released? Decided in one place for summary, terminal and exit status. */

import { duration, listing, plural } from '../core/format.js'
import type { Artifact, Check, Finding, FindingState } from '../core/model.js'
import { NOT_TESTED } from '../smoke-test/verdict.js'
import type { Report } from './model.js'

// Coverage: which Python and platform each artifact claims, and where it was tested.

export type TestResult = 'ran' | 'warned' | 'failed' | 'not run'

/** The formats that claim one Python on one platform, by the result of their tests. */
export interface Cell {
  readonly python: string
  readonly platform: string
  /** In the order `failed`, `warned`, `not run`, `ran`; without the empty ones; empty when nothing claims the pair. */
  readonly testResults: readonly { readonly testResult: TestResult; readonly formats: readonly string[] }[]
}

const ORDER: readonly TestResult[] = ['failed', 'warned', 'not run', 'ran']

/** A row for each planned Python, a cell for each planned platform. */
export function coverage(report: Report): readonly (readonly Cell[])[] {
  return report.pythons.map(python => report.platforms.map(platform => cell(report, python, platform)))
}

function cell(report: Report, python: string, platform: string): Cell {
  const claiming = report.artifacts.filter(artifact => claims(artifact, python, platform))
  const tested = claiming.map(artifact => ({
    format: artifact.format,
    testResult: testResultOf(
      artifact,
      python,
      report.checks.filter(({ machine = report.machine }) => machine === platform),
    ),
  }))
  const testResults = ORDER.map(testResult => ({
    testResult,
    formats: [...new Set(tested.filter(found => found.testResult === testResult).map(found => found.format))],
  })).filter(({ formats }) => formats.length > 0)
  return { python, platform, testResults }
}

function claims({ pythons, targets }: Artifact, python: string, platform: string): boolean {
  return pythons.includes(python) && (targets.includes('any') || targets.includes(platform))
}

/** The worst result of the checks with that Python; a check without a Python is no test. */
function testResultOf(artifact: Artifact, python: string, checks: readonly Check[]): TestResult {
  const results = checks
    .filter(check => check.artifact === artifact.file && check.python === python)
    .map(check => check.result)
  if (results.includes('failed')) return 'failed'
  if (results.includes('warning')) return 'warned'
  return results.includes('passed') ? 'ran' : 'not run'
}

// Findings: one row for all checks of a kind, and one for each finding about the release as a whole (`Report.findings`).

/** Worst first. */
export const STATES: readonly FindingState[] = ['failed', 'warning', 'unknown', 'passed', 'skipped']

/** Reasons shown in a row; the table of checks has all. */
const MOST_REASONS = 2

/** Each kind of check as one row, in the order of the first of its kind; then the run's own findings. */
export function findingsOf({ checks, findings = [] }: Pick<Report, 'checks' | 'findings'>): Finding[] {
  const names = [...new Set(checks.map(({ name }) => name))]
  return [...names.map(name => findingOf(name, ofName(checks, name))), ...findings]
}

function ofName(checks: readonly Check[], name: string): readonly Check[] {
  return checks.filter(check => check.name === name)
}

function findingOf(title: string, checks: readonly Check[]): Finding {
  const state = STATES.find(each => checks.some(({ result }) => result === each)) ?? 'skipped'
  const done = checks.filter(({ result }) => result !== 'skipped')
  const passed = done.filter(({ result }) => result === 'passed').length
  const one = new Set(checks.map(({ artifact }) => artifact)).size === checks.length ? 'file' : 'check'
  const count = done.length === 0 ? `${plural(checks.length, one)} skipped` : `${passed} of ${plural(done.length, one)}`
  const worst = checks.filter(({ result }) => result === state && state !== 'passed')
  const reasons = worst.slice(0, MOST_REASONS).map(({ artifact, reason }) => `${artifact}: ${reason}`)
  const more = worst.length > MOST_REASONS ? [`and ${worst.length - MOST_REASONS} more`] : []
  return { title, state, sentence: [count, ...reasons, ...more].join('; ') }
}

export type State = 'ready' | 'caution' | 'failed'

/** Always shown beside words. */
export const SIGN = { ready: '✅', caution: '⚠️', failed: '❌' } as const

/** Whether it can be released, for the head of the summary and of the terminal. */
interface Verdict {
  readonly state: State
  /** One sentence without a full stop. */
  readonly headline: string
  /** `3 files`, `15 of 15 checks passed`, … */
  readonly facts: readonly string[]
}

/**
 * `failed` when something failed or no file was built; `caution` when there are warnings, something is unknown, or a file
 * was not run on a Python that it claims on this machine; else `ready`.
 */
export function verdict(report: Report): Verdict {
  const name = report.project ? `${report.project.name} ${report.project.version}` : 'The project'
  const count = (result: string) => report.checks.filter(check => check.result === result).length
  const errors = report.failure?.length ?? 0
  const found = (state: FindingState) => (report.findings ?? []).filter(finding => finding.state === state)
  const failed = count('failed') + found('failed').length
  const unknown = found('unknown').map(({ title }) => title)
  const untested = report.artifacts.filter(artifact => !tested(report, artifact)).length
  const warnings = report.warnings.length + count('warning') + found('warning').length
  const facts = [
    report.artifacts.length > 0 ? plural(report.artifacts.length, 'file') : 'nothing was written',
    ...(report.pythons.length > 0 ? [plural(report.pythons.length, 'Python')] : []),
    ...(report.platforms.length > 0 ? [plural(report.platforms.length, 'platform')] : []),
    checksFact(report),
    duration(report.totalSeconds),
    ...(report.reusedUnchanged ? ['unchanged since the last run, whose verified files these are'] : []),
  ]
  if (errors + failed > 0 || report.artifacts.length === 0) {
    const why = [
      ...(errors > 0 ? [plural(errors, 'error')] : []),
      ...(failed > 0 ? [plural(failed, 'failed check')] : []),
    ]
    const reason = why.length > 0 ? why.join(', ') : 'no file was built'
    return { state: 'failed', headline: `${name} cannot be released: ${reason}`, facts }
  }
  if (untested + warnings + unknown.length > 0) {
    const notTested = report.checks.some(({ reason }) => reason === NOT_TESTED)
    const why = [
      ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
      ...(untested > 0 && !notTested ? [`${plural(untested, 'file')} not run on every Python claimed`] : []),
      ...(unknown.length > 0 ? [`${listing(unknown)} unknown`] : []),
    ]
    const built = [
      warnings + unknown.length > 0 ? 'was built with warnings' : 'was built',
      ...(notTested ? ['and not tested'] : []),
    ].join(' ')
    const words = [...why, ...(notTested ? ['test-command is none'] : [])].join(', ')
    return { state: 'caution', headline: `${name} ${built}: ${words}`, facts }
  }
  return { state: 'ready', headline: `${name} is ready to release`, facts }
}

/** It was run on each Python that it claims on this machine, with whatever result. */
function tested(report: Report, artifact: Artifact): boolean {
  const own = coverage({ ...report, artifacts: [artifact], platforms: [report.machine] }).flat()
  return (
    report.checks.some(
      check => check.artifact === artifact.file && check.python !== undefined && check.result !== 'skipped',
    ) && own.every(({ testResults }) => testResults.every(({ testResult }) => testResult !== 'not run'))
  )
}

function checksFact(report: Report): string {
  const passed = report.checks.filter(check => check.result === 'passed').length
  const done = report.checks.filter(check => check.result !== 'skipped').length
  if (report.checks.length === 0) return 'no checks'
  const skipped = report.checks.length - done
  return `${passed} of ${plural(done, 'check')} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
