/** The errors of setting up interpreters, in words. Pure. */
import { PackagingError } from '../core/errors.js'
import type { Platform, PythonVersion } from '../core/model.js'
import type { Candidate } from './candidate.js'
import { comparePythons, formatPython, parsePython, supportedNames } from './parse.js'
import type { Probed } from './probe.js'

/** Everything that is known when Pythons cannot be had. */
export interface Lack {
  readonly missing: readonly PythonVersion[]
  readonly platform: Platform
  /** All that discovery saw, whether it was started or not. */
  readonly candidates: readonly Candidate[]
  readonly probed: readonly Probed[]
  /** Names of what uv offers for download, with and without patch; see `parseUvList`. */
  readonly offered: readonly string[]
  /** Why nothing was downloaded: uv's words, or that the user forbade it. */
  readonly because: readonly string[]
}

/**
 * One error for the Pythons that cannot be had: what can be had instead, what was refused and why. uv downloads all or
 * nothing, so those it does not offer are to blame for the others; when it offers all of them, the network is.
 */
export function missingError(lack: Lack): PackagingError {
  const unknown = lack.missing.filter(python => !isOffered(python, lack.offered))
  const toBlame = unknown.length > 0 ? unknown : lack.missing
  const names = toBlame.map(formatPython)
  const here = namesOf(lack)
  const reachable = unknown.length > 0 ? lack.offered : []
  const choices = choicesFor(toBlame, [...here, ...reachable]).filter(name => !names.includes(name))
  const choose = choices.length > 0 ? `, or choose from ${choices.join(' ')}` : ''
  const network =
    unknown.length > 0
      ? ''
      : ` uv offers ${names.join(', ')} for download: check the network and mirror settings.`
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

function isOffered(python: PythonVersion, offered: readonly string[]): boolean {
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
    name =>
      supported.includes(name) || pinned.some(({ patch: _, ...unpinned }) => sameButPatch(name, unpinned)),
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
  if (probed.kind === 'honest') return []
  const reason = probed.kind === 'liar' ? probed.contradiction : probed.reason
  return [`refused: ${probed.candidate.path}: ${reason}`]
}

/** One error, or warning, for an interpreter that is not what its name says. */
export function liesError(probed: Extract<Probed, { kind: 'liar' }>): PackagingError {
  return new PackagingError('interpreter/lies', {
    message: `${probed.candidate.path} is refused: ${probed.contradiction}.`,
    fix: 'Remove or reinstall it; an honest one is looked for elsewhere.',
  })
}

/** What could be chosen here: answers where there are any, names otherwise; unsupported platforms left out. */
function namesOf({ candidates, probed, platform }: Lack): readonly string[] {
  const refusedPaths = new Set(probed.filter(one => one.kind !== 'honest').map(one => one.candidate.path))
  const claimed = candidates.flatMap(({ path, claim }): readonly PythonVersion[] => {
    const { implementation, minor, freeThreaded = false, fullVersion = '', arch = platform.arch } = claim
    const elsewhere = arch !== platform.arch || refusedPaths.has(path) || /[a-z]/.test(fullVersion)
    if (implementation === undefined || minor === undefined || minor < 8 || elsewhere) return []
    return [{ implementation, major: 3, minor, freeThreaded }]
  })
  const answered = probed.flatMap((one): readonly PythonVersion[] =>
    one.kind === 'honest' && one.interpreter.platform.arch === platform.arch ? [one.interpreter.python] : [],
  )
  return [...new Set([...claimed, ...answered].sort(comparePythons).map(formatPython))]
}
