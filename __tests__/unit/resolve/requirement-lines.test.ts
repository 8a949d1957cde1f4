/** Requirement lines that are none, and lines that say the same. */
import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { parseRequirement, requirementKey } from '../../../src/resolve/requirement.js'

const told = async (work: () => unknown) => (await failuresOf(work)).map(text => text.split(' | ')[0])

describe('requirements', () => {
  test.each(['a[x', 'a @ https://h/x y', 'a;', 'a @ https://h/x ;', 'a [x,-y]', 'a\u0000'])(
    '%j is none',
    async line => {
      expect(await told(() => parseRequirement(line))).toHaveLength(1)
    },
  )
  test('an option is called one, with its place', async () => {
    const place = { file: 'pyproject.toml', line: 3 }
    expect(await told(() => parseRequirement('--pre'))).toEqual([
      'project/metadata: "--pre" is not a requirement but an option.',
    ])
    try {
      parseRequirement('--pre', place)
    } catch (thrown) {
      expect(thrown).toMatchObject({ place })
    }
    expect(parseRequirement('a[,x, ]').extras).toEqual(['x'])
  })
  test.each([
    ['a; python_version != "3.9"', 'a; python_full_version != "3.9.*"'],
    ['a; python_version >= "3.9"', 'a; python_full_version >= "3.9"'],
    ['a; (python_version < "3.9")', 'a; python_full_version<"3.9"'],
    ['a>=1,', 'a>=1'],
    ['a[x,X]', 'a[x]'],
  ])('%s is %s', (one, other) => expect(requirementKey(one)).toBe(requirementKey(other)))
  test.each([
    ['a; python_version ~= "3.9"', 'a; python_full_version ~= "3.9"'],
    ['a; python_version in "3.9"', 'a; python_full_version in "3.9"'],
    ['a; python_version == "3"', 'a; python_full_version == "3.*"'],
    ['a; python_version == "3.9.1"', 'a; python_full_version == "3.9.*"'],
  ])('%s is not %s', (one, other) => expect(requirementKey(one)).not.toBe(requirementKey(other)))
})
