/** GitHub's answers about releases, decoded (pure): what is used of them, and nothing taken on trust. */
import { PackagingError } from '../../core/errors.js'

/** A release or a draft on GitHub. */
export interface Release {
  readonly id: number
  readonly tag: string
  readonly title: string
  readonly body: string
  readonly draft: boolean
  readonly prerelease: boolean
  /** True when nothing of it can be changed any more. */
  readonly immutable: boolean
  /** The page for people. */
  readonly url: string
  /** Where assets are sent to. */
  readonly uploadUrl: string
}

/** A file of a release on GitHub. */
export interface Asset {
  readonly id: number
  readonly name: string
  /** `uploaded`; anything else is half an upload. */
  readonly state: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex; undefined where GitHub (an older server of one's own) does not tell it. */
  readonly sha256: string | undefined
}

type Fields = Readonly<Record<string, unknown>>

/** @throws PackagingError `release/refused`; so do all below */
export function decodeRelease(data: unknown): Release {
  const doing = 'read a release'
  const one = fieldsOf(data, doing)
  return {
    id: numberIn(one, 'id', doing),
    tag: textIn(one, 'tag_name', doing),
    title: typeof one.name === 'string' ? one.name : '',
    body: typeof one.body === 'string' ? one.body : '',
    draft: one.draft === true,
    prerelease: one.prerelease === true,
    immutable: one.immutable === true,
    url: textIn(one, 'html_url', doing),
    uploadUrl: textIn(one, 'upload_url', doing).replace(/\{.*$/, ''),
  }
}

/** A file of a release. */
export function decodeAsset(data: unknown): Asset {
  const doing = 'read a file of the release'
  const one = fieldsOf(data, doing)
  const digest = typeof one.digest === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(one.digest) : null
  return {
    id: numberIn(one, 'id', doing),
    name: textIn(one, 'name', doing),
    state: textIn(one, 'state', doing),
    size: numberIn(one, 'size', doing),
    sha256: digest?.[1]?.toLowerCase(),
  }
}

/** @param doing what it was asked for, to go after "Cannot" */
export function listOf(data: unknown, doing: string): readonly unknown[] {
  if (!Array.isArray(data)) throw strange(doing, 'a list')
  return data
}

/** @param doing as `listOf` */
export function fieldsOf(data: unknown, doing: string): Fields {
  if (typeof data !== 'object' || data === null) throw strange(doing, 'an object')
  return data as Fields
}

/** @param doing as `listOf` */
export function textIn(data: Fields, key: string, doing: string): string {
  const value = data[key]
  if (typeof value !== 'string') throw strange(doing, `a text '${key}'`)
  return value
}

function numberIn(data: Fields, key: string, doing: string): number {
  const value = data[key]
  if (typeof value !== 'number') throw strange(doing, `a number '${key}'`)
  return value
}

function strange(doing: string, wanted: string): PackagingError {
  return new PackagingError('release/refused', {
    message: `Cannot ${doing}: the answer is not GitHub's, it lacks ${wanted}.`,
    fix: 'Check GITHUB_API_URL, and that no proxy or login page answers in its place.',
  })
}
