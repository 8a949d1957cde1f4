/** What is looked at where Pythons may be, and what is left alone: the workspace's own, and what cannot be started. */
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { fakeFiles, fakeMachine } from '../../../__fixtures__/interpreters.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Os } from '../../../src/core/model.js'
import type { Finished } from '../../../src/host/process/command.js'
import { discover, type Machine, parseLauncher } from '../../../src/interpreters/discover.js'
import { describeClaim } from '../../../src/interpreters/probe.js'

const found = async (os: Os, paths: readonly string[], parts: Partial<Machine> = {}) =>
  (await discover(fakeMachine(os, paths, parts))).map(({ path }) => path)
const claims = async (os: Os, paths: readonly string[], env: Record<string, string>) =>
  (await discover(fakeMachine(os, paths, { env }))).map(({ claim }) => describeClaim(claim))

describe('on PATH', () => {
  test('a folder whose name begins like the workspace is another one', async () => {
    const paths = ['/w/repository/bin/python3.12', '/w/repo/bin/python3.12', '/w/repo-2/python3.13']
    const env = { PATH: '/w/repository/bin:/w/repo/bin:/w/repo-2' }
    expect(await found('linux', paths, { env })).toEqual(['/w/repository/bin/python3.12', '/w/repo-2/python3.13'])
    expect(await found('linux', paths, { env, workspace: '/w/repo/' })).toHaveLength(2)
  })

  test('a workspace behind a link is left alone under both names', async () => {
    const paths = ['/real/repo/bin/python3.12', '/w/repo -> /real/repo', '/bin/python3.13 -> /real/repo/bin/python3.13']
    expect(await found('linux', paths, { env: { PATH: '/real/repo/bin:/bin' } })).toEqual([])
  })

  test('Windows compares without case, and knows folders of the network', async () => {
    const paths = ['D:\\A\\REPO\\python.exe', '\\\\server\\tools\\python.exe', 'C:\\shims\\python.exe']
    const env = { PATH: 'D:\\A\\REPO;\\\\server\\tools;C:\\shims' }
    expect(await found('windows', paths, { env })).toEqual(['\\\\server\\tools\\python.exe'])
    // Another system's variable of that name is none.
    expect(await found('linux', ['/bin/python3'], { env: { Path: '/bin' } })).toEqual([])
    expect(await found('linux', ['/bin/python3'], { env: {} })).toEqual([])
  })

  test('what may not be executed, or leads nowhere, is left out', async () => {
    const paths = ['/bin/python3.12', '/bin/python3.13']
    const files = { ...fakeFiles(paths), executable: async (path: string) => path.endsWith('3.13') }
    expect(await found('linux', paths, { files, env: { PATH: '/bin' } })).toEqual(['/bin/python3.13'])
    const lost = { ...fakeFiles(paths), real: async (path: string) => (path.endsWith('3.12') ? path : undefined) }
    expect(await found('linux', paths, { files: lost, env: { PATH: '/bin' } })).toEqual(['/bin/python3.12'])
  })

  test('each folder once, whatever is at its end, and the root too', async () => {
    const list = fakeFiles(['/bin/python3.12', '/python3.13']).list
    const asked: string[] = []
    const files = {
      ...fakeFiles(['/bin/python3.12', '/python3.13']),
      list: async (folder: string) => {
        asked.push(folder)
        return folder === '/' ? ['python3.13'] : list(folder)
      },
    }
    expect(await found('linux', [], { files, env: { PATH: '/bin:/bin/:/bin//:/' } })).toEqual([
      '/bin/python3.12',
      '/python3.13',
    ])
    expect(asked.filter(folder => folder === '/bin')).toHaveLength(1)
  })

  test('programs of another system are none', async () => {
    expect(await found('linux', ['/bin/python.exe', '/bin/python3'], { env: { PATH: '/bin' } })).toEqual([
      '/bin/python3',
    ])
    const windows = ['C:\\bin\\python3.12', 'C:\\bin\\PYTHON3.13.EXE']
    expect(await found('windows', windows, { env: { PATH: 'C:\\bin' } })).toEqual(['C:\\bin\\PYTHON3.13.EXE'])
    expect(await found('linux', ['/usr/bin/python3'], { env: { PATH: '/usr/bin' } })).toHaveLength(1)
    expect(await found('linux', ['/x/windowsapps/python3'], { env: { PATH: '/x/windowsapps' } })).toHaveLength(1)
  })

  test('a link says what it leads to, and a name with a version what it is', async () => {
    expect(
      await claims('linux', ['/a/python3 -> /opt/pypy3.10', '/b/python -> /opt/x', '/c/python3.9 -> /opt/python3.12'], {
        PATH: '/a:/b:/c',
      }),
    ).toEqual(['PyPy 3.10', 'CPython 3', 'CPython 3.9'])
  })

  test('names that say most come first', async () => {
    const paths = ['python', 'python3', 'pypy3', 'python3.9', 'python3.10', 'python3.11'].map(name => `/bin/${name}`)
    expect(await found('linux', paths, { env: { PATH: '/bin' } })).toEqual(
      ['python3.10', 'python3.11', 'python3.9', 'python3', 'python', 'pypy3'].map(name => `/bin/${name}`),
    )
  })
})

describe('an installation', () => {
  const home = '/home/me/.pyenv/versions/3.12.4'
  test('is started by its best name', async () => {
    const names = ['python', 'python3', 'python3.12', 'python3.12-config', 'pip3.12']
    const paths = names.map(name => `${home}/bin/${name}`)
    expect(await found('linux', paths)).toEqual([`${home}/bin/python3.12`])
    expect(await found('linux', paths.slice(0, 2))).toEqual([`${home}/bin/python3`])
    expect(await found('linux', [`${home}/bin/pip3.12`])).toEqual([])
  })

  test('of Windows is started by a program at its root', async () => {
    const folder = 'C:\\Users\\me\\.pyenv\\pyenv-win\\versions\\3.12.4'
    expect(await found('windows', [`${folder}\\bin\\python.exe`, `${folder}\\python3`])).toEqual([])
    expect(await found('windows', [`${folder}\\Python.exe`, `${folder}\\python3`])).toEqual([`${folder}\\Python.exe`])
  })
})

describe('the tool cache', () => {
  const env = { RUNNER_TOOL_CACHE: '/tools' }
  const claimed = (version: string, folder: string, name = 'Python') =>
    claims(
      'linux',
      [`/tools/${name}/${version}/${folder}/bin/python3`, `/tools/${name}/${version}/${folder}.complete`],
      env,
    )
  test.each([
    ['3.15.0-rc.2', 'x64', ['CPython 3.15.0rc2, for x86_64']],
    ['3.15.0-alpha.10', 'x64', ['CPython 3.15.0a10, for x86_64']],
    ['3.15.0-beta1', 'arm64', ['CPython 3.15.0b1, for aarch64']],
    ['3.12.4', 'x86', ['CPython 3.12.4, for x86']],
    ['3.12.4', 'vax', []],
    ['3.12.4', 'x64-debug', []],
    ['2.7.18', 'x64', []],
    ['3.12', 'x64', []],
    ['3.15.0-nightly.1', 'x64', []],
  ])('%s/%s is %j', async (version, folder, expected) => expect(await claimed(version, folder)).toEqual(expected))

  test('two variables for one folder are one', async () => {
    const paths = ['/tools/Python/3.12.4/x64/bin/python3', '/tools/Python/3.12.4/x64.complete']
    expect(await found('linux', paths, { env: { ...env, AGENT_TOOLSDIRECTORY: '/tools/' } })).toHaveLength(1)
    expect(await found('linux', paths, { env: { RUNNER_TOOL_CACHE: '', AGENT_TOOLSDIRECTORY: '' } })).toEqual([])
  })
})

test('one file under several names is kept once for each thing that they say', async () => {
  const real = '/opt/python3.12'
  const paths = [
    real,
    `/a/python3.12 -> ${real}`,
    `/a/python3.13 -> ${real}`,
    `/b/python3 -> ${real}`,
    '/b/pypy3.12 -> /opt/python3.12',
  ]
  expect(await found('linux', paths, { env: { PATH: '/a:/b' } })).toEqual([
    '/a/python3.12',
    '/a/python3.13',
    '/b/pypy3.12',
  ])
})

describe('the py launcher', () => {
  const LIST = ' -V:3.13 *        C:\\Python313\\python.exe\r\n'
  const asked = async (launcher: string, answer: Partial<Finished> | Error = { stdout: LIST }, env = {}) => {
    const runner = recordingRunner(() => {
      if (answer instanceof Error) throw answer
      return answer
    })
    const paths = await found('windows', [launcher], { runner, env })
    return [runner.commands.map(({ tool }) => tool), paths] as const
  }

  test.each<[string, Record<string, string>]>([
    ['C:\\Windows\\py.exe', {}],
    ['D:\\Win\\PY.EXE', { SystemRoot: 'D:\\Win', windir: 'E:\\Other' }],
    ['D:\\Win\\py.exe', { SYSTEMROOT: 'D:\\Win' }],
    ['D:\\Win\\py.exe', { windir: 'D:\\Win' }],
    ['C:\\Users\\me\\AppData\\Local\\Programs\\Python\\Launcher\\py.exe', {}],
    ['D:\\local\\Programs\\Python\\Launcher\\py.exe', { LOCALAPPDATA: 'D:\\local' }],
    ['C:\\Users\\me\\AppData\\Local\\Microsoft\\WindowsApps\\py.exe', {}],
  ])('is found as %s with %j', async (launcher, env) => {
    const tool = launcher.replace('PY.EXE', 'py.exe')
    expect(await asked(launcher, { stdout: LIST }, env)).toEqual([[tool], ['C:\\Python313\\python.exe']])
  })

  test('that fails, hangs or says nothing is as good as none; a bug is not', async () => {
    const launcher = 'C:\\Windows\\py.exe'
    expect((await asked(launcher, { code: 1, stdout: LIST }))[1]).toEqual([])
    const late = new PackagingError('host/timeout', { message: 'It hangs.', fix: 'x' })
    expect((await asked(launcher, late))[1]).toEqual([])
    await expect(asked(launcher, new TypeError('mine'))).rejects.toThrow('mine')
    expect((await asked('C:\\Windows\\python.exe'))[0]).toEqual([])
  })

  test('is asked for paths, for a short time, without the environment that it would prefer', async () => {
    const runner = recordingRunner(() => ({ stdout: LIST }))
    await found('windows', ['C:\\Windows\\py.exe'], { runner })
    expect(runner.commands).toMatchObject([
      { args: ['-0p'], cwd: 'C:\\Windows', capture: true, limits: { total: 5000 } },
    ])
    expect(runner.commands[0]?.env).toStrictEqual({ PYTHON_COLORS: '0', VIRTUAL_ENV: undefined })
  })

  test.each([
    [' -V:3.12 \\\\server\\share\\python.exe', '\\\\server\\share\\python.exe = CPython 3.12'],
    [' -V:PythonCore\\3.12 C:\\python.exe', 'C:\\python.exe = CPython 3.12'],
    [' -V:PythonCore/3.12-32 C:\\python.exe', 'C:\\python.exe = CPython 3.12, for x86'],
    [' -V:3.12-64 C:\\a b\\python.exe *', 'C:\\a b\\python.exe = CPython 3.12'],
    [' -V:3.14t-arm64 * C:\\python.exe', 'C:\\python.exe = CPython 3.14, free-threaded, for aarch64'],
    [' -V:3.12 C:\\python.com', undefined],
    [' -V:4.0 C:\\python.exe', undefined],
  ])('says %s', (line, expected) => {
    const [one] = parseLauncher(line)
    expect(one && `${one.path} = ${describeClaim(one.claim)}`).toBe(expected)
  })

  test('says nothing of the processor where that is not certain', () => {
    expect(parseLauncher(' -V:3.12-64 C:\\python.exe')[0]?.claim).toStrictEqual({
      ...{ implementation: 'cpython', minor: 12, freeThreaded: false },
    })
  })
})
