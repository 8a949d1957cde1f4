/** Requests to GitHub's REST API: repeated where that is safe, after the time that GitHub asks for. */

import { type ErrorCode, PackagingError } from '../core/errors.js'
import { duration } from '../core/format.js'
import { isRecord, listOf, textOf } from '../core/json.js'
import { withoutEnd } from '../core/text.js'
import { exchange, type Headers, type HttpResponse, readText } from '../host/http.js'
import { HttpFault } from '../host/http-fault.js'
import { interruption, pause } from '../host/lifecycle.js'
import { retryAfter, retryDelay } from '../host/retry.js'

// Whether a failed request is worth another (pure).

/** @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function isLimited({ status, headers, message }: HttpFault): boolean {
  if (status !== 403) return status === 429
  return (
    headers['x-ratelimit-remaining'] === '0' ||
    headers['retry-after'] !== undefined ||
    /rate limit|abuse detection/i.test(message)
  )
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
function limitWait(fault: HttpFault, attempt: number, now: number): number | undefined {
  if (!isLimited(fault)) return undefined
  const asked = retryAfter(fault.retryAfter, now)
  if (asked !== undefined) return asked
  const reset = Number(fault.headers['x-ratelimit-reset'] ?? Number.NaN) * 1000
  if (fault.headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) return Math.max(0, reset - now)
  return LIMIT_WAIT * 2 ** (attempt - 1)
}

/** Milliseconds to wait before the request is made again, or undefined to give up. @param random from 0 to 1 */
export function waitBefore(fault: HttpFault, attempt: number, random: number, now: number): number | undefined {
  const limit = limitWait(fault, attempt, now)
  if (limit !== undefined)
    // Parallel requests must not all come back in the same second.
    return limit > LONGEST_LIMIT || attempt >= MOST_LIMITS ? undefined : limit + Math.round(1000 * random)
  // Silence may be a lost answer, and a connection that breaks off is worth as many requests.
  return retryDelay(fault.kind === 'timeout' ? { kind: 'broken' } : fault, attempt, random, now)
}

// The error when GitHub's API fails for good (pure).

const PERMISSION =
  'Give the job `permissions: contents: write`, or use a token with write access to the contents of the repository.'

/**
 * @param doing what was tried, to go after "Cannot": `upload a.whl`
 * @param repository `owner/name`
 * @param now milliseconds since 1970
 */
function githubError(fault: HttpFault, doing: string, repository: string, now: number): PackagingError {
  const [code, why, fix] = meaningOf(fault, repository, now)
  return new PackagingError(code, {
    message: `Cannot ${doing} in ${repository}: ${why}.`,
    fix,
    detail: fault.details,
    cause: fault,
  })
}

function meaningOf(
  fault: HttpFault,
  repository: string,
  now: number,
): readonly [code: ErrorCode, why: string, fix: string] {
  const { status, headers } = fault
  const said = fault.message.trim().replace(/\.$/, '')
  if (isLimited(fault)) {
    const wait = duration((limitWait(fault, 1, now) ?? 0) / 1000)
    const why = `its rate limit is used up (status ${status}: ${said})`
    return ['release/limited', why, `Run this again in ${wait}; it continues where it stopped.`]
  }
  switch (status) {
    case undefined:
      return [
        'release/unreachable',
        fault.uncertain ? `the connection breaks off repeatedly: ${said}` : `GitHub cannot be reached: ${said}`,
        'Check the network and the proxy variables (HTTPS_PROXY, NO_PROXY), and run this again; it continues where it stopped.',
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
        `it does not exist, or this token may not read it (status 404: ${said})`,
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
            `GitHub repeatedly answers with status ${status} (${said})`,
            'Check githubstatus.com and run this again later; it continues where it stopped.',
          ]
        : ['release/refused', `GitHub answers with status ${status} (${said})`, 'Check the reason that GitHub gives.']
  }
}

/** @see https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28'
/** Milliseconds that GitHub may take to answer, and to be silent within a body. */
const ANSWER = 60_000
/** Bytes of an answer in JSON. */
const ANSWER_SIZE = 64 * 1024 * 1024
/** Milliseconds of waiting that are reported. */
const WORTH_REPORTING = 5_000

export interface CallOptions {
  /** Sent as JSON. */
  readonly json?: object
  /** Sent as it is, and by one request only. */
  readonly body?: AsyncIterable<Uint8Array>
  /** Added to those of every request. */
  readonly headers?: Headers
  /**
   * For what must not just be done again. `doubt`: a failure after which GitHub may have done it is thrown as an
   * `HttpFault`, and the caller inspects first; `any`: so is every other, as with a body that can be sent only once.
   */
  readonly once?: 'doubt' | 'any'
  /** Milliseconds that GitHub may take to begin its answer. */
  readonly answer?: number
  /** Ends the request. */
  readonly signal?: AbortSignal
}

/** Requests about one repository. */
export interface GitHubClient {
  readonly repository: string
  /**
   * The answer's JSON, still to be checked.
   * @param doing what it is for, to go after "Cannot"
   * @param route method, and the path below `/repos/OWNER/NAME` or a whole address: `GET /releases`
   * @throws PackagingError `release/…`; with `once` also HttpFault
   */
  call(doing: string, route: `${Method} ${string}`, options?: CallOptions): Promise<unknown>
  /** As `call`, with what `read` makes of a successful answer. */
  fetch<T>(
    doing: string,
    route: `${Method} ${string}`,
    options: CallOptions,
    read: (response: HttpResponse) => Promise<T>,
  ): Promise<T>
  /** Waits as before another attempt, or throws what `fault` means when there shall be none. */
  before(doing: string, fault: HttpFault, attempt: number): Promise<void>
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

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
  /** Called when GitHub asks to wait longer than a moment. */
  readonly waiting?: (milliseconds: number) => void
}

export function createGitHubClient(options: ClientOptions): GitHubClient {
  const { apiUrl, repository, token, random = Math.random, wait = pause } = options
  const base = `${withoutEnd(apiUrl, '/')}/repos/${repository}`
  /** Milliseconds since 1970 before which no request is made: a limit met by one request is a limit for all. */
  let notBefore = 0

  async function once<T>(
    route: string,
    { json, body, headers, answer = ANSWER, signal }: CallOptions,
    read: (response: HttpResponse) => Promise<T>,
  ): Promise<T> {
    const ahead = notBefore - Date.now()
    if (ahead > 0) await wait(ahead)
    interruption.throwIfAborted()
    const [method, target = ''] = route.split(' ', 2) as [Method, string]
    const sent = body ?? (json && JSON.stringify(json))
    const request = {
      url: target.startsWith('/') ? `${base}${target}` : target,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'x-github-api-version': API_VERSION,
        ...(json && { 'content-type': 'application/json; charset=utf-8' }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
      limits: { answer, idle: ANSWER },
      signal,
    }
    return exchange(request, async response => {
      if (response.status >= 200 && response.status < 300) return read(response)
      throw await statusFault(response)
    })
  }

  async function before(doing: string, fault: HttpFault, attempt: number): Promise<void> {
    const now = Date.now()
    const delay = waitBefore(fault, attempt, random(), now)
    if (delay === undefined) throw githubError(fault, doing, repository, now)
    const limit = limitWait(fault, attempt, now)
    if (limit !== undefined) notBefore = Math.max(notBefore, now + limit)
    if (delay >= WORTH_REPORTING) options.waiting?.(delay)
    await wait(delay)
  }

  const client: GitHubClient = {
    repository,
    before,
    call: (doing, route, callOptions = {}) =>
      client.fetch(doing, route, callOptions, async response => parsed(await readText(response, ANSWER_SIZE))),
    async fetch(doing, route, callOptions, read) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(route, callOptions, read)
        } catch (thrown) {
          if (!(thrown instanceof HttpFault)) throw thrown
          const { once: only } = callOptions
          if (only === 'any' || (only === 'doubt' && thrown.uncertain)) throw thrown
          await before(doing, thrown, attempt)
        }
      }
    },
  }
  return client
}

/** The text itself where it is not JSON: its reader names what it lacks. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** GitHub's reasons. @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
async function statusFault(response: HttpResponse): Promise<HttpFault> {
  const answer = parsed(await readText(response, ANSWER_SIZE))
  const fields = isRecord(answer) ? answer : {}
  const message = typeof answer === 'string' ? answer.slice(0, 200) : textOf(fields.message)
  const details = listOf(fields.errors).map(error => {
    if (!isRecord(error)) return String(error)
    const where = [error.resource, error.field].flatMap(part => textOf(part) ?? []).join('.')
    return [where, textOf(error.code), textOf(error.message)].filter(Boolean).join(': ')
  })
  return new HttpFault('status', { ...response, message: message || 'no reason given', details })
}
