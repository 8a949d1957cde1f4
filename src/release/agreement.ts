/** Whether what is being released is what the tag says (pure). */
import { explain } from '@renovatebot/pep440'
import { PackagingError, type Place } from '../core/errors.js'
import { listing } from '../core/format.js'
import { isOf, parseTag, sameVersion } from './tag.js'

export interface Claim {
  /** What has the version, for messages: `pyproject.toml`, a file's name. */
  readonly what: string
  readonly name: string | undefined
  readonly version: string
  readonly place?: Place | undefined
}

export interface Tagged {
  readonly tag: string
  /** Tracked files that differ from the commit; told when a version is not the tag's. */
  readonly dirty: readonly string[]
}

/** Files named at most; a checkout with other line ends has thousands. */
const MOST_FILES = 10

/** What is wrong with one claim; empty when it agrees with the tag. A tag without a version is judged by `versionlessTag`. */
export function disagreements(claim: Claim, { tag, dirty }: Tagged): PackagingError[] {
  const { what, name, version, place } = claim
  const parsed = parseTag(tag, name)
  if (parsed === undefined) return []
  const at = place && { place }
  if (name !== undefined && !isOf(parsed.prefix, name))
    return [
      new PackagingError('release/version', {
        message: `The tag '${tag}' is of '${parsed.prefix}', but ${what} is of '${name}'.`,
        fix: `Release '${name}' with a tag such as ${name}-v${version}, or set version-check to none.`,
        ...at,
      }),
    ]
  const unfit = unreleasable(version)
  if (unfit === undefined && sameVersion(parsed.version, version)) return []
  const evidence = dirty.length === 0 ? [] : [`Changed since the commit: ${shown(dirty)}.`]
  const why =
    unfit === undefined
      ? `${what} has version ${version}, but the tag is '${tag}'.`
      : `${what} has version ${version}, ${unfit}; the tag is '${tag}'.`
  return [
    new PackagingError('release/version', {
      message: [why, ...evidence].join(' '),
      fix:
        dirty.length > 0
          ? 'Commit or undo those changes (an earlier step of the job may have made them), and build again.'
          : `Make the version ${parsed.version} and move the tag to that commit, or tag this one as v${version.replace(/\+.*$/, '')}; version-check: none skips this.`,
      ...at,
    }),
  ]
}

/** Why PEP 440 keeps a version from being published as final or pre-release; undefined when nothing does. */
function unreleasable(version: string): string | undefined {
  const parts = explain(version)
  if (parts === null) return 'which is no PEP 440 version'
  if (parts.local !== null)
    return /dirty|^d\d{8}|\.d\d{8}/.test(String(parts.local))
      ? 'a local version of changed files, which no index takes'
      : 'a local version, which no index takes'
  return parts.dev === null ? undefined : 'a development version'
}

function shown(files: readonly string[]): string {
  const more = files.length - MOST_FILES
  return more > 0 ? `${files.slice(0, MOST_FILES).join(', ')} and ${more} more` : listing(files)
}

/** For a tag such as `nightly`, with which nothing can be compared. */
export function versionlessTag(tag: string): PackagingError {
  return new PackagingError('release/tag', {
    message: `The tag '${tag}' holds no version, so no built version can be compared with it.`,
    fix: 'Tag releases as v1.2.3, 1.2.3, name-v1.2.3 or name/1.2.3.',
  })
}

/** For files that differ from the tagged commit although the version is right. */
export function dirtyFiles({ tag, dirty }: Tagged): PackagingError {
  return new PackagingError('release/version', {
    message: `What is packaged is not what '${tag}' holds; changed since the commit: ${shown(dirty)}.`,
    fix: 'Commit the changes and move the tag, or find the step of the job that makes them.',
  })
}
