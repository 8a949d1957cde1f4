/** `attest`: what is missing for it, what is attested, and what is said of it. Sigstore is answered by the tests. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { releaseFolder } from '../../../__fixtures__/github/release-folder.js'
import { options } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { PackagingError, problemsOf } from '../../../src/core/errors.js'

const actual = await import('../../../src/attest/attest.js')
let asks: { readonly token: string; readonly names: readonly string[] }[] = []
let fails: PackagingError | undefined
jest.unstable_mockModule('../../../src/attest/attest.js', () => ({
  ...actual,
  async attestAll(statements: readonly { readonly subjects: readonly { readonly name: string }[] }[], token: string) {
    const names = statements.flatMap(({ subjects }) => subjects.map(({ name }) => name))
    asks.push({ token, names })
    if (fails) throw fails
    const made = (kind: 'provenance' | 'sbom', id: string, subjects: readonly string[]) => {
      return { kind, id, url: `https://h/${id}`, subjects, bundle: { of: id } }
    }
    return [made('provenance', '1', names), made('sbom', '2', ['answer-1.0.0.pex'])]
  },
}))
const { attestCommand, attestProblems } = await import('../../../src/commands/attest.js')

const JOB = {
  GITHUB_ACTIONS: 'true',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://identity.test',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
  GITHUB_REPOSITORY: 'ada/answer',
}
let workspace: string
let host: FakeHost
beforeEach(() => {
  ;[asks, fails] = [[], undefined]
  workspace = tempDir('workspace')
  releaseFolder(join(workspace, 'dist'), { 'answer-1.0.0.pex': 'x', 'b.pex': 'y' })
})
async function run(
  values: Record<string, string> = {},
  json = false,
  env: Record<string, string> = { GITHUB_TOKEN: 't' },
) {
  host = fakeHost({ workspace, kind: 'github', env: { ...JOB, ...env }, temp: tempDir('temp') })
  const { request, text } = asked(host, values, { json })
  const failures = await attestCommand(request, () => 0).catch(thrown => {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems
  })
  return { text: text(), failures: told(failures) }
}

const VERIFY = 'gh attestation verify answer-1.0.0.pex --repo ada/answer'

test('the files are attested, and it says how to verify one', async () => {
  const { text, failures } = await run()
  expect(failures).toStrictEqual([])
  const files = asks[0]?.names ?? []
  expect(files).toEqual(expect.arrayContaining(['answer-1.0.0.pex', 'b.pex']))
  expect(text).toBe(
    `Build provenance of ${files.length} files: https://h/1\nSBOM of 1 file: https://h/2\nVerify: ${VERIFY}\n`,
  )
  const [title, table, verify] = (host.summaries[0] ?? '').split('\n\n')
  expect(title).toBe('## ✅ answer 1.0.0 is attested')
  expect(table?.split('\n')).toEqual([
    '| What | Files | Attestation |',
    '| --- | --- | --- |',
    expect.stringMatching(/^\| Build provenance \| \d \| .*https:\/\/h\/1.* \|$/),
    expect.stringMatching(/^\| SBOM \| 1 \| .*https:\/\/h\/2.* \|$/),
  ])
  expect(verify).toBe(`To verify a file: \`${VERIFY}\``)
  const bundles = join(host.temp, 'attestations.jsonl')
  expect(host.outputs).toEqual({
    'attestation-url': 'https://h/1\nhttps://h/2',
    'attestation-bundles': bundles,
    name: 'answer',
    version: '1.0.0',
  })
  expect(readFileSync(bundles, 'utf8')).toBe('{"of":"1"}\n{"of":"2"}\n')
  expect(readdirSync(host.temp)).toEqual(['attestations.jsonl'])
})

test('as JSON', async () => {
  const { text } = await run({ 'signer-workflow': 'ada/ci/.github/workflows/r.yml' }, true)
  expect(text).toMatch(/^\{\n {2}"schema": 1,[\s\S]*\}\n$/)
  expect(JSON.parse(text)).toMatchObject({
    repository: 'ada/answer',
    attestations: [
      { kind: 'provenance', id: '1', url: 'https://h/1' },
      { kind: 'sbom', id: '2', url: 'https://h/2', subjects: ['answer-1.0.0.pex'] },
    ],
    bundles: join(host.temp, 'attestations.jsonl'),
  })
  expect(host.summaries[0]).toContain(`${VERIFY} --signer-workflow ada/ci/.github/workflows/r.yml`)
})

test('the token is that of the input, else of the environment', async () => {
  await run({ 'github-token': 'own' })
  await run()
  await run({}, false, { GH_TOKEN: 'other' })
  expect(asks.map(({ token }) => token)).toEqual(['own', 't', 'other'])
})

test('a failure is reported, and nothing else is said', async () => {
  fails = new PackagingError('attest/failed', { message: 'No answer.', fix: 'Run it again.' })
  const { text, failures } = await run()
  expect(failures).toEqual(['attest/failed: No answer.'])
  expect(host.said).toContain('error attest/failed: No answer.')
  expect([text, host.summaries, host.outputs]).toStrictEqual(['', [], {}])
})

test('changed files are not attested', async () => {
  writeFileSync(join(workspace, 'dist', 'b.pex'), 'changed')
  expect((await run()).failures).toEqual([expect.stringContaining('b.pex')])
  expect(asks).toStrictEqual([])
  expect((await run({ 'checksums-digest': 'f'.repeat(64) })).failures).toHaveLength(1)
})

describe('what is missing', () => {
  const missing = (env: Record<string, string>, values: Record<string, string> = {}) =>
    attestProblems(options(values), env).map(({ code, fix }) => `${code} ${fix}`)

  test('nothing', () => expect(missing({ ...JOB, GITHUB_TOKEN: 'x' })).toStrictEqual([]))
  test('outside of a job only that is said', () =>
    expect(missing({})).toEqual([expect.stringMatching(/^attest\/unavailable /)]))
  test('a token, and a permission, together', () => {
    const token = 'attest/permission Write `github-token: ${{ github.token }}` under `with:`.'
    expect(missing(JOB)).toEqual([token])
    expect(missing({ GITHUB_ACTIONS: 'true' })).toEqual([expect.stringContaining('id-token: write'), token])
    expect(missing({ GITHUB_ACTIONS: 'true' }, { 'github-token': 'x' })).toHaveLength(1)
  })
  test('is an error before any file is read', async () => {
    expect((await run({ 'output-dir': 'none' }, false, { GITHUB_TOKEN: '' })).failures).toEqual([
      'attest/permission: There is no token for storing attestations.',
    ])
  })
})
