/** A platform in the terms of Rust, of zig and of CPython (pure). */
import type { Os, Platform, PythonVersion } from '../../core/model.js'

export interface RustTarget {
  /** As rustup names it: `x86_64-unknown-linux-gnu`. */
  readonly triple: string
  /** As cargo-zigbuild takes it: with the oldest glibc that Rust's own library serves. */
  readonly zigbuild: string
  readonly os: Os
  /** As zig takes it, for Linux: there it makes a stand-in for libpython. */
  readonly zig?: string
  /** The oldest macOS that Rust's own library serves. */
  readonly macos?: string
}

/** Rust's standard library needs 2.17, so that one launcher serves every minimum glibc. @see https://doc.rust-lang.org/rustc/platform-support.html */
export const LEAST_GLIBC = '2.17'

/**
 * By Rust's name of the processor. What is linked for these runs on every newer macOS.
 * @see https://doc.rust-lang.org/rustc/platform-support/apple-darwin.html
 */
const LEAST_MACOS: Readonly<Record<string, string>> = { aarch64: '11.0', x86_64: '10.12' }

/** Undefined for a platform without launchers. */
export function rustTarget({ os, arch, libc }: Pick<Platform, 'os' | 'arch' | 'libc'>): RustTarget | undefined {
  if (os === 'linux' && libc === 'glibc' && (arch === 'x86_64' || arch === 'aarch64')) {
    const triple = `${arch}-unknown-linux-gnu`
    return { os, triple, zigbuild: `${triple}.${LEAST_GLIBC}`, zig: `${arch}-linux-gnu.${LEAST_GLIBC}` }
  }
  if (os === 'windows' && arch === 'x86_64') {
    const triple = 'x86_64-pc-windows-gnu'
    return { os, triple, zigbuild: triple }
  }
  const macos = os === 'macos' ? LEAST_MACOS[arch] : undefined
  if (macos !== undefined) {
    const triple = `${arch}-apple-darwin`
    return { os, triple, zigbuild: triple, macos }
  }
  return undefined
}

/** Paths inside the folder of an executable, with `/`. */
export interface Layout {
  readonly os: Os
  readonly windows: boolean
  /** `python3.11`, `python.exe`: the copy of the launcher that is `sys.executable`. */
  readonly interpreter: string
  /** `python/lib/python3.11`, `python/Lib` */
  readonly stdlib: string
  readonly sitePackages: string
  /** Scripts of wheels. */
  readonly scripts: string
  /** The name that the launcher is linked with: `libpython3.11.so.1.0`, `libpython3.11.dylib`, `python311.dll`. */
  readonly library: string
  /** Path of that library. */
  readonly libraryPath: string
}

/** As CPython itself lays out its installation on that system. */
export function layoutOf(python: PythonVersion, { os }: Pick<Platform, 'os'>): Layout {
  const { major, minor } = python
  if (os === 'windows') {
    const library = `python${major}${minor}.dll`
    return {
      os,
      windows: true,
      interpreter: 'python.exe',
      stdlib: 'python/Lib',
      sitePackages: 'python/Lib/site-packages',
      scripts: 'python/Scripts',
      library,
      // Windows looks for it beside the program.
      libraryPath: library,
    }
  }
  const stdlib = `python/lib/python${major}.${minor}`
  const library = `libpython${major}.${minor}.${os === 'macos' ? 'dylib' : 'so.1.0'}`
  return {
    os,
    windows: false,
    interpreter: `python${major}.${minor}`,
    stdlib,
    sitePackages: `${stdlib}/site-packages`,
    scripts: 'python/bin',
    library,
    libraryPath: `python/lib/${library}`,
  }
}

/** A configuration for PyO3's build script, in place of an interpreter. @see https://pyo3.rs/latest/building-and-distribution#advanced-config-files */
export function pyo3Config(python: PythonVersion, os: Platform['os'], libraries: string | undefined): string {
  const { major, minor } = python
  return [
    'implementation=CPython',
    `version=${major}.${minor}`,
    'shared=true',
    `lib_name=python${os === 'windows' ? `${major}${minor}` : `${major}.${minor}`}`,
    ...(libraries === undefined ? [] : [`lib_dir=${libraries}`]),
    'pointer_width=64',
    '',
  ].join('\n')
}

/**
 * What stands for libpython when a program of macOS is linked (pure): a description that linkers read in place of a library.
 * The program then asks for the library beside it, whatever name that has in itself.
 * @param functions of C, that the program calls
 */
export function libraryDescription(python: PythonVersion, functions: readonly string[]): string {
  const { library } = layoutOf(python, { os: 'macos' })
  const targets = 'targets: [ arm64-macos, x86_64-macos ]'
  return [
    '--- !tapi-tbd',
    'tbd-version: 4',
    targets,
    `install-name: '@rpath/${library}'`,
    'exports:',
    `  - ${targets}`,
    `    symbols: [ ${functions.map(name => `_${name}`).join(', ')} ]`,
    '...',
    '',
  ].join('\n')
}
