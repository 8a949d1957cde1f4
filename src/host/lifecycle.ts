/**
 * The end of this process, interrupts, and limits of parallel work and of time. GitHub's runner sends SIGINT on cancel, SIGTERM 7.5 s later, and
 * kills the tree 2.5 s after that, so everything here must be over within 7 s.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { PackagingError } from '../core/errors.js'

/**
 * Exits with `status` once standard output and error are written out. It does not wait for the event loop to run dry: a
 * request that was given up keeps its socket, and with it the process, for minutes.
 */
export async function endProcess(status: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(written))
  process.exit(status)
}

/** Pipes are written in the background on macOS and Windows; the callback of a write comes after all earlier ones. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    stream.write('', () => resolve())
  })
}

/** A reader that went away (`| head`) ends the output; the work itself continues. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/** Children are ended before files are removed: a dying child may still write. */
type Phase = 'children' | 'files'
type Cleanup = () => void | Promise<void>

/** Milliseconds that all clean-ups together may take before the process is left to end anyway. */
const PATIENCE = 6_500

const cleanups: Record<Phase, Set<Cleanup>> = { children: new Set(), files: new Set() }
const controller = new AbortController()

/** Aborted, with a PackagingError `host/killed`, as soon as this process was stopped; nothing new may be started then. */
export const interruption: AbortSignal = controller.signal

/** Has `cleanup` run when this process is stopped. Returns the function that takes it back. */
export function onInterrupt(phase: Phase, cleanup: Cleanup): () => void {
  cleanups[phase].add(cleanup)
  return () => void cleanups[phase].delete(cleanup)
}

/**
 * Listens for SIGINT, SIGTERM and SIGHUP, and for Windows' Ctrl-Break, which Node calls SIGBREAK: it is what a runner sends
 * there after Ctrl-C, and all that a program in a process group of its own can be sent. The first one runs all clean-ups
 * (their failures do not stop the others) and then calls `done`, which ends the process with status 130; later ones change
 * nothing. Called once, by the entry file.
 */
export function listenForInterrupts(done: (signal: NodeJS.Signals) => void): void {
  const stop = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) return
    controller.abort(
      new PackagingError('host/killed', { message: `This run was stopped (${signal}).`, fix: 'Run again.' }),
    )
    const patience = new Promise<void>(resolve => setTimeout(resolve, PATIENCE))
    void Promise.race([cleanUp(), patience]).then(() => done(signal))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, stop)
}

async function cleanUp(): Promise<void> {
  for (const phase of ['children', 'files'] as const) {
    await Promise.allSettled([...cleanups[phase]].map(async cleanup => cleanup()))
  }
}

/** Waits; ends early, with its reason, when this process is stopped or `signal` is aborted. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  const ended = AbortSignal.any([interruption, ...(signal ? [signal] : [])])
  await sleep(milliseconds, undefined, { signal: ended }).catch(() => {})
  signal?.throwIfAborted()
  interruption.throwIfAborted()
}

/** @param rank of the work that waits, the lowest has the next turn (0 when left out); equal ranks keep their order */
export type Limiter = <T>(work: () => Promise<T>, rank?: number) => Promise<T>

/** @param atOnce pieces of work */
export function createLimiter(atOnce: number): Limiter {
  let running = 0
  const waiting: { readonly rank: number; readonly begin: () => void }[] = []
  const wait = (rank: number) =>
    new Promise<void>(begin => {
      const later = waiting.findIndex(one => one.rank > rank)
      waiting.splice(later < 0 ? waiting.length : later, 0, { rank, begin })
    })
  return async (work, rank = 0) => {
    if (running >= atOnce) await wait(rank)
    else running += 1
    try {
      return await work()
    } finally {
      // The place is handed over, not freed and taken again: a later caller cannot slip in between.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next.begin()
    }
  }
}

/**
 * What `work` gives, unless it takes longer than `milliseconds`. The work itself cannot be stopped: the
 * caller ends the process when it is done, and does not wait for forgotten sockets.
 * @throws Error `no answer within N s`
 */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(milliseconds / 1000)} s`)), milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
