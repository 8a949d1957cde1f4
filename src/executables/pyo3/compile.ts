/** Compiles the Rust programs of a pyo3 executable, each once for all runs. */

import { createHash } from 'node:crypto'
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { rustSources } from '../../assets.js'
import type { Os, PythonVersion } from '../../core/model.js'
import { makeFolder, walk } from '../../host/files.js'
import { createSealed, isSealed } from '../../host/seal.js'
import type { ExecutableContext } from '../format.js'
import { libraryDescription, pyo3Config, type RustTarget } from './machine.js'
import { needTarget, notCompiled, type Rust } from './rust.js'

/** Functions of CPython that the launcher calls: it is linked with a stand-in for the libpython that comes later. */
const LINKED = [
  'PyConfig_Clear',
  'PyConfig_InitPythonConfig',
  'PyConfig_SetBytesArgv',
  'PyConfig_SetBytesString',
  'PyConfig_SetString',
  'PyPreConfig_InitPythonConfig',
  'PyStatus_Exception',
  'Py_ExitStatusException',
  'Py_InitializeFromConfig',
  'Py_PreInitializeFromBytesArgs',
  'Py_RunMain',
]

/**
 * Makes what stands for libpython when the launcher is linked; none is needed for Windows.
 * @param zig its absolute path @param folder absolute; created here
 * @returns whether there is one @throws PackagingError `build/tool-failed`
 */
async function makeStandIn(
  { context: { runner }, target }: CompileRequest,
  zig: { readonly program: string; readonly env: Readonly<Record<string, string>> },
  python: PythonVersion,
  folder: string,
): Promise<boolean> {
  const name = `libpython${python.major}.${python.minor}`
  if (target.os === 'windows') return false
  await mkdir(folder, { recursive: true })
  if (target.zig === undefined) {
    await writeFile(path.join(folder, `${name}.tbd`), libraryDescription(python, LINKED))
    return true
  }
  const source = path.join(folder, 'python.c')
  await writeFile(source, LINKED.map(one => `void ${one}(void) {}\n`).join(''))
  await runner.run({
    label: `make a stand-in for ${name}.so`,
    tool: zig.program,
    args: [
      ...['cc', '-target', target.zig, '-shared', '-nostdlib', `-Wl,-soname,${name}.so.1.0`],
      ...['-o', path.join(folder, `${name}.so`), source],
    ],
    cwd: folder,
    env: zig.env,
    limits: { total: 300_000 },
  })
  return true
}

/** The machine that programs are compiled for, and with what. */
interface CompileRequest {
  readonly context: Pick<ExecutableContext, 'runner' | 'host' | 'tools' | 'staging'>
  readonly rust: Rust
  readonly target: RustTarget
  /** Of this machine: only it has Apple's linker. */
  readonly os: Os
  readonly say: (line: string) => void
}

/** Programs of one package of the Rust sources. */
interface Programs {
  readonly package: 'launcher' | 'onefile'
  readonly bins: readonly string[]
  /** The Python that they are linked with, where they are. */
  readonly python?: PythonVersion
}

/** What drives the compiler: cargo with this system's own linker, or cargo-zigbuild with zig's. */
interface Driver {
  /** Absolute path. */
  readonly tool: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Absolute path of zig; undefined where the system's linker is used. */
  readonly zig: string | undefined
}

/** On macOS with Apple's linker, for both of its processors; else with zig, whose bytes are the same on every machine. */
async function driverFor({ context, rust, target, os }: CompileRequest, dir: string): Promise<Driver> {
  if (os === 'macos') return { tool: rust.cargo, args: ['build', '--target', target.triple], env: {}, zig: undefined }
  const tool = await context.tools.folder('cargo-zigbuild')
  const exe = process.platform === 'win32' ? '.exe' : ''
  const zig = path.join(tool, 'ziglang', `zig${exe}`)
  const cache = path.join(context.host.store, 'zig')
  return {
    tool: path.join(tool, 'bin', `cargo-zigbuild${exe}`),
    args: ['zigbuild', '--target', target.zigbuild],
    env: {
      ZIG_GLOBAL_CACHE_DIR: cache,
      ZIG_LOCAL_CACHE_DIR: cache,
      CARGO_ZIGBUILD_ZIG_PATH: zig,
      CARGO_ZIGBUILD_CACHE_DIR: path.join(dir, 'zigbuild'),
    },
    zig,
  }
}

/**
 * Compiles the programs of a package.
 * @param dir absolute path of a working folder
 * @returns the absolute path of the folder with the programs
 * @throws PackagingError `network/unreachable`, `host/tool-missing`, `build/tool-failed`
 */
async function compilePrograms(
  dir: string,
  request: CompileRequest,
  { package: name, bins, python }: Programs,
): Promise<string> {
  const { context, rust, target, say } = request
  const { runner, host } = context
  const driver = await driverFor(request, dir)
  const source = path.join(dir, 'source')
  await cp(rustSources(), source, { recursive: true })
  const libraries = path.join(dir, 'libraries')
  const config = path.join(dir, 'pyo3-config.txt')
  if (python !== undefined) {
    const made = await makeStandIn(request, { program: driver.zig ?? '', env: driver.env }, python, libraries)
    await writeFile(config, pyo3Config(python, target.os, made ? libraries : undefined))
  }
  const output = path.join(dir, 'target')
  const cargoHome = host.env.CARGO_HOME || path.join(homedir(), '.cargo')
  say(`compiling ${bins.join(' and ')} for ${target.triple} with Rust ${rust.version}`)
  const finished = await runner.finish({
    label: `compile ${name} for ${target.triple}`,
    tool: driver.tool,
    args: [...driver.args, ...['--release', '--locked', '--package', name], ...bins.flatMap(bin => ['--bin', bin])],
    cwd: source,
    env: {
      ...driver.env,
      ...SAME_EVERYWHERE,
      CARGO: rust.cargo,
      CARGO_TARGET_DIR: output,
      CARGO_ENCODED_RUSTFLAGS: withoutPaths({ [cargoHome]: '/cargo', [source]: '/source', [output]: '/target' }),
      // Else compilers take the newest that they know.
      MACOSX_DEPLOYMENT_TARGET: target.macos,
      PYO3_CONFIG_FILE: python === undefined ? undefined : config,
    },
    index: true,
    limits: { total: 1_800_000, idle: 900_000 },
    onLine: say,
  })
  if (finished.code !== 0) throw notCompiled(name, target.triple, finished.tail)
  return path.join(output, target.triple, 'release')
}

const SAME_EVERYWHERE = {
  CARGO_TERM_COLOR: 'never',
  CARGO_INCREMENTAL: '0',
  // Times in archives of objects, where a compiler would write some.
  SOURCE_DATE_EPOCH: '315532800',
  ZERO_AR_DATE: '1',
  RUSTC_WRAPPER: undefined,
}

/** Flags for rustc that replace folders of this machine in its output, in the form that cargo takes in one variable. */
function withoutPaths(names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([from, to]) => `--remap-path-prefix=${from}=${to}`)
    .join('\u001f')
}

/** Gives the absolute path of the launcher. @throws PackagingError `host/tool-missing`, `network/unreachable`, `build/tool-failed` */
export async function launcherFor(request: CompileRequest, python: PythonVersion): Promise<string> {
  const folder = await compiled(request, { package: 'launcher', bins: ['launcher'], python })
  return path.join(folder, `launcher${suffixOf(request.target)}`)
}

/** Gives the absolute paths of the stub for the target, and of the packer for this machine, which is `own`. */
export async function packersFor(request: CompileRequest, own: RustTarget) {
  const same = request.target.triple === own.triple
  const [stub, pack] = await Promise.all([
    same ? undefined : compiled(request, { package: 'onefile', bins: ['stub'] }),
    compiled({ ...request, target: own }, { package: 'onefile', bins: ['stub', 'pack'] }),
  ])
  return { stub: path.join(stub ?? pack, `stub${suffixOf(request.target)}`), pack: path.join(pack, 'pack') }
}

function suffixOf({ os }: RustTarget): string {
  return os === 'windows' ? '.exe' : ''
}

/** Compilations of this process by folder: two executables of one run use the same. */
const running = new Map<string, Promise<string>>()

/** The folder in the store with these programs: they do not depend on the application, so each is compiled once. */
async function compiled(request: CompileRequest, wanted: Programs): Promise<string> {
  const { context, rust, target } = request
  const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`
  const key = createHash('sha256')
  for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, target.macos ?? '', LINKED.join()])
    key.update(`${part}\n`)
  const name = `${wanted.bins.join('+')}-${target.triple}${python}-${key.digest('hex').slice(0, 20)}`
  const folder = path.join(context.host.store, 'pyo3', name)
  const known = running.get(folder)
  if (known !== undefined) return known
  const work = compileInto(folder, request, wanted)
  running.set(folder, work)
  work.catch(() => running.delete(folder))
  return work
}

async function compileInto(folder: string, request: CompileRequest, wanted: Programs): Promise<string> {
  const files = wanted.bins.map(name => `${name}${suffixOf(request.target)}`)
  if (await isSealed(folder)) return folder
  const { rust, context, target } = request
  const dir = await context.staging.dir(path.join('pyo3', path.basename(folder)))
  await needTarget(rust, context.runner, target.triple, dir)
  const made = await compilePrograms(dir, request, wanted)
  await createSealed(folder, async unfinished => {
    await makeFolder(unfinished)
    for (const file of files) await copyFile(path.join(made, file), path.join(unfinished, file))
  }).finally(() => rm(dir, { recursive: true, force: true }))
  return folder
}

let digest: Promise<string> | undefined

/** Of every file of the Rust sources. */
function sourcesDigest(): Promise<string> {
  digest ??= (async () => {
    const hash = createHash('sha256')
    for await (const { name, file } of walk(rustSources()))
      if (file !== undefined) hash.update(`${name}\n`).update(await readFile(file))
    return hash.digest('hex')
  })()
  return digest
}
