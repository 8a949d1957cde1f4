/** The command `attest`: provenance and SBOM of finished files, in a job that has the permissions and builds nothing. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from '../commands.js'
import { Graph } from '../engine/graph.js'
import { createReporter } from '../engine/reporter.js'
import { PackagingError, throwProblems } from '../errors/errors.js'
import type { Host } from '../host/host.js'
import { createStaging } from '../host/staging.js'
import type { Layer } from '../inputs/options.js'
import { optionsWithoutProject } from '../inputs/without-project.js'
import { readReleaseFolder } from '../release/folder.js'
import { finishedFiles } from '../release/workflow-files.js'
import { bytes, plural } from '../report/format.js'
import { attestAll } from './attest.js'
import { claimsOf } from './claims.js'
import { missingForAttesting } from './refusal.js'
import { showAttestations } from './show.js'
import { statements } from './statements.js'

export const attestCommand: Command = async (request, now) => {
  const { host, layers, style } = request
  const { options, token } = await configureAttest(host, layers)
  const reporter = createReporter(host.log, style, now)
  const staging = await createStaging(host.temp)
  try {
    const graph = new Graph(reporter, now)
    const checked = graph.add('check the files', 'set-up', [], async (_, say) => {
      const asked = path.resolve(host.workspace, options.outputDir)
      const place = await finishedFiles(host, asked, options.artifactPrefix, staging)
      const folder = await readReleaseFolder(place, options.checksumsDigest)
      const all = folder.files.reduce((sum, { size }) => sum + size, 0)
      say(`${plural(folder.files.length, 'file')}, ${bytes(all)}, are what their manifest and SHA256SUMS say`)
      return folder
    })
    const attested = graph.add('attest', 'deliver', [checked], async ([folder], say) => {
      const made = await attestAll({ statements: statements(await claimsOf(folder)), token, env: host.env })
      for (const { kind, url, subjects } of made) say(`${kind} of ${plural(subjects.length, 'file')}: ${url}`)
      return made
    })
    const failures = await graph.settled()
    reporter.stop()
    for (const failure of failures) host.log.error(failure)
    if (failures.length === 0) {
      const made = await attested.value
      const file = path.join(host.temp, 'attestations.jsonl')
      await writeFile(file, made.map(({ bundle }) => `${JSON.stringify(bundle)}\n`).join(''))
      await showAttestations(request, await checked.value, made, file)
    }
    return failures
  } finally {
    reporter.stop()
    await staging.dispose()
  }
}

/** @throws PackagingError(s) `input/…`, `attest/…`, before any file is read */
async function configureAttest(host: Host, layers: readonly Layer[]) {
  const options = await optionsWithoutProject(host, layers, host.workspace)
  const { env } = host
  const token = options.githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN || ''
  const missing = missingForAttesting(env)
  throwProblems([
    ...(missing ? [missing] : []),
    ...(token === '' && missing === undefined ? [noToken()] : []),
  ])
  return { options, token }
}

function noToken(): PackagingError {
  return new PackagingError('attest/permission', {
    message: 'There is no token to store an attestation with.',
    fix: `Write \`github-token: \${{ github.token }}\` under \`with:\`.`,
  })
}
