/** What is kept of a child's output: the last lines of both streams, and standard output whole when that was asked for. */
import type { Command } from './command.js'
import { createLineSplitter } from './lines.js'
import { createTail } from './tail.js'

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
export function collectOutput(command: Command, onOverflow: () => void): Output {
  const tail = createTail(TAIL_LINES)
  const splitterOf = (stream: 'stdout' | 'stderr') =>
    createLineSplitter(line => {
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
    stdout: () => Buffer.concat(captured).toString('utf8'),
  }
}
