/** Whether and when a failed request is made again. Pure. */

/**
 * What can go wrong with one request.
 * - `status`: an answer with a status that means failure.
 * - `broken`: the connection was reset, or the body is shorter than announced.
 * - `unreachable`: no connection at all: name not found, refused, no route.
 * - `timeout`: a limit of time was exceeded.
 * - `corrupt`: complete, but not what was asked for: wrong hash or size, a web page, nothing.
 * - `refused`: another request gets the same answer: a certificate, a bad redirect.
 */
export type FaultKind = 'status' | 'broken' | 'unreachable' | 'timeout' | 'corrupt' | 'refused'

export interface Fault {
  readonly kind: FaultKind
  readonly status?: number | undefined
  /** The header's text. */
  readonly retryAfter?: string | undefined
}

/** Requests made at most, counting the first. A corrupt answer may be a passing fault of a proxy, so it is requested once more. */
const ATTEMPTS = { status: 5, broken: 5, timeout: 3, unreachable: 3, corrupt: 2, refused: 1 } as const
/** Milliseconds; doubled with every attempt, of which there are few enough to need no other bound. */
const FIRST_WAIT = 500
/** Milliseconds that a server's Retry-After can make us wait at most. */
const LONGEST_RETRY_AFTER = 60_000

/** Statuses that another request may change (RFC 9110, RFC 6585). */
const isTransient = (status: number) => status === 408 || status === 425 || status === 429 || status >= 500

/**
 * Milliseconds to wait before the next request, or undefined to give up.
 * @param attempt requests made so far, from 1
 * @param random from 0 to 1: spreads clients over the upper half of the wait, so that they do not all come back together
 * @param now milliseconds since 1970, for a Retry-After that is a date
 */
export function retryDelay(fault: Fault, attempt: number, random: number, now: number): number | undefined {
  if (attempt >= ATTEMPTS[fault.kind]) return undefined
  const backoff = FIRST_WAIT * 2 ** (attempt - 1)
  const wait = Math.round(backoff * (0.5 + random / 2))
  if (fault.status === undefined) return wait
  if (!isTransient(fault.status)) return undefined
  return Math.max(wait, Math.min(retryAfter(fault.retryAfter, now) ?? 0, LONGEST_RETRY_AFTER))
}

/** Milliseconds that a Retry-After header asks for: seconds or an HTTP date (RFC 9110 §10.2.3); undefined when it is neither. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // Only the form that the RFC has senders use: Date.parse takes nearly anything for a date.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
