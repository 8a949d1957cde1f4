/** The stage of native executables: one step for each format and platform, from wheels on this machine. */
import path from 'node:path'
import {
  type Check,
  type Executable,
  type Interpreter,
  isImage,
  type Say,
  type Target,
  type WheelFile,
} from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { componentsOf, finishExecutable } from '../executables/finish.js'
import {
  type ExecutableFormat,
  type ExecutableRequest,
  formatNamed,
  type MadeExecutable,
} from '../executables/format.js'
import { neededMinimum } from '../executables/inspect.js'
import { formatPython } from '../interpreters/versions.js'
import { type PlannedExecutable, targetsOf } from '../plan/plan.js'
import { sharedNames } from '../plan/split.js'
import { normalizeName } from '../project/paths.js'
import type { Component } from '../sbom/component.js'
import { type Application, aboutOf, chooseStart, extrasOf, programOf } from './application.js'
import { measure } from './artifacts.js'
import { refuseIncomplete } from './closure.js'
import { type Context, newest } from './context.js'
import type { Graph, Step } from './graph.js'
import { ownWheels, ownWheelsFor } from './own-wheels.js'
import type { Dependencies, FinishedExecutable, HashedPex, MadeSteps } from './steps.js'

/** True when one of them is made from a PEX. */
export function needsPex(context: Context): boolean {
  return context.configuration.plan.executables.some(planned => formatOf(context, planned).fromPex)
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
    const format = formatOf(context, planned)
    const { target } = planned
    const name = stepName(planned)
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
          interpreter: interpreterFor(target, found),
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
      [inputsOf(graph, context, planned, steps), begun ?? none, preflighted ?? none],
      ([inputs], say) => makeExecutable(context, planned, 'executables', inputs, say),
    )
  })
}

/** The part of a step's id that names the executable: `scie-linux-x86_64`; one for several platforms is alone. */
export function stepName({ format, target, others }: PlannedExecutable): string {
  return others === undefined ? `${format}-${target.platform.name}` : format
}

export function executableTitle(planned: PlannedExecutable): string {
  const kind = isImage(planned.format) ? 'container image' : `${planned.format} executable`
  return `build ${kind} for ${targetsOf(planned)
    .map(({ platform }) => platform.name)
    .join(', ')}`
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
  context: Context,
  planned: PlannedExecutable,
  { uv, interpreters, application, wheels, dependencies, pex }: ExecutableNeeds,
): Step<ExecutableInputs> {
  const source = formatOf(context, planned).fromPex && pex ? pex : graph.given(undefined)
  return graph.join(
    [uv, interpreters, application, wheels, dependencies, source],
    ([tool, found, app, built, locked, fromPex]) => ({ tool, found, app, built, locked, fromPex }),
  )
}

/** The interpreter on this machine of the Python that the executable contains. */
function interpreterFor({ python: wanted }: Target, found: readonly Interpreter[]): Interpreter | undefined {
  const python = formatPython(wanted)
  return found.find(one => formatPython(one.python) === python)
}

/** @param folder inside the staging folder @throws PackagingError(s) `check/content`, as the format's `make`, and `finishExecutable` */
export async function makeExecutable(
  context: Context,
  planned: PlannedExecutable,
  folder: string,
  inputs: ExecutableInputs,
  say: Say,
): Promise<FinishedExecutable> {
  const format = formatOf(context, planned)
  const start = chooseStart(context, inputs.app)
  if (start === undefined) throw new Error('an executable of a project with nothing to run')
  const requests: ExecutableRequest[] = []
  for (const target of targetsOf(planned))
    requests.push(await requestFor(context, planned, target, folder, inputs, say))
  const { file, program, made, checks } = await context.limiter(() => makeFile(context, format, requests, folder))
  const { platform } = planned.target
  const [only] = made
  // An image brings its own C library.
  const minimum = format.together === undefined && only ? neededMinimum(only, platform) : undefined
  const artifact = await measure<Executable>(file, {
    format: format.name,
    targets: targetsOf(planned).map(({ platform }) => platform.name),
    pythons: [formatPython(planned.target.python)],
    ...(minimum !== undefined && { minimum }),
    ...(program !== undefined && { program }),
  })
  const components = await Promise.all(made.map((one, index) => componentsOf(one, requests[index]?.wheels ?? [])))
  return {
    artifact,
    ...(program !== undefined && { program }),
    start,
    members: made.flatMap(({ members }) => members),
    components: onlyOnce(components.flat()),
    checks,
  }
}

/** What several platforms have in common is one component. */
function onlyOnce(components: readonly Component[]): readonly Component[] {
  return [...new Map(components.map(component => [JSON.stringify(component), component])).values()]
}

/** One file from one request, or from those for all its platforms. */
async function makeFile(
  context: Context,
  format: ExecutableFormat,
  requests: readonly ExecutableRequest[],
  folder: string,
): Promise<{ file: string; program: string | undefined; made: readonly MadeExecutable[]; checks: readonly Check[] }> {
  if (format.together !== undefined) {
    const { file, parts, checks } = await format.together.make(requests)
    return { file, program: undefined, made: parts, checks }
  }
  const [request] = requests
  if (request === undefined || format.make === undefined) throw new Error(`${format.name} makes nothing`)
  const made = await format.make(request)
  const dir = await context.staging.dir(path.join(folder, format.name, request.target.platform.name, 'finished'))
  return { ...(await finishExecutable({ ...request, made, dir })), program: made.program, made: [made] }
}

/** @throws PackagingError(s) `check/content`, `dependency/…` for wheels that do not fit together */
async function requestFor(
  context: Context,
  planned: PlannedExecutable,
  target: Target,
  folder: string,
  { tool, found, app, built, locked, fromPex }: ExecutableInputs,
  say: Say,
): Promise<ExecutableRequest> {
  const format = formatOf(context, planned)
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
      title: isImage(format.name) ? 'The container image' : `The ${format.name} executable`,
      dependencies: { ...locked, targets: locked.targets.filter(one => one.name === name) },
      own: new Map(own === undefined ? [] : [[name, own]]),
      extras: extrasOf(context, start.entryPoint),
      python: newest(found).path,
    })
  return {
    context,
    uv: tool,
    application: app,
    about: aboutOf(app, start),
    start,
    target,
    wheels: [...(locked.wheels.get(name) ?? []), ...(own ? [own] : [])],
    interpreter: interpreterFor(target, found),
    pex: fromPex?.artifacts.find(one => one.targets.includes(target.platform.name))?.path,
    stem: stemOf(context, app, planned),
    program: programOf(app, start),
    dir: await context.staging.dir(path.join(folder, format.name, target.platform.name, 'work')),
    say,
  }
}

function formatOf({ executableFormats }: Context, { format }: PlannedExecutable): ExecutableFormat {
  const found = formatNamed(executableFormats, format)
  if (found === undefined) throw new Error(`there is no format ${format}`)
  return found
}

/** `answer-1.0.0-linux-x86_64`; with the format where several would have the same name. */
function stemOf(context: Context, { name, version }: Application, planned: PlannedExecutable): string {
  const { formats, within } = context.configuration.plan
  // One for several platforms has a name of its own.
  if (formatOf(context, planned).together !== undefined) return `${normalizeName(name)}-${version}`
  const several = within?.severalExecutables ?? sharedNames(formats, context.executableFormats)
  const parts = [normalizeName(name), version, ...(several ? [planned.format] : []), planned.target.platform.name]
  return parts.join('-')
}
