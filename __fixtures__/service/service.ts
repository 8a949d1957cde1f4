/**
 * GitHub's results service on loopback: artifacts v4, cache v2 and the blobs behind both, enough for the real
 * @actions clients. Stops with the process that started it (the socket does not keep the process alive).
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { type Artifacts, createArtifacts, type StoredArtifact } from './artifacts.js'
import { type Blob, createBlobs } from './blobs.js'
import { type Caches, createCaches, type StoredCache } from './caches.js'
import { createFaults, type Fault } from './faults.js'
import { type Json, type Method, Refusal } from './twirp.js'

export interface Service {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string
  /** Every request so far as `METHOD name`. */
  readonly requests: readonly string[]
  /** The variables by which a job of `run` finds this service. */
  environment(run: string, job: string): Record<string, string>
  artifacts(): readonly StoredArtifact[]
  caches(): readonly StoredCache[]
  /** The stored bytes: for an artifact, the zip file that a browser would download. */
  blob(id: string): Blob
  fault(fault: Fault): void
  clearFaults(): void
  close(): Promise<void>
}

/** An unsigned token with the one claim that the clients read. */
export function runtimeToken(run: string, job: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp: `Actions.Results:${run}:${job}` })}.unsigned`
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function call(method: Method | undefined, body: Buffer, response: ServerResponse): void {
  const answer = (status: number, value: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(value))
  }
  try {
    if (method === undefined) throw new Refusal(404, 'bad_route', 'no such method')
    answer(200, method(JSON.parse(body.toString()) as Json))
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(400, 'malformed', String(error))
    answer(refusal.status, { code: refusal.code, msg: refusal.message })
  }
}

export async function startService(): Promise<Service> {
  const faults = createFaults()
  const blobs = createBlobs()
  const requests: string[] = []
  let url = ''
  const address = (blob: string) => `${url}storage/blobs/${blob}?sig=loopback`
  const artifacts: Artifacts = createArtifacts(blobs, address)
  const caches: Caches = createCaches(blobs, address)
  const methods: Readonly<Record<string, Method>> = { ...artifacts.methods, ...caches.methods }

  const server = createServer(async (request, response) => {
    const target = new URL(request.url ?? '/', url)
    const [, kind, , method = ''] = target.pathname.split('/')
    const name = `${request.method} ${kind === 'twirp' ? method : 'blob'}`
    requests.push(name)
    const body = await bodyOf(request)
    const struck = await faults.strike(name, response)
    if (struck === true) return
    if (kind === 'twirp') call(methods[method], body, response)
    else blobs.handle(request, response, target, body, struck === 'short')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  return {
    url,
    requests,
    environment: (run, job) => ({
      ACTIONS_RESULTS_URL: url,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(run, job),
      ACTIONS_CACHE_SERVICE_V2: 'True',
    }),
    artifacts: artifacts.list,
    caches: caches.list,
    blob(id) {
      const blob = blobs.get(id)
      if (blob === undefined) throw new Error(`no blob ${id}`)
      return blob
    },
    fault: faults.add,
    clearFaults: faults.clear,
    async close() {
      faults.release()
      server.close()
      server.closeIdleConnections()
      // What has been refused is on its way to the client; after that, nothing is waited for.
      await delay(50)
      server.closeAllConnections()
    },
  }
}
