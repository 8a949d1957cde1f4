import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { git, gitTool, query, repository, tempDir, write } from '../../../__fixtures__/repository.js'
import { type GitState, readGit, unshallow } from '../../../src/project/git.js'

const START = 1_700_000_000

interface Commit {
  readonly tag?: string
  /** Numbers of its parents; the commit before it when left out. */
  readonly from?: readonly number[]
}

/** A remote whose main branch is `commits`, a minute apart, each with a file of its own of 20 kB. */
async function remoteOf(commits: readonly Commit[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  const remote = await repository({ 'README.md': 'x', ...files }, 'remote')
  const lines: string[] = []
  for (const [index, { from }] of commits.entries()) {
    const [first = '', ...merged] = (from ?? (index === 0 ? [] : [index - 1])).map(one => `:${one + 1}`)
    lines.push(`commit refs/heads/main`, `mark :${index + 1}`)
    lines.push(`committer A <a@example.org> ${START + 60 * (index + 1)} +0000`, `data 1`, `c`)
    lines.push(`from ${index === 0 && first === '' ? 'refs/heads/main^0' : first}`)
    lines.push(...merged.map(one => `merge ${one}`))
    const content = `${index}-${'x'.repeat(20_000)}`
    lines.push(`M 100644 inline data.txt`, `data ${content.length}`, content)
  }
  lines.push('')
  const tool = await gitTool()
  const marks = join(tempDir('marks'), 'marks')
  execFileSync(tool, ['fast-import', '--quiet', `--export-marks=${marks}`], {
    cwd: remote,
    input: lines.join('\n'),
  })
  const hashes = new Map(
    readFileSync(marks, 'utf8')
      .split('\n')
      .map(line => line.split(' ') as [string, string]),
  )
  for (const [index, { tag }] of commits.entries()) {
    const commit = hashes.get(`:${index + 1}`) ?? ''
    // Every other tag is an object of its own.
    if (tag !== undefined) await git(remote, 'tag', ...(index % 2 ? ['-a', '-m', tag] : []), tag, commit)
  }
  await git(remote, 'config', 'uploadpack.allowFilter', 'true')
  await git(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  await git(remote, 'reset', '-q', '--hard')
  return remote
}

/** A clone as actions/checkout makes it: one commit, no tags, HEAD detached. */
async function checkout(remote: string, ...more: string[]): Promise<string> {
  const dir = tempDir('clone')
  await git(dir, 'clone', '-q', '--depth=1', '--no-tags', ...more, `file://${remote}`, 'it')
  const clone = join(dir, 'it')
  await git(clone, 'checkout', '-q', '--detach')
  return clone
}

async function stateOf(dir: string): Promise<GitState> {
  const state = await readGit(dir, await gitTool(), query)
  if (state === undefined) throw new Error('no repository')
  return state
}

const ENV = {
  PATH: process.env.PATH,
  HOME: tempDir('home'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'protocol.file.allow',
  GIT_CONFIG_VALUE_0: 'always',
}

async function deepened(clone: string, match: readonly string[] = ['*[0-9]*']) {
  const runner = createPlainRunner(ENV)
  const result = await unshallow({ git: await stateOf(clone), match, query, runner, say: () => {} })
  return {
    ...result,
    commands: runner.commands.map(({ args }) => args.filter(arg => !arg.startsWith('-c')).slice(-3)),
  }
}

const described = async (dir: string, match = '*[0-9]*') =>
  (await git(dir, 'describe', '--tags', '--long', `--match=${match}`, 'HEAD')).trim()

const line = (length: number, tags: Readonly<Record<number, string>>): Commit[] =>
  Array.from({ length }, (_, index) => (tags[index] ? { tag: tags[index] } : {}))

/** Bytes of all packs. */
const packed = (dir: string) =>
  readdirSync(join(dir, '.git/objects/pack'))
    .map(name => statSync(join(dir, '.git/objects/pack', name)).size)
    .reduce((sum, size) => sum + size, 0)

describe('a shallow clone', () => {
  test('is deepened to the nearest tag and no further; no other tag and no old content comes', async () => {
    const remote = await remoteOf(line(700, { 10: 'v0.1', 500: 'v1.0', 640: 'not-a-version', 650: 'v2.0' }))
    const clone = await checkout(remote)
    expect(await deepened(clone)).toMatchObject({ kind: 'enough', tag: 'v2.0', steps: 1 })
    expect(await described(clone)).toBe(await described(remote))
    expect((await git(clone, 'tag')).trim()).toBe('v2.0')
    expect(Number(await git(clone, 'rev-list', '--count', 'HEAD'))).toBe(65)
    expect((await stateOf(clone)).shallow).toBe(true)
    // The contents of 64 older commits would be there as blobs.
    const missing = await git(clone, 'rev-list', '--objects', '--missing=print', 'HEAD')
    expect(missing.split('\n').filter(one => one.startsWith('?')).length).toBe(64)
    expect(packed(clone)).toBeLessThan(40_000)
  })

  test('a tag far back takes more steps', async () => {
    const remote = await remoteOf(line(700, { 10: 'v0.1', 300: 'v1.0' }))
    const clone = await checkout(remote)
    expect(await deepened(clone)).toMatchObject({ kind: 'enough', tag: 'v1.0', steps: 3 })
    expect(await described(clone)).toBe(await described(remote))
  })

  test('only tags of the wanted form end it', async () => {
    const remote = await remoteOf(line(200, { 100: 'app-v1.0', 195: 'lib-v3.0' }))
    const clone = await checkout(remote)
    expect(await deepened(clone, ['app-v[0-9]*'])).toMatchObject({ tag: 'app-v1.0' })
    expect(await described(clone, 'app-*')).toBe(await described(remote, 'app-*'))
  })

  test('without any tag the whole history comes: tools count all commits', async () => {
    const remote = await remoteOf(line(150, {}))
    const clone = await checkout(remote)
    expect(await deepened(clone)).toMatchObject({ kind: 'enough', tag: undefined, steps: 1 })
    expect(await git(clone, 'rev-list', '--count', 'HEAD')).toBe(await git(remote, 'rev-list', '--count', 'HEAD'))
  })

  test('a merged branch that left the trunk before the tag is counted right', async () => {
    // 0…99 trunk, 100…179 a long branch from 0, 180…279 trunk with the tag, 280 the merge.
    const commits: Commit[] = [
      ...line(100, {}),
      { from: [0] },
      ...line(79, {}),
      { from: [99], tag: 'v1.0' },
      ...line(9, {}),
      { from: [189, 179] },
      ...line(3, {}),
    ]
    const remote = await remoteOf(commits)
    const clone = await checkout(remote)
    expect(await deepened(clone)).toMatchObject({ kind: 'enough', tag: 'v1.0' })
    expect(await described(clone)).toBe(await described(remote))
  })

  test('a tag on the commit itself needs nothing but the tag', async () => {
    const remote = await remoteOf(line(50, { 49: 'v1.0' }))
    const clone = await checkout(remote)
    expect(await deepened(clone)).toMatchObject({ kind: 'enough', tag: 'v1.0', steps: 0 })
    expect(await git(clone, 'rev-list', '--count', 'HEAD')).toBe('1\n')
    const again = await deepened(clone)
    expect(again).toMatchObject({ kind: 'unneeded', commands: [] })
  })

  test('the remote gone is a failure with what git said, and the clone stays as it was', async () => {
    const clone = await checkout(await remoteOf(line(20, { 3: 'v1.0' })))
    await git(clone, 'remote', 'set-url', 'origin', 'file:///nowhere/at/all')
    const result = await deepened(clone)
    expect(result).toMatchObject({
      kind: 'failed',
      why: expect.arrayContaining([expect.stringMatching(/nowhere/)]),
    })
    expect(await git(clone, 'rev-list', '--count', 'HEAD')).toBe('1\n')
  })
})

describe('is not touched', () => {
  test('a whole clone, one without origin, and a folder of no commit', async () => {
    const remote = await remoteOf(line(20, { 3: 'v1.0' }))
    const whole = join(tempDir('whole'), 'it')
    await git(remote, 'clone', '-q', `file://${remote}`, whole)
    const alone = await checkout(remote)
    await git(alone, 'remote', 'remove', 'origin')
    for (const clone of [whole, alone]) {
      const before = readFileSync(join(clone, '.git/config'), 'utf8')
      expect(await deepened(clone)).toEqual({ kind: 'unneeded', commands: [] })
      expect(readFileSync(join(clone, '.git/config'), 'utf8')).toBe(before)
    }
    const fresh = tempDir('fresh')
    await git(fresh, 'init', '-q')
    write(fresh, { a: '' })
    expect(existsSync(join(fresh, '.git'))).toBe(true)
    const state = { ...(await stateOf(fresh)), shallow: true }
    const parts = { match: ['*'], query, runner: createPlainRunner(ENV), say: () => {} }
    expect(await unshallow({ git: state, ...parts })).toEqual({ kind: 'unneeded' })
  })
})
