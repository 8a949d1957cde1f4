/** Sizes against the project's own budget, and against what the index takes. */
import { bytes } from '../core/format.js'
import type { CheckContext, Inspected, Outcome } from './model.js'

/** The Python package index's limit for one file, unless a project was given more. Bytes. */
export const INDEX_LIMIT = 100 * 1024 ** 2

export function size({ artifact }: Inspected, { budget }: CheckContext): Outcome {
  const most = budget[artifact.format]
  const seen = bytes(artifact.size)
  if (most !== undefined && artifact.size > most) {
    const fix = 'Leave out what users do not need, or raise size-budget.'
    return { failed: [{ what: `is ${seen} large, more than its budget of ${bytes(most)}`, fix }], seen }
  }
  if (!['sdist', 'wheel'].includes(artifact.format) || artifact.size <= INDEX_LIMIT) return { seen }
  const fix = 'Ask the index for a larger limit before the release, or leave out what users do not need.'
  return { warnings: [{ what: `is ${seen} large; the index takes 100 MiB by default`, fix }], seen }
}
