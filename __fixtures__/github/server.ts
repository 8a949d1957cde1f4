/**
 * GitHub's REST API for releases on loopback: releases, drafts, assets, tags and notes that are remembered. Every request
 * and every answer is compared with GitHub's own description; what does not fit is in `violations`.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { type Call, type Found, githubJudge } from './openapi.js'
import { createRoutes, type GitHubState, Refusal } from './routes.js'

export interface GitHubFaultRule {
  /** Tested against `POST /repos/{owner}/{repo}/releases`, with the name of the file behind an upload. */
  readonly on: RegExp
  /**
   * A status; `reset` breaks the connection, `half` after half of the file was taken, `lost` after all was done;
   * `wrong` stores other bytes.
   */
  readonly answer: number | 'reset' | 'half' | 'lost' | 'wrong'
  /** How many requests it strikes; all when absent. */
  readonly times?: number
  /** How many matching requests pass first. */
  readonly after?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
}

export interface FakeGitHub {
  /** For GITHUB_API_URL. */
  readonly url: string
  readonly state: GitHubState
  /** Every request so far as `METHOD /documented/path`. */
  readonly requests: readonly string[]
  /** What of requests and answers GitHub's description does not know. */
  readonly violations: readonly string[]
  /** The most uploads that were under way at once. */
  readonly busiest: () => number
  fault(rule: GitHubFaultRule): void
  clearFaults(): void
  close(): Promise<void>
}

export const TOKEN = 'ghs_loopback'

export async function startGitHub(state: GitHubState): Promise<FakeGitHub> {
  const evaluate = githubJudge()
  const requests: string[] = []
  const violations: string[] = []
  let rules: { rule: GitHubFaultRule; left: number; before: number }[] = []
  let uploading = 0
  let busiest = 0
  let url = ''

  /** The rule that strikes this request, if any. */
  const struck = (name: string): GitHubFaultRule | undefined => {
    const found = rules.find(({ rule, left }) => left > 0 && rule.on.test(name))
    if (found === undefined) return undefined
    if (found.before > 0) {
      found.before -= 1
      return undefined
    }
    found.left -= 1
    return found.rule
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => {
      violations.push(`the fake broke: ${thrown instanceof Error ? thrown.stack : String(thrown)}`)
      response.destroy()
    })
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', url)
    const { socket } = request
    const method = request.method ?? 'GET'
    // The two hosts are two paths here.
    const uploads = target.pathname.startsWith('/uploads/')
    const path = decodeURI(uploads ? target.pathname.slice('/uploads'.length) : target.pathname)
    if (path.startsWith('/stored/')) return stored(path, request, response)
    const found = evaluate.find(method, path)
    if (found === undefined || found.uploads !== uploads) {
      violations.push(`${method} ${path} is not documented${found ? ' for this host' : ''}`)
      response.writeHead(404).end()
      return
    }
    requests.push(found.route)
    const rule = struck(`${found.route} ${target.searchParams.get('name') ?? ''}`.trim())
    if (rule?.answer === 'reset') return void socket.destroy()
    const length = Number(request.headers['content-length'])
    const taken = found.uploads ? await takeFile(request, rule?.answer === 'half' ? length / 2 : undefined) : undefined
    const body = found.uploads ? undefined : await jsonOf(request)
    const call: Call = { method, path, query: target.searchParams, headers: request.headers, body }
    for (const wrong of evaluate.request(found, call)) violations.push(`${found.route}: ${wrong}`)
    if (rule?.answer === 'half') {
      state.halfUpload(Number(found.parameters.release_id), target.searchParams.get('name') ?? '')
      return void socket.destroy()
    }
    if (typeof rule?.answer === 'number') return answer(found, response, rule.answer, refusalOf(rule), rule.headers)
    if (![`Bearer ${TOKEN}`, `token ${TOKEN}`].includes(request.headers.authorization ?? ''))
      return answer(found, response, 401, { message: 'Bad credentials', documentation_url: 'https://x.org' })
    const given = taken && rule?.answer === 'wrong' ? { ...taken, sha256: 'f'.repeat(64) } : taken
    try {
      const routes = createRoutes(state, where())
      const result = routes(found, call, given)
      if (rule?.answer === 'lost') return void socket.destroy()
      if (result.redirect !== undefined) {
        response.writeHead(302, { location: `${url}${result.redirect}` }).end()
        return
      }
      answer(found, response, result.status, result.body)
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      answer(found, response, thrown.status, thrown.body)
    }
  }

  const where = () => ({
    api: url,
    uploads: `${url}/uploads`,
    repository: state.repository,
    digests: state.digests,
  })

  /** Another origin at GitHub: the token must not come here. */
  function stored(path: string, request: IncomingMessage, response: ServerResponse): void {
    // Loopback is one origin, so that the header comes along here; that it does not elsewhere is fetch's own rule.
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    response.end(state.bytesOf(Number(path.split('/').at(-1))))
    request.resume()
  }

  async function takeFile(request: IncomingMessage, stopAt: number | undefined) {
    uploading += 1
    busiest = Math.max(busiest, uploading)
    const hash = createHash('sha256')
    const kept: Buffer[] = []
    let size = 0
    try {
      for await (const piece of request) {
        size += (piece as Buffer).length
        hash.update(piece as Buffer)
        if (size <= 1024 * 1024) kept.push(piece as Buffer)
        if (stopAt !== undefined && size >= stopAt) break
      }
      // GitHub takes a moment too: this makes simultaneous requests visible.
      await delay(2)
    } finally {
      uploading -= 1
    }
    return { size, sha256: hash.digest('hex'), bytes: Buffer.concat(kept) }
  }

  function answer(
    found: Found,
    response: ServerResponse,
    status: number,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): void {
    for (const wrong of evaluate.answer(found, status, body))
      violations.push(`answer ${status} to ${found.route}: ${wrong}`)
    const text = body === undefined ? undefined : JSON.stringify(body)
    response.writeHead(status, {
      ...(text !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
      ...headers,
    })
    response.end(text)
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    state,
    requests,
    violations,
    busiest: () => busiest,
    fault(rule) {
      rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY, before: rule.after ?? 0 })
    },
    clearFaults() {
      rules = []
    },
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : JSON.parse(text)
}

function refusalOf({ answer, message = `injected ${String(answer)}` }: GitHubFaultRule): object {
  const documentation_url = 'https://docs.github.com/rest'
  if (answer !== 422) return { message, documentation_url }
  const errors = [{ resource: 'Release', field: 'tag_name', code: 'custom', message: 'is not allowed here' }]
  return { message, documentation_url, errors }
}
