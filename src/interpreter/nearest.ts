/** The nearest of some known words, for "did you mean". */

/**
 * The word with the fewest edits from `text`; of equals the one that begins most like it, since people mistype the end
 * (`3.140` is 3.14, not 3.10). `words` must not be empty.
 */
export function nearest(text: string, words: readonly string[]): string {
  const ranked = words.map(word => ({
    word,
    edits: editDistance(text, word),
    shared: sharedStart(text, word),
  }))
  ranked.sort((a, b) => a.edits - b.edits || b.shared - a.shared)
  return ranked[0]?.word ?? ''
}

function sharedStart(a: string, b: string): number {
  const different = [...b].findIndex((character, index) => character !== a[index])
  return different === -1 ? b.length : different
}

/** Levenshtein's distance. Inputs are short: what is longer than 40 characters is cut. */
function editDistance(a: string, b: string): number {
  const left = a.slice(0, 40)
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
