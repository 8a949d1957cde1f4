/** The few things that are asked of GitHub about releases, decoded. @see https://docs.github.com/rest/releases */

import { createHash } from 'node:crypto'
import { PackagingError } from '../core/errors.js'
import { type CallOptions, type GitHubClient, GitHubFault } from './client.js'

// GitHub's answers about releases, decoded (pure): what is used of them, and nothing taken on trust.

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
function decodeRelease(data: unknown): Release {
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
function decodeAsset(data: unknown): Asset {
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
function listOf(data: unknown, doing: string): readonly unknown[] {
  if (!Array.isArray(data)) throw strange(doing, 'a list')
  return data
}

/** @param doing as `listOf` */
function fieldsOf(data: unknown, doing: string): Fields {
  if (typeof data !== 'object' || data === null) throw strange(doing, 'an object')
  return data as Fields
}

/** @param doing as `listOf` */
function textIn(data: Fields, key: string, doing: string): string {
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
  /** @throws GitHubFault when GitHub may have made it all the same */
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
   * @throws GitHubFault whatever goes wrong
   */
  upload(
    release: Release,
    file: { readonly name: string; readonly size: number },
    body: AsyncIterable<Uint8Array>,
    options: Omit<CallOptions, 'once'>,
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
  const list = async <T>(doing: string, route: string, parameters: object, decode: (one: unknown) => T) => {
    const all: T[] = []
    for (let page = 1; ; page += 1) {
      const { data } = await client.call(doing, route, { ...parameters, per_page: PAGE, page })
      const entries = listOf(data, doing)
      all.push(...entries.map(decode))
      if (entries.length < PAGE) return all
    }
  }
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
      const doing = 'list the releases'
      const all = await list(doing, 'GET /repos/{owner}/{repo}/releases', {}, decodeRelease)
      return all.filter(release => release.tag === tag)
    },
    async get(release_id) {
      const route = 'GET /repos/{owner}/{repo}/releases/{release_id}'
      return decodeRelease((await client.call('read the release', route, { release_id })).data)
    },
    async createDraft(tag, { title, body, prerelease }) {
      const { data } = await client.call(
        `make a draft for ${tag}`,
        'POST /repos/{owner}/{repo}/releases',
        { tag_name: tag, name: title, body, draft: true, prerelease },
        { once: 'doubt' },
      )
      return decodeRelease(data)
    },
    async edit(release_id, { title, body, prerelease }) {
      const { data } = await client.call('change the draft', 'PATCH /repos/{owner}/{repo}/releases/{release_id}', {
        release_id,
        ...(title !== undefined && { name: title }),
        ...(body !== undefined && { body }),
        ...(prerelease !== undefined && { prerelease }),
      })
      return decodeRelease(data)
    },
    async publish(release_id, prerelease, latest) {
      const { data } = await client.call('publish the draft', 'PATCH /repos/{owner}/{repo}/releases/{release_id}', {
        release_id,
        draft: false,
        prerelease,
        make_latest: latest,
      })
      return decodeRelease(data)
    },
    latest: () =>
      found(async () => {
        const route = 'GET /repos/{owner}/{repo}/releases/latest'
        return decodeRelease((await client.call('read the latest release', route)).data).tag
      }),
    assets: release_id =>
      list(
        'list the files of the release',
        'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
        { release_id },
        decodeAsset,
      ),
    async upload({ uploadUrl }, { name, size }, body, options) {
      const { data } = await client.call(
        `upload ${name}`,
        `POST ${uploadUrl}{?name}`,
        {
          name,
          data: body,
          headers: { 'content-type': 'application/octet-stream', 'content-length': size },
        },
        { ...options, once: 'any' },
      )
      return decodeAsset(data)
    },
    async deleteAsset({ id, name }) {
      const route = 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}'
      await found(() => client.call(`remove ${name} from the draft`, route, { asset_id: id }))
    },
    async hash({ id, name }) {
      const doing = `read back ${name}`
      const route = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}'
      const headers = { accept: 'application/octet-stream' }
      for (let attempt = 1; ; attempt += 1) {
        const { data } = await client.call(doing, route, { asset_id: id, headers }, { stream: true })
        try {
          const hash = createHash('sha256')
          for await (const piece of data as AsyncIterable<Uint8Array>) hash.update(piece)
          return hash.digest('hex')
        } catch (thrown) {
          const message = thrown instanceof Error ? thrown.message : String(thrown)
          await client.before(doing, new GitHubFault({ message }, thrown), attempt)
        }
      }
    },
    async commitOf(tag) {
      const doing = `look up the tag ${tag}`
      const at = async (route: string, parameters: object) => {
        const { data } = await client.call(doing, route, { ...parameters })
        return fieldsOf(fieldsOf(data, doing).object, doing)
      }
      return found(async () => {
        let object = await at('GET /repos/{owner}/{repo}/git/ref/{+ref}', {
          ref: `tags/${tag.split('/').map(encodeURIComponent).join('/')}`,
        })
        // An annotated tag is an object of its own, which may even name another one.
        while (object.type === 'tag')
          object = await at('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', { tag_sha: object.sha })
        return textIn(object, 'sha', doing)
      })
    },
    async generateNotes(tag) {
      const doing = 'have GitHub write the notes'
      const route = 'POST /repos/{owner}/{repo}/releases/generate-notes'
      const { data } = await client.call(doing, route, { tag_name: tag })
      return textIn(fieldsOf(data, doing), 'body', doing)
    },
  }
}

/** Whether `thrown` comes from an answer with that status. */
function isStatus(thrown: unknown, status: number): boolean {
  const fault = thrown instanceof PackagingError ? thrown.cause : thrown
  return fault instanceof GitHubFault && fault.status === status
}
