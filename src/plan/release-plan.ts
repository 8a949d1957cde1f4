/**
 * The plan of a whole release: every file that is to be made, on which machine, and what is made from all of them. It is
 * `plan.json` (docs/plan.schema.json): plain data without a time or an absolute path, the same bytes for the same
 * project, inputs and day, and valid on every machine of the release.
 */
import type { FormatName, PexScope, Platform } from '../core/model.js'
import type { Skipped } from './plan.js'
import type { RunsOn } from './runner-labels.js'

/** Grows when a reader of the old form would misread the new one. */
export const PLAN_SCHEMA = 1

/** How the names of workflow artifacts with a plan end. */
export const PLAN_SUFFIX = '-plan'

/** What a job promises to make. */
export interface Expected {
  readonly format: FormatName
  /** Of the file's name: `*` stands for any text; case and `-`, `_`, `.` do not count, as in PEP 503. */
  readonly pattern: string
  /** So many files; `some` is one or more, `maybe` none or one. */
  readonly count: number | 'some' | 'maybe'
  /** Platform names, or `any` alone. */
  readonly targets: readonly string[]
}

/** What one machine makes. */
export interface Share {
  readonly formats: readonly FormatName[]
  /** Names, as people write them. */
  readonly pythons: readonly string[]
  /** Names of the platforms that its PEX files and executables are for. */
  readonly platforms: readonly string[]
  /** Complete-platform files that its PEX files are for, relative to the workspace. */
  readonly platformFiles: readonly string[]
  /** Formats that are made for fewer platforms than `platforms`. */
  readonly only: Readonly<Record<string, readonly string[] | undefined>>
  readonly pexScope: readonly PexScope[]
  readonly expects: readonly Expected[]
}

/** One job of the matrix. */
export interface Cell extends Share {
  /** Name of the platform it runs on; no two cells have one id. */
  readonly id: string
  /** For people: `linux-x86_64: sdist, wheel, pex`. */
  readonly name: string
  readonly runner: RunsOn
  /** The machine that it needs, with the oldest system that must still run what it makes. */
  readonly machine: Platform
  /** Name of the workflow artifact that holds what it made. */
  readonly artifact: string
}

/** `plan.json`: a release shared out among machines. */
export interface ReleasePlan {
  readonly schema: typeof PLAN_SCHEMA
  /** `package-python 1.0.0`: another version may make other files of the same plan. */
  readonly tool: string
  readonly project: {
    /** Relative to the workspace, with `/`. */
    readonly path: string
    readonly name?: string
    readonly version?: string
    readonly requiresPython?: string
  }
  readonly source: {
    /** Full hash of the commit; absent outside git. */
    readonly commit?: string
    /** Of what the commit does not tell: changed files, or all of them outside git. Lower-case hex. */
    readonly digest: string
    /** What every file is dated with, seconds since 1970. */
    readonly epoch: number
  }
  /** Text of every input that decides what is made and was given; the same for every job. */
  readonly inputs: Readonly<Record<string, string>>
  readonly native: { readonly native: boolean; readonly reason: string }
  readonly formats: readonly FormatName[]
  /** True when only the built wheel tells whether there is something for a PEX to run. */
  readonly pexIfRunnable: boolean
  readonly skipped: readonly Skipped[]
  readonly pythons: readonly string[]
  /** Every platform that is served, with its floor. */
  readonly platforms: readonly Platform[]
  readonly platformFiles: readonly string[]
  readonly cells: readonly Cell[]
  /** What is made once every cell's files are there; with no formats, they are only gathered. */
  readonly assemble: Share
  /** First part of the names of workflow artifacts. */
  readonly prefix: string
}
