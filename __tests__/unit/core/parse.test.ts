/** What people most likely meant, and the items of a list. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { didYouMean, lines, nearest, nearestOf, words } from '../../../src/core/parse.js'

describe('the nearest word', () => {
  /** Levenshtein's distance by its definition. */
  const distance = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length
    if (a[0] === b[0]) return distance(a.slice(1), b.slice(1))
    return 1 + Math.min(distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1)))
  }
  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 })

  test('is one with at most two mistakes', () => {
    fc.assert(
      fc.property(word, word, (a, b) => expect(nearest(a, [b])).toBe(distance(a, b) <= 2 ? b : undefined)),
      { numRuns: 1_000 },
    )
  })
  test('is the one with the fewest mistakes', () => {
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1 }), (a, all) => {
        expect(distance(a, nearestOf(a, all))).toBe(Math.min(...all.map(one => distance(a, one))))
      }),
    )
  })
  test.each<[word: string, candidates: string[], found: string | undefined]>([
    ['PATHH', ['pex', 'path'], 'path'],
    ['path', ['PATH'], 'PATH'],
    ['3.140', ['3.10', '3.14'], '3.14'],
    ['3.140', ['3.14', '3.10'], '3.14'],
    ['ab', ['abcd', 'xbab'], 'abcd'],
    ['abcdefgh', ['abcdexyz'], undefined],
    ['abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
    ['abcdefghijkl', ['abcdefghwxyz'], 'abcdefghwxyz'],
    ['abcdefghijkl', ['abcdefgvwxyz'], undefined],
    ['a', [], undefined],
    ['x'.repeat(1000), ['x'.repeat(40)], 'x'.repeat(40)],
  ])('of %s among %j', (wrong, candidates, found) => expect(nearest(wrong, candidates)).toBe(found))

  test('however unlike, where one must be named', () => {
    expect(nearestOf('windows', ['linux', 'macos'])).toBe('linux')
    expect(nearestOf('a', [])).toBe('')
  })
  test('as the start of a fix', () => {
    expect(didYouMean('pathh', ['path'])).toBe('Did you mean path? ')
    expect(didYouMean('pathh', ['path'], name => `--${name}`)).toBe('Did you mean --path? ')
    expect(didYouMean('zzzzz', ['path'])).toBe('')
  })
})

test('words and lines of an input', () => {
  expect(words(' a,b\n\nc\td , ')).toEqual(['a', 'b', 'c', 'd'])
  expect(words(' ,\n')).toStrictEqual([])
  expect(lines(' a b \r\n\n  # no\nc#d\n')).toEqual(['a b', 'c#d'])
})
