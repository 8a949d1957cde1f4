import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fill } from '../../../src/installers/template.js'

describe('a template', () => {
  test('values, sections and their inversion; a mark alone takes its line', () => {
    const template =
      'a {{name}}\n{{#list}}\n- {{item}}{{^last}},{{/last}} of {{name}}\n{{/list}}\n  {{^list}}\nnone\n  {{/list}}\nend'
    const list = [
      { item: '1', last: false },
      { item: '2', last: true },
    ]
    expect(fill(template, { name: 'n', list }, 't.json')).toBe('a n\n- 1, of n\n- 2 of n\nend')
    expect(fill(template, { name: 'n', list: [] }, 't.json')).toBe('a n\nnone\nend')
    expect(fill('{{#a}}x{{/a}}{{^a}}y{{/a}}', { a: 'text' }, 't.rb')).toBe('x')
    expect(fill('{{#a}}x{{/a}}{{^a}}y{{/a}}', { a: '' }, 't.rb')).toBe('y')
  })

  test.each([
    ['{{nme}}', /there is no variable nme/],
    ['{{#name}}', /\{\{#name\}\} has no end/],
    ['{{/name}}', /\{\{\/name\}\} ends no section/],
    ['{{#name}}{{/list}}', /ends no section/],
    ['{{list}}', /is a section, not a text/],
  ])('%s is refused', (template, message) => {
    expect(() => fill(template, { name: 'n', list: [] }, 'x.rb')).toThrow(message)
  })

  test.each([
    ['x.sh', `it'\\''s "#{a}" \\ ’`],
    ['x.ps1', `it''s "#{a}" \\ ’’`],
    ['x.rb', `it's \\"\\#{a}\\" \\\\ ’`],
    ['x.json', `it's \\"#{a}\\" \\\\ ’`],
    ['x.yaml', `it's \\"#{a}\\" \\\\ ’`],
  ])('in %s a text is written as its quotes require', (file, written) => {
    expect(fill('{{a}}', { a: `it's "#{a}" \\ ’` }, file)).toBe(written)
  })

  test('any text stays one text of its language', () => {
    const plain = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(JSON.parse(fill('"{{a}}"', { a: text }, 'x.json'))).toBe(plain(text))
        expect(fill("'{{a}}'", { a: text }, 'x.sh').replaceAll("'\\''", '')).toMatch(/^'[^']*'$/u)
        const ruby = fill('"{{a}}"', { a: text }, 'x.rb')
        expect(ruby.slice(1, -1).replaceAll(/\\[\\"#]/g, '')).not.toMatch(/["#\\]/)
        const quotes = /['\u2018\u2019\u201a\u201b]/g
        expect(fill('{{a}}', { a: text }, 'x.ps1').replaceAll(/(['\u2018\u2019\u201a\u201b])\1/g, '')).not.toMatch(
          quotes,
        )
      }),
    )
  })
})
