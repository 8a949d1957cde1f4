import { describe, expect, test } from '@jest/globals'
import { PackagingError } from '../../../src/core/errors.js'
import { autoVersions, formatPython } from '../../../src/interpreters/versions.js'

const TODAY = new Date('2026-11-22T12:00:00Z')

function names(requiresPython: string | undefined, today = TODAY): string {
  const { pythons, optional } = autoVersions(requiresPython, today)
  const extra = new Set(optional.map(formatPython))
  return pythons
    .map(formatPython)
    .map(name => (extra.has(name) ? `(${name})` : name))
    .join(' ')
}

describe('autoVersions', () => {
  test.each([
    [undefined, '3.11 3.12 3.13 3.14 (3.15)'],
    ['', '3.11 3.12 3.13 3.14 (3.15)'],
    ['>=3.8', '3.11 3.12 3.13 3.14 (3.15)'],
    ['>=3.12', '3.12 3.13 3.14 (3.15)'],
    ['>=3.12.4', '3.12 3.13 3.14 (3.15)'],
    ['>3.13', '3.13 3.14 (3.15)'],
    ['>=3.9,<3.13', '3.11 3.12'],
    ['>=3.9, <4, !=3.12.*', '3.11 3.13 3.14 (3.15)'],
    ['~=3.13', '3.13 3.14 (3.15)'],
    ['==3.12.*', '3.12'],
    ['==3.12.1', '3.12'],
    ['>=3.15', '3.15'],
  ])('%p gives %s', (specifier, expected) => expect(names(specifier)).toBe(expected))

  test.each([
    ['2026-10-31T23:59:59Z', '3.10 3.11 3.12 3.13 3.14 (3.15)'],
    ['2026-11-01T00:00:00Z', '3.11 3.12 3.13 3.14 (3.15)'],
    ['2026-09-30T00:00:00Z', '3.10 3.11 3.12 3.13 3.14'],
    ['2025-10-06T00:00:00Z', '3.9 3.10 3.11 3.12 3.13'],
    ['2025-10-07T00:00:00Z', '3.9 3.10 3.11 3.12 3.13 3.14'],
    ['2024-10-07T00:00:00Z', '3.8 3.9 3.10 3.11 3.12 3.13'],
    ['2024-10-08T00:00:00Z', '3.9 3.10 3.11 3.12 3.13'],
  ])('on %s', (today, expected) => expect(names('>=3.8', new Date(today))).toBe(expected))

  test('takes the newest Python at its end of life, with a warning, when no other is allowed', () => {
    const { pythons, optional, warnings } = autoVersions('>=3.8,<3.11', TODAY)
    expect([pythons.map(formatPython), optional]).toEqual([['3.10'], []])
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
