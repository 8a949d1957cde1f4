import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { normalizeName } from '../../../src/project/paths.js'
import { parseRequirement } from '../../../src/resolve/requirement.js'

describe('requirements', () => {
  test.each([
    ['numpy', { name: 'numpy', extras: [], specifier: '', marker: '' }],
    [
      'Zope.Interface [Test, a_b] >=2 , <3',
      { name: 'zope-interface', extras: ['test', 'a-b'], specifier: '>=2 , <3', marker: '' },
    ],
    [
      'x (==1.0); python_version < "3.9"',
      { name: 'x', extras: [], specifier: '==1.0', marker: 'python_version < "3.9"' },
    ],
    [
      'x[y] @ https://e.org/x.whl#sha256=1 ; os_name == "nt"',
      {
        name: 'x',
        extras: ['y'],
        specifier: '',
        url: 'https://e.org/x.whl#sha256=1',
        marker: 'os_name == "nt"',
      },
    ],
  ])('%s', (text, parts) => {
    expect(parseRequirement(text)).toEqual(parts)
  })

  test.each([
    '-r other.txt',
    '--index-url=http://evil',
    '',
    'a b',
    './folder',
    'x\n-r y',
    'x[--pre]',
    'x>=1 --hash=sha256:0',
    'x>=1 --pre',
    'https://e.org/x.whl',
  ])('%j is refused', text => {
    expect(() => parseRequirement(text)).toThrow(expect.objectContaining({ code: 'project/metadata' }))
  })

  test('what passes is one line that begins with a letter or digit', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        let passed = true
        try {
          parseRequirement(text)
        } catch {
          passed = false
        }
        if (passed) expect(text.trim()).toMatch(/^[A-Za-z0-9][^\n\r]*$/)
      }),
    )
    expect(normalizeName('A__b.-c')).toBe('a-b-c')
  })
})
