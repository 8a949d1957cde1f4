/** Whose tag it is, and of which version (pure): by the project's own pattern, by its name or by its folder. */
import { valid } from '@renovatebot/pep440'
import { execWithin, withoutEnd } from '../core/text.js'
import { gitGlob } from '../project/git.js'
import { normalizeName } from '../project/paths.js'
import type { TagNames } from '../project/tag-names.js'

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

/** What may stand between a name and a version: `lib-1.0`, `lib_1.0`, `lib/1.0`, `lib@1.0`, `lib==1.0`. */
const SEPARATORS = /[-_/@=]+/g

/** Every way to read a tag as a prefix and a version, the longest version first. */
export function splitTag(tag: string): readonly ReleaseTag[] {
  const whole = versionIn(tag)
  if (whole !== undefined) return [{ tag, version: whole, prefix: undefined }]
  return [...tag.matchAll(SEPARATORS)].flatMap(({ 0: separator, index }) => {
    const version = versionIn(tag.slice(index + separator.length))
    return version === undefined || index === 0 ? [] : [{ tag, version, prefix: tag.slice(0, index) }]
  })
}

/**
 * Takes a tag apart; undefined when it holds no version.
 * @param names the project's and its folders', which decide where a name that ends in digits stops: `py-3-1.0` of `py-3`
 */
export function parseTag(tag: string, ...names: readonly (string | undefined)[]): ReleaseTag | undefined {
  const splits = splitTag(tag)
  // The longest version, as in `app-1.0-1`, unless the project's own name ends later.
  return splits.find(({ prefix }) => names.some(name => name !== undefined && isOf(prefix, name))) ?? splits[0]
}

/** How well a tag names a project, best first. */
const STRENGTHS = ['pattern', 'name', 'folder', 'part of the name', 'part of the folder'] as const

/** That a tag is one of a project. */
export interface TagClaim {
  readonly version: string
  /** 0 is the best: a tag belongs to the project that it names best. */
  readonly rank: number
}

/** Undefined when nothing in the tag names the project; `1.0` and `release-1.0` name none. */
export function claimOf(tag: string, name: string | undefined, names: TagNames): TagClaim | undefined {
  const own = byPattern(tag, names)
  if (own !== undefined) return claim(own, 'pattern')
  const [folder, last] = names.folders
  const splits = splitTag(tag)
  for (const [known, how, part] of [
    [name, 'name', exactly],
    [folder, 'folder', exactly],
    [name, 'part of the name', inParts],
    [last ?? folder, 'part of the folder', inParts],
  ] as const) {
    const found = known === undefined ? undefined : splits.find(({ prefix }) => prefix && part(prefix, known))
    if (found !== undefined) return claim(found.version, how)
  }
  return undefined
}

function claim(version: string, how: (typeof STRENGTHS)[number]): TagClaim {
  return { version, rank: STRENGTHS.indexOf(how) }
}

/** The version, where the project's own settings say that the tag is one of it. */
function byPattern(tag: string, { match, patterns }: TagNames): string | undefined {
  for (const pattern of patterns) {
    const version = versionBy(pattern, tag)
    if (version !== undefined && !takesAnyProject(pattern, version)) return version
  }
  for (const glob of match) {
    if (!gitGlob(glob)(tag)) continue
    // `lib-*` takes `lib-extra-1.0` too, which is another project's.
    const version = versionIn(tag.slice(nameIn(glob).length))
    if (version !== undefined) return version
  }
  return undefined
}

/** The version that a project's own pattern finds in a tag. */
export function versionBy(pattern: RegExp, tag: string): string | undefined {
  const found = execWithin(pattern, tag)
  if (found === undefined) return undefined
  const { version, base } = found.groups ?? {}
  // dunamai's group `base` is only the beginning of the version.
  const text = version ?? (base === undefined ? found[1] : tag.slice(tag.indexOf(base)))
  return versionIn(text ?? '')
}

/** A pattern that takes the tags of any project, as setuptools-scm's own does, does not say whose tag one is. */
function takesAnyProject(pattern: RegExp, version: string): boolean {
  return ['-', '-v', '/', '/v', '@'].some(
    between => execWithin(pattern, `any-other-project${between}${version}`) !== undefined,
  )
}

/** What a glob begins with before its first wildcard, without the digits of a version, such as those of `lib-v2.*`. */
function nameIn(glob: string): string {
  const start = /^(?:\\.|[^*?[\\])*/.exec(glob)?.[0] ?? ''
  const plain = start.replace(/\\(.)/g, '$1')
  // The digits and dots at the end, from the first digit.
  const rest = withoutEnd(plain, '0123456789.')
  const number = plain.slice(rest.length).replace(/^\.+/, '')
  return number === '' ? plain : plain.slice(0, -number.length).replace(/v$/i, '')
}

/** PEP 440 allows a leading v and upper case. */
function versionIn(text: string): string | undefined {
  const version = text.replace(/^v/i, '')
  return /^\d/.test(version) && valid(version) !== null ? version : undefined
}

/** Whether a tag that begins with `prefix` may be one of the project `name`: by name, by folder, or by a word like `release`. */
function isOf(prefix: string | undefined, name: string): boolean {
  return namesNone(prefix) || exactly(prefix, name) || inParts(prefix, name)
}

/** Whether a prefix names no project: there is none, or it is a word like `release`. */
export function namesNone(prefix: string | undefined): prefix is undefined {
  return prefix === undefined || GENERIC.includes(prefix.toLowerCase())
}

function exactly(prefix: string, name: string): boolean {
  return dashed(prefix) === dashed(name)
}

const LEADING = new RegExp(`^(?:${GENERIC.join('|')})[-_/@]+`, 'i')
const TRAILING = new RegExp(`[-_/@]+(?:${GENERIC.join('|')})$`, 'i')

/** The name in `@scope/name`, `folder/name`, `release-name` or `name/release`. */
function inParts(prefix: string, name: string): boolean {
  const last = prefix.split('/').at(-1) ?? prefix
  return [last, prefix.replace(LEADING, ''), prefix.replace(TRAILING, '')].some(part => exactly(part, name))
}

/** A name or a path in one spelling. */
function dashed(name: string): string {
  return normalizeName(name.replaceAll('/', '-'))
}
