/** One run of `package`: declares the steps, waits for them, delivers what is proved, and reports. */
import { cpus } from 'node:os'
import path from 'node:path'
import { type AuditReport, unauditedProblem, vulnerableProblems } from '../audit/model.js'
import type { PackagingError } from '../core/errors.js'
import { createEnvironmentCache, type EnvironmentCache } from '../distributions/environment-cache.js'
import type { Toolchain } from '../distributions/toolchain.js'
import { createDownloader } from '../host/download.js'
import type { Host } from '../host/host.js'
import { createLimiter } from '../host/lifecycle.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createStaging } from '../host/publish.js'
import { createStore } from '../host/store.js'
import type { Configuration } from '../plan/configure.js'
import { sourceDateEpoch } from '../project/version.js'
import { openTools } from '../tools/tools.js'
import type { Context } from './context.js'
import { makeToolchain } from './distributions.js'
import { Graph } from './graph.js'
import { declareSteps } from './pipeline.js'
import { type Delivered, type Delivery, declareUploads, publish, WHOLE } from './publish.js'
import type { Reporter } from './reporter.js'
import { collect, reportOf } from './result.js'
import { type Earlier, inputsDigest, recall, remember } from './result-cache.js'

interface RunParts {
  readonly host: Host
  readonly configuration: Configuration
  readonly runner: ProcessRunner
  readonly reporter: Reporter
  /** Milliseconds since the run began. */
  readonly now: () => number
  /** How it is handed over; absent for a release of its own. */
  readonly delivery?: Delivery
}

export type RunResult = Earlier

/**
 * The earlier result when nothing has changed, else a new one. Only on a laptop: a workflow starts with nothing, and what
 * is released is made anew.
 */
export async function runOnce(parts: RunParts): Promise<RunResult> {
  const { host, configuration, reporter, now } = parts
  if (host.kind !== 'local' || configuration.options.cache === 'false') return runPackage(parts)
  const key = await inputsDigest(host, configuration)
  const earlier = await recall(host, key)
  if (earlier !== undefined) {
    reporter.stop()
    return {
      ...earlier,
      report: { ...earlier.report, timings: [], totalSeconds: now() / 1000, reusedUnchanged: true },
    }
  }
  const result = await runPackage(parts)
  if (result.report.failure === undefined) await remember(host, key, result)
  return result
}

/** Makes, proves and delivers. Failures are in the report; a bug is thrown. */
export async function runPackage(parts: RunParts): Promise<RunResult> {
  const { host, configuration, reporter, now, delivery = WHOLE } = parts
  const staging = await createStaging(host.temp)
  try {
    const context = openContext(parts, staging)
    const graph = new Graph(reporter, now)
    const steps = declareSteps(graph, context)
    const failures = await graph.settled()
    const wanted = host.kind === 'github' && configuration.options.upload
    const made = await collect(steps, configuration, failures.length === 0, wanted)
    const reported = { ...parts, tools: context.tools.used }
    const before = reportOf(reported, made, failures, [])
    const published = graph.add('publish', 'deliver', [], () =>
      publish(context, before, failures.length === 0 ? (made.described ?? []) : undefined, delivery),
    )
    const afterwards = await graph.settled()
    if (afterwards.length > failures.length)
      return {
        report: { ...before, artifacts: [], failure: afterwards },
        delivered: NOTHING,
        interpreters: [],
      }
    const delivered = await published.value
    const uploads = failures.length === 0 && wanted ? declareUploads(graph, context, before, delivered, delivery) : []
    const all = await graph.settled()
    const stored = (await Promise.allSettled(uploads)).flatMap(upload =>
      upload.status === 'fulfilled' ? [upload.value] : [],
    )
    const report = reportOf(reported, { ...made, artifacts: delivered.artifacts }, all, stored)
    const interpreters = (await steps.interpreters.value.catch(() => [])).map(one => one.path)
    return { report, delivered, interpreters }
  } finally {
    reporter.stop()
    // A backend may still wait for a request that will not come.
    await parts.runner.endAll()
    await staging.dispose()
  }
}

/** Only on a laptop: what is released is built in an environment made anew. */
function environmentCacheFor(host: Host, { options }: Configuration): EnvironmentCache | undefined {
  if (host.kind !== 'local' || options.cache === 'false') return undefined
  return createEnvironmentCache({ folder: path.join(host.store, 'environments'), env: host.env })
}

export const NOTHING: Delivered = { artifacts: [], manifest: '', checksums: '', sbom: '', described: [] }

export function openContext(
  { host, configuration, runner, reporter }: Pick<RunParts, 'host' | 'configuration' | 'runner' | 'reporter'>,
  staging: Context['staging'],
): Context {
  const jobs = configuration.options.jobs ?? cpus().length
  const store = createStore(host.store)
  const tools = openTools({ host, runner, platform: configuration.plan.runner, staging, store })
  const downloader = createDownloader({ store, limiter: createLimiter(16), onProgress: reporter.note })
  const epoch = sourceDateEpoch(host.env, configuration.project.git)
  let toolchain: Promise<Toolchain> | undefined
  return {
    host,
    configuration,
    runner,
    downloader,
    tools,
    staging,
    toolchain: () => {
      toolchain ??= makeToolchain(host, configuration, tools, staging)
      return toolchain
    },
    environments: environmentCacheFor(host, configuration),
    limiter: createLimiter(jobs),
    jobs,
    epoch,
  }
}

// Tells the outcome of a run: to the log, the summary page, the outputs, and standard output.

export function auditProblems(audit: AuditReport): readonly PackagingError[] {
  const unaudited = unauditedProblem(audit)
  return [...vulnerableProblems(audit), ...(unaudited ? [unaudited] : [])]
}
