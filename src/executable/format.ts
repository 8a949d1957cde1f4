/** What a kind of native executable has to offer: it is a row of `formats.ts` and a folder beside this file. */
import type { Uv } from '../build/uv.js'
import type { Say } from '../engine/graph.js'
import type { ExecutableName } from '../inputs/table.js'
import type { Interpreter, Platform, PythonVersion, Target } from '../model.js'
import type { Application, Start } from '../package/application.js'
import type { Workshop } from '../package/workshop.js'

/** A wheel on this machine, resolved and checked against its hash. */
export interface BundledWheel {
  /** Absolute path; the file has the wheel's own name. */
  readonly path: string
  readonly sha256: string
}

export interface ExecutableRequest {
  readonly workshop: Workshop
  readonly uv: Uv
  readonly application: Application
  readonly start: Start
  /** The one Python and the one platform it is for. */
  readonly target: Target
  /** The application's own wheel and every dependency of that target; nothing else may go in. */
  readonly wheels: readonly BundledWheel[]
  /** This machine's own interpreter of that Python; undefined when there is none. */
  readonly interpreter: Interpreter | undefined
  /** Absolute path of a PEX that serves the target; only for a format with `fromPex`. */
  readonly pex: string | undefined
  /** The file's name without `.exe`: `answer-1.0.0-linux-x86_64`. */
  readonly stem: string
  /** An empty folder of its own. */
  readonly dir: string
  readonly say: Say
}

export interface ExecutableFormat {
  readonly name: ExecutableName
  /** True when it is made from a PEX of the same platform, which is then made too. */
  readonly fromPex: boolean
  /** Of the Pythons asked for, the one to go inside; undefined when it can hold none of them (pure). */
  choose(pythons: readonly PythonVersion[]): PythonVersion | undefined
  /** Why a machine that is `machine` cannot make one for `target`; undefined when it can (pure). */
  refusal(target: Target, machine: Platform): string | undefined
  /** Gives the absolute path of the file that was made: a program, or `.tar.gz` of a folder. @throws PackagingError(s) */
  make(request: ExecutableRequest): Promise<string>
}
