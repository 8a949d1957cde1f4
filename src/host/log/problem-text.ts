/** How one problem is worded for people, and where it is as seen from the workspace (pure). */
import { isAbsolute, relative, sep } from 'node:path'
import type { PackagingError, Place } from '../../core/errors.js'

/** What happened and what to do, one sentence a line. */
export const problemLines = (problem: PackagingError): string[] => [problem.message, problem.fix]

/**
 * The file as annotations name it: relative to the first of `roots` that holds it, with `/`.
 * Undefined when it is outside of all of them, where no annotation can be shown.
 */
export function fileInWorkspace(place: Place, roots: readonly string[]): string | undefined {
  if (!isAbsolute(place.file)) return place.file.split(sep).join('/')
  const inside = roots
    .map(root => relative(root, place.file))
    .find(path => path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path))
  return inside?.split(sep).join('/')
}

/** `file:line:column`, as far as known, the way editors and terminals link it. */
export const placeText = (place: Place): string =>
  [place.file, place.line, place.column].filter(part => part !== undefined).join(':')
