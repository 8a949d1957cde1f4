/** Targets by their words, for tests. */
import type { PythonVersion } from '../src/core/model.js'
import { type ResolutionTarget, resolutionTarget } from '../src/targets/complete-platform.js'
import { type Floors, parseFloors, parsePlatforms } from '../src/targets/platforms.js'

export const SIX = [
  'linux-x86_64',
  'linux-aarch64',
  'musllinux-x86_64',
  'macos-arm64',
  'macos-x86_64',
  'windows-x86_64',
]
export const FIVE = ['3.9', '3.10', '3.11', '3.12', '3.13']

export function pythonVersion(word: string): PythonVersion {
  const [, pypy, minor = '', t] = /^(pypy)?3\.(\d+)(t?)$/.exec(word) ?? []
  return {
    implementation: pypy ? 'pypy' : 'cpython',
    major: 3,
    minor: Number(minor),
    freeThreaded: t === 't',
  }
}

export function targetsOf(
  pythons: readonly string[],
  platforms: readonly string[],
  floors: Partial<Floors> = {},
  /** Full versions of the interpreters that build, by Python. */
  here: Readonly<Record<string, string>> = {},
): ResolutionTarget[] {
  const parsed = parsePlatforms(platforms, {
    machine: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
    floors: parseFloors(floors).floors,
  })
  if (parsed.problems.length > 0) throw parsed.problems[0]
  return parsed.platforms.flatMap(platform =>
    pythons.map(word => resolutionTarget({ python: pythonVersion(word), platform }, here[word])),
  )
}
