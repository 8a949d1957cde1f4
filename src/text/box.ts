/** A table drawn for a terminal. */
import { cut, pad, type Style, width } from './style.js'

/** One column of a table. */
export interface Column {
  readonly heading: string
  /** Numbers stand on the right. */
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
export function box(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string[] {
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
