/**
 * Draft → upload → read back → publish. Every step checks first and does only what is still to be done, so a run that
 * died anywhere is finished by running it again; what is published is never touched.
 */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { gt } from '@renovatebot/pep440'
import { allOrProblems, PackagingError } from '../core/errors.js'
import { listing, plural } from '../core/format.js'
import type { RELEASE_STAGES } from '../core/model.js'
import type { Asset, Release, ReleasesApi, ReleaseText } from '../github/releases.js'
import { orFsError } from '../host/files.js'
import { HttpFault } from '../host/http-fault.js'
import { createLimiter } from '../host/lifecycle.js'
import type { ReleaseFile } from './files.js'
import { isPrerelease } from './tag.js'
import { parseTag } from './tag-claim.js'

interface Comparison {
  /** Files that are there already, as they must be. */
  readonly kept: readonly ReleaseFile[]
  /** Files to send. */
  readonly missing: readonly ReleaseFile[]
  /** Assets of our names that are half uploaded or of other content. */
  readonly stale: readonly Asset[]
  /** Assets of names that are not ours. */
  readonly foreign: readonly Asset[]
}

/**
 * What GitHub has, compared with what is to be released (pure).
 * @param digests by asset id, from downloading, of assets for which GitHub has no digest
 */
export function compare(
  files: readonly ReleaseFile[],
  assets: readonly Asset[],
  digests: ReadonlyMap<number, string> = new Map(),
): Comparison {
  const byName = new Map(files.map(file => [file.name, file]))
  const isRight = (asset: Asset) => {
    const file = byName.get(asset.name)
    return (
      file !== undefined &&
      asset.state === 'uploaded' &&
      asset.size === file.size &&
      (asset.sha256 ?? digests.get(asset.id)) === file.sha256
    )
  }
  const right = new Set(assets.filter(isRight).map(({ name }) => name))
  return {
    kept: files.filter(({ name }) => right.has(name)),
    missing: files.filter(({ name }) => !right.has(name)),
    stale: assets.filter(asset => byName.has(asset.name) && !isRight(asset)),
    foreign: assets.filter(asset => !byName.has(asset.name)),
  }
}

/** Assets that must be downloaded to know whether they are right. */
export function undescribed(files: readonly ReleaseFile[], assets: readonly Asset[]): readonly Asset[] {
  const sizes = new Map(files.map(({ name, size }) => [name, size]))
  return assets.filter(
    ({ name, state, size, sha256 }) => sha256 === undefined && state === 'uploaded' && sizes.get(name) === size,
  )
}

/** GitHub asks for few writes at once; more of them are no faster. */
const AT_ONCE = 6
const CHUNK = 256 * 1024
/** Milliseconds without a byte taken, after which an upload is given up. */
const STALLED = 3 * 60_000
/** Milliseconds that sending and storing one file may take at most. */
const LONGEST = 60 * 60_000
const MOST_ATTEMPTS = 5

export interface UploadProgress {
  /** Called as bytes are sent; a repeated upload counts again from its start. */
  readonly moved: (file: ReleaseFile, sent: number) => void
  /** Called when GitHub has the whole file. */
  readonly done: (file: ReleaseFile) => void
}

async function uploadOne(
  api: ReleasesApi,
  release: Release,
  file: ReleaseFile,
  progress: UploadProgress,
): Promise<void> {
  const doing = `upload ${file.name}`
  for (let attempt = 1; ; attempt += 1) {
    try {
      const sent = await send(api, release, file, progress)
      if (isWhole(sent, file)) return progress.done(file)
      throw new HttpFault('status', { status: 502, message: `GitHub stored ${sent.size} bytes as ${sent.state}` })
    } catch (thrown) {
      if (!(thrown instanceof HttpFault)) throw thrown
      const exists = thrown.status === 422
      // It may have arrived all the same; and half an upload keeps its name taken.
      const there =
        exists || thrown.uncertain ? (await api.assets(release.id)).find(({ name }) => name === file.name) : undefined
      if (there !== undefined && isWhole(there, file)) return progress.done(file)
      if (there !== undefined) await api.deleteAsset(there)
      if (exists && there !== undefined && attempt < MOST_ATTEMPTS) continue
      await api.client.before(doing, thrown, attempt)
    }
  }
}

/** An asset without a digest is compared once all are uploaded. */
function isWhole({ state, size, sha256 }: Asset, file: ReleaseFile): boolean {
  return state === 'uploaded' && size === file.size && (sha256 ?? file.sha256) === file.sha256
}

async function send(api: ReleasesApi, release: Release, file: ReleaseFile, progress: UploadProgress): Promise<Asset> {
  const stalled = new AbortController()
  const watch = setTimeout(() => {
    stalled.abort(new HttpFault('broken', { message: `it accepted nothing for ${STALLED / 1000} s` }))
  }, STALLED)
  const body = contentOf(file, sent => {
    watch.refresh()
    progress.moved(file, sent)
  })
  try {
    return await api.upload(release, file, body, { answer: LONGEST, signal: stalled.signal })
  } finally {
    clearTimeout(watch)
  }
}

/** The bytes of a file that must still be what was checked. */
async function* contentOf(file: ReleaseFile, moved: (sent: number) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let sent = 0
  const stream = createReadStream(file.path, { highWaterMark: CHUNK })
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  try {
    for (;;) {
      const { value, done } = await orFsError(`read ${file.name}`, file.path, () => pieces.next())
      if (done) break
      hash.update(value)
      sent += value.length
      if (sent > file.size) throw changed(file)
      // The last piece completes the upload, so the hash must be right before it goes.
      if (sent === file.size && hash.digest('hex') !== file.sha256) throw changed(file)
      yield value
      moved(sent)
    }
    if (sent < file.size) throw changed(file)
  } finally {
    stream.destroy()
  }
}

function changed(file: ReleaseFile): PackagingError {
  return new PackagingError('release/files', {
    message: `${file.name} was changed while it was uploaded.`,
    fix: 'Build again, and let nothing else write into that folder meanwhile.',
    place: { file: file.path },
  })
}

/** How far to go. `check` changes nothing. */
export type ReleaseStage = (typeof RELEASE_STAGES)[number]

/** What is to be released, and how far. */
interface ReleaseRequest {
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

/** The result of a release. */
export interface Released {
  /** Undefined when there is none yet, after `check`. */
  readonly release: Release | undefined
  /** What this run did: everything may have been done before. */
  readonly state: 'checked' | 'draft' | 'published' | 'published before'
  /** Files; after `check`, those that would be sent. */
  readonly sent: number
  readonly kept: number
}

/** The release or draft of a tag, if there is one. @throws PackagingError `release/several` */
async function findOne(api: ReleasesApi, tag: string): Promise<Release | undefined> {
  const [first, ...more] = await api.of(tag)
  if (more.length === 0) return first
  const all = [...(first ? [first] : []), ...more]
  throw new PackagingError('release/several', {
    message: `GitHub has ${all.length} releases for the tag ${tag}.`,
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
    message: `The files were built from commit ${commit}, but ${tag} of ${repository} is ${tagged}.`,
    fix: 'Build from the tag, or move the tag to that commit.',
  })
}

/** What a release holds, every digest known. @throws PackagingError `release/foreign` when a draft holds more */
export async function compareAssets(
  api: ReleasesApi,
  release: Release,
  { files }: ReleaseRequest,
): Promise<Comparison> {
  const assets = await api.assets(release.id)
  const digests = new Map<number, string>()
  for (const asset of undescribed(files, assets)) digests.set(asset.id, await api.hash(asset))
  const comparison = compare(files, assets, digests)
  if (!release.draft || comparison.foreign.length === 0) return comparison
  const foreign = names(comparison.foreign)
  throw new PackagingError('release/foreign', {
    message: `The draft for ${release.tag} contains ${plural(foreign.length, 'file')} that ${foreign.length === 1 ? 'is' : 'are'} not of this release: ${listing(foreign.slice(0, 10))}.`,
    fix: 'Remove them from the draft (or delete the draft), and run this again; files of your own belong into the folder and its SHA256SUMS.',
    detail: [release.url],
  })
}

/** A draft that was created although the answer was lost is used. */
async function createDraft(api: ReleasesApi, request: ReleaseRequest): Promise<Release> {
  const { tag, say } = request
  const text = await request.text(undefined)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const draft = await api.createDraft(tag, text)
      say(`Created the draft ${draft.url}`)
      return draft
    } catch (thrown) {
      if (!(thrown instanceof HttpFault)) throw thrown
      await api.client.before(`create a draft for ${tag}`, thrown, attempt)
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

/** Sends what the draft lacks, and reads back. @throws PackagingError(s) `release/…` */
export async function fill(api: ReleasesApi, draft: Release, request: ReleaseRequest) {
  const { progress, say } = request
  const before = await compareAssets(api, draft, request)
  for (const asset of before.stale) {
    say(`Replacing ${asset.name}: ${asset.state === 'uploaded' ? 'its content differs' : 'it is half uploaded'}`)
    await api.deleteAsset(asset)
  }
  const limiter = createLimiter(AT_ONCE)
  // Every file is tried; those that arrived stay in the draft.
  await allOrProblems(before.missing.map(file => limiter(() => uploadOne(api, draft, file, progress))))
  const after = await compareAssets(api, draft, request)
  if (after.missing.length > 0)
    throw new PackagingError('release/digest', {
      message: `What GitHub stored is not what was sent: ${listing(names(after.missing))}.`,
      fix: 'Run this again: those files are then replaced. Nothing was published.',
    })
  return { sent: before.missing.length, kept: before.kept.length }
}

/**
 * `make_latest` of GitHub's API: whether the repository's page shows a release as its latest (pure). A pre-release never is; an older version than the present latest is not; where the two
 * cannot be compared (another project of the repository, a tag without a version) GitHub decides by date and version.
 * @param current the tag of the present latest release, undefined when there is none
 */
export function makeLatest(tag: string, version: string, current: string | undefined): 'true' | 'false' | 'legacy' {
  if (isPrerelease(version)) return 'false'
  if (current === undefined || current === tag) return 'true'
  const [ours, theirs] = [parseTag(tag), parseTag(current)]
  if (ours === undefined || theirs === undefined || ours.prefix !== theirs.prefix) return 'legacy'
  return gt(ours.version, theirs.version) ? 'true' : 'false'
}

/** @throws PackagingError(s) `release/…`; GitHub then has a draft that another run continues, or what it had before */
export async function release(api: ReleasesApi, request: ReleaseRequest): Promise<Released> {
  const { tag, stage, say } = request
  const found = await findOne(api, tag)
  if (found !== undefined && !found.draft) return confirmPublished(api, found, request)
  await checkTag(api, request)
  if (stage === 'publish') {
    if (found === undefined) throw missingDraft(request, `GitHub has no draft for ${tag}`)
    const { missing } = await compareAssets(api, found, request)
    if (missing.length > 0) throw missingDraft(request, `the draft lacks ${listing(names(missing))} as built here`)
    return { ...(await publish(api, found, request)), sent: 0, kept: request.files.length }
  }
  if (stage === 'check') return previewRelease(api, found, request)
  const draft = found ?? (await createDraft(api, request))
  if (found !== undefined) {
    say(`Found the draft ${draft.url}`)
    await refresh(api, draft, request)
  }
  const counts = await fill(api, draft, request)
  if (stage === 'draft') return { release: draft, state: 'draft', ...counts }
  return { ...(await publish(api, draft, request)), ...counts }
}

/** Says what `all` would do. */
async function previewRelease(
  api: ReleasesApi,
  draft: Release | undefined,
  request: ReleaseRequest,
): Promise<Released> {
  const { files, say } = request
  const { kept, stale } = draft === undefined ? { kept: [], stale: [] } : await compareAssets(api, draft, request)
  say(draft === undefined ? 'Would create a draft.' : `Would continue the draft ${draft.url}`)
  for (const { name } of stale) say(`Would replace ${name}.`)
  return { release: draft, state: 'checked', sent: files.length - kept.length, kept: kept.length }
}

async function publish(api: ReleasesApi, draft: Release, request: ReleaseRequest) {
  const { tag, version } = request
  const latest = makeLatest(tag, version, await api.latest())
  const published = await api.publish(draft.id, isPrerelease(version), latest)
  const current = published.draft ? await api.get(draft.id) : published
  if (current.draft)
    throw new PackagingError('release/refused', {
      message: `GitHub did not publish the draft for ${tag}, and gave no reason.`,
      fix: `Run this again, or publish it by hand: ${draft.url}`,
    })
  const { missing } = await compareAssets(api, current, request)
  if (missing.length > 0) throw otherFiles(current, missing)
  if (current.immutable) request.say('The release is immutable now: its files and its tag cannot be changed.')
  return { release: current, state: 'published' } as const
}

/** The same files are a success; nothing of a published release is ever changed. @throws PackagingError `release/published` */
async function confirmPublished(api: ReleasesApi, published: Release, request: ReleaseRequest): Promise<Released> {
  const { missing } = await compareAssets(api, published, request)
  if (missing.length > 0) throw otherFiles(published, missing)
  const { files, say } = request
  say(`${published.url} is published already, with these files${published.immutable ? '; it is immutable' : ''}.`)
  return { release: published, state: 'published before', sent: 0, kept: files.length }
}

function otherFiles(published: Release, missing: readonly ReleaseFile[]): PackagingError {
  const { tag, url, immutable } = published
  return new PackagingError('release/published', {
    message: `The release ${tag} is published${immutable ? ' and immutable' : ''}, and these files differ from it or are not in it: ${listing(names(missing).slice(0, 10))}.`,
    fix: immutable
      ? 'Release a new version: this one cannot be changed.'
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

const names = (files: readonly { readonly name: string }[]): string[] => files.map(({ name }) => name)
