/** The step that looks at every finished file, beside the proofs. */

import { installChecker } from '../../checks/python-tools.js'
import { type PackagingError, problemsOf, throwProblems } from '../../core/errors.js'
import type { Artifact, Interpreter } from '../../core/model.js'
import type { Uv } from '../../distributions/uv.js'
import type { Graph, Step } from '../../engine/graph.js'
import type { Application } from '../dependencies/application.js'
import type { FinishedExecutable } from '../executables/make-executable.js'
import type { Pex } from '../pex/pex-steps.js'
import { toolInterpreter } from '../tool-python.js'
import type { Workshop } from '../workshop.js'
import { type Checked, type Checkers, checkFiles, TOOL_CHECKS } from './check-files.js'

export interface CheckNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  /** Without it the archives are refused already. */
  readonly application: Step<Application>
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
  readonly pex: Step<Pex> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
}

/** One step for all files, also of a run whose PEX failed; a failed check is a failure of the run. */
export function declareChecks(
  graph: Graph,
  workshop: Workshop,
  needs: CheckNeeds,
): Step<Checked> | undefined {
  const { options } = workshop.configuration
  if (options.checks.length === 0) return undefined
  const { uv, interpreters } = needs
  const tools = options.checks.some(check => TOOL_CHECKS.has(check))
    ? graph.add('get the checkers', 'prove', [uv, interpreters], ([tool, found]) =>
        prepare(workshop, tool, found),
      )
    : graph.given(undefined)
  const made = finishedFiles(graph, workshop, needs)
  const checked = graph.add(
    'check the files',
    'prove',
    [made, tools, needs.application],
    ([files, ready], say) => checkFiles(workshop, files, ready, say),
  )
  graph.map(checked, ({ problems }) => throwProblems(problems))
  return checked
}

/** Had while the files are made; without them what they would find is unknown, and everything else still checked. */
async function prepare(
  workshop: Workshop,
  uv: Uv,
  interpreters: readonly Interpreter[],
): Promise<Checkers | PackagingError> {
  const { runner, host } = workshop
  try {
    const interpreter = await toolInterpreter(workshop, interpreters)
    const request = { runner, uv, interpreter, kept: `${host.store}/tools` }
    const twine = await installChecker(request, 'twine')
    return { python: interpreter.path, twine, abi3audit: () => installChecker(request, 'abi3audit') }
  } catch (thrown) {
    const [reason] = problemsOf(thrown)
    if (reason === undefined) throw thrown
    return reason
  }
}

/** Every file that was asked for and could be made, when nothing more will come. */
function finishedFiles(graph: Graph, workshop: Workshop, needs: CheckNeeds): Step<readonly Artifact[]> {
  const { sdist, wheels, pex, executables } = needs
  const one = graph.whenever(sdist)
  const several = [wheels, ...executables.map(step => graph.map(step, ({ artifact }) => [artifact]))].map(
    step => graph.whenever(step),
  )
  const bundles = pex && graph.whenever(pex)
  return graph.map(graph.after([one, ...several, ...(bundles ? [bundles] : [])]), async () => {
    const [archive, bundle, ...lists] = await Promise.all([
      one.value,
      bundles?.value,
      ...several.map(({ value }) => value),
    ])
    const all = [
      ...(archive ? [archive] : []),
      ...lists.flatMap(list => list ?? []),
      ...(bundle?.artifacts ?? []),
    ]
    return all.filter(({ format }) => workshop.configuration.plan.formats.some(asked => asked === format))
  })
}
