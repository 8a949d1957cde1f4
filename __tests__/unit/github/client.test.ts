/** What the GitHub client sends, repeats, waits for and says of failures. undici is one that never connects. */
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { PackagingError } from '../../../src/core/errors.js'

interface Asked {
  readonly url: string
  readonly method: string
  readonly body: unknown
  readonly headers: Record<string, string>
}
interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: string
}
let asked: Asked[] = []
/** What is answered to the request of this number, from 1; an error is thrown in its place. */
let answer: (count: number) => Answer | Error = () => ({})

jest.unstable_mockModule('undici', () => ({
  Agent: class {},
  ProxyAgent: class {},
  async request(url: URL, options: Omit<Asked, 'url'>) {
    asked.push({ ...options, url: url.href })
    const given = answer(asked.length)
    if (given instanceof Error) throw given
    const { status = 200, headers = {}, body = '{}' } = given
    return { statusCode: status, headers, body: Readable.from([Buffer.from(body)]) }
  },
}))
const { createGitHubClient, waitBefore } = await import('../../../src/github/client.js')
const { HttpFault } = await import('../../../src/host/http-fault.js')

const NOW = 1_800_000_000_000
let waits: number[] = []
let reported: number[] = []
let now = NOW

beforeEach(() => {
  ;[asked, waits, reported, now] = [[], [], [], NOW]
  answer = () => ({})
  jest.spyOn(Date, 'now').mockImplementation(() => now)
})
afterEach(() => void jest.restoreAllMocks())

const client = (more: { readonly apiUrl?: string; readonly random?: number } = {}) =>
  createGitHubClient({
    apiUrl: more.apiUrl ?? 'https://api.github.com',
    repository: 'ada/app',
    token: 'secret',
    random: () => more.random ?? 0,
    wait: async milliseconds => {
      waits.push(milliseconds)
      now += milliseconds
    },
    waiting: milliseconds => void reported.push(milliseconds),
  })
const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )

describe('a request', () => {
  test('goes to the repository with the token and the version of the API; JSON says what it is', async () => {
    answer = () => ({ status: 201, body: '{"id": 7}' })
    expect(await client().call('try', 'POST /releases', { json: { a: 1 }, headers: { 'x-more': 'y' } })).toEqual({
      id: 7,
    })
    const [{ url, method, body, headers } = {} as Asked] = asked
    expect([url, method, body]).toEqual(['https://api.github.com/repos/ada/app/releases', 'POST', '{"a":1}'])
    expect(headers).toMatchObject({
      authorization: 'Bearer secret',
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'content-type': 'application/json; charset=utf-8',
      'x-more': 'y',
    })
  })

  test('without JSON has no body and no type of one; a whole address is taken as it is', async () => {
    await client({ apiUrl: 'https://git.example/api/v3/' }).call('try', 'GET /releases/1')
    await client().call('try', 'GET https://uploads.example/x')
    expect(asked.map(({ url, method, body }) => [url, method, body])).toEqual([
      ['https://git.example/api/v3/repos/ada/app/releases/1', 'GET', null],
      ['https://uploads.example/x', 'GET', null],
    ])
    expect(asked[0]?.headers).not.toHaveProperty('content-type')
  })

  test('a body of bytes is sent as it is', async () => {
    const body = Readable.from([Buffer.from('x')])
    await client().call('try', 'POST /x', { body })
    expect(asked[0]?.body).toBe(body)
  })

  test.each([
    ['no JSON at all', 'no JSON at all'],
    ['', ''],
    ['[1]', [1]],
  ])('an answer %j is read as %j', async (body, value) => {
    answer = () => ({ body })
    expect(await client().call('try', 'GET /x')).toEqual(value)
  })

  test.each([199, 300, 304])('status %i is no success', async status => {
    answer = () => ({ status })
    expect(await failure(client().call('try', 'GET /x'))).toMatchObject({ code: 'release/refused' })
  })
  test.each([200, 204, 299])('status %i is one', async status => {
    answer = () => ({ status, body: '1' })
    expect(await client().call('try', 'GET /x')).toBe(1)
  })
})

describe('a failure', () => {
  const LATER = 'Check githubstatus.com and run this again later; it continues where it stopped.'
  test.each<[status: number, code: string, why: string, requests: number]>([
    [400, 'release/refused', 'GitHub answers with status 400 (no)', 1],
    [401, 'release/token', 'GitHub does not accept the token (no)', 1],
    [403, 'release/token', 'the token may not do that (no)', 1],
    [404, 'release/refused', 'it does not exist, or this token may not read it (status 404: no)', 1],
    [408, 'release/unreachable', 'GitHub repeatedly answers with status 408 (no)', 5],
    [409, 'release/refused', 'GitHub refuses it (status 409: no)', 1],
    [422, 'release/refused', 'GitHub refuses it (status 422: no)', 1],
    [499, 'release/refused', 'GitHub answers with status 499 (no)', 1],
    [500, 'release/unreachable', 'GitHub repeatedly answers with status 500 (no)', 5],
    [503, 'release/unreachable', 'GitHub repeatedly answers with status 503 (no)', 5],
  ])('status %i is %s', async (status, code, why, requests) => {
    answer = () => ({ status, body: '{"message": " no. "}' })
    const error = await failure(client().call('read it', 'GET /x'))
    expect([error.code, error.message, asked.length]).toEqual([code, `Cannot read it in ada/app: ${why}.`, requests])
    expect(error.fix === LATER).toBe(code === 'release/unreachable')
  })

  test('says which permission it wants', async () => {
    answer = () => ({ status: 403, headers: { 'x-accepted-github-permissions': 'contents=write' }, body: '{}' })
    const { message } = await failure(client().call('try', 'GET /x'))
    expect(message).toBe(
      'Cannot try in ada/app: the token may not do that (no reason given; it wants contents: write).',
    )
  })

  test('names every reason that GitHub gives', async () => {
    const errors = [
      { resource: 'Release', field: 'tag_name', code: 'already_exists' },
      { code: 'custom', message: 'why' },
      { resource: 7 },
      'words',
    ]
    answer = () => ({ status: 422, body: JSON.stringify({ message: 'Validation Failed', errors }) })
    expect((await failure(client().call('try', 'GET /x'))).detail).toEqual([
      'Release.tag_name: already_exists',
      'custom: why',
      '',
      'words',
    ])
  })

  test('an answer that is no JSON is quoted, not all of it', async () => {
    answer = () => ({ status: 400, body: `<p>${'x'.repeat(500)}` })
    const { message } = await failure(client().call('try', 'GET /x'))
    expect(message).toContain(`(<p>${'x'.repeat(197)})`)
    answer = () => ({ status: 400, body: '[]' })
    expect((await failure(client().call('try', 'GET /x'))).message).toContain('(no reason given)')
  })

  test.each<[code: string, why: string, requests: number]>([
    ['ECONNRESET', 'the connection breaks off repeatedly: gone', 5],
    ['ENOTFOUND', 'GitHub cannot be reached: gone', 3],
  ])('%s: %s', async (code, why, requests) => {
    answer = () => Object.assign(new Error('gone'), { code })
    const error = await failure(client().call('try', 'GET /x'))
    expect([error.code, error.message, asked.length]).toEqual([
      'release/unreachable',
      `Cannot try in ada/app: ${why}.`,
      requests,
    ])
  })

  test('what is no fault of the transport is thrown at once', async () => {
    const reader = client().fetch('try', 'GET /x', {}, async () => Promise.reject(new TypeError('mine')))
    await expect(reader).rejects.toThrow('mine')
    expect([asked.length, waits]).toEqual([1, []])
  })
})

describe('what must not just be done again', () => {
  test.each<[once: 'doubt' | 'any' | undefined, status: number, requests: number, http: boolean]>([
    ['doubt', 502, 1, true],
    ['doubt', 429, 6, false],
    ['any', 429, 1, true],
    ['any', 502, 1, true],
    [undefined, 502, 5, false],
  ])('once: %s, status %i: %i requests', async (once, status, requests, http) => {
    answer = () => ({ status, headers: { 'retry-after': '1' } })
    const error = await failure(client().call('try', 'POST /x', { ...(once && { once }) }))
    expect([asked.length, error instanceof HttpFault]).toEqual([requests, http])
  })
})

describe('waiting', () => {
  test('a failure that passes is none; a long wait is reported, a short one is not', async () => {
    answer = count => [{ status: 429, headers: { 'retry-after': '5' } }, { status: 500 }, {}][count - 1] ?? {}
    expect(await client().call('try', 'GET /x')).toEqual({})
    expect([asked.length, waits, reported]).toEqual([3, [5_000, 500], [5_000]])
    answer = count => (count === 4 ? { status: 429, headers: { 'retry-after': '4' } } : {})
    await client().call('try', 'GET /x')
    expect(reported).toEqual([5_000])
  })

  test('the limit that one request met is waited for by all, until it is over', async () => {
    const one = client()
    answer = count => (count === 1 ? { status: 429, headers: { 'retry-after': '30' } } : {})
    const began = one.call('try', 'GET /x')
    await began
    now = NOW
    await one.call('try', 'GET /y')
    expect(waits).toEqual([30_000, 30_000])
    now = NOW + 30_000
    await one.call('try', 'GET /z')
    expect(waits).toHaveLength(2)
  })

  test('a limit is said with the time that it lasts', async () => {
    const reset = String(NOW / 1000 + 1800)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    answer = () => ({ status: 403, headers, body: '{"message": "API rate limit exceeded."}' })
    const error = await failure(client().call('try', 'GET /x'))
    expect(error).toMatchObject({
      code: 'release/limited',
      message: 'Cannot try in ada/app: its rate limit is used up (status 403: API rate limit exceeded).',
      fix: 'Run this again in 30 min 00 s; it continues where it stopped.',
    })
    expect(asked).toHaveLength(1)
  })

  const wait = (
    status: number,
    {
      headers = {},
      attempt = 1,
      random = 0,
      message = 'no',
    }: Partial<Record<'headers', Record<string, string>>> & {
      readonly attempt?: number
      readonly random?: number
      readonly message?: string
    },
  ) => waitBefore(new HttpFault('status', { status, headers, message }), attempt, random, NOW)

  test('up to ten minutes, five times, spread over a second', () => {
    expect(wait(429, { headers: { 'retry-after': '600' } })).toBe(600_000)
    expect(wait(429, { headers: { 'retry-after': '601' } })).toBeUndefined()
    expect(wait(429, { headers: { 'retry-after': '1' }, attempt: 5 })).toBe(1_000)
    expect(wait(429, { headers: { 'retry-after': '1' }, attempt: 6 })).toBeUndefined()
    expect(wait(429, { headers: { 'retry-after': '1' }, random: 0.5 })).toBe(1_500)
  })

  test('403 is a limit only when something says so', () => {
    for (const message of ['You have exceeded a secondary Rate Limit', 'abuse detection mechanism'])
      expect(wait(403, { message })).toBe(60_000)
    expect(wait(403, { headers: { 'x-ratelimit-remaining': '0' } })).toBe(60_000)
    expect(wait(403, { headers: { 'x-ratelimit-remaining': '1' } })).toBeUndefined()
    expect(wait(429, {})).toBe(60_000)
  })

  test('a reset counts only where nothing remains, and one that has passed means now', () => {
    const at = (seconds: number, remaining: string) => ({
      headers: { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': String(NOW / 1000 + seconds) },
    })
    expect(wait(429, at(90, '0'))).toBe(90_000)
    expect(wait(429, at(90, '3'))).toBe(60_000)
    expect(wait(429, at(-90, '0'))).toBe(0)
  })

  test('silence is worth as many requests as a broken connection', () => {
    const timeout = new HttpFault('timeout', { message: 'late' })
    expect([1, 4, 5].map(attempt => waitBefore(timeout, attempt, 1, NOW))).toEqual([500, 4_000, undefined])
  })
})
