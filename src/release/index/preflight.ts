/** What the package index will say to the sdist and the wheels (pure). */
import { PackagingError } from '../../core/errors.js'
import { bytes, listing } from '../../core/format.js'
import type { ReleaseFile } from '../folder.js'

/** A project as the Simple API tells of it. @see https://peps.python.org/pep-0700/ */
export interface IndexProject {
  readonly files: readonly {
    readonly filename: string
    /** Lower-case hex; undefined when the index tells another hash or none. */
    readonly sha256: string | undefined
    /** Bytes; undefined when not told. */
    readonly size: number | undefined
  }[]
}

/** Defaults of the Python Package Index, in bytes; both can be raised on request. */
export const INDEX_LIMITS = { file: 100 * 1024 ** 2, project: 10 * 1000 ** 3 }

export interface Preflight {
  /** Files of these names hold other content. */
  readonly conflicts: readonly PackagingError[]
  readonly warnings: readonly PackagingError[]
  /** Names of files that are there already, the same. */
  readonly same: readonly string[]
}

/** @param there undefined when the index has no such project */
export function preflight(
  name: string,
  files: readonly ReleaseFile[],
  there: IndexProject | undefined,
): Preflight {
  const known = new Map(there?.files.map(file => [file.filename, file]))
  const held = files.flatMap(file => {
    const found = known.get(file.name)
    return found === undefined ? [] : [{ file, found }]
  })
  const other = held.filter(({ file, found }) =>
    found.sha256 === undefined
      ? found.size !== undefined && found.size !== file.size
      : found.sha256 !== file.sha256,
  )
  const same = held.filter(({ file, found }) => found.sha256 === file.sha256).map(({ file }) => file.name)
  return {
    same,
    conflicts:
      other.length > 0
        ? [
            conflict(
              name,
              other.map(({ file }) => file.name),
            ),
          ]
        : [],
    warnings: [
      ...(there === undefined ? [newProject(name)] : []),
      ...tooLarge(files),
      ...tooMuch(name, files, there),
    ],
  }
}

function conflict(name: string, names: readonly string[]): PackagingError {
  return new PackagingError('release/exists', {
    message: `The index already holds other files of these names for ${name}: ${listing(names)}.`,
    fix: 'Release a new version: an index never takes a second file of one name, not even after it was deleted. If this project is not that one, set index-check to none.',
  })
}

function newProject(name: string): PackagingError {
  return warn(
    `The index has no project ${name} yet.`,
    `Before the first upload, set up a pending trusted publisher for ${name} in your account of the index (owner, repository, workflow file, environment): the first upload then makes the project, without a password.`,
  )
}

function tooLarge(files: readonly ReleaseFile[]): PackagingError[] {
  const large = files.filter(({ size }) => size > INDEX_LIMITS.file)
  if (large.length === 0) return []
  return [
    warn(
      `${listing(large.map(({ name, size }) => `${name} (${bytes(size)})`))}: above the ${bytes(INDEX_LIMITS.file)} that the Python Package Index takes for one file unless asked.`,
      'Ask for a higher limit, or make the file smaller.',
    ),
  ]
}

function tooMuch(
  name: string,
  files: readonly ReleaseFile[],
  there: IndexProject | undefined,
): PackagingError[] {
  const held = (there?.files ?? []).reduce((sum, { size }) => sum + (size ?? 0), 0)
  const all = files.reduce((sum, { size }) => sum + size, held)
  if (all <= INDEX_LIMITS.project) return []
  return [
    warn(
      `All files of ${name} would be ${bytes(all)}, above the ${bytes(INDEX_LIMITS.project)} that the Python Package Index takes for one project unless asked.`,
      'Ask for a higher limit, or delete old releases there.',
    ),
  ]
}

/** The index said nothing that can be understood: that is not the same as "fine". */
export function unknownIndex(why: string): PackagingError {
  return warn(
    `Whether the index already holds this version is unknown: ${why}`,
    'Check by hand before publishing there, or set index-check to none.',
  )
}

function warn(message: string, fix: string): PackagingError {
  return new PackagingError('release/index', { message, fix })
}
