/** What a runner asks for when a command or the run is over: the end of what they left running. Nothing is started. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { FakeChild, PID } from '../../../__fixtures__/fake-child.js'
import type { PackagingError } from '../../../src/core/errors.js'
import type { Command } from '../../../src/host/process/command.js'

let child = new FakeChild()
let marks: string[] = []
/** Whether the program is being written. */
let busy = false
jest.unstable_mockModule('node:child_process', () => ({
  spawn(_tool: string, _args: unknown, { env }: { readonly env: Record<string, string> }) {
    marks.push(env._PACKAGE_PYTHON_STARTED_BY as string)
    if (!busy) return child
    const refused = Object.assign(new EventEmitter(), { pid: undefined })
    setImmediate(() => refused.emit('error', Object.assign(new Error('ETXTBSY'), { code: 'ETXTBSY' })))
    return refused
  },
}))

let calls: unknown[][] = []
/** What is found when everything with a mark is ended. */
let left: readonly string[] = []
let held: (names: readonly string[]) => void = () => {}
const actual = await import('../../../src/host/process/leftovers.js')
jest.unstable_mockModule('../../../src/host/process/leftovers.js', () => ({
  ...actual,
  async endLeftovers(...args: unknown[]) {
    calls.push(['end', ...args])
    return left
  },
  killLeftovers: (...args: unknown[]) => calls.push(['kill', ...args]),
  watchForHeld(pid: number, mark: string, platform: string, ended: typeof held) {
    calls.push(['watch', pid, mark, platform])
    held = ended
    return () => calls.push(['no more watch'])
  },
}))
const stop = new AbortController()
let cleanups: [phase: string, cleanup: () => Promise<void>][] = []
jest.unstable_mockModule('../../../src/host/lifecycle.js', () => ({
  interruption: stop.signal,
  onInterrupt(phase: string, cleanup: () => Promise<void>) {
    cleanups.push([phase, cleanup])
    return () => {}
  },
}))
const { createRunner } = await import('../../../src/host/process/process.js')

beforeEach(() => {
  child = new FakeChild()
  ;[marks, calls, left, cleanups, busy] = [[], [], [], [], false]
  jest.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('ESRCH'), { code: 'ESRCH' })
  })
})
afterEach(() => void jest.restoreAllMocks())

const ENV = { HOME: '/' }
const turns = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve))
}
async function begin(more: Partial<Command> = {}) {
  const runner = createRunner({ env: ENV, platform: 'freebsd' })
  const lines: string[] = []
  const onLine = (line: string, stream: string) => lines.push(`${stream}: ${line}`)
  const work = runner.finish({ label: 'build', tool: '/tool', args: [], cwd: '/', onLine, ...more })
  work.catch(() => {})
  await turns()
  return { runner, work, lines }
}

test('a command is watched while it runs, and what has its mark is ended and named after it', async () => {
  const { work, lines } = await begin()
  const [mark = ''] = marks
  expect(calls).toStrictEqual([['watch', PID, mark, 'freebsd']])
  held(['cc1', 'sh'])
  held([])
  left = ['sleep 40']
  child.end(0)
  await work
  expect(calls.slice(1)).toStrictEqual([['no more watch'], ['end', mark, PID, 'freebsd', ENV]])
  expect(lines).toStrictEqual([
    'stderr: ended what it left running: cc1, sh',
    'stderr: ended what it left running: sleep 40',
  ])
})

test('a command that leaves nothing says nothing of it', async () => {
  const { work, lines } = await begin()
  child.end(0)
  await work
  expect(lines).toStrictEqual([])
})

test('an interrupt ends all children, and then everything that the runner has started', async () => {
  const { work } = await begin()
  expect(cleanups.map(([phase]) => phase)).toStrictEqual(['children'])
  const ended = cleanups[0]?.[1]()
  child.end(null, 'SIGTERM')
  await ended
  await expect(work).rejects.toMatchObject({ code: 'host/killed', message: expect.stringContaining('was stopped') })
  const ours = marks[0]?.replace(/\.\d+$/, '')
  expect(calls).toContainEqual(['end', ours, process.pid, 'freebsd', ENV])
})

test('the end of this process kills what has a mark of the runner, while a child runs', async () => {
  const before = process.listeners('exit')
  const { work } = await begin()
  calls = []
  for (const listener of process.listeners('exit')) if (!before.includes(listener)) listener(0)
  expect(calls).toStrictEqual([['kill', marks[0]?.replace(/\.\d+$/, ''), 'freebsd']])
  child.end(0)
  await work
  expect(process.listeners('exit')).toStrictEqual(before)
})

// The last one here: what is stopped stays so.
test('nothing is started any more once the run was stopped, nor tried again', async () => {
  busy = true
  const { work } = await begin()
  stop.abort()
  const said = (error: PackagingError) => [error.code, error.message]
  const stopped = ['host/killed', '"build" was ended because this run was stopped.']
  expect(await work.then(() => undefined, said)).toStrictEqual(stopped)
  const tried = marks.length
  busy = false
  expect(await (await begin()).work.then(() => undefined, said)).toStrictEqual(stopped)
  expect(marks).toHaveLength(tried)
})
