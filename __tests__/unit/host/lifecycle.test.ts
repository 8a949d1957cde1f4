/** The end of a process: what is waited for, in which order, and for how long. No signal is sent. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import {
  endProcess,
  interruption,
  listenForInterrupts,
  onInterrupt,
  outliveReaders,
  pause,
  withinTime,
} from '../../../src/host/lifecycle.js'

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }))
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})
const turns = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve))
}

test('a process ends with its status once all that it said is written', async () => {
  const writes: (() => void)[] = []
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation(((text: string, done: () => void) => {
      expect(text).toBe('')
      writes.push(done)
      return true
    }) as typeof stream.write)
  const exit = jest.spyOn(process, 'exit').mockImplementation((() => {}) as typeof process.exit)
  const ended = endProcess(3)
  await turns()
  expect(writes).toHaveLength(2)
  writes[0]?.()
  await turns()
  expect(exit).not.toHaveBeenCalled()
  writes[1]?.()
  await ended
  expect(exit.mock.calls).toStrictEqual([[3]])
})

test('a reader that goes away is no error', () => {
  const before = [process.stdout, process.stderr].map(stream => stream.listeners('error'))
  outliveReaders()
  for (const [index, stream] of [process.stdout, process.stderr].entries()) {
    const added = stream.listeners('error').filter(one => !before[index]?.includes(one))
    expect(added).toHaveLength(1)
    stream.off('error', added[0] as () => void)
    const other = new EventEmitter().on('error', added[0] as () => void)
    expect(() => other.emit('error', new Error('EPIPE'))).not.toThrow()
  }
})

test('work has as much time as it is given, and leaves no timer', async () => {
  expect(await withinTime(Promise.resolve(1), 1_000)).toBe(1)
  expect(jest.getTimerCount()).toBe(0)
  await expect(withinTime(Promise.reject(new Error('mine')), 1_000)).rejects.toThrow('mine')
  expect(jest.getTimerCount()).toBe(0)
  let over = false
  const late = withinTime(new Promise(() => {}), 1_600).catch((error: Error) => {
    over = true
    return error.message
  })
  jest.advanceTimersByTime(1_599)
  await turns()
  expect(over).toBe(false)
  jest.advanceTimersByTime(1)
  expect(await late).toBe('no answer within 2 s')
})

test('a pause ends at once where its signal is aborted, with the reason of that', async () => {
  await pause(1)
  await pause(1, new AbortController().signal)
  await expect(pause(60_000, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
})

// The last one here: what is stopped stays so.
test('clean-ups run children first, whatever fails, and no longer than 6.5 s; then nothing begins any more', async () => {
  const listeners = new Map<string | symbol, (signal: NodeJS.Signals) => void>()
  jest.spyOn(process, 'on').mockImplementation(((event: string, listener: never) => {
    listeners.set(event, listener)
    return process
  }) as typeof process.on)
  const order: string[] = []
  let childrenGone = () => {}
  onInterrupt('files', () => void order.push('files'))
  onInterrupt('files', () => new Promise(() => {}))
  onInterrupt('children', () => {
    order.push('child')
    return new Promise<void>(resolve => {
      childrenGone = resolve
    })
  })
  onInterrupt('children', () => {
    throw new Error('not ours')
  })
  onInterrupt('children', () => void order.push('taken back'))()
  const ended: string[] = []
  listenForInterrupts(signal => ended.push(signal))
  const waiting = pause(60_000)
  waiting.catch(() => {})
  expect(interruption.aborted).toBe(false)
  listeners.get('SIGTERM')?.('SIGTERM')
  await turns()
  expect(order).toStrictEqual(['child'])
  childrenGone()
  await turns()
  expect(order).toStrictEqual(['child', 'files'])
  jest.advanceTimersByTime(6_499)
  await turns()
  expect(ended).toStrictEqual([])
  jest.advanceTimersByTime(1)
  await turns()
  expect(ended).toStrictEqual(['SIGTERM'])
  listeners.get('SIGINT')?.('SIGINT')
  jest.advanceTimersByTime(60_000)
  await turns()
  expect(ended).toStrictEqual(['SIGTERM'])
  const stopped = { code: 'host/killed', message: 'This run was stopped (SIGTERM).' }
  await expect(waiting).rejects.toMatchObject(stopped)
  await expect(pause(60_000)).rejects.toMatchObject(stopped)
})
