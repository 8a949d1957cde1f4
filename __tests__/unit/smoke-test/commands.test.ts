import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'
import {
  automaticCommands,
  customCommand,
  type Installed,
  identityCommands,
  launchCommand,
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

describe('the launcher of a PEX', () => {
  const launched: Installed = { ...pex, pex: { file: '/out/answer.pex', path: '/only' } }
  const launch = (entryPoint: EntryPoint, installed: Installed = launched, gui = false) => {
    const command = launchCommand({ entryPoint, gui, modules: [] }, installed)
    return command && line(command)
  }

  test('starts one program, where there is one', () => {
    expect(launch(fn('answer'))).toBe('PATH=/only /out/answer.pex --version # answer.pex --version')
    expect(launch({ kind: 'module', module: 'answer' })).toBeDefined()
    expect(launch({ kind: 'none' })).toBeUndefined()
    expect(launch(fn('answer'), launched, true)).toBeUndefined()
    expect(launch(fn('answer'), pex)).toBeUndefined()
    expect(launch(fn('answer'), environment)).toBeUndefined()
  })

  test('may be another file than the PEX', () => {
    const other = { ...pex, pex: { file: '/out/answer.pex', launcher: '/out/answer.cmd', path: '/only' } }
    expect(launch(fn('answer'), other)).toBe('PATH=/only /out/answer.cmd --version # answer.pex --version')
    expect(line(identityCommands(other)[0] as TestCommand)).toMatch(
      /^PEX_INTERPRETER=1 PATH=\/only \/out\/answer\.cmd -c .* # answer\.pex -c …$/,
    )
  })
})

describe('one of several scripts', () => {
  const first = (start: EntryPoint, installed: Installed) => {
    const [group] = automaticCommands(
      { entryPoint: { kind: 'none' }, gui: false, modules: ['answer'], scripts: [start] },
      installed,
    )
    return group && { start: line(group.testCommands[0] as TestCommand), reason: group.reason.map(line) }
  }

  test('that is a module is started as one', () => {
    const start = { kind: 'module', module: 'answer.tool' } as const
    expect(first(start, pex)?.start).toBe(
      'PEX_INTERPRETER=1 /py/3.12 /out/answer.pex -m answer.tool --version # python -m answer.tool --version',
    )
    expect(first(start, environment)?.reason).toEqual(["/env/bin/python -c import answer # python -c 'import answer'"])
  })

  test('that is a file has no module to import', () => {
    expect(first({ kind: 'script', file: 'tool.py' }, pex)).toEqual({
      start: 'PEX_SCRIPT=tool.py /py/3.12 /out/answer.pex --version # PEX_SCRIPT=tool.py answer.pex --version',
      reason: [],
    })
  })

  test('without a name is what the PEX starts', () => {
    expect(first(fn(), pex)?.start).toBe('/py/3.12 /out/answer.pex --version # answer.pex --version')
  })

  test('of a program with windows is started all the same: only the program itself opens one', () => {
    const groups = automaticCommands(
      { entryPoint: fn('answer'), gui: true, modules: [], scripts: [fn('tool.py')] },
      environment,
    )
    expect(groups.map(({ imports, testCommands }) => [imports, testCommands[0]?.shown])).toEqual([
      [false, 'tool.py --version'],
    ])
  })
})

test('what is imported of a module is its package; of nothing, the first module', () => {
  const imported = (entryPoint: EntryPoint, modules: readonly string[]) =>
    automaticCommands({ entryPoint, gui: true, modules }, environment)[0]?.testCommands[0]?.shown
  expect(imported({ kind: 'module', module: 'answer.cli' }, ['other'])).toBe("python -c 'import answer'")
  expect(imported({ kind: 'module', module: 'answer.__main__' }, ['other', 'more'])).toBe("python -c 'import other'")
  expect(imported({ kind: 'none' }, ['other', 'more'])).toBe("python -c 'import other'")
  expect(imported({ kind: 'none' }, [])).toBe("python -c 'pass'")
})

test('a command that cannot be started is a bug', () => {
  expect(() =>
    automaticCommands({ entryPoint: { kind: 'script', file: 'gone' }, gui: false, modules: [] }, environment),
  ).toThrow('a script entry point cannot be started')
})

test('the user’s command for a file in an environment is none of its programs', async () => {
  const locations = { project: '/w', artifact: '/out/answer.whl' }
  expect(await failuresOf(() => customCommand(['{artifact}'], locations, environment))).toHaveLength(1)
  expect(await failuresOf(() => customCommand([], locations, environment))).toHaveLength(1)
})
