/** Ends a request that takes too long, goes silent or is no longer wanted, and remembers which it was. */
import { setMaxListeners } from 'node:events'
import { interruption } from '../interrupt.js'
import type { Limits } from './http.js'
import type { Fault } from './retry.js'

export interface Watch {
  /** Aborted when the request must end. */
  readonly signal: AbortSignal
  /** Call when a piece of the answer, its head first, has come. */
  moved(): void
  /** Why it was ended for taking too long; undefined when it was not. */
  fault(): Fault | undefined
  /** Call when the request is over. */
  stop(): void
}

/**
 * @param remaining milliseconds left of `limits.total`
 * @param unwanted the caller's own signal
 */
export function watchRequest(limits: Limits, remaining: number, unwanted: AbortSignal | undefined): Watch {
  const controller = new AbortController()
  let fault: Fault | undefined
  const endAfter = (milliseconds: number, why: string) =>
    setTimeout(() => {
      fault ??= { kind: 'timeout', why }
      controller.abort()
    }, milliseconds)
  const seconds = (milliseconds: number) => `${milliseconds / 1000} s`

  const total = endAfter(Math.max(0, remaining), `it took longer than ${seconds(limits.total)}`)
  const answer = endAfter(limits.answer, `it did not answer within ${seconds(limits.answer)}`)
  let idle: NodeJS.Timeout | undefined
  const signals = unwanted === undefined ? [interruption] : [interruption, unwanted]
  const abort = () => controller.abort()
  // One signal of a caller's may watch over many downloads; Node 20 would call eleven of them a leak.
  setMaxListeners(0, ...signals)
  for (const signal of signals) {
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
  }
  return {
    signal: controller.signal,
    moved() {
      clearTimeout(answer)
      if (idle === undefined) idle = endAfter(limits.idle, `it sent nothing for ${seconds(limits.idle)}`)
      else idle.refresh()
    },
    fault: () => fault,
    stop() {
      clearTimeout(total)
      clearTimeout(answer)
      clearTimeout(idle)
      for (const signal of signals) signal.removeEventListener('abort', abort)
    },
  }
}
