/** RECORD against the wheel: installers believe one or the other, so where they differ each installs another wheel. */
import { recordProblems } from '../archives/wheel.js'
import type { Inspected, Outcome } from './model.js'

export function record({ members, record: lines = [], distInfo = '' }: Inspected): Outcome {
  const files = members.filter(({ kind }) => kind !== 'folder')
  const problems = recordProblems(
    files.map(({ path, size, digest }) => ({ name: path, size, digest })),
    lines,
    distInfo,
  )
  return {
    failed: problems.map(what => ({
      what: what.replace(/\.$/, ''),
      fix: 'Have the build backend write the wheel: whatever changes a wheel afterwards must write its RECORD anew.',
    })),
    seen: `${files.length} files with their hashes`,
  }
}
