/**
 * From a pushed tag to a published release, through the reusable workflows themselves. This Linux machine stands in for
 * the macOS and Windows runners of the matrix, loopback servers for GitHub, and Sigstore's own mocks for Sigstore.
 */
import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { WorkflowRun } from '../../__fixtures__/act/events.js'
import { checkout, tag } from '../../__fixtures__/act/repository.js'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { pythonsFor } from '../../__fixtures__/e2e/pythons.js'
import { ACTION, openWorkbench, PUBLISHED, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { gitHubState } from '../../__fixtures__/github/routes.js'
import { type FakeGitHub, startGitHub, TOKEN } from '../../__fixtures__/github/server.js'
import { startServer } from '../../__fixtures__/host/server.js'
import { runtimeToken } from '../../__fixtures__/service/service.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'
import { PROVENANCE_PREDICATE, SBOM_PREDICATE } from '../../src/attest/attest.js'

const [OWNER, VERSION] = PUBLISHED.split('@')
const reusable = (name: string) => `${OWNER}/.github/workflows/${name}.yml@${VERSION}`

let buildContext: Workbench
let github: FakeGitHub
beforeEach(async () => {
  buildContext = await openWorkbench()
  github = await startGitHub(gitHubState({ repository: 'me/answer' }))
})
afterEach(async () => {
  await Promise.all([buildContext.end(), github.close()])
  expect(github.violations).toEqual([])
})

/** A repository with the tag v1.0.0, known to GitHub too. */
async function tagged(workflow: string, inHooks = ''): Promise<string> {
  const settings = '\n[tool.package-python]\nnative = true\npex-scope = "universal"\n'
  const files = Object.entries({
    ...tiny({ inHooks }),
    'CHANGELOG.md': '# Changelog\n\n## 1.2.3\n\n- Prints its version.\n',
    // act searches for it here; GitHub takes the one beside release.yml (https://github.com/nektos/act/pull/5980).
    '.github/workflows/package.yml': readFileSync(join(checkout, '.github/workflows/package.yml'), 'utf8'),
  }).map(([path, text]) => [path, text.replaceAll('1.2.3', '1.0.0')] as const)
  const all = Object.fromEntries(files)
  const repository = await buildContext.repository(workflow, {
    ...all,
    'pyproject.toml': `${all['pyproject.toml']}${settings}`,
  })
  tag(repository, 'v1.0.0')
  github.state.tags['v1.0.0'] = execFileSync('git', ['rev-parse', 'HEAD'], {
    cwd: repository,
    encoding: 'utf8',
  }).trim()
  return repository
}

const run = (repository: string, event: string, payload: object, env: Record<string, string> = {}) =>
  buildContext.run(repository, {
    event,
    payload: { repository: { visibility: 'public' }, ...payload },
    secrets: { GITHUB_TOKEN: TOKEN },
    env: {
      GITHUB_API_URL: github.url,
      PACKAGE_PYTHON_INDEX_CHECK: 'none',
      NODE_OPTIONS: `--import=${pathToFileURL(join(checkout, '__fixtures__/e2e/stand-ins.mjs'))}`,
      ...env,
    },
  })

const RELEASE = `
on: { push: { tags: ['v*'] } }
jobs:
  release:
    uses: ${reusable('release')}
    with:
      platforms: linux-x86_64 macos-arm64 windows-x86_64
      formats: sdist wheel pex
      publish: false
  pypi:
    needs: release
    runs-on: ubuntu-latest
    steps:
      - run: echo "to the index goes $NAME"
        env: { NAME: '\${{ needs.release.outputs.pypi-artifact }}' }
  publish:
    needs: [release, pypi]
    runs-on: ubuntu-latest
    steps:
      - uses: ${ACTION}
        with:
          command: release
          release-stage: publish
          github-token: \${{ github.token }}
          checksums-digest: \${{ needs.release.outputs.checksums-digest }}
`

const results = ({ jobs }: WorkflowRun) =>
  Object.values(jobs)
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, matrix, result }) => `${[id, matrix.cell].filter(Boolean).join(' ')}: ${result}`)
    .sort()

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** What a Sigstore bundle states, and of which digests. */
function statementOf(bundle: unknown) {
  const { dsseEnvelope } = bundle as { dsseEnvelope: { payload: string } }
  const { predicateType, subject } = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as {
    predicateType: string
    subject: { name: string; digest: { sha256: string } }[]
  }
  return {
    predicateType,
    digests: Object.fromEntries(subject.map(({ name, digest }) => [name, digest.sha256])),
  }
}

test('a pushed tag: plan, three machines, assemble, attest, draft, the index, publish', async () => {
  const ran = await run(await tagged(RELEASE), 'push', { ref: 'refs/tags/v1.0.0' })
  expect(ran.annotations).toEqual([])
  expect(results(ran)).toEqual([
    'assemble: success',
    'attest: success',
    'build linux-x86_64: success',
    'build macos-arm64: success',
    'build windows-x86_64: success',
    'plan: success',
    'publish: success',
    'pypi: success',
    'release: success',
  ])
  const folder = join(buildContext.folder, 'release')
  await takeArtifact(buildContext.service, 'dist-tiny-1.0.0-release', folder)
  execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder })
  const made = Object.fromEntries(readdirSync(folder).map(file => [file, sha256(readFileSync(join(folder, file)))]))
  expect(Object.keys(made).sort()).toEqual([
    'SHA256SUMS',
    'THIRD-PARTY-NOTICES.txt',
    // For one machine alone: the plan's other platforms become this one (`stand-ins.mjs`).
    'install.sh',
    'manifest.json',
    'pylock.tiny.toml',
    'tiny-1.0.0-py3-none-any.whl',
    'tiny-1.0.0.cdx.json',
    'tiny-1.0.0.pex',
    'tiny-1.0.0.tar.gz',
    'tiny.rb',
  ])

  // GitHub has what was assembled, byte for byte, and published it only when it was complete.
  const [release, ...more] = github.state.releases
  expect(more).toEqual([])
  expect(release).toMatchObject({ tag: 'v1.0.0', draft: false, prerelease: false })
  expect(Object.fromEntries(release?.assets.map(({ name, sha256 }) => [name, sha256]) ?? [])).toEqual(made)
  const order = github.requests.filter(request => !request.startsWith('GET'))
  expect([...new Set(order.map(request => request.replace('/repos/{owner}/{repo}/', '')))]).toEqual([
    'POST attestations',
    'POST releases',
    'POST releases/{release_id}/assets',
    'PATCH releases/{release_id}',
  ])
  expect(release?.body).toContain('- Prints its version.')
  expect(release?.body).toMatch(
    /gh attestation verify tiny-1\.0\.0\S* --repo me\/answer --signer-workflow OWNER\/package-python\/\.github\/workflows\/release\.yml/,
  )

  expect(release?.body).toContain('curl -fsSL https://github.com/me/answer/releases/download/v1.0.0/install.sh | sh')
  // The release on a server of its own, and one line on the machine of a user.
  const mirror = await startServer((request, response) => {
    response.end(readFileSync(join(folder, basename(request.url ?? ''))))
  })
  const home = join(buildContext.folder, 'user')
  mkdirSync(home)
  const [python = ''] = await pythonsFor(['3.12'])
  const user = { PATH: `${dirname(python)}:/usr/bin:/bin`, HOME: home, TINY_INSTALL_MIRROR: mirror.url }
  const line = promisify(execFile)('sh', ['-c', `curl -fsSL ${mirror.url}/v1.0.0/install.sh | sh`], { env: user })
  expect((await line).stderr).toContain(`Installed tiny 1.0.0 (pex): ${home}/.local/bin/tiny`)
  await mirror.close()
  expect(execFileSync(join(home, '.local/bin/tiny'), ['--version'], { encoding: 'utf8', env: user })).toBe(
    'tiny 1.0.0\n',
  )

  const [provenance, sbom] = github.state.attestations.map(statementOf)
  expect(provenance).toEqual({ predicateType: PROVENANCE_PREDICATE, digests: made })
  expect(sbom?.predicateType).toBe(SBOM_PREDICATE)
  expect(made).toMatchObject(sbom?.digests ?? {})
  expect(Object.keys(sbom?.digests ?? {})).toContain('tiny-1.0.0.pex')

  const index = join(buildContext.folder, 'pypi')
  const [, named = ''] = /\| to the index goes (\S+)/.exec(ran.log) ?? []
  await takeArtifact(buildContext.service, named, index)
  expect(readdirSync(index).sort()).toEqual(['tiny-1.0.0-py3-none-any.whl', 'tiny-1.0.0.tar.gz'])
}, 600_000)

const small = (more = '') => `
on: push
jobs:
  release:
    uses: ${reusable('release')}
    with: { formats: sdist ${more} }
`

test('a caller that wants no attestations: published at once, and the notes promise none', async () => {
  const ran = await run(await tagged(small(', attest: false')), 'push', { ref: 'refs/tags/v1.0.0' })
  expect(ran.annotations).toEqual([])
  expect(results(ran)).toEqual([
    'assemble: success',
    'build linux-x86_64: success',
    'plan: success',
    'release: success',
  ])
  expect(github.state.releases).toMatchObject([{ tag: 'v1.0.0', draft: false }])
  expect(github.state.releases[0]?.body).not.toContain('gh attestation')
  expect(github.state.attestations).toEqual([])
}, 600_000)

test('a caller that gives no identity to sign with: nothing is released', async () => {
  const ran = await run(await tagged(small()), 'push', { ref: 'refs/tags/v1.0.0' }, { NODE_OPTIONS: '' })
  expect(ran.annotations).toMatchObject([{ level: 'error', title: 'attest/permission' }])
  expect(results(ran)).toEqual(['assemble: success', 'attest: failure', 'build linux-x86_64: success', 'plan: success'])
  expect(github.requests).toEqual([])
}, 600_000)

const PACKAGE = `
on: pull_request
jobs:
  package:
    uses: ${reusable('package')}
    with: { formats: sdist wheel }
`

/** Values are printed backwards, because a runner masks secrets that it sees as they are. */
const SPY = `
import os
for name, value in os.environ.items():
    print('SEEN ' + name + ' ' + value[::-1])
raise ValueError('seen')
`

test('a pull request: packaged without a word to GitHub', async () => {
  const ran = await run(await tagged(PACKAGE), 'pull_request', {})
  expect(ran.annotations).toEqual([])
  expect(results(ran)).toEqual(['assemble: success', 'build linux-x86_64: success', 'plan: success'])
  expect(github.requests).toEqual([])
  expect(buildContext.service.artifacts().map(({ name }) => name)).toContain('dist-tiny-1.0.0-release')
}, 600_000)

test('a pull request with a hostile backend: it finds no token, and nothing is assembled', async () => {
  const ran = await run(await tagged(PACKAGE, SPY), 'pull_request', {})
  expect(results(ran)).toEqual(['build linux-x86_64: failure', 'plan: success'])
  const seen = [...ran.log.matchAll(/SEEN (\S+) (.*)/g)].map(([, name = '']) => name)
  expect(seen).toContain('PATH')
  expect(seen.filter(name => /^(INPUT|ACTIONS|STATE)_|TOKEN|^GITHUB_(ENV|PATH|OUTPUT)$/.test(name))).toEqual([])
  for (const value of [TOKEN, runtimeToken('run-1', 'job-1')])
    expect(ran.log).not.toContain([...value].reverse().join(''))
  expect(github.requests).toEqual([])
}, 600_000)
