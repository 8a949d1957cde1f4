/** A run of `package` or `build`: declares the pipeline, waits for its steps, and publishes what they built and tested. */
import type { PackagingError } from '../core/errors.js'
import type { Artifact } from '../core/model.js'
import { type Host, uploadsFrom } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createStaging } from '../host/publish.js'
import { formatPython } from '../interpreters/versions.js'
import type { Configuration } from '../plan/configure.js'
import { NOTHING_TO_RUN } from '../plan/plan.js'
import type { Draft } from '../report/model.js'
import { sizeWarnings } from '../resolve/coverage.js'
import type { Described } from '../sbom/cyclonedx.js'
import { type ToolName, toolVersions } from '../tools/locked.js'
import { aboutOf, type Start } from './application.js'
import { openContext } from './context.js'
import { Graph, type Step } from './graph.js'
import { openGuard } from './guard.js'
import { declarePipeline, type Steps } from './pipeline.js'
import { type Delivery, finishRun, ownRelease, type RunResult } from './publish.js'
import type { Reporter } from './reporter.js'
import { inputsDigest, recall, remember } from './result-cache.js'
import { isPlanned } from './steps.js'

/** What every run is given. */
export interface RunRequest {
  readonly host: Host
  readonly configuration: Configuration
  readonly runner: ProcessRunner
  readonly reporter: Reporter
  /** Milliseconds since the run began. */
  readonly now: () => number
}

/** The result of an earlier run when nothing has changed since; only on a laptop, never for a release in a workflow. */
export async function runUnlessUnchanged(request: RunRequest): Promise<RunResult> {
  const { host, configuration, reporter, now } = request
  const delivery = ownRelease(configuration)
  if (host.kind !== 'local' || configuration.options.cache === 'false') return runPipeline(request, delivery)
  const key = await inputsDigest(host, configuration)
  const earlier = await recall(host, key)
  if (earlier !== undefined) {
    reporter.stop()
    const report = { ...earlier.report, timings: [], totalSeconds: now() / 1000, reusedUnchanged: true }
    return { ...earlier, report }
  }
  const result = await runPipeline(request, delivery)
  if (result.report.failure === undefined) await remember(host, key, result)
  return result
}

/** @returns failures in the report @throws anything else, which is a bug */
export async function runPipeline(
  request: RunRequest,
  delivery: Delivery,
): Promise<RunResult & { readonly interpreters: readonly string[] }> {
  const { host, configuration, reporter, runner, now } = request
  const { options, outputDir } = configuration
  const guard = await openGuard({ host, outputDir, configuration })
  const staging = await createStaging(host.temp)
  try {
    const context = openContext(request, staging, guard)
    const graph = new Graph(reporter, now)
    const steps = declarePipeline(graph, context, { kind: 'build' })
    const failures = await graph.settled()
    const { draft, described } = await outcomeOf(steps, request, failures, {
      used: context.tools.used,
      warned: context.warned,
    })
    const endProcesses = () => runner.endAll()
    const own = { host, staging, graph, reporter, now, epoch: context.epoch, outputDir, options }
    const packaging = { runner: context.runner, nfpm: () => context.tools.nfpm() }
    const publishing = { ...own, endProcesses, guard, packaging }
    const result = await finishRun(publishing, draft, failures, described, delivery)
    const interpreters = (await valueIfDone(steps.interpreters)) ?? []
    return { ...result, interpreters: interpreters.map(one => one.path) }
  } finally {
    reporter.stop()
    // A build backend may still wait for a request.
    await runner.endAll()
    guard.end()
    await staging.dispose()
  }
}

/** The outcome of a pipeline's steps. */
export interface Outcome {
  readonly draft: Draft
  /** What is inside the files; empty when no option asks for it. */
  readonly described: readonly Described[]
}

/**
 * The report of the steps; for a failed run without artifacts, since none is published.
 * @param run.used the tools with which the files were built @param run.warned warnings of the steps
 */
export async function outcomeOf(
  steps: Steps,
  { host, configuration }: Pick<RunRequest, 'host' | 'configuration'>,
  failures: readonly PackagingError[],
  run: { readonly used: readonly ToolName[]; readonly warned: readonly PackagingError[] },
): Promise<Outcome> {
  const { plan, options, project } = configuration
  const [application, sdist, wheels, pex, interpreters, dependencies, licenses, audit, described, checked, shipped] =
    await Promise.all([
      valueIfDone(steps.application),
      valueIfDone(steps.sdist),
      valueIfDone(steps.wheels),
      valueIfDone(steps.pex),
      valueIfDone(steps.interpreters),
      valueIfDone(steps.dependencies),
      valueIfDone(steps.licenses),
      valueIfDone(steps.audit),
      valueIfDone(steps.described),
      valueIfDone(steps.checked),
      valueIfDone(steps.shipped),
    ])
  const executables = (await Promise.all(steps.executables.map(valueIfDone))).flatMap(made => made ?? [])
  const coverage = dependencies?.coverage ?? (await valueIfDone(steps.coverage))
  const checks = [
    ...executables.flatMap(executable => executable.checks),
    ...(await Promise.all(steps.testResults.map(valueIfDone))).flatMap(results => results ?? []),
    ...(checked?.checks ?? []),
    ...(await Promise.all(steps.reproduced.map(valueIfDone))).flatMap(reproduced => reproduced?.checks ?? []),
  ]
  const findings = (await Promise.all(steps.findings.map(valueIfDone))).flatMap(found => found ?? [])
  const all: readonly Artifact[] = [
    ...(sdist ? [sdist] : []),
    ...(wheels ?? []),
    ...(pex?.artifacts ?? []),
    ...executables.map(({ artifact }) => artifact),
  ].filter(artifact => isPlanned({ configuration }, artifact))
  const start = pex?.start ?? executables[0]?.start
  const entryPoint = start && startsInWords(start)
  const nothingToRun = pex !== undefined && pex.start === undefined && plan.formats.includes('pex')
  const pythons = interpreters?.map(({ python }) => python) ?? plan.pythons
  const uploads = uploadsFrom(host, options.upload)
  const draft: Draft = {
    ...(application && { project: { name: application.name, version: application.version } }),
    ...(project.git?.head !== undefined && { commit: project.git.head }),
    ...(entryPoint !== undefined && { entryPoint }),
    ...(application && start && { about: aboutOf(application, start) }),
    pythons: pythons.map(formatPython),
    platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles],
    machine: plan.runner.name,
    artifacts: failures.length === 0 ? all : [],
    checks,
    ...(findings.length > 0 && { findings }),
    skipped: [...plan.skipped, ...(nothingToRun ? [{ format: 'pex' as const, reason: NOTHING_TO_RUN }] : [])],
    warnings: [
      ...plan.warnings,
      ...run.warned,
      ...(dependencies?.warnings ?? []),
      ...(licenses?.warnings ?? []),
      ...(coverage && plan.formats.includes('pex')
        ? sizeWarnings(coverage.sizes, uploads, options.pexLayout === 'zipapp')
        : []),
    ],
    ...(coverage && { coverage }),
    ...(shipped && { shipped }),
    ...(pex?.stripped.length && { stripped: pex.stripped }),
    ...(licenses && { licenses: licenses.components }),
    ...(audit && { audit }),
    tools: toolVersions(run.used),
  }
  return { draft, described: described ?? [] }
}

/** What a report says that a PEX starts: `answer:main`, a script's name, or all commands; undefined for Python itself. */
function startsInWords({ entryPoint, names }: Start): string | undefined {
  if (entryPoint.kind === 'commands') return entryPoint.commands.map(({ name }) => name).join(', ')
  return entryPoint.kind === 'script' ? entryPoint.file : names
}

/** The value of a step; undefined when there is no such step or it failed, which the graph reports. */
function valueIfDone<T>(step: Step<T> | undefined): Promise<T | undefined> {
  return step === undefined ? Promise.resolve(undefined) : step.value.catch(() => undefined)
}
