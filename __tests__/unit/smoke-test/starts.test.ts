/** How long an executable takes to start: measured where it is tested, and only where it is compared. */
import { expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Finished } from '../../../src/host/process/command.js'
import { type ExecutableTest, testByCommands } from '../../../src/smoke-test/smoke-test.js'

const testCommand = (flag: string) => ({ shown: `answer ${flag}`, tool: '/out/answer', args: [flag], env: {} })

/** @param answers what one start after the other comes to */
async function starts(answers: readonly Partial<Finished>[], parts: Partial<ExecutableTest> = {}) {
  const runner = recordingRunner((_, count) => answers[count - 1] ?? { code: 99 })
  const check = await testByCommands({
    runner,
    artifact: {
      format: 'scie',
      file: 'answer',
      path: '/out/answer',
      size: 1,
      targets: [],
      pythons: ['3.12'],
    },
    python: '3.12',
    groups: [{ testCommands: [testCommand('--version'), testCommand('--help')], imports: false, reason: [] }],
    patient: false,
    note: '',
    modules: [],
    dir: tempDir('starts'),
    env: {},
    timed: true,
    ...parts,
  })
  return { starts: check.starts, shown: runner.commands.map(({ args }) => args.join(' ')) }
}

test('the first start of all, and one more of what succeeded', async () => {
  expect(
    await starts([
      { code: 0, milliseconds: 3400 },
      { code: 0, milliseconds: 170 },
    ]),
  ).toEqual({
    starts: { first: 3.4, later: 0.17 },
    shown: ['--version', '--version'],
  })
  expect(
    await starts([
      { code: 2, milliseconds: 3400 },
      { code: 0, milliseconds: 200 },
      { code: 0, milliseconds: 170 },
    ]),
  ).toEqual({ starts: { first: 3.4, later: 0.17 }, shown: ['--version', '--help', '--help'] })
})

test('what could not be started took no time', async () => {
  const { starts: seen } = await starts([
    { code: -1, milliseconds: 0 },
    { code: 0, milliseconds: 900 },
    { code: 0, milliseconds: 800 },
  ])
  expect(seen).toEqual({ first: 0.9, later: 0.8 })
})

test('a user’s own command is run once; nothing is measured where nothing is compared', async () => {
  const once = [{ code: 0, milliseconds: 1 }]
  expect(await starts(once, { patient: true })).toEqual({ starts: undefined, shown: ['--version'] })
  expect(await starts(once, { timed: false })).toEqual({ starts: undefined, shown: ['--version'] })
})

test.each([0, 1])('a start of %s ms is told as it is', async milliseconds => {
  const { starts: seen } = await starts([
    { code: 0, milliseconds },
    { code: 0, milliseconds },
  ])
  expect(seen).toEqual({ first: milliseconds / 1000, later: milliseconds / 1000 })
})
