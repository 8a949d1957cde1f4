/** The dependency × target table and the sizes, as people read them before and after a build. */

import { markdown, oneLine, plural } from '../core/format.js'
import { paint, type Style } from '../core/terminal.js'
import {
  type CoverageReport,
  type Size,
  type Sizes,
  sizeText,
  tableMarkdown,
  tableText,
} from '../resolve/coverage.js'

/** More would hide the few that matter. */
const MOST_SIZES = 10
/** Columns of the table before the platforms': dependency, version, Pythons. */
const FIRST_PLATFORM = 3

/** `82 dependencies for 30 targets, 2 gaps` */
export function coverageWords({ table, targets, gaps }: CoverageReport): string {
  const names = new Set(table.slice(1).map(([name]) => name))
  const missing = gaps.length === 0 ? 'no gap' : plural(gaps.length, 'gap')
  return `${plural(names.size, 'dependency', 'dependencies')} for ${plural(targets, 'target')}, ${missing}`
}

/** The table's lines, gaps in red; dependencies whose one wheel runs wherever they are needed are only counted. */
export function coverageLines({ table }: CoverageReport, style: Style): string[] {
  const [header = [], ...rows] = table
  const plain = rows.filter(row => row.slice(FIRST_PLATFORM).every(cell => cell === 'any' || cell === '–'))
  const shown = rows.filter(row => !plain.includes(row))
  const named = new Set(shown.map(([name]) => name))
  const count = new Set(plain.map(([name]) => name).filter(name => !named.has(name))).size
  const rest =
    count > 0 ? [`${plural(count, 'dependency', 'dependencies')} of pure Python: one wheel for all.`] : []
  if (shown.length === 0) return rest
  const [heading = '', ...lines] = tableText([header, ...shown].map(row => row.map(oneLine))).split('\n')
  return [
    paint(style, 'bold', heading),
    ...lines.map(line => (line.includes('MISSING') ? paint(style, 'red', line) : line)),
    ...rest,
  ]
}

/** `Dependencies in each PEX: windows-x86_64 31.2 MB, …`, and which dependencies make most of that. */
export function sizeLines({ files, dependencies }: Sizes): string[] {
  if (dependencies.length === 0) return []
  return [
    `Dependencies in each PEX: ${files.map(sizeOf).map(oneLine).join(', ')}`,
    `Largest dependencies: ${largest(dependencies).map(oneLine).join(', ')}`,
  ]
}

function sizeOf(size: Size): string {
  return `${size.name} ${sizeText(size)}`
}

function largest(dependencies: readonly Size[]): string[] {
  const more = dependencies.length - MOST_SIZES
  return [...dependencies.slice(0, MOST_SIZES).map(sizeOf), ...(more > 0 ? [`and ${more} more`] : [])]
}

/** The same in GitHub's Markdown: the words, and everything else folded away unless there is a gap. */
export function coverageMarkdown(report: CoverageReport): string {
  if (report.table.length < 2) return ''
  const sizes = sizeLines(report.sizes).map(text => `- ${markdown(text)}`)
  const open = report.gaps.length > 0 ? ' open' : ''
  return [
    `<details${open}><summary>${markdown(coverageWords(report))}</summary>`,
    tableMarkdown(report.table.map(row => row.map(markdown))),
    ...(sizes.length > 0 ? [sizes.join('\n')] : []),
    '</details>',
  ].join('\n\n')
}
