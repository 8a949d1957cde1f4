/** What people most likely meant, and the items of a list. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { didYouMean, didYouMeanOneOf, lines, nearest, nearestOf, words } from '../../../src/core/parse.js'

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

  test.each<[word: string, candidates: string[], start: string]>([
    ['output', ['path', 'output-dir'], 'Did you mean output-dir? '],
    ['Output_Folder', ['path', 'output-dir'], 'Did you mean output-dir? '],
    ['python', ['pythons', 'python-versions', 'jobs'], 'Did you mean pythons? '],
    ['test', ['test-command', 'attest', 'jobs'], 'Did you mean attest or test-command? '],
    ['check', ['index-check', 'check-as', 'check-b', 'check-ccc'], 'Did you mean check-b, check-as or check-ccc? '],
    ['tests', ['test-command'], 'Did you mean test-command? '],
    // What is near, and shares a part too, is named once.
    ['python-version', ['python-versions'], 'Did you mean python-versions? '],
    // Words as short as `no` and `of` are in many names.
    ['no-of', ['no-abcdefgh', 'of-abcdefgh'], ''],
    ['xyzzy', ['path', 'jobs'], ''],
    ['', [], ''],
  ])('%s among %j, with names that share a part', (wrong, candidates, start) => {
    expect(didYouMeanOneOf(wrong, candidates)).toBe(start)
  })
  test('each likely name is spelled', () => {
    expect(didYouMeanOneOf('sign', ['sign-system', 'sign-env'], name => `--${name}`)).toBe(
      'Did you mean --sign-env or --sign-system? ',
    )
  })
})

test('words and lines of an input', () => {
  expect(words(' a,b\n\nc\td , ')).toEqual(['a', 'b', 'c', 'd'])
  expect(words(' ,\n')).toStrictEqual([])
  expect(lines(' a b \r\n\n  # no\nc#d\n')).toEqual(['a b', 'c#d'])
})
