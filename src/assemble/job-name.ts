/** What a person calls the job that made a part (pure). */
import type { Part } from '../share/part.js'

/** `the job build of cell linux-x86_64 (run 77, attempt 2, on runner-3)` */
export function jobName({ cell, job }: Pick<Part, 'cell' | 'job'>): string {
  const facts = [
    ...(job.run === undefined ? [] : [`run ${job.run}`]),
    ...(job.attempt === undefined ? [] : [`attempt ${job.attempt}`]),
    ...(job.runner === undefined ? [] : [`on ${job.runner}`]),
  ]
  const which = facts.length > 0 ? ` (${facts.join(', ')})` : ''
  return `the job${job.job === undefined ? '' : ` ${job.job}`} of cell ${cell}${which}`
}
