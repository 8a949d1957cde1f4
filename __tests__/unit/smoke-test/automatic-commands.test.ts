import { expect, test } from '@jest/globals'
import { automaticCommands, type Installed, type Subject } from '../../../src/smoke-test/commands.js'

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

test('what opens a window is only imported', () => {
  expect(shown(pex, { ...subject, gui: true })).toEqual(["python -c 'import app.cli; app.cli.main'"])
})
