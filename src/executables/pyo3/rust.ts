/** This machine's Rust: which one it is, what it can compile for, and why it could not. */

import { PackagingError } from '../../core/errors.js'
import { namesIn } from '../../host/files.js'
import type { Host } from '../../host/host.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { compareVersions } from '../../targets/platforms.js'
import { findCargo } from '../probe.js'

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

const NO_NETWORK =
  /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .{0,200} failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i

/** What was missing for the linker, by what cargo says. */
const MISSING: readonly { readonly said: RegExp; readonly message: string; readonly fix: string }[] = [
  {
    said: /unable to run `rust-objcopy`/,
    message: "Rust's own objcopy, which takes the symbols out of programs of macOS, is not installed.",
    fix: 'Take Rust from rustup.rs, which brings it, or put LLVM’s objcopy on PATH as rust-objcopy.',
  },
  {
    said: /xcrun: error|xcode-select: (?:error|note)|active developer path/,
    message: "Apple's command line tools, which link programs, are not installed.",
    fix: 'Run `xcode-select --install`.',
  },
]

/** @param tail the last lines of cargo: no network, a missing tool, or a program that does not compile (pure) */
export function notCompiled(what: string, triple: string, tail: readonly string[]): PackagingError {
  const missing = MISSING.find(({ said }) => tail.some(line => said.test(line)))
  if (missing !== undefined)
    return new PackagingError('host/tool-missing', { message: missing.message, fix: missing.fix, detail: tail })
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
