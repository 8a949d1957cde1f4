/** Interpreter × platform: what each artifact claims, and where it was really run. */
import type { Artifact, Check } from '../core/model.js'
import type { Report } from './model.js'

export type Proof = 'ran' | 'warned' | 'failed' | 'not run'

/** One cell: the formats that claim this Python on this platform, by how far that was proved. */
export interface Cell {
  readonly python: string
  readonly platform: string
  /** In the order `failed`, `warned`, `not run`, `ran`; without the empty ones; empty when nothing claims the pair. */
  readonly proofs: readonly { readonly proof: Proof; readonly formats: readonly string[] }[]
}

const ORDER: readonly Proof[] = ['failed', 'warned', 'not run', 'ran']

/** A row for each Python asked for, a cell for each platform asked for. */
export function coverage(report: Report): readonly (readonly Cell[])[] {
  return report.pythons.map(python => report.platforms.map(platform => cell(report, python, platform)))
}

function cell(report: Report, python: string, platform: string): Cell {
  const claiming = report.artifacts.filter(artifact => claims(artifact, python, platform))
  const proved = claiming.map(artifact => ({
    format: artifact.format,
    proof: proofOf(
      artifact,
      python,
      report.checks.filter(({ machine = report.machine }) => machine === platform),
    ),
  }))
  const proofs = ORDER.map(proof => ({
    proof,
    formats: [...new Set(proved.filter(found => found.proof === proof).map(found => found.format))],
  })).filter(({ formats }) => formats.length > 0)
  return { python, platform, proofs }
}

function claims({ pythons, targets }: Artifact, python: string, platform: string): boolean {
  return pythons.includes(python) && (targets.includes('any') || targets.includes(platform))
}

/** The worst result of the checks made with that Python on machines of that platform; a check without a Python ran nothing. */
function proofOf(artifact: Artifact, python: string, checks: readonly Check[]): Proof {
  const results = checks
    .filter(check => check.artifact === artifact.file && check.python === python)
    .map(check => check.result)
  if (results.includes('failed')) return 'failed'
  if (results.includes('warning')) return 'warned'
  return results.includes('passed') ? 'ran' : 'not run'
}
