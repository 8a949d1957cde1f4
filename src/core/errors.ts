/**
 * Every failure a user can cause or meet is a `PackagingError`: a stable code, what happened, where, and what to do.
 * Anything else that is thrown is a bug in this program and is reported as one.
 */

/** What each kind of failure is about, and the command line's exit status for it (the Action always exits 1). */
export const CATEGORIES = {
  input: { exit: 2, about: 'an input, option or configuration value' },
  project: { exit: 3, about: 'the project being packaged' },
  interpreter: { exit: 4, about: 'a Python interpreter that was requested' },
  dependency: { exit: 5, about: 'a dependency that cannot be resolved or downloaded' },
  build: { exit: 6, about: 'the build of a file' },
  check: { exit: 7, about: 'a finished file that failed a check or its smoke test' },
  network: { exit: 8, about: 'a download' },
  host: { exit: 9, about: 'this machine: disk, memory, processes, permissions' },
  upload: { exit: 10, about: 'a workflow artifact or another GitHub service' },
  release: { exit: 11, about: 'a release: its tag, version, files, or an answer of GitHub' },
  attest: { exit: 12, about: 'an attestation of what was built' },
} as const

/** One line per code for users; `docs/errors.md` is generated from it. */
export const CODES = {
  'input/unknown': 'An input, option or key that does not exist.',
  'input/invalid': 'A value that an input does not accept.',
  'input/conflict': 'Two inputs that contradict each other.',
  'input/path': 'A path that does not exist or leaves the workspace.',
  'input/plan': 'A plan that cannot be read, or is for another version, commit or source.',
  'input/cell': 'A matrix job that the plan does not have, or that this machine cannot run.',
  'input/parts': 'The job results of a plan are incomplete, or are not what was planned.',
  'project/none': 'The folder contains no Python project.',
  'project/members': 'A repository has several projects of one name, or none that the tag names.',
  'project/toml': 'pyproject.toml, pylock.toml or uv.lock is not valid TOML, or violates its specification.',
  'project/metadata': 'The project metadata contradicts itself or a specification.',
  'project/entry-point':
    'There is no entry point, several and no way to choose, or one that names no module of the project.',
  'project/symlink': 'A symbolic link in the project points outside of it, and a file would contain what is there.',
  'project/outside': 'The project refers to a folder outside of it that is too large to copy.',
  'project/history': 'The history of a shallow clone could not be fetched; only ever a warning.',
  'project/lock': 'A lock file is malformed, is stale or does not cover what was requested.',
  'interpreter/missing': 'A requested Python cannot be found or downloaded.',
  'interpreter/mismatch': 'A Python is not the version, implementation or architecture it claims to be.',
  'interpreter/not-embeddable':
    'A Python that cannot be put inside a program: it has no shared libpython, or is not for the platform.',
  'interpreter/unsupported': 'A Python version this program does not support.',
  'dependency/conflict': 'The requirements contradict each other.',
  'dependency/missing': 'A requirement that no index or folder has.',
  'dependency/no-wheel': 'A dependency has no wheel for a target.',
  'dependency/floor': 'A wheel does not state which systems it runs on; only ever a warning.',
  'dependency/source':
    'What `[tool.uv]` or a lock says of where a dependency comes from cannot be followed, or a user of the wheel could not follow it.',
  'dependency/hash': 'A file differs from its locked hash.',
  'build/backend-missing': 'The build backend cannot be installed or imported.',
  'build/backend-failed': 'The build backend raised an error.',
  'build/nothing': 'A tool reported success but wrote no file.',
  'build/several': 'A tool wrote more than one file.',
  'build/mismatch': 'A file is not what was planned: another name, version or target.',
  'build/large': 'A file will be too large for some programs that read it; only ever a warning.',
  'build/floor': 'A wheel or an executable needs a newer system than the requested minimum.',
  'build/installer': 'An installer that was requested cannot be made, or its template is wrong.',
  'build/signing': 'An executable could not be signed, or must be signed and cannot.',
  'build/tool-failed': 'A packaging tool ended with an error.',
  'check/run-failed': 'An artifact does not install or run on an interpreter it supports.',
  'check/architecture': 'A program or library in an executable is for another kind of machine.',
  'check/host-files':
    'A file in an executable comes from no resolved wheel and no known part of the system, or looks for libraries on the machine that built it.',
  'check/content': 'The content of an artifact is not what it must be.',
  'check/license': 'A component is under a license that is not allowed, or not known.',
  'check/vulnerable': 'A component has a known vulnerability.',
  'check/unaudited': 'Known vulnerabilities could not be queried.',
  'check/secret': 'An artifact contains a key, a token or a file of logins.',
  'check/metadata': 'An index would reject the metadata of an artifact.',
  'check/reproducible': 'Two builds of the same source gave different files.',
  'check/size': 'An artifact is larger than its size-budget.',
  'check/digest': 'A file is not the one that its job built.',
  'check/collision': 'Two jobs built different files of one name.',
  'network/offline': 'Something must be downloaded, and the network is switched off.',
  'network/unreachable': 'A server cannot be reached or keeps failing.',
  'network/refused': 'A server refused the request.',
  'network/corrupt': 'A downloaded file is not the requested one.',
  'network/timeout': 'A download stalled or took too long.',
  'host/disk-full': 'No space is left on a disk.',
  'host/permission': 'A file or folder may not be read or written.',
  'host/tool-missing': 'A program that is needed is not on this machine.',
  'host/killed': 'A child process was killed.',
  'host/timeout': 'A child process took too long or stopped printing.',
  'host/processes': 'A program started too many processes and was ended.',
  'host/changed': 'Something wrote outside of its own folders while the project was built and tested.',
  'host/unusable': 'This machine cannot do what is requested.',
  'upload/failed': 'A workflow artifact could not be uploaded.',
  'upload/unsupported':
    'The service behind this runner cannot store workflow artifacts; a warning with `upload: auto`.',
  'upload/unread': 'The workflow artifacts of this run could not be listed or downloaded.',
  'upload/exists': 'A workflow artifact of that name exists with other content.',
  'upload/large': 'Files will be larger than GitHub accepts or stores free of charge; only ever a warning.',
  'upload/cache': 'The cache of tools and downloads could not be read or written; only ever a warning.',
  'release/tag': 'There is no tag to release for, it contains no version, or it is not the commit that was packaged.',
  'release/version': 'The built version is not the one of the tag, or must not be released.',
  'release/repository': 'It is not known which repository on GitHub to release in.',
  'release/unsupported': 'The server is Gitea or Forgejo, whose releases this program does not create.',
  'release/token': 'There is no token for GitHub, or it lacks a permission.',
  'release/files': 'The files to release do not match their manifest and SHA256SUMS.',
  'release/limit': 'More or larger files than GitHub accepts in one release.',
  'release/notes': 'The notes of the release cannot be read from their source.',
  'release/several': 'GitHub has more than one release or draft for the tag.',
  'release/foreign': 'The draft contains files that are not of this release.',
  'release/published': 'The release is published already, with other files.',
  'release/missing': 'There is no complete draft to publish.',
  'release/digest': 'What GitHub stored is not what was uploaded.',
  'release/exists': 'The package index has a file of that name with other content.',
  'release/index': 'What a package index would reject; only ever a warning.',
  'release/refused': 'GitHub refused a request.',
  'release/limited': 'GitHub asks to wait longer than this program does.',
  'release/unreachable': 'GitHub cannot be reached or keeps failing.',
  'attest/permission': 'The job lacks a permission that attesting needs.',
  'attest/unavailable': 'Attestations are not available here.',
  'attest/failed': 'An attestation could not be signed or stored.',
} as const satisfies Record<`${keyof typeof CATEGORIES}/${string}`, string>

export type ErrorCode = keyof typeof CODES

/** Exit statuses without an error code. */
export const EXIT = { ok: 0, bug: 70, interrupted: 130 } as const

/** The exit status of the command line for `code`. */
export function exitStatus(code: ErrorCode): number {
  const category = code.slice(0, code.indexOf('/')) as keyof typeof CATEGORIES
  return CATEGORIES[category].exit
}

/** Keys of a TOML file from the outermost table inwards; a number is an index into an array or an array of tables. */
export type KeyPath = readonly (string | number)[]

/** Where something is wrong. `file` is absolute or relative to the workspace; lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** The key that is meant in a TOML file, until its line has been found (`withPositions`). */
  readonly key?: KeyPath
}

/** A failure of one file in one place; the same failure of others is one problem with it (`mergeProblems`). */
export interface Occurrence {
  /** File name of an artifact. */
  readonly file: string
  /** `on Python 3.12`, `in an empty environment`. */
  readonly where: string
  /** What it does not do: `does not run`, and of several files `do not run`. */
  readonly failed: { readonly one: string; readonly several: string }
  /** One line: what the program said; empty when it said nothing. */
  readonly reason: string
}

interface ErrorParts {
  /** One sentence: what happened, naming the value at fault. */
  readonly message: string
  /** One sentence: what to do now. */
  readonly fix: string
  readonly place?: Place
  /** Further lines for the log only: a tool's last output, a table of choices. */
  readonly detail?: readonly string[]
  readonly cause?: unknown
  readonly occurrences?: readonly Occurrence[]
}

/** Characters: values and names from outside are quoted in errors, and may be of any length. */
const LONGEST = { message: 4000, fix: 4000, line: 4000 } as const

/** The start and the end of a text that is longer than `most` characters. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const half = Math.floor(most / 2) - 20
  return `${text.slice(0, half)} … (${text.length} characters) … ${text.slice(-half)}`
}

/** A failure with a code, a cause, a place and a fix. */
export class PackagingError extends Error {
  override readonly name = 'PackagingError'
  readonly code: ErrorCode
  readonly fix: string
  readonly place: Place | undefined
  readonly detail: readonly string[]
  /** Empty for what can happen only once. */
  readonly occurrences: readonly Occurrence[]

  constructor(code: ErrorCode, parts: ErrorParts) {
    super(cut(parts.message, LONGEST.message), { cause: parts.cause })
    this.code = code
    this.fix = cut(parts.fix, LONGEST.fix)
    this.place = parts.place
    this.detail = (parts.detail ?? []).map(line => cut(line, LONGEST.line))
    this.occurrences = parts.occurrences ?? []
  }
}

/** Several independent failures reported at once, so that a user can fix them together. Never empty, never nested. */
export class Problems extends Error {
  override readonly name = 'Problems'
  readonly problems: readonly PackagingError[]

  constructor(problems: readonly PackagingError[]) {
    super(problems.map(problem => `${problem.code}: ${problem.message}`).join('\n'))
    this.problems = problems
  }
}

/** All coded failures in `thrown`, or none when it is a bug. */
export function problemsOf(thrown: unknown): readonly PackagingError[] {
  if (thrown instanceof PackagingError) return [thrown]
  if (thrown instanceof Problems) return thrown.problems
  if (thrown instanceof AggregateError) return thrown.errors.flatMap(problemsOf)
  return []
}

/** Throws what was collected, if anything: the only problem itself, or several as `Problems`. */
export function throwProblems(problems: readonly PackagingError[]): void {
  const [first, ...rest] = problems
  if (first === undefined) return
  throw rest.length === 0 ? first : new Problems(problems)
}

/** Waits for all, then throws every coded failure together; a bug among them is thrown alone. */
export async function allOrProblems<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(work)
  const failures = settled.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []))
  const bug = failures.find(failure => problemsOf(failure).length === 0)
  if (bug !== undefined) throw bug
  throwProblems(failures.flatMap(problemsOf))
  return settled.map(result => (result as PromiseFulfilledResult<T>).value)
}
