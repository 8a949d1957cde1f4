/** The Rust of this machine: there, new enough, and able to build for the target. */
import { readdir } from 'node:fs/promises'
import { PackagingError } from '../../core/errors.js'
import type { Host } from '../../host/host.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { findProgram } from '../../project/paths.js'

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
  const [cargo, rustc] = await Promise.all(
    ['cargo', 'rustc'].map(name => findProgram(name, host.env, host.workspace)),
  )
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
export async function needTarget(
  rust: Rust,
  runner: ProcessRunner,
  triple: string,
  cwd: string,
): Promise<void> {
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
