/** Tells what was attested: to standard output, the summary page and the outputs. */

import { code, link, markdown, plural } from '../core/format.js'
import type { ReleaseFolder } from '../release/files.js'
import { verifyLine } from '../release/notes.js'
import type { CommandRequest } from '../request.js'
import type { Attestation } from './attest.js'

const KINDS = { provenance: 'Build provenance', sbom: 'SBOM' } as const

export interface Attested extends Pick<ReleaseFolder, 'manifest'> {
  readonly made: readonly Attestation[]
  /** Absolute path of the Sigstore bundles, one a line. */
  readonly bundles: string
  /** The workflow that signed, where it is known; a reusable one of another repository has to be. */
  readonly signer: string
}

/** Standard output gets JSON where the request asks for it. */
export async function showAttestations(
  { host, json, write }: CommandRequest,
  { manifest, made, bundles, signer }: Attested,
): Promise<void> {
  const repository = host.env.GITHUB_REPOSITORY ?? ''
  const first = manifest.artifacts[0]?.file ?? ''
  const lines = made.map(
    ({ kind, url, subjects }) => `${KINDS[kind]} of ${plural(subjects.length, 'file')}: ${url}`,
  )
  const verify = verifyLine(first, repository, signer)
  const attestations = made.map(({ kind, id, url, subjects }) => ({ kind, id, url, subjects }))
  write(
    json
      ? `${JSON.stringify({ schema: 1, repository, attestations, bundles }, null, 2)}\n`
      : `${[...lines, `Verify: ${verify}`].join('\n')}\n`,
  )
  const rows = made.map(
    ({ kind, url, subjects }) => `| ${KINDS[kind]} | ${subjects.length} | ${link(url, url)} |`,
  )
  await host.summary(
    [
      `## ✅ ${markdown(`${manifest.name} ${manifest.version} is attested`)}`,
      ['| What | Files | Attestation |', '| --- | --- | --- |', ...rows].join('\n'),
      `Whoever has a file verifies it with ${code(verify)}`,
      '',
    ].join('\n\n'),
  )
  await host.setOutputs({
    'attestation-url': made.map(({ url }) => url).join('\n'),
    'attestation-bundles': bundles,
    name: manifest.name,
    version: manifest.version,
  })
}
