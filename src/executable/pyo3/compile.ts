/** Compiles programs of our Rust sources with cargo and zig, the same bytes on every machine. */
import { cp, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import type { PythonVersion } from '../../core/model.js'
import type { ExecutableWorkshop } from '../../executables/format.js'
import { rustSources } from '../../rust.js'
import { pyo3Config, type RustTarget } from './machine.js'
import type { Rust } from './rust.js'
import { makeStandIn } from './stand-in.js'

/** For which machine programs are compiled, and with what. */
export interface ProgramRequest {
  readonly workshop: Pick<ExecutableWorkshop, 'runner' | 'host' | 'tools' | 'staging'>
  readonly rust: Rust
  readonly target: RustTarget
  readonly say: (line: string) => void
}

/** Programs of one package of the Rust sources. */
export interface Wanted {
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
export async function compilePrograms(
  dir: string,
  request: ProgramRequest,
  { package: name, bins, python }: Wanted,
): Promise<string> {
  const { workshop, rust, target, say } = request
  const { runner, host, tools } = workshop
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
