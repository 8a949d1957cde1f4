/** The valid word a person most likely meant. */

/** Number of single-character edits (insert, delete, replace) between `a` and `b` (Levenshtein distance). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** The choice nearest to `word` by edits; the first of equals. `choices` is not empty. */
export function nearest(word: string, choices: readonly string[]): string {
  const ranked = choices.map(choice => ({ choice, distance: editDistance(word.toLowerCase(), choice) }))
  return ranked.reduce((best, next) => (next.distance < best.distance ? next : best)).choice
}
