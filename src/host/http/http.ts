/**
 * One GET request (or POST, when there is something to send), redirects followed, on `@actions/http-client` (whose agents know the proxy variables). Its own redirects
 * fail on a relative address and keep every header but Authorization; its time-out half-closes the socket. Hence ours.
 */
import type { IncomingMessage } from 'node:http'
import type { HttpClient } from '@actions/http-client'
import { errnoOf } from '../files/fs-errors.js'
import { redactUrl } from '../log/redact.js'
import type { Fault } from './retry.js'

/** Milliseconds. */
export interface Limits {
  /** From the request to the head of the answer, connecting included. */
  readonly answer: number
  /** Between two pieces of the body. */
  readonly idle: number
  /** For everything, repeated requests included. */
  readonly total: number
}

export const LIMITS: Limits = { answer: 30_000, idle: 30_000, total: 20 * 60_000 }

export type Headers = Readonly<Record<string, string>>

/** A request that failed, with what the retry decision needs. */
export class RequestFault extends Error {
  readonly fault: Fault
  constructor(fault: Fault, cause?: unknown) {
    super('why' in fault ? fault.why : `status ${fault.status}`, { cause })
    this.fault = fault
  }
}

export interface Answer {
  /** Where the last redirect led. */
  readonly url: string
  /** The body, with a status of 200. */
  readonly message: IncomingMessage
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 10
/** The client's own time-out must never be the first one. */
const CLIENT_TIMEOUT = 60 * 60_000

/** One client per protocol: a client's agent is made for the protocol of its first request. */
const clients = new Map<string, Promise<HttpClient>>()

function clientFor(protocol: string): Promise<HttpClient> {
  const known = clients.get(protocol)
  if (known !== undefined) return known
  const made = import('@actions/http-client').then(
    ({ HttpClient }) =>
      new HttpClient('package-python', [], { keepAlive: true, socketTimeout: CLIENT_TIMEOUT }),
  )
  clients.set(protocol, made)
  return made
}

/**
 * Requests `url` and returns the answer as soon as its head is there. `signal` ends the request and the body.
 * A user name and password in the address are sent as Basic authorization. On a redirect to another origin all of
 * `headers` but Accept are left behind: any of them may be a credential.
 * @param body sent with POST, and never to where a redirect leads
 * @throws RequestFault
 */
export async function get(
  url: string,
  headers: Headers,
  signal: AbortSignal,
  body?: string,
): Promise<Answer> {
  let from = url
  let sent = headers
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const message = await once(from, sent, signal, body)
    const status = message.statusCode ?? 0
    if (status === 200) return { url: from, message }
    // Nothing of the body is wanted, and it may be endless.
    message.destroy()
    const location = message.headers.location
    if (!REDIRECTS.has(status) || location === undefined) {
      throw new RequestFault({ kind: 'status', status, retryAfter: message.headers['retry-after'] })
    }
    if (body !== undefined)
      throw new RequestFault({ kind: 'refused', why: 'it redirects what is sent to it' })
    const to = redirectTarget(from, location)
    if (to.origin !== new URL(from).origin) sent = onlyAccept(sent)
    from = to.href
  }
  throw new RequestFault({ kind: 'refused', why: `it redirects more than ${MOST_REDIRECTS} times` })
}

function redirectTarget(from: string, location: string): URL {
  if (!URL.canParse(location, from)) {
    throw new RequestFault({ kind: 'refused', why: 'it redirects to something that is no address' })
  }
  const to = new URL(location, from)
  const base = new URL(from)
  const secure = to.protocol === 'https:' || (to.protocol === 'http:' && base.protocol === 'http:')
  if (secure) return to
  throw new RequestFault({
    kind: 'refused',
    why: `it redirects from ${base.protocol} to ${redactUrl(to.href)}`,
  })
}

const onlyAccept = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'))

async function once(
  address: string,
  headers: Headers,
  signal: AbortSignal,
  body: string | undefined,
): Promise<IncomingMessage> {
  const url = new URL(address)
  const client = await clientFor(url.protocol)
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  try {
    const { message } = await client.requestRaw(
      {
        parsedUrl: url,
        // Loaded here: TLS takes 10 ms that a run without a download need not spend.
        httpModule: await (url.protocol === 'https:' ? import('node:https') : import('node:http')),
        options: {
          host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
          port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
          path: url.pathname + url.search,
          method: body === undefined ? 'GET' : 'POST',
          agent: client.getAgent(address),
          signal,
          headers: {
            'user-agent': 'package-python',
            // A body that arrives compressed has another hash.
            'accept-encoding': 'identity',
            ...(login === ':' ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
            ...headers,
          },
        },
      },
      body ?? (null as unknown as string),
    )
    return message
  } catch (thrown) {
    throw requestFault(thrown)
  }
}

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
])

/** What kind of fault a thrown error of a socket or of TLS is. */
export function requestFault(thrown: unknown): RequestFault {
  if (thrown instanceof RequestFault) return thrown
  const code = errnoOf(thrown) ?? ''
  const why = thrown instanceof Error ? thrown.message || code : String(thrown)
  if (UNREACHABLE.has(code)) return new RequestFault({ kind: 'unreachable', why }, thrown)
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/.test(code)) {
    return new RequestFault({ kind: 'refused', why: `its certificate is not trusted (${code})` }, thrown)
  }
  return new RequestFault({ kind: 'broken', why }, thrown)
}
