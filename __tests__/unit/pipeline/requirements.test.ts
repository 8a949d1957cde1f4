import { describe, expect, test } from '@jest/globals'
import { project } from '../../../__fixtures__/options.js'
import fc from '../../../__fixtures__/properties.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { sameRequirements, staticRequirements } from '../../../src/pipeline/application.js'

const HEAD = '[project]\nname = "My.App"\nversion = "1"\ndependencies = ["numpy>=2"]\n'
const EXTRAS = '[project.optional-dependencies]\nCLI_tools = ["rich"]\nall = ["my-app[cli-tools]"]\n'
const statics = async (text: string, ...extras: string[]) =>
  staticRequirements(await project({ 'pyproject.toml': text }), extras)

describe('staticRequirements', () => {
  test('dependencies and those of the extras, however the extra is written', async () => {
    expect(await statics(HEAD + EXTRAS)).toEqual(['numpy>=2'])
    expect(await statics(HEAD + EXTRAS, 'cli.TOOLS')).toEqual(['numpy>=2', 'rich'])
  })

  test('only the wheel can tell: an extra that names the project itself, or dynamic metadata', async () => {
    expect(await statics(HEAD + EXTRAS, 'all')).toBeUndefined()
    expect(await statics('[project]\nname = "a"\nversion = "1"\ndynamic = ["dependencies"]\n')).toBeUndefined()
    expect(staticRequirements(await project({ 'setup.py': '' }), [])).toBeUndefined()
  })

  test('extras that the project does not have, all of them', async () => {
    expect(await failuresOf(() => statics(HEAD + EXTRAS, 'x', 'all', 'y'))).toEqual([
      "input/invalid: The project has no extra 'x', 'y'. | Choose from: cli-tools, all.",
    ])
    expect(await failuresOf(() => statics(HEAD, 'x'))).toEqual([expect.stringMatching(/It has no extras/)])
  })
})

describe('sameRequirements', () => {
  test.each([
    [['a>=1', 'b'], ['B', 'a >= 1'], true],
    [["a ; python_version < '3.9'"], ['a; python_version<"3.9"'], true],
    [['a (>=1)'], ['a>=1'], true],
    [['a'], ['a', 'a'], true],
    [['a>=1'], ['a>=2'], false],
  ])('%j and %j: %s', (one, other, same) => expect(sameRequirements(one, other)).toBe(same))

  test('order does not matter', () => {
    const line = fc
      .tuple(fc.constantFrom('a', 'B', 'c-d'), fc.constantFrom('', '>=1', '<2,>=1'))
      .map(parts => parts.join(''))
    fc.assert(fc.property(fc.array(line), all => expect(sameRequirements(all, [...all].reverse())).toBe(true)))
  })
})
