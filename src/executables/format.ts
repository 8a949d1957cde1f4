/** What a kind of native executable has to offer: it is a row of `formats.ts` and a folder beside this file. */
import type { WheelContent } from '../archives/wheel.js'
import type { Options } from '../config/inputs.js'
import type {
  CheckName,
  ExecutableName,
  Interpreter,
  Platform,
  PythonVersion,
  Say,
  Target,
  WheelFile,
} from '../core/model.js'
import type { Toolchain } from '../distributions/toolchain.js'
import type { Uv } from '../distributions/uv.js'
import type { Downloader } from '../host/download.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { Staging } from '../host/publish.js'
import type { EntryPoint } from '../project/entry-point.js'
import type { Project } from '../project/project.js'
import type { Component } from '../sbom/component.js'
import type { Tools } from '../tools/tools.js'
import type { Member } from './member.js'

/** What making an executable needs of a run. */
export interface ExecutableContext {
  readonly host: Host
  readonly runner: ProcessRunner
  readonly downloader: Downloader
  readonly tools: Tools
  /** Everything that is not finished lies here. */
  readonly staging: Staging
  /** What native code is compiled with; made ready when first asked for. */
  readonly toolchain: () => Promise<Toolchain>
  /** Pieces of heavy work at a time. */
  readonly jobs: number
  /** Seconds since 1970 that every file is dated with. */
  readonly epoch: number
  readonly configuration: {
    readonly options: Options
    readonly project: Project
    /** `runner` is this machine. */
    readonly plan: { readonly runner: Platform }
  }
}

/** What a format is asked before anything is touched. */
export interface ExecutableQuery {
  readonly target: Target
  /** This machine. */
  readonly machine: Platform
  readonly options: Options
}

/** Why an executable cannot be made, and what the user can do about it. */
export interface Refusal {
  /** Half a sentence behind "…cannot be made here: ", without a full stop. */
  readonly reason: string
  /** One sentence. */
  readonly fix: string
}

/** One executable to be made. */
export interface ExecutableRequest {
  readonly context: ExecutableContext
  readonly uv: Uv
  /** What goes inside, as its own wheel describes it. */
  readonly application: {
    readonly name: string
    readonly version: string
    readonly content: Pick<WheelContent, 'modules'>
    /** Absolute path. */
    readonly wheel: string
  }
  /** What the executable starts. */
  readonly start: { readonly entryPoint: EntryPoint }
  /** The one Python and the one platform it is for. */
  readonly target: Target
  /** The application's own wheel (the last) and every dependency of that target; nothing else may go in. */
  readonly wheels: readonly WheelFile[]
  /** This machine's own interpreter of that Python; undefined when there is none. */
  readonly interpreter: Interpreter | undefined
  /** Absolute path of a PEX that serves the target; only for a format with `fromPex`. */
  readonly pex: string | undefined
  /** The finished file's name without `.exe`: `answer-1.0.0-linux-x86_64`. Whatever `make` gives is named so afterwards. */
  readonly stem: string
  /** How the program inside a folder is to be named, without `.exe`: the script's name, else the project's. */
  readonly program: string
  /** An empty folder of its own. */
  readonly dir: string
  readonly say: Say
}

/** What is known before anything is built. */
export type PreflightRequest = Pick<ExecutableRequest, 'context' | 'target' | 'interpreter' | 'dir'>

/** What was made: one program, or a folder with a program in it, which is then packed. */
export interface MadeExecutable {
  /** Absolute path of the program, or of the folder. */
  readonly path: string
  /** Path inside the folder (with `/`) of what people start; absent for one program. */
  readonly program?: string
  /** Every file inside and where it came from, read from what was made. */
  readonly members: readonly Member[]
  /** License texts of what is no wheel, by the component's name (`CPython`, a tool's or a system package's), as far as they are there. */
  readonly texts?: readonly {
    readonly component: string
    readonly path: string
    readonly text: string
    /** SPDX, where it is known for the component. */
    readonly license?: string
  }[]
  /** What is inside and no member tells of, such as crates that were compiled in. */
  readonly components?: readonly Component[]
  /** What the user should know about this file: each becomes a check with the result `warning`. */
  readonly warnings?: readonly { readonly check: CheckName; readonly reason: string }[]
}

/** One kind of native executable. */
export interface ExecutableFormat {
  readonly name: ExecutableName
  /** What a user should know before choosing it, told with the plan. */
  readonly limits?: string
  /** True when it is made from a PEX of the same platform, which is then made too. */
  readonly fromPex: boolean
  /** Of the Pythons asked for, the one to go inside; undefined when it can hold none of them (pure). */
  choose(pythons: readonly PythonVersion[]): PythonVersion | undefined
  /** Everything for which it cannot be made so; empty when it can (pure, and cheap to load). */
  refusals(query: ExecutableQuery): readonly Refusal[]
  /** What can be made ready before there is a wheel; `make` waits for it. @throws PackagingError(s) */
  begin?(request: Pick<ExecutableRequest, 'context' | 'target' | 'say'>): Promise<void>
  /** Tells as soon as the interpreter is known what the finished file would fail by. @throws PackagingError(s) */
  preflight?(request: PreflightRequest): Promise<void>
  /** What does it is loaded only here. @throws PackagingError(s) */
  make(request: ExecutableRequest): Promise<MadeExecutable>
}

// Which of several Pythons goes inside (pure).

/** The newest; of equals the first. Undefined of none. */
export function newest(pythons: readonly PythonVersion[]): PythonVersion | undefined {
  return pythons.toSorted((a, b) => b.minor - a.minor)[0]
}

// What can only be made on the machine it is for (pure).

/** Why a format that builds with this machine's own Python cannot build for another one; undefined when it is the same. */
export function otherMachine(target: Target, machine: Platform): string | undefined {
  const { name } = target.platform
  return name === machine.name ? undefined : `it can only be made on ${name}, and this is ${machine.name}`
}
