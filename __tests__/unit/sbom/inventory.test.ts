import { describe, expect, test } from '@jest/globals'
import { PEX, WHEEL } from '../../../__fixtures__/describe/components.js'
import { licenseFinding, licensesTable } from '../../../src/report/sections.js'
import type { BundleContents, Component } from '../../../src/sbom/component.js'
import { licenseInventory, licenseProblems } from '../../../src/sbom/licenses.js'
import { notices } from '../../../src/sbom/notices.js'

const policy = (allow: readonly string[] = [], deny: readonly string[] = [], clarified = {}) => ({
  allow,
  deny,
  clarified,
})
const inventory = (...lists: Parameters<typeof policy>) => licenseInventory([PEX, WHEEL], 'answer', policy(...lists))

describe('the inventory', () => {
  test('contains third-party components, crates too; a library without a license is covered by its wheel', () => {
    expect(inventory().map(({ name, state }) => `${name}: ${state}`)).toEqual([
      'ahash: allowed',
      'pydantic-core: allowed',
      'pex: allowed',
      'numpy: allowed',
      'pydantic_core: allowed',
      'PySocks: unknown',
      'requests: allowed',
      'urllib3: allowed',
    ])
  })
  test('takes what the user has found out', () => {
    const found = inventory([], [], { pysocks: 'BSD-3-Clause' }).find(({ name }) => name === 'PySocks')
    expect(found).toMatchObject({ license: 'BSD-3-Clause', state: 'allowed' })
  })
})

describe('problems', () => {
  const problems = (...lists: Parameters<typeof policy>) => {
    const { failures, warnings } = licenseProblems(inventory(...lists), policy(...lists))
    return {
      failures: failures.map(({ message }) => message),
      warnings: warnings.map(({ message }) => message),
    }
  }
  test('there are none without lists, though something is unknown', () => {
    expect(problems()).toEqual({ failures: [], warnings: [] })
    expect(licenseFinding(inventory(), false)).toMatchObject({
      state: 'passed',
      sentence: expect.stringContaining('1 of unknown license: PySocks 1.7.1'),
    })
  })
  test('unknown is not fine where an allow list decides', () => {
    const { failures } = problems(['MIT', 'Apache-2.0', 'BSD-3-Clause', '0BSD'])
    expect(failures).toEqual(['PySocks 1.7.1 is under an unknown license: BSD.'])
  })
  test('under a deny list unknown is a warning', () => {
    expect(problems([], ['Apache-2.0'])).toEqual({
      failures: ['pex 2.105.2 and 1 other component are under a license that licenses denies: Apache-2.0.'],
      warnings: ['PySocks 1.7.1 is under an unknown license: BSD.'],
    })
  })
  test('the verdict names what is refused', () => {
    expect(licenseFinding(inventory(['MIT']), true)).toMatchObject({ state: 'failed' })
    expect(licenseFinding(inventory([], ['ISC']), true)).toMatchObject({ state: 'unknown' })
  })
})

test('a component is one for each license, with the files that contain it', () => {
  const lib = (license?: string, version?: string): Component => ({
    ...{ kind: 'library', name: 'lib' },
    ...(license && { license }),
    ...(version && { version }),
  })
  const bundle = (file: string, ...components: Component[]) => ({ file, components })
  const found = licenseInventory(
    [bundle('b', lib('MIT'), lib('MIT'), lib('ISC')), bundle('a', lib('MIT'), lib(), lib('MIT', '2'))],
    'answer',
    policy(['0BSD']),
  )
  expect(found.map(({ license, version, files }) => [license, version, files])).toStrictEqual([
    [undefined, undefined, ['a']],
    ['ISC', undefined, ['b']],
    ['MIT', undefined, ['a', 'b']],
    ['MIT', '2', ['a']],
  ])
  const { failures } = licenseProblems(found, policy(['0BSD']))
  expect(failures.map(({ message, fix, detail }) => [message, fix, detail])).toStrictEqual([
    [
      'lib and 2 other components are under a license that licenses does not allow: ISC.',
      'Replace it, or review the license and add it to the allow list.',
      ['lib: ISC (in b)', 'lib: MIT (in a, b)', 'lib 2: MIT (in a)'],
    ],
    [
      'lib is under an unknown license: nothing is stated.',
      'Find out which it is, and state it with a line package:NAME=LICENSE in licenses.',
      [],
    ],
  ])
})

test('notices of components that say little of themselves, and of texts that several have', () => {
  const text = (path: string, content: string) => ({ path, text: content })
  const bundle: BundleContents = {
    file: 'b.pex',
    components: [
      {
        ...{
          kind: 'wheel',
          name: 'a\nb',
          version: '1',
          licenseTexts: [text('z', 'one'), text('y', 'two'), text('x', 'one')],
        },
        parts: [{ kind: 'library', name: 'lib', licenseTexts: [text('y', 'two')] }],
      },
      { kind: 'file', name: 'data' },
    ],
  }
  expect(notices({ name: 'answer', version: '1.0.0' }, [bundle, { ...bundle, file: 'a.pex' }])).toBe(`\
Third-party notices for answer 1.0.0

The released files contain the components below, each under its own license. The texts follow by number.

a b 1
  License: unknown
  In: a.pex, b.pex
  Texts: [1] [2]

data
  License: unknown
  In: a.pex, b.pex
  Texts: none included

lib
  License: that of a b, which contains it
  In: a.pex, b.pex
  Texts: [2]

${'='.repeat(80)}
[1] x (a b 1)
${'='.repeat(80)}

one

${'='.repeat(80)}
[2] y (a b 1)
${'='.repeat(80)}

two
`)
})

describe('the notices', () => {
  const text = notices({ name: 'answer', version: '1.0.0' }, [PEX, WHEEL])
  test('name every third-party component, and each text once', () => {
    expect(text).toMatchSnapshot()
    expect(text.split('Permission is hereby granted')).toHaveLength(2)
    expect(text).not.toContain('\nanswer 1.0.0\n')
  })
  test('are the same in any order', () => {
    const turned = [WHEEL, { ...PEX, components: PEX.components.toReversed() }]
    expect(notices({ name: 'answer', version: '1.0.0' }, turned)).toBe(text)
  })
  test('say when there is nothing', () =>
    expect(notices({ name: 'answer', version: '1.0.0' }, [WHEEL])).toContain('contain no third-party components'))
})

test('the table groups by license', () => {
  expect(licensesTable(inventory())).toMatchSnapshot()
})
