/** Several jobs, and several attempts, of one run. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { ACTION, openWorkbench, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'

let buildContext: Workbench
beforeEach(async () => {
  buildContext = await openWorkbench()
})
afterEach(() => buildContext.end())

const matrix = `
on: push
jobs:
  package:
    runs-on: ubuntu-latest
    strategy: { matrix: { python: ['3.11', '3.12', '3.13'] } }
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        with:
          path: examples/answer
          python-versions: \${{ matrix.python }}
`

test('three jobs of a matrix upload nine artifacts without a collision', async () => {
  const run = await buildContext.run(await buildContext.withProduct(matrix))
  expect(run.annotations).toEqual([])
  expect(Object.values(run.jobs).map(({ result }) => result)).toEqual(['success', 'success', 'success'])
  const names = buildContext.service.artifacts().map(({ name }) => name)
  const expected = ['pex', 'sdist', 'wheel'].flatMap(format =>
    ['3.11', '3.12', '3.13'].map(python => new RegExp(`^dist-answer-1\\.0\\.0-${format}-linux-\\w+-${python}$`)),
  )
  expect(names).toHaveLength(9)
  for (const name of expected) expect(names).toContainEqual(expect.stringMatching(name))
  expect(buildContext.service.requests.filter(request => request === 'POST DeleteArtifact')).toEqual([])
}, 600_000)

const once = `
on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ${ACTION}
        with: { formats: wheel }
`

test('a second attempt replaces what the first left; a second job of the same name is refused', async () => {
  const repository = await buildContext.repository(once, tiny())
  const attempt = (number: number) => buildContext.run(repository, { env: { GITHUB_RUN_ATTEMPT: String(number) } })

  expect((await attempt(1)).annotations).toEqual([])
  const first = buildContext.service.artifacts()
  expect(first).toHaveLength(1)

  expect((await attempt(2)).annotations).toEqual([])
  const second = buildContext.service.artifacts()
  expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name))
  expect(second[0]?.id).not.toBe(first[0]?.id)
  await takeArtifact(buildContext.service, second[0]?.name ?? '', join(buildContext.folder, 'second'))

  const other = await attempt(1)
  expect(other.ok).toBe(false)
  expect(other.annotations).toMatchObject([{ level: 'error', title: 'upload/exists' }])
  expect(buildContext.service.artifacts()).toEqual(second)
}, 600_000)
