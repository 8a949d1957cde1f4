/** The stage of native executables: one step for each format and platform, from wheels on this machine. */
import path from 'node:path'
import type { Executable, Interpreter, Say, WheelFile } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { componentsOf, finishExecutable } from '../executables/finish.js'
import type { ExecutableFormat } from '../executables/format.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { neededMinimum } from '../executables/inspect.js'
import { formatPython } from '../interpreters/versions.js'
import type { PlannedExecutable } from '../plan/plan.js'
import { normalizeName } from '../project/paths.js'
import { type Application, aboutOf, chooseStart, extrasOf, programOf } from './application.js'
import { measure } from './artifacts.js'
import { refuseIncomplete } from './closure.js'
import { type Context, newest } from './context.js'
import type { Graph, Step } from './graph.js'
import { ownWheels, ownWheelsFor } from './own-wheels.js'
import type { Dependencies, FinishedExecutable, HashedPex, MadeSteps } from './steps.js'

/** True when one of them is made from a PEX. */
export function needsPex({ configuration }: Context): boolean {
  return configuration.plan.executables.some(planned => formatOf(planned).fromPex)
}

type ExecutableNeeds = Pick<MadeSteps, 'uv' | 'interpreters' | 'application' | 'wheels' | 'pex'> & {
  readonly dependencies: Step<Dependencies>
}

/** One step for each executable, so that a failed one does not stop the others. */
export function declareExecutables(
  graph: Graph,
  context: Context,
  steps: ExecutableNeeds,
): readonly Step<FinishedExecutable>[] {
  const none = graph.given(undefined)
  return context.configuration.plan.executables.map(planned => {
    const format = formatOf(planned)
    const { target } = planned
    const name = `${format.name}-${target.platform.name}`
    const checkPython = {
      id: `check-python-${name}`,
      title: `check Python of ${format.name} executable`,
      section: 'set-up',
    } as const
    const preflighted =
      format.preflight &&
      graph.add(checkPython, [steps.uv, steps.interpreters], async ([uv, found], say) =>
        format.preflight?.({
          context,
          uv,
          target,
          interpreter: interpreterFor(planned, found),
          dir: await context.staging.dir(path.join('executables', format.name, target.platform.name, 'preflight')),
          say,
        }),
      )
    const prepare = {
      id: `prepare-${name}`,
      title: `prepare ${format.name} executable for ${target.platform.name}`,
      section: 'build',
    } as const
    // Nothing is compiled for an executable that is known to be refused.
    const begun =
      format.prepare &&
      graph.add(prepare, [preflighted ?? none], async (_, say) => format.prepare?.({ context, target, say }))
    return graph.add(
      { id: `build-${name}`, title: executableTitle(planned), section: 'build' },
      [inputsOf(graph, planned, steps), begun ?? none, preflighted ?? none],
      ([inputs], say) => makeExecutable(context, planned, 'executables', inputs, say),
    )
  })
}

export function executableTitle({ format, target }: PlannedExecutable): string {
  return `build ${format} executable for ${target.platform.name}`
}

/** What an executable is built from. */
interface ExecutableInputs {
  readonly tool: Uv
  readonly found: readonly Interpreter[]
  readonly app: Application
  readonly built: readonly WheelFile[]
  readonly locked: Dependencies
  readonly fromPex: HashedPex | undefined
}

/** These inputs as one step; the PEX is waited for only where the format needs it. */
export function inputsOf(
  graph: Graph,
  planned: PlannedExecutable,
  { uv, interpreters, application, wheels, dependencies, pex }: ExecutableNeeds,
): Step<ExecutableInputs> {
  const source = formatOf(planned).fromPex && pex ? pex : graph.given(undefined)
  return graph.join(
    [uv, interpreters, application, wheels, dependencies, source],
    ([tool, found, app, built, locked, fromPex]) => ({ tool, found, app, built, locked, fromPex }),
  )
}

/** The interpreter on this machine of the Python that the executable contains. */
function interpreterFor({ target }: PlannedExecutable, found: readonly Interpreter[]): Interpreter | undefined {
  const python = formatPython(target.python)
  return found.find(one => formatPython(one.python) === python)
}

/** @param folder inside the staging folder @throws PackagingError(s) `check/content`, as the format's `make`, and `finishExecutable` */
export async function makeExecutable(
  context: Context,
  planned: PlannedExecutable,
  folder: string,
  { tool, found, app, built, locked, fromPex }: ExecutableInputs,
  say: Say,
): Promise<FinishedExecutable> {
  const { target } = planned
  const format = formatOf(planned)
  const start = chooseStart(context, app)
  if (start === undefined) throw new Error('an executable of a project with nothing to run')
  const python = formatPython(target.python)
  const name = locked.targets.find(one => one.python === python && one.platform === target.platform.name)?.name
  if (name === undefined) throw new Error('an executable for a target that was not resolved')
  const own = ownWheelsFor(
    context,
    app,
    locked.targets.filter(one => one.name === name),
    await ownWheels(context, app, built),
  ).get(name)
  // A PEX has been compared; and nothing is compiled for what would not start.
  if (!format.fromPex)
    await refuseIncomplete(context, {
      title: `The ${format.name} executable`,
      dependencies: { ...locked, targets: locked.targets.filter(one => one.name === name) },
      own: new Map(own === undefined ? [] : [[name, own]]),
      extras: extrasOf(context, start.entryPoint),
      python: newest(found).path,
    })
  const dir = path.join(folder, format.name, target.platform.name)
  const request = {
    context,
    uv: tool,
    application: app,
    about: aboutOf(app, start),
    start,
    target,
    wheels: [...(locked.wheels.get(name) ?? []), ...(own ? [own] : [])],
    interpreter: interpreterFor(planned, found),
    pex: fromPex?.artifacts.find(one => one.targets.includes(target.platform.name))?.path,
    stem: stemOf(context, app, planned),
    program: programOf(app, start),
    dir: await context.staging.dir(path.join(dir, 'work')),
    say,
  }
  const made = await context.limiter(() => format.make(request))
  const finished = await finishExecutable({
    ...request,
    made,
    dir: await context.staging.dir(path.join(dir, 'finished')),
  })
  const { members, program } = made
  const minimum = neededMinimum(made, target.platform)
  const artifact = await measure<Executable>(finished.file, {
    format: format.name,
    targets: [target.platform.name],
    pythons: [python],
    ...(minimum !== undefined && { minimum }),
    ...(program !== undefined && { program }),
  })
  return {
    artifact,
    ...(program !== undefined && { program }),
    start,
    members,
    components: await componentsOf(made, request.wheels),
    checks: finished.checks,
  }
}

function formatOf({ format }: PlannedExecutable): ExecutableFormat {
  const found = EXECUTABLE_FORMATS.find(({ name }) => name === format)
  if (found === undefined) throw new Error(`there is no format ${format}`)
  return found
}

/** `answer-1.0.0-linux-x86_64`; with the format where several would have the same name. */
function stemOf(context: Context, { name, version }: Application, planned: PlannedExecutable): string {
  const { executables, within } = context.configuration.plan
  const several = within?.severalExecutables ?? new Set(executables.map(({ format }) => format)).size > 1
  const parts = [normalizeName(name), version, ...(several ? [planned.format] : []), planned.target.platform.name]
  return parts.join('-')
}
