/** Asks candidates what they are, by running `src/python/probe.py` with each. */
import { dirname } from 'node:path'
import { problemsOf } from '../core/errors.js'
import { pythonScript } from '../python.js'
import { contradiction, type ProbedInterpreter, parseAnswer } from './answer.js'
import type { Candidate, Machine } from './candidate.js'

/** Beside the compiled code and beside the sources alike. */
export const PROBE_SCRIPT = pythonScript('probe.py')

/** Milliseconds one interpreter has to answer; the first start of a Python on a Windows runner takes seconds. */
export const PROBE_LIMIT = 15_000

export type Probed =
  | { readonly kind: 'honest'; readonly candidate: Candidate; readonly interpreter: ProbedInterpreter }
  | {
      readonly kind: 'liar'
      readonly candidate: Candidate
      readonly interpreter: ProbedInterpreter
      /** In words: what the name says and what it is. */
      readonly contradiction: string
    }
  /** It hangs, prints something else or is no Python that could be used; `reason` continues "refused, for …". */
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
        return judge(candidate, await output)
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
    })
    if (code === 0) return { stdout }
    return signal === null ? `it ends with status ${code}` : `it is ended by ${signal}`
  } catch (thrown) {
    const [problem] = problemsOf(thrown)
    if (problem === undefined) throw thrown
    return problem.code === 'host/timeout' ? `it does not answer in ${limit / 1000} s` : problem.message
  }
}

function judge(candidate: Candidate, output: string | { stdout: string }): Probed {
  if (typeof output === 'string') return { kind: 'unusable', candidate, reason: output }
  const interpreter = parseAnswer(output.stdout, candidate)
  if (typeof interpreter === 'string') return { kind: 'unusable', candidate, reason: interpreter }
  const difference = contradiction(candidate.claim, interpreter)
  if (difference === undefined) return { kind: 'honest', candidate, interpreter }
  return { kind: 'liar', candidate, interpreter, contradiction: difference }
}
