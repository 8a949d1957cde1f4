/** A failure as a person reads it in a terminal. */
import { describe, expect, test } from '@jest/globals'
import { bugText, errorsText, errorText } from '../../../src/core/error-text.js'
import { PackagingError } from '../../../src/core/errors.js'
import { type Style, width } from '../../../src/core/terminal.js'

const WIDE: Style = { columns: 110, colour: false, unicode: true }
const text = (lines: readonly string[]) => `\n${lines.join('\n')}\n`

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

describe('the line of the source', () => {
  const at = (line: string, place: object = { line: 1, column: 1 }, columns = 110) => {
    const problem = new PackagingError('project/toml', { message: 'm', fix: 'f', place: { file: 'f', ...place } })
    return errorText(problem, { ...WIDE, columns }, () => line).slice(1, -1)
  }
  test('is not shown where no line is named, or it is empty', () => {
    expect(at('a', {})).toEqual(['  at f'])
    expect(at('a', { column: 2 })).toEqual(['  at f'])
    expect(at(' \t', { line: 1 })).toEqual(['  at f:1'])
  })
  test('has no caret without a column', () => {
    expect(at('x\na b', { line: 2 })).toEqual(['  at f:2', '   2 | a b'])
    expect(at('x\r\na b', { line: 2, column: 3 })).toEqual(['  at f:2:3', '   2 | a b', '     |   ^'])
    expect(at('x'.repeat(99), { line: 12, column: 1 }).length).toBe(1)
  })
  test('is cut at the edge, and begins later where the column is far', () => {
    const long = [...Array(60).keys()].map(one => String(one % 10)).join('')
    expect(at(long, { line: 1, column: 1 }, 47).slice(1)).toEqual([`   1 | ${long.slice(0, 39)}…`, '     | ^'])
    expect(at(long, { line: 1, column: 31 }, 47).slice(1)).toEqual([
      `   1 | ${long.slice(0, 39)}…`,
      `     | ${' '.repeat(30)}^`,
    ])
    expect(at(long, { line: 1, column: 32 }, 47).slice(1)).toEqual([
      `   1 | ${long.slice(11, 50)}…`,
      `     | ${' '.repeat(20)}^`,
    ])
  })
})

test('colours are those of an error, a warning and a fix', () => {
  const problem = new PackagingError('project/toml', {
    message: 'm',
    fix: 'f',
    place: { file: 'f', line: 1, column: 1 },
  })
  const colour = { ...WIDE, colour: true }
  expect(errorText(problem, colour, () => 'a')).toEqual([
    '\u001b[31merror[project/toml]\u001b[0m: \u001b[1mm\u001b[0m',
    '  at f:1:1',
    '\u001b[2m   1 |\u001b[0m a',
    '\u001b[2m     |\u001b[0m \u001b[31m^\u001b[0m',
    '  \u001b[36mfix\u001b[0m: f',
  ])
  expect(errorText(problem, colour, undefined, 'warning')[0]).toMatch(/^\S+33mwarning/)
  expect(errorsText([problem, problem], colour).at(-1)).toBe('\u001b[31m2 errors\u001b[0m')
})

test('one error has no count, and none has no line', () => {
  const problem = new PackagingError('project/toml', { message: 'm', fix: 'f' })
  expect(errorsText([problem], WIDE)).toEqual(['error[project/toml]: m', '  fix: f'])
  expect(errorsText([], WIDE)).toStrictEqual([])
  expect(errorsText([problem, problem, problem], WIDE).filter(line => line === '')).toHaveLength(3)
})

test('what is no failure of the project is a bug, with the stack', () => {
  const bug = Object.assign(new Error('m'), { stack: 'Error: m\n    at a\n##[b]' })
  const report = 'This is a bug of package-python, not of your project. Please report it with the lines below.'
  expect(bugText(bug)).toEqual([report, '  | Error: m', '  |     at a', '  | ## [b]'])
  expect(bugText(Object.assign(new Error('m'), { stack: undefined }))).toEqual([report, '  | m'])
  expect(bugText('text')).toEqual([report, '  | text'])
})
