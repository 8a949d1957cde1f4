/** Warns of wheels whose tag does not say which systems they run on (pure). */
import { PackagingError } from '../core/errors.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { LockedWheel } from './coverage.js'
import { targetsInWords } from './gap-problems.js'

/** Wheels tagged `linux_ARCH` say nothing of the oldest system they run on: they are taken only where there is no other. */
export function unrepaired(
  targets: readonly ResolutionTarget[],
  wheels: ReadonlyMap<string, readonly LockedWheel[]>,
): PackagingError[] {
  const takers = new Map<string, ResolutionTarget[]>()
  for (const target of targets)
    for (const { filename } of wheels.get(target.name) ?? [])
      if (/-linux_\w+\.whl$/.test(filename)) takers.set(filename, [...(takers.get(filename) ?? []), target])
  return [...takers].map(
    ([filename, served]) =>
      new PackagingError('dependency/floor', {
        message: `${filename} is taken for ${targetsInWords(served)}, but its tag does not say which systems it runs on: older ones than its builder's may refuse it.`,
        fix: 'Repair and tag it with auditwheel on the machine that builds it, and give that wheel with find-links.',
      }),
  )
}
