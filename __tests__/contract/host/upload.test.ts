/** GitHub's own artifact client against the loopback service. */
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { createGitHubHost } from '../../../src/host/github.js'
import type { Bundle } from '../../../src/host/host.js'

/** Windows has no executable bit to keep. */
const testWithModes = process.platform === 'win32' ? test.skip : test

let job: Job
let root: string

beforeEach(async () => {
  job = await startJob()
  root = join(job.folder, 'dist')
  await mkdir(root)
})
afterEach(() => job.end())

async function bundle(files: Record<string, string | Buffer>, parts: Partial<Bundle> = {}): Promise<Bundle> {
  const paths = Object.keys(files).map(name => join(root, name))
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(root, name), content)))
  return { name: 'dist-answer-1.0.0-pex-linux-x86_64', root, files: paths, compressionLevel: 6, ...parts }
}

const host = (extra: Record<string, string | undefined> = {}) => createGitHubHost({ ...job.env, ...extra })

/** The stored zip of an artifact, written where a command can read it. */
async function stored(name: string): Promise<string> {
  const artifact = job.service.artifacts().find(found => found.name === name)
  if (artifact === undefined) throw new Error(`no artifact ${name}`)
  const path = join(job.folder, 'stored.zip')
  await writeFile(path, job.service.blob(artifact.blob).bytes)
  return path
}

test('what is uploaded is what is told: id, address, digest and size of the stored zip', async () => {
  const done = await host().upload(await bundle({ 'answer.pex': 'one', SHA256SUMS: 'two' }))
  const [artifact] = job.service.artifacts()
  const bytes = job.service.blob(artifact?.blob ?? '').bytes
  expect(done).toEqual({
    name: 'dist-answer-1.0.0-pex-linux-x86_64',
    id: artifact?.id,
    url: `https://github.com/me/answer/actions/runs/77/artifacts/${artifact?.id}`,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    size: bytes.length,
  })
  expect(artifact?.digest).toBe(done.digest)
  const names = execFileSync('unzip', ['-Z1', await stored(done.name)])
    .toString()
    .trim()
    .split('\n')
  expect(names.toSorted()).toEqual(['SHA256SUMS', 'answer.pex'])
})

testWithModes('the stored zip keeps the executable bit, and unzip restores it', async () => {
  const files = await bundle({ 'answer.pex': '#!/bin/sh\necho 42\n', 'answer.whl': 'wheel' })
  await chmod(join(root, 'answer.pex'), 0o755)
  await chmod(join(root, 'answer.whl'), 0o644)
  const { name } = await host().upload(files)
  const zip = await stored(name)
  const listing = execFileSync('unzip', ['-Z', zip]).toString()
  expect(listing).toMatch(/^-rwxr-xr-x .*answer\.pex$/m)
  expect(listing).toMatch(/^-rw-r--r-- .*answer\.whl$/m)
  execFileSync('unzip', ['-q', zip, '-d', join(job.folder, 'out')])
  expect(execFileSync(join(job.folder, 'out', 'answer.pex')).toString()).toBe('42\n')
})

test('retention and compression are passed on', async () => {
  const content = 'a'.repeat(100_000)
  const started = Date.now()
  const packed = await host().upload(await bundle({ a: content }, { name: 'packed', retentionDays: 3 }))
  const loose = await host().upload(await bundle({ a: content }, { name: 'loose', compressionLevel: 0 }))
  expect(packed.size).toBeLessThan(1_000)
  expect(loose.size).toBeGreaterThan(100_000)
  const [first, second] = job.service.artifacts()
  const days = (Date.parse(first?.expiresAt ?? '') - started) / 86_400_000
  expect(Math.abs(days - 3)).toBeLessThan(0.1)
  expect(second?.expiresAt).toBeUndefined()
})

test('a file larger than one block arrives whole', async () => {
  const content = randomBytes(20 * 1024 * 1024)
  const done = await host().upload(await bundle({ big: content }, { compressionLevel: 0 }))
  const zip = await stored(done.name)
  const back = execFileSync('unzip', ['-p', zip, 'big'], { maxBuffer: 64 * 1024 * 1024 })
  expect(createHash('sha256').update(back).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'))
  expect(job.service.requests.filter(request => request === 'PUT blob').length).toBeGreaterThan(2)
})

test('a name that another job of this attempt took is an error, and its files stay', async () => {
  const first = await host().upload(await bundle({ a: 'one' }))
  const again = host().upload(await bundle({ a: 'two' }))
  await expect(again).rejects.toMatchObject({
    code: 'upload/exists',
    message: expect.stringContaining('dist-answer-1.0.0-pex-linux-x86_64'),
    fix: expect.stringContaining('artifact-prefix'),
  })
  expect(job.service.artifacts().map(({ digest }) => digest)).toEqual([first.digest])
})

test('a re-run replaces what the earlier attempt left', async () => {
  const first = await host().upload(await bundle({ a: 'one' }))
  const second = await host({ GITHUB_RUN_ATTEMPT: '2' }).upload(await bundle({ a: 'two' }))
  expect(second.id).not.toBe(first.id)
  expect(job.service.artifacts().map(({ digest }) => digest)).toEqual([second.digest])
  expect(execFileSync('unzip', ['-p', await stored(second.name)]).toString()).toBe('two')
})

test('uploads at the same time share one fold', async () => {
  const here = host()
  const bundles = await Promise.all(['a', 'b', 'c'].map(name => bundle({ [name]: name }, { name })))
  await Promise.all(bundles.map(each => here.upload(each)))
  expect(
    job.service
      .artifacts()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['a', 'b', 'c'])
  expect(job.printed().match(/^::(end)?group::/gm)).toEqual(['::group::', '::endgroup::'])
})

testWithModes("GitHub's client downloads it again, without the executable bit", async () => {
  const files = await bundle({ 'answer.pex': 'one' })
  await chmod(join(root, 'answer.pex'), 0o755)
  const { id, digest } = await host().upload(files)
  const path = join(job.folder, 'down')
  const down = await new DefaultArtifactClient().downloadArtifact(id, { path, expectedHash: digest })
  expect(down.digestMismatch).toBe(false)
  expect(execFileSync('ls', ['-l', path]).toString()).toMatch(/-rw-r--r-- .*answer\.pex/)
})
