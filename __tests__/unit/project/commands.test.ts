/** Several commands: which names they have, and what is refused. */
import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import {
  asksForSeveral,
  checkCommandCase,
  commandsOf,
  extrasNeeded,
  isGui,
  mainOf,
} from '../../../src/project/commands.js'
import {
  type Choices,
  checkEntryPointForm,
  chooseEntryPoint,
  type EntryPoint,
  parseScripts,
} from '../../../src/project/entry-point.js'

const CONSOLE = { 'my-app': 'app.cli:main', server: 'app.server:run [net]', worker: 'app.server:work [net, queue]' }
function choices(parts: Partial<Choices> = {}, console: Record<string, string> = CONSOLE, gui = {}): Choices {
  const scripts = parseScripts(console, gui)
  return { name: 'My.App', scripts, files: [], mains: ['app'], modules: ['app'], ...parts }
}
const choose = (asked: string, from = choices()) => chooseEntryPoint(asked, from)
const names = (entryPoint: EntryPoint) => commandsOf(entryPoint).map(({ name }) => name)
const refused = (asked: string, from = choices()) => failuresOf(async () => choose(asked, from))

describe('all', () => {
  test('every script and script file, the one named like the project is the main one', () => {
    const all = choose('all', choices({ files: ['legacy'] }, { first: 'app:first', ...CONSOLE }))
    expect(names(all)).toEqual(['first', 'my-app', 'server', 'worker', 'legacy'])
    expect(mainOf(all)).toMatchObject({ script: 'my-app' })
    expect(commandsOf(all).at(-1)?.entryPoint).toEqual({ kind: 'script', file: 'legacy' })
  })

  test('the first is the main one where none is named like the project', () =>
    expect(mainOf(choose('all', choices({ name: 'other' })))).toMatchObject({ script: 'my-app' }))

  test('of one, it is that one; of no script, the packages with a __main__', () => {
    expect(choose('all', choices({}, { one: 'app:main' }))).toEqual(choose('one', choices({}, { one: 'app:main' })))
    expect(names(choose('all', choices({ mains: ['app', 'tool'] }, {})))).toEqual(['app', 'tool'])
    expect(choose('all', choices({}, {}))).toEqual({ kind: 'module', module: 'app' })
  })

  test('of nothing, an error', async () =>
    expect(await refused('all', choices({ mains: [] }, {}))).toEqual([expect.stringContaining('nothing to start')]))
})

describe('a list', () => {
  test.each(['server, worker', 'server worker', 'server\nworker\n', ' server ,\n worker '])('%j', asked => {
    expect(names(choose(asked))).toEqual(['server', 'worker'])
    expect(asksForSeveral(asked)).toBe(true)
  })

  test('functions by the name of their script, modules by their own', () => {
    expect(names(choose('app.server:work app.tool'))).toEqual(['worker', 'app.tool'])
    expect(choose('server,')).toEqual(choose('server'))
  })

  test('every unknown name is reported, with what there is', async () => {
    const found = await refused('server sevrer app.cli:other nothing.x')
    expect(found).toHaveLength(3)
    expect(found[0]).toMatch(/there is no "sevrer".* Did you mean "server"\?/)
    expect(found[1]).toContain('app.cli:other has no name to start it by')
    expect(found.join('\n')).toContain('my-app, server, worker, app')
  })

  test.each([
    ['server all', "'all' beside others"],
    ['auto server', "'auto' beside others"],
    ['none server', "'none' beside others"],
    ['server worker server', "'server' twice"],
  ])('%s is refused before anything is built', async (asked, expected) => {
    expect(await failuresOf(async () => checkEntryPointForm(asked, []))).toEqual([expect.stringContaining(expected)])
    expect(await refused(asked)).toEqual([expect.stringContaining(expected)])
  })

  test.each([
    ['all', true],
    ['auto', false],
    ['none', false],
    ['server', false],
    ['server,', false],
    ['', false],
  ])('%j may be several: %j', (asked, several) => expect(asksForSeveral(asked)).toBe(several))

  test('a script is named as it was asked for, where another one starts the same function', () => {
    const same = choices({}, { a: 'app:main', b: 'app:main [x]', other: 'app:other' })
    expect(names(choose('b other', same))).toEqual(['b', 'other'])
    expect(extrasNeeded(choose('b other', same))).toEqual(['x'])
  })

  test('a script with a space in its name is one, where it is known', () => {
    const from = choices({}, { 'a b': 'app:main' })
    expect(choose('a b', from)).toMatchObject({ script: 'a b' })
    expect(() => checkEntryPointForm('a b', ['a b'])).not.toThrow()
  })
})

describe('names', () => {
  test('one of two commands is reported', async () => {
    expect(await refused('all', choices({ files: ['server'] }))).toEqual([
      expect.stringContaining('Two commands are called server'),
    ])
    expect(await refused('server app.server:run')).toEqual([expect.stringContaining('Two commands are called server')])
  })

  test('those that cannot be the name of a file', async () =>
    expect(await refused('all', choices({}, { 'a b': 'app:main', 'c:d': 'app:x', ok: 'app:y' }))).toEqual([
      expect.stringContaining("'a b' cannot be the name of a file"),
      expect.stringContaining("'c:d' cannot be the name of a file"),
    ]))

  test('that differ by case alone, where file names do not', async () => {
    const both = choose('all', choices({}, { tool: 'app:main', Tool: 'app:other', more: 'app:x' }))
    expect(names(both)).toEqual(['tool', 'Tool', 'more'])
    expect(() => checkCommandCase(both, ['linux'])).not.toThrow()
    expect(() => checkCommandCase(both, [])).not.toThrow()
    for (const [os, shown] of [
      ['windows', 'Windows'],
      ['macos', 'macOS'],
    ] as const)
      expect(await failuresOf(async () => checkCommandCase(both, ['linux', os]))).toEqual([
        expect.stringMatching(new RegExp(`tool and Tool differ only by case.*${shown}`)),
      ])
  })
})

test.each([
  [{ cli: 'a:b' }, { win: 'a:c' }, 'win opens a window and is a GUI script, but cli is a console script'],
  [
    { one: 'a:b', two: 'a:c' },
    { win: 'a:d' },
    'win opens a window and is a GUI script, but one and two are console scripts',
  ],
  [
    { cli: 'a:b' },
    { one: 'a:c', two: 'a:d' },
    'one and two open windows and are GUI scripts, but cli is a console script',
  ],
])('%j beside %j', async (console, gui, message) => {
  expect(await refused('all', choices({}, console, gui))).toEqual([
    expect.stringContaining(`${message}: one program cannot be both.`),
  ])
})

test('programs with and without a window are not one', async () => {
  const mixed = choices({}, { cli: 'app:main' }, { window: 'app:show', tray: 'app:tray' })
  expect(await refused('all', mixed)).toEqual([expect.stringMatching(/window and tray .*but cli is a console script/)])
  const windows = choose('window tray', mixed)
  expect([isGui(windows), isGui(choose('cli', mixed))]).toEqual([true, false])
})

test('the extras of all commands are needed', () => {
  expect(extrasNeeded(choose('all'))).toEqual(['net', 'queue'])
  expect(extrasNeeded(choose('my-app'))).toEqual([])
  expect(extrasNeeded({ kind: 'none' })).toEqual([])
})
