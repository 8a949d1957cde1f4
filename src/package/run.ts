/** One run of `package`: declares the steps, waits for them, delivers what is proved, and reports. */
import { cpus } from 'node:os'
import path from 'node:path'
import type { Configuration } from '../configure.js'
import { Graph } from '../engine/graph.js'
import type { Reporter } from '../engine/reporter.js'
import type { PackagingError } from '../errors/errors.js'
import type { ProcessRunner } from '../host/command.js'
import { createDownloader } from '../host/download.js'
import type { Host } from '../host/host.js'
import { createLimiter } from '../host/limit.js'
import { createStaging } from '../host/staging.js'
import { createStore } from '../host/store.js'
import { formatPython } from '../interpreter/parse.js'
import type { Artifact, Check } from '../model.js'
import { NOTHING_TO_RUN } from '../plan/plan.js'
import { sourceDateEpoch } from '../project/source-date.js'
import type { Report } from '../report/model.js'
import { pipPythons } from '../tools/pip-pythons.js'
import { Tools } from '../tools/tools.js'
import { type Delivered, declareUploads, publish } from './deliver.js'
import { declareSteps, type Steps } from './steps.js'
import type { Workshop } from './workshop.js'

export interface RunParts {
  readonly host: Host
  readonly configuration: Configuration
  readonly runner: ProcessRunner
  readonly reporter: Reporter
  /** Milliseconds since the run began. */
  readonly now: () => number
}

export interface RunResult {
  readonly report: Report
  readonly delivered: Delivered
}

/** Makes, proves and delivers. Failures are in the report; a bug is thrown. */
export async function runPackage(parts: RunParts): Promise<RunResult> {
  const { host, configuration, reporter, now } = parts
  const staging = await createStaging(host.temp)
  try {
    const workshop = openWorkshop(parts, staging)
    const graph = new Graph(reporter, now)
    const steps = declareSteps(graph, workshop)
    // What every format needs later is fetched from the start.
    if (steps.pex) void Promise.allSettled([workshop.tools.folder('packaging'), workshop.tools.folder('pex')])
    const failures = await graph.settled()
    const made = await collect(steps, configuration, failures)
    const before = reportOf(parts, made, failures, [])
    const published = graph.add('publish', 'deliver', [], () =>
      publish(workshop, before, failures.length === 0),
    )
    const afterwards = await graph.settled()
    if (afterwards.length > failures.length)
      return { report: { ...before, failure: afterwards }, delivered: NOTHING }
    const delivered = await published.value
    const uploading = failures.length === 0 && host.kind === 'github' && configuration.options.upload
    const uploads = uploading ? declareUploads(graph, workshop, before, delivered) : []
    const all = await graph.settled()
    const stored = (await Promise.allSettled(uploads)).flatMap(upload =>
      upload.status === 'fulfilled' ? [upload.value] : [],
    )
    return { report: reportOf(parts, { ...made, artifacts: delivered.artifacts }, all, stored), delivered }
  } finally {
    reporter.stop()
    await staging.dispose()
  }
}

const NOTHING: Delivered = { artifacts: [], manifest: '', checksums: '' }

function openWorkshop({ host, configuration, runner }: RunParts, staging: Workshop['staging']): Workshop {
  const jobs = configuration.options.jobs ?? cpus().length
  const store = createStore(host.store)
  const tools = new Tools({
    store,
    runner,
    temp: path.join(staging.root, 'tools'),
    unpacked: path.join(host.store, 'tools'),
    pythons: () => pipPythons({ host, runner, platform: configuration.plan.runner }),
  })
  const downloader = createDownloader({ store, limiter: createLimiter(16) })
  const epoch = sourceDateEpoch(host.env, configuration.project.git)
  return {
    host,
    configuration,
    runner,
    downloader,
    tools,
    staging,
    limiter: createLimiter(jobs),
    jobs,
    epoch,
  }
}

interface Made {
  readonly artifacts: readonly Artifact[]
  readonly checks: readonly Check[]
  readonly project?: Report['project']
  readonly entryPoint?: string
  readonly pythons: readonly string[]
  readonly skipped: Report['skipped']
}

/** What there is to deliver: of a run that failed, the files whose own proofs all passed. */
async function collect(
  steps: Steps,
  configuration: Configuration,
  failures: readonly PackagingError[],
): Promise<Made> {
  const { plan } = configuration
  const [application, sdist, wheels, pex, interpreters] = (await Promise.all(
    [steps.application, steps.sdist, steps.wheels, steps.pex, steps.interpreters].map(step =>
      step?.value.catch(() => undefined),
    ),
  )) as [
    Awaited<Steps['application']['value']> | undefined,
    Artifact | undefined,
    readonly Artifact[] | undefined,
    { artifacts: readonly Artifact[]; start: { names: string | undefined } | undefined } | undefined,
    readonly { python: Parameters<typeof formatPython>[0] }[] | undefined,
  ]
  const proofs = await Promise.allSettled(steps.proofs.map(step => step.value))
  const checks = proofs.flatMap(proof => (proof.status === 'fulfilled' ? proof.value : []))
  const all = [...(sdist ? [sdist] : []), ...(wheels ?? []), ...(pex?.artifacts ?? [])].filter(({ format }) =>
    plan.formats.some(name => name === format),
  )
  const proved = all.filter(artifact =>
    artifact.pythons.every(python =>
      checks.some(check => check.artifact === artifact.file && check.python === python),
    ),
  )
  const nothingToRun = pex !== undefined && pex.start === undefined
  return {
    artifacts: failures.length === 0 ? all : proved,
    checks,
    ...(application && { project: { name: application.name, version: application.version } }),
    ...(pex?.start?.names !== undefined && { entryPoint: pex.start.names }),
    pythons: (interpreters ?? plan.pythons.map(python => ({ python }))).map(({ python }) =>
      formatPython(python),
    ),
    skipped: [...plan.skipped, ...(nothingToRun ? [{ format: 'pex', reason: NOTHING_TO_RUN }] : [])],
  }
}
