/** Signs statements with the job's identity and stores them at GitHub: the only file that talks to Sigstore. */
import type { AttestOptions } from '@actions/attest'
import { attestFailure, missingForAttesting } from './refusal.js'
import { SBOM_PREDICATE, type Statement } from './statements.js'

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

export interface AttestRequest {
  readonly statements: readonly Statement[]
  readonly token: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Makes one attestation after another, so that a failure leaves the fewest behind.
 * @throws PackagingError `attest/…`
 */
export async function attestAll({ statements, token, env }: AttestRequest): Promise<readonly Attestation[]> {
  const missing = missingForAttesting(env)
  if (missing !== undefined) throw missing
  const { attest, attestProvenance } = await import('@actions/attest')
  const made: Attestation[] = []
  for (const { claim, subjects } of statements) {
    const options = {
      subjects: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
      token,
    }
    const signed: Promise<{ attestationID?: string; bundle: object }> =
      claim.kind === 'provenance'
        ? attestProvenance(options)
        : attest({
            ...options,
            predicateType: SBOM_PREDICATE,
            predicate: claim.document,
          } satisfies AttestOptions)
    const { attestationID: id = '', bundle } = await signed.catch(thrown => {
      throw attestFailure(thrown)
    })
    const url = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${env.GITHUB_REPOSITORY ?? ''}/attestations/${id}`
    made.push({ kind: claim.kind, id, url, subjects: subjects.map(({ name }) => name), bundle })
  }
  return made
}
