/** One report from those of all jobs (pure). */
import type { Artifact, Check } from '../core/model.js'
import type { Made } from '../package/result.js'
import { platformOfFile } from '../plan/expected-files.js'
import type { ReleasePlan } from '../plan/release-plan.js'
import type { Report } from '../report/model.js'
import type { Part } from '../share/part.js'

/** A report but for what is only known when the run ends. */
export type Joined = Omit<Report, 'timings' | 'uploads' | 'totalSeconds' | 'failure'>

/** What the jobs of a release left, and what this one made. */
export interface Jobs {
  readonly parts: readonly Part[]
  /** What the cells made; those of formats nobody asked for stay behind. */
  readonly artifacts: readonly Artifact[]
  /** What was made from all of it. */
  readonly made?: Made | undefined
  /** That this job used. */
  readonly tools: Report['tools']
}

/** @param machine platform name of the machine that assembles */
export function joinReports(
  plan: ReleasePlan,
  machine: string,
  { parts, artifacts, made, tools }: Jobs,
): Joined {
  const kept = artifacts.filter(({ format }) => plan.formats.some(asked => asked === format))
  const all = [...kept, ...(made?.artifacts ?? [])].sort(
    (a, b) => order(plan, a.format) - order(plan, b.format),
  )
  const files = new Set(all.map(({ file }) => file))
  const checks = parts.flatMap(part =>
    part.checks
      .filter(({ artifact }) => files.has(artifact))
      .map((check): Check => (part.machine === machine ? check : { ...check, machine: part.machine })),
  )
  const [first] = parts
  const entryPoint = made?.entryPoint ?? parts.find(part => part.entryPoint !== undefined)?.entryPoint
  const stripped = distinct([...parts.flatMap(part => part.stripped), ...(made?.stripped ?? [])])
  return {
    ...(first && { project: first.project }),
    ...(plan.source.commit !== undefined && { commit: plan.source.commit }),
    ...(entryPoint !== undefined && { entryPoint }),
    pythons: plan.pythons,
    platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles.map(platformOfFile)],
    machine,
    artifacts: all,
    checks: distinct([...checks, ...(made?.checks ?? [])], ({ seconds: _, ...check }) => check),
    skipped: distinct([...plan.skipped, ...parts.flatMap(part => part.skipped), ...(made?.skipped ?? [])]),
    warnings: made?.warnings ?? [],
    ...(made?.coverage && { coverage: made.coverage }),
    ...(made?.findings && { findings: made.findings }),
    ...(made?.licenses && { licenses: made.licenses }),
    ...(made?.audit && { audit: made.audit }),
    ...(stripped.length > 0 && { stripped }),
    tools: distinct([...parts.flatMap(part => part.tools), ...tools]),
  }
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
