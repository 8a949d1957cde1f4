/** The steps of native executables: one file for each format and platform, all made at once from wheels that lie ready. */
import path from 'node:path'
import type { Artifact, Interpreter } from '../../core/model.js'
import type { Uv } from '../../distributions/uv.js'
import type { Graph, Step } from '../../engine/graph.js'
import type { Application } from '../dependencies/application.js'
import type { Dependencies } from '../dependencies/dependencies.js'
import type { Pex } from '../pex/pex-steps.js'
import type { Workshop } from '../workshop.js'
import { type FinishedExecutable, formatOf, interpreterOf, makeExecutable } from './make-executable.js'

export interface ExecutableNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly application: Step<Application>
  readonly wheels: Step<readonly Artifact[]>
  readonly dependencies: Step<Dependencies>
  readonly pex: Step<Pex> | undefined
}

/** True when a PEX has to be made for one of them. */
export function needsPex({ configuration }: Workshop): boolean {
  return configuration.plan.executables.some(planned => formatOf(planned).fromPex)
}

/** One step for each executable: one that fails takes nothing from the others. */
export function declareExecutables(
  graph: Graph,
  workshop: Workshop,
  needs: ExecutableNeeds,
): readonly Step<FinishedExecutable>[] {
  const { uv, interpreters, application, wheels, dependencies, pex } = needs
  const none = graph.given(undefined)
  return workshop.configuration.plan.executables.map(planned => {
    const format = formatOf(planned)
    const { target } = planned
    const begun =
      format.begin &&
      graph.add(
        `prepare the ${format.name} executable for ${target.platform.name}`,
        'build',
        [],
        async (_, say) => format.begin?.({ workshop, target, say }),
      )
    const foreseen =
      format.foresee &&
      graph.add(
        `look at the Python of the ${format.name} executable`,
        'set-up',
        [interpreters],
        async ([found]) =>
          format.foresee?.({
            workshop,
            target,
            interpreter: interpreterOf(planned, found),
            dir: await workshop.staging.dir(
              path.join('executables', format.name, target.platform.name, 'seen'),
            ),
          }),
      )
    return graph.add(
      `build the ${format.name} executable for ${target.platform.name}`,
      'build',
      [
        uv,
        interpreters,
        application,
        wheels,
        dependencies,
        format.fromPex && pex ? pex : none,
        begun ?? none,
        foreseen ?? none,
      ],
      ([tool, found, app, built, locked, fromPex], say) =>
        makeExecutable(workshop, planned, 'executables', {
          tool,
          found,
          app,
          built,
          locked,
          fromPex,
          say,
        }),
    )
  })
}
