/** A platform in the terms of Rust, of zig and of CPython (pure). */
import type { Platform, PythonVersion } from '../../core/model.js'

export interface RustTarget {
  /** As rustup names it: `x86_64-unknown-linux-gnu`. */
  readonly triple: string
  /** As cargo-zigbuild takes it: with the oldest glibc that Rust's own library serves. */
  readonly zigbuild: string
  /** As zig takes it; undefined where zig has to link nothing beforehand. */
  readonly zig: string | undefined
}

/** Rust's standard library needs 2.17, so that one launcher serves every minimum glibc. @see https://doc.rust-lang.org/rustc/platform-support.html */
export const LEAST_GLIBC = '2.17'

/** Undefined for a platform without launchers. */
export function rustTarget({ os, arch, libc }: Pick<Platform, 'os' | 'arch' | 'libc'>): RustTarget | undefined {
  if (os === 'linux' && libc === 'glibc' && (arch === 'x86_64' || arch === 'aarch64')) {
    const triple = `${arch}-unknown-linux-gnu`
    return { triple, zigbuild: `${triple}.${LEAST_GLIBC}`, zig: `${arch}-linux-gnu.${LEAST_GLIBC}` }
  }
  if (os === 'windows' && arch === 'x86_64') {
    const triple = 'x86_64-pc-windows-gnu'
    return { triple, zigbuild: triple, zig: undefined }
  }
  return undefined
}

/** Paths inside the folder of an executable, with `/`. */
export interface Layout {
  readonly windows: boolean
  /** `python3.11`, `python.exe`: the copy of the launcher that is `sys.executable`. */
  readonly interpreter: string
  /** `python/lib/python3.11`, `python/Lib` */
  readonly stdlib: string
  readonly sitePackages: string
  /** Scripts of wheels. */
  readonly scripts: string
  /** The name that the launcher is linked with: `libpython3.11.so.1.0`, `python311.dll`. */
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
  const library = `libpython${major}.${minor}.so.1.0`
  return {
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
