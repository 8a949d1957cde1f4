/** `assemble` against the loopback service with GitHub's own client: what arrives, what does not, and what is refused. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { layer } from '../../../__fixtures__/options.js'
import { partFor, writePart } from '../../../__fixtures__/parts.js'
import { release } from '../../../__fixtures__/releases.js'
import { takeArtifact } from '../../../__fixtures__/service/take.js'
import { assembleCommand } from '../../../src/commands/assemble.js'
import { problemsOf } from '../../../src/core/errors.js'
import { createGitHubHost } from '../../../src/host/github.js'
import type { JobResult } from '../../../src/matrix/job-result.js'
import { planText, type ReleasePlan } from '../../../src/plan/release-plan.js'

const IDS = ['linux-x86_64', 'macos-arm64', 'windows-x86_64']
let job: Job
let workspace: string
let plan: ReleasePlan

beforeEach(async () => {
  job = await startJob()
  workspace = join(job.folder, 'workspace')
  mkdirSync(workspace)
  plan = (await release({ native: 'true', platforms: IDS.join(' '), formats: 'sdist wheel pex' })).plan
  writeFileSync(join(workspace, 'plan.json'), planText(plan))
})
afterEach(() => job.end())

const host = (attempt = 1) => createGitHubHost({ ...job.env, GITHUB_RUN_ATTEMPT: String(attempt) })

async function upload(
  id: string,
  results: { result?: Partial<JobResult>; contents?: Record<string, string>; attempt?: number } = {},
): Promise<void> {
  const { result = {}, contents = {}, attempt = 1 } = results
  const root = join(job.folder, `made-${id}-${attempt}`)
  const files = writePart(root, partFor(plan, id, { job: { run: '77', attempt, job: 'build' }, ...result }), contents)
  const name = plan.cells.find(cell => cell.id === id)?.artifact ?? ''
  await host(attempt).upload({ name, root, files, compressionLevel: 0 })
}

/** The failures that are told; those that end the command at once too. */
async function assemble(attempt = 1): Promise<string[]> {
  const request = {
    host: host(attempt),
    layers: [layer({ command: 'assemble', plan: 'plan.json' })],
    style: { columns: 100, colour: false, unicode: true },
    json: false,
    write: () => {},
  }
  try {
    const problems = await assembleCommand(request, () => 0)
    return problems.map(({ code, message }) => `${code}: ${message}`)
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems.map(({ code, message }) => `${code}: ${message}`)
  }
}

const names = () =>
  job.service
    .artifacts()
    .map(({ name }) => name)
    .filter(name => !name.includes('-part-'))
    .sort()

test('three parts become one for an index and one with everything; outsiders are left alone', async () => {
  await Promise.all(IDS.map(id => upload(id)))
  const other = join(job.folder, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'log'), 'log')
  await host().upload({ name: 'logs', root: other, files: [join(other, 'log')], compressionLevel: 0 })

  expect(await assemble()).toEqual([])
  expect(names()).toEqual(['dist-my-app-1.0-pypi', 'dist-my-app-1.0-release', 'logs'])
  const [index, whole] = [join(job.folder, 'pypi'), join(job.folder, 'release')]
  await takeArtifact(job.service, 'dist-my-app-1.0-pypi', index)
  await takeArtifact(job.service, 'dist-my-app-1.0-release', whole)
  const files = plan.cells.flatMap(({ id }) => partFor(plan, id).artifacts)
  const made = (formats: RegExp) => files.filter(({ format }) => formats.test(format)).map(({ file }) => file)
  expect(readdirSync(index).sort()).toEqual(made(/sdist|wheel/).sort())
  expect(readdirSync(whole)).toEqual(expect.arrayContaining([...made(/./), 'SHA256SUMS', 'manifest.json']))
  execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: whole })
})

test('a job that never uploaded: its cell is named, and nothing is uploaded', async () => {
  await upload('linux-x86_64')
  expect(await assemble()).toEqual([
    expect.stringMatching(/^input\/parts: The job macos-arm64/),
    expect.stringMatching(/^input\/parts: The job windows-x86_64/),
  ])
  expect(names()).toEqual([])
  expect(readdirSync(workspace)).toEqual(['plan.json'])
})

test('a byte that was swapped between two jobs, and a file that is gone', async () => {
  const pex = 'my-app-1.0-macos-arm64.pex'
  await Promise.all([
    upload('linux-x86_64'),
    upload('windows-x86_64'),
    upload('macos-arm64', { contents: { [pex]: 'My-app-1.0-macos-arm64.pex' } }),
  ])
  expect(await assemble()).toEqual([
    expect.stringMatching(
      /^check\/digest: my-app-1.0-macos-arm64.pex differs from the file that the job build for macos-arm64 \(run 77, attempt 1\) built: its SHA-256 is [0-9a-f]{64}, not/,
    ),
  ])
  expect(names()).toEqual([])
})

test('one job that runs again replaces its own part alone', async () => {
  await Promise.all(IDS.map(id => upload(id)))
  const before = job.service.artifacts()
  await upload('macos-arm64', { attempt: 2 })
  const after = job.service.artifacts()
  expect(after).toHaveLength(3)
  expect(after.filter(({ id }) => before.some(one => one.id === id))).toHaveLength(2)
  expect(await assemble(2)).toEqual([])
  // In the same attempt a second job of that name is somebody else.
  await expect(upload('linux-x86_64')).rejects.toMatchObject({ code: 'upload/exists' })
})

test('a download that is cut short is asked for again, and refused when it stays so', async () => {
  await Promise.all(IDS.map(id => upload(id)))
  job.service.fault({ on: /^GET blob/, answer: 'short', times: 1 })
  expect(await assemble()).toEqual([])
  job.service.fault({ on: /^GET blob/, answer: 'short' })
  expect(await assemble(2)).toEqual(
    IDS.map(id =>
      expect.stringMatching(
        new RegExp(
          `^upload/unread: The workflow artifact dist-my-app-1.0-part-${id} could not be downloaded: what arrived is not sha256:`,
        ),
      ),
    ),
  )
})

test('a service that refuses, or is down for a moment', async () => {
  await Promise.all(IDS.map(id => upload(id)))
  job.service.fault({ on: /ListArtifacts/, answer: 403, times: 1 })
  expect(await assemble()).toEqual([
    expect.stringMatching(/^upload\/unread: The workflow artifacts of this run could not be listed: .*403/),
  ])
  job.service.fault({ on: /ListArtifacts/, answer: 503, times: 1 })
  expect(await assemble()).toEqual([])
})

test('an upload that fails leaves the run failed; running it again completes it', async () => {
  await Promise.all(IDS.map(id => upload(id)))
  job.service.fault({ on: /CreateArtifact/, answer: 403, times: 1 })
  expect(await assemble()).toEqual([expect.stringMatching(/^upload\/failed: .*403/)])
  expect(names()).toHaveLength(1)
  job.service.clearFaults()
  expect(await assemble(2)).toEqual([])
  expect(names()).toEqual(['dist-my-app-1.0-pypi', 'dist-my-app-1.0-release'])
})

test('an archive with folders, and a part that is garbage', async () => {
  await upload('linux-x86_64')
  const root = join(job.folder, 'nested')
  mkdirSync(join(root, 'deep'), { recursive: true })
  writeFileSync(join(root, 'deep', 'x'), 'x')
  const name = (id: string) => plan.cells.find(cell => cell.id === id)?.artifact ?? ''
  await host().upload({
    name: name('macos-arm64'),
    root,
    files: [join(root, 'deep', 'x')],
    compressionLevel: 0,
  })
  writeFileSync(join(root, 'part-windows-x86_64.json'), '{}')
  await host().upload({
    name: name('windows-x86_64'),
    root,
    files: [join(root, 'part-windows-x86_64.json')],
    compressionLevel: 0,
  })
  expect(await assemble()).toEqual([
    expect.stringMatching(/^input\/parts: The workflow artifact dist-my-app-1.0-part-macos-arm64 contains deep\/x?/),
  ])
  expect(names()).toEqual([])
})

test.each([
  ['', /^input\/plan: .* is not a plan: it is not JSON/],
  ['{"schema":99}', /^input\/plan: .* has schema 99; .* made by a newer one/],
])('a plan that is %j', async (text, expected) => {
  writeFileSync(join(workspace, 'plan.json'), text)
  expect(await assemble()).toEqual([expect.stringMatching(expected)])
})

test('a plan of another version of this program', async () => {
  writeFileSync(join(workspace, 'plan.json'), planText({ ...plan, tool: 'package-python 99.0.0' }))
  expect(await assemble()).toEqual([
    expect.stringMatching(/^input\/plan: The plan was written by package-python 99.0.0, but this is package-python /),
  ])
})
