/** How a child is started, waited for and ended: signals, timers and pipes, with a child that is none. */
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Command, Finished } from '../../../src/host/process/command.js'

/** Above every process id that a system gives. */
const PID = 2 ** 30

class FakeChild extends EventEmitter {
  readonly stdin = new PassThrough()
  readonly stdout = new PassThrough()
  readonly stderr = new PassThrough()
  readonly pid: number | undefined

  constructor(pid: number | undefined) {
    super()
    this.pid = pid
  }

  /** Ends, with its pipes unless something else holds them. */
  end(code: number | null, signal: NodeJS.Signals | null = null, closes = true): void {
    this.emit('exit', code, signal)
    if (!closes) return
    setImmediate(() => {
      for (const stream of [this.stdout, this.stderr]) stream.destroy()
      setImmediate(() => this.emit('close', code, signal))
    })
  }
}

interface Started {
  readonly child: FakeChild
  readonly tool: string
  readonly args: readonly string[]
  readonly options: {
    readonly detached: boolean
    readonly stdio: unknown
    readonly env: Record<string, string>
    readonly windowsHide: boolean
  }
}
let started: Started[] = []
/** Errors of the next attempts to start something. */
let refusals: string[] = []
const spawn = (tool: string, args: readonly string[], options: Started['options']) => {
  const refusal = refusals.shift()
  const child = new FakeChild(refusal === undefined ? PID + started.length : undefined)
  if (refusal !== undefined) setImmediate(() => child.emit('error', errno(refusal)))
  else started.push({ child, tool, args, options })
  return child
}
jest.unstable_mockModule('node:child_process', () => ({ spawn }))
const { createRunner } = await import('../../../src/host/process/process.js')

const errno = (code: string) => Object.assign(new Error(code), { code })

let signals: [target: number, signal: unknown][] = []
/** What the system answers to a signal: true, or the code of an error. */
let answer: true | string = true

beforeEach(() => {
  started = []
  refusals = []
  signals = []
  answer = true
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] })
  jest.spyOn(process, 'kill').mockImplementation((target, signal) => {
    signals.push([target, signal])
    if (answer !== true) throw errno(answer)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

/** Lets what is pending happen until `there`. */
async function until(there: () => boolean): Promise<void> {
  const end = Date.now() + 5_000
  while (!there()) {
    if (Date.now() > end) throw new Error(`it never happens: ${there}`)
    await new Promise(resolve => setImmediate(resolve))
  }
}
const settled = async (promise: Promise<unknown>) => {
  let over = false
  const note = () => {
    over = true
  }
  promise.then(note, note)
  for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve))
  return over
}

/** Waits for looks at a group that ends: these, 40 ms apart, are the one thing here that takes real time. */
async function looks(count: number): Promise<void> {
  const before = sent(0).length
  await until(() => sent(0).length >= before + count)
}
/** Lets time pass until the run is over. */
async function over(work: Promise<unknown>): Promise<void> {
  while (!(await settled(work))) jest.advanceTimersByTime(10)
}

const command: Command = { label: 'build', tool: '/usr/bin/tool', args: ['a b'], cwd: '/' }

/** A system with process groups, of which nothing else is known. */
const PLAIN: NodeJS.Platform = 'freebsd'

/** Starts a command, and gives its child once it runs. */
async function begin(more: Partial<Command> = {}, platform = PLAIN) {
  const before = started.length
  const runner = createRunner({ env: { PATH: '/bin', SystemRoot: 'C:\\Win' }, platform })
  const work: Promise<Finished> = runner.finish({ ...command, ...more })
  work.catch(() => {})
  await until(() => started.length > before)
  // The runner listens once its start has come back.
  for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve))
  return { runner, work, child: (started[before] as Started).child }
}
const sent = (signal: unknown) => signals.filter(([, one]) => one === signal)

describe('a child that ends by itself', () => {
  test('leaves no timer of any of its limits, which would end an unrelated group later', async () => {
    jest.advanceTimersByTime(1_000)
    const { work, child } = await begin({ limits: { total: 5_000, idle: 50_000, processes: 9 } })
    expect(jest.getTimerCount()).toBe(3)
    jest.advanceTimersByTime(70)
    child.end(0)
    expect(await work).toMatchObject({ code: 0, signal: null, tail: [], milliseconds: 70 })
    expect(jest.getTimerCount()).toBe(0)
    const before = signals.length
    jest.advanceTimersByTime(120_000)
    expect(signals).toHaveLength(before)
  })

  test('is waited for until its pipes are read to the end', async () => {
    const { work, child } = await begin({ capture: true })
    child.stdout.write('first\n')
    child.end(3, null, false)
    await until(() => jest.getTimerCount() > 0)
    child.stdout.write('last line')
    child.stderr.write('and why\n')
    await new Promise(resolve => setImmediate(resolve))
    expect(await settled(work)).toBe(false)
    child.emit('close')
    const { code, stdout, tail } = await work
    expect([code, stdout, [...tail].sort()]).toEqual([3, 'first\nlast line', ['and why', 'first', 'last line']])
    expect(jest.getTimerCount()).toBe(0)
  })

  test('keeps an answer of a megabyte whole, where one was asked for', async () => {
    const answers = [true, false].map(async capture => {
      const { work, child } = await begin({ capture })
      child.stdout.write('x'.repeat(1024 ** 2))
      child.stderr.write('not a part of it')
      await new Promise(resolve => setImmediate(resolve))
      child.end(0)
      return (await work).stdout.length
    })
    expect(await Promise.all(answers)).toEqual([1024 ** 2, 0])
  })

  test('is not waited for longer than half a second where something else holds its pipes, which is ended', async () => {
    const { work, child } = await begin()
    child.end(0, null, false)
    await until(() => jest.getTimerCount() > 0)
    jest.advanceTimersByTime(499)
    expect(await settled(work)).toBe(false)
    expect(signals).toEqual([])
    jest.advanceTimersByTime(1)
    await work
    expect(signals).toEqual([[-PID, 'SIGKILL']])
    expect([child.stdout.destroyed, child.stderr.destroyed]).toEqual([true, true])
  })

  test('is waited for when one of its pipes alone is open', async () => {
    const { work, child } = await begin()
    child.stdout.destroy()
    await until(() => child.stdout.closed)
    child.end(0, null, false)
    await until(() => jest.getTimerCount() > 0)
    child.stderr.write('the last word\n')
    await new Promise(resolve => setImmediate(resolve))
    child.emit('close')
    expect((await work).tail).toStrictEqual(['the last word'])
  })

  test('may not be ours to kill before, which is no failure of it', async () => {
    const { work, child } = await begin()
    child.emit('error', errno('EPERM'))
    child.end(0)
    expect((await work).code).toBe(0)
  })

  test('with closed pipes is not waited for at all', async () => {
    const { work, child } = await begin()
    for (const stream of [child.stdout, child.stderr]) stream.destroy()
    await until(() => child.stdout.closed && child.stderr.closed)
    child.end(0, null, false)
    expect((await work).code).toBe(0)
  })

  test('by a signal of its own has the status -1; by one from outside it is an error', async () => {
    const crashed = await begin()
    crashed.child.end(null, 'SIGSEGV')
    expect(await crashed.work).toMatchObject({ code: -1, signal: 'SIGSEGV' })
    const killed = await begin()
    killed.child.end(null, 'SIGTERM')
    await expect(killed.work).rejects.toMatchObject({ code: 'host/killed' })
  })

  test('is watched for the end of this process only as long as it runs, by one listener for all', async () => {
    const before = process.listenerCount('exit')
    const { runner, work, child } = await begin()
    expect(process.listenerCount('exit')).toBe(before + 1)
    const second = runner.finish(command)
    await until(() => started.length === 2)
    for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve))
    expect(process.listenerCount('exit')).toBe(before + 1)
    child.end(0)
    await work
    expect(process.listenerCount('exit')).toBe(before + 1)
    signals = []
    const killAll = process.listeners('exit').at(-1) as () => void
    killAll()
    expect(signals).toEqual([[-(PID + 1), 'SIGKILL']])
    started[1]?.child.end(0)
    await second
    expect(process.listenerCount('exit')).toBe(before)
  })
})

describe('a limit', () => {
  test.each([
    ['total', { total: 1_000 }],
    ['idle', { idle: 1_000 }],
  ])('%s asks the group to end, and names itself', async (kind, limits) => {
    const { work, child } = await begin({ limits })
    jest.advanceTimersByTime(999)
    expect(signals).toEqual([])
    jest.advanceTimersByTime(1)
    expect(signals[0]).toEqual([-PID, 'SIGTERM'])
    answer = 'ESRCH'
    child.end(null, 'SIGTERM')
    await over(work)
    await expect(work).rejects.toMatchObject({
      code: 'host/timeout',
      message: expect.stringContaining(kind === 'total' ? 'took longer than 1 s' : 'printed nothing for 1 s'),
    })
  })

  test('idle begins again with each output, total does not', async () => {
    const { work, child } = await begin({ limits: { total: 2_500, idle: 1_000 } })
    for (let at = 0; at < 3; at++) {
      jest.advanceTimersByTime(800)
      child.stdout.write('.')
      await new Promise(resolve => setImmediate(resolve))
    }
    expect(signals).toEqual([])
    jest.advanceTimersByTime(100)
    expect(sent('SIGTERM')).toHaveLength(1)
    answer = 'ESRCH'
    child.end(null, 'SIGTERM')
    await over(work)
    await expect(work).rejects.toMatchObject({ message: expect.stringContaining('took longer than 2.5 s') })
  })

  test('the first that is exceeded is the reason, and ends the child once', async () => {
    const { work, child } = await begin({ limits: { total: 1_000, idle: 1_001 } })
    jest.advanceTimersByTime(1_000)
    jest.advanceTimersByTime(1)
    expect(sent('SIGTERM')).toHaveLength(1)
    answer = 'ESRCH'
    child.end(null, 'SIGTERM')
    await over(work)
    await expect(work).rejects.toMatchObject({ message: expect.stringContaining('took longer') })
  })
})

describe('ending a group', () => {
  test.each<[what: string, answers: true | string]>([
    ['that does not listen', true],
    ['that is not ours to signal (a setuid program): it is there all the same', 'EPERM'],
  ])('%s: it is killed after 3 s, and waited for a second more', async (_, answers) => {
    answer = answers
    const { work, child } = await begin({ limits: { total: 1_000 } })
    jest.advanceTimersByTime(1_000)
    await looks(1)
    expect(signals[0]).toEqual([-PID, 'SIGTERM'])
    jest.advanceTimersByTime(2_999)
    await looks(2)
    expect(sent('SIGKILL')).toEqual([])
    jest.advanceTimersByTime(1)
    await until(() => sent('SIGKILL').length > 0)
    child.end(null, 'SIGKILL')
    jest.advanceTimersByTime(999)
    await looks(2)
    expect(await settled(work)).toBe(false)
    jest.advanceTimersByTime(1)
    await over(work)
    await expect(work).rejects.toMatchObject({ code: 'host/timeout' })
    expect(signals.every(([target]) => target === -PID)).toBe(true)
  })

  test('that is gone waits for nothing and kills nothing', async () => {
    answer = 'ESRCH'
    const { work, child } = await begin({ limits: { total: 1_000 } })
    jest.advanceTimersByTime(1_000)
    child.end(null, 'SIGTERM')
    await expect(work).rejects.toMatchObject({ code: 'host/timeout' })
    // The last one is for what a child leaves in its group, however it ended.
    expect(signals.map(([, signal]) => signal)).toEqual(['SIGTERM', 'SIGKILL'])
  })

  test('that ends when asked to is not killed', async () => {
    const { work, child } = await begin({ limits: { total: 1_000 } })
    jest.advanceTimersByTime(1_000)
    await until(() => sent(0).length > 0)
    answer = 'ESRCH'
    child.end(null, 'SIGTERM')
    await over(work)
    await expect(work).rejects.toMatchObject({ code: 'host/timeout' })
    expect(sent('SIGKILL')).toHaveLength(1)
  })

  test('endAll ends every child, and each run says that it was stopped', async () => {
    const { runner, work, child } = await begin()
    const second = runner.finish(command)
    second.catch(() => {})
    await until(() => started.length === 2)
    for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve))
    answer = 'ESRCH'
    const ended = runner.endAll()
    child.end(null, 'SIGTERM')
    started[1]?.child.end(null, 'SIGTERM')
    await ended
    for (const one of [work, second])
      await expect(one).rejects.toMatchObject({ code: 'host/killed', message: expect.stringContaining('was stopped') })
    expect(sent('SIGTERM')).toEqual([
      [-PID, 'SIGTERM'],
      [-(PID + 1), 'SIGTERM'],
    ])
  })

  test('on Windows is the work of taskkill; nothing is signalled', async () => {
    const { work, child } = await begin({ tool: 'C:\\py.exe', limits: { total: 1_000 } }, 'win32')
    jest.advanceTimersByTime(1_000)
    await until(() => started.length === 2)
    expect(started[1]).toMatchObject({
      tool: 'C:\\Win\\System32\\taskkill.exe',
      args: ['/PID', `${PID}`, '/T', '/F'],
    })
    // No window of a console appears.
    expect(started.map(({ options }) => options.windowsHide)).toStrictEqual([true, true])
    const killAll = process.listeners('exit').at(-1) as () => void
    killAll()
    child.end(1)
    expect(await settled(work)).toBe(false)
    started[1]?.child.emit('exit', 0)
    await expect(work).rejects.toMatchObject({ code: 'host/timeout' })
    expect(signals).toEqual([])
  })

  test('on Windows, where taskkill refuses or a policy forbids it, the child itself is ended', async () => {
    const refused = await begin({ tool: 'C:\\py.exe', limits: { total: 1_000 } }, 'win32')
    jest.advanceTimersByTime(1_000)
    await until(() => started.length === 2)
    started[1]?.child.emit('exit', 1)
    expect(signals).toEqual([[PID, 'SIGKILL']])
    refused.child.end(1)
    await expect(refused.work).rejects.toMatchObject({ code: 'host/timeout' })

    const forbidden = await begin({ tool: 'C:\\py.exe', limits: { total: 1_000 } }, 'win32')
    refusals = ['EPERM']
    jest.advanceTimersByTime(1_000)
    await until(() => signals.length === 2)
    expect(signals[1]).toEqual([PID + 2, 'SIGKILL'])
    forbidden.child.end(1)
    await expect(forbidden.work).rejects.toMatchObject({ code: 'host/timeout' })
  })
})

describe('the start', () => {
  test('leads a group of its own, has a mark, and gets no input unless some is given', async () => {
    const { work, child } = await begin()
    child.end(0)
    await work
    const given = await begin({ input: 'question' })
    given.child.end(0)
    await given.work
    expect(given.child.stdin.read()?.toString()).toBe('question')
    const windows = await begin({ tool: 'C:\\py.exe' }, 'win32')
    windows.child.end(0)
    await windows.work
    expect(started.map(({ options }) => [options.detached, options.stdio])).toEqual([
      [true, ['ignore', 'pipe', 'pipe']],
      [true, ['pipe', 'pipe', 'pipe']],
      [false, ['ignore', 'pipe', 'pipe']],
    ])
    const marks = started.map(({ options }) => options.env._PACKAGE_PYTHON_STARTED_BY)
    expect(new Set(marks).size).toBe(3)
    for (const mark of marks) expect(mark).toMatch(/^[0-9a-f-]{36}\.\d+\.1$/)
  })

  test('input that cannot be made closes the pipe', async () => {
    const { work, child } = await begin({ input: Promise.reject(new Error('x')) })
    await until(() => child.stdin.writableEnded)
    child.end(0)
    await work
  })

  test('is tried again while something writes the program, for two seconds', async () => {
    refusals = ['ETXTBSY', 'ETXTBSY']
    const work = createRunner({ env: {}, platform: PLAIN }).finish(command)
    await until(() => started.length === 1)
    for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve))
    started[0]?.child.end(0)
    await work
    jest.advanceTimersByTime(5_000)
    refusals = Array.from({ length: 10_000 }, () => 'ETXTBSY')
    const never = createRunner({ env: {}, platform: PLAIN }).finish(command)
    never.catch(() => {})
    await until(() => refusals.length < 9_998)
    jest.advanceTimersByTime(2_000)
    const left = refusals.length
    await until(() => refusals.length < left - 1)
    expect(await settled(never)).toBe(false)
    jest.advanceTimersByTime(1)
    await expect(never).rejects.toMatchObject({ code: 'host/unusable', message: expect.stringContaining('writing') })
  })

  test('of a program without its full path is refused, and not tried', async () => {
    const work = createRunner({ env: {}, platform: PLAIN }).finish({ ...command, tool: 'tool' })
    await expect(work).rejects.toMatchObject({ code: 'host/unusable' })
    expect(started).toStrictEqual([])
  })

  test('in a folder that is not there says so, and not that the program is missing', async () => {
    refusals = ['ENOENT']
    const work = createRunner({ env: {}, platform: PLAIN }).finish({ ...command, cwd: '/nowhere/at/all' })
    await expect(work).rejects.toMatchObject({ message: 'Cannot build: the folder /nowhere/at/all does not exist.' })
  })

  test.each([
    ['ENOENT', 'host/tool-missing'],
    ['EACCES', 'host/permission'],
  ])('that fails with %s is not tried again', async (code, expected) => {
    refusals = [code]
    const runner = createRunner({ env: {}, platform: PLAIN })
    await expect(runner.run(command)).rejects.toMatchObject({ code: expected })
    expect(started).toEqual([])
  })

  test('run refuses another status than 0, finish does not', async () => {
    const ran = async (status: number) => {
      const before = started.length
      const work = createRunner({ env: {}, platform: PLAIN }).run(command)
      work.catch(() => {})
      await until(() => started.length > before)
      for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve))
      started[before]?.child.end(status)
      return work
    }
    await expect(ran(4)).rejects.toMatchObject({ code: 'build/tool-failed' })
    expect((await ran(0)).code).toBe(0)
  })
})
