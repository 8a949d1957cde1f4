/** The Rust of this machine: there, new enough, and able to build for the target. */

import { createHash, randomUUID } from 'node:crypto'
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { rustSources } from '../../assets.js'
import { PackagingError } from '../../core/errors.js'
import type { PythonVersion } from '../../core/model.js'
import { makeFolder } from '../../host/files.js'
import type { Host } from '../../host/host.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { findProgram, isFile } from '../../project/paths.js'
import type { ExecutableContext } from '../format.js'
import { pyo3Config, type RustTarget } from './machine.js'

/** What PyO3 0.30 asks for; `src/rust/Cargo.toml` says the same. */
export const LEAST_RUST = '1.85'

export interface Rust {
  /** Absolute paths. */
  readonly cargo: string
  readonly rustc: string
  /** `1.95.0` */
  readonly version: string
  /** All that `rustc -vV` says: another compiler makes other bytes. */
  readonly identity: string
}

const INSTALL = 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.'

/** @throws PackagingError `host/tool-missing` when there is none, or only an older one */
export async function findRust(
  host: Pick<Host, 'env' | 'workspace'>,
  runner: ProcessRunner,
  cwd: string,
): Promise<Rust> {
  const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => findProgram(name, host.env, host.workspace)))
  if (cargo === undefined || rustc === undefined)
    throw new PackagingError('host/tool-missing', {
      message: `A pyo3 executable is a Rust program, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
      fix: INSTALL,
    })
  const asked = await runner.finish({
    label: 'ask rustc for its version',
    tool: rustc,
    args: ['-vV'],
    cwd,
    capture: true,
    limits: { total: 300_000 },
  })
  const version = rustVersion(asked.stdout)
  if (asked.code !== 0 || version === undefined)
    throw new PackagingError('host/tool-missing', {
      message: `${rustc} does not say its version.`,
      fix: 'Where it is rustup’s, set a toolchain with `rustup default stable`.',
      detail: asked.tail,
    })
  if (isOlder(version, LEAST_RUST))
    throw new PackagingError('host/tool-missing', {
      message: `A pyo3 executable needs Rust ${LEAST_RUST}, and ${rustc} is ${version}.`,
      fix: 'Run `rustup update stable`, or install a newer Rust from rustup.rs.',
    })
  return { cargo, rustc, version, identity: asked.stdout }
}

/** Out of what `rustc -vV` prints (pure). */
export function rustVersion(output: string): string | undefined {
  return /^rustc (\d+\.\d+\.\d+)/m.exec(output)?.[1]
}

/** (pure) */
export function isOlder(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number)
  return major < leastMajor || (major === leastMajor && minor < leastMinor)
}

/** @throws PackagingError `host/tool-missing` when Rust's standard library for `triple` is not installed */
export async function needTarget(rust: Rust, runner: ProcessRunner, triple: string, cwd: string): Promise<void> {
  const asked = await runner.finish({
    label: `ask rustc for ${triple}`,
    tool: rust.rustc,
    args: ['--print', 'target-libdir', '--target', triple],
    cwd,
    capture: true,
    limits: { total: 60_000 },
  })
  const folder = asked.stdout.trim()
  const there = folder === '' ? [] : await readdir(folder).catch((): string[] => [])
  if (there.some(name => name.startsWith('libstd-'))) return
  throw new PackagingError('host/tool-missing', {
    message: `Rust ${rust.version} on this machine cannot build for ${triple}: its standard library for it is not installed.`,
    fix: `Run \`rustup target add ${triple}\`; without rustup, install that library with what Rust came with.`,
    detail: asked.tail,
  })
}

// What the launcher is linked with in place of the libpython that is put beside it later.

/** Functions of CPython's that the launcher calls: what it is linked with stands in for a libpython that is not here yet. */
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

/** How zig is run. */
interface Zig {
  /** Absolute path. */
  readonly program: string
  /** As zig names the target: `x86_64-linux-gnu.2.17`. */
  readonly target: string
  readonly env: Readonly<Record<string, string>>
}

/** Makes an empty libpython of the right name. @param folder absolute; made here @throws PackagingError `build/tool-failed` */
async function makeStandIn(
  runner: ProcessRunner,
  { program, target, env }: Zig,
  { major, minor }: PythonVersion,
  folder: string,
): Promise<void> {
  const name = `libpython${major}.${minor}.so`
  const source = path.join(folder, 'python.c')
  await mkdir(folder, { recursive: true })
  await writeFile(source, LINKED.map(one => `void ${one}(void) {}\n`).join(''))
  await runner.run({
    label: `make a stand-in for ${name}`,
    tool: program,
    args: [
      ...['cc', '-target', target, '-shared', '-nostdlib', `-Wl,-soname,${name}.1.0`],
      ...['-o', path.join(folder, name), source],
    ],
    cwd: folder,
    env,
    limits: { total: 300_000 },
  })
}

// Compiles programs of our Rust sources with cargo and zig, the same bytes on every machine.

/** For which machine programs are compiled, and with what. */
interface ProgramRequest {
  readonly context: Pick<ExecutableContext, 'runner' | 'host' | 'tools' | 'staging'>
  readonly rust: Rust
  readonly target: RustTarget
  readonly say: (line: string) => void
}

/** Programs of one package of the Rust sources. */
interface Wanted {
  readonly package: 'launcher' | 'onefile'
  readonly bins: readonly string[]
  /** What they are linked with; absent where they know no Python. */
  readonly python?: PythonVersion
}

/**
 * Gives the absolute path of the folder that holds the programs.
 * @param dir absolute; everything is done in it
 * @throws PackagingError `network/unreachable`, `build/tool-failed`
 */
async function compilePrograms(
  dir: string,
  request: ProgramRequest,
  { package: name, bins, python }: Wanted,
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
      CARGO_ENCODED_RUSTFLAGS: withoutPaths({
        [cargoHome]: '/cargo',
        [source]: '/source',
        [output]: '/target',
      }),
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

/** Flags for rustc that write other names for folders of this machine, as cargo takes them in one variable. */
function withoutPaths(names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([from, to]) => `--remap-path-prefix=${from}=${to}`)
    .join('\u001f')
}

const NO_NETWORK =
  /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .* failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i

/** What cargo's last lines mean: no network, or a program that does not compile (pure). */
export function notCompiled(what: string, triple: string, tail: readonly string[]): PackagingError {
  const network = tail.some(line => NO_NETWORK.test(line))
  return new PackagingError(network ? 'network/unreachable' : 'build/tool-failed', {
    message: network
      ? `cargo cannot get the crates that the ${what} is made of.`
      : `The ${what} of a pyo3 executable does not compile for ${triple}.`,
    fix: network
      ? 'Check the network, and the registry and proxy that cargo is set to (its config.toml, HTTPS_PROXY).'
      : 'See the last lines of cargo; settings of its config.toml on this machine apply too.',
    detail: tail,
  })
}

// The compiled programs: the launcher (one for each Python minor version and target), the stub of one file, and what packs
// on this machine. What they start is told beside them, so each is compiled once and kept in the store.

/** Gives the absolute path of the launcher. @throws PackagingError `host/tool-missing`, `network/unreachable`, `build/tool-failed` */
export async function launcherFor(request: ProgramRequest, python: PythonVersion): Promise<string> {
  const { target } = request
  const folder = await compiled(request, {
    package: 'launcher',
    bins: ['launcher'],
    python,
  })
  return path.join(folder, `launcher${target.zig === undefined ? '.exe' : ''}`)
}

/** Gives the absolute paths of the stub for the target, and of the packer for this machine, which is `own`. */
export async function packersFor(
  request: ProgramRequest,
  own: RustTarget,
): Promise<{ readonly stub: string; readonly pack: string }> {
  const same = request.target.triple === own.triple
  const [stub, pack] = await Promise.all([
    same ? undefined : compiled(request, { package: 'onefile', bins: ['stub'] }),
    compiled({ ...request, target: own }, { package: 'onefile', bins: ['stub', 'pack'] }),
  ])
  const suffix = request.target.zig === undefined ? '.exe' : ''
  return { stub: path.join(stub ?? pack, `stub${suffix}`), pack: path.join(pack, 'pack') }
}

/** What this process is compiling: two executables of one run share it. */
const running = new Map<string, Promise<string>>()

async function compiled(request: ProgramRequest, wanted: Wanted): Promise<string> {
  const { context, rust, target } = request
  const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`
  const key = createHash('sha256')
  for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, LINKED.join()]) key.update(`${part}\n`)
  const name = `${wanted.bins.join('+')}-${target.triple}${python}-${key.digest('hex').slice(0, 20)}`
  const folder = path.join(context.host.store, 'pyo3', name)
  const known = running.get(folder)
  if (known !== undefined) return known
  const work = keep(folder, request, wanted)
  running.set(folder, work)
  work.catch(() => running.delete(folder))
  return work
}

async function keep(folder: string, request: ProgramRequest, wanted: Wanted): Promise<string> {
  const suffix = request.target.zig === undefined ? '.exe' : ''
  const files = wanted.bins.map(name => `${name}${suffix}`)
  const there = await Promise.all(files.map(file => isFile(path.join(folder, file))))
  if (there.every(Boolean)) return folder
  const { rust, context, target } = request
  const dir = await context.staging.dir(path.join('pyo3', path.basename(folder)))
  await needTarget(rust, context.runner, target.triple, dir)
  const made = await compilePrograms(dir, request, wanted)
  const unfinished = `${folder}.${randomUUID()}`
  try {
    await makeFolder(unfinished)
    for (const file of files) await copyFile(path.join(made, file), path.join(unfinished, file))
    // Another run may have been quicker; then its copy is as good.
    await rename(unfinished, folder).catch(() => {})
  } finally {
    await rm(unfinished, { recursive: true, force: true })
    await rm(dir, { recursive: true, force: true })
  }
  return folder
}

let digest: Promise<string> | undefined

/** Of every file of the Rust sources. */
function sourcesDigest(): Promise<string> {
  digest ??= (async () => {
    const hash = createHash('sha256')
    const root = rustSources()
    const names = (await readdir(root, { recursive: true })).sort()
    for (const name of names) {
      const file = path.join(root, name)
      if (await isFile(file)) hash.update(`${name}\n`).update(await readFile(file))
    }
    return hash.digest('hex')
  })()
  return digest
}
