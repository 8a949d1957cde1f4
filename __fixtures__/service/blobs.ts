/** Blob storage as the Azure client speaks it: whole or in blocks up, whole or by range down. Kept in memory. */
import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Blob {
  readonly bytes: Buffer
  readonly type: string
}

export interface Blobs {
  /** A new address; empty until something is put there. `file` is what a download is called. */
  reserve(file: string): string
  get(id: string): Blob | undefined
  delete(id: string): void
  /** @param short send the first half of a blob only */
  handle(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer, short: boolean): void
}

interface Slot {
  readonly file: string
  readonly blocks: Map<string, Buffer>
  blob?: Blob
}

export function createBlobs(): Blobs {
  const slots = new Map<string, Slot>()

  function put(slot: Slot, request: IncomingMessage, url: URL, body: Buffer): void {
    const type = String(
      request.headers['x-ms-blob-content-type'] ?? request.headers['content-type'] ?? 'application/octet-stream',
    )
    const part = url.searchParams.get('comp')
    if (part === 'block') {
      slot.blocks.set(url.searchParams.get('blockid') ?? '', body)
    } else if (part === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(match => match[1] ?? '')
      slot.blob = { bytes: Buffer.concat(ids.map(id => slot.blocks.get(id) ?? Buffer.alloc(0))), type }
      slot.blocks.clear()
    } else {
      slot.blob = { bytes: body, type }
    }
  }

  function send(slot: Slot, request: IncomingMessage, response: ServerResponse, short: boolean): void {
    if (slot.blob === undefined) return void response.writeHead(404).end()
    const { type } = slot.blob
    const bytes = short ? slot.blob.bytes.subarray(0, slot.blob.bytes.length / 2) : slot.blob.bytes
    const range = /bytes=(\d+)-(\d*)/.exec(String(request.headers['x-ms-range'] ?? request.headers.range ?? ''))
    const start = range === null ? 0 : Number(range[1])
    const end = range?.[2] ? Math.min(Number(range[2]), bytes.length - 1) : bytes.length - 1
    const etag = createHash('sha256').update(bytes).digest('hex')
    response.writeHead(range === null ? 200 : 206, {
      'content-type': type,
      'content-length': end - start + 1,
      'content-disposition': `attachment; filename="${slot.file}"`,
      'accept-ranges': 'bytes',
      etag: `"${etag}"`,
      ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${bytes.length}` }),
    })
    response.end(request.method === 'HEAD' ? undefined : bytes.subarray(start, end + 1))
  }

  return {
    reserve(file) {
      const id = randomUUID()
      slots.set(id, { file, blocks: new Map() })
      return id
    },
    get: id => slots.get(id)?.blob,
    delete: id => void slots.delete(id),
    handle(request, response, url, body, short) {
      const slot = slots.get(url.pathname.split('/').at(-1) ?? '')
      if (slot === undefined) return void response.writeHead(404).end()
      if (request.method !== 'PUT') return send(slot, request, response, short)
      put(slot, request, url, body)
      response.writeHead(201, { etag: '"0"', 'x-ms-request-server-encrypted': 'true' }).end()
    },
  }
}
