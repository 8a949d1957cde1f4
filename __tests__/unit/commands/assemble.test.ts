/** `assemble`: job results from folders and from workflow artifacts become a release, or nothing does. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { artifactStore } from '../../../__fixtures__/artifact-store.js'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { partFor, sha256, writePart } from '../../../__fixtures__/parts.js'
import { APP, release } from '../../../__fixtures__/releases.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { PackagingError, problemsOf } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import { plansText, planText, type ReleasePlan } from '../../../src/plan/release-plan.js'

const processes = await import('../../../src/host/process/process.js')
const runner = recordingRunner(() => Promise.reject(new Error('nothing is started')))
jest.unstable_mockModule('../../../src/host/process/process.js', () => ({ ...processes, createRunner: () => runner }))
const { assembleCommand } = await import('../../../src/commands/assemble.js')

const IDS = ['linux-x86_64', 'macos-arm64']
const INPUTS = { native: 'true', platforms: IDS.join(' '), formats: 'sdist wheel' }
const PYPI = 'dist-my-app-1.0-pypi'
const RELEASE = 'dist-my-app-1.0-release'
let plan: ReleasePlan
let workspace: string
let store: ReturnType<typeof artifactStore>
let host: FakeHost

beforeAll(async () => {
  plan = (await release(INPUTS)).plan
})
beforeEach(() => {
  workspace = tempDir('workspace')
  store = artifactStore()
  writeFileSync(join(workspace, 'plan.json'), planText(plan))
})

const inFolder = (...ids: readonly string[]) => {
  for (const id of ids) writePart(join(workspace, 'parts', id), { ...partFor(plan, id), job: {} })
}
async function uploaded(...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const root = tempDir('made')
    const files = writePart(root, partFor(plan, id))
    const name = plan.cells.find(cell => cell.id === id)?.artifact ?? ''
    await store.host.upload({ name, root, files, compressionLevel: 0 })
  }
}

interface Given {
  readonly kind?: Host['kind']
  readonly json?: boolean
  readonly host?: Partial<Host>
}
async function run(values: Record<string, string> = {}, given: Given = {}) {
  const { kind = 'local' } = given
  const job = { GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'assemble' }
  const env = { PATH: '', ...(kind === 'github' && job) }
  host = fakeHost({ workspace, kind, env, temp: tempDir('temp'), ...store.host, ...given.host })
  const inputs = { plan: 'plan.json', ...(kind === 'local' && { parts: 'parts' }), ...values }
  const prepared: string[] = []
  const { request, text } = asked(host, inputs, {
    json: given.json ?? false,
    prepare: async ({ outputDir }) => void prepared.push(outputDir),
  })
  const failures = await assembleCommand(request, () => 0).catch(thrown => {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems
  })
  return { text: text(), failures: told(failures), prepared }
}
const manifest = () => JSON.parse(readFileSync(join(workspace, 'dist', 'manifest.json'), 'utf8'))

describe('from folders', () => {
  test('the files of all jobs, with a manifest, checksums and what each contains', async () => {
    inFolder(...IDS)
    const { failures, text, prepared } = await run()
    expect(failures).toStrictEqual([])
    const names = readdirSync(join(workspace, 'dist')).sort()
    const files = plan.cells.flatMap(cell => partFor(plan, cell.id).artifacts.map(({ file }) => file))
    expect(names).toEqual(expect.arrayContaining([...files, 'SHA256SUMS', 'manifest.json']))
    expect(
      manifest()
        .artifacts.map(({ file }: { file: string }) => file)
        .sort(),
    ).toEqual([...files].sort())
    expect(text).toMatch(/my-app 1\.0/)
    expect(prepared).toEqual(['dist'])
    expect(host.bundles).toStrictEqual([])
    expect(runner.commands).toStrictEqual([])
    expect(readdirSync(host.temp)).toStrictEqual([])
  })

  test('a job result less: nothing is written, and the job is named', async () => {
    inFolder('linux-x86_64')
    const { failures, text } = await run({}, { json: true })
    expect(failures).toEqual([expect.stringMatching(/^input\/parts: .*macos-arm64/)])
    expect(existsSync(join(workspace, 'dist'))).toBe(false)
    expect(JSON.parse(text)).toMatchObject({ project: { name: plan.project.name, version: '1.0' }, artifacts: [] })
    expect(readdirSync(host.temp)).toStrictEqual([])
  })

  test('a byte that differs: nothing is written, and the file is named', async () => {
    inFolder(...IDS)
    const dir = join(workspace, 'parts', 'macos-arm64')
    const wheel = readdirSync(dir).find(name => name.endsWith('.whl')) ?? ''
    writeFileSync(join(dir, wheel), 'other bytes')
    expect((await run()).failures).toEqual([expect.stringContaining(wheel)])
    expect(existsSync(join(workspace, 'dist'))).toBe(false)
  })

  test('the folder of the job results cannot be that of the release', async () => {
    inFolder(...IDS)
    expect((await run({ 'output-dir': 'parts' })).failures).toEqual([
      'input/conflict: parts and output-dir are the same folder, parts: the release must not mix with the job results.',
    ])
  })

  test('attestations that are not possible are an error before anything is read', async () => {
    const { failures, prepared } = await run({ attest: 'true' })
    expect(failures).toEqual([expect.stringMatching(/^attest\/unavailable: /)])
    expect(prepared).toStrictEqual([])
  })

  test('nothing is built of a set of job results with one missing', async () => {
    const files = { 'pyproject.toml': APP, 'app.py': '' }
    const { plan: late } = await release({ ...INPUTS, formats: 'wheel pex', 'pex-scope': 'universal' }, files)
    write(workspace, { ...files, 'plan.json': planText(late) })
    const [first] = late.cells
    writePart(join(workspace, 'parts', 'first'), { ...partFor(late, first?.id ?? ''), job: {} })
    const { failures } = await run()
    expect(failures).toEqual([expect.stringMatching(/^input\/parts: The job macos-arm64 has no result/)])
    expect(runner.commands).toStrictEqual([])
  })

  test('a project that is needed and not here', async () => {
    const { plan: late } = await release({ ...INPUTS, formats: 'wheel pex', 'pex-scope': 'universal' })
    expect(late.assemble.formats).toEqual(['pex'])
    writeFileSync(join(workspace, 'plan.json'), planText(late))
    expect((await run()).failures).toEqual([expect.stringMatching(/^project\/none: /)])
  })
})

describe('from workflow artifacts', () => {
  const GITHUB = { kind: 'github' } as const

  test('two artifacts: what an index accepts, and everything', async () => {
    await uploaded(...IDS)
    expect((await run({}, GITHUB)).failures).toStrictEqual([])
    const index = Object.keys(store.stored.get(PYPI) ?? {})
    expect(index.every(name => /\.(?:whl|tar\.gz)$/.test(name))).toBe(true)
    expect(index).toHaveLength(plan.cells.flatMap(({ id }) => partFor(plan, id).artifacts).length)
    const all = Object.keys(store.stored.get(RELEASE) ?? {})
    expect(all).toEqual(expect.arrayContaining([...index, 'manifest.json', 'SHA256SUMS']))
    expect(host.outputs).toMatchObject({ 'pypi-artifact': PYPI, 'release-artifact': RELEASE, name: expect.any(String) })
  })

  test('without a file for an index there is no such artifact', async () => {
    const files = { 'pyproject.toml': APP, 'app.py': '' }
    const { plan: pex } = await release({ ...INPUTS, formats: 'pex' }, files)
    writeFileSync(join(workspace, 'plan.json'), planText(pex))
    for (const { id, artifact } of pex.cells) {
      const root = tempDir('made')
      await store.host.upload({ name: artifact, root, files: writePart(root, partFor(pex, id)), compressionLevel: 0 })
    }
    expect((await run({}, GITHUB)).failures).toStrictEqual([])
    expect([store.stored.has(PYPI), store.stored.has(RELEASE)]).toEqual([false, true])
  })

  test('a job that has not uploaded: nothing is', async () => {
    await uploaded('linux-x86_64')
    const before = [...store.stored.keys()]
    expect((await run({}, GITHUB)).failures).toEqual([expect.stringContaining('macos-arm64')])
    expect([...store.stored.keys()]).toEqual(before)
  })

  test('a download that fails is the only failure', async () => {
    await uploaded(...IDS)
    const downloadArtifact = async () => {
      throw new PackagingError('upload/unread', { message: 'It cannot be read.', fix: 'Run it again.' })
    }
    expect((await run({}, { ...GITHUB, host: { downloadArtifact } })).failures).toEqual([
      'upload/unread: It cannot be read.',
    ])
  })

  test('uploads that are insisted on and not possible are an error before anything is read', async () => {
    const uploadProblem = new PackagingError('upload/unsupported', { message: 'None here.', fix: 'Leave it out.' })
    const { failures, prepared } = await run({ upload: 'true' }, { ...GITHUB, host: { uploadProblem } })
    expect([failures, prepared]).toStrictEqual([['upload/unsupported: None here.'], []])
  })
})

describe('of several projects', () => {
  let other: ReleasePlan
  beforeAll(async () => {
    other = (await release(INPUTS, { 'pyproject.toml': APP.replace('My.App', 'other') })).plan
    other = { ...other, project: { ...other.project, path: 'apps/other' } }
  })
  test('each gets its own job results, and a folder of its own', async () => {
    writeFileSync(join(workspace, 'plan.json'), plansText([plan, other]))
    inFolder(...IDS)
    for (const id of IDS) {
      const part = partFor(other, id)
      const renamed = JSON.parse(JSON.stringify(part).replaceAll('my_app', 'other').replaceAll('my-app', 'other'))
      const artifacts = renamed.artifacts.map((one: { file: string }) => ({
        ...one,
        size: Buffer.byteLength(one.file),
        sha256: sha256(one.file),
      }))
      writePart(join(workspace, 'parts', `other-${id}`), { ...renamed, artifacts, job: {} })
    }
    const { failures } = await run()
    expect(failures).toStrictEqual([])
    expect(readdirSync(join(workspace, 'dist')).sort()).toEqual(['my-app', 'other'])
    expect(host.said).toContain('Project other, in apps/other')
    expect(JSON.parse(host.outputs.projects ?? '')).toHaveLength(2)
  })

  test('the folder that they share cannot be that of the job results', async () => {
    writeFileSync(join(workspace, 'plan.json'), plansText([plan, other]))
    inFolder(...IDS)
    expect((await run({ 'output-dir': 'parts' })).failures).toEqual(
      Array(2).fill(expect.stringMatching(/^input\/conflict: parts and output-dir are the same folder/)),
    )
  })
})
