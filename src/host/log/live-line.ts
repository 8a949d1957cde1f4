/** Progress where a line cannot be replaced: nothing for quick work, then at most one line in so many seconds. */

/** How often a log that only grows gets a progress line, in milliseconds. */
export const PROGRESS_INTERVAL = 15_000

/** A gate that lets a line through when `interval` milliseconds have passed since it was made or last did. */
export function createGate(now: () => number, interval: number = PROGRESS_INTERVAL): () => boolean {
  let last = now()
  return () => {
    if (now() - last < interval) return false
    last = now()
    return true
  }
}
