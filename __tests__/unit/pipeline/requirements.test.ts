import { describe, expect, test } from '@jest/globals'
import { project } from '../../../__fixtures__/options.js'
import fc from '../../../__fixtures__/properties.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { metadataDiffers, sameRequirements, staticRequirements } from '../../../src/pipeline/application.js'

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

describe('an sdist and the wheel from it', () => {
  const of = (file: string, parts: Partial<Parameters<typeof metadataDiffers>[0]['metadata']>) => ({
    file,
    metadata: { requiresDist: [], requiresPython: undefined, extras: [], dynamic: [], ...parts },
  })
  const differences = (sdist: Parameters<typeof of>[1], wheel: Parameters<typeof of>[1]) =>
    metadataDiffers(of('a.tar.gz', sdist), of('a.whl', wheel))

  test('must have the same fields, in any spelling', () => {
    expect(
      differences(
        { requiresDist: ['Six >=1, <2', "x; python_version<'3.9'"], requiresPython: '>=3.9, <4', extras: ['A_b'] },
        { requiresDist: ['x ; python_version < "3.9"', 'six<2,>=1'], requiresPython: '<4,>=3.9', extras: ['a-b'] },
      ),
    ).toEqual([])
  })

  test('differ in what the backend lost or added', () => {
    expect(
      differences({ requiresDist: ['six', 'x'], requiresPython: '>=3.9' }, { requiresDist: ['x', 'y'], extras: ['e'] }),
    ).toEqual([
      'a.tar.gz and a.whl, which was built from it, differ in Requires-Dist: six only in the sdist, y only in the wheel.',
      'a.tar.gz and a.whl, which was built from it, differ in Requires-Python: >=3.9 only in the sdist.',
      'a.tar.gz and a.whl, which was built from it, differ in Provides-Extra: e only in the wheel.',
    ])
  })

  test('may differ in what is dynamic, and in all before metadata 2.2', () => {
    expect(differences({ requiresDist: ['six'], dynamic: ['requires-dist'] }, {})).toEqual([])
    expect(differences({ requiresDist: ['six'], dynamic: undefined }, {})).toEqual([])
  })
})
