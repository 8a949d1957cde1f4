/** What the loopback service does wrong on purpose. A rule matches `METHOD name` (`POST CreateArtifact`, `PUT blob`). */
import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'

export interface Fault {
  /** Tested against `POST CreateArtifact`, `PUT blob`, `GET blob`, … */
  readonly on: RegExp
  /**
   * An HTTP status to answer with, `hang` for no answer at all, `slow` for a late but right one, `short` for a whole
   * answer with the first half of a blob.
   */
  readonly answer: number | 'hang' | 'slow' | 'short'
  /** How many requests it strikes; all when absent. */
  readonly times?: number
  /** Milliseconds of a `slow` answer. */
  readonly wait?: number
}

export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** Refuses every request that still hangs, so that its client can end. */
  release(): void
  /** True when the request was dealt with here, wrongly; `short` when half of its blob is to be sent. */
  strike(request: string, response: ServerResponse): Promise<boolean | 'short'>
}

export function createFaults(): Faults {
  let rules: { fault: Fault; left: number }[] = []
  const hanging: ServerResponse[] = []
  // The clients parse every body as JSON and retry an empty one for half a minute.
  const refuse = (response: ServerResponse, status: number) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ code: 'fault', msg: `injected ${status}` }))
  }

  return {
    add(fault) {
      rules.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY })
    },
    clear() {
      rules = []
    },
    release() {
      for (const response of hanging.splice(0)) refuse(response, 400)
    },
    async strike(request, response) {
      const rule = rules.find(({ fault, left }) => left > 0 && fault.on.test(request))
      if (rule === undefined) return false
      rule.left -= 1
      if (rule.fault.answer === 'hang') {
        hanging.push(response)
        return true
      }
      if (rule.fault.answer === 'short') return 'short'
      if (rule.fault.answer === 'slow') {
        await delay(rule.fault.wait ?? 1_000)
        return false
      }
      refuse(response, rule.fault.answer)
      return true
    },
  }
}
