/** Reads a folder of finished files, attests them and tells what was attested. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import type { PackagingError } from '../core/errors.js'
import { bytes, plural } from '../core/format.js'
import { Graph } from '../pipeline/graph.js'
import { createReporter } from '../pipeline/reporter.js'
import { readReleaseFolder } from '../release/files.js'
import type { CommandRequest } from '../request.js'
import { attestAll, claimsOf, statements } from './attest.js'
import { attestToken } from './configure.js'
import { showAttestations } from './show.js'

export interface AttestFolder {
  readonly options: Pick<Options, 'githubToken' | 'checksumsDigest' | 'signerWorkflow'>
  /** Gives the absolute path of the folder. */
  readonly find: () => Promise<string>
  /** Milliseconds since the program began. */
  readonly now: () => number
}

/** Gives the failures, which have been told. */
export async function attestFolder(
  request: CommandRequest,
  { options, find, now }: AttestFolder,
): Promise<readonly PackagingError[]> {
  const { host, style } = request
  const reporter = createReporter(host.log, style, now)
  try {
    const graph = new Graph(reporter, now)
    const checked = graph.add('check the files', 'set-up', [], async (_, say) => {
      const folder = await readReleaseFolder(await find(), options.checksumsDigest)
      const all = folder.files.reduce((sum, { size }) => sum + size, 0)
      say(`${plural(folder.files.length, 'file')}, ${bytes(all)}, are what their manifest and SHA256SUMS say`)
      return folder
    })
    const attested = graph.add('attest', 'deliver', [checked], async ([folder], say) => {
      const token = attestToken(options, host.env)
      const made = await attestAll({ statements: statements(await claimsOf(folder)), token, env: host.env })
      for (const { kind, url, subjects } of made) say(`${kind} of ${plural(subjects.length, 'file')}: ${url}`)
      return made
    })
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
