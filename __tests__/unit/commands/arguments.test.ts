import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { parseArguments } from '../../../src/commands/arguments.js'
import { INPUT_NAMES } from '../../../src/config/inputs.js'

const values = (...argv: string[]) =>
  Object.fromEntries([...parseArguments(argv).layer.values].map(([name, { text }]) => [name, text]))
const flags = (...argv: string[]) => {
  const { help, version, json, verbose } = parseArguments(argv)
  return Object.entries({ help, version, json, verbose }).flatMap(([name, on]) => (on ? [name] : []))
}

describe('words and options', () => {
  test.each([
    [['package', '.', '--formats', 'sdist wheel'], { command: 'package', path: '.', formats: 'sdist wheel' }],
    [['--jobs=2', 'plan', 'app'], { command: 'plan', path: 'app', jobs: '2' }],
    [['plan', '--extras', 'a', '--extras=b'], { command: 'plan', extras: 'a\nb' }],
    [['plan', '--config-settings', '-O=2'], { command: 'plan', 'config-settings': '-O=2' }],
    [['plan', '--config-settings=--x=y'], { command: 'plan', 'config-settings': '--x=y' }],
    [['plan', '--', '--strange'], { command: 'plan', path: '--strange' }],
    [['--', 'plan', 'app'], { command: 'plan', path: 'app' }],
    [['plan', '--unknown', 'x'], { command: 'plan', unknown: 'x' }],
    [['plan', '--entry-point='], { command: 'plan', 'entry-point': '' }],
    [[], {}],
  ])('%j', (argv, expected) => expect(values(...argv)).toEqual(expected))

  test('flags take no value and eat no word', () => {
    expect(flags('plan', '--json', 'app', '--verbose')).toEqual(['json', 'verbose'])
    expect(values('--json', 'plan', 'app')).toEqual({ command: 'plan', path: 'app' })
    expect([flags('-h'), flags('--help'), flags('--version')]).toEqual([['help'], ['help'], ['version']])
  })

  test.each([
    [['plan', '--formats'], /^input\/invalid: Option --formats has no value/],
    [['plan', '--formats', '--jobs=2'], /^input\/invalid: Option --formats has no value/],
    [
      ['plan', '--smoke-test'],
      /^input\/unknown: There is no option '--smoke-test'\. \| Did you mean --test-command\? package-python plan --help /,
    ],
    [['plan', '--verbos'], /^input\/unknown: There is no option '--verbos'\. \| Did you mean --verbose\? /],
    [['plan', '--xyzzy', '--formats'], /^input\/unknown: There is no option '--xyzzy'/],
    [['plan', '--json=no'], /^input\/invalid: Option --json takes no value/],
    [['plan', '-v'], /^input\/unknown: There is no option '-v'/],
    [['plan', 'a', 'b', 'c'], /^input\/invalid: Unexpected argument: b c\./],
  ])('%j is refused', async (argv, expected) => {
    expect(await failuresOf(() => parseArguments(argv))).toEqual([expect.stringMatching(expected)])
  })
})

test('any value of any input comes through, with = or behind a space', () => {
  const name = fc.constantFrom(...INPUT_NAMES.filter(one => one !== 'command' && one !== 'path'))
  fc.assert(
    fc.property(name, fc.string({ minLength: 1 }), (option, text) => {
      expect(values('plan', `--${option}=${text}`)).toEqual({ command: 'plan', [option]: text })
      if (!text.startsWith('--'))
        expect(values('plan', `--${option}`, text)).toEqual({ command: 'plan', [option]: text })
    }),
  )
})

test('arguments are read or refused with a code, never otherwise', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('--', '-', '--=', '-h', '--json', '--formats', 'package', '---x'))
  fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async argv => {
      await failuresOf(() => parseArguments(argv))
    }),
  )
})
