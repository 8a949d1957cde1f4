/** A resolution: what is asked of it, the tools that it needs, and its result. */
import type { PackagingError } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { ClosureTools, DependencyChanges, ReadableWheel } from './closure.js'
import type { Coverage, LockedWheel } from './coverage.js'
import type { GivenWheels } from './given-wheels.js'
import type { LockedPackage, LockInWords } from './lock.js'
import type { MissingDecision, MissingWheels } from './missing-decision.js'
import type { Roots, SelectTools } from './select.js'
import type { ProjectInput, ResolveCache } from './uv.js'

export interface ResolveRequest extends Roots {
  /** The pyproject.toml that `requirements` are read from, with the extras in them; uv reads it again where its sources count. */
  readonly project?: ProjectInput | undefined
  /** The requirements of `wheel`, as far as they are known. */
  readonly ofWheel?: readonly string[]
  readonly extras: readonly string[]
  readonly targets: readonly ResolutionTarget[]
  /** The input `lock`: `auto`, `none` or a path. */
  readonly lock: string
  /** Absolute folders, or addresses. */
  readonly findLinks: readonly string[]
  readonly constraints?: readonly string[]
  readonly missingWheels: MissingWheels
  /** Wheels of local projects, and those that were built from sources of the lock. */
  readonly given?: readonly GivenWheels[]
  /** Absolute path of an interpreter of this machine for a target, for `missing-wheels: build`. */
  readonly interpreterFor: (target: ResolutionTarget) => string | undefined
}

/** What is known of a wheel on a server: its METADATA, or where it is on this machine now. */
export type WheelContent = Pick<ReadableWheel, 'path' | 'metadata'>

export interface ResolveTools extends SelectTools, ClosureTools {
  /** Gets a wheel that is not on this machine, or only its metadata; undefined when neither can be downloaded. */
  readonly contentOf: (wheel: LockedWheel) => Promise<WheelContent | undefined>
  readonly runner: ProcessRunner
  /** Absolute path of uv. */
  readonly uv: string
  /** Absolute path of uv's cache. */
  readonly uvCacheDir: string
  /** Absolute folder that places are shown relative to. */
  readonly workspace?: string
  /** Name of the project, where it is known. */
  readonly projectName?: string | undefined
  /** Absolute path of the project: where `lock: auto` looks, and whose uv settings hold. */
  readonly projectDir: string
  /** Absolute path of the script with inline metadata that is packaged in place of a project. */
  readonly script?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** The cache of resolver runs; absent to resolve everything again. */
  readonly cache?: ResolveCache | undefined
}

export interface Resolved extends Coverage, Pick<MissingDecision, 'builds' | 'warnings' | 'problems'> {
  /** Of `problems`, those about wheels that require what was not chosen; there are none while dependencies are missing. */
  readonly conflicts: readonly PackagingError[]
  /** Wheels whose own requirements could not be read, so that nothing is certain about them. */
  readonly unread: readonly LockedWheel[]
  /** What uv was told to change in requirements; the start of a PEX has to know it. */
  readonly changes: DependencyChanges
  /** Absolute path of the lock. */
  readonly pylock: string
  readonly packages: readonly LockedPackage[]
  /** The user's own lock, when the versions come from it. */
  readonly pinned: LockInWords | undefined
  /** Every requested target, also those that `drop-target` left out; `targets` are those to continue with. */
  readonly asked: readonly ResolutionTarget[]
  /** Every wheel that `targets` need, once each. */
  readonly all: readonly LockedWheel[]
}

/** The lowest `3.N` among the targets. */
export function lowestPython(targets: readonly ResolutionTarget[]): string {
  const minors = targets.map(target => Number((target.environment.python_version ?? '3.8').split('.')[1]))
  return `3.${Math.min(...minors)}`
}

export function queryFor({ targets, findLinks }: ResolveRequest) {
  return { pythonVersion: lowestPython(targets), findLinks }
}

/** The coverage of a resolution, with the targets that were dropped. */
export function coverageOf(resolved: Resolved): Coverage {
  return { targets: resolved.asked, wheels: resolved.wheels, gaps: resolved.gaps }
}
