import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import type { PythonVersion } from '../../../src/core/model.js'
import {
  comparePythons,
  formatPython,
  parsePython,
  parsePythons,
  supportedNames,
} from '../../../src/interpreters/versions.js'

const python = fc
  .record({
    implementation: fc.constantFrom('cpython' as const, 'pypy' as const),
    minor: fc.integer({ min: 0, max: 99 }),
    freeThreaded: fc.boolean(),
    patch: fc.option(
      fc.oneof(
        fc.nat(99).map(String),
        fc.constant('dev'),
        fc.tuple(fc.nat(9), fc.constantFrom('a', 'b', 'rc'), fc.nat(20)).map(parts => parts.join('')),
      ),
      { nil: undefined },
    ),
  })
  .map(({ patch, ...rest }): PythonVersion => ({ ...rest, major: 3, ...(patch === undefined ? {} : { patch }) }))

describe('parsePython', () => {
  test.each([
    ['3.11', '3.11'],
    [' 3.14T ', '3.14t'],
    ['pypy3.11', 'pypy3.11'],
    ['PyPy-3.10', 'pypy3.10'],
    ['pp310', 'pypy3.10'],
    ['cp312', '3.12'],
    ['cp314t', '3.14t'],
    ['py39', '3.9'],
    ['python3.12', '3.12'],
    ['cpython@3.12', '3.12'],
    ['3.12.01', '3.12.1'],
    ['3.13.0t', '3.13.0t'],
    ['3.15.0b1', '3.15.0b1'],
    ['3.15.0rc2t', '3.15.0rc2t'],
    ['3.15-dev', '3.15-dev'],
    ['3.15t-dev', '3.15t-dev'],
  ])('%s is %s', (text, expected) => {
    const parsed = parsePython(text)
    expect(parsed && formatPython(parsed)).toBe(expected)
  })

  test.each(['', '3', '3.', '3.x', '3.123', '3.12.1.2', '>=3.12', '3.12.0-dev', 'ruby3.1', 'cp27', '3.12tt', 'auto'])(
    '%p is none',
    text => expect(parsePython(text)).toBeUndefined(),
  )

  test('reads back whatever is formatted', () => {
    fc.assert(fc.property(python, value => expect(parsePython(formatPython(value))).toStrictEqual(value)))
  })

  test('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const { pythons, problems } = parsePythons([text])
        expect(pythons.length + problems.length).toBe(1)
      }),
    )
  })
})

test('ordering is total and puts PyPy last', () => {
  fc.assert(
    fc.property(python, python, (a, b) => {
      expect(Math.sign(comparePythons(a, b))).toBe(-Math.sign(comparePythons(b, a)) + 0)
      expect(comparePythons(a, b) === 0).toBe(formatPython(a) === formatPython(b))
    }),
  )
  const names = ['pypy3.8', '3.14t', '3.9', '3.14', '3.10', '3.14.10', '3.14.9']
  const sorted = parsePythons(names).pythons.toSorted(comparePythons).map(formatPython)
  expect(sorted.join(' ')).toBe('3.9 3.10 3.14 3.14.9 3.14.10 3.14t pypy3.8')
})

describe('parsePythons', () => {
  test('keeps the order given and drops repeats in any spelling', () => {
    const { pythons, problems } = parsePythons(['3.12', 'cp310', 'python3.12', '3.10', 'pypy3.11', '3.16.0a2'])
    expect(pythons.map(formatPython)).toEqual(['3.12', '3.10', 'pypy3.11', '3.16.0a2'])
    expect(problems).toEqual([])
  })

  test('tells every fault at once, with the nearest valid one', () => {
    const { pythons, problems } = parsePythons([
      '3.11',
      '3.140',
      'pipy3.10',
      '3.7',
      '2.7',
      'pypy3.12',
      '3.16',
      '3.12t',
      '3.11.4',
    ])
    expect(pythons.map(formatPython)).toEqual(['3.11', '3.11.4'])
    expect(
      problems.map(({ code, message, fix }) => `${code} | ${message} | ${fix.split(/[?;.] (?=[A-Zsc])/)[0]}`),
    ).toMatchInlineSnapshot(`
[
  "input/invalid | python-versions: '3.140' is not a Python version. | Did you mean 3.14",
  "input/invalid | python-versions: 'pipy3.10' is not a Python version. | Did you mean pypy3.10",
  "interpreter/unsupported | python-versions: Python 3.7 is not supported. | The nearest supported one is 3.8",
  "interpreter/unsupported | python-versions: Python 2.7 is not supported. | The nearest supported one is 3.8",
  "interpreter/unsupported | python-versions: Python pypy3.12 is not supported. | The nearest supported one is pypy3.11",
  "interpreter/unsupported | python-versions: Python 3.16 is not supported. | The nearest supported one is 3.15",
  "interpreter/unsupported | python-versions: Python 3.12t is not supported. | The nearest supported one is 3.13t",
  "input/conflict | python-versions: 3.11 and 3.11.4 are the same Python 3.11 to every wheel. | Keep one of them.",
]
`)
  })

  test('every supported name is accepted', () => {
    const { pythons, problems } = parsePythons(supportedNames())
    expect(problems).toEqual([])
    expect(pythons.map(formatPython).join(' ')).toBe(
      '3.8 3.9 3.10 3.11 3.12 3.13 3.13t 3.14 3.14t 3.15 3.15t pypy3.8 pypy3.9 pypy3.10 pypy3.11',
    )
  })
})
