/**
 * A repository of three projects, `lib`, `lib-extra` and `app` (which needs `lib`), through the reusable workflows: a tag
 * releases the project that it names, a pull request packages all, and the tag of something else releases nothing.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { WorkflowRun } from '../../__fixtures__/act/events.js'
import { checkout, tag } from '../../__fixtures__/act/repository.js'
import { tinyMember } from '../../__fixtures__/e2e/projects.js'
import { openWorkbench, PUBLISHED, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { gitHubState } from '../../__fixtures__/github/routes.js'
import { type FakeGitHub, startGitHub, TOKEN } from '../../__fixtures__/github/server.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'

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

async function monorepo(workflow: string, tags: readonly string[] = []): Promise<string> {
  const repository = await buildContext.repository(workflow, {
    'pyproject.toml': '[tool.uv.workspace]\nmembers = ["packages/*"]\n',
    'web/package.json': '{}\n',
    ...tinyMember('lib', { version: '1.0.0' }),
    ...tinyMember('lib-extra', { version: '0.2.0' }),
    ...tinyMember('app', { version: '3.1.0', needs: 'lib' }),
    // act searches for it here; GitHub takes the one beside release.yml (https://github.com/nektos/act/pull/5980).
    '.github/workflows/package.yml': readFileSync(join(checkout, '.github/workflows/package.yml'), 'utf8'),
  })
  const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repository, encoding: 'utf8' }).trim()
  for (const name of tags) {
    tag(repository, name)
    github.state.tags[name] = head
  }
  return repository
}

const run = (repository: string, event: string, payload: object) =>
  buildContext.run(repository, {
    event,
    payload: { repository: { visibility: 'public' }, ...payload },
    secrets: { GITHUB_TOKEN: TOKEN },
    env: {
      GITHUB_API_URL: github.url,
      PACKAGE_PYTHON_INDEX_CHECK: 'none',
      // Sigstore's own mocks, for what signs.
      ...(event === 'push' && {
        NODE_OPTIONS: `--import=${pathToFileURL(join(checkout, '__fixtures__/e2e/stand-ins.mjs'))}`,
      }),
    },
  })

const results = ({ jobs }: WorkflowRun) =>
  Object.values(jobs)
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, matrix, result }) => `${[id, matrix.cell].filter(Boolean).join(' ')}: ${result}`)
    .sort()

const released = () =>
  buildContext.service
    .artifacts()
    .map(({ name }) => name)
    .filter(name => name.endsWith('-release'))

const RELEASE = `
on: { push: { tags: ['**'] } }
jobs:
  release:
    uses: ${reusable('release')}
    with: { path: auto, formats: sdist wheel }
  pypi:
    needs: release
    if: needs.release.outputs.build == 'true'
    runs-on: ubuntu-latest
    steps:
      - run: echo "to the index goes $NAME"
        env: { NAME: '\${{ needs.release.outputs.pypi-artifact }}' }
`

test('lib-v1.0.0 releases lib, and neither lib-extra nor app', async () => {
  const ran = await run(await monorepo(RELEASE, ['lib-v1.0.0']), 'push', { ref: 'refs/tags/lib-v1.0.0' })
  expect(ran.annotations).toEqual([])
  expect(results(ran)).toEqual([
    'assemble: success',
    'attest: success',
    'build linux-x86_64: success',
    'plan: success',
    'pypi: success',
    'release: success',
  ])
  expect(released()).toEqual(['dist-lib-1.0.0-release'])
  expect(ran.log).toContain('to the index goes dist-lib-1.0.0-pypi')
  expect(github.state.releases).toMatchObject([{ tag: 'lib-v1.0.0', draft: false }])
  const files = github.state.releases[0]?.assets.map(({ name }) => name) ?? []
  expect(files.filter(name => /\.(?:whl|gz)$/.test(name)).sort()).toEqual([
    'lib-1.0.0-py3-none-any.whl',
    'lib-1.0.0.tar.gz',
  ])
}, 600_000)

test('the tag of what is no Python project: nothing is built, nothing fails', async () => {
  const ran = await run(await monorepo(RELEASE, ['web-v9.0.0']), 'push', { ref: 'refs/tags/web-v9.0.0' })
  expect(ran.annotations).toEqual([])
  expect(results(ran)).toEqual(['plan: success'])
  expect(ran.log).toContain('Nothing to do: The tag web-v9.0.0 is for web, which is not a Python project.')
  expect(buildContext.service.artifacts()).toEqual([])
  expect(github.state.releases).toEqual([])
}, 600_000)

const PACKAGE = `
on: pull_request
jobs:
  package:
    uses: ${reusable('package')}
    with: { path: auto, formats: sdist wheel }
  after:
    needs: package
    runs-on: ubuntu-latest
    steps:
      - run: echo "projects $PROJECTS"
        env: { PROJECTS: '\${{ needs.package.outputs.projects }}' }
`

test('a pull request: one plan for all, releases apart, app with the lib of this commit', async () => {
  const ran = await run(await monorepo(PACKAGE), 'pull_request', {})
  expect(ran.annotations).toEqual([])
  expect(results(ran)).toEqual([
    'after: success',
    'assemble: success',
    'build app/linux-x86_64: success',
    'build lib-extra/linux-x86_64: success',
    'build lib/linux-x86_64: success',
    'plan: success',
  ])
  expect(released().sort()).toEqual([
    'dist-app-3.1.0-release',
    'dist-lib-1.0.0-release',
    'dist-lib-extra-0.2.0-release',
  ])
  const folder = join(buildContext.folder, 'app')
  await takeArtifact(buildContext.service, 'dist-app-3.1.0-pypi', folder)
  expect(readdirSync(folder).sort()).toEqual(['app-3.1.0-py3-none-any.whl', 'app-3.1.0.tar.gz'])
  const [, projects = '[]'] = /\| projects (\[.*\])/.exec(ran.log) ?? []
  expect(JSON.parse(projects)).toMatchObject([
    { path: 'packages/lib', name: 'lib', version: '1.0.0', 'release-artifact': 'dist-lib-1.0.0-release' },
    { path: 'packages/app', name: 'app', version: '3.1.0', 'pypi-artifact': 'dist-app-3.1.0-pypi' },
    { path: 'packages/lib-extra', name: 'lib-extra', version: '0.2.0' },
  ])
}, 600_000)
