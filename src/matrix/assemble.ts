/** What `assemble` makes of all job results: the files that need every wheel, and one report. */
import type { Artifact, Check } from '../core/model.js'
import { uvFor } from '../distributions/uv.js'
import { describeApplication } from '../pipeline/application.js'
import { declareChecks } from '../pipeline/checks.js'
import type { Context } from '../pipeline/context.js'
import type { Graph, Step } from '../pipeline/graph.js'
import { declareDescriptions } from '../pipeline/inventory.js'
import { unchanged } from '../pipeline/pex-steps.js'
import { declareBundles, declareInterpreters, type Steps } from '../pipeline/pipeline.js'
import { declareBundleReproduction } from '../pipeline/reproduce.js'
import type { Made } from '../pipeline/result.js'
import { declareSmokeTests } from '../pipeline/smoke-tests.js'
import { declareLocalProjects } from '../pipeline/source.js'
import type { Configuration } from '../plan/configure.js'
import { platformOfFile } from '../plan/expected-files.js'
import type { ReleasePlan } from '../plan/release-plan.js'
import type { Report } from '../report/model.js'
import type { JobResult } from './job-result.js'

/** A report but for what is only known when the run ends. */
type Joined = Omit<Report, 'timings' | 'uploads' | 'totalSeconds' | 'failure'>

/** The results of all jobs, and what this one built. */
interface Jobs {
  readonly results: readonly JobResult[]
  /** What the jobs built; formats that were not requested are left out. */
  readonly artifacts: readonly Artifact[]
  /** What was made from all of it. */
  readonly made?: Made | undefined
  /** That this job used. */
  readonly tools: Report['tools']
}

/** @param machine platform name of the machine that assembles */
export function joinReports(plan: ReleasePlan, machine: string, { results, artifacts, made, tools }: Jobs): Joined {
  const kept = artifacts.filter(({ format }) => plan.formats.some(asked => asked === format))
  const all = [...kept, ...(made?.artifacts ?? [])].sort((a, b) => order(plan, a.format) - order(plan, b.format))
  const files = new Set(all.map(({ file }) => file))
  const checks = results.flatMap(result =>
    result.checks
      .filter(({ artifact }) => files.has(artifact))
      .map((check): Check => (result.machine === machine ? check : { ...check, machine: result.machine })),
  )
  const [first] = results
  const entryPoint = made?.entryPoint ?? results.find(result => result.entryPoint !== undefined)?.entryPoint
  const stripped = distinct([...results.flatMap(result => result.stripped), ...(made?.stripped ?? [])])
  return {
    ...(first && { project: first.project }),
    ...(plan.source.commit !== undefined && { commit: plan.source.commit }),
    ...(entryPoint !== undefined && { entryPoint }),
    pythons: plan.pythons,
    platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles.map(platformOfFile)],
    machine,
    artifacts: all,
    checks: distinct([...checks, ...(made?.checks ?? [])], ({ seconds: _, ...check }) => check),
    skipped: distinct([...plan.skipped, ...results.flatMap(result => result.skipped), ...(made?.skipped ?? [])]),
    warnings: made?.warnings ?? [],
    ...(made?.coverage && { coverage: made.coverage }),
    ...(made?.findings && { findings: made.findings }),
    ...(made?.licenses && { licenses: made.licenses }),
    ...(made?.audit && { audit: made.audit }),
    ...(stripped.length > 0 && { stripped }),
    tools: distinct([...results.flatMap(result => result.tools), ...tools]),
  }
}

function order({ formats }: ReleasePlan, format: string): number {
  return (formats as readonly string[]).indexOf(format)
}

function distinct<T>(items: readonly T[], of: (item: T) => unknown = item => item): readonly T[] {
  const seen = new Map<string, T>()
  for (const item of items) {
    const key = JSON.stringify(of(item))
    if (!seen.has(key)) seen.set(key, item)
  }
  return [...seen.values()]
}

/**
 * Declares what is built from the wheels of all jobs, with the steps of `package`: nothing of the project is built again.
 * @param files everything that the jobs built, checked
 */
export function declareAssembly(
  graph: Graph,
  context: Context & { readonly configuration: Configuration },
  files: Step<readonly Artifact[]>,
): Steps {
  const { host, tools } = context
  const uv = graph.add('get uv', 'set-up', [], async () => uvFor(await tools.uv(), host.store, host.env))
  const interpreters = declareInterpreters(graph, context, uv)
  const findLinks = declareLocalProjects(graph, context, uv, interpreters)
  const wheels = graph.map(files, all => all.filter(({ format }) => format === 'wheel'))
  const sdist = graph.map(files, all => all.find(({ format }) => format === 'sdist'))
  const application = graph.add('read the wheels', 'build', [sdist, wheels], ([archive, built]) =>
    describeApplication(context, archive, built),
  )
  const bundles = declareBundles(graph, context, { uv, interpreters, findLinks, application, wheels })
  // Sdist and wheels were tested where they were built; this job has neither of these formats.
  const first = graph.map(wheels, ([wheel]) => wheel as Artifact)
  const testResults = declareSmokeTests(graph, context, {
    ...{ uv, interpreters, findLinks, application, wheels },
    ...bundles,
    sdist: first,
  })
  const checked = declareChecks(graph, context, {
    ...{ uv, interpreters, application, wheels, ...bundles },
    sdist: first,
  })
  const descriptions = declareDescriptions(graph, context, {
    ...{ application, wheels, ...bundles },
    sdist: first,
  })
  const checkFindings = checked ? [graph.map(checked, ({ findings }) => findings)] : []
  return {
    ...{ interpreters, application, sdist: first, wheels, ...bundles, testResults, checked },
    pex: unchanged(graph, bundles, testResults),
    ...descriptions,
    // Each job has compared its own sdist and wheels.
    reproduced: declareBundleReproduction(graph, context, {
      ...{ uv, interpreters, application, wheels },
      ...bundles,
    }),
    findings: [...descriptions.findings, ...checkFindings],
  }
}
