/** What a run came to: the files there are to deliver, what was seen of them, and the report. */
import type { PackagingError } from '../core/errors.js'
import type { Artifact, Check, Finding } from '../core/model.js'
import { formatPython } from '../interpreters/versions.js'
import type { Configuration } from '../plan/configure.js'
import { NOTHING_TO_RUN } from '../plan/plan.js'
import type { Report } from '../report/model.js'
import { type CoverageReport, sizeWarnings } from '../resolve/coverage.js'
import type { Described } from '../sbom/cyclonedx.js'
import { type ToolName, toolVersions } from '../tools/locked.js'
import type { Step } from './graph.js'
import type { Steps } from './pipeline.js'
import type { Reporter } from './reporter.js'

/** The outcome of the steps, whether or not all of them succeeded. */
export interface Made {
  readonly artifacts: readonly Artifact[]
  readonly checks: readonly Check[]
  readonly findings?: readonly Finding[]
  readonly project?: NonNullable<Report['project']>
  readonly entryPoint?: string
  readonly pythons: readonly string[]
  readonly skipped: Report['skipped']
  readonly warnings: readonly PackagingError[]
  readonly coverage?: CoverageReport
  readonly stripped?: Report['stripped']
  readonly licenses?: Report['licenses']
  readonly audit?: Report['audit']
  /** What is inside the files; absent when nothing is to be told of it. */
  readonly described?: readonly Described[]
}

/** What there is to deliver; of a run that failed, the files whose own proofs and checks all passed. */
export async function collect(
  steps: Steps,
  { plan, options }: Configuration,
  complete: boolean,
  uploads: boolean,
): Promise<Made> {
  const application = await outcomeOf(steps.application)
  const sdist = await outcomeOf(steps.sdist)
  const wheels = await outcomeOf(steps.wheels)
  const pex = await outcomeOf(steps.pex)
  const executables = (await Promise.all(steps.executables.map(outcomeOf))).flatMap(made => made ?? [])
  const seen = executables.flatMap(({ checks: own }) => own)
  const interpreters = await outcomeOf(steps.interpreters)
  const dependencies = await outcomeOf(steps.dependencies)
  const coverage = dependencies?.coverage ?? (await outcomeOf(steps.coverage))
  const testResults = (await Promise.all(steps.testResults.map(outcomeOf))).flatMap(testResult => testResult ?? [])
  const checks = [
    ...seen,
    ...testResults,
    ...((await outcomeOf(steps.checked))?.checks ?? []),
    ...(await Promise.all(steps.reproduced.map(outcomeOf))).flatMap(told => told?.checks ?? []),
  ]
  const findings = (await Promise.all(steps.findings.map(outcomeOf))).flatMap(found => found ?? [])
  const licenses = await outcomeOf(steps.licenses)
  const audit = await outcomeOf(steps.audit)
  const described = await outcomeOf(steps.described)
  const asked = (artifact: Artifact) => plan.formats.some(format => format === artifact.format)
  const all = [
    ...(sdist ? [sdist] : []),
    ...(wheels ?? []),
    ...(pex?.artifacts ?? []),
    ...executables.map(({ artifact }) => artifact),
  ].filter(asked)
  const tested = (artifact: Artifact) => {
    const own = checks.filter(check => check.artifact === artifact.file)
    return (
      artifact.pythons.every(python => own.some(check => check.python === python)) &&
      own.every(({ result }) => result !== 'failed')
    )
  }
  const start = pex?.start ?? executables[0]?.start
  const starts = start?.entryPoint.kind === 'script' ? start.entryPoint.file : start?.names
  const nothingToRun = pex !== undefined && pex.start === undefined && plan.formats.includes('pex')
  const pythons = interpreters?.map(({ python }) => python) ?? plan.pythons
  return {
    artifacts: complete ? all : all.filter(tested),
    checks,
    ...(findings.length > 0 && { findings }),
    ...(application && { project: { name: application.name, version: application.version } }),
    ...(starts !== undefined && { entryPoint: starts }),
    pythons: pythons.map(formatPython),
    skipped: [...plan.skipped, ...(nothingToRun ? [{ format: 'pex', reason: NOTHING_TO_RUN }] : [])],
    warnings: [
      ...plan.warnings,
      ...(dependencies?.warnings ?? []),
      ...(licenses?.warnings ?? []),
      ...(coverage && plan.formats.includes('pex')
        ? sizeWarnings(coverage.sizes, uploads, options.pexLayout === 'zipapp')
        : []),
    ],
    ...(coverage && { coverage }),
    ...(pex?.stripped.length && { stripped: pex.stripped }),
    ...(licenses && { licenses: licenses.components }),
    ...(audit && { audit }),
    ...(described && { described }),
  }
}

/** The value of a step; undefined when there is no such step or it failed, which the graph reports. */
function outcomeOf<T>(step: Step<T> | undefined): Promise<T | undefined> {
  return step === undefined ? Promise.resolve(undefined) : step.value.catch(() => undefined)
}

interface ReportParts {
  readonly configuration: Configuration
  readonly reporter: Reporter
  /** Milliseconds since the run began. */
  readonly now: () => number
  /** The tools that the files were made with. */
  readonly tools: readonly ToolName[]
}

export function reportOf(
  { configuration, reporter, now, tools }: ReportParts,
  made: Made,
  failures: readonly PackagingError[],
  uploads: Report['uploads'],
): Report {
  const { plan, project } = configuration
  return {
    ...(made.project && { project: made.project }),
    ...(project.git?.head !== undefined && { commit: project.git.head }),
    ...(made.entryPoint !== undefined && { entryPoint: made.entryPoint }),
    pythons: made.pythons,
    platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles],
    machine: plan.runner.name,
    artifacts: made.artifacts,
    checks: made.checks,
    ...(made.findings && { findings: made.findings }),
    timings: reporter.timings,
    uploads,
    skipped: made.skipped,
    warnings: made.warnings,
    ...(made.coverage && { coverage: made.coverage }),
    ...(made.stripped && { stripped: made.stripped }),
    ...(made.licenses && { licenses: made.licenses }),
    ...(made.audit && { audit: made.audit }),
    ...(failures.length > 0 && { failure: failures }),
    tools: toolVersions(tools),
    totalSeconds: now() / 1000,
  }
}
