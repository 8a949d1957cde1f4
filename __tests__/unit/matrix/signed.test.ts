/** Signed executables in the place of the built ones: nothing but the signature may differ, and nothing may be missing. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { pe, signedPe } from '../../../__fixtures__/native/binaries.js'
import { sha256 } from '../../../__fixtures__/parts.js'
import { release } from '../../../__fixtures__/releases.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Artifact } from '../../../src/core/model.js'
import type { Host } from '../../../src/host/host.js'
import type { Job, JobResult } from '../../../src/matrix/job-result.js'
import { downloadSigned, signedIn, withSignatures } from '../../../src/matrix/signed.js'
import {
  isFor,
  type SigningResult,
  signedName,
  signedSystems,
  signingJobs,
} from '../../../src/matrix/signing-result.js'
import { planDigest, type ReleasePlan } from '../../../src/plan/release-plan.js'

const root = mkdtempSync(path.join(tmpdir(), 'package-python-signed-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let dir = ''
let number = 0
let plan: ReleasePlan
const EXE = 'my-app-1.0-windows-x86_64.exe'
const WINDOWS = 'windows-x86_64'
const BUILT = pe({ imports: ['kernel32.dll'] })
const SIGNED = signedPe(BUILT)

beforeAll(async () => {
  const platforms = `linux-x86_64 macos-arm64 ${WINDOWS}`
  plan = (await release({ native: 'true', platforms, formats: 'wheel pyinstaller', sign: 'windows' })).plan
})
beforeEach(() => {
  dir = path.join(root, `${number++}`)
  mkdirSync(path.join(dir, 'built'), { recursive: true })
  mkdirSync(path.join(dir, 'signed'))
  writeFileSync(path.join(dir, 'built', EXE), BUILT)
  writeFileSync(path.join(dir, 'signed', EXE), SIGNED)
})

const artifact = (parts: object = {}): Artifact =>
  ({
    ...{ format: 'pyinstaller', file: EXE, path: path.join(dir, 'built', EXE), size: BUILT.length },
    ...{ sha256: sha256(BUILT), targets: [WINDOWS], pythons: ['3.12'] },
    ...parts,
  }) as Artifact
const wheel = () => artifact({ format: 'wheel', file: 'w.whl' })

const resultOf = (parts: Partial<SigningResult> = {}, file: object = {}): SigningResult => ({
  ...{
    schema: 1,
    plan: planDigest(plan),
    cell: WINDOWS,
    system: 'windows',
    job: { run: '7', attempt: 1 },
    machine: WINDOWS,
  },
  files: [
    {
      ...{
        file: EXE,
        unsigned: sha256(BUILT),
        size: SIGNED.length,
        sha256: sha256(SIGNED),
        reason: 'signtool',
        seconds: 2,
      },
      ...file,
    },
  ],
  ...parts,
})

interface Given {
  readonly artifacts?: readonly Artifact[]
  readonly signings?: readonly SigningResult[]
  readonly results?: readonly JobResult[]
  readonly here?: Job
}
const joined = ({ artifacts = [artifact(), wheel()], signings = [resultOf()], results = [], here = {} }: Given = {}) =>
  withSignatures(
    plan,
    { artifacts, results },
    signings.map(result => ({ result, dir: path.join(dir, 'signed') })),
    { here, scratch: path.join(dir, 'scratch') },
  )
const refusals = async (given: Given) => (await failuresOf(() => joined(given))).map(text => text.split(' | ')[0])

describe('the signed file', () => {
  test('takes the place of the built one, with a check; other files stay', async () => {
    const { artifacts, checks } = await joined()
    expect(artifacts).toEqual([
      { ...artifact(), path: path.join(dir, 'signed', EXE), size: SIGNED.length, sha256: sha256(SIGNED) },
      wheel(),
    ])
    expect(checks).toEqual([
      { name: 'signature', artifact: EXE, machine: WINDOWS, result: 'passed', reason: 'signtool', seconds: 2 },
    ])
  })

  test('is what its job result and its list of contents are about', async () => {
    const component = (digest: string | undefined, parts: object = {}) =>
      ({ name: 'x', version: '1', ...(digest && { sha256: digest }), ...parts }) as never
    const contents = (digest: string) => [
      {
        file: EXE,
        components: [component(digest, { parts: [component(digest), component(undefined)] }), component('other')],
      },
      { file: 'w.whl', components: [component(sha256(BUILT))] },
    ]
    const check = (name: string, file: string) => ({ name, artifact: file, result: 'passed', reason: '', seconds: 1 })
    const checks = [check('signature', EXE), check('runs', EXE), check('signature', 'w.whl')]
    const { results } = await joined({
      results: [{ checks, contents: contents(sha256(BUILT)) } as unknown as JobResult],
    })
    expect(results).toEqual([
      {
        checks: checks.slice(1),
        contents: [contents(sha256(SIGNED))[0], { file: 'w.whl', components: [component(sha256(BUILT))] }],
      },
    ])
  })

  test('of another plan is as good as none', async () => {
    expect(await refusals({ signings: [resultOf({ plan: '0'.repeat(64) })] })).toEqual([
      `input/parts: ${EXE} must be signed by the command sign, but no signing job has a result for it.`,
    ])
  })

  test('of two results, that of the present build is taken', async () => {
    const { artifacts } = await joined({ signings: [resultOf({}, { unsigned: '0'.repeat(64) }), resultOf()] })
    expect(artifacts[0]?.sha256).toBe(sha256(SIGNED))
  })
})

describe('refused:', () => {
  test('a file that no job built, and executables of another system', async () => {
    expect(await refusals({ artifacts: [artifact({ file: 'other.exe', targets: ['linux-x86_64'] })] })).toEqual([
      `input/parts: Unexpected file: ${EXE} was signed, and no job built an executable of that name.`,
    ])
  })
  test('one that was built again since', async () => {
    expect(await refusals({ signings: [resultOf({}, { unsigned: '0'.repeat(64) })] })).toEqual([
      `input/parts: ${EXE} was built again after it had been signed.`,
    ])
  })
  test('one that is not there', async () => {
    rmSync(path.join(dir, 'signed', EXE))
    expect(await refusals({})).toEqual([`input/parts: ${EXE} is missing beside signed-${WINDOWS}-windows.json.`])
  })
  test('one that has changed since', async () => {
    writeFileSync(path.join(dir, 'signed', EXE), 'other')
    expect(await refusals({})).toEqual([
      `check/digest: ${EXE} is not the file that was signed: its SHA-256 is ${sha256('other')}, not ${sha256(SIGNED)}.`,
    ])
  })
  test('one without a signature', async () => {
    writeFileSync(path.join(dir, 'signed', EXE), BUILT)
    expect(await refusals({ signings: [resultOf({}, { sha256: sha256(BUILT) })] })).toEqual([
      expect.stringMatching(`build/signing: ${EXE} was not signed`),
    ])
  })
  test.each<[here: Job, why: string | undefined]>([
    [{}, undefined],
    [{ run: '7' }, undefined],
    [{ run: '8' }, 'another run than this one, 8'],
    [{ attempt: 1 }, undefined],
    [{ run: '7', attempt: 0 }, 'a later attempt than this one, 0'],
  ])('by %j what is of %s', async (here, why) => {
    const said = await refusals({ here })
    expect(said).toEqual(
      why === undefined ? [] : [`input/parts: The signatures for windows of matrix job ${WINDOWS} are from ${why}.`],
    )
  })
  test('nothing where the result says no run and no attempt', async () => {
    expect(await refusals({ here: { run: '8', attempt: 1 }, signings: [resultOf({ job: {} })] })).toEqual([])
  })
})

describe('results of signing jobs', () => {
  const put = (folder: string, name = `signed-${WINDOWS}-windows.json`, result = resultOf()) => {
    mkdirSync(path.join(dir, folder), { recursive: true })
    writeFileSync(path.join(dir, folder, name), JSON.stringify(result))
  }

  test('are found in a folder and two levels deeper', async () => {
    for (const folder of ['.', 'b', 'a/c', 'a/c/d']) put(folder)
    writeFileSync(path.join(dir, 'signed-.json'), 'no result')
    const found = await signedIn(dir)
    expect(found.map(one => path.relative(dir, one.dir))).toEqual(['', path.join('a', 'c'), 'b'])
  })
  test('of another name, or that are none, are refused', async () => {
    put('x', 'signed-y.json')
    expect(await failuresOf(() => signedIn(dir))).toEqual([
      `input/parts: signed-y.json says that it is for ${WINDOWS} and windows. | Do not rename such files.`,
    ])
    put('x', 'signed-y.json', { ...resultOf(), schema: 2 } as never)
    expect(await failuresOf(() => signedIn(dir))).toEqual([expect.stringMatching('it has schema 2')])
  })

  test('are downloaded for the jobs that sign, and no others', async () => {
    const [job] = signingJobs(plan)
    const name = signedName(job?.cell as never, 'windows')
    const archive = zip([{ name: `signed-${WINDOWS}-windows.json`, data: JSON.stringify(resultOf()) }])
    const lines: string[] = []
    const host = (names: readonly string[]) =>
      ({
        listArtifacts: async () => names.map((one, id) => ({ name: one, id, size: 5 })),
        downloadArtifact: async (_: unknown, into: string) => {
          mkdirSync(into, { recursive: true })
          writeFileSync(path.join(into, 'a.zip'), archive)
          return path.join(into, 'a.zip')
        },
      }) as unknown as Host
    const found = await downloadSigned(host(['other', name]), plan, dir, line => void lines.push(line))
    expect(found.map(({ result }) => result.cell)).toEqual([WINDOWS])
    expect(lines).toEqual([`${name}: 5 bytes, no digest known`])
    expect(existsSync(`${found[0]?.dir}.download`)).toBe(false)
    expect(await downloadSigned(host(['other']), plan, dir, () => {})).toEqual([])
    const unsigned = { ...plan, inputs: { ...plan.inputs, sign: '' } }
    const nobody = { listArtifacts: () => Promise.reject(new Error('asked')) } as unknown as Host
    expect(await downloadSigned(nobody, unsigned, dir, () => {})).toEqual([])
  })
})

test('which jobs sign, and what', () => {
  const both = { ...plan, inputs: { ...plan.inputs, sign: 'windows macos' } }
  expect(signedSystems(both)).toEqual(['windows', 'macos'])
  expect(signedSystems({ inputs: {} })).toEqual([])
  expect(signedSystems({ inputs: { sign: 'amiga' } })).toEqual([])
  expect(signingJobs(both).map(({ cell, system }) => `${cell.id} ${system}`)).toEqual([
    'macos-arm64 macos',
    `${WINDOWS} windows`,
  ])
  expect(isFor('windows', artifact())).toBe(true)
  expect(isFor('windows', wheel())).toBe(false)
  expect(isFor('macos', artifact())).toBe(false)
  expect(isFor('macos', artifact({ targets: ['linux-x86_64', 'macos-arm64'] }))).toBe(true)
})
