/** What has to be resolved for the application (pure): from its static metadata where that can be trusted, else from its wheel. */

import { PackagingError } from '../../core/errors.js'
import { normalizeName } from '../../project/paths.js'
import type { Project } from '../../project/project.js'
import { parseRequirement, requirementKey } from '../../resolve/requirement.js'

/**
 * The requirements of the project with `extras`, or undefined when only its wheel can tell: dynamic metadata, or extras
 * that name the project itself (an index may hold another project of that name).
 * @throws PackagingError `input/invalid` for extras that the project does not have
 */
export function staticRequirements(
  project: Project,
  extras: readonly string[],
): readonly string[] | undefined {
  const { name, dependencies, extras: table, scripts } = project
  if (name === undefined || dependencies === undefined || table === undefined || scripts === undefined)
    return undefined
  const known = new Map(Object.entries(table).map(([extra, lines]) => [normalizeName(extra), lines]))
  checkExtras(extras, [...known.keys()], project)
  const lines = [...dependencies, ...extras.flatMap(extra => known.get(normalizeName(extra)) ?? [])]
  const own = lines.some(line => normalizeName(parseRequirement(line).name) === normalizeName(name))
  return own ? undefined : lines
}

/** @throws PackagingError `input/invalid` */
export function checkExtras(asked: readonly string[], known: readonly string[], project: Project): void {
  const unknown = asked.filter(extra => !known.map(normalizeName).includes(normalizeName(extra)))
  if (unknown.length === 0) return
  const place = project.places.dependencies
  throw new PackagingError('input/invalid', {
    message: `The project has no extra ${unknown.map(extra => `'${extra}'`).join(', ')}.`,
    fix:
      known.length > 0
        ? `Choose from: ${known.join(', ')}.`
        : 'It has no extras at all: leave the input empty.',
    ...(place && { place }),
  })
}

/** Whether two lists ask for the same, however they are written and ordered; false when that cannot be seen. */
export function sameRequirements(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one.map(requirementKey)), new Set(other.map(requirementKey))]
  return first.size === second.size && [...first].every(key => second.has(key))
}
