/** The command `attest`: provenance and SBOM of finished files, in a job that has the permissions and builds nothing. */
import path from 'node:path'
import { optionsWithoutProject } from '../config/options.js'
import { throwProblems } from '../core/errors.js'
import { createStaging } from '../host/publish.js'
import { finishedFiles } from '../release/files.js'
import type { Command } from '../request.js'
import { attestProblems } from './configure.js'
import { attestFolder } from './run.js'

export const attestCommand: Command = async (request, now) => {
  const { host, layers } = request
  const options = await optionsWithoutProject(host, layers, host.workspace)
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
