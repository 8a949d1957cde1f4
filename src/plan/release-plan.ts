/**
 * The plan of a whole release, `plan.json`: the same bytes for the same project, inputs and day, valid on every machine of
 * the release. `plan-schema.ts` says what is in it; this file writes it, reads it, and makes the matrix of it.
 */

import { createHash } from 'node:crypto'
import { PackagingError } from '../core/errors.js'
import { programVersion } from '../core/version.js'
import { readRegular } from '../host/regular.js'
import { projectTitle } from '../project/paths.js'
import type { decodePlans } from './plan-schema.js'

/** How the names of workflow artifacts with a plan end. */
export const PLAN_SUFFIX = '-plan'

/** A release divided among machines; `plan-schema.ts` describes every field. */
export type ReleasePlan = ReturnType<typeof decodePlans>[number]

/** One job of the matrix: the machine it needs, and what it makes. */
export type Cell = ReleasePlan['cells'][number]

/** What one machine makes. */
export type JobContent = ReleasePlan['assemble']

/** Files that a job promises to make. */
export type Expected = JobContent['expects'][number]

/** @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations */
export function matrixOf(...plans: readonly ReleasePlan[]): object {
  return {
    include: plans.flatMap(plan =>
      plan.cells.map(cell => ({
        cell: jobName(plans, plan, cell),
        runner: cell.runner,
        platform: cell.id,
        name: plans.length > 1 ? `${projectTitle(plan.project)}, ${cell.name}` : cell.name,
        artifact: cell.artifact,
      })),
    ),
  }
}

/** The input `cell` of a matrix job: `linux-x86_64`, and among those of several projects `lib/linux-x86_64`. */
export function jobName(plans: readonly ReleasePlan[], { project }: ReleasePlan, { id }: Pick<Cell, 'id'>): string {
  return plans.length > 1 ? `${projectTitle(project)}/${id}` : id
}

/** Whether the jobs are to run: with `pull-requests: plan` a pull request only gets a plan. */
export function builds(pullRequests: 'build' | 'plan', event: string | undefined): boolean {
  return pullRequests === 'build' || !/^pull_request(_target)?$/.test(event ?? '')
}

/** The text of `plan.json` for one project. */
export function planText(plan: ReleasePlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`
}

/** The same for one or several, in the order in which they need each other. */
export function plansText(plans: readonly ReleasePlan[]): string {
  const [only, ...more] = plans
  if (only !== undefined && more.length === 0) return planText(only)
  return `${JSON.stringify({ schema: 1, tool: programVersion(), projects: plans }, null, 2)}\n`
}

/** Names a plan: two plans of one digest ask for the same. Lower-case hex. */
export function planDigest(plan: ReleasePlan): string {
  return createHash('sha256').update(planText(plan)).digest('hex')
}

/** @see parsePlans */
export async function readPlans(file: string): Promise<readonly ReleasePlan[]> {
  const text = await readRegular(file, 'utf8').catch(cause => {
    throw new PackagingError('input/plan', {
      message: `The plan ${file} cannot be read.`,
      fix: 'Give the path of the plan.json that the command plan wrote; in another job, download it first.',
      cause,
    })
  })
  return parsePlans(text, file)
}

/** What a job makes that the plan does not have: it would be built and then belong to nothing. */
function contradictions(plan: ReleasePlan, job: JobContent, where: string): string[] {
  const platforms = plan.platforms.map(({ name }) => name)
  const rest = <T>(some: readonly T[], all: readonly T[]) => some.filter(one => !all.includes(one))
  return [
    ...rest(job.pythons, plan.pythons).map(name => `${where} has Python ${name}, and the plan does not`),
    ...rest(job.platforms, platforms).map(name => `${where} has platform ${name}, and the plan does not`),
    ...rest(job.formats, plan.formats).map(name => `${where} has format ${name}, and the plan does not`),
    ...rest(job.platformFiles, plan.platformFiles).map(
      name => `${where} has platform file ${name}, and the plan does not`,
    ),
    ...rest(Object.keys(job.only), job.formats).map(name => `${where} limits format ${name}, which it does not make`),
    ...rest(Object.values(job.only).flat(), platforms).map(
      name => `${where} limits a format to platform ${name}, and the plan does not have it`,
    ),
  ]
}

/**
 * The plan of one project, or the plans of several.
 * @param file for messages
 * @throws PackagingError `input/plan` with every problem of it
 */
export async function parsePlans(text: string, file: string): Promise<readonly ReleasePlan[]> {
  const plans = (await import('./plan-schema.js')).decodePlans(text, file)
  const wrong = plans.flatMap(plan =>
    [
      ...plan.cells.map(cell => ({ ...cell, where: `job ${cell.id}` })),
      { ...plan.assemble, where: 'assemble' },
    ].flatMap(job => contradictions(plan, job, job.where)),
  )
  if (wrong.length === 0) return plans
  throw new PackagingError('input/plan', {
    message: `${file} contradicts itself: ${wrong.slice(0, 3).join('; ')}.`,
    fix: 'Give the plan.json that the command plan of this version wrote, unchanged.',
  })
}
