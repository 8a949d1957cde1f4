import * as core from '@actions/core'
import { expect, jest, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { keyValues, obeyed } from '../../../__fixtures__/runner-rules.js'
import { inertLines, keyValueEntry, workflowCommand } from '../../../src/host/workflow-command.js'

/** Text with what matters to the runner in it more often than chance would have it. */
const nasty = fc
  .array(
    fc.constantFrom(
      '::',
      '##[',
      ']',
      '\n',
      '\r',
      '%',
      '%0A',
      ',',
      ':',
      '=',
      '<<',
      ' ',
      'error',
      'stop-commands',
      'a',
      'é',
    ),
  )
  .map(parts => parts.join(''))

function toolkitLine(message: string, file: string, line: number): string {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    core.error(message, { title: 'a/b', file, startLine: line, startColumn: 2 })
    return String(write.mock.calls[0]?.[0]).trimEnd()
  } finally {
    write.mockRestore()
  }
}

test('a command line is what @actions/core prints', () => {
  fc.assert(
    fc.property(nasty, nasty, (text, file) => {
      // The toolkit line loses trailing white space to trimEnd above, so the text ends in a letter.
      const message = `${text}.`
      const ours = workflowCommand('error', { title: 'a/b', file, line: 3, endLine: undefined, col: 2 }, message)
      expect(ours).toBe(toolkitLine(message, file, 3))
    }),
  )
})

test('the runner reads a command back as it was meant', () => {
  fc.assert(
    fc.property(nasty, nasty, (message, file) => {
      const [command, ...others] = obeyed(workflowCommand('error', { file }, message))
      expect(others).toEqual([])
      expect(command).toEqual({ command: 'error', properties: file === '' ? {} : { file }, message })
    }),
  )
})

test('no build output is obeyed', () => {
  fc.assert(
    fc.property(fc.array(nasty), lines => {
      const printed = [...inertLines(lines), '::notice::after'].join('\n')
      expect(obeyed(printed)).toEqual([{ command: 'notice', properties: {}, message: 'after' }])
    }),
    { numRuns: 1000 },
  )
})

test.each(['::add-mask::x', '  ::error::x', 'a ##[error]x', 'progress\r::set-output name=a::b'])(
  'the runner would obey %j, and does not when it is made inert',
  line => {
    expect(obeyed(line)).not.toEqual([])
    expect(obeyed(inertLines([line]).join('\n'))).toEqual([])
  },
)

test('ordinary output is left alone', () => {
  expect(inertLines(['Collecting numpy', 'done'])).toEqual(['Collecting numpy', 'done'])
})

test('an output holds any value and no second entry', () => {
  fc.assert(
    fc.property(fc.array(nasty), values => {
      const file = values.map((value, at) => keyValueEntry(`name-${at}`, value, '\n')).join('')
      expect(keyValues(file)).toEqual(values.map((value, at) => [`name-${at}`, value]))
    }),
  )
})

test.each(['a\nb=c', 'a=b', 'a<<b', '', '-a'])('%j cannot be the name of an output', name => {
  expect(() => keyValueEntry(name, '', '\n')).toThrow('cannot be the name')
})
