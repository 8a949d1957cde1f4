import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { licensesInput } from '../../../src/config/policy-parsers.js'
import { checkPolicy, type LicensePolicy, licenseState } from '../../../src/sbom/licenses.js'

const policy = (allow: readonly string[], deny: readonly string[] = []): LicensePolicy => ({
  allow,
  deny,
  clarified: {},
})
const LISTS = policy(['MIT', 'Apache-2.0', 'GPL-2.0-only'], ['AGPL-3.0-only', 'GPL-2.0-only WITH GCC-exception-2.0'])

describe('a license', () => {
  test.each([
    ['MIT', 'allowed'],
    ['mit license', 'unknown'],
    ['MIT OR AGPL-3.0-only', 'allowed'],
    ['MIT AND AGPL-3.0-only', 'denied'],
    ['MIT AND ISC', 'unlisted'],
    ['MIT AND LicenseRef-Ours', 'unknown'],
    ['MIT OR LicenseRef-Ours', 'allowed'],
    ['ISC OR LicenseRef-Ours', 'unknown'],
    ['(ISC OR AGPL-3.0-only) AND MIT', 'unlisted'],
    ['GPL-2.0', 'allowed'],
    ['GPL-2.0+', 'unlisted'],
    ['GPL-2.0-or-later', 'unlisted'],
    // Naming license and exception is more exact than naming the license.
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'allowed'],
    ['GPL-2.0-only WITH GCC-exception-2.0', 'denied'],
    ['', 'unknown'],
    ['UNKNOWN', 'unknown'],
    ['(MIT', 'unknown'],
    ['MIT MIT', 'unknown'],
    ['BSD', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is %s', (license, state) => expect(licenseState(license, LISTS)).toBe(state))

  test('of more than two thousand characters is none', () => {
    const nested = `${'('.repeat(998)}MIT${')'.repeat(998)}`
    expect([' ', '  '].map(end => licenseState(nested + end, LISTS))).toEqual(['allowed', 'unknown'])
  })

  test('that is known is allowed where there is no list; unknown stays unknown', () => {
    expect(licenseState('AGPL-3.0-only', policy([]))).toBe('allowed')
    expect(licenseState('LicenseRef-Ours', policy([]))).toBe('unknown')
    expect(licenseState('LicenseRef-Ours', policy(['LicenseRef-Ours']))).toBe('allowed')
    expect(licenseState(undefined, policy([]))).toBe('unknown')
  })

  test('listed as X+ is X-or-later, in any case', () => {
    expect(licenseState('GPL-3.0-or-later', policy(['gpl-3.0+']))).toBe('allowed')
    expect(licenseState('GPL-3.0-only', policy(['gpl-3.0']))).toBe('allowed')
  })
})

describe('expressions', () => {
  const leaf = fc.constantFrom('MIT', 'Apache-2.0', 'ISC', 'AGPL-3.0-only', 'LicenseRef-Ours')
  const { expression } = fc.letrec<{ expression: string }>(tie => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(tie('expression'), fc.constantFrom('AND', 'OR'), tie('expression'))
        .map(([a, op, b]) => `(${a} ${op} ${b})`),
    ),
  }))
  const state = (text: string) => licenseState(text, LISTS)
  const allowedBy = (text: string, chosen: ReadonlySet<string>): boolean => {
    // The truth by choosing: an expression is met when JavaScript says so of its leaves.
    const js = text
      .replaceAll('AND', '&&')
      .replaceAll('OR', '||')
      .replace(/[A-Z][\w.-]*\w/g, id => String(chosen.has(id)))
    return Function(`return ${js}`)() as boolean
  }
  test('are allowed exactly when licenses that are allowed meet them', () => {
    fc.assert(
      fc.property(expression, text => {
        expect(state(text) === 'allowed').toBe(allowedBy(text, new Set(['MIT', 'Apache-2.0'])))
      }),
    )
  })
  test('are denied exactly when no choice is without a denied license', () => {
    fc.assert(
      fc.property(expression, text => {
        const rest = new Set(['MIT', 'Apache-2.0', 'ISC', 'LicenseRef-Ours'])
        expect(state(text) === 'denied').toBe(!allowedBy(text, rest))
      }),
    )
  })
  test('mean the same whichever side comes first', () => {
    fc.assert(
      fc.property(expression, expression, (a, b) => {
        expect(state(`(${a}) AND (${b})`)).toBe(state(`(${b}) AND (${a})`))
        expect(state(`(${a}) OR (${b})`)).toBe(state(`(${b}) OR (${a})`))
      }),
    )
  })
  test('that are no expressions are unknown, never allowed', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const state = licenseState(text, policy([]))
        expect(['allowed', 'unknown']).toContain(state)
        if (/[^A-Za-z0-9.+:() -]/.test(text)) expect(state).toBe('unknown')
      }),
    )
  })
})

describe('the input', () => {
  test.each(['report', ''])('%p reports them and forbids nothing', text =>
    expect(licensesInput(text)).toEqual({ value: { wanted: true, policy: policy([]) } }),
  )
  test('lists', () => {
    const text = 'allow=MIT, Apache-2.0\nallow=ISC\n# no\ndeny = AGPL-3.0-only\npackage:Odd_One=MIT AND ISC'
    expect(licensesInput(text)).toEqual({
      value: {
        wanted: true,
        policy: {
          allow: ['MIT', 'Apache-2.0', 'ISC'],
          deny: ['AGPL-3.0-only'],
          clarified: { 'odd-one': 'MIT AND ISC' },
        },
      },
    })
  })
  test('off', () => expect(licensesInput('off')).toMatchObject({ value: { wanted: false } }))
  test.each(['reprot', 'allow', 'allow=', 'package:=MIT', 'off\nallow=MIT', 'allow=MIT\ndeny=MIT'])(
    '%p is refused',
    text => expect(licensesInput(text)).toHaveProperty('wrong'),
  )
  test('a license that SPDX does not know is refused before anything is made', async () => {
    await expect(checkPolicy(policy(['Apache-2']))).rejects.toMatchObject({
      code: 'input/invalid',
      message: expect.stringContaining("'Apache-2'"),
      fix: expect.stringContaining('Did you mean Apache-2.0?'),
    })
    await expect(checkPolicy(policy([], ['MIT OR ISC']))).rejects.toMatchObject({ code: 'input/invalid' })
    await expect(checkPolicy({ ...policy([]), clarified: { x: 'BSD' } })).rejects.toThrow('which it states for x')
    await expect(checkPolicy(policy(['MIT', 'LicenseRef-Ours']))).resolves.toBeUndefined()
  })
})
