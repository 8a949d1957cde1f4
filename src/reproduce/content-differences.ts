/** How two contents differ, and the likely causes: a path, a time, an order (pure). */

export type ContentCause = 'path' | 'time' | 'order' | 'other'

/** How the contents of one member differ, and the likely causes. */
export interface ContentDifference {
  readonly causes: readonly ContentCause[]
  /** A clause that continues the member's name. */
  readonly what: string
  /** The first lines that differ, as a diff has them; none for what is not text. */
  readonly lines: readonly string[]
}

/** Lines shown of each side. */
const MOST_LINES = 3
/** Characters shown of a line. */
const MOST_CHARACTERS = 160

/** Dates, times of day, seconds since 1970. */
const TIME =
  /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|(?<!\d)[12]\d{9}(?:\.\d+)?(?!\d)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{6,40}?\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},? \d{4}/g

/** Absolute folders that the first and the second build worked in. */
export type Folders = readonly [readonly string[], readonly string[]]

export function compareContents(first: Buffer, second: Buffer, folders: Folders): ContentDifference {
  const [one, other] = [first, second].map(textOf)
  if (one === undefined || other === undefined) return compareBinary(first, second, folders)
  const lines = firstLines(one, other)
  const paths = [masked(one, folders[0]), masked(other, folders[1])] as const
  const hasPath = paths[0] !== one || paths[1] !== other
  const times = paths.map(text => text.replace(TIME, '<time>')) as [string, string]
  const difference = (causes: readonly ContentCause[], what: string) => ({ causes, what, lines })
  if (hasPath && paths[0] === paths[1]) return difference(['path'], 'contains the path of its build folder')
  if (times[0] === times[1])
    return hasPath
      ? difference(['path', 'time'], 'contains a time and the path of its build folder')
      : difference(['time'], 'contains a time')
  if (sortedWords(times[0]) === sortedWords(times[1]))
    return difference(['order'], 'has the same words in another order')
  const also = hasPath ? ', including the path of its build folder' : ''
  return difference(hasPath ? ['path', 'other'] : ['other'], `has different contents${also}`)
}

function compareBinary(first: Buffer, second: Buffer, folders: Folders): ContentDifference {
  const hasPath = [first, second].some((bytes, index) => folders[index]?.some(folder => bytes.includes(folder)))
  const at = first.findIndex((byte, index) => byte !== second[index])
  const where = `differs from byte ${at === -1 ? first.length : at} on (${first.length} / ${second.length} bytes)`
  return hasPath
    ? { causes: ['path'], what: `contains the path of its build folder, and ${where}`, lines: [] }
    : { causes: ['other'], what: where, lines: [] }
}

/** Longest first: one folder may be inside another. */
function masked(text: string, folders: readonly string[]): string {
  return [...folders]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, folder) => rest.replaceAll(folder, '<folder>'), text)
}

function sortedWords(text: string): string {
  return text
    .split(/[\s,;:'"()[\]{}]+/)
    .sort()
    .join(' ')
}

function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function firstLines(one: string, other: string): readonly string[] {
  const [a, b] = [one.split('\n'), other.split('\n')]
  const at = a.findIndex((line, index) => line !== b[index])
  const start = at === -1 ? a.length : at
  let same = 0
  while (same < Math.min(a.length, b.length) - start && a.at(-1 - same) === b.at(-1 - same)) same += 1
  const shown = (lines: readonly string[], sign: string) =>
    lines
      .slice(start, lines.length - same)
      .slice(0, MOST_LINES)
      .map(line => `${sign} ${short(line)}`)
  return [`@ line ${start + 1}`, ...shown(a, '-'), ...shown(b, '+')]
}

function short(line: string): string {
  const characters = [...line.replace(/\r$/, '')]
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : characters.join('')
}
