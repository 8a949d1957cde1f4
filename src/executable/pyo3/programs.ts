/**
 * The compiled programs: the launcher (one for each Python minor version and target), the stub of one file, and what packs
 * on this machine. What they start is told beside them, so each is compiled once and kept in the store.
 */
import { createHash, randomUUID } from 'node:crypto'
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { PackagingError } from '../../errors/errors.js'
import { makeFolder } from '../../host/folders.js'
import type { PythonVersion } from '../../model.js'
import type { Workshop } from '../../package/workshop.js'
import { isFile } from '../../project/paths.js'
import { rustSources } from '../../rust.js'
import { pyo3Config, type RustTarget } from './machine.js'
import { needTarget, type Rust } from './rust.js'

export interface ProgramRequest {
  readonly workshop: Pick<Workshop, 'runner' | 'host' | 'tools' | 'staging'>
  readonly rust: Rust
  readonly target: RustTarget
  readonly say: (line: string) => void
}

/** Functions of CPython's that the launcher calls: what it is linked with stands in for a libpython that is not here yet. */
export const LINKED = [
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

interface Wanted {
  readonly package: 'launcher' | 'onefile'
  readonly bins: readonly string[]
  readonly python?: PythonVersion
}

/** What this process is compiling: two executables of one run share it. */
const running = new Map<string, Promise<string>>()

async function compiled(request: ProgramRequest, wanted: Wanted): Promise<string> {
  const { workshop, rust, target } = request
  const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`
  const key = createHash('sha256')
  for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, LINKED.join()])
    key.update(`${part}\n`)
  const name = `${wanted.bins.join('+')}-${target.triple}${python}-${key.digest('hex').slice(0, 20)}`
  const folder = path.join(workshop.host.store, 'pyo3', name)
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
  const { rust, workshop, target } = request
  const dir = await workshop.staging.dir(path.join('pyo3', path.basename(folder)))
  await needTarget(rust, workshop.runner, target.triple, dir)
  const made = await build(dir, request, wanted)
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

async function build(dir: string, request: ProgramRequest, wanted: Wanted): Promise<string> {
  const { workshop, rust, target, say } = request
  const { runner, host, tools } = workshop
  const tool = await tools.folder('cargo-zigbuild')
  const zig = path.join(tool, 'ziglang', process.platform === 'win32' ? 'zig.exe' : 'zig')
  const source = path.join(dir, 'source')
  const output = path.join(dir, 'target')
  await cp(rustSources(), source, { recursive: true })
  const zigCache = path.join(host.store, 'zig')
  const zigEnv = { ZIG_GLOBAL_CACHE_DIR: zigCache, ZIG_LOCAL_CACHE_DIR: zigCache }
  const libraries = path.join(dir, 'libraries')
  const config = path.join(dir, 'pyo3-config.txt')
  if (wanted.python !== undefined) {
    await writeFile(
      config,
      pyo3Config(wanted.python, target.zig ? 'linux' : 'windows', target.zig && libraries),
    )
    if (target.zig !== undefined) await standIn(libraries, wanted.python, target.zig, zig)
  }
  const cargoHome = host.env.CARGO_HOME || path.join(homedir(), '.cargo')
  const flags = Object.entries({ [cargoHome]: '/cargo', [source]: '/source', [output]: '/target' }).map(
    ([from, to]) => `--remap-path-prefix=${from}=${to}`,
  )
  say(`compiling ${wanted.bins.join(' and ')} for ${target.triple} with Rust ${rust.version}`)
  const finished = await runner.finish({
    label: `compile ${wanted.package} for ${target.triple}`,
    tool: path.join(tool, 'bin', process.platform === 'win32' ? 'cargo-zigbuild.exe' : 'cargo-zigbuild'),
    args: [
      'zigbuild',
      ...['--release', '--locked', '--target', target.zigbuild, '--package', wanted.package],
      ...wanted.bins.flatMap(name => ['--bin', name]),
    ],
    cwd: source,
    env: {
      ...zigEnv,
      CARGO: rust.cargo,
      CARGO_TARGET_DIR: output,
      CARGO_ENCODED_RUSTFLAGS: flags.join('\u001f'),
      CARGO_ZIGBUILD_ZIG_PATH: zig,
      CARGO_ZIGBUILD_CACHE_DIR: path.join(dir, 'zigbuild'),
      CARGO_TERM_COLOR: 'never',
      CARGO_INCREMENTAL: '0',
      PYO3_CONFIG_FILE: wanted.python === undefined ? undefined : config,
      // Times in archives of objects, where a compiler would write some.
      SOURCE_DATE_EPOCH: '315532800',
      ZERO_AR_DATE: '1',
      RUSTC_WRAPPER: undefined,
    },
    index: true,
    limits: { total: 1_800_000, idle: 900_000 },
    onLine: say,
  })
  if (finished.code !== 0) throw notCompiled(wanted.package, target.triple, finished.tail)
  return path.join(output, target.triple, 'release')

  /** An empty libpython of the right name. */
  async function standIn(
    folder: string,
    python: PythonVersion,
    zigTarget: string,
    program: string,
  ): Promise<void> {
    const name = `libpython${python.major}.${python.minor}.so`
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'python.c'), LINKED.map(one => `void ${one}(void) {}\n`).join(''))
    await runner.run({
      label: `make a stand-in for ${name}`,
      tool: program,
      args: [
        ...['cc', '-target', zigTarget, '-shared', '-nostdlib', `-Wl,-soname,${name}.1.0`],
        ...['-o', path.join(folder, name), path.join(folder, 'python.c')],
      ],
      cwd: folder,
      env: zigEnv,
      limits: { total: 300_000 },
    })
  }
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

const NO_NETWORK =
  /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .* failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i

/** (pure) */
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
