/** A plan as other programs read it (pure). */

import type { PackagingError } from '../core/errors.js'
import { formatPython } from '../interpreters/versions.js'
import { problemDocument } from '../report/model.js'
import type { CoverageReport } from '../resolve/coverage.js'
import { type CompletePlatform, completePlatform } from '../targets/complete-platform.js'
import type { Plan } from './plan.js'

/** What a plan knows of its dependencies. */
export type PlannedCoverage =
  | {
      readonly kind: 'known'
      readonly report: CoverageReport
      /** Why `package` would fail. */
      readonly problems: readonly PackagingError[]
      readonly warnings: readonly PackagingError[]
    }
  /** It cannot be known yet, or does not matter; one sentence says why. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly warnings: readonly PackagingError[] }

/** Pythons by name, every target with its compatible tags and markers, and its dependencies. */
export function planDocument(plan: Plan, planned?: PlannedCoverage): object {
  const { warnings, pythons, optional, targets, executables, ...rest } = plan
  return {
    ...rest,
    pythons: pythons.map(formatPython),
    optional: optional.map(formatPython),
    targets: targets.map(target => ({
      python: formatPython(target.python),
      platform: target.platform.name,
      ...(completePlatform(target) satisfies CompletePlatform),
    })),
    executables: executables.map(({ format, target }) => ({
      format,
      python: formatPython(target.python),
      platform: target.platform.name,
    })),
    ...(planned && { coverage: coverageDocument(planned) }),
    warnings: [...warnings, ...(planned?.warnings ?? [])].map(problemDocument),
  }
}

function coverageDocument(planned: PlannedCoverage): object {
  if (planned.kind === 'unknown') return { known: false, reason: planned.reason }
  return { known: true, ...planned.report, problems: planned.problems.map(problemDocument) }
}
