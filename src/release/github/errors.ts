/** What people are told when GitHub's API fails for good (pure). */
import { type ErrorCode, PackagingError } from '../../core/errors.js'
import { duration } from '../../core/format.js'
import { type GitHubFault, limitWait } from './fault.js'

const PERMISSION =
  'Give the job `permissions: contents: write`, or use a token with write access to the contents of the repository.'

/**
 * @param doing what was tried, to go after "Cannot": `upload a.whl`
 * @param repository `owner/name`
 * @param now milliseconds since 1970
 */
export function githubError(
  fault: GitHubFault,
  doing: string,
  repository: string,
  now: number,
): PackagingError {
  const [code, why, fix] = meaningOf(fault, repository, now)
  return new PackagingError(code, {
    message: `Cannot ${doing} in ${repository}: ${why}.`,
    fix,
    detail: fault.details,
    cause: fault,
  })
}

function meaningOf(
  fault: GitHubFault,
  repository: string,
  now: number,
): readonly [code: ErrorCode, why: string, fix: string] {
  const { status, headers } = fault
  const said = fault.message.trim().replace(/\.$/, '')
  if (fault.limited) {
    const wait = duration((limitWait(fault, 1, now) ?? 0) / 1000)
    const why = `its rate limit is used up (status ${status}: ${said})`
    return ['release/limited', why, `Run this again in ${wait}; what is done already is kept.`]
  }
  switch (status) {
    case undefined:
      return [
        'release/unreachable',
        fault.reached ? `the connection keeps breaking off: ${said}` : `GitHub cannot be reached: ${said}`,
        'Check the network and the proxy variables (HTTPS_PROXY, NO_PROXY), and run this again; what is done already is kept.',
      ]
    case 401:
      return [
        'release/token',
        `GitHub does not accept the token (${said})`,
        'Give a token that has not expired.',
      ]
    case 403: {
      const wanted = headers['x-accepted-github-permissions']
      const needs = wanted ? `; it wants ${wanted.replaceAll('=', ': ')}` : ''
      return ['release/token', `the token may not do that (${said}${needs})`, PERMISSION]
    }
    case 404:
      return [
        'release/refused',
        `GitHub knows no such thing, or hides it from this token (status 404: ${said})`,
        `Check that ${repository} is the right repository. ${PERMISSION}`,
      ]
    case 409:
    case 422:
      return [
        'release/refused',
        `GitHub refuses it (status ${status}: ${said})`,
        'See the details below; rules of the repository or organization for tags and releases may forbid it.',
      ]
    default:
      return status >= 500 || status === 408
        ? [
            'release/unreachable',
            `GitHub keeps answering with status ${status} (${said})`,
            'Look at githubstatus.com and run this again later; what is done already is kept.',
          ]
        : ['release/refused', `GitHub answers with status ${status} (${said})`, 'See what GitHub says.']
  }
}
