/** Makes one native executable from wheels that lie ready: made, looked at, named, packed and measured. */
import path from 'node:path'
import type { Artifact, Check, Interpreter, Say } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { componentsOf, finishExecutable } from '../executables/finish.js'
import type { ExecutableFormat } from '../executables/format.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import type { Member } from '../executables/member.js'
import { formatPython } from '../interpreters/versions.js'
import type { PlannedExecutable } from '../plan/plan.js'
import { normalizeName } from '../project/paths.js'
import type { Component } from '../sbom/component.js'
import { type Application, chooseStart, type Start } from './application.js'
import { measure } from './artifacts.js'
import type { Context } from './context.js'
import type { Dependencies } from './dependencies.js'
import type { Graph, Step } from './graph.js'
import { ownWheels, ownWheelsFor } from './own-wheels.js'
import type { Pex } from './pex-steps.js'

/** One executable, as it is delivered. */
export interface FinishedExecutable {
  readonly artifact: Artifact
  /** What people start, inside a folder; absent for one program. */
  readonly program?: string
  readonly start: Start
  /** Every file inside, and where it came from. */
  readonly members: readonly Member[]
  /** The same, as the SBOM and the notices have it. */
  readonly components: readonly Component[]
  /** What was seen in the file; it has not been run yet. */
  readonly checks: readonly Check[]
}

/** This machine's own interpreter of the Python that goes inside. */
function interpreterOf({ target }: PlannedExecutable, found: readonly Interpreter[]): Interpreter | undefined {
  const python = formatPython(target.python)
  return found.find(one => formatPython(one.python) === python)
}

/** What an executable is made of. */
interface ExecutableParts {
  readonly tool: Uv
  readonly found: readonly Interpreter[]
  readonly app: Application
  readonly built: readonly Artifact[]
  readonly locked: Dependencies
  readonly fromPex: Pex | undefined
  readonly say: Say
}

/** @param folder inside the staging folder @throws PackagingError(s) as the format's `make`, and `finishExecutable` */
export async function makeExecutable(
  context: Context,
  planned: PlannedExecutable,
  folder: string,
  { tool, found, app, built, locked, fromPex, say }: ExecutableParts,
): Promise<FinishedExecutable> {
  const { target } = planned
  const format = formatOf(planned)
  const start = chooseStart(context, app)
  if (start === undefined) throw new Error('an executable of a project with nothing to start')
  const python = formatPython(target.python)
  const name = locked.targets.find(one => one.python === python && one.platform === target.platform.name)?.name
  if (name === undefined) throw new Error('an executable for a target that was not resolved')
  const mine = ownWheelsFor(
    app,
    locked.targets.filter(one => one.name === name),
    await ownWheels(context, app, built),
  ).get(name)
  const dir = path.join(folder, format.name, target.platform.name)
  const request = {
    context,
    uv: tool,
    application: app,
    start,
    target,
    wheels: [...(locked.wheels.get(name) ?? []), ...(mine ? [mine] : [])],
    interpreter: interpreterOf(planned, found),
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
  const artifact = await measure(finished.file, {
    format: format.name,
    targets: [target.platform.name],
    pythons: [python],
  })
  const { members, program } = made
  return {
    artifact,
    ...(program !== undefined && { program }),
    start,
    members,
    components: await componentsOf(made, request.wheels),
    checks: finished.checks,
  }
}

export function formatOf({ format }: PlannedExecutable): ExecutableFormat {
  const found = EXECUTABLE_FORMATS.find(({ name }) => name === format)
  if (found === undefined) throw new Error(`there is no format ${format}`)
  return found
}

/** `answer-1.0.0-linux-x86_64`; with the format in it where several would have one name. */
function stemOf(context: Context, { name, version }: Application, planned: PlannedExecutable): string {
  const { executables, within } = context.configuration.plan
  const several = within?.severalExecutables ?? new Set(executables.map(({ format }) => format)).size > 1
  const parts = [normalizeName(name), version, ...(several ? [planned.format] : []), planned.target.platform.name]
  return parts.join('-')
}

/** The script's name, else the project's: nothing else may be said by metadata to a file system. */
function programOf({ name }: Application, { entryPoint }: Start): string {
  const script =
    entryPoint.kind === 'function' ? entryPoint.script : entryPoint.kind === 'script' ? entryPoint.file : undefined
  return (script ?? normalizeName(name)).replaceAll(/[^A-Za-z0-9._+-]/g, '_').replace(/^[-.]+/, '_')
}

// The steps of native executables: one file for each format and platform, all made at once from wheels that lie ready.

export interface ExecutableNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly application: Step<Application>
  readonly wheels: Step<readonly Artifact[]>
  readonly dependencies: Step<Dependencies>
  readonly pex: Step<Pex> | undefined
}

/** True when a PEX has to be made for one of them. */
export function needsPex({ configuration }: Context): boolean {
  return configuration.plan.executables.some(planned => formatOf(planned).fromPex)
}

/** One step for each executable: one that fails takes nothing from the others. */
export function declareExecutables(
  graph: Graph,
  context: Context,
  needs: ExecutableNeeds,
): readonly Step<FinishedExecutable>[] {
  const { uv, interpreters, application, wheels, dependencies, pex } = needs
  const none = graph.given(undefined)
  return context.configuration.plan.executables.map(planned => {
    const format = formatOf(planned)
    const { target } = planned
    const begun =
      format.prepare &&
      graph.add(`prepare the ${format.name} executable for ${target.platform.name}`, 'build', [], async (_, say) =>
        format.prepare?.({ context, target, say }),
      )
    const preflighted =
      format.preflight &&
      graph.add(`look at the Python of the ${format.name} executable`, 'set-up', [interpreters], async ([found]) =>
        format.preflight?.({
          context,
          target,
          interpreter: interpreterOf(planned, found),
          dir: await context.staging.dir(path.join('executables', format.name, target.platform.name, 'seen')),
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
        preflighted ?? none,
      ],
      ([tool, found, app, built, locked, fromPex], say) =>
        makeExecutable(context, planned, 'executables', {
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
