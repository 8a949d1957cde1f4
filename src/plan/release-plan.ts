/**
 * The plan of a whole release, `plan.json`: the same bytes for the same project, inputs and day, valid on every machine of
 * the release. `plan-schema.ts` says what is in it; this file writes it, reads it, and makes the matrix of it.
 */

import { createHash } from 'node:crypto'
import { PackagingError } from '../core/errors.js'
import { readRegular } from '../host/regular.js'
import type { decodePlan } from './plan-schema.js'

/** How the names of workflow artifacts with a plan end. */
export const PLAN_SUFFIX = '-plan'

/** A release divided among machines; `plan-schema.ts` describes every field. */
export type ReleasePlan = ReturnType<typeof decodePlan>

/** One job of the matrix: the machine it needs, and what it makes. */
export type Cell = ReleasePlan['cells'][number]

/** What one machine makes. */
export type JobContent = ReleasePlan['assemble']

/** Files that a job promises to make. */
export type Expected = JobContent['expects'][number]

/** @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations */
export function matrixOf({ cells }: ReleasePlan): object {
  return {
    include: cells.map(({ id, runner, machine, name, artifact }) => ({
      cell: id,
      runner,
      platform: machine.name,
      name,
      artifact,
    })),
  }
}

/** Whether the jobs are to run: with `pull-requests: plan` a pull request only gets a plan. */
export function builds(pullRequests: 'build' | 'plan', event: string | undefined): boolean {
  return pullRequests === 'build' || !/^pull_request(_target)?$/.test(event ?? '')
}

/** The text of `plan.json`. */
export function planText(plan: ReleasePlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`
}

/** Names a plan: two plans of one digest ask for the same. Lower-case hex. */
export function planDigest(plan: ReleasePlan): string {
  return createHash('sha256').update(planText(plan)).digest('hex')
}

/** @throws PackagingError `input/plan` */
export async function readPlan(file: string): Promise<ReleasePlan> {
  const text = await readRegular(file, 'utf8').catch(cause => {
    throw new PackagingError('input/plan', {
      message: `The plan ${file} cannot be read.`,
      fix: 'Give the path of the plan.json that the command plan wrote; in another job, download it first.',
      cause,
    })
  })
  return parsePlan(text, file)
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
 * @param file for messages
 * @throws PackagingError `input/plan` with every problem of it
 */
export async function parsePlan(text: string, file: string): Promise<ReleasePlan> {
  const plan = (await import('./plan-schema.js')).decodePlan(text, file)
  const wrong = [
    ...plan.cells.map(cell => ({ ...cell, where: `job ${cell.id}` })),
    { ...plan.assemble, where: 'assemble' },
  ].flatMap(job => contradictions(plan, job, job.where))
  if (wrong.length === 0) return plan
  throw new PackagingError('input/plan', {
    message: `${file} contradicts itself: ${wrong.slice(0, 3).join('; ')}.`,
    fix: 'Give the plan.json that the command plan of this version wrote, unchanged.',
  })
}
