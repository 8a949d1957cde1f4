import { expect, test } from '@jest/globals'
import { startWaiting } from '../../../src/distributions/environment.js'
import type { Command, Finished, ProcessRunner } from '../../../src/host/process/command.js'

const COMMAND = { label: 'wait', tool: '/python', args: [], cwd: '/' }

/** A runner whose child says what it was given. */
function echo(): ProcessRunner & { readonly commands: Command[] } {
  const commands: Command[] = []
  const finish = async (command: Command): Promise<Finished> => {
    commands.push(command)
    command.onLine?.('before it was told', 'stdout')
    command.onLine?.(`told ${await command.input}`, 'stdout')
    return { code: 0, signal: null, stdout: '', tail: [], milliseconds: 1 }
  }
  return { commands, finish, run: finish, endAll: async () => {} }
}

test('is started at once and does what it is told, once', async () => {
  const runner = echo()
  const waiting = startWaiting(runner, 'setuptools.build_meta', COMMAND)
  expect(runner.commands).toHaveLength(1)
  const lines: string[] = []
  expect(await waiting.send('first', line => lines.push(line))).toMatchObject({ code: 0 })
  expect(lines).toEqual(['told first'])
  expect(waiting.send('second', () => {})).toBeUndefined()
})

test('one that ends before it is told is a failure of whoever tells it, and of nobody else', async () => {
  const broken = { ...echo(), finish: () => Promise.reject(new Error('killed')) }
  const waiting = startWaiting(broken, 'flit_core.buildapi', COMMAND)
  await new Promise(resolve => setImmediate(resolve))
  await expect(waiting.send('it', () => {})).rejects.toThrow('killed')
})
