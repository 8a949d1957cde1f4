/** The command `package`: everything that this one machine can do. */
import type { Command } from '../commands.js'
import { configure } from '../configure.js'
import { createReporter } from '../engine/reporter.js'
import { createRunner } from '../host/process.js'
import { runOnce } from './run.js'
import { showResult } from './show.js'

export const packageCommand: Command = async (request, now) => {
  const { host, layers, style } = request
  const configuration = await configure(host, layers, new Date())
  for (const warning of configuration.plan.warnings) host.log.warning(warning)
  await request.prepare?.(configuration.options)
  const reporter = createReporter(host.log, style, now)
  const runner = createRunner({ env: host.env })
  const result = await runOnce({ host, configuration, runner, reporter, now })
  await showResult(request, result, configuration)
  return result.report.failure ?? []
}
