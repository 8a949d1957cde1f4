/** How a database is asked: the real one is `Downloader.fetchJson`, with a time limit over all questions. */

export interface Question {
  readonly url: string
  /** Sent as JSON with POST when it is there. */
  readonly body?: unknown
}

/** Parsed, and still to be checked. @throws for no answer, or one that is no JSON */
export type Ask = (question: Question) => Promise<unknown>

/** An answer that is JSON but not what was asked for. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
}
