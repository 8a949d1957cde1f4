/**
 * The one HTTP transport, on undici: the proxy variables, limits of time, redirects, and one fault type for downloads,
 * GitHub, package indexes and OSV. undici's own redirects keep every header but Authorization, and its limits cannot tell a
 * slow answer from a silent one. Hence ours. Whether a request is repeated is decided by its caller (`retry.ts`).
 */

import { setMaxListeners } from 'node:events'
import type { Dispatcher } from 'undici'
import { errnoOf } from './files.js'
import { HttpFault } from './http-fault.js'
import { basicLogin, dispatcherFor } from './http-settings.js'
import { interruption } from './lifecycle.js'
import { redactUrl } from './log.js'

export type Headers = Readonly<Record<string, string>>

// Ends a request that takes too long, goes silent or is no longer wanted, and remembers which it was.

/** Milliseconds. */
export interface Limits {
  /** From the request to the head of the answer, connecting and sending included. */
  readonly answer: number
  /** Between two pieces of the body. */
  readonly idle: number
  /** For everything. */
  readonly total?: number
}

interface Watch {
  /** Aborted when the request must end. */
  readonly signal: AbortSignal
  /** Call when a piece of the answer, its head first, has come. */
  moved(): void
  /** Why it was ended for taking too long; undefined when it was not. */
  fault(): HttpFault | undefined
  /** Call when the request is over. */
  stop(): void
}

const seconds = (milliseconds: number) => `${milliseconds / 1000} s`

/**
 * @param unwanted the caller's own signal
 * @param remaining milliseconds left of `limits.total`
 */
export function watchRequest(
  url: string,
  limits: Limits,
  unwanted: AbortSignal | undefined,
  remaining = limits.total,
): Watch {
  const controller = new AbortController()
  let fault: HttpFault | undefined
  const endAfter = (milliseconds: number, message: string) =>
    setTimeout(() => {
      fault ??= new HttpFault('timeout', { url, message })
      controller.abort()
    }, milliseconds)

  const total =
    limits.total !== undefined && remaining !== undefined
      ? endAfter(Math.max(0, remaining), `it took longer than ${seconds(limits.total)}`)
      : undefined
  const answer = endAfter(limits.answer, `it did not answer within ${seconds(limits.answer)}`)
  let idle: NodeJS.Timeout | undefined
  const signals = unwanted === undefined ? [interruption] : [interruption, unwanted]
  const abort = () => controller.abort()
  // One signal of a caller's may watch over many downloads; Node 20 would call eleven of them a leak.
  setMaxListeners(0, ...signals)
  for (const signal of signals) {
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
  }
  return {
    signal: controller.signal,
    moved() {
      clearTimeout(answer)
      if (idle === undefined) idle = endAfter(limits.idle, `it sent nothing for ${seconds(limits.idle)}`)
      else idle.refresh()
    },
    fault: () => fault,
    stop() {
      for (const timer of [total, answer, idle]) clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', abort)
    },
  }
}

export interface HttpRequest {
  /** A user name and password in it are sent as Basic authorization. */
  readonly url: string
  /** `GET` by default. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** On a redirect to another origin all but Accept are left behind: any of them may be a credential. */
  readonly headers?: Headers
  /** A text follows a redirect that keeps the method (307, 308) within its origin; any other redirect of a body is refused. */
  readonly body?: string | AsyncIterable<Uint8Array>
  readonly limits: Limits
  /** Milliseconds left of `limits.total`, when the request is repeated. */
  readonly remaining?: number
  /** Ends the request. */
  readonly signal?: AbortSignal | undefined
}

export interface HttpResponse {
  /** Where the last redirect led. */
  readonly url: string
  readonly status: number
  /** By lower-case name; of a repeated one, the first. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Bytes that the answer announces. */
  readonly size: number | undefined
  /** The body. @throws HttpFault `broken` when it is cut short */
  pieces(): AsyncGenerator<Buffer>
}

/**
 * Makes one request, redirects followed, and gives what `read` makes of the answer, whatever its status. The connection of a
 * body that `read` leaves unread is closed.
 * @throws HttpFault `broken`, `unreachable`, `timeout`, `refused`; what `read`, the body that is sent, and an aborted signal
 * throw
 */
export async function exchange<T>(request: HttpRequest, read: (response: HttpResponse) => Promise<T>): Promise<T> {
  const watch = watchRequest(request.url, request.limits, request.signal, request.remaining)
  let answer: Dispatcher.ResponseData | undefined
  try {
    const { url, ...last } = await follow(request, watch)
    answer = last.answer
    watch.moved()
    return await read(responseOf(url, answer, watch))
  } catch (thrown) {
    request.signal?.throwIfAborted()
    interruption.throwIfAborted()
    throw watch.fault() ?? thrown
  } finally {
    watch.stop()
    if (answer !== undefined) discard(answer)
  }
}

/** Nothing more of the body is wanted, and it may be endless. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => {}).destroy()
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 10

async function follow(request: HttpRequest, watch: Watch) {
  let { url, headers = {} } = request
  const refused = (message: string) => new HttpFault('refused', { url, message })
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await once(url, headers, request, watch.signal)
    const { location } = answer.headers
    if (!REDIRECTS.has(answer.statusCode) || typeof location !== 'string') return { url, answer }
    discard(answer)
    if (!URL.canParse(location, url)) throw refused('it redirects to an invalid address')
    const [from, to] = [new URL(url), new URL(location, url)]
    if (to.protocol !== 'https:' && (to.protocol !== 'http:' || from.protocol !== 'http:'))
      throw refused(`it redirects from ${from.protocol} to ${redactUrl(to.href)}`)
    const same = to.origin === from.origin
    const repeatable = typeof request.body === 'string' && same && answer.statusCode >= 307
    if (request.body !== undefined && !repeatable) throw refused('it redirects what is sent to it')
    if (!same) headers = Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'))
    url = to.href
  }
  throw refused(`it redirects more than ${MOST_REDIRECTS} times`)
}

async function once(
  address: string,
  headers: Headers,
  { method = 'GET', body }: HttpRequest,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const url = new URL(address)
  const login = basicLogin(url)
  url.username = ''
  url.password = ''
  try {
    const [{ request }, dispatcher] = await Promise.all([import('undici'), dispatcherFor(url)])
    return await request(url, {
      dispatcher,
      method,
      signal,
      // undici takes any async iterable, which its types do not say.
      body: (body ?? null) as string | null,
      headers: {
        'user-agent': 'package-python',
        // A body that arrives compressed has another hash.
        'accept-encoding': 'identity',
        ...(login !== undefined && { authorization: login }),
        ...headers,
      },
    })
  } catch (thrown) {
    throw faultOf(thrown, address)
  }
}

function responseOf(url: string, answer: Dispatcher.ResponseData, watch: Watch): HttpResponse {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  const length = headers['content-length']
  const size = length === undefined ? undefined : Number(length)
  return {
    url,
    status: answer.statusCode,
    headers,
    size,
    async *pieces() {
      let received = 0
      try {
        for await (const piece of answer.body) {
          watch.moved()
          received += (piece as Buffer).length
          yield piece as Buffer
        }
      } catch (thrown) {
        throw faultOf(thrown, url)
      }
      if (size !== undefined && received !== size)
        throw new HttpFault('broken', { url, message: `it ended after ${received} of ${size} bytes` })
    },
  }
}

const UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT)$/
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/

/** What a socket, TLS or undici threw, as a fault; a PackagingError of a body that was sent as it is. */
function faultOf(thrown: unknown, url: string): Error {
  if (thrown instanceof HttpFault) return thrown
  const cause = rootOf(thrown)
  if (cause.name === 'PackagingError') return cause
  const code = errnoOf(cause) ?? ''
  const message = cause.message || code
  // undici says it in words only.
  const refusedByProxy = /^Proxy response \((\d{3})\)/.exec(message)?.[1]
  if (refusedByProxy !== undefined) return new HttpFault('status', { url, status: Number(refusedByProxy) }, thrown)
  if (UNREACHABLE.test(code)) return new HttpFault('unreachable', { url, message }, thrown)
  if (UNTRUSTED.test(code))
    return new HttpFault('refused', { url, message: `its certificate is not trusted (${code})` }, thrown)
  return new HttpFault('broken', { url, message }, thrown)
}

/** The innermost cause; an AggregateError (all addresses of a host failed) stands for its first. */
function rootOf(thrown: unknown): Error {
  // Errors of Node's own are not always of this realm's class.
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return new Error(String(thrown))
  const error = thrown as Error
  const next: unknown = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error.cause
  return typeof next === 'object' && next !== null && 'message' in next ? rootOf(next) : error
}

/** The body as text. @throws HttpFault, `corrupt` for one longer than `limit` bytes */
export async function readText(response: HttpResponse, limit: number): Promise<string> {
  const all: Buffer[] = []
  let received = 0
  for await (const piece of response.pieces()) {
    received += piece.length
    if (received > limit)
      throw new HttpFault('corrupt', { url: response.url, message: `it is longer than ${limit / 1024 / 1024} MiB` })
    all.push(piece)
  }
  return Buffer.concat(all).toString('utf8')
}
