export interface MockOptions {
  /** A service that answers with `status` alone. */
  readonly down?: 'fulcio' | 'rekor' | 'identity'
  /** 503. */
  readonly status?: number
}

/** Gives a function that takes the mocks away again. */
export function mockSigstore(options?: MockOptions): Promise<() => void>
