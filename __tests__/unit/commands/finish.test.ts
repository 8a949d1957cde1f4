/** How a run is reported on a terminal, as JSON, in a workflow, and what is attested then. */
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { asked } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { options } from '../../../__fixtures__/options.js'
import { sha256 } from '../../../__fixtures__/parts.js'
import { FAILED, FULL, READY } from '../../../__fixtures__/reports.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import type { Report } from '../../../src/report/model.js'

/** The folders that were attested. */
let attested: string[] = []
jest.unstable_mockModule('../../../src/commands/attest.js', () => ({
  async attestFolder(_: unknown, { find }: { readonly find: () => Promise<string> }) {
    attested.push(await find())
    return [new PackagingError('attest/failed', { message: 'Not attested.', fix: 'Run it again.' })]
  },
}))
const { finishCommand } = await import('../../../src/commands/finish.js')

let workspace: string
beforeEach(() => {
  workspace = tempDir('workspace')
  attested = []
})

interface Given {
  readonly json?: boolean
  readonly values?: Readonly<Record<string, string>>
  readonly reported?: readonly PackagingError[]
  readonly sums?: string
}
async function finish(report: Report, kind: Host['kind'], given: Given = {}) {
  const host: FakeHost = fakeHost({ workspace, kind })
  const { request, text } = asked(host, {}, { json: given.json ?? false })
  const outputDir = join(workspace, 'dist')
  const checksums = given.sums === undefined ? '' : join(workspace, 'SHA256SUMS')
  if (checksums !== '') writeFileSync(checksums, given.sums ?? '')
  const published = { artifacts: [], manifest: '/m', checksums, sbom: '/s', descriptions: [] }
  const failures = await finishCommand(request, {
    result: { report, published: { ...published, installers: [], findings: [], tools: [] } },
    outputDir,
    project: 'apps/one',
    options: options(given.values),
    reported: given.reported ?? [],
    now: () => 0,
  })
  return { host, text: text(), failures, outputDir }
}

describe('on a laptop', () => {
  test('the report goes to standard output, with the folder as a person would name it', async () => {
    const { text, host, failures, outputDir } = await finish(READY, 'local', { sums: 'x' })
    expect(failures).toStrictEqual([])
    expect(text).toMatch(/answer 1\.0\.0[\s\S]*\n$/)
    expect(text).toContain(relative(process.cwd(), outputDir))
    expect(host.said).toStrictEqual([])
    expect(host.summaries).toHaveLength(1)
    expect(host.outputs).toMatchObject({ dist: outputDir, manifest: '/m', sbom: '/s', 'checksums-digest': '' })
    expect(JSON.parse(host.outputs.projects ?? '')).toMatchObject([{ path: 'apps/one', name: 'answer' }])
  })

  test('as JSON: the document goes there, and the lines to the log', async () => {
    const { text, host } = await finish(READY, 'local', { json: true })
    expect(JSON.parse(text)).toMatchObject({ project: { name: 'answer' }, failure: [] })
    expect(text).toMatch(/^\{\n {2}"\w[\s\S]*\}\n$/)
    expect(host.said.join('\n')).toContain('answer 1.0.0')
  })

  test('failures are given back, and nothing is attested', async () => {
    const { host, failures } = await finish(FAILED, 'local', { values: { attest: 'true' } })
    expect(failures.map(({ code }) => code)).toStrictEqual(['check/run-failed', 'dependency/no-wheel'])
    expect(host.said.slice(-2)).toEqual([
      'error check/run-failed: answer-1.0.0.pex does not run on 3.13.',
      'error dependency/no-wheel: uvloop 0.21.0 has no wheel.',
    ])
    expect(attested).toStrictEqual([])
  })

  test('a failure that names a key of a file is reported with its line', async () => {
    write(workspace, { 'apps/pyproject.toml': '[project]\nname = "x"\n\n[tool.package-python]\njobs = 0\n' })
    const place = { file: 'apps/pyproject.toml', key: ['tool', 'package-python', 'jobs'] }
    const failure = [new PackagingError('input/invalid', { message: 'jobs is 0.', fix: 'Set 1.', place })]
    const { text } = await finish({ ...READY, failure }, 'local', { json: true })
    expect(JSON.parse(text).failure).toMatchObject([{ place: { file: 'apps/pyproject.toml', line: 5 } }])
  })

  test('warnings that the plan had are not repeated', async () => {
    const [warning] = FULL.warnings
    const audit = { values: { audit: 'off' } }
    expect((await finish(FULL, 'local', audit)).host.said).toEqual(['warning input/unknown: No input `pathh`.'])
    expect((await finish(FULL, 'local', { ...audit, reported: [warning as PackagingError] })).host.said).toEqual([])
  })

  test('vulnerabilities are warnings where they do not fail the run', async () => {
    const said = async (audit: string) =>
      (await finish({ ...FULL, warnings: [] }, 'local', { values: { audit } })).host.said
    expect(await said('warn')).toEqual([expect.stringMatching(/^warning check\/vulnerable: /)])
    expect(await said('fail')).toEqual([])
    const [component] = FULL.audit?.components ?? []
    const unknown = { ...component, state: 'unknown', vulnerabilities: [], reason: 'no answer' }
    const report = { ...FULL, warnings: [], audit: { ...FULL.audit, components: [unknown] } } as unknown as Report
    const warned = (await finish(report, 'local', { values: { audit: 'warn' } })).host.said
    expect(warned).toEqual([expect.stringMatching(/^warning check\/unaudited: /)])
  })
})

test('in a workflow the digest of SHA256SUMS is an output', async () => {
  expect((await finish(READY, 'github', { sums: 'sums' })).host.outputs['checksums-digest']).toBe(sha256('sums'))
  expect((await finish(READY, 'github')).host.outputs['checksums-digest']).toBe('')
})

test('attested when it was asked for: the output folder, and its failures are those of the run', async () => {
  const { failures, outputDir } = await finish(READY, 'github', { values: { attest: 'true' } })
  expect(attested).toEqual([outputDir])
  expect(failures.map(({ code }) => code)).toEqual(['attest/failed'])
  attested = []
  expect((await finish(READY, 'github', { values: { attest: 'false' } })).failures).toStrictEqual([])
  expect(attested).toStrictEqual([])
})
