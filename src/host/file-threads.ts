/**
 * Threads for large files and many files. Hashing half a gigabyte takes a third of a second, in which the main thread would
 * start no process and notice no end of one; and a thousand small files take a tenth of the time when no answer has to come
 * back for each.
 */
import { Worker } from 'node:worker_threads'

/**
 * How much of a file's state counts: `content` is size, time of change and mode, which a copy or a restored file can share;
 * `file` adds the inode, `inode` the time of the inode too, which no program can set back, though it changes when a file gets
 * another name (hard link) or mode.
 */
export type Depth = 'content' | 'file' | 'inode'

/** Bytes of a file, and optionally where they are copied to. */
export interface ReadJob {
  readonly kind: 'read'
  readonly file: string
  /** A place inside a file that is there already. */
  readonly into: { readonly file: string; readonly at: number } | undefined
}

export interface FileRead {
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Only of what was copied. */
  readonly crc: number
}

/** Files and trees (absolute paths); links are not followed, and what cannot be read counts as not there. */
export interface StatesJob {
  readonly kind: 'states'
  readonly files: readonly string[]
  readonly trees: readonly string[]
  readonly depth: Depth
}

/** One digest for the states of all files in a tree, wherever it lies. */
export interface DigestJob {
  readonly kind: 'digest'
  readonly tree: string
  readonly depth: Depth
}

/** Files of one tree into another, whose folders are made. What is there already stays. */
export interface PlaceJob {
  readonly kind: 'place'
  readonly from: string
  readonly to: string
  /** A copy (by reflink where the file system can), or another name of the same file where it can have one. */
  readonly how: 'copy' | 'link'
  /** Base names to leave out. */
  readonly except: readonly string[]
  /** Base names of folders, of which only the paths of files up to a size are returned (`apart`). */
  readonly apart: readonly string[]
  /** Bytes. */
  readonly apartUpTo: number
}

export interface RemoveJob {
  readonly kind: 'remove'
  readonly path: string
}

interface Answers {
  read: FileRead
  /** Path and state of each. */
  states: readonly (readonly [file: string, state: string])[]
  /** Lower-case hex; undefined for a tree without files. */
  digest: string | undefined
  /** Paths relative to the tree, of what was not placed. */
  place: readonly string[]
  remove: undefined
}

type Job = ReadJob | StatesJob | DigestJob | PlaceJob | RemoveJob

/** As text, as a thread has no other way to find its code in a bundle. One piece of memory for each thread. */
const CODE = `
const { parentPort } = require('node:worker_threads')
const fs = require('node:fs')
const path = require('node:path')
const { createHash } = require('node:crypto')
const { crc32 } = require('node:zlib')
const piece = Buffer.allocUnsafe(1 << 20)

function read({ file, into }) {
  // Without waiting for a writer of what has become a pipe.
  const input = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
  let output
  try {
    if (!fs.fstatSync(input).isFile()) throw Object.assign(new Error(file + ' is not a file'), { code: 'EISDIR' })
    output = into && fs.openSync(into.file, 'r+')
    const hash = createHash('sha256')
    let size = 0
    let crc = 0
    for (;;) {
      const length = fs.readSync(input, piece, 0, piece.length, size)
      if (length === 0) return { size, crc, sha256: hash.digest('hex') }
      const bytes = piece.subarray(0, length)
      hash.update(bytes)
      if (output !== undefined) {
        crc = crc32(bytes, crc)
        for (let done = 0; done < length; )
          done += fs.writeSync(output, piece, done, length - done, into.at + size + done)
      }
      size += length
    }
  } finally {
    fs.closeSync(input)
    if (output !== undefined) fs.closeSync(output)
  }
}

function stateOf(file, depth) {
  const { size, mtimeNs, ctimeNs, ino, mode } = fs.lstatSync(file, { bigint: true })
  return [...(depth === 'content' ? [] : [ino]), size, mtimeNs, mode, ...(depth === 'inode' ? [ctimeNs] : [])].join(' ')
}

function states({ files, trees, depth }) {
  const found = []
  const look = file => {
    try {
      found.push([file, stateOf(file, depth)])
    } catch {}
  }
  const waiting = [...trees]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(folder, entry.name)
        if (entry.isDirectory()) waiting.push(file)
        else look(file)
      }
    } catch {}
  }
  files.forEach(look)
  return found
}

function digest({ tree, depth }) {
  const lines = states({ files: [], trees: [tree], depth }).map(([file, state]) => {
    return Buffer.from(file.slice(tree.length + 1) + '\\0' + state + '\\n')
  })
  if (lines.length === 0) return undefined
  const hash = createHash('sha256')
  for (const line of lines.sort(Buffer.compare)) hash.update(line)
  return hash.digest('hex')
}

function place({ from, to, how, except, apart, apartUpTo }) {
  const left = []
  const copy = (source, target) => {
    fs.copyFileSync(source, target, fs.constants.COPYFILE_EXCL | fs.constants.COPYFILE_FICLONE)
    // Bytecode counts only for a source of the same time.
    const { atimeMs, mtimeMs } = fs.lstatSync(source)
    fs.utimesSync(target, atimeMs / 1000, mtimeMs / 1000)
  }
  const put = (source, target) => {
    try {
      if (how === 'copy') return copy(source, target)
      try {
        fs.linkSync(source, target)
      } catch (error) {
        if (error.code === 'EEXIST') return
        copy(source, target)
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
  const waiting = ['']
  for (let under = waiting.pop(); under !== undefined; under = waiting.pop()) {
    const [folder, into] = [path.join(from, under), path.join(to, under)]
    fs.mkdirSync(into, { recursive: true })
    const set = apart.includes(path.basename(folder))
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const name = path.join(under, entry.name)
      const source = path.join(from, name)
      if (entry.isDirectory()) waiting.push(name)
      else if (!entry.isFile() || except.includes(entry.name)) continue
      else if (set && fs.lstatSync(source).size <= apartUpTo) left.push(name)
      else put(source, path.join(to, name))
    }
  }
  return left
}

function remove({ path }) {
  fs.rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}

const work = { read, states, digest, place, remove }
parentPort.on('message', job => {
  try {
    parentPort.postMessage({ done: work[job.kind](job) })
  } catch (error) {
    const { message, code, errno, syscall, path } = error
    parentPort.postMessage({ failed: { message, code, errno, syscall, path } })
  }
})
`

/** More would only wait for the memory. */
const MOST = 2

interface Waiting {
  readonly job: Job
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

const waiting: Waiting[] = []
const idle: Worker[] = []
let threads = 0

/** Does one piece of work in a thread, in the order in which it was asked for. @throws what the file system throws */
export function inThread<J extends Job>(job: J): Promise<Answers[J['kind']]> {
  return new Promise((resolve, reject) => {
    waiting.push({ job, resolve: resolve as (answer: unknown) => void, reject })
    next()
  })
}

function next(): void {
  if (waiting.length === 0) return
  const worker = idle.pop() ?? (threads < MOST ? start() : undefined)
  const one = worker && waiting.shift()
  if (worker === undefined || one === undefined) return
  const done = () => {
    worker.removeAllListeners('message').removeAllListeners('error')
    // An idle thread is no reason for the process to stay.
    worker.unref()
  }
  worker.ref()
  worker.once('message', (answer: { readonly done: unknown } | { readonly failed: Error }) => {
    done()
    idle.push(worker)
    if ('failed' in answer) one.reject(Object.assign(new Error(answer.failed.message), answer.failed))
    else one.resolve(answer.done)
    next()
  })
  worker.once('error', error => {
    done()
    threads -= 1
    one.reject(error)
    next()
  })
  worker.postMessage(one.job)
}

function start(): Worker {
  threads += 1
  return new Worker(CODE, { eval: true })
}
