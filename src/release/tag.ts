/**
 * What a git tag says about a release (pure): `v1.2.3`, `1.2.3`, `name-v1.2.3`, `name/1.2.3`, `name@1.2.3`, where the name is
 * the project's or its folder's, and whatever the project's own tag pattern takes (`tag-claim.ts`).
 */
import { eq, explain, valid } from '@renovatebot/pep440'
import type { Options } from '../config/inputs.js'
import { PackagingError, type Place, throwProblems } from '../core/errors.js'
import { listing } from '../core/format.js'
import { before } from '../core/text.js'
import type { Project } from '../project/project.js'
import { type TagNames, tagNames } from '../project/tag-names.js'
import { claimOf, namesNone, parseTag, versionBy } from './tag-claim.js'

/** What a tag says of one project. */
interface Reading {
  readonly version: string
  /** What stands before the version; undefined when there is nothing. */
  readonly prefix: string | undefined
  /** False for a tag of another project. */
  readonly ours: boolean
}

/** Reads a tag as a project's own settings, its name and its folder say; undefined when there is no version in it. */
function readTag(
  { tag, names = NO_NAMES }: Pick<Tagged, 'tag' | 'names'>,
  name: string | undefined,
): Reading | undefined {
  const claim = claimOf(tag, name, names)
  const parsed = parseTag(tag, name, ...names.folders)
  const { prefix } = parsed ?? {}
  const own = names.patterns.map(pattern => versionBy(pattern, tag)).find(found => found !== undefined)
  const version = claim?.version ?? own ?? parsed?.version
  if (version === undefined) return undefined
  const unknown = name === undefined && names.folders.length === 0
  return { version, prefix, ours: unknown || claim !== undefined || namesNone(prefix) || names.match.includes('*') }
}

const NO_NAMES: TagNames = { folders: [], match: [], patterns: [] }

/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
export function sameVersion(one: string, other: string): boolean {
  return valid(one) !== null && valid(other) !== null ? eq(one, other) : one === other
}

/** Whether PEP 440 calls `version` a pre-release: `1.0rc1`, `1.0.dev3`. */
export function isPrerelease(version: string): boolean {
  return explain(version)?.is_prerelease ?? false
}

interface Claim {
  /** What has the version, for messages: `pyproject.toml`, a file's name. */
  readonly what: string
  readonly name: string | undefined
  readonly version: string
  readonly place?: Place | undefined
}

export interface Tagged {
  readonly tag: string
  /** Tracked files that differ from the commit; reported when a version is not the tag's. */
  readonly dirty: readonly string[]
  /** What a tag may call the project beside its name; absent where no project is known. */
  readonly names?: TagNames
}

/** Files named at most; a checkout with other line ends has thousands. */
const MOST_FILES = 10

/** What is wrong with one claim; empty when it agrees with the tag. For a tag without a version there is `versionlessTag`. */
export function disagreements(claim: Claim, tagged: Tagged): PackagingError[] {
  const { what, name, version, place } = claim
  const { tag, dirty } = tagged
  const parsed = readTag(tagged, name)
  if (parsed === undefined) return []
  const at = place && { place }
  if (name !== undefined && !parsed.ours)
    return [
      new PackagingError('release/version', {
        message: `The tag '${tag}' is for '${parsed.prefix}', but ${what} is for '${name}'.`,
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
          : `Make the version ${parsed.version} and move the tag to that commit, or tag this one as v${before(version, '+')}; version-check: none skips this.`,
      ...at,
    }),
  ]
}

/** Why PEP 440 keeps a version from being published as final or pre-release; undefined when nothing does. */
function unreleasable(version: string): string | undefined {
  const parts = explain(version)
  if (parts === null) return 'which is not a PEP 440 version'
  if (parts.local !== null)
    return /dirty|^d\d{8}|\.d\d{8}/.test(String(parts.local))
      ? 'a local version of changed files, which no index accepts'
      : 'a local version, which no index accepts'
  return parts.dev === null ? undefined : 'a development version'
}

function shown(files: readonly string[]): string {
  const more = files.length - MOST_FILES
  return more > 0 ? `${files.slice(0, MOST_FILES).join(', ')} and ${more} more` : listing(files)
}

/** Whether there is a version in the tag to compare with. */
export function hasVersion(tagged: Tagged, name: string | undefined): boolean {
  return readTag(tagged, name) !== undefined
}

/** For a tag such as `nightly`, with which nothing can be compared. */
export function versionlessTag(tag: string): PackagingError {
  return new PackagingError('release/tag', {
    message: `The tag '${tag}' contains no version, so no built version can be compared with it.`,
    fix: 'Tag releases as v1.2.3, 1.2.3, name-v1.2.3 or name/1.2.3; the name is that of the project or of its folder.',
  })
}

type Env = Readonly<Record<string, string | undefined>>

/** The tag of this run: the input's, or the one that started the workflow; empty when there is none. */
export function tagOf({ tag }: Pick<Options, 'tag'>, env: Env): string {
  const ref = env.GITHUB_REF
  return tag || (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '')
}

/**
 * The tag that this run must agree with: the input's, or the one that started the workflow; undefined when there is none
 * or `version-check` is `none`. A tag that is only at HEAD does not count: a branch may be built there too.
 */
export function taggedBy(
  options: Pick<Options, 'tag' | 'versionCheck'>,
  env: Env,
  project: Pick<Project, 'dir' | 'path' | 'git' | 'buildSystem' | 'pyproject' | 'setupCfg'>,
): Tagged | undefined {
  if (options.versionCheck === 'none') return undefined
  const tag = tagOf(options, env)
  return tag === '' ? undefined : { tag, dirty: project.git?.dirty ?? [], names: tagNames(project) }
}

/** What can be said before anything is built: of a static version, and of the tag itself. */
export function checkBefore(
  tagged: Tagged | undefined,
  project: Pick<Project, 'name' | 'version' | 'pyproject' | 'locations'>,
): { readonly problems: readonly PackagingError[]; readonly warnings: readonly PackagingError[] } {
  if (tagged === undefined) return { problems: [], warnings: [] }
  if (!hasVersion(tagged, project.name)) return { problems: [], warnings: [versionlessTag(tagged.tag)] }
  const { name, version, pyproject, locations } = project
  const what = pyproject?.project?.version === undefined ? 'the project' : pyproject.file
  const problems = version === undefined ? [] : disagreements({ what, name, version, place: locations.version }, tagged)
  if (problems.length > 0 || tagged.dirty.length === 0) return { problems, warnings: [] }
  const changed = new PackagingError('release/version', {
    message: `The packaged files differ from '${tagged.tag}'; changed since the commit: ${shown(tagged.dirty)}.`,
    fix: 'Commit the changes and move the tag, or find the step of the job that makes them.',
  })
  return { problems, warnings: [changed] }
}

/** What the built wheel says. @throws PackagingError `release/version` */
export function checkBuilt(tagged: Tagged | undefined, file: string, name: string, version: string): void {
  if (tagged !== undefined) throwProblems(disagreements({ what: file, name, version }, tagged))
}
