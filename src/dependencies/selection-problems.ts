/** What a choice of wheels says about the lock and the local wheels it was made from. */
import { PackagingError } from '../core/errors.js'
import type { MadeLock } from './lock-making.js'
import type { Selection } from './select.js'

/** Everything that is wrong together: malformed entries, targets not covered, a stale lock, damaged local wheels. */
export function selectionProblems(selection: Selection, made: MadeLock): PackagingError[] {
  const anew = 'Make the lock anew for these Pythons and platforms, or set lock: none to resolve afresh.'
  const place = { file: made.path }
  const stale = new Map<string, string | null>()
  const refused = new Map<string, string[]>()
  for (const target of selection.targets) {
    for (const why of target.refused) refused.set(why, [...(refused.get(why) ?? []), target.name])
    for (const { requirement, locked } of made.given ? target.stale : []) stale.set(requirement, locked)
  }
  const lockError = (message: string, fix = anew) =>
    new PackagingError('project/lock', { message, fix, place })
  return [
    ...selection.malformed.map(({ filename, why }) => lockError(`'${filename}': ${why}.`)),
    ...[...refused].map(([why, targets]) =>
      lockError(`The lock does not cover ${targets.join(', ')}: ${why}.`),
    ),
    ...[...stale].map(([requirement, locked]) =>
      lockError(
        `The lock is stale: the application needs ${requirement}, and the lock has ${locked ? `version ${locked}` : 'no such package'}.`,
        'Make the lock anew (for uv: uv lock).',
      ),
    ),
    ...selection.corrupt.map(
      ({ path, why }) =>
        new PackagingError('input/invalid', {
          message: `find-links: ${path} is corrupt: ${why}.`,
          fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
          place: { file: path },
        }),
    ),
  ]
}
