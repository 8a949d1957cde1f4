/** What a check is given and what it says. Checks are pure: files are read once, for all of them, by `inspect.ts`. */
import type { Headers, RecordLine } from '../archives/wheel.js'
import type { ErrorCode } from '../core/errors.js'
import type { Artifact } from '../core/model.js'
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
  /** What in its content looks like a secret. */
  readonly suspicions: readonly Suspicion[]
}

/** An artifact that was read from end to end. */
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

/** One thing that is wrong. */
export interface Found {
  /** The member it is about; absent when it is the file as a whole. */
  readonly member?: string
  /** A sentence without a full stop that goes on from the member's name, or stands alone. */
  readonly what: string
  /** What the reader can do, a sentence. */
  readonly fix: string
}

/** What a check says about one file. */
export interface Outcome {
  /** These stop the release. */
  readonly failed?: readonly Found[]
  readonly warnings?: readonly Found[]
  /** One line for a file with neither: what was looked at. */
  readonly seen: string
  /** Why it could not be looked at; then nothing else counts. */
  readonly skipped?: string
}

/** A kind of check: a row of `CHECKS`. */
export interface CheckKind {
  /** Formats it applies to. */
  readonly formats: readonly string[]
  /** What it finds, for the documentation: what fails, then what is only a warning. */
  readonly fails: string
  readonly warns: string
  /** Code of the error that a failure is told with. */
  readonly code: ErrorCode
  /** Undefined when the file is nothing that this check is about. */
  readonly run: (file: Inspected, context: CheckContext) => Outcome | undefined
}

/** What a Python tool said about one file. */
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
  /** Files that lay in the project before the build, of those that git does not track. */
  readonly untracked: ReadonlySet<string>
  /** check-manifest's own list of what may be missing or unexpected, as glob patterns. */
  readonly unlisted: readonly string[]
  readonly allowSecrets: readonly AllowedSecret[]
  /** Most bytes by format; without an entry only a warning at the index's own limit. */
  readonly budget: Readonly<Record<string, number>>
  /** Pythons without and with security fixes today, as `3.8`; for what requires-python lets in. */
  readonly maintained: readonly string[]
  /** Answers by question and file name; a file that was not asked about has none. */
  readonly answers: ReadonlyMap<ToolCheck, ReadonlyMap<string, ToolAnswer>>
}

/** A file that may hold what looks like a secret. */
interface AllowedSecret {
  /** Path in the archive: `*` is anything within a folder, `**` any folders. */
  readonly pattern: string
  readonly reason: string
}

export { CHECK_NAMES, type FileCheckName as CheckName } from '../core/model.js'
