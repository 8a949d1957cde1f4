/** What GitHub's client throws, as a fault. */
import { errnoOf } from '../../host/files.js'
import { GitHubFault } from './fault.js'

/** Codes of connections that never came to be: nothing has reached the server. */
const NOT_REACHED = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

/** What the library threw, as a fault; anything else (a bug, a PackagingError out of a body) as it is. */
export function faultOf(thrown: unknown): unknown {
  if (!isError(thrown) || !('status' in thrown)) return thrown
  if (!('response' in thrown) || thrown.response === undefined) {
    const cause = rootOf(thrown)
    if (cause !== thrown && cause.name === 'PackagingError') return cause
    const code = errnoOf(cause) ?? ''
    return new GitHubFault({ message: cause.message || code, reached: !NOT_REACHED.test(code) }, thrown)
  }
  const { headers, data } = thrown.response as {
    headers: Record<string, string | undefined>
    data: unknown
  }
  const answer = typeof data === 'object' && data !== null ? data : {}
  const message =
    'message' in answer ? String(answer.message) : typeof data === 'string' ? data.slice(0, 200) : ''
  return new GitHubFault(
    {
      status: Number(thrown.status),
      headers,
      message: message || 'no reason given',
      details: 'errors' in answer && Array.isArray(answer.errors) ? answer.errors.map(detailOf) : [],
    },
    thrown,
  )
}

/** The innermost cause; an AggregateError (all addresses of a host failed) stands for its first. */
function rootOf(error: Error): Error {
  const next: unknown = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error.cause
  return isError(next) ? rootOf(next) : error
}

/** Errors of Node's own are not always of this realm's class. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value
}

/** @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detailOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { resource, field, code, message } = error as Readonly<Record<string, unknown>>
  const where = [resource, field].filter(part => typeof part === 'string').join('.')
  return [where, code, message].filter(part => typeof part === 'string' && part !== '').join(': ')
}
