/** Lets at most so many pieces of work run at once, in the order they were asked for. */

export type Limiter = <T>(work: () => Promise<T>) => Promise<T>

/** @param atOnce pieces of work */
export function createLimiter(atOnce: number): Limiter {
  let running = 0
  const waiting: (() => void)[] = []
  return async work => {
    if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      // The place is handed over, not freed and taken again: nobody who comes later can slip in between.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
