/** Text for people and for GitHub: outside text made harmless, Markdown, sizes, times and counts. */
import { stripVTControlCharacters } from 'node:util'

// Everything from outside (names, reasons, a tool's output) is made harmless here before a person or GitHub reads it.
// Markdown is escaped with character references, because those never take part in its syntax (CommonMark 6.2, 2.5).

/** Controls, line and paragraph separators, and the invisible marks that reorder text (Unicode TR 36, "Trojan Source"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g
/** Half of a surrogate pair cannot be written as UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What Markdown, HTML, GitHub's math, mentions and issue links give a meaning to. */
const MARKUP = /[&<>|`[\]*_\\~@$#"]|:(?=:|\/\/)|(?<=:):|\.(?<=www\.)/gi
/** Text that means the same inside a code span as outside of a table. */
const SAFE_CODE = /^[\w.+:/@= ,~-]*[\w.+/@=,~-]$/

/** One line of plain text: colours, controls and line breaks become single spaces. */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text).replace(LONE_SURROGATE, '\ufffd').replace(UNSEEN, ' ').trim()
}

/**
 * One line that GitHub's runner cannot take for a workflow command: `::name::` counts at the start of a line whatever
 * the indentation, the older `##[name]` anywhere in it (actions/runner, `ActionCommand.cs`).
 */
export function inert(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1: ').replace(/##\[/g, '## [')
}

/** Text inside a Markdown line or table cell. */
export function markdown(text: string): string {
  return oneLine(text).replace(MARKUP, character => `&#${character.charCodeAt(0)};`)
}

/** Text in a fixed-width font, inside a Markdown line or table cell. */
export function code(text: string): string {
  const line = oneLine(text)
  if (line === '') return ''
  return SAFE_CODE.test(line) && !line.startsWith(' ') ? `\`${line}\`` : `<code>${markdown(line)}</code>`
}

/** A link, or only its text when `url` is not a web address. */
export function link(text: string, url: string): string {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') return markdown(text)
  const href = address.href.replace(/[()<>|`'"\\*_[\]~$@\s]/g, found => `%${found.charCodeAt(0).toString(16)}`)
  return `[${markdown(text)}](${href})`
}

/** A fenced block of literal lines; the fence is longer than any run of backticks inside. */
export function block(lines: readonly string[], language = 'text'): string {
  const clean = lines.map(keepIndent)
  const longest = Math.max(2, ...clean.flatMap(line => (line.match(/`+/g) ?? []).map(run => run.length)))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...clean, fence].join('\n')
}

/** Like `oneLine`, with the space at the start kept; a tab is four. */
export function keepIndent(line: string): string {
  const spaced = stripVTControlCharacters(line).replace(/\t/g, '    ')
  return (/^ */.exec(spaced)?.[0] ?? '') + oneLine(spaced)
}

/** Text of one or several lines for a log: each as `keepIndent`, the line ends stay. */
export function shownLines(text: string): string[] {
  return text.split(/\r?\n/).map(keepIndent)
}

/** Markdown that a person wrote, without what a reader cannot see: controls and marks that reorder text. */
export function visibleMarkdown(text: string): string {
  return stripVTControlCharacters(text)
    .split(/\r?\n/)
    .map(line => line.replace(LONE_SURROGATE, '\ufffd').replace(/\t/g, '    ').replace(UNSEEN, ' '))
    .join('\n')
}

/**
 * A name inside a Mermaid Gantt chart: letters, digits and a few marks only. Mermaid's lexer takes some first words
 * (`title`, `section`, …) for statements, and a leading date for a date, so those get a word before them.
 */
export function mermaid(text: string): string {
  const plain = oneLine(text)
    .replace(/[^\p{L}\p{M}\p{N} ._+()/=-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 60)
    .trim()
  if (plain === '') return 'step'
  return STATEMENT.test(plain) ? `step ${plain}` : plain
}
/** First words that Mermaid's Gantt lexer reads as something else than a name (mermaid 11, `gantt.jison`). */
const STATEMENT =
  /^(?:gantt|title|section|dateFormat|axisFormat|tickInterval|todayMarker|excludes|includes|inclusiveEndDates|topAxis|weekday|weekend|click|call|href|accTitle|accDescr|accDescription|\d{4}-\d\d-\d\d)\b/i

/** Decimal units with one digit, as pip prints them: `17.3 MB`, `48 kB`, `1.2 kB`, `912 bytes`. */
export function bytes(count: number): string {
  if (count >= 999.95e6) return `${(count / 1e9).toFixed(1)} GB`
  if (count >= 999.5e3) return `${(count / 1e6).toFixed(1)} MB`
  if (count >= 9950) return `${Math.round(count / 1e3)} kB`
  if (count >= 1000) return `${(count / 1e3).toFixed(1)} kB`
  return plural(count, 'byte')
}

/** `0.04 s`, `2.1 s`, `48 s`, `3 min 05 s`, `1 h 02 min`. */
export function duration(seconds: number): string {
  if (seconds < 0.095) return `${Math.max(0, seconds).toFixed(2)} s`
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  if (seconds < 59.5) return `${Math.round(seconds)} s`
  const whole = Math.round(seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`
}

/** `1 file`, `3 files`; `many` for words that do not just take an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The message of an error; anything else that was thrown as text. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** A sentence as a clause: with a small first letter, and without a full stop. */
export function clause(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
}

/** `a`, `a and b`, `a, b and c`. */
export function listing(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Order of UTF-8 bytes, the same on every machine and locale. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** Alternatives as one sentence: `Set glibc to 2.34; or link it statically.` */
export function alternatives(ways: readonly string[]): string {
  return `${capital(ways.join('; or '))}.`
}
