/** A failure as lines for a terminal or a log: what, where, the fix, then the evidence. */
import type { PackagingError, Place } from './errors.js'
import { inert, keepIndent, oneLine, plural } from './format.js'
import { type Colour, cut, paint, type Style, width } from './terminal.js'

/** Gives the text of a file that an error points into, when it can be read. */
export type SourceOf = (file: string) => string | undefined

/**
 * ```text
 * error[project/toml]: pyproject.toml: expected a value
 *   at pyproject.toml:12:3
 *    12 | name =
 *       |   ^
 *   fix: Give `name` a value.
 *   | last lines of a tool
 * ```
 * Evidence stands behind a bar, so that no line of it can start a workflow command.
 */
export function errorText(
  problem: PackagingError,
  style: Style,
  sourceOf: SourceOf = () => undefined,
  severity: 'error' | 'warning' = 'error',
): string[] {
  const { code, message, place, fix } = problem
  const colour: Colour = severity === 'error' ? 'red' : 'yellow'
  const source = place && sourceOf(place.file)
  const detail = repeatsSource(problem, source) ? [] : problem.detail
  return [
    `${paint(style, colour, `${severity}[${code}]`)}: ${paint(style, 'bold', oneLine(message))}`,
    ...(place ? placeLines(place, style, source) : []),
    `  ${paint(style, 'cyan', 'fix')}: ${oneLine(fix)}`,
    ...detail.flatMap(line => line.split(/\r?\n/)).map(line => `  | ${keepIndent(line)}`.trimEnd()),
  ].map(inert)
}

/** Several failures, with a line between them and their count at the end. */
export function errorsText(
  problems: readonly PackagingError[],
  style: Style,
  sourceOf: SourceOf = () => undefined,
): string[] {
  const texts = problems.flatMap((problem, index) => [
    ...(index > 0 ? [''] : []),
    ...errorText(problem, style, sourceOf),
  ])
  return problems.length > 1 ? [...texts, '', paint(style, 'red', plural(problems.length, 'error'))] : texts
}

/** Whether the detail is the parser's own excerpt, which a workflow's annotation needs: here the source is shown. */
function repeatsSource({ place, detail }: PackagingError, source: string | undefined): boolean {
  const text = place?.line === undefined ? undefined : source?.split(/\r?\n/)[place.line - 1]
  return text !== undefined && detail.some(line => line === `${place?.line}:  ${text}`)
}

function placeLines({ file, line, column }: Place, style: Style, source: string | undefined): string[] {
  const position = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined)
  const at = `  at ${oneLine(position.join(':'))}`
  const text = line === undefined ? undefined : source?.split(/\r?\n/)[line - 1]
  if (text === undefined || text.trim() === '') return [at]
  return [at, ...excerpt(text, String(line), column, style)]
}

/** The source line with a caret under the column; a long line is shown from shortly before it. */
function excerpt(text: string, line: string, column: number | undefined, style: Style): string[] {
  const tabless = (part: string) => part.replace(/\t/g, '    ')
  const room = style.columns - line.length - 6
  const before = tabless(text.slice(0, (column ?? 1) - 1))
  const hidden = before.length > room - 10 ? before.length - Math.floor(room / 2) : 0
  const shown = cut(keepIndent(tabless(text).slice(hidden)), room, style)
  const gutter = paint(style, 'dim', `   ${line} |`)
  if (column === undefined) return [`${gutter} ${shown}`]
  const under = ' '.repeat(width(before.slice(hidden)))
  const blank = paint(style, 'dim', `   ${' '.repeat(line.length)} |`)
  return [`${gutter} ${shown}`, `${blank} ${under}${paint(style, 'red', '^')}`]
}

/** The text of a failure without a code, with the stack for a bug report. */
export function bugText(thrown: unknown): string[] {
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return [
    'This is a bug of package-python, not of your project. Please report it with the lines below.',
    ...stack.split('\n').map(line => `  | ${keepIndent(line)}`),
  ].map(inert)
}
