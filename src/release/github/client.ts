/** Requests to GitHub's REST API: the proxy respected, waited for when GitHub asks to, made again when that is safe. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { interruption } from '../../host/lifecycle.js'
import { githubError } from './errors.js'
import { GitHubFault, limitWait, waitBefore } from './fault.js'
import { type Sent, sendFile } from './send-file.js'
import { faultOf } from './thrown.js'

/** @see https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28'

export interface Answer {
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

export interface ClientOptions {
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
      if (late.signal.aborted)
        throw new GitHubFault({ message: `it did not answer within ${answer / 1000} s` }, thrown)
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
