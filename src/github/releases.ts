/** GitHub's releases: requests, and their answers decoded without trust. @see https://docs.github.com/rest/releases */

import { PackagingError } from '../core/errors.js'
import { isRecord, textOf } from '../core/json.js'
import { before } from '../core/text.js'
import { sha256OfPieces } from '../host/files.js'
import { HttpFault } from '../host/http-fault.js'
import type { CallOptions, GitHubClient } from './client.js'

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
  /** Lower-case hex; undefined where GitHub (an older self-hosted server) does not give it. */
  readonly sha256: string | undefined
}

/** @throws PackagingError `release/refused`; so do all below */
function decodeRelease(data: unknown): Release {
  const { fields, text, number } = fieldsOf(data, 'read a release')
  return {
    id: number('id'),
    tag: text('tag_name'),
    title: textOf(fields.name) ?? '',
    body: textOf(fields.body) ?? '',
    draft: fields.draft === true,
    prerelease: fields.prerelease === true,
    immutable: fields.immutable === true,
    url: text('html_url'),
    uploadUrl: before(text('upload_url'), '{'),
  }
}

function decodeAsset(data: unknown): Asset {
  const { fields, text, number } = fieldsOf(data, 'read a file of the release')
  return {
    id: number('id'),
    name: text('name'),
    state: text('state'),
    size: number('size'),
    sha256: /^sha256:([0-9a-f]{64})$/i.exec(textOf(fields.digest) ?? '')?.[1]?.toLowerCase(),
  }
}

/** @param doing what it was asked for, to go after "Cannot" */
function listOf(data: unknown, doing: string): readonly unknown[] {
  if (!Array.isArray(data)) throw strange(doing, 'a list')
  return data
}

/** The fields of an object, and those that it must have. @param doing as `listOf` */
function fieldsOf(data: unknown, doing: string) {
  if (!isRecord(data)) throw strange(doing, 'an object')
  const text = (key: string) => {
    const value = data[key]
    if (typeof value === 'string') return value
    throw strange(doing, `a text '${key}'`)
  }
  const number = (key: string) => {
    const value = data[key]
    if (typeof value === 'number') return value
    throw strange(doing, `a number '${key}'`)
  }
  return { fields: data, text, number }
}

function strange(doing: string, wanted: string): PackagingError {
  return new PackagingError('release/refused', {
    message: `Cannot ${doing}: the answer is not from GitHub, it lacks ${wanted}.`,
    fix: 'Check GITHUB_API_URL, and that no proxy or login page answers instead.',
  })
}

/** What of a release is set. */
export interface ReleaseText {
  readonly title: string
  readonly body: string
  readonly prerelease: boolean
}

/** GitHub's greatest page. */
const PAGE = 100

export interface ReleasesApi {
  readonly client: GitHubClient
  /** All releases and drafts of `tag`; drafts are in no other list. */
  of(tag: string): Promise<Release[]>
  get(id: number): Promise<Release>
  /** @throws HttpFault when GitHub may have made it all the same */
  createDraft(tag: string, text: ReleaseText): Promise<Release>
  /** May be done twice. */
  edit(id: number, text: Partial<ReleaseText>): Promise<Release>
  /** May be done twice. @param latest whether it becomes the one that the repository's page shows */
  publish(id: number, prerelease: boolean, latest: 'true' | 'false' | 'legacy'): Promise<Release>
  /** The tag of the release that is the latest now; undefined when there is none. */
  latest(): Promise<string | undefined>
  assets(release: number): Promise<Asset[]>
  /**
   * Sends `body`, which has `file.size` bytes and is used up by it.
   * @throws HttpFault whatever goes wrong
   */
  upload(
    release: Release,
    file: { readonly name: string; readonly size: number },
    body: AsyncIterable<Uint8Array>,
    options: Pick<CallOptions, 'answer' | 'signal'>,
  ): Promise<Asset>
  /** One that is gone already is no failure. */
  deleteAsset(asset: Asset): Promise<void>
  /** SHA-256 of what is stored, by downloading it. */
  hash(asset: Asset): Promise<string>
  /** The commit that `tag` leads to; undefined when GitHub has no such tag. */
  commitOf(tag: string): Promise<string | undefined>
  generateNotes(tag: string): Promise<string>
}

/** The API over a client, which repeats what may be repeated. */
export function releasesApi(client: GitHubClient): ReleasesApi {
  const { call } = client
  const list = async <T>(doing: string, path: string, decode: (one: unknown) => T) => {
    const all: T[] = []
    for (let page = 1; ; page += 1) {
      const entries = listOf(await call(doing, `GET ${path}?per_page=${PAGE}&page=${page}`), doing)
      all.push(...entries.map(decode))
      if (entries.length < PAGE) return all
    }
  }
  const edit = async (doing: string, id: number, json: object) =>
    decodeRelease(await call(doing, `PATCH /releases/${id}`, { json }))
  const found = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (thrown) {
      if (isStatus(thrown, 404)) return undefined
      throw thrown
    }
  }
  return {
    client,
    async of(tag) {
      const all = await list('list the releases', '/releases', decodeRelease)
      return all.filter(release => release.tag === tag)
    },
    get: async id => decodeRelease(await call('read the release', `GET /releases/${id}`)),
    async createDraft(tag, { title, body, prerelease }) {
      const json = { tag_name: tag, name: title, body, draft: true, prerelease }
      return decodeRelease(await call(`create a draft for ${tag}`, 'POST /releases', { json, once: 'doubt' }))
    },
    edit: (id, { title, body, prerelease }) => edit('change the draft', id, { name: title, body, prerelease }),
    publish: (id, prerelease, latest) =>
      edit('publish the draft', id, { draft: false, prerelease, make_latest: latest }),
    latest: () => found(async () => decodeRelease(await call('read the latest release', 'GET /releases/latest')).tag),
    assets: id => list('list the files of the release', `/releases/${id}/assets`, decodeAsset),
    async upload({ uploadUrl }, { name, size }, body, options) {
      const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) }
      const route = `POST ${uploadUrl}?name=${encodeURIComponent(name)}` as const
      return decodeAsset(await call(`upload ${name}`, route, { ...options, headers, body, once: 'any' }))
    },
    async deleteAsset({ id, name }) {
      await found(() => call(`remove ${name} from the draft`, `DELETE /releases/assets/${id}`))
    },
    hash({ id, name }) {
      const headers = { accept: 'application/octet-stream' }
      return client.fetch(`read back ${name}`, `GET /releases/assets/${id}`, { headers }, async response => {
        return sha256OfPieces(response.pieces())
      })
    },
    async commitOf(tag) {
      const doing = `look up the tag ${tag}`
      const at = async (path: string) =>
        fieldsOf(fieldsOf(await call(doing, `GET /git/${path}`), doing).fields.object, doing)
      return found(async () => {
        let object = await at(`ref/tags/${tag.split('/').map(encodeURIComponent).join('/')}`)
        // An annotated tag is an object of its own, which may even name another one.
        while (object.fields.type === 'tag') object = await at(`tags/${encodeURIComponent(object.text('sha'))}`)
        return object.text('sha')
      })
    },
    async generateNotes(tag) {
      const doing = 'generate the release notes'
      const answer = await call(doing, 'POST /releases/generate-notes', { json: { tag_name: tag } })
      return fieldsOf(answer, doing).text('body')
    },
  }
}

/** Whether `thrown` comes from an answer with that status. */
function isStatus(thrown: unknown, status: number): boolean {
  const fault = thrown instanceof PackagingError ? thrown.cause : thrown
  return fault instanceof HttpFault && fault.status === status
}
