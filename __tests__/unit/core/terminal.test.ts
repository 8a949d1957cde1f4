/** What a terminal can show: colours, widths, and tables that fit. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { box, cut, paint, type Style, styleFor, width } from '../../../src/core/terminal.js'

describe('style', () => {
  const tty = { isTTY: true, columns: 90 }
  test.each([
    ['a terminal', tty, {}, 'linux', { columns: 90, colour: true, unicode: true }],
    ['a file', {}, {}, 'linux', { columns: 110, colour: false, unicode: true }],
    ['NO_COLOR', tty, { NO_COLOR: '1' }, 'linux', { columns: 90, colour: false, unicode: true }],
    ['an empty NO_COLOR', tty, { NO_COLOR: '' }, 'linux', { columns: 90, colour: true, unicode: true }],
    ['FORCE_COLOR in a file', {}, { FORCE_COLOR: '1' }, 'linux', { columns: 110, colour: true, unicode: true }],
    ['FORCE_COLOR=0', tty, { FORCE_COLOR: '0' }, 'linux', { columns: 90, colour: false, unicode: true }],
    ['a dumb terminal', tty, { TERM: 'dumb' }, 'linux', { columns: 90, colour: false, unicode: false }],
    ['the C locale', tty, { LC_ALL: 'C', LANG: 'x.UTF-8' }, 'linux', { columns: 90, colour: true, unicode: false }],
    ['the POSIX locale for text', tty, { LC_CTYPE: 'POSIX' }, 'linux', { columns: 90, colour: true, unicode: false }],
    ['the C locale by LANG', tty, { LC_CTYPE: '', LANG: 'C' }, 'linux', { columns: 90, colour: true, unicode: false }],
    [
      'a locale for text',
      tty,
      { LC_CTYPE: 'C.UTF-8', LANG: 'C' },
      'linux',
      { columns: 90, colour: true, unicode: true },
    ],
    ['a console of Linux', tty, { TERM: 'linux' }, 'linux', { columns: 90, colour: true, unicode: false }],
    ['FORCE_COLOR=false', tty, { FORCE_COLOR: 'false' }, 'linux', { columns: 90, colour: false, unicode: true }],
    ['VS Code on Windows', tty, { TERM_PROGRAM: 'x' }, 'win32', { columns: 90, colour: true, unicode: true }],
    ['ConEmu', tty, { ConEmuTask: 'x' }, 'win32', { columns: 90, colour: true, unicode: true }],
    ['a workflow on Windows', {}, { GITHUB_ACTIONS: 'true' }, 'win32', { columns: 110, colour: false, unicode: true }],
    ['an old Windows console', tty, {}, 'win32', { columns: 90, colour: true, unicode: false }],
    ['Windows Terminal', tty, { WT_SESSION: 'x' }, 'win32', { columns: 90, colour: true, unicode: true }],
    ['a tiny window', { isTTY: true, columns: 3 }, {}, 'linux', { columns: 40, colour: true, unicode: true }],
  ] as const)('of %s', (_, stream, env, os, expected) => expect(styleFor(stream, env, os)).toEqual(expected))

  test.each([
    ['abc', 3],
    ['日本', 4],
    ['e\u0301', 1],
    ['✅', 2],
    ['\u001b[31mab\u001b[0m', 2],
  ])('width of %j', (value, columns) => expect(width(value)).toBe(columns))
})

const PLAIN: Style = { columns: 40, colour: false, unicode: true }

test.each([
  ['red', '\u001b[31mx\u001b[0m'],
  ['green', '\u001b[32mx\u001b[0m'],
  ['yellow', '\u001b[33mx\u001b[0m'],
  ['cyan', '\u001b[36mx\u001b[0m'],
  ['bold', '\u001b[1mx\u001b[0m'],
  ['dim', '\u001b[2mx\u001b[0m'],
] as const)('%s', (colour, painted) => {
  expect(paint({ ...PLAIN, colour: true }, colour, 'x')).toBe(painted)
  expect(paint({ ...PLAIN, colour: true }, colour, '')).toBe('')
  expect(paint(PLAIN, colour, 'x')).toBe('x')
})

describe('a text that is cut', () => {
  test.each<[text: string, columns: number, unicode: boolean, shown: string]>([
    ['abcdef', 6, true, 'abcdef'],
    ['abcdef', 5, true, 'abcd…'],
    ['abcdef', 5, false, 'ab...'],
    ['abcdef', 2, false, '..'],
    ['abcdef', 1, true, '…'],
    ['abcdef', 0, true, ''],
    ['abcdef', -3, true, ''],
    ['日本語', 5, true, '日本…'],
    ['日本語', 4, true, '日…'],
  ])('%s in %i columns', (text, columns, unicode, shown) => {
    expect(cut(text, columns, { ...PLAIN, unicode })).toBe(shown)
  })
})

describe('a table', () => {
  const COLUMNS = [{ heading: 'Name' }, { heading: 'Size', right: true }, { heading: 'Details', shrinks: true }]

  test('is as wide as what is in it', () => {
    expect(
      box(
        COLUMNS,
        [
          ['a', '1', 'x'],
          ['bcdef', '12345', ''],
        ],
        PLAIN,
      ),
    ).toEqual([
      '┌───────┬───────┬─────────┐',
      '│ Name  │  Size │ Details │',
      '├───────┼───────┼─────────┤',
      '│ a     │     1 │ x       │',
      '│ bcdef │ 12345 │         │',
      '└───────┴───────┴─────────┘',
    ])
    expect(box([{ heading: 'A' }], [], { ...PLAIN, unicode: false })).toEqual(['+---+', '| A |', '+---+', '+---+'])
  })

  test('wraps what may shrink, at spaces where it can', () => {
    expect(box(COLUMNS, [['a', '1', `some words and ${'x'.repeat(25)} y`]], PLAIN)).toEqual([
      '┌──────┬──────┬────────────────────────┐',
      '│ Name │ Size │ Details                │',
      '├──────┼──────┼────────────────────────┤',
      '│ a    │    1 │ some words and         │',
      '│      │      │ xxxxxxxxxxxxxxxxxxxxxx │',
      '│      │      │ xxx y                  │',
      '└──────┴──────┴────────────────────────┘',
    ])
  })

  test('shrinks the widest columns first, and none below twelve columns', () => {
    const two = [
      { heading: 'A', shrinks: true },
      { heading: 'B', shrinks: true },
    ]
    const widths = (a: number, b: number, columns: number) => {
      const [rule = ''] = box(two, [['x'.repeat(a), 'y'.repeat(b)]], { ...PLAIN, columns })
      return rule
        .slice(1, -1)
        .split('┬')
        .map(part => part.length - 2)
    }
    expect(widths(20, 30, 57)).toEqual([20, 30])
    expect(widths(20, 30, 50)).toEqual([20, 23])
    expect(widths(20, 30, 41)).toEqual([17, 17])
    expect(widths(20, 30, 31)).toEqual([12, 12])
    expect(widths(5, 30, 40)).toEqual([5, 28])
  })

  test('is a list where it does not fit', () => {
    const rows = [
      ['x'.repeat(40), '1', 'some words that are longer than one line'],
      ['b', '', 'y'],
    ]
    expect(box(COLUMNS, rows, PLAIN)).toEqual([
      `Name:    ${'x'.repeat(40)}`,
      'Size:    1',
      'Details: some words that are longer than',
      '         one line',
      '',
      'Name:    b',
      'Details: y',
    ])
    expect(box(COLUMNS, [['x'.repeat(40), '1', 'word word word']], { ...PLAIN, columns: 10 })).toEqual([
      `Name:    ${'x'.repeat(40)}`,
      'Size:    1',
      'Details: word word',
      '         word',
    ])
  })

  test('never is wider than the terminal, and loses nothing', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab日 '), maxLength: 60 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.integer({ min: 40, max: 90 }), (rows, columns) => {
        const two = [
          { heading: 'A', shrinks: true },
          { heading: 'B', shrinks: true },
        ]
        const lines = box(two, rows, { ...PLAIN, columns })
        expect(lines.filter(line => width(line) > columns)).toStrictEqual([])
        const letters = (texts: readonly string[]) =>
          [...texts.join('')]
            .filter(one => /[ab日]/.test(one))
            .sort()
            .join('')
        expect(letters(lines)).toBe(letters(rows.flat()))
      }),
    )
  })
})
