/**
 * Compatibility tags (`compatibilityTags`) and environment markers (`markerEnvironment`) of a target. Tags are best first,
 * in the exact order of `packaging.tags.sys_tags()` (packaging 26.3) on such a machine; a contract test compares the two.
 * The order decides which of several wheels is chosen.
 *
 * Since packaging 26.3 the plain `linux_*` tag comes before manylinux and musllinux (older versions, and the copy inside
 * pex, put it last), and macOS has `fat3` (older: `fat32`). The list follows packaging; the choice between wheels
 * (`src/python/select.py`) takes a plain `linux_*` wheel last, because it was not repaired for any minimum glibc.
 */
import type { Arch, Os, Platform, PythonVersion, Target } from '../core/model.js'
import { oldestManylinux, versionParts } from './platforms.js'

const SYSTEM: Readonly<Record<Os, { os_name: string; sys_platform: string; platform_system: string }>> = {
  linux: { os_name: 'posix', sys_platform: 'linux', platform_system: 'Linux' },
  macos: { os_name: 'posix', sys_platform: 'darwin', platform_system: 'Darwin' },
  windows: { os_name: 'nt', sys_platform: 'win32', platform_system: 'Windows' },
}

/** What `platform.machine()` returns, where it is not our own name. */
const MACHINE: Readonly<Record<Os, Partial<Record<Arch, string>>>> = {
  linux: { x86: 'i686' },
  macos: { aarch64: 'arm64' },
  windows: { x86_64: 'AMD64', aarch64: 'ARM64' },
}

/**
 * Marker values by their PEP 508 names; kernel release and version are unknown and empty. PyPy's own version is 7.3.0: all
 * of its Python 3.7–3.11 releases are 7.3.x.
 * @param full version with its patch release; without one it is 0, the oldest `3.12` (uv's `--python-version 3.12` means
 * the same)
 */
export function markerEnvironment({ python, platform }: Target, full = oldestOf(python)): Record<string, string> {
  const { implementation, major, minor } = python
  const cpython = implementation === 'cpython'
  return {
    implementation_name: implementation,
    implementation_version: cpython ? full : '7.3.0',
    ...SYSTEM[platform.os],
    platform_machine: MACHINE[platform.os][platform.arch] ?? platform.arch,
    platform_python_implementation: cpython ? 'CPython' : 'PyPy',
    platform_release: '',
    platform_version: '',
    python_full_version: full,
    python_version: `${major}.${minor}`,
  }
}

function oldestOf({ major, minor, patch }: PythonVersion): string {
  return `${major}.${minor}.0${patch ?? ''}`
}

/** Linux's own name of an architecture, where it differs. */
export const LINUX_ARCH: Readonly<Partial<Record<Arch, string>>> = { x86: 'i686' }
const WINDOWS_TAG: Readonly<Partial<Record<Arch, string>>> = {
  x86_64: 'win_amd64',
  aarch64: 'win_arm64',
  x86: 'win32',
}
/** PEP 513, 571 and 599: the names before PEP 600, each right after its version. */
const LEGACY_MANYLINUX: Readonly<Record<number, string>> = {
  17: 'manylinux2014',
  12: 'manylinux2010',
  5: 'manylinux1',
}

function countDown(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index)
}

function linuxPlatforms(platform: Platform): string[] {
  const arch = LINUX_ARCH[platform.arch] ?? platform.arch
  const [major, minor] = versionParts(platform.floor)
  if (platform.libc === 'musl')
    return [`linux_${arch}`, ...countDown(minor, 0).map(version => `musllinux_${major}_${version}_${arch}`)]
  const oldest = versionParts(oldestManylinux(platform.arch))[1]
  const manylinux = countDown(minor, oldest).flatMap(version => {
    const legacy = LEGACY_MANYLINUX[version]
    return [`manylinux_${major}_${version}_${arch}`, ...(legacy ? [`${legacy}_${arch}`] : [])]
  })
  return [`linux_${arch}`, ...manylinux]
}

function macPlatforms(platform: Platform): string[] {
  const [major, minor] = versionParts(platform.floor)
  const intel = platform.arch === 'x86_64' && !platform.universal2
  const formats = platform.universal2
    ? ['universal2']
    : intel
      ? ['x86_64', 'intel', 'fat64', 'fat3', 'universal2', 'universal']
      : ['arm64', 'universal2']
  const tagged = (version: string, of: readonly string[]) => of.map(format => `macosx_${version}_${format}`)
  if (major < 11) return countDown(minor, 4).flatMap(version => tagged(`10_${version}`, formats))
  return [
    ...countDown(major, 11).flatMap(version => tagged(`${version}_0`, formats)),
    // arm64 starts with macOS 11, but a universal2 wheel may have the older version of its Intel half.
    ...countDown(16, 4).flatMap(version => tagged(`10_${version}`, intel ? formats : ['universal2'])),
  ]
}

/** The platform part of the tags, best first. */
export function platformTags(platform: Platform): string[] {
  if (platform.os === 'linux') return linuxPlatforms(platform)
  if (platform.os === 'macos') return macPlatforms(platform)
  return [WINDOWS_TAG[platform.arch] ?? `win_${platform.arch}`]
}

/** `cp313t`, `cp312`; for PyPy `pypy311_pp73`, the only ABI of PyPy 3 since 2020. */
function abiOf({ implementation, major, minor, freeThreaded }: PythonVersion): string {
  const digits = `${major}${minor}`
  return implementation === 'pypy' ? `pypy${digits}_pp73` : `cp${digits}${freeThreaded ? 't' : ''}`
}

function cpythonTags(python: PythonVersion, platforms: readonly string[]): string[] {
  const { major, minor, freeThreaded } = python
  // PEP 803: the stable ABI of free-threaded builds is one of its own.
  const stable = freeThreaded ? 'abi3t' : 'abi3'
  const own = `cp${major}${minor}`
  const prefixes = [`${own}-${abiOf(python)}`, `${own}-${stable}`, `${own}-none`]
  for (const older of countDown(minor - 1, 2)) prefixes.push(`cp${major}${older}-${stable}`)
  return prefixes.flatMap(prefix => platforms.map(platform => `${prefix}-${platform}`))
}

function pypyTags(python: PythonVersion, platforms: readonly string[]): string[] {
  const own = `pp${python.major}${python.minor}`
  return [abiOf(python), 'none'].flatMap(abi => platforms.map(platform => `${own}-${abi}-${platform}`))
}

/** All tags a wheel may carry to run on `target`, best first. */
export function compatibilityTags({ python, platform }: Target): string[] {
  const { major, minor, implementation } = python
  const platforms = platformTags(platform)
  const cpython = implementation === 'cpython'
  const pures = [`py${major}${minor}`, `py${major}`, ...countDown(minor - 1, 0).map(older => `py${major}${older}`)]
  return [
    ...(cpython ? cpythonTags(python, platforms) : pypyTags(python, platforms)),
    ...pures.flatMap(pure => platforms.map(tag => `${pure}-none-${tag}`)),
    `${cpython ? `cp${major}${minor}` : 'pp3'}-none-any`,
    ...pures.map(pure => `${pure}-none-any`),
  ]
}
