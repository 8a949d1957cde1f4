/**
 * From a pushed tag to a published release, through the reusable workflows themselves. This Linux machine stands in for
 * the macOS and Windows runners of the matrix, loopback servers for GitHub, and Sigstore's own mocks for Sigstore.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { checkout, tag } from '../../__fixtures__/act/repository.js'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { ACTION, openWorkbench, PUBLISHED, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { gitHubState } from '../../__fixtures__/github/routes.js'
import { type FakeGitHub, startGitHub, TOKEN } from '../../__fixtures__/github/server.js'
import { runtimeToken } from '../../__fixtures__/service/service.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'

const [OWNER, VERSION] = PUBLISHED.split('@')
const reusable = (name: string) => `${OWNER}/.github/workflows/${name}.yml@${VERSION}`

let bench: Workbench
let github: FakeGitHub
beforeEach(async () => {
  bench = await openWorkbench()
  github = await startGitHub(gitHubState({ repository: 'me/answer' }))
})
afterEach(async () => {
  await Promise.all([bench.end(), github.close()])
  expect(github.violations).toEqual([])
})

/** A repository with the tag v1.0.0, known to GitHub too. */
async function tagged(workflow: string, inHooks = ''): Promise<string> {
  const settings = '\n[tool.package-python]\nnative = true\npex-scope = "universal"\n'
  const files = Object.entries({
    ...tiny({ inHooks }),
    'CHANGELOG.md': '# Changelog\n\n## 1.2.3\n\n- Prints its version.\n',
    // act looks for it here; GitHub takes the one beside release.yml (https://github.com/nektos/act/pull/5980).
    '.github/workflows/package.yml': readFileSync(join(checkout, '.github/workflows/package.yml'), 'utf8'),
  }).map(([path, text]) => [path, text.replaceAll('1.2.3', '1.0.0')] as const)
  const all = Object.fromEntries(files)
  const repository = await bench.repository(workflow, {
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
  bench.run(repository, {
    event,
    payload: { repository: { visibility: 'public' }, ...payload },
    secrets: { GITHUB_TOKEN: TOKEN },
    env: {
      GITHUB_API_URL: github.url,
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
          index-check: none
          github-token: \${{ github.token }}
          checksums-digest: \${{ needs.release.outputs.checksums-digest }}
`

test('a pushed tag: plan, three machines, assemble, attest, draft, the index, publish', async () => {
  const repository = await tagged(RELEASE)
  const ran = await run(repository, 'push', { ref: 'refs/tags/v1.0.0' }, { PACKAGE_PYTHON_INDEX_CHECK: 'none' })
  writeFileSync('/tmp/wf.log', ran.log)
  expect(ran.annotations).toEqual([])
  expect(ran.ok).toBe(true)
}, 400_000)
