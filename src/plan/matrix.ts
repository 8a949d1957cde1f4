/** The matrix of a plan for `strategy.matrix: ${{ fromJson(needs.plan.outputs.matrix) }}` (pure). */
import type { ReleasePlan } from './release-plan.js'

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

/** Whether the cells are to be built: `pull-requests: plan` leaves a pull request with its plan. */
export function builds(pullRequests: 'build' | 'plan', event: string | undefined): boolean {
  return pullRequests === 'build' || !/^pull_request(_target)?$/.test(event ?? '')
}
