/**
 * Joins the files of all job results into one set (pure): the same name and bytes is one file. A set that is incomplete,
 * or has an unexpected file or two files of one name, is refused, and everything that is wrong is reported at once.
 */

import path from 'node:path'
import { eq, valid } from '@renovatebot/pep440'
import { parseSdistName, parseWheelName, type WheelName, wheelCovers } from '../archives/wheel-name.js'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Artifact, Platform } from '../core/model.js'
import { parsePython } from '../interpreters/versions.js'
import { reconcile } from '../plan/expected-files.js'
import { type Cell, planDigest, type ReleasePlan } from '../plan/release-plan.js'
import { sameName } from '../project/paths.js'
import { canonicalPlatform } from '../targets/platforms.js'
import { compatibilityTags } from '../targets/tags.js'
import { type Collected, type Collection, jobName } from './collect.js'
import type { Job } from './job-result.js'

/** The names of the files compared with the plan: project, version and platforms, and that every target has a wheel. */
function contentProblems(plan: ReleasePlan, collected: readonly Collected[]): readonly PackagingError[] {
  const first = collected[0]?.result.project
  const expected = {
    name: plan.project.name ?? first?.name,
    version: plan.project.version ?? first?.version,
  }
  const each = collected.flatMap(({ result }) => {
    const who = jobName(result)
    const cell = plan.cells.find(({ id }) => id === result.cell)
    const machine = cell && (cell.wheels ?? cell.machine)
    const own = differs(result.project, expected)
    const problems = own === undefined ? [] : [mismatch(`The result of ${who} ${own}`)]
    for (const { file } of result.artifacts) {
      const name = parseWheelName(file) ?? parseSdistName(file)
      const wrong = name && differs(name, expected)
      if (wrong !== undefined) problems.push(mismatch(`${file}, built by ${who}, ${wrong}`))
      const foreign = name && 'tags' in name && machine ? foreignPlatforms(name, machine) : []
      if (foreign.length > 0)
        problems.push(mismatch(`${file}, built by ${who}, is for ${listing(foreign)}, not for ${machine?.name}`))
    }
    return problems
  })
  return each.length > 0 ? each : missingWheels(plan, collected)
}

function differs(
  made: { readonly name: string; readonly version: string },
  expected: { readonly name: string | undefined; readonly version: string | undefined },
): string | undefined {
  if (expected.name !== undefined && !sameName(made.name, expected.name))
    return `is for ${made.name}, not for ${expected.name}`
  const { version } = expected
  if (version === undefined || made.version === version) return undefined
  const same = valid(made.version) !== null && valid(version) !== null && eq(made.version, version)
  return same ? undefined : `has version ${made.version}, not ${version}`
}

function mismatch(what: string): PackagingError {
  const fix =
    'Make every job compute the same name and version: a version from git needs the same history and tags in each checkout.'
  return refused(`${what}.`, fix)
}

/** Platforms of a wheel that are not the machine's. */
function foreignPlatforms({ tags }: WheelName, machine: Platform): readonly string[] {
  const platforms = [...new Set(tags.map(tag => tag.slice(tag.lastIndexOf('-') + 1)))]
  return platforms.filter(tag => tag !== 'any' && !runsOn(tag, machine))
}

function runsOn(tag: string, { os, name, arch }: Platform): boolean {
  if (os === 'macos' && /^macosx_\d+_\d+_(universal2|universal|intel|fat\w*)$/.test(tag)) return true
  if (os === 'windows' && tag === 'win32') return arch === 'x86'
  return canonicalPlatform(tag) === name
}

/** Every Python on every platform of the release has a wheel; minimum systems were checked where it was built. */
function missingWheels(plan: ReleasePlan, collected: readonly Collected[]): readonly PackagingError[] {
  const cells = plan.cells.filter(({ formats }) => formats.includes('wheel'))
  // A job without a result is reported by itself.
  if (cells.some(({ id }) => !collected.some(({ result }) => result.cell === id))) return []
  const wheels = collected.flatMap(({ result }) => result.artifacts.flatMap(({ file }) => parseWheelName(file) ?? []))
  const open = cells.flatMap(({ machine: builder, wheels: builtFor, pythons }) => {
    const machine = builtFor ?? builder
    return pythons.flatMap(name => {
      const python = parsePython(name)
      if (python === undefined) return []
      // The minimum system of a Linux machine is its libc's.
      const floor = machine.libc === 'musl' ? '1.99' : NEWEST[machine.os]
      const tags = compatibilityTags({ python, platform: { ...machine, floor } })
      return wheels.some(wheel => wheelCovers(wheel, tags)) ? [] : [`${name} on ${machine.name}`]
    })
  })
  if (open.length === 0) return []
  return [
    refused(
      `There is no wheel for ${listing(open)}.`,
      'Run the jobs of those platforms again, or leave those Pythons out of the plan.',
    ),
  ]
}

/** Newer than any system: which systems a wheel needs was decided where it was built. */
const NEWEST = { linux: '2.99', macos: '30.0', windows: '' } as const

interface ValidatedJobs {
  /** Every file once, sorted by format as planned, then as collected. */
  readonly artifacts: readonly Artifact[]
  readonly problems: readonly PackagingError[]
}

/**
 * @param here the job that assembles
 * @param describes whether the release has an SBOM or notices: then each job says what is inside its files
 */
export function validateJobs(
  plan: ReleasePlan,
  { collected, unexpected }: Collection,
  here: Job,
  describes: boolean,
): ValidatedJobs {
  const digest = planDigest(plan)
  const identity = collected.map(one => ({ ...one, problems: identityProblems(plan, digest, one, here) }))
  const ours = identity.filter(({ problems }) => problems.length === 0)
  const merged = merge(ours)
  const sets = plan.cells.flatMap(cell => setProblems(cell, ours))
  const problems = [
    ...identity.flatMap(one => one.problems),
    ...mixedRuns(ours),
    ...sets,
    ...unexpected.map(file =>
      refused(
        `Unexpected file: ${path.basename(file)} is beside the job results, and no job lists it.`,
        'Remove it; the files of a release are built by its plan.',
      ),
    ),
    ...ours.flatMap(one => resultProblems(one, describes)),
    ...contentProblems(plan, ours),
    ...merged.problems,
  ]
  return { artifacts: merged.artifacts, problems }
}

/** What is wrong with the results of some matrix jobs, each by itself: for a job that does not need all of them. */
export function jobProblems(
  plan: ReleasePlan,
  cells: readonly Cell[],
  collected: readonly Collected[],
  here: Job,
): readonly PackagingError[] {
  const digest = planDigest(plan)
  return [
    ...collected.flatMap(one => identityProblems(plan, digest, one, here)),
    ...collected.flatMap(one => resultProblems(one, false)),
    ...cells.flatMap(cell => setProblems(cell, collected)),
  ]
}

function refused(message: string, fix: string): PackagingError {
  return new PackagingError('input/parts', { message, fix })
}

function identityProblems(
  plan: ReleasePlan,
  digest: string,
  { result }: Collected,
  here: Job,
): readonly PackagingError[] {
  const who = jobName(result)
  const again = 'Run all jobs again, so that plan, build and assemble are of one run.'
  const cell = plan.cells.find(({ id }) => id === result.cell)
  if (cell === undefined) return [refused(`The plan has no job ${result.cell}, but ${who} has a result for it.`, again)]
  if (result.plan !== digest) return [refused(`The result of ${who} is for another plan.`, again)]
  const problems: PackagingError[] = []
  if (result.commit !== plan.source.commit)
    problems.push(
      refused(
        `The result of ${who} is for commit ${result.commit ?? '(none)'}, but the plan is for ${plan.source.commit ?? '(none)'}.`,
        again,
      ),
    )
  if (result.machine !== cell.machine.name)
    problems.push(
      refused(
        `The result of ${who} was built on ${result.machine}, but its job is for ${cell.machine.name}.`,
        'Let the job run on the runner that the matrix names.',
      ),
    )
  if (here.run !== undefined && result.job.run !== undefined && result.job.run !== here.run)
    problems.push(refused(`The result of ${who} is from another run than this one, ${here.run}.`, again))
  else if ((result.job.attempt ?? 0) > (here.attempt ?? Infinity))
    problems.push(refused(`The result of ${who} is from a later attempt than this one, ${here.attempt}.`, again))
  return problems
}

function mixedRuns(collected: readonly Collected[]): readonly PackagingError[] {
  const runs = new Map(collected.flatMap(({ result }) => (result.job.run ? [[result.job.run, result] as const] : [])))
  if (runs.size < 2) return []
  const who = [...runs.values()].map(jobName)
  return [
    refused(`The job results are from different runs: ${who.join(' and ')}.`, 'Use the job results of one run only.'),
  ]
}

function setProblems({ id, artifact, expects }: Cell, collected: readonly Collected[]): readonly PackagingError[] {
  const results = collected.filter(({ result }) => result.cell === id)
  if (results.length === 0) {
    return [
      refused(
        `The job ${id} has no result: there is no workflow artifact ${artifact}, and no part-${id}.json.`,
        'Let that job run to its end, then assemble again; "Re-run failed jobs" does both.',
      ),
    ]
  }
  const files = new Map(results.flatMap(({ result }) => result.artifacts.map(one => [one.file, one] as const)))
  const { missing, unplanned } = reconcile(expects, [...files.values()])
  const who = results.map(({ result }) => jobName(result)).join(' and ')
  return [
    ...missing.map(what => refused(`In the result of ${who}, ${what}.`, 'Run that job again.')),
    ...unplanned.map(file =>
      refused(
        `Unexpected file: ${file}, built by ${who}.`,
        'Plan, build and assemble with the same version of package-python, and add no files by hand.',
      ),
    ),
  ]
}

/** Formats whose content is always known; an executable may have no list of components. */
const DESCRIBED: ReadonlySet<string> = new Set(['sdist', 'wheel', 'pex'])

/** A job with a failed check writes no result, and one that builds nothing gives the reason: anything else is no result of it. */
function resultProblems({ result }: Collected, describes: boolean): readonly PackagingError[] {
  const who = jobName(result)
  const again = 'Run that job again; its log says what failed.'
  const failed = result.checks.filter(check => check.result === 'failed')
  const inside = new Set(result.contents.map(({ file }) => file))
  const undescribed = result.artifacts.filter(({ format, file }) => DESCRIBED.has(format) && !inside.has(file))
  return [
    ...failed.map(({ name, artifact, reason }) =>
      refused(`In the result of ${who}, the check '${name}' of ${artifact} failed: ${reason}.`, again),
    ),
    ...(result.artifacts.length === 0 && result.skipped.length === 0
      ? [refused(`The result of ${who} has no file, and no reason for that.`, again)]
      : []),
    ...(describes && undescribed.length > 0
      ? [
          refused(
            `The result of ${who} does not say what is inside ${listing(undescribed.map(({ file }) => file))}, and the release has an SBOM or notices.`,
            again,
          ),
        ]
      : []),
  ]
}

/** Names that differ in case only are one on Windows and macOS. */
function merge(collected: readonly Collected[]): ValidatedJobs {
  const byName = new Map<string, { artifact: Artifact; from: Collected }>()
  const problems: PackagingError[] = []
  for (const one of collected) {
    for (const made of one.result.artifacts) {
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

function collision(one: Artifact, from: Collected, other: Omit<Artifact, 'path'>, by: Collected): PackagingError {
  return new PackagingError('check/collision', {
    message: `${other.file} was built twice with different bytes: by ${jobName(from.result)} and by ${jobName(by.result)}.`,
    fix: 'Make the build reproducible, or let one job build it: a project that compiles nothing is planned with native: false.',
    detail: [`${one.sha256}  ${one.file}`, `${other.sha256}  ${other.file}`],
  })
}
