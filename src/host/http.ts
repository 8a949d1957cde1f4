/**
 * One GET request (or POST, when there is something to send), redirects followed, on `@actions/http-client` (whose agents know the proxy variables). Its own redirects
 * fail on a relative address and keep every header but Authorization; its time-out half-closes the socket. Hence ours.
 */

import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { HttpClient } from '@actions/http-client'
import { errnoOf, orFsError } from './files.js'
import { redactUrl } from './log.js'
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

interface Answer {
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
    ({ HttpClient }) => new HttpClient('package-python', [], { keepAlive: true, socketTimeout: CLIENT_TIMEOUT }),
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
export async function get(url: string, headers: Headers, signal: AbortSignal, body?: string): Promise<Answer> {
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
    if (body !== undefined) throw new RequestFault({ kind: 'refused', why: 'it redirects what is sent to it' })
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

const UNREACHABLE = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'])

/** What kind of fault a thrown error of a socket or of TLS is. */
function requestFault(thrown: unknown): RequestFault {
  if (thrown instanceof RequestFault) return thrown
  const code = errnoOf(thrown) ?? ''
  const why = thrown instanceof Error ? thrown.message || code : String(thrown)
  if (UNREACHABLE.has(code)) return new RequestFault({ kind: 'unreachable', why }, thrown)
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/.test(code)) {
    return new RequestFault({ kind: 'refused', why: `its certificate is not trusted (${code})` }, thrown)
  }
  return new RequestFault({ kind: 'broken', why }, thrown)
}

// Takes in the body of an answer: into a file while hashing it, or as text.

/** What the body must be. */
export interface Expected {
  readonly filename: string
  /** Lower-case hex. */
  readonly sha256?: string | undefined
  /** Bytes. */
  readonly size?: number | undefined
}

/** Bytes gathered before they are written. */
const WRITE_SIZE = 512 * 1024

const corrupt = (why: string) => new RequestFault({ kind: 'corrupt', why })

/** Bytes that the answer announces, or undefined. */
export function announcedSize(message: IncomingMessage): number | undefined {
  const header = message.headers['content-length']
  return header === undefined ? undefined : Number(header)
}

/**
 * The pieces of the body; ends with an error when it is cut short.
 * @throws RequestFault
 */
async function* pieces(message: IncomingMessage): AsyncGenerator<Buffer> {
  const announced = announcedSize(message)
  let received = 0
  try {
    for await (const piece of message) {
      received += (piece as Buffer).length
      yield piece as Buffer
    }
  } catch (thrown) {
    throw requestFault(thrown)
  }
  if (!message.complete || (announced !== undefined && received !== announced)) {
    throw new RequestFault({
      kind: 'broken',
      why: `it ended after ${received} of ${announced ?? 'unknown'} bytes`,
    })
  }
}

/**
 * Writes the body into `file`, which must not exist, and returns its SHA-256.
 * @param onBytes told of the bytes received so far
 * @throws RequestFault `corrupt` for a web page, an empty body, a wrong size or hash, `broken` for a short one;
 * PackagingError `host/disk-full`, `host/permission`
 */
export async function saveBody(
  message: IncomingMessage,
  file: string,
  expected: Expected,
  onBytes: (received: number) => void,
): Promise<string> {
  const { filename, size } = expected
  const announced = announcedSize(message)
  if (size !== undefined && announced !== undefined && announced !== size) {
    throw corrupt(`${filename} must have ${size} bytes, the server announces ${announced}`)
  }
  const wantsPage = /\.html?$/i.test(filename)
  if (!wantsPage && /^\s*(text\/html|application\/xhtml)/i.test(message.headers['content-type'] ?? '')) {
    throw corrupt('the server answers with a web page in place of the file')
  }
  // 'wx' never follows a planted link.
  const writing = <T>(work: () => Promise<T>) => orFsError(`save ${filename}`, file, work)
  const handle = await writing(() => open(file, 'wx'))
  const hash = createHash('sha256')
  let received = 0
  let pending: Buffer[] = []
  let pendingSize = 0
  const flush = async () => {
    const [batch, batchSize] = [Buffer.concat(pending, pendingSize), pendingSize]
    pending = []
    pendingSize = 0
    if (batchSize > 0) await writing(() => handle.writeFile(batch))
  }
  try {
    for await (const piece of pieces(message)) {
      if (received === 0 && !wantsPage && /^\s*<(!doctype\s+html|html)/i.test(piece.toString('latin1', 0, 256))) {
        throw corrupt('the server answers with a web page in place of the file')
      }
      received += piece.length
      if (size !== undefined && received > size) throw corrupt(`${filename} is longer than its ${size} bytes`)
      hash.update(piece)
      pending.push(piece)
      pendingSize += piece.length
      if (pendingSize >= WRITE_SIZE) await flush()
      onBytes(received)
    }
    await flush()
  } finally {
    await writing(() => handle.close())
  }
  if (received === 0 && size !== 0) throw corrupt('the server answers with nothing')
  if (size !== undefined && received !== size) throw corrupt(`${filename} has ${received} bytes in place of ${size}`)
  const sha256 = hash.digest('hex')
  if (expected.sha256 !== undefined && sha256 !== expected.sha256) {
    throw corrupt(`${filename} has the SHA-256 ${sha256} in place of ${expected.sha256}`)
  }
  return sha256
}

/** The body as text. @throws RequestFault, also for one longer than `limit` bytes */
export async function readBody(message: IncomingMessage, limit: number, onBytes: () => void): Promise<string> {
  const all: Buffer[] = []
  let received = 0
  for await (const piece of pieces(message)) {
    received += piece.length
    if (received > limit) throw corrupt(`it is longer than ${limit / 1024 / 1024} MiB`)
    all.push(piece)
    onBytes()
  }
  return Buffer.concat(all).toString('utf8')
}
