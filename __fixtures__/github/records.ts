/** What GitHub's API answers with, whole: its description says which fields there must be. */

const USER = (login: string) => ({
  login,
  id: 1,
  node_id: 'MDQ6VXNlcjE=',
  avatar_url: 'https://example.org/a.png',
  gravatar_id: '',
  url: `https://example.org/users/${login}`,
  html_url: `https://example.org/${login}`,
  followers_url: 'https://example.org/followers',
  following_url: 'https://example.org/following{/other_user}',
  gists_url: 'https://example.org/gists{/gist_id}',
  starred_url: 'https://example.org/starred{/owner}{/repo}',
  subscriptions_url: 'https://example.org/subscriptions',
  organizations_url: 'https://example.org/orgs',
  repos_url: 'https://example.org/repos',
  events_url: 'https://example.org/events{/privacy}',
  received_events_url: 'https://example.org/received',
  type: 'Bot',
  site_admin: false,
})

const NOW = '2026-11-22T12:00:00Z'

export interface StoredAsset {
  readonly id: number
  readonly name: string
  state: 'uploaded' | 'starter'
  size: number
  /** Lower-case hex. */
  sha256: string
}

export interface StoredRelease {
  readonly id: number
  tag: string
  name: string
  body: string
  draft: boolean
  prerelease: boolean
  immutable: boolean
  target: string
  assets: StoredAsset[]
}

export interface Where {
  /** `http://127.0.0.1:PORT` */
  readonly api: string
  readonly uploads: string
  /** `owner/name` */
  readonly repository: string
  /** Whether digests are reported, as GitHub does since June 2025. */
  readonly digests: boolean
}

export function assetRecord(asset: StoredAsset, tag: string, { api, repository, digests }: Where) {
  return {
    url: `${api}/repos/${repository}/releases/assets/${asset.id}`,
    browser_download_url: `https://example.org/${repository}/releases/download/${encodeURIComponent(tag)}/${asset.name}`,
    id: asset.id,
    node_id: `RA_${asset.id}`,
    name: asset.name,
    label: '',
    state: asset.state,
    content_type: 'application/octet-stream',
    size: asset.size,
    digest: digests && asset.state === 'uploaded' ? `sha256:${asset.sha256}` : null,
    download_count: 0,
    created_at: NOW,
    updated_at: NOW,
    uploader: USER('octo-bot'),
  }
}

export function releaseRecord(release: StoredRelease, where: Where) {
  const { api, uploads, repository } = where
  const url = `${api}/repos/${repository}/releases/${release.id}`
  const page = release.draft ? `untagged-${release.id}` : encodeURIComponent(release.tag)
  return {
    url,
    html_url: `https://example.org/${repository}/releases/tag/${page}`,
    assets_url: `${url}/assets`,
    upload_url: `${uploads}/repos/${repository}/releases/${release.id}/assets{?name,label}`,
    tarball_url: release.draft ? null : `${api}/repos/${repository}/tarball/x`,
    zipball_url: release.draft ? null : `${api}/repos/${repository}/zipball/x`,
    id: release.id,
    node_id: `RE_${release.id}`,
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: NOW,
    published_at: release.draft ? null : NOW,
    author: USER('octo-bot'),
    assets: release.assets.map(asset => assetRecord(asset, release.tag, where)),
  }
}

export function refRecord(ref: string, type: 'commit' | 'tag', sha: string, { api, repository }: Where) {
  const url = `${api}/repos/${repository}/git`
  return {
    ref,
    node_id: 'MDM6',
    url: `${url}/${ref.split('/').map(encodeURIComponent).join('/')}`,
    object: { type, sha, url: `${url}/${type}s/${sha}` },
  }
}

export function tagRecord(tag: string, sha: string, commit: string, { api, repository }: Where) {
  return {
    node_id: 'MDM6',
    tag,
    sha,
    url: `${api}/repos/${repository}/git/tags/${sha}`,
    message: tag,
    tagger: { date: NOW, email: 'a@example.org', name: 'A' },
    object: { type: 'commit', sha: commit, url: `${api}/repos/${repository}/git/commits/${commit}` },
  }
}
