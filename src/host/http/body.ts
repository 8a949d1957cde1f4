/** Takes in the body of an answer: into a file while hashing it, or as text. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { orFsError } from '../files/fs-errors.js'
import { RequestFault, requestFault } from './http.js'

/** What the body must be. */
export interface Expected {
  readonly filename: string
  /** Lower-case hex. */
  readonly sha256?: string | undefined
  /** Bytes. */
  readonly size?: number | undefined
}

/** Bytes gathered before they are written. */
const WRITE_SIZE = 512 * 1024

const corrupt = (why: string) => new RequestFault({ kind: 'corrupt', why })

/** Bytes that the answer announces, or undefined. */
export function announcedSize(message: IncomingMessage): number | undefined {
  const header = message.headers['content-length']
  return header === undefined ? undefined : Number(header)
}

/**
 * The pieces of the body; ends with an error when it is cut short.
 * @throws RequestFault
 */
async function* pieces(message: IncomingMessage): AsyncGenerator<Buffer> {
  const announced = announcedSize(message)
  let received = 0
  try {
    for await (const piece of message) {
      received += (piece as Buffer).length
      yield piece as Buffer
    }
  } catch (thrown) {
    throw requestFault(thrown)
  }
  if (!message.complete || (announced !== undefined && received !== announced)) {
    throw new RequestFault({
      kind: 'broken',
      why: `it ended after ${received} of ${announced ?? 'unknown'} bytes`,
    })
  }
}

/**
 * Writes the body into `file`, which must not exist, and returns its SHA-256.
 * @param onBytes told of the bytes received so far
 * @throws RequestFault `corrupt` for a web page, an empty body, a wrong size or hash, `broken` for a short one;
 * PackagingError `host/disk-full`, `host/permission`
 */
export async function saveBody(
  message: IncomingMessage,
  file: string,
  expected: Expected,
  onBytes: (received: number) => void,
): Promise<string> {
  const { filename, size } = expected
  const announced = announcedSize(message)
  if (size !== undefined && announced !== undefined && announced !== size) {
    throw corrupt(`${filename} must have ${size} bytes, the server announces ${announced}`)
  }
  const wantsPage = /\.html?$/i.test(filename)
  if (!wantsPage && /^\s*(text\/html|application\/xhtml)/i.test(message.headers['content-type'] ?? '')) {
    throw corrupt('the server answers with a web page in place of the file')
  }
  // 'wx' never follows a planted link.
  const writing = <T>(work: () => Promise<T>) => orFsError(`save ${filename}`, file, work)
  const handle = await writing(() => open(file, 'wx'))
  const hash = createHash('sha256')
  let received = 0
  let pending: Buffer[] = []
  let pendingSize = 0
  const flush = async () => {
    const [batch, batchSize] = [Buffer.concat(pending, pendingSize), pendingSize]
    pending = []
    pendingSize = 0
    if (batchSize > 0) await writing(() => handle.writeFile(batch))
  }
  try {
    for await (const piece of pieces(message)) {
      if (
        received === 0 &&
        !wantsPage &&
        /^\s*<(!doctype\s+html|html)/i.test(piece.toString('latin1', 0, 256))
      ) {
        throw corrupt('the server answers with a web page in place of the file')
      }
      received += piece.length
      if (size !== undefined && received > size) throw corrupt(`${filename} is longer than its ${size} bytes`)
      hash.update(piece)
      pending.push(piece)
      pendingSize += piece.length
      if (pendingSize >= WRITE_SIZE) await flush()
      onBytes(received)
    }
    await flush()
  } finally {
    await writing(() => handle.close())
  }
  if (received === 0 && size !== 0) throw corrupt('the server answers with nothing')
  if (size !== undefined && received !== size)
    throw corrupt(`${filename} has ${received} bytes in place of ${size}`)
  const sha256 = hash.digest('hex')
  if (expected.sha256 !== undefined && sha256 !== expected.sha256) {
    throw corrupt(`${filename} has the SHA-256 ${sha256} in place of ${expected.sha256}`)
  }
  return sha256
}

/** The body as text. @throws RequestFault, also for one longer than `limit` bytes */
export async function readBody(
  message: IncomingMessage,
  limit: number,
  onBytes: () => void,
): Promise<string> {
  const all: Buffer[] = []
  let received = 0
  for await (const piece of pieces(message)) {
    received += piece.length
    if (received > limit) throw corrupt(`it is longer than ${limit / 1024 / 1024} MiB`)
    all.push(piece)
    onBytes()
  }
  return Buffer.concat(all).toString('utf8')
}
