/** The step that finds the Pythons of a run, or has them installed. */

import type { Interpreter } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import type { Graph, Step } from '../engine/graph.js'
import { setUpInterpreters } from '../interpreters/interpreters.js'
import { formatPython } from '../interpreters/versions.js'
import type { Workshop } from './workshop.js'

export function declareInterpreters(
  graph: Graph,
  workshop: Workshop,
  uv: Step<Uv>,
): Step<readonly Interpreter[]> {
  const { host, runner, configuration } = workshop
  const { plan, project } = configuration
  return graph.add('find Pythons', 'set-up', [], async (_, say) => {
    const found = await setUpInterpreters({
      asked: plan.pythons,
      optional: plan.optional,
      platform: plan.runner,
      ...(project.requiresPython !== undefined && { requiresPython: project.requiresPython }),
      runner,
      env: host.env,
      workspace: host.workspace,
      uv: async () => (await uv.value).tool,
      store: host.store,
      log: host.log,
    })
    for (const { python, fullVersion, path: file, source } of found)
      say(`${formatPython(python)}: ${fullVersion} at ${file} (${source})`)
    return found
  })
}
