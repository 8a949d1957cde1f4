/** The command `package`: everything that this one machine can build. */

import { throwProblems } from '../core/errors.js'
import { checkUpload } from '../host/host.js'
import { createRunner } from '../host/process/process.js'
import { createReporter } from '../pipeline/reporter.js'
import { runUnlessUnchanged } from '../pipeline/run.js'
import { configure } from '../plan/configure.js'
import { attestProblems } from './attest.js'
import { finishCommand } from './finish.js'
import type { Command } from './request.js'

export const packageCommand: Command = async (request, now) => {
  const { host, layers, style } = request
  const configuration = await configure(host, layers, new Date())
  const { options, outputDir, plan } = configuration
  throwProblems(options.attest ? attestProblems(options, host.env) : [])
  for (const warning of plan.warnings) host.log.warning(warning)
  checkUpload(host, options.upload)
  await request.prepare?.(options)
  const reporter = createReporter(host.log, style, now)
  const runner = createRunner({ env: host.env })
  const result = await runUnlessUnchanged({ host, configuration, runner, reporter, now })
  return finishCommand(request, { result, outputDir, options, reported: plan.warnings, now })
}
