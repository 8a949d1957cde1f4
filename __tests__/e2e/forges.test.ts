/**
 * Workflows on a real Gitea with its own runner: its artifact service, its cache, its API. The server and the runner are
 * built with Go the first time.
 */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { built } from '../../__fixtures__/act/repository.js'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { pythonsFor } from '../../__fixtures__/e2e/pythons.js'
import { ACTION, aboutThisMachine } from '../../__fixtures__/e2e/workbench.js'
import { giteaPrograms } from '../../__fixtures__/gitea/programs.js'
import { fillAction, type Gitea, type GiteaJob, type GiteaRun, startGitea } from '../../__fixtures__/gitea/server.js'

jest.setTimeout(600_000)

const programs = giteaPrograms()
const skipped = 'skipped' in programs ? programs.skipped : undefined
if (skipped) process.stderr.write(`skipped: ${skipped}\n`)
const onGitea = (skipped ? test.skip : test) as typeof test
const title = (text: string) => (skipped ? `${text} (skipped: ${skipped})` : text)

let server: Gitea
beforeAll(async () => {
  if ('skipped' in programs) return
  server = await startGitea(programs, aboutThisMachine())
  await server.push('package-python', folder => fillAction(folder, built()), 'v1')
})
afterAll(() => server?.end())

/** What actions/checkout does, which no server has of itself. */
const CHECKOUT =
  'git init --quiet . && git fetch --quiet "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" "$GITHUB_REF" && git checkout --quiet FETCH_HEAD'

/** Pushes the small project with this workflow, and waits until its run has ended. */
async function runWorkflow(name: string, jobs: string, tag?: string): Promise<GiteaRun> {
  const event = tag === undefined ? 'push' : "{ push: { tags: ['v*'] } }"
  const files = { ...tiny(), '.gitea/workflows/caller.yml': `on: ${event}\njobs:\n${jobs}` }
  const fill = async (folder: string) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
  }
  return server.run(name, await server.push(name, fill, tag))
}

/** A job that checks the project out and takes these steps. */
const job = (id: string, steps: string, more = '') => `
  ${id}:
    runs-on: ubuntu-latest${more}
    steps:
      - run: ${CHECKOUT}
${steps}`

const step = (inputs: string, id = 'package') => `
      - id: ${id}
        uses: ${ACTION}
        with: { ${inputs} }`

function jobOf({ jobs }: GiteaRun, name: string): GiteaJob {
  const found = jobs.find(one => one.name === name)
  if (found === undefined) throw new Error(`no job ${name}: ${jobs.map(one => one.name).join()}`)
  return found
}

const results = ({ jobs }: GiteaRun) => jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`)
const errors = ({ log }: GiteaJob) => log.split('\n').filter(line => /^::(error|warning)/.test(line))

/** The files of a workflow artifact, in a folder that is removed after `look`. */
async function inArtifact<T>(
  name: string,
  run: GiteaRun,
  title: string,
  look: (folder: string) => T,
): Promise<Awaited<T>> {
  const stored = (await server.artifacts(name, run.id)).find(artifact => artifact.name === title)
  const answer = await server.api(`/repos/me/${name}/actions/artifacts/${stored?.id}/zip`)
  const folder = await mkdtemp(join(tmpdir(), 'gitea-artifact-'))
  try {
    await writeFile(join(folder, 'it.zip'), Buffer.from(await answer.arrayBuffer()))
    execFileSync('unzip', ['-q', 'it.zip', '-d', 'out'], { cwd: folder })
    return await look(join(folder, 'out'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

onGitea(
  title('what a job packages is stored by the server; the next job starts from the cache and cannot store over it'),
  async () => {
    const show = `
      - run: printf '%s\\n' "$URLS" | sed 's/^/url /'
        env: { URLS: '\${{ steps.package.outputs.artifact-url }}' }`
    const run = await runWorkflow(
      'answer',
      job('package', step("audit: 'off'") + show) + job('again', step("audit: 'off'"), '\n    needs: package'),
    )
    expect(results(run)).toEqual(['package: success', 'again: failure'])

    const first = jobOf(run, 'package')
    expect(errors(first)).toEqual([])
    expect(first.log).toMatch(/^✓ tiny 1\.2\.3 is ready to release$/m)
    expect(first.log).toMatch(/^Cache saved successfully$/m)
    const names = ['sdist', 'wheel', 'pex'].map(format => `dist-tiny-1.2.3-${format}-linux-x86_64`)
    const stored = await server.artifacts('answer', run.id)
    expect(stored.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    const [python] = await pythonsFor(['3.12'])
    const pex = await inArtifact('answer', run, names[2] ?? '', folder =>
      execFileSync(python ?? '', [join(folder, 'tiny-1.2.3.pex')], { encoding: 'utf8' }),
    )
    expect(pex).toBe('tiny 1.2.3\n')
    // Its addresses lead to the artifacts.
    const urls = [...first.log.matchAll(/^url (http.*)$/gm)].map(([, url]) => url ?? '')
    expect(urls.map(url => url.replace(server.url, ''))).toEqual(
      names.map(name => `/me/answer/actions/runs/${run.id}/artifacts/${name}`),
    )
    for (const url of urls) expect((await fetch(url)).headers.get('content-disposition')).toContain('.zip')

    const second = jobOf(run, 'again')
    expect(second.log).toMatch(/^Cache restored successfully$/m)
    expect(errors(second)).toEqual(names.map(name => expect.stringContaining(`named ${name}, from another job`)))
  },
)

onGitea(
  title('plan, a matrix that is written down, assemble; the release by the API that the server has'),
  async () => {
    const plan = job('plan', step("command: plan, native: 'false', cache: 'false'"))
    const matrix = '\n    needs: plan\n    strategy: { matrix: { cell: [linux-x86_64] } }'
    const build = job('build', step("command: build, cell: '${{ matrix.cell }}', cache: 'false'"), matrix)
    const release = `
      - run: |
          releases=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/releases
          send() { curl --fail-with-body --silent --show-error --header "Authorization: token $TOKEN" "$@"; }
          id=$(send --json "{\\"tag_name\\": \\"$GITHUB_REF_NAME\\", \\"draft\\": true}" "$releases" | python3 -c 'import json, sys; print(json.load(sys.stdin)["id"])')
          for file in SHA256SUMS manifest.json $(cut -d ' ' -f 3 dist/SHA256SUMS); do
            send --form "attachment=@dist/$file" "$releases/$id/assets?name=$file" > /dev/null
          done
          send --request PATCH --json '{"draft": false}' "$releases/$id" > /dev/null
        env: { TOKEN: '\${{ github.token }}' }`
    const assemble = job('assemble', step("command: assemble, cache: 'false'") + release, '\n    needs: build')
    const refused = job('refused', step("command: release, github-token: '${{ github.token }}'"))
    const run = await runWorkflow('matrix', plan + build + assemble + refused, 'v1.2.3')
    expect(results(run)).toEqual([
      'plan: success',
      'build (linux-x86_64): success',
      'assemble: success',
      'refused: failure',
    ])
    expect(run.jobs.slice(0, 3).flatMap(errors)).toEqual([])
    expect(errors(jobOf(run, 'refused'))).toEqual([expect.stringContaining('release/unsupported')])

    const names = ['part-linux-x86_64', 'plan', 'pypi', 'release'].map(kind => `dist-tiny-1.2.3-${kind}`)
    expect((await server.artifacts('matrix', run.id)).map(({ name }) => name).toSorted()).toEqual(names)
    const files = await inArtifact('matrix', run, 'dist-tiny-1.2.3-release', async folder => {
      execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder })
      return (await readdir(folder)).toSorted()
    })
    const answer = (await (await server.api('/repos/me/matrix/releases/tags/v1.2.3')).json()) as {
      readonly draft: boolean
      readonly assets: readonly { readonly name: string }[]
    }
    expect(answer.draft).toBe(false)
    expect(answer.assets.map(({ name }) => name).toSorted()).toEqual(files)
  },
)

onGitea(title('what the server cannot do is said before anything is built'), async () => {
  const elsewhere = (upload: string) => `
      - uses: ${ACTION}
        with: { upload: ${upload}, cache: 'false' }
        env: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' }`
  const run = await runWorkflow(
    'without',
    job('insists', elsewhere("'true'")) + job('accepts', elsewhere('auto')) + job('attests', step("attest: 'true'")),
  )
  expect(results(run)).toEqual(['insists: failure', 'accepts: success', 'attests: failure'])
  const [insists, accepts, attests] = run.jobs as [GiteaJob, GiteaJob, GiteaJob]
  expect(errors(insists)).toEqual([expect.stringMatching(/^::error title=upload\/unsupported::Gitea at 127\.0\.0\.1/)])
  expect(errors(accepts)).toEqual([
    expect.stringMatching(/^::warning title=upload\/unsupported::Gitea at 127\.0\.0\.1/),
  ])
  expect(errors(attests).map(line => line.split('::')[1])).toEqual([
    'error title=attest/permission',
    'error title=attest/permission',
  ])
  for (const { log } of [insists, attests]) expect(log).not.toContain('build sdist')
  expect(accepts.log).toMatch(/^3 files in dist$/m)
  expect(await server.artifacts('without', run.id)).toEqual([])
})
