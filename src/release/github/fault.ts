/** What can go wrong with one request to GitHub, and whether it is worth another (pure). */
import { type Fault, retryAfter, retryDelay } from '../../host/retry.js'

export interface FaultParts {
  /** Undefined when there was no answer at all. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** GitHub's own `message`, or what the connection said. */
  readonly message: string
  /** GitHub's `errors`, one line each. */
  readonly details?: readonly string[]
  /** Without a status: whether the request can have reached GitHub. */
  readonly reached?: boolean
}

/** A request that failed. */
export class GitHubFault extends Error {
  override readonly name = 'GitHubFault'
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly details: readonly string[]
  readonly reached: boolean

  constructor({ status, headers = {}, message, details = [], reached = true }: FaultParts, cause?: unknown) {
    super(message, { cause })
    this.status = status
    this.headers = headers
    this.details = details
    this.reached = reached
  }

  /** True when GitHub may or may not have done what was asked: only looking tells. */
  get uncertain(): boolean {
    return this.status === undefined ? this.reached : this.status >= 500
  }

  /** @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
  get limited(): boolean {
    if (this.status === 429) return true
    if (this.status !== 403) return false
    const { headers } = this
    return (
      headers['x-ratelimit-remaining'] === '0' ||
      headers['retry-after'] !== undefined ||
      /rate limit|abuse detection/i.test(this.message)
    )
  }
}

/** Milliseconds: a run that waits longer than this for a limit to end is better started again. */
export const LONGEST_LIMIT = 10 * 60_000
const MOST_LIMITS = 6
/** Where GitHub says nothing of when: "wait for at least one minute", doubled each time. */
const LIMIT_WAIT = 60_000

/**
 * Milliseconds that GitHub asks to wait, undefined when the fault is no limit.
 * @param attempt requests made so far, from 1
 * @param now milliseconds since 1970
 */
export function limitWait(fault: GitHubFault, attempt: number, now: number): number | undefined {
  if (!fault.limited) return undefined
  const asked = retryAfter(fault.headers['retry-after'], now)
  if (asked !== undefined) return asked
  const reset = Number(fault.headers['x-ratelimit-reset'] ?? Number.NaN) * 1000
  if (fault.headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
    return Math.max(0, reset - now)
  return LIMIT_WAIT * 2 ** (attempt - 1)
}

/** Milliseconds to wait before the request is made again, or undefined to give up. @param random from 0 to 1 */
export function waitBefore(
  fault: GitHubFault,
  attempt: number,
  random: number,
  now: number,
): number | undefined {
  const limit = limitWait(fault, attempt, now)
  if (limit !== undefined)
    // Parallel requests must not all come back in the same second.
    return limit > LONGEST_LIMIT || attempt >= MOST_LIMITS ? undefined : limit + Math.round(1000 * random)
  return retryDelay(plain(fault), attempt, random, now)
}

function plain(fault: GitHubFault): Fault {
  if (fault.status !== undefined)
    return { kind: 'status', status: fault.status, retryAfter: fault.headers['retry-after'] }
  return { kind: fault.reached ? 'broken' : 'unreachable', why: fault.message }
}
