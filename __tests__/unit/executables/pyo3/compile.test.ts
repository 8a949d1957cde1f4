/** The Rust programs of a pyo3 executable: what compiles them, with what, how often, and what is said when it cannot. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Asked, place, platformNamed, rustBench } from '../../../../__fixtures__/simulated-executables.js'
import { pythonVersion } from '../../../../__fixtures__/targets.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import { launcherFor, packersFor } from '../../../../src/executables/pyo3/compile.js'
import { libraryDescription, rustTarget } from '../../../../src/executables/pyo3/machine.js'
import { askRustc, findRust, needTarget, notCompiled } from '../../../../src/executables/pyo3/rust.js'

const RUST = { cargo: '/rust/cargo', rustc: '/rust/rustc', version: '1.90.0', identity: 'rustc 1.90.0' }
const PYTHON = pythonVersion('3.12')

function compiling(asked: Asked = {}) {
  const standIns: Record<string, string> = {}
  const bench = rustBench({
    ...asked,
    answer: command => {
      const { args, env } = command
      const folder = env?.PYO3_CONFIG_FILE === undefined ? '' : path.dirname(env.PYO3_CONFIG_FILE)
      if (args.includes('--release') && folder !== '') {
        standIns.source = readdirSync(command.cwd).join(' ')
        standIns.config = readFileSync(path.join(folder, 'pyo3-config.txt'), 'utf8')
        const libraries = path.join(folder, 'libraries')
        for (const name of existsSync(libraries) ? readdirSync(libraries) : [])
          standIns[name] = readFileSync(path.join(libraries, name), 'utf8')
      }
      return asked.answer?.(command)
    },
  })
  const target = (name: string) => {
    const found = rustTarget(platformNamed(name))
    if (found === undefined) throw new Error(name)
    return found
  }
  const { plan } = bench.request.context.configuration
  const request = (name = asked.platform ?? asked.machine ?? 'linux-x86_64', rust = RUST) => ({
    ...{ context: bench.request.context, rust, target: target(name), os: plan.runner.os, say: bench.request.say },
  })
  const compiles = () => bench.commands('compile ')
  return { ...bench, target, request, standIns, compiles }
}

describe('the launcher', () => {
  test('for Linux is linked by zig with a stand-in for libpython that has what it calls', async () => {
    const { request, commands, compiles, plain, standIns, said } = compiling()
    const file = await launcherFor(request(), PYTHON)
    expect(plain(file)).toMatch(/^\/store\/pyo3\/launcher-x86_64-unknown-linux-gnu-3\.12-[0-9a-f]{20}\/launcher$/)
    expect(existsSync(file)).toBe(true)
    const [zig] = commands('make a stand-in')
    const work = `/staging/pyo3/${path.basename(path.dirname(file))}`
    expect(zig).toMatchObject({
      label: 'make a stand-in for libpython3.12.so',
      env: { ZIG_GLOBAL_CACHE_DIR: expect.stringMatching(/\/store\/zig$/) },
      limits: { total: 300_000 },
    })
    expect([zig?.tool, zig?.cwd, ...(zig?.args ?? [])].map(text => plain(text ?? ''))).toStrictEqual([
      ...['/tools/cargo-zigbuild/ziglang/zig', `${work}/libraries`],
      ...['cc', '-target', 'x86_64-linux-gnu.2.17', '-shared', '-nostdlib', '-Wl,-soname,libpython3.12.so.1.0'],
      ...['-o', `${work}/libraries/libpython3.12.so`, `${work}/libraries/python.c`],
    ])
    expect(standIns['python.c']).toMatch(/^void Py_RunMain\(void\) \{\}$/m)
    expect(plain(standIns.config ?? '')).toContain(`lib_name=python3.12\nlib_dir=${work}/libraries\n`)
    expect(standIns.source).toBe('Cargo.lock Cargo.toml launcher licenses onefile')
    const [cargo] = compiles()
    expect([cargo?.tool, cargo?.cwd, ...(cargo?.args ?? [])].map(text => plain(text ?? ''))).toStrictEqual([
      ...['/tools/cargo-zigbuild/bin/cargo-zigbuild', `${work}/source`],
      ...['zigbuild', '--target', 'x86_64-unknown-linux-gnu.2.17'],
      ...['--release', '--locked', '--package', 'launcher', '--bin', 'launcher'],
    ])
    const env = Object.fromEntries(Object.entries(cargo?.env ?? {}).map(([key, text]) => [key, plain(text ?? '-')]))
    expect(env).toStrictEqual({
      ZIG_GLOBAL_CACHE_DIR: '/store/zig',
      ZIG_LOCAL_CACHE_DIR: '/store/zig',
      CARGO_ZIGBUILD_ZIG_PATH: '/tools/cargo-zigbuild/ziglang/zig',
      CARGO_ZIGBUILD_CACHE_DIR: `${work}/zigbuild`,
      CARGO_TERM_COLOR: 'never',
      CARGO_INCREMENTAL: '0',
      SOURCE_DATE_EPOCH: '315532800',
      ZERO_AR_DATE: '1',
      RUSTC_WRAPPER: '-',
      CARGO: '/rust/cargo',
      CARGO_TARGET_DIR: `${work}/target`,
      CARGO_ENCODED_RUSTFLAGS: [`${homedir()}/.cargo=/cargo`, `${work}/source=/source`, `${work}/target=/target`]
        .map(names => `--remap-path-prefix=${names}`)
        .join('\u001f'),
      MACOSX_DEPLOYMENT_TARGET: '-',
      PYO3_CONFIG_FILE: `${work}/pyo3-config.txt`,
    })
    expect(cargo).toMatchObject({ index: true, limits: { total: 1_800_000, idle: 900_000 }, onLine: request().say })
    expect(said).toContain('compiling launcher for x86_64-unknown-linux-gnu with Rust 1.90.0')
    // The folder that it was compiled in is removed.
    expect(existsSync(path.dirname(cargo?.cwd ?? ''))).toBe(false)
  })

  test('for Windows needs no stand-in', async () => {
    const { request, commands, standIns, compiles } = compiling({ platform: 'windows-x86_64' })
    expect(await launcherFor(request(), PYTHON)).toMatch(/\/launcher\.exe$/)
    expect(commands('make a stand-in')).toStrictEqual([])
    expect(Object.keys(standIns)).toStrictEqual(['source', 'config'])
    expect(standIns.config).not.toContain('lib_dir')
    expect(compiles()[0]?.args.slice(0, 3)).toStrictEqual(['zigbuild', '--target', 'x86_64-pc-windows-gnu'])
  })

  test('for macOS is linked by Apple’s linker there, with a description of the library', async () => {
    const { request, commands, standIns, compiles } = compiling({ machine: 'macos-arm64' })
    await launcherFor(request(), PYTHON)
    expect(commands('make a stand-in')).toStrictEqual([])
    const functions = standIns['libpython3.12.tbd'] ?? ''
    expect(functions).toMatch(/^install-name: '@rpath\/libpython3\.12\.dylib'$/m)
    expect(functions).toMatch(/symbols: \[ _PyConfig_Clear, .*_Py_RunMain \]/)
    expect(standIns.config).toContain('lib_dir')
    const [cargo] = compiles()
    expect([cargo?.tool, ...(cargo?.args.slice(0, 3) ?? [])]).toStrictEqual([
      ...['/rust/cargo', 'build', '--target', 'aarch64-apple-darwin'],
    ])
    expect(cargo?.env).toMatchObject({ MACOSX_DEPLOYMENT_TARGET: '11.0' })
    expect(cargo?.env).not.toHaveProperty('ZIG_GLOBAL_CACHE_DIR')
  })

  test('that uses cargo’s own folder has that out of its bytes', async () => {
    const { request, compiles } = compiling({ env: { CARGO_HOME: '/own/cargo' } })
    await launcherFor(request(), PYTHON)
    const [first] = compiles()[0]?.env?.CARGO_ENCODED_RUSTFLAGS?.split('\u001f') ?? []
    expect(first).toBe('--remap-path-prefix=/own/cargo=/cargo')
  })

  test('is compiled once for all runs, and again for another Python, compiler or system', async () => {
    const answer: Asked['answer'] = async ({ args }) => {
      if (args.includes('--release')) await new Promise(resolve => setTimeout(resolve, 50))
      return undefined
    }
    const { request, compiles } = compiling({ answer })
    const [one, same] = await Promise.all([launcherFor(request(), PYTHON), launcherFor(request(), PYTHON)])
    expect([one === same, compiles().length]).toStrictEqual([true, 1])
    await launcherFor(request('linux-aarch64'), PYTHON)
    await launcherFor(request(), pythonVersion('3.13'))
    const other = await launcherFor(request(undefined, { ...RUST, identity: 'another' }), PYTHON)
    expect([other === one, compiles().length]).toStrictEqual([false, 4])
  })

  test('that failed to compile is tried again', async () => {
    let failing = true
    const { request, compiles } = compiling({
      answer: ({ args }) => (failing && args.includes('--release') ? { code: 101, tail: ['error: x'] } : undefined),
    })
    expect(await failuresOf(() => launcherFor(request(), PYTHON))).toStrictEqual([
      expect.stringMatching(/^build\/tool-failed: The launcher of a pyo3 executable does not compile for x86_64-unkn/),
    ])
    failing = false
    expect(existsSync(await launcherFor(request(), PYTHON))).toBe(true)
    expect(compiles()).toHaveLength(2)
  })
})

describe('of one file', () => {
  const bins = (commands: readonly { readonly args: readonly string[] }[]) =>
    commands.map(({ args }) => [args[2], ...args.filter((_, index) => args[index - 1] === '--bin')]).sort()

  test('the stub and the packer of the same machine are compiled together, without a Python', async () => {
    const { request, target, compiles, plain, said } = compiling()
    const { stub, pack } = await packersFor(request(), target('linux-x86_64'))
    expect(plain(stub)).toMatch(/^\/store\/pyo3\/stub\+pack-x86_64-unknown-linux-gnu-[0-9a-f]{20}\/stub$/)
    expect([path.dirname(pack) === path.dirname(stub), existsSync(stub), existsSync(pack)]).toStrictEqual([
      true,
      true,
      true,
    ])
    expect(bins(compiles())).toStrictEqual([['x86_64-unknown-linux-gnu.2.17', 'stub', 'pack']])
    expect(compiles()[0]?.env?.PYO3_CONFIG_FILE).toBeUndefined()
    expect(said).toContain('compiling stub and pack for x86_64-unknown-linux-gnu with Rust 1.90.0')
  })

  test('the stub of another machine is compiled alone, the packer for this one', async () => {
    const { request, target, compiles } = compiling({ platform: 'windows-x86_64' })
    const { stub, pack } = await packersFor(request(), target('linux-x86_64'))
    expect([stub, pack].map(file => [path.basename(file), existsSync(file)])).toStrictEqual([
      ['stub.exe', true],
      ['pack', true],
    ])
    expect(bins(compiles())).toStrictEqual([
      ['x86_64-pc-windows-gnu', 'stub'],
      ['x86_64-unknown-linux-gnu.2.17', 'stub', 'pack'],
    ])
  })
})

describe('Rust', () => {
  const found = async (answer: Asked['answer']) => {
    const bench = rustBench({ ...(answer && { answer }) })
    return { ...bench, rust: () => findRust(bench.request.context.host, bench.runner, bench.root) }
  }

  test('is asked for its version', async () => {
    const { rust, root, runner, plain } = await found(() => ({ stdout: 'rustc 1.85.0 (x)\nhost: x\n' }))
    const answer = await rust()
    expect({ ...answer, cargo: plain(answer.cargo), rustc: plain(answer.rustc) }).toStrictEqual({
      ...{ cargo: '/bin/cargo', rustc: '/bin/rustc', version: '1.85.0', identity: 'rustc 1.85.0 (x)\nhost: x\n' },
    })
    expect(runner.commands).toMatchObject([
      { label: 'query rustc -vV', args: ['-vV'], cwd: root, capture: true, limits: { total: 300_000 } },
    ])
  })

  test.each([
    [{ stdout: 'rustc 1.84.9 (x)\n' }, 'needs Rust 1.85, and '],
    [{ stdout: 'rustc 1.90.0 (x)\n', code: 1 }, 'does not report its version'],
    [{ stdout: 'error\n' }, 'does not report its version'],
  ])('that answers %j cannot be used', async (answer, expected) => {
    const { rust } = await found(() => answer)
    expect(await failuresOf(rust)).toStrictEqual([expect.stringContaining(expected)])
  })

  test('has a library for the target, or the command that installs it', async () => {
    const { root, runner, commands } = rustBench()
    await needTarget(RUST, runner, 'a-b-c', root)
    expect(commands('query rustc')[0]?.args).toStrictEqual(['--print', 'target-libdir', '--target', 'a-b-c'])
    const lacking = async (stdout: string) => {
      const bench = rustBench({ answer: () => ({ stdout }) })
      return failuresOf(() => needTarget(RUST, bench.runner, 'a-b-c', root))
    }
    place(root, { 'other/libcore-1.rlib': '' })
    for (const stdout of ['', '\n', path.join(root, 'nowhere'), path.join(root, 'other')])
      expect(await lacking(stdout)).toStrictEqual([expect.stringMatching(/^host\/tool-missing: Rust 1\.90\.0 .*a-b-c/)])
    expect((await askRustc(runner, '/rustc', ['--print', 'sysroot'], root)).stdout).toContain('sysroot')
  })

  test.each([
    'error: failed to get `libc` as a dependency',
    "Couldn't resolve host name",
    'warning: spurious network failure',
    'Unable to update registry `crates-io`',
    'download of config.json failed',
    'Connection refused (os error 111)',
    '[7] Could not connect to server',
  ])('that says %j has no network', line => {
    const { code, message } = notCompiled('stub', 't', ['x', line])
    expect([code, message]).toStrictEqual(['network/unreachable', 'cargo could not download the crates of the stub.'])
  })
})

test('a description of libpython has each function, as C names it', () => {
  expect(libraryDescription(PYTHON, ['Py_A', 'Py_B']).split('\n')).toStrictEqual([
    '--- !tapi-tbd',
    'tbd-version: 4',
    'targets: [ arm64-macos, x86_64-macos ]',
    "install-name: '@rpath/libpython3.12.dylib'",
    'exports:',
    '  - targets: [ arm64-macos, x86_64-macos ]',
    '    symbols: [ _Py_A, _Py_B ]',
    '...',
    '',
  ])
})
