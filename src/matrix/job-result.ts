/** Reads what one job made of a plan, without trusting it. */

import { PackagingError } from '../core/errors.js'
import { JsonReader } from '../core/json.js'
import { type Artifact, CHECK_NAMES, type Check, FORMATS, OTHER_CHECKS } from '../core/model.js'
import type { Host } from '../host/host.js'
import { type Cell, planDigest, type ReleasePlan } from '../plan/release-plan.js'
import type { Draft, Report, StrippedWheel } from '../report/model.js'
import type { BundleContents, Component, LicenseText } from '../sbom/component.js'
import type { Described } from '../sbom/cyclonedx.js'

// Reads what another job says is inside its files, without trusting its form (pure).

const KINDS = ['wheel', 'interpreter', 'tool', 'crate', 'library', 'file'] as const

/** Components inside components: a wheel holds libraries, and nothing of ours goes deeper. */
const DEEPEST = 8

function decodeContents(reader: JsonReader, value: unknown, at: string): BundleContents {
  const { file, requires, components } = reader.object(value, at)
  return {
    file: reader.text(file, `${at}.file`),
    ...(requires !== undefined && { requires: reader.texts(requires, `${at}.requires`) }),
    components: reader.list(components, `${at}.components`, (item, place) =>
      decodeComponent(reader, item, place, DEEPEST),
    ),
  }
}

function decodeComponent(reader: JsonReader, value: unknown, at: string, depth: number): Component {
  const one = reader.object(value, at)
  const words = (['version', 'purl', 'sha256', 'license', 'path'] as const).flatMap(key => {
    const text = reader.optional(one[key], `${at}.${key}`)
    return text === undefined ? [] : [[key, text] as const]
  })
  const parts = depth === 0 ? undefined : one.parts
  return {
    kind: reader.oneOf(one.kind, `${at}.kind`, KINDS),
    name: reader.text(one.name, `${at}.name`),
    ...Object.fromEntries(words),
    ...(one.licenseTexts !== undefined && {
      licenseTexts: reader.list(one.licenseTexts, `${at}.licenseTexts`, (item, place): LicenseText => {
        const { path, text } = reader.object(item, place)
        return { path: reader.text(path, `${place}.path`), text: reader.text(text, `${place}.text`) }
      }),
    }),
    ...(one.requires !== undefined && { requires: reader.texts(one.requires, `${at}.requires`) }),
    ...(one.origin === 'local' && { origin: 'local' as const }),
    ...(one.guessed === true && { guessed: true }),
    ...(parts !== undefined && {
      parts: reader.list(parts, `${at}.parts`, (item, place) => decodeComponent(reader, item, place, depth - 1)),
    }),
  }
}

// `part-CELL.json`: what one job made of a plan, for `assemble`. Written beside the files, and read by `part-reader.ts`.

/** Grows when a reader of the old form would misread the new one. */
const PART_SCHEMA = 1

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

export interface JobResult {
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

export function jobResultText(result: JobResult): string {
  return `${JSON.stringify(result, null, 2)}\n`
}

const SHA256 = /^[0-9a-f]{64}$/
const FILE_NAME = /^(?!\.\.?$)[^/\\\0]+$/
const RESULTS = ['passed', 'failed', 'warning', 'skipped'] as const

/**
 * @param file for messages
 * @throws PackagingError `input/parts` that tells everything wrong with it
 */
export function parseJobResult(text: string, file: string): JobResult {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw malformed(file, [`it is not JSON: ${(cause as Error).message.split('\n')[0]}`], cause)
  }
  const reader = new JsonReader()
  const top = reader.object(data, '')
  if (reader.problems.length === 0 && top.schema !== PART_SCHEMA)
    throw malformed(file, [
      `it has schema ${JSON.stringify(top.schema) ?? 'none'}, and this version of package-python reads ${PART_SCHEMA}`,
    ])
  const result = decode(reader, top)
  if (reader.problems.length > 0) throw malformed(file, reader.problems)
  return result
}

function decode(reader: JsonReader, top: Readonly<Record<string, unknown>>): JobResult {
  const project = reader.object(top.project, 'project')
  const commit = reader.optional(top.commit, 'commit')
  const entryPoint = reader.optional(top.entryPoint, 'entryPoint')
  return {
    schema: PART_SCHEMA,
    plan: reader.text(top.plan, 'plan', SHA256, 'a digest'),
    cell: reader.text(top.cell, 'cell'),
    job: decodeJob(reader, top.job),
    machine: reader.text(top.machine, 'machine'),
    ...(commit !== undefined && { commit }),
    project: {
      name: reader.text(project.name, 'project.name', /./),
      version: reader.text(project.version, 'project.version', /./),
    },
    ...(entryPoint !== undefined && { entryPoint }),
    artifacts: reader.list(top.artifacts, 'artifacts', (item, at) => decodeArtifact(reader, item, at)),
    checks: reader.list(top.checks, 'checks', (item, at) => decodeCheck(reader, item, at)),
    skipped: reader.list(top.skipped, 'skipped', (item, at) => {
      const { format, reason } = reader.object(item, at)
      return { format: reader.oneOf(format, `${at}.format`, FORMATS), reason: reader.text(reason, `${at}.reason`) }
    }),
    stripped: reader.list(top.stripped, 'stripped', (item, at) => decodeStripped(reader, item, at)),
    tools: reader.list(top.tools, 'tools', (item, at) => {
      const { name, version } = reader.object(item, at)
      return { name: reader.text(name, `${at}.name`), version: reader.text(version, `${at}.version`) }
    }),
    contents: reader.list(top.contents, 'contents', (item, at) => decodeContents(reader, item, at)),
  }
}

function decodeJob(reader: JsonReader, value: unknown): Job {
  const job = reader.object(value, 'job')
  const words = (['run', 'job', 'runner'] as const).flatMap(key => {
    const text = reader.optional(job[key], `job.${key}`)
    return text === undefined ? [] : [[key, text] as const]
  })
  return {
    ...Object.fromEntries(words),
    ...(job.attempt !== undefined && { attempt: reader.count(job.attempt, 'job.attempt') }),
  }
}

function decodeArtifact(reader: JsonReader, value: unknown, at: string): JobResult['artifacts'][number] {
  const { format, file, size, sha256, targets, pythons } = reader.object(value, at)
  return {
    format: reader.oneOf(format, `${at}.format`, FORMATS),
    file: reader.text(file, `${at}.file`, FILE_NAME, "a file's name"),
    size: reader.count(size, `${at}.size`),
    sha256: reader.text(sha256, `${at}.sha256`, SHA256, 'a digest'),
    targets: reader.texts(targets, `${at}.targets`),
    pythons: reader.texts(pythons, `${at}.pythons`),
  }
}

function decodeCheck(reader: JsonReader, value: unknown, at: string): Check {
  const { name, artifact, python, result, reason, seconds } = reader.object(value, at)
  const of = reader.optional(python, `${at}.python`)
  return {
    name: reader.oneOf(name, `${at}.name`, [...CHECK_NAMES, ...OTHER_CHECKS]),
    artifact: reader.text(artifact, `${at}.artifact`),
    ...(of !== undefined && { python: of }),
    result: reader.oneOf(result, `${at}.result`, RESULTS),
    reason: reader.text(reason, `${at}.reason`),
    seconds: typeof seconds === 'number' ? seconds : 0,
  }
}

function decodeStripped(reader: JsonReader, value: unknown, at: string): StrippedWheel {
  const { file, originalSha256, sha256, files, saved } = reader.object(value, at)
  return {
    file: reader.text(file, `${at}.file`, FILE_NAME, "a file's name"),
    originalSha256: reader.text(originalSha256, `${at}.originalSha256`, SHA256, 'a digest'),
    sha256: reader.text(sha256, `${at}.sha256`, SHA256, 'a digest'),
    files: reader.count(files, `${at}.files`),
    saved: reader.count(saved, `${at}.saved`),
  }
}

/** Problems told of one file. */
const MOST_TOLD = 10

function malformed(file: string, wrong: readonly string[], cause?: unknown): PackagingError {
  const rest = wrong.length - MOST_TOLD
  const told = [...wrong.slice(0, MOST_TOLD), ...(rest > 0 ? [`and ${rest} more`] : [])]
  return new PackagingError('input/parts', {
    message: `${file} does not tell what a job made: ${told.join('; ')}.`,
    fix: 'Run that job again, with the same version of package-python as the others.',
    cause,
  })
}
