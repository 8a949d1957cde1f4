/** The visible order of a run: every step and what it needs; how each is done is told elsewhere. */
import type { Artifact, Check, Interpreter } from '../core/model.js'
import { type Uv, uvFor } from '../distributions/uv.js'
import { setUpInterpreters } from '../interpreters/interpreters.js'
import { formatPython } from '../interpreters/versions.js'
import type { CoverageReport } from '../resolve/coverage.js'
import { type Application, describeApplication } from './application.js'
import { type Checked, declareChecks } from './checks.js'
import type { Context } from './context.js'
import type { Dependencies } from './dependencies.js'
import { type DependencyNeeds, declareDependencies } from './dependency-steps.js'
import { declareDistributions } from './distribution-steps.js'
import { declareExecutables, type FinishedExecutable, needsPex } from './executables.js'
import type { Graph, Step } from './graph.js'
import { type Descriptions, declareDescriptions } from './inventory.js'
import { declarePex, type MadePex, type Pex, unchanged } from './pex-steps.js'
import { declareBundleReproduction, declareReproduction, type Reproduced } from './reproduce.js'
import { declareSmokeTests } from './smoke-tests.js'
import { declareLocalProjects } from './source.js'

// The steps of what holds the application with its dependencies: PEX files and native executables.

interface Bundles {
  readonly madePex: Step<MadePex> | undefined
  readonly pex: Step<Pex> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
  readonly dependencies: Step<Dependencies> | undefined
  readonly coverage: Step<CoverageReport> | undefined
}

const noPex = { madePex: undefined, pex: undefined }

export function declareBundles(
  graph: Graph,
  context: Context,
  needs: DependencyNeeds & { readonly wheels: Step<readonly Artifact[]> },
): Bundles {
  const { plan } = context.configuration
  const withPex = plan.formats.includes('pex') || needsPex(context)
  if (!withPex && plan.executables.length === 0)
    return { ...noPex, executables: [], dependencies: undefined, coverage: undefined }
  const { dependencies, early, coverage } = declareDependencies(graph, context, needs, withPex)
  const files = withPex ? declarePex(graph, context, { ...needs, dependencies, early }) : noPex
  const executables = declareExecutables(graph, context, { ...needs, dependencies, pex: files.pex })
  return { ...files, executables, dependencies, coverage }
}

// The step that finds the Pythons of a run, or has them installed.

export function declareInterpreters(graph: Graph, context: Context, uv: Step<Uv>): Step<readonly Interpreter[]> {
  const { host, runner, configuration } = context
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

/** Steps whose values a run reports. */
export interface Steps extends Descriptions {
  readonly interpreters: Step<readonly Interpreter[]>
  readonly application: Step<Application>
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
  readonly pex: Step<Pex> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
  readonly dependencies: Step<Dependencies> | undefined
  readonly coverage: Step<CoverageReport> | undefined
  readonly testResults: readonly Step<readonly Check[]>[]
  /** What was seen of the finished files; undefined when no check is wanted. */
  readonly checked: Step<Checked> | undefined
  /** What two builds told; none when there was one. */
  readonly reproduced: readonly Step<Reproduced>[]
}

/** Declares everything; what can run begins at once. */
export function declareSteps(graph: Graph, context: Context): Steps {
  const { host, tools } = context
  const uv = graph.add('get uv', 'set-up', [], async () => uvFor(await tools.uv(), host.store, host.env))
  const interpreters = declareInterpreters(graph, context, uv)
  const findLinks = declareLocalProjects(graph, context, uv, interpreters)
  const setUp = { uv, interpreters, findLinks }
  const { environment, sdist, wheels } = declareDistributions(graph, context, setUp)
  const application = graph.add('read the wheel', 'build', [sdist, wheels], ([archive, built]) =>
    describeApplication(context, archive, built),
  )
  const bundles = declareBundles(graph, context, { ...setUp, application, wheels })
  const testResults = declareSmokeTests(graph, context, { ...setUp, application, sdist, wheels, ...bundles })
  const checked = declareChecks(graph, context, { uv, interpreters, application, sdist, wheels, ...bundles })
  const reproduced = [
    ...declareReproduction(graph, context, { ...setUp, environment, sdist, wheels }),
    ...declareBundleReproduction(graph, context, { uv, interpreters, application, wheels, ...bundles }),
  ]
  const descriptions = declareDescriptions(graph, context, { application, sdist, wheels, ...bundles })
  const findings = [...descriptions.findings, ...(checked ? [graph.map(checked, ({ findings: found }) => found)] : [])]
  return {
    interpreters,
    application,
    sdist,
    wheels,
    ...bundles,
    pex: unchanged(graph, bundles, testResults),
    testResults,
    checked,
    reproduced,
    ...descriptions,
    findings,
  }
}
