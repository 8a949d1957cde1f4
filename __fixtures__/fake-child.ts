/** A child process that is none: it ends when a test says so. */
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'

/** Above every process id that a system gives. */
export const PID = 2 ** 30

export class FakeChild extends EventEmitter {
  readonly stdin = new PassThrough()
  readonly stdout = new PassThrough()
  readonly stderr = new PassThrough()
  readonly pid = PID

  /** Ends, with its pipes. */
  end(code: number | null, signal: NodeJS.Signals | null = null): void {
    this.emit('exit', code, signal)
    for (const stream of [this.stdout, this.stderr]) stream.destroy()
    this.emit('close', code, signal)
  }
}
