/** GitHub's behaviour for releases, from its documentation and a few years of use (in memory). */
import type { Call, Found } from './openapi.js'
import {
  assetRecord,
  refRecord,
  releaseRecord,
  type StoredAsset,
  type StoredRelease,
  tagRecord,
  type Where,
} from './records.js'

export interface GitHubState {
  /** `owner/name` */
  readonly repository: string
  releases: StoredRelease[]
  /** Commit by tag. */
  tags: Record<string, string>
  /** Tags that are objects of their own. */
  annotated: string[]
  /** The tag of the latest release. */
  latest: string | undefined
  /** Whether published releases become immutable. */
  immutable: boolean
  digests: boolean
  /** `make_latest` of every publication. */
  readonly asked: string[]
  readonly bytes: Map<number, Buffer>
  /** Sigstore bundles, as they came. */
  readonly attestations: unknown[]
  nextId: number
  halfUpload(release: number, name: string): void
  bytesOf(asset: number): Buffer
}

export function gitHubState(parts: Partial<GitHubState> = {}): GitHubState {
  const state: GitHubState = {
    repository: 'o/r',
    releases: [],
    tags: {},
    annotated: [],
    latest: undefined,
    immutable: false,
    digests: true,
    asked: [],
    bytes: new Map(),
    attestations: [],
    nextId: 100,
    halfUpload(release, name) {
      const found = state.releases.find(({ id }) => id === release)
      found?.assets.push({ id: state.nextId++, name, state: 'starter', size: 0, sha256: '' })
    },
    bytesOf: id => state.bytes.get(id) ?? Buffer.alloc(0),
    ...parts,
  }
  return state
}

/** An error answer, in GitHub's own form. */
export class Refusal extends Error {
  readonly status: number
  readonly body: object
  constructor(status: number, message: string, errors?: readonly object[]) {
    super(message)
    this.status = status
    this.body = { message, documentation_url: 'https://docs.github.com/rest', ...(errors && { errors }) }
  }
}

export interface Taken {
  readonly size: number
  readonly sha256: string
  readonly bytes: Buffer
}

interface Result {
  readonly status: number
  readonly body?: unknown
  /** Path of the stored bytes. */
  readonly redirect?: string
}

type Handler = (found: Found, call: Call, taken: Taken | undefined) => Result

const REPO = '/repos/{owner}/{repo}'

export function createRoutes(state: GitHubState, where: Where): Handler {
  const releaseOf = (found: Found): StoredRelease => {
    const id = Number(found.parameters.release_id)
    const release = state.releases.find(one => one.id === id)
    if (release === undefined) throw new Refusal(404, 'Not Found')
    return release
  }
  const assetOf = (found: Found): { release: StoredRelease; asset: StoredAsset } => {
    const id = Number(found.parameters.asset_id)
    for (const release of state.releases)
      for (const asset of release.assets) if (asset.id === id) return { release, asset }
    throw new Refusal(404, 'Not Found')
  }
  const page = <T>(all: readonly T[], { query }: Call): T[] => {
    const size = Number(query.get('per_page') ?? 30)
    const start = (Number(query.get('page') ?? 1) - 1) * size
    return all.slice(start, start + size)
  }
  const handlers: Readonly<Record<string, Handler>> = {
    [`GET ${REPO}/releases`]: (_, call) => ({
      status: 200,
      body: page(state.releases, call).map(release => releaseRecord(release, where)),
    }),
    [`POST ${REPO}/releases`]: (_, { body }) => {
      const wanted = body as Record<string, string | boolean | undefined>
      const published = state.releases.some(({ tag, draft }) => tag === wanted.tag_name && !draft)
      if (published && !wanted.draft)
        throw new Refusal(422, 'Validation Failed', [
          { resource: 'Release', code: 'already_exists', field: 'tag_name' },
        ])
      checkBody(wanted.body)
      const release: StoredRelease = {
        id: state.nextId++,
        tag: String(wanted.tag_name),
        name: String(wanted.name ?? ''),
        body: String(wanted.body ?? ''),
        draft: wanted.draft === true,
        prerelease: wanted.prerelease === true,
        immutable: false,
        target: 'main',
        assets: [],
      }
      state.releases.unshift(release)
      return { status: 201, body: releaseRecord(release, where) }
    },
    [`GET ${REPO}/releases/{release_id}`]: found => ({
      status: 200,
      body: releaseRecord(releaseOf(found), where),
    }),
    [`PATCH ${REPO}/releases/{release_id}`]: (found, { body }) => {
      const release = releaseOf(found)
      const wanted = body as Record<string, string | boolean | undefined>
      if (release.immutable) throw new Refusal(422, 'Cannot update an immutable release')
      checkBody(wanted.body)
      if (typeof wanted.body === 'string') release.body = wanted.body
      if (typeof wanted.name === 'string') release.name = wanted.name
      if (typeof wanted.prerelease === 'boolean') release.prerelease = wanted.prerelease
      if (wanted.draft === false && release.draft) publish(release, String(wanted.make_latest ?? 'true'))
      return { status: 200, body: releaseRecord(release, where) }
    },
    [`GET ${REPO}/releases/latest`]: () => {
      const latest = state.releases.find(({ tag, draft }) => tag === state.latest && !draft)
      if (latest === undefined) throw new Refusal(404, 'Not Found')
      return { status: 200, body: releaseRecord(latest, where) }
    },
    [`GET ${REPO}/releases/{release_id}/assets`]: (found, call) => {
      const release = releaseOf(found)
      const assets = page(release.assets, call).map(asset => assetRecord(asset, release.tag, where))
      return { status: 200, body: assets }
    },
    [`POST ${REPO}/releases/{release_id}/assets`]: (found, { query }, taken) => {
      const release = releaseOf(found)
      const name = query.get('name') ?? ''
      if (taken === undefined) throw new Refusal(400, 'no file')
      if (release.immutable) throw new Refusal(422, 'Cannot upload assets to an immutable release')
      if (release.assets.some(asset => asset.name === name))
        throw new Refusal(422, 'Validation Failed', [
          { resource: 'ReleaseAsset', code: 'already_exists', field: 'name' },
        ])
      const { size, sha256, bytes } = taken
      const asset: StoredAsset = { id: state.nextId++, name, state: 'uploaded', size, sha256 }
      release.assets.push(asset)
      state.bytes.set(asset.id, bytes)
      return { status: 201, body: assetRecord(asset, release.tag, where) }
    },
    [`GET ${REPO}/releases/assets/{asset_id}`]: (found, { headers }) => {
      const { release, asset } = assetOf(found)
      if (headers.accept === 'application/octet-stream') return { status: 302, redirect: `/stored/${asset.id}` }
      return { status: 200, body: assetRecord(asset, release.tag, where) }
    },
    [`DELETE ${REPO}/releases/assets/{asset_id}`]: found => {
      const { release, asset } = assetOf(found)
      if (!release.draft) throw new Error('an asset of a published release must never be deleted')
      release.assets = release.assets.filter(one => one !== asset)
      return { status: 204 }
    },
    [`GET ${REPO}/git/ref/{ref}`]: found => {
      const ref = found.parameters.ref ?? ''
      const tag = ref.replace(/^tags\//, '')
      const commit = state.tags[tag]
      if (commit === undefined) throw new Refusal(404, 'Not Found')
      const annotated = state.annotated.includes(tag)
      const sha = annotated ? objectOf(tag) : commit
      return { status: 200, body: refRecord(`refs/${ref}`, annotated ? 'tag' : 'commit', sha, where) }
    },
    [`GET ${REPO}/git/tags/{tag_sha}`]: found => {
      const tag = state.annotated.find(one => objectOf(one) === found.parameters.tag_sha)
      if (tag === undefined) throw new Refusal(404, 'Not Found')
      return { status: 200, body: tagRecord(tag, objectOf(tag), state.tags[tag] ?? '', where) }
    },
    [`POST ${REPO}/attestations`]: (_, { body }) => {
      state.attestations.push((body as { bundle: unknown }).bundle)
      return { status: 201, body: { id: state.attestations.length } }
    },
    [`POST ${REPO}/releases/generate-notes`]: (_, { body }) => {
      const { tag_name: tag } = body as { tag_name: string }
      return { status: 200, body: { name: tag, body: `## What's Changed\n* Made by GitHub for ${tag}` } }
    },
  }

  function publish(release: StoredRelease, latest: string): void {
    if (state.releases.some(one => one !== release && one.tag === release.tag && !one.draft))
      throw new Refusal(422, 'Validation Failed', [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }])
    if (release.prerelease && latest === 'true') throw new Refusal(422, 'A prerelease cannot be the latest')
    release.draft = false
    release.immutable = state.immutable
    state.asked.push(latest)
    if (latest === 'true') state.latest = release.tag
  }

  return (found, call, taken) => {
    const handler = handlers[found.route]
    if (handler === undefined) throw new Error(`the fake does not know ${found.route}`)
    return handler(found, call, taken)
  }
}

/** @see https://docs.github.com/rest/releases (GitHub reports the limit only by refusing) */
function checkBody(body: unknown): void {
  if (typeof body === 'string' && body.length > 125_000)
    throw new Refusal(422, 'Validation Failed', [
      {
        resource: 'Release',
        code: 'custom',
        field: 'body',
        message: 'body is too long (maximum is 125000 characters)',
      },
    ])
}

const objectOf = (tag: string): string => Buffer.from(tag).toString('hex').padEnd(40, '0').slice(0, 40)
