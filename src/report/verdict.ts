/** Can this be released? Decided in one place, so that summary and terminal never differ. */

import { duration, listing, plural } from '../core/format.js'
import type { Artifact, FindingState } from '../core/model.js'
import { coverage } from './coverage.js'
import type { Report } from './model.js'

export type State = 'ready' | 'caution' | 'failed'

/** Signs for people who see colours and shapes; words always stand beside them. */
export const SIGN = { ready: '✅', caution: '⚠️', failed: '❌' } as const

/** Whether it can be released, for the head of the summary and of the terminal. */
export interface Verdict {
  readonly state: State
  /** One sentence without a full stop. */
  readonly headline: string
  /** What was counted: `3 files`, `15 of 15 checks passed`, … */
  readonly facts: readonly string[]
}

/**
 * `failed` when something failed or no file was made; `caution` when there are warnings, something could not be found
 * out, or a file was not run on a Python that it claims on this machine; `ready` when all were and nothing was found.
 */
export function verdict(report: Report): Verdict {
  const name = report.project ? `${report.project.name} ${report.project.version}` : 'The project'
  const count = (result: string) => report.checks.filter(check => check.result === result).length
  const errors = report.failure?.length ?? 0
  const found = (state: FindingState) => (report.findings ?? []).filter(finding => finding.state === state)
  const failed = count('failed') + found('failed').length
  const unknown = found('unknown').map(({ title }) => title)
  const untried = report.artifacts.filter(artifact => !proved(report, artifact)).length
  const warnings = report.warnings.length + count('warning') + found('warning').length
  const facts = [
    plural(report.artifacts.length, 'file'),
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
    const reason = why.length > 0 ? why.join(', ') : 'no file was made'
    return { state: 'failed', headline: `${name} cannot be released: ${reason}`, facts }
  }
  if (untried + warnings + unknown.length > 0) {
    const why = [
      ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
      ...(untried > 0 ? [`${plural(untried, 'file')} not run on every Python claimed`] : []),
      ...(unknown.length > 0 ? [`${listing(unknown)} unknown`] : []),
    ]
    return {
      state: 'caution',
      headline: `${name} is built; read before you release: ${why.join(', ')}`,
      facts,
    }
  }
  return { state: 'ready', headline: `${name} is ready to release`, facts }
}

/** It was run, on each Python that it claims on this machine; others cannot be tried here. */
function proved(report: Report, artifact: Artifact): boolean {
  const own = coverage({ ...report, artifacts: [artifact], platforms: [report.machine] }).flat()
  return (
    report.checks.some(
      check => check.artifact === artifact.file && check.python !== undefined && check.result === 'passed',
    ) && own.every(({ proofs }) => proofs.every(({ proof }) => proof !== 'not run'))
  )
}

function checksFact(report: Report): string {
  const passed = report.checks.filter(check => check.result === 'passed').length
  const done = report.checks.filter(check => check.result !== 'skipped').length
  if (report.checks.length === 0) return 'no checks'
  const skipped = report.checks.length - done
  return `${passed} of ${plural(done, 'check')} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
