/** The service's remote calls: JSON in, JSON or an error out (https://twitchtv.github.io/twirp/docs/spec_v7.html). */

export type Json = Readonly<Record<string, unknown>>
export type Method = (request: Json) => Json

/** A refusal with its HTTP status; the client reads `msg`. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** A required text field; the proto's wrapper values travel as bare scalars. */
export function text(request: Json, field: string): string {
  const value = request[field]
  if (typeof value !== 'string') throw new Refusal(400, 'invalid_argument', `${field} must be a string`)
  return value
}
