import { describe, expect, test } from '@jest/globals'
import { automaticCommands, type Installed, launchCommand, type Subject } from '../../../src/smoke-test/commands.js'

const script = { module: 'app.cli', attribute: 'main', script: 'app', extras: [] }
const subject: Subject = {
  entryPoint: { kind: 'function', ...script, gui: false },
  gui: false,
  modules: ['app'],
}
const environment: Installed = { python: '/env/python', script: name => `/env/${name}`, scripts: ['app'] }
const pex: Installed = {
  python: '/python',
  script: () => undefined,
  pex: { file: '/dist/app-1.0.pex', ownScript: 'app' },
  scripts: ['app'],
}
const shown = (installed: Installed, of = subject) =>
  automaticCommands(of, installed).flatMap(({ testCommands }) => testCommands.map(one => one.shown))

test('commands are shown as a person would type them, and an import is never one of what can be started', () => {
  expect(shown(environment)).toEqual(['app --version', 'app --help'])
  expect(shown(pex)).toEqual(['app-1.0.pex --version', 'app-1.0.pex --help'])
})

describe('several commands', () => {
  const commands: Subject['entryPoint'] = {
    kind: 'commands',
    main: { name: 'app', entryPoint: { kind: 'function', ...script, gui: false } },
    commands: [
      { name: 'app', entryPoint: { kind: 'function', ...script, gui: false } },
      { name: 'old', entryPoint: { kind: 'script', file: 'old' } },
      { name: 'app.tool', entryPoint: { kind: 'module', module: 'app.tool' } },
    ],
  }
  const several = { ...subject, entryPoint: commands }

  test('each is started by its name, of a PEX by its first argument', () => {
    expect(shown(pex, several)).toEqual(
      ['app', 'old', 'app.tool'].flatMap(name => [`app-1.0.pex ${name} --version`, `app-1.0.pex ${name} --help`]),
    )
    const [first] = automaticCommands(several, pex)
    expect(first?.testCommands[0]).toMatchObject({ args: ['/dist/app-1.0.pex', 'app', '--version'], env: {} })
    expect(automaticCommands(several, pex).map(({ name }) => name)).toEqual(['app', 'old', 'app.tool'])
    expect(launchCommand(several, { ...pex, pex: { file: '/dist/app.pex', path: '/bin' } })).toBeUndefined()
  })

  test('installed, each is a script of its own', () =>
    expect(
      shown({ ...environment, script: name => (name === 'app.tool' ? undefined : `/env/${name}`) }, several),
    ).toEqual([
      'app --version',
      'app --help',
      'old --version',
      'old --help',
      'python -m app.tool --version',
      'python -m app.tool --help',
    ]))

  test('all of more than twenty are started; those with windows are imported', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...commands.main, name: `c${index}` }))
    expect(automaticCommands({ ...several, entryPoint: { ...commands, commands: many } }, pex)).toHaveLength(30)
    expect(shown(pex, { ...several, gui: true })[0]).toBe("python -c 'import app.cli; app.cli.main'")
  })
})

test('what opens a window is only imported', () => {
  expect(shown(pex, { ...subject, gui: true })).toEqual(["python -c 'import app.cli; app.cli.main'"])
})
