/** Workflows on a real Gitea with its own runner: its artifact service, its cache, its API. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { built } from '../../__fixtures__/act/repository.js'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { ACTION, aboutThisMachine } from '../../__fixtures__/e2e/workbench.js'
import { fillAction, type Gitea, type GiteaRun, startGitea } from '../../__fixtures__/gitea/server.js'
import { giteaPrograms } from "../../__fixtures__/gitea/programs.js"

const programs = giteaPrograms()
if ("skipped" in programs) throw new Error(programs.skipped)
const server: Gitea = await startGitea(programs, aboutThisMachine())
afterAll(() => server.end())

beforeAll(async () => {
  await server.push('package-python', folder => fillAction(folder, built()), 'v1')
})

/** What actions/checkout does, which no server has of itself. */
const CHECKOUT = `
      - run: git init --quiet . && git fetch --quiet "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" "$GITHUB_REF" && git checkout --quiet FETCH_HEAD`

async function runWorkflow(name: string, workflow: string, tag?: string): Promise<GiteaRun> {
  const files = { ...tiny(), '.gitea/workflows/caller.yml': workflow }
  const commit = await server.push(
    name,
    async folder => {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), content)
      }
    },
    tag,
  )
  return server.run(name, commit)
}

test('explore', async () => {
  const run = await runWorkflow(
    'answer',
    `
on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:${CHECKOUT}
      - run: env | sort
      - id: package
        uses: ${ACTION}
      - run: |
          echo "$ALL"
        env: { ALL: '\${{ toJson(steps.package.outputs) }}' }
  again:
    needs: package
    runs-on: ubuntu-latest
    steps:${CHECKOUT}
      - uses: ${ACTION}
`,
  )
  for (const job of run.jobs) console.log(job.name, job.conclusion, job.log)
  console.log(await server.artifacts('answer', run.id))
}, 600_000)
