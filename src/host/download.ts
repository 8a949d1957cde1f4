/**
 * The one downloader of files and JSON, which repeats what may be repeated. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits forever on a silent server.)
 */

import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { type ErrorCode, PackagingError } from '../core/errors.js'
import { bytes, plural } from '../core/format.js'
import { orFsError } from './files.js'
import { exchange, type Headers, type HttpResponse, type Limits, readText } from './http.js'
import { HttpFault } from './http-fault.js'
import { type Limiter, onInterrupt, pause } from './lifecycle.js'
import { redactText, redactUrl } from './log.js'
import { retryDelay } from './retry.js'
import type { ContentStore } from './store.js'

// Errors of downloads that failed for good. Pure.

const TRY_LATER = 'Try again later, or set a mirror or proxy if this network needs one.'

/** What helps where the network is switched off. */
export const FIX_OFFLINE =
  'Run package-python fetch again with the same inputs and a network, or unset vendor and UV_OFFLINE.'

/** Whether uv's own variable says that nothing may be downloaded; it holds for all of this program's downloads. */
export function isOffline(env: Readonly<Record<string, string | undefined>>): boolean {
  return /^(1|true|t|yes|y|on)$/i.test(env.UV_OFFLINE?.trim() ?? '')
}

/** @param what the file or address */
export function offlineError(what: string): PackagingError {
  return new PackagingError('network/offline', {
    message: `The network is switched off (vendor, UV_OFFLINE), and this is needed: ${what}.`,
    fix: FIX_OFFLINE,
  })
}

/** @param attempts requests made */
function downloadError(url: string, fault: HttpFault, attempts: number): PackagingError {
  const [code, why, fix] = meaningOf(fault)
  const times = attempts === 1 ? '' : ` (${attempts} requests)`
  return new PackagingError(code, {
    message: `Cannot download ${redactUrl(url)}: ${why}${times}.`,
    fix,
    cause: fault,
  })
}

function meaningOf(fault: HttpFault): readonly [code: ErrorCode, why: string, fix: string] {
  const why = redactText(fault.message)
  switch (fault.kind) {
    case 'status':
      return meaningOfStatus(fault.status ?? 0)
    case 'broken':
      return ['network/unreachable', `the connection breaks off repeatedly: ${why}`, TRY_LATER]
    case 'unreachable':
      return [
        'network/unreachable',
        `the server cannot be reached: ${why}`,
        'Check the network, the address and the proxy variables (HTTPS_PROXY, NO_PROXY).',
      ]
    case 'timeout':
      return ['network/timeout', why, TRY_LATER]
    case 'corrupt':
      return ['network/corrupt', why, 'Check what the address serves, and that no proxy or login page answers instead.']
    case 'refused':
      return [
        'network/refused',
        why,
        'Check the address; for a private authority, name the file of its certificate in SSL_CERT_FILE (docs/companies.md).',
      ]
  }
}

function meaningOfStatus(status: number): readonly [code: ErrorCode, why: string, fix: string] {
  if (status === 401 || status === 403) {
    return [
      'network/refused',
      `the server refuses access (status ${status})`,
      'Check its rate limit, and the credentials for this server: in the address of the index, UV_INDEX_<NAME>_USERNAME and _PASSWORD, or netrc; a keyring is not read here.',
    ]
  }
  if (status === 407) {
    return ['network/refused', 'the proxy requires a password (status 407)', 'Put user and password into HTTPS_PROXY.']
  }
  if (status === 404 || status === 410) {
    return ['network/refused', `it does not exist there (status ${status})`, 'Check the address, version and mirror.']
  }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return ['network/unreachable', `the server repeatedly answers with status ${status}`, TRY_LATER]
  }
  return ['network/refused', `the server answers with status ${status}`, 'Check the address.']
}

/** What the body must be. */
interface Expected {
  readonly filename: string
  /** Lower-case hex. */
  readonly sha256?: string | undefined
  /** Bytes. */
  readonly size?: number | undefined
}

/** Bytes collected before they are written. */
const WRITE_SIZE = 512 * 1024

/**
 * Writes the body into `file`, which must not exist, and returns its SHA-256.
 * @param onBytes called with the bytes received so far
 * @throws HttpFault `corrupt` for a web page, an empty body, a wrong size or hash, `broken` for a short one;
 * PackagingError `host/disk-full`, `host/permission`
 */
async function saveBody(
  response: HttpResponse,
  file: string,
  { filename, size, sha256: expected }: Expected,
  onBytes: (received: number) => void,
): Promise<string> {
  const corrupt = (message: string) => new HttpFault('corrupt', { url: response.url, message })
  if (size !== undefined && response.size !== undefined && response.size !== size)
    throw corrupt(`${filename} must have ${size} bytes, the server announces ${response.size}`)
  const wantsPage = /\.html?$/i.test(filename)
  const webPage = () => corrupt('the server answers with a web page instead of the file')
  if (!wantsPage && /^\s*(text\/html|application\/xhtml)/i.test(response.headers['content-type'] ?? '')) throw webPage()
  // 'wx' never follows a planted link.
  const writing = <T>(work: () => Promise<T>) => orFsError(`save ${filename}`, file, work)
  const handle = await writing(() => open(file, 'wx'))
  const hash = createHash('sha256')
  let received = 0
  let pending: Buffer[] = []
  let pendingSize = 0
  const flush = async () => {
    const batch = Buffer.concat(pending, pendingSize)
    pending = []
    pendingSize = 0
    if (batch.length > 0) await writing(() => handle.writeFile(batch))
  }
  try {
    for await (const piece of response.pieces()) {
      if (received === 0 && !wantsPage && /^\s*<(!doctype\s+html|html)/i.test(piece.toString('latin1', 0, 256)))
        throw webPage()
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
  if (expected !== undefined && sha256 !== expected)
    throw corrupt(`${filename} has the SHA-256 ${sha256} in place of ${expected}`)
  return sha256
}

/** By default; `total` includes repeated requests. */
const LIMITS = { answer: 30_000, idle: 30_000, total: 20 * 60_000 } as const

export interface FileRequest extends Expected {
  /** A user name and password in it are sent as Basic authorization and never shown. */
  readonly url: string
  readonly headers?: Headers
  readonly limits?: Partial<Limits>
  /** True takes a file of the store as it lies there: its reader hashes it. Only counts with `sha256`. */
  readonly unread?: boolean
}

interface JsonRequest {
  readonly url: string
  /** Sent as JSON with POST; only for queries, as it may be sent again. */
  readonly body?: unknown
  readonly headers?: Headers
  readonly limits?: Partial<Limits>
}

export interface Downloader {
  /**
   * The file's path in the store; no request is made when it is there already (which needs `sha256`).
   * @throws PackagingError `network/…`, `host/disk-full`, `host/permission`; the reason of `signal` when that is aborted
   */
  fetchFile(request: FileRequest, signal?: AbortSignal): Promise<string>
  /** Parsed, and still to be checked by the caller. @throws as `fetchFile` */
  fetchJson(request: JsonRequest, signal?: AbortSignal): Promise<unknown>
}

interface DownloaderOptions {
  readonly store: ContentStore
  /** Shared by all requests of a run. */
  readonly limiter: Limiter
  /** True refuses every request: only what the store has is given. */
  readonly offline?: boolean
  /** From 0 to 1. */
  readonly random?: () => number
  /** Waits so many milliseconds, less when `signal` is aborted. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
  /** Called with how far the large downloads are, `torch-2.9.whl: 120.0 MB of 800.0 MB`; empty when none is running. */
  readonly onProgress?: (text: string) => void
}

/** Bytes from which on a download takes long enough to show how far it is. */
const LARGE = 5_000_000

interface Transfer {
  readonly filename: string
  readonly received: number
  readonly all: number | undefined
}

/** What of several transfers is worth a word. */
function progressText(transfers: Iterable<Transfer>): string {
  const large = [...transfers].filter(({ received, all = received }) => all >= LARGE)
  const [first, ...more] = large
  if (first === undefined) return ''
  const sum = (sizes: readonly number[]) => bytes(sizes.reduce((one, other) => one + other, 0))
  const received = sum(large.map(one => one.received))
  const sizes = large.flatMap(({ all }) => all ?? [])
  const all = sizes.length === large.length ? ` of ${sum(sizes)}` : ''
  return `${more.length === 0 ? first.filename : plural(large.length, 'file')}: ${received}${all}`
}

/** Bytes of a JSON answer: the largest index pages have a few MiB. */
const JSON_LIMIT = 64 * 1024 * 1024

/** Downloads into `store`: a file that is there under the hash that is asked for is not downloaded again. */
export function createDownloader(options: DownloaderOptions): Downloader {
  const { store, limiter, offline = false, random = Math.random, wait = pause, onProgress = () => {} } = options
  const transfers = new Map<FileRequest, Transfer>()

  /** Makes the request until it succeeds or `retryDelay` gives up. */
  async function persist<T>(
    { url, headers = {}, limits: some, body }: JsonRequest,
    signal: AbortSignal | undefined,
    read: (response: HttpResponse) => Promise<T>,
  ): Promise<T> {
    if (offline) throw offlineError(redactUrl(url))
    const limits = { ...LIMITS, ...some }
    const end = performance.now() + limits.total
    const sent = body === undefined ? {} : ({ method: 'POST', body: JSON.stringify(body) } as const)
    for (let attempt = 1; ; attempt += 1) {
      try {
        const remaining = end - performance.now()
        return await exchange({ url, headers, limits, remaining, signal, ...sent }, response => {
          if (response.status === 200) return read(response)
          throw new HttpFault('status', response)
        })
      } catch (thrown) {
        if (!(thrown instanceof HttpFault)) throw thrown
        const delay = retryDelay(thrown, attempt, random(), Date.now())
        if (delay === undefined || performance.now() + delay >= end) throw downloadError(url, thrown, attempt)
        await wait(delay, signal)
      }
    }
  }

  async function save(request: FileRequest, response: HttpResponse): Promise<string> {
    const temporary = await store.temporary()
    const forget = onInterrupt('files', () => rm(temporary, { force: true }))
    try {
      const all = request.size ?? response.size
      const { filename } = request
      const sha256 = await saveBody(response, temporary, request, received => {
        transfers.set(request, { filename, received, all })
        onProgress(progressText(transfers.values()))
      })
      return await store.add(temporary, sha256, filename)
    } catch (thrown) {
      await rm(temporary, { force: true })
      throw thrown
    } finally {
      forget()
      transfers.delete(request)
      onProgress(progressText(transfers.values()))
    }
  }

  return {
    async fetchFile(request, signal) {
      const { sha256, filename, unread = false } = request
      const stored = sha256 && (await (unread ? store.unread : store.find)(sha256, filename))
      return stored || limiter(() => persist(request, signal, response => save(request, response)))
    },
    async fetchJson(request, signal) {
      const headers = {
        accept: 'application/json',
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...request.headers,
      }
      return limiter(() =>
        persist({ ...request, headers }, signal, async response => {
          const text = await readText(response, JSON_LIMIT)
          try {
            return JSON.parse(text) as unknown
          } catch (thrown) {
            throw new HttpFault('corrupt', { url: response.url, message: 'the answer is not JSON' }, thrown)
          }
        }),
      )
    },
  }
}
