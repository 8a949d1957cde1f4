/** The interface of a kind of native executable: each is a row of `formats.ts` and a folder beside this file. */
import type { WheelContent } from '../archives/wheel.js'
import type { InputName, Options } from '../config/inputs.js'
import type {
  About,
  Check,
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
import { asksForSeveral } from '../project/commands.js'
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
  /** The folder of unfinished files. */
  readonly staging: Staging
  /** What native code is compiled with; prepared by the first call. */
  readonly toolchain: () => Promise<Toolchain>
  /** How many heavy tasks run at a time. */
  readonly jobs: number
  /** Seconds since 1970: the time stamp of every file. */
  readonly epoch: number
  readonly configuration: {
    readonly options: Options
    readonly project: Project
    /** `runner` is this machine. */
    readonly plan: {
      readonly runner: Platform
      /** Present in a job of a release plan. */
      readonly within?: object
    }
    /** The text of every input that was given. */
    readonly given: Readonly<Partial<Record<InputName, string>>>
  }
}

/** What decides whether a format can make an executable. */
export interface ExecutableQuery {
  readonly target: Target
  /** This machine. */
  readonly machine: Platform
  readonly options: Options
}

/** Why an executable cannot be made, and the fix. */
export interface Refusal {
  /** Half a sentence behind "…cannot be made here: ", without a full stop. */
  readonly reason: string
  /** One sentence. */
  readonly fix: string
}

/** One executable to make. */
export interface ExecutableRequest {
  readonly context: ExecutableContext
  readonly uv: Uv
  /** The packaged project, as its wheel describes it. */
  readonly application: {
    readonly name: string
    readonly version: string
    readonly content: Pick<WheelContent, 'modules'>
    /** Absolute path. */
    readonly wheel: string
  }
  /** What its metadata says of it, for what a system shows of a program. */
  readonly about: About
  /** What the executable starts. */
  readonly start: { readonly entryPoint: EntryPoint }
  /** The one Python and the one platform it is for. */
  readonly target: Target
  /** The application's own wheel (the last) and every dependency of that target; nothing else may be inside. */
  readonly wheels: readonly WheelFile[]
  /** This machine's own interpreter of that Python; undefined when there is none. */
  readonly interpreter: Interpreter | undefined
  /** Absolute path of a PEX that serves the target; only for a format with `fromPex`. */
  readonly pex: string | undefined
  /** Name of the delivered file without suffix: `answer-1.0.0-linux-x86_64`. */
  readonly stem: string
  /** Name of the program inside a folder, without `.exe`: the script's name, else the project's. */
  readonly program: string
  /** An empty private folder. */
  readonly dir: string
  readonly say: Say
}

/** The license text of a component that is not a wheel. */
export interface ComponentText {
  /** The component's name: `CPython`, a tool's or a system package's. */
  readonly component: string
  readonly path: string
  readonly text: string
  /** SPDX, where it is known for the component. */
  readonly license?: string
}

/** What a format made: one program, or a folder with a program in it, which is then packed. */
export interface MadeExecutable {
  /** Absolute path of the program, or of the folder. */
  readonly path: string
  /** Path inside the folder (with `/`) of what people start; absent for one program. */
  readonly program?: string
  /** The programs of the other commands in that folder, as `program`. */
  readonly others?: readonly string[]
  /** Every file inside and its origin, read from the result. */
  readonly members: readonly Member[]
  readonly texts?: readonly ComponentText[]
  /** Components without a file of their own, such as crates that were compiled in. */
  readonly components?: readonly Component[]
  /** Each becomes a check with the result `warning`. */
  readonly warnings?: readonly { readonly check: CheckName; readonly reason: string }[]
}

export type PreflightRequest = Pick<ExecutableRequest, 'context' | 'uv' | 'target' | 'interpreter' | 'dir' | 'say'>

/** One kind of native executable. */
export interface ExecutableFormat {
  readonly name: ExecutableName
  /** What users should know before they choose it; shown with the plan. */
  readonly limits?: string
  /** True when it is made from a PEX of the same platform, which is then made too. */
  readonly fromPex: boolean
  /** Of the requested Pythons, the one to embed; undefined when it supports none of them (pure). */
  choose(pythons: readonly PythonVersion[]): PythonVersion | undefined
  /** All reasons why it cannot be made; empty when it can (pure, and cheap to load). */
  refusals(query: ExecutableQuery): readonly Refusal[]
  /** Prepares what needs no wheel; `make` waits for it. @throws PackagingError(s) */
  prepare?(request: Pick<ExecutableRequest, 'context' | 'target' | 'say'>): Promise<void>
  /**
   * Reports problems of the finished file as soon as the interpreter is known, before anything is compiled.
   * @throws PackagingError(s) `build/floor` where the minimum system is promised; else it only says so
   */
  preflight?(request: PreflightRequest): Promise<void>
  /** Loads the code that makes it, and runs it; absent for a format with `together`. @throws PackagingError(s) */
  make?(request: ExecutableRequest): Promise<MadeExecutable>
  /** Set for a format that has one file for several platforms. */
  readonly together?: Together
}

/** How one file for several platforms is made. */
export interface Together {
  /** The platforms among these that the file serves; others have none of that format (pure). */
  platforms(all: readonly Platform[]): readonly Platform[]
  /** Loads the code that makes it, and runs it. @param requests one for each platform @throws PackagingError(s) */
  make(requests: readonly ExecutableRequest[]): Promise<MadeTogether>
  /** Name of the file behind `NAME-VERSION`: `-oci.tar`. */
  readonly suffix: string
}

/** One file for several platforms. */
export interface MadeTogether {
  /** Absolute path, with its own name. */
  readonly file: string
  /** What it holds for each platform, in the order of the requests. */
  readonly parts: readonly MadeExecutable[]
  readonly checks: readonly Check[]
}

/** The newest; of equals the first. Undefined of none (pure). */
export function newest(pythons: readonly PythonVersion[]): PythonVersion | undefined {
  return pythons.toSorted((a, b) => b.minor - a.minor)[0]
}

/** The newest ordinary CPython between two minor versions, both included (pure). */
export function newestCPython(pythons: readonly PythonVersion[], from: number, to: number): PythonVersion | undefined {
  return newest(
    pythons.filter(
      ({ implementation, minor, freeThreaded, patch }) =>
        implementation === 'cpython' && !freeThreaded && patch === undefined && minor >= from && minor <= to,
    ),
  )
}

/** The refusals among conditional ones. */
export function refusalsOf(...possible: readonly (Refusal | false)[]): readonly Refusal[] {
  return possible.filter(one => one !== false)
}

/** Refuses to build with this machine's own Python for another machine (pure). */
export function otherMachine({ target: { platform }, machine }: ExecutableQuery): Refusal | false {
  const reason = `it can only be made on ${platform.name}, and this is ${machine.name}`
  return platform.name !== machine.name && { reason, fix: makeThere(platform.name) }
}

/** The format of that name. */
export function formatNamed(known: readonly ExecutableFormat[], name: string): ExecutableFormat | undefined {
  return known.find(format => format.name === name)
}

/** The fix for a format that is only made on `platform`. */
export function makeThere(platform: string): string {
  return `Make it in a job on ${platform}; or take scie or pyo3, which are made for other machines too.`
}

/** Refuses several commands where a format starts one program (pure). */
export function severalCommands(format: ExecutableName, options: Options): Refusal | false {
  const reason = 'entry-point requests several commands, and it starts one program'
  return asksForSeveral(options.entryPoint) && { reason, fix: `Name one command, or leave ${format} out.` }
}

/** Refuses an executable that starts nothing (pure). */
export function noEntryPoint(format: ExecutableName, options: Options): Refusal | false {
  const reason = 'entry-point is none, and it has to start something'
  return options.entryPoint === 'none' && { reason, fix: `Name an entry point, or leave ${format} out.` }
}
