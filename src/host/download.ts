/**
 * The one downloader. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits for ever on a silent server.)
 */

import { setMaxListeners } from 'node:events'
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ErrorCode, PackagingError } from '../core/errors.js'
import {
  announcedSize,
  type Expected,
  get,
  type Headers,
  LIMITS,
  type Limits,
  RequestFault,
  readBody,
  saveBody,
} from './http.js'
import { interruption, type Limiter, onInterrupt } from './lifecycle.js'
import { redactText, redactUrl } from './log.js'
import { type Fault, retryDelay } from './retry.js'
import type { ContentStore } from './store.js'

// What is told to people when a download fails for good. Pure.

const TRY_LATER = 'Try again later, or set a mirror or proxy if this network needs one.'

/** @param attempts requests made */
function downloadError(url: string, fault: Fault, attempts: number, cause: unknown): PackagingError {
  const [code, why, fix] = meaningOf(fault)
  const times = attempts === 1 ? '' : ` (${attempts} requests)`
  return new PackagingError(code, {
    message: `Cannot download ${redactUrl(url)}: ${why}${times}.`,
    fix,
    cause,
  })
}

function meaningOf(fault: Fault): readonly [code: ErrorCode, why: string, fix: string] {
  if (fault.kind === 'status') return meaningOfStatus(fault.status)
  const why = redactText(fault.why)
  switch (fault.kind) {
    case 'broken':
      return ['network/unreachable', `the connection keeps breaking off: ${why}`, TRY_LATER]
    case 'unreachable':
      return [
        'network/unreachable',
        `the server cannot be reached: ${why}`,
        'Check the network, the address and the proxy variables (HTTPS_PROXY, NO_PROXY).',
      ]
    case 'timeout':
      return ['network/timeout', why, TRY_LATER]
    case 'corrupt':
      return [
        'network/corrupt',
        why,
        'Check what the address serves, and that no proxy or login page answers in its place.',
      ]
    case 'refused':
      return ['network/refused', why, 'Check the address; for a private authority, set NODE_EXTRA_CA_CERTS.']
  }
}

function meaningOfStatus(status: number): readonly [code: ErrorCode, why: string, fix: string] {
  if (status === 401 || status === 403) {
    return [
      'network/refused',
      `the server refuses access (status ${status})`,
      'Check the credentials for this server, and its rate limit.',
    ]
  }
  if (status === 407) {
    return ['network/refused', 'the proxy wants a password (status 407)', 'Put user and password into HTTPS_PROXY.']
  }
  if (status === 404 || status === 410) {
    return ['network/refused', `it does not exist there (status ${status})`, 'Check the address, version and mirror.']
  }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return ['network/unreachable', `the server keeps answering with status ${status}`, TRY_LATER]
  }
  return ['network/refused', `the server answers with status ${status}`, 'Check the address.']
}

// Ends a request that takes too long, goes silent or is no longer wanted, and remembers which it was.

interface Watch {
  /** Aborted when the request must end. */
  readonly signal: AbortSignal
  /** Call when a piece of the answer, its head first, has come. */
  moved(): void
  /** Why it was ended for taking too long; undefined when it was not. */
  fault(): Fault | undefined
  /** Call when the request is over. */
  stop(): void
}

/**
 * @param remaining milliseconds left of `limits.total`
 * @param unwanted the caller's own signal
 */
function watchRequest(limits: Limits, remaining: number, unwanted: AbortSignal | undefined): Watch {
  const controller = new AbortController()
  let fault: Fault | undefined
  const endAfter = (milliseconds: number, why: string) =>
    setTimeout(() => {
      fault ??= { kind: 'timeout', why }
      controller.abort()
    }, milliseconds)
  const seconds = (milliseconds: number) => `${milliseconds / 1000} s`

  const total = endAfter(Math.max(0, remaining), `it took longer than ${seconds(limits.total)}`)
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
      clearTimeout(total)
      clearTimeout(answer)
      clearTimeout(idle)
      for (const signal of signals) signal.removeEventListener('abort', abort)
    },
  }
}

export interface FileRequest extends Expected {
  /** A user name and password in it are sent as Basic authorization and never shown. */
  readonly url: string
  readonly headers?: Headers
  readonly limits?: Partial<Limits>
  /** True takes a file of the store as it lies there: whoever reads it hashes it. Only counts with `sha256`. */
  readonly unread?: boolean
  /** Told of the bytes received so far, from 0 again when a request is repeated, and of all of them when they are known. */
  readonly onBytes?: (received: number, all: number | undefined) => void
}

interface JsonRequest {
  readonly url: string
  /** Sent as JSON with POST; only for questions, as it may be sent again. */
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
  /** From 0 to 1. */
  readonly random?: () => number
  /** Waits so many milliseconds, less when `signal` is aborted. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
}

/** Bytes of a JSON answer: the largest index pages have a few MiB. */
const JSON_LIMIT = 64 * 1024 * 1024

/** Downloads into `store`: a file that is there under the hash that is asked for is not downloaded again. */
export function createDownloader(options: DownloaderOptions): Downloader {
  const { store, limiter, random = Math.random, wait = waitFor } = options

  /** Makes the request until it succeeds or `retryDelay` gives up. */
  async function persist<T>(
    { url, limits: some }: JsonRequest,
    signal: AbortSignal | undefined,
    request: (watch: Watch) => Promise<T>,
  ): Promise<T> {
    const limits = { ...LIMITS, ...some }
    const end = performance.now() + limits.total
    for (let attempt = 1; ; attempt += 1) {
      const watch = watchRequest(limits, end - performance.now(), signal)
      try {
        return await request(watch)
      } catch (thrown) {
        signal?.throwIfAborted()
        interruption.throwIfAborted()
        const fault = watch.fault() ?? (thrown instanceof RequestFault ? thrown.fault : undefined)
        if (fault === undefined) throw thrown
        const delay = retryDelay(fault, attempt, random(), Date.now())
        const inTime = delay !== undefined && performance.now() + delay < end
        if (!inTime) throw downloadError(url, fault, attempt, thrown)
        watch.stop()
        await wait(delay, signal)
      } finally {
        watch.stop()
      }
    }
  }

  async function download(request: FileRequest, watch: Watch): Promise<string> {
    const { message } = await get(request.url, request.headers ?? {}, watch.signal)
    watch.moved()
    const temporary = await store.temporary()
    const forget = onInterrupt('files', () => rm(temporary, { force: true }))
    try {
      const all = request.size ?? announcedSize(message)
      const sha256 = await saveBody(message, temporary, request, received => {
        watch.moved()
        request.onBytes?.(received, all)
      })
      return await store.add(temporary, sha256, request.filename)
    } catch (thrown) {
      message.destroy()
      await rm(temporary, { force: true })
      throw thrown
    } finally {
      forget()
    }
  }

  return {
    async fetchFile(request, signal) {
      const { sha256, filename, unread = false } = request
      const stored = sha256 && (await (unread ? store.unread : store.find)(sha256, filename))
      return stored || limiter(() => persist(request, signal, watch => download(request, watch)))
    },
    async fetchJson(request, signal) {
      return limiter(() =>
        persist(request, signal, async watch => {
          const body = request.body === undefined ? undefined : JSON.stringify(request.body)
          const headers = {
            accept: 'application/json',
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...request.headers,
          }
          const { message } = await get(request.url, headers, watch.signal, body)
          watch.moved()
          const text = await readBody(message, JSON_LIMIT, watch.moved).finally(() => message.destroy())
          try {
            return JSON.parse(text) as unknown
          } catch (thrown) {
            throw new RequestFault({ kind: 'corrupt', why: 'the answer is not JSON' }, thrown)
          }
        }),
      )
    },
  }
}

async function waitFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => {})
  signal?.throwIfAborted()
}
