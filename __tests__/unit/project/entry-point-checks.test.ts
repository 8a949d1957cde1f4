/** Entry points that are refused before anything is built, by their form or by what there is. */
import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { problemsOf } from '../../../src/core/errors.js'
import {
  type Choices,
  checkEntryPointExists,
  checkEntryPointForm,
  chooseEntryPoint,
  namesScripts,
  parseScripts,
} from '../../../src/project/entry-point.js'

const choices: Choices = {
  ...{ name: 'app', scripts: parseScripts({ run: 'pkg:main', 'odd:name': 'pkg:odd' }, {}), files: ['tool.sh'] },
  ...{ mains: ['pkg'], modules: undefined },
}
const first = async (work: () => unknown) => (await failuresOf(work)).map(text => text.split(' | ')[0])

test.each([
  ['auto', true],
  ['none', true],
  ['all', true],
  ['run', true],
  ['tool.sh', true],
  ['run, tool.sh', true],
  ['odd:name', true],
  ['pkg', false],
  ['run pkg', false],
  ['autos', false],
])('%s names nothing but scripts: %s', (asked, names) => expect(namesScripts(asked, choices)).toBe(names))

describe('the form of an entry point', () => {
  const form = (asked: string) => first(() => checkEntryPointForm(asked, ['run', 'odd name']))

  test.each([
    'auto',
    'pkg.cli',
    'pkg.cli:main',
    'pkg:a.b',
    '3d-tool',
    'tool.sh',
    'é_1:ü',
    'run pkg.cli:main',
    'odd name',
  ])('%s is one', async asked => expect(await form(asked)).toEqual([]))

  test.each([
    ['-m', "input/invalid: entry-point '-m' is neither the name of a script nor a module or module:function."],
    ['a:b:c', "input/invalid: entry-point 'a:b:c' is neither the name of a script nor a module or module:function."],
    [':main', "input/invalid: entry-point ':main' is neither the name of a script nor a module or module:function."],
    ['pkg:', "input/invalid: entry-point 'pkg:' is neither the name of a script nor a module or module:function."],
    ['a-b:c', "input/invalid: entry-point 'a-b:c' is neither the name of a script nor a module or module:function."],
    ['run auto', "input/invalid: entry-point lists 'auto' beside others."],
    ['run, run', "input/invalid: entry-point lists 'run' twice."],
  ])('%s is none', async (asked, message) => expect(await form(asked)).toEqual([message]))
})

describe('what an entry point names', () => {
  const exists = (asked: string) => first(() => checkEntryPointExists(asked, choices, ['pkg', 'other']))
  const none = (asked: string, top = asked) =>
    `project/entry-point: The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`

  test.each(['auto', 'run', 'pkg', 'pkg.deep:main', 'other:main', 'run other.x'])('%s is there', async asked =>
    expect(await exists(asked)).toEqual([]),
  )

  test('is not there, each of it', async () => {
    expect(await exists('gone.x:main')).toEqual([none('gone.x:main', 'gone')])
    expect(await exists('gone lost:main run')).toEqual([none('gone'), none('lost:main', 'lost')])
  })

  test('is not there, at the place where the scripts are declared', () => {
    const place = { file: 'pyproject.toml', line: 3 }
    const placeOf = (from: Choices) => {
      try {
        chooseEntryPoint('gone', from)
        return 'found'
      } catch (thrown) {
        return problemsOf(thrown).map(problem => problem.place)
      }
    }
    expect(placeOf({ ...choices, modules: ['pkg'], place })).toStrictEqual([place])
    expect(placeOf({ ...choices, modules: ['pkg'] })).toStrictEqual([undefined])
  })

  test('that can be no module is no script either', async () => {
    expect(await exists('rum-it')).toEqual([
      expect.stringMatching(/^project\/entry-point: There is no script "rum-it"\./),
    ])
    // Of several, and of what is no function, the plan says it.
    expect(await exists('rum-it run')).toEqual([])
    expect(await exists('a-b:c')).toEqual([])
  })
})
