/** From what a machine has to one interpreter for each Python: what is started, downloaded, refused and left out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { fakeFiles, fakeLog, LINUX } from '../../../__fixtures__/interpreters.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Finished } from '../../../src/host/process/command.js'
import { setUpInterpreters } from '../../../src/interpreters/interpreters.js'
import { parsePythons } from '../../../src/interpreters/versions.js'

const store = mkdtempSync(path.join(tmpdir(), 'package-python-pythons-'))
afterAll(() => rmSync(store, { recursive: true, force: true }))
const UV = '/tools/uv'
const downloads = path.join(store, 'pythons')
const downloaded = (folder: string) => `${downloads}/${folder}/bin/python3`

/** What a Python answers. */
const answer = (version: string, parts: object = {}) =>
  JSON.stringify({
    ...{ probe: 1, implementation: 'cpython', version, freeThreaded: false, os: 'linux', arch: 'x86_64' },
    ...{ libc: 'glibc', libcVersion: '2.36', executable: '', prefix: '/usr', venv: true, markers: { a: 'b', c: 1 } },
    ...parts,
  })
const failed = (code: 'host/timeout' | 'host/missing-tool') =>
  new PackagingError(code as never, { message: 'it failed', fix: 'x' })

interface Machine {
  readonly asked: string
  /** What each path prints, as an answer; an error is thrown in its place. */
  readonly pythons?: Readonly<Record<string, string | Partial<Finished> | Error>>
  /** What is there once uv has installed. */
  readonly after?: Readonly<Record<string, string>>
  /** What uv offers. */
  readonly offered?: readonly string[]
  readonly install?: Partial<Finished> | Error
  readonly env?: Readonly<Record<string, string>>
  readonly optional?: string
  readonly requiresPython?: string
  readonly installedOnly?: boolean
  readonly uv?: () => Promise<string>
  readonly store?: string
}

function machineOf({ asked, pythons = {}, after = {}, offered = [], install = {}, ...more }: Machine) {
  const { env = {}, optional, uv = async () => UV, requiresPython, installedOnly, store: of = store } = more
  let installed = false
  const present = () => ({ ...pythons, ...(installed ? after : {}) })
  const list = (folder: string) => fakeFiles(Object.keys(present())).list(folder)
  const log = fakeLog()
  const runner = recordingRunner(({ tool, args }) => {
    if (tool === UV) {
      const entries = offered.map(version => ({ implementation: 'cpython', version, variant: 'default' }))
      if (args.includes('list')) return { stdout: JSON.stringify(entries) }
      installed = true
      if (install instanceof Error) throw install
      return install
    }
    const found = present()[tool]
    if (found === undefined) return { code: 127 }
    if (found instanceof Error) throw found
    return typeof found === 'string' ? { stdout: `warning of a wrapper\n${found}\n` } : found
  })
  const run = setUpInterpreters({
    asked: parsePythons(asked.split(' ')).pythons,
    ...(optional !== undefined && { optional: parsePythons(optional.split(' ')).pythons }),
    ...(installedOnly !== undefined && { installedOnly }),
    ...{ platform: LINUX, runner, workspace: '/w', uv, store: of, log, home: '/home/me', requiresPython },
    env: { PATH: '/bin', ...env },
    files: {
      list,
      real: file => fakeFiles(Object.keys(present())).real(file),
      executable: async file => Object.keys(present()).includes(file),
    },
    probeLimit: 2_000,
  })
  const started = () =>
    runner.commands.map(({ tool, args }) => (tool === UV ? `uv ${args.slice(0, 2).join(' ')}` : tool))
  return { run, runner, log, started }
}

async function set(machine: Machine) {
  const { run, ...rest } = machineOf(machine)
  return { found: (await run).map(one => `${one.fullVersion} ${one.path}`), all: await run, ...rest }
}
async function refusals(machine: Machine) {
  const { run, ...rest } = machineOf(machine)
  return { said: await failuresOf(() => run), ...rest }
}

describe('what is here', () => {
  test('is found without a download, and the best is taken', async () => {
    const { found, all, started, runner } = await set({
      asked: '3.13 3.12',
      pythons: { '/bin/python3.12': answer('3.12.4'), '/bin/python3.13': answer('3.13.1') },
    })
    expect(found).toEqual(['3.13.1 /bin/python3.13', '3.12.4 /bin/python3.12'])
    expect(started().toSorted()).toEqual(['/bin/python3.12', '/bin/python3.13'])
    expect(all[0]).toMatchObject({ prefix: '/usr', venv: true, markers: { a: 'b' }, source: 'path' })
    expect(all[0]?.markers).not.toHaveProperty('c')
    expect(runner.commands[0]).toMatchObject({
      args: ['-I', '-S', '-B', expect.stringMatching(/probe\.py$/)],
      env: { __PYVENV_LAUNCHER__: undefined },
      limits: { total: 2_000 },
    })
  })

  test('a name that promises less is started only for what is missing', async () => {
    const pythons = { '/bin/python3': answer('3.12.4'), '/bin/python3.13': answer('3.13.1') }
    expect((await set({ asked: '3.13', pythons })).started()).toEqual(['/bin/python3.13'])
    const both = await set({ asked: '3.13 3.12', pythons })
    expect([both.found, both.started()]).toEqual([
      ['3.13.1 /bin/python3.13', '3.12.4 /bin/python3'],
      ['/bin/python3.13', '/bin/python3'],
    ])
  })

  test('its own path counts where it says one', async () => {
    const pythons = { '/bin/python3.12': answer('3.12.4', { executable: '/opt/real/python3.12' }) }
    expect((await set({ asked: '3.12', pythons })).found).toEqual(['3.12.4 /opt/real/python3.12'])
  })

  test('all there is, where nothing may be downloaded: the others are left out without a word', async () => {
    const { found, log, started } = await set({
      ...{ asked: '3.13 3.12', installedOnly: true, pythons: { '/bin/python3.12': answer('3.12.4') } },
    })
    expect([found, log.lines, started()]).toEqual([['3.12.4 /bin/python3.12'], [], ['/bin/python3.12']])
  })

  test('another one than its name says is passed over with a warning', async () => {
    const { found, log } = await set({
      asked: '3.12',
      pythons: {
        '/bin/python3.12': answer('3.11.2'),
        '/home/me/.pyenv/versions/3.12.4/bin/python3.12': answer('3.12.4'),
      },
    })
    expect(found).toEqual(['3.12.4 /home/me/.pyenv/versions/3.12.4/bin/python3.12'])
    expect(log.lines).toEqual([
      'warning interpreter/mismatch /bin/python3.12 is refused: its name says CPython 3.12 and it is CPython 3.11.2, for x86_64.',
    ])
  })

  test.each<[what: string, found: string | Partial<Finished> | Error, reason: string]>([
    ['ends with a status', { code: 3 }, 'it ends with status 3'],
    ['is ended', { code: null as never, signal: 'SIGSEGV' }, 'it is ended by SIGSEGV'],
    ['hangs', failed('host/timeout'), 'it does not answer in 2 s'],
    ['cannot be started', failed('host/missing-tool'), 'it failed'],
    [
      'prints something else',
      `${'x'.repeat(60)}\u0007`,
      `it does not answer like Python but prints '${'x'.repeat(57)}...'`,
    ],
    ['prints a short line', 'hé', "it does not answer like Python but prints 'h?'"],
    ['prints another form', '7', "it does not answer like Python but prints '7'"],
    ['prints nothing at all', 'null', "it does not answer like Python but prints 'null'"],
    ['is of another age', answer('2.7.18'), "it is Python '2.7.18'"],
    ['is another Python', answer('3.12.0', { implementation: 'graalpy' }), 'it is graalpy, neither CPython nor PyPy'],
    ['is for another system', answer('3.12.0', { os: 'plan9' }), "it runs on 'plan9', which is not supported"],
    ['is for another processor', answer('3.12.0', { arch: 'vax' }), "its architecture 'vax' is not supported"],
  ])('one that %s is refused, and the error says why', async (_, found, reason) => {
    const { run } = machineOf({ asked: '3.12', pythons: { '/bin/python3.12': found } })
    const error = await run.then(
      () => Promise.reject(new Error('it succeeded')),
      (thrown: PackagingError) => thrown,
    )
    expect(error.code).toBe('interpreter/missing')
    expect(error.detail).toContain(`refused: /bin/python3.12: ${reason}`)
  })

  test('a bug of ours is no refusal', async () => {
    const { run } = machineOf({ asked: '3.12', pythons: { '/bin/python3.12': new TypeError('mine') } })
    await expect(run).rejects.toThrow('mine')
  })
})

describe('what is missing', () => {
  const NEW = 'cpython-3.13.5-linux-x86_64-gnu'

  test('is downloaded, and what was downloaded is started', async () => {
    const { found, log, runner } = await set({
      asked: '3.12 3.13',
      pythons: { '/bin/python3.12': answer('3.12.4') },
      after: { [downloaded(NEW)]: answer('3.13.5') },
      env: { UV_PYTHON_INSTALL_MIRROR: 'https://mirror.example', UV_PYTHON: '3.9', HOME: '/x' },
    })
    expect(found).toEqual(['3.12.4 /bin/python3.12', `3.13.5 ${downloaded(NEW)}`])
    expect(log.lines).toEqual(['progress downloading Python 3.13', 'progress '])
    const install = runner.commands.find(({ tool }) => tool === UV)
    expect(install).toMatchObject({
      args: [
        'python',
        'install',
        '--install-dir',
        downloads,
        ...['--no-bin', '--no-registry', '--no-progress'],
        NEW.replace('.5', ''),
      ],
      cwd: downloads,
      index: true,
      limits: { total: 900_000 },
    })
    expect(install?.env).toEqual({
      ...{ UV_PYTHON_INSTALL_MIRROR: 'https://mirror.example' },
      ...{ UV_PYTHON: undefined, UV_PROJECT: undefined, UV_WORKING_DIR: undefined },
    })
  })

  test('one that uv does not offer does not stop the others', async () => {
    const { said, runner } = await refusals({
      asked: '3.13 3.8',
      offered: ['3.13.5'],
      install: { code: 1, tail: ['error: no download for 3.8'] },
      after: { [downloaded(NEW)]: answer('3.13.5') },
    })
    expect(said).toEqual([expect.stringMatching('interpreter/missing: Python 3.8 can neither be found nor downloaded')])
    const installs = runner.commands.filter(({ args }) => args.includes('install')).map(({ args }) => args.slice(7))
    expect(installs).toEqual([
      ['cpython-3.13-linux-x86_64-gnu', 'cpython-3.8-linux-x86_64-gnu'],
      ['cpython-3.13-linux-x86_64-gnu'],
    ])
  })

  test('is not tried again where uv offers all or nothing of it', async () => {
    for (const offered of [['3.13.5'], []]) {
      const { runner } = await refusals({ asked: '3.13', offered, install: { code: 1, tail: ['error: offline'] } })
      expect(runner.commands.filter(({ args }) => args.includes('install'))).toHaveLength(1)
    }
  })

  test('is named with what uv said', async () => {
    for (const [install, line] of [
      [{ code: 1, tail: ['error: offline'] }, 'uv: error: offline'],
      [failed('host/timeout'), 'uv: it failed'],
    ] as const) {
      const { run } = machineOf({ asked: '3.13', install })
      const error = await run.catch((thrown: PackagingError) => thrown)
      expect((error as PackagingError).detail).toContain(line)
    }
    await expect(machineOf({ asked: '3.13', install: new TypeError('mine') }).run).rejects.toThrow('mine')
  })

  test('is not downloaded where that is forbidden', async () => {
    const { run, started } = machineOf({ asked: '3.13', env: { UV_PYTHON_DOWNLOADS: 'Never' } })
    const error = (await run.catch((thrown: PackagingError) => thrown)) as PackagingError
    expect(error.detail).toContain('uv: UV_PYTHON_DOWNLOADS=never forbids downloads')
    expect(started()).toEqual([])
  })

  test('a uv that cannot be had is the reason; a full disk is an error of its own', async () => {
    const { run } = machineOf({ asked: '3.13', uv: () => Promise.reject(failed('host/missing-tool')) })
    expect(((await run.catch((thrown: PackagingError) => thrown)) as PackagingError).code).toMatch(
      /^(host|interpreter)\//,
    )
    const network = new PackagingError('network/unreachable', { message: 'no uv', fix: 'x' })
    const error = await machineOf({ asked: '3.13', uv: () => Promise.reject(network) }).run.catch(
      (thrown: PackagingError) => thrown,
    )
    expect(error).toMatchObject({ code: 'interpreter/missing', detail: expect.arrayContaining(['uv: no uv']) })
    const full = new PackagingError('host/disk-full', { message: 'full', fix: 'x' })
    await expect(machineOf({ asked: '3.13', uv: () => Promise.reject(full) }).run).rejects.toBe(full)
    await expect(machineOf({ asked: '3.13', uv: () => Promise.reject(new TypeError('mine')) }).run).rejects.toThrow(
      'mine',
    )
  })

  test('a folder that cannot be made is an error of the machine', async () => {
    const file = path.join(store, 'file')
    writeFileSync(file, '')
    expect((await refusals({ asked: '3.13', store: file })).said).toEqual([
      expect.stringMatching(
        /^host\/permission: The folder for downloaded Pythons, .* could not be created \(E[A-Z]+\)/,
      ),
    ])
  })

  test('beside one that is another than it says, both are errors', async () => {
    const { said } = await refusals({ asked: '3.13', pythons: { '/bin/python3.13': answer('3.12.4') } })
    expect(said.map(text => text.split(':')[0])).toEqual(['interpreter/missing', 'interpreter/mismatch'])
    const other = await refusals({ asked: '3.13', pythons: { '/bin/python3.11': answer('3.12.4') } })
    expect(other.said.map(text => text.split(':')[0])).toEqual(['interpreter/missing'])
  })
})

describe('what may be left out', () => {
  test('is, with a warning, as long as one remains', async () => {
    const { found, log } = await set({
      ...{ asked: '3.12 3.13', optional: '3.12 3.13', pythons: { '/bin/python3.12': answer('3.12.4') } },
    })
    expect(found).toEqual(['3.12.4 /bin/python3.12'])
    expect(log.lines.filter(line => line.startsWith('warning'))).toEqual([
      'warning interpreter/missing Python 3.13 is left out: Python 3.13 can neither be found nor downloaded for linux-x86_64.',
    ])
  })
  test('is an error where none remains', async () => {
    const { said } = await refusals({ asked: '3.12 3.13', optional: '3.12 3.13' })
    expect(said).toEqual([expect.stringMatching('Python 3.12, 3.13 can neither be found')])
  })
  test('does not excuse those that were asked for', async () => {
    const { said } = await refusals({
      ...{ asked: '3.11 3.12 3.13', optional: '3.13', pythons: { '/bin/python3.11': answer('3.11.4') } },
    })
    expect(said).toEqual([expect.stringMatching('Python 3.12 can neither be found')])
  })
})

describe('requires-python', () => {
  test('passes over what it excludes, and takes another', async () => {
    const pythons = {
      '/bin/python3.12': answer('3.12.1'),
      '/home/me/.pyenv/versions/3.12.0/bin/python3.12': answer('3.12.0'),
    }
    const { found } = await set({ asked: '3.12', requiresPython: '!=3.12.1', pythons })
    expect(found).toEqual(['3.12.0 /home/me/.pyenv/versions/3.12.0/bin/python3.12'])
  })
  test('of a minor version that it excludes altogether says nothing: that was asked for on purpose', async () => {
    const pythons = { '/bin/python3.12': answer('3.12.1') }
    expect((await set({ asked: '3.12', requiresPython: '>=3.13', pythons })).found).toHaveLength(1)
  })
  test('a pre-release counts as its release', async () => {
    const pythons = { '/bin/python3.15': answer('3.15.0b1') }
    expect((await set({ asked: '3.15-dev', requiresPython: '>=3.15', pythons })).found).toEqual([
      '3.15.0b1 /bin/python3.15',
    ])
  })
  test('that ends within a minor version asks for the highest patch release that it allows', async () => {
    const requests = async (offered: readonly string[], asked = '3.12', requiresPython = '<3.12.5') => {
      const { runner } = await refusals({ asked, requiresPython, offered })
      return runner.commands.flatMap(({ args }) => (args.includes('install') ? args.slice(7) : []))
    }
    expect(await requests(['3.12.3', '3.12.4', '3.12.9'])).toEqual(['cpython-3.12.4-linux-x86_64-gnu'])
    expect(await requests(['3.12.9'])).toEqual([])
    expect(await requests([])).toEqual(['cpython-3.12-linux-x86_64-gnu'])
    expect(await requests(['3.12.3'], '3.12.9')).toEqual(['cpython-3.12.9-linux-x86_64-gnu'])
    expect(await requests(['3.12.3'], '3.12', '<3.13')).toEqual(['cpython-3.12-linux-x86_64-gnu'])
    expect(await requests(['3.14.3'], '3.14', '<3.12.5')).toEqual(['cpython-3.14-linux-x86_64-gnu'])
  })
})
