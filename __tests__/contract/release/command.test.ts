/** The whole command in a process of its own: a project is packaged, and what came out is released on a loopback GitHub. */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { command, pythons, step, told } from '../../../__fixtures__/command/command.js'
import { tinyFiles } from '../../../__fixtures__/command/tiny.js'
import { gitHubState } from '../../../__fixtures__/github/routes.js'
import { type FakeGitHub, startGitHub, TOKEN } from '../../../__fixtures__/github/server.js'
import { startServer, type TestServer } from '../../../__fixtures__/host/server.js'
import { startJob } from '../../../__fixtures__/in-job.js'
import { git, repository, tempDir } from '../../../__fixtures__/repository.js'
import { createGitHubHost } from '../../../src/host/github.js'

const CHANGELOG = '# Changelog\n\n## 1.0 (2026-11-22)\n\n- Prints its version.\n\n## 0.9\n\n- Did not.\n'
const STORE = tempDir('store')

let packaged: { readonly repo: string; readonly commit: string } | undefined
let github: FakeGitHub
let index: TestServer
/** What the index holds: file names with their hash. */
let there: Record<string, string> | 'none' | 'page'

/** A repository with a tag, and the files of it in `dist`; made once. */
async function project(): Promise<{ readonly repo: string; readonly commit: string }> {
  if (packaged === undefined) {
    const repo = await repository({ ...tinyFiles(), 'CHANGELOG.md': CHANGELOG, '.gitignore': 'dist\n' })
    const commit = (await git(repo, 'rev-parse', 'HEAD')).trim()
    await git(repo, 'tag', 'v1.0')
    const options = [
      '--python-versions',
      pythons(1).join(),
      '--tag',
      'v1.0',
      '--test-command',
      'none',
      '--audit',
      'off',
    ]
    const ended = await command(['package', repo, ...options], repo, { XDG_CACHE_HOME: STORE })
    if (ended.status !== 0) throw new Error(ended.stderr)
    packaged = { repo, commit }
  }
  const copy = join(tempDir('copy'), 'it')
  cpSync(packaged.repo, copy, { recursive: true })
  return { repo: copy, commit: packaged.commit }
}

beforeEach(async () => {
  there = 'none'
  index = await startServer((request, response) => {
    if (there === 'none' || request.url !== '/simple/tiny/') return void response.writeHead(404).end()
    if (there === 'page') return void response.setHeader('content-type', 'text/html').end('<a>tiny</a>')
    const files = Object.entries(there).map(([filename, sha256]) => {
      return { filename, url: 'x', size: 1, hashes: { sha256 } }
    })
    response.setHeader('content-type', String(request.headers.accept))
    response.end(JSON.stringify({ meta: { 'api-version': '1.1' }, name: 'tiny', versions: ['1.0'], files }))
  })
  github = await startGitHub(gitHubState())
})
afterEach(async () => {
  await Promise.all([github.close(), index.close()])
  expect(github.violations).toEqual([])
})

const environment = () => ({
  GITHUB_API_URL: github.url,
  GH_TOKEN: TOKEN,
  PIP_INDEX_URL: `${index.url}/simple`,
  XDG_CACHE_HOME: STORE,
})

/** Everything that a run leaves behind belongs to the release. */
const filesIn = (repo: string) => readdirSync(join(repo, 'dist')).sort()

const released = (repo: string, ...options: string[]) =>
  command(['release', repo, '--repository', 'o/r', ...options], repo, environment())

test('on a laptop: from a tag to a published release, with the notes of the changelog', async () => {
  const { repo, commit } = await project()
  github.state.tags['v1.0'] = commit
  const ended = await released(repo)
  expect(ended.stderr).not.toMatch(/error/)
  expect(ended.stdout.replaceAll(github.url, 'URL')).toMatchSnapshot()
  const [release] = github.state.releases
  expect(release).toMatchObject({ tag: 'v1.0', draft: false, prerelease: false })
  expect(release?.body).toMatch(/^- Prints its version\.\n\n<!-- package-python/)
  expect(release?.body).not.toMatch(/Did not/)
  for (const { name, sha256 } of release?.assets ?? [])
    expect(
      createHash('sha256')
        .update(readFileSync(join(repo, 'dist', name)))
        .digest('hex'),
    ).toBe(sha256)
  expect(release?.assets.map(({ name }) => name).sort()).toEqual(filesIn(repo))
  const again = await released(repo, '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({
    schema: 1,
    state: 'published before',
    sent: 0,
    kept: filesIn(repo).length,
  })
})

test('what a person writes into the draft stays; notes can come from anywhere', async () => {
  const { repo, commit } = await project()
  github.state.tags['v1.0'] = commit
  const bodies: Record<string, string | undefined> = {}
  writeFileSync(join(repo, 'NOTES.md'), 'From a file.\n')
  for (const notes of ['git', 'github', 'none', join(repo, 'NOTES.md')]) {
    github.state.releases = []
    await released(repo, '--notes', notes, '--release-stage', 'draft')
    // Sizes, and the Python of this machine, are not what is looked at.
    bodies[notes.replace(repo, '.')] = github.state.releases[0]?.body
      .split('\n<!--')[0]
      ?.replaceAll(commit.slice(0, 7), 'abc')
      .replaceAll(/\| [\d.]+ \w+ \|$/gm, '| SIZE |')
      .replaceAll(/Python 3\.\d+/g, 'Python 3.N')
  }
  expect(bodies).toMatchSnapshot()
  const [draft] = github.state.releases
  if (draft === undefined) throw new Error('no draft')
  draft.body = `By hand.\n\n${draft.body.slice(draft.body.indexOf('<!--'))}`
  expect((await released(repo, '--notes', 'git')).status).toBe(0)
  expect(draft).toMatchObject({ draft: false, body: expect.stringMatching(/^By hand\.\n\n<!--/) })
})

test('everything that is wrong is told together, before GitHub is asked', async () => {
  const { repo } = await project()
  await git(repo, 'tag', 'v2.0')
  const env = { GITHUB_API_URL: github.url, XDG_CACHE_HOME: STORE }
  const nothing = await command(['release', repo], repo, env)
  const version = await released(repo, '--tag', 'v2.0')
  writeFileSync(join(repo, 'dist', 'tiny-1.0.pex'), 'x')
  const files = await released(repo, '--tag', 'v1.0')
  const hide = { REPO: repo }
  expect(
    [nothing, version, files].map(ended => told(ended, hide).replaceAll(/[0-9a-f]{64}/g, 'HASH')),
  ).toMatchSnapshot()
  expect(github.requests).toEqual([])
})

test('Gitea and Forgejo are refused by their API before anything is read or sent; GitHub Enterprise Server is not', async () => {
  const { repo } = await project()
  const at = (api: string) =>
    command(['release', repo, '--repository', 'o/r'], repo, { ...environment(), GITHUB_API_URL: `${index.url}${api}` })
  for (const api of ['/api/v1', '/api/v1/']) {
    const ended = await at(api)
    expect([ended.status, ended.stdout]).toEqual([11, ''])
    expect(ended.stderr).toMatch(/^error\[release\/unsupported\]: .*\/api\/v1\/? is the API of Gitea or Forgejo/m)
  }
  expect(index.requests).toEqual([])
  expect((await at('/api/v3')).stderr).not.toMatch(/release\/unsupported/)
})

test('the index: there already, other content, a page in place of an answer, none', async () => {
  const { repo, commit } = await project()
  github.state.tags['v1.0'] = commit
  const sums = readFileSync(join(repo, 'dist', 'SHA256SUMS'), 'utf8')
  const of = (name: string) => new RegExp(`^(\\S+) {2}${name}$`, 'm').exec(sums)?.[1] ?? ''
  const check = async (...options: string[]) => {
    const ended = await released(repo, '--tag', 'v1.0', '--release-stage', 'check', ...options)
    return [
      ended.status,
      ...[...ended.stderr.matchAll(/^(?:error|warning)\[[^\]]+\]: .*$/gm)].map(([line]) =>
        line.replaceAll(index.url, 'URL'),
      ),
    ]
  }
  const told: Record<string, unknown> = { none: await check() }
  there = { 'tiny-1.0.tar.gz': of('tiny-1.0.tar.gz') }
  told.same = await check()
  there = { 'tiny-1.0.tar.gz': 'f'.repeat(64) }
  told.other = await check()
  told.warned = await check('--index-check', 'warn')
  told.unasked = await check('--index-check', 'none')
  there = 'page'
  told.page = await check()
  expect(told).toMatchSnapshot()
  expect(github.state.releases).toEqual([])
})

test('in a workflow: the files come from the artifact of an earlier job, the tag and the repository from the event', async () => {
  const { repo, commit } = await project()
  github.state.tags['v1.0'] = commit
  const job = await startJob()
  try {
    const root = join(repo, 'dist')
    const files = filesIn(repo)
    const bundle = { root, files: files.map(name => join(root, name)), compressionLevel: 0 }
    await createGitHubHost(job.env).upload({ ...bundle, name: 'dist-tiny-1.0-release' })
    const workspace = tempDir('workspace')
    const output = join(tempDir('output'), 'output')
    writeFileSync(output, '')
    const env = {
      ...job.env,
      ...environment(),
      GH_TOKEN: undefined,
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_REF: 'refs/tags/v1.0',
    }
    const inputs = { command: 'release', 'github-token': TOKEN, notes: 'none' }
    const ended = await step(inputs, workspace, env)
    expect(ended.stdout).toMatch(/v1\.0 is published: \d+ files sent/)
    expect(ended.stdout).not.toMatch(TOKEN)
    expect(readFileSync(output, 'utf8')).toMatch(/release-url<<.*\n.*releases\/tag\/v1\.0/)
    const digest = { ...inputs, 'checksums-digest': 'f'.repeat(64) }
    const swapped = await step(digest, workspace, env)
    expect(told(swapped)).toMatch(/release\/files.*SHA256SUMS has the SHA-256 \w+, but checksums-digest is f+/)
    const missing = await step({ ...inputs, 'artifact-prefix': 'other' }, workspace, env)
    expect(told(missing)).toMatch(/release\/files.*no workflow artifact other-…-release/)
  } finally {
    await job.end()
  }
})
