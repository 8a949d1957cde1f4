/** Queries to a vulnerability database: `Downloader.fetchJson` with one time limit for all of them. */
import type { Downloader } from '../host/download.js'
import { authorization } from '../resolve/index-settings.js'

export interface AuditQuery {
  readonly url: string
  /** Sent as JSON with POST when it is there. */
  readonly body?: unknown
}

/** Parsed, and still to be checked. @throws for no answer, or one that is not JSON */
export type Ask = (query: AuditQuery) => Promise<unknown>

/** An answer that is JSON but not what was asked for. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
}

/** Milliseconds for all queries of one audit. */
const ALL = 20_000
/** For one query with its repetitions, so that there is time left for another source. */
const ONE = 8_000

/**
 * @param env logins of package indexes, sent to their own origin only
 * @param limit milliseconds for everything that is asked, from now on
 */
export function askWithin(
  downloader: Pick<Downloader, 'fetchJson'>,
  env: Readonly<Record<string, string | undefined>>,
  limit = ALL,
): Ask {
  const signal = AbortSignal.timeout(limit)
  const total = Math.min(ONE, limit)
  return async ({ url, body }) => {
    const login = body === undefined ? authorization(url, env) : undefined
    const limits = { answer: total, idle: total, total }
    const headers = login === undefined ? {} : { authorization: login }
    try {
      return await downloader.fetchJson({ url, limits, headers, ...(body !== undefined && { body }) }, signal)
    } catch (thrown) {
      if (!signal.aborted) throw thrown
      throw new Error(`there was no answer within ${limit / 1000} s`, { cause: thrown })
    }
  }
}
