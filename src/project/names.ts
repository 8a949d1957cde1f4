/** Project names as indexes compare them. */

/** Runs of `-`, `_` and `.` are one `-`, and case does not count (PEP 503). */
export function normalizeName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}

/**
 * Whether two spellings name one project.
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
export function sameName(one: string, other: string): boolean {
  return normalizeName(one) === normalizeName(other)
}
