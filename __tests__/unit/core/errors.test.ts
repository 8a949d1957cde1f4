/** Failures with a code: how long they are, how several become one, and the exit status of each. */
import { describe, expect, test } from '@jest/globals'
import {
  allOrProblems,
  CATEGORIES,
  CODES,
  type ErrorCode,
  exitStatus,
  PackagingError,
  Problems,
  problemsOf,
  throwProblems,
} from '../../../src/core/errors.js'

const one = new PackagingError('project/none', { message: 'one', fix: 'f' })
const two = new PackagingError('input/unknown', { message: 'two', fix: 'f' })
const bug = new TypeError('a bug')

test('every code has the exit status of its category', () => {
  expect([exitStatus('input/unknown'), exitStatus('project/none'), exitStatus('attest/failed')]).toEqual([2, 3, 12])
  for (const code of Object.keys(CODES) as ErrorCode[])
    expect(Object.values(CATEGORIES).map(({ exit }) => exit as number)).toContain(exitStatus(code))
})

describe('an error', () => {
  test('has what it was made of', () => {
    const place = { file: 'a', line: 1 }
    const error = new PackagingError('project/none', { message: 'm', fix: 'f', place, detail: ['d'], cause: bug })
    expect(error).toMatchObject({ code: 'project/none', message: 'm', fix: 'f', place, detail: ['d'], cause: bug })
    expect(one).toMatchObject({ place: undefined, detail: [], occurrences: [] })
  })
  test.each(['message', 'fix', 'detail'] as const)('keeps start and end of a %s of any length', part => {
    const shown = (text: string) => {
      const error = new PackagingError('project/none', {
        message: 'm',
        fix: 'f',
        [part]: part === 'detail' ? [text] : text,
      })
      return part === 'detail' ? error.detail[0] : error[part]
    }
    const whole = `a${'x'.repeat(3998)}z`
    expect(shown(whole)).toBe(whole)
    const x = 'x'.repeat(1979)
    expect(shown(`a${'x'.repeat(4998)}z`)).toBe(`a${x} … (5000 characters) … ${x}z`)
  })
})

describe('several errors', () => {
  test('are found in whatever was thrown', () => {
    const all = new AggregateError([one, new Problems([two, one]), bug])
    expect([one, new Problems([one, two]), all, bug, 'text'].map(problemsOf)).toStrictEqual([
      [one],
      [one, two],
      [one, two, one],
      [],
      [],
    ])
  })
  test('are thrown together, one as itself, none not at all', () => {
    expect(() => throwProblems([])).not.toThrow()
    expect(() => throwProblems([one])).toThrow(one)
    expect(() => throwProblems([one, two])).toThrow(new Problems([one, two]))
    expect(new Problems([one, two]).message).toBe('project/none: one\ninput/unknown: two')
  })
  test('are waited for', async () => {
    const late = new Promise<number>((_, reject) => setImmediate(() => reject(two)))
    await expect(allOrProblems([Promise.resolve(1), Promise.resolve(2)])).resolves.toEqual([1, 2])
    await expect(allOrProblems([Promise.reject(one), late])).rejects.toThrow(new Problems([one, two]))
    await expect(allOrProblems([Promise.reject(one), Promise.resolve(1)])).rejects.toBe(one)
    await expect(allOrProblems([Promise.reject(one), Promise.reject(bug)])).rejects.toBe(bug)
    await expect(allOrProblems([])).resolves.toStrictEqual([])
  })
})
