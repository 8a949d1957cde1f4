/** The command `build`: one cell of a plan, with the engine of `package`. */

import { createRunner } from '../host/process/process.js'
import { jobOf } from '../matrix/job-result.js'
import { createReporter } from '../pipeline/reporter.js'
import { runPackage, showResult } from '../pipeline/run.js'
import { checkExecutables } from '../plan/configure.js'
import type { Command } from '../request.js'
import { shareDelivery } from './delivery.js'
import { cellOf, configureShare, narrowed, openPlan, refuseOtherMachine } from './share.js'

export const buildCommand: Command = async (request, now) => {
  const { host, layers, style } = request
  const opened = await openPlan(host, layers)
  const cell = cellOf(opened)
  const whole = await configureShare(host, layers, opened, new Date())
  refuseOtherMachine(cell, whole)
  const configuration = narrowed(whole, opened.plan, cell)
  if (configuration.plan.executables.length > 0) await checkExecutables(host, configuration)
  await request.prepare?.(configuration.options)
  const reporter = createReporter(host.log, style, now)
  const runner = createRunner({ env: host.env })
  const delivery = shareDelivery(opened.plan, cell, jobOf(host.env))
  const result = await runPackage({ host, configuration, runner, reporter, now, delivery })
  await showResult(request, result, configuration)
  return result.report.failure ?? []
}
