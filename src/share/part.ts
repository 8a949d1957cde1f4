/** `part-CELL.json`: what one job made of a plan, for `assemble`. Written beside the files, and read by `part-reader.ts`. */

import type { Artifact, Check } from '../core/model.js'
import type { Host } from '../host/host.js'
import { type Cell, planDigest, type ReleasePlan } from '../plan/release-plan.js'
import type { Report, StrippedWheel } from '../report/model.js'
import type { BundleContents } from '../sbom/component.js'
import type { Described } from '../sbom/cyclonedx.js'

/** Grows when a reader of the old form would misread the new one. */
export const PART_SCHEMA = 1

/** Which job it was; on a laptop nothing is known. */
export interface Job {
  /** `GITHUB_RUN_ID` */
  readonly run?: string
  /** `GITHUB_RUN_ATTEMPT`, from 1. */
  readonly attempt?: number
  /** `GITHUB_JOB` */
  readonly job?: string
  /** `RUNNER_NAME` */
  readonly runner?: string
}

export interface Part {
  readonly schema: typeof PART_SCHEMA
  /** `planDigest` of the plan. */
  readonly plan: string
  readonly cell: string
  readonly job: Job
  /** Platform name of the machine. */
  readonly machine: string
  readonly commit?: string
  readonly project: { readonly name: string; readonly version: string }
  readonly entryPoint?: string
  readonly artifacts: readonly Omit<Artifact, 'path'>[]
  readonly checks: readonly Check[]
  readonly skipped: Report['skipped']
  readonly stripped: readonly StrippedWheel[]
  readonly tools: Report['tools']
  /** What is inside the files, for SBOM and notices; empty when neither was asked for. */
  readonly contents: readonly BundleContents[]
}

export const partFile = (cell: string): string => `part-${cell}.json`

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
export function partOf(
  plan: ReleasePlan,
  cell: Cell,
  job: Job,
  report: Report,
  described: readonly Described[],
): Part {
  if (report.project === undefined) throw new Error('a part without a project')
  return {
    schema: PART_SCHEMA,
    plan: planDigest(plan),
    cell: cell.id,
    job,
    machine: report.machine,
    ...(report.commit !== undefined && { commit: report.commit }),
    project: report.project,
    ...(report.entryPoint !== undefined && { entryPoint: report.entryPoint }),
    artifacts: report.artifacts.map(({ path: _, ...artifact }) => artifact),
    checks: report.checks,
    skipped: report.skipped,
    stripped: report.stripped ?? [],
    tools: report.tools,
    contents: described.flatMap(({ contents }) => contents ?? []),
  }
}

export function partText(part: Part): string {
  return `${JSON.stringify(part, null, 2)}\n`
}
