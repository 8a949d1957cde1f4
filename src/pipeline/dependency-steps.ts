/** Resolves as early as the project's metadata allows, so that downloads run while the wheel is built. */
import { throwProblems } from '../core/errors.js'
import type { Interpreter, Say } from '../core/model.js'
import type { Style } from '../core/terminal.js'
import type { Uv } from '../distributions/uv.js'
import { coverageLines, coverageWords, sizeLines } from '../report/sections.js'
import { type CoverageReport, coverageReport } from '../resolve/coverage.js'
import { gapProblems } from '../resolve/missing-wheels.js'
import { coverageOf, type Resolved } from '../resolve/resolve.js'
import { type Application, chooseStart, sameRequirements, staticRequirements } from './application.js'
import type { Context } from './context.js'
import {
  type Basis,
  type Dependencies,
  type DependencyRequest,
  fetch,
  resolutionTargets,
  resolve,
} from './dependencies.js'
import type { Graph, Step } from './graph.js'
import { buildMissing } from './missing-wheels.js'
import { createPexBases, type EarlyPex, type Found, hashesWheels } from './pex.js'

export interface DependencyNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly findLinks: Step<readonly string[]>
  readonly application: Step<Application>
}

interface DependencySteps {
  readonly dependencies: Step<Dependencies>
  /** PEX files of them before the wheel had the last word; undefined where only the wheel can tell, or no PEX is wanted. */
  readonly early: Step<EarlyPex> | undefined
  /** Known also when there are gaps. */
  readonly coverage: Step<CoverageReport>
}

/**
 * Steps up to the wheels of every dependency on this machine.
 * @param withPex whether they go into PEX files as well
 */
export function declareDependencies(
  graph: Graph,
  context: Context,
  needs: DependencyNeeds,
  withPex: boolean,
): DependencySteps {
  const { uv, interpreters, findLinks, application } = needs
  const packaging = graph.add('get packaging', 'set-up', [], () => context.tools.folder('packaging'))
  const early = earlyBasis(context)
  const kit = [uv, packaging, interpreters, findLinks] as const
  const work = async (
    basis: Basis,
    name: string,
    kit: readonly [Uv, string, readonly Interpreter[], readonly string[]],
    say: Say,
  ) => {
    const [uv, packaging, interpreters, findLinks] = kit
    const targets = await resolutionTargets(context, interpreters)
    return resolveOrBuild({ context, uv, packaging, interpreters, targets, findLinks, basis, name }, say)
  }
  const basis = early === undefined ? graph.map(application, app => basisOf(context, app)) : graph.given(early)
  const resolved = graph.add('resolve dependencies', 'build', [...kit, basis], ([...values], say) => {
    const [tool, library, found, folders, asked] = values
    return work(asked, 'dependencies', [tool, library, found, folders], say)
  })
  const coverage = graph.map(resolved, ({ resolution }) =>
    coverageReport(coverageOf(resolution), context.configuration.options.pexScope, resolution.targets),
  )
  const covered = graph.add('look for gaps', 'build', [resolved, coverage], async ([{ resolution }, report], say) => {
    for (const line of [coverageWords(report), ...coverageLines(report, PLAIN), ...sizeLines(report.sizes)]) say(line)
    throwProblems(resolution.problems)
  })
  const writesEarly = early !== undefined && withPex && context.configuration.options.pexLayout === 'zipapp'
  const unread = writesEarly && hashesWheels(context)
  const found = graph.add(
    'download dependencies',
    'build',
    [resolved, covered],
    async ([{ request, resolution }], say): Promise<Found> => {
      say(`${resolution.all.length} wheels for ${resolution.targets.length} targets`)
      const dependencies = await fetch(request, resolution, unread)
      const read = async () => (unread ? fetch(request, resolution) : dependencies)
      return { dependencies, read }
    },
  )
  const written = writesEarly ? declareEarlyWheels(graph, context, found) : undefined
  const fetched = written?.read ?? graph.map(found, ({ dependencies }) => dependencies)
  if (early === undefined) return { dependencies: fetched, early: undefined, coverage }
  // A backend may add requirements that the static metadata did not tell of: the wheel has the last word.
  const compared = graph.add('compare requirements', 'build', [...kit, application, fetched], async (values, say) => {
    const [tool, library, found, folders, app, first] = values
    if (agrees(context, app, early)) return first
    say('the wheel asks for other requirements than pyproject.toml: resolving again')
    const again = await work(basisOf(context, app), 'dependencies-of-wheel', [tool, library, found, folders], say)
    throwProblems(again.resolution.problems)
    return fetch(again.request, again.resolution)
  })
  return { dependencies: compared, early: written?.pex, coverage }
}

/** Beside the build of the application's wheel; where no PEX can be made of them, others may still want the wheels. */
function declareEarlyWheels(
  graph: Graph,
  context: Context,
  found: Step<Found>,
): { readonly pex: Step<EarlyPex>; readonly read: Step<Dependencies> } {
  const pex = graph.add('put dependencies into the PEX', 'build', [found], ([wheels], say) =>
    createPexBases(context, wheels, say),
  )
  const read = graph.map(graph.whenever(pex), async early => early?.from ?? (await found.value).read())
  return { pex, read }
}

/** Steps speak to a log of any width. */
const PLAIN: Style = { columns: 200, colour: false, unicode: true }

function earlyBasis(context: Context): Basis | undefined {
  const { options, project } = context.configuration
  const requirements = staticRequirements(project, options.extras)
  return requirements && { requirements, extras: [] }
}

function basisOf(context: Context, application: Application): Basis {
  const start = chooseStart(context, application)
  const scriptExtras = start?.entryPoint.kind === 'function' ? start.entryPoint.extras : []
  const extras = [...new Set([...context.configuration.options.extras, ...scriptExtras])]
  return { requirements: [], wheel: application.wheel, extras }
}

function agrees(context: Context, application: Application, early: Basis): boolean {
  const { project, options } = context.configuration
  const plain = application.content.requiresDist.filter(line => !/\bextra\s*==/.test(line))
  const start = chooseStart(context, application)
  const needsExtras = start?.entryPoint.kind === 'function' && start.entryPoint.extras.length > 0
  const stated = options.extras.length === 0 ? early.requirements : (project.dependencies ?? [])
  return !needsExtras && sameRequirements(plain, stated)
}

/**
 * With `missing-wheels: build`, what this machine can build for itself is built; where that gives a wheel of pure Python,
 * it serves the other platforms too. What is missing then stays missing.
 */
async function resolveOrBuild(
  request: DependencyRequest,
  say: Say,
): Promise<{ request: DependencyRequest; resolution: Resolved }> {
  const resolution = await resolve(request)
  const { builds, gaps } = resolution
  const hopeless = gaps.some(gap => !builds.some(build => build.package === gap.package))
  if (builds.length === 0 || hopeless) return { request, resolution }
  const { context, uv, interpreters, findLinks, name } = request
  const folder = await context.staging.dir(`${name}/built`)
  for (const {
    package: { name: wanted, version },
    target,
  } of builds)
    say(`no wheel of ${wanted} ${version} for ${target.name}: building it`)
  const tools = { runner: context.runner, uv, findLinks, toolchain: context.toolchain }
  await buildMissing({ context, tools, interpreters, runner: context.configuration.plan.runner, folder, say }, builds)
  const again = { ...request, findLinks: [...findLinks, folder], name: `${name}-with-built` }
  const second = await resolve(again)
  return {
    request: again,
    resolution: { ...second, builds: [], problems: gapProblems(second.gaps, second.asked) },
  }
}
