/** One report from those of all jobs (pure). */
import type { Artifact, Check } from '../core/model.js'
import { uvFor } from '../distributions/uv.js'
import { describeApplication } from '../pipeline/application.js'
import { declareChecks } from '../pipeline/checks.js'
import type { Workshop } from '../pipeline/context.js'
import type { Graph, Step } from '../pipeline/graph.js'
import { declareDescriptions } from '../pipeline/inventory.js'
import { unchanged } from '../pipeline/pex-steps.js'
import { declareBundles, declareInterpreters, type Steps } from '../pipeline/pipeline.js'
import { declareBundleReproduction } from '../pipeline/reproduce.js'
import type { Made } from '../pipeline/result.js'
import { declareProofs } from '../pipeline/smoke-tests.js'
import { declareLocalProjects } from '../pipeline/source.js'
import type { Configuration } from '../plan/configure.js'
import { platformOfFile } from '../plan/expected-files.js'
import type { ReleasePlan } from '../plan/release-plan.js'
import type { Report } from '../report/model.js'
import type { Part } from './job-result.js'

/** A report but for what is only known when the run ends. */
type Joined = Omit<Report, 'timings' | 'uploads' | 'totalSeconds' | 'failure'>

/** What the jobs of a release left, and what this one made. */
interface Jobs {
  readonly parts: readonly Part[]
  /** What the cells made; those of formats nobody asked for stay behind. */
  readonly artifacts: readonly Artifact[]
  /** What was made from all of it. */
  readonly made?: Made | undefined
  /** That this job used. */
  readonly tools: Report['tools']
}

/** @param machine platform name of the machine that assembles */
export function joinReports(plan: ReleasePlan, machine: string, { parts, artifacts, made, tools }: Jobs): Joined {
  const kept = artifacts.filter(({ format }) => plan.formats.some(asked => asked === format))
  const all = [...kept, ...(made?.artifacts ?? [])].sort((a, b) => order(plan, a.format) - order(plan, b.format))
  const files = new Set(all.map(({ file }) => file))
  const checks = parts.flatMap(part =>
    part.checks
      .filter(({ artifact }) => files.has(artifact))
      .map((check): Check => (part.machine === machine ? check : { ...check, machine: part.machine })),
  )
  const [first] = parts
  const entryPoint = made?.entryPoint ?? parts.find(part => part.entryPoint !== undefined)?.entryPoint
  const stripped = distinct([...parts.flatMap(part => part.stripped), ...(made?.stripped ?? [])])
  return {
    ...(first && { project: first.project }),
    ...(plan.source.commit !== undefined && { commit: plan.source.commit }),
    ...(entryPoint !== undefined && { entryPoint }),
    pythons: plan.pythons,
    platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles.map(platformOfFile)],
    machine,
    artifacts: all,
    checks: distinct([...checks, ...(made?.checks ?? [])], ({ seconds: _, ...check }) => check),
    skipped: distinct([...plan.skipped, ...parts.flatMap(part => part.skipped), ...(made?.skipped ?? [])]),
    warnings: made?.warnings ?? [],
    ...(made?.coverage && { coverage: made.coverage }),
    ...(made?.findings && { findings: made.findings }),
    ...(made?.licenses && { licenses: made.licenses }),
    ...(made?.audit && { audit: made.audit }),
    ...(stripped.length > 0 && { stripped }),
    tools: distinct([...parts.flatMap(part => part.tools), ...tools]),
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

// What is made from the wheels of all cells, with the steps of `package`: nothing of the project is built again.

/** @param files everything the cells made, checked */
export function declareTogether(
  graph: Graph,
  workshop: Workshop & { readonly configuration: Configuration },
  files: Step<readonly Artifact[]>,
): Steps {
  const { host, tools } = workshop
  const uv = graph.add('get uv', 'set-up', [], async () => uvFor(await tools.uv(), host.store, host.env))
  const interpreters = declareInterpreters(graph, workshop, uv)
  const findLinks = declareLocalProjects(graph, workshop, uv, interpreters)
  const wheels = graph.map(files, all => all.filter(({ format }) => format === 'wheel'))
  const sdist = graph.map(files, all => all.find(({ format }) => format === 'sdist'))
  const application = graph.add('read the wheels', 'build', [sdist, wheels], ([archive, built]) =>
    describeApplication(workshop, archive, built),
  )
  const bundles = declareBundles(graph, workshop, { uv, interpreters, findLinks, application, wheels })
  // Sdist and wheels were proved where they were made; their formats are not of this share.
  const first = graph.map(wheels, ([wheel]) => wheel as Artifact)
  const proofs = declareProofs(graph, workshop, {
    ...{ uv, interpreters, findLinks, application, wheels },
    ...bundles,
    sdist: first,
  })
  const checked = declareChecks(graph, workshop, {
    ...{ uv, interpreters, application, wheels, ...bundles },
    sdist: first,
  })
  const descriptions = declareDescriptions(graph, workshop, {
    ...{ application, wheels, ...bundles },
    sdist: first,
  })
  const seen = checked ? [graph.map(checked, ({ findings }) => findings)] : []
  return {
    ...{ interpreters, application, sdist: first, wheels, ...bundles, proofs, checked },
    pex: unchanged(graph, bundles, proofs),
    ...descriptions,
    // Of sdist and wheels, each cell compares its own.
    reproduced: declareBundleReproduction(graph, workshop, {
      ...{ uv, interpreters, application, wheels },
      ...bundles,
    }),
    findings: [...descriptions.findings, ...seen],
  }
}
