/**
 * Parts of a text, found in time that grows with its length alone (pure). A regular expression that ends in `+$`, or that
 * has two repetitions beside each other, tries every run again from each of its characters: a hundred thousand blanks from
 * outside would hold this process, its signals and its limits for minutes.
 */
import { runInNewContext } from 'node:vm'

/** Without the characters of `set` at its end: `withoutEnd('a//', '/')` is `a`. */
export function withoutEnd(text: string, set: string): string {
  let end = text.length
  while (end > 0 && set.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Without the characters of `set` at its start and its end. */
export function withoutEnds(text: string, set: string): string {
  const cut = withoutEnd(text, set)
  let start = 0
  while (start < cut.length && set.includes(cut.charAt(start))) start += 1
  return cut.slice(start)
}

/** What is in front of the first `mark`, or all of it. */
export function before(text: string, mark: string): string {
  const at = text.indexOf(mark)
  return at === -1 ? text : text.slice(0, at)
}

/** What is on both sides of the first character of `set`, without white space around; undefined when there is none. */
export function pair(text: string, set: string): readonly [name: string, value: string] | undefined {
  for (let at = 0; at < text.length; at++) {
    if (set.includes(text.charAt(at))) return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  }
  return undefined
}

/** Several lines as one: each trimmed, empty ones left out, a space between. */
export function unfolded(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ')
}

/** Milliseconds that a pattern from outside may take. */
const PATTERN_TIME = 100

/**
 * The match of a pattern that the project brings along, which may take exponential time; undefined for no match and for
 * one that took longer than a tenth of a second.
 */
export function execWithin(pattern: RegExp, text: string): RegExpExecArray | undefined {
  try {
    const found: RegExpExecArray | null = runInNewContext(
      'pattern.exec(text)',
      { pattern, text },
      { timeout: PATTERN_TIME },
    )
    return found ?? undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw error
  }
}

/** Part of a glob: one or many characters of a kind. */
export interface GlobPart {
  /** Whether it can stand for this character (UTF-16 code unit). */
  readonly takes: (character: string) => boolean
  /** True for any number of them, none too. */
  readonly many?: boolean
  /** How many parts, this one included, are left out together where it takes nothing. */
  readonly skips?: number
}

/** A part that stands for itself. */
export const letter = (character: string): GlobPart => ({ takes: other => other === character })

/** Any text. */
export const ANY_TEXT: GlobPart = { takes: () => true, many: true }

/** All of these parts or none of them; the part in front takes no text, so that no half of them can be left out. */
const optional = (...parts: readonly GlobPart[]): readonly GlobPart[] => [
  { takes: () => false, many: true, skips: parts.length + 1 },
  ...parts,
]

/** What a double star and a slash stand for: any folders, or none at all. */
export const ANY_FOLDERS = optional(ANY_TEXT, letter('/'))

/**
 * Whether the parts in their order stand for the whole text. The time is that of the text's length times the glob's: every
 * place of the glob that can be reached is followed at once, and none twice.
 */
export function matchesParts(parts: readonly GlobPart[], text: string): boolean {
  const seen = new Int32Array(parts.length + 1).fill(-1)
  let places: number[] = []
  /** Adds a place and what is reached from it by taking nothing. */
  const reach = (start: number, round: number) => {
    const open = [start]
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (seen[place] === round) continue
      seen[place] = round
      places.push(place)
      const part = parts[place]
      if (part?.many) open.push(place + 1)
      if (part?.skips) open.push(place + part.skips)
    }
  }
  reach(0, 0)
  for (let at = 0; at < text.length && places.length > 0; at++) {
    const character = text.charAt(at)
    const from = places
    places = []
    for (const place of from) {
      const part = parts[place]
      if (part?.takes(character)) reach(part.many ? place : place + 1, at + 1)
    }
  }
  return places.includes(parts.length)
}
