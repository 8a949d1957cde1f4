import { closeSync, ftruncateSync, openSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { COMMIT, releaseFolder } from '../../../__fixtures__/github/release-folder.js'
import { releasing } from '../../../__fixtures__/github/releasing.js'
import { gitHubState } from '../../../__fixtures__/github/routes.js'
import { type FakeGitHub, type GitHubFaultRule, startGitHub } from '../../../__fixtures__/github/server.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'

const FILES = { 'a.pex': 'a', 'b.pex': 'bb', 'c.pex': 'c'.repeat(3_000_000) }
const ALL = ['SHA256SUMS', 'a.pex', 'b.pex', 'c.pex', 'manifest.json']
const UPLOAD = /^POST \S+\/assets /

let github: FakeGitHub
let folder: string

beforeEach(async () => {
  github = await startGitHub(gitHubState({ tags: { 'v1.0.0': COMMIT } }))
  folder = releaseFolder(tempDir('release'), FILES)
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

/** Draft or published, and whole assets by name. */
const held = () =>
  github.state.releases.map(({ draft, assets }) => [
    draft ? 'draft' : 'published',
    assets
      .filter(({ state }) => state === 'uploaded')
      .map(({ name }) => name)
      .sort(),
  ])
const COMPLETE = [['published', ALL]]

describe('a failure that passes is not noticed', () => {
  const passing: readonly (readonly [string, GitHubFaultRule])[] = [
    ['an upload breaks off half way', { on: /POST .*assets c\.pex$/, answer: 'half', times: 2 }],
    ['an upload arrives and the answer is lost', { on: UPLOAD, answer: 'lost', times: 3 }],
    ['an upload is answered 502', { on: UPLOAD, answer: 502, times: 2 }],
    ['an upload is refused once for its rate', { on: UPLOAD, answer: 429, times: 1, headers: { 'retry-after': '7' } }],
    ['the draft is made and the answer is lost', { on: /^POST \S+\/releases$/, answer: 'lost', times: 1 }],
    ['the draft is refused with 500', { on: /^POST \S+\/releases$/, answer: 500, times: 2 }],
    ['it is published and the answer is lost', { on: /^PATCH /, answer: 'lost', times: 1 }],
    ['the publication is answered 503', { on: /^PATCH /, answer: 503, times: 2 }],
    ['every list breaks once', { on: /^GET \S+\/(assets|releases)$/, answer: 'reset', times: 3 }],
    ['the stored bytes are others once', { on: UPLOAD, answer: 'wrong', times: 1 }],
  ]
  test.each(passing)('%s', async (_, rule) => {
    github.fault(rule)
    expect(await releasing(github, folder)).toMatchObject({ state: 'published', sent: 5 })
    expect(held()).toEqual(COMPLETE)
  })

  test("GitHub's own times are waited for", async () => {
    const reset = Math.ceil(Date.now() / 1000) + 90
    github.fault({ on: /^PATCH /, answer: 429, times: 1, headers: { 'retry-after': '33' } })
    github.fault({
      on: /^POST \S+\/releases$/,
      answer: 403,
      times: 1,
      message: 'API rate limit exceeded',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
    })
    github.fault({
      on: /^GET \S+latest/,
      answer: 403,
      times: 1,
      message: 'You have exceeded a secondary rate limit',
    })
    const { waits } = await releasing(github, folder)
    expect(waits.some(wait => wait > 61_000 && wait <= 91_000)).toBe(true)
    expect(waits).toEqual(expect.arrayContaining([33_000, 60_000]))
    expect(held()).toEqual(COMPLETE)
  })
})

const ENDPOINTS: readonly (readonly [name: string, on: RegExp])[] = [
  ['list the releases', /^GET \S+\/releases$/],
  ['look up the tag', /^GET \S+\/git\/ref/],
  ['make the draft', /^POST \S+\/releases$/],
  ['list the files', /^GET \S+\/assets$/],
  ['upload', UPLOAD],
  ['read the latest', /^GET \S+\/latest$/],
  ['publish', /^PATCH /],
]

describe('a failure that stays is one coded error, and a re-run finishes', () => {
  const answers = [401, 403, 404, 409, 422, 429, 500, 'reset'] as const
  test.each(ENDPOINTS)('%s', async (_, on) => {
    const codes: Record<string, string[]> = {}
    for (const answer of answers) {
      // Nothing being the latest is no failure.
      if (answer === 404 && on.test('GET /x/latest')) continue
      github.fault({ on, answer })
      const failures = await failuresOf(() => releasing(github, folder))
      codes[answer] = [...new Set(failures.map(text => text.split(':', 1)[0] ?? ''))]
      // Nothing is published by half, and nothing that was there is lost.
      expect(github.state.releases.every(({ draft }) => draft)).toBe(true)
      expect(github.state.releases.length).toBeLessThanOrEqual(1)
      github.clearFaults()
    }
    expect(codes).toMatchSnapshot()
    expect(await releasing(github, folder)).toMatchObject({ state: 'published' })
    expect(held()).toEqual(COMPLETE)
  })

  test('what people read of each status', async () => {
    const told: Record<string, string[]> = {}
    for (const answer of answers) {
      github.fault({ on: /^POST \S+\/releases$/, answer, message: `GitHub says ${answer}` })
      told[answer] = await failuresOf(() => releasing(github, folder))
      github.clearFaults()
    }
    expect(told).toMatchSnapshot()
  })

  test('a wait that would be too long is told instead', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 3000)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    github.fault({ on: /^PATCH /, answer: 403, headers })
    const waits: number[] = []
    const [failure] = await failuresOf(() => releasing(github, folder, {}, waits))
    expect(failure).toMatch(/^release\/limited: .*Run this again in (49|50) min/)
    expect(waits).toEqual([])
  })

  test('uploads die at 3 of 5: the draft keeps what arrived, the next run sends the rest', async () => {
    github.fault({ on: UPLOAD, answer: 'reset', after: 3 })
    const [failure] = await failuresOf(() => releasing(github, folder))
    expect(failure).toMatch(/^release\/unreachable: Cannot upload/)
    expect(held()[0]?.[0]).toBe('draft')
    const arrived = held()[0]?.[1]?.length ?? 0
    expect(arrived).toBe(3)
    github.clearFaults()
    expect(await releasing(github, folder)).toMatchObject({ state: 'published', sent: 2, kept: 3 })
    expect(held()).toEqual(COMPLETE)
  })

  test('half an upload that stays is replaced by the next run', async () => {
    github.fault({ on: /POST .*assets c\.pex$/, answer: 'half' })
    await failuresOf(() => releasing(github, folder))
    github.clearFaults()
    expect(await releasing(github, folder)).toMatchObject({ state: 'published', sent: 1, kept: 4 })
    expect(held()).toEqual(COMPLETE)
  })

  test('other bytes are stored every time: not published', async () => {
    github.fault({ on: /POST .*assets a\.pex$/, answer: 'wrong' })
    const failures = await failuresOf(() => releasing(github, folder))
    expect(failures[0]).toMatch(/^release\/(digest|unreachable)/)
    expect(held()[0]?.[0]).toBe('draft')
  })

  test('the token never shows, and without a right one nothing happens', async () => {
    const failures = await failuresOf(() => releasing(github, folder, { token: 'ghs_wrong' }))
    expect(failures).toMatchSnapshot()
    expect(failures.join()).not.toMatch('ghs_wrong')
    expect(held()).toEqual([])
  })

  test('no server at all', async () => {
    await github.close()
    const waits: number[] = []
    const [failure = ''] = await failuresOf(() => releasing(github, folder, {}, waits))
    expect(failure).toMatch(/^release\/unreachable: Cannot list the releases in o\/r: GitHub cannot be reached/)
    expect(waits).toHaveLength(2)
  })
})

describe('the folder', () => {
  const refused = () => failuresOf(() => releasing(github, folder))
  test('a changed file, a missing one, a link and a wrong list: nothing is asked of GitHub', async () => {
    const { rmSync, symlinkSync, writeFileSync } = await import('node:fs')
    writeFileSync(path.join(folder, 'a.pex'), 'x')
    rmSync(path.join(folder, 'b.pex'))
    rmSync(path.join(folder, 'c.pex'))
    symlinkSync('/etc/hostname', path.join(folder, 'c.pex'))
    const [failure = ''] = await refused()
    expect(failure).toMatch(/^release\/files: 3 files in/)
    writeFileSync(path.join(folder, 'SHA256SUMS'), 'not a sum\n')
    expect((await refused())[0]).toMatch(/SHA256SUMS is not what sha256sum writes/)
    writeFileSync(path.join(folder, 'SHA256SUMS'), `${'a'.repeat(64)}  ../secret\n`)
    expect((await refused())[0]).toMatch(/release\/files/)
    writeFileSync(path.join(folder, 'manifest.json'), '{"schema": 99}')
    expect((await refused())[0]).toMatch(/schema 99/)
    rmSync(path.join(folder, 'manifest.json'))
    expect((await refused())[0]).toMatch(/manifest.json in .* cannot be read/)
    expect(github.requests).toEqual([])
  })

  test('what GitHub would refuse or rename is told before anything is sent', async () => {
    releaseFolder(folder, { 'empty.pex': '', 'a b.pex': 'x', 'ok.pex': 'x' })
    expect(await refused()).toMatchSnapshot()
    expect(github.requests).toEqual([])
  })
})

test('500 MB go through in little memory', async () => {
  const { createHash } = await import('node:crypto')
  const { readFileSync, writeFileSync } = await import('node:fs')
  const size = 500 * 1024 * 1024
  const file = openSync(path.join(folder, 'c.pex'), 'w')
  ftruncateSync(file, size)
  closeSync(file)
  const hash = createHash('sha256')
  const zeros = Buffer.alloc(1024 * 1024)
  for (let at = 0; at < size; at += zeros.length) hash.update(zeros)
  const sum = hash.digest('hex')
  const was = createHash('sha256').update(FILES['c.pex']).digest('hex')
  for (const name of ['manifest.json', 'SHA256SUMS']) {
    const text = readFileSync(path.join(folder, name), 'utf8')
    writeFileSync(path.join(folder, name), text.replace(was, sum).replace('"size": 3000000', `"size": ${size}`))
  }
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  await releasing(github, folder)
  clearInterval(timer)
  expect(held()).toEqual(COMPLETE)
  // Both ends run in this process.
  expect((most - before) / 1024 / 1024).toBeLessThan(150)
})
