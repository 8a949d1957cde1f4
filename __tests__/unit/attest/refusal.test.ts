import { expect, test } from '@jest/globals'
import { attestFailure, missingForAttesting } from '../../../src/attest/attest.js'

const JOB = {
  GITHUB_ACTIONS: 'true',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://identity.test',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
}

test('a job with its permissions has what it needs', () => {
  expect(missingForAttesting(JOB)).toBeUndefined()
})

test('on a laptop there is no identity to sign with', () => {
  expect(missingForAttesting({})?.code).toBe('attest/unavailable')
})

test('without id-token: write the permissions are named', () => {
  const refusal = missingForAttesting({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push' })
  expect(refusal?.code).toBe('attest/permission')
  expect(refusal?.fix).toContain('id-token: write, attestations: write')
  expect(refusal?.message).not.toContain('fork')
})

test.each(['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])(
  'without %s there is no permission',
  name => {
    expect(missingForAttesting({ ...JOB, [name]: '' })?.code).toBe('attest/permission')
  },
)

test('a pull request is told that a fork never gets it', () => {
  expect(missingForAttesting({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' })?.message).toContain('fork')
})

test.each([
  ['Failed to persist attestation: Resource not accessible by integration', 'attest/permission', /attestations: write/],
  ['Failed to persist attestation: Feature not available for the me organization.', 'attest/unavailable', /Enterprise/],
  ['Failed to persist attestation: Server Error', 'attest/failed', /again/],
  ['Failed to get ID token: Missing claims: ref', 'attest/failed', /id-token: write/],
  ['TLOG_CREATE_ENTRY_ERROR: error creating tlog entry', 'attest/failed', /later/],
])('%s', (text, code, fix) => {
  const refusal = attestFailure(new Error(text))
  expect(refusal.code).toBe(code)
  expect(refusal.fix).toMatch(fix)
  expect(refusal.detail).toEqual([text])
})

test('causes are told in their order, with their codes', () => {
  const cause = Object.assign(new Error('503'), { code: 'X' })
  const thrown = Object.assign(new Error('error creating signing certificate', { cause }), {
    code: 'CA_CREATE_SIGNING_CERTIFICATE_ERROR',
  })
  expect(attestFailure(thrown).detail).toEqual([
    'CA_CREATE_SIGNING_CERTIFICATE_ERROR: error creating signing certificate',
    'X: 503',
  ])
})

test('what is no error at all is told as it came', () => {
  expect(attestFailure('gone')).toMatchObject({ code: 'attest/failed', detail: ['gone'] })
})
