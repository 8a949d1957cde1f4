/**
 * Workflow artifacts, stored and downloaded with GitHub's own client. It is loaded only where it is used: that costs 150 ms
 * or more.
 */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type ErrorCode, PackagingError } from '../core/errors.js'
import { messageOf } from '../core/format.js'
import { forgeOf, SERVICE_VARIABLES, startCall } from './artifact-service.js'
import type { Bundle, Listed, Uploaded } from './host.js'
import { withinTime } from './lifecycle.js'

interface ArtifactOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds that a transfer of so many bytes may take. */
  readonly limit?: (bytes: number) => number
}

/**
 * Beyond the client's own repetitions (five downloads with half a minute for a silent server, ten minutes of uploads),
 * 100 kB a second is the slowest line.
 */
const LIMITS = {
  download: (bytes: number): number => 5 * 60_000 + bytes / 100,
  upload: (bytes: number): number => 10 * 60_000 + bytes / 100,
}

/** A body that was cut off or changed on its way is requested once more. */
const ATTEMPTS = 2

/** @throws PackagingError of this `code` where GitHub's service is not reachable, as in a `run:` step */
async function clientFor(env: ArtifactOptions['env'], code: ErrorCode, what: string, otherwise: string) {
  const missing = SERVICE_VARIABLES.find(name => !env[name])
  if (missing !== undefined)
    throw new PackagingError(code, {
      message: `${what}: ${missing} is not set.`,
      fix: `GitHub sets it for actions only: call this one with \`uses:\` and not from a \`run:\` step, or ${otherwise}.`,
    })
  return new (await import('@actions/artifact')).DefaultArtifactClient()
}

const readingClient = (env: ArtifactOptions['env']) =>
  clientFor(env, 'upload/unread', 'Workflow artifacts cannot be downloaded', 'give the input parts')

/** The workflow artifacts of this run; of several with one name, the newest. @throws PackagingError `upload/unread` */
export async function listArtifacts({ env, limit = LIMITS.download }: ArtifactOptions): Promise<readonly Listed[]> {
  const client = await readingClient(env)
  const { artifacts } = await withinTime(
    startCall(env, () => client.listArtifacts({ latest: true })),
    limit(0),
  ).catch(cause => {
    throw unread('The workflow artifacts of this run could not be listed', cause, env)
  })
  return artifacts.map(({ name, id, size, digest }) => ({ name, id, size, ...(digest && { digest }) }))
}

/**
 * Stores the archive in the new folder `into` and gives its path. What arrives is compared with the digest that GitHub
 * keeps, where it keeps one.
 * @throws PackagingError `upload/unread`
 */
export async function downloadArtifact(
  { name, id, size, digest }: Listed,
  into: string,
  { env, limit = LIMITS.download }: ArtifactOptions,
): Promise<string> {
  const client = await readingClient(env)
  const what = `The workflow artifact ${name} could not be downloaded`
  for (let attempt = 1; ; attempt += 1) {
    await rm(into, { recursive: true, force: true })
    await mkdir(into, { recursive: true })
    const options = { path: into, skipDecompress: true, ...(digest !== undefined && { expectedHash: digest }) }
    const { digestMismatch } = await withinTime(
      startCall(env, () => client.downloadArtifact(id, options)),
      limit(size),
    ).catch(cause => {
      throw unread(what, cause, env)
    })
    const [file, ...more] = await readdir(into)
    if (digestMismatch !== true && file !== undefined && more.length === 0) return path.join(into, file)
    if (attempt >= ATTEMPTS) throw unread(what, `what arrived is not ${digest ?? 'one file'}`, env)
  }
}

/** Where to look when it fails repeatedly. */
const elsewhere = (env: ArtifactOptions['env']): string => {
  const forge = forgeOf(env)
  return forge === undefined ? 'check githubstatus.com for an incident' : `check the log of the ${forge} server`
}

function unread(what: string, cause: unknown, env: ArtifactOptions['env']): PackagingError {
  return new PackagingError('upload/unread', {
    message: `${what}: ${messageOf(cause).split('\n')[0]}`,
    fix: `Run this job again; if it fails again, ${elsewhere(env)}. Nothing was published.`,
    cause,
  })
}

function failed(bundle: Bundle, cause: unknown, env: ArtifactOptions['env']): PackagingError {
  const [first, ...detail] = messageOf(cause).split('\n')
  return new PackagingError('upload/failed', {
    message: `The workflow artifact ${bundle.name} could not be uploaded: ${first}`,
    fix: `Run the job again; if it fails again, ${elsewhere(env)}. The files are in the output folder.`,
    detail,
    cause,
  })
}

function nameTaken(bundle: Bundle, cause?: unknown): PackagingError {
  return new PackagingError('upload/exists', {
    message: `This run already has a workflow artifact named ${bundle.name}, from another job or step.`,
    fix: 'Give each job that packages the same project for the same target its own `artifact-prefix`.',
    cause,
  })
}

/** The service answers 409 to a name that the run already has: https://github.com/actions/upload-artifact#not-uploading-to-the-same-artifact */
const isConflict = (error: unknown): boolean => error instanceof Error && error.message.includes('(409)')

/**
 * Uploads; on a second or later attempt of the run, an artifact of the same name is what the earlier attempt left and is
 * replaced, on the first it is another job's and is kept. Files keep their executable bit in the stored zip.
 * @throws PackagingError `upload/exists`, `upload/failed`
 */
export async function uploadBundle(bundle: Bundle, { env, limit = LIMITS.upload }: ArtifactOptions): Promise<Uploaded> {
  const what = `The workflow artifact ${bundle.name} cannot be uploaded`
  const client = await clientFor(env, 'upload/failed', what, 'set `upload: false`')
  const sizes = await Promise.all(bundle.files.map(async file => (await stat(file)).size))
  const time = limit(sizes.reduce((sum, size) => sum + size, 0))
  const { compressionLevel, retentionDays } = bundle
  const options = { compressionLevel, ...(retentionDays !== undefined && { retentionDays }) }
  const upload = () => startCall(env, () => client.uploadArtifact(bundle.name, [...bundle.files], bundle.root, options))
  const forge = forgeOf(env)
  const rerun = Number(env.GITHUB_RUN_ATTEMPT) > 1
  const store = async () => {
    // Gitea and Forgejo store over an artifact of the same name without a word.
    if (forge !== undefined && !rerun) {
      const { artifacts } = await startCall(env, () => client.listArtifacts({ latest: true }))
      if (artifacts.some(({ name }) => name === bundle.name)) throw nameTaken(bundle)
    }
    try {
      return await upload()
    } catch (error) {
      if (!isConflict(error)) throw error
      if (!rerun) throw nameTaken(bundle, error)
      await startCall(env, () => client.deleteArtifact(bundle.name))
      return upload()
    }
  }
  const stored = await withinTime(store(), time).catch((error: unknown) => {
    throw error instanceof PackagingError ? error : failed(bundle, error, env)
  })
  if (stored.id === undefined || stored.digest === undefined) throw failed(bundle, 'the server did not confirm it', env)
  return {
    name: bundle.name,
    id: stored.id,
    url: artifactUrl(bundle.name, stored.id, env),
    digest: `sha256:${stored.digest}`,
    size: stored.size ?? 0,
  }
}

/** Where people find it: Gitea's and Forgejo's pages know it by its name, and Forgejo's know the run by its number. */
export function artifactUrl(name: string, id: number, env: ArtifactOptions['env']): string {
  const runs = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${env.GITHUB_REPOSITORY}/actions/runs`
  switch (forgeOf(env)) {
    case undefined:
      return `${runs}/${env.GITHUB_RUN_ID}/artifacts/${id}`
    case 'Gitea':
      return `${runs}/${env.GITHUB_RUN_ID}/artifacts/${encodeURIComponent(name)}`
    case 'Forgejo':
      return `${runs}/${env.GITHUB_RUN_NUMBER}/artifacts/${encodeURIComponent(name)}`
  }
}
