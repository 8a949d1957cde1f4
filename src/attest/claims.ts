/** What is claimed of a folder of finished files: how they came to be, and what is inside them. */
import { readFile } from 'node:fs/promises'
import type { ReleaseFolder } from '../release/folder.js'
import type { Claim, Subject } from './statements.js'

/** Bytes that GitHub takes as a predicate. @see https://github.com/actions/attest#readme */
export const MOST_PREDICATE = 16 * 1024 * 1024

/**
 * Provenance of every file, SHA256SUMS and manifest too; the SBOM of those that the manifest lists as made.
 * @throws what the file system throws
 */
export async function claimsOf({
  manifest,
  files,
}: Pick<ReleaseFolder, 'manifest' | 'files'>): Promise<
  readonly { readonly claim: Claim; readonly subjects: readonly Subject[] }[]
> {
  const subject = ({ name, sha256 }: Subject): Subject => ({ name, sha256 })
  const made = new Set(manifest.artifacts.map(({ file }) => file))
  const sboms = files.filter(({ name, size }) => name.endsWith('.cdx.json') && size <= MOST_PREDICATE)
  const documents = await Promise.all(
    sboms.map(
      async ({ path }): Promise<Claim> => ({
        kind: 'sbom',
        document: JSON.parse(await readFile(path, 'utf8')),
      }),
    ),
  )
  return [
    { claim: { kind: 'provenance' }, subjects: files.map(subject) },
    ...documents.map(claim => ({ claim, subjects: files.filter(({ name }) => made.has(name)).map(subject) })),
  ]
}
