/** One cause is one error: the same failure of several files on several Pythons becomes one problem (pure). */
import { type ErrorCode, type Occurrence, PackagingError } from './errors.js'
import { listing } from './format.js'

/** A failure of one file, which `mergeProblems` may join with the same failure of others. */
export function occurrenceProblem(
  code: ErrorCode,
  occurrence: Occurrence,
  parts: { readonly fix: string; readonly detail: readonly string[] },
): PackagingError {
  return new PackagingError(code, { ...parts, message: sentence([occurrence]), occurrences: [occurrence] })
}

/** Joins problems of one cause, in the order of the first of each; the joined one has the details of the first. */
export function mergeProblems(problems: readonly PackagingError[]): readonly PackagingError[] {
  const groups = new Map<unknown, PackagingError[]>()
  for (const problem of problems) {
    const key = causeOf(problem)
    groups.set(key, [...(groups.get(key) ?? []), problem])
  }
  return [...groups.values()].map(group => joined(group))
}

/** Equal for problems of one cause. */
function causeOf(problem: PackagingError): unknown {
  const [first] = problem.occurrences
  if (first === undefined) return problem
  return JSON.stringify([problem.code, first.failed, withoutPlaces(first), withoutVersions(problem.fix)])
}

/** The reason without what differs between files and Pythons: folders, file names, versions of Python, process numbers. */
function withoutPlaces({ reason, file }: Occurrence): string {
  const bare = reason.replaceAll(file, '').replace(/(?:[A-Za-z]:)?[\\/](?:[^\s\\/'"<>]+[\\/])*/g, '')
  return withoutVersions(bare).replace(/\b\d{3,}\b/g, '')
}

function withoutVersions(text: string): string {
  return text.replace(/\b((?:python|pypy)\s{0,4}[<>=~!]{0,3}\s{0,4})\d[\d.]*\w*/gi, '$1')
}

function joined(group: readonly PackagingError[]): PackagingError {
  const [first, ...others] = group
  if (first === undefined) throw new Error('an empty group of problems')
  // One without occurrences is in a group with itself alone: thrown once, and reported by each who waited for it.
  if (others.length === 0 || first.occurrences.length === 0) return first
  const occurrences = distinct(group.flatMap(problem => problem.occurrences))
  const { code, fix, place, detail, cause } = first
  return new PackagingError(code, {
    message: sentence(occurrences),
    fix,
    ...(place && { place }),
    detail,
    cause,
    occurrences,
  })
}

function distinct(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return [...new Map(occurrences.map(one => [JSON.stringify([one.file, one.where]), one])).values()]
}

/** `a.whl and a.pex do not run on Python 3.12 and 3.13: ModuleNotFoundError: No module named 'x'.` */
function sentence(occurrences: readonly Occurrence[]): string {
  const files = new Map<string, string[]>()
  for (const { file, where } of occurrences) files.set(file, [...(files.get(file) ?? []), where])
  const groups = new Map<string, string[]>()
  for (const [file, places] of files) {
    const where = placesInWords(places)
    groups.set(where, [...(groups.get(where) ?? []), file])
  }
  const [first] = occurrences
  const failed = first?.failed[files.size === 1 ? 'one' : 'several'] ?? ''
  const [only] = groups
  const claim =
    only !== undefined && groups.size === 1
      ? `${listing(only[1])} ${failed} ${only[0]}`
      : `${[...groups].map(([where, names]) => `${listing(names)} ${where}`).join('; ')}: they ${failed}`
  const reason = first?.reason ?? ''
  const text = reason === '' ? claim : `${claim}: ${reason}`
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

const PYTHON = /^on Python (.*)$/

/** `on Python 3.12 and 3.13` */
function placesInWords(places: readonly string[]): string {
  const pythons = places.flatMap(place => PYTHON.exec(place)?.[1] ?? [])
  const others = places.filter(place => !PYTHON.test(place))
  return listing([...(pythons.length > 0 ? [`on Python ${listing(pythons)}`] : []), ...others])
}
