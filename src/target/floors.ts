/** Floors: the oldest libc or macOS that must still run the result (inputs `glibc`, `musl`, `macos`). */
import { PackagingError } from '../core/errors.js'
import type { Platform } from '../core/model.js'

/** Each as `major.minor`. */
export interface Floors {
  readonly glibc: string
  readonly musl: string
  readonly macos: string
}

export const DEFAULT_FLOORS: Floors = { glibc: '2.28', musl: '1.2', macos: '11.0' }

/** What each floor may be: PEP 600 (manylinux), PEP 656 (musllinux), and macOS versions that CPython 3.8+ runs on. */
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

/** The older one of two versions. */
export function lowerFloor(a: string, b: string): string {
  return compareVersions(a, b) <= 0 ? a : b
}

/**
 * Reads the three floor inputs; what is not given is the default. A major version alone gets `.0`.
 * Problems have code `input/invalid`; the default stands in for a wrong value so that parsing can go on.
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
    if (
      first &&
      Number(first) >= major[0] &&
      Number(first) <= major[1] &&
      compareVersions(version, lowest) >= 0
    )
      floors[key] = version
    else
      problems.push(
        new PackagingError('input/invalid', {
          message: `${key}: '${value}' is not a floor that wheels can be made for.`,
          fix: `Give ${about}; the default is ${DEFAULT_FLOORS[key]}.`,
        }),
      )
  }
  return { floors, problems }
}

/** The oldest glibc that manylinux tags exist for (PEP 600): 2.5 on x86, 2.17 elsewhere. */
export function oldestManylinux(arch: Platform['arch']): string {
  return arch === 'x86_64' || arch === 'x86' ? '2.5' : '2.17'
}

/**
 * The floor of one platform.
 * @throws PackagingError `input/invalid` for a glibc older than any manylinux tag of that architecture.
 */
export function floorFor(kind: Pick<Platform, 'os' | 'arch' | 'libc'>, floors: Floors): string {
  if (kind.os === 'windows') return ''
  // The first macOS on arm64 is 11.0, so an older floor is met there by definition.
  if (kind.os === 'macos')
    return kind.arch === 'aarch64' && compareVersions(floors.macos, '11.0') < 0 ? '11.0' : floors.macos
  if (kind.libc === 'musl') return floors.musl
  const oldest = oldestManylinux(kind.arch)
  if (compareVersions(floors.glibc, oldest) < 0)
    throw new PackagingError('input/invalid', {
      message: `glibc: ${floors.glibc} is older than any wheel for linux-${kind.arch} can be tagged (PEP 600 begins at ${oldest}).`,
      fix: `Set glibc to ${oldest} or newer, or leave linux-${kind.arch} out of platforms.`,
    })
  return floors.glibc
}
