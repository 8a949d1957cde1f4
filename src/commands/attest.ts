/** The command `attest`: provenance and SBOM of finished files, in a job that has the permissions and builds nothing. */

import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Attestation, attestAll, claimsOf, missingForAttesting, statements } from '../attest/attest.js'
import type { Options } from '../config/inputs.js'
import { optionsWithoutProject } from '../config/options.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { bytes, code, link, markdown, plural } from '../core/format.js'
import type { Say } from '../core/model.js'
import type { Host } from '../host/host.js'
import { createStaging } from '../host/publish.js'
import { Graph } from '../pipeline/graph.js'
import { createReporter } from '../pipeline/reporter.js'
import { finishedFiles, type ReleaseFolder, readReleaseFolder } from '../release/files.js'
import { verifyLine } from '../release/notes-of-files.js'
import type { Command, CommandRequest } from './request.js'

/** Empty when there is none. */
function attestToken({ githubToken }: Pick<Options, 'githubToken'>, env: Host['env']): string {
  return githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN || ''
}

/** What is missing for attesting in this job, known before anything is built. */
export function attestProblems(options: Pick<Options, 'githubToken'>, env: Host['env']): readonly PackagingError[] {
  const missing = missingForAttesting(env)
  // Outside a job, a token would not help.
  if (missing?.code === 'attest/unavailable') return [missing]
  const noToken = new PackagingError('attest/permission', {
    message: 'There is no token for storing attestations.',
    fix: `Write \`github-token: \${{ github.token }}\` under \`with:\`.`,
  })
  return [...(missing ? [missing] : []), ...(attestToken(options, env) === '' ? [noToken] : [])]
}

const KINDS = { provenance: 'Build provenance', sbom: 'SBOM' } as const

interface Attested extends Pick<ReleaseFolder, 'manifest'> {
  readonly made: readonly Attestation[]
  /** Absolute path of the Sigstore bundles, one a line. */
  readonly bundles: string
  /** The workflow that signed, where it is known; a reusable one of another repository has to be. */
  readonly signer: string
}

/** Reports the attestations: on standard output, as JSON if requested, in the job summary and in the outputs. */
async function showAttestations(
  { host, json, write }: CommandRequest,
  { manifest, made, bundles, signer }: Attested,
): Promise<void> {
  const repository = host.env.GITHUB_REPOSITORY ?? ''
  const first = manifest.artifacts[0]?.file ?? ''
  const lines = made.map(({ kind, url, subjects }) => `${KINDS[kind]} of ${plural(subjects.length, 'file')}: ${url}`)
  const verify = verifyLine(first, repository, signer)
  const attestations = made.map(({ kind, id, url, subjects }) => ({ kind, id, url, subjects }))
  write(
    json
      ? `${JSON.stringify({ schema: 1, repository, attestations, bundles }, null, 2)}\n`
      : `${[...lines, `Verify: ${verify}`].join('\n')}\n`,
  )
  const rows = made.map(({ kind, url, subjects }) => `| ${KINDS[kind]} | ${subjects.length} | ${link(url, url)} |`)
  await host.summary(
    [
      `## ✅ ${markdown(`${manifest.name} ${manifest.version} is attested`)}`,
      ['| What | Files | Attestation |', '| --- | --- | --- |', ...rows].join('\n'),
      `To verify a file: ${code(verify)}`,
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

/** The finished files in `folder`, compared with their manifest and SHA256SUMS. */
export async function checkedFolder(folder: string, digest: string, say: Say): Promise<ReleaseFolder> {
  const read = await readReleaseFolder(folder, digest)
  const all = read.files.reduce((sum, { size }) => sum + size, 0)
  say(`${plural(read.files.length, 'file')}, ${bytes(all)}, match their manifest and SHA256SUMS`)
  return read
}

interface AttestFolder {
  readonly options: Pick<Options, 'githubToken' | 'checksumsDigest' | 'signerWorkflow'>
  /** Gives the absolute path of the folder. */
  readonly find: () => Promise<string>
  /** Milliseconds since the program began. */
  readonly now: () => number
}

/** Attests the files of a folder. Gives the failures, which have been reported. */
export async function attestFolder(
  request: CommandRequest,
  { options, find, now }: AttestFolder,
): Promise<readonly PackagingError[]> {
  const { host, style } = request
  const reporter = createReporter(host.log, style, now)
  try {
    const graph = new Graph(reporter, now)
    const checked = graph.add({ id: 'check-files', title: 'check files', section: 'set-up' }, [], async (_, say) =>
      checkedFolder(await find(), options.checksumsDigest, say),
    )
    const attested = graph.add(
      { id: 'attest', title: 'attest files', section: 'publish' },
      [checked],
      async ([folder], say) => {
        const token = attestToken(options, host.env)
        const made = await attestAll(statements(await claimsOf(folder)), token, host.env)
        for (const { kind, url, subjects } of made) say(`${kind} of ${plural(subjects.length, 'file')}: ${url}`)
        return made
      },
    )
    const failures = await graph.settled()
    reporter.stop()
    for (const failure of failures) host.log.error(failure)
    if (failures.length > 0) return failures
    const made = await attested.value
    const file = path.join(host.temp, 'attestations.jsonl')
    await writeFile(file, made.map(({ bundle }) => `${JSON.stringify(bundle)}\n`).join(''))
    const { manifest } = await checked.value
    await showAttestations(request, { manifest, made, bundles: file, signer: options.signerWorkflow })
    return []
  } finally {
    reporter.stop()
  }
}

export const attestCommand: Command = async (request, now) => {
  const { host, layers } = request
  const options = await optionsWithoutProject(layers, host.workspace, host.workspace)
  throwProblems(attestProblems(options, host.env))
  const staging = await createStaging(host.temp)
  try {
    const folder = path.resolve(host.workspace, options.outputDir)
    const find = () => finishedFiles(host, folder, options.artifactPrefix, staging)
    return await attestFolder(request, { options, find, now })
  } finally {
    await staging.dispose()
  }
}
