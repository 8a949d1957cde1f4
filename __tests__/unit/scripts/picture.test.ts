import { expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'

interface Picture {
  screen(text: string): readonly (readonly { readonly text: string; readonly style: { readonly colour: string } }[])[]
  picture(text: string, title: string): string
}
const script = new URL('../../../scripts/picture.mjs', import.meta.url).href
const { picture, screen } = (await import(script)) as Picture

const shown = (text: string) => screen(text).map(line => line.map(cell => cell.text).join(''))

test('draws colours, backgrounds and weights at their columns', () => {
  const text =
    '\u001b[32m✓\u001b[0m \u001b[1manswer\u001b[22m <ok>\n\n\u001b[41;97m x \u001b[0m\u001b[38;5;208mo\u001b[38;2;1;2;3mr\n'
  expect(picture(text, 'a & b')).toMatchSnapshot()
})

test.each([
  ['10%\r100%', ['100%']],
  ['working\r\u001b[Kdone', ['done']],
  ['abc\rX', ['Xbc']],
  ['a\tb', ['a       b']],
  ['\u001b]8;;https://x\u0007link\u001b]8;;\u0007\u001b[?25l', ['link']],
  ['日本x', ['日本x']],
  ['e\u0301x', ['e\u0301x']],
  ['a\r\nb\n\n\n', ['a', 'b']],
])('holds what the terminal held: %j', (text, lines) => expect(shown(text)).toEqual(lines))

test('a wide character takes two columns', () => {
  expect(screen('日x')[0]).toHaveLength(3)
})

test('is well-formed whatever the text is', () => {
  const token = fc.constantFrom(
    '\u001b[31m',
    '\u001b[38;5;300m',
    '\u001b[48;2;9m',
    '\u001b[',
    '\r',
    '\n',
    '<',
    '&',
    '"',
    ']]>',
    '\0',
    '\ud800',
    'a',
    '日',
  )
  fc.assert(
    fc.property(fc.array(token), fc.string({ unit: 'binary' }), (tokens, title) => {
      const svg = picture(tokens.join(''), title)
      // Outside of tags no bare markup, inside of them only our own names and quoted values.
      const rest = svg.replace(/<\/?(?:svg|title|rect|circle|g|text)(?: [\w:-]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*\/?>/g, '')
      expect(rest.replace(/&#\d+;/g, '')).not.toMatch(/[<>&"]/)
      expect(svg).not.toMatch(/NaN|undefined|[\0\ud800-\udfff](?![\udc00-\udfff])/u)
    }),
  )
})
