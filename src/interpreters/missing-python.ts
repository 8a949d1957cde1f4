/** What is reported of Pythons that were asked for and are not here (pure). */

import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Platform, PythonVersion } from '../core/model.js'
import type { Candidate } from './discover.js'
import type { Probed } from './probe.js'
import { acceptance, sameKind } from './select.js'
import { allowedNames, comparePythons, formatPython, parsePython, supportedNames } from './versions.js'

/** What is known when Pythons are missing. */
interface Lack {
  readonly missing: readonly PythonVersion[]
  readonly platform: Platform
  /** All that discovery saw, whether it was started or not. */
  readonly candidates: readonly Candidate[]
  readonly probed: readonly Probed[]
  /** Names of what uv offers for download, with and without patch; see `parseUvList`. */
  readonly offered: readonly string[]
  /** Why nothing was downloaded: uv's words, or that the user forbade it. */
  readonly because: readonly string[]
  /** The project's own; what is here and not allowed by it is reported as such. */
  readonly requiresPython?: string | undefined
}

/**
 * One error for the missing Pythons: what is available instead, what was refused and why. uv downloads all or
 * nothing, so those it does not offer are to blame for the others; when it offers all of them, the network is.
 */
export function missingError(lack: Lack): PackagingError {
  const unknown = lack.missing.filter(python => !isOffered(python, lack.offered))
  const toBlame = unknown.length > 0 ? unknown : lack.missing
  const names = toBlame.map(formatPython)
  const here = namesOf(lack)
  const excluded = excludedHere(lack, toBlame)
  if (excluded.length > 0) return excludedError(lack, names, excluded)
  const reachable = unknown.length > 0 ? lack.offered : []
  const known = choicesFor(toBlame, [...here, ...reachable]).filter(name => !names.includes(name))
  const choices = known.length === 0 ? [] : allowedNames(lack.requiresPython ?? '', known)
  const choose = choices.length > 0 ? `, or choose from ${choices.join(' ')}` : ''
  const network =
    unknown.length > 0 ? '' : ` uv offers ${names.join(', ')} for download: check the network and mirror settings.`
  return new PackagingError('interpreter/missing', {
    message: `Python ${names.join(', ')} can neither be found nor downloaded for ${lack.platform.name}.`,
    fix: `Install it before this step (on GitHub: actions/setup-python with python-version ${names.join(', ')})${choose}.${network}`,
    detail: [
      `found here: ${here.join(' ') || 'none'}`,
      ...new Set(lack.probed.flatMap(refused)),
      ...lack.because.map(line => `uv: ${line}`),
    ],
  })
}

/** Full versions of the wanted Pythons that are here, but not allowed by requires-python. */
function excludedHere({ probed, requiresPython = '' }: Lack, wanted: readonly PythonVersion[]): readonly string[] {
  const accepts = acceptance({ requiresPython })
  const here = probed.flatMap(one => (one.kind === 'usable' ? [one.interpreter] : []))
  const versions = here
    .filter(({ python }) => wanted.some(one => sameKind(one, python)))
    .map(({ fullVersion }) => fullVersion)
    .filter(version => !accepts(version))
  return [...new Set(versions)]
}

function excludedError(
  { requiresPython = '', platform, because }: Lack,
  names: readonly string[],
  excluded: readonly string[],
): PackagingError {
  return new PackagingError('interpreter/missing', {
    message: `requires-python '${requiresPython}' does not allow ${listing(excluded)}, and no other Python ${names.join(', ')} can be found or downloaded for ${platform.name}.`,
    fix: `Widen requires-python (\`<=3.12\` allows 3.12.0 alone, \`<3.13\` every 3.12), or leave ${names.join(', ')} out of python-versions.`,
    detail: because.map(line => `uv: ${line}`),
  })
}

export function isOffered(python: PythonVersion, offered: readonly string[]): boolean {
  const name = formatPython(python)
  if (python.patch !== 'dev') return offered.includes(name)
  const { patch: _, ...unpinned } = python
  return offered.some(other => sameButPatch(other, unpinned))
}

/** Supported names, and where a patch was pinned the other patches of it. */
function choicesFor(missing: readonly PythonVersion[], names: readonly string[]): readonly string[] {
  const supported = supportedNames()
  const pinned = missing.filter(python => python.patch !== undefined)
  const choices = names.filter(
    name => supported.includes(name) || pinned.some(({ patch: _, ...unpinned }) => sameButPatch(name, unpinned)),
  )
  return inOrder(choices)
}

function sameButPatch(name: string, unpinned: PythonVersion): boolean {
  const python = parsePython(name)
  if (python === undefined) return false
  const { patch: _, ...rest } = python
  return formatPython(rest) === formatPython(unpinned)
}

function inOrder(names: readonly string[]): readonly string[] {
  const pythons = names.map(parsePython).filter(python => python !== undefined)
  return [...new Set(pythons.sort(comparePythons).map(formatPython))]
}

function refused(probed: Probed): readonly string[] {
  if (probed.kind === 'usable') return []
  const reason = probed.kind === 'mismatched' ? probed.contradiction : probed.reason
  return [`refused: ${probed.candidate.path}: ${reason}`]
}

/** One error, or warning, for an interpreter that is not what its name says. */
export function mismatchError(probed: Extract<Probed, { kind: 'mismatched' }>): PackagingError {
  return new PackagingError('interpreter/mismatch', {
    message: `${probed.candidate.path} is refused: ${probed.contradiction}.`,
    fix: 'Remove or reinstall it; other places are searched too.',
  })
}

/** What could be chosen here: answers where there are any, names otherwise; unsupported platforms left out. */
function namesOf({ candidates, probed, platform }: Lack): readonly string[] {
  const refusedPaths = new Set(probed.filter(one => one.kind !== 'usable').map(one => one.candidate.path))
  const claimed = candidates.flatMap(({ path, claim }): readonly PythonVersion[] => {
    const { implementation, minor, freeThreaded = false, fullVersion = '', arch = platform.arch } = claim
    const elsewhere = arch !== platform.arch || refusedPaths.has(path) || /[a-z]/.test(fullVersion)
    if (implementation === undefined || minor === undefined || minor < 8 || elsewhere) return []
    return [{ implementation, major: 3, minor, freeThreaded }]
  })
  const answered = probed.flatMap((one): readonly PythonVersion[] =>
    one.kind === 'usable' && one.interpreter.platform.arch === platform.arch ? [one.interpreter.python] : [],
  )
  return [...new Set([...claimed, ...answered].sort(comparePythons).map(formatPython))]
}
