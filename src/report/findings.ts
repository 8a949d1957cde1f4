/**
 * What was looked at and what was found, a row each: all that a maintainer needs to decide on a release. Checks of many
 * files are one row; what is not about single files (a rebuild, the licenses, known vulnerabilities) is in `Report.findings`.
 */

import { plural } from '../core/format.js'
import type { Check, Finding, FindingState } from '../core/model.js'
import type { Report } from './model.js'

/** Worst first. */
export const STATES: readonly FindingState[] = ['failed', 'warning', 'unknown', 'passed', 'skipped']

/** Reasons told in a row; all are in the table of checks. */
const MOST_REASONS = 2

/** Each kind of check as one row, in the order of the first of its kind; then the run's own findings. */
export function findingsOf({ checks, findings = [] }: Pick<Report, 'checks' | 'findings'>): Finding[] {
  const names = [...new Set(checks.map(({ name }) => name))]
  return [...names.map(name => together(name, ofName(checks, name))), ...findings]
}

function ofName(checks: readonly Check[], name: string): readonly Check[] {
  return checks.filter(check => check.name === name)
}

function together(title: string, checks: readonly Check[]): Finding {
  const state = STATES.find(each => checks.some(({ result }) => result === each)) ?? 'skipped'
  const done = checks.filter(({ result }) => result !== 'skipped')
  const passed = done.filter(({ result }) => result === 'passed').length
  const one = new Set(checks.map(({ artifact }) => artifact)).size === checks.length ? 'file' : 'check'
  const count =
    done.length === 0 ? `${plural(checks.length, one)} skipped` : `${passed} of ${plural(done.length, one)}`
  const worst = checks.filter(({ result }) => result === state && state !== 'passed')
  const reasons = worst.slice(0, MOST_REASONS).map(({ artifact, reason }) => `${artifact}: ${reason}`)
  const more = worst.length > MOST_REASONS ? [`and ${worst.length - MOST_REASONS} more`] : []
  return { title, state, sentence: [count, ...reasons, ...more].join('; ') }
}
