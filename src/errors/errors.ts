/**
 * Every failure a user can cause or meet is a `PackagingError`: a stable code, what happened, where, and what to do.
 * Anything else that is thrown is a bug in this program and is reported as one.
 */
import type { ErrorCode } from './codes.js'

/** Where something is wrong. `file` is absolute or relative to the workspace; lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

export interface ErrorParts {
  /** One sentence: what happened, naming the value at fault. */
  readonly message: string
  /** One sentence: what the reader can do now. */
  readonly fix: string
  readonly place?: Place
  /** Further lines for the log only: a tool's last output, a table of choices. */
  readonly detail?: readonly string[]
  readonly cause?: unknown
}

/** A failure with a code, a cause, a place and a fix. */
export class PackagingError extends Error {
  override readonly name = 'PackagingError'
  readonly code: ErrorCode
  readonly fix: string
  readonly place: Place | undefined
  readonly detail: readonly string[]

  constructor(code: ErrorCode, parts: ErrorParts) {
    super(parts.message, { cause: parts.cause })
    this.code = code
    this.fix = parts.fix
    this.place = parts.place
    this.detail = parts.detail ?? []
  }
}

/** Several independent failures told at once, so that a user mends them in one go. Never empty, never nested. */
export class Problems extends Error {
  override readonly name = 'Problems'
  readonly problems: readonly PackagingError[]

  constructor(problems: readonly PackagingError[]) {
    super(problems.map(problem => `${problem.code}: ${problem.message}`).join('\n'))
    this.problems = problems
  }
}

/** All coded failures inside `thrown`, or none when it is a bug. */
export function problemsOf(thrown: unknown): readonly PackagingError[] {
  if (thrown instanceof PackagingError) return [thrown]
  if (thrown instanceof Problems) return thrown.problems
  if (thrown instanceof AggregateError) return thrown.errors.flatMap(problemsOf)
  return []
}

/** Throws what was collected: nothing, the one problem itself, or all of them together. */
export function throwProblems(problems: readonly PackagingError[]): void {
  const [first, ...rest] = problems
  if (first === undefined) return
  throw rest.length === 0 ? first : new Problems(problems)
}

/** Waits for all, then throws every coded failure together; a bug among them is thrown alone. */
export async function allOrProblems<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(work)
  const failures = settled.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []))
  const bug = failures.find(failure => problemsOf(failure).length === 0)
  if (bug !== undefined) throw bug
  throwProblems(failures.flatMap(problemsOf))
  return settled.map(result => (result as PromiseFulfilledResult<T>).value)
}
