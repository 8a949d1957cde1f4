/**
 * Workflow artifacts, stored and downloaded with GitHub's own client. It is loaded only where it is used: that costs 150 ms
 * or more.
 */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type ErrorCode, PackagingError } from '../core/errors.js'
import { messageOf } from '../core/format.js'
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

/** GitHub's own servers, as its client knows them: it refuses every other one. */
const GITHUB = /(?:^github\.com|\.ghe\.com|\.localhost)$/i

/**
 * Why workflow artifacts cannot be stored: GitHub Enterprise Server, Gitea and Forgejo lack the service that the client speaks
 * to, or this is no step of an action. Undefined where they can.
 * @see https://docs.github.com/enterprise-server/admin/release-notes for artifacts v4 on servers
 */
export function uploadProblem(env: ArtifactOptions['env']): PackagingError | undefined {
  const server = env.GITHUB_SERVER_URL ?? ''
  if (URL.canParse(server) && !GITHUB.test(new URL(server).hostname))
    return new PackagingError('upload/unsupported', {
      message: `${new URL(server).hostname} does not store workflow artifacts in the way of GitHub's client (version 4 and later).`,
      fix: "Set `upload: auto` or `upload: false`: the files stay in the output folder. Store them in a next step with the server's own upload action, such as actions/upload-artifact@v3.",
    })
  const missing = REQUIRED.find(name => !env[name])
  if (missing === undefined) return undefined
  return new PackagingError('upload/unsupported', {
    message: `Workflow artifacts cannot be uploaded: ${missing} is not set.`,
    fix: 'GitHub sets it for actions only: call this one with `uses:` and not from a `run:` step, or set `upload: false`.',
  })
}

/** What the runner tells actions, and nothing else, about the service. */
const REQUIRED = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'] as const

/** @throws PackagingError of this `code` where GitHub's service is not reachable, as in a `run:` step */
async function clientFor(env: ArtifactOptions['env'], code: ErrorCode, what: string, otherwise: string) {
  const missing = REQUIRED.find(name => !env[name])
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
  const { artifacts } = await withinTime(client.listArtifacts({ latest: true }), limit(0)).catch(cause => {
    throw unread('The workflow artifacts of this run could not be listed', cause)
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
    const { digestMismatch } = await withinTime(client.downloadArtifact(id, options), limit(size)).catch(cause => {
      throw unread(what, cause)
    })
    const [file, ...more] = await readdir(into)
    if (digestMismatch !== true && file !== undefined && more.length === 0) return path.join(into, file)
    if (attempt >= ATTEMPTS) throw unread(what, `what arrived is not ${digest ?? 'one file'}`)
  }
}

function unread(what: string, cause: unknown): PackagingError {
  return new PackagingError('upload/unread', {
    message: `${what}: ${messageOf(cause).split('\n')[0]}`,
    fix: 'Run this job again; if it fails again, check githubstatus.com for an incident. Nothing was published.',
    cause,
  })
}

function failed(bundle: Bundle, cause: unknown): PackagingError {
  const [first, ...detail] = messageOf(cause).split('\n')
  return new PackagingError('upload/failed', {
    message: `The workflow artifact ${bundle.name} could not be uploaded: ${first}`,
    fix: 'Run the job again; if it fails again, check githubstatus.com for an incident. The files are in the output folder.',
    detail,
    cause,
  })
}

function nameTaken(bundle: Bundle, cause: unknown): PackagingError {
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
  const upload = () => client.uploadArtifact(bundle.name, [...bundle.files], bundle.root, options)
  const store = async () => {
    try {
      return await upload()
    } catch (error) {
      if (!isConflict(error)) throw error
      if (!(Number(env.GITHUB_RUN_ATTEMPT) > 1)) throw nameTaken(bundle, error)
      await client.deleteArtifact(bundle.name)
      return upload()
    }
  }
  const stored = await withinTime(store(), time).catch((error: unknown) => {
    throw error instanceof PackagingError ? error : failed(bundle, error)
  })
  if (stored.id === undefined || stored.digest === undefined) throw failed(bundle, 'GitHub did not confirm it')
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com'
  return {
    name: bundle.name,
    id: stored.id,
    url: `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}/artifacts/${stored.id}`,
    digest: `sha256:${stored.digest}`,
    size: stored.size ?? 0,
  }
}
