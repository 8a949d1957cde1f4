/** The order in which the projects of a repository need each other (pure). */
import { PackagingError } from '../core/errors.js'
import type { Member } from './workspace.js'

/** Projects that others of the repository take for their dependency: those that are packages and belong together. */
function offered(members: readonly Member[]): readonly Member[] {
  return members.filter(({ leftOut }) => leftOut === undefined || leftOut.kind === 'private')
}

/**
 * The projects of the repository that `member` needs, those that they need included, each after what it needs itself.
 * In a circle, which only the time of use can resolve, the order is that of the folders.
 */
export function siblingsOf(member: Member, members: readonly Member[]): readonly Member[] {
  const done: Member[] = []
  const seen = new Set([member])
  const visit = (one: Member) => {
    for (const other of offered(members)) {
      if (seen.has(other) || other.title === one.title || !one.needs(other.title)) continue
      seen.add(other)
      visit(other)
      done.push(other)
    }
  }
  visit(member)
  return done
}

/** Those that have something to release, each after the ones that it needs. */
export function releaseOrder(members: readonly Member[]): readonly Member[] {
  const wanted = members.filter(({ leftOut }) => leftOut === undefined)
  const ordered = wanted.flatMap(member => [...siblingsOf(member, members), member])
  return [...new Set(ordered)].filter(member => wanted.includes(member))
}

/** @throws PackagingError `project/members` for projects that one name cannot tell apart */
export function refuseSameNames(members: readonly Member[]): void {
  for (const { title } of members) {
    const same = members.filter(member => member.title === title)
    if (same.length > 1)
      throw new PackagingError('project/members', {
        message: `Several projects of this repository are called ${title}: ${same.map(({ project }) => project.path).join(', ')}.`,
        fix: 'Give each its own name, or name the folder of one with the input path.',
      })
  }
}
