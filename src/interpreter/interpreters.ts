/** Sets up the Pythons that were asked for: finds them on this machine, asks each what it is, downloads what is missing. */
import { homedir } from 'node:os'
import { satisfies } from '@renovatebot/pep440'
import { problemsOf, throwProblems } from '../core/errors.js'
import type { Platform, PythonVersion } from '../core/model.js'
import type { Log } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { ProbedInterpreter } from './answer.js'
import { allows } from './auto.js'
import type { Candidate, Machine } from './candidate.js'
import { discover, findDownloaded } from './discover.js'
import { type Files, localFiles } from './files.js'
import { downloadable, downloadsForbidden, install } from './install.js'
import { formatPython } from './parse.js'
import { createProber, PROBE_LIMIT, type Probed, type Prober } from './probe.js'
import { liesError, missingError } from './refusals.js'
import { type Accepts, select, waves } from './select.js'

export interface SetUp {
  readonly asked: readonly PythonVersion[]
  /** Those of `asked` to be left out, with a line in the log, when they are not installed. Default none. */
  readonly optional?: readonly PythonVersion[]
  /** A platform that this machine runs; normally its own. */
  readonly platform: Platform
  /** A PEP 440 specifier: `>=3.12.4` passes over an installed 3.12.1. */
  readonly requiresPython?: string
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
 * The interpreters in the order of `asked`, without the optional ones that are not installed.
 * An interpreter that is not what its name says is passed over with a warning.
 * @throws PackagingError `interpreter/missing`, one for all that cannot be had, and with it `interpreter/lies` for each
 * interpreter that should have been one of them; `host/…` when the store cannot be written.
 */
export async function setUpInterpreters(setUp: SetUp): Promise<readonly ProbedInterpreter[]> {
  const { asked, platform, log } = setUp
  const machine = machineOf(setUp)
  const probe = createProber(machine, setUp.probeLimit ?? PROBE_LIMIT)
  const pick = (probed: readonly Probed[]) => select(asked, honest(probed), platform, acceptance(setUp))
  const lacking = (probed: readonly Probed[]) => asked.filter((_, index) => pick(probed)[index] === undefined)

  const candidates = await discover(machine)
  let probed = await probeInWaves({ probe, platform }, candidates, asked, lacking)
  const optional = new Set((setUp.optional ?? []).map(formatPython))
  const missing = lacking(probed).filter(python => !optional.has(formatPython(python)))
  if (missing.length > 0) {
    log.progress(`downloading Python ${missing.map(formatPython).join(', ')}`)
    const download = await fetchMissing(machine, setUp, missing)
    log.progress('')
    const fresh = await probeInWaves({ probe, platform }, await findDownloaded(machine), missing, lacking)
    probed = [...probed, ...fresh]
    const still = missing.filter(python => lacking(probed).includes(python))
    if (still.length > 0) {
      const offered = await download.offered()
      const lack = { missing: still, platform, candidates, probed, offered, because: download.because }
      throwProblems([missingError(lack), ...liars(probed).filter(wanted(still)).map(liesError)])
    }
  }
  for (const liar of liars(probed)) log.warning(liesError(liar))
  for (const python of lacking(probed))
    log.info(`Python ${formatPython(python)} is not installed here: left out`)
  return pick(probed).filter(one => one !== undefined)
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
  if (open.length === 0) return probed
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
): Promise<Download> {
  const nothing = () => Promise.resolve([])
  if (downloadsForbidden(setUp.env))
    return { because: ['UV_PYTHON_DOWNLOADS=never forbids downloads'], offered: nothing }
  try {
    const uv = await setUp.uv()
    const because = await install(machine, uv, missing, setUp.platform)
    return { because, offered: () => downloadable(machine, uv) }
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0 || problems.some(problem => problem.code.startsWith('host/'))) throw thrown
    return { because: problems.map(problem => problem.message), offered: nothing }
  }
}

/** A minor version that requires-python excludes altogether was asked for on purpose: not judged here. */
function acceptance({ requiresPython = '' }: SetUp): Accepts {
  const specifier = requiresPython.trim()
  return fullVersion => {
    const release = fullVersion.replace(/(a|b|rc)\d+$/, '')
    const excluded = !allows(specifier, Number(release.split('.')[1]))
    return specifier === '' || excluded || satisfies(release, specifier)
  }
}

function honest(probed: readonly Probed[]): readonly ProbedInterpreter[] {
  return probed.flatMap(one => (one.kind === 'honest' ? [one.interpreter] : []))
}

type Liar = Extract<Probed, { kind: 'liar' }>

/** Each once: a folder may have been looked at before and after a download. */
function liars(probed: readonly Probed[]): readonly Liar[] {
  const all = probed.filter((one): one is Liar => one.kind === 'liar')
  return [...new Map(all.map(liar => [liar.candidate.path, liar])).values()]
}

function wanted(missing: readonly PythonVersion[]): (liar: Liar) => boolean {
  return ({ candidate: { claim } }) =>
    missing.some(python => claim.minor === undefined || claim.minor === python.minor)
}
