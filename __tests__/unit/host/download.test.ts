/** What a downloader makes of answers and faults: codes, repeats, redirects, credentials. undici is one that never connects. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { rootCertificates } from 'node:tls'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { PackagingError } from '../../../src/core/errors.js'
import type { FileRequest } from '../../../src/host/download.js'

interface Asked {
  readonly url: string
  readonly method: string
  readonly body: unknown
  readonly headers: Record<string, string>
  readonly dispatcher: { readonly kind: string; readonly options: Record<string, unknown> }
}
interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string | string[]>
  readonly body?: string | readonly Buffer[] | AsyncGenerator<Buffer>
  /** In place of an answer. */
  readonly thrown?: unknown
}
let asked: Asked[] = []
let dispatchers: Asked['dispatcher'][] = []
/** The bodies of the answers. */
let bodies: Readable[] = []
/** What is answered to the request of this number, from 1, or thrown. */
let answer: (count: number, url: string) => Answer | Error = () => ({})

const kindOf = (kind: string) =>
  class {
    readonly kind = kind
    readonly options: Record<string, unknown>
    constructor(options: Record<string, unknown>) {
      this.options = options
      dispatchers.push(this)
    }
  }
jest.unstable_mockModule('undici', () => ({
  Agent: kindOf('direct'),
  ProxyAgent: kindOf('proxy'),
  async request(url: URL, options: Omit<Asked, 'url'>) {
    asked.push({ ...options, url: url.href })
    const given = answer(asked.length, url.href)
    if (given instanceof Error) throw given
    if ('thrown' in given) throw given.thrown
    const { status = 200, headers = {}, body = 'file' } = given
    const pieces = typeof body === 'string' ? [Buffer.from(body)] : body
    // A stream would ask a generator for more than is read.
    const streamed = Array.isArray(pieces)
      ? Readable.from(pieces)
      : Object.assign(pieces, { on: () => streamed, destroy() {} })
    if (streamed instanceof Readable) bodies.push(streamed)
    return { statusCode: status, headers, body: streamed }
  },
}))
const { createDownloader, isOffline } = await import('../../../src/host/download.js')
const { useHttpSettings } = await import('../../../src/host/http-settings.js')

const URL_OF_FILE = 'https://a.example/f.whl'
let folder = ''
let waits: number[] = []
let shown: string[] = []
let next = 0

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'package-python-download-'))
  ;[asked, dispatchers, waits, shown, bodies] = [[], [], [], [], []]
  answer = () => ({})
  useHttpSettings({})
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function downloader(more: { readonly offline?: boolean; readonly known?: string } = {}) {
  const known = async () => more.known
  return createDownloader({
    ...(more.offline !== undefined && { offline: more.offline }),
    store: {
      root: folder,
      temporary: async () => path.join(folder, `t${next++}`),
      add: async (file: string) => file,
      find: known,
      unread: async () => more.known && `${more.known} unread`,
    } as Parameters<typeof createDownloader>[0]['store'],
    limiter: work => work(),
    random: () => 1,
    wait: async milliseconds => void waits.push(milliseconds),
    onProgress: text => void shown.push(text),
  })
}
const fetchFile = (more: Partial<FileRequest> = {}) =>
  downloader().fetchFile({ url: URL_OF_FILE, filename: 'f.whl', ...more })
const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )

describe('a status', () => {
  test.each<[status: number, code: string, why: string, requests: number]>([
    [201, 'network/refused', 'the server answers with status 201', 1],
    [401, 'network/refused', 'the server refuses access (status 401)', 1],
    [403, 'network/refused', 'the server refuses access (status 403)', 1],
    [404, 'network/refused', 'it does not exist there (status 404)', 1],
    [407, 'network/refused', 'the proxy requires a password (status 407)', 1],
    [408, 'network/unreachable', 'the server repeatedly answers with status 408', 5],
    [410, 'network/refused', 'it does not exist there (status 410)', 1],
    [425, 'network/unreachable', 'the server repeatedly answers with status 425', 5],
    [429, 'network/unreachable', 'the server repeatedly answers with status 429', 5],
    [451, 'network/refused', 'the server answers with status 451', 1],
    [500, 'network/unreachable', 'the server repeatedly answers with status 500', 5],
    [503, 'network/unreachable', 'the server repeatedly answers with status 503', 5],
  ])('%i is %s', async (status, code, why, requests) => {
    answer = () => ({ status })
    const error = await failure(fetchFile())
    const times = requests === 1 ? '' : ` (${requests} requests)`
    expect([error.code, error.message]).toEqual([code, `Cannot download ${URL_OF_FILE}: ${why}${times}.`])
    expect([asked.length, waits]).toEqual([requests, [500, 1000, 2000, 4000].slice(0, requests - 1)])
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a connection that fails', () => {
  const coded = (code: string, message = code) => Object.assign(new Error(message), { code })
  test.each<[string, Error, code: string, why: string, requests: number]>([
    ['no such name', coded('ENOTFOUND'), 'network/unreachable', 'the server cannot be reached: ENOTFOUND', 3],
    [
      'every address of a name',
      new AggregateError([coded('ECONNREFUSED', 'first'), coded('EINVAL', 'second')], 'all'),
      'network/unreachable',
      'the server cannot be reached: first',
      3,
    ],
    [
      'within what wraps it',
      new Error('fetch failed', { cause: coded('ENETUNREACH', 'no network') }),
      'network/unreachable',
      'the server cannot be reached: no network',
      3,
    ],
    ['cut', coded('ECONNRESET'), 'network/unreachable', 'the connection breaks off repeatedly: ECONNRESET', 5],
    ['without a word', coded('EPIPE', ''), 'network/unreachable', 'the connection breaks off repeatedly: EPIPE', 5],
    [
      'a certificate',
      coded('CERT_HAS_EXPIRED'),
      'network/refused',
      'its certificate is not trusted (CERT_HAS_EXPIRED)',
      1,
    ],
    [
      'the proxy',
      new Error('Proxy response (407) !== 200 when HTTP Tunneling'),
      'network/refused',
      'the proxy requires a password (status 407)',
      1,
    ],
  ])('%s', async (_, thrown, code, why, requests) => {
    answer = () => thrown
    const error = await failure(fetchFile())
    expect([error.code, error.message.replace(/ \(\d requests\)/, ''), asked.length]).toEqual([
      code,
      `Cannot download ${URL_OF_FILE}: ${why}.`,
      requests,
    ])
  })
})

test.each(['a text', undefined, null, {}])('%j that was thrown breaks the connection', async thrown => {
  answer = () => ({ thrown })
  expect(await failure(fetchFile())).toMatchObject({
    code: 'network/unreachable',
    message: expect.stringContaining(`breaks off repeatedly: ${thrown}`),
  })
})

test('what is no fault of a server is thrown as it is, after one request', async () => {
  answer = () => ({ body: 'x' })
  const { fetchFile: fetch } = downloader()
  // Its folder is gone, as on a disk that went away.
  rmSync(folder, { recursive: true })
  expect((await failure(fetch({ url: URL_OF_FILE, filename: 'f' }))).code).toMatch(/^host\//)
  expect([asked.length, waits]).toEqual([1, []])
})

test('each piece of a body has the time between two pieces again', async () => {
  jest.useFakeTimers({ doNotFake: ['performance', 'setImmediate', 'nextTick'] })
  try {
    const body = async function* () {
      for (const piece of 'abcde') {
        jest.advanceTimersByTime(400)
        yield Buffer.from(piece)
      }
    }
    answer = () => ({ body: body() })
    const limits = { answer: 1_000, idle: 500, total: 60_000 }
    expect(readFileSync(await fetchFile({ limits }), 'utf8')).toBe('abcde')
    expect(asked).toHaveLength(1)
  } finally {
    jest.useRealTimers()
  }
})

test('the last answer counts; a wait that does not fit into the total limit is not begun', async () => {
  answer = count => (count < 3 ? { status: 502 } : {})
  expect(readFileSync(await fetchFile(), 'utf8')).toBe('file')
  expect(waits).toEqual([500, 1000])
  answer = () => ({ status: 502 })
  asked = []
  const error = await failure(fetchFile({ limits: { total: 400 } }))
  expect([error.code, asked.length, waits.length]).toEqual(['network/unreachable', 1, 2])
})

test('an answer that has begun has its limit of silence, and no longer that of an answer', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] })
  try {
    const late = async function* () {
      jest.advanceTimersByTime(40_000)
      const { signal } = asked.at(-1) as unknown as { readonly signal: AbortSignal }
      if (signal.aborted) throw new Error('ended')
      yield Buffer.from('file')
    }
    answer = () => ({ body: late() })
    const limits = { answer: 30_000, idle: 60_000 }
    expect(readFileSync(await fetchFile({ limits }), 'utf8')).toBe('file')
    // Longer than it may be silent.
    expect(await failure(fetchFile({ limits: { answer: 30_000, idle: 20_000 } }))).toMatchObject({
      code: 'network/timeout',
    })
  } finally {
    jest.useRealTimers()
  }
})

describe('a redirect', () => {
  test('leaves nothing open: its own body may be endless', async () => {
    answer = count => (count === 1 ? { status: 302, headers: { location: '/g' } } : {})
    await fetchFile()
    expect(bodies.map(({ destroyed }) => destroyed)).toEqual([true, true])
  })

  const secret = { Authorization: 'Bearer x', 'Private-Token': 'x', Accept: '*/*' }
  const to = (location: string, status = 302) => {
    answer = count => (count === 1 ? { status, headers: { location } } : {})
  }

  test.each([301, 302, 303, 307, 308])('of status %i within the origin keeps every header', async status => {
    to('/moved', status)
    await fetchFile({ headers: secret })
    expect(asked.map(({ url }) => url)).toEqual([URL_OF_FILE, 'https://a.example/moved'])
    expect(asked[1]?.headers).toMatchObject(secret)
  })

  test.each(['https://b.example/f', 'https://a.example:8443/f'])('to %s leaves credentials behind', async location => {
    to(location)
    await fetchFile({ headers: secret })
    expect(asked[0]?.headers).toMatchObject(secret)
    expect(asked[1]?.headers).toEqual({ 'user-agent': 'package-python', 'accept-encoding': 'identity', Accept: '*/*' })
  })

  test('from http to https is followed, from https to http refused', async () => {
    to('https://a.example/f')
    await fetchFile({ url: 'http://a.example/f' })
    expect(asked).toHaveLength(2)
    asked = []
    to('http://b.example/f')
    await fetchFile({ url: 'http://a.example/f' })
    expect(asked).toHaveLength(2)
    asked = []
    to('http://a.example/f')
    expect((await failure(fetchFile())).message).toContain('it redirects from https: to http://a.example/f')
    expect(asked).toHaveLength(1)
  })

  test('ten times is followed, eleven times refused', async () => {
    const times = (most: number) => {
      asked = []
      answer = count => (count <= most ? { status: 302, headers: { location: `/${count}` } } : {})
    }
    times(10)
    expect(readFileSync(await fetchFile(), 'utf8')).toBe('file')
    times(11)
    expect(await failure(fetchFile())).toMatchObject({ code: 'network/refused' })
  })

  test.each([
    [304, { location: '/moved' }],
    [302, {}],
  ])('is no status %i with %j', async (status, headers) => {
    answer = () => ({ status, headers })
    expect((await failure(fetchFile())).message).toContain(`answers with status ${status}`)
    expect(asked).toHaveLength(1)
  })

  test('what is sent follows only where the method is kept, within the origin', async () => {
    const post = () => downloader().fetchJson({ url: 'https://a.example/q', body: { a: 1 } })
    answer = count => (count === 1 ? { status: 307, headers: { location: '/r' } } : { body: '{}' })
    expect(await post()).toEqual({})
    expect(asked.map(({ url, method, body }) => [url, method, body])).toEqual([
      ['https://a.example/q', 'POST', '{"a":1}'],
      ['https://a.example/r', 'POST', '{"a":1}'],
    ])
    for (const [status, location] of [
      [302, '/r'],
      [308, 'https://b.example/r'],
    ] as const) {
      asked = []
      to(location, status)
      expect((await failure(post())).message).toContain('it redirects what is sent to it')
      expect(asked).toHaveLength(1)
    }
  })
})

test('a request says who asks, takes nothing compressed, and sends a login of the address as a header only', async () => {
  await fetchFile()
  await fetchFile({ url: 'https://us%40er:pass@a.example/f' })
  await fetchFile({ url: 'https://token@a.example/f' })
  const own = { 'user-agent': 'package-python', 'accept-encoding': 'identity' }
  const login = (text: string) => ({ ...own, authorization: `Basic ${Buffer.from(text).toString('base64')}` })
  expect(asked.map(({ url, method, body, headers }) => [url, method, body, headers])).toEqual([
    [URL_OF_FILE, 'GET', null, own],
    ['https://a.example/f', 'GET', null, login('us@er:pass')],
    ['https://a.example/f', 'GET', null, login('token:')],
  ])
})

describe('connections', () => {
  test('are kept for the next request, and made again for other settings', async () => {
    await fetchFile()
    await fetchFile()
    expect(dispatchers.map(({ kind }) => kind)).toEqual(['direct'])
    useHttpSettings({ HTTPS_PROXY: 'http://us:er@proxy.example:3128' })
    await fetchFile()
    await fetchFile()
    expect(dispatchers.map(({ kind }) => kind)).toEqual(['direct', 'proxy'])
    expect(dispatchers[1]?.options).toMatchObject({
      uri: 'http://us:er@proxy.example:3128/',
      token: `Basic ${Buffer.from('us:er').toString('base64')}`,
    })
    useHttpSettings({ HTTPS_PROXY: 'http://proxy.example' })
    await fetchFile()
    expect(dispatchers[2]?.options).not.toHaveProperty('token')
    // Our own limits of time hold, and not undici's five minutes.
    for (const { options } of dispatchers) expect(options).toMatchObject({ headersTimeout: 0, bodyTimeout: 0 })
    expect(asked.map(({ dispatcher }) => dispatchers.indexOf(dispatcher))).toEqual([0, 0, 1, 1, 2])
  })

  test('trust the authorities of a file that the environment names', async () => {
    const pem = path.join(folder, 'ca.pem')
    writeFileSync(pem, rootCertificates[0] as string)
    await fetchFile()
    // Node has warned of its own variable already.
    useHttpSettings({ SSL_CERT_FILE: pem, NODE_EXTRA_CA_CERTS: path.join(folder, 'no such') })
    await fetchFile()
    useHttpSettings({ PIP_CERT: pem, HTTPS_PROXY: 'http://proxy.example' })
    await fetchFile()
    const context = { secureContext: expect.anything() }
    expect(dispatchers.map(({ options }) => options)).toEqual([
      expect.not.objectContaining({ connect: expect.anything() }),
      expect.objectContaining({ connect: context }),
      expect.objectContaining({ requestTls: context, proxyTls: context }),
    ])
  })

  test('need those files to be there and to be certificates', async () => {
    const file = path.join(folder, 'ca.pem')
    useHttpSettings({ REQUESTS_CA_BUNDLE: file })
    const missing = await failure(fetchFile())
    expect([missing.code, missing.message]).toEqual([
      'network/refused',
      `Cannot download ${URL_OF_FILE}: REQUESTS_CA_BUNDLE names ${file}, which cannot be read (ENOENT).`,
    ])
    for (const text of ['', 'garbage', '-----BEGIN CERTIFICATE-----\nbm9uZQ==\n-----END CERTIFICATE-----\n']) {
      writeFileSync(file, text)
      useHttpSettings({ REQUESTS_CA_BUNDLE: file })
      expect((await failure(fetchFile())).message).toContain(`${file}, which has no certificate in PEM form`)
    }
    expect(asked).toEqual([])
  })
})

describe('the file', () => {
  const sha256 = createHash('sha256').update('file').digest('hex')
  test.each<[string, Answer, Partial<FileRequest>, why: string]>([
    ['announced with another size', { headers: { 'content-length': '4' } }, { size: 5 }, 'the server announces 4'],
    ['shorter', {}, { size: 5 }, 'f.whl has 4 bytes in place of 5'],
    ['longer', {}, { size: 3 }, 'f.whl is longer than its 3 bytes'],
    ['another', {}, { sha256: '0'.repeat(64) }, `f.whl has the SHA-256 ${sha256} in place of ${'0'.repeat(64)}`],
    ['empty', { body: [] }, {}, 'the server answers with nothing'],
    ['a page by its type', { headers: { 'content-type': 'text/html; charset=x' } }, {}, 'a web page instead'],
    [
      'a page by the first of its types',
      { headers: { 'content-type': ['text/html', 'x/y'] } },
      {},
      'a web page instead',
    ],
    ['a page by its look', { body: ' <!DOCTYPE html>' }, {}, 'a web page instead'],
  ])('%s is refused, after one more request', async (_, given, more, why) => {
    answer = () => given
    const error = await failure(fetchFile(more))
    expect([error.code, error.message]).toEqual(['network/corrupt', expect.stringContaining(why)])
    expect([asked.length, readdirSync(folder)]).toEqual([2, []])
  })

  test.each<[string, Answer, Partial<FileRequest>]>([
    ['with its size and hash', { headers: { 'content-length': '4' } }, { size: 4, sha256 }],
    ['with its size twice', { headers: { 'content-length': ['4', '4'] } }, { size: 4 }],
    ['that shall be empty', { body: [] }, { size: 0 }],
    ['that is a page', { body: '<html>', headers: { 'content-type': 'text/html' } }, { filename: 'index.html' }],
    ['with < somewhere inside', { body: [Buffer.from('a'), Buffer.from('<html>')] }, {}],
  ])('%s is kept', async (_, given, more) => {
    answer = () => given
    const text =
      typeof given.body === 'string'
        ? given.body
        : Buffer.concat((given.body ?? [Buffer.from('file')]) as readonly Buffer[])
    expect(readFileSync(await fetchFile(more), 'utf8')).toBe(String(text))
    expect(asked).toHaveLength(1)
  })

  test('of several pieces, some of them large, arrives in their order', async () => {
    const body = ['a', 'b', 'c', 'd'].map(letter => Buffer.alloc(300_000, letter))
    answer = () => ({ body })
    expect(Buffer.concat(body).equals(readFileSync(await fetchFile()))).toBe(true)
  })

  test('cut short is requested again', async () => {
    answer = count => (count < 2 ? { headers: { 'content-length': '5' } } : { headers: { 'content-length': '4' } })
    expect(readFileSync(await fetchFile(), 'utf8')).toBe('file')
    expect(asked).toHaveLength(2)
  })

  test('that the store has is not requested; without a hash nobody knows', async () => {
    const { fetchFile } = downloader({ known: 'kept' })
    const request = { url: URL_OF_FILE, filename: 'f.whl' }
    expect(await fetchFile({ ...request, sha256 })).toBe('kept')
    expect(await fetchFile({ ...request, sha256, unread: true })).toBe('kept unread')
    expect(asked).toEqual([])
    expect(await fetchFile(request)).toContain(folder)
    expect(asked).toHaveLength(1)
  })
})

describe('how far downloads are', () => {
  const large = [Buffer.alloc(3_000_000), Buffer.alloc(3_000_000)]

  test('is shown of large ones, with all that is known, until they are done', async () => {
    answer = () => ({ body: large })
    await fetchFile({ size: 6_000_000 })
    expect(shown).toEqual(['f.whl: 3.0 MB of 6.0 MB', 'f.whl: 6.0 MB of 6.0 MB', ''])
    shown = []
    await fetchFile()
    expect(shown).toEqual(['', 'f.whl: 6.0 MB', ''])
    shown = []
    answer = () => ({})
    await fetchFile({ size: 4 })
    expect(shown).toEqual(['', ''])
  })

  test('is one line for several at once', async () => {
    answer = () => ({ body: large })
    const { fetchFile } = downloader()
    await Promise.all(
      ['a', 'b'].map(name => fetchFile({ url: `https://a.example/${name}`, filename: name, size: 6_000_000 })),
    )
    expect(shown.filter(text => text.startsWith('2 files: '))).toContainEqual(
      expect.stringMatching(/^2 files: \d+\.0 MB of 12\.0 MB$/),
    )
    expect(shown.at(-1)).toBe('')
  })
})

describe('JSON', () => {
  test('is asked for, sent as such, and may be long', async () => {
    const long = 'x'.repeat(1_000_000)
    answer = () => ({ body: JSON.stringify({ long }) })
    const { fetchJson } = downloader()
    expect(await fetchJson({ url: URL_OF_FILE })).toEqual({ long })
    await fetchJson({ url: URL_OF_FILE, body: 1, headers: { accept: 'application/vnd.x+json' } })
    expect(asked.map(({ method, body, headers }) => [method, body, headers.accept, headers['content-type']])).toEqual([
      ['GET', null, 'application/json', undefined],
      ['POST', '1', 'application/vnd.x+json', 'application/json'],
    ])
  })

  test('that is none is corrupt', async () => {
    answer = () => ({ body: '<p>' })
    expect(await failure(downloader().fetchJson({ url: URL_OF_FILE }))).toMatchObject({ code: 'network/corrupt' })
    expect(asked).toHaveLength(2)
  })
})

describe('without a network', () => {
  test.each(['1', 'true', 'T', ' yes ', 'y', 'on'])('UV_OFFLINE=%j says so', text =>
    expect(isOffline({ UV_OFFLINE: text })).toBe(true),
  )
  test.each([undefined, '', '0', 'false', 'no', '11', 'only'])('UV_OFFLINE=%j does not', text =>
    expect(isOffline({ UV_OFFLINE: text })).toBe(false),
  )

  test('what the store has is given, all else is one error without a request', async () => {
    const { fetchFile, fetchJson } = downloader({ offline: true })
    const request = { url: 'https://us:er@a.example/f.whl', filename: 'f.whl', sha256: '0'.repeat(64) }
    for (const work of [fetchFile(request), fetchJson({ url: request.url })]) {
      const error = await failure(work)
      expect(error.code).toBe('network/offline')
      expect(error.message).toContain('a.example/f.whl')
      expect(error.message).not.toContain('us:er')
    }
    expect(await downloader({ offline: true, known: 'kept' }).fetchFile(request)).toBe('kept')
    expect(asked).toEqual([])
  })
})
