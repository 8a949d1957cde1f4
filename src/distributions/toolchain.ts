/**
 * The environment for builds of native code: the minimum system, and with `compiler: zig` a C compiler that builds for an
 * older glibc than this machine's. Detects missing compilers in a build's output.
 * @see https://setuptools.pypa.io/en/latest/userguide/ext_modules.html, https://doc.rust-lang.org/cargo/reference/environment-variables.html
 */

import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError, type Place } from '../core/errors.js'
import type { Arch, Platform } from '../core/model.js'

interface MissingTool {
  readonly what: string
  readonly fix: string
  /** The first group, where there is one, is the name of the program. */
  readonly patterns: readonly RegExp[]
}

export const INSTALL_RUST = 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.'

/** Output of setuptools, CMake, meson, maturin and setuptools-rust without the program; observed on Linux. */
const MISSING_TOOLS: readonly MissingTool[] = [
  {
    what: 'Rust',
    fix: INSTALL_RUST,
    patterns: [
      /can't find Rust compiler/,
      /Cargo, the Rust package manager, is not installed/,
      /Do you have (cargo) in your PATH/,
      /No such file or directory: '(?:[^'\n]*\/)?(cargo|rustc)'/,
      /\b(cargo|rustc): (?:command )?not found/,
    ],
  },
  {
    what: 'a C or C++ compiler',
    fix: 'Install one (Debian, Ubuntu: apt-get install gcc g++ libc6-dev; macOS: xcode-select --install; Windows: the Visual Studio Build Tools), or on Linux with glibc set compiler to zig, which needs nothing installed.',
    patterns: [
      /command '([^'\n]+)' failed: No such file or directory/,
      /unable to execute '([^'\n]+)': No such file or directory/,
      /No such file or directory: '((?:[^'\n]*\/)?(?:[\w.]+-)*(?:gcc|g\+\+|clang|clang\+\+|cc|c\+\+))'/,
      /Could not find (?:the )?compiler (?:specified|set) in (?:the )?environment variable \w+:\s+(\S+?)\.?$/m,
      /No CMAKE_C(?:XX)?_COMPILER could be found/,
      /Unknown compiler\(s\): \[\['([^']+)'/,
      /Microsoft Visual C\+\+ [\d.]+ or greater is required/,
    ],
  },
]

/** `host/tool-missing` when a missing program is why a build failed (pure). @param tail the last lines of its output */
export function missingProgram(tail: readonly string[], place: Place): PackagingError | undefined {
  const text = tail.join('\n')
  for (const { what, fix, patterns } of MISSING_TOOLS) {
    const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null)
    if (match === undefined || match === null) continue
    const program = match[1] === undefined ? '' : ` (${match[1]} was not found)`
    return new PackagingError('host/tool-missing', {
      message: `To build the project, ${what} is needed, and there is none on this machine${program}.`,
      fix,
      place,
      detail: tail,
    })
  }
  return undefined
}

/**
 * A guess from the source: `pure`: one wheel is likely. `per-python`: one for each. `stable-abi`: compiled, but one may
 * serve many (PEP 384). It only decides how many builds start at once; which wheels exist is read from the wheels.
 */
type NativeKind = 'pure' | 'per-python' | 'stable-abi'

const NATIVE = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu|m|mm)$|^(?:Cargo\.toml|meson\.build|CMakeLists\.txt)$/i
const SETTINGS = /^(?:pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|meson\.build|CMakeLists\.txt)$/
const BACKENDS = /\b(?:cffi|cython|maturin|setuptools[-_]rust|scikit[-_]build|meson-?python|pybind11|nanobind)\b/i
const STABLE_ABI = /\babi3|limited[-_]api|py-api|stable[-_ ]abi|SABIModule/i

/** @param settings the text of the files that `SETTINGS` names (pure) */
export function nativeKind(names: readonly string[], settings: string): NativeKind {
  if (!names.some(name => NATIVE.test(name)) && !BACKENDS.test(settings)) return 'pure'
  return STABLE_ABI.test(settings) ? 'stable-abi' : 'per-python'
}

/** Reads an unpacked sdist. */
export async function detectNativeKind(source: string): Promise<NativeKind> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  const settings = await Promise.all(
    files
      .filter(({ name }) => SETTINGS.test(name))
      .map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8')),
  )
  return nativeKind(
    files.map(({ name }) => name),
    settings.join('\n'),
  )
}

export interface Toolchain {
  readonly env: Readonly<Record<string, string>>
  /** Folders put first on PATH. */
  readonly pathFirst: readonly string[]
}

/** No build may download an unpinned compiler: maturin installs Rust where cargo is missing. */
const NOTHING_FETCHED = { MATURIN_NO_INSTALL_RUST: '1' }

/** Apple's own name of an architecture, where it differs. */
export const APPLE_ARCH: Readonly<Partial<Record<Arch, string>>> = { aarch64: 'arm64' }

/** The machine's own compilers, set to the minimum system where they support that (pure). */
export function systemToolchain(platform: Platform): Toolchain {
  if (platform.os !== 'macos') return { env: NOTHING_FETCHED, pathFirst: [] }
  const own = APPLE_ARCH[platform.arch] ?? platform.arch
  const [arch, flags] = platform.universal2 ? ['universal2', '-arch arm64 -arch x86_64'] : [own, `-arch ${own}`]
  // A universal2 Python builds for both architectures unless all three say otherwise; cibuildwheel sets the same.
  return {
    env: {
      ...NOTHING_FETCHED,
      MACOSX_DEPLOYMENT_TARGET: platform.floor,
      ARCHFLAGS: flags,
      _PYTHON_HOST_PLATFORM: `macosx-${platform.floor}-${arch}`,
    },
    pathFirst: [],
  }
}

/**
 * The same, with a private folder removed from debug information, so that the same source gives the same bytes in another
 * folder (pure). CPPFLAGS and not CFLAGS: for setuptools the latter replaces Python's own, `-O3` included.
 * @param flags CPPFLAGS as the user set them
 */
export function withoutFolder(toolchain: Toolchain, folder: string, flags = ''): Toolchain {
  if (/\s/.test(folder)) return toolchain
  const map = `-fdebug-prefix-map=${folder}=.`
  return { ...toolchain, env: { ...toolchain.env, CPPFLAGS: `${flags} ${map}`.trim() } }
}

/** Rust's and zig's names for Linux with glibc on each architecture. */
const TRIPLES: Readonly<Record<Arch, readonly [rust: string, zig: string]>> = {
  x86_64: ['x86_64-unknown-linux-gnu', 'x86_64-linux-gnu'],
  aarch64: ['aarch64-unknown-linux-gnu', 'aarch64-linux-gnu'],
  x86: ['i686-unknown-linux-gnu', 'x86-linux-gnu'],
  armv7l: ['armv7-unknown-linux-gnueabihf', 'arm-linux-gnueabihf'],
  ppc64le: ['powerpc64le-unknown-linux-gnu', 'powerpc64le-linux-gnu'],
  s390x: ['s390x-unknown-linux-gnu', 's390x-linux-gnu'],
  riscv64: ['riscv64gc-unknown-linux-gnu', 'riscv64-linux-gnu'],
}

/** zig serves where a floor has to be reached: elsewhere the system's compiler needs no other way to it. */
export function zigServes(platform: Pick<Platform, 'os' | 'libc'>): boolean {
  return platform.os === 'linux' && platform.libc === 'glibc'
}

interface ZigParts {
  /** Absolute folder that holds the `ziglang` package. */
  readonly folder: string
  /** A private folder for the programs that stand in for the compilers. */
  readonly bin: string
  /** Absolute folder for what zig makes of glibc's and libc++'s sources once. */
  readonly cache: string
  readonly platform: Platform
}

/** Programs that stand in for the system's, by name: even a build that knows only `gcc` gets zig. */
const PROGRAMS: Readonly<Record<string, 'cc' | 'c++' | 'ar' | 'ranlib'>> = {
  'zig-cc': 'cc',
  'zig-c++': 'c++',
  'zig-ar': 'ar',
  'zig-ranlib': 'ranlib',
  cc: 'cc',
  gcc: 'cc',
  'c++': 'c++',
  'g++': 'c++',
}

/** Writes the stand-ins and gives the environment that leads to them. */
export async function zigToolchain(parts: ZigParts): Promise<Toolchain> {
  const { bin, cache, platform } = parts
  const [rust, triple] = TRIPLES[platform.arch]
  const zig = path.join(parts.folder, 'ziglang', 'zig')
  await mkdir(bin, { recursive: true })
  for (const [name, command] of Object.entries(PROGRAMS)) {
    const file = path.join(bin, name)
    await writeFile(file, standIn(zig, command, `${triple}.${platform.floor}`))
    await chmod(file, 0o755)
  }
  return {
    env: {
      ...NOTHING_FETCHED,
      // Names and not paths: backends split these at spaces.
      CC: 'zig-cc',
      CXX: 'zig-c++',
      AR: 'zig-ar',
      RANLIB: 'zig-ranlib',
      [`CARGO_TARGET_${rust.toUpperCase().replaceAll('-', '_')}_LINKER`]: path.join(bin, 'zig-cc'),
      ZIG_GLOBAL_CACHE_DIR: cache,
      ZIG_LOCAL_CACHE_DIR: cache,
    },
    pathFirst: [bin],
  }
}

/** A shell script that passes its arguments on as they are, but for what zig does not take (pure). */
export function standIn(zig: string, command: 'cc' | 'c++' | 'ar' | 'ranlib', target: string): string {
  const quoted = `'${zig.replaceAll("'", "'\\''")}'`
  if (command === 'ar' || command === 'ranlib') return `#!/bin/sh\nexec ${quoted} ${command} "$@"\n`
  // rustc and cmake name the target in their own way, and rustc its own linker: zig takes neither.
  return `#!/bin/sh
for argument do
  shift
  case $argument in
    --target=* | -fuse-ld=*) ;;
    *) set -- "$@" "$argument" ;;
  esac
done
exec ${quoted} ${command} -target ${target} -fno-sanitize=undefined "$@"
`
}
