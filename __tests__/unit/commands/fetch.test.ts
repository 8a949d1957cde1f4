/** `fetch`: what a run has downloaded is kept in a folder, and nothing else of it. The run itself is given by the tests. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path, { join, relative } from 'node:path'
import { beforeEach, expect, jest, test } from '@jest/globals'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { sha256 } from '../../../__fixtures__/parts.js'
import { FAILED, READY } from '../../../__fixtures__/reports.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { problemsOf } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import type { Configuration } from '../../../src/plan/configure.js'
import type { Report } from '../../../src/report/model.js'

const actual = await import('../../../src/pipeline/run.js')
let reports: Report[] = []
let runs: { readonly host: Host; readonly configuration: Configuration }[] = []
jest.unstable_mockModule('../../../src/pipeline/run.js', () => ({
  ...actual,
  async runPipeline(run: (typeof runs)[number]) {
    runs.push(run)
    const text = `download ${runs.length}`
    const hash = sha256(text)
    const folder = join(run.host.store, 'sha256', hash.slice(0, 2), hash)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'dep.whl'), text)
    await run.host.setOutputs({ dist: 'x' })
    return { report: reports.shift() ?? READY }
  },
}))
const { fetchCommand } = await import('../../../src/commands/fetch.js')

const APP =
  '[project]\nname = "answer"\nversion = "1.0.0"\n[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n'
let workspace: string
let host: FakeHost
beforeEach(() => {
  ;[reports, runs] = [[], []]
  workspace = tempDir('workspace')
  write(workspace, { 'pyproject.toml': APP })
})
async function run(values: Record<string, string> = {}, json = false) {
  host = fakeHost({ workspace, env: { PATH: '' }, temp: tempDir('temp') })
  const { request, text } = asked(host, values, { json })
  const failures = await fetchCommand(request, () => 0).catch(thrown => {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems
  })
  return { text: text(), failures: told(failures) }
}

test('the downloads of the run, and how to build with them', async () => {
  const { text, failures } = await run()
  expect(failures).toStrictEqual([])
  const shown = relative(process.cwd(), join(workspace, 'vendor'))
  expect(text).toMatch(/^1 file for answer 1\.0\.0 on \S+ in \S+\nBuild without a network: /)
  expect(text).toContain(` in ${shown}\n`)
  expect(text).toContain(`with package in place of fetch, and --vendor ${shown}\n`)
  expect(existsSync(join(workspace, 'vendor', 'vendor.json'))).toBe(true)
  expect(readdirSync(host.temp)).toStrictEqual([])
  expect(host.outputs).toStrictEqual({})
})

test('as JSON, into the folder that is given', async () => {
  const { text } = await run({ vendor: 'deep/er' }, true)
  expect(text).toMatch(/^\{\n {2}"schema": 1,[\s\S]*\}\n$/)
  expect(JSON.parse(text)).toEqual({
    ...{ schema: 1, vendor: join(workspace, 'deep/er'), files: 1, machine: expect.any(String) },
    projects: ['answer 1.0.0'],
  })
  const { machine } = JSON.parse(readFileSync(join(workspace, 'deep/er/vendor.json'), 'utf8'))
  expect(JSON.parse(text).machine).toBe(machine)
})

test('it uploads, attests and caches nothing, and its files are thrown away', async () => {
  await run({ upload: 'true', attest: 'true', cache: 'true', 'output-dir': 'dist' })
  const [{ configuration, host: own } = { configuration: undefined, host: undefined }] = runs
  expect(configuration?.options).toMatchObject({ upload: false, attest: false, cache: 'false' })
  expect(path.relative(workspace, configuration?.outputDir ?? '')).toMatch(/^\.\./)
  expect(own?.store).not.toBe(host.store)
  expect(existsSync(join(workspace, 'dist'))).toBe(false)
})

test('a run that fails is reported, and leaves no folder', async () => {
  reports = [FAILED]
  const { text, failures } = await run()
  expect(failures).toHaveLength(FAILED.failure?.length ?? 0)
  expect(host.said.filter(line => line.startsWith('error '))).toEqual(failures.map(one => `error ${one}`))
  expect([text, existsSync(join(workspace, 'vendor')), readdirSync(host.temp)]).toStrictEqual(['', false, []])
})

test('of several projects one folder has all, and each its own output', async () => {
  write(workspace, { 'b/pyproject.toml': APP.replace('answer', 'b') })
  reports = [READY, { ...READY, project: { name: 'b', version: '2' } }]
  const { text, failures } = await run({ path: 'auto' })
  expect(failures).toStrictEqual([])
  expect(text).toMatch(/^\d files? for /)
  expect(new Set(runs.map(({ configuration }) => configuration.outputDir)).size).toBe(runs.length)
})

test('a tag of another project fetches nothing', async () => {
  write(workspace, { 'a/pyproject.toml': APP, 'b/pyproject.toml': APP.replace('answer', 'b') })
  const { text, failures } = await run({ path: 'a', tag: 'b-v1.0.0' })
  expect([failures, runs]).toStrictEqual([[], []])
  expect(text).toMatch(/^Nothing to do: /)
  expect(existsSync(join(workspace, 'vendor'))).toBe(false)
})

test('a folder of something else is refused before anything runs', async () => {
  write(workspace, { 'other/x': '' })
  expect((await run({ vendor: 'other' })).failures).toEqual([expect.stringMatching(/^input\//)])
  expect(runs).toStrictEqual([])
})
