import { describe, expect, test } from '@jest/globals'
import { satisfies } from '@renovatebot/pep440'
import fc from '../../../__fixtures__/properties.js'
import { PackagingError } from '../../../src/core/errors.js'
import {
  allowedNames,
  allows,
  allowsLatest,
  allowsPython,
  autoVersions,
  formatPython,
  highestAllowed,
  parsePython,
  parsePythons,
} from '../../../src/interpreters/versions.js'

const TODAY = new Date('2026-11-22T12:00:00Z')

function names(requiresPython: string | undefined, today = TODAY): string {
  return autoVersions(requiresPython, today).pythons.map(formatPython).join(' ')
}

describe('autoVersions', () => {
  test.each([
    [undefined, '3.11 3.12 3.13 3.14 3.15'],
    ['', '3.11 3.12 3.13 3.14 3.15'],
    ['>=3.8', '3.11 3.12 3.13 3.14 3.15'],
    ['>=3.12', '3.12 3.13 3.14 3.15'],
    ['>=3.12.4', '3.12 3.13 3.14 3.15'],
    ['>3.13', '3.13 3.14 3.15'],
    ['>=3.9,<3.13', '3.11 3.12'],
    ['>=3.9, <4, !=3.12.*', '3.11 3.13 3.14 3.15'],
    ['~=3.13', '3.13 3.14 3.15'],
    ['==3.12.*', '3.12'],
    ['==3.12.1', '3.12'],
    ['>=3.11,<=3.12', '3.11 3.12'],
    ['~=3.12.0', '3.12'],
    ['>=3.12.99', '3.13 3.14 3.15'],
    ['===3.12.0', '3.12'],
    ['>=3.15', '3.15'],
  ])('%p gives %s', (specifier, expected) => expect(names(specifier)).toBe(expected))

  test.each([
    ['2026-10-31T23:59:59Z', '3.10 3.11 3.12 3.13 3.14 3.15'],
    ['2026-11-01T00:00:00Z', '3.11 3.12 3.13 3.14 3.15'],
    ['2026-09-30T00:00:00Z', '3.10 3.11 3.12 3.13 3.14'],
    ['2025-10-06T00:00:00Z', '3.9 3.10 3.11 3.12 3.13'],
    ['2025-10-07T00:00:00Z', '3.9 3.10 3.11 3.12 3.13 3.14'],
    ['2024-10-07T00:00:00Z', '3.8 3.9 3.10 3.11 3.12 3.13'],
    ['2024-10-08T00:00:00Z', '3.9 3.10 3.11 3.12 3.13'],
  ])('on %s', (today, expected) => expect(names('>=3.8', new Date(today))).toBe(expected))

  test('takes the newest Python at its end of life, with a warning, when no other is allowed', () => {
    const { pythons, warnings } = autoVersions('>=3.8,<3.11', TODAY)
    expect(pythons.map(formatPython)).toEqual(['3.10'])
    expect(warnings.map(warning => warning.message)).toMatchInlineSnapshot(`
[
  "requires-python '>=3.8,<3.11' allows only Pythons without security fixes; packaging for 3.10, whose security fixes ended on 2026-10-31.",
]
`)
  })

  test.each([
    ['>=3.16', 'interpreter/unsupported'],
    ['<3', 'interpreter/unsupported'],
    ['<3.8', 'interpreter/unsupported'],
    ['>=3.x', 'project/metadata'],
    ['^3.10', 'project/metadata'],
  ])('%p is %s', (specifier, code) => {
    expect(() => autoVersions(specifier, TODAY)).toThrow(PackagingError)
    expect(() => autoVersions(specifier, TODAY)).toThrow(expect.objectContaining({ code }))
  })
})

const specifiers = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('>=', '<=', '<', '>', '!=', '==', '~='),
        fc.integer({ min: 8, max: 16 }),
        fc.option(fc.nat(30)),
      )
      .map(([operator, minor, patch]) => `${operator}3.${minor}${patch === null ? '' : `.${patch}`}`),
    { minLength: 1, maxLength: 3 },
  )
  .map(parts => parts.join(','))

test('of any specifier, auto is each maintained Python with an allowed patch release', () => {
  const maintained = [11, 12, 13, 14, 15]
  const patches = Array.from({ length: 60 }, (_, patch) => patch)
  fc.assert(
    fc.property(specifiers, specifier => {
      const expected = maintained.filter(minor => patches.some(patch => satisfies(`3.${minor}.${patch}`, specifier)))
      // With none of them, one at its end of life, or an error.
      fc.pre(expected.length > 0)
      expect(names(specifier)).toBe(expected.map(minor => `3.${minor}`).join(' '))
    }),
  )
})

test.each([
  ['<=3.12', '3.12.0'],
  ['<3.12.4', '3.12.3'],
  ['==3.12.*,!=3.12.16', '3.12.4'],
  ['~=3.12.1', '3.12.16'],
  ['<3.12', undefined],
])('the highest patch release that %p allows is %p', (specifier, expected) => {
  const [python] = parsePythons(['3.12']).pythons
  const offered = ['3.12', '3.12.0', '3.12.3', '3.12.4', '3.12.16', '3.12.3t', '3.13.1', 'pypy3.12.9', '3.12.17rc1']
  const best = python && highestAllowed(specifier, python, offered)
  expect(best && formatPython(best)).toBe(expected)
})

test('whether the releases to come are allowed', () => {
  expect(['>=3.12', '<=3.12', '<3.12.5', '==3.12.*', '~=3.12.1'].map(range => allowsLatest(range, 12))).toEqual([
    true,
    false,
    false,
    true,
    true,
  ])
})

test('what a fix offers is allowed', () => {
  expect(allowedNames('>=3.11,<=3.12', ['3.10', '3.11', '3.12', '3.12.0', '3.12.1', '3.13', 'pypy3.11'])).toEqual([
    '3.11',
    '3.12',
    '3.12.0',
    'pypy3.11',
  ])
  const [problem] = parsePythons(['3.7'], '>=3.11,<3.13').problems
  expect(problem?.fix).toBe('The nearest supported one is 3.11; choose from 3.11 3.12 pypy3.11.')
})

describe('a specifier that is written to keep a reader busy', () => {
  const [python, pinned] = parsePythons(['3.12', '3.13.1']).pythons
  const long = `>=3.8${',!=3.8.1'.repeat(200)}`
  test('is none, wherever it is read', () => {
    for (const read of [
      () => autoVersions(long, TODAY),
      () => allows(long, 12),
      () => allowsLatest(long, 12),
      () => python && allowsPython(long, python),
      () => pinned && allowsPython(long, pinned),
    ])
      expect(read).toThrow(/^requires-python '>=3\.8,!=3\.8\.1.{0,60}…' is not a version specifier/)
  })

  test('of a thousand characters is still one', () => {
    expect(allows(`>=3.8${' '.repeat(995)}`, 12)).toBe(true)
    expect(() => allows(`>=3.8${' '.repeat(996)}`, 12)).toThrow(PackagingError)
  })
})

test.each([
  ['', '3.12.1', true],
  ['<3.12.4', '3.12.3', true],
  ['<3.12.4', '3.12.4', false],
  // Of a pre-release any patch release counts, as of a Python that is not pinned.
  ['>=3.12.4', '3.12', true],
  ['>=3.15.1', '3.15.0b1', true],
  ['>=3.15', '3.15-dev', true],
  ['<3.12', '3.12', false],
  ['>3.12.58', '3.12', true],
  ['>3.12.59', '3.12', false],
])('%j allows %s: %s', (specifier, name, expected) => {
  const python = parsePython(name)
  expect(python && allowsPython(specifier, python)).toBe(expected)
})

test.each([
  ['', true],
  ['  ', true],
  ['not a specifier', true],
  ['<3', true],
  ['>=3.13', false],
])('of names, %j leaves all: %s', (specifier, all) => {
  expect(allowedNames(specifier, ['3.12', 'nonsense', '3.13']).length === 3).toBe(all)
})
