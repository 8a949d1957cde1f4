/** What `assemble` makes of all job results: the files that need every wheel, and one report. */
import type { Artifact, Check } from '../core/model.js'
import { platformOfFile } from '../plan/expected-files.js'
import type { ReleasePlan } from '../plan/release-plan.js'
import type { Draft } from '../report/model.js'
import { joinShipped } from '../resolve/release-lock.js'
import type { JobResult } from './job-result.js'

/** What the jobs of a release built, and what this one built. */
interface Jobs {
  readonly results: readonly JobResult[]
  /** Of all jobs; those of formats that the plan does not publish are left out. */
  readonly artifacts: readonly Artifact[]
  /** What this job built from them. */
  readonly made?: Draft | undefined
  /** The signatures that jobs of their own added. */
  readonly signatures?: readonly Check[]
}

/** @param machine platform name of the machine that assembles */
export function joinReports(
  plan: ReleasePlan,
  machine: string,
  { results, artifacts, made, signatures = [] }: Jobs,
): Draft {
  const kept = artifacts.filter(({ format }) => plan.formats.some(asked => asked === format))
  const all = [...kept, ...(made?.artifacts ?? [])].sort((a, b) => order(plan, a.format) - order(plan, b.format))
  const files = new Set(all.map(({ file }) => file))
  const checks = results.flatMap(result =>
    result.checks
      .filter(({ artifact }) => files.has(artifact))
      .map((check): Check => sameMachine({ machine: result.machine, ...check }, machine)),
  )
  const [first] = results
  const entryPoint = made?.entryPoint ?? results.find(result => result.entryPoint !== undefined)?.entryPoint
  const about = made?.about ?? results.find(result => result.about !== undefined)?.about
  const stripped = distinct([...results.flatMap(result => result.stripped), ...(made?.stripped ?? [])])
  const shipped = joinShipped([...results.map(result => result.shipped), made?.shipped])
  return {
    ...(first && { project: first.project }),
    ...(plan.source.commit !== undefined && { commit: plan.source.commit }),
    ...(entryPoint !== undefined && { entryPoint }),
    ...(about !== undefined && { about }),
    pythons: plan.pythons,
    platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles.map(platformOfFile)],
    machine,
    artifacts: all,
    checks: distinct(
      [...checks, ...signatures.map(one => sameMachine(one, machine)), ...(made?.checks ?? [])],
      ({ seconds: _, ...check }) => check,
    ),
    skipped: distinct([...plan.skipped, ...results.flatMap(result => result.skipped), ...(made?.skipped ?? [])]),
    warnings: made?.warnings ?? [],
    ...(made?.coverage && { coverage: made.coverage }),
    ...(made?.findings && { findings: made.findings }),
    ...(made?.licenses && { licenses: made.licenses }),
    ...(made?.audit && { audit: made.audit }),
    ...(stripped.length > 0 && { stripped }),
    ...(shipped && { shipped }),
    tools: distinct([...results.flatMap(result => result.tools), ...(made?.tools ?? [])]),
  }
}

/** A check names its machine only where that is another one. */
function sameMachine({ machine, ...check }: Check, here: string): Check {
  return machine === undefined || machine === here ? check : { ...check, machine }
}

function order({ formats }: ReleasePlan, format: string): number {
  return (formats as readonly string[]).indexOf(format)
}

function distinct<T>(items: readonly T[], of: (item: T) => unknown = item => item): readonly T[] {
  const seen = new Map<string, T>()
  for (const item of items) {
    const key = JSON.stringify(of(item))
    if (!seen.has(key)) seen.set(key, item)
  }
  return [...seen.values()]
}
