/**
 * Draft → upload → read back → publish. Every step looks first and does only what is still to be done, so a run that
 * died anywhere is finished by running it again; what is published is never touched.
 */
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import { createDraft, fill, refresh } from './draft.js'
import type { ReleaseFile } from './folder.js'
import type { Release, ReleasesApi } from './github/api.js'
import { makeLatest } from './latest.js'
import type { Released, ReleaseRequest } from './request.js'
import { checkTag, findOne, held } from './state.js'
import { isPrerelease } from './tag.js'

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
