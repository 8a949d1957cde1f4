// Signals, on a process of its own: what a person's Ctrl-C or a cancelled job does.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { emptied } from '../../../__fixtures__/host/alive.js'
import { compileSources } from '../../../__fixtures__/host/compiled.js'

const root = mkdtempSync(path.join(tmpdir(), 'package-python-interrupt-'))
let temp = ''
let lib = ''
beforeAll(() => {
  lib = compileSources()
})
beforeEach(() => {
  temp = mkdtempSync(path.join(root, 'temp-'))
})
afterAll(() => {
  for (const folder of [lib, root]) rmSync(folder, { recursive: true, force: true })
})

interface Told {
  readonly pid?: number
  readonly code?: number
  readonly error?: string
  readonly lines?: number
  readonly longest?: number
  /** KiB */
  readonly rss?: number
}

/** Our runner in a process of its own, and what it tells, line by line. */
function start(tool: string, ...args: string[]): { child: ChildProcess; next: () => Promise<Told> } {
  const fixture = path.resolve('__fixtures__/host/run.mjs')
  const child = spawn(process.execPath, [fixture, lib, temp, tool, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, next: async () => JSON.parse((await lines.next()).value as string) as Told }
}

describe('told to stop', () => {
  const stubborn = `trap '' INT TERM; sh -c "trap '' INT TERM; sleep 60; sleep 60" & sleep 60; sleep 60`
  /** Milliseconds that GitHub gives a cancelled job before its next signal; one of these takes half of them by design. */
  const limit = 7_500
  test.each([
    ['SIGINT', 'sleep 60'],
    ['SIGTERM', 'sleep 60'],
    ['SIGINT', stubborn],
  ] as const)('%s: status 130, nobody left, staging removed (%s)', async (signal, script) => {
    const { child, next } = start('/bin/sh', '-c', script)
    const { pid } = await next()
    await sleep(300)
    expect(readdirSync(temp)).toHaveLength(1)
    const began = performance.now()
    child.kill(signal)
    // The runner's second signal changes nothing.
    setTimeout(() => child.kill('SIGTERM'), 500).unref()
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(performance.now() - began).toBeLessThan(limit)
    expect(await emptied(pid as number)).toBe(true)
    expect(readdirSync(temp)).toEqual([])
  })
})

test('an exit without any clean-up leaves no child either', async () => {
  const { child, next } = start('/bin/sh', '-c', "trap '' TERM; sleep 60; sleep 60")
  const { pid } = await next()
  child.kill('SIGUSR2')
  expect(await once(child, 'exit')).toEqual([70, null])
  expect(await emptied(pid as number)).toBe(true)
})

test('Node does not warn of a leak when one signal watches over many downloads', () => {
  const script = `
    const { watchRequest } = await import(process.argv[1] + '/host/http.js')
    const { signal } = new AbortController()
    const limits = { answer: 1000, idle: 1000, total: 1000 }
    for (const watch of Array.from({ length: 30 }, () => watchRequest('', limits, signal))) watch.stop()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, lib], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

describe('memory', () => {
  const MIB = 1024
  test('1 GB of lines', async () => {
    const { next } = start(
      '/bin/sh',
      '-c',
      'yes "a line of output that some tool prints again and again" | head -c 1000000000',
    )
    await next()
    const told = await next()
    expect(told).toMatchObject({ code: 0, lines: 40 })
    expect(told.rss).toBeLessThan(200 * MIB)
  })

  test('1 GB without a line end', async () => {
    const { next } = start('/usr/bin/head', '-c', '1000000000', '/dev/zero')
    await next()
    const told = await next()
    expect(told).toMatchObject({ code: 0, lines: 1, longest: 4096 })
    expect(told.rss).toBeLessThan(200 * MIB)
  })
})
