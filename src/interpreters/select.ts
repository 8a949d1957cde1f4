/**
 * Which candidates are worth starting, and which interpreter answers each request (pure).
 * Architecture and libc must be the wanted platform's, since wheels are: an x86_64 Python on an arm64 Mac (Rosetta)
 * and an x86 or x86_64 one on arm64 Windows run, but are not chosen for `macos-arm64` or `windows-arm64`. What counts
 * is the answer of the process: macOS's universal binaries start as what their parent is.
 */

import { compare, satisfies } from '@renovatebot/pep440'
import type { Interpreter, Platform, PythonVersion } from '../core/model.js'
import type { Claim } from './claims.js'
import { type Candidate, SOURCES } from './discover.js'
import { allows } from './versions.js'

/** Whether a project accepts this full version (`3.12.1`) as far as requires-python goes. */
export type Accepts = (fullVersion: string) => boolean

/**
 * The interpreter for each of `asked` (`undefined`: none): the highest patch, or exactly the pinned one; of equals the
 * one whose source comes first. Pre-releases answer only to `3.15.0b1` and `3.15-dev`.
 */
export function select<T extends Interpreter>(
  asked: readonly PythonVersion[],
  found: readonly T[],
  platform: Platform,
  accepts: Accepts,
): readonly (T | undefined)[] {
  const usable = found.filter(({ platform: { os, arch, libc } }) => {
    const sameLibc = platform.libc === undefined || libc === platform.libc
    return os === platform.os && arch === platform.arch && sameLibc
  })
  return asked.map(python => {
    const fitting = usable.filter(
      one => sameKind(python, one.python) && fitsPatch(python, one.fullVersion) && accepts(one.fullVersion),
    )
    const [best] = fitting.sort((a, b) => compare(b.fullVersion, a.fullVersion) || rank(a.source) - rank(b.source))
    return best
  })
}

interface Waves {
  /** Those whose name promises a request's answer; of several patches in one source only the best. */
  readonly first: readonly Candidate[]
  /** The rest that could still answer: unnamed ones, older patches. Only worth starting for what is missing. */
  readonly second: readonly Candidate[]
}

/** Sorts out what need not be started at all, or not at first, for these requests. */
export function waves(candidates: readonly Candidate[], asked: readonly PythonVersion[], platform: Platform): Waves {
  const here = candidates.filter(({ claim }) => onPlatform(claim, platform))
  const plausible = here.filter(({ claim }) => asked.some(python => couldBe(claim, python)))
  const first = new Set(asked.flatMap(python => promising(plausible, python)))
  return {
    first: plausible.filter(candidate => first.has(candidate)),
    second: plausible.filter(candidate => !first.has(candidate)),
  }
}

function promising(candidates: readonly Candidate[], python: PythonVersion): readonly Candidate[] {
  const named = candidates.filter(
    ({ claim }) =>
      claim.minor !== undefined && couldBe(claim, python) && (claim.freeThreaded ?? false) === python.freeThreaded,
  )
  return SOURCES.flatMap(source => {
    const mine = named.filter(candidate => candidate.source === source)
    const exact = mine.filter(({ claim }) => claim.fullVersion !== undefined)
    exact.sort((a, b) => compare(b.claim.fullVersion ?? '', a.claim.fullVersion ?? ''))
    return [...exact.slice(0, 1), ...mine.filter(({ claim }) => claim.fullVersion === undefined)]
  })
}

function onPlatform(claim: Claim, platform: Platform): boolean {
  const sameArch = claim.arch === undefined || claim.arch === platform.arch
  return sameArch && (claim.libc === undefined || platform.libc === undefined || claim.libc === platform.libc)
}

function couldBe(claim: Claim, python: PythonVersion): boolean {
  if (claim.implementation !== undefined && claim.implementation !== python.implementation) return false
  if (claim.minor !== undefined && claim.minor !== python.minor) return false
  if (claim.freeThreaded !== undefined && claim.freeThreaded !== python.freeThreaded) return false
  return claim.fullVersion === undefined || fitsPatch(python, claim.fullVersion)
}

export function sameKind(a: PythonVersion, b: PythonVersion): boolean {
  const sameVersion = a.major === b.major && a.minor === b.minor
  return sameVersion && a.implementation === b.implementation && a.freeThreaded === b.freeThreaded
}

function fitsPatch(python: PythonVersion, fullVersion: string): boolean {
  if (python.patch === 'dev') return true
  if (python.patch === undefined) return !/[a-z]/.test(fullVersion)
  return fullVersion === `${python.major}.${python.minor}.${python.patch}`
}

function rank(source: string): number {
  return (SOURCES as readonly string[]).indexOf(source)
}

/** A minor version that requires-python excludes altogether was asked for on purpose: not checked here. */
export function acceptance({ requiresPython = '' }: { readonly requiresPython?: string | undefined }): Accepts {
  const specifier = requiresPython.trim()
  return fullVersion => {
    const release = fullVersion.replace(/(a|b|rc)\d+$/, '')
    const excluded = !allows(specifier, Number(release.split('.')[1]))
    return specifier === '' || excluded || satisfies(release, specifier)
  }
}
