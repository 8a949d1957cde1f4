/** Sends files into a draft: streamed, several at once, and looked at again after every doubt. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { allOrProblems, PackagingError } from '../core/errors.js'
import { orFsError } from '../host/files.js'
import { createLimiter } from '../host/lifecycle.js'
import type { ReleaseFile } from './folder.js'
import type { Asset, Release, ReleasesApi } from './github/api.js'
import { GitHubFault } from './github/fault.js'

/** GitHub asks for few writes at once; more of them are no faster. */
const AT_ONCE = 6
const CHUNK = 256 * 1024
/** Milliseconds without a byte taken, after which an upload is given up. */
const STALLED = 3 * 60_000
/** Milliseconds that all of a file's bytes and GitHub's look at them may take at the very most. */
const LONGEST = 60 * 60_000
const MOST_ATTEMPTS = 5

export interface UploadProgress {
  /** Told of bytes as they leave; a repeated upload counts again from its start. */
  readonly moved: (file: ReleaseFile, sent: number) => void
  /** Told when GitHub has a file whole. */
  readonly done: (file: ReleaseFile) => void
}

/** @throws PackagingError(s) `release/…`, after every file was tried; those that arrived stay in the draft */
export async function uploadAll(
  api: ReleasesApi,
  release: Release,
  files: readonly ReleaseFile[],
  progress: UploadProgress,
): Promise<void> {
  const limiter = createLimiter(AT_ONCE)
  await allOrProblems(
    files.map(file =>
      limiter(async () => {
        await uploadOne(api, release, file, progress)
        progress.done(file)
      }),
    ),
  )
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
      if (isWhole(sent, file)) return
      throw new GitHubFault({ status: 502, message: `GitHub stored ${sent.size} bytes as ${sent.state}` })
    } catch (thrown) {
      if (!(thrown instanceof GitHubFault)) throw thrown
      const exists = thrown.status === 422
      // It may have arrived all the same; and half an upload keeps its name taken.
      const there =
        exists || thrown.uncertain
          ? (await api.assets(release.id)).find(({ name }) => name === file.name)
          : undefined
      if (there !== undefined && isWhole(there, file)) return
      if (there !== undefined) await api.deleteAsset(there)
      if (exists && there !== undefined && attempt < MOST_ATTEMPTS) continue
      await api.client.before(doing, thrown, attempt)
    }
  }
}

/** What no digest is told of is looked at once all are there. */
function isWhole({ state, size, sha256 }: Asset, file: ReleaseFile): boolean {
  return state === 'uploaded' && size === file.size && (sha256 ?? file.sha256) === file.sha256
}

async function send(
  api: ReleasesApi,
  release: Release,
  file: ReleaseFile,
  progress: UploadProgress,
): Promise<Asset> {
  const stalled = new AbortController()
  const watch = setTimeout(() => {
    stalled.abort(new GitHubFault({ message: `it took nothing for ${STALLED / 1000} s` }))
  }, STALLED)
  const body = contentOf(file, sent => {
    watch.refresh()
    progress.moved(file, sent)
  })
  try {
    return await api.upload(release, file, body, {
      answer: LONGEST,
      signal: stalled.signal,
    })
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
