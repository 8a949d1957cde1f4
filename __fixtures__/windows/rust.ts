/** A Rust that compiles for Windows, installed once per machine outside of the repository: users get its library by rustup. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutRust } from '../e2e/standalone-python.js'
import { once } from './kit.js'

const TARGET = 'x86_64-pc-windows-gnu'

/** Debian's newest Rust and its sources; and what writes the import libraries of the standard library. */
const PACKAGES = ['rustc-web', 'libstd-rust-web-dev', 'rust-web-src', 'binutils-mingw-w64-x86-64']

/** Debian finds its libraries in folders of the system, which nothing is installed into here. */
const RUSTC = `#!/bin/sh
root=$(dirname "$(dirname "$(readlink -f "$0")")")
LD_LIBRARY_PATH=$root/usr/lib/x86_64-linux-gnu exec "$root/usr/bin/rustc" "$@" -L "native=$root/empty"
`

/** Debian's Rust, and no other, links Windows' programs with this part of mingw, of which they need nothing; zig has none. */
const UNUSED = 'libssp_nonshared.a'

/** A package without code: cargo builds the standard library for it, as our programs need it. */
const NOTHING = `[package]
name = "nothing"
version = "1.0.0"
edition = "2021"
[lib]
path = "lib.rs"
[profile.release]
panic = "abort"
`

const run = (program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env) =>
  execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 1_200_000 })

/**
 * The compiler with its own library for Windows, built from the sources of exactly this compiler. No linker is needed for that.
 * @see https://doc.rust-lang.org/cargo/reference/unstable.html#build-std
 */
function build(folder: string): void {
  const archives = join(folder, 'archives')
  mkdirSync(join(archives, 'partial'), { recursive: true })
  // With what they need and this machine has not; into the folder, and not installed.
  const download = () =>
    run(
      'apt-get',
      [
        ...['install', '--yes', '--download-only', '--reinstall', '--no-install-recommends'],
        ...['-o', `Dir::Cache::archives=${archives}`, ...PACKAGES],
      ],
      folder,
    )
  try {
    download()
  } catch {
    run('apt-get', ['update'], folder)
    download()
  }
  for (const name of readdirSync(archives))
    if (name.endsWith('.deb')) run('dpkg-deb', ['-x', join(archives, name), folder], folder)
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin', 'rustc'), RUSTC)
  chmodSync(join(folder, 'bin', 'rustc'), 0o755)
  mkdirSync(join(folder, 'empty'))
  // An archive without members.
  writeFileSync(join(folder, 'empty', UNUSED), '!<arch>\n')

  const work = join(folder, 'nothing')
  mkdirSync(work)
  writeFileSync(join(work, 'Cargo.toml'), NOTHING)
  writeFileSync(join(work, 'lib.rs'), '#![no_std]\n')
  const args = ['build', '--release', '-Zbuild-std=std,panic_abort,panic_unwind', '--target', TARGET]
  run('cargo', args, work, {
    ...process.env,
    PATH: `${join(folder, 'usr', 'bin')}:${process.env.PATH}`,
    RUSTC: join(folder, 'bin', 'rustc'),
    // Options that are not stable are for the compiler of the same version.
    RUSTC_BOOTSTRAP: '1',
    // For whoever links with it and optimizes over all crates.
    RUSTFLAGS: '-Cembed-bitcode=yes',
  })
  const libraries = join(folder, 'usr', 'lib', 'rustlib', TARGET, 'lib')
  mkdirSync(libraries, { recursive: true })
  const built = join(work, 'target', TARGET, 'release', 'deps')
  for (const name of readdirSync(built))
    if (name.endsWith('.rlib') && !name.startsWith('libnothing')) copyFileSync(join(built, name), join(libraries, name))
  for (const name of [archives, work, join(folder, 'usr', 'src')]) rmSync(name, { recursive: true })
}

/** Variables for a program that finds Rust on `PATH`; or why there is none for Windows here. */
export function rustForWindows(): { readonly PATH?: string } | { readonly skipped: string } {
  const rust = withoutRust()
  if (rust !== undefined) return { skipped: rust }
  if (withoutRust(TARGET) === undefined) return {}
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return { skipped: `${withoutRust(TARGET)} and cannot be built without root and apt` }
  try {
    return { PATH: `${join(once('windows-rust-1', build), 'bin')}:${process.env.PATH}` }
  } catch (thrown) {
    const { message } = thrown as Error
    // Only a download that fails is a reason to skip.
    if (!/apt-get/.test(message)) throw thrown
    return { skipped: `Debian’s Rust cannot be downloaded: ${message.split('\n')[0]}` }
  }
}
