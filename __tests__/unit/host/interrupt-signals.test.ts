// Which signals stop a run, without sending one: the listeners are called as Node would.
import { expect, jest, test } from '@jest/globals'
import { interruption, listenForInterrupts, onInterrupt } from '../../../src/host/lifecycle.js'

test('Ctrl-C, a request to end, a closed terminal and Windows’ Ctrl-Break each stop a run', async () => {
  // The patience with clean-ups, which outlasts this test.
  jest.useFakeTimers()
  const listeners = new Map<string | symbol, (signal: NodeJS.Signals) => void>()
  const on = jest.spyOn(process, 'on').mockImplementation(((event: string, listener: never) => {
    listeners.set(event, listener)
    return process
  }) as typeof process.on)
  const cleaned: string[] = []
  const takenBack = onInterrupt('files', () => void cleaned.push('files'))
  try {
    const done = new Promise<NodeJS.Signals>(listenForInterrupts)
    expect([...listeners.keys()].sort()).toEqual(['SIGBREAK', 'SIGHUP', 'SIGINT', 'SIGTERM'])
    listeners.get('SIGBREAK')?.('SIGBREAK')
    // A later one changes nothing.
    listeners.get('SIGINT')?.('SIGINT')
    expect(await done).toBe('SIGBREAK')
  } finally {
    takenBack()
    on.mockRestore()
    jest.useRealTimers()
  }
  expect(cleaned).toEqual(['files'])
  expect(interruption.reason).toMatchObject({ code: 'host/killed', message: 'This run was stopped (SIGBREAK).' })
})
