/** Text that people write: the known word they most likely meant, and how the items of a list are separated. */

/** The candidate most like `word`, when one is like enough to be a typing mistake. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = ranked(word, candidates)
  return best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : undefined
}

/** `Did you mean NAME? `, the start of a fix; empty when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[], spell = (name: string) => name): string {
  const near = nearest(word, candidates)
  return near === undefined ? '' : `Did you mean ${spell(near)}? `
}

/** More than these would be a list, and no answer. */
const MOST_LIKELY = 3

/**
 * `Did you mean A, B or C? `: the nearest candidate, and others that share a part with `word` (`output` → `output-dir`)
 * unless it is one mistake away.
 */
export function didYouMeanOneOf(word: string, candidates: readonly string[], spell = (name: string) => name): string {
  const near = nearest(word, candidates)
  const parts = new Set(partsOf(word))
  const likely = ranked(word, candidates)
    .filter(({ candidate }) => candidate === near || partsOf(candidate).some(part => parts.has(part)))
    .filter((_, index, [first]) => index === 0 || (first?.edits ?? 0) > 1)
    .slice(0, MOST_LIKELY)
    .map(({ candidate }) => spell(candidate))
  const last = likely.pop()
  if (last === undefined) return ''
  return `Did you mean ${likely.length === 0 ? last : `${likely.join(', ')} or ${last}`}? `
}

/** `Output-Dirs` → `output`, `dir`. */
function partsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[-_.]/)
    .map(part => part.replace(/s$/, ''))
    .filter(part => part.length > 2)
}

/** The candidate most like `word`, however unlike. `candidates` must not be empty. */
export function nearestOf(word: string, candidates: readonly string[]): string {
  return ranked(word, candidates)[0]?.candidate ?? ''
}

/** Fewest edits first; of equals the one that begins most like it: people mistype the end (`3.140` is 3.14, not 3.10). */
function ranked(word: string, candidates: readonly string[]): { candidate: string; edits: number }[] {
  const wanted = word.toLowerCase()
  return candidates
    .map(candidate => {
      const lower = candidate.toLowerCase()
      return { candidate, edits: editDistance(wanted, lower), shared: sharedStart(wanted, lower) }
    })
    .sort((a, b) => a.edits - b.edits || b.shared - a.shared)
}

function sharedStart(a: string, b: string): number {
  const different = [...b].findIndex((character, index) => character !== a[index])
  return different === -1 ? b.length : different
}

/** Levenshtein's distance, row by row. Words are short: what is longer than 40 characters is cut. */
function editDistance(a: string, b: string): number {
  const left = a.slice(0, 40)
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (left[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** A value, or what is wrong with the text and what would be right. */
export type Parsed<T> = { readonly value: T } | { readonly wrong: string; readonly fix: string }
/** Never throws. */
export interface Parser<T> {
  (text: string): Parsed<T>
  /** The words that the text may consist of, when there is a fixed list. */
  readonly choices?: readonly string[]
}

/** Words split at spaces, commas and line ends; every list input takes all three. */
export function words(text: string): string[] {
  return text.split(/[\s,]+/).filter(word => word !== '')
}

/** Lines without surrounding space; empty lines and `#` comments are left out. */
export function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
}
