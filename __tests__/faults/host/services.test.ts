/** GitHub's services when they are down, refuse, or say nothing. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { obeyed } from '../../../__fixtures__/runner-rules.js'
import { uploadBundle } from '../../../src/host/artifacts.js'
import { cacheKeys, restoreStore, saveStore } from '../../../src/host/cache.js'
import { createGitHubHost } from '../../../src/host/github.js'
import type { Bundle } from '../../../src/host/host.js'

let job: Job
let bundle: Bundle
let store: string
const keys = cacheKeys({ os: 'linux', arch: 'x86_64', place: '../store', tools: '', job: '' })

beforeEach(async () => {
  job = await startJob()
  store = join(job.folder, 'store')
  const files = join(store, 'sha256', 'aa', 'aa00')
  await mkdir(files, { recursive: true })
  await mkdir(join(job.folder, 'workspace'))
  await writeFile(join(files, 'a'), 'a')
  bundle = { name: 'dist', root: files, files: [join(files, 'a')], compressionLevel: 6 }
})
afterEach(() => job.end())

const caching = (limit = 120_000) => ({ log: createGitHubHost(job.env).log, limit })
const save = (limit?: number) => saveStore({ store, prefix: keys.prefix, restored: '', runStart: 0 }, caching(limit))
const levels = () =>
  obeyed(job.printed())
    .map(({ command }) => command)
    .filter(command => command !== 'debug')

test.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])('an upload without %s says who sets it', async name => {
  const upload = uploadBundle(bundle, { env: { ...job.env, [name]: undefined } })
  await expect(upload).rejects.toMatchObject({
    code: 'upload/failed',
    message: `The workflow artifact dist cannot be uploaded: ${name} is not set.`,
    fix: expect.stringContaining('`uses:`'),
  })
})

test('an upload gets over one failure of the service', async () => {
  job.service.fault({ on: /CreateArtifact/, answer: 500, times: 1 })
  await expect(uploadBundle(bundle, { env: job.env })).resolves.toMatchObject({ name: 'dist' })
})

test('an upload that is refused fails with the reason', async () => {
  job.service.fault({ on: /CreateArtifact/, answer: 403 })
  await expect(uploadBundle(bundle, { env: job.env })).rejects.toMatchObject({
    code: 'upload/failed',
    message: expect.stringMatching(/^The workflow artifact dist could not be uploaded: .*403.*injected 403/),
  })
  expect(job.service.artifacts()).toEqual([])
})

test.each([/CreateArtifact/, /PUT blob/, /FinalizeArtifact/])('an upload that hangs at %s is given up', async on => {
  job.service.fault({ on, answer: 'hang' })
  await expect(uploadBundle(bundle, { env: job.env, limit: () => 300 })).rejects.toMatchObject({
    code: 'upload/failed',
    message: expect.stringContaining('no answer within'),
  })
})

test('a slow service is waited for', async () => {
  job.service.fault({ on: /Artifact/, answer: 'slow', wait: 200 })
  await expect(uploadBundle(bundle, { env: job.env })).resolves.toMatchObject({ name: 'dist' })
})

test('a cache that hangs is a warning, and soon', async () => {
  job.service.fault({ on: /Cache/, answer: 'hang' })
  const started = Date.now()
  expect(await restoreStore(store, keys, caching(300))).toBe('')
  expect(await save(600)).toBe('')
  expect(Date.now() - started).toBeLessThan(60_000)
  expect(levels()).toEqual(['warning', 'warning'])
})

test.each([400, 403, 404])('a cache that answers %d is at most a warning', async answer => {
  job.service.fault({ on: /Cache/, answer })
  expect(await restoreStore(store, keys, caching())).toBe('')
  expect(await save()).toBe('')
  expect(levels()).not.toContain('error')
})

test('a cache entry that is not an archive is a warning, and the store is as it was', async () => {
  const saved = await save()
  const entry = job.service.caches().find(({ key }) => key === saved)
  await fetch(`${job.service.url}storage/blobs/${entry?.blob}`, { method: 'PUT', body: 'not an archive' })
  expect(await restoreStore(store, keys, caching())).toBe('')
  expect(levels()).toContain('warning')
  expect(await readdir(bundle.root)).toEqual(['a'])
})

test('no cache service at all is reported in one line, and is no warning', async () => {
  delete process.env.ACTIONS_RESULTS_URL
  expect(await restoreStore(store, keys, caching())).toBe('')
  expect(await save()).toBe('')
  expect(job.printed()).toMatch(/^This runner offers no cache: .*\n$/)
})
