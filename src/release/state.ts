/** What GitHub holds for a tag: the tag itself, its release or draft, and the files of that, compared with ours. */
import { PackagingError } from '../core/errors.js'
import { listing, plural } from '../core/format.js'
import { type Comparison, compare, undescribed } from './compare.js'
import type { Release, ReleasesApi } from './github/api.js'
import type { ReleaseRequest } from './request.js'

/** The release or draft of a tag, if there is one. @throws PackagingError `release/several` */
export async function findOne(api: ReleasesApi, tag: string): Promise<Release | undefined> {
  const [first, ...more] = await api.of(tag)
  if (more.length === 0) return first
  const all = [first, ...more].flatMap(one => (one === undefined ? [] : [one]))
  throw new PackagingError('release/several', {
    message: `GitHub holds ${all.length} releases for the tag ${tag}.`,
    fix: 'Delete all drafts among them on the page of releases (or all but one), and run this again.',
    detail: all.map(({ url, draft }) => `${draft ? 'draft' : 'published'}: ${url}`),
  })
}

/** What would be released must be what the tag holds. @throws PackagingError `release/tag` */
export async function checkTag(api: ReleasesApi, { tag, commit }: ReleaseRequest): Promise<void> {
  const { repository } = api.client
  const tagged = await api.commitOf(tag)
  if (tagged === undefined)
    throw new PackagingError('release/tag', {
      message: `${repository} has no tag ${tag}.`,
      fix: `Push it first: git tag ${tag}${commit === undefined ? '' : ` ${commit}`} && git push origin ${tag}`,
    })
  if (commit === undefined || commit === tagged) return
  throw new PackagingError('release/tag', {
    message: `The files were made from commit ${commit}, but ${tag} of ${repository} is ${tagged}.`,
    fix: 'Build from the tag, or move the tag to that commit.',
  })
}

/** What a release holds, every digest known. @throws PackagingError `release/foreign` when a draft holds more */
export async function held(
  api: ReleasesApi,
  release: Release,
  { files }: ReleaseRequest,
): Promise<Comparison> {
  const assets = await api.assets(release.id)
  const digests = new Map<number, string>()
  for (const asset of undescribed(files, assets)) digests.set(asset.id, await api.hash(asset))
  const comparison = compare(files, assets, digests)
  if (!release.draft || comparison.foreign.length === 0) return comparison
  const foreign = comparison.foreign.map(({ name }) => name)
  throw new PackagingError('release/foreign', {
    message: `The draft for ${release.tag} holds ${plural(foreign.length, 'file')} that ${foreign.length === 1 ? 'is' : 'are'} not of this release: ${listing(foreign.slice(0, 10))}.`,
    fix: 'Remove them from the draft (or delete the draft), and run this again; files of your own belong into the folder and its SHA256SUMS.',
    detail: [release.url],
  })
}
