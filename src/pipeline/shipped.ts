/** The stage that lists every wheel inside the PEX files and executables, for the lock of the release. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import { normalizeName } from '../project/paths.js'
import { type ShippedWheels, shippedWheels } from '../resolve/release-lock.js'
import { chooseStart } from './application.js'
import type { Context } from './context.js'
import type { Graph, Step } from './graph.js'
import { ownWheels, ownWheelsFor } from './own-wheels.js'
import type { Dependencies, ProjectSteps } from './steps.js'

export function declareShipped(
  graph: Graph,
  context: Context,
  {
    application,
    wheels,
    dependencies,
  }: Pick<ProjectSteps, 'application' | 'wheels'> & { readonly dependencies: Step<Dependencies> },
): Step<ShippedWheels | undefined> {
  const inside = graph.join([application, wheels, dependencies], ([app, built, locked]) => ({ app, built, locked }))
  return graph.map(inside, async ({ app, built, locked }) => {
    if (chooseStart(context, app) === undefined) return undefined
    const own = ownWheelsFor(context, app, locked.targets, await ownWheels(context, app, built))
    const sizes = new Map(
      await Promise.all([...own.values()].map(async wheel => [wheel.path, (await stat(wheel.path)).size] as const)),
    )
    return shippedWheels(locked.targets, ({ name }) => {
      const application = own.get(name)
      const filename = application === undefined ? '' : path.basename(application.path)
      const mine = application && {
        name: normalizeName(app.name),
        version: parseWheelName(filename)?.version ?? app.version,
        filename,
        sha256: application.sha256,
        size: sizes.get(application.path) ?? 0,
      }
      return [...(locked.wheels.get(name) ?? []), ...(mine ? [mine] : [])]
    })
  })
}
