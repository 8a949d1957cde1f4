/** `sign` and then `assemble`, from folders and from workflow artifacts. The signing program is one that the tests answer for. */
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path, { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { artifactStore } from '../../../__fixtures__/artifact-store.js'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { type RecordingRunner, recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { machOProgram, pe, signedMachO, signedPe } from '../../../__fixtures__/native/binaries.js'
import { filesOf, partFor, sha256, writePart } from '../../../__fixtures__/parts.js'
import { release } from '../../../__fixtures__/releases.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { PackagingError, problemsOf } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import { planDigest, plansText, planText, type ReleasePlan } from '../../../src/plan/release-plan.js'

const EXE = 'my-app-1.0-windows-x86_64.exe'
const MAC = 'my-app-1.0-macos-arm64'
const BUILT: Readonly<Record<string, Buffer>> = {
  [EXE]: pe({ imports: ['kernel32.dll'] }),
  [MAC]: machOProgram(),
  'my-app-1.0-linux-x86_64': Buffer.from('\x7fELF'),
}
const SIGNED: Readonly<Record<string, Buffer>> = {
  [EXE]: signedPe(BUILT[EXE] as Buffer),
  [MAC]: signedMachO(BUILT[MAC] as Buffer),
}
const IDS = ['linux-x86_64', 'macos-arm64', 'windows-x86_64']

let runner: RecordingRunner
/** What the signing program leaves of a file; nothing signed where it fails. */
let signs: (file: string) => Buffer | undefined
const processes = await import('../../../src/host/process/process.js')
jest.unstable_mockModule('../../../src/host/process/process.js', () => ({ ...processes, createRunner: () => runner }))
const { signCommand } = await import('../../../src/commands/sign.js')
const { assembleCommand } = await import('../../../src/commands/assemble.js')

const INPUTS = { native: 'true', platforms: IDS.join(' '), formats: 'wheel pyinstaller', sign: 'windows macos' }
let both: ReleasePlan
let plan: ReleasePlan
let workspace: string
let bin: string
let store: ReturnType<typeof artifactStore>
let host: FakeHost

beforeAll(async () => {
  both = (await release(INPUTS)).plan
})
beforeEach(() => {
  plan = both
  workspace = tempDir('workspace')
  bin = tempDir('bin')
  store = artifactStore()
  writeFileSync(join(bin, 'signer'), '')
  chmodSync(join(bin, 'signer'), 0o755)
  writeFileSync(join(workspace, 'plan.json'), planText(plan))
  signs = file => SIGNED[file]
  runner = recordingRunner(({ args }) => {
    const file = args.at(-1) ?? ''
    const bytes = signs(path.basename(file))
    if (bytes === undefined) return { code: 1, tail: ['no certificate'] }
    writeFileSync(file, bytes)
    return {}
  })
})

/** The job result of a matrix job, with executables that are not signed yet. */
function partOf(id: string, of = plan) {
  const cell = of.cells.find(one => one.id === id)
  if (cell === undefined) throw new Error(id)
  const made = filesOf(cell).map(one => {
    const file = `my-app-1.0-${id}${id.startsWith('windows') ? '.exe' : ''}`
    return one.format === 'wheel' ? one : { format: one.format, file, content: BUILT[file] ?? file }
  })
  const part = partFor(of, id, { made, job: { run: '77', attempt: 1, job: 'build' } })
  const executables = part.artifacts.filter(({ format }) => format === 'pyinstaller').map(({ file }) => file)
  const skipped = executables.map(artifact => {
    return { name: 'signature' as const, artifact, result: 'skipped' as const, reason: 'not signed yet', seconds: 0 }
  })
  return { ...part, checks: [...part.checks, ...skipped] }
}
const inFolder = (...ids: readonly string[]) => {
  for (const id of ids) writePart(join(workspace, 'parts', id), { ...partOf(id), job: {} }, BUILT)
}
async function uploaded(...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const root = tempDir('made')
    const files = writePart(root, partOf(id), BUILT)
    const name = plan.cells.find(cell => cell.id === id)?.artifact ?? ''
    await store.host.upload({ name, root, files, compressionLevel: 0 })
  }
}

interface Given {
  readonly kind?: Host['kind']
  readonly json?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly host?: Partial<Host>
}
async function run(command: 'sign' | 'assemble', values: Record<string, string> = {}, given: Given = {}) {
  const job = { GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: command }
  const kind = given.kind ?? 'local'
  const env = { PATH: bin, KEY: 'secret', ...(kind === 'github' && job), ...given.env }
  host = fakeHost({ workspace, kind, env, temp: tempDir('temp'), ...store.host, ...given.host })
  const signing = command === 'sign' ? { 'sign-command': 'signer --key {file}', 'sign-env': 'KEY' } : {}
  const local = kind === 'local' ? { parts: 'parts', ...(command === 'sign' && { 'output-dir': 'parts/signed' }) } : {}
  const dir = kind === 'github' && command === 'sign' ? { 'output-dir': 'signed' } : {}
  const inputs = { command, plan: 'plan.json', ...signing, ...local, ...dir, ...values }
  const { request, text } = asked(host, inputs, { json: given.json ?? false })
  const failures = await (command === 'sign' ? signCommand : assembleCommand)(request, () => 0).catch(thrown => {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems
  })
  return { text: text(), failures: told(failures) }
}
const names = (folder: string) => readdirSync(join(workspace, folder)).sort()

describe('on a laptop', () => {
  test('executables of the job results are signed, one after the other, and then released', async () => {
    inFolder(...IDS)
    const { text, failures } = await run('sign')
    expect(failures).toStrictEqual([])
    const reason = /\((.*)\)/.exec(text)?.[1]
    const line = (file: string) => `  ${sha256(SIGNED[file] ?? '')}  ${file} (${reason})`
    expect(text).toBe(`2 executables signed\n${line(MAC)}\n${line(EXE)}\n`)
    expect(names('parts/signed')).toEqual([
      MAC,
      EXE,
      'signed-macos-arm64-macos.json',
      'signed-windows-x86_64-windows.json',
    ])
    const result = JSON.parse(readFileSync(join(workspace, 'parts/signed/signed-windows-x86_64-windows.json'), 'utf8'))
    expect(result).toEqual({
      schema: 1,
      plan: planDigest(plan),
      cell: 'windows-x86_64',
      system: 'windows',
      job: expect.any(Object),
      machine: expect.stringMatching(/^\w+-\w+$/),
      files: [
        {
          file: EXE,
          unsigned: sha256(BUILT[EXE] ?? ''),
          size: SIGNED[EXE]?.length,
          sha256: sha256(SIGNED[EXE] ?? ''),
          reason,
          seconds: expect.any(Number),
        },
      ],
    })
    expect(runner.commands.map(({ args }) => args[0])).toEqual(['--key', '--key'])
    expect(host.outputs).toMatchObject({ name: plan.project.name, version: '1.0' })
    expect(host.bundles).toStrictEqual([])
    expect(readdirSync(host.temp)).toStrictEqual([])

    expect((await run('assemble')).failures).toStrictEqual([])
    expect(readFileSync(join(workspace, 'dist', EXE)).equals(SIGNED[EXE] as Buffer)).toBe(true)
  })

  test('as JSON, and as a table in the summary', async () => {
    inFolder(...IDS)
    const { text } = await run('sign', { 'sign-system': 'windows' }, { json: true })
    expect(text).toMatch(/^\{\n {2}"schema": 1,[\s\S]*\}\n$/)
    const { signed } = JSON.parse(text)
    expect(signed).toEqual([
      { file: EXE, unsigned: sha256(BUILT[EXE] ?? ''), sha256: sha256(SIGNED[EXE] ?? ''), reason: expect.any(String) },
    ])
    const [title, table, ...rest] = (host.summaries[0] ?? '').split('\n\n')
    expect([title, ...rest]).toEqual(['## 1 executable signed', ''])
    expect(table?.split('\n')).toEqual([
      '| File | Signature | SHA-256 |',
      '| --- | --- | --- |',
      expect.stringMatching(/^\| `my-app-1\.0-windows-x86_64\.exe` \| .* \| `[0-9a-f]{64}` \|$/),
    ])
  })

  test('only the asked system; the others are left as they are', async () => {
    inFolder('windows-x86_64')
    expect((await run('sign', { 'sign-system': 'windows' })).failures).toStrictEqual([])
    expect(names('parts/signed')).toEqual([EXE, 'signed-windows-x86_64-windows.json'])
    expect((await run('sign', { 'sign-system': 'macos' })).failures).toEqual([
      expect.stringMatching(/^input\/parts: .*macos-arm64/),
    ])
  })

  test('job results of another plan are not signed', async () => {
    inFolder(...IDS)
    const other = { ...partOf('macos-arm64'), job: {}, plan: 'f'.repeat(64) }
    writePart(join(workspace, 'parts', 'other'), other, BUILT)
    expect((await run('sign')).failures).toStrictEqual([])
    expect(runner.commands).toHaveLength(2)
  })

  test('a file that is not what its job built is not signed', async () => {
    inFolder(...IDS)
    writeFileSync(join(workspace, 'parts/windows-x86_64', EXE), 'other bytes')
    const { failures, text } = await run('sign')
    expect(failures).toEqual([expect.stringContaining(EXE)])
    expect([text, runner.commands.length, host.summaries]).toStrictEqual(['', 0, []])
  })

  test('a signing program that fails for one: nothing is written, the other is still tried, and both are reported', async () => {
    inFolder(...IDS)
    signs = file => (file === EXE ? undefined : SIGNED[file])
    const { failures, text } = await run('sign')
    expect(failures).toEqual([expect.stringMatching(/^build\/signing: /)])
    expect(host.said.filter(line => line.startsWith('error '))).toEqual([
      expect.stringMatching(/^error build\/signing: /),
    ])
    expect(runner.commands).toHaveLength(2)
    expect([text, existsSync(join(workspace, 'parts/signed'))]).toStrictEqual(['', false])
    signs = () => undefined
    expect((await run('sign')).failures).toHaveLength(2)
  })

  test('a program that was changed is not released', async () => {
    inFolder(...IDS)
    signs = file => (file === EXE ? signedPe(pe({ imports: ['evil.dll'] })) : SIGNED[file])
    expect((await run('sign')).failures).toEqual([expect.stringContaining(EXE)])
  })
})

describe('refused before anything is read', () => {
  const refused = async (values: Record<string, string>, given: Given = {}) =>
    (await run('sign', values, given)).failures

  test('the folder of the job results cannot take the signed files', async () => {
    expect(await refused({ 'output-dir': 'parts' })).toEqual([
      'input/conflict: parts and output-dir are the same folder, parts: signed files would replace the built ones.',
    ])
  })

  test('signing is off', async () => {
    expect(await refused({ signing: 'off' })).toEqual([
      'input/conflict: signing is off, but this is the job that signs.',
    ])
  })

  test('without a command, or without its secret', async () => {
    expect(await refused({ 'sign-command': '' })).toHaveLength(1)
    expect(await refused({}, { env: { KEY: '' } })).toEqual([expect.stringContaining('KEY')])
  })

  test('a plan without sign, or with another system', async () => {
    const { sign: _, ...unsigned } = INPUTS
    writeFileSync(join(workspace, 'plan.json'), planText((await release(unsigned)).plan))
    expect(await refused({})).toEqual([
      'input/conflict: There is nothing to sign: the plan does not have the input sign.',
    ])
    writeFileSync(join(workspace, 'plan.json'), planText((await release({ ...INPUTS, sign: 'macos' })).plan))
    expect(await refused({ 'sign-system': 'windows' })).toEqual([
      'input/conflict: sign-system is windows, but the plan has sign: macos.',
    ])
  })

  test('no uploads, where they are insisted on', async () => {
    const uploadProblem = new PackagingError('upload/unsupported', { message: 'None here.', fix: 'Leave it out.' })
    expect(await refused({ upload: 'true' }, { kind: 'github', host: { uploadProblem } })).toEqual([
      'upload/unsupported: None here.',
    ])
  })
})

test('a plan without executables for the systems: nothing to sign, which is said', async () => {
  plan = (await release({ ...INPUTS, platforms: 'linux-x86_64' })).plan
  writeFileSync(join(workspace, 'plan.json'), planText(plan))
  inFolder('linux-x86_64')
  const { text, failures } = await run('sign')
  expect(failures).toStrictEqual([])
  expect(text).toBe('Nothing to sign: the plan has no executable for windows and macos\n')
  expect(host.summaries).toEqual(['## Nothing to sign: the plan has no executable for windows and macos\n\n'])
  expect(existsSync(join(workspace, 'parts/signed'))).toBe(false)
})

describe('in a workflow', () => {
  const GITHUB = { kind: 'github' } as const
  const signedArtifacts = () => [...store.stored.keys()].filter(name => name.includes('signed')).sort()

  test('job results are downloaded, and each signed set is an artifact, from which the release is assembled', async () => {
    await uploaded(...IDS)
    const { failures } = await run('sign', { 'retention-days': '4' }, GITHUB)
    expect(failures).toStrictEqual([])
    expect(signedArtifacts()).toEqual([
      expect.stringMatching(/macos-arm64.*-signed-macos$/),
      expect.stringMatching(/windows-x86_64.*-signed-windows$/),
    ])
    const [, windows = ''] = signedArtifacts()
    const files = store.stored.get(windows) ?? {}
    expect(Object.keys(files).sort()).toEqual([EXE, 'signed-windows-x86_64-windows.json'])
    expect(JSON.parse(String(files['signed-windows-x86_64-windows.json'])).job).toMatchObject({ run: '77', attempt: 1 })
    expect((await run('assemble', {}, GITHUB)).failures).toStrictEqual([])
    const all = store.stored.get('dist-my-app-1.0-release') ?? {}
    expect(all[EXE]?.equals(SIGNED[EXE] as Buffer)).toBe(true)
    const { checks } = JSON.parse(String(all['manifest.json']))
    expect(checks.filter(({ name }: { name: string }) => name === 'signature')).toHaveLength(3)
  })

  test('only the job results with something to sign are downloaded', async () => {
    await uploaded('windows-x86_64')
    expect((await run('sign', { 'sign-system': 'windows' }, GITHUB)).failures).toStrictEqual([])
    expect(signedArtifacts()).toHaveLength(1)
  })

  test('without an upload the files are only in the folder', async () => {
    await uploaded(...IDS)
    expect((await run('sign', { upload: 'false' }, GITHUB)).failures).toStrictEqual([])
    expect(signedArtifacts()).toStrictEqual([])
    expect(names('signed')).toHaveLength(4)
  })

  test('an upload that fails is a failure of the run', async () => {
    await uploaded(...IDS)
    const upload = async () => {
      throw new PackagingError('upload/failed', { message: 'It did not arrive.', fix: 'Run it again.' })
    }
    const { failures, text } = await run('sign', {}, { ...GITHUB, host: { upload } })
    expect(failures).toEqual([expect.stringMatching(/^upload\/failed: /)])
    expect(text).toBe('')
  })

  test('unsigned executables are not released', async () => {
    await uploaded(...IDS)
    const { failures } = await run('assemble', {}, GITHUB)
    expect(failures.join('\n')).toMatch(/^input\/parts: .*signed/)
    expect(store.stored.has('dist-my-app-1.0-release')).toBe(false)
  })
})

describe('of several projects', () => {
  test('only those with something to sign, each into a folder of its own', async () => {
    const { sign: _, ...unsigned } = INPUTS
    const other = (
      await release(unsigned, {
        'pyproject.toml': '[project]\nname = "other"\nversion = "1.0"\nscripts = { other = "other:main" }\n',
      })
    ).plan
    writeFileSync(join(workspace, 'plan.json'), plansText([other, plan]))
    inFolder(...IDS)
    const { failures } = await run('sign')
    expect(failures).toStrictEqual([])
    expect(host.said).toContain(`Project ${'my-app'}, in ${plan.project.path}`)
    expect(host.said.some(line => line.startsWith('Project other'))).toBe(false)
    expect(names('parts/signed/my-app')).toContain(EXE)
  })

  test('with nothing to sign in any, the first says so', async () => {
    const { sign: _, ...unsigned } = INPUTS
    const plans = [(await release(unsigned)).plan, (await release(unsigned)).plan]
    writeFileSync(join(workspace, 'plan.json'), plansText(plans))
    expect((await run('sign')).failures).toEqual([expect.stringContaining('There is nothing to sign')])
  })
})
