/** Requests to GitHub's REST API: the proxy respected, waited for when GitHub asks to, made again when that is safe. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { type ErrorCode, PackagingError } from '../core/errors.js'
import { duration } from '../core/format.js'
import { errnoOf } from '../host/files.js'
import { interruption } from '../host/lifecycle.js'
import { type Fault, retryAfter, retryDelay } from '../host/retry.js'

// What can go wrong with one request to GitHub, and whether it is worth another (pure).

interface FaultParts {
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
const LONGEST_LIMIT = 10 * 60_000
const MOST_LIMITS = 6
/** Where GitHub says nothing of when: "wait for at least one minute", doubled each time. */
const LIMIT_WAIT = 60_000

/**
 * Milliseconds that GitHub asks to wait, undefined when the fault is no limit.
 * @param attempt requests made so far, from 1
 * @param now milliseconds since 1970
 */
function limitWait(fault: GitHubFault, attempt: number, now: number): number | undefined {
  if (!fault.limited) return undefined
  const asked = retryAfter(fault.headers['retry-after'], now)
  if (asked !== undefined) return asked
  const reset = Number(fault.headers['x-ratelimit-reset'] ?? Number.NaN) * 1000
  if (fault.headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) return Math.max(0, reset - now)
  return LIMIT_WAIT * 2 ** (attempt - 1)
}

/** Milliseconds to wait before the request is made again, or undefined to give up. @param random from 0 to 1 */
export function waitBefore(fault: GitHubFault, attempt: number, random: number, now: number): number | undefined {
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

// What people are told when GitHub's API fails for good (pure).

const PERMISSION =
  'Give the job `permissions: contents: write`, or use a token with write access to the contents of the repository.'

/**
 * @param doing what was tried, to go after "Cannot": `upload a.whl`
 * @param repository `owner/name`
 * @param now milliseconds since 1970
 */
function githubError(fault: GitHubFault, doing: string, repository: string, now: number): PackagingError {
  const [code, why, fix] = meaningOf(fault, repository, now)
  return new PackagingError(code, {
    message: `Cannot ${doing} in ${repository}: ${why}.`,
    fix,
    detail: fault.details,
    cause: fault,
  })
}

function meaningOf(
  fault: GitHubFault,
  repository: string,
  now: number,
): readonly [code: ErrorCode, why: string, fix: string] {
  const { status, headers } = fault
  const said = fault.message.trim().replace(/\.$/, '')
  if (fault.limited) {
    const wait = duration((limitWait(fault, 1, now) ?? 0) / 1000)
    const why = `its rate limit is used up (status ${status}: ${said})`
    return ['release/limited', why, `Run this again in ${wait}; what is done already is kept.`]
  }
  switch (status) {
    case undefined:
      return [
        'release/unreachable',
        fault.reached ? `the connection keeps breaking off: ${said}` : `GitHub cannot be reached: ${said}`,
        'Check the network and the proxy variables (HTTPS_PROXY, NO_PROXY), and run this again; what is done already is kept.',
      ]
    case 401:
      return ['release/token', `GitHub does not accept the token (${said})`, 'Give a token that has not expired.']
    case 403: {
      const wanted = headers['x-accepted-github-permissions']
      const needs = wanted ? `; it wants ${wanted.replaceAll('=', ': ')}` : ''
      return ['release/token', `the token may not do that (${said}${needs})`, PERMISSION]
    }
    case 404:
      return [
        'release/refused',
        `GitHub knows no such thing, or hides it from this token (status 404: ${said})`,
        `Check that ${repository} is the right repository. ${PERMISSION}`,
      ]
    case 409:
    case 422:
      return [
        'release/refused',
        `GitHub refuses it (status ${status}: ${said})`,
        'See the details below; rules of the repository or organization for tags and releases may forbid it.',
      ]
    default:
      return status >= 500 || status === 408
        ? [
            'release/unreachable',
            `GitHub keeps answering with status ${status} (${said})`,
            'Look at githubstatus.com and run this again later; what is done already is kept.',
          ]
        : ['release/refused', `GitHub answers with status ${status} (${said})`, 'See what GitHub says.']
  }
}

// Sends the body of a request as it is read from a file.

/** What `@octokit/request` hands to `fetch`. */
interface Sent {
  readonly method: 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/**
 * A streamed body through undici's `request`: its `fetch` takes in the whole of it whatever the connection can carry
 * (four files of 500 MB took 2.2 GB of memory, and 0.1 GB this way).
 */
async function sendFile(
  { request, Response }: Pick<typeof import('undici'), 'request' | 'Response'>,
  dispatcher: Dispatcher,
  url: string,
  { method, headers, body, signal }: Sent,
): Promise<unknown> {
  const answer = await request(url, {
    dispatcher,
    method,
    headers: { ...headers },
    body: body as NonNullable<Dispatcher.RequestOptions['body']>,
    ...(signal && { signal }),
  })
  const type = String(answer.headers['content-type'] ?? 'text/plain')
  const waits = ['retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'].flatMap(name => {
    const value = answer.headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  const text = await answer.body.text()
  return new Response(text, {
    status: answer.statusCode,
    headers: [['content-type', type], ...waits] as [string, string][],
  })
}

// What GitHub's client throws, as a fault.

/** Codes of connections that never came to be: nothing has reached the server. */
const NOT_REACHED = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

/** What the library threw, as a fault; anything else (a bug, a PackagingError out of a body) as it is. */
function faultOf(thrown: unknown): unknown {
  if (!isError(thrown) || !('status' in thrown)) return thrown
  if (!('response' in thrown) || thrown.response === undefined) {
    const cause = rootOf(thrown)
    if (cause !== thrown && cause.name === 'PackagingError') return cause
    const code = errnoOf(cause) ?? ''
    return new GitHubFault({ message: cause.message || code, reached: !NOT_REACHED.test(code) }, thrown)
  }
  const { headers, data } = thrown.response as {
    headers: Record<string, string | undefined>
    data: unknown
  }
  const answer = typeof data === 'object' && data !== null ? data : {}
  const message = 'message' in answer ? String(answer.message) : typeof data === 'string' ? data.slice(0, 200) : ''
  return new GitHubFault(
    {
      status: Number(thrown.status),
      headers,
      message: message || 'no reason given',
      details: 'errors' in answer && Array.isArray(answer.errors) ? answer.errors.map(detailOf) : [],
    },
    thrown,
  )
}

/** The innermost cause; an AggregateError (all addresses of a host failed) stands for its first. */
function rootOf(error: Error): Error {
  const next: unknown = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error.cause
  return isError(next) ? rootOf(next) : error
}

/** Errors of Node's own are not always of this realm's class. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value
}

/** @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detailOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { resource, field, code, message } = error as Readonly<Record<string, unknown>>
  const where = [resource, field].filter(part => typeof part === 'string').join('.')
  return [where, code, message].filter(part => typeof part === 'string' && part !== '').join(': ')
}

/** @see https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28'

interface Answer {
  readonly status: number
  /** Parsed, and still to be checked. */
  readonly data: unknown
}

export interface CallOptions {
  /**
   * For what must not just be done again. `doubt`: a failure after which GitHub may have done it is thrown as a
   * `GitHubFault`, and the caller looks first; `any`: so is every other, as with a body that can be sent only once.
   */
  readonly once?: 'doubt' | 'any'
  /** Milliseconds that GitHub may take to begin its answer. */
  readonly answer?: number
  /** Ends the request. */
  readonly signal?: AbortSignal
  /** Leave the body of the answer as a stream. */
  readonly stream?: boolean
}

/** Asks GitHub about one repository. */
export interface GitHubClient {
  readonly repository: string
  /**
   * @param doing what it is for, to go after "Cannot"
   * @param route as GitHub documents it: `GET /repos/{owner}/{repo}/releases`; `owner` and `repo` are filled in
   * @throws PackagingError `release/…`; with `once` also GitHubFault
   */
  call(
    doing: string,
    route: string,
    parameters?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<Answer>
  /** Waits as before another attempt, or throws what `fault` means when there shall be none. */
  before(doing: string, fault: GitHubFault, attempt: number): Promise<void>
  close(): Promise<void>
}

interface ClientOptions {
  /** `https://api.github.com`, or what GITHUB_API_URL says. */
  readonly apiUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly token: string
  /** From 0 to 1. */
  readonly random?: () => number
  /** Waits so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>
  /** Told when GitHub asks to wait longer than a moment. */
  readonly waiting?: (milliseconds: number) => void
}

const ANSWER = 60_000
/** Milliseconds of waiting that people are told of. */
const WORTH_TELLING = 5_000

/** Loads GitHub's client. */
export async function createGitHubClient(options: ClientOptions): Promise<GitHubClient> {
  const { apiUrl, repository, token, random = Math.random, wait = pause } = options
  const [{ request: plain }, undici, { HttpClient }] = await Promise.all([
    import('@octokit/request'),
    import('undici'),
    import('@actions/http-client'),
  ])
  // Its own limits of time would end a long upload that moves; `signal` ends what does not.
  const dispatcher: Dispatcher =
    new HttpClient('package-python').getAgentDispatcher(apiUrl) ??
    new undici.Agent({ headersTimeout: 0, bodyTimeout: ANSWER, connectTimeout: 30_000 })
  const [owner = '', repo = ''] = repository.split('/')
  const request = plain.defaults({
    baseUrl: apiUrl.replace(/\/+$/, ''),
    owner,
    repo,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'user-agent': 'package-python',
      'x-github-api-version': API_VERSION,
    },
    request: {
      fetch: (url: string, init: Sent) =>
        typeof init.body === 'object' && init.body !== null
          ? sendFile(undici, dispatcher, url, init)
          : undici.fetch(url, { ...(init as object), dispatcher }),
      log: { warn: () => {} },
    },
  })
  /** Milliseconds since 1970 before which nothing is asked: a limit met by one request is a limit for all. */
  let notBefore = 0

  async function once(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    { answer = ANSWER, signal, stream = false }: CallOptions,
  ): Promise<Answer> {
    const ahead = notBefore - Date.now()
    if (ahead > 0) await wait(ahead)
    interruption.throwIfAborted()
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), answer)
    const signals = [interruption, late.signal, ...(signal ? [signal] : [])]
    try {
      return await request(route, {
        ...parameters,
        request: { signal: AbortSignal.any(signals), parseSuccessResponseBody: !stream },
      })
    } catch (thrown) {
      interruption.throwIfAborted()
      if (late.signal.aborted) throw new GitHubFault({ message: `it did not answer within ${answer / 1000} s` }, thrown)
      if (signal?.aborted && signal.reason instanceof GitHubFault) throw signal.reason
      throw faultOf(thrown)
    } finally {
      clearTimeout(timer)
    }
  }

  async function before(doing: string, fault: GitHubFault, attempt: number): Promise<void> {
    const now = Date.now()
    const delay = waitBefore(fault, attempt, random(), now)
    if (delay === undefined) throw githubError(fault, doing, repository, now)
    const limit = limitWait(fault, attempt, now)
    if (limit !== undefined) notBefore = Math.max(notBefore, now + limit)
    if (delay >= WORTH_TELLING) options.waiting?.(delay)
    await wait(delay)
  }

  return {
    repository,
    before,
    async call(doing, route, parameters = {}, callOptions = {}) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(route, parameters, callOptions)
        } catch (thrown) {
          if (!(thrown instanceof GitHubFault) || mayNotRepeat(thrown, callOptions)) throw thrown
          await before(doing, thrown, attempt)
        }
      }
    },
    close: () => dispatcher.destroy(),
  }
}

function mayNotRepeat(fault: GitHubFault, { once }: CallOptions): boolean {
  return once === 'any' || (once === 'doubt' && fault.uncertain)
}

async function pause(milliseconds: number): Promise<void> {
  await sleep(milliseconds, undefined, { signal: interruption }).catch(() => {})
  interruption.throwIfAborted()
}
