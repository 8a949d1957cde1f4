/**
 * Sigstore and GitHub's identity provider, by Sigstore's own mocks of their protocols, inside the process that imports
 * this: `node --import …/sigstore.mjs`. Nothing leaves the machine; certificates and log entries are real in form.
 */
import { generateKeyPairSync } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { fulcioHandler, initializeCA, initializeCTLog, initializeTLog, rekorHandler } from '@sigstore/mock'
import { exportJWK, SignJWT } from 'jose'
import nock from 'nock'

// nock replaces what `node:https` exports; modules that imported it by name see that only now.
syncBuiltinESMExports()

const ISSUER = 'https://token.actions.githubusercontent.com'
const env = process.env

/** What GitHub puts into a job's token. @see https://docs.github.com/actions/reference/security/oidc */
function claims(audience) {
  const repository = env.GITHUB_REPOSITORY ?? 'me/answer'
  const ref = env.GITHUB_REF ?? 'refs/tags/v1.0.0'
  const workflow = `${repository}/.github/workflows/release.yml@${ref}`
  return {
    iss: ISSUER,
    aud: audience,
    sub: `repo:${repository}:ref:${ref}`,
    ref,
    sha: env.GITHUB_SHA ?? '0'.repeat(40),
    repository,
    event_name: env.GITHUB_EVENT_NAME ?? 'push',
    job_workflow_ref: workflow,
    workflow_ref: workflow,
    repository_id: '1',
    repository_owner_id: '2',
    runner_environment: 'github-hosted',
    run_id: env.GITHUB_RUN_ID ?? '77',
    run_attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
  }
}

/**
 * Answers everything that attesting asks, as often as it asks.
 * @param {{ down?: 'fulcio' | 'rekor' | 'identity', status?: number }} options a service that answers with `status` (503) alone
 */
export async function mockSigstore({ down, status = 503 } = {}) {
  const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...(await exportJWK(signing.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }
  const reply = (base, method, path, answer) =>
    nock(base)
      .persist()
      .intercept(path, method)
      .reply(async (uri, body) => answer(uri, body))
  const json = (status, body) => [status, body, { 'content-type': 'application/json' }]

  env.ACTIONS_ID_TOKEN_REQUEST_URL = 'https://identity.test/token?api-version=2.0'
  env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'request-token'
  reply('https://identity.test', 'GET', /^\/token/, async uri => {
    if (down === 'identity') return json(status, {})
    const audience = new URL(uri, 'https://identity.test').searchParams.get('audience') ?? ''
    const token = new SignJWT(claims(audience)).setProtectedHeader({ alg: 'ES256', kid: 'one' })
    return json(200, { value: await token.setIssuedAt().setExpirationTime('5m').sign(signing.privateKey) })
  })
  reply(ISSUER, 'GET', '/.well-known/openid-configuration', () => json(200, { jwks_uri: `${ISSUER}/keys` }))
  reply(ISSUER, 'GET', '/keys', () => json(200, { keys: [jwk] }))

  const keyPair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const log = await initializeCTLog(keyPair)
  const handlers = {
    fulcio: ['https://fulcio.sigstore.dev', fulcioHandler(await initializeCA(keyPair, log), { strict: true })],
    rekor: ['https://rekor.sigstore.dev', rekorHandler(await initializeTLog('https://rekor.sigstore.dev', keyPair))],
  }
  for (const [name, [base, handler]] of Object.entries(handlers)) {
    reply(base, 'POST', handler.path, async (_, body) => {
      if (down === name) return json(status, {})
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const { statusCode, response, contentType } = await handler.fn(text)
      return [statusCode, response, { 'content-type': contentType ?? 'text/plain' }]
    })
  }
  return () => nock.cleanAll()
}
