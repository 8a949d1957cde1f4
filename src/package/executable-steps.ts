/** The steps of native executables: one file for each format and platform, all made at once from wheels that lie ready. */
import path from 'node:path'
import type { Uv } from '../build/uv.js'
import type { Graph, Step } from '../engine/graph.js'
import { allOrProblems, PackagingError } from '../errors/errors.js'
import type { ExecutableFormat } from '../executable/format.js'
import { EXECUTABLE_FORMATS } from '../executable/formats.js'
import { formatPython } from '../interpreter/parse.js'
import type { Artifact, Interpreter, Target } from '../model.js'
import { normalizeName } from '../project/names.js'
import { type Application, chooseStart } from './application.js'
import type { Dependencies } from './dependencies.js'
import { measure } from './measure.js'
import { ownWheels, ownWheelsFor } from './own-wheels.js'
import type { Pex } from './pex-steps.js'
import type { Workshop } from './workshop.js'

export interface ExecutableNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly application: Step<Application>
  readonly wheels: Step<readonly Artifact[]>
  readonly dependencies: Step<Dependencies>
  readonly pex: Step<Pex> | undefined
}

/** The kinds of executable that were asked for. */
export function plannedExecutables({ configuration }: Workshop): readonly ExecutableFormat[] {
  return EXECUTABLE_FORMATS.filter(({ name }) => configuration.plan.formats.includes(name))
}

/** One step for each kind of executable. */
export function declareExecutables(
  graph: Graph,
  workshop: Workshop,
  needs: ExecutableNeeds,
): readonly Step<readonly Artifact[]>[] {
  const { uv, interpreters, application, wheels, dependencies, pex } = needs
  const made: Step<Pex | undefined> = pex ?? graph.given(undefined)
  return plannedExecutables(workshop).map(format =>
    graph.add(
      `build the ${format.name} executables`,
      'build',
      [uv, interpreters, application, wheels, dependencies, format.fromPex ? made : graph.given(undefined)],
      async ([tool, found, app, built, locked, fromPex], say) => {
        const start = chooseStart(workshop, app)
        if (start === undefined) return []
        const own = ownWheelsFor(app, locked.targets, await ownWheels(workshop, app, built))
        return allOrProblems(
          targetsOf(workshop, format).map(target =>
            workshop.limiter(async () => {
              const python = formatPython(target.python)
              const name = locked.targets.find(
                one => one.python === python && one.platform === target.platform.name,
              )?.name
              if (name === undefined) throw new Error('an executable for a target that was not resolved')
              const mine = own.get(name)
              const file = await format.make({
                workshop,
                uv: tool,
                application: app,
                start,
                target,
                wheels: [...(locked.wheels.get(name) ?? []), ...(mine ? [mine] : [])],
                interpreter: found.find(one => formatPython(one.python) === python),
                pex: fromPex?.artifacts.find(one => one.targets.includes(target.platform.name))?.path,
                stem: stemOf(workshop, app, format, target),
                dir: await workshop.staging.dir(path.join('executables', format.name, target.platform.name)),
                say,
              })
              return measure(file, {
                format: format.name,
                targets: [target.platform.name],
                pythons: [python],
              })
            }),
          ),
        )
      },
    ),
  )
}

/** Everything that this machine cannot make is told at once. */
function targetsOf({ configuration }: Workshop, format: ExecutableFormat): readonly Target[] {
  const { pythons, platforms, runner } = configuration.plan
  const python = format.choose(pythons)
  if (python === undefined) {
    throw new PackagingError('input/conflict', {
      message: `formats asks for ${format.name}, which can hold none of ${pythons.map(formatPython).join(', ')}.`,
      fix: 'Ask for a Python that it can hold (docs/limits.md names them), or leave that format out.',
    })
  }
  const targets = platforms.map(platform => ({ python, platform }))
  for (const target of targets) {
    const reason = format.refusal(target, runner)
    if (reason === undefined) continue
    throw new PackagingError('input/conflict', {
      message: `A ${format.name} executable for ${target.platform.name} cannot be made here: ${reason}.`,
      fix: `Leave ${target.platform.name} or ${format.name} out here, and make it in a job on such a machine.`,
    })
  }
  return targets
}

/** `answer-1.0.0-linux-x86_64`; with the format in it where several would have one name. */
function stemOf(
  workshop: Workshop,
  { name, version }: Application,
  format: ExecutableFormat,
  target: Target,
): string {
  const several = plannedExecutables(workshop).length > 1
  const parts = [normalizeName(name), version, ...(several ? [format.name] : []), target.platform.name]
  return parts.join('-')
}
