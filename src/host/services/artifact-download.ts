/** Gets workflow artifacts of this run back with GitHub's own client, each as the zip archive that was stored. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ArtifactClient } from '@actions/artifact'
import { PackagingError } from '../../core/errors.js'
import type { Listed } from '../host.js'
import { withinTime } from '../within-time.js'

export interface DownloadParts {
  readonly env: Readonly<Record<string, string | undefined>>
  /** GitHub's client; another one only in tests. */
  readonly client?: () => Promise<Pick<ArtifactClient, 'listArtifacts' | 'downloadArtifact'>>
  /** Milliseconds that a download of so many bytes may take. */
  readonly limit?: (bytes: number) => number
}

/** The client tries five times, with half a minute for a silent server; beyond that, 100 kB a second is the slowest line. */
const downloadLimit = (bytes: number): number => 5 * 60_000 + bytes / 100

/** A body that was cut off or changed on its way is asked for once more. */
const ATTEMPTS = 2

const gitHubClient = async () => new (await import('@actions/artifact')).DefaultArtifactClient()

/** The workflow artifacts of this run; of several with one name, the newest. @throws PackagingError `upload/unread` */
export async function listArtifacts(parts: DownloadParts): Promise<readonly Listed[]> {
  const { client: load = gitHubClient, limit = downloadLimit } = parts
  refuseMissingService(parts.env)
  const client = await load()
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
  parts: DownloadParts,
): Promise<string> {
  const { client: load = gitHubClient, limit = downloadLimit } = parts
  refuseMissingService(parts.env)
  const client = await load()
  for (let attempt = 1; ; attempt += 1) {
    await rm(into, { recursive: true, force: true })
    await mkdir(into, { recursive: true })
    const options = {
      path: into,
      skipDecompress: true,
      ...(digest !== undefined && { expectedHash: digest }),
    }
    const { digestMismatch } = await withinTime(client.downloadArtifact(id, options), limit(size)).catch(
      cause => {
        throw unread(`The workflow artifact ${name} could not be downloaded`, cause)
      },
    )
    const [file, ...more] = await readdir(into)
    if (digestMismatch !== true && file !== undefined && more.length === 0) return path.join(into, file)
    if (attempt >= ATTEMPTS)
      throw unread(
        `The workflow artifact ${name} could not be downloaded`,
        `what arrived is not ${digest ?? 'one file'}`,
      )
  }
}

function refuseMissingService(env: DownloadParts['env']): void {
  for (const name of ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']) {
    if (env[name]) continue
    throw new PackagingError('upload/unread', {
      message: `Workflow artifacts cannot be downloaded: ${name} is not set.`,
      fix: 'GitHub sets it for actions only: call this one with `uses:` and not from a `run:` step, or give the input parts.',
    })
  }
}

function unread(what: string, cause: unknown): PackagingError {
  const text = cause instanceof Error ? cause.message : String(cause)
  return new PackagingError('upload/unread', {
    message: `${what}: ${text.split('\n')[0]}`,
    fix: 'Run this job again; if it fails again, see whether GitHub Actions has an incident. Nothing was published.',
    cause,
  })
}
