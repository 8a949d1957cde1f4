import { expect, test } from '@jest/globals'
import { emptyEnvironment } from '../../../src/pipeline/test-bundles.js'
import { executableCommands } from '../../../src/smoke-test/commands.js'

const SUBJECT = {
  entryPoint: { kind: 'function', module: 'app', attribute: 'main', script: 'app', gui: false, extras: [] },
  gui: false,
  modules: ['app'],
} as const
const FILE = { program: '/moved/app-1-linux', name: 'app-1-linux', scripts: ['app', 'app-1-linux'] }
const planned = (test: 'auto' | readonly string[], gui = false) => {
  const plan = executableCommands(test, { ...SUBJECT, gui }, [FILE], '/project')
  if ('reason' in plan) return plan.reason
  return plan.groups
    .flatMap(({ testCommands }) => testCommands.map(({ tool, args }) => [tool, ...args].join(' ')))
    .concat(plan.note)
}

test('--version, else --help: it offers nothing to import with', () =>
  expect(planned('auto')).toEqual(['/moved/app-1-linux --version', '/moved/app-1-linux --help', '']))

test("the user's own command, by the script's name or {artifact}", () => {
  expect(planned(['app', '--input', '{project}/x', '{artifact}'])).toEqual([
    '/moved/app-1-linux --input /project/x /moved/app-1-linux',
    '',
  ])
  expect(planned(['{artifact}', 'self-test'])).toEqual(['/moved/app-1-linux self-test', ''])
})

test('a command for Python is not run with a program that has none to offer, which is said', () =>
  expect(planned(['python', '-m', 'app'])).toEqual([
    '/moved/app-1-linux --version',
    '/moved/app-1-linux --help',
    ' (test-command needs a program that an executable does not provide)',
  ]))

test('a window is not started, unless the user says how', () => {
  expect(planned('auto', true)).toMatch(/it opens a window/)
  expect(planned(['app', '--headless'], true)).toEqual(['/moved/app-1-linux --headless', ''])
})

test('an empty environment: nothing of this machine but where to write', () => {
  const env = { PATH: '/bin', HOME: '/home/me', LD_LIBRARY_PATH: '/x', SystemRoot: 'C:\\Windows' }
  expect(emptyEnvironment(env, '/made', false)).toEqual({
    PATH: undefined,
    HOME: '/made',
    LD_LIBRARY_PATH: undefined,
    SystemRoot: undefined,
    TMPDIR: '/made',
    XDG_CACHE_HOME: '/made',
  })
  expect(Object.keys(emptyEnvironment(env, '/made', true))).not.toContain('SystemRoot')
})
