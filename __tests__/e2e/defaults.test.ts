/** No inputs at all, and `command: plan`. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { pythonsFor } from '../../__fixtures__/e2e/pythons.js'
import { ACTION, openWorkbench, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'

let buildContext: Workbench
beforeEach(async () => {
  buildContext = await openWorkbench()
})
afterEach(() => buildContext.end())

const workflow = (more = '') => `
on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: package
        uses: ${ACTION}
${more}
`

test('a well-formed project needs no inputs', async () => {
  const run = await buildContext.run(await buildContext.repository(workflow(), tiny()))
  expect(run.annotations).toEqual([])
  expect(run.ok).toBe(true)
  const names = buildContext.service.artifacts().map(({ name }) => name)
  expect(names.map(name => name.replace(/-linux-\w+$/, '')).sort()).toEqual(
    ['pex', 'sdist', 'wheel'].map(format => `dist-tiny-1.2.3-${format}`),
  )
  const outputs = run.jobs.package?.steps.find(({ id }) => id === 'package')?.outputs ?? {}
  expect(outputs['python-versions']).toBe('["3.12"]')
  await takeArtifact(
    buildContext.service,
    names.find(name => name.includes('-pex-')) ?? '',
    join(buildContext.folder, 'pex'),
  )
  const [python = ''] = await pythonsFor(['3.12'])
  const pex = join(buildContext.folder, 'pex', outputs.pex?.split('/').at(-1) ?? '')
  const env = { HOME: buildContext.folder, PATH: '/usr/bin:/bin' }
  expect(execFileSync(python, [pex], { encoding: 'utf8', env })).toBe('tiny 1.2.3\n')
}, 600_000)

test('a plan is an output for later steps, and nothing is built', async () => {
  const more = `
        with: { command: plan }
      - id: later
        env:
          PLAN: \${{ steps.package.outputs.plan }}
          PYTHON: \${{ fromJson(steps.package.outputs.python-versions)[0] }}
          DIST: \${{ steps.package.outputs.dist }}
        run: |
          {
            echo "python=$PYTHON"
            echo "files=$(ls "$DIST")"
            echo "formats=$(node -p 'JSON.parse(fs.readFileSync(process.env.PLAN)).formats.join()')"
          } >> "$GITHUB_OUTPUT"
`
  const run = await buildContext.run(await buildContext.repository(workflow(more), tiny()))
  expect(run.annotations).toEqual([])
  expect(run.ok).toBe(true)
  const outputs = (step: string) => run.jobs.package?.steps.find(({ id }) => id === step)?.outputs
  expect(outputs('later')).toEqual({
    python: '3.12',
    files: 'plan.json',
    formats: 'sdist,wheel,pex',
  })
  expect(outputs('package')).toMatchObject({ name: 'tiny', version: '1.2.3' })
  expect(run.summaries[0]?.markdown).toContain('tiny 1.2.3')
  expect(buildContext.service.artifacts().map(({ name }) => name)).toEqual(['dist-tiny-1.2.3-plan'])
}, 600_000)
