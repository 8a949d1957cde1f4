/** The pipeline of `package`, `build` and `assemble`: every stage in its visible order. */
import type { Artifact, Check, Finding } from '../core/model.js'
import type { Environment } from '../distributions/environment.js'
import { uvFor } from '../distributions/uv.js'
import { cacheDecision } from '../host/cache.js'
import { setUpInterpreters } from '../interpreters/interpreters.js'
import { formatPython } from '../interpreters/versions.js'
import { describeApplication } from './application.js'
import { type Checked, declareChecks } from './checks.js'
import type { Context } from './context.js'
import { declareDependencies } from './dependencies.js'
import { checkEntryPoint } from './entry-check.js'
import { declareExecutables, needsPex } from './executables.js'
import type { Graph, Step } from './graph.js'
import { type Descriptions, declareDescriptions } from './inventory.js'
import { declarePex, unchangedPex } from './pex.js'
import { declareBundleReproduction, declareReproduction, type Reproduced } from './reproduce.js'
import { declareShipped } from './shipped.js'
import { declareSmokeTests } from './smoke-tests.js'
import type { MadeSteps, ProjectSteps, SetUpSteps } from './steps.js'
import { declareStrangers } from './strangers.js'
import { declareDistributions, declareLocalProjects, declareScriptWheel } from './wheels.js'

/** Where sdist and wheels come from: a build on this machine, or the files of other jobs. */
export type Source = { readonly kind: 'build' } | { readonly kind: 'collected'; readonly files: readonly Artifact[] }

/** The steps that a run reports. */
export interface Steps extends MadeSteps, Descriptions {
  readonly testResults: readonly Step<readonly Check[]>[]
  /** Undefined when the input `checks` is `none`. */
  readonly checked: Step<Checked> | undefined
  /** Comparisons of two builds. */
  readonly reproduced: readonly Step<Reproduced>[]
  readonly findings: readonly Step<readonly Finding[]>[]
}

/** Declares all steps; those that need nothing start at once. */
export function declarePipeline(graph: Graph, context: Context, source: Source): Steps {
  const setUp = declareSetUp(graph, context)
  const { project, environment } = declareProject(graph, context, setUp, source)
  const made: MadeSteps = { ...project, ...declareBundles(graph, context, project) }
  declareStrangers(graph, context, project, made.dependencies)
  const testResults = declareSmokeTests(graph, context, made)
  const checked = declareChecks(graph, context, made)
  const reproduced = [
    // Collected sdists and wheels were compared by the jobs that built them.
    ...(environment ? declareReproduction(graph, context, project, environment) : []),
    ...declareBundleReproduction(graph, context, made),
  ]
  const descriptions = declareDescriptions(graph, context, made)
  return {
    ...made,
    ...descriptions,
    pex: unchangedPex(graph, made.builtPex, made.pex, testResults),
    testResults,
    checked,
    reproduced,
    findings: [...descriptions.findings, ...(checked ? [graph.map(checked, ({ findings }) => findings)] : [])],
  }
}

function declareSetUp(graph: Graph, context: Context): SetUpSteps {
  const { host, runner, configuration, tools } = context
  const { plan, project } = configuration
  const getUv = { id: 'get-uv', title: 'get uv', section: 'set-up' } as const
  const uv = graph.add(getUv, [], async () => uvFor(await tools.uv(), uvCacheRoot(context), host.env))
  const findPythons = { id: 'find-pythons', title: 'find Pythons', section: 'set-up' } as const
  const interpreters = graph.add(findPythons, [], async (_, say) => {
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
    await context.guard.watchPythons(found)
    for (const { python, fullVersion, path: file, source } of found)
      say(`${formatPython(python)}: ${fullVersion} at ${file} (${source})`)
    return found
  })
  return { uv, interpreters, findLinks: declareLocalProjects(graph, context, { uv, interpreters }) }
}

/**
 * Without the cache, and in a release, uv starts with an empty one, which is removed with the run: it does not compare what
 * it unpacked earlier with any hash.
 */
function uvCacheRoot({ host, configuration, staging }: Context): string {
  const { cache } = configuration.options
  const shared =
    host.kind === 'local'
      ? cache !== 'false'
      : cacheDecision({ input: cache, ref: host.env.GITHUB_REF, event: host.env.GITHUB_EVENT_NAME }).use
  return shared ? host.store : staging.root
}

/** @returns `environment`, the build environment, only where sdist and wheels are built here */
function declareProject(
  graph: Graph,
  context: Context,
  setUp: SetUpSteps,
  source: Source,
): { readonly project: ProjectSteps; readonly environment: Step<Environment> | undefined } {
  const { sdist, wheels, environment } = ownDistributions(graph, context, setUp, source)
  const readMetadata = { id: 'read-wheel', title: 'read wheel metadata', section: 'build' } as const
  const application = graph.add(readMetadata, [sdist, wheels], async ([archive, built]) => {
    const described = await describeApplication(context, archive, built)
    await checkEntryPoint(context, described)
    return described
  })
  return { project: { ...setUp, sdist, wheels, application }, environment }
}

function ownDistributions(graph: Graph, context: Context, setUp: SetUpSteps, source: Source) {
  const none = { sdist: graph.given(undefined), environment: undefined }
  // A script's wheel is written in an instant, in every job that needs it.
  if (context.configuration.project.script !== undefined)
    return { ...none, wheels: declareScriptWheel(graph, context, setUp) }
  if (source.kind === 'build') return declareDistributions(graph, context, setUp)
  return {
    ...none,
    sdist: graph.given(source.files.find(file => file.format === 'sdist')),
    wheels: graph.given(source.files.filter(file => file.format === 'wheel')),
  }
}

/** Files that contain the application with its dependencies: PEX files and native executables. */
function declareBundles(graph: Graph, context: Context, project: ProjectSteps): Omit<MadeSteps, keyof ProjectSteps> {
  const { plan } = context.configuration
  const withPex = plan.formats.includes('pex') || needsPex(context)
  const none = { builtPex: undefined, pex: undefined }
  if (!withPex && plan.executables.length === 0)
    return {
      ...none,
      executables: [],
      dependencies: undefined,
      stated: undefined,
      coverage: undefined,
      shipped: undefined,
    }
  const { dependencies, stated, early, coverage } = declareDependencies(graph, context, project, withPex)
  const files = withPex ? declarePex(graph, context, project, dependencies, early) : none
  const executables = declareExecutables(graph, context, { ...project, dependencies, pex: files.pex })
  const shipped = declareShipped(graph, context, { ...project, dependencies })
  return { ...files, executables, dependencies, stated, shipped, coverage }
}
