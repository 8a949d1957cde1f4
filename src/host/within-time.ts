/** A limit for work that knows none of its own. */

/**
 * What `work` gives, unless it takes longer than `milliseconds`. The work itself cannot be stopped: whoever uses this
 * ends the process when it is done, and does not wait for forgotten sockets.
 * @throws Error `no answer within N s`
 */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${Math.round(milliseconds / 1000)} s`)),
      milliseconds,
    )
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
