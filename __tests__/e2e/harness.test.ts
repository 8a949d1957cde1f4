/** The end-to-end harness itself: a workflow on act, and artifacts and annotations read back from it. */
import { rm } from 'node:fs/promises'
import { afterEach, expect, test } from '@jest/globals'
import { createRepository } from '../../__fixtures__/act/repository.js'
import { runWorkflow } from '../../__fixtures__/act/run.js'
import { type Service, startService } from '../../__fixtures__/service/service.js'

const action = `
name: say
description: says
inputs:
  who: { description: who, required: true }
outputs:
  greeting: { description: greeting, value: '\${{ steps.say.outputs.greeting }}' }
runs:
  using: composite
  steps:
    - id: say
      shell: bash
      env: { WHO: '\${{ inputs.who }}' }
      run: |
        echo "greeting=hello $WHO" >> "$GITHUB_OUTPUT"
        echo "# Hello $WHO" >> "$GITHUB_STEP_SUMMARY"
        echo "::error title=project/toml,file=app/pyproject.toml,line=3,col=8::not TOML%0AClose the string."
        printf '::stop-commands::a1b2\\n::warning::from a build\\n::a1b2::\\n'
        echo "service $ACTIONS_RESULTS_URL, HOME $HOME"
        curl --fail --silent --show-error "\${ACTIONS_RESULTS_URL}twirp/x/ListArtifacts" \\
          --data '{"workflow_run_backend_id":"run-1"}'
`

const workflow = `
on: push
jobs:
  greet:
    runs-on: ubuntu-latest
    strategy: { matrix: { who: [ann, bob] } }
    steps:
      - uses: actions/checkout@v4
      - id: mine
        uses: ./say
        with: { who: '\${{ matrix.who }}' }
  # Not one of the matrix: act has one result for all of that, and tells the jobs that end later the failure of another.
  fail:
    runs-on: ubuntu-latest
    steps:
      - run: exit 3
`

let repository = ''
let service: Service | undefined
afterEach(async () => {
  await service?.close()
  await rm(repository, { recursive: true, force: true })
})

test('a workflow with a local action runs, and what it did can be read', async () => {
  service = await startService()
  repository = await createRepository({
    files: { '.github/workflows/w.yml': workflow, 'say/action.yml': action },
  })
  const run = await runWorkflow({
    repository,
    workflow: '.github/workflows/w.yml',
    env: service.environment('run-1', 'job-1'),
  })

  expect(run.ok).toBe(false)
  const { 'greet-1': ann, 'greet-2': bob, fail } = run.jobs
  expect(ann).toMatchObject({ id: 'greet', matrix: { who: 'ann' }, result: 'success' })
  expect(bob).toMatchObject({ id: 'greet', matrix: { who: 'bob' }, result: 'success' })
  expect(fail).toMatchObject({ id: 'fail', result: 'failure' })
  expect(ann?.steps.find(({ id, stage }) => id === 'mine' && stage === 'Main')).toMatchObject({
    result: 'success',
    outputs: { greeting: 'hello ann' },
  })
  expect(fail?.steps.find(({ name }) => name === 'exit 3')).toMatchObject({ result: 'failure' })
  expect(run.summaries).toContainEqual({ job: 'greet-2', step: 'mine', markdown: '# Hello bob\n' })
  expect(run.annotations.filter(({ job }) => job === 'greet-1')).toEqual([
    {
      job: 'greet-1',
      level: 'error',
      title: 'project/toml',
      message: 'not TOML\nClose the string.',
      file: 'app/pyproject.toml',
      line: 3,
      column: 8,
    },
  ])
  expect(service.requests).toEqual(['POST ListArtifacts', 'POST ListArtifacts'])
  expect(run.log).toContain(`service ${service.url}, HOME `)
  expect(run.log).not.toContain(`HOME ${process.env.HOME}\n`)
}, 600_000)
