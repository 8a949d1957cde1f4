/** Decisions of the HTTP transport that need no server: proxies, limits of one request, and what a fault means. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type HttpResponse, readText, watchRequest } from '../../../src/host/http.js'
import { HttpFault } from '../../../src/host/http-fault.js'
import { proxyFor } from '../../../src/host/http-settings.js'

describe('the proxy of an address', () => {
  const PROXY = 'http://proxy.example:3128'
  const of = (url: string, env: Record<string, string>) => proxyFor(new URL(url), env)?.href

  test.each<[url: string, env: Record<string, string>, proxy: string | undefined]>([
    ['https://a.example/', {}, undefined],
    ['https://a.example/', { HTTPS_PROXY: PROXY }, `${PROXY}/`],
    ['https://a.example/', { https_proxy: PROXY, HTTPS_PROXY: 'http://other' }, `${PROXY}/`],
    ['https://a.example/', { HTTP_PROXY: PROXY }, undefined],
    ['http://a.example/', { HTTP_PROXY: PROXY }, `${PROXY}/`],
    ['http://a.example/', { http_proxy: PROXY, HTTP_PROXY: 'http://other' }, `${PROXY}/`],
    ['http://a.example/', { HTTPS_PROXY: PROXY }, undefined],
    ['https://a.example/', { HTTPS_PROXY: 'user:word@proxy.example:3128' }, 'http://user:word@proxy.example:3128/'],
    ['https://a.example/', { HTTPS_PROXY: 'proxy.example:3128' }, `${PROXY}/`],
    ['https://a.example/', { HTTPS_PROXY: 'https://proxy.example' }, 'https://proxy.example/'],
  ])('%s with %j is %s', (url, env, proxy) => expect(of(url, env)).toBe(proxy))

  test.each(['http://localhost:8080/', 'http://127.0.0.1/', 'http://127.1.2.3/', 'http://[::1]:1/'])(
    'loopback (%s) has none',
    url => expect(of(url, { HTTP_PROXY: PROXY })).toBeUndefined(),
  )
  test.each(['http://localhost.example/', 'http://12.7.0.1/'])('%s is no loopback', url =>
    expect(of(url, { HTTP_PROXY: PROXY })).toBe(`${PROXY}/`),
  )

  test.each<[list: string, url: string, direct: boolean]>([
    ['*', 'https://a.example/', true],
    ['a.example', 'https://a.example/', true],
    ['A.Example', 'https://a.example/', true],
    ['a.example', 'https://b.a.example/', true],
    ['.a.example', 'https://b.a.example/', true],
    ['a.example', 'https://ba.example/', false],
    [' x.example , a.example ', 'https://a.example/', true],
    ['a.example:443', 'https://a.example/', true],
    ['a.example:80', 'https://a.example/', false],
    ['a.example:80', 'http://a.example/', true],
    ['a.example:8443', 'https://a.example:8443/', true],
    ['a.example:443', 'https://a.example:8443/', false],
    ['', 'https://a.example/', false],
    [',', 'https://a.example/', false],
  ])('NO_PROXY=%s, %s: %s', (list, url, direct) => {
    for (const name of ['NO_PROXY', 'no_proxy'])
      expect(of(url, { HTTPS_PROXY: PROXY, HTTP_PROXY: PROXY, [name]: list })).toBe(direct ? undefined : `${PROXY}/`)
  })

  test('no_proxy comes before NO_PROXY', () => {
    expect(of('https://a.example/', { HTTPS_PROXY: PROXY, no_proxy: 'b', NO_PROXY: 'a.example' })).toBe(`${PROXY}/`)
  })
})

describe('the limits of one request', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())
  const LIMITS = { answer: 1_000, idle: 500 }
  const watch = (limits: Parameters<typeof watchRequest>[1] = LIMITS, unwanted?: AbortSignal, remaining?: number) =>
    watchRequest('https://a.example/', limits, unwanted, ...(remaining === undefined ? [] : [remaining]))
  const message = (one: ReturnType<typeof watch>) => one.fault()?.message

  test('no answer in time', () => {
    const one = watch()
    jest.advanceTimersByTime(999)
    expect([one.signal.aborted, one.fault()]).toEqual([false, undefined])
    jest.advanceTimersByTime(1)
    expect([one.signal.aborted, message(one)]).toEqual([true, 'it did not answer within 1 s'])
    expect(one.fault()).toMatchObject({ kind: 'timeout', url: 'https://a.example/' })
  })

  test('an answer that begins and falls silent; each piece gives it the whole time again', () => {
    const one = watch()
    for (let piece = 0; piece < 5; piece++) {
      one.moved()
      jest.advanceTimersByTime(499)
      expect(one.signal.aborted).toBe(false)
    }
    jest.advanceTimersByTime(1)
    expect(message(one)).toBe('it sent nothing for 0.5 s')
  })

  test('all of it, however lively; a repeated request has what the others left', () => {
    const one = watch({ ...LIMITS, total: 1_200 })
    one.moved()
    jest.advanceTimersByTime(499)
    one.moved()
    jest.advanceTimersByTime(499)
    one.moved()
    expect(message(one)).toBeUndefined()
    jest.advanceTimersByTime(202)
    expect(message(one)).toBe('it took longer than 1.2 s')
    const late = watch({ ...LIMITS, total: 1_200 }, undefined, 100)
    jest.advanceTimersByTime(100)
    expect(message(late)).toBe('it took longer than 1.2 s')
    const spent = watch({ ...LIMITS, total: 1_200 }, undefined, -5)
    jest.advanceTimersByTime(1)
    expect(message(spent)).toBe('it took longer than 1.2 s')
  })

  test('the first that is exceeded is the reason', () => {
    const one = watch({ answer: 1_000, idle: 500, total: 1_100 })
    jest.advanceTimersByTime(2_000)
    expect(message(one)).toBe('it did not answer within 1 s')
  })

  test('once it is over nothing is left that could end it, and no listener at the signal of the caller', () => {
    const caller = new AbortController()
    const remove = jest.spyOn(caller.signal, 'removeEventListener')
    const one = watch({ ...LIMITS, total: 1_200 }, caller.signal)
    one.moved()
    one.stop()
    expect(jest.getTimerCount()).toBe(0)
    jest.advanceTimersByTime(5_000)
    caller.abort()
    expect([one.signal.aborted, one.fault(), remove.mock.calls.length]).toEqual([false, undefined, 1])
  })

  test('the signal of the caller ends it, also one that was given before, and that is no fault of the server', () => {
    const caller = new AbortController()
    const one = watch(LIMITS, caller.signal)
    caller.abort()
    const after = watch(LIMITS, caller.signal)
    expect([one, after].map(({ signal, fault }) => [signal.aborted, fault()])).toEqual([
      [true, undefined],
      [true, undefined],
    ])
    one.stop()
    after.stop()
  })
})

describe('a fault', () => {
  test.each<[ConstructorParameters<typeof HttpFault>[0], number | undefined, boolean]>([
    ['status', 499, false],
    ['status', 500, true],
    ['broken', undefined, true],
    ['timeout', undefined, true],
    ['unreachable', undefined, false],
    ['refused', undefined, false],
    ['corrupt', undefined, false],
  ])('%s %s: whether the server may have done it: %s', (kind, status, uncertain) => {
    expect(new HttpFault(kind, status === undefined ? {} : { status }).uncertain).toBe(uncertain)
  })

  test('says its status where nothing else is said, and what the server asks to wait', () => {
    const fault = new HttpFault('status', { status: 429, headers: { 'retry-after': '7' } })
    expect([fault.message, fault.retryAfter, fault.url, fault.details]).toEqual(['status 429', '7', '', []])
    expect(new HttpFault('broken', { message: 'cut' })).toMatchObject({ message: 'cut', headers: {} })
  })
})

test('a text is read up to its limit, and not beyond', async () => {
  const response = (...pieces: string[]): HttpResponse => ({
    url: 'https://a.example/',
    status: 200,
    headers: {},
    size: undefined,
    async *pieces() {
      for (const piece of pieces) yield Buffer.from(piece)
    },
  })
  const MIB = 1024 ** 2
  // The pieces of one character.
  expect(await readText(response('\u00fc', 'ab'), 4)).toBe('\u00fcab')
  await expect(readText(response('x'.repeat(MIB), 'y'), MIB)).rejects.toMatchObject({
    kind: 'corrupt',
    message: 'it is longer than 1 MiB',
  })
})
