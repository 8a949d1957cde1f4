import { expect, test } from '@jest/globals'
import { emptyEnvironment } from '../../../src/pipeline/test-executables.js'
import { executableCommands } from '../../../src/smoke-test/commands.js'
import { testedPrograms } from '../../../src/smoke-test/tested-programs.js'

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

test('every program of several commands, or the one file with the name of each', () => {
  const command = (name: string) => ({ name, entryPoint: SUBJECT.entryPoint })
  const commands = [command('app'), command('server')]
  const entryPoint = { kind: 'commands', commands, main: commands[0] as (typeof commands)[number] } as const
  const subject = { ...SUBJECT, entryPoint }
  const tests = (file: string, isFolder: boolean, command: 'auto' | readonly string[] = 'auto') => {
    const plan = executableCommands(command, subject, testedPrograms(entryPoint, file, 'app-1', isFolder), '/project')
    if ('reason' in plan) return plan.reason
    return plan.groups.map(({ name, testCommands }) => [
      name,
      testCommands.map(one => [one.tool, ...one.args].join(' ')),
    ])
  }
  expect(tests('/moved/app/app.exe', true)).toEqual([
    ['app', ['/moved/app/app.exe --version', '/moved/app/app.exe --help']],
    ['server', ['/moved/app/server.exe --version', '/moved/app/server.exe --help']],
  ])
  expect(tests('/moved/app-1', false)).toEqual([
    ['app', ['/moved/app-1 app --version', '/moved/app-1 app --help']],
    ['server', ['/moved/app-1 server --version', '/moved/app-1 server --help']],
  ])
  expect(tests('/moved/app-1', false, ['server', 'check'])).toEqual([[undefined, ['/moved/app-1 server check']]])
  expect(tests('/moved/app/app', true, ['server', 'check'])).toEqual([[undefined, ['/moved/app/server check']]])
  expect(tests('/moved/app-1', false, ['{artifact}', 'server'])).toEqual([[undefined, ['/moved/app-1 server']]])
})

test('the programs of an executable, and the names that a command may start them by', () => {
  const { entryPoint } = SUBJECT
  expect(testedPrograms(entryPoint, '/moved/app-1', 'app-1-linux', false)).toStrictEqual([
    { program: '/moved/app-1', name: 'app-1', scripts: ['app', 'app-1-linux'] },
  ])
  for (const other of [{ kind: 'module', module: 'app' } as const, { ...entryPoint, script: undefined }])
    expect(testedPrograms(other, '/moved/app-1', 'app-1-linux', true)).toStrictEqual([
      { program: '/moved/app-1', name: 'app-1', scripts: ['app-1-linux'] },
    ])
})

test('the user’s own command may take long, the others may not; what is shown is what was written', () => {
  const plan = (test: 'auto' | readonly string[]) => {
    const made = executableCommands(test, SUBJECT, [FILE], '/project')
    return 'reason' in made
      ? made.reason
      : [made.patient, made.groups.map(({ testCommands, imports }) => [imports, testCommands[0]?.shown])]
  }
  expect(plan('auto')).toEqual([false, [[false, 'app-1-linux --version']]])
  expect(plan(['app-1-linux', '{project}'])).toEqual([true, [[false, 'app-1-linux {project}']]])
  expect(plan([])).toEqual([false, [[false, 'app-1-linux --version']]])
})
