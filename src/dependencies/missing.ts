/** What happens to targets that a dependency has no wheel for: the input `missing-wheels`. */
import { PackagingError } from '../core/errors.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Gap } from './coverage.js'
import { gapProblems } from './gap-problems.js'
import type { LockedPackage } from './lock.js'

export type MissingWheels = 'fail' | 'build' | 'drop-target'

/** A dependency to be built from its source on this machine; the wheel is then offered as a find-links folder. */
export interface SourceBuild {
  readonly package: LockedPackage
  readonly target: ResolutionTarget
  /** Absolute path of the interpreter to build it with. */
  readonly interpreter: string
}

export interface MissingDecision {
  /** Targets to go on with. */
  readonly targets: readonly ResolutionTarget[]
  readonly builds: readonly SourceBuild[]
  /** What was left out, for the log. */
  readonly warnings: readonly PackagingError[]
  /** Why it cannot go on; empty when it can. */
  readonly problems: readonly PackagingError[]
}

/**
 * Decides about all gaps at once.
 * @param interpreterFor absolute path of an interpreter of this machine for a target, or undefined where it has none
 */
export function decideMissing(
  policy: MissingWheels,
  gaps: readonly Gap[],
  targets: readonly ResolutionTarget[],
  interpreterFor: (target: ResolutionTarget) => string | undefined,
): MissingDecision {
  const nothing = { targets, builds: [], warnings: [], problems: [] }
  if (gaps.length === 0) return nothing
  if (policy === 'fail') return { ...nothing, problems: gapProblems(gaps, targets) }

  if (policy === 'drop-target') {
    const dropped = new Set(gaps.map(gap => gap.target.name))
    const kept = targets.filter(target => !dropped.has(target.name))
    if (kept.length === 0) return { ...nothing, problems: gapProblems(gaps, targets) }
    const warnings = gapProblems(gaps, targets).map(
      ({ message, fix, detail }) =>
        new PackagingError('dependency/no-wheel', {
          message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
          fix,
          detail,
        }),
    )
    return { ...nothing, targets: kept, warnings }
  }

  const builds: SourceBuild[] = []
  const left: Gap[] = []
  for (const gap of gaps) {
    const interpreter = interpreterFor(gap.target)
    const { sdist, source } = gap.package
    if (interpreter !== undefined && (sdist !== undefined || source !== undefined))
      builds.push({ package: gap.package, target: gap.target, interpreter })
    else left.push(gap)
  }
  return { ...nothing, builds, problems: gapProblems(left, targets) }
}
