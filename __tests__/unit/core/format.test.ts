/** Text for people and for GitHub: what makes outside text harmless, sizes, times and counts. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { PAYLOADS } from '../../../__fixtures__/reports.js'
import {
  alternatives,
  block,
  byBytes,
  bytes,
  capital,
  clause,
  code,
  duration,
  inert,
  keepIndent,
  link,
  listing,
  markdown,
  mermaid,
  messageOf,
  oneLine,
  plural,
  shownLines,
  visibleMarkdown,
} from '../../../src/core/format.js'

/** Any text, salted with what has a meaning somewhere. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...PAYLOADS),
  fc
    .array(
      fc.constantFrom('|', '\\', '`', '<', '>', '](', '[', '\n', '\r', '::', '##[', '%%{', ':', ';', '#', 'a', ' '),
    )
    .map(parts => parts.join('')),
)

describe('words', () => {
  test.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [9949, '9.9 kB'],
    [9950, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [17_345_000, '17.3 MB'],
    [999_949_999, '999.9 MB'],
    [999_950_000, '1.0 GB'],
  ])('%d bytes', (count, words) => expect(bytes(count)).toBe(words))

  test.each([
    [-1, '0.00 s'],
    [0.04, '0.04 s'],
    [0.0951, '0.1 s'],
    [2.14, '2.1 s'],
    [9.96, '10 s'],
    [59.4, '59 s'],
    [59.5, '1 min 00 s'],
    [185, '3 min 05 s'],
    [3599.6, '1 h 00 min'],
    [3725, '1 h 02 min'],
  ])('%d seconds', (seconds, words) => expect(duration(seconds)).toBe(words))

  test('counts and lists', () => {
    expect([plural(1, 'file'), plural(0, 'file'), plural(2, 'index', 'indices')]).toEqual([
      '1 file',
      '0 files',
      '2 indices',
    ])
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listing)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  })
})

describe('escaping', () => {
  test('text in a line keeps nothing that Markdown, HTML or a table reads', () => {
    fc.assert(
      fc.property(text, value => {
        const escaped = markdown(value).replace(/&#\d+;/g, 'x')
        expect(escaped).not.toMatch(/[|<>`[\]*_\\~@$#"&\n\r\u2028]|::|:\/\//)
      }),
    )
  })

  test('text in a line still says the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab |<>`[]*_\\~@$#":/.&') }), value => {
        const read = markdown(value).replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)))
        expect(read).toBe(value.trim())
      }),
    )
  })

  test('code is one closed span without a cell border', () => {
    fc.assert(
      fc.property(text, value => {
        const escaped = code(value)
        expect(escaped).toMatch(/^(?:|`[^`|<>\\\n]+`|<code>[^`|<>\\\n]+<\/code>)$/)
      }),
    )
  })

  test('a block ends only where we end it', () => {
    fc.assert(
      fc.property(fc.array(text), lines => {
        const all = block(lines).split('\n')
        expect(all).toHaveLength(lines.length + 2)
        const fence = all.at(-1) ?? ''
        expect(all.slice(1, -1).every(line => !line.includes(fence))).toBe(true)
      }),
    )
  })

  test.each([
    ['javascript:alert(1)', 'x'],
    ['data:text/html,x', 'x'],
    ['not an address', 'x'],
    ['https://a.example/b) [c](d|e', '[x](https://a.example/b%29%20%5bc%5d%28d%7ce)'],
  ])('links only to the web: %s', (url, expected) => expect(link('x', url)).toBe(expected))

  test.each(['::error::x', '  ::error::x', '\t::a::', 'a ##[error]b'])('no workflow command: %j', line => {
    expect(inert(line)).not.toMatch(/^\s*::|##\[/)
  })

  test('a name in a chart starts no statement, comment or directive', () => {
    fc.assert(
      fc.property(text, value =>
        expect(mermaid(value)).toMatch(/^(?!(?:title|section|click|\d{4}-\d\d-\d\d)\b)[^:;#%\n<>"{}[\]|]+$/i),
      ),
    )
  })
})

describe('one line', () => {
  test.each([
    [' a \n\tb\r\n', 'a  b'],
    ['a\u0000\u001f\u007f\u009fb', 'a b'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['a\u202eb\ufeff', 'a b'],
    ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['\u{1f600}', '\u{1f600}'],
  ])('%j', (value, line) => expect(oneLine(value)).toBe(line))

  test.each([
    ['  a\tb\u0007', '  a    b'],
    ['\ta', '    a'],
    ['a  ', 'a'],
    ['', ''],
  ])('with its indentation: %j', (value, line) => expect(keepIndent(value)).toBe(line))

  test('of several', () => {
    expect(shownLines(' a\r\n\tb\n\nc\u001b[0m')).toEqual([' a', '    b', '', 'c'])
    expect(visibleMarkdown('# a\r\n\tb\u202e \n\u001b[1mc\ud800')).toBe('# a\n    b  \nc\ufffd')
  })

  test.each([
    ['::error::x', ': :error::x'],
    ['  ::a', '  : :a'],
    ['a::b', 'a::b'],
    [':a', ':a'],
    ['x ##[error] ##[b]', 'x ## [error] ## [b]'],
  ])('that no runner takes for a command: %j', (value, line) => expect(inert(value)).toBe(line))
})

describe('Markdown', () => {
  test.each([
    ['a.b-c (d) 1!', 'a.b-c (d) 1!'],
    ['&<>|`[]*_\\~@$#"', '&#38;&#60;&#62;&#124;&#96;&#91;&#93;&#42;&#95;&#92;&#126;&#64;&#36;&#35;&#34;'],
    ['a: b', 'a: b'],
    [':smile:', ':smile:'],
    ['https://x.example', 'https&#58;//x.example'],
    ['a::b', 'a&#58;&#58;b'],
    ['www.x.example', 'www&#46;x.example'],
    ['WWW.x', 'WWW&#46;x'],
  ])('%j', (value, escaped) => expect(markdown(value)).toBe(escaped))

  test.each([
    ['a-b.c', '`a-b.c`'],
    ['a b', '`a b`'],
    ['a b:', '<code>a b:</code>'],
    ['a_b', '`a_b`'],
    ['a*', '<code>a&#42;</code>'],
    ['a`b', '<code>a&#96;b</code>'],
    [' ', ''],
    ['', ''],
  ])('as code: %j', (value, span) => expect(code(value)).toBe(span))

  test.each([
    [['a', ' b'], '```text\na\n b\n```'],
    [['``` x ````'], '`````text\n``` x ````\n`````'],
    [['``'], '```text\n``\n```'],
    [[], '```text\n```'],
  ])('a block of %j', (lines, fenced) => expect(block(lines)).toBe(fenced))

  test('a block of a language', () => expect(block(['a'], 'sh')).toBe('```sh\na\n```'))

  test.each([
    ['http://x.example/a', '[t&#95;t](http://x.example/a)'],
    ['https://x.example', '[t&#95;t](https://x.example/)'],
    ['ftp://x.example', 't&#95;t'],
    ['x', 't&#95;t'],
  ])('a link to %s', (url, text) => expect(link('t_t', url)).toBe(text))
})

test.each([
  ['build wheel', 'build wheel'],
  ['a: b; c#d', 'a b c d'],
  ['', 'step'],
  ['::', 'step'],
  ['Title x', 'step Title x'],
  ['titles', 'titles'],
  ['a title', 'a title'],
  ['2020-01-01 x', 'step 2020-01-01 x'],
  ['x'.repeat(70), 'x'.repeat(60)],
  [`${'x'.repeat(59)} yy`, 'x'.repeat(59)],
  ['größe (3.12+)/=_', 'größe (3.12+)/=_'],
])('a name in a chart: %j', (value, name) => expect(mermaid(value)).toBe(name))

test('sentences and their parts', () => {
  expect([capital('a b'), capital('')]).toEqual(['A b', ''])
  expect([clause('It failed.'), clause('a.b'), clause('')]).toEqual(['it failed', 'a.b', ''])
  expect(alternatives(['set it', 'remove it'])).toBe('Set it; or remove it.')
  expect([messageOf(new Error('m')), messageOf('text'), messageOf(undefined)]).toEqual(['m', 'text', 'undefined'])
})

test('the order of bytes is not that of UTF-16', () => {
  expect(['\u{1f600}', '\uffee', 'b', 'B', 'é'].sort(byBytes)).toEqual(['B', 'b', 'é', '\uffee', '\u{1f600}'])
  expect(byBytes('a', 'a')).toBe(0)
})
