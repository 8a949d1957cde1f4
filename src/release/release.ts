/**
 * Draft → upload → read back → publish. Every step looks first and does only what is still to be done, so a run that
 * died anywhere is finished by running it again; what is published is never touched.
 */
import { PackagingError } from '../errors/errors.js'
import type { RELEASE_STAGES } from '../inputs/table.js'
import { listing, plural } from '../report/format.js'
import { type Comparison, compare, undescribed } from './compare.js'
import type { ReleaseFile } from './folder.js'
import type { Release, ReleasesApi, ReleaseText } from './github/api.js'
import { GitHubFault } from './github/fault.js'
import { makeLatest } from './latest.js'
import { isPrerelease } from './tag.js'
import { type UploadProgress, uploadAll } from './upload.js'

/** How far to go. `check` changes nothing. */
export type ReleaseStage = (typeof RELEASE_STAGES)[number]

export interface ReleaseRequest {
  readonly tag: string
  readonly version: string
  /** The commit that was packaged, where it is known. */
  readonly commit: string | undefined
  readonly files: readonly ReleaseFile[]
  readonly stage: ReleaseStage
  /** Asked for only when there is a draft to write. @param earlier the text of the draft there is */
  readonly text: (earlier: string | undefined) => Promise<ReleaseText>
  readonly progress: UploadProgress
  readonly say: (line: string) => void
}

export interface Released {
  /** Undefined when there is none yet, after `check`. */
  readonly release: Release | undefined
  /** What this run came to: everything may have been done before. */
  readonly state: 'checked' | 'draft' | 'published' | 'published before'
  /** Files; after `check`, those that would be sent. */
  readonly sent: number
  readonly kept: number
}

/** @throws PackagingError(s) `release/…`; GitHub then holds a draft that another run takes up, or what it held before */
export async function release(api: ReleasesApi, request: ReleaseRequest): Promise<Released> {
  const { tag, stage, say } = request
  const found = await findOne(api, tag)
  if (found !== undefined && !found.draft) return confirmPublished(api, found, request)
  await checkTag(api, request)
  if (stage === 'publish') {
    if (found === undefined) throw missingDraft(request, `GitHub has no draft for ${tag}`)
    const { missing } = await held(api, found, request)
    if (missing.length > 0)
      throw missingDraft(request, `the draft lacks ${listing(names(missing))} as made here`)
    return { ...(await publish(api, found, request)), sent: 0, kept: request.files.length }
  }
  if (stage === 'check') return look(api, found, request)
  const draft = found ?? (await createDraft(api, request))
  if (found !== undefined) {
    say(`Found the draft ${draft.url}`)
    await refresh(api, draft, request)
  }
  const counts = await fill(api, draft, request)
  if (stage === 'draft') return { release: draft, state: 'draft', ...counts }
  return { ...(await publish(api, draft, request)), ...counts }
}

/** What `all` would do. */
async function look(
  api: ReleasesApi,
  draft: Release | undefined,
  request: ReleaseRequest,
): Promise<Released> {
  const { files, say } = request
  const { kept, stale } = draft === undefined ? { kept: [], stale: [] } : await held(api, draft, request)
  say(draft === undefined ? 'Would make a draft.' : `Would take up the draft ${draft.url}`)
  for (const { name } of stale) say(`Would replace ${name}.`)
  return { release: draft, state: 'checked', sent: files.length - kept.length, kept: kept.length }
}

/** @throws PackagingError `release/several` */
async function findOne(api: ReleasesApi, tag: string): Promise<Release | undefined> {
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
async function checkTag(api: ReleasesApi, { tag, commit }: ReleaseRequest): Promise<void> {
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

/** A draft that was made all the same, although the answer was lost, is taken up. */
async function createDraft(api: ReleasesApi, request: ReleaseRequest): Promise<Release> {
  const { tag, say } = request
  const text = await request.text(undefined)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const draft = await api.createDraft(tag, text)
      say(`Made the draft ${draft.url}`)
      return draft
    } catch (thrown) {
      if (!(thrown instanceof GitHubFault)) throw thrown
      await api.client.before(`make a draft for ${tag}`, thrown, attempt)
      const made = await findOne(api, tag)
      if (made !== undefined) return made
    }
  }
}

/** Brings the text of a draft up to date; what a person wrote into it stays. */
async function refresh(api: ReleasesApi, draft: Release, request: ReleaseRequest): Promise<void> {
  const { title, body, prerelease } = await request.text(draft.body)
  if (draft.body === body && draft.prerelease === prerelease) return
  await api.edit(draft.id, { body, prerelease, ...(draft.title === '' && { title }) })
}

/** Sends what the draft lacks, and reads back. @throws PackagingError `release/foreign`, `release/digest` */
async function fill(
  api: ReleasesApi,
  draft: Release,
  request: ReleaseRequest,
): Promise<{ readonly sent: number; readonly kept: number }> {
  const { progress, say } = request
  const before = await held(api, draft, request)
  for (const asset of before.stale) {
    say(
      `Replaces ${asset.name}: ${asset.state === 'uploaded' ? 'its content differs' : 'it is half uploaded'}`,
    )
    await api.deleteAsset(asset)
  }
  await uploadAll(api, draft, before.missing, progress)
  const after = await held(api, draft, request)
  if (after.missing.length > 0)
    throw new PackagingError('release/digest', {
      message: `What GitHub stored is not what was sent: ${listing(names(after.missing))}.`,
      fix: 'Run this again: those files are then replaced. Nothing was published.',
    })
  return { sent: before.missing.length, kept: before.kept.length }
}

/** What a release holds, every digest known. @throws PackagingError `release/foreign` when a draft holds more */
async function held(api: ReleasesApi, release: Release, { files }: ReleaseRequest): Promise<Comparison> {
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

async function publish(
  api: ReleasesApi,
  draft: Release,
  request: ReleaseRequest,
): Promise<Pick<Released, 'release' | 'state'>> {
  const { tag, version } = request
  const latest = makeLatest(tag, version, await api.latest())
  const published = await api.publish(draft.id, isPrerelease(version), latest)
  const seen = published.draft ? await api.get(draft.id) : published
  if (seen.draft)
    throw new PackagingError('release/refused', {
      message: `GitHub did not publish the draft for ${tag}, and gave no reason.`,
      fix: `Run this again, or publish it by hand: ${draft.url}`,
    })
  const { missing } = await held(api, seen, request)
  if (missing.length > 0) throw otherFiles(seen, missing)
  if (seen.immutable)
    request.say('The release is immutable now: nobody can change its files or move its tag.')
  return { release: seen, state: 'published' }
}

/** The same files are a success; nothing of a published release is ever changed. @throws PackagingError `release/published` */
async function confirmPublished(
  api: ReleasesApi,
  published: Release,
  request: ReleaseRequest,
): Promise<Released> {
  const { missing } = await held(api, published, request)
  if (missing.length > 0) throw otherFiles(published, missing)
  const { files, say } = request
  say(
    `${published.url} is published already, with these files${published.immutable ? '; it is immutable' : ''}.`,
  )
  return { release: published, state: 'published before', sent: 0, kept: files.length }
}

function otherFiles(published: Release, missing: readonly ReleaseFile[]): PackagingError {
  const { tag, url, immutable } = published
  return new PackagingError('release/published', {
    message: `The release ${tag} is published${immutable ? ' and immutable' : ''}, and these files differ from it or are not in it: ${listing(names(missing).slice(0, 10))}.`,
    fix: immutable
      ? 'Release a new version: GitHub lets nobody change this one.'
      : 'Release a new version; what people may have downloaded is not changed. (A build that is not reproducible gives other files every time.)',
    detail: [url],
  })
}

function missingDraft({ tag }: ReleaseRequest, why: string): PackagingError {
  return new PackagingError('release/missing', {
    message: `There is nothing to publish for ${tag}: ${why}.`,
    fix: 'Run this with release-stage: draft (or all) first, with the same files.',
  })
}

const names = (files: readonly ReleaseFile[]): string[] => files.map(({ name }) => name)
