/** What the input `missing-wheels` decides about targets for which a dependency has no wheel (pure). */

import { parseWheelName } from '../archives/wheel-name.js'
import { PackagingError } from '../core/errors.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Gap } from './coverage.js'
import { gapProblems } from './gap-problems.js'
import type { LockedPackage, LockInWords } from './lock.js'
import { minimumOf, splitTag } from './minimum-tags.js'

/** The input of this name: what happens to targets for which a dependency has no wheel. */
export type MissingWheels = 'auto' | 'fail' | 'build' | 'drop-target'

/** A dependency to build from source on this machine; its wheel becomes a find-links folder. */
export interface SourceBuild {
  readonly package: LockedPackage
  readonly target: ResolutionTarget
  /** Absolute path of the interpreter to build it with. */
  readonly interpreter: string
}

export interface MissingDecision {
  /** Targets to continue with. */
  readonly targets: readonly ResolutionTarget[]
  readonly builds: readonly SourceBuild[]
  /** Targets that were left out, for the log. */
  readonly warnings: readonly PackagingError[]
  /** Why the run cannot continue; empty when it can. */
  readonly problems: readonly PackagingError[]
}

/** Whether one of these wheels is for some Python on the target's platform: without any, a package is source only there. */
function servesPlatform(wheels: LockedPackage['wheels'], { compatibleTags }: ResolutionTarget): boolean {
  const platforms = new Set(compatibleTags.map(tag => splitTag(tag)[1]).filter(platform => platform !== 'any'))
  const families = new Set([...platforms].flatMap(platform => minimumOf(platform)?.family ?? []))
  return wheels
    .flatMap(({ filename }) => parseWheelName(filename)?.tags ?? [])
    .map(tag => splitTag(tag)[1])
    .some(platform => platforms.has(platform) || families.has(minimumOf(platform)?.family ?? ''))
}

/**
 * Applies `missing-wheels` to all gaps (pure).
 * @param interpreterFor absolute path of an interpreter of this machine for a target, or undefined where it has none
 */
export function decideMissing(
  policy: MissingWheels,
  gaps: readonly Gap[],
  targets: readonly ResolutionTarget[],
  interpreterFor: (target: ResolutionTarget) => string | undefined,
  { pinned, unbuildable = () => false }: MissingRules = {},
): MissingDecision {
  // A folder of the repository is part of what is packaged: it is built like the project itself, under any policy.
  const [own, others] = partition(gaps, gap => isFolder(gap) && interpreterFor(gap.target) !== undefined)
  const buildable = (gap: Gap) => (unbuildable(gap) ? undefined : interpreterFor(gap.target))
  const rest = decideOthers(policy, others, targets, buildable, pinned)
  const kept = new Set(rest.targets.map(({ name }) => name))
  const builds = own.flatMap(({ package: locked, target }): SourceBuild[] => {
    const interpreter = kept.has(target.name) ? interpreterFor(target) : undefined
    return interpreter === undefined ? [] : [{ package: locked, target, interpreter }]
  })
  return { ...rest, builds: [...builds, ...rest.builds] }
}

/** What else decides about missing wheels. */
interface MissingRules {
  readonly pinned?: LockInWords | undefined
  /** Whether `[tool.uv]` forbids to build it. */
  readonly unbuildable?: (gap: Gap) => boolean
}

/** Whether what is missing is a folder of this machine: a member of the workspace, a path. */
export function isFolder({ package: { tree } }: Gap): boolean {
  return tree?.kind === 'directory'
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(is), all.filter(one => !is(one))]
}

function decideOthers(
  policy: MissingWheels,
  gaps: readonly Gap[],
  targets: readonly ResolutionTarget[],
  interpreterFor: (gap: Gap) => string | undefined,
  pinned?: LockInWords,
): MissingDecision {
  const nothing = { targets, builds: [], warnings: [], problems: [] }
  if (gaps.length === 0) return nothing
  if (policy === 'fail') return { ...nothing, problems: gapProblems(gaps, targets, pinned) }

  if (policy === 'drop-target') {
    const dropped = new Set(gaps.map(gap => gap.target.name))
    const kept = targets.filter(target => !dropped.has(target.name))
    if (kept.length === 0) return { ...nothing, problems: gapProblems(gaps, targets, pinned) }
    const warnings = gapProblems(gaps, targets, pinned).map(
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
    const interpreter = interpreterFor(gap)
    const { sdist, source, wheels } = gap.package
    // Where the platform's other Pythons have wheels, nobody asked for one that is compiled here.
    const wanted = policy === 'build' || !servesPlatform(wheels, gap.target)
    if (wanted && interpreter !== undefined && (sdist !== undefined || source !== undefined))
      builds.push({ package: gap.package, target: gap.target, interpreter })
    else left.push(gap)
  }
  return { ...nothing, builds, problems: gapProblems(left, targets, pinned) }
}
