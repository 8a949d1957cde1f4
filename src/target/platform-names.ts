/**
 * Platform names: the one table of what can be asked for, and its aliases (pure).
 *
 * An operating system alone means what GitHub's `…-latest` runner of that system is (Linux and Windows on x86_64,
 * macOS on arm64), whatever machine the plan is made on: a plan must not change with its planner. An architecture alone is
 * refused, as it leaves the system open.
 */
import { ARCHES, type Arch, type Platform } from '../core/model.js'

/** A platform without a floor. */
export type Kind = Pick<Platform, 'os' | 'arch' | 'libc'>

/** Every platform that can be named, in the order it is listed to people. */
export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...ARCHES.map((arch): [string, Kind] => [`linux-${arch}`, { os: 'linux', arch, libc: 'glibc' }]),
  ...ARCHES.map((arch): [string, Kind] => [`musllinux-${arch}`, { os: 'linux', arch, libc: 'musl' }]),
  ['macos-arm64', { os: 'macos', arch: 'aarch64' }],
  ['macos-x86_64', { os: 'macos', arch: 'x86_64' }],
  ['windows-x86_64', { os: 'windows', arch: 'x86_64' }],
  ['windows-arm64', { os: 'windows', arch: 'aarch64' }],
  ['windows-x86', { os: 'windows', arch: 'x86' }],
])

/** Every valid platform name. */
export const PLATFORM_NAMES: readonly string[] = [...KINDS.keys()]

const SYSTEM_WORDS: Readonly<Record<string, 'linux' | 'musllinux' | 'macos' | 'windows'>> = {
  linux: 'linux',
  manylinux: 'linux',
  manylinux1: 'linux',
  manylinux2010: 'linux',
  manylinux2014: 'linux',
  gnu: 'linux',
  ubuntu: 'linux',
  musllinux: 'musllinux',
  musl: 'musllinux',
  alpine: 'musllinux',
  macos: 'macos',
  macosx: 'macos',
  osx: 'macos',
  mac: 'macos',
  darwin: 'macos',
  windows: 'windows',
  win: 'windows',
}

/** What people and tools call architectures. */
export const ARCH_ALIASES: Readonly<Record<string, Arch>> = {
  x86_64: 'x86_64',
  amd64: 'x86_64',
  x64: 'x86_64',
  aarch64: 'aarch64',
  arm64: 'aarch64',
  x86: 'x86',
  i386: 'x86',
  i686: 'x86',
  '32': 'x86',
  '64': 'x86_64',
  armv7l: 'armv7l',
  armv7: 'armv7l',
  armhf: 'armv7l',
  ppc64le: 'ppc64le',
  powerpc64le: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
}

/** What an operating system alone stands for: GitHub's `…-latest` runner of it. */
const USUAL_ARCH = { linux: 'x86_64', musllinux: 'x86_64', macos: 'aarch64', windows: 'x86_64' } as const

/** `macos-arm64`, `linux-aarch64`: each system's own word for its architecture. */
export function nameOf(system: keyof typeof USUAL_ARCH, arch: Arch): string {
  const armName = system === 'macos' || system === 'windows' ? 'arm64' : 'aarch64'
  return `${system}-${arch === 'aarch64' ? armName : arch}`
}

/**
 * The canonical name of a platform word: `win_amd64` → `windows-x86_64`, `manylinux_2_28_aarch64` → `linux-aarch64`,
 * `osx` → `macos-arm64`. Undefined when it is none.
 */
export function canonicalPlatform(word: string): string | undefined {
  const [, stem = '', rest = ''] = /^([a-z]+(?:1|20\d\d)?)[-_]?(.*)$/.exec(word.trim().toLowerCase()) ?? []
  const system = Object.hasOwn(SYSTEM_WORDS, stem) ? SYSTEM_WORDS[stem] : undefined
  if (system === undefined) return undefined
  // A wheel's platform tag carries a version (`manylinux_2_28_`, `macosx_11_0_`); floors are inputs of their own.
  const archWord = rest.replace(/^\d+[_.]\d+[-_]/, '')
  if (archWord === '') return nameOf(system, USUAL_ARCH[system])
  const arch = Object.hasOwn(ARCH_ALIASES, archWord) ? ARCH_ALIASES[archWord] : undefined
  const name = arch === undefined ? '' : nameOf(system, arch)
  return KINDS.has(name) ? name : undefined
}
