/** What is attested, cut into statements that GitHub takes (pure). @see https://docs.github.com/actions/concepts/security/artifact-attestations */

/** A file, by the digest that whoever verifies it computes. */
export interface Subject {
  /** File name. */
  readonly name: string
  /** Lower-case hex. */
  readonly sha256: string
}

/** What is claimed of some files; an SBOM is claimed of those it describes. */
export type Claim = { readonly kind: 'provenance' } | { readonly kind: 'sbom'; readonly document: object }

export interface Statement {
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
export function statements(
  claims: readonly { readonly claim: Claim; readonly subjects: readonly Subject[] }[],
): readonly Statement[] {
  return claims.flatMap(({ claim, subjects }) => {
    const count = Math.ceil(subjects.length / MOST_SUBJECTS)
    return Array.from({ length: count }, (_, index) => ({
      claim,
      subjects: subjects.slice(index * MOST_SUBJECTS, (index + 1) * MOST_SUBJECTS),
    }))
  })
}
