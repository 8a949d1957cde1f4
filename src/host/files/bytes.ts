/**
 * Threads that read large files from end to end. Hashing half a gigabyte takes a third of a second, in which the thread
 * that everything else waits for would start no process and see none end.
 */
import { cpus } from 'node:os'
import { Worker } from 'node:worker_threads'

export interface FileRead {
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly crc: number
}

/** A place inside a file that is there already. */
export interface Place {
  readonly file: string
  readonly at: number
}

interface Job {
  readonly request: { readonly file: string; readonly into: Place | undefined }
  readonly resolve: (read: FileRead) => void
  readonly reject: (error: Error) => void
}

/** As text, as a thread has no other way to find its code in a bundle. One piece of memory for each thread. */
const CODE = `
const { parentPort } = require('node:worker_threads')
const { closeSync, openSync, readSync, writeSync } = require('node:fs')
const { createHash } = require('node:crypto')
const { crc32 } = require('node:zlib')
const piece = Buffer.allocUnsafe(1 << 20)

function read({ file, into }) {
  const input = openSync(file, 'r')
  let output
  try {
    output = into && openSync(into.file, 'r+')
    const hash = createHash('sha256')
    let size = 0
    let crc = 0
    for (;;) {
      const length = readSync(input, piece, 0, piece.length, size)
      if (length === 0) return { size, crc, sha256: hash.digest('hex') }
      const bytes = piece.subarray(0, length)
      hash.update(bytes)
      if (output !== undefined) {
        crc = crc32(bytes, crc)
        for (let done = 0; done < length; )
          done += writeSync(output, piece, done, length - done, into.at + size + done)
      }
      size += length
    }
  } finally {
    closeSync(input)
    if (output !== undefined) closeSync(output)
  }
}

parentPort.on('message', request => {
  try {
    parentPort.postMessage({ read: read(request) })
  } catch (error) {
    const { message, code, errno, syscall, path } = error
    parentPort.postMessage({ failed: { message, code, errno, syscall, path } })
  }
})
`

/** More would only wait for the memory. */
const MOST = Math.max(1, Math.min(2, cpus().length - 1))

const waiting: Job[] = []
const idle: Worker[] = []
let threads = 0

/** Size and sha256 of a file, read in another thread. @throws what the file system throws */
export function readElsewhere(file: string): Promise<Omit<FileRead, 'crc'>> {
  return enqueue(file, undefined)
}

/** The same while it is copied into another file. @throws what the file system throws */
export function copyElsewhere(file: string, into: Place): Promise<FileRead> {
  return enqueue(file, into)
}

function enqueue(file: string, into: Place | undefined): Promise<FileRead> {
  return new Promise((resolve, reject) => {
    waiting.push({ request: { file, into }, resolve, reject })
    next()
  })
}

function next(): void {
  if (waiting.length === 0) return
  const worker = idle.pop() ?? (threads < MOST ? start() : undefined)
  const job = worker && waiting.shift()
  if (worker === undefined || job === undefined) return
  const done = () => {
    worker.removeAllListeners('message').removeAllListeners('error')
    // An idle thread is no reason for the process to stay.
    worker.unref()
  }
  worker.ref()
  worker.once('message', (answer: { readonly read: FileRead } | { readonly failed: Error }) => {
    done()
    idle.push(worker)
    if ('read' in answer) job.resolve(answer.read)
    else job.reject(Object.assign(new Error(answer.failed.message), answer.failed))
    next()
  })
  worker.once('error', error => {
    done()
    threads -= 1
    job.reject(error)
    next()
  })
  worker.postMessage(job.request)
}

function start(): Worker {
  threads += 1
  return new Worker(CODE, { eval: true })
}
