/** What is accepted as a release, and what is refused. */
import { beforeAll, describe, expect, test } from '@jest/globals'
import { filesOf, type Made, partFor } from '../../../__fixtures__/parts.js'
import { release } from '../../../__fixtures__/releases.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { joinReports } from '../../../src/matrix/assemble.js'
import { type JobResult, jobResultText, parseJobResult } from '../../../src/matrix/job-result.js'
import { validateJobs } from '../../../src/matrix/validate.js'
import type { ReleasePlan } from '../../../src/plan/release-plan.js'
import { coverage } from '../../../src/report/verdict.js'

const HERE = { run: '77', attempt: 2, job: 'assemble' }
const IDS = ['linux-x86_64', 'macos-arm64', 'windows-x86_64']
let plan: ReleasePlan

beforeAll(async () => {
  plan = (await release({ native: 'true', platforms: IDS.join(' '), formats: 'sdist wheel pex' })).plan
})

const cell = (id: string) => {
  const found = plan.cells.find(one => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

/** Everything that is said of these parts. */
function told(results: readonly JobResult[], unexpected: readonly string[] = []): string[] {
  const collected = results.map(result => ({ result, dir: `/parts/${result.cell}` }))
  return validateJobs(plan, { collected, unexpected }, HERE, true).problems.map(
    ({ code, message }) => `${code}: ${message}`,
  )
}

const all = (changes: Readonly<Record<string, Parameters<typeof partFor>[2]>> = {}) =>
  IDS.map(id => partFor(plan, id, changes[id]))

/** The files of a cell with one exchanged. */
const withFile = (id: string, from: RegExp, to: string): Made[] =>
  filesOf(cell(id)).map(made => (from.test(made.file) ? { ...made, file: to } : made))

test('a whole set is one list of files, and says where each was proved', () => {
  const results = all()
  const { artifacts, problems } = validateJobs(
    plan,
    { collected: results.map(result => ({ result, dir: '/p' })), unexpected: [] },
    HERE,
    true,
  )
  expect(problems).toEqual([])
  expect(artifacts.map(({ file }) => file)).toMatchSnapshot()
  const joined = joinReports(plan, 'linux-x86_64', { results, artifacts })
  expect(joined.artifacts.map(({ format }) => format).join(' ')).toBe(
    'sdist wheel wheel wheel wheel wheel wheel pex pex pex',
  )
  expect([...new Set(joined.checks.map(({ machine }) => machine))]).toEqual([
    undefined,
    'macos-arm64',
    'windows-x86_64',
  ])
  const rows = coverage({ ...joined, timings: [], uploads: [], totalSeconds: 1 })
  expect(rows[0]?.map(({ testResults }) => testResults.some(({ testResult }) => testResult === 'ran'))).toEqual([
    true,
    true,
    true,
  ])
  expect(joined.tools).toEqual([{ name: 'build', version: '1.0' }])
})

test('the same name and bytes from two cells is one file; other bytes name both jobs', () => {
  const pure = { format: 'wheel' as const, file: 'my_app-1.0-py3-none-any.whl' }
  const others = (id: string) => filesOf(cell(id)).filter(({ format }) => format !== 'wheel')
  const made = (content?: string) =>
    Object.fromEntries(
      IDS.map(id => [id, { made: [...others(id), id === 'macos-arm64' && content ? { ...pure, content } : pure] }]),
    )
  expect(told(all(made()))).toEqual([])
  const { artifacts } = validateJobs(
    plan,
    { collected: all(made()).map(result => ({ result, dir: '/p' })), unexpected: [] },
    HERE,
    true,
  )
  expect(artifacts.filter(({ file }) => file === pure.file)).toMatchObject([{ targets: IDS }])
  const who = (id: string) => `the job build for ${id} (run 77, attempt 1, on runner of ${id})`
  expect(told(all(made('other')))).toEqual([
    `check/collision: ${pure.file} was built twice with different bytes: by ${who('linux-x86_64')} and by ${who('macos-arm64')}.`,
  ])
})

describe('refused:', () => {
  test.each<[string, () => JobResult[], string[], RegExp[]]>([
    [
      'a hole in the set',
      () => all().slice(1),
      [],
      [
        /^input\/parts: The job linux-x86_64 has no result: there is no workflow artifact dist-my-app-1.0-part-linux-x86_64/,
      ],
    ],
    [
      'a file that is missing',
      () =>
        all({
          'macos-arm64': { made: filesOf(cell('macos-arm64')).filter(({ format }) => format !== 'pex') },
        }),
      [],
      [/In the result of the job build for macos-arm64 .*, 1 pex like my-app-1.0-macos-arm64.pex is missing/],
    ],
    [
      'a Python without a wheel',
      () =>
        all({
          'windows-x86_64': {
            made: filesOf(cell('windows-x86_64')).filter(({ file }) => !file.includes('cp313')),
          },
        }),
      [],
      [/There is no wheel for 3.13 on windows-x86_64/],
    ],
    [
      'files that nobody planned',
      () =>
        all({
          'macos-arm64': {
            made: [...filesOf(cell('macos-arm64')), { format: 'sdist', file: 'my_app-1.0.tar.gz' }],
          },
        }),
      ['/p/evil.sh'],
      [
        /Unexpected file: my_app-1.0.tar.gz, built by the job build for macos-arm64/,
        /Unexpected file: evil.sh is beside/,
      ],
    ],
    [
      'a wrong architecture',
      () =>
        all({
          'macos-arm64': {
            made: withFile('macos-arm64', /cp312/, 'my_app-1.0-cp312-cp312-macosx_11_0_x86_64.whl'),
          },
        }),
      [],
      [/my_app-1.0-cp312-cp312-macosx_11_0_x86_64.whl, built by .*, is for macosx_11_0_x86_64, not for macos-arm64/],
    ],
    [
      'another version and name',
      () => [
        partFor(plan, 'linux-x86_64'),
        partFor(plan, 'macos-arm64', { project: { name: 'my-app', version: '1.1' } }),
        partFor(plan, 'windows-x86_64', {
          made: withFile('windows-x86_64', /cp312/, 'other-1.0-cp312-cp312-win_amd64.whl'),
        }),
      ],
      [],
      [
        /Unexpected file: other-1.0-cp312-cp312-win_amd64.whl/,
        /The result of the job build for macos-arm64 .* has version 1.1, not 1.0/,
        /other-1.0-cp312-cp312-win_amd64.whl, built by .* is for other, not for My.App/,
      ],
    ],
    [
      'another plan, commit, run, attempt, machine and cell, all told',
      () => [
        partFor(plan, 'linux-x86_64', { plan: 'f'.repeat(64) }),
        partFor(plan, 'macos-arm64', { commit: 'a'.repeat(40), job: { run: '76' }, machine: 'linux-x86_64' }),
        partFor(plan, 'windows-x86_64', { job: { run: '77', attempt: 3 } }),
        { ...partFor(plan, 'windows-x86_64'), cell: 'amiga' },
      ],
      [],
      [
        /The result of the job build for linux-x86_64 .* is for another plan/,
        /for macos-arm64 \(run 76\) is for commit a{40}, but the plan is for \(none\)/,
        /was built on linux-x86_64, but its job is for macos-arm64/,
        /is from another run than this one, 77/,
        /is from a later attempt than this one, 2/,
        /The plan has no job amiga/,
        /The job linux-x86_64/,
        /The job macos-arm64/,
        /The job windows-x86_64/,
      ],
    ],
    [
      'a failed check, of a file of the release or of another',
      () => {
        const [linux, ...others] = all() as [JobResult, ...JobResult[]]
        const failed = (artifact: string) => ({
          ...{ name: 'secrets' as const, artifact, result: 'failed' as const, reason: 'id_rsa is a key', seconds: 1 },
        })
        return [{ ...linux, checks: [...linux.checks, failed('my_app-1.0.tar.gz'), failed('other.whl')] }, ...others]
      },
      [],
      [
        /In the result of the job build for linux-x86_64 .*, the check 'secrets' of my_app-1.0.tar.gz failed: id_rsa is a key/,
        /the check 'secrets' of other.whl failed/,
      ],
    ],
    [
      'files without a list of what is inside',
      () => all({ 'macos-arm64': { contents: [] } }),
      [],
      [
        /The result of the job build for macos-arm64 .* does not say what is inside my_app-1.0-cp312-.*, and the release has an SBOM or notices/,
      ],
    ],
  ])('%s', (_, results, unexpected, expected) => {
    const problems = told(results(), unexpected)
    expect(problems).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern)
  })
})

test('a job that made no file, and says no reason', async () => {
  const { plan: optional } = await release({ native: 'false', platforms: 'linux-x86_64', formats: 'auto' })
  const id = optional.cells[0]?.id ?? ''
  const empty = partFor(optional, id, { made: [] })
  const messages = (result: JobResult) =>
    validateJobs(optional, { collected: [{ result, dir: '/p' }], unexpected: [] }, HERE, true).problems.map(
      ({ message }) => message,
    )
  expect(messages(empty)).toContainEqual(expect.stringMatching(/has no file, and no reason for that/))
  expect(messages({ ...empty, skipped: [{ format: 'pex', reason: 'nothing to run' }] })).not.toContainEqual(
    expect.stringMatching(/has no file/),
  )
})

test('what is inside is not asked for where the release has neither SBOM nor notices', () => {
  const results = all({ 'macos-arm64': { contents: [] } }).map(result => ({ result, dir: '/p' }))
  expect(validateJobs(plan, { collected: results, unexpected: [] }, HERE, false).problems).toEqual([])
})

test('a part of an earlier attempt stands beside those of a later one', () => {
  const again = partFor(plan, 'macos-arm64', { job: { run: '77', attempt: 2 } })
  expect(told([...all().filter(result => result.cell !== 'macos-arm64'), again])).toEqual([])
})

test('a part reads back as it was written; garbage is told with all that is wrong', async () => {
  const result = partFor(plan, 'linux-x86_64')
  expect(await parseJobResult(jobResultText(result), 'part.json')).toEqual(result)
  const bad = { ...result, plan: 'x', artifacts: [{ ...result.artifacts[0], file: '../x', size: -1 }], checks: 3 }
  expect(await failuresOf(() => parseJobResult(JSON.stringify(bad), 'part.json'))).toEqual([
    "input/parts: part.json is not a job result: plan is not a digest; artifacts[0].file is not a file's name; artifacts[0].size is not a whole number; checks is not a list. | Run that job again, with the same version of package-python as the others.",
  ])
  expect(await failuresOf(() => parseJobResult('{"schema":9}', 'p'))).toEqual([
    expect.stringMatching(/it has schema 9/),
  ])
  expect(await failuresOf(() => parseJobResult('<html>', 'p'))).toEqual([expect.stringMatching(/it is not JSON/)])
})
