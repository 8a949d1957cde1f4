import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { PackagingError } from '../../../src/core/errors.js'
import {
  type Choices,
  chooseEntryPoint,
  hasSomethingToRun,
  parseScript,
  parseScripts,
} from '../../../src/project/entry-point.js'

function choices(
  parts: Partial<Choices> & { console?: Record<string, string>; gui?: Record<string, string> },
): Choices {
  const { console = {}, gui = {}, ...rest } = parts
  return {
    name: 'my-app',
    scripts: parseScripts(console, gui),
    files: [],
    mains: [],
    modules: undefined,
    ...rest,
  }
}

function said(asked: string, from: Choices): string {
  try {
    chooseEntryPoint(asked, from)
  } catch (error) {
    if (error instanceof PackagingError)
      return [`${error.code}: ${error.message}`, error.fix, ...error.detail].join('\n')
  }
  return 'nothing'
}

describe('auto', () => {
  test('the only script', () => {
    expect(chooseEntryPoint('auto', choices({ console: { run: 'a.b:c.d [x, y]' } }))).toEqual({
      kind: 'function',
      module: 'a.b',
      attribute: 'c.d',
      script: 'run',
      gui: false,
      extras: ['x', 'y'],
    })
  })

  test('the only GUI script is known as such; the only script file', () => {
    expect(chooseEntryPoint('auto', choices({ gui: { win: 'a:b' } }))).toMatchObject({
      script: 'win',
      gui: true,
    })
    expect(chooseEntryPoint('auto', choices({ files: ['tool.sh'] }))).toEqual({
      kind: 'script',
      file: 'tool.sh',
    })
  })

  test('of several, the one named like the project, however it is spelt', () => {
    const from = choices({ console: { My_App: 'a:b', other: 'c:d' } })
    expect(chooseEntryPoint('auto', from)).toMatchObject({ script: 'My_App' })
  })

  test("without scripts, the package's __main__: the one named like the project, or the only one", () => {
    expect(chooseEntryPoint('auto', choices({ mains: ['my_app', 'other'] }))).toEqual({
      kind: 'module',
      module: 'my_app',
    })
    expect(chooseEntryPoint('auto', choices({ mains: ['other'] }))).toEqual({
      kind: 'module',
      module: 'other',
    })
  })

  test('several scripts and a __main__ of its name: the __main__', () => {
    const from = choices({ console: { a: 'a:b', c: 'c:d' }, mains: ['my_app'] })
    expect(chooseEntryPoint('auto', from)).toEqual({ kind: 'module', module: 'my_app' })
  })

  test('otherwise an error with the choices', () => {
    expect(
      said('auto', choices({ console: { one: 'a:b', two: 'c:d' }, files: ['three'], mains: ['x', 'y'] })),
    ).toMatchInlineSnapshot(`
"project/entry-point: There are several entry points, none of them named like the project.
Set the input "entry-point" to one of one, two, three, x, y, to several of them, to "all", to a module:function, or to "none".
one = a:b
two = c:d
three (a script file)
x (python -m x)
y (python -m y)"
`)
    expect(said('auto', choices({}))).toMatchInlineSnapshot(`
"project/entry-point: The project has no script and no package with a __main__, so there is nothing to start.
Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable."
`)
  })
})

describe('by name', () => {
  const from = choices({
    console: { black: 'black:patched_main', d: 'blackd:main [d]' },
    files: ['f.py'],
    mains: ['black'],
    modules: ['black', 'blackd', '_black_version'],
  })

  test.each([
    ['none', { kind: 'none' }],
    [
      'black',
      {
        kind: 'function',
        module: 'black',
        attribute: 'patched_main',
        script: 'black',
        gui: false,
        extras: [],
      },
    ],
    ['f.py', { kind: 'script', file: 'f.py' }],
    ['blackd', { kind: 'module', module: 'blackd' }],
    ['black.sub.mod', { kind: 'module', module: 'black.sub.mod' }],
    [
      'blackd:main',
      { kind: 'function', module: 'blackd', attribute: 'main', script: undefined, gui: false, extras: ['d'] },
    ],
  ])('%s', (asked, expected) => {
    expect(chooseEntryPoint(asked, from)).toEqual(expected)
  })

  test.each(['blck', 'nothing:main', 'black nothing', 'black:', ':main', '-c:import', 'black:main()', 'black:a;b', ''])(
    '%j is refused',
    asked => {
      expect(said(asked, from)).toMatch(/^(?:project\/entry-point|input\/invalid): /)
    },
  )

  test('a misspelt name gets the nearest', () => {
    expect(said('blck', from)).toContain('Did you mean "black"?')
  })

  test('before the build a module cannot be checked', () => {
    expect(chooseEntryPoint('anything.else', choices({}))).toEqual({
      kind: 'module',
      module: 'anything.else',
    })
  })
})

test('what is chosen is always one of the choices, or an error that says what to do', () => {
  const names = fc.uniqueArray(fc.constantFrom('my-app', 'my_app', 'a', 'b', 'c'), { maxLength: 4 })
  fc.assert(
    fc.property(names, names, names, (console, files, mains) => {
      const from = choices({ console: Object.fromEntries(console.map(name => [name, 'm:f'])), files, mains })
      const text = said('auto', from)
      if (text === 'nothing') {
        const chosen = chooseEntryPoint('auto', from)
        expect(hasSomethingToRun(from)).toBe(true)
        if (chosen.kind === 'function') expect(console).toContain(chosen.script)
        if (chosen.kind === 'script') expect(files).toContain(chosen.file)
        if (chosen.kind === 'module') expect(mains).toContain(chosen.module)
      } else expect(text).toMatch(/^project\/entry-point: /)
    }),
  )
})

test('references that are no function are no script', () => {
  expect(parseScript('a', 'mod', false)).toBeUndefined()
  expect(parseScript('a', 'mod : func [ x ]', true)).toEqual({
    name: 'a',
    module: 'mod',
    attribute: 'func',
    gui: true,
    extras: ['x'],
  })
})
