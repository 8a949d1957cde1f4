/** A machine on which an executable is made in the test's own process: its folders, its project, and what is asked of it. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { WheelFile } from '../src/core/model.js'
import type { ExecutableRequest } from '../src/executables/format.js'
import type { Command, Finished } from '../src/host/process/command.js'
import type { EntryPoint, Program } from '../src/project/entry-point.js'
import { DEFAULT_FLOORS, parsePlatforms } from '../src/targets/platforms.js'
import { fakeHost } from './fake-host.js'
import { type RecordingRunner, recordingRunner } from './fake-runner.js'
import { elf, machO, pe } from './native/binaries.js'
import { linkedMachO, textCommand } from './native/linked-mach-o.js'
import { options } from './options.js'
import { tempDir } from './repository.js'
import { sha256, type WheelParts, wheelOf } from './simulated-tools.js'
import { pythonVersion } from './targets.js'

type Answer = Partial<Finished> | undefined | Promise<Partial<Finished> | undefined>

export interface Asked {
  readonly values?: Readonly<Record<string, string>>
  /** Inputs that the user gave; default none. */
  readonly given?: Readonly<Record<string, string>>
  /** Name of the platform; default that of the machine. */
  readonly platform?: string
  /** Name of the machine; default `linux-x86_64`. */
  readonly machine?: string
  readonly glibc?: string
  readonly python?: string
  readonly entryPoint?: EntryPoint
  /** False for a machine without that Python. */
  readonly interpreter?: boolean
  /** Wheels before the application's own, which is last. */
  readonly wheels?: readonly WheelParts[]
  readonly application?: Partial<WheelParts>
  readonly modules?: readonly string[]
  readonly program?: string
  /** Programs on PATH. */
  readonly programs?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Another answer to a command; undefined for the usual one. */
  readonly answer?: (command: Command) => Answer
}

export interface Bench {
  readonly root: string
  readonly request: ExecutableRequest
  readonly runner: RecordingRunner
  readonly said: readonly string[]
  /** The commands whose label begins so. */
  readonly commands: (label: string) => readonly Command[]
  /** Every text without the folders of this machine. */
  readonly plain: (text: string) => string
}

export const STARTS: Program = {
  ...{ kind: 'function', module: 'app', attribute: 'main', script: 'app', gui: false, extras: [] },
}
export const WINDOW: Program = { ...STARTS, gui: true }
const MAIN = { name: 'app', entryPoint: STARTS }
export const SEVERAL: EntryPoint = {
  kind: 'commands',
  commands: [MAIN, { name: 'other', entryPoint: { kind: 'module', module: 'app' } }],
  main: MAIN,
}

export function platformNamed(name: string, glibc = '2.28') {
  const machine = { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.39' } as const
  const [found] = parsePlatforms([name], { machine, floors: { ...DEFAULT_FLOORS, glibc } }).platforms
  if (found === undefined) throw new Error(name)
  return found
}

export function wheelFile(dir: string, parts: WheelParts): WheelFile {
  const { name, version = '1.0', tag = 'py3-none-any' } = parts
  const bytes = wheelOf(parts)
  mkdirSync(dir, { recursive: true })
  const file = path.join(dir, `${name}-${version}-${tag}.whl`)
  writeFileSync(file, bytes)
  return { path: file, sha256: sha256(bytes) }
}

/** @param usual what its programs answer, where `asked` has no answer of its own */
export function bench(asked: Asked, usual: (command: Command, root: string) => Answer): Bench {
  const root = tempDir('bench')
  const { machine = 'linux-x86_64', python = '3.12', values = {}, given = {}, programs = [], env = {} } = asked
  const bin = path.join(root, 'bin')
  for (const name of ['bin', 'workspace', 'made', 'store', 'tools']) mkdirSync(path.join(root, name))
  for (const name of programs) writeFileSync(path.join(bin, name), '', { mode: 0o755 })
  const runner = recordingRunner(async command => (await asked.answer?.(command)) ?? (await usual(command, root)) ?? {})
  const said: string[] = []
  const wheels = [...(asked.wheels ?? []), { name: 'app', ...asked.application }].map(parts =>
    wheelFile(path.join(root, 'wheels'), parts),
  )
  const platform = platformNamed(asked.platform ?? machine, asked.glibc)
  const workspace = path.join(root, 'workspace')
  const store = path.join(root, 'store')
  const context = {
    host: fakeHost({ workspace, store, env: { PATH: bin, HOME: path.join(root, 'home'), ...env } }),
    runner,
    tools: { folder: async (name: string) => path.join(root, 'tools', name) },
    staging: {
      dir: async (name: string) => {
        const folder = path.join(root, 'staging', name)
        mkdirSync(folder, { recursive: true })
        return folder
      },
    },
    toolchain: async () => ({ env: { CC: 'the compiler' }, pathFirst: ['/compiler'] }),
    downloader: undefined,
    jobs: 3,
    epoch: 1_700_000_000,
    configuration: {
      options: options(values),
      project: { dir: workspace },
      plan: { runner: platformNamed(machine) },
      given,
    },
  }
  const request = {
    context,
    uv: { tool: '/uv', cacheDir: '/cache', env: { UV: '1' } },
    application: {
      ...{ name: 'app', version: '1.0', content: { modules: asked.modules ?? ['app'] } },
      wheel: wheels.at(-1)?.path,
    },
    about: { summary: 'An application', author: 'Its author', license: 'MIT' },
    start: { entryPoint: asked.entryPoint ?? STARTS },
    target: { python: pythonVersion(python), platform },
    wheels,
    interpreter:
      asked.interpreter === false
        ? undefined
        : { path: path.join(bin, `python${python}`), fullVersion: `${python}.9`, source: 'path' },
    pex: undefined,
    stem: `app-1.0-${platform.name}`,
    program: asked.program ?? 'app',
    dir: path.join(root, 'made'),
    say: (line: string) => void said.push(line),
  } as unknown as ExecutableRequest
  return {
    ...{ root, request, runner, said },
    commands: label => runner.commands.filter(one => one.label.startsWith(label)),
    plain: text => text.replaceAll(root, ''),
  }
}

/** A Windows program with room for what Windows shows of it. @param content behind it */
export function roomyPe(content = ''): Buffer {
  const program = Buffer.concat([pe(), Buffer.alloc(0x400), Buffer.from(content)])
  const optional = program.readUInt32LE(0x3c) + 24
  for (const [at, value] of [
    [32, 0x1000],
    [36, 0x200],
    [60, 0x400],
  ] as const)
    program.writeUInt32LE(value, optional + at)
  return program
}

/** What begins the space that a stub has for its values. */
export const SLOT = 'package-python one-file slot 1:\n'

/** Where a launcher looks for libraries. */
export const RUNPATH = '$ORIGIN/python/lib'

/** A program as a compiler of Rust makes it: a launcher, a stub or a packer. */
function compiledFor(triple: string, name: string): Buffer {
  const slot = name === 'stub' ? `${SLOT}${'\0'.repeat(512 - SLOT.length)}` : ''
  if (triple.includes('windows')) return roomyPe(`${name}${slot}`)
  if (triple.includes('apple')) {
    const program = linkedMachO()
    program.write(`${name}${slot}`, 5000, 'latin1')
    return program
  }
  return Buffer.concat([elf({ runpath: RUNPATH }), Buffer.from(`${name}${slot}`)])
}

/** Files of a CPython in the layout of python-build-standalone, by path. */
export function standalone(os: 'linux' | 'macos' | 'windows', python = '3.12', machine?: number) {
  const said = Buffer.from(`\0${python}.9\0`)
  const library = (bytes: Buffer) => {
    if (os !== 'macos') return Buffer.concat([bytes, said])
    said.copy(bytes, 5000)
    return bytes
  }
  const [digits, needs] = [python.replace('.', ''), ['libc.so.6']]
  if (os === 'windows')
    return {
      [`python${digits}.dll`]: library(pe()),
      'python3.dll': pe(),
      'vcruntime140.dll': pe(),
      'other.dll': pe(),
      'Lib/os.py': 'os',
      'DLLs/_ssl.pyd': pe(),
      'tcl/tcl8.6/init.tcl': 'tcl',
    }
  const lib = `lib/python${python}`
  const found = os === 'macos' ? 'dylib' : 'so.1.0'
  const native =
    os === 'macos'
      ? linkedMachO({ kind: 6, more: [textCommand(0xd, `/install/lib/libpython${python}.dylib`)] })
      : elf({ needs, soname: `libpython${python}.so.1.0`, ...(machine && { machine }) })
  return {
    [`lib/libpython${python}.${found}`]: library(native),
    [`${lib}/os.py`]: 'os',
    [`${lib}/json/decoder.py`]: 'json',
    [`${lib}/tkinter/ttk.py`]: 'tkinter',
    [`${lib}/test/x.py`]: 'test',
    [`${lib}/LICENSE.txt`]: 'The license of Python',
    [`${lib}/lib-dynload/_ssl.cpython-312.so`]: os === 'macos' ? machO() : elf(),
    [`${lib}/lib-dynload/_tkinter.cpython-312.so`]: os === 'macos' ? machO() : elf(),
    [`${lib}/lib-dynload/_testcapi.cpython-312.so`]: 'x',
    'lib/tcl8.6/init.tcl': 'tcl',
  }
}

/** Writes files, also of bytes; those of `bin` folders may be executed. */
export function place(dir: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(dir, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
    if (name.startsWith('bin/')) chmodSync(file, 0o755)
  }
}

/** Paths of all files below a folder, with `/`, sorted. */
export function filesBelow(dir: string): readonly string[] {
  return (readdirSync(dir, { recursive: true }) as string[])
    .filter(name => statSync(path.join(dir, name)).isFile())
    .sort()
}

export const RUSTC = 'rustc 1.90.0 (abc 2025-09-14)\nbinary: rustc\n'

/** What Rust, zig, uv and Python answer when a pyo3 executable is made. */
function rustTools(
  { label, args, env }: Command,
  root: string,
  files: Readonly<Record<string, string | Buffer>>,
): Answer {
  if (args.includes('-vV')) return { stdout: RUSTC }
  if (args.includes('target-libdir')) {
    place(root, { 'rust/lib/libstd-1.rlib': '' })
    return { stdout: `${path.join(root, 'rust/lib')}\n` }
  }
  if (args.includes('sysroot')) return { stdout: `${path.join(root, 'sysroot')}\n` }
  if (args[0] === 'cc') {
    writeFileSync(args[args.indexOf('-o') + 1] ?? '', '')
    return {}
  }
  if (args.includes('--release')) {
    const triple = args[args.indexOf('--target') + 1]?.replace(/\.2\.\d+$/, '') ?? ''
    const suffix = triple.includes('windows') ? '.exe' : ''
    for (const [index, arg] of args.entries())
      if (arg === '--bin') {
        const name = args[index + 1] ?? ''
        const output = path.join(String(env?.CARGO_TARGET_DIR), triple, 'release')
        place(output, { [`${name}${suffix}`]: compiledFor(triple, name) })
      }
    return {}
  }
  if (args[0] === 'python' && args[1] === 'install') {
    const folder = args[args.indexOf('--install-dir') + 1] ?? ''
    const name = (args.at(-1) ?? '').replace(/^(cpython-3\.\d+)/, '$1.9')
    place(path.join(folder, name), files)
    return {}
  }
  if (args.includes('compileall')) {
    const folder = args.at(-1) ?? ''
    for (const file of filesBelow(folder).filter(name => name.endsWith('.py')))
      place(path.join(folder, path.dirname(file)), {
        [`__pycache__/${path.basename(file, '.py')}.cpython-312.pyc`]: `compiled ${file}`,
      })
    return {}
  }
  if (label.startsWith('pack ')) {
    writeFileSync(args[1] ?? '', `payload of ${filesBelow(args[0] ?? '').length}`)
    return { stdout: '17 files\n' }
  }
  return {}
}

/** A machine with Rust, on which uv has the CPython to embed. @param files of that CPython */
export function rustBench(asked: Asked = {}, files?: Readonly<Record<string, string | Buffer>>): Bench {
  const platform = asked.platform ?? asked.machine ?? 'linux-x86_64'
  const os = platform.startsWith('macos') ? 'macos' : platform.startsWith('windows') ? 'windows' : 'linux'
  const machine = platform.endsWith('aarch64') ? 183 : undefined
  const all = files ?? standalone(os, asked.python, machine)
  const programs = ['cargo', 'rustc', ...(asked.programs ?? [])]
  return bench({ ...asked, programs }, (command, root) => usualRust(command, root, all))
}

function usualRust(command: Command, root: string, files: Readonly<Record<string, string | Buffer>>): Answer {
  if (command.args.some(one => one.endsWith('embed.py'))) {
    const parts = { version: '3.12.9', library: null, stdlib: '/lib', dynload: null, site: 'site-packages' }
    return { stdout: JSON.stringify(parts) }
  }
  return rustTools(command, root, files)
}

/** The text of a file of a folder. */
export const textIn = (dir: string, name: string): string => readFileSync(path.join(dir, name), 'utf8')
