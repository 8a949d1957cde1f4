/** Remembers the last lines of something endless. */

export interface Tail {
  add(line: string): void
  /** Oldest first. */
  lines(): string[]
}

/** @param limit lines */
export function createTail(limit: number): Tail {
  const ring: string[] = []
  let next = 0
  return {
    add(line) {
      ring[next] = line
      next = (next + 1) % limit
    },
    lines: () => (ring.length < limit ? [...ring] : [...ring.slice(next), ...ring.slice(0, next)]),
  }
}
