/** Compares the files that were made with the files that were planned (pure). */
import { plural } from '../core/format.js'
import { matchesPattern } from './expected.js'
import type { Expected } from './release-plan.js'

export interface Difference {
  /** What is missing, a sentence each without a full stop. */
  readonly missing: readonly string[]
  /** Files that nobody planned. */
  readonly unplanned: readonly string[]
}

/** A file answers the first expectation of its format that has its name. */
export function reconcile(
  expects: readonly Expected[],
  made: readonly { readonly format: string; readonly file: string }[],
): Difference {
  const answers = expects.map(() => 0)
  const unplanned: string[] = []
  for (const { format, file } of made) {
    const open = expects.findIndex(
      (one, index) =>
        one.format === format && matchesPattern(one.pattern, file) && (answers[index] ?? 0) < most(one),
    )
    if (open < 0) unplanned.push(file)
    else answers[open] = (answers[open] ?? 0) + 1
  }
  const missing = expects.flatMap((one, index) => {
    const found = answers[index] ?? 0
    const least = one.count === 'some' ? 1 : one.count === 'maybe' ? 0 : one.count
    if (found >= least) return []
    return [`${plural(least, one.format)} like ${one.pattern} ${least === 1 ? 'is' : 'are'} missing`]
  })
  return { missing, unplanned }
}

const most = ({ count }: Expected) => (count === 'some' ? Infinity : count === 'maybe' ? 1 : count)
