/** What is handed to GitHub's own attestation code, and what comes of its answers. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'

let calls: [kind: string, options: unknown][] = []
let answer: () => Promise<{ readonly attestationID?: string; readonly bundle: object }>
const called = (kind: string) => (options: unknown) => {
  calls.push([kind, options])
  return answer()
}
jest.unstable_mockModule('@actions/attest', () => ({
  attest: called('attest'),
  attestProvenance: called('attestProvenance'),
}))
const { attestAll, claimsOf } = await import('../../../src/attest/attest.js')

const JOB = {
  GITHUB_ACTIONS: 'true',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://identity.test',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
  GITHUB_REPOSITORY: 'ada/answer',
}
const subjects = [{ name: 'a.whl', sha256: '1' }]
const BOTH: Parameters<typeof attestAll>[0] = [
  { claim: { kind: 'provenance' }, subjects },
  { claim: { kind: 'sbom', document: { bomFormat: 'CycloneDX' } }, subjects },
]
beforeEach(() => {
  calls = []
  answer = async () => ({ attestationID: String(calls.length), bundle: { number: calls.length } })
})

test('provenance and SBOM are made one after the other, with their addresses', async () => {
  const made = await attestAll(BOTH, 'token', JOB)
  const common = { token: 'token', subjects: [{ name: 'a.whl', digest: { sha256: '1' } }] }
  expect(calls).toEqual([
    ['attestProvenance', common],
    ['attest', { ...common, predicateType: 'https://cyclonedx.org/bom', predicate: { bomFormat: 'CycloneDX' } }],
  ])
  const url = 'https://github.com/ada/answer/attestations'
  expect(made).toEqual([
    { kind: 'provenance', id: '1', url: `${url}/1`, subjects: ['a.whl'], bundle: { number: 1 } },
    { kind: 'sbom', id: '2', url: `${url}/2`, subjects: ['a.whl'], bundle: { number: 2 } },
  ])
})

test('on a server of a company the address is there', async () => {
  answer = async () => ({ bundle: {} })
  const [made] = await attestAll(BOTH, 'token', { ...JOB, GITHUB_SERVER_URL: 'https://git.example' })
  expect(made).toMatchObject({ id: '', url: 'https://git.example/ada/answer/attestations/' })
})

test('the first failure ends it, and without its permission nothing begins', async () => {
  answer = () => Promise.reject(new Error('Failed to persist attestation: Server Error'))
  await expect(attestAll(BOTH, 'token', JOB)).rejects.toMatchObject({ code: 'attest/failed' })
  expect(calls).toHaveLength(1)
  calls = []
  await expect(attestAll(BOTH, 'token', {})).rejects.toMatchObject({ code: 'attest/unavailable' })
  expect(calls).toStrictEqual([])
})

test('an SBOM of 16 MiB is attested, a larger one is only a file', async () => {
  const path = join(tempDir('sbom'), 'a.cdx.json')
  writeFileSync(path, '{"bomFormat":"CycloneDX"}')
  const claims = async (size: number) => {
    const files = [
      { name: 'a.whl', path: '/a.whl', size: 1, sha256: '1' },
      { name: 'a.cdx.json', path, size, sha256: '2' },
    ]
    return claimsOf({ manifest: { artifacts: [{ file: 'a.whl' }] } as never, files })
  }
  const all = [...subjects, { name: 'a.cdx.json', sha256: '2' }]
  const limit = 16 * 1024 * 1024
  expect(await claims(limit)).toEqual([
    { claim: { kind: 'provenance' }, subjects: all },
    { claim: { kind: 'sbom', document: { bomFormat: 'CycloneDX' } }, subjects },
  ])
  expect(await claims(limit + 1)).toEqual([{ claim: { kind: 'provenance' }, subjects: all }])
})
