/**
 * Platform names: the one table of what can be asked for, its aliases, and the parsing of the `platforms` input.
 *
 * An operating system alone means what GitHub's `…-latest` runner of that system is (Linux and Windows on x86_64,
 * macOS on arm64), whatever machine the plan is made on: a plan must not change with its planner. `runner` is the one
 * word that means "this machine". An architecture alone is refused, as it leaves the system open.
 */
import { PackagingError } from '../errors/errors.js'
import type { Arch, Interpreter, Libc, Os, Platform } from '../model.js'
import { nearestOf } from '../text/nearest.js'
import { type Floors, floorFor, lowerFloor } from './floors.js'

interface Kind {
  readonly os: Os
  readonly arch: Arch
  readonly libc?: Libc
}

const LINUX_ARCHES = ['x86_64', 'aarch64', 'x86', 'armv7l', 'ppc64le', 's390x', 'riscv64'] as const

/** Every platform that can be named, in the order it is listed to people. */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...LINUX_ARCHES.map((arch): [string, Kind] => [`linux-${arch}`, { os: 'linux', arch, libc: 'glibc' }]),
  ...LINUX_ARCHES.map((arch): [string, Kind] => [`musllinux-${arch}`, { os: 'linux', arch, libc: 'musl' }]),
  ['macos-arm64', { os: 'macos', arch: 'aarch64' }],
  ['macos-x86_64', { os: 'macos', arch: 'x86_64' }],
  ['windows-x86_64', { os: 'windows', arch: 'x86_64' }],
  ['windows-arm64', { os: 'windows', arch: 'aarch64' }],
  ['windows-x86', { os: 'windows', arch: 'x86' }],
])

/** Every valid platform name. */
export const PLATFORM_NAMES: readonly string[] = [...KINDS.keys()]

const SYSTEMS: Readonly<Record<string, 'linux' | 'musllinux' | 'macos' | 'windows'>> = {
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

const ARCHES: Readonly<Record<string, Arch>> = {
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

function nameOf(system: keyof typeof USUAL_ARCH, arch: Arch): string {
  const armName = system === 'macos' || system === 'windows' ? 'arm64' : 'aarch64'
  return `${system}-${arch === 'aarch64' ? armName : arch}`
}

/**
 * The canonical name of a platform word: `win_amd64` → `windows-x86_64`, `manylinux_2_28_aarch64` → `linux-aarch64`,
 * `osx` → `macos-arm64`. Undefined when it is none.
 */
export function canonicalPlatform(word: string): string | undefined {
  const [, stem = '', rest = ''] = /^([a-z]+(?:1|20\d\d)?)[-_]?(.*)$/.exec(word.trim().toLowerCase()) ?? []
  const system = Object.hasOwn(SYSTEMS, stem) ? SYSTEMS[stem] : undefined
  if (system === undefined) return undefined
  // A wheel's platform tag carries a version (`manylinux_2_28_`, `macosx_11_0_`); floors are inputs of their own.
  const archWord = rest.replace(/^\d+[_.]\d+[-_]/, '')
  if (archWord === '') return nameOf(system, USUAL_ARCH[system])
  const arch = Object.hasOwn(ARCHES, archWord) ? ARCHES[archWord] : undefined
  const name = arch === undefined ? '' : nameOf(system, arch)
  return KINDS.has(name) ? name : undefined
}

/** The platform this machine is, with the floors asked for but none above what it has itself. */
function runnerPlatform(machine: Interpreter['platform'], floors: Floors): Platform | undefined {
  const system = machine.os === 'linux' && machine.libc === 'musl' ? 'musllinux' : machine.os
  const name = nameOf(system, machine.arch)
  const kind = KINDS.get(name)
  if (kind === undefined) return undefined
  const floor = floorFor(kind, floors)
  return {
    name,
    ...kind,
    floor: kind.os === 'linux' && machine.libcVersion ? lowerFloor(floor, machine.libcVersion) : floor,
  }
}

function unknown(value: string): PackagingError {
  const word = value.toLowerCase()
  const arch = Object.hasOwn(ARCHES, word) ? ARCHES[word] : undefined
  const ofArch = [...KINDS].filter(([, kind]) => kind.arch === arch).map(([name]) => name)
  return new PackagingError('input/invalid', {
    message:
      arch === undefined
        ? `platforms: '${value}' is not a platform.`
        : `platforms: '${value}' is an architecture without an operating system.`,
    fix: `Did you mean '${ofArch[0] ?? nearestOf(value, PLATFORM_NAMES)}'? Valid: runner, ${PLATFORM_NAMES.join(', ')}, or a path to a complete-platform .json file.`,
  })
}

export interface ParsedPlatforms {
  /** Without duplicates, in the order asked. */
  readonly platforms: readonly Platform[]
  /** Values that are paths to complete-platform JSON files, as written. */
  readonly files: readonly string[]
  /** All that is wrong with the values; code `input/invalid`. */
  readonly problems: readonly PackagingError[]
}

/** Whether a `platforms` value is a path to a complete-platform file and not a name. */
export function isPlatformFile(value: string): boolean {
  return /\.json$/i.test(value) || /[/\\]/.test(value)
}

/**
 * Reads the values of the `platforms` input. Pure: files are named, not read (`decodeCompletePlatform` does).
 * `floors` come from `parseFloors`; one that a platform cannot have (manylinux of aarch64 begins at 2.17) is a problem.
 */
export function parsePlatforms(
  values: readonly string[],
  context: { readonly machine: Interpreter['platform']; readonly floors: Floors },
): ParsedPlatforms {
  const platforms = new Map<string, Platform>()
  const files = new Set<string>()
  const problems: PackagingError[] = []
  for (const value of values) {
    if (isPlatformFile(value)) {
      files.add(value)
      continue
    }
    try {
      const name = canonicalPlatform(value)
      const kind = name === undefined ? undefined : KINDS.get(name)
      const platform =
        value.toLowerCase() === 'runner'
          ? runnerPlatform(context.machine, context.floors)
          : name && kind && { name, ...kind, floor: floorFor(kind, context.floors) }
      if (!platform) problems.push(unknown(value))
      else if (!platforms.has(platform.name)) platforms.set(platform.name, platform)
    } catch (thrown) {
      if (!(thrown instanceof PackagingError)) throw thrown
      problems.push(thrown)
    }
  }
  return { platforms: [...platforms.values()], files: [...files], problems }
}
