import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Command, ProcessRunner } from '../../../src/host/process/command.js'
import {
  attempt,
  type CompileRequest,
  createMemory,
  forgetful,
  questionOf,
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
    const memory = createMemory(join(folder, 'locks'), () => now)
    await memory.remember('q', { lock: LOCK })
    now += 10 * MINUTE
    expect(await memory.recall('q')).toEqual({ lock: LOCK })
    expect(await memory.recall('another')).toBeUndefined()
    now += 1
    expect(await memory.recall('q')).toBeUndefined()
    const [file = ''] = await readdir(join(folder, 'locks'))
    expect((await stat(join(folder, 'locks', file))).mode & 0o777).toBe(0o600)
    await utimes(join(folder, 'locks', file), now / 1000 - 3600, now / 1000 - 3600)
    await memory.remember('later', { lock: LOCK })
    expect(await readdir(join(folder, 'locks'))).toHaveLength(1)
  })

  test('is as if empty when an entry is damaged or from the future', async () => {
    const memory = createMemory(folder, () => 1000)
    await memory.remember('q', { lock: LOCK })
    expect(await createMemory(folder, () => 999).recall('q')).toBeUndefined()
    const [file = ''] = await readdir(folder)
    await writeFile(join(folder, file), '{"made":')
    expect(await memory.recall('q')).toBeUndefined()
  })

  test('that cannot be written fails nothing', async () => {
    await writeFile(join(folder, 'file'), '')
    const memory = createMemory(join(folder, 'file', 'locks'))
    await expect(memory.remember('q', { lock: LOCK })).resolves.toBeUndefined()
  })
})

describe('a resolution with a memory', () => {
  test('asks uv once, and gives the same lock where it is wanted', async () => {
    const memory = watched(createMemory(join(folder, 'locks')))
    const runner = uv()
    const first = await attempt(runner, settings({ memory }), request())
    expect(memory.used()).toBe(false)
    const output = join(folder, 'pylock.second.toml')
    const second = await attempt(runner, settings({ memory }), request({ output }))
    expect([runner.asked, memory.used()]).toEqual([1, true])
    expect('lock' in first && 'lock' in second && second).toEqual({ ...first, path: output })
    await attempt(runner, settings({ memory: forgetful(memory) }), request())
    expect(runner.asked).toBe(2)
  })

  test.each([
    ['keeps what the index has not', '  Because nope was not found in the package registry', 1],
    ['does not keep a network that failed', 'error sending request for url (http://127.0.0.1:9/x)', 2],
  ])('%s', async (_, says, asked) => {
    const memory = createMemory(join(folder, 'locks'))
    const runner = uv(`No solution found\n${says}`)
    await attempt(runner, settings({ memory }), request())
    expect(await attempt(runner, settings({ memory }), request())).toHaveProperty('output')
    expect(runner.asked).toBe(asked)
  })
})

describe('two questions are the same', () => {
  const same = async (one: [Partial<UvSettings>, Partial<CompileRequest>], prepare?: () => Promise<void>) => {
    const before = await questionOf(settings(), request())
    await prepare?.()
    return before === (await questionOf(settings(one[0]), request(one[1])))
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
      const before = await questionOf(settings(), request(more))
      const listed = await questionOf(settings(), request({ findLinks: [folder] }))
      expect(await questionOf(settings(), request(more))).toBe(before)
      await writeFile(file, changed)
      expect(await questionOf(settings(), request(more))).not.toBe(before)
      expect(await questionOf(settings(), request({ findLinks: [folder] }))).not.toBe(listed)
    }
  })

  test('and none is asked of what cannot be read', async () => {
    expect(await questionOf(settings(), request({ findLinks: ['/no/such'] }))).toBeUndefined()
  })
})
