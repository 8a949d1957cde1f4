import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { redactText, redactUrl } from '../../../src/host/log.js'
import { createLineSplitter, createTail, LINE_LIMIT } from '../../../src/host/process/output.js'

function split(chunks: readonly Uint8Array[]): string[] {
  const lines: string[] = []
  const splitter = createLineSplitter(line => lines.push(line))
  for (const chunk of chunks) splitter.push(chunk)
  splitter.end()
  return lines
}

describe('lines', () => {
  test('LF, CRLF and a lone CR end a line; colours go; an unfinished last line counts', () => {
    expect(split([Buffer.from('a\nb\r\n\r\n10%\r20%\r\u001b[31mred\u001b[0m\nend')])).toEqual([
      ...['a', 'b', '', '10%', '20%', 'red', 'end'],
    ])
    expect(split([Buffer.from('a\r'), Buffer.from('\nb')])).toEqual(['a', 'b'])
    expect(split(['a\r', '\n', '\n', 'b\r', 'c'].map(text => Buffer.from(text)))).toEqual(['a', '', 'b', 'c'])
    expect(split([])).toStrictEqual([])
  })

  test.each([
    [
      ['a\r', '', '\nb'],
      ['a', 'b'],
    ],
    [
      ['a\n', '\nb'],
      ['a', '', 'b'],
    ],
    [
      ['a\rb', '\nc'],
      ['a', 'b', 'c'],
    ],
    [
      ['a\r\n', '\nb'],
      ['a', '', 'b'],
    ],
    [
      ['a\n', '\rb'],
      ['a', '', 'b'],
    ],
  ])('an LF belongs to a CR right in front of it alone: %j', (chunks, lines) => {
    expect(split(chunks.map(text => Buffer.from(text)))).toStrictEqual(lines)
  })

  test('invalid UTF-8 becomes a replacement character', () => {
    expect(split([Buffer.from([0x61, 0xff, 0xfe, 0x62, 0x0a, 0xc3])])).toEqual(['a\ufffd\ufffdb', '\ufffd'])
  })

  test('of a long line the beginning is kept, and the next line is whole', () => {
    expect(split([Buffer.from(`${'x'.repeat(100_000)}`), Buffer.from(`${'y'.repeat(9_000)}\nnext\n`)])).toEqual([
      'x'.repeat(LINE_LIMIT),
      'next',
    ])
  })

  test('property: cutting the bytes anywhere changes nothing', () => {
    const piece = fc.constantFrom('a', '\n', '\r', '\r\n', 'ü', '𝄞', ' word ', 'x'.repeat(5000))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(fc.nat(200), { maxLength: 20 }), (pieces, cuts) => {
        const text = pieces.join('')
        const bytes = Buffer.from(text)
        const chunks: Buffer[] = []
        let from = 0
        for (const cut of cuts) {
          chunks.push(bytes.subarray(from, from + cut))
          from += cut
        }
        chunks.push(bytes.subarray(from))
        const expected = text.split(/\r\n|\n|\r/).map(line => line.slice(0, LINE_LIMIT))
        if (expected.at(-1) === '') expected.pop()
        expect(split(chunks)).toEqual(expected)
      }),
    )
  })

  test('property: the tail is the end of the list', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 50 }), (lines, limit) => {
        const tail = createTail(limit)
        for (const line of lines) tail.add(line)
        expect(tail.lines()).toEqual(lines.slice(-limit))
      }),
    )
  })
})

describe('redaction', () => {
  test.each([
    ['https://user:pw@host.example:8443/a/b.whl?sig=abc#sha256=1', 'https://***@host.example:8443/a/b.whl?…'],
    ['https://token@host.example/x', 'https://***@host.example/x'],
    ['git+ssh://git:pw@host.example/r.git', 'git+ssh://***@host.example/r.git'],
    ['https://host.example/x', 'https://host.example/x'],
    ['https://u:p@host.example:port/x', 'https://***@host.example:port/x'],
  ])('%s', (url, shown) => {
    expect(redactUrl(url)).toBe(shown)
  })

  test('every address in a text, and no e-mail address', () => {
    expect(redactText('Looking in https://u:p@a.example/s, http://t@b.example; ask me@c.example')).toBe(
      'Looking in https://***@a.example/s, http://***@b.example; ask me@c.example',
    )
  })

  test('property: neither part of a login survives', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9_~.!$*-]{6,20}$/)
    fc.assert(
      fc.property(part, part, (user, password) => {
        const url = `https://${user}:${password}@h.example/p`
        expect(redactUrl(url)).toBe('https://***@h.example/p')
        expect(redactText(`see ${url} now`)).toBe('see https://***@h.example/p now')
      }),
    )
  })
})
