/** What a smoke test says: how each command ended, what to do about it, and how long starts took. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Command, Finished } from '../../../src/host/process/command.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'
import { hint } from '../../../src/smoke-test/failure-hint.js'
import { otherVersion } from '../../../src/smoke-test/printed-version.js'
import { runSmokeTest, type SmokeTest, testByCommands } from '../../../src/smoke-test/smoke-test.js'

type Answer = (command: Command, count: number) => Partial<Finished>
const PEX = { file: '/out/answer.pex', path: '/only' }
const OF_PEX = { python: '/py/3.12', script: () => undefined, scripts: [], pex: PEX }

async function tested(answer: Answer, parts: Partial<SmokeTest> = {}) {
  const runner = recordingRunner(answer)
  const check = await runSmokeTest({
    runner,
    artifact: { format: 'pex', file: 'answer.pex', path: PEX.file, size: 1, targets: ['any'], pythons: ['3.12'] },
    interpreter: {
      python: { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false },
      ...{ fullVersion: '3.12.1', path: '/py/3.12', platform: { os: 'linux', arch: 'x86_64' }, source: 'path' },
    },
    ...{ python: '3.12', version: '1.0', test: 'auto', project: '/w', dir: tempDir('told'), env: {}, pathFirst: [] },
    subject: { entryPoint: { kind: 'module', module: 'answer' }, gui: false, modules: ['answer'] },
    installed: { python: '/env/python', script: () => undefined, scripts: [] },
    ...parts,
  })
  return { check, commands: runner.commands }
}
const failing = async (...given: Parameters<typeof tested>) => {
  const thrown: unknown = await tested(...given).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof PackagingError)) throw thrown ?? new Error('it passed')
  return thrown
}
const script = (name: string): EntryPoint => ({
  ...{ kind: 'function', module: name, attribute: 'main', script: undefined, gui: false, extras: [] },
})

describe('the fix', () => {
  const said = (module: string) => [`ModuleNotFoundError: No module named '${module}'`]
  test.each([
    ['too many processes', ['it started more than 64 processes', ...said('x')], 'A program that starts processes with'],
    ['tkinter', said('_tkinter'), "The Python of this machine was built without '_tkinter'"],
    ['a part of sqlite3', said('sqlite3.dbapi2'), "The Python of this machine was built without 'sqlite3'"],
    ['a package that is called alike', said('sqlite3utils'), "No dependency provides the module 'sqlite3utils'"],
    [
      'python -m',
      ['/env/python: No module named app.__main__'],
      "The files lack the project's own module 'app.__main__'",
    ],
    ['the first of several', [...said('a'), ...said('b')], "No dependency provides the module 'a'"],
    ['nothing', [], 'See its last lines below'],
  ])('for %s', (_, lines, start) => expect(hint(lines, ['app']).startsWith(start)).toBe(true))
})

test.each<[string, string, string | undefined]>([
  ['app 1.0.', '1.0', undefined],
  ['app 1.0-SNAPSHOT', '1.0', '1.0-SNAPSHOT'],
  ['app 1.0', '1.0+local.1', undefined],
  ['app 1.0, and again 1.0', '1.1', '1.0'],
  ['needs Python 3.1', '1.0', '3.1'],
  ['x1.5 and 7', '1.0', undefined],
])('%s as %s prints another version: %s', (line, version, other) => {
  expect(otherVersion([line], version, '3.12.1')).toBe(other)
})

describe('a failure', () => {
  test('has the last twelve lines of each command', async () => {
    const tail = Array.from({ length: 40 }, (_, index) => `line ${index}`)
    const missing = "ModuleNotFoundError: No module named 'x'"
    const { detail } = await failing((_, count) =>
      count === 1 ? { code: 3, tail } : { code: 1, tail: [...tail, missing] },
    )
    expect(detail).toEqual([
      '$ python -m answer --version  (exit 3)',
      ...tail.slice(-12).map(line => `  ${line}`),
      '$ python -m answer --help  (exit 1)',
      ...[...tail.slice(-11), missing].map(line => `  ${line}`),
    ])
  })

  test('names no path of this machine before the words of Python', async () => {
    const tail = ['/tmp/x/env/bin/python3.12: No module named answer.__main__']
    expect((await failing(() => ({ code: 1, tail }))).message).toBe(
      'answer.pex does not run on Python 3.12: python3.12: No module named answer.__main__.',
    )
  })

  test('of the system is told with its words; one of another kind is none of the artifact', async () => {
    const error = (code: 'host/permission' | 'network/refused') =>
      new PackagingError(code, { message: 'It may not run.', fix: 'x', detail: ['mode 644'] })
    const refused = await failing(() => {
      throw error('host/permission')
    })
    expect([refused.code, refused.detail]).toEqual([
      'check/run-failed',
      ['$ python -m answer --version  (no exit status)', '  It may not run.', '  mode 644'],
    ])
    const other = await failing(() => {
      throw error('network/refused')
    })
    expect(other.code).toBe('network/refused')
  })

  test('that only an import shows comes after what was tried', async () => {
    const { detail } = await failing(
      (_, count) =>
        count < 3 ? { code: 1 } : { code: 1, tail: ["AttributeError: module 'answer' has no attribute 'main'"] },
      {
        subject: { entryPoint: script('answer'), gui: false, modules: [] },
      },
    )
    expect(detail.filter(line => line.startsWith('$'))).toEqual([
      '$ answer:main --version  (exit 1)',
      '$ answer:main --help  (exit 1)',
      "$ python -c 'import answer; answer.main'  (exit 1)",
    ])
  })
})

describe('several programs', () => {
  const scripts = [script('one'), script('two')]
  const subject = { entryPoint: { kind: 'none' }, gui: false, modules: [], scripts } as const

  test('that all answer are told in one line, and each may have a version of its own', async () => {
    const { check } = await tested(() => ({ tail: ['tool 9.9'] }), { subject })
    expect([check.result, check.reason]).toEqual([
      'passed',
      '2 scripts answered: `one:main --version` (exit 0): tool 9.9; `two:main --version` (exit 0): tool 9.9',
    ])
    expect(check.commands?.map(({ command }) => command)).toEqual(['one:main --version', 'two:main --version'])
  })

  test('are commands where the user has asked for them by name', async () => {
    const command = (name: string) => ({ name, entryPoint: script(name) })
    const commands = [command('one'), command('two')]
    const entryPoint = { kind: 'commands', main: command('one'), commands } as never
    const { check } = await tested(({ args }) => ({ code: args.join(' ').includes('two') ? 4 : 0 }), {
      subject: { entryPoint, gui: false, modules: [] },
    })
    expect([check.result, check.reason]).toEqual([
      'warning',
      '1 of 2 commands did not answer: `two:main --version` (exit 4); `two:main --help` (exit 4)',
    ])
    expect(check.commands).toHaveLength(3)
  })
})

test('what is found in the first lines of a long output counts', async () => {
  const lines = ['usage: answer', ...Array.from({ length: 150 }, (_, index) => `  --option-${index}`)]
  const { check } = await tested(({ onLine }) => {
    for (const line of lines) onLine?.(line, 'stdout')
    return { code: 2, tail: lines.slice(-40) }
  })
  expect([check.result, check.reason]).toEqual(['passed', 'ran `python -m answer --version` (exit 2): usage: answer'])
})

test('a command runs in a folder of its own, with its variables above those of the run', async () => {
  const dir = join(tempDir('told'), 'deep', 'folder')
  const identity = '(3, 12) cpython'
  const { commands } = await tested(({ args }) => (args.includes('-c') ? { stdout: identity } : {}), {
    ...{ dir, installed: OF_PEX, env: { PATH: '/all', HOME: '/made' }, pathFirst: ['/first'] },
  })
  expect(existsSync(dir)).toBe(true)
  expect(commands).toMatchObject([
    { label: 'run answer.pex on Python 3.12', env: { PATH: '/only', HOME: '/made' }, capture: false },
    { env: { PATH: '/all', PEX_INTERPRETER: '1' }, capture: true },
  ])
  for (const { cwd, pathFirst, limits } of commands) {
    expect([cwd, pathFirst, limits]).toEqual([dir, ['/first'], { total: 120_000, idle: 60_000, processes: 64 }])
  }
})

describe('the time of a start', () => {
  const timed = (answer: Answer, parts: Partial<SmokeTest> = {}) => tested(answer, { timed: true, ...parts })
  const identity = { stdout: '(3, 12) cpython' }

  test('of a PEX is that of its very first start, and of one more', async () => {
    const { check, commands } = await timed(
      ({ args }, count) => ({ ...(args.includes('-c') ? identity : {}), milliseconds: count * 1000 }),
      { installed: OF_PEX },
    )
    expect(check.starts).toEqual({ first: 1, later: 3 })
    expect(check.seconds).toBeLessThan(60)
    expect(commands).toHaveLength(3)
  })

  test('of a PEX without a launcher is that of the question which Python it is', async () => {
    const { pex: _, ...rest } = OF_PEX
    const { check } = await timed(
      ({ args }, count) => ({ ...(args.includes('-c') ? identity : {}), milliseconds: count * 1000 }),
      { installed: { ...rest, pex: { file: PEX.file } } },
    )
    expect(check.starts).toEqual({ first: 1, later: 3 })
  })

  test.each<[string, Answer, Partial<SmokeTest>]>([
    ['nobody compares it', () => ({}), { timed: false, installed: OF_PEX }],
    ['it is no PEX', () => ({}), {}],
    ['the command is the user’s', () => ({}), { installed: OF_PEX, test: ['python', '-V'] }],
    ['it does not answer', ({ args }) => ({ code: args.includes('-c') ? 0 : 3 }), { installed: OF_PEX }],
    ['it fails the second time', (_, count) => ({ code: count > 2 ? 1 : 0 }), { installed: OF_PEX }],
  ])('is not given where %s', async (_, answer, parts) => {
    const { check } = await timed(
      (command, count) => ({ ...(command.args.includes('-c') ? identity : {}), ...answer(command, count) }),
      parts,
    )
    expect(check).not.toHaveProperty('starts')
  })
})

describe('an executable', () => {
  const command = (flag: string) => ({ shown: `app ${flag}`, tool: '/out/app', args: [flag], env: {} })
  const group = (...flags: string[]) => ({ testCommands: flags.map(command), imports: false, reason: [] })
  async function run(answer: Answer, parts: Partial<Parameters<typeof testByCommands>[0]> = {}) {
    const runner = recordingRunner(answer)
    const dir = join(tempDir('told'), 'deep')
    const check = await testByCommands({
      runner,
      artifact: { format: 'scie', file: 'pex', path: '/out/app', size: 1, targets: [], pythons: ['3.12'] },
      ...{ python: '3.12', groups: [group('--version', '--help')], patient: false, note: '', modules: ['app'] },
      ...{ dir, env: {}, ...parts },
    })
    expect(existsSync(dir)).toBe(true)
    return { check, commands: runner.commands }
  }

  test('is told with its note, and may have the name of a program that starts others', async () => {
    const { check } = await run(() => ({ code: 2, tail: ['usage: pex FILE'] }), { note: ' (note)' })
    expect(check).toMatchObject({
      ...{ name: 'runs', artifact: 'pex', python: '3.12', result: 'passed' },
      reason: 'ran `app --version` (exit 2): usage: pex FILE (note)',
    })
  })

  test('that does not answer is a warning; one that lacks a module fails', async () => {
    expect((await run(() => ({ code: 3 }))).check).toMatchObject({
      result: 'warning',
      commands: [
        { command: 'app --version', exit: 3 },
        { command: 'app --help', exit: 3 },
      ],
    })
    await expect(run(() => ({ code: 1, tail: ["ModuleNotFoundError: No module named 'app'"] }))).rejects.toMatchObject({
      message: "pex does not run in an empty environment: ModuleNotFoundError: No module named 'app'.",
      fix: expect.stringMatching("lack the project's own module 'app'"),
    })
  })

  test('is given the time of the user’s own command, which has to end with 0', async () => {
    const own = { patient: true, groups: [group('check')] }
    const { check, commands } = await run(() => ({ tail: ['fine'] }), own)
    expect(check.seconds).toBeLessThan(60)
    expect([check.reason, check.commands]).toEqual([
      'ran `app check` (exit 0)',
      [{ command: 'app check', exit: 0, line: 'fine' }],
    ])
    expect(commands[0]?.limits).toEqual({ total: 3_600_000, idle: 1_200_000, processes: 1024 })
    await expect(run(() => ({ code: 2, tail: ['usage: app'] }), own)).rejects.toMatchObject({
      code: 'check/run-failed',
    })
  })

  test('without any command is a bug', async () => {
    await expect(run(() => ({}), { groups: [] })).rejects.toThrow('a smoke test without commands')
    await expect(run(() => ({}), { groups: [group()] })).rejects.toThrow('a smoke test without commands')
  })

  test('that was killed or not started has no exit status', async () => {
    const killed = (await run((_, count) => (count === 1 ? { code: -1, signal: 'SIGKILL' } : {}))).check
    expect(killed.commands?.[0]).toStrictEqual({ command: 'app --version', signal: 'SIGKILL' })
    const late = await run((_, count) => {
      if (count === 1) throw new PackagingError('host/timeout', { message: 'It printed nothing.', fix: 'x' })
      return {}
    })
    expect(late.check.commands?.[0]).toStrictEqual({ command: 'app --version', line: 'It printed nothing.' })
  })
})
