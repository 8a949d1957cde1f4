import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { comparePexInfo, parsePexInfo } from '../../../src/pex/read.js'
import { pexArguments } from '../../../src/pex/tool.js'

test('arguments: the launcher never names the Python that built it, and nothing is deflated', () => {
  expect(pexArguments('/out/answer.pex', '/w/root')).toMatchInlineSnapshot(`
[
  "--no-compress",
  "--no-pre-install-wheels",
  "--venv",
  "prepend",
  "--python-shebang",
  "/usr/bin/env python3",
  "--pex-root",
  "/w/root",
  "--output-file",
  "/out/answer.pex",
]
`)
})

describe('PEX-INFO', () => {
  test.each(['', '{', '[]', 'null', '{"distributions":{}}', '{"distributions":null,"requirements":[]}'])(
    '%j is none',
    async text => {
      expect(await failuresOf(() => parsePexInfo(text, 'a.pex'))).toEqual([
        expect.stringMatching(/^check\/content: a.pex has no readable PEX-INFO/),
      ])
    },
  )

  const info = parsePexInfo(
    '{"distributions":{"a.whl":"1","b.whl":"2"},"requirements":["a"],"entry_point":"a:main","x":1}',
    'a.pex',
  )
  const compare = (expected: Record<string, string>, starts: string | undefined = 'a:main') =>
    comparePexInfo(info, new Map(Object.entries(expected)), starts, 'a.pex').flatMap(({ detail }) => detail)

  test('holds exactly what was chosen, by digest', () => {
    expect(compare({ 'a.whl': '1', 'b.whl': '2' })).toEqual([])
    expect(compare({ 'a.whl': '9', 'b.whl': '2' })).toEqual(['a.whl is not inside, or is another file'])
    expect(compare({ 'a.whl': '1', 'c.whl': '2' })).toEqual([
      'c.whl is not inside, or is another file',
      'b.whl was not chosen but is inside',
    ])
  })

  test('starts what was chosen', () => {
    expect(compare({ 'a.whl': '1', 'b.whl': '2' }, 'a:other')).toEqual(['it starts a:main instead of a:other'])
    expect(
      comparePexInfo(
        info,
        new Map([
          ['a.whl', '1'],
          ['b.whl', '2'],
        ]),
        undefined,
        'a.pex',
      )[0]?.message,
    ).toBe('a.pex does not hold what was planned: it starts a:main instead of Python.')
  })
})
