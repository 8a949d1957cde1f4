/** What went wrong with a request, and whether it is worth repeating. */

import type { Fault, FaultKind } from './retry.js'

interface FaultDetails {
  readonly url?: string
  /** For kind `status`. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** One line without a full stop. */
  readonly message?: string
  /** What the server's answer adds, one line each. */
  readonly details?: readonly string[]
}

/** A request that failed. */
export class HttpFault extends Error implements Fault {
  override readonly name = 'HttpFault'
  readonly kind: FaultKind
  /** Not redacted. */
  readonly url: string
  readonly status: number | undefined
  /** Of the answer, in lower case; empty when there was none. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly details: readonly string[]

  constructor(
    kind: FaultKind,
    { url = '', status, headers = {}, message, details = [] }: FaultDetails,
    cause?: unknown,
  ) {
    super(message ?? `status ${status}`, { cause })
    this.kind = kind
    this.url = url
    this.status = status
    this.headers = headers
    this.details = details
  }

  get retryAfter(): string | undefined {
    return this.headers['retry-after']
  }

  /** True when the server may or may not have done what it was asked to. */
  get uncertain(): boolean {
    if (this.status !== undefined) return this.status >= 500
    return this.kind === 'broken' || this.kind === 'timeout'
  }
}
