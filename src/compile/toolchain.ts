/**
 * What a build of native code is told by its environment: the oldest system to serve, and with `compiler: zig` a C
 * compiler that builds for an older glibc than this machine's.
 * @see https://setuptools.pypa.io/en/latest/userguide/ext_modules.html, https://doc.rust-lang.org/cargo/reference/environment-variables.html
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Arch, Platform } from '../core/model.js'

export interface Toolchain {
  readonly env: Readonly<Record<string, string>>
  /** Folders put first on PATH. */
  readonly pathFirst: readonly string[]
}

/** No build may fetch a compiler that nobody pinned: maturin installs Rust by itself where cargo is missing. */
const NOTHING_FETCHED = { MATURIN_NO_INSTALL_RUST: '1' }

const APPLE_ARCH: Readonly<Partial<Record<Arch, string>>> = { aarch64: 'arm64' }

/** The machine's own compilers, told of the floor where they can be (pure). */
export function systemToolchain(platform: Platform): Toolchain {
  if (platform.os !== 'macos') return { env: NOTHING_FETCHED, pathFirst: [] }
  const arch = APPLE_ARCH[platform.arch] ?? platform.arch
  // A universal2 Python builds for both architectures unless all three say otherwise; cibuildwheel sets the same.
  return {
    env: {
      ...NOTHING_FETCHED,
      MACOSX_DEPLOYMENT_TARGET: platform.floor,
      ARCHFLAGS: `-arch ${arch}`,
      _PYTHON_HOST_PLATFORM: `macosx-${platform.floor}-${arch}`,
    },
    pathFirst: [],
  }
}

/**
 * The same, with a private folder left out of debug information, so that the same source gives the same bytes in another
 * folder (pure). CPPFLAGS and not CFLAGS: setuptools takes the latter in place of Python's own, `-O3` included.
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

export interface ZigParts {
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
  // rustc and cmake name the target in their own way, and rustc asks for its own linker; zig has the one it is called with.
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
