/** What uv is asked, and how: arguments, environment, limits. No uv runs. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import {
  type CompileRequest,
  cacheKeyOf,
  checkCommand,
  exportCommand,
  indexSettings,
  recalled,
  runResolver,
  type UvSettings,
  workspaceCommand,
} from '../../../src/resolve/uv.js'

const LOCK = 'lock-version = "1.0"\ncreated-by = "t"\n'
let dir = ''
beforeEach(() => {
  dir = tempDir('uv')
})
const settings = (more: Partial<UvSettings> = {}): UvSettings => ({
  ...{ uv: '/uv', python: '/python', cacheDir: '/cache', workDir: dir, env: { UV_INDEX: 'https://i', CI: '1' } },
  ...more,
})
const request = (more: Partial<CompileRequest> = {}): CompileRequest => ({
  ...{ requirements: ['a', 'b'], pythonVersion: '3.9', mode: 'wheels', findLinks: [] },
  output: path.join(dir, 'pylock.toml'),
  ...more,
})

async function compiled(more: Partial<CompileRequest> = {}, of: Partial<UvSettings> = {}) {
  const asked = request(more)
  const runner = recordingRunner(() => {
    writeFileSync(asked.output, LOCK)
    return {}
  })
  await runResolver(runner, settings(of), asked)
  const [command] = runner.commands
  if (command === undefined) throw new Error('uv was not asked')
  return command
}
const added = async (more: Partial<CompileRequest>, of: Partial<UvSettings> = {}) => {
  const plain = (await compiled()).args
  return (await compiled(more, of)).args.filter(arg => !plain.includes(arg))
}

describe('a resolution', () => {
  test('is for every machine, from wheels alone, with the requirements on standard input', async () => {
    const command = await compiled()
    expect(command.args).toEqual([
      ...['pip', 'compile', '--format', 'pylock.toml', '--no-header', '--no-annotate', '--universal'],
      ...['--python-version', '3.9', '--output-file', path.join(dir, 'pylock.toml'), '--only-binary', ':all:'],
      ...['--python', '/python', '--cache-dir', '/cache'],
      ...['--quiet', '--color', 'never', '--no-progress', '--no-python-downloads', '-'],
    ])
    expect(command).toMatchObject({ tool: '/uv', cwd: dir, input: 'a\nb\n', index: true, limits: { total: 300_000 } })
    expect(command.env).toMatchObject({ UV_PYTHON_DOWNLOADS: 'never' })
  })

  test.each<[what: string, more: Partial<CompileRequest>, args: string[]]>([
    ['of one machine', { onlyPlatform: 'windows' }, ['--python-platform', 'windows']],
    ['of one package', { alone: true }, ['--no-deps']],
    ['without its sources', { mode: 'listed' }, ['--no-deps', '--require-build-hashes']],
    ['that may build', { mode: 'build' }, []],
    ['that may build some', { buildable: ['x', 'y'] }, ['--no-binary', 'x', '--no-binary', 'y']],
    ['that must not build some', { mode: 'listed', onlyBinary: ['x'] }, ['--no-deps', '--require-build-hashes', 'x']],
    ['with folders and pages of wheels', { findLinks: ['https://l'] }, ['--find-links', 'https://l']],
    ['that leaves out', { omit: ['app'], excludes: '/e' }, ['--no-emit-package', 'app', '--excludes', '/e']],
    ['with constraints', { constraints: ['/c', '/d'] }, ['--constraints', '/c', '--constraints', '/d']],
    ['of a project', { project: { file: '/p.toml', extras: ['x'] } }, ['--extra', 'x', '/p.toml']],
  ])('%s', async (_, more, args) => expect(await added(more)).toEqual(args))

  test('of a project alone reads nothing else', async () => {
    const project = { file: '/p.toml', extras: [] }
    const alone = await compiled({ requirements: [], project })
    expect([alone.args.includes('-'), alone.args.at(-1), alone.input]).toEqual([false, '/p.toml', '\n'])
    expect((await compiled({ requirements: [] })).args.at(-1)).toBe('-')
  })

  test('of a script reads the script', async () => {
    const command = await compiled({ script: '/s.py' })
    expect([command.args.at(-1), command.args.includes('-'), command.input]).toEqual(['/s.py', false, ''])
  })

  test('follows the settings of a project, and of this machine', async () => {
    expect(await added({}, { projectDir: '/p' })).toEqual(['--project', '/p'])
    expect(await added({}, { env: { PIP_NO_INDEX: '1' } })).toEqual(['--no-index'])
  })

  test('ends in time, in whatever way it is made', async () => {
    const limits = await Promise.all(
      (['wheels', 'listed', 'build'] as const).map(async mode => (await compiled({ mode })).limits?.total),
    )
    expect(limits).toEqual([300_000, 60_000, 1_800_000])
  })
})

describe('other questions', () => {
  const UNATTENDED = ['--color', 'never', '--no-progress', '--no-python-downloads']

  test('what is in a uv.lock, for a project of its workspace', () => {
    const command = exportCommand(settings({ projectDir: '/p' }), { memberDir: '/m', output: '/o', extras: ['x', 'y'] })
    expect(command.args).toEqual([
      ...['export', '--frozen', '--format', 'pylock.toml', '--output-file', '/o', '--no-header', '--no-annotate'],
      ...['--no-emit-project', '--no-default-groups', '--extra', 'x', '--extra', 'y'],
      ...['--python', '/python', '--cache-dir', '/cache', '--quiet', ...UNATTENDED, '--project', '/m'],
    ])
    expect(command).toMatchObject({ label: 'read uv.lock', cwd: dir, index: true })
  })

  test('what is in the lock of a script', () => {
    const command = exportCommand(settings(), { memberDir: '/m', script: '/s.py', output: '/o', extras: [] })
    expect(command.args).toContain('--script')
    expect(command.args[command.args.indexOf('--script') + 1]).toBe('/s.py')
    expect(command.args).not.toContain('--no-emit-project')
    expect(command.label).toBe('read the lock of the script')
  })

  test('whether a uv.lock is of the project, without network and without building', () => {
    const command = checkCommand(settings(), '/m')
    expect(command.args).toEqual([
      ...['lock', '--check', '--offline', '--no-build', '--python', '/python', '--cache-dir', '/cache'],
      ...[...UNATTENDED, '--project', '/m'],
    ])
    expect(command).toMatchObject({ cwd: dir, index: true, env: { RUST_LOG: 'uv_lock_operations=debug' } })
  })

  test('which workspace a project is of', () => {
    const command = workspaceCommand(settings(), '/m')
    expect(command.args).toEqual(['workspace', 'dir', '--cache-dir', '/cache', ...UNATTENDED, '--project', '/m'])
    expect(command).toMatchObject({ capture: true, cwd: dir })
  })
})

describe('what decides an answer', () => {
  test('is every variable of pip, uv and the connection, in one order', async () => {
    const env = {
      ...{ UV_INDEX: 'u', PIP_INDEX_URL: 'p', SSL_CERT_FILE: 's', NETRC: 'n', HTTPS_PROXY: 'h', http_proxy: 'l' },
      ...{
        ALL_PROXY: 'a',
        NO_PROXY: 'o',
        KEYRING_X: 'k',
        HOME: dir,
        NETRC_X: 'no',
        MY_PIP_X: 'no',
        HTTPS_PROXY_X: 'no',
      },
    }
    const { environment } = await indexSettings({ env, projectDir: dir })
    expect(environment.map(([name]) => name)).toEqual([
      ...['ALL_PROXY', 'HTTPS_PROXY', 'KEYRING_X', 'NETRC', 'NO_PROXY', 'PIP_INDEX_URL', 'SSL_CERT_FILE', 'UV_INDEX'],
      'http_proxy',
    ])
  })

  test('is every file of uv’s settings: of the project and above, of the user, of the machine', async () => {
    const project = path.join(dir, 'above', 'project')
    const files = {
      ...{ 'above/project/uv.toml': '1', 'above/project/pyproject.toml': '2', 'above/uv.toml': '3' },
      ...{ 'above/pyproject.toml': '4', 'home/.config/uv/uv.toml': '5', 'xdg/uv/uv.toml': '6' },
      ...{ 'roaming/uv/uv.toml': '7', 'program/uv/uv.toml': '8', 'named.toml': '9' },
    }
    write(dir, files)
    const read = async (env: Record<string, string>) => {
      const { configuration } = await indexSettings({ env, projectDir: project })
      return configuration.filter(text => /^\d$/.test(text)).join('')
    }
    const home = path.join(dir, 'home')
    expect(await read({ HOME: home })).toBe('12345')
    expect(await read({ USERPROFILE: home })).toBe('12345')
    expect(await read({ HOME: home, XDG_CONFIG_HOME: path.join(dir, 'xdg') })).toBe('12346')
    const windows = { APPDATA: path.join(dir, 'roaming'), PROGRAMDATA: path.join(dir, 'program') }
    expect(await read({ HOME: home, ...windows })).toBe('1234578')
    expect(await read({ HOME: home, UV_CONFIG_FILE: path.join(dir, 'named.toml') })).toBe('123459')
  })

  test('is what a script says, and what is left out', async () => {
    write(dir, { 's.py': 'one', 'e.txt': 'x' })
    const [script, excludes] = [path.join(dir, 's.py'), path.join(dir, 'e.txt')]
    const keys = async () => [
      await cacheKeyOf(settings(), request({ script })),
      await cacheKeyOf(settings(), request({ excludes })),
    ]
    const before = await keys()
    expect(await keys()).toEqual(before)
    write(dir, { 's.py': 'two', 'e.txt': 'y' })
    const after = await keys()
    expect([before[0] === after[0], before[1] === after[1], before.includes(undefined)]).toEqual([false, false, false])
    expect(await cacheKeyOf(settings(), request({ script: '/no/such.py' }))).toBeUndefined()
  })

  test('is the address of a page, whose files nobody lists', async () => {
    const key = (page: string) => cacheKeyOf(settings(), request({ findLinks: [page] }))
    expect(await key('HTTPS://l/one')).not.toBe(await key('HTTPS://l/two'))
    expect(await key('https://l/one')).toContain('"https://l/one"')
  })
})

describe('memory', () => {
  const memory = () => {
    const known = new Map<string, never>()
    return {
      known,
      recall: async (key: string) => known.get(key),
      remember: async (key: string, value: unknown) => void known.set(key, value as never),
    }
  }

  test('is not asked of a project, whose sources nobody watches', async () => {
    const cache = memory()
    await compiled({ project: { file: '/p', extras: [] } }, { cache })
    expect(cache.known.size).toBe(0)
    await compiled({}, { cache })
    expect([...cache.known.values()]).toEqual([{ lock: LOCK }])
  })

  test('says what it knows, and nothing else', async () => {
    const cache = memory()
    expect(await recalled(settings({ cache }), request())).toBeUndefined()
    expect(await recalled(settings(), request())).toBeUndefined()
    await compiled({}, { cache })
    const output = path.join(dir, 'pylock.again.toml')
    expect(await recalled(settings({ cache }), request({ output }))).toEqual({
      lock: { environments: [], packages: [] },
      path: output,
    })
    expect(await recalled(settings({ cache }), request({ findLinks: ['/no/such'] }))).toBeUndefined()
  })
})
