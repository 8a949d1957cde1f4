/** What a check gets and what it returns. Checks are pure: `inspect.ts` reads each file once for all of them. */
import type { Headers, RecordLine } from '../archives/wheel.js'
import type { ErrorCode } from '../core/errors.js'
import type { Artifact, FormatName } from '../core/model.js'
import type { Suspicion } from './secret-patterns.js'

/** One file, folder or link in an archive. */
export interface Member {
  /** As the archive has it; in an sdist without the top folder, so that it is a path of the project. */
  readonly path: string
  readonly kind: 'file' | 'folder' | 'symlink'
  /** Bytes, unpacked. */
  readonly size: number
  /** `ALGORITHM=DIGEST` as RECORD writes it; only in wheels. */
  readonly digest?: string
  /** Whether its mode asks for the rights of its owner or group whoever runs it. */
  readonly setId?: true
  /** What in its content looks like a secret. */
  readonly suspicions: readonly Suspicion[]
}

/** An artifact, read from end to end. */
export interface Inspected {
  readonly artifact: Artifact
  readonly members: readonly Member[]
  /** Bytes in front of a zip archive: a PEX's launcher. */
  readonly start: Buffer
  /** PKG-INFO or METADATA; undefined where there is none. */
  readonly metadata?: Headers
  /** Only of wheels. */
  readonly distInfo?: string
  readonly record?: readonly RecordLine[]
}

/** One problem. */
export interface Found {
  /** The member it is about; absent for the file as a whole. */
  readonly member?: string
  /** A sentence without a full stop that goes on from the member's name, or stands alone. */
  readonly what: string
  /** What the reader can do, a sentence. */
  readonly fix: string
}

/** What a check finds in one file. */
export interface Outcome {
  /** These stop the release. */
  readonly failed?: readonly Found[]
  readonly warnings?: readonly Found[]
  /** One line for a file with neither: what was checked. */
  readonly details: string
  /** Why it could not be checked; then nothing else counts. */
  readonly skipped?: string
}

/** A kind of check: a row of `CHECKS`. */
export interface CheckKind {
  /** Formats it applies to. */
  readonly formats: readonly FormatName[]
  /** What it finds, for the documentation: what fails, then what is only a warning. */
  readonly fails: string
  readonly warns: string
  /** Code of the error of a failure. */
  readonly code: ErrorCode
  /** Undefined when the check does not apply to the file. */
  readonly run: (file: Inspected, context: CheckContext) => Outcome | undefined
}

/** What a Python tool reported about one file. */
export interface ToolAnswer {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

export type ToolCheck = 'metadata' | 'contents' | 'abi3' | 'platform' | 'license'

/** What all files of a run have in common. */
export interface CheckContext {
  /** Every file below the project that git tracks, relative to the project; undefined outside git. */
  readonly tracked?: ReadonlySet<string>
  /** Folders (without a final `/`) below the project that are repositories of their own. */
  readonly submodules: readonly string[]
  /** Tracked files that differ from the commit. */
  readonly dirty: ReadonlySet<string>
  /** Untracked files that were in the project before the build. */
  readonly untracked: ReadonlySet<string>
  /** Digests of what looks like a secret in files as git has them, or in an unpacked sdist; empty elsewhere. */
  readonly published: ReadonlySet<string>
  /** Whether the project is an unpacked sdist outside git: its files have been released before. */
  readonly unpacked: boolean
  /** Whether the run releases a tagged commit. */
  readonly tagged: boolean
  /** Whether the project declares a description that is longer than one line. */
  readonly readme: boolean
  /** check-manifest's own list of what may be missing or unexpected, as glob patterns. */
  readonly unlisted: readonly string[]
  /** Files that may contain what looks like a secret, by glob pattern of their path in the archive. */
  readonly allowSecrets: readonly { readonly pattern: string; readonly reason: string }[]
  /** Most bytes by format; without an entry only a warning at the index's own limit. */
  readonly budget: Readonly<Record<string, number>>
  /** Pythons that still get security fixes today, as `3.8`; for what requires-python allows. */
  readonly maintained: readonly string[]
  readonly answers: ToolAnswers
}

/** By check and file name; a file that was not checked has none. */
export type ToolAnswers = ReadonlyMap<ToolCheck, ReadonlyMap<string, ToolAnswer>>

export { CHECK_NAMES, type FileCheckName as CheckName } from '../core/model.js'
