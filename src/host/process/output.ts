/** What a child prints: its lines, the last of them, and its whole output where it is wanted. */

import { StringDecoder } from 'node:string_decoder'
import { stripVTControlCharacters } from 'node:util'
import type { Command } from './command.js'

/** Characters kept of one line; the rest of a longer one is dropped. */
export const LINE_LIMIT = 4096

interface LineSplitter {
  /** Takes the next bytes; invalid UTF-8 becomes U+FFFD. */
  push(bytes: Uint8Array): void
  /** Tells the last line when it has no end. */
  end(): void
}

/**
 * Calls `onLine` for each line: ended by LF, CRLF or a lone CR (a progress bar's rewrite), without colours, at most
 * `LINE_LIMIT` characters.
 */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8')
  let partial = ''
  /** Whether anything of the current line was seen: a dropped rest is still the same line. */
  let open = false
  let afterCarriageReturn = false

  const append = (text: string) => {
    partial += text.slice(0, LINE_LIMIT - partial.length)
    open = true
  }
  const flush = () => {
    onLine(partial.includes('\u001b') ? stripVTControlCharacters(partial) : partial)
    partial = ''
    open = false
  }
  const take = (text: string) => {
    let from = 0
    if (afterCarriageReturn && text.length > 0) {
      if (text.startsWith('\n')) from = 1
      afterCarriageReturn = false
    }
    // Two searches a line, each remembered until it is passed, so that a long line is not searched again and again.
    let lineFeed = text.indexOf('\n', from)
    let carriageReturn = text.indexOf('\r', from)
    while (lineFeed >= 0 || carriageReturn >= 0) {
      const isCr = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed)
      const at = isCr ? carriageReturn : lineFeed
      append(text.slice(from, Math.min(at, from + LINE_LIMIT)))
      flush()
      from = at + 1
      if (isCr && from === text.length) afterCarriageReturn = true
      if (isCr && text[from] === '\n') from += 1
      if (lineFeed >= 0 && lineFeed < from) lineFeed = text.indexOf('\n', from)
      if (carriageReturn >= 0 && carriageReturn < from) carriageReturn = text.indexOf('\r', from)
    }
    if (from < text.length) append(text.slice(from, from + LINE_LIMIT))
  }

  return {
    push: bytes => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    end: () => {
      take(decoder.end())
      if (open) flush()
    },
  }
}

interface Tail {
  add(line: string): void
  /** Oldest first. */
  lines(): string[]
}

/** @param limit lines */
export function createTail(limit: number): Tail {
  const ring: string[] = []
  let next = 0
  return {
    add(line) {
      ring[next] = line
      next = (next + 1) % limit
    },
    lines: () => [...ring.slice(next), ...ring.slice(0, next)],
  }
}

/** Lines kept of both streams together. */
const TAIL_LINES = 40
/** Bytes of standard output that `capture` may keep. */
export const CAPTURE_LIMIT = 64 * 1024 * 1024

export interface Output {
  take(stream: 'stdout' | 'stderr', bytes: Buffer): void
  /** Call once when nothing more will come. */
  end(): void
  tail(): string[]
  stdout(): string
}

/** @param onOverflow called once, when captured output exceeds `CAPTURE_LIMIT`; nothing is captured from then on. */
export function collectOutput(command: Command, hide: (text: string) => string, onOverflow: () => void): Output {
  const tail = createTail(TAIL_LINES)
  const splitterOf = (stream: 'stdout' | 'stderr') =>
    createLineSplitter(read => {
      const line = hide(read)
      tail.add(line)
      command.onLine?.(line, stream)
    })
  const splitters = { stdout: splitterOf('stdout'), stderr: splitterOf('stderr') }
  let captured: Buffer[] = []
  let size = 0
  return {
    take(stream, bytes) {
      splitters[stream].push(bytes)
      if (stream !== 'stdout' || command.capture !== true || size > CAPTURE_LIMIT) return
      size += bytes.length
      if (size <= CAPTURE_LIMIT) captured.push(bytes)
      else {
        captured = []
        onOverflow()
      }
    },
    end() {
      splitters.stdout.end()
      splitters.stderr.end()
    },
    tail: () => tail.lines(),
    stdout: () => hide(Buffer.concat(captured).toString('utf8')),
  }
}
