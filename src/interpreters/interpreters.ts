/** Sets up the Pythons that were asked for: finds them on this machine, asks each what it is, downloads what is missing. */

import { homedir } from 'node:os'
import { PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import type { Platform, PythonVersion } from '../core/model.js'
import type { Log } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { type Candidate, discover, type Files, findDownloaded, localFiles, type Machine } from './discover.js'
import { downloadable, downloadsForbidden, install } from './install.js'
import { isOffered, mismatchError, missingError } from './missing-python.js'
import { createProber, PROBE_LIMIT, type Probed, type ProbedInterpreter, type Prober } from './probe.js'
import { acceptance, select, waves } from './select.js'
import { allows, allowsLatest, formatPython, highestAllowed } from './versions.js'

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
