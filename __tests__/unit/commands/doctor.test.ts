import { expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { someHasPip } from '../../../src/commands/doctor.js'
import { PackagingError } from '../../../src/core/errors.js'

const broken = new PackagingError('host/unusable', { message: 'It does not start.', fix: 'Install it again.' })

/** What Pythons of these names answer. */
const machine = (answers: Readonly<Record<string, number | PackagingError>>) =>
  recordingRunner(({ tool }) => {
    const answer = answers[tool] ?? 1
    if (typeof answer !== 'number') throw answer
    return { code: answer, tail: answer === 0 ? [] : [`${tool}: No module named pip`] }
  })

test('pip is looked for as tools are downloaded: by starting it, until one Python has it', async () => {
  const runner = machine({ '/without': 1, '/with': 0, '/later': 0 })
  expect(await someHasPip(runner, ['/without', '/with', '/later'])).toBe(true)
  expect(runner.commands.map(({ tool, args }) => [tool, ...args.slice(0, 2)])).toEqual([
    ['/without', '-m', 'pip'],
    ['/with', '-m', 'pip'],
  ])
})

test('no pip: not one Python has it, there is no Python, or none starts', async () => {
  expect(await someHasPip(machine({ '/a': 1, '/b': 1 }), ['/a', '/b'])).toBe(false)
  expect(await someHasPip(machine({}), [])).toBe(false)
  expect(await someHasPip(machine({ '/a': broken }), ['/a'])).toBe(false)
})

test('a Python that does not start does not hide the next one', async () => {
  expect(await someHasPip(machine({ '/a': broken, '/b': 0 }), ['/a', '/b'])).toBe(true)
})
