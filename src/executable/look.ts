/** What every look into a finished executable starts from, and what it comes to (pure). */
import type { PackagingError } from '../core/errors.js'
import type { Platform } from '../core/model.js'
import type { MadeExecutable } from './format.js'
import type { Member } from './member.js'

/** The executable that is looked into. */
export interface InspectRequest {
  readonly made: Pick<MadeExecutable, 'members' | 'warnings'>
  readonly platform: Platform
  /** Name of the finished file. */
  readonly file: string
}

/** What one look found: a check, or what must stop the run. */
export type Look =
  | { readonly name: string; readonly result: 'passed' | 'warning'; readonly reason: string }
  | { readonly problem: PackagingError }

/** Programs and libraries alone. */
export function nativeOf(members: readonly Member[]) {
  return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []))
}

/** Name of a file, whichever slashes its path has. */
export function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}
