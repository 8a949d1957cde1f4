import { expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { type Claim, MOST_SUBJECTS, statements } from '../../../src/attest/attest.js'
import { verifyLine } from '../../../src/release/notes-of-files.js'

const PROVENANCE: Claim = { kind: 'provenance' }

test('every subject is in just one statement of its claim, and no statement has more than GitHub takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), count => {
      const subjects = Array.from({ length: count }, (_, index) => ({
        name: `f${index}`,
        sha256: `${index}`,
      }))
      const made = statements([{ claim: PROVENANCE, subjects }])
      expect(made.flatMap(one => one.subjects)).toEqual(subjects)
      expect(made.every(one => one.subjects.length > 0 && one.subjects.length <= MOST_SUBJECTS)).toBe(true)
      expect(made).toHaveLength(Math.ceil(count / 1024))
    }),
    { numRuns: 30 },
  )
})

test('claims keep their order', () => {
  const subjects = [{ name: 'a.whl', sha256: '0'.repeat(64) }]
  const sbom: Claim = { kind: 'sbom', document: { bomFormat: 'CycloneDX' } }
  const made = statements([
    { claim: PROVENANCE, subjects },
    { claim: sbom, subjects },
  ])
  expect(made.map(({ claim }) => claim.kind)).toEqual(['provenance', 'sbom'])
})

test('the line that verifies can be pasted into a shell, whatever the file is called', () => {
  expect(verifyLine('answer-1.0.0.pex', 'me/answer')).toBe('gh attestation verify answer-1.0.0.pex --repo me/answer')
  expect(verifyLine("a'b $(c).whl", 'me/answer')).toBe("gh attestation verify 'a'\\''b $(c).whl' --repo me/answer")
  expect(verifyLine('a.whl', 'me/answer', 'OWNER/package-python/.github/workflows/release.yml')).toBe(
    'gh attestation verify a.whl --repo me/answer --signer-workflow OWNER/package-python/.github/workflows/release.yml',
  )
})
