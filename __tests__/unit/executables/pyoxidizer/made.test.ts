/** Programs that PyOxidizer makes. It, cargo, and the Python of this machine are simulated. */
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { executableRequest, type RequestParts } from '../../../../__fixtures__/executable-request.js'
import { recordingRunner } from '../../../../__fixtures__/fake-runner.js'
import { elf } from '../../../../__fixtures__/native/binaries.js'
import { tempDir } from '../../../../__fixtures__/repository.js'
import { sha256 } from '../../../../__fixtures__/simulated-tools.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import { pythonScript } from '../../../../src/assets.js'
import { LIMITS } from '../../../../src/executables/pyoxidizer/distribution.js'
import { makePyoxidizer } from '../../../../src/executables/pyoxidizer/make.js'
import type { Finished } from '../../../../src/host/process/command.js'

interface Given extends Omit<RequestParts, 'workspace' | 'runner'> {
  /** What the script says that makes a distribution. */
  readonly distribution?: Partial<Finished>
  /** What PyOxidizer writes into the folder of its program; undefined where it writes none. */
  readonly built?: Readonly<Record<string, Buffer | string>> | undefined
  /** Whether this machine has the Python. */
  readonly without?: boolean
  /** Files of the workspace. */
  readonly files?: Readonly<Record<string, string>>
  readonly programs?: readonly string[]
  /** Name of the program; default `answer`. */
  readonly program?: string
}

const SHA = 'ab'.repeat(32)
const BUILT = { answer: elf({ needs: ['libc.so.6'] }), 'lib/_ssl.so': elf({ runpath: '/build/lib' }), 'lib/a.txt': 'a' }

async function make(given: Given = {}) {
  const {
    distribution = { stdout: `made\n${SHA}\n` },
    files = {},
    programs = ['cargo', 'rustc'],
    without,
    program = 'answer',
    ...rest
  } = given
  const built = 'built' in given ? given.built : BUILT
  const [workspace, bin] = [tempDir('workspace'), tempDir('bin')]
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(workspace, name), text)
  for (const name of programs) writeFileSync(path.join(bin, name), '', { mode: 0o755 })
  const runner = recordingRunner(({ tool, args, cwd }) => {
    if (args.includes(pythonScript('pyoxidizer_distribution.py'))) return distribution
    if (!tool.endsWith('/bin/pyoxidizer')) return {}
    for (const [name, bytes] of Object.entries(built ?? {})) {
      const file = path.join(cwd, 'build', 'x86_64-unknown-linux-gnu', 'release', 'install', name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
    return {}
  })
  const parts = {
    env: { PATH: bin },
    python: '3.10',
    tools: { pyoxidizer: '/tools/pyoxidizer', patchelf: '/tools/patchelf' },
  }
  const { request, said } = executableRequest({ ...parts, ...rest, workspace, runner })
  const made = await makePyoxidizer({ ...request, program, ...(without && { interpreter: undefined }) })
  return { ...made, commands: runner.commands, request, said, bin, workspace }
}

const refused = async (given: Given) => (await failuresOf(() => make(given))).map(line => line.split(' | ')[0])

// It is made on Linux alone.
const linux = process.platform === 'win32' ? describe.skip : describe
linux('a program', () => {
  test('is built from a distribution of this Python, by PyOxidizer with a cargo of our own', async () => {
    const { commands, request, bin } = await make()
    const [distribution, build] = commands
    const { dir } = request
    expect(distribution).toMatchObject({
      ...{ label: 'make a distribution for PyOxidizer', tool: '/pythons/python3.10', cwd: dir, capture: true },
      args: ['-I', pythonScript('pyoxidizer_distribution.py'), path.join(dir, 'distribution.tar.zst')],
      limits: { total: 600_000 },
    })
    expect(build).toMatchObject({
      ...{
        label: 'build app-1.0',
        tool: '/tools/pyoxidizer/bin/pyoxidizer',
        cwd: path.join(dir, 'project'),
        index: true,
      },
      args: ['build', '--system-rust', '--release', '--path', path.join(dir, 'project')],
      env: { PYOXIDIZER_CACHE_DIR: path.join(dir, 'cache'), TMPDIR: path.join(dir, 'tmp') },
      pathFirst: [path.join(dir, 'shim')],
      limits: { total: 3_600_000, idle: 1_200_000 },
    })
    const shim = path.join(dir, 'shim', 'cargo')
    expect(readFileSync(shim, 'utf8')).toContain(`exec '${path.join(realpathSync(bin), 'cargo')}' "$@"`)
    expect(statSync(shim).mode & 0o777).toBe(0o755)
    expect(statSync(path.join(dir, 'tmp')).isDirectory()).toBe(true)
    const config = readFileSync(path.join(dir, 'project', 'pyoxidizer.bzl'), 'utf8')
    expect(config).toContain(`sha256="${SHA}", local_path="${path.join(dir, 'distribution.tar.zst')}"`)
    expect(config).toContain('name="answer"')
    expect(config).toContain('_run_multiprocessing_child()')
    expect(config).toContain('from app import main')
  })

  test('is a folder with the wheels beside it, of which every file has an origin', async () => {
    const { path: folder, program, members, warnings, request } = await make({ built: { ...BUILT, COPYING: 'x' } })
    expect([folder, program]).toStrictEqual([path.join(request.dir, 'finished'), 'answer'])
    const origins = Object.fromEntries(members.map(({ path: name, origin }) => [name, origin]))
    expect(origins.answer).toMatchObject({
      kind: 'tool',
      package: 'pyoxidizer',
      version: expect.stringMatching(/^0\.\d/),
    })
    expect(origins.COPYING).toStrictEqual(origins.answer)
    expect(origins['lib/a.txt']).toStrictEqual({ kind: 'interpreter', version: '3.10' })
    expect([origins['app/app.py'], origins['app/dep.py']]).toStrictEqual(
      ['app', 'dep'].map(name => ({ kind: 'wheel', package: name, version: '1.0' })),
    )
    expect(warnings).toStrictEqual([{ check: 'pyoxidizer', reason: LIMITS }])
  })

  test.each([
    ['app', 'app-files', 'lib'],
    ['lib', 'app', 'lib-files'],
    ['answer', 'app', 'lib'],
  ])('called %s has its folders beside it: %s and %s', async (program, application, modules) => {
    const built = { [program]: elf(), [`${modules}/_ssl.so`]: elf({ runpath: '/build' }) }
    const { members, commands, request } = await make({ program, built })
    expect(members.map(({ path: name, origin }) => `${name} ${origin.kind}`)).toEqual(
      expect.arrayContaining([`${program} tool`, `${application}/app.py wheel`, `${modules}/_ssl.so interpreter`]),
    )
    expect(members.filter(({ origin }) => origin.kind === 'unknown')).toStrictEqual([])
    expect(commands.at(-1)?.label).toBe('remove the search path of _ssl.so')
    const config = readFileSync(path.join(request.dir, 'project', 'pyoxidizer.bzl'), 'utf8')
    expect(config).toContain(`"filesystem-relative:${modules}"`)
    expect(config).toContain(`["$ORIGIN/${application}"]`)
  })

  test('searches no library in folders of this machine', async () => {
    const built = {
      ...BUILT,
      'lib/b/origin.so': elf({ runpath: '$ORIGIN' }),
      'lib/none.so': elf(),
      'lib/text.so': 'text',
      'lib/other.txt': elf({ runpath: '/build' }),
      'else.so': elf({ runpath: '/build' }),
    }
    const { commands, path: folder } = await make({ built })
    expect(commands.slice(2)).toMatchObject([
      {
        ...{ label: 'remove the search path of _ssl.so', tool: '/tools/patchelf/bin/patchelf', cwd: folder },
        ...{ args: ['--remove-rpath', path.join(folder, 'lib/_ssl.so')], limits: { total: 60_000 } },
      },
    ])
    expect(commands).toHaveLength(3)
  })

  test('may be built from an archive that is named', async () => {
    const values = { 'pyoxidizer-distribution': 'own.tar.zst' }
    const { commands, workspace, request } = await make({ values, files: { 'own.tar.zst': 'archive' }, without: true })
    expect(commands.map(({ label }) => label)).toStrictEqual(['build app-1.0', 'remove the search path of _ssl.so'])
    const config = readFileSync(path.join(request.dir, 'project', 'pyoxidizer.bzl'), 'utf8')
    expect(config).toContain(`sha256="${sha256('archive')}", local_path="${path.join(workspace, 'own.tar.zst')}"`)
  })

  test.each([
    ['a script file', { entryPoint: { kind: 'script', file: 'run.py' } }, /^input\/conflict: run\.py is a script file/],
    [
      'no Rust',
      { programs: ['cargo'] },
      /^host\/tool-missing: PyOxidizer builds a Rust program, and there is no rustc/,
    ],
    ['no Python', { without: true }, /^interpreter\/missing: There is no CPython 3\.10 on this machine/],
    [
      'an archive that is not there',
      { values: { 'pyoxidizer-distribution': 'none.tar.zst' } },
      /^input\/path: pyoxidizer-distribution '.*none\.tar\.zst' is not/,
    ],
    [
      'an archive of another kind',
      { values: { 'pyoxidizer-distribution': 'own.tar.gz' }, files: { 'own.tar.gz': '' } },
      /^input\/path: pyoxidizer-distribution/,
    ],
    [
      'a Python without its static library',
      { distribution: { code: 1, tail: ['some line', 'missing: libpython3.10.a'] } },
      /^interpreter\/unsupported: CPython 3\.10 .* it was installed without libpython3\.10\.a\.$/,
    ],
    [
      'a failure',
      { distribution: { code: 1, stdout: SHA } },
      /^build\/tool-failed: \/pythons\/python3\.10 could not be turned/,
    ],
    ['no hash', { distribution: { stdout: `x${SHA}` } }, /^build\/tool-failed/],
    ['nothing built', { built: undefined }, /^build\/nothing: PyOxidizer reported success, but made no folder/],
  ] as [string, Given, RegExp][])('%s is an error', async (_, given, expected) =>
    expect(await refused(given)).toStrictEqual([expect.stringMatching(expected)]),
  )

  test('starts a module', async () => {
    const { request } = await make({ entryPoint: { kind: 'module', module: 'app' } })
    const config = readFileSync(path.join(request.dir, 'project', 'pyoxidizer.bzl'), 'utf8')
    expect(config).toContain('runpy.run_module(')
  })
})
