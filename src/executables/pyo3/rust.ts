/** The Rust programs of a pyo3 executable: finds this machine's Rust, and compiles each program once for all runs. */

import { createHash } from 'node:crypto'
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { rustSources } from '../../assets.js'
import { PackagingError } from '../../core/errors.js'
import type { PythonVersion } from '../../core/model.js'
import { makeFolder, namesIn, walk } from '../../host/files.js'
import type { Host } from '../../host/host.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { createSealed, isSealed } from '../../host/seal.js'
import { compareVersions } from '../../targets/platforms.js'
import type { ExecutableContext } from '../format.js'
import { findCargo } from '../probe.js'
import { pyo3Config, type RustTarget } from './machine.js'

/** What PyO3 0.30 asks for; `src/rust/Cargo.toml` says the same. */
export const LEAST_RUST = '1.85'

export interface Rust {
  /** Absolute paths. */
  readonly cargo: string
  readonly rustc: string
  /** `1.95.0` */
  readonly version: string
  /** The output of `rustc -vV`: another compiler produces other bytes. */
  readonly identity: string
}

/** @throws PackagingError `host/tool-missing` when there is none, or only an older one */
export async function findRust(
  host: Pick<Host, 'env' | 'workspace'>,
  runner: ProcessRunner,
  cwd: string,
): Promise<Rust> {
  const { cargo, rustc } = await findCargo(host, 'A pyo3 executable is a Rust program')
  const asked = await askRustc(runner, rustc, ['-vV'], cwd)
  const version = rustVersion(asked.stdout)
  if (asked.code !== 0 || version === undefined)
    throw new PackagingError('host/tool-missing', {
      message: `${rustc} does not report its version.`,
      fix: 'Where it is rustup’s, set a toolchain with `rustup default stable`.',
      detail: asked.tail,
    })
  if (compareVersions(version, LEAST_RUST) < 0)
    throw new PackagingError('host/tool-missing', {
      message: `A pyo3 executable needs Rust ${LEAST_RUST}, and ${rustc} is ${version}.`,
      fix: 'Run `rustup update stable`, or install a newer Rust from rustup.rs.',
    })
  return { cargo, rustc, version, identity: asked.stdout }
}

/** What rustc says of itself; rustup may download it first. */
export function askRustc(runner: ProcessRunner, rustc: string, args: readonly string[], cwd: string) {
  const label = `query rustc ${args.join(' ')}`
  return runner.finish({ label, tool: rustc, args, cwd, capture: true, limits: { total: 300_000 } })
}

/** @param output of `rustc -vV` (pure) */
export function rustVersion(output: string): string | undefined {
  return /^rustc (\d+\.\d+\.\d+)/m.exec(output)?.[1]
}

/** @throws PackagingError `host/tool-missing` when Rust's standard library for `triple` is not installed */
export async function needTarget(rust: Rust, runner: ProcessRunner, triple: string, cwd: string): Promise<void> {
  const asked = await askRustc(runner, rust.rustc, ['--print', 'target-libdir', '--target', triple], cwd)
  const folder = asked.stdout.trim()
  const there = folder === '' ? [] : await namesIn(folder)
  if (there.some(name => name.startsWith('libstd-'))) return
  throw new PackagingError('host/tool-missing', {
    message: `Rust ${rust.version} on this machine cannot build for ${triple}: its standard library for it is not installed.`,
    fix: `Run \`rustup target add ${triple}\`; without rustup, install that library with what Rust came with.`,
    detail: asked.tail,
  })
}

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
 * Makes an empty libpython of the right name.
 * @param zig its absolute path, and the target as `x86_64-linux-gnu.2.17` @param folder absolute; created here
 * @throws PackagingError `build/tool-failed`
 */
async function makeStandIn(
  runner: ProcessRunner,
  zig: { readonly program: string; readonly target: string; readonly env: Readonly<Record<string, string>> },
  { major, minor }: PythonVersion,
  folder: string,
): Promise<void> {
  const name = `libpython${major}.${minor}.so`
  const source = path.join(folder, 'python.c')
  await mkdir(folder, { recursive: true })
  await writeFile(source, LINKED.map(one => `void ${one}(void) {}\n`).join(''))
  await runner.run({
    label: `make a stand-in for ${name}`,
    tool: zig.program,
    args: [
      ...['cc', '-target', zig.target, '-shared', '-nostdlib', `-Wl,-soname,${name}.1.0`],
      ...['-o', path.join(folder, name), source],
    ],
    cwd: folder,
    env: zig.env,
    limits: { total: 300_000 },
  })
}

/** The machine that programs are compiled for, and with what. */
interface CompileRequest {
  readonly context: Pick<ExecutableContext, 'runner' | 'host' | 'tools' | 'staging'>
  readonly rust: Rust
  readonly target: RustTarget
  readonly say: (line: string) => void
}

/** Programs of one package of the Rust sources. */
interface Programs {
  readonly package: 'launcher' | 'onefile'
  readonly bins: readonly string[]
  /** The Python that they are linked with, where they are. */
  readonly python?: PythonVersion
}

/**
 * Compiles with cargo and zig, the same bytes on every machine.
 * @param dir absolute path of a working folder
 * @returns the absolute path of the folder with the programs
 * @throws PackagingError `network/unreachable`, `build/tool-failed`
 */
async function compilePrograms(
  dir: string,
  request: CompileRequest,
  { package: name, bins, python }: Programs,
): Promise<string> {
  const { context, rust, target, say } = request
  const { runner, host, tools } = context
  const tool = await tools.folder('cargo-zigbuild')
  const zig = path.join(tool, 'ziglang', process.platform === 'win32' ? 'zig.exe' : 'zig')
  const zigCache = path.join(host.store, 'zig')
  const zigEnv = { ZIG_GLOBAL_CACHE_DIR: zigCache, ZIG_LOCAL_CACHE_DIR: zigCache }
  const source = path.join(dir, 'source')
  await cp(rustSources(), source, { recursive: true })
  const libraries = path.join(dir, 'libraries')
  const config = path.join(dir, 'pyo3-config.txt')
  if (python !== undefined) {
    await writeFile(config, pyo3Config(python, target.zig ? 'linux' : 'windows', target.zig && libraries))
    if (target.zig !== undefined)
      await makeStandIn(runner, { program: zig, target: target.zig, env: zigEnv }, python, libraries)
  }
  const output = path.join(dir, 'target')
  const cargoHome = host.env.CARGO_HOME || path.join(homedir(), '.cargo')
  say(`compiling ${bins.join(' and ')} for ${target.triple} with Rust ${rust.version}`)
  const finished = await runner.finish({
    label: `compile ${name} for ${target.triple}`,
    tool: path.join(tool, 'bin', process.platform === 'win32' ? 'cargo-zigbuild.exe' : 'cargo-zigbuild'),
    args: [
      'zigbuild',
      ...['--release', '--locked', '--target', target.zigbuild, '--package', name],
      ...bins.flatMap(bin => ['--bin', bin]),
    ],
    cwd: source,
    env: {
      ...zigEnv,
      ...SAME_EVERYWHERE,
      CARGO: rust.cargo,
      CARGO_TARGET_DIR: output,
      CARGO_ENCODED_RUSTFLAGS: withoutPaths({ [cargoHome]: '/cargo', [source]: '/source', [output]: '/target' }),
      CARGO_ZIGBUILD_ZIG_PATH: zig,
      CARGO_ZIGBUILD_CACHE_DIR: path.join(dir, 'zigbuild'),
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

const NO_NETWORK =
  /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .{0,200} failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i

/** @param tail the last lines of cargo: no network, or a program that does not compile (pure) */
export function notCompiled(what: string, triple: string, tail: readonly string[]): PackagingError {
  const network = tail.some(line => NO_NETWORK.test(line))
  return new PackagingError(network ? 'network/unreachable' : 'build/tool-failed', {
    message: network
      ? `cargo could not download the crates of the ${what}.`
      : `The ${what} of a pyo3 executable does not compile for ${triple}.`,
    fix: network
      ? 'Check the network, and the registry and proxy that cargo is set to (its config.toml, HTTPS_PROXY).'
      : 'See the last lines of cargo; settings of its config.toml on this machine apply too.',
    detail: tail,
  })
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

function suffixOf({ zig }: RustTarget): string {
  return zig === undefined ? '.exe' : ''
}

/** Compilations of this process by folder: two executables of one run use the same. */
const running = new Map<string, Promise<string>>()

/** The folder in the store with these programs: they do not depend on the application, so each is compiled once. */
async function compiled(request: CompileRequest, wanted: Programs): Promise<string> {
  const { context, rust, target } = request
  const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`
  const key = createHash('sha256')
  for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, LINKED.join()]) key.update(`${part}\n`)
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
  await makeFolder(path.dirname(folder))
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
