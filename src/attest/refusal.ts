/** Why an attestation could not be made, in words that say what to change (pure). */
import { PackagingError } from '../core/errors.js'

const PERMISSIONS = '`permissions: { id-token: write, attestations: write, contents: read }`'

/** What stands in the way before anything is tried; undefined when nothing does. */
export function missingForAttesting(
  env: Readonly<Record<string, string | undefined>>,
): PackagingError | undefined {
  if (env.GITHUB_ACTIONS !== 'true') {
    return new PackagingError('attest/unavailable', {
      message: 'Only a GitHub Actions job can attest: the identity that signs is the workflow.',
      fix: 'Leave `attest` out here, and set it in the workflow that releases.',
    })
  }
  if (env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return undefined
  const fork = env.GITHUB_EVENT_NAME === 'pull_request' ? ' A pull request from a fork never gets it.' : ''
  return new PackagingError('attest/permission', {
    message: `This job may not ask GitHub for an identity, which signs an attestation.${fork}`,
    fix: `Give the job ${PERMISSIONS}; a reusable workflow needs them from its caller too.`,
  })
}

/** The client tells causes by their texts alone; what none of them fits is told as it came. */
export function attestFailure(thrown: unknown): PackagingError {
  const text = causes(thrown)
  const known = KNOWN.find(({ tells }) => tells.test(text))
  return new PackagingError(known?.code ?? 'attest/failed', {
    message: known?.message ?? 'The attestation could not be made.',
    fix: known?.fix ?? 'Run the job again; nothing has been released yet.',
    detail: text.split('\n'),
    cause: thrown,
  })
}

const KNOWN: readonly {
  readonly tells: RegExp
  readonly code: 'attest/permission' | 'attest/unavailable' | 'attest/failed'
  readonly message: string
  readonly fix: string
}[] = [
  {
    tells: /persist attestation: .*(resource not accessible|must have|permission|forbidden)/i,
    code: 'attest/permission',
    message: 'GitHub does not let this job store an attestation.',
    fix: `Give the job ${PERMISSIONS}.`,
  },
  {
    tells: /persist attestation: .*(not available|upgrade|not found)/i,
    code: 'attest/unavailable',
    message: 'GitHub keeps no attestations for this repository.',
    fix: 'Private repositories have them with GitHub Enterprise Cloud only; else set `attest` to false.',
  },
  {
    tells: /persist attestation/i,
    code: 'attest/failed',
    message: 'The attestation was signed, but GitHub could not store it.',
    fix: 'Run the job again; a second attestation of the same files does no harm.',
  },
  {
    tells: /ID token|IDENTITY_TOKEN|Missing claims/i,
    code: 'attest/failed',
    message: 'GitHub gave no usable identity to sign with.',
    fix: `See that the job has ${PERMISSIONS}, then run it again.`,
  },
  {
    tells: /CA_CREATE|TLOG_|TSA_|fulcio|rekor|timestamp/i,
    code: 'attest/failed',
    message: 'The signing service (Sigstore) did not answer as it should.',
    fix: 'Run the job again later; its state is told at https://status.sigstore.dev. Nothing has been released yet.',
  },
]

/** The message of an error and of every cause behind it, one a line. */
function causes(thrown: unknown): string {
  const lines: string[] = []
  for (let next = thrown; next instanceof Error && lines.length < 8; next = next.cause) {
    const code = 'code' in next && typeof next.code === 'string' ? `${next.code}: ` : ''
    lines.push(`${code}${next.message}`)
  }
  return lines.length > 0 ? lines.join('\n') : String(thrown)
}
