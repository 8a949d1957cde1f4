/**
 * Attestations of a folder of finished files, how they were built and what is in them: signed with the job's identity and
 * stored at GitHub. The only file that talks to Sigstore.
 * @see https://docs.github.com/actions/concepts/security/artifact-attestations
 */

import type { AttestOptions } from '@actions/attest'
import { PackagingError } from '../core/errors.js'
import type { Host } from '../host/host.js'
import { readRegular } from '../host/regular.js'
import type { ReleaseFolder } from '../release/files.js'

const PERMISSIONS = '`permissions: { id-token: write, attestations: write, contents: read }`'

/** What stands in the way before anything is tried; undefined when nothing does. */
export function missingForAttesting(env: Host['env']): PackagingError | undefined {
  if (env.GITHUB_ACTIONS !== 'true') {
    return new PackagingError('attest/unavailable', {
      message: 'Only a GitHub Actions job can attest: the identity that signs is the workflow.',
      fix: 'Leave `attest` out here, and set it in the workflow that releases.',
    })
  }
  if (env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return undefined
  const fork = env.GITHUB_EVENT_NAME === 'pull_request' ? ' A pull request from a fork never gets it.' : ''
  return new PackagingError('attest/permission', {
    message: `This job may not request an identity from GitHub, which signs an attestation.${fork}`,
    fix: `Give the job ${PERMISSIONS}; a reusable workflow needs them from its caller too.`,
  })
}

/** The client gives causes as text only; what matches none of them is reported as it is. */
export function attestFailure(thrown: unknown): PackagingError {
  const text = causes(thrown)
  const known = KNOWN.find(({ pattern }) => pattern.test(text))
  return new PackagingError(known?.code ?? 'attest/failed', {
    message: known?.message ?? 'The attestation could not be created.',
    fix: known?.fix ?? 'Run the job again; nothing has been released yet.',
    detail: text.split('\n'),
    cause: thrown,
  })
}

const KNOWN: readonly {
  readonly pattern: RegExp
  readonly code: 'attest/permission' | 'attest/unavailable' | 'attest/failed'
  readonly message: string
  readonly fix: string
}[] = [
  {
    pattern: /persist attestation: .{0,400}(resource not accessible|must have|permission|forbidden)/i,
    code: 'attest/permission',
    message: 'GitHub does not let this job store an attestation.',
    fix: `Give the job ${PERMISSIONS}.`,
  },
  {
    pattern: /persist attestation: .{0,400}(not available|upgrade|not found)/i,
    code: 'attest/unavailable',
    message: 'GitHub stores no attestations for this repository.',
    fix: 'Private repositories have them with GitHub Enterprise Cloud only; else set `attest` to false.',
  },
  {
    pattern: /persist attestation/i,
    code: 'attest/failed',
    message: 'The attestation was signed, but GitHub could not store it.',
    fix: 'Run the job again; a second attestation of the same files does no harm.',
  },
  {
    pattern: /ID token|IDENTITY_TOKEN|Missing claims/i,
    code: 'attest/failed',
    message: 'GitHub gave no usable identity to sign with.',
    fix: `See that the job has ${PERMISSIONS}, then run it again.`,
  },
  {
    pattern: /CA_CREATE|TLOG_|TSA_|fulcio|rekor|timestamp/i,
    code: 'attest/failed',
    message: 'The signing service (Sigstore) did not answer as it should.',
    fix: 'Run the job again later; its status is shown at https://status.sigstore.dev. Nothing has been released yet.',
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

/** A file and its digest, from which a verification starts. */
interface Subject {
  /** File name. */
  readonly name: string
  /** Lower-case hex. */
  readonly sha256: string
}

/** What is claimed of some files; an SBOM is claimed of those it describes. */
export type Claim = { readonly kind: 'provenance' } | { readonly kind: 'sbom'; readonly document: object }

interface Statement {
  readonly claim: Claim
  readonly subjects: readonly Subject[]
}

/** Subjects that one attestation may have. @see https://github.com/actions/attest#readme */
export const MOST_SUBJECTS = 1024

/** CycloneDX's predicate type, which `gh attestation verify --predicate-type` takes. @see https://cyclonedx.org/specification/overview/ */
export const SBOM_PREDICATE = 'https://cyclonedx.org/bom'

/** SLSA's. @see https://slsa.dev/spec/v1.0/provenance */
export const PROVENANCE_PREDICATE = 'https://slsa.dev/provenance/v1'

/** As few statements as there can be, in the order of `claims`; every subject of a claim is in one of its statements. */
export function statements(claims: readonly Statement[]): readonly Statement[] {
  return claims.flatMap(({ claim, subjects }) => {
    const count = Math.ceil(subjects.length / MOST_SUBJECTS)
    return Array.from({ length: count }, (_, index) => ({
      claim,
      subjects: subjects.slice(index * MOST_SUBJECTS, (index + 1) * MOST_SUBJECTS),
    }))
  })
}

export interface Attestation {
  readonly kind: 'provenance' | 'sbom'
  readonly id: string
  /** The page that shows it. */
  readonly url: string
  /** File names. */
  readonly subjects: readonly string[]
  /** The Sigstore bundle, which verifies offline. @see https://docs.sigstore.dev/about/bundle/ */
  readonly bundle: object
}

/**
 * Creates one attestation after another, so that a failure leaves the fewest behind.
 * @throws PackagingError `attest/…`
 */
export async function attestAll(
  statements: readonly Statement[],
  token: string,
  env: Host['env'],
): Promise<readonly Attestation[]> {
  const missing = missingForAttesting(env)
  if (missing !== undefined) throw missing
  const { attest, attestProvenance } = await import('@actions/attest')
  const made: Attestation[] = []
  for (const { claim, subjects } of statements) {
    const options = { token, subjects: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })) }
    const signed: Promise<{ attestationID?: string; bundle: object }> =
      claim.kind === 'provenance'
        ? attestProvenance(options)
        : attest({ ...options, predicateType: SBOM_PREDICATE, predicate: claim.document } satisfies AttestOptions)
    const { attestationID: id = '', bundle } = await signed.catch(thrown => {
      throw attestFailure(thrown)
    })
    const url = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${env.GITHUB_REPOSITORY ?? ''}/attestations/${id}`
    made.push({ kind: claim.kind, id, url, subjects: subjects.map(({ name }) => name), bundle })
  }
  return made
}

/** Bytes that GitHub takes as a predicate. @see https://github.com/actions/attest#readme */
const MOST_PREDICATE = 16 * 1024 * 1024

/**
 * Provenance of every file, SHA256SUMS and manifest too; the SBOM of those that the manifest lists as made.
 * @throws what the file system throws
 */
export async function claimsOf(folder: Pick<ReleaseFolder, 'manifest' | 'files'>): Promise<readonly Statement[]> {
  const { manifest, files } = folder
  const subject = ({ name, sha256 }: Subject): Subject => ({ name, sha256 })
  const made = new Set(manifest.artifacts.map(({ file }) => file))
  const sboms = files.filter(({ name, size }) => name.endsWith('.cdx.json') && size <= MOST_PREDICATE)
  const subjects = files.filter(({ name }) => made.has(name)).map(subject)
  const described = sboms.map(async ({ path }): Promise<Statement> => {
    const document = JSON.parse(await readRegular(path, 'utf8'))
    return { claim: { kind: 'sbom', document }, subjects }
  })
  return [{ claim: { kind: 'provenance' }, subjects: files.map(subject) }, ...(await Promise.all(described))]
}
