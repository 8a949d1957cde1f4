/** Outputs of commands that only compute: when one is started again, and when not. */
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { withMemory } from '../../../src/host/command-memory.js'
import type { Command } from '../../../src/host/process/command.js'
import { createTimedCache } from '../../../src/host/timed-cache.js'

let dir = ''
let now = 0
const at = (name: string) => join(dir, name)
beforeEach(() => {
  dir = tempDir('outputs')
  now = 1e12
  writeFileSync(at('python'), '\x7fELF')
  writeFileSync(at('script.py'), 'print(1)')
})

const command = (more: Partial<Command> = {}): Command => ({
  label: 'compute',
  tool: at('python'),
  args: ['-I', at('script.py')],
  cwd: dir,
  input: '{}',
  capture: true,
  reads: [at('script.py')],
  ...more,
})

/** What each of these commands printed, and how many were started. */
async function outputs(commands: readonly Command[], code = 0) {
  const started = recordingRunner((_, count) => ({ stdout: `output ${count}`, code }))
  const runner = withMemory(
    started,
    createTimedCache(at('memory'), () => now),
  )
  const printed: string[] = []
  for (const one of commands) printed.push((await runner.finish(one)).stdout)
  return { printed, started: started.commands.length }
}

test('one that is as it was is not started again, whatever it is called and where its temporary files are', async () => {
  const again = command({ label: 'another', cwd: '/', env: { TMPDIR: '/other' } })
  expect(await outputs([command(), again, command()])).toEqual({
    printed: ['output 1', 'output 1', 'output 1'],
    started: 1,
  })
  // Also in the next run, for ten minutes.
  expect((await outputs([command()])).started).toBe(0)
  now += 10 * 60 * 1000 + 1
  expect((await outputs([command()])).started).toBe(1)
})

test.each<[string, Partial<Command>]>([
  ['arguments', { args: ['-I'] }],
  ['input', { input: '[]' }],
  ['variables', { env: { LANG: 'C' } }],
  ['files', { reads: [] }],
])('other %s are another command', async (_, more) => {
  expect((await outputs([command(), command(more)])).printed).toEqual(['output 1', 'output 2'])
})

test.each(['python', 'script.py'])('a %s that was changed counts', async name => {
  await outputs([command()])
  appendFileSync(at(name), '#')
  expect((await outputs([command()])).started).toBe(1)
})

test.each<[string, () => Command]>([
  [
    'one that says nothing of what it reads',
    () => {
      const { reads: _, ...rest } = command()
      return rest
    },
  ],
  ['one that waits for its input', () => command({ input: Promise.resolve('{}') })],
  ['one whose files are not there', () => command({ reads: [at('missing.py')] })],
  [
    'a script, which may start anything',
    () => {
      writeFileSync(at('shim'), '#!/bin/sh\n')
      return command({ tool: at('shim') })
    },
  ],
])('%s is always started', async (_, make) => {
  expect((await outputs([make(), make()])).started).toBe(2)
})

test('one that failed is started again', async () => {
  expect((await outputs([command(), command()], 3)).started).toBe(2)
})

test('`run` fails as without a memory, and remembers as `finish` does', async () => {
  const memory = createTimedCache<string>(at('memory'), () => now)
  await expect(
    withMemory(
      recordingRunner(() => ({ code: 1 })),
      memory,
    ).run(command()),
  ).rejects.toThrow()
  const good = recordingRunner(() => ({ stdout: 'good' }))
  expect((await withMemory(good, memory).run(command())).stdout).toBe('good')
  expect(await withMemory(good, memory).finish(command())).toMatchObject({ code: 0, stdout: 'good' })
  expect(good.commands).toHaveLength(1)
  rmSync(at('memory'), { recursive: true })
  expect((await withMemory(good, memory).finish(command())).stdout).toBe('good')
  expect(good.commands).toHaveLength(2)
})
