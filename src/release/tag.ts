/** What a git tag says about a release (pure): `v1.2.3`, `1.2.3`, `name-v1.2.3`, `name/1.2.3`, `name@1.2.3`. */
import { eq, explain, valid } from '@renovatebot/pep440'
import type { Options } from '../config/inputs.js'
import { PackagingError, type Place, throwProblems } from '../core/errors.js'
import { listing } from '../core/format.js'
import { normalizeName } from '../project/paths.js'
import type { Project } from '../project/project.js'

/** A tag taken apart. */
interface ReleaseTag {
  readonly tag: string
  /** As the tag spells it, without a leading v; a PEP 440 version. */
  readonly version: string
  /** What stands before the version, without the separator; undefined when there is nothing. */
  readonly prefix: string | undefined
}

/** Words before a version that name no project. */
const GENERIC = ['release', 'releases', 'rel', 'version', 'ver', 'v', 'tag', 'tags', 'py', 'python', 'pypi']

/**
 * Takes a tag apart; undefined when it holds no version.
 * @param name the project's, which decides where a name that ends in digits stops: `py-3-1.0` of `py-3`
 */
export function parseTag(tag: string, name?: string): ReleaseTag | undefined {
  const whole = versionIn(tag)
  if (whole !== undefined) return { tag, version: whole, prefix: undefined }
  const splits = [...tag.matchAll(/[-_/@]+/g)].flatMap(({ 0: separator, index }) => {
    const version = versionIn(tag.slice(index + separator.length))
    return version === undefined || index === 0 ? [] : [{ tag, version, prefix: tag.slice(0, index) }]
  })
  // The longest version, as in `app-1.0-1`, unless the project's own name ends later.
  return splits.find(({ prefix }) => name !== undefined && isOf(prefix, name)) ?? splits[0]
}

/** PEP 440 allows a leading v and upper case. */
function versionIn(text: string): string | undefined {
  const version = text.replace(/^v/i, '')
  return /^\d/.test(version) && valid(version) !== null ? version : undefined
}

/** Whether a tag that begins with `prefix` may be one of the project `name`: by name, by folder, or by a word like `release`. */
function isOf(prefix: string | undefined, name: string): boolean {
  if (prefix === undefined) return true
  const last = prefix.split('/').at(-1) ?? prefix
  return (
    [prefix, prefix.replaceAll('/', '-'), last].some(part => normalizeName(part) === normalizeName(name)) ||
    GENERIC.includes(prefix.toLowerCase())
  )
}

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
}

/** Files named at most; a checkout with other line ends has thousands. */
const MOST_FILES = 10

/** What is wrong with one claim; empty when it agrees with the tag. For a tag without a version there is `versionlessTag`. */
export function disagreements(claim: Claim, { tag, dirty }: Tagged): PackagingError[] {
  const { what, name, version, place } = claim
  const parsed = parseTag(tag, name)
  if (parsed === undefined) return []
  const at = place && { place }
  if (name !== undefined && !isOf(parsed.prefix, name))
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
          : `Make the version ${parsed.version} and move the tag to that commit, or tag this one as v${version.replace(/\+.*$/, '')}; version-check: none skips this.`,
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

/** For a tag such as `nightly`, with which nothing can be compared. */
export function versionlessTag(tag: string): PackagingError {
  return new PackagingError('release/tag', {
    message: `The tag '${tag}' contains no version, so no built version can be compared with it.`,
    fix: 'Tag releases as v1.2.3, 1.2.3, name-v1.2.3 or name/1.2.3.',
  })
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * The tag that this run must agree with: the input's, or the one that started the workflow; undefined when there is none
 * or `version-check` is `none`. A tag that is only at HEAD does not count: a branch may be built there too.
 */
export function taggedBy(
  options: Pick<Options, 'tag' | 'versionCheck'>,
  env: Env,
  project: Pick<Project, 'git'>,
): Tagged | undefined {
  if (options.versionCheck === 'none') return undefined
  const ref = env.GITHUB_REF
  const tag = options.tag || (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '')
  return tag === '' ? undefined : { tag, dirty: project.git?.dirty ?? [] }
}

/** What can be said before anything is built: of a static version, and of the tag itself. */
export function checkBefore(
  tagged: Tagged | undefined,
  project: Pick<Project, 'name' | 'version' | 'pyproject' | 'locations'>,
): { readonly problems: readonly PackagingError[]; readonly warnings: readonly PackagingError[] } {
  if (tagged === undefined) return { problems: [], warnings: [] }
  if (parseTag(tagged.tag, project.name) === undefined) return { problems: [], warnings: [versionlessTag(tagged.tag)] }
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
