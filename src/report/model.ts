/** The report of one run: summary, terminal table, manifest and outputs are made from it alone. */
import type { AuditReport } from '../audit/model.js'
import type { PackagingError } from '../core/errors.js'
import type { About, Artifact, Check, Finding, FormatName, Installer, Timing } from '../core/model.js'
import type { Uploaded } from '../host/host.js'
import type { CoverageReport } from '../resolve/coverage.js'
import type { ShippedWheels } from '../resolve/release-lock.js'
import type { LicensedComponent } from '../sbom/licenses.js'

/** A workflow artifact, with the files that went into it. */
export interface Stored extends Uploaded {
  /** File names, as in `Artifact.file`. */
  readonly files: readonly string[]
}

/** A wheel that was rewritten without its tests. */
export interface StrippedWheel {
  /** File name, the same before and after. */
  readonly file: string
  /** Of the wheel as it was downloaded; lower-case hex. */
  readonly originalSha256: string
  /** Of the wheel in the PEX. */
  readonly sha256: string
  /** Files left out. */
  readonly files: number
  /** Bytes by which the wheel is smaller. */
  readonly saved: number
}

/** One run, or one release of several jobs. */
export interface Report {
  /** Absent when the run failed before the project could be read. */
  readonly project?: { readonly name: string; readonly version: string }
  /** Full hash of the commit that was packaged; absent outside git. */
  readonly commit?: string
  /** Pythons asked for, as people write them, oldest first. */
  readonly pythons: readonly string[]
  /** Platform names asked for. */
  readonly platforms: readonly string[]
  /** Platform name of the machine that ran the checks, which say nothing about other platforms. */
  readonly machine: string
  readonly artifacts: readonly Artifact[]
  readonly checks: readonly Check[]
  /** Findings about the release as a whole; the step of a failed one must fail too. */
  readonly findings?: readonly Finding[]
  /** Every third-party component inside the files, with its license; absent when no option asks for it. */
  readonly licenses?: readonly LicensedComponent[]
  /** Known vulnerabilities of what is inside the files; absent with `audit: off`. */
  readonly audit?: AuditReport
  readonly timings: readonly Timing[]
  readonly uploads: readonly Stored[]
  /** Formats that were asked for, or are usual, and were not built. */
  readonly skipped: readonly { readonly format: FormatName; readonly reason: string }[]
  readonly warnings: readonly PackagingError[]
  /** Which wheel of which dependency serves which target, and what they weigh; absent when nothing was resolved. */
  readonly coverage?: CoverageReport
  /** Every wheel inside the PEX files and executables, by target; absent when there are none. */
  readonly shipped?: ShippedWheels
  /** Wheels of dependencies without their tests, as `pex-strip` says; absent when there are none. */
  readonly stripped?: readonly StrippedWheel[]
  /** Why the run failed; absent or empty when it did not. */
  readonly failure?: readonly PackagingError[]
  /** The tools that built the files: `build` 1.6.1, `pex` 2.105.2, … */
  readonly tools: readonly { readonly name: string; readonly version: string }[]
  /** Wall time. */
  readonly totalSeconds: number
  /** `module:function` or `module` that the PEX starts; absent when it starts Python itself. */
  readonly entryPoint?: string
  /** What the wheel says of the application; absent when nothing is started, or nothing was built. */
  readonly about?: About
  /** Files that install the release. */
  readonly installers?: readonly Installer[]
  /** True when nothing has changed since an earlier run, whose verified files these are. */
  readonly reusedUnchanged?: boolean
}

/** A report without what is known only when the run ends. */
export type Draft = Omit<Report, 'timings' | 'totalSeconds' | 'uploads' | 'failure' | 'installers'>

// A report as `--json` prints it: plain data with stable names (docs/json.md).

/** Fields are only ever added; `schema` changes when one changes its meaning. */
export function reportDocument(report: Report): object {
  // `pylock.NAME.toml` says it.
  const { warnings, failure = [], shipped: _, ...rest } = report
  return {
    schema: 1,
    ...rest,
    warnings: warnings.map(problemDocument),
    failure: failure.map(problemDocument),
  }
}

/** JSON.stringify leaves out the message of an Error. */
export function problemDocument({ code, message, fix, place, detail }: PackagingError): object {
  return { code, message, fix, ...(place && { place }), detail }
}
