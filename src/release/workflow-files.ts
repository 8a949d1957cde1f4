/** The finished files of this run, from the workflow artifact that an earlier job stored. */
import { readdir } from 'node:fs/promises'
import type { ArtifactClient } from '@actions/artifact'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Host } from '../host/host.js'
import type { Staging } from '../host/publish.js'
import { MANIFEST } from './folder.js'

/**
 * The folder that was named, or in a workflow the files of an earlier job, downloaded.
 * @param folder absolute; it need not exist
 * @throws PackagingError `release/files`
 */
export async function finishedFiles(
  host: Host,
  folder: string,
  prefix: string,
  staging: Staging,
): Promise<string> {
  const entries = await readdir(folder).catch((): string[] => [])
  if (entries.includes(MANIFEST) || host.kind !== 'github') return folder
  const into = await staging.dir('release-files')
  await downloadReleaseFiles(prefix, into)
  return into
}

/**
 * Downloads the only workflow artifact of this run that is called `<prefix>-…-release` into `into`, its digest compared.
 * @param into absolute path of an empty folder
 * @throws PackagingError `release/files`
 */
export async function downloadReleaseFiles(prefix: string, into: string): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  await downloadWith(new DefaultArtifactClient(), prefix, into)
}

/**
 * Downloads the one assembled workflow artifact of this run, its digest checked.
 * @param prefix the input `artifact-prefix`
 * @param into absolute folder
 * @throws PackagingError `release/files` when there is none or several, or another one than was uploaded
 */
export async function downloadWith(
  client: Pick<ArtifactClient, 'listArtifacts' | 'downloadArtifact'>,
  prefix: string,
  into: string,
): Promise<void> {
  const { artifacts } = await failing(prefix, () => client.listArtifacts({ latest: true }))
  const ours = artifacts.filter(({ name }) => name.startsWith(`${prefix}-`) && name.endsWith('-release'))
  const [artifact, ...more] = ours
  if (artifact === undefined || more.length > 0)
    throw new PackagingError('release/files', {
      message:
        artifact === undefined
          ? `This run has no workflow artifact ${prefix}-…-release, and output-dir holds no finished files.`
          : `This run has several workflow artifacts to release: ${listing(ours.map(({ name }) => name))}.`,
      fix: 'Let `assemble` run before it in the same workflow, or download the files to release into output-dir.',
      detail: artifacts.map(({ name }) => name),
    })
  const { digestMismatch } = await failing(artifact.name, () =>
    client.downloadArtifact(artifact.id, {
      path: into,
      ...(artifact.digest !== undefined && { expectedHash: artifact.digest }),
    }),
  )
  if (digestMismatch)
    throw new PackagingError('release/files', {
      message: `The workflow artifact ${artifact.name} is not what was uploaded: its digest differs.`,
      fix: 'Run the workflow again.',
    })
}

async function failing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw new PackagingError('release/files', {
      message: `The workflow artifact ${what} cannot be had: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      fix: 'Run this job again, or download the files to release into output-dir.',
      cause: thrown,
    })
  }
}
