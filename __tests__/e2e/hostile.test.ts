/** Projects that are wrong, and projects that mean harm. */
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { TINY_PYPROJECT, tiny } from '../../__fixtures__/e2e/projects.js'
import { ACTION, openWorkbench, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { runtimeToken } from '../../__fixtures__/service/service.js'

let buildContext: Workbench
beforeEach(async () => {
  buildContext = await openWorkbench()
})
afterEach(() => buildContext.end())

const workflow = (inputs: string, env = '') => `
on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: package
        uses: ${ACTION}
        with: ${inputs}
        env: { ${env} }
`

test('what is wrong in pyproject.toml is shown on its line', async () => {
  const broken = TINY_PYPROJECT.replace('">=3.12,<3.13"', '"at least 3.12"')
  const line = 1 + broken.split('\n').findIndex(text => text.startsWith('requires-python'))
  const files = Object.entries({ ...tiny(), 'pyproject.toml': broken }).map(([path, text]) => [
    `apps/tiny/${path}`,
    text,
  ])
  const run = await buildContext.run(
    await buildContext.repository(workflow('{ path: apps/tiny }'), Object.fromEntries(files)),
  )
  expect(run.ok).toBe(false)
  expect(run.annotations).toMatchObject([
    { level: 'error', title: 'project/metadata', file: 'apps/tiny/pyproject.toml', line },
  ])
  expect(run.annotations[0]?.message).toContain('at least 3.12')
  expect(run.jobs.package?.steps.find(({ stage }) => stage === 'Post')?.result).toBe('success')
  expect(buildContext.service.artifacts()).toEqual([])
}, 600_000)

/** Values are printed backwards, because a runner masks secrets that it sees as they are. */
const spy = `
import os
print('::error title=owned,file=backend.py,line=1::owned')
print('::set-output name=owned::yes')
print('::add-mask::visible-word', flush=True)
os.write(1, b'a progress bar\\r::warning::owned\\n##[error]owned\\n')
os.write(2, b'::notice::owned\\n')
for name, value in os.environ.items():
    print('SEEN ' + hook + ' ' + name + ' ' + value[::-1])
if hook == 'build_wheel':
    raise ValueError('visible-word')
`

test('a build backend gives the runner no orders and finds no secret', async () => {
  const secret = 'hunter2-hunter2'
  const repository = await buildContext.repository(
    workflow('{ artifact-prefix: prefix }', `MY_PASSWORD: "\${{ secrets.DEPLOY }}"`),
    tiny({ inHooks: spy }),
  )
  const run = await buildContext.run(repository, {
    secrets: { DEPLOY: secret, GITHUB_TOKEN: 'ghs_abcdefgh12345678' },
  })
  expect(run.ok).toBe(false)

  expect(run.annotations.map(({ level, title }) => [level, title])).toEqual([['error', 'build/backend-failed']])
  expect(run.jobs.package?.steps.find(({ id }) => id === 'package')?.outputs).not.toHaveProperty('owned')
  expect(run.log).toContain('ValueError: visible-word')

  const seen = [...run.log.matchAll(/SEEN (\w+) (\S+) (.*)/g)]
  expect(new Set(seen.map(([, hook]) => hook))).toEqual(new Set(['build_sdist', 'build_wheel']))
  const names = seen.map(([, , name]) => name ?? '')
  expect(names).toContain('PATH')
  expect(
    names.filter(name => /^(INPUT|ACTIONS|STATE)_|TOKEN|PASSWORD|^GITHUB_(ENV|PATH|OUTPUT)$|^RUNNER_TEMP$/.test(name)),
  ).toEqual([])
  const backwards = (text: string) => [...text].reverse().join('')
  for (const value of [secret, 'ghs_abcdefgh12345678', runtimeToken('run-1', 'job-1')])
    expect(run.log).not.toContain(backwards(value))
}, 600_000)
