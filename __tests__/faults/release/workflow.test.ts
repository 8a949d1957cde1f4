/**
 * The steps of release.yml one after the other, each in a process of its own, with the loopback services between them:
 * what breaks on the way, and every job run again. `assemble` and `release` alone are in the tests of those names.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { pythons, step, told } from '../../../__fixtures__/command/command.js'
import { tinyFiles } from '../../../__fixtures__/command/tiny.js'
import { gitHubState } from '../../../__fixtures__/github/routes.js'
import { type FakeGitHub, startGitHub, TOKEN } from '../../../__fixtures__/github/server.js'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { git, repository, tempDir } from '../../../__fixtures__/repository.js'
import { takeArtifact } from '../../../__fixtures__/service/take.js'
import { createGitHubHost } from '../../../src/host/github.js'

const STAND_INS = pathToFileURL(resolve('__fixtures__/sigstore/attest.mjs')).href

let job: Job
let github: FakeGitHub
let repo: string

beforeEach(async () => {
  job = await startJob()
  github = await startGitHub(gitHubState({ repository: 'me/answer' }))
  repo = await repository({ ...tinyFiles(), '.gitignore': 'dist\nparts\n' })
  github.state.tags['v1.0'] = (await git(repo, 'rev-parse', 'HEAD')).trim()
})
afterEach(async () => {
  await Promise.all([job.end(), github.close()])
  expect(github.violations).toEqual([])
})

type Inputs = Readonly<Record<string, string>>

/** One job: a step of this attempt in a fresh temporary folder. */
async function jobOf(inputs: Inputs, attempt: number) {
  const temp = tempDir('temp')
  const event = join(temp, 'event.json')
  const output = join(temp, 'output')
  writeFileSync(event, JSON.stringify({ repository: { visibility: 'public' } }))
  writeFileSync(output, '')
  // Jobs that build see the checkout; the others begin with nothing.
  const workspace = /^(attest|release)$/.test(inputs.command ?? '') ? tempDir('workspace') : repo
  const ended = await step(inputs, workspace, {
    ...job.env,
    GH_TOKEN: undefined,
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: output,
    GITHUB_REF: 'refs/tags/v1.0',
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    ...(inputs.command === 'attest' && { NODE_OPTIONS: `--import=${STAND_INS}` }),
  })
  const written = readFileSync(output, 'utf8')
  const digest = /checksums-digest<<(\S+)\n([0-9a-f]{64})\n\1/.exec(written)?.[2] ?? ''
  return { ended, digest }
}

const PLANNED = { formats: 'sdist wheel', 'test-command': 'none', licenses: 'off' }

/** The jobs before `attest`; gives the digest that travels on as an output. */
async function packaged(attempt = 1): Promise<string> {
  const plan = { command: 'plan', 'python-versions': pythons(1).join(), ...PLANNED }
  let digest = ''
  for (const inputs of [plan, { command: 'build', 'output-dir': 'parts', cache: 'false' }, { command: 'assemble' }]) {
    const { ended, digest: said } = await jobOf(inputs, attempt)
    if (ended.status !== 0) throw new Error(`${inputs.command}: ${ended.stdout}${ended.stderr}`)
    digest = said
  }
  return digest
}

const attest = (digest: string, attempt = 1) =>
  jobOf({ command: 'attest', 'github-token': TOKEN, 'checksums-digest': digest }, attempt)

const release = (digest: string, attempt = 1, stage = 'all') =>
  jobOf(
    {
      command: 'release',
      'github-token': TOKEN,
      'checksums-digest': digest,
      'release-stage': stage,
      notes: 'none',
      'index-check': 'none',
    },
    attempt,
  )

const held = () => Object.fromEntries(github.state.releases[0]?.assets.map(({ name, sha256 }) => [name, sha256]) ?? [])

test('an upload dies at the third file, and every job is run again: the same release', async () => {
  const digest = await packaged()
  expect((await attest(digest)).ended.status).toBe(0)
  const upload = /POST .*releases\/\{release_id\}\/assets/
  github.fault({ on: upload, answer: 403, after: 2 })
  expect(told((await release(digest)).ended)).toMatch(/^exit 1\n::error title=release\/token::Cannot upload/)
  expect(github.state.releases).toMatchObject([{ draft: true }])
  expect(Object.keys(held())).toHaveLength(2)

  github.clearFaults()
  expect((await release(digest, 2)).ended.stdout).toMatch(/v1\.0 is published: \d+ files sent, 2 already there/)
  const published = held()
  expect(published.SHA256SUMS).toBe(digest)

  // "Re-run all jobs": what is built again is the same, so that a published release is confirmed and not touched.
  const asked = github.requests.length
  const again = await packaged(3)
  expect(again).toBe(digest)
  expect((await attest(again, 3)).ended.status).toBe(0)
  expect((await release(again, 3)).ended.stdout).toMatch(/v1\.0 was published before, with exactly these/)
  expect(held()).toEqual(published)
  const writes = github.requests.slice(asked).filter(request => !request.startsWith('GET'))
  expect(new Set(writes)).toEqual(new Set(['POST /repos/{owner}/{repo}/attestations']))
})

test('a byte is swapped after assemble, with sums and manifest to match: neither attested nor released', async () => {
  const digest = await packaged()
  const folder = join(tempDir('swapped'), 'files')
  mkdirSync(folder)
  const name = 'dist-tiny-1.0-release'
  await takeArtifact(job.service, name, join(folder, 'in'))
  const root = join(folder, 'in')
  const sdist = join(root, 'tiny-1.0.tar.gz')
  const sha256 = () => createHash('sha256').update(readFileSync(sdist)).digest('hex')
  const before = sha256()
  const bytes = readFileSync(sdist)
  writeFileSync(sdist, Buffer.concat([bytes.subarray(0, 8), Buffer.from([bytes.readUInt8(8) ^ 1]), bytes.subarray(9)]))
  for (const file of ['SHA256SUMS', 'manifest.json'])
    writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replaceAll(before, sha256()))
  const files = readdirSync(root).map(file => join(root, file))
  await createGitHubHost({ ...job.env, GITHUB_RUN_ATTEMPT: '2' }).upload({
    name,
    root,
    files,
    compressionLevel: 0,
  })

  // Without the digest it would pass: nothing else tells it from the right one.
  expect((await release('', 1, 'check')).ended.status).toBe(0)
  const refused = /SHA256SUMS has the SHA-256 [0-9a-f]{64}, but checksums-digest is [0-9a-f]{64}/
  const asked = github.requests.length
  expect(told((await attest(digest)).ended)).toMatch(refused)
  expect(told((await release(digest)).ended)).toMatch(refused)
  expect(github.requests.slice(asked)).toEqual([])
  expect(github.state).toMatchObject({ releases: [], attestations: [] })
})
