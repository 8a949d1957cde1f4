/** plan.json: what contradicts itself is refused, one or several projects, and what names it. */
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { APP, release } from '../../../__fixtures__/releases.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import {
  builds,
  jobName,
  matrixOf,
  parsePlans,
  planDigest,
  plansText,
  planText,
  type ReleasePlan,
  readPlans,
} from '../../../src/plan/release-plan.js'

const VALUES = { formats: 'sdist wheel pex', platforms: 'linux-x86_64 macos-arm64', native: 'true' }
const planned = async (values: Record<string, string> = VALUES) => (await release(values)).plan
const several = async () => {
  const other = { 'pyproject.toml': APP.replace('My.App', 'other') }
  return [await planned(), (await release({ formats: 'wheel' }, other)).plan] as const
}
const refusals = (plan: object) => failuresOf(() => parsePlans(JSON.stringify(plan), 'p.json'))

describe('a plan that contradicts itself', () => {
  type Job = ReleasePlan['cells'][number]
  const contradiction = async (change: (job: Job, plan: ReleasePlan) => object, assemble = false) => {
    const plan = await planned()
    const [first, ...more] = plan.cells
    const job = (assemble ? plan.assemble : first) as Job
    const changed = { ...job, ...change(job, plan) }
    return refusals(assemble ? { ...plan, assemble: changed } : { ...plan, cells: [changed, ...more] })
  }
  const said = (text: string) => [
    `input/plan: p.json contradicts itself: ${text}. | Give the plan.json that the command plan of this version wrote, unchanged.`,
  ]

  test.each<[what: string, change: Partial<Job>, text: string]>([
    ['a Python', { pythons: ['3.12', '3.9'] }, 'job linux-x86_64 has Python 3.9, and the plan does not'],
    [
      'a platform',
      { platforms: ['linux-x86_64', 'windows-x86'] },
      'job linux-x86_64 has platform windows-x86, and the plan does not',
    ],
    ['a format', { formats: ['wheel', 'scie'] }, 'job linux-x86_64 has format scie, and the plan does not'],
    ['a file', { platformFiles: ['a.json'] }, 'job linux-x86_64 has platform file a.json, and the plan does not'],
    ['a limit', { only: { scie: [] } }, 'job linux-x86_64 limits format scie, which it does not make'],
    [
      'a platform of a limit',
      { only: { wheel: ['linux-x86_64', 'windows-x86'] } },
      'job linux-x86_64 limits a format to platform windows-x86, and the plan does not have it',
    ],
  ])('has a job with %s of its own', async (_, change, text) => {
    expect(await contradiction(() => change)).toEqual(said(text))
    // What assembles makes nothing of this plan, so that it limits nothing either.
    const limits = change.only?.wheel === undefined ? [] : ['assemble limits format wheel, which it does not make']
    expect(await contradiction(() => change, true)).toEqual(
      said([...limits, text.replace('job linux-x86_64', 'assemble')].join('; ')),
    )
  })

  test('is told of three contradictions at most', async () => {
    expect(await contradiction(() => ({ pythons: ['3.8', '3.9'], platformFiles: ['a.json', 'b.json'] }))).toEqual(
      said(
        'job linux-x86_64 has Python 3.8, and the plan does not; job linux-x86_64 has Python 3.9, and the plan does not; job linux-x86_64 has platform file a.json, and the plan does not',
      ),
    )
  })

  test('has a job twice', async () => {
    const plan = await planned()
    const [first, second] = plan.cells
    expect(await refusals({ ...plan, cells: [first, second, first, first] })).toEqual([
      expect.stringMatching(/is not a plan: cells has linux-x86_64 twice\. /),
    ])
  })

  test('has an input that no plan decides', async () => {
    const plan = await planned()
    expect(await refusals({ ...plan, inputs: { formats: 'wheel', upload: 'true' } })).toEqual([
      expect.stringMatching(/is not a plan: inputs has upload, which no plan decides\. /),
    ])
  })
})

test('a plan of another version says so', async () => {
  const plan = await planned()
  const newer = ': the plan was made by a newer one.'
  for (const [schema, hint] of [
    [2, newer],
    [0, '.'],
    ['1', '.'],
    [undefined, '.'],
  ] as const) {
    const [only = '', ...more] = await refusals({ ...plan, schema })
    expect([more, only.split(' | ')[0]]).toEqual([
      [],
      `input/plan: p.json has schema ${JSON.stringify(schema) ?? 'none'}; this version of package-python reads schema 1${hint}`,
    ])
  }
})

describe('the plans of several projects', () => {
  test('are one file, in their order, and read back', async () => {
    const plans = await several()
    const text = plansText(plans)
    expect(await parsePlans(text, 'p.json')).toEqual(plans)
    expect(Object.keys(JSON.parse(text))).toEqual(['schema', 'tool', 'projects'])
    expect(JSON.parse(text)).toMatchObject({ schema: 1, tool: plans[0].tool })
    expect([text.endsWith('}\n'), text.startsWith('{\n  "schema"')]).toEqual([true, true])
    expect(plansText([plans[0]])).toBe(planText(plans[0]))
    expect(JSON.parse(plansText([]))).toMatchObject({ projects: [] })
  })

  test('with inputs that are none are refused', async () => {
    for (const inputs of [null, 3, { formats: 1 }, { 'no-input': 'x' }])
      expect(await refusals({ ...(await planned()), inputs })).toEqual([expect.stringContaining('inputs')])
  })

  test('are two at least, and each is checked', async () => {
    const [one, other] = await several()
    const file = (...projects: object[]) => ({ schema: 1, tool: 't', projects })
    expect(await refusals(file(one))).toEqual([expect.stringContaining('projects has less than two plans')])
    expect(await refusals(file(one, { ...other, native: 1 }))).toEqual([
      expect.stringContaining('projects[1].native is not an object'),
    ])
    expect(await refusals(file(one, { ...other, pythons: [] }))).toEqual([
      expect.stringContaining('p.json contradicts itself: job linux-x86_64 has Python 3.12, and the plan does not'),
    ])
  })

  test('are one matrix, whose jobs say which project they are of', async () => {
    const plans = await several()
    const { include } = matrixOf(...plans) as { include: readonly Record<string, string>[] }
    expect(include.map(({ cell, platform, name }) => [cell, platform, name])).toEqual([
      ['my-app/linux-x86_64', 'linux-x86_64', 'my-app, linux-x86_64: sdist, wheel, pex'],
      ['my-app/macos-arm64', 'macos-arm64', 'my-app, macos-arm64: wheel, pex'],
      ['other/linux-x86_64', 'linux-x86_64', 'other, linux-x86_64: wheel'],
    ])
    expect(include.map(({ artifact }) => artifact)).toEqual(
      plans.flatMap(({ cells }) => cells.map(({ artifact }) => artifact)),
    )
    expect(jobName([plans[0]], plans[0], { id: 'linux-x86_64' })).toBe('linux-x86_64')
  })
})

test('one digest for one plan, and another for every other', async () => {
  const [one, other] = await several()
  expect(planDigest(one)).toMatch(/^[0-9a-f]{64}$/)
  expect(planDigest(one)).toBe(planDigest(await planned()))
  expect(planDigest(one)).not.toBe(planDigest(other))
})

test('is read from a file; one that is not there is refused', async () => {
  const dir = tempDir('plan')
  const plan = await planned()
  write(dir, { 'plan.json': planText(plan) })
  expect(await readPlans(path.join(dir, 'plan.json'))).toEqual([plan])
  const gone = path.join(dir, 'gone.json')
  expect(await failuresOf(() => readPlans(gone))).toEqual([
    expect.stringContaining(`input/plan: The plan ${gone} cannot be read.`),
  ])
})

test.each<[asked: 'build' | 'plan', event: string | undefined, runs: boolean]>([
  ['plan', 'pull_request', false],
  ['plan', 'pull_request_target', false],
  ['plan', 'pull_request_review', true],
  ['plan', 'push', true],
  ['plan', undefined, true],
  ['build', 'pull_request', true],
])('with pull-requests: %s the jobs of a %s run: %s', (asked, event, runs) => expect(builds(asked, event)).toBe(runs))
