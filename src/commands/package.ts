/** The command `package`: everything that this machine can build. */

import { throwProblems } from '../core/errors.js'
import { createRunner } from '../host/process/process.js'
import { createReporter } from '../pipeline/reporter.js'
import { runOnce } from '../pipeline/run.js'
import { configure } from '../plan/configure.js'
import { attestProblems } from './attest.js'
import type { Command } from './request.js'
import { showResult } from './show.js'

export const packageCommand: Command = async (request, now) => {
  const { host, layers, style } = request
  const configuration = await configure(host, layers, new Date())
  const { options } = configuration
  throwProblems(options.attest ? attestProblems(options, host.env) : [])
  for (const warning of configuration.plan.warnings) host.log.warning(warning)
  await request.prepare?.(options)
  const reporter = createReporter(host.log, style, now)
  const runner = createRunner({ env: host.env })
  const result = await runOnce({ host, configuration, runner, reporter, now })
  await showResult(request, result, configuration)
  const failures = result.report.failure ?? []
  if (failures.length > 0 || !options.attest) return failures
  const { attestFolder } = await import('./attest.js')
  return attestFolder(request, { options, find: async () => configuration.outputDir, now })
}
