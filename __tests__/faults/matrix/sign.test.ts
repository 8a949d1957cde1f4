/** `sign` and `assemble` against the loopback service with GitHub's own client: executables signed by a job of its own. */
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { machOProgram, pe, signedMachO, signedPe } from '../../../__fixtures__/native/binaries.js'
import { layer } from '../../../__fixtures__/options.js'
import { filesOf, type Made, partFor, writePart } from '../../../__fixtures__/parts.js'
import { release } from '../../../__fixtures__/releases.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { takeArtifact } from '../../../__fixtures__/service/take.js'
import { assembleCommand } from '../../../src/commands/assemble.js'
import { signCommand } from '../../../src/commands/sign.js'
import { problemsOf } from '../../../src/core/errors.js'
import { createGitHubHost } from '../../../src/host/github.js'
import { planText, type ReleasePlan } from '../../../src/plan/release-plan.js'

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

let job: Job
let workspace: string
let bin: string
let plan: ReleasePlan

const planned = async (values: Record<string, string> = {}) =>
  (
    await release({
      native: 'true',
      platforms: IDS.join(' '),
      formats: 'wheel pyinstaller',
      sign: 'windows macos',
      ...values,
    })
  ).plan

beforeEach(async () => {
  job = await startJob()
  workspace = join(job.folder, 'workspace')
  bin = tempDir('signer')
  mkdirSync(workspace)
  // Takes what is beside it for the signed form of a file.
  writeFileSync(join(bin, 'signer'), `#!/bin/sh\n[ "$KEY" = secret ] && cp "${bin}/$(basename "$1")" "$1"\n`)
  chmodSync(join(bin, 'signer'), 0o755)
  for (const [name, bytes] of Object.entries(SIGNED)) writeFileSync(join(bin, name), bytes)
  await usePlan()
})
afterEach(() => job.end())

async function usePlan(values: Record<string, string> = {}): Promise<void> {
  plan = await planned(values)
  writeFileSync(join(workspace, 'plan.json'), planText(plan))
}

const hostOf = (env: Record<string, string> = {}, attempt = 1) =>
  createGitHubHost({
    ...job.env,
    PATH: `${bin}:${process.env.PATH}`,
    KEY: 'secret',
    GITHUB_RUN_ATTEMPT: String(attempt),
    ...env,
  })

function madeBy(id: string, contents: Readonly<Record<string, Buffer>>): readonly Made[] {
  const cell = plan.cells.find(one => one.id === id)
  if (cell === undefined) throw new Error(id)
  return filesOf(cell).map(made => {
    if (made.format === 'wheel') return made
    const file = `my-app-1.0-${id}${id.startsWith('windows') ? '.exe' : ''}`
    return { format: made.format, file, content: contents[file] ?? file }
  })
}

async function build(id: string, contents = BUILT, attempt = 1): Promise<void> {
  const root = join(job.folder, `made-${id}-${attempt}`)
  const part = partFor(plan, id, { made: madeBy(id, contents), job: { run: '77', attempt, job: 'build' } })
  const executables = part.artifacts.filter(({ format }) => format === 'pyinstaller').map(({ file }) => file)
  const skipped = executables.map(artifact => {
    return { name: 'signature' as const, artifact, result: 'skipped' as const, reason: 'not signed yet', seconds: 0 }
  })
  const files = writePart(root, { ...part, checks: [...part.checks, ...skipped] }, contents)
  const name = plan.cells.find(cell => cell.id === id)?.artifact ?? ''
  await hostOf({}, attempt).upload({ name, root, files, compressionLevel: 0 })
}

async function run(
  command: 'sign' | 'assemble',
  values: Record<string, string> = {},
  env: Record<string, string> = {},
  attempt = 1,
): Promise<string[]> {
  const signing: Record<string, string> =
    command === 'sign' ? { 'sign-command': 'signer {file}', 'sign-env': 'KEY', 'output-dir': 'signed' } : {}
  const request = {
    host: hostOf(env, attempt),
    layers: [layer({ command, plan: 'plan.json', ...signing, ...values })],
    style: { columns: 100, colour: false, unicode: true },
    json: false,
    write: () => {},
  }
  try {
    const problems = await (command === 'sign' ? signCommand : assembleCommand)(request, () => 0)
    return problems.map(({ code, message }) => `${code}: ${message}`)
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems.map(({ code, message }) => `${code}: ${message}`)
  }
}

const names = () => job.service.artifacts().map(({ name }) => name)
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function released() {
  const folder = join(job.folder, 'release')
  await takeArtifact(job.service, 'dist-my-app-1.0-release', folder)
  return {
    bytes: (file: string) => readFileSync(join(folder, file)),
    sums: readFileSync(join(folder, 'SHA256SUMS'), 'utf8'),
    manifest: JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
  }
}

test('the signed executables, their digests and their checks are those of the release', async () => {
  await Promise.all(IDS.map(id => build(id)))
  expect(await run('sign')).toEqual([])
  expect(
    names()
      .filter(name => name.includes('signed'))
      .sort(),
  ).toEqual(['dist-my-app-1.0-part-macos-arm64-signed-macos', 'dist-my-app-1.0-part-windows-x86_64-signed-windows'])
  expect(await run('assemble')).toEqual([])
  const { bytes, sums, manifest } = await released()
  for (const [file, signed] of Object.entries(SIGNED)) {
    expect(bytes(file).equals(signed)).toBe(true)
    expect(sums).toContain(`${sha256(signed)}  ${file}\n`)
  }
  expect(sums).not.toContain(sha256(BUILT[EXE] as Buffer))
  const signatures = manifest.checks.filter(({ name }: { name: string }) => name === 'signature')
  expect(signatures.map(({ artifact, result }: Record<string, string>) => [artifact, result])).toEqual([
    ['my-app-1.0-linux-x86_64', 'skipped'],
    [MAC, 'passed'],
    [EXE, 'passed'],
  ])
})

test('a job for each system', async () => {
  await Promise.all(IDS.map(id => build(id)))
  expect(await run('sign', { 'sign-system': 'windows' })).toEqual([])
  expect(await run('assemble')).toEqual([
    `input/parts: ${MAC} must be signed by the command sign, but no signing job has a result for it.`,
  ])
  expect(await run('sign', { 'sign-system': 'macos', 'output-dir': 'signed-macos' })).toEqual([])
  expect(await run('assemble')).toEqual([])
})

test('unsigned executables are not released', async () => {
  await Promise.all(IDS.map(id => build(id)))
  expect(await run('assemble')).toEqual(
    [MAC, EXE].map(
      file => `input/parts: ${file} must be signed by the command sign, but no signing job has a result for it.`,
    ),
  )
  expect(names().filter(name => name.endsWith('-release'))).toEqual([])
})

test('what was built again after it had been signed has to be signed again', async () => {
  await Promise.all(IDS.map(id => build(id)))
  expect(await run('sign')).toEqual([])
  const other = pe({ imports: ['user32.dll'] })
  await build('windows-x86_64', { ...BUILT, [EXE]: other }, 2)
  expect(await run('assemble', {}, {}, 2)).toEqual([`input/parts: ${EXE} was built again after it had been signed.`])
  writeFileSync(join(bin, EXE), signedPe(other))
  expect(await run('sign', {}, {}, 2)).toEqual([])
  expect(await run('assemble', {}, {}, 2)).toEqual([])
})

test('the signing job cannot change a program', async () => {
  await Promise.all(IDS.map(id => build(id)))
  const changed = Buffer.from(SIGNED[EXE] as Buffer)
  changed[changed.indexOf('kernel32')] = 'K'.charCodeAt(0)
  writeFileSync(join(bin, EXE), changed)
  const differs = `check/digest: ${EXE} differs from the file that was built in more than its signature: its content was changed.`
  expect(await run('sign')).toEqual([differs])
  expect(names().filter(name => name.includes('signed'))).toEqual([])

  // Nor can one that does not compare: assemble does it again.
  writeFileSync(join(bin, EXE), SIGNED[EXE] as Buffer)
  expect(await run('sign')).toEqual([])
  const root = join(job.folder, 'forged')
  const name = 'dist-my-app-1.0-part-windows-x86_64-signed-windows'
  await takeArtifact(job.service, name, root)
  const file = 'signed-windows-x86_64-windows.json'
  const result = readFileSync(join(root, file), 'utf8')
  writeFileSync(join(root, EXE), changed)
  const upload = (attempt: number) =>
    hostOf({}, attempt).upload({ name, root, files: [join(root, EXE), join(root, file)], compressionLevel: 0 })
  await upload(2)
  expect(await run('assemble', {}, {}, 2)).toEqual([
    expect.stringMatching(/^check\/digest: my-app-1.0-windows-x86_64.exe is not the file that was signed/),
  ])
  writeFileSync(join(root, file), result.replaceAll(sha256(SIGNED[EXE] as Buffer), sha256(changed)))
  await upload(3)
  expect(await run('assemble', {}, {}, 3)).toEqual([differs])
})

test('nothing is signed without its secrets, for a plan without sign, or for another system', async () => {
  await Promise.all(IDS.map(id => build(id)))
  expect(await run('sign', {}, { KEY: '' })).toEqual([
    'build/signing: Executables must be signed (signing: required), but KEY is not set.',
  ])
  expect(await run('sign', { sign: 'windows' })).toEqual([
    "input/conflict: --sign is 'windows', but the plan has 'windows macos'.",
  ])
  expect(await run('sign', {}, { KEY: 'wrong' })).toEqual([
    expect.stringMatching(
      /^build\/signing: my-app-1.0-macos-arm64 could not be signed: signer ended with exit status 1/,
    ),
    expect.stringMatching(/^build\/signing: my-app-1.0-windows-x86_64.exe could not be signed/),
  ])
  await usePlan({ sign: 'windows' })
  expect(await run('sign', { 'sign-system': 'macos' })).toEqual([
    'input/conflict: sign-system is macos, but the plan has sign: windows.',
  ])
  await usePlan({ sign: '' })
  expect(await run('sign')).toEqual([
    'input/conflict: There is nothing to sign: the plan does not have the input sign.',
  ])
})

test('on a laptop: from folders, into a folder beside them', async () => {
  const parts = join(workspace, 'parts')
  for (const id of IDS) writePart(join(parts, id), partFor(plan, id, { made: madeBy(id, BUILT), job: {} }), BUILT)
  expect(await run('sign', { parts: 'parts', 'output-dir': 'parts', upload: 'false' })).toEqual([
    expect.stringMatching(/^input\/conflict: parts and output-dir are the same folder/),
  ])
  expect(await run('sign', { parts: 'parts', 'output-dir': 'parts/signed', upload: 'false' })).toEqual([])
  expect(await run('assemble', { parts: 'parts', upload: 'false' })).toEqual([])
  expect(readFileSync(join(workspace, 'dist', EXE)).equals(SIGNED[EXE] as Buffer)).toBe(true)
})
