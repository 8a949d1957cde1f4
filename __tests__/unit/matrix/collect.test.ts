/** Job results on a disk or in workflow artifacts: what is found, what is no part of one, and files that have changed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { filesOf, partFor, sha256, writePart } from '../../../__fixtures__/parts.js'
import { release } from '../../../__fixtures__/releases.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Host } from '../../../src/host/host.js'
import { downloadJobResults, jobName, jobResultsIn, wrongFiles } from '../../../src/matrix/collect.js'
import { jobOf, jobResultText } from '../../../src/matrix/job-result.js'
import { jobProblems } from '../../../src/matrix/validate.js'
import type { ReleasePlan } from '../../../src/plan/release-plan.js'

const LINUX = 'linux-x86_64'
const MAC = 'macos-arm64'
const root = mkdtempSync(path.join(tmpdir(), 'package-python-collect-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let dir = ''
let number = 0
let plan: ReleasePlan

beforeAll(async () => {
  plan = (await release({ native: 'true', platforms: `${LINUX} ${MAC}`, formats: 'sdist wheel pex' })).plan
})
beforeEach(() => {
  dir = path.join(root, `${number++}`)
  mkdirSync(dir)
})

const said = async (work: () => unknown) => (await failuresOf(work)).map(text => text.replaceAll(dir, '/dir'))

describe('in a folder', () => {
  test('results in it and in folders directly in it are found, sorted; a plan may be beside them', async () => {
    writePart(path.join(dir, 'z'), partFor(plan, LINUX))
    writePart(path.join(dir, 'a'), partFor(plan, MAC))
    writePart(path.join(dir, 'a', 'deeper'), partFor(plan, MAC))
    writeFileSync(path.join(dir, 'z', 'plan.json'), '{}')
    mkdirSync(path.join(dir, 'none of ours'))
    writeFileSync(path.join(dir, 'none of ours', 'x'), 'x')
    const { collected, unexpected } = await jobResultsIn(dir)
    expect(collected.map(({ result, dir: of }) => [result.cell, path.relative(dir, of)])).toEqual([
      [MAC, 'a'],
      [LINUX, 'z'],
    ])
    expect(unexpected).toEqual([])
  })

  test('files that no result lists are found', async () => {
    writePart(dir, partFor(plan, LINUX))
    writeFileSync(path.join(dir, 'evil.sh'), 'x')
    writeFileSync(path.join(dir, 'part-of-something.txt'), 'x')
    const { unexpected } = await jobResultsIn(dir)
    expect(unexpected.map(file => path.relative(dir, file)).toSorted()).toEqual(['evil.sh', 'part-of-something.txt'])
  })

  test('a result of another name, and a folder that is not there', async () => {
    writeFileSync(path.join(dir, 'part-x.json'), jobResultText(partFor(plan, LINUX)))
    expect(await said(() => jobResultsIn(dir))).toEqual([
      `input/parts: part-x.json says that it is the result of the job ${LINUX}. | Do not rename job results.`,
    ])
    expect(await said(() => jobResultsIn(path.join(dir, 'no')))).toEqual([
      expect.stringMatching('input/path: parts: the folder /dir/no cannot be read.'),
    ])
  })
})

describe('files as their job measured them', () => {
  const wrong = async (contents: Readonly<Record<string, string>>, remove?: string) => {
    const result = partFor(plan, LINUX)
    writePart(dir, result, contents)
    if (remove !== undefined) rmSync(path.join(dir, remove))
    return (await wrongFiles([{ result, dir }])).map(({ code, message }) => `${code}: ${message}`)
  }
  const who = `the job build for ${LINUX} (run 77, attempt 1, on runner of ${LINUX})`
  const FILE = 'my_app-1.0.tar.gz'

  test('are right', async () => expect(await wrong({})).toEqual([]))
  test('are missing', async () =>
    expect(await wrong({}, FILE)).toEqual([`check/digest: ${FILE}, built by ${who}, is missing.`]))
  test('have another size', async () =>
    expect(await wrong({ [FILE]: 'x' })).toEqual([
      `check/digest: ${FILE} differs from the file that ${who} built: it has 1 bytes, not ${FILE.length}.`,
    ]))
  test('have other bytes', async () => {
    const other = FILE.toUpperCase()
    expect(await wrong({ [FILE]: other })).toEqual([
      `check/digest: ${FILE} differs from the file that ${who} built: its SHA-256 is ${sha256(other)}, not ${sha256(FILE)}.`,
    ])
  })
})

describe('in workflow artifacts', () => {
  const artifactOf = (id: string) => plan.cells.find(cell => cell.id === id)?.artifact ?? ''
  /** A runner whose run has these artifacts, by name, each an archive. */
  const runner = (archives: Readonly<Record<string, Buffer>>) =>
    ({
      listArtifacts: async () =>
        Object.keys(archives).map((name, id) => ({ name, id, size: 7, ...(id === 0 && { digest: 'sha256:0' }) })),
      downloadArtifact: async ({ name }: { readonly name: string }, into: string) => {
        mkdirSync(into, { recursive: true })
        const file = path.join(into, 'archive.zip')
        writeFileSync(file, archives[name] as Buffer)
        return file
      },
    }) as unknown as Host

  const archiveOf = (id: string) => {
    const result = partFor(plan, id)
    const members = result.artifacts.map(({ file }) => ({ name: file, data: file, mode: 0o100600 }))
    return zip([...members, { name: `part-${id}.json`, data: jobResultText(result), mode: 0o100711 }])
  }

  test('those of the plan are downloaded and unpacked, with the right to be started kept', async () => {
    const lines: string[] = []
    const host = runner({ [artifactOf(MAC)]: archiveOf(MAC), other: Buffer.from('x') })
    const { collected, unexpected } = await downloadJobResults(host, plan, dir, line => void lines.push(line))
    expect([collected.map(({ result }) => result.cell), unexpected]).toEqual([[MAC], []])
    expect(lines).toEqual([`${artifactOf(MAC)}: 7 bytes, sha256:0`])
    const folder = collected[0]?.dir ?? ''
    const [{ file } = { file: '' }] = filesOf(plan.cells.find(({ id }) => id === MAC) as never)
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(file)
    if (process.platform !== 'win32')
      expect([file, `part-${MAC}.json`].map(name => statSync(path.join(folder, name)).mode & 0o111)).toEqual([0, 0o111])
    expect(existsSync(path.join(dir, `${MAC}.download`))).toBe(false)
  })

  test('one without a known digest says so; of several each is read', async () => {
    const lines: string[] = []
    const host = runner({ [artifactOf(LINUX)]: archiveOf(LINUX), [artifactOf(MAC)]: archiveOf(MAC) })
    const { collected } = await downloadJobResults(host, plan, dir, line => void lines.push(line))
    expect(collected.map(({ result }) => result.cell)).toEqual([LINUX, MAC])
    expect(lines).toContain(`${artifactOf(MAC)}: 7 bytes, no digest known`)
  })

  test('one with a folder is refused', async () => {
    for (const name of ['folder/x', 'folder/']) {
      const host = runner({ [artifactOf(MAC)]: zip([{ name }]) })
      rmSync(path.join(dir, MAC), { recursive: true, force: true })
      expect(await said(() => downloadJobResults(host, plan, dir, () => {}))).toEqual([
        expect.stringContaining(
          `input/parts: The workflow artifact ${artifactOf(MAC)} contains ${name}, but a job result has no folders.`,
        ),
      ])
    }
  })
})

test.each<[job: Parameters<typeof jobName>[0]['job'], name: string]>([
  [{}, 'the job for x'],
  [{ job: 'build' }, 'the job build for x'],
  [{ run: '7', attempt: 2, runner: 'r' }, 'the job for x (run 7, attempt 2, on r)'],
  [{ attempt: 1 }, 'the job for x (attempt 1)'],
])('%j is called "%s"', (job, name) => expect(jobName({ cell: 'x', job })).toBe(name))

test.each<[env: Record<string, string>, job: object]>([
  [{}, {}],
  [
    { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2', GITHUB_JOB: 'build', RUNNER_NAME: 'r' },
    { run: '7', attempt: 2, job: 'build', runner: 'r' },
  ],
  [{ GITHUB_RUN_ID: '', GITHUB_RUN_ATTEMPT: '0', GITHUB_JOB: '', RUNNER_NAME: '' }, {}],
  [{ GITHUB_RUN_ATTEMPT: 'x' }, {}],
  [{ GITHUB_RUN_ATTEMPT: '1' }, { attempt: 1 }],
])('%j is the job %j', (env, job) => expect(jobOf(env)).toEqual(job))

test('a job that needs some results only is told what is wrong with those', () => {
  const cells = plan.cells.filter(({ id }) => id === LINUX)
  const messages = (results: readonly ReturnType<typeof partFor>[]) =>
    jobProblems(
      plan,
      cells,
      results.map(result => ({ result, dir: '/p' })),
      { run: '77' },
    ).map(({ message }) => message)
  expect(messages([partFor(plan, LINUX)])).toEqual([])
  // What is inside is the business of the job that assembles.
  expect(messages([partFor(plan, LINUX, { contents: [] })])).toEqual([])
  expect(messages([])).toEqual([expect.stringMatching(`The job ${LINUX} has no result`)])
  expect(messages([partFor(plan, LINUX, { plan: '0'.repeat(64), made: [] })])).toEqual([
    expect.stringMatching('is for another plan'),
    expect.stringMatching('has no file, and no reason for that'),
    expect.stringMatching('1 sdist like my-app-1.0.tar.gz is missing'),
    expect.anything(),
    expect.anything(),
  ])
})
