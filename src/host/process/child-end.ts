/** Waits for the end of a child, and of what it has left behind. */
import type { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import { signalGroup } from './kill.js'

/** A process that was started (`process.ts` alone starts them). */
type Child = EventEmitter & {
  readonly pid?: number | undefined
  readonly stdout: Readable | null
  readonly stderr: Readable | null
}

/** Milliseconds that a grandchild may hold the pipes of a child that has ended, before it is ended too. */
const DRAIN = 500

/** Waits for the child itself, not for its pipes, which its own children may hold open. */
export const exited = (child: Child) =>
  new Promise<[code: number | null, signal: NodeJS.Signals | null]>(resolve => {
    child.once('exit', (code, signal) => resolve([code, signal]))
  })

/** Reads what is still in the pipes of an ended child, then kills what is left of its group and lets go of the pipes. */
export async function drained(child: Child, platform: NodeJS.Platform): Promise<void> {
  const open = [child.stdout, child.stderr].filter(stream => stream !== null && !stream.closed)
  if (open.length > 0) {
    let patience: NodeJS.Timeout | undefined
    await Promise.race([
      new Promise(resolve => child.once('close', resolve)),
      new Promise(resolve => {
        patience = setTimeout(resolve, DRAIN)
      }),
    ])
    clearTimeout(patience)
  }
  if (platform !== 'win32') signalGroup(child.pid as number, 'SIGKILL')
  child.stdout?.destroy()
  child.stderr?.destroy()
}
