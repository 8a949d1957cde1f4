/** Makes a draft, or takes one up, and sends what it lacks. */
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Release, ReleasesApi } from './github/api.js'
import { GitHubFault } from './github/fault.js'
import type { ReleaseRequest } from './request.js'
import { findOne, held } from './state.js'
import { uploadAll } from './upload.js'

/** A draft that was made all the same, although the answer was lost, is taken up. */
export async function createDraft(api: ReleasesApi, request: ReleaseRequest): Promise<Release> {
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
export async function refresh(api: ReleasesApi, draft: Release, request: ReleaseRequest): Promise<void> {
  const { title, body, prerelease } = await request.text(draft.body)
  if (draft.body === body && draft.prerelease === prerelease) return
  await api.edit(draft.id, { body, prerelease, ...(draft.title === '' && { title }) })
}

/** Sends what the draft lacks, and reads back. @throws PackagingError `release/foreign`, `release/digest` */
export async function fill(
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
      message: `What GitHub stored is not what was sent: ${listing(after.missing.map(({ name }) => name))}.`,
      fix: 'Run this again: those files are then replaced. Nothing was published.',
    })
  return { sent: before.missing.length, kept: before.kept.length }
}
