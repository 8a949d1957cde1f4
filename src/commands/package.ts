/** The command `package`: everything that this one machine can build. */

import { throwProblems } from '../core/errors.js'
import { checkUpload } from '../host/host.js'
import { createRunner } from '../host/process/process.js'
import { createReporter } from '../pipeline/reporter.js'
import { configure } from '../plan/configure.js'
import { forProjects } from './projects.js'
import type { Command } from './request.js'

const packageOne: Command = async (request, now) => {
  const { host, layers, style } = request
  const configuration = await configure(host, layers, new Date(), { beside: request.beside })
  const { options, outputDir, plan } = configuration
  if (options.attest) throwProblems((await import('./attest.js')).attestProblems(options, host.env))
  for (const warning of plan.warnings) host.log.warning(warning)
  checkUpload(host, options.upload)
  await request.prepare?.(options)
  const reporter = createReporter(host.log, style, now)
  const runner = createRunner({ env: host.env })
  // A megabyte of code, which an input that is refused does not wait for, nor the first question to git.
  const [{ runUnlessUnchanged }, { finishCommand }] = await Promise.all([
    import('../pipeline/run.js'),
    import('./finish.js'),
  ])
  const result = await runUnlessUnchanged({ host, configuration, runner, reporter, now })
  return finishCommand(request, {
    result,
    outputDir,
    project: plan.project.path,
    options,
    reported: plan.warnings,
    now,
  })
}

export const packageCommand: Command = forProjects(packageOne)
