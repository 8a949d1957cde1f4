/** Parts of a text, and globs, against what the slow way says. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import {
  ANY_FOLDERS,
  ANY_TEXT,
  before,
  execWithin,
  type GlobPart,
  letter,
  matchesParts,
  pair,
  unfolded,
  withoutEnd,
  withoutEnds,
} from '../../../src/core/text.js'

test.each<[text: string, end: string, ends: string]>([
  ['', '', ''],
  ['/', '', ''],
  ['a/', 'a', 'a'],
  ['a//', 'a', 'a'],
  ['/.a/b./', '/.a/b', 'a/b'],
  ['//a', '//a', 'a'],
  ['a', 'a', 'a'],
])('%j without slashes and dots', (text, end, ends) => {
  expect([withoutEnd(text, './'), withoutEnds(text, './')]).toEqual([end, ends])
})

test.each([
  ['a+b+c', 'a'],
  ['+b', ''],
  ['ab', 'ab'],
  ['', ''],
])('what is in %j before the first +', (text, found) => expect(before(text, '+')).toBe(found))

test.each([
  [' name : a = b ', ['name', 'a = b']],
  ['a=b:c', ['a', 'b:c']],
  ['=b', ['', 'b']],
  ['a:', ['a', '']],
  ['a b', undefined],
  ['', undefined],
])('the name and value in %j', (text, found) => expect(pair(text, ':=')).toEqual(found))

test.each([
  ['a\n  b\r\n\n\tc  ', 'a b c'],
  ['a  b', 'a  b'],
  ['\n \n', ''],
])('%j as one line', (text, line) => expect(unfolded(text)).toBe(line))

describe('a pattern of the project', () => {
  test('finds what it finds, with its groups', () => {
    expect(execWithin(/v(\d+)/, 'a-v12')).toMatchObject({ 0: 'v12', 1: '12', index: 2 })
    expect(execWithin(/x/, 'abc')).toBeUndefined()
  })
  test('is stopped when it takes too long', () => {
    const start = performance.now()
    expect(execWithin(/^(a+)+$/, `${'a'.repeat(40)}b`)).toBeUndefined()
    expect(performance.now() - start).toBeGreaterThan(50)
  })
  test('has faults of its own', () => {
    const broken = {
      exec: () => {
        throw new TypeError('broken')
      },
    }
    expect(() => execWithin(broken as never, 'a')).toThrow('broken')
  })
})

describe('a glob', () => {
  /** `a`, `b` and `/` are themselves, `*` is any text, `?` one character that is no slash, and `~` any folders. */
  const parts = (glob: string): GlobPart[] =>
    [...glob].flatMap((sign): GlobPart[] => {
      if (sign === '*') return [ANY_TEXT]
      if (sign === '?') return [{ takes: other => other !== '/' }]
      return sign === '~' ? [...ANY_FOLDERS] : [letter(sign)]
    })
  const pattern = (glob: string) =>
    new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '[^/]').replaceAll('~', '(?:.*/)?')}$`)

  test('stands for the texts that the same regular expression matches', () => {
    const glob = fc.string({ unit: fc.constantFrom(...'ab/*?~'), maxLength: 6 })
    const text = fc.string({ unit: fc.constantFrom(...'ab/'), maxLength: 6 })
    fc.assert(
      fc.property(glob, text, (one, other) => expect(matchesParts(parts(one), other)).toBe(pattern(one).test(other))),
      { numRuns: 2_000 },
    )
  })
  test('of many wildcards takes no longer than its length times that of the text', () => {
    expect(matchesParts(parts(`${'*'.repeat(40)}b`), 'a'.repeat(200))).toBe(false)
    expect(matchesParts(parts(`${'~'.repeat(40)}b`), 'a/'.repeat(100))).toBe(false)
  })
  test.each([
    ['~a', 'a', true],
    ['~a', 'b/a', true],
    ['~a', 'ba', false],
    ['a*', 'a', true],
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['~~~a', 'b/b/b/b/a', true],
  ])('%j and %j: %s', (glob, text, matches) => expect(matchesParts(parts(glob), text)).toBe(matches))
})
