/** Sets up the Pythons that were asked for: finds them on this machine, asks each what it is, downloads what is missing. */

import { homedir } from 'node:os'
import { compare, satisfies } from '@renovatebot/pep440'
import { PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Interpreter, Platform, PythonVersion } from '../core/model.js'
import type { Log } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import {
  type Candidate,
  type Claim,
  discover,
  type Files,
  findDownloaded,
  localFiles,
  type Machine,
  SOURCES,
} from './discover.js'
import { downloadable, downloadsForbidden, install } from './install.js'
import { createProber, PROBE_LIMIT, type Probed, type ProbedInterpreter, type Prober } from './probe.js'
import {
  allowedNames,
  allows,
  allowsLatest,
  comparePythons,
  formatPython,
  highestAllowed,
  parsePython,
  supportedNames,
} from './versions.js'

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
function mismatchError(probed: Extract<Probed, { kind: 'mismatched' }>): PackagingError {
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

// Which candidates are worth starting, and which interpreter answers each request. Pure.
// Architecture and libc must be the wanted platform's, since wheels are: an x86_64 Python on an arm64 Mac (Rosetta)
// and an x86 or x86_64 one on arm64 Windows run, but are not chosen for `macos-arm64` or `windows-arm64`. What counts
// is the answer of the process: macOS's universal binaries start as what their parent is.

/** Whether a project accepts this full version (`3.12.1`) as far as requires-python goes. */
type Accepts = (fullVersion: string) => boolean

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

function sameKind(a: PythonVersion, b: PythonVersion): boolean {
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

interface SetUp {
  readonly asked: readonly PythonVersion[]
  /** Those of `asked` to be left out, with a warning, when they cannot be installed; at least one of `asked` remains. Default none. */
  readonly optional?: readonly PythonVersion[]
  /** What is installed is all there is: the others are left out without a word. Default: what is missing is downloaded. */
  readonly installedOnly?: boolean
  /** A platform that this machine runs; normally its own. */
  readonly platform: Platform
  /** A PEP 440 specifier: `>=3.12.4` passes over an installed 3.12.1. */
  readonly requiresPython?: string | undefined
  readonly runner: ProcessRunner
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute; no interpreter inside is ever started. */
  readonly workspace: string
  /** Absolute path of a uv executable; only called when something must be downloaded. */
  readonly uv: () => Promise<string>
  /** Absolute folder; downloads go to `pythons` inside. */
  readonly store: string
  readonly log: Pick<Log, 'info' | 'warning' | 'progress'>
  /** Absolute; default the user's. */
  readonly home?: string
  /** Default this machine's. */
  readonly files?: Files
  /** Milliseconds each interpreter has to answer. */
  readonly probeLimit?: number
}

/**
 * The interpreters in the order of `asked`, without those that are left out.
 * An interpreter that is not what its name says is passed over with a warning.
 * @throws PackagingError `interpreter/missing`, one for all that are missing, and with it `interpreter/mismatch` for each
 * interpreter that should have been one of them; `host/…` when the store cannot be written.
 */
export async function setUpInterpreters(setUp: SetUp): Promise<readonly ProbedInterpreter[]> {
  const { asked, platform, log } = setUp
  const machine = machineOf(setUp)
  const probe = createProber(machine, setUp.probeLimit ?? PROBE_LIMIT)
  const pick = (probed: readonly Probed[]) => select(asked, usable(probed), platform, acceptance(setUp))
  const lacking = (probed: readonly Probed[]) => asked.filter((_, index) => pick(probed)[index] === undefined)

  const candidates = await discover(machine)
  let probed = await probeInWaves({ probe, platform }, candidates, asked, lacking)
  const missing = setUp.installedOnly === true ? [] : lacking(probed)
  if (missing.length > 0) {
    const download = await fetchMissing(machine, setUp, missing, log)
    const fresh = await probeInWaves({ probe, platform }, await findDownloaded(machine), missing, lacking)
    probed = [...probed, ...fresh]
    const still = missing.filter(python => lacking(probed).includes(python))
    if (still.length > 0) {
      const optional = new Set((setUp.optional ?? []).map(formatPython))
      const required = still.filter(python => !optional.has(formatPython(python)))
      const remain = lacking(probed).length < asked.length
      const wrong = required.length > 0 ? required : remain ? [] : still
      const { requiresPython } = setUp
      const offered = await download.offered()
      const lack = (some: readonly PythonVersion[]) =>
        missingError({
          missing: some,
          platform,
          candidates,
          probed,
          offered,
          because: download.because,
          requiresPython,
        })
      if (wrong.length > 0) throwProblems([lack(wrong), ...mismatched(probed).filter(wanted(wrong)).map(mismatchError)])
      for (const python of still) log.warning(leftOut(python, lack([python])))
    }
  }
  for (const mismatch of mismatched(probed)) log.warning(mismatchError(mismatch))
  return pick(probed).filter(one => one !== undefined)
}

/** For a Python that `auto` chose, and that this machine neither has nor can download. */
function leftOut(python: PythonVersion, reason: PackagingError): PackagingError {
  return new PackagingError('interpreter/missing', {
    message: `Python ${formatPython(python)} is left out: ${reason.message}`,
    fix: `${reason.fix} To require it, name it in python-versions.`,
    detail: reason.detail,
  })
}

function machineOf(setUp: SetUp): Machine {
  const { env, workspace, runner, platform, store, home = homedir(), files = localFiles } = setUp
  const separator = platform.os === 'windows' ? '\\' : '/'
  return { os: platform.os, env, home, workspace, downloads: `${store}${separator}pythons`, files, runner }
}

/** Starts as few as possible: the less promising only when the promising ones left something open. */
async function probeInWaves(
  { probe, platform }: { readonly probe: Prober; readonly platform: Platform },
  candidates: readonly Candidate[],
  asked: readonly PythonVersion[],
  lacking: (probed: readonly Probed[]) => readonly PythonVersion[],
): Promise<readonly Probed[]> {
  const { first } = waves(candidates, asked, platform)
  const probed = await probe(first)
  const open = lacking(probed).filter(python => asked.includes(python))
  const rest = waves(candidates, open, platform)
  const others = [...rest.first, ...rest.second].filter(candidate => !first.includes(candidate))
  return [...probed, ...(await probe(others))]
}

interface Download {
  /** Why it failed; empty when it did not. */
  readonly because: readonly string[]
  /** What could be downloaded instead. */
  readonly offered: () => Promise<readonly string[]>
}

async function fetchMissing(
  machine: Machine,
  setUp: SetUp,
  missing: readonly PythonVersion[],
  log: SetUp['log'],
): Promise<Download> {
  const nothing = () => Promise.resolve([])
  if (downloadsForbidden(setUp.env))
    return { because: ['UV_PYTHON_DOWNLOADS=never forbids downloads'], offered: nothing }
  try {
    log.progress(`downloading Python ${missing.map(formatPython).join(', ')}`)
    const uv = await setUp.uv()
    let list: Promise<readonly string[]> | undefined
    const offered = () => {
      list ??= downloadable(machine, uv)
      return list
    }
    const wanted = await exactly(missing, setUp.requiresPython ?? '', offered)
    if (wanted.length === 0) return { because: [], offered }
    const because = await install(machine, uv, wanted, setUp.platform)
    if (because.length === 0) return { because, offered }
    // One that uv does not offer stops all the others.
    const names = await offered()
    const known = wanted.filter(python => isOffered(python, names))
    if (known.length > 0 && known.length < wanted.length) await install(machine, uv, known, setUp.platform)
    return { because, offered }
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0 || problems.some(problem => problem.code.startsWith('host/'))) throw thrown
    return { because: problems.map(problem => problem.message), offered: nothing }
  } finally {
    log.progress('')
  }
}

/** Where requires-python ends within a minor version, the highest patch release that it allows, if there is one. */
async function exactly(
  missing: readonly PythonVersion[],
  requiresPython: string,
  offered: () => Promise<readonly string[]>,
): Promise<readonly PythonVersion[]> {
  const specifier = requiresPython.trim()
  const found = missing.map(async python => {
    const { minor, patch } = python
    if (patch !== undefined || allowsLatest(specifier, minor) || !allows(specifier, minor)) return [python]
    const names = await offered()
    // A uv that cannot say what it offers may have it all the same.
    if (names.length === 0) return [python]
    const best = highestAllowed(specifier, python, names)
    return best === undefined ? [] : [best]
  })
  return (await Promise.all(found)).flat()
}

/** A minor version that requires-python excludes altogether was asked for on purpose: not checked here. */
function acceptance({ requiresPython = '' }: Pick<SetUp, 'requiresPython'>): Accepts {
  const specifier = requiresPython.trim()
  return fullVersion => {
    const release = fullVersion.replace(/(a|b|rc)\d+$/, '')
    const excluded = !allows(specifier, Number(release.split('.')[1]))
    return specifier === '' || excluded || satisfies(release, specifier)
  }
}

function usable(probed: readonly Probed[]): readonly ProbedInterpreter[] {
  return probed.flatMap(one => (one.kind === 'usable' ? [one.interpreter] : []))
}

type Mismatched = Extract<Probed, { kind: 'mismatched' }>

/** Each once: a folder may have been searched before and after a download. */
function mismatched(probed: readonly Probed[]): readonly Mismatched[] {
  const all = probed.filter((one): one is Mismatched => one.kind === 'mismatched')
  return [...new Map(all.map(mismatch => [mismatch.candidate.path, mismatch])).values()]
}

function wanted(missing: readonly PythonVersion[]): (mismatch: Mismatched) => boolean {
  return ({ candidate: { claim } }) => missing.some(python => claim.minor === undefined || claim.minor === python.minor)
}
