/**
 * The one downloader. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits for ever on a silent server.)
 */
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ContentStore } from '../files/store.js'
import { interruption, onInterrupt } from '../interrupt.js'
import type { Limiter } from '../limit.js'
import { announcedSize, type Expected, readBody, saveBody } from './body.js'
import { downloadError } from './download-errors.js'
import { get, type Headers, LIMITS, type Limits, RequestFault } from './http.js'
import { retryDelay } from './retry.js'
import { type Watch, watchRequest } from './watch.js'

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

export interface JsonRequest {
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

export interface DownloaderOptions {
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
