// Limits, crashes, endless output and what else can happen to a child.
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import { gone } from '../../../__fixtures__/host/alive.js'
import type { PackagingError } from '../../../src/core/errors.js'
import type { Command } from '../../../src/host/process/command.js'
import { createRunner } from '../../../src/host/process/process.js'
import { query } from '../../../src/host/process/query.js'

const folder = mkdtempSync(path.join(tmpdir(), 'package-python-process-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secrets = { ACTIONS_RUNTIME_TOKEN: 's', GITHUB_TOKEN: 's', INPUT_X: 's', PIP_INDEX_URL: 'i' }
const runner = createRunner({ env: { ...process.env, ...secrets } })
const node = (script: string, more: Partial<Command> = {}): Command => ({
  label: 'try it',
  tool: process.execPath,
  args: ['-e', script],
  cwd: folder,
  ...more,
})
const sh = (script: string, more: Partial<Command> = {}): Command => ({
  ...node('', more),
  tool: '/bin/sh',
  args: ['-c', script],
})
const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )

const onLinux = process.platform === 'linux' ? describe : describe.skip
onLinux('a program that is still open for writing, as in a child forked while it was written', () => {
  const held = () => {
    const tool = path.join(mkdtempSync(path.join(folder, 'held-')), 'program')
    copyFileSync('/bin/true', tool)
    return { tool, file: openSync(tool, 'r+') }
  }

  test('is started once it is closed, and that wait is no part of its time', async () => {
    const { tool, file } = held()
    const finished = runner.finish({ ...node(''), tool, args: [] })
    await sleep(200)
    const closed = performance.now()
    closeSync(file)
    const { code, milliseconds } = await finished
    expect(code).toBe(0)
    // It began after that, on however slow a machine.
    expect(milliseconds).toBeLessThan(performance.now() - closed)
  })

  test('is one clear error when nobody closes it', async () => {
    const { tool, file } = held()
    const error = await failure(runner.finish({ ...node(''), tool, args: [] }))
    closeSync(file)
    expect([error.code, error.message]).toEqual([
      'host/unusable',
      `Cannot try it: another program has ${tool} open for writing.`,
    ])
  })
})

describe('a child that behaves', () => {
  test('arguments arrive as they are, input is closed, output and status come back', async () => {
    const args = ['a b', '', '"', "'", '$(id)', '%PATH%', '-x', 'ü', 'line\nline', '*']
    const script = 'console.log(JSON.stringify(process.argv.slice(1))); console.error("e"); process.exitCode = 3'
    const finished = await runner.finish({
      ...node('', { capture: true }),
      args: ['-e', script, '--', ...args],
    })
    expect(JSON.parse(finished.stdout)).toEqual(args)
    expect(finished).toMatchObject({ code: 3, signal: null })
    expect(finished.tail).toHaveLength(2)
    expect(finished.milliseconds).toBeGreaterThan(0)
    const read = 'require("fs").readFileSync(0, "utf8")'
    expect((await runner.run(node(`console.log("<" + ${read} + ">")`))).tail).toEqual(['<>'])
    expect((await runner.run(node(`console.log("<" + ${read} + ">")`, { input: 'hi' }))).tail).toEqual(['<hi>'])
  })

  test('lines are told as they come, with their stream', async () => {
    const told: string[] = []
    await runner.run(
      node('console.log("a"); console.error("b")', { onLine: (line, from) => told.push(`${from} ${line}`) }),
    )
    expect(told.sort()).toEqual(['stderr b', 'stdout a'])
  })

  test('no secret reaches it; index settings only when asked for', async () => {
    const names = async (more: Partial<Command>) => {
      const script = 'console.log(JSON.stringify(process.env))'
      const environment: unknown = JSON.parse((await runner.run(node(script, { capture: true, ...more }))).stdout)
      return Object.keys(environment as object).filter(name => name in secrets || name === 'EXTRA')
    }
    expect(await names({ env: { EXTRA: '1' } })).toEqual(['EXTRA'])
    expect(await names({ index: true })).toEqual(['PIP_INDEX_URL'])
  })

  test('input that it does not read is no failure', async () => {
    expect((await runner.run(node('', { input: 'x'.repeat(1_000_000) }))).code).toBe(0)
  })
})

describe('a child that cannot be started', () => {
  const notExecutable = path.join(folder, 'plain')
  writeFileSync(notExecutable, 'x', { mode: 0o644 })
  const noInterpreter = path.join(folder, 'script')
  writeFileSync(noInterpreter, '#!/nowhere/python\n', { mode: 0o755 })

  test.each([
    ['relative', { tool: 'python3' }, 'host/unusable'],
    ['missing', { tool: '/nowhere/python3' }, 'host/tool-missing'],
    ['no interpreter', { tool: noInterpreter }, 'host/tool-missing'],
    ['not executable', { tool: notExecutable }, 'host/permission'],
    ['no folder', { cwd: '/nowhere' }, 'host/unusable'],
    ['arguments too long', { args: ['x'.repeat(4_000_000)] }, 'host/unusable'],
    ['a NUL in an argument', { args: ['a\0b'] }, 'host/unusable'],
  ] as const)('%s', async (_, more, code) => {
    expect(await failure(runner.run(node('', more)))).toMatchObject({ name: 'PackagingError', code })
  })
})

describe('a child that fails', () => {
  test('its status and last 20 lines are told', async () => {
    const error = await failure(runner.run(node('for (let i = 0; i < 99; i++) console.log(i); process.exitCode = 2')))
    expect(error.code).toBe('build/tool-failed')
    expect(error.message).toBe('"try it" ended with exit status 2.')
    expect(error.detail).toEqual(Array.from({ length: 20 }, (_, index) => `${79 + index}`))
  })

  test('fault 11: killed', async () => {
    const error = await failure(runner.run(sh('kill -KILL $$')))
    expect(error).toMatchObject({
      code: 'host/killed',
      message: expect.stringContaining('likely out of memory'),
    })
  })

  test('fault 9: a file-size limit', async () => {
    const error = await failure(runner.run(sh('ulimit -f 1; exec head -c 100000 /dev/zero > big')))
    expect(error).toMatchObject({ code: 'host/killed', fix: expect.stringContaining('ulimit -f') })
  })

  test('a crash is its own fault', async () => {
    const error = await failure(runner.run(sh('kill -SEGV $$')))
    expect(error).toMatchObject({ code: 'build/tool-failed', message: '"try it" crashed (SIGSEGV).' })
    expect(await runner.finish(sh('kill -SEGV $$'))).toMatchObject({ code: -1, signal: 'SIGSEGV' })
  })

  test('fault 14: one that hangs is ended, its step, limit and last lines named', async () => {
    const error = await failure(runner.run(sh('echo waiting; sleep 60', { limits: { total: 2_000 } })))
    expect(error).toMatchObject({
      code: 'host/timeout',
      message: '"try it" took longer than 2 s and was ended.',
      detail: ['waiting'],
    })
  })

  test('fault 14: so is one that falls silent, and not one that keeps talking', async () => {
    // Longer in all than the limit, and far from it between two words.
    const words = Array.from({ length: 10 }, (_, index) => String(index))
    const talk = `for i in ${words.join(' ')}; do echo $i; sleep 0.2; done`
    const error = await failure(runner.run(sh(`${talk}; sleep 60`, { limits: { idle: 1_500 } })))
    expect(error).toMatchObject({ code: 'host/timeout', detail: words })
    expect((await runner.run(sh(talk, { limits: { idle: 1_500, total: 60_000 } }))).code).toBe(0)
  })

  test('too much for an answer', async () => {
    const error = await failure(runner.run(sh('exec cat /dev/zero', { capture: true })))
    expect(error).toMatchObject({ code: 'host/unusable', message: expect.stringContaining('64 MiB') })
  })
})

describe('fault 15: output', () => {
  test('a 10 MB line and invalid UTF-8: what is kept stays small, what follows is whole', async () => {
    const script =
      'process.stdout.write("x".repeat(1e7) + "\\n"); process.stdout.write(Buffer.from([0xff, 0x0a, 0x61]))'
    const { tail } = await runner.run(node(script))
    expect(tail.map(line => line.length)).toEqual([4096, 1, 1])
    expect(tail.slice(1)).toEqual(['\ufffd', 'a'])
  })

  test('only the last 40 lines stay', async () => {
    const { tail } = await runner.run(node('for (let i = 0; i < 1000; i++) console.log(i)'))
    expect(tail).toEqual(Array.from({ length: 40 }, (_, index) => `${960 + index}`))
  })
})

describe('what a child leaves behind', () => {
  test('a grandchild that holds the pipes does not hold us, and is ended', async () => {
    const began = performance.now()
    const { tail } = await runner.run(sh('sleep 60 & echo $!'))
    expect(performance.now() - began).toBeLessThan(30_000)
    expect(await gone(Number(tail[0]))).toBe(true)
  })

  test('so is one that let go of them', async () => {
    const { tail } = await runner.run(sh('sleep 60 </dev/null >/dev/null 2>&1 & echo $!'))
    expect(await gone(Number(tail[0]))).toBe(true)
  })

  test('fault 13: a tree that ignores TERM is killed after 3 s, also when a limit ends it', async () => {
    const began = performance.now()
    const script = `trap '' TERM INT; sh -c "trap '' TERM INT; echo \\$\\$; sleep 60; sleep 60" & wait; sleep 60`
    const error = await failure(runner.run(sh(script, { limits: { total: 2_000 } })))
    const took = performance.now() - began
    expect(error.code).toBe('host/timeout')
    expect(took).toBeGreaterThan(5_000)
    expect(took).toBeLessThan(30_000)
    expect(await gone(Number(error.detail[0]))).toBe(true)
  })

  test('too many processes: all are ended, those that left the group too', async () => {
    const leave =
      "require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { detached: true })"
    const script = `${'sleep 60 & '.repeat(12)} echo $!; "${process.execPath}" -e "const c = ${leave}; console.log(c.pid); setTimeout(() => {}, 60000)"`
    const error = await failure(runner.run(sh(script, { limits: { processes: 8 } })))
    expect([error.code, error.message]).toEqual([
      'host/processes',
      '"try it" started more than 8 processes and was ended.',
    ])
    for (const pid of error.detail) expect(await gone(Number(pid))).toBe(true)
    expect((await runner.run(sh('sleep 0.5 & sleep 0.5', { limits: { processes: 8 } }))).code).toBe(0)
  })

  test('endAll ends everything at once', async () => {
    const own = createRunner({ env: process.env })
    const work = [1, 2, 3].map(() => failure(own.run(sh('sleep 60'))))
    await sleep(200)
    await own.endAll()
    for (const error of await Promise.all(work)) expect(error.code).toBe('host/killed')
  })
})

describe('query', () => {
  const tool = path.join(folder, 'with space', 'tool')
  test('a path with spaces, the exit status, both streams and the cleaned environment', async () => {
    const { mkdirSync } = await import('node:fs')
    mkdirSync(path.dirname(tool))
    writeFileSync(tool, '#!/bin/sh\necho "$1|$GITHUB_TOKEN|$GIT_OPTIONAL_LOCKS"; echo err >&2; exit 4\n', {
      mode: 0o755,
    })
    expect(await query(tool, ['a "b" c'], folder, { ...process.env, ...secrets })).toEqual({
      code: 4,
      stdout: 'a "b" c||0\n',
      stderr: 'err\n',
    })
  })

  test('a missing program, one that may not run, a missing folder', async () => {
    expect((await failure(query('/nowhere/git', [], folder))).code).toBe('host/tool-missing')
    expect((await failure(query(path.join(folder, 'plain'), [], folder))).code).toBe('host/permission')
    expect((await failure(query('/bin/sh', [], '/nowhere'))).code).toBe('host/unusable')
    expect(existsSync('/nowhere')).toBe(false)
  })

  test('one that does not answer in time is ended, also when it does not want to be', async () => {
    const pid = path.join(folder, 'pid')
    const began = performance.now()
    const error = await failure(
      query('/bin/sh', ['-c', 'trap "" TERM; echo $$ > pid; while :; do sleep 0.05; done'], folder, process.env, {
        total: 200,
        output: 1000,
      }),
    )
    expect(error).toMatchObject({ code: 'host/timeout', message: expect.stringContaining('took longer than 200 ms') })
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(() => process.kill(Number(readFileSync(pid, 'utf8')), 0)).toThrow('ESRCH')
  })

  test('its standard input is closed, a signal is an error, and endless output is ended', async () => {
    expect((await query('/bin/cat', [], folder)).code).toBe(0)
    expect((await failure(query('/bin/sh', ['-c', 'kill -9 $$'], folder))).code).toBe('host/killed')
    const endless = await failure(
      query('/usr/bin/head', ['-c', '40000000', '/dev/zero'], folder, process.env, { total: 60_000, output: 2 ** 20 }),
    )
    expect(endless).toMatchObject({ code: 'host/unusable', message: expect.stringContaining('more than 1 MiB') })
  })

  test('twenty at once keep their answers apart', async () => {
    const all = Array.from({ length: 20 }, (_, index) => String(index))
    const answers = await Promise.all(all.map(one => query('/bin/echo', [one], folder)))
    expect(answers.map(({ stdout }) => stdout.trim())).toEqual(all)
  })
})
