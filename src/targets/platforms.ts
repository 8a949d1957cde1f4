/**
 * Platforms: the one table of their names and aliases (`KINDS`), the inputs `platforms` (`parsePlatforms`) and `glibc`,
 * `musl`, `macos` (`parseFloors`), and the machine that this process runs on (`thisMachine`).
 */
import { PackagingError } from '../core/errors.js'
import { ARCHES, type Arch, type Interpreter, type Os, type Platform } from '../core/model.js'
import { nearestOf } from '../core/parse.js'

/** The minimum libc and macOS, which must still run the result. Each as `major.minor`. */
export interface Floors {
  readonly glibc: string
  readonly musl: string
  readonly macos: string
}

export const DEFAULT_FLOORS: Floors = { glibc: '2.28', musl: '1.2', macos: '11.0' }

/** Valid minimum versions: PEP 600 (manylinux), PEP 656 (musllinux), and macOS versions that CPython 3.8+ runs on. */
const RULES = {
  glibc: { major: [2, 2], lowest: '2.5', about: 'a glibc version from 2.5, such as 2.17, 2.28 or 2.34' },
  musl: { major: [1, 1], lowest: '1.0', about: 'a musl version from 1.0, such as 1.1 or 1.2' },
  macos: { major: [10, 99], lowest: '10.4', about: 'a macOS version from 10.4, such as 10.13, 11.0 or 14.0' },
} as const satisfies Record<keyof Floors, { major: readonly [number, number]; lowest: string; about: string }>

/** `major.minor` as numbers. */
export function versionParts(version: string): readonly [number, number] {
  const [major = '0', minor = '0'] = version.split('.')
  return [Number(major), Number(minor)]
}

/** Negative when `a` is older than `b`, 0 when equal. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [versionParts(a), versionParts(b)]
  return left[0] - right[0] || left[1] - right[1]
}

/**
 * Reads the three inputs of minimum versions, each with a default. A major version alone gets `.0`.
 * Problems have code `input/invalid`; the default replaces an invalid value so that parsing can go on.
 */
export function parseFloors(given: Partial<Record<keyof Floors, string>>): {
  readonly floors: Floors
  readonly problems: readonly PackagingError[]
} {
  const floors = { ...DEFAULT_FLOORS }
  const problems: PackagingError[] = []
  for (const key of ['glibc', 'musl', 'macos'] as const) {
    const value = given[key]?.trim()
    if (!value) continue
    const { major, lowest, about } = RULES[key]
    const [, first = '', second = '0'] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(value) ?? []
    const version = `${Number(first)}.${Number(second)}`
    if (first && Number(first) >= major[0] && Number(first) <= major[1] && compareVersions(version, lowest) >= 0)
      floors[key] = version
    else
      problems.push(
        new PackagingError('input/invalid', {
          message: `${key}: '${value}' is not a valid minimum version for wheels.`,
          fix: `Give ${about}; the default is ${DEFAULT_FLOORS[key]}.`,
        }),
      )
  }
  return { floors, problems }
}

/** The input for the minimum system of a platform; undefined on Windows, which has none. */
export function minimumInput({ os, libc }: Pick<Platform, 'os' | 'libc'>): keyof Floors | undefined {
  if (os === 'windows') return undefined
  return os === 'macos' ? 'macos' : libc === 'musl' ? 'musl' : 'glibc'
}

/**
 * Whether the minimum system of a platform is a promise: the user gave it, and a file that needs a newer one is an error.
 * The default is a goal, and such a file is a warning.
 * @param given the text of every input that was given
 */
export function isPromised(
  given: Readonly<Partial<Record<keyof Floors, string>>>,
  platform: Pick<Platform, 'os' | 'libc'>,
): boolean {
  const input = minimumInput(platform)
  return input !== undefined && given[input] !== undefined
}

/** The oldest glibc that manylinux tags exist for (PEP 600): 2.5 on x86, 2.17 elsewhere. */
export function oldestManylinux(arch: Platform['arch']): string {
  return arch === 'x86_64' || arch === 'x86' ? '2.5' : '2.17'
}

/**
 * The minimum version of one platform.
 * @throws PackagingError `input/invalid` for a glibc older than any manylinux tag of that architecture.
 */
function floorFor(kind: Pick<Platform, 'os' | 'arch' | 'libc'>, floors: Floors): string {
  if (kind.os === 'windows') return ''
  // The first macOS on arm64 is 11.0, so that every one satisfies an older minimum.
  if (kind.os === 'macos')
    return kind.arch === 'aarch64' && compareVersions(floors.macos, '11.0') < 0 ? '11.0' : floors.macos
  if (kind.libc === 'musl') return floors.musl
  const oldest = oldestManylinux(kind.arch)
  if (compareVersions(floors.glibc, oldest) < 0)
    throw new PackagingError('input/invalid', {
      message: `glibc: ${floors.glibc} is older than the oldest manylinux tag for linux-${kind.arch}, ${oldest} (PEP 600).`,
      fix: `Set glibc to ${oldest} or newer, or leave linux-${kind.arch} out of platforms.`,
    })
  return floors.glibc
}

const SYSTEM_OF_NODE: Readonly<Record<string, Os>> = { linux: 'linux', darwin: 'macos', win32: 'windows' }
const ARCH_OF_NODE: Readonly<Record<string, Arch>> = {
  x64: 'x86_64',
  arm64: 'aarch64',
  ia32: 'x86',
  arm: 'armv7l',
  ppc64: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
}

/** The system and architecture of this Node; an unknown one counts as Linux on x86_64. */
export function thisMachine(): Interpreter['platform'] {
  const os = SYSTEM_OF_NODE[process.platform] ?? 'linux'
  const arch = ARCH_OF_NODE[process.arch] ?? 'x86_64'
  if (os !== 'linux') return { os, arch }
  known ??= { glibc: glibcVersion() }
  const { glibc } = known
  return glibc === undefined ? { os, arch, libc: 'musl' } : { os, arch, libc: 'glibc', libcVersion: glibc }
}

/** A report takes 4 ms, and many times that while other threads work. */
let known: { readonly glibc: string | undefined } | undefined

/** Node's report contains the glibc version, and none with musl. */
function glibcVersion(): string | undefined {
  // The network section resolves host names, which may take seconds.
  if (process.report) Object.assign(process.report, { excludeNetwork: true })
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined
  return report?.header?.glibcVersionRuntime
}

/** A platform without a minimum version. */
type Kind = Pick<Platform, 'os' | 'arch' | 'libc'>

/** Every platform by name, in the order of lists for people. */
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

/** Both kinds of Mac, served by one wheel: a name in `platforms`, and of the wheels, but of no machine. */
export const UNIVERSAL2 = 'macos-universal2'

/** The platforms that a universal2 wheel serves. */
export const UNIVERSAL2_OF: readonly string[] = ['macos-arm64', 'macos-x86_64']

/** `macos-universal2`, `osx_universal2`, `macosx_11_0_universal2`. */
function isUniversal2(word: string): boolean {
  return /^(?:macosx?|osx|mac|darwin)(?:[-_]\d+[_.]\d+)?[-_]?universal2$/i.test(word)
}

/** The platforms that a wheel for `platform` serves. */
export function servedBy({ name, universal2 }: Platform): readonly string[] {
  return universal2 ? UNIVERSAL2_OF : [name]
}

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

/** Other names of architectures. */
const ARCH_ALIASES: Readonly<Record<string, Arch>> = {
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

/**
 * The architecture of an operating system alone: that of GitHub's `…-latest` runner, on any machine, so that a plan does
 * not depend on where it is created. An architecture alone is refused, as it leaves the system open.
 */
const USUAL_ARCH = { linux: 'x86_64', musllinux: 'x86_64', macos: 'aarch64', windows: 'x86_64' } as const

/** `macos-arm64`, `linux-aarch64`: each system's own name of its architecture. */
function nameOf(system: keyof typeof USUAL_ARCH, arch: Arch): string {
  const armName = system === 'macos' || system === 'windows' ? 'arm64' : 'aarch64'
  return `${system}-${arch === 'aarch64' ? armName : arch}`
}

/**
 * The canonical name of a platform word: `win_amd64` → `windows-x86_64`, `manylinux_2_28_aarch64` → `linux-aarch64`,
 * `osx` → `macos-arm64`. Undefined for anything else.
 */
export function canonicalPlatform(word: string): string | undefined {
  if (/[-_]$/.test(word.trim())) return undefined
  const [, stem = '', rest = ''] = /^([a-z]+(?:1|20\d\d)?)[-_]?(.*)/s.exec(word.trim().toLowerCase()) ?? []
  const system = Object.hasOwn(SYSTEM_WORDS, stem) ? SYSTEM_WORDS[stem] : undefined
  if (system === undefined) return undefined
  // A wheel's platform tag contains a version (`manylinux_2_28_`, `macosx_11_0_`); minimum versions are separate inputs.
  const archWord = rest.replace(/^\d+[_.]\d+[-_]/, '')
  if (archWord === '') return nameOf(system, USUAL_ARCH[system])
  const arch = Object.hasOwn(ARCH_ALIASES, archWord) ? ARCH_ALIASES[archWord] : undefined
  const name = arch === undefined ? '' : nameOf(system, arch)
  return KINDS.has(name) ? name : undefined
}

/** The platform of this machine, with the minimum versions asked for but not above its own. */
function runnerPlatform(machine: Interpreter['platform'], floors: Floors): Platform | undefined {
  const system = machine.os === 'linux' && machine.libc === 'musl' ? 'musllinux' : machine.os
  const name = nameOf(system, machine.arch)
  const kind = KINDS.get(name)
  if (kind === undefined) return undefined
  const floor = floorFor(kind, floors)
  const own = kind.os === 'linux' ? machine.libcVersion : undefined
  return { name, ...kind, floor: own && compareVersions(own, floor) < 0 ? own : floor }
}

function unknown(value: string): PackagingError {
  const word = value.toLowerCase()
  const arch = Object.hasOwn(ARCH_ALIASES, word) ? ARCH_ALIASES[word] : undefined
  const ofArch = [...KINDS].filter(([, kind]) => kind.arch === arch).map(([name]) => name)
  return new PackagingError('input/invalid', {
    message:
      arch === undefined
        ? `platforms: '${value}' is not a platform.`
        : `platforms: '${value}' is an architecture without an operating system.`,
    fix: `Did you mean '${ofArch[0] ?? nearestOf(value, PLATFORM_NAMES)}'? Valid: runner, ${[...PLATFORM_NAMES, UNIVERSAL2].join(', ')}, or a path to a complete-platform .json file.`,
  })
}

/**
 * Reads the values of the `platforms` input; `runner` is this machine. Pure: files are named, not read
 * (`decodeCompletePlatform` does).
 * @param context `floors` come from `parseFloors`; one that a platform cannot have (manylinux of aarch64 starts at 2.17)
 * is a problem
 * @returns platforms without duplicates, in the order given; `files`: values that are paths to complete-platform JSON
 * files, as written; `universal2`: whether both kinds of Mac share their wheels; `problems`: all of them, with code
 * `input/invalid`
 */
export function parsePlatforms(
  values: readonly string[],
  context: { readonly machine: Interpreter['platform']; readonly floors: Floors },
): {
  readonly platforms: readonly Platform[]
  readonly files: readonly string[]
  readonly universal2: boolean
  readonly problems: readonly PackagingError[]
} {
  const platforms = new Map<string, Platform>()
  const files = new Set<string>()
  const problems: PackagingError[] = []
  const universal2 = values.some(isUniversal2)
  for (const value of values.flatMap(one => (isUniversal2(one) ? UNIVERSAL2_OF : [one]))) {
    if (/\.json$|[/\\]/i.test(value)) {
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
  return { platforms: [...platforms.values()], files: [...files], universal2, problems }
}
