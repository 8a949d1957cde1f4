/** What is told to people when a download fails for good. Pure. */
import { type ErrorCode, PackagingError } from '../../core/errors.js'
import { redactText, redactUrl } from '../log/redact.js'
import type { Fault } from './retry.js'

const TRY_LATER = 'Try again later, or set a mirror or proxy if this network needs one.'

/** @param attempts requests made */
export function downloadError(url: string, fault: Fault, attempts: number, cause: unknown): PackagingError {
  const [code, why, fix] = meaningOf(fault)
  const times = attempts === 1 ? '' : ` (${attempts} requests)`
  return new PackagingError(code, {
    message: `Cannot download ${redactUrl(url)}: ${why}${times}.`,
    fix,
    cause,
  })
}

function meaningOf(fault: Fault): readonly [code: ErrorCode, why: string, fix: string] {
  if (fault.kind === 'status') return meaningOfStatus(fault.status)
  const why = redactText(fault.why)
  switch (fault.kind) {
    case 'broken':
      return ['network/unreachable', `the connection keeps breaking off: ${why}`, TRY_LATER]
    case 'unreachable':
      return [
        'network/unreachable',
        `the server cannot be reached: ${why}`,
        'Check the network, the address and the proxy variables (HTTPS_PROXY, NO_PROXY).',
      ]
    case 'timeout':
      return ['network/timeout', why, TRY_LATER]
    case 'corrupt':
      return [
        'network/corrupt',
        why,
        'Check what the address serves, and that no proxy or login page answers in its place.',
      ]
    case 'refused':
      return ['network/refused', why, 'Check the address; for a private authority, set NODE_EXTRA_CA_CERTS.']
  }
}

function meaningOfStatus(status: number): readonly [code: ErrorCode, why: string, fix: string] {
  if (status === 401 || status === 403) {
    return [
      'network/refused',
      `the server refuses access (status ${status})`,
      'Check the credentials for this server, and its rate limit.',
    ]
  }
  if (status === 407) {
    return [
      'network/refused',
      'the proxy wants a password (status 407)',
      'Put user and password into HTTPS_PROXY.',
    ]
  }
  if (status === 404 || status === 410) {
    return [
      'network/refused',
      `it does not exist there (status ${status})`,
      'Check the address, version and mirror.',
    ]
  }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return ['network/unreachable', `the server keeps answering with status ${status}`, TRY_LATER]
  }
  return ['network/refused', `the server answers with status ${status}`, 'Check the address.']
}
