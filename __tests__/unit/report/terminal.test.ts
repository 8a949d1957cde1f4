import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { FAILED, hostile, NOTHING, PAYLOADS, READY } from '../../../__fixtures__/reports.js'
import { errorsText } from '../../../src/core/error-text.js'
import { type Style, width } from '../../../src/core/terminal.js'
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
