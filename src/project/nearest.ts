/** The name that was probably meant. */

/** The choice with the fewest letters to change, when at most a third of them are; the first of equals. */
export function nearest(asked: string, choices: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(asked.length / 3)) + 1
  for (const choice of choices) {
    const distance = editDistance(asked.toLowerCase(), choice.toLowerCase())
    if (distance < least) {
      least = distance
      best = choice
    }
  }
  return best
}

/** Levenshtein's: letters to insert, delete or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replace = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
