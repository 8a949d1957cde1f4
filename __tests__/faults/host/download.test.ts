// Servers that fail, lie, stall or redirect, and a disk that fills up.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startProxy, startServer, type TestServer } from '../../../__fixtures__/host/server.js'
import { testOnSmallDisk } from '../../../__fixtures__/host/tmpfs.js'
import type { PackagingError } from '../../../src/core/errors.js'
import { createDownloader, type FileRequest } from '../../../src/host/download.js'
import { createLimiter } from '../../../src/host/lifecycle.js'
import { createStore } from '../../../src/host/store.js'

const BODY = Buffer.alloc(1_500_000, 'wheel')
const SHA = createHash('sha256').update(BODY).digest('hex')
const NAME = 'a-1-py3-none-any.whl'

let root = ''
let servers: TestServer[] = []
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'package-python-store-'))
})
afterEach(async () => {
  await Promise.all(servers.map(server => server.close()))
  servers = []
  rmSync(root, { recursive: true, force: true })
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
  const server = await startServer(answer)
  servers.push(server)
  return server
}

/** A downloader that notes its waits in place of waiting. */
function downloader(folder = root, atOnce = 4) {
  const waits: number[] = []
  const store = createStore(folder)
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds)
  }
  return {
    waits,
    store,
    ...createDownloader({ store, limiter: createLimiter(atOnce), random: () => 1, wait }),
  }
}

const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )
/** Every file in the store; whatever fails, no piece may be left. */
const stored = (folder = root) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(entry => (entry.isFile() ? [entry.name] : []))
const request = (server: TestServer, more: Partial<FileRequest> = {}): FileRequest => ({
  url: `${server.url}/${NAME}`,
  filename: NAME,
  sha256: SHA,
  size: BODY.length,
  ...more,
})

describe('a good server', () => {
  test('the file arrives whole and is requested once', async () => {
    const server = await serve((_, response) => response.end(BODY))
    const { fetchFile, store } = downloader()
    const file = await fetchFile(request(server))
    expect(readFileSync(file).equals(BODY)).toBe(true)
    expect(file).toBe(path.join(root, 'sha256', SHA.slice(0, 2), SHA, NAME))
    expect(await fetchFile(request(server))).toBe(file)
    expect(await store.find(SHA)).toBe(file)
    expect(server.requests).toHaveLength(1)
  })

  test('large files report how far they are, small ones nothing', async () => {
    const large = Buffer.alloc(6_000_000)
    const server = await serve((asked, response) => response.end(asked.url === '/large' ? large : BODY))
    const texts: string[] = []
    const { fetchFile } = createDownloader({
      store: createStore(root),
      limiter: createLimiter(4),
      onProgress: text => texts.push(text),
    })
    await fetchFile(request(server))
    expect(new Set(texts)).toEqual(new Set(['']))
    await fetchFile({ url: `${server.url}/large`, filename: 'large.whl', size: large.length })
    expect(texts).toContain('large.whl: 6.0 MB of 6.0 MB')
    expect(texts.at(-1)).toBe('')
  })

  test('sixty files, twenty at a time, under one signal: all arrive', async () => {
    let open = 0
    let most = 0
    const server = await serve((asked, response) => {
      open += 1
      most = Math.max(most, open)
      setTimeout(() => {
        open -= 1
        response.end(asked.url)
      }, 5)
    })
    const { fetchFile } = downloader(root, 20)
    const { signal } = new AbortController()
    const names = Array.from({ length: 60 }, (_, index) => `f${index}`)
    const got = await Promise.all(
      names.map(name => fetchFile({ url: `${server.url}/${name}`, filename: name }, signal)),
    )
    expect(got.map(file => readFileSync(file, 'utf8'))).toEqual(names.map(name => `/${name}`))
    expect(most).toBeLessThanOrEqual(20)
    expect(most).toBeGreaterThan(4)
  })

  test('without a hash it is stored under its own', async () => {
    const server = await serve((_, response) => response.end(BODY))
    const file = await downloader().fetchFile({ url: `${server.url}/x`, filename: NAME })
    expect(file).toContain(SHA)
  })

  test('JSON', async () => {
    const server = await serve((asked, response) => response.end(JSON.stringify({ accept: asked.headers.accept })))
    expect(await downloader().fetchJson({ url: server.url })).toEqual({ accept: 'application/json' })
  })

  test('through the proxy that the environment names', async () => {
    const server = await serve((_, response) => response.end(BODY))
    const proxy = await startProxy(server.url)
    process.env.http_proxy = proxy.url
    try {
      const file = await downloader().fetchFile(request(server, { url: `http://h.example/${NAME}` }))
      expect(readFileSync(file).equals(BODY)).toBe(true)
      expect(proxy.asked).toEqual(['h.example:80'])
    } finally {
      delete process.env.http_proxy
      await proxy.close()
    }
  })
})

describe('a server in trouble', () => {
  test('fault 1: 503 twice, then the file', async () => {
    const server = await serve((_, response, count) => {
      if (count <= 2) response.writeHead(503).end('busy')
      else response.end(BODY)
    })
    const { fetchFile, waits } = downloader()
    expect(existsSync(await fetchFile(request(server)))).toBe(true)
    expect(waits).toEqual([500, 1000])
  })

  test('fault 2: 503 for ever', async () => {
    const server = await serve((_, response) => response.writeHead(503).end())
    const error = await failure(downloader().fetchFile(request(server)))
    expect(error.code).toBe('network/unreachable')
    expect(error.message).toBe(
      `Cannot download ${server.url}/${NAME}: the server repeatedly answers with status 503 (5 requests).`,
    )
    expect(stored()).toEqual([])
  })

  test('fault 3: 429 with Retry-After', async () => {
    const server = await serve((_, response, count) => {
      if (count === 1) response.writeHead(429, { 'retry-after': '9' }).end()
      else response.end(BODY)
    })
    const { fetchFile, waits } = downloader()
    await fetchFile(request(server))
    expect(waits).toEqual([9000])
  })

  test.each([
    [401, 'network/refused'],
    [403, 'network/refused'],
    [404, 'network/refused'],
    [418, 'network/refused'],
  ])('status %i is final', async (status, code) => {
    const server = await serve((_, response) => response.writeHead(status).end())
    expect((await failure(downloader().fetchFile(request(server)))).code).toBe(code)
    expect(server.requests).toHaveLength(1)
  })

  test('fault 4: a truncated body is requested again, and never taken for the file', async () => {
    const truncate = (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': BODY.length })
      response.write(BODY.subarray(0, 900_000), () => response.destroy())
    }
    const recovering = await serve((_, response, count) => (count === 1 ? truncate(response) : response.end(BODY)))
    expect(existsSync(await downloader().fetchFile(request(recovering)))).toBe(true)
    rmSync(root, { recursive: true })
    const broken = await serve((_, response) => truncate(response))
    const plain = { url: broken.url, filename: NAME }
    expect((await failure(downloader().fetchFile(plain))).code).toBe('network/unreachable')
    expect(broken.requests).toHaveLength(5)
    expect(stored()).toEqual([])
  })

  test('no server at all', async () => {
    const server = await serve(() => {})
    await server.close()
    const error = await failure(downloader().fetchFile(request(server)))
    expect(error).toMatchObject({
      code: 'network/unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    })
  })
})

describe('a server that lies', () => {
  test.each<[string, Partial<FileRequest>, (response: ServerResponse) => void]>([
    ['fault 5: a web page by its type', {}, response => response.setHeader('content-type', 'text/html').end(BODY)],
    [
      'fault 5: a web page by its look',
      { sha256: undefined, size: undefined },
      response => response.end('\n<!DOCTYPE HTML><p>Log in'),
    ],
    ['fault 5: nothing', { sha256: undefined, size: undefined }, response => response.end()],
    ['another hash', { size: undefined }, response => response.end('other')],
    ['too short', { sha256: undefined }, response => response.end('other')],
    ['too long', { sha256: undefined, size: 10 }, response => response.write(BODY)],
  ])('%s', async (_, more, answer) => {
    const server = await serve((_asked, response) => answer(response))
    const error = await failure(downloader().fetchFile(request(server, more)))
    expect(error.code).toBe('network/corrupt')
    expect(server.requests).toHaveLength(2)
    expect(stored()).toEqual([])
  })

  test('no JSON', async () => {
    const server = await serve((_, response) => response.end('<p>'))
    expect((await failure(downloader().fetchJson({ url: server.url }))).code).toBe('network/corrupt')
  })

  test('a file name that is a path', async () => {
    const server = await serve((_, response) => response.end(BODY))
    for (const filename of ['../evil', '/etc/x', 'a\\b', '..', 'C:x', '']) {
      expect((await failure(downloader().fetchFile(request(server, { filename })))).code).toBe('network/refused')
    }
  })
})

describe('fault 6: a server that stalls', () => {
  // The limit that is not met is the only short one: what arrives in time does so on a busy machine too.
  const silent = { answer: 1_000, idle: 60_000 }
  const stops = { answer: 60_000, idle: 100 }
  test.each<[string, (response: ServerResponse) => void, NonNullable<FileRequest['limits']>, string]>([
    ['before the head', () => {}, silent, 'it did not answer within 1 s'],
    ['before the body', response => response.writeHead(200).flushHeaders(), stops, 'it sent nothing for 0.1 s'],
    ['in the body', response => response.write('x'), stops, 'it sent nothing for 0.1 s'],
  ])('%s', async (_, answer, limits, why) => {
    const server = await serve((_asked, response) => answer(response))
    const error = await failure(downloader().fetchFile(request(server, { limits })))
    expect(error).toMatchObject({ code: 'network/timeout', message: expect.stringContaining(why) })
    expect(server.requests).toHaveLength(3)
    expect(stored()).toEqual([])
  })

  test('in all', async () => {
    const server = await serve((_, response) => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const error = await failure(downloader().fetchFile(request(server, { limits: { total: 2_000 } })))
    expect(error).toMatchObject({
      code: 'network/timeout',
      message: expect.stringContaining('longer than 2 s'),
    })
    expect(server.requests).toHaveLength(1)
  })

  test('until the caller has enough', async () => {
    const server = await serve((_, response) => response.write('x'))
    const enough = new AbortController()
    const work = failure(downloader().fetchFile(request(server), enough.signal))
    setTimeout(() => enough.abort(new Error('enough')), 100)
    expect((await work).message).toBe('enough')
    expect(stored()).toEqual([])
  })
})

describe('redirects and credentials', () => {
  const secret = { authorization: 'Bearer hunter2', 'private-token': 'hunter2', accept: '*/*' }

  test('are followed, relative ones too, and credentials stay with their host', async () => {
    const other = await serve((_, response) => response.end(BODY))
    const server = await serve((asked, response) => {
      const location = asked.url === '/moved' ? `${other.url}/file` : 'moved'
      response.writeHead(302, { location }).end('x'.repeat(100_000))
    })
    await downloader().fetchFile(request(server, { url: `${server.url}/first`, headers: secret }))
    expect(server.requests.map(asked => [asked.url, asked.headers.authorization])).toEqual([
      ['/first', 'Bearer hunter2'],
      ['/moved', 'Bearer hunter2'],
    ])
    const [asked] = other.requests
    expect(asked?.headers).toMatchObject({ accept: '*/*' })
    expect(JSON.stringify(asked?.headers)).not.toContain('hunter2')
  })

  test('a login in the address is sent and never shown', async () => {
    const server = await serve((_, response) => response.writeHead(403).end())
    const url = server.url.replace('//', '//us%40er:hunter2@')
    const error = await failure(downloader().fetchFile(request(server, { url: `${url}/f?sig=hunter2` })))
    const sent = server.requests[0]?.headers.authorization?.replace('Basic ', '') ?? ''
    expect(Buffer.from(sent, 'base64').toString()).toBe('us@er:hunter2')
    expect(`${error.message} ${error.fix} ${error.detail.join()}`).not.toContain('hunter2')
  })

  test.each([
    ['in a circle', '/again', 'more than 10 times'],
    ['to a file', 'file:///etc/passwd', 'redirects from http: to file:'],
    ['to nothing', 'http://[', 'an invalid address'],
  ])('%s are refused', async (_, location, why) => {
    const server = await serve((_asked, response) => response.writeHead(302, { location }).end())
    const error = await failure(downloader().fetchFile(request(server)))
    expect(error).toMatchObject({ code: 'network/refused', message: expect.stringContaining(why) })
  })
})

test('fault 26: a damaged file of the store is fetched again, a foreign one never used', async () => {
  const server = await serve((_, response) => response.end(BODY))
  const file = await downloader().fetchFile(request(server))
  writeFileSync(file, 'tampered')
  expect(await downloader().store.find(SHA)).toBeUndefined()
  expect(await downloader().fetchFile(request(server))).toBe(file)
  expect(readFileSync(file).equals(BODY)).toBe(true)
  expect(server.requests).toHaveLength(2)
})

testOnSmallDisk('fault 8: no space in the store', 'size=256k', async disk => {
  const server = await serve((_, response) => response.end(BODY))
  const error = await failure(downloader(disk).fetchFile(request(server)))
  expect(error.code).toBe('host/disk-full')
  expect(server.requests).toHaveLength(1)
  expect(stored(disk)).toEqual([])
})
