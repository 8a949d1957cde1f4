/** Signing and storing with GitHub's own client, against Sigstore's own mocks and a loopback API. */
import { verify, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { releaseFolder } from '../../../__fixtures__/github/release-folder.js'
import { startServer, type TestServer } from '../../../__fixtures__/host/server.js'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { mockSigstore } from '../../../__fixtures__/sigstore/sigstore.mjs'
import {
  type Attestation,
  attestAll,
  PROVENANCE_PREDICATE,
  SBOM_PREDICATE,
  statements,
} from '../../../src/attest/attest.js'
import { attestCommand } from '../../../src/commands/attest.js'
import { createGitHubHost } from '../../../src/host/github.js'

interface Envelope {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: readonly { readonly sig: string }[]
}

const FILES = [
  { name: 'answer-1.0.0.pex', sha256: 'a'.repeat(64) },
  { name: 'answer-1.0.0.tar.gz', sha256: 'b'.repeat(64) },
]
const SBOM = { bomFormat: 'CycloneDX', specVersion: '1.6' }

let job: Job
let api: TestServer
let status = 201
let end: (() => void) | undefined
const stored: {
  readonly path: string | undefined
  readonly token: string | undefined
  readonly body: string
}[] = []

// GitHub's client reads its address and the event once, when it is loaded.
beforeAll(async () => {
  api = await startServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      stored.push({ path: request.url, token: request.headers.authorization, body })
      response.writeHead(status, { 'content-type': 'application/json' })
      const refused = { message: 'Resource not accessible by integration' }
      response.end(JSON.stringify(status === 201 ? { id: stored.length } : refused))
    })
  })
  job = await startJob({ GITHUB_ACTIONS: 'true', GITHUB_API_URL: api.url, GITHUB_REF: 'refs/tags/v1.0.0' })
  const event = join(job.folder, 'event.json')
  await writeFile(event, JSON.stringify({ repository: { visibility: 'public' } }))
  process.env.GITHUB_EVENT_PATH = event
})

afterEach(() => {
  end?.()
  stored.length = 0
  status = 201
})

afterAll(async () => {
  await job.end()
  await api.close()
})

/** A folder of finished files with an SBOM, and the step `attest` on it. */
async function attestStep(folder: string, extra: Readonly<Record<string, string>> = {}) {
  const inputs = { 'output-dir': folder, 'github-token': 'the-token', ...extra }
  const values = new Map(Object.entries(inputs).map(([name, text]) => [name, { text }]))
  let written = ''
  const outputs = await job.commandFile('GITHUB_OUTPUT')
  const failures = await attestCommand(
    {
      host: createGitHubHost(process.env),
      layers: [{ kind: 'input', values, spell: name => name }],
      style: { columns: 120, colour: false, unicode: true },
      json: false,
      write: text => {
        written += text
      },
    },
    () => 0,
  )
  return { failures, written, outputs: readFileSync(outputs, 'utf8') }
}

/** The statement, once its signature has been verified with the certificate in the bundle. */
function verified({ bundle }: Attestation) {
  const { dsseEnvelope, verificationMaterial } = bundle as {
    dsseEnvelope: Envelope
    verificationMaterial: { certificate: { rawBytes: string } }
  }
  const payload = Buffer.from(dsseEnvelope.payload, 'base64')
  const { payloadType } = dsseEnvelope
  // What DSSE signs. @see https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload])
  const { publicKey } = new X509Certificate(Buffer.from(verificationMaterial.certificate.rawBytes, 'base64'))
  const signature = Buffer.from(dsseEnvelope.signatures[0]?.sig ?? '', 'base64')
  expect(verify('sha256', signed, publicKey, signature)).toBe(true)
  return JSON.parse(payload.toString())
}

const attestBoth = () =>
  attestAll(
    statements([
      { claim: { kind: 'provenance' }, subjects: FILES },
      { claim: { kind: 'sbom', document: SBOM }, subjects: FILES.slice(0, 1) },
    ]),
    'the-token',
    process.env,
  )

test('provenance and SBOM are signed for their files and stored at the repository', async () => {
  end = await mockSigstore()
  const made = await attestBoth()
  expect(made.map(({ kind, url, subjects }) => ({ kind, url, subjects }))).toEqual([
    {
      kind: 'provenance',
      url: 'https://github.com/me/answer/attestations/1',
      subjects: ['answer-1.0.0.pex', 'answer-1.0.0.tar.gz'],
    },
    { kind: 'sbom', url: 'https://github.com/me/answer/attestations/2', subjects: ['answer-1.0.0.pex'] },
  ])
  const [provenance, sbom] = made.map(verified)
  expect(provenance).toMatchObject({
    predicateType: PROVENANCE_PREDICATE,
    subject: FILES.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicate: {
      buildDefinition: {
        externalParameters: {
          workflow: { path: '.github/workflows/release.yml', ref: 'refs/tags/v1.0.0' },
        },
      },
    },
  })
  expect(sbom).toMatchObject({ predicateType: SBOM_PREDICATE, predicate: SBOM })
  expect(stored.map(({ path, token }) => ({ path, token }))).toEqual(
    Array(2).fill({ path: '/repos/me/answer/attestations', token: 'token the-token' }),
  )
  expect(stored.map(({ body }) => JSON.parse(body).bundle)).toEqual(made.map(({ bundle }) => bundle))
})

test('a job that may not store attestations is told which permission it lacks', async () => {
  end = await mockSigstore()
  status = 403
  await expect(attestBoth()).rejects.toMatchObject({
    code: 'attest/permission',
    fix: expect.stringContaining('attestations: write'),
  })
})

// An outage is tried again for a while; a refusal is not.
test.each([
  ['fulcio', 503],
  ['fulcio', 400],
  ['rekor', 400],
  ['identity', 400],
] as const)('when %s answers %d nothing is stored', async (down, answer) => {
  end = await mockSigstore({ down, status: answer })
  await expect(attestBoth()).rejects.toMatchObject({ code: 'attest/failed' })
  expect(stored).toEqual([])
})

test('the command attests a folder of finished files, and says how to verify one', async () => {
  end = await mockSigstore()
  const folder = releaseFolder(join(job.folder, 'dist'), { 'answer-1.0.0.pex': 'PEX' })
  const { failures, written, outputs } = await attestStep(folder)
  expect(failures).toEqual([])
  expect(written).toContain('Verify: gh attestation verify answer-1.0.0.pex --repo me/answer')
  expect(outputs).toContain('https://github.com/me/answer/attestations/1')
  const [bundle, ...more] = readFileSync(join(job.folder, 'attestations.jsonl'), 'utf8').trim().split('\n')
  expect(more).toEqual([])
  expect(JSON.parse(bundle ?? '')).toEqual(JSON.parse(stored[0]?.body ?? '').bundle)
  const payload = Buffer.from(JSON.parse(bundle ?? '').dsseEnvelope.payload, 'base64').toString()
  expect(JSON.parse(payload).subject.map(({ name }: { name: string }) => name)).toEqual([
    'SHA256SUMS',
    'answer-1.0.0.pex',
    'manifest.json',
  ])
})

test('files other than those that their job told of are not attested', async () => {
  end = await mockSigstore()
  const folder = releaseFolder(join(job.folder, 'other'), { 'answer-1.0.0.pex': 'another PEX' })
  const { failures } = await attestStep(folder, { 'checksums-digest': 'c'.repeat(64) })
  expect(failures).toMatchObject([{ code: 'release/files' }])
  expect(stored).toEqual([])
})
