/**
 * Joins what the cells of a plan made into one set (pure): the same name and bytes is one file. A set with a hole, with a
 * file that nobody planned or with two files of one name is refused, and everything that is wrong is told at once.
 */
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { Artifact } from '../core/model.js'
import { reconcile } from '../plan/expected-files.js'
import { planDigest, type ReleasePlan } from '../plan/release-plan.js'
import type { Job } from '../share/part.js'
import type { Collected, Collection } from './collect.js'
import { contentProblems } from './contents.js'
import { jobName } from './job-name.js'

export interface Gathered {
  /** Every file once, sorted by format as planned, then as collected. */
  readonly artifacts: readonly Artifact[]
  readonly problems: readonly PackagingError[]
}

/** @param here the job that assembles */
export function gather(plan: ReleasePlan, { collected, strays }: Collection, here: Job): Gathered {
  const digest = planDigest(plan)
  const identity = collected.map(one => ({ ...one, problems: identityProblems(plan, digest, one, here) }))
  const ours = identity.filter(({ problems }) => problems.length === 0)
  const merged = merge(ours)
  const sets = plan.cells.flatMap(cell => setProblems(plan, cell.id, ours))
  const problems = [
    ...identity.flatMap(one => one.problems),
    ...mixedRuns(ours),
    ...sets,
    ...strays.map(stray),
    ...contentProblems(plan, ours),
    ...merged.problems,
  ]
  return { artifacts: merged.artifacts, problems }
}

function refused(message: string, fix: string): PackagingError {
  return new PackagingError('input/parts', { message, fix })
}

function identityProblems(
  plan: ReleasePlan,
  digest: string,
  { part }: Collected,
  here: Job,
): readonly PackagingError[] {
  const who = jobName(part)
  const anew = 'Run all jobs again, so that plan, build and assemble are of one run.'
  const cell = plan.cells.find(({ id }) => id === part.cell)
  if (cell === undefined)
    return [refused(`The plan has no cell ${part.cell}, but ${who} made a part for it.`, anew)]
  if (part.plan !== digest) return [refused(`The part of ${who} was made for another plan.`, anew)]
  const problems: PackagingError[] = []
  if (part.commit !== plan.source.commit)
    problems.push(
      refused(
        `The part of ${who} is of commit ${part.commit ?? '(none)'}, but the plan is of ${plan.source.commit ?? '(none)'}.`,
        anew,
      ),
    )
  if (part.machine !== cell.machine.name)
    problems.push(
      refused(
        `The part of ${who} was made on ${part.machine}, but its cell is for ${cell.machine.name}.`,
        'Let the job run on the runner that the matrix names.',
      ),
    )
  if (here.run !== undefined && part.job.run !== undefined && part.job.run !== here.run)
    problems.push(refused(`The part of ${who} is of another run than this one, ${here.run}.`, anew))
  else if ((part.job.attempt ?? 0) > (here.attempt ?? Infinity))
    problems.push(refused(`The part of ${who} is of a later attempt than this one, ${here.attempt}.`, anew))
  return problems
}

function mixedRuns(collected: readonly Collected[]): readonly PackagingError[] {
  const runs = new Map(collected.flatMap(({ part }) => (part.job.run ? [[part.job.run, part] as const] : [])))
  if (runs.size < 2) return []
  const who = [...runs.values()].map(jobName)
  return [
    refused(`The parts are of different runs: ${who.join(' and ')}.`, 'Take the parts of one run only.'),
  ]
}

function setProblems(
  plan: ReleasePlan,
  id: string,
  collected: readonly Collected[],
): readonly PackagingError[] {
  const cell = plan.cells.find(one => one.id === id)
  const parts = collected.filter(({ part }) => part.cell === id)
  if (cell === undefined) return []
  if (parts.length === 0) {
    return [
      refused(
        `Nothing was made of the cell ${id}: there is no workflow artifact ${cell.artifact}, and no part-${id}.json.`,
        'Let that job run to its end, then assemble again; "Re-run failed jobs" does both.',
      ),
    ]
  }
  const files = new Map(parts.flatMap(({ part }) => part.artifacts.map(one => [one.file, one] as const)))
  const { missing, unplanned } = reconcile(cell.expects, [...files.values()])
  const who = parts.map(({ part }) => jobName(part)).join(' and ')
  return [
    ...missing.map(what => refused(`In the part of ${who}, ${what}.`, 'Run that job again.')),
    ...unplanned.map(file =>
      refused(
        `Nobody planned ${file}, which ${who} made.`,
        'Plan, build and assemble with the same version of package-python, and add no files by hand.',
      ),
    ),
  ]
}

function stray(file: string): PackagingError {
  return refused(
    `Nobody planned ${path.basename(file)}: it lies beside the parts, and no job tells of it.`,
    'Take it away; files that belong to a release are made by its plan.',
  )
}

/** Names that differ in case only are one on Windows and macOS. */
function merge(collected: readonly Collected[]): Gathered {
  const byName = new Map<string, { artifact: Artifact; from: Collected }>()
  const problems: PackagingError[] = []
  for (const one of collected) {
    for (const made of one.part.artifacts) {
      const key = made.file.toLowerCase()
      const artifact: Artifact = { ...made, path: path.join(one.dir, made.file) }
      const before = byName.get(key)
      if (before === undefined) byName.set(key, { artifact, from: one })
      else if (before.artifact.sha256 === made.sha256 && before.artifact.file === made.file)
        byName.set(key, { ...before, artifact: joined(before.artifact, made) })
      else problems.push(collision(before.artifact, before.from, made, one))
    }
  }
  return { artifacts: [...byName.values()].map(({ artifact }) => artifact), problems }
}

function joined(one: Artifact, other: Omit<Artifact, 'path'>): Artifact {
  return {
    ...one,
    targets: [...new Set([...one.targets, ...other.targets])],
    pythons: [...new Set([...one.pythons, ...other.pythons])],
  }
}

function collision(
  one: Artifact,
  from: Collected,
  other: Omit<Artifact, 'path'>,
  by: Collected,
): PackagingError {
  return new PackagingError('check/collision', {
    message: `${other.file} was made twice with different bytes: by ${jobName(from.part)} and by ${jobName(by.part)}.`,
    fix: 'Make the build reproducible, or let one cell make it: a project that compiles nothing is planned with native: false.',
    detail: [`${one.sha256}  ${one.file}`, `${other.sha256}  ${other.file}`],
  })
}
