import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { FAILED, hostile, NOTHING, PAYLOADS, READY } from '../../../__fixtures__/reports.js'
import { errorsText, errorText } from '../../../src/core/error-text.js'
import { PackagingError } from '../../../src/core/errors.js'
import { type Style, styleFor, width } from '../../../src/core/terminal.js'
import { progressLine } from '../../../src/pipeline/reporter.js'
import { terminal } from '../../../src/report/terminal.js'

const WIDE: Style = { columns: 110, colour: false, unicode: true }
const text = (lines: readonly string[]) => `\n${lines.join('\n')}\n`

describe('terminal', () => {
  test('a run that can be released', () => expect(text(terminal(READY, WIDE, 'out'))).toMatchSnapshot())
  test('a failed run', () => expect(text(terminal(FAILED, WIDE, 'out'))).toMatchSnapshot())
  test('a run that never began', () => expect(text(terminal(NOTHING, WIDE, 'out'))).toMatchSnapshot())

  test('plain ASCII for old consoles', () => {
    const lines = terminal(FAILED, { ...WIDE, unicode: false }, 'out')
    expect(text(lines)).toMatchSnapshot()
    expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/)
  })

  test('a narrow terminal gets lists, and no line of this run is longer than it', () => {
    const lines = terminal(FAILED, { ...WIDE, columns: 60 }, 'out')
    expect(text(lines)).toMatchSnapshot()
    expect(lines.filter(line => width(line) > 60)).toEqual([])
  })

  test('colours change nothing but colours', () => {
    const coloured = terminal(FAILED, { ...WIDE, colour: true }, 'out').join('\n')
    expect(coloured).toContain('\u001b[31m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(terminal(FAILED, WIDE, 'out').join('\n'))
  })

  test('no text starts a workflow command or a control sequence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...PAYLOADS)), value => {
        const lines = [...terminal(hostile(value), WIDE, value), ...errorsText(hostile(value).failure ?? [], WIDE)]
        for (const line of lines) expect(line).not.toMatch(/^\s*::|##\[|[\p{Cc}\u2028\u2029\u202a-\u202e]/u)
      }),
    )
  })
})

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

describe('error text', () => {
  const toml = new PackagingError('project/toml', {
    message: 'pyproject.toml has no value for `name`.',
    fix: 'Write name = "…".',
    place: { file: 'pyproject.toml', line: 2, column: 8 },
    detail: ['::error::owned', '\tkept indent', 'a\nb'],
  })
  const source = '[project]\nname = \n'

  test('with its place in the source', () => {
    expect(text(errorText(toml, WIDE, () => source))).toMatchInlineSnapshot(`
"
error[project/toml]: pyproject.toml has no value for \`name\`.
  at pyproject.toml:2:8
   2 | name =
     |        ^
  fix: Write name = "…".
  | ::error::owned
  |     kept indent
  | a
  | b
"
`)
  })

  test('several, with their count', () => {
    const other = new PackagingError('input/unknown', {
      message: 'No input `pathh`.',
      fix: 'Did you mean `path`?',
    })
    expect(text(errorsText([toml, other], WIDE))).toMatchInlineSnapshot(`
"
error[project/toml]: pyproject.toml has no value for \`name\`.
  at pyproject.toml:2:8
  fix: Write name = "…".
  | ::error::owned
  |     kept indent
  | a
  | b

error[input/unknown]: No input \`pathh\`.
  fix: Did you mean \`path\`?

2 errors
"
`)
  })

  test('a warning', () => {
    expect(errorText(toml, WIDE, undefined, 'warning')[0]).toMatch(/^warning\[project\/toml\]: /)
  })

  test('a caret stands under its column behind tabs, wide characters and on a very long line', () => {
    const at = (line: string, column: number) => {
      const place = { file: 'f', line: 1, column }
      const problem = new PackagingError('project/toml', { message: 'm', fix: 'f', place })
      const [, , shown = '', caret = ''] = errorText(problem, WIDE, () => line)
      return { shown, caret: width(caret) - 1, x: width(shown.slice(0, shown.indexOf('X'))) }
    }
    for (const line of ['X', 'a\tX', '日本X', `${'a'.repeat(500)}X${'b'.repeat(500)}`, `${' '.repeat(300)}X`]) {
      const { shown, caret, x } = at(line, line.indexOf('X') + 1)
      expect(width(shown)).toBeLessThanOrEqual(110)
      expect(shown).toContain('X')
      expect(caret).toBe(x)
    }
  })

  test('a line that the file does not have is not shown', () => {
    const place = { file: 'f', line: 9, column: 1 }
    const problem = new PackagingError('project/toml', { message: 'm', fix: 'x', place })
    expect(errorText(problem, WIDE, () => 'one line')).toEqual(['error[project/toml]: m', '  at f:9:1', '  fix: x'])
  })

  test("the parser's own excerpt is shown where the source is not", () => {
    const detail = ['1:  [a]', '2:  b = = 1', '        ^']
    const problem = new PackagingError('project/toml', {
      ...{ message: 'm', fix: 'x', detail },
      place: { file: 'f', line: 2, column: 5 },
    })
    expect(errorText(problem, WIDE, () => '[a]\nb = = 1\n').join('\n')).not.toContain('1:  [a]')
    expect(errorText(problem, WIDE, () => '[a]\nb = 1\n').join('\n')).toContain('1:  [a]')
    expect(errorText(problem, WIDE).join('\n')).toContain('1:  [a]')
  })
})

describe('progress', () => {
  const running = [
    { name: 'find Pythons', since: 3000 },
    { name: 'build the wheel', since: 1000, detail: 'compiling\u001b[2K' },
  ]
  test('tells what runs, for how long and how much is done', () => {
    expect(progressLine({ running, done: 2, total: 8 }, 5000, WIDE)).toBe(
      '[2/8] build the wheel 4.0 s: compiling · find Pythons 2.0 s',
    )
  })
  test('leaves out as a whole what does not fit into the line', () => {
    const at = (columns: number) =>
      progressLine({ running, done: 2, total: 8, note: 'a.whl: 1.0 MB of 9.0 MB' }, 5000, { ...WIDE, columns })
    expect(at(100)).toBe('[2/8] build the wheel 4.0 s: compiling · a.whl: 1.0 MB of 9.0 MB · find Pythons 2.0 s')
    expect(at(80)).toBe('[2/8] build the wheel 4.0 s: compiling · a.whl: 1.0 MB of 9.0 MB · 1 more')
    expect(at(40)).toBe('[2/8] build the wheel 4.0 s · 2 more')
    expect(at(20)).toBe('[2/8] build the wh…')
  })
  test('is empty when nothing runs', () => expect(progressLine({ running: [], done: 8, total: 8 }, 0, WIDE)).toBe(''))
})
