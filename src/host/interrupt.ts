/**
 * What happens when this process is told to stop. GitHub's runner sends SIGINT on cancel, SIGTERM 7.5 s later, and
 * kills the tree 2.5 s after that, so everything here must be over within 7 s.
 */

import { PackagingError } from '../core/errors.js'

/** Children are ended before files are removed: a dying child may still write. */
export type Phase = 'children' | 'files'
export type Cleanup = () => void | Promise<void>

/** Milliseconds that all clean-ups together may take before the process is left to end anyway. */
const PATIENCE = 6_500

const cleanups: Record<Phase, Set<Cleanup>> = { children: new Set(), files: new Set() }
const controller = new AbortController()

/** Aborted, with a PackagingError `host/killed`, as soon as this process was told to stop; nothing new may be begun then. */
export const interruption: AbortSignal = controller.signal

/** Has `cleanup` run when this process is told to stop. Returns the function that takes it back. */
export function onInterrupt(phase: Phase, cleanup: Cleanup): () => void {
  cleanups[phase].add(cleanup)
  return () => {
    cleanups[phase].delete(cleanup)
  }
}

/**
 * Listens for SIGINT, SIGTERM and SIGHUP. The first one runs all clean-ups (their failures do not stop the others) and
 * then calls `done`, which ends the process with status 130; later ones change nothing. Called once, by the entry file.
 */
export function listenForInterrupts(done: (signal: NodeJS.Signals) => void): void {
  const stop = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) return
    controller.abort(
      new PackagingError('host/killed', {
        message: `This run was told to stop (${signal}).`,
        fix: 'Run again.',
      }),
    )
    const patience = new Promise<void>(resolve => setTimeout(resolve, PATIENCE))
    void Promise.race([cleanUp(), patience]).then(() => done(signal))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

async function cleanUp(): Promise<void> {
  for (const phase of ['children', 'files'] as const) {
    await Promise.allSettled([...cleanups[phase]].map(async cleanup => cleanup()))
  }
}
