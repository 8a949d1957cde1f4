/** What a git tag says about a release (pure): `v1.2.3`, `1.2.3`, `name-v1.2.3`, `name/1.2.3`, `name@1.2.3`. */
import { eq, explain, valid } from '@renovatebot/pep440'
import { normalizeName } from '../project/paths.js'

/** A tag taken apart. */
export interface ReleaseTag {
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

/** PEP 440 leaves a leading v and upper case to whoever writes it. */
function versionIn(text: string): string | undefined {
  const version = text.replace(/^v/i, '')
  return /^\d/.test(version) && valid(version) !== null ? version : undefined
}

/** Whether a tag that begins with `prefix` may be one of the project `name`: by name, by folder, or by a word like `release`. */
export function isOf(prefix: string | undefined, name: string): boolean {
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
