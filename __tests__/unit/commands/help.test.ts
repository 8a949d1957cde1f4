import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { helpText, optionsOf } from '../../../src/commands/help.js'
import { COMMAND_TABLE } from '../../../src/commands/index.js'
import { INPUT_NAMES, INPUTS } from '../../../src/config/inputs.js'
import { COMMANDS } from '../../../src/core/model.js'

test('the overview', () => expect(helpText(80)).toMatchSnapshot())

test.each(['plan', 'attest', 'doctor'])('the options of %s', command => {
  expect(helpText(80, command)).toMatchSnapshot()
})

test.each(['lock', '--formats', 'path', 'github-token', '--plan', '--json'])('about %s', option => {
  expect(helpText(80, option)).toMatchSnapshot()
})

describe('every command and option', () => {
  const topics = [...COMMANDS, ...INPUT_NAMES.map(name => `--${name}`)]

  test.each([60, 100, 200])('fits into %d columns', width => {
    const texts = topics.map(topic => helpText(width, topic))
    const lines = [...texts, ...(width > 80 ? [helpText(width)] : [])].flatMap(text => text.split('\n'))
    // A value without spaces is never broken.
    const long = lines.filter(line => line.length > width && line.trim().includes(' ') && !line.startsWith('Usage'))
    expect(long).toEqual([])
  })

  test('belongs to a command, and a command shows it', () => {
    for (const name of optionsOf()) {
      expect(INPUTS[name].commands.length).toBeGreaterThan(0)
      for (const command of INPUTS[name].commands) expect(helpText(80, command)).toContain(`--${name}\n`)
    }
  })
})

test('the common options come first', () => {
  const text = helpText(100, 'package')
  expect(text.indexOf('--lock\n')).toBeLessThan(text.indexOf('--output-dir\n'))
  expect(INPUT_NAMES.filter(name => 'common' in INPUTS[name] && INPUTS[name].common)).toHaveLength(10)
})

test.each([
  ['lok', "There is no command or option 'lok'. | Did you mean lock?"],
  ['asemble', "There is no command or option 'asemble'. | Did you mean assemble?"],
  ['--formts', "There is no command or option '--formts'. | Did you mean formats?"],
  ['constructor', "There is no command or option 'constructor'. | "],
  ['', "There is no command or option ''. | package-python --help"],
])('%s is unknown', async (topic, expected) => {
  expect(await failuresOf(() => helpText(80, topic))).toEqual([expect.stringContaining(expected)])
})

test('every command of the table is one of the input', () => {
  expect(Object.keys(COMMAND_TABLE)).toEqual([...COMMANDS])
})
