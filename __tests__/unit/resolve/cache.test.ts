import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Command, ProcessRunner } from '../../../src/host/process/command.js'
import {
  type CompileRequest,
  cacheKeyOf,
  createResolveCache,
  refreshing,
  runResolver,
  type UvSettings,
  watched,
} from '../../../src/resolve/uv.js'

const LOCK = 'lock-version = "1.0"\ncreated-by = "t"\n'
const MINUTE = 60_000

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-python-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const settings = (more: Partial<UvSettings> = {}): UvSettings => ({
  uv: '/tools/uv-1/bin/uv',
  python: '/python',
  cacheDir: '/cache',
  workDir: folder,
  projectDir: folder,
  env: {},
  ...more,
})
const request = (more: Partial<CompileRequest> = {}): CompileRequest => ({
  requirements: ['numpy'],
  pythonVersion: '3.9',
  mode: 'wheels',
  output: join(folder, 'pylock.toml'),
  findLinks: [],
  ...more,
})

/** A uv that writes a lock, or fails with what it is told to say. */
function uv(says?: string): ProcessRunner & { asked: number } {
  const runner = {
    asked: 0,
    async finish({ args }: Command) {
      runner.asked += 1
      const output = args[args.indexOf('--output-file') + 1] as string
      if (says === undefined) await writeFile(output, LOCK)
      return {
        code: says === undefined ? 0 : 1,
        signal: null,
        stdout: '',
        tail: says?.split('\n') ?? [],
        milliseconds: 1,
      }
    },
    run: (command: Command) => runner.finish(command),
    endAll: () => Promise.resolve(),
  }
  return runner
}

describe('a memory of answers', () => {
  test('recalls for ten minutes, then forgets and clears away', async () => {
    let now = 1e12
    const cache = createResolveCache(join(folder, 'locks'), () => now)
    await cache.remember('q', { lock: LOCK })
    now += 10 * MINUTE
    expect(await cache.recall('q')).toEqual({ lock: LOCK })
    expect(await cache.recall('another')).toBeUndefined()
    now += 1
    expect(await cache.recall('q')).toBeUndefined()
    const [file = ''] = await readdir(join(folder, 'locks'))
    expect((await stat(join(folder, 'locks', file))).mode & 0o777).toBe(0o600)
    await utimes(join(folder, 'locks', file), now / 1000 - 3600, now / 1000 - 3600)
    await cache.remember('later', { lock: LOCK })
    expect(await readdir(join(folder, 'locks'))).toHaveLength(1)
  })

  test('is as if empty when an entry is damaged or from the future', async () => {
    const cache = createResolveCache(folder, () => 1000)
    await cache.remember('q', { lock: LOCK })
    expect(await createResolveCache(folder, () => 999).recall('q')).toBeUndefined()
    const [file = ''] = await readdir(folder)
    await writeFile(join(folder, file), '{"made":')
    expect(await cache.recall('q')).toBeUndefined()
  })

  test('that cannot be written fails nothing', async () => {
    await writeFile(join(folder, 'file'), '')
    const cache = createResolveCache(join(folder, 'file', 'locks'))
    await expect(cache.remember('q', { lock: LOCK })).resolves.toBeUndefined()
  })
})

describe('a resolution with a memory', () => {
  test('asks uv once, and gives the same lock where it is wanted', async () => {
    const cache = watched(createResolveCache(join(folder, 'locks')))
    const runner = uv()
    const first = await runResolver(runner, settings({ cache }), request())
    expect(cache.used()).toBe(false)
    const output = join(folder, 'pylock.second.toml')
    const second = await runResolver(runner, settings({ cache }), request({ output }))
    expect([runner.asked, cache.used()]).toEqual([1, true])
    expect('lock' in first && 'lock' in second && second).toEqual({ ...first, path: output })
    await runResolver(runner, settings({ cache: refreshing(cache) }), request())
    expect(runner.asked).toBe(2)
  })

  test.each([
    ['keeps what the index has not', '  Because nope was not found in the package registry', 1],
    ['does not keep a network that failed', 'error sending request for url (http://127.0.0.1:9/x)', 2],
  ])('%s', async (_, says, asked) => {
    const cache = createResolveCache(join(folder, 'locks'))
    const runner = uv(`No solution found\n${says}`)
    await runResolver(runner, settings({ cache }), request())
    expect(await runResolver(runner, settings({ cache }), request())).toHaveProperty('output')
    expect(runner.asked).toBe(asked)
  })
})

describe('two questions are the same', () => {
  const same = async (one: [Partial<UvSettings>, Partial<CompileRequest>], prepare?: () => Promise<void>) => {
    const before = await cacheKeyOf(settings(), request())
    await prepare?.()
    return before === (await cacheKeyOf(settings(one[0]), request(one[1])))
  }

  test('when only the output differs', async () => {
    expect(await same([{ workDir: '/elsewhere', cacheDir: '/other' }, { output: '/x/pylock.toml' }])).toBe(true)
    expect(await same([{ env: { HOME: undefined, LANG: 'C' } }, {}])).toBe(true)
  })

  test.each<[string, Partial<UvSettings>, Partial<CompileRequest>]>([
    ['requirements', {}, { requirements: ['numpy>1'] }],
    ['Python', {}, { pythonVersion: '3.10' }],
    ['mode', {}, { mode: 'listed' }],
    ['extra index', { env: { PIP_EXTRA_INDEX_URL: 'https://x' } }, {}],
    ['login', { env: { UV_INDEX_X_PASSWORD: 'p' } }, {}],
    ['uv', { uv: '/tools/uv-2/bin/uv' }, {}],
    ['platform', {}, { onlyPlatform: 'windows' }],
    ['omission', {}, { omit: ['mine'] }],
  ])('not when the %s differs', async (_, setting, more) => expect(await same([setting, more])).toBe(false))

  test('not when the project’s uv settings, a find-links wheel, a constraint or the application’s wheel changed', async () => {
    expect(await same([{}, {}], () => writeFile(join(folder, 'uv.toml'), 'x'))).toBe(false)
    const file = join(folder, 'links.whl')
    for (const [content, changed] of [
      ['a', 'bb'],
      ['b', 'c'],
    ] as const) {
      await writeFile(file, content)
      await utimes(file, 1, 1)
      const more: Partial<CompileRequest> = {
        requirements: [`mine @ file://${file}`],
        constraints: [file],
      }
      const before = await cacheKeyOf(settings(), request(more))
      const listed = await cacheKeyOf(settings(), request({ findLinks: [folder] }))
      expect(await cacheKeyOf(settings(), request(more))).toBe(before)
      await writeFile(file, changed)
      expect(await cacheKeyOf(settings(), request(more))).not.toBe(before)
      expect(await cacheKeyOf(settings(), request({ findLinks: [folder] }))).not.toBe(listed)
    }
  })

  test('and none is asked of what cannot be read', async () => {
    expect(await cacheKeyOf(settings(), request({ findLinks: ['/no/such'] }))).toBeUndefined()
  })
})
