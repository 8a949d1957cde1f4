import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { type PexRequest, pexArguments } from '../../../src/pex/command.js'
import { comparePexInfo, parsePexInfo } from '../../../src/pex/pex-info.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'

const REQUEST: PexRequest = {
  wheels: '/w/wheels',
  requirement: 'answer[cli]==1.0.0',
  completePlatforms: ['/w/a.json', '/w/b.json'],
  entryPoint: { kind: 'none' },
  output: '/out/answer.pex',
  os: 'linux',
  pexRoot: '/w/root',
  jobs: 4,
}

describe('arguments of pex', () => {
  test('all of them', () => {
    expect(pexArguments(REQUEST)).toMatchInlineSnapshot(`
[
  "answer[cli]==1.0.0",
  "--pre-resolved-dists",
  "/w/wheels",
  "--complete-platform",
  "/w/a.json",
  "--complete-platform",
  "/w/b.json",
  "--no-compress",
  "--no-pre-install-wheels",
  "--sh-boot",
  "--pex-root",
  "/w/root",
  "--jobs",
  "4",
  "--output-file",
  "/out/answer.pex",
]
`)
  })

  const script: EntryPoint = {
    kind: 'function',
    module: 'a.b',
    attribute: 'c.d',
    script: 'x',
    gui: false,
    extras: [],
  }
  test.each<[EntryPoint, string]>([
    [script, '--script x'],
    [{ ...script, script: undefined }, '--entry-point a.b:c.d'],
    [{ kind: 'module', module: 'a' }, '--module a'],
    [{ kind: 'script', file: 'a.py' }, '--script a.py'],
  ])('entry point %j', (entryPoint, expected) => {
    expect(pexArguments({ ...REQUEST, entryPoint }).join(' ')).toContain(` ${expected} --pex-root`)
  })

  test('the launcher never names the Python that built it', () => {
    for (const os of ['linux', 'macos'] as const)
      expect(pexArguments({ ...REQUEST, os })).toContain('--sh-boot')
    const windows = pexArguments({ ...REQUEST, os: 'windows' })
    expect(windows).not.toContain('--sh-boot')
    expect(windows.join(' ')).toContain('--python-shebang /usr/bin/env python3')
  })
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
    expect(compare({ 'a.whl': '1', 'b.whl': '2' }, 'a:other')).toEqual([
      'it starts a:main instead of a:other',
    ])
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
