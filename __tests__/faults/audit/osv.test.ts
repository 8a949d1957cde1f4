/** OSV over a real connection, on the loopback: whatever is wrong with it, nothing is taken for clean. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { URLLIB3_ADVISORIES } from '../../../__fixtures__/describe/advisories.js'
import { startServer, type TestServer } from '../../../__fixtures__/host/server.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { askWithin } from '../../../src/audit/ask.js'
import { audit } from '../../../src/audit/audit.js'
import { auditFailures, type Subject } from '../../../src/audit/model.js'
import { createDownloader } from '../../../src/host/download.js'
import { createLimiter } from '../../../src/host/lifecycle.js'
import { createStore } from '../../../src/host/store.js'

const subject = (name: string, version: string): Subject => ({
  name,
  version,
  purl: `pkg:pypi/${name}@${version}`,
  files: [],
  origin: 'index',
  broughtBy: [],
})
const SUBJECTS = [subject('numpy', '2.1.0'), subject('urllib3', '1.26.4')]

const servers: TestServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** Audits against a server that answers so; waits between requests are left out. */
async function against(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
  limit = 60_000,
  withIndex = false,
) {
  const server = await startServer(answer)
  servers.push(server)
  const downloader = createDownloader({
    store: createStore(tempDir('store')),
    limiter: createLimiter(4),
    wait: async () => {},
  })
  const started = performance.now()
  const report = await audit({
    subjects: SUBJECTS,
    osv: server.url,
    index: withIndex ? `${server.url}/index` : undefined,
    ignore: [],
    ask: askWithin(downloader, {}, limit),
    now: new Date(),
  })
  return {
    seconds: (performance.now() - started) / 1000,
    states: report.components.map(({ state }) => state),
    failures: auditFailures(report).map(({ code }) => code),
    reason: report.components[0]?.reason,
    requests: server.requests.map(({ method, url }) => `${method} ${url}`),
  }
}

const json = (response: ServerResponse, value: unknown) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<{ queries: { package: { name: string } }[] }> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return JSON.parse(Buffer.concat(pieces).toString()) as { queries: { package: { name: string } }[] }
}

describe('a database that works', () => {
  const works = (request: IncomingMessage, response: ServerResponse) => {
    const id = /^\/v1\/vulns\/(.+)$/.exec(request.url ?? '')?.[1]
    if (id !== undefined)
      return json(
        response,
        URLLIB3_ADVISORIES.find(one => one.id === id),
      )
    void bodyOf(request).then(({ queries }) =>
      json(response, {
        results: queries.map(query => (query.package.name === 'urllib3' ? { vulns: URLLIB3_ADVISORIES } : {})),
      }),
    )
  }
  test('is asked once, and once for each advisory', async () => {
    const { states, failures, requests } = await against(works)
    expect(states).toEqual(['clean', 'vulnerable'])
    expect(failures).toEqual(['check/vulnerable'])
    const [first, ...rest] = requests
    expect(first).toBe('POST /v1/querybatch')
    // Side by side, in whatever order they arrive.
    expect(rest.sort()).toEqual(URLLIB3_ADVISORIES.map(({ id }) => `GET /v1/vulns/${id}`).sort())
  })
  test('after two outages is as good', async () => {
    const { states } = await against((request, response, count) => {
      if (count > 2) return works(request, response)
      response.statusCode = 503
      response.end()
    })
    expect(states).toEqual(['clean', 'vulnerable'])
  })
})

describe('no answer is not clean', () => {
  const unknown = { states: ['unknown', 'unknown'], failures: ['check/unaudited'] }
  test.each<readonly [string, (request: IncomingMessage, response: ServerResponse) => void, string]>([
    [
      '503 for ever',
      (_, response) => {
        response.statusCode = 503
        response.end('{"results":[{},{}]}')
      },
      'status 503',
    ],
    [
      'a web page',
      (_, response) => {
        response.setHeader('content-type', 'text/html')
        response.end('<html>Log in</html>')
      },
      'not JSON',
    ],
    ['nothing', (_, response) => response.end(), 'not JSON'],
    [
      'half an answer',
      (_, response) => {
        response.setHeader('content-length', '1000')
        response.write('{"results":[{},{}]')
        setTimeout(() => response.destroy(), 20)
      },
      '',
    ],
    ['a list that is too short', (_, response) => json(response, { results: [{}] }), '1 answers to 2 queries'],
    [
      'a redirect to elsewhere',
      (_, response) => {
        response.statusCode = 302
        response.setHeader('location', 'https://elsewhere.example/')
        response.end()
      },
      'redirects',
    ],
    ['a broken connection', request => void request.socket.destroy(), ''],
  ])('%s', async (_, answer, reason) => {
    const seen = await against(answer)
    expect(seen).toMatchObject(unknown)
    expect(seen.reason).toContain(reason)
  })

  test.each<readonly [string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['silence', () => {}],
    ['a beginning and then silence', (_, response) => void response.write('{"results":[{},{}')],
  ])('%s, and it ends in time', async (_, answer) => {
    const seen = await against(answer, 1000)
    expect(seen).toMatchObject(unknown)
    expect(seen.seconds).toBeLessThan(60)
  })

  test('the index is asked then, and a package that it does not have stays unknown', async () => {
    const seen = await against(
      (request, response) => {
        if (request.url === '/index/pypi/numpy/2.1.0/json') return json(response, { vulnerabilities: [] })
        response.statusCode = request.url?.startsWith('/index') ? 404 : 503
        response.end()
      },
      60_000,
      true,
    )
    expect(seen.states).toEqual(['clean', 'unknown'])
    expect(seen.failures).toEqual(['check/unaudited'])
  })
})
