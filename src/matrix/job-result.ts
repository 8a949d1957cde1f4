/** `part-CELL.json`, the job result: what one matrix job made of a plan, written beside its files for `assemble`. */

import type { Host } from '../host/host.js'
import { type Cell, planDigest, type ReleasePlan } from '../plan/release-plan.js'
import type { Draft } from '../report/model.js'
import type { Described } from '../sbom/cyclonedx.js'
import type { decodeJobResult } from './job-result-schema.js'

/** `job-result-schema.ts` describes every field. */
export type JobResult = ReturnType<typeof decodeJobResult>

/** Which job of a workflow it was; on a laptop nothing is known. */
export type Job = JobResult['job']

export const jobResultFile = (cell: string): string => `part-${cell}.json`

export function jobOf(env: Host['env']): Job {
  const attempt = Number(env.GITHUB_RUN_ATTEMPT)
  return {
    ...(env.GITHUB_RUN_ID && { run: env.GITHUB_RUN_ID }),
    ...(attempt > 0 && { attempt }),
    ...(env.GITHUB_JOB && { job: env.GITHUB_JOB }),
    ...(env.RUNNER_NAME && { runner: env.RUNNER_NAME }),
  }
}

/** @param report of a run that succeeded */
export function jobResultOf(
  plan: ReleasePlan,
  cell: Cell,
  job: Job,
  report: Draft,
  described: readonly Described[],
): JobResult {
  if (report.project === undefined) throw new Error('a job result without a project')
  return {
    schema: 1,
    plan: planDigest(plan),
    cell: cell.id,
    job,
    machine: report.machine,
    ...(report.commit !== undefined && { commit: report.commit }),
    project: report.project,
    ...(report.entryPoint !== undefined && { entryPoint: report.entryPoint }),
    ...(report.about !== undefined && { about: report.about }),
    artifacts: report.artifacts.map(({ path: _, ...artifact }) => artifact),
    checks: report.checks,
    skipped: report.skipped,
    stripped: report.stripped ?? [],
    tools: report.tools,
    ...(report.shipped && { shipped: report.shipped }),
    contents: described.flatMap(({ contents }) => contents ?? []),
  }
}

export function jobResultText(result: JobResult): string {
  return `${JSON.stringify(result, null, 2)}\n`
}

/**
 * @param file for messages
 * @throws PackagingError `input/parts` with every problem of it
 */
export async function parseJobResult(text: string, file: string): Promise<JobResult> {
  return (await import('./job-result-schema.js')).decodeJobResult(text, file)
}
