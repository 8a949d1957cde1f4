/** One report of the results of many jobs, and which wheels fit the machine that built them. */
import { beforeAll, describe, expect, test } from '@jest/globals'
import { filesOf, partFor } from '../../../__fixtures__/parts.js'
import { release } from '../../../__fixtures__/releases.js'
import type { Artifact, Check } from '../../../src/core/model.js'
import { joinReports } from '../../../src/matrix/assemble.js'
import type { JobResult } from '../../../src/matrix/job-result.js'
import { validateJobs } from '../../../src/matrix/validate.js'
import type { ReleasePlan } from '../../../src/plan/release-plan.js'
import type { Draft } from '../../../src/report/model.js'

const LINUX = 'linux-x86_64'
const MAC = 'macos-arm64'
let plan: ReleasePlan
beforeAll(async () => {
  plan = (await release({ native: 'true', platforms: `${LINUX} ${MAC}`, formats: 'sdist wheel pex' })).plan
})

const artifact = (format: string, file: string) => ({ format, file }) as unknown as Artifact
const check = (artifactFile: string, parts: Partial<Check> = {}): Check => ({
  ...{ name: 'runs', artifact: artifactFile, result: 'passed', reason: '', seconds: 1 },
  ...parts,
})
const results = (linux: Partial<JobResult> = {}, mac: Partial<JobResult> = {}) => [
  partFor(plan, LINUX, { checks: [], ...linux }),
  partFor(plan, MAC, { checks: [], ...mac }),
]

describe('one report', () => {
  test('has the planned formats in the order of the plan, those made here among them', () => {
    const made = { artifacts: [artifact('sdist', 's')], tools: [] } as unknown as Draft
    const artifacts = [artifact('pex', 'p'), artifact('scie', 'x'), artifact('wheel', 'w')]
    const joined = joinReports(plan, LINUX, { results: results(), artifacts, made })
    expect(joined.artifacts.map(({ file }) => file)).toEqual(['s', 'w', 'p'])
  })

  test('has the checks of its files, each once, with the machine where that is another one', () => {
    const same = [check('w'), check('w', { seconds: 2 }), check('w', { machine: MAC }), check('dropped')]
    const joined = joinReports(plan, LINUX, {
      results: results({ checks: same }, { checks: [check('w'), check('p', { machine: LINUX })] }),
      artifacts: [artifact('wheel', 'w'), artifact('pex', 'p')],
      signatures: [check('p', { name: 'signature', machine: MAC }), check('p', { name: 'signature', machine: LINUX })],
      made: { artifacts: [], checks: [check('p', { name: 'archive' })], tools: [] } as unknown as Draft,
    })
    expect(joined.checks).toEqual([
      check('w'),
      check('w', { machine: MAC }),
      check('p'),
      check('p', { name: 'signature', machine: MAC }),
      check('p', { name: 'signature' }),
      check('p', { name: 'archive' }),
    ])
  })

  test('has what any job knows, and what was made here first', () => {
    const none = joinReports(plan, LINUX, { results: [], artifacts: [] })
    for (const key of [
      'project',
      'commit',
      'entryPoint',
      'about',
      'coverage',
      'findings',
      'licenses',
      'audit',
      'stripped',
      'shipped',
    ])
      expect(none).not.toHaveProperty(key)
    expect(none).toMatchObject({
      machine: LINUX,
      pythons: plan.pythons,
      platforms: [LINUX, MAC],
      warnings: [],
      tools: [],
    })

    const about = { summary: 'x' } as never
    const stripped = [{ file: 'w', originalSha256: 'a', sha256: 'b', files: 1, saved: 2 }]
    const skipped = [{ format: 'scie' as const, reason: 'no' }]
    const jobs = results({ stripped, skipped }, { entryPoint: 'app:main', about, stripped, skipped })
    const joined = joinReports({ ...plan, source: { ...plan.source, commit: 'c0' } }, LINUX, {
      results: jobs,
      artifacts: [],
    })
    expect(joined).toMatchObject({
      project: { name: 'my-app', version: '1.0' },
      commit: 'c0',
      entryPoint: 'app:main',
      about,
    })
    expect([joined.stripped, joined.skipped.filter(({ format }) => format === 'scie')]).toEqual([stripped, skipped])
    const made = {
      ...{ artifacts: [], entryPoint: 'here', warnings: ['w'], coverage: 1, findings: [2], licenses: [3], audit: 4 },
      tools: [{ name: 'pex', version: '2' }],
    } as unknown as Draft
    expect(joinReports(plan, LINUX, { results: jobs, artifacts: [], made })).toMatchObject({
      ...{ entryPoint: 'here', about, warnings: ['w'], coverage: 1, findings: [2], licenses: [3], audit: 4 },
      tools: [
        { name: 'build', version: '1.0' },
        { name: 'pex', version: '2' },
      ],
    })
  })
})

describe('a wheel built on', () => {
  const HERE = { run: '77', attempt: 2 }
  /** What is said of a wheel for 3.12 with this tag, of the job for that platform. */
  async function said(platform: string, tag: string) {
    const { plan: of } = await release({
      native: 'true',
      platforms: platform,
      formats: 'wheel',
      'python-versions': '3.12',
    })
    const [cell] = of.cells
    if (cell === undefined) throw new Error('no job')
    const made = [{ format: 'wheel' as const, file: `my_app-1.0-${tag}.whl` }]
    const result = partFor(of, cell.id, { made })
    return validateJobs(of, { collected: [{ result, dir: '/p' }], unexpected: [] }, HERE, true).problems.map(
      ({ message }) => message,
    )
  }
  test.each([
    [MAC, 'cp312-cp312-macosx_11_0_arm64'],
    [MAC, 'cp312-cp312-macosx_11_0_universal2'],
    [MAC, 'cp312-cp312-macosx_11_0_arm64.macosx_11_0_universal2'],
    ['windows-x86_64', 'cp312-abi3-win_amd64'],
    [LINUX, 'py3-none-any'],
    [LINUX, 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64'],
    ['musllinux-x86_64', 'cp312-cp312-musllinux_1_2_x86_64'],
  ])('%s may be %s', async (platform, tag) => expect(await said(platform, tag)).toEqual([]))

  test.each([
    [LINUX, 'cp312-cp312-macosx_11_0_universal2', 'macosx_11_0_universal2'],
    ['windows-x86_64', 'cp312-cp312-win32', 'win32'],
    [MAC, 'cp312-cp312-macosx_11_0_arm64.macosx_11_0_x86_64', 'macosx_11_0_x86_64'],
    [MAC, 'cp312-cp312-manylinux_2_28_aarch64', 'manylinux_2_28_aarch64'],
  ])('%s may not be %s', async (platform, tag, foreign) =>
    expect(await said(platform, tag)).toEqual([expect.stringContaining(`is for ${foreign}, not for ${platform}.`)]),
  )
  test(`${MAC} must serve its Pythons`, async () => {
    expect(await said(MAC, 'cp311-cp311-macosx_11_0_arm64')).toEqual([`There is no wheel for 3.12 on ${MAC}.`])
    expect(await said(MAC, 'cp312-cp312-macosx_11_0_x86_64')).toHaveLength(1)
  })
})

test('one version may be spelled in two ways', () => {
  const of = (version: string) => {
    const made = filesOf(plan.cells[0] as never)
    const collected = [
      { result: partFor(plan, LINUX, { made, project: { name: 'My.App', version } }), dir: '/p' },
      { result: partFor(plan, MAC), dir: '/q' },
    ]
    return validateJobs(plan, { collected, unexpected: [] }, { run: '77', attempt: 2 }, true).problems.map(
      ({ message }) => message,
    )
  }
  expect(of('1.0')).toEqual([])
  expect(of('1.0.0')).toEqual([])
  expect(of('one')).toEqual([expect.stringMatching('has version one, not 1.0')])
})
