/** What a terminal can show, text measured and coloured for it, and tables. */
import { stripVTControlCharacters } from 'node:util'

/** What the terminal can show. */
export interface Style {
  /** Columns. */
  readonly columns: number
  readonly colour: boolean
  /** False for terminals without box-drawing characters. */
  readonly unicode: boolean
}

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const
export type Colour = keyof typeof CODES

/**
 * Decides from the stream and the environment. `FORCE_COLOR` (anything but `0` or `false`) wins over `NO_COLOR`, as in
 * Node itself; both win over the kind of stream. Old Windows consoles and `TERM=dumb` or `linux` get plain ASCII.
 */
export function styleFor(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
  os: NodeJS.Platform,
): Style {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term, WT_SESSION, TERM_PROGRAM, ConEmuTask } = env
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || 'UTF-8'
  const colour =
    force !== undefined ? force !== '0' && force !== 'false' : !no && stream.isTTY === true && term !== 'dumb'
  const unicode =
    os === 'win32'
      ? Boolean(WT_SESSION || TERM_PROGRAM || ConEmuTask || env.GITHUB_ACTIONS)
      : term !== 'dumb' && term !== 'linux' && !/^(?:C|POSIX)$/.test(locale)
  return { columns: Math.max(40, stream.columns ?? 110), colour, unicode }
}

/** In colour, where the style has any. */
export function paint(style: Style, colour: Colour, text: string): string {
  return style.colour && text !== '' ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u

/** Columns that `text` takes: wide East Asian characters and emoji two, combining marks none, colours none. */
export function width(text: string): number {
  let columns = 0
  for (const character of stripVTControlCharacters(text)) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue
    columns += WIDE.test(character) ? 2 : 1
  }
  return columns
}

/** Plain text (no colours) cut to `columns`, with a mark where something is missing. */
export function cut(text: string, columns: number, style: Style): string {
  if (width(text) <= columns) return text
  const mark = style.unicode ? '…' : '...'
  let kept = ''
  for (const character of text) {
    if (width(kept + character) > columns - mark.length) break
    kept += character
  }
  return (kept + mark).slice(0, Math.max(columns, 0))
}

/** Fills up to `columns` columns; what is wider stays as it is. @param right text at the right edge */
function pad(text: string, columns: number, right = false): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)))
  return right ? space + text : text + space
}

/** One column of a table. */
interface Column {
  readonly heading: string
  /** For numbers. */
  readonly right?: boolean
  /** May be cut when the terminal is narrow; columns that people copy from are never cut. */
  readonly shrinks?: boolean
}

const NARROWEST = 12
const UNICODE = { top: '┌┬┐', middle: '├┼┤', bottom: '└┴┘', line: '─', side: '│' }
const ASCII = { top: '+++', middle: '+++', bottom: '+++', line: '-', side: '|' }

/**
 * Lines of a box as wide as its content, never wider than the terminal: columns that may shrink do, and when that is
 * not enough each row becomes a few `heading: value` lines. Cells are single lines and may hold colours.
 */
export function box(columns: readonly Column[], rows: readonly (readonly string[])[], style: Style): string[] {
  const natural = columns.map((column, index) =>
    Math.max(width(column.heading), ...rows.map(row => width(row[index] ?? ''))),
  )
  const widths = shrink(columns, natural, style.columns - 3 * columns.length - 1)
  if (widths === undefined) return stacked(columns, rows, style)
  const signs = style.unicode ? UNICODE : ASCII
  const rule = ([left = '', cross = '', right = '']: string) =>
    left + widths.map(size => signs.line.repeat(size + 2)).join(cross) + right
  const line = (cells: readonly string[]) =>
    `${signs.side} ${widths
      .map((size, index) => pad(cut(cells[index] ?? '', size, style), size, columns[index]?.right))
      .join(` ${signs.side} `)} ${signs.side}`
  return [
    rule(signs.top),
    line(columns.map(column => column.heading)),
    rule(signs.middle),
    ...rows.map(line),
    rule(signs.bottom),
  ]
}

/** Widths that fit in `room`, or undefined when no shrinking reaches that. */
function shrink(columns: readonly Column[], natural: readonly number[], room: number): number[] | undefined {
  const widths = [...natural]
  let over = widths.reduce((sum, size) => sum + size, 0) - room
  while (over > 0) {
    const can = widths.map((size, index) => (columns[index]?.shrinks && size > NARROWEST ? size : 0))
    const widest = can.indexOf(Math.max(...can))
    if ((can[widest] ?? 0) === 0) return undefined
    widths[widest] = (widths[widest] ?? 0) - 1
    over -= 1
  }
  return widths
}

function stacked(columns: readonly Column[], rows: readonly (readonly string[])[], style: Style): string[] {
  const label = Math.max(...columns.map(column => width(column.heading))) + 1
  return rows.flatMap((row, position) => [
    ...(position > 0 ? [''] : []),
    ...columns.flatMap(({ heading, shrinks }, index) => {
      const value = row[index] ?? ''
      if (value === '') return []
      const text = shrinks ? cut(value, Math.max(NARROWEST, style.columns - label - 1), style) : value
      return [`${pad(`${heading}:`, label)} ${text}`]
    }),
  ])
}
