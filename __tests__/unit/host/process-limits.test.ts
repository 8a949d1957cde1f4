/** A child that starts too many others, leaves the dead behind, or says too much: with lists of processes that are none. */
import { EventEmitter } from 'node:events'
import * as actual from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { FakeChild, PID } from '../../../__fixtures__/fake-child.js'
import type { Command } from '../../../src/host/process/command.js'
import type { RunningProcess } from '../../../src/host/process/count.js'

let child = new FakeChild()
let tools: string[] = []
jest.unstable_mockModule('node:child_process', () => ({
  spawn(tool: string) {
    tools.push(tool)
    return tools.length === 1 ? child : new EventEmitter()
  },
}))
/** Ends of `/proc/PID/stat` by process id. */
let stats: Record<string, string> = {}
jest.unstable_mockModule('node:fs/promises', () => ({
  ...actual,
  async readdir(folder: string) {
    expect(folder).toBe('/proc')
    return [...Object.keys(stats), 'self', 'meminfo']
  },
  async readFile(file: string) {
    const stat = stats[/^\/proc\/(\d+)\/stat$/.exec(file)?.[1] ?? '']
    if (stat === undefined) throw new Error(`ENOENT ${file}`)
    return stat
  },
}))
/** What the next looks at the processes find; each is answered by hand. */
let asked: ((found: readonly RunningProcess[]) => void)[] = []
const count = await import('../../../src/host/process/count.js')
jest.unstable_mockModule('../../../src/host/process/count.js', () => ({
  ...count,
  pauseBetweenCounts: () => 100,
  runningProcesses: () => new Promise(resolve => asked.push(resolve)),
}))
const { createRunner } = await import('../../../src/host/process/process.js')

let signals: [target: number, signal: unknown][] = []
/** Whether anything is left in the group. */
let there = true
beforeEach(() => {
  child = new FakeChild()
  ;[tools, stats, asked, signals, there] = [[], {}, [], [], true]
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] })
  jest.spyOn(process, 'kill').mockImplementation((target, signal) => {
    signals.push([target, signal])
    if (!there || (target > 0 && target === PID + 3)) throw Object.assign(new Error('ESRCH'), { code: 'ESRCH' })
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

const turns = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise(resolve => setImmediate(resolve))
}
async function begin(more: Partial<Command>, platform: NodeJS.Platform = 'freebsd') {
  const runner = createRunner({ env: { SystemRoot: 'C:\\Win' }, platform })
  const tool = platform === 'win32' ? 'C:\\a.exe' : '/usr/bin/tool'
  const work = runner.finish({ label: 'build', tool, args: [], cwd: '/', ...more })
  work.catch(() => {})
  await turns()
  return { work }
}
const family = (size: number): readonly RunningProcess[] =>
  Array.from({ length: size }, (_, index) => ({ pid: PID + index, parent: index === 0 ? 1 : PID + index - 1 }))
const answer = async (size: number) => {
  asked.at(-1)?.(family(size))
  await turns()
}

describe('the limit on processes', () => {
  test('counts again and again, and lets as many be as it says', async () => {
    const { work } = await begin({ limits: { processes: 3 } })
    expect(asked).toHaveLength(0)
    for (let looks = 1; looks <= 3; looks++) {
      jest.advanceTimersByTime(99)
      expect(asked).toHaveLength(looks - 1)
      jest.advanceTimersByTime(1)
      expect(asked).toHaveLength(looks)
      // The next one comes a while after the answer of this one.
      jest.advanceTimersByTime(1_000)
      expect(asked).toHaveLength(looks)
      await answer(3)
    }
    expect(signals).toEqual([])
    child.end(0)
    expect((await work).code).toBe(0)
    jest.advanceTimersByTime(1_000)
    expect(asked).toHaveLength(3)
  })

  test('kills the group and each of the family at once, and says how many there may be', async () => {
    const { work } = await begin({ limits: { processes: 3 } })
    child.stdout.write('started one more\n')
    await turns()
    jest.advanceTimersByTime(100)
    await answer(4)
    expect(signals.slice(0, 5)).toEqual([[-PID, 'SIGKILL'], ...[0, 1, 2, 3].map(index => [PID + index, 'SIGKILL'])])
    there = false
    child.end(null, 'SIGKILL')
    await expect(work).rejects.toMatchObject({
      code: 'host/processes',
      message: '"build" started more than 3 processes and was ended.',
      detail: ['started one more'],
    })
  })

  test('is over with the child, though an answer comes later', async () => {
    const { work } = await begin({ limits: { processes: 3 } })
    jest.advanceTimersByTime(100)
    child.end(0)
    await work
    signals = []
    await answer(9)
    jest.advanceTimersByTime(1_000)
    expect([signals, asked.length]).toEqual([[], 1])
  })

  test('leaves the killing to taskkill on Windows', async () => {
    const { work } = await begin({ limits: { processes: 1 } }, 'win32')
    jest.advanceTimersByTime(100)
    await answer(2)
    expect([signals, tools]).toEqual([[], ['C:\\a.exe', 'C:\\Win\\System32\\taskkill.exe']])
    void work
  })
})

describe('a group of which all have ended', () => {
  const ended = async (states: readonly string[], group = PID) => {
    stats = Object.fromEntries(
      states.map((state, index) => [`${PID + index}`, `${PID + index} (a) b) ${state} 1 ${group} 1`]),
    )
    const { work } = await begin({ limits: { total: 1_000 } })
    jest.advanceTimersByTime(1_000)
    await turns()
    child.end(null, 'SIGTERM')
    await turns()
    let over = false
    const note = () => {
      over = true
    }
    work.then(note, note)
    await turns()
    const [before, sent] = [over, signals.map(([, signal]) => signal)]
    // One that nothing ends any more lets it go.
    there = false
    await work.then(note, note)
    return [before, sent]
  }

  test.each([[['Z']], [['Z', 'X']]])('waits for nobody who reaps them: %j', async states => {
    expect(await ended(states)).toEqual([true, ['SIGTERM', 0, 'SIGKILL']])
  })

  test.each<[readonly string[], number]>([
    [['Z', 'S'], PID],
    [['Z'], PID + 1],
    [[], PID],
  ])('is not one with %j in the group %d', async (states, group) => {
    expect((await ended(states, group))[0]).toBe(false)
  })
})

describe('what a child says', () => {
  test('is kept as its last forty lines', async () => {
    const { work } = await begin({})
    for (let line = 0; line < 41; line++) child.stdout.write(`${line}\n`)
    await turns()
    child.end(0)
    const { tail } = await work
    expect(tail).toEqual(Array.from({ length: 40 }, (_, index) => `${index + 1}`))
  })

  test('is told line by line with its stream, without what is secret', async () => {
    const told: string[] = []
    const runner = createRunner({ env: { MY_KEY: 'hidden' }, platform: 'freebsd' })
    const onLine = (line: string, stream: string) => told.push(`${stream}: ${line}`)
    const work = runner.finish({ label: 'a', tool: '/a', args: [], cwd: '/', allow: ['MY_KEY'], onLine })
    await turns()
    child.stdout.write('a hidden b\nrest')
    child.stderr.write('c\nunfinished')
    await turns()
    child.end(0)
    expect((await work).tail).toContain('a *** b')
    expect([...told].sort()).toEqual(['stderr: c', 'stderr: unfinished', 'stdout: a *** b', 'stdout: rest'])
  })

  test('may be 64 MiB where all of it is wanted, and no byte more', async () => {
    const piece = Buffer.alloc(16 * 1024 ** 2, '.')
    const said = async (more: string, capture = true) => {
      child = new FakeChild()
      tools = []
      const { work } = await begin({ capture })
      for (let index = 0; index < 4; index++) {
        child.stdout.write(piece)
        await turns()
      }
      child.stdout.write(more)
      await turns()
      there = false
      child.end(0)
      return work.then(
        ({ stdout }) => stdout.length,
        (error: Error) => error.message,
      )
    }
    expect(await said('')).toBe(64 * 1024 ** 2)
    signals = []
    expect(await said('x')).toBe('"build" printed more than 64 MiB and was ended.')
    expect(signals[0]).toEqual([-PID, 'SIGTERM'])
    signals = []
    expect(await said('x', false)).toBe(0)
    expect(signals.map(([, signal]) => signal)).toEqual(['SIGKILL'])
  })
})
