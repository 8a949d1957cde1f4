/** How the contents of one member differ between two builds, and why that may be (pure). */

export type ContentCause = 'path' | 'time' | 'order' | 'other'

export interface ContentDifference {
  readonly causes: readonly ContentCause[]
  /** A clause that goes on from the member's name. */
  readonly what: string
  /** The first lines that differ, as a diff has them; none for what is not text. */
  readonly lines: readonly string[]
}

/** Lines told of each side. */
const MOST_LINES = 3
/** Characters told of a line. */
const MOST_CHARACTERS = 160

/** What stands for a moment: dates, times of day, seconds since 1970. */
const TIME =
  /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|(?<!\d)[12]\d{9}(?:\.\d+)?(?!\d)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{6,40}?\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},? \d{4}/g

/** @param folders absolute folders that the first and the second build worked in */
export function compareContents(
  first: Buffer,
  second: Buffer,
  folders: readonly [readonly string[], readonly string[]],
): ContentDifference {
  const texts = [first, second].map(textOf)
  const [one, other] = texts
  if (one === undefined || other === undefined) return compareBinary(first, second, folders)
  const lines = firstLines(one, other)
  const paths = [masked(one, folders[0]), masked(other, folders[1])] as const
  const held = paths[0] !== one || paths[1] !== other
  const times = paths.map(text => text.replace(TIME, '<time>')) as [string, string]
  const told = (causes: readonly ContentCause[], what: string) => ({ causes, what, lines })
  if (held && paths[0] === paths[1]) return told(['path'], 'holds the folder it was built in')
  if (times[0] === times[1])
    return held
      ? told(['path', 'time'], 'holds a time and the folder it was built in')
      : told(['time'], 'holds a time')
  if (words(times[0]) === words(times[1])) return told(['order'], 'has the same words in another order')
  const also = held ? ', also in the folder it was built in' : ''
  return told(held ? ['path', 'other'] : ['other'], `has another content${also}`)
}

function compareBinary(
  first: Buffer,
  second: Buffer,
  folders: readonly [readonly string[], readonly string[]],
): ContentDifference {
  const held = holdsAny(first, folders[0]) || holdsAny(second, folders[1])
  const at = first.findIndex((byte, index) => byte !== second[index])
  const where = `differs from byte ${at === -1 ? first.length : at} on (${first.length} / ${second.length} bytes)`
  return held
    ? { causes: ['path'], what: `holds the folder it was built in, and ${where}`, lines: [] }
    : { causes: ['other'], what: where, lines: [] }
}

function holdsAny(bytes: Buffer, folders: readonly string[]): boolean {
  return folders.some(folder => bytes.includes(folder))
}

/** Longest first: one folder may lie in another. */
function masked(text: string, folders: readonly string[]): string {
  return [...folders]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, folder) => rest.replaceAll(folder, '<folder>'), text)
}

function words(text: string): string {
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
  const told = (lines: readonly string[], sign: string) =>
    lines
      .slice(start, lines.length - same)
      .slice(0, MOST_LINES)
      .map(line => `${sign} ${short(line)}`)
  return [`@ line ${start + 1}`, ...told(a, '-'), ...told(b, '+')]
}

function short(line: string): string {
  const characters = [...line.replace(/\r$/, '')]
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS).join('')}…`
    : characters.join('')
}
