/** The command `plan`: decides everything and makes nothing. */

import { createRunner } from '../host/process/process.js'
import { configure } from '../plan/configure.js'
import type { Command } from '../request.js'
import { showPlan } from './show.js'

export const planCommand: Command = async request => {
  const { host, layers } = request
  const configuration = await configure(host, layers, new Date(), 'several')
  for (const warning of configuration.plan.warnings) host.log.warning(warning)
  return showPlan(request, configuration, createRunner({ env: host.env }))
}
