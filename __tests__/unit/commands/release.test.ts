/** `release` on a GitHub in memory: what is checked before anything is sent, and what is said of it then. */
import { createHash } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { COMMIT, releaseFolder } from '../../../__fixtures__/github/release-folder.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { problemsOf } from '../../../src/core/errors.js'
import type { Asset, Release, ReleasesApi } from '../../../src/github/releases.js'
import type { Host } from '../../../src/host/host.js'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

let releases: Release[] = []
let assets: Asset[] = []
let asks: string[] = []
/** What the client was made of. */
let client: {
  readonly apiUrl: string
  readonly repository: string
  readonly token: string
  readonly waiting: (ms: number) => void
}
const change = (id: number, parts: Partial<Release>) => {
  releases = releases.map(one => (one.id === id ? { ...one, ...parts } : one))
  return releases.find(one => one.id === id) as Release
}
const api: ReleasesApi = {
  client: { repository: 'ada/answer' } as ReleasesApi['client'],
  of: async tag => releases.filter(one => one.tag === tag),
  get: async id => releases.find(one => one.id === id) as Release,
  async createDraft(tag, text) {
    asks.push('create')
    const made = {
      id: releases.length + 1,
      tag,
      draft: true,
      immutable: false,
      url: 'https://h/1',
      uploadUrl: 'https://u/1',
    }
    releases.push({ ...made, ...text })
    return releases.at(-1) as Release
  },
  edit: async (id, text) => change(id, text),
  async publish(id, prerelease) {
    asks.push('publish')
    return change(id, { draft: false, prerelease })
  },
  latest: async () => undefined,
  assets: async () => assets,
  async upload(_, { name }, body) {
    const pieces: Buffer[] = []
    for await (const piece of body) pieces.push(Buffer.from(piece))
    const bytes = Buffer.concat(pieces)
    asks.push(`upload ${name}`)
    const asset = { id: assets.length + 1, name, state: 'uploaded', size: bytes.length, sha256: sha256(bytes) }
    assets.push(asset)
    return asset
  },
  async deleteAsset({ id }) {
    assets = assets.filter(one => one.id !== id)
  },
  hash: async ({ name }) => assets.find(one => one.name === name)?.sha256 ?? '',
  async generateNotes(tag) {
    asks.push(`notes for ${tag}`)
    return `Notes of GitHub for ${tag}`
  },
  commitOf: async () => COMMIT,
}
jest.unstable_mockModule('../../../src/github/client.js', () => ({
  createGitHubClient(made: typeof client) {
    client = made
    return {}
  },
}))
jest.unstable_mockModule('../../../src/github/releases.js', () => ({ releasesApi: () => api }))
const { releaseCommand } = await import('../../../src/commands/release.js')

let workspace: string
let host: FakeHost
beforeEach(() => {
  ;[releases, assets, asks] = [[], [], []]
  workspace = tempDir('workspace')
  releaseFolder(join(workspace, 'dist'), { 'answer-1.0.0.pex': 'of the PEX', 'other.pex': 'of another' })
})

interface Given {
  readonly kind?: Host['kind']
  readonly json?: boolean
  readonly env?: Readonly<Record<string, string>>
}
async function run(values: Record<string, string> = {}, given: Given = {}) {
  const env = { PATH: '', GH_TOKEN: 'secret', GITHUB_REPOSITORY: 'ada/answer', ...given.env }
  host = fakeHost({ workspace, kind: given.kind ?? 'local', env, temp: tempDir('temp') })
  const inputs = { tag: 'v1.0.0', notes: 'none', 'index-check': 'none', ...values }
  const { request, text } = asked(host, inputs, { json: given.json ?? false })
  const failures = await releaseCommand(request, () => 0).catch(thrown => {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems
  })
  return { text: text(), failures: told(failures) }
}

describe('stages', () => {
  test('check: what would be sent, and nothing is', async () => {
    const { text, failures } = await run({ 'release-stage': 'check' })
    expect(failures).toStrictEqual([])
    expect(text).toBe('v1.0.0 can be released: 4 files would be sent. Nothing was changed.\n')
    expect(asks).toStrictEqual([])
    expect(host.summaries.join('')).toMatch(/^## 📝 v1\.0\.0 can be released/)
    expect(host.outputs).toEqual({ 'release-url': '', name: 'answer', version: '1.0.0' })
    expect(readdirSync(host.temp)).toStrictEqual([])
  })

  test('draft: every file is there, with the address', async () => {
    const { text } = await run({ 'release-stage': 'draft' })
    expect(text).toBe('The draft for v1.0.0 is complete: 4 files sent; every digest was read back.\nhttps://h/1\n')
    expect(host.summaries.join('')).toMatch(/^## 📝 The draft for v1\.0\.0 is complete.*\n\n\S*https:\/\/h\/1/)
    expect(releases).toMatchObject([{ draft: true, title: 'v1.0.0', prerelease: false }])
  })

  test('publish: files that are there are kept; the same again changes nothing', async () => {
    await run({ 'release-stage': 'draft' })
    assets = assets.slice(1)
    const { text } = await run()
    expect(text).toBe('v1.0.0 is published: 1 file sent, 3 already there; every digest was read back.\nhttps://h/1\n')
    expect(releases).toMatchObject([{ draft: false }])
    expect((await run()).text).toBe(
      'v1.0.0 was published before, with exactly these 4 files. Nothing was changed.\nhttps://h/1\n',
    )
    expect(host.summaries.join('')).toMatch(/^## ✅ v1\.0\.0 was published before/)
  })

  test('an immutable release is said to be one', async () => {
    await run({ 'release-stage': 'draft' })
    releases = releases.map(one => ({ ...one, immutable: true }))
    expect((await run()).text).toContain('v1.0.0 is published and immutable: ')
  })
})

test('as JSON, with a table of the files in the summary', async () => {
  const { text } = await run({}, { json: true })
  expect(text).toMatch(/^\{\n {2}"schema": 1,[\s\S]*\}\n$/)
  const document = JSON.parse(text)
  expect(document).toMatchObject({
    repository: 'ada/answer',
    tag: 'v1.0.0',
    project: { name: 'answer', version: '1.0.0' },
    ...{ state: 'published', url: 'https://h/1', prerelease: false, immutable: false, sent: 4, kept: 0 },
  })
  expect(document.files).toContainEqual({
    name: 'other.pex',
    size: 10,
    sha256: sha256(Buffer.from('of another')),
  })
  expect(host.summaries.join('')).toContain('\n\n| File | Size | SHA-256 |\n| --- | --- | --- |\n| `SHA256SUMS` | ')
  expect(host.summaries.join('')).toContain(
    `| \`answer-1.0.0.pex\` | 10 bytes | \`${sha256(Buffer.from('of the PEX')).slice(0, 12)}\` |\n`,
  )
  expect(host.outputs).toEqual({ 'release-url': 'https://h/1', name: 'answer', version: '1.0.0' })
})

describe('notes', () => {
  const bodyOf = () => releases[0]?.body ?? ''

  test('by GitHub, above the table of the files', async () => {
    await run({ notes: 'github' })
    expect(bodyOf()).toMatch(/^Notes of GitHub for v1\.0\.0\n[\s\S]*### Files/)
    expect(bodyOf()).not.toContain('gh attestation verify')
  })

  test('from a changelog of the project', async () => {
    write(workspace, { 'CHANGELOG.md': '## 1.0.0\n\nThe first.\n' })
    await run({ notes: 'changelog' })
    expect(bodyOf()).toMatch(/^The first\.\n/)
  })

  test('what people wrote in the draft stays', async () => {
    await run({ 'release-stage': 'draft' })
    releases = releases.map(one => ({ ...one, body: `By hand.\n\n${one.body}` }))
    await run({ notes: 'github' })
    expect(bodyOf()).toMatch(/^By hand\.\n/)
    expect(asks).not.toContain('notes for v1.0.0')
  })

  test('with the workflow that signs: how a file is verified', async () => {
    await run({ 'signer-workflow': 'ada/answer/.github/workflows/release.yml' })
    expect(bodyOf()).toContain(
      'gh attestation verify answer-1.0.0.pex --repo ada/answer --signer-workflow ada/answer/.github/workflows/release.yml',
    )
  })

  test('a pre-release is one', async () => {
    releaseFolder(join(workspace, 'dist'), { 'answer.pex': 'x' }, '1.0.0rc1')
    await run({ tag: 'v1.0.0rc1' })
    expect(releases).toMatchObject([{ prerelease: true }])
  })
})

describe('refused before anything is sent', () => {
  const refused = async (values: Record<string, string> = {}, given: Given = {}) => {
    const { failures, text } = await run(values, given)
    expect([text, asks, host.summaries]).toStrictEqual(['', [], []])
    expect(readdirSync(host.temp)).toStrictEqual([])
    return failures
  }

  test('a file that is not the one of the checksums', async () => {
    writeFileSync(join(workspace, 'dist', 'other.pex'), 'changed')
    const failures = await refused()
    expect(failures).toEqual([expect.stringContaining('other.pex')])
    expect(host.said).toContain(`error ${failures[0]}`)
  })

  test('checksums other than those that their job told of', async () => {
    expect(await refused({ 'checksums-digest': 'f'.repeat(64) })).toEqual([expect.stringContaining('SHA256SUMS')])
  })

  test('a tag of another version, unless versions are not checked', async () => {
    expect(await refused({ tag: 'v2.0.0' })).toEqual([expect.stringMatching(/v2\.0\.0/)])
    expect((await run({ tag: 'v2.0.0', 'version-check': 'none' })).failures).toStrictEqual([])
  })

  test('without a token', async () => {
    expect(await refused({}, { env: { GH_TOKEN: '' } })).toEqual([expect.stringMatching(/^release\/token: /)])
  })

  test('without a tag', async () => {
    expect(await refused({ tag: '' })).toEqual([expect.stringMatching(/^release\/tag: /)])
  })
})

test('what is not in the checksums is left out', async () => {
  writeFileSync(join(workspace, 'dist', 'notes.txt'), 'x')
  await run()
  expect(assets.map(({ name }) => name).sort()).toEqual([
    'SHA256SUMS',
    'answer-1.0.0.pex',
    'manifest.json',
    'other.pex',
  ])
})

test('the client is that of the repository, and says when it waits', async () => {
  await run({ repository: 'bo/else' }, { env: { GITHUB_API_URL: 'https://h.example/api/v3' } })
  expect(client).toMatchObject({ repository: 'bo/else', apiUrl: 'https://h.example/api/v3', token: 'secret' })
  client.waiting(90_000)
  expect(host.said.at(-1)).toMatch(/^Waiting .*1.*, as GitHub requests\.$/)
})

describe('of a repository with several projects', () => {
  const pyproject = (name: string) => `[project]\nname = "${name}"\nversion = "1.0.0"\n`
  beforeEach(() =>
    write(workspace, { 'answer/pyproject.toml': pyproject('answer'), 'b/pyproject.toml': pyproject('b') }),
  )

  test('the tag names the project, and its folder', async () => {
    releaseFolder(join(workspace, 'dist'), { 'answer-1.0.0.pex': 'of the PEX' })
    const { text, failures } = await run({ path: 'auto', tag: 'answer-v1.0.0' })
    expect(failures).toStrictEqual([])
    expect(text).toMatch(/^answer-v1\.0\.0 is published: /)
  })

  test('a tag of none: nothing to do', async () => {
    const { text, failures } = await run({ path: 'answer', tag: 'b-v1.0.0' })
    expect([text, failures]).toEqual([expect.stringMatching(/^Nothing to do: /), []])
    expect(asks).toStrictEqual([])
  })

  test('without a tag that is said, and not which project is meant', async () => {
    expect((await run({ path: 'auto', tag: '' })).failures).toEqual([expect.stringMatching(/^release\/tag: /)])
  })
})
