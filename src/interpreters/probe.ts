/** Asks candidates what they are, by running `src/python/probe.py` with each. */

import { dirname } from 'node:path'
import { pythonScript } from '../assets.js'
import { problemsOf } from '../core/errors.js'
import { ARCHES, type Arch, type Interpreter, type Libc, OSES, type Os } from '../core/model.js'
import type { Claim } from './claims.js'
import type { Candidate, Machine } from './discover.js'

/** An interpreter with what else it reported: enough to make environments with it and to evaluate markers for it. */
export interface ProbedInterpreter extends Interpreter {
  /** Absolute path of the installation (`sys.base_prefix`). */
  readonly prefix: string
  /** Whether its standard library has `venv`; Debian splits it off. */
  readonly venv: boolean
  /** The environment that dependency markers are evaluated in (PEP 508). */
  readonly markers: Readonly<Record<string, string>>
}

/**
 * The interpreter that `stdout` describes, or the reason why it describes none. A wrapper may print more: the last
 * line counts.
 */
function parseAnswer(stdout: string, candidate: Candidate): ProbedInterpreter | string {
  const line = stdout.trimEnd().split('\n').at(-1) ?? ''
  const answer = decode(line)
  if (answer?.probe !== 1) return `it does not answer like Python but prints '${clip(line)}'`
  const { implementation, os, arch, libc, libcVersion, executable, prefix, markers } = answer
  const version = /^3\.(\d+)\.\d+((a|b|rc)\d+)?$/.exec(String(answer.version))
  if (version === null) return `it is Python '${clip(String(answer.version))}'`
  if (implementation !== 'cpython' && implementation !== 'pypy')
    return `it is ${clip(String(implementation))}, neither CPython nor PyPy`
  if (!OSES.some(one => one === os)) return `it runs on '${clip(String(os))}', which is not supported`
  if (!ARCHES.some(one => one === arch)) return `its architecture '${clip(String(arch))}' is not supported`
  return {
    python: {
      implementation,
      major: 3,
      minor: Number(version[1]),
      freeThreaded: answer.freeThreaded === true,
    },
    fullVersion: version[0],
    path: typeof executable === 'string' && executable !== '' ? executable : candidate.path,
    platform: {
      os: os as Os,
      arch: arch as Arch,
      ...(libc === 'glibc' || libc === 'musl' ? { libc: libc as Libc } : {}),
      ...(typeof libcVersion === 'string' ? { libcVersion } : {}),
    },
    source: candidate.source,
    prefix: String(prefix),
    venv: answer.venv === true,
    markers: stringsOf(markers),
  }
}

/** How the answer contradicts the name, in words; nothing when it does not. */
function contradiction(claim: Claim, answer: ProbedInterpreter): string | undefined {
  const { python, fullVersion, platform } = answer
  const same =
    agrees(claim.implementation, python.implementation) &&
    agrees(claim.minor, python.minor) &&
    agrees(claim.freeThreaded, python.freeThreaded) &&
    // For PyPy, names carry its own version as often as the language's.
    (python.implementation === 'pypy' || agrees(claim.fullVersion, fullVersion)) &&
    agrees(claim.arch, platform.arch) &&
    (platform.libc === undefined || agrees(claim.libc, platform.libc))
  if (same) return undefined
  return `its name says ${describeClaim(claim)} and it is ${describeInterpreter(answer)}`
}

/** `CPython 3.13.0, free-threaded, for x86_64`. */
function describeInterpreter({ python, fullVersion, platform }: Interpreter): string {
  const { implementation, minor, freeThreaded } = python
  return describeClaim({ implementation, minor, freeThreaded, fullVersion, arch: platform.arch })
}

/** The same of what a name claims, as far as it goes. */
export function describeClaim(claim: Claim): string {
  const name = claim.implementation === 'pypy' ? 'PyPy' : 'CPython'
  const version = claim.fullVersion ?? (claim.minor === undefined ? '3' : `3.${claim.minor}`)
  const threads = claim.freeThreaded ? ', free-threaded' : ''
  const where = [claim.arch, claim.libc].filter(part => part !== undefined).join(' ')
  return `${name} ${version}${threads}${where === '' ? '' : `, for ${where}`}`
}

function agrees<T>(claimed: T | undefined, real: T): boolean {
  return claimed === undefined || claimed === real
}

function decode(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function stringsOf(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** Foreign text in a message of ours: one short line without control characters. */
function clip(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]/g, '?')
  return plain.length > 60 ? `${plain.slice(0, 57)}...` : plain
}

/** Beside the compiled code and beside the sources alike. */
export const PROBE_SCRIPT = pythonScript('probe.py')

/** Milliseconds one interpreter has to answer; the first start of a Python on a Windows runner takes seconds. */
export const PROBE_LIMIT = 15_000

export type Probed =
  | { readonly kind: 'usable'; readonly candidate: Candidate; readonly interpreter: ProbedInterpreter }
  | {
      readonly kind: 'mismatched'
      readonly candidate: Candidate
      readonly interpreter: ProbedInterpreter
      /** In words: what the name says and what it is. */
      readonly contradiction: string
    }
  /** It hangs, prints something else or is not a Python that could be used; `reason` continues "refused, for …". */
  | { readonly kind: 'unusable'; readonly candidate: Candidate; readonly reason: string }

export type Prober = (candidates: readonly Candidate[]) => Promise<readonly Probed[]>

/** A prober that runs all it is given at once, and each path only once in its life. */
export function createProber(machine: Machine, limit = PROBE_LIMIT): Prober {
  const known = new Map<string, Promise<string | { stdout: string }>>()
  return candidates =>
    Promise.all(
      candidates.map(async candidate => {
        const output = known.get(candidate.path) ?? run(machine, candidate.path, limit)
        known.set(candidate.path, output)
        return evaluate(candidate, await output)
      }),
    )
}

/** `-I -S -B`: no environment variables, no working folder, no site-packages, nothing written. */
async function run(machine: Machine, path: string, limit: number): Promise<string | { stdout: string }> {
  try {
    const { code, signal, stdout } = await machine.runner.finish({
      label: `ask ${path} for its version`,
      tool: path,
      args: ['-I', '-S', '-B', PROBE_SCRIPT],
      // A folder that is certain to exist, unlike a home; `-I` keeps it out of sys.path.
      cwd: dirname(PROBE_SCRIPT),
      // The macOS launcher of a virtual environment would otherwise pass its own path on.
      env: { __PYVENV_LAUNCHER__: undefined },
      limits: { total: limit },
      capture: true,
      reads: [PROBE_SCRIPT],
    })
    if (code === 0) return { stdout }
    return signal === null ? `it ends with status ${code}` : `it is ended by ${signal}`
  } catch (thrown) {
    const [problem] = problemsOf(thrown)
    if (problem === undefined) throw thrown
    return problem.code === 'host/timeout' ? `it does not answer in ${limit / 1000} s` : problem.message
  }
}

function evaluate(candidate: Candidate, output: string | { stdout: string }): Probed {
  if (typeof output === 'string') return { kind: 'unusable', candidate, reason: output }
  const interpreter = parseAnswer(output.stdout, candidate)
  if (typeof interpreter === 'string') return { kind: 'unusable', candidate, reason: interpreter }
  const difference = contradiction(candidate.claim, interpreter)
  if (difference === undefined) return { kind: 'usable', candidate, interpreter }
  return { kind: 'mismatched', candidate, interpreter, contradiction: difference }
}
