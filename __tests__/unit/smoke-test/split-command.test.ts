import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { splitCommand } from '../../../src/smoke-test/commands.js'

const inSingle = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`
const inDouble = (word: string) => `"${word.replaceAll(/["\\]/g, '\\$&')}"`
const escaped = (word: string) => (word === '' ? "''" : word.replaceAll(/[\s\S]/gu, '\\$&'))

describe('splitCommand', () => {
  test('whatever words are quoted, in any of the three ways, come back', () => {
    const quoted = fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(inSingle, inDouble))
    fc.assert(
      fc.property(fc.array(quoted), pairs => {
        const text = pairs.map(([word, quote]) => quote(word)).join('  ')
        expect(splitCommand(text)).toEqual(pairs.map(([word]) => word))
      }),
    )
    fc.assert(fc.property(fc.array(fc.string()), all => expect(splitCommand(all.map(escaped).join(' '))).toEqual(all)))
  })

  test.each([
    ['python -c "import answer"', ['python', '-c', 'import answer']],
    [`a'b'"c"d\\ e`, ['abcd e']],
    [`"a \\"b\\" \\n"`, ['a "b" \\n']],
    [`'C:\\tools\\x.exe' --a=b`, ['C:\\tools\\x.exe', '--a=b']],
    ['answer --flag=$HOME * ~ `x`', ['answer', '--flag=$HOME', '*', '~', '`x`']],
    ['x "a|b" \'&&\' c;d a>b', ['x', 'a|b', '&&', 'c;d', 'a>b']],
    [`  two\n\tlines `, ['two', 'lines']],
    [`'' ""`, ['', '']],
    ['', []],
  ])('%s', (text, expected) => expect(splitCommand(text)).toEqual(expected))

  test.each(['a | b', 'a && b', 'a || b', 'a ; b', 'a > out', 'a < in', 'a & b', 'a >> out'])(
    '%s needs a shell',
    async text => {
      expect(await failuresOf(() => splitCommand(text))).toEqual([expect.stringMatching(/without a shell/)])
    },
  )

  test.each([`it's`, 'say "hello', `"a\\"`, 'end\\'])('%s has an unclosed quote', async text => {
    expect(await failuresOf(() => splitCommand(text))).toEqual([expect.stringMatching(/an unclosed/)])
  })
})
