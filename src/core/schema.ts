/**
 * Decodes JSON that comes from outside, with valibot: every problem at once, each with its path in the document, as
 * `cells[0].id is not a name`. The JSON Schemas in docs/ are generated from the same schemas. Only files that describe a
 * document (`*-schema.ts`) import this, and they are loaded when there is such a document to read: loading valibot takes
 * longer than anything else at the start.
 */

import * as v from 'valibot'
import type { PackagingError } from './errors.js'
import { isRecord } from './json.js'

/** `T` with every property and list in it readonly. */
export type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T

/** Texts of a form. @param what what the text is, with its article */
export const matching = (pattern: RegExp, what: string) =>
  v.pipe(v.string(`is not ${what}`), v.regex(pattern, `is not ${what}`))

export const TEXT = v.string()
export const TEXTS = v.array(TEXT)
/** Lower-case hex. */
export const SHA256 = matching(/^[0-9a-f]{64}$/, 'a digest')
/** The full hash of a commit. */
export const COMMIT = matching(/^[0-9a-f]{40,64}$/, "a commit's hash")
/** A name without a folder. */
export const FILE_NAME = matching(/^(?!\.\.?$)[^/\\\0]+$/, "a file's name")
/** Nothing that leads out of the workspace. */
export const RELATIVE_PATH = matching(
  /^(?![/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)).+$/,
  'a path inside the workspace',
)
const WHOLE = 'is not a whole number'
/** A whole number that is not negative. */
export const COUNT = v.pipe(v.number(WHOLE), v.integer(WHOLE), v.minValue(0, WHOLE))

/** Problems shown of one document. */
const MOST_SHOWN = 10

/** How a document that cannot be used is reported. */
interface Refusals {
  /** @param wrong every problem, without a full stop */
  readonly malformed: (wrong: string, cause?: unknown) => PackagingError
  /** For a document of another `schema` number, of which nothing else is known. @param found its number as JSON */
  readonly otherSchema: (found: string) => PackagingError
}

/**
 * Keys that the schema does not name are left out of the value.
 * @param version the `schema` number that the document must have
 * @throws PackagingError as `refusals` makes it
 */
export function decodeDocument<T>(
  text: string,
  schema: v.GenericSchema<unknown, T>,
  version: number,
  refusals: Refusals,
): Immutable<T> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw refusals.malformed(`it is not JSON: ${(cause as Error).message.split('\n')[0]}`, cause)
  }
  // valibot takes a list for an object without keys.
  if (!isRecord(data)) throw refusals.malformed('the document is not an object')
  if (data.schema !== version) throw refusals.otherSchema(JSON.stringify(data.schema) ?? 'none')
  const { success, output, issues } = v.safeParse(schema, data, { message: describeIssue })
  if (success) return output as Immutable<T>
  const problems = issues.map(issue => `${pathOf(issue) || 'the document'} ${issue.message}`)
  const more = problems.length - MOST_SHOWN
  throw refusals.malformed([...problems.slice(0, MOST_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join('; '))
}

/** `cells[0].id` */
function pathOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? [])
    .map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${key}`))
    .join('')
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  variant: 'an object',
}

/** What is wrong, for schemas without a message of their own. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const missing = issue.type === 'object' && issue.input === undefined && issue.path !== undefined
  if (missing) return 'is missing'
  return `is not ${KINDS[issue.type] ?? `one of ${(issue.expected ?? '').replaceAll(/["()]/g, '').replaceAll(' | ', ', ')}`}`
}
