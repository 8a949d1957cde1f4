/** What is said of the licenses of third-party components inside the files. */
import { describe, expect, test } from '@jest/globals'
import { READY } from '../../../__fixtures__/reports.js'
import { licenseFinding, licensesTable, strippedWords } from '../../../src/report/sections.js'
import { summary } from '../../../src/report/summary.js'
import type { LicensedComponent } from '../../../src/sbom/licenses.js'

const one = (name: string, state: LicensedComponent['state'], parts: Partial<LicensedComponent> = {}) =>
  ({
    ...{ name, version: '1.0', kind: 'wheel', license: 'MIT', state, files: ['a.pex'] },
    ...parts,
  }) as LicensedComponent
const many = (count: number, state: LicensedComponent['state']) =>
  Array.from({ length: count }, (_, index) => one(`n${index + 1}`, state))

describe('the finding on licenses', () => {
  test.each<[what: string, components: LicensedComponent[], lists: boolean, state: string, sentence: string]>([
    ['all allowed', many(2, 'allowed'), true, 'passed', '2 components; all allowed'],
    ['none inside', [], true, 'passed', '0 components; all allowed'],
    ['no list', many(1, 'allowed'), false, 'passed', '1 component'],
    ['one denied', [one('a', 'denied')], true, 'failed', '1 component; 1 not allowed: a 1.0'],
    [
      'denied and not in the list',
      [one('a', 'denied'), one('b', 'unlisted', { version: undefined as never }), one('c', 'allowed')],
      true,
      'failed',
      '3 components; 2 not allowed: a 1.0 and b',
    ],
    ['one unknown, with a list', many(1, 'unknown'), true, 'unknown', '1 component; 1 of unknown license: n1 1.0'],
    ['one unknown, without a list', many(1, 'unknown'), false, 'passed', '1 component; 1 of unknown license: n1 1.0'],
    [
      'three are named',
      many(3, 'unknown'),
      true,
      'unknown',
      '3 components; 3 of unknown license: n1 1.0, n2 1.0 and n3 1.0',
    ],
    [
      'of four, one is only counted',
      many(4, 'denied'),
      true,
      'failed',
      '4 components; 4 not allowed: n1 1.0, n2 1.0, n3 1.0 and 1 more',
    ],
    [
      'denied and unknown',
      [one('b', 'unknown'), one('a', 'denied')],
      true,
      'failed',
      '2 components; 1 not allowed: a 1.0; 1 of unknown license: b 1.0',
    ],
  ])('%s', (_, components, lists, state, sentence) => {
    expect(licenseFinding(components, lists)).toStrictEqual({ title: 'licenses inside', state, sentence })
  })
})

test('a row for each license, unknown ones first, a component once', () => {
  const components = [
    one('b', 'allowed'),
    one('a', 'allowed', { version: undefined as never }),
    one('b', 'allowed'),
    one('c', 'allowed', { license: 'Apache-2.0' }),
    one('d_e', 'unknown', { license: undefined as never }),
    one('f', 'unknown', { license: undefined as never }),
  ]
  const table = [
    '| License | Components |',
    '| --- | --- |',
    '| unknown | d&#95;e 1.0, f 1.0 |',
    '| `Apache-2.0` | c 1.0 |',
    '| `MIT` | b 1.0, a |',
  ].join('\n')
  expect(licensesTable(components)).toBe(table)
  expect(summary({ ...READY, licenses: components })).toContain(
    `### Licenses\n\n<details><summary>Of 6 components</summary>\n\n${table}\n\n</details>`,
  )
  expect(summary({ ...READY, licenses: [] })).not.toContain('Licenses')
})

test.each([
  [[], ''],
  [[[1, 2000]], 'Left out of 1 wheel for the PEX: 1 file of tests, 2.0 kB.'],
  [[[3, -9]], 'Left out of 1 wheel for the PEX: 3 files of tests, 0 bytes.'],
  [
    [
      [3, -9],
      [2, 10],
    ],
    'Left out of 2 wheels for the PEX: 5 files of tests, 1 byte.',
  ],
])('what pex-strip saved: %j', (wheels, words) => {
  const stripped = wheels.map(([files = 0, saved = 0]) => ({
    file: 'a',
    originalSha256: 'a',
    sha256: 'b',
    files,
    saved,
  }))
  expect(strippedWords({ stripped })).toBe(words)
})
