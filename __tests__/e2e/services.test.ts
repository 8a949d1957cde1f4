/** GitHub's services when they are down, in a whole workflow. */
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { ACTION, openWorkbench, type Workbench } from '../../__fixtures__/e2e/workbench.js'

let buildContext: Workbench
beforeEach(async () => {
  buildContext = await openWorkbench()
})
afterEach(() => buildContext.end())

const workflow = `
on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: package
        uses: ${ACTION}
        with: { formats: wheel }
      - id: later
        if: always()
        env: { WHEEL: '\${{ steps.package.outputs.wheels }}' }
        run: test -f "$WHEEL"
`
const results = (run: Awaited<ReturnType<Workbench['run']>>) =>
  Object.fromEntries(run.jobs.package?.steps.map(({ id, stage, result }) => [`${id} ${stage}`, result]) ?? [])

test('without the cache a build is slower and good', async () => {
  buildContext.service.fault({ on: /Cache/, answer: 403 })
  const run = await buildContext.run(await buildContext.repository(workflow, tiny()))
  expect(run.ok).toBe(true)
  expect(results(run)).toMatchObject({ 'package Main': 'success', 'package Post': 'success' })
  expect(run.annotations).toMatchObject([
    { level: 'warning', message: expect.stringMatching(/^Failed to restore: .*injected 403/) },
  ])
  expect(buildContext.service.artifacts()).toHaveLength(1)
}, 600_000)

test('an upload that fails is one coded error, and the files are there all the same', async () => {
  buildContext.service.fault({ on: /CreateArtifact/, answer: 403 })
  const run = await buildContext.run(await buildContext.repository(workflow, tiny()))
  expect(run.ok).toBe(false)
  expect(results(run)).toMatchObject({ 'package Main': 'failure', 'later Main': 'success' })
  expect(run.annotations).toMatchObject([{ level: 'error', title: 'upload/failed' }])
  expect(run.annotations[0]?.message).toContain('injected 403')
  expect(run.summaries[0]?.markdown).toContain('upload/failed')
}, 600_000)
