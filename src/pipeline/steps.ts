/** The steps of a run, as one stage hands them to the next, and the values they give. */
import type { PackagingError } from '../core/errors.js'
import type { Artifact, Check, Executable, Interpreter, Pex, Say, Sdist, Wheel } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import type { Member } from '../executables/member.js'
import type { StrippedWheel } from '../report/model.js'
import type { DependencyChanges } from '../resolve/closure.js'
import type { CoverageReport } from '../resolve/coverage.js'
import type { FetchedWheel } from '../resolve/fetch.js'
import type { ShippedWheels } from '../resolve/release-lock.js'
import type { Component, ComponentSource } from '../sbom/component.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Application, Start } from './application.js'
import type { MadeFile } from './artifacts.js'
import type { Context } from './context.js'
import type { Step } from './graph.js'

export interface SetUpSteps {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  /** Absolute folders of wheels beside the index: the input `find-links`, and the wheels of local projects. */
  readonly findLinks: Step<readonly string[]>
}

/** The project's own distributions, and the application as they describe it. */
export interface ProjectSteps extends SetUpSteps {
  /** Undefined when job results without an sdist were collected. */
  readonly sdist: Step<Sdist | undefined>
  readonly wheels: Step<readonly Wheel[]>
  readonly application: Step<Application>
}

/** Everything that is built or collected; steps of formats that nothing needs are undefined. */
export interface MadeSteps extends ProjectSteps {
  readonly dependencies: Step<Dependencies> | undefined
  /** The same as the project's files state them, before there is a wheel: mostly the very value of `dependencies`. */
  readonly stated: Step<Dependencies> | undefined
  /** Every wheel inside the PEX files and executables; undefined when there is nothing to run. */
  readonly shipped: Step<ShippedWheels | undefined> | undefined
  /** Has its value also when wheels are missing. */
  readonly coverage: Step<CoverageReport> | undefined
  /** The PEX files before they are hashed. */
  readonly builtPex: Step<BuiltPex> | undefined
  readonly pex: Step<HashedPex> | undefined
  /** In the order of the plan. */
  readonly executables: readonly Step<FinishedExecutable>[]
}

/** The wheels of every dependency on this machine. */
export interface Dependencies {
  readonly targets: readonly ResolutionTarget[]
  /** By target name. */
  readonly wheels: ReadonlyMap<string, readonly FetchedWheel[]>
  /** Every wheel once. */
  readonly all: readonly FetchedWheel[]
  /** Absolute folder that holds all of them. */
  readonly folder: string
  readonly warnings: readonly PackagingError[]
  readonly coverage: CoverageReport
  /** Addresses of the indexes that the lock names. */
  readonly indexes: readonly string[]
  /** What uv was told to change in requirements. */
  readonly changes: DependencyChanges
  /** What was built from source here, as no index had a wheel of it. */
  readonly built: readonly BuiltSource[]
}

/** A package that was built from source here. */
export interface BuiltSource {
  /** Normalised. */
  readonly name: string
  /** Undefined for a folder of this machine. */
  readonly source: ComponentSource | undefined
}

/** PEX files that are finished and not hashed. */
export interface BuiltPex {
  readonly files: readonly MadeFile<Pex>[]
  readonly stripped: readonly StrippedWheel[]
  /** Undefined when there is nothing to run, so that there are no files. */
  readonly start: Start | undefined
  /** Builds the same files once more, into another folder of the staging folder. */
  readonly again?: (context: Context, folder: string, say: Say) => Promise<readonly MadeFile<Pex>[]>
}

export interface HashedPex extends Omit<BuiltPex, 'files'> {
  readonly artifacts: readonly Pex[]
}

/** A native executable that is finished and inspected; it has not been run. */
export interface FinishedExecutable {
  readonly artifact: Executable
  /** The program to start, inside a folder; absent for an executable of one file. */
  readonly program?: string
  readonly start: Start
  /** Every file inside, with its origin. */
  readonly members: readonly Member[]
  /** The same for SBOM and notices. */
  readonly components: readonly Component[]
  readonly checks: readonly Check[]
}

/** Whether the plan wants the file itself, and not only what is built from it. */
export function isPlanned(
  { configuration }: Pick<Context, 'configuration'>,
  { format }: Pick<Artifact, 'format'>,
): boolean {
  return configuration.plan.formats.includes(format)
}
