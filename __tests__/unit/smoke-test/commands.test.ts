import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'
import {
  automaticCommands,
  customCommand,
  type Installed,
  identityCommands,
  type TestCommand,
} from '../../../src/smoke-test/commands.js'

const scripts = ['answer', 'tool.py']
const environment: Installed = {
  python: '/env/bin/python',
  script: name => (scripts.includes(name) ? `/env/bin/${name}` : undefined),
  scripts,
}
const pex: Installed = {
  python: '/py/3.12',
  script: () => undefined,
  scripts,
  pex: { file: '/out/answer.pex', ownScript: 'answer' },
}

const line = ({ env, tool, args, shown }: TestCommand) =>
  [...Object.entries(env).map(([name, value]) => `${name}=${value}`), tool, ...args, `# ${shown}`].join(' ')
const automatic = (entryPoint: EntryPoint, installed: Installed, gui = false) =>
  automaticCommands({ entryPoint, gui, modules: ['answer', 'other'] }, installed).flatMap(group => [
    ...group.testCommands.map(line),
    ...group.reason.map(one => `when it fails: ${line(one)}`),
  ])

const fn = (script?: string): EntryPoint => ({
  kind: 'function',
  module: 'answer.cli',
  attribute: 'App.main',
  script,
  gui: false,
  extras: [],
})

describe('auto, in an environment', () => {
  test.each<[string, EntryPoint]>([
    ['a script', fn('answer')],
    ['a function without a script', fn()],
    ['a script that is not installed', fn('gone')],
    ['a module', { kind: 'module', module: 'answer' }],
    ['a __main__', { kind: 'module', module: 'answer.__main__' }],
    ['a script file', { kind: 'script', file: 'tool.py' }],
    ['nothing', { kind: 'none' }],
  ])('%s', (_, entryPoint) => expect(automatic(entryPoint, environment)).toMatchSnapshot())

  test('a window is only imported', () => {
    expect(automatic(fn('answer'), environment, true)).toEqual([
      "/env/bin/python -c import answer.cli; answer.cli.App.main # python -c 'import answer.cli; answer.cli.App.main'",
    ])
  })
})

describe('auto, of a PEX', () => {
  test.each<[string, EntryPoint]>([
    ['a script', fn('answer')],
    ['a module', { kind: 'module', module: 'answer' }],
    ['nothing', { kind: 'none' }],
  ])('%s', (_, entryPoint) => expect(automatic(entryPoint, pex)).toMatchSnapshot())
})

describe('several scripts and none to prefer: each is started', () => {
  const script = (name: string) => ({ ...fn(name), module: `answer.${name}`, attribute: 'main' }) as EntryPoint
  const starts = (names: readonly string[], installed: Installed) =>
    automaticCommands(
      { entryPoint: { kind: 'none' }, gui: false, modules: ['answer'], scripts: names.map(script) },
      installed,
    ).map(({ testCommands, imports }) => [imports, testCommands[0] && line(testCommands[0])])

  test('of an environment, and of a PEX that starts none of them', () => {
    expect(starts(['answer', 'tool.py'], environment)).toEqual([
      [false, '/env/bin/answer --version # answer --version'],
      [false, '/env/bin/tool.py --version # tool.py --version'],
    ])
    expect(starts(['answer', 'ask'], pex)).toEqual([
      [false, 'PEX_SCRIPT=answer /py/3.12 /out/answer.pex --version # PEX_SCRIPT=answer answer.pex --version'],
      [false, 'PEX_SCRIPT=ask /py/3.12 /out/answer.pex --version # PEX_SCRIPT=ask answer.pex --version'],
    ])
  })

  test('of very many the first twenty, and without any an import', () => {
    expect(
      starts(
        Array.from({ length: 99 }, (_, index) => `s${index}`),
        environment,
      ),
    ).toHaveLength(20)
    expect(starts([], environment)).toEqual([[true, "/env/bin/python -c import answer # python -c 'import answer'"]])
  })
})

test('imports and the question which Python it is go through the PEX too', () => {
  const nothing = { entryPoint: { kind: 'none' }, gui: false, modules: [] } as const
  expect(automaticCommands(nothing, pex)[0]?.testCommands.map(line)).toEqual([
    "PEX_INTERPRETER=1 /py/3.12 /out/answer.pex -c pass # python -c 'pass'",
  ])
  const identities = (installed: Installed) =>
    identityCommands(installed).map(testCommand => line(testCommand).split(' -c ')[0])
  expect(identities(environment)).toEqual(['/env/bin/python'])
  expect(identities(pex)).toEqual(['PEX_INTERPRETER=1 /py/3.12 /out/answer.pex'])
  const launched = { ...pex, pex: { file: '/out/answer.pex', path: '/only/3.12' } }
  expect(identities(launched)).toEqual([
    'PEX_INTERPRETER=1 PATH=/only/3.12 /out/answer.pex',
    'PEX_INTERPRETER=1 /py/3.12 /out/answer.pex',
  ])
})

describe("the user's command", () => {
  const locations = { project: '/w/my project', artifact: '/out/answer.pex' }
  const custom = (words: string[], installed: Installed) => line(customCommand(words, locations, installed))

  test.each<[string[], Installed, string]>([
    [
      ['python', '{project}/smoke.py', '{artifact}'],
      environment,
      '/env/bin/python /w/my project/smoke.py /out/answer.pex',
    ],
    [['python3', '-V'], pex, 'PEX_INTERPRETER=1 /py/3.12 /out/answer.pex -V'],
    [['answer', '--x={project}{project}'], environment, '/env/bin/answer --x=/w/my project/w/my project'],
    [['answer', 'x'], pex, '/py/3.12 /out/answer.pex x'],
    [['{artifact}', 'x'], pex, '/py/3.12 /out/answer.pex x'],
    [['tool.py'], pex, 'PEX_SCRIPT=tool.py /py/3.12 /out/answer.pex'],
  ])('%j', (words, installed, expected) => {
    expect(custom(words, installed)).toBe(`${expected} # ${words.join(' ')}`)
  })

  test.each([
    ['environment', environment],
    ['PEX', pex],
  ] as const)('a program that no %s brings', async (_, installed) => {
    expect(await failuresOf(() => customCommand(['pytest'], locations, installed))).toEqual([
      "input/invalid: test-command starts 'pytest', which no artifact provides. | Begin it with one of: python, answer, tool.py.",
    ])
  })
})
