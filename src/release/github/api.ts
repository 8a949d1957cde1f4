/** The few things that are asked of GitHub about releases, decoded. @see https://docs.github.com/rest/releases */
import { createHash } from 'node:crypto'
import { PackagingError } from '../../core/errors.js'
import type { CallOptions, GitHubClient } from './client.js'
import { type Asset, decodeAsset, decodeRelease, fieldsOf, listOf, type Release, textIn } from './decode.js'
import { GitHubFault } from './fault.js'

export type { Asset, Release } from './decode.js'

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
      const { data } = await client.call(
        'change the draft',
        'PATCH /repos/{owner}/{repo}/releases/{release_id}',
        {
          release_id,
          ...(title !== undefined && { name: title }),
          ...(body !== undefined && { body }),
          ...(prerelease !== undefined && { prerelease }),
        },
      )
      return decodeRelease(data)
    },
    async publish(release_id, prerelease, latest) {
      const { data } = await client.call(
        'publish the draft',
        'PATCH /repos/{owner}/{repo}/releases/{release_id}',
        { release_id, draft: false, prerelease, make_latest: latest },
      )
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
export function isStatus(thrown: unknown, status: number): boolean {
  const fault = thrown instanceof PackagingError ? thrown.cause : thrown
  return fault instanceof GitHubFault && fault.status === status
}
