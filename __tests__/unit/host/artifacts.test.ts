/** Workflow artifacts with a client that is none: what it is asked for, what is made of its answers, and how long it may take. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { PackagingError } from '../../../src/core/errors.js'

/** Calls of the client, and what each answers: by its name, the next first, the last one again and again. */
let calls: unknown[][] = []
let answers: Record<string, (() => unknown)[]> = {}
async function called(name: string, ...args: unknown[]): Promise<unknown> {
  calls.push([name, ...args])
  const of = answers[name] ?? []
  return (of.length > 1 ? of.shift() : of[0])?.()
}
jest.unstable_mockModule('@actions/artifact', () => ({
  DefaultArtifactClient: class {
    listArtifacts = (...args: unknown[]) => called('list', ...args)
    downloadArtifact = (...args: unknown[]) => called('download', ...args)
    uploadArtifact = (...args: unknown[]) => called('upload', ...args)
    deleteArtifact = (...args: unknown[]) => called('delete', ...args)
  },
}))
const { downloadArtifact, listArtifacts, uploadBundle } = await import('../../../src/host/artifacts.js')

const dir = tempDir('artifacts')
const env = {
  ACTIONS_RUNTIME_TOKEN: 't',
  ACTIONS_RESULTS_URL: 'https://results.example/',
  GITHUB_REPOSITORY: 'me/app',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '1',
}
const forge = { ...env, GITEA_ACTIONS: 'true' }
const fails = (message: string) => () => {
  throw new Error(message)
}
const never = () => new Promise(() => {})
const failure = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    ({ code, message, fix, detail }: PackagingError) => ({ code, message, fix, detail }),
  )
/** What is said of work whose client never answers, once `milliseconds` have passed; nothing is said one before. */
async function silent(begin: () => Promise<unknown>, milliseconds: number): Promise<string> {
  const before = calls.length
  let over = false
  const work = failure(begin()).finally(() => {
    over = true
  })
  while (calls.length === before) await new Promise(resolve => setImmediate(resolve))
  jest.advanceTimersByTime(milliseconds - 1)
  await new Promise(resolve => setImmediate(resolve))
  expect(over).toBe(false)
  jest.advanceTimersByTime(1)
  return (await work).message
}

beforeEach(() => {
  ;[calls, answers] = [[], {}]
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] })
})
afterEach(() => void jest.useRealTimers())

test.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])('without %s nothing is asked', async name => {
  const bundle = { name: 'a', files: [], root: '/', compressionLevel: 0 }
  const without = { env: { ...env, [name]: '' } }
  expect(await failure(listArtifacts(without))).toMatchObject({ code: 'upload/unread' })
  expect(await failure(uploadBundle(bundle, without))).toMatchObject({
    code: 'upload/failed',
    message: `The workflow artifact a cannot be uploaded: ${name} is not set.`,
  })
  expect(calls).toStrictEqual([])
})

describe('the artifacts of a run', () => {
  test('are the newest of each name, with a digest where there is one', async () => {
    const one = { name: 'a', id: 1, size: 2, createdAt: new Date(0) }
    answers = { list: [() => ({ artifacts: [one, { ...one, id: 2, digest: 'sha256:x' }, { ...one, digest: '' }] })] }
    expect(await listArtifacts({ env })).toStrictEqual([
      { name: 'a', id: 1, size: 2 },
      { name: 'a', id: 2, size: 2, digest: 'sha256:x' },
      { name: 'a', id: 1, size: 2 },
    ])
    expect(calls).toStrictEqual([['list', { latest: true }]])
  })

  test.each([
    ['GitHub', env, 'check githubstatus.com for an incident'],
    ['Gitea', forge, 'check the log of the Gitea server'],
  ])('that %s does not list are an error with its first line', async (_, from, where) => {
    answers = { list: [fails('Bad Gateway\nmore')] }
    expect(await failure(listArtifacts({ env: from }))).toMatchObject({
      code: 'upload/unread',
      message: 'The workflow artifacts of this run could not be listed: Bad Gateway',
      fix: `Run this job again; if it fails again, ${where}. Nothing was published.`,
    })
  })

  test('are waited for five minutes', async () => {
    answers = { list: [never] }
    expect(await silent(() => listArtifacts({ env }), 300_000)).toMatch(/no answer within 300 s$/)
  })
})

describe('a download', () => {
  const artifact = { name: 'a', id: 5, size: 1_000_000, digest: 'sha256:x' }
  const into = join(dir, 'into')
  const stores =
    (names: readonly string[], digestMismatch = false) =>
    () => {
      for (const name of names) writeFileSync(join(into, name), '')
      return { digestMismatch }
    }

  test('is the one file that arrives, in a new folder', async () => {
    mkdirSync(into)
    writeFileSync(join(into, 'earlier'), '')
    answers = { download: [stores(['a.zip'])] }
    expect(await downloadArtifact(artifact, into, { env })).toBe(join(into, 'a.zip'))
    expect(readdirSync(into)).toStrictEqual(['a.zip'])
    await downloadArtifact({ name: 'a', id: 5, size: 1 }, into, { env })
    const options = { path: into, skipDecompress: true }
    expect(calls).toStrictEqual([
      ['download', 5, { ...options, expectedHash: 'sha256:x' }],
      ['download', 5, options],
    ])
  })

  test.each<[string, () => unknown, string | undefined]>([
    ['another content', stores(['a.zip'], true), 'what arrived is not sha256:x'],
    ['nothing', stores([]), 'what arrived is not sha256:x'],
    ['two files', stores(['a', 'b']), 'what arrived is not sha256:x'],
  ])('of %s is repeated once', async (_, bad, why) => {
    answers = { download: [bad, stores(['b.zip'])] }
    expect(await downloadArtifact(artifact, into, { env })).toBe(join(into, 'b.zip'))
    answers = { download: [bad] }
    calls = []
    expect(await failure(downloadArtifact(artifact, into, { env }))).toMatchObject({
      code: 'upload/unread',
      message: `The workflow artifact a could not be downloaded: ${why}`,
    })
    expect(calls).toHaveLength(2)
  })

  test('without a digest must be one file', async () => {
    answers = { download: [stores([])] }
    const { message } = await failure(downloadArtifact({ name: 'a', id: 5, size: 1 }, into, { env }))
    expect(message).toMatch(/what arrived is not one file$/)
  })

  test('may go where there is no folder yet', async () => {
    const deep = join(dir, 'deep', 'er')
    const stored = () => {
      writeFileSync(join(deep, 'a.zip'), '')
      return {}
    }
    answers = { download: [stored] }
    expect(await downloadArtifact(artifact, deep, { env })).toBe(join(deep, 'a.zip'))
  })

  test('that fails is not repeated, as the client has done so', async () => {
    answers = { download: [fails('gone')] }
    expect(await failure(downloadArtifact(artifact, into, { env }))).toMatchObject({
      message: 'The workflow artifact a could not be downloaded: gone',
    })
    expect(calls).toHaveLength(1)
  })

  test('may take five minutes, and longer the larger it is', async () => {
    answers = { download: [never] }
    expect(await silent(() => downloadArtifact(artifact, into, { env }), 310_000)).toMatch(/within 310 s$/)
  })
})

describe('an upload', () => {
  const root = join(dir, 'dist')
  mkdirSync(root)
  const files = ['a', 'b'].map(name => join(root, name))
  for (const file of files) writeFileSync(file, Buffer.alloc(50_000))
  const bundle = { name: 'my app', files, root, compressionLevel: 3 }
  const stored = () => ({ id: 9, digest: 'abc', size: 70 })
  const conflict = fails('Failed to CreateArtifact: (409) Conflict')
  const link = 'https://github.com/me/app/actions/runs/7/artifacts'

  test('is told as the service has it', async () => {
    answers = { upload: [stored, () => ({ id: 9, digest: 'abc' })] }
    const uploaded = { name: 'my app', id: 9, url: `${link}/9`, digest: 'sha256:abc', size: 70 }
    expect(await uploadBundle(bundle, { env })).toStrictEqual(uploaded)
    expect(await uploadBundle({ ...bundle, retentionDays: 2 }, { env })).toStrictEqual({ ...uploaded, size: 0 })
    expect(calls).toStrictEqual([
      ['upload', 'my app', files, root, { compressionLevel: 3 }],
      ['upload', 'my app', files, root, { compressionLevel: 3, retentionDays: 2 }],
    ])
  })

  test.each([{ id: 9 }, { digest: 'abc' }])('that is not confirmed has failed: %j', async answer => {
    answers = { upload: [() => answer] }
    expect((await failure(uploadBundle(bundle, { env }))).message).toBe(
      'The workflow artifact my app could not be uploaded: the server did not confirm it',
    )
  })

  test('that fails says why, first in one line', async () => {
    answers = { upload: [fails('quota\nmore\nand more')] }
    expect(await failure(uploadBundle(bundle, { env }))).toStrictEqual({
      code: 'upload/failed',
      message: 'The workflow artifact my app could not be uploaded: quota',
      fix: 'Run the job again; if it fails again, check githubstatus.com for an incident. The files are in the output folder.',
      detail: ['more', 'and more'],
    })
    expect(calls).toHaveLength(1)
  })

  test('of a name that is taken is refused on the first attempt, and replaces it on a later one', async () => {
    answers = { upload: [conflict] }
    expect(await failure(uploadBundle(bundle, { env }))).toMatchObject({ code: 'upload/exists' })
    expect(calls.map(([name]) => name)).toStrictEqual(['upload'])
    ;[calls, answers] = [[], { upload: [conflict, stored] }]
    const again = { env: { ...env, GITHUB_RUN_ATTEMPT: '2' } }
    expect(await uploadBundle(bundle, again)).toMatchObject({ id: 9 })
    expect(calls.map(([name, of]) => [name, of])).toStrictEqual(
      ['upload', 'delete', 'upload'].map(name => [name, 'my app']),
    )
    answers = { upload: [conflict, fails('no')] }
    expect(await failure(uploadBundle(bundle, again))).toMatchObject({ code: 'upload/failed' })
  })

  test('on Gitea, which would replace it without a word, is preceded by a look at the names', async () => {
    const listed = (name: string) => () => ({ artifacts: [{ name }] })
    answers = { upload: [stored], list: [listed('other'), listed('my app')] }
    expect(await uploadBundle(bundle, { env: forge })).toMatchObject({ url: `${link}/my%20app` })
    expect(calls.map(([name]) => name)).toStrictEqual(['list', 'upload'])
    expect(calls[0]).toStrictEqual(['list', { latest: true }])
    expect(await failure(uploadBundle(bundle, { env: forge }))).toMatchObject({ code: 'upload/exists' })
    expect(calls.map(([name]) => name)).toStrictEqual(['list', 'upload', 'list'])
    calls = []
    await uploadBundle(bundle, { env: { ...forge, GITHUB_RUN_ATTEMPT: '2' } })
    expect(calls.map(([name]) => name)).toStrictEqual(['upload'])
  })

  test('may take ten minutes, and longer the larger it is', async () => {
    answers = { upload: [never] }
    expect(await silent(() => uploadBundle(bundle, { env }), 601_000)).toMatch(/within 601 s$/)
  })
})
