/**
 * The plan of a whole release: every file that is to be made, on which machine, and what is made from all of them. It is
 * `plan.json` (docs/plan.schema.json): plain data without a time or an absolute path, the same bytes for the same
 * project, inputs and day, and valid on every machine of the release.
 */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isPlanned } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import { JsonReader } from '../core/json.js'
import {
  ARCHES,
  FORMATS,
  type FormatName,
  LIBCS,
  OSES,
  PEX_SCOPES,
  type PexScope,
  type Platform,
} from '../core/model.js'
import { parsePython } from '../interpreters/versions.js'
import { PLATFORM_NAMES } from '../targets/platforms.js'
import type { Skipped } from './plan.js'
import type { RunsOn } from './runners.js'

/** Grows when a reader of the old form would misread the new one. */
export const PLAN_SCHEMA = 1

/** How the names of workflow artifacts with a plan end. */
export const PLAN_SUFFIX = '-plan'

/** What a job promises to make. */
export interface Expected {
  readonly format: FormatName
  /** Of the file's name: `*` stands for any text; case and `-`, `_`, `.` do not count, as in PEP 503. */
  readonly pattern: string
  /** So many files; `some` is one or more, `maybe` none or one. */
  readonly count: number | 'some' | 'maybe'
  /** Platform names, or `any` alone. */
  readonly targets: readonly string[]
}

/** What one machine makes. */
export interface JobContent {
  readonly formats: readonly FormatName[]
  /** Names, as people write them. */
  readonly pythons: readonly string[]
  /** Names of the platforms that its PEX files and executables are for. */
  readonly platforms: readonly string[]
  /** Complete-platform files that its PEX files are for, relative to the workspace. */
  readonly platformFiles: readonly string[]
  /** Formats that are made for fewer platforms than `platforms`. */
  readonly only: Readonly<Record<string, readonly string[] | undefined>>
  readonly pexScope: readonly PexScope[]
  readonly expects: readonly Expected[]
}

/** One job of the matrix. */
export interface Cell extends JobContent {
  /** Name of the platform it runs on; no two cells have one id. */
  readonly id: string
  /** For people: `linux-x86_64: sdist, wheel, pex`. */
  readonly name: string
  readonly runner: RunsOn
  /** The machine that it needs, with the oldest system that must still run what it makes. */
  readonly machine: Platform
  /** Name of the workflow artifact that holds what it made. */
  readonly artifact: string
}

/** `plan.json`: a release shared out among machines. */
export interface ReleasePlan {
  readonly schema: typeof PLAN_SCHEMA
  /** `package-python 1.0.0`: another version may make other files of the same plan. */
  readonly tool: string
  readonly project: {
    /** Relative to the workspace, with `/`. */
    readonly path: string
    readonly name?: string
    readonly version?: string
    readonly requiresPython?: string
  }
  readonly source: {
    /** Full hash of the commit; absent outside git. */
    readonly commit?: string
    /** Of what the commit does not tell: changed files, or all of them outside git. Lower-case hex. */
    readonly digest: string
    /** What every file is dated with, seconds since 1970. */
    readonly epoch: number
  }
  /** Text of every input that decides what is made and was given; the same for every job. */
  readonly inputs: Readonly<Record<string, string>>
  readonly native: { readonly native: boolean; readonly reason: string }
  readonly formats: readonly FormatName[]
  /** True when only the built wheel tells whether there is something for a PEX to run. */
  readonly pexIfRunnable: boolean
  readonly skipped: readonly Skipped[]
  readonly pythons: readonly string[]
  /** Every platform that is served, with its floor. */
  readonly platforms: readonly Platform[]
  readonly platformFiles: readonly string[]
  readonly cells: readonly Cell[]
  /** What is made once every cell's files are there; with no formats, they are only gathered. */
  readonly assemble: JobContent
  /** First part of the names of workflow artifacts. */
  readonly prefix: string
}

// A plan out of JSON, without trusting it (pure).

const HASH = /^[0-9a-f]{40,64}$/
/** Nothing that leads out of the workspace. */
const RELATIVE = /^(?![/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)).+$/
/** Not a path. */
const FILE_NAME = /^(?!\.\.?$)[^/\\\0]+$/

/** What is wrong with it is in `reader.problems`; the plan is good only when there are none. */
function decodePlan(reader: JsonReader, top: Readonly<Record<string, unknown>>): ReleasePlan {
  const project = reader.object(top.project, 'project')
  const source = reader.object(top.source, 'source')
  const native = reader.object(top.native, 'native')
  const name = reader.optional(project.name, 'project.name')
  const version = reader.optional(project.version, 'project.version')
  const requiresPython = reader.optional(project.requiresPython, 'project.requiresPython')
  const commit = reader.optional(source.commit, 'source.commit', HASH, "a commit's hash")
  const cells = reader.list(top.cells, 'cells', (cell, at) => decodeMatrixJob(reader, cell, at))
  const ids = cells.map(({ id }) => id)
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
    reader.problems.push(`cells has ${id} twice`)
  const inputs = reader.record(top.inputs, 'inputs', (text, at) => reader.text(text, at))
  for (const input of Object.keys(inputs).filter(one => !isPlanned(one)))
    reader.problems.push(`inputs has ${input}, which no plan decides`)
  return {
    schema: PLAN_SCHEMA,
    tool: reader.text(top.tool, 'tool'),
    project: {
      path: reader.text(project.path, 'project.path', RELATIVE, 'a path inside the workspace'),
      ...(name !== undefined && { name }),
      ...(version !== undefined && { version }),
      ...(requiresPython !== undefined && { requiresPython }),
    },
    source: {
      ...(commit !== undefined && { commit }),
      digest: reader.text(source.digest, 'source.digest', HASH, 'a digest'),
      epoch: reader.count(source.epoch, 'source.epoch'),
    },
    inputs,
    native: {
      native: reader.flag(native.native, 'native.native'),
      reason: reader.text(native.reason, 'native.reason'),
    },
    formats: reader.list(top.formats, 'formats', (format, at) => reader.oneOf(format, at, FORMATS)),
    pexIfRunnable: reader.flag(top.pexIfRunnable, 'pexIfRunnable'),
    skipped: reader.list(top.skipped, 'skipped', (item, at) => {
      const { format, reason } = reader.object(item, at)
      return {
        format: reader.oneOf(format, `${at}.format`, FORMATS),
        reason: reader.text(reason, `${at}.reason`),
      }
    }),
    pythons: pythonNames(reader, top.pythons, 'pythons'),
    platforms: reader.list(top.platforms, 'platforms', (item, at) => platform(reader, item, at)),
    platformFiles: reader.texts(top.platformFiles, 'platformFiles', RELATIVE, 'a path inside the workspace'),
    prefix: reader.text(top.prefix, 'prefix', FILE_NAME, 'a name'),
    cells,
    assemble: decodeJobContent(reader, top.assemble, 'assemble'),
  }
}

function decodeMatrixJob(reader: JsonReader, value: unknown, at: string): Cell {
  const cell = reader.object(value, at)
  return {
    id: reader.text(cell.id, `${at}.id`, /^[\w.-]{1,64}$/, 'a name'),
    name: reader.text(cell.name, `${at}.name`),
    runner: Array.isArray(cell.runner)
      ? reader.texts(cell.runner, `${at}.runner`)
      : reader.text(cell.runner, `${at}.runner`),
    machine: platform(reader, cell.machine, `${at}.machine`),
    artifact: reader.text(cell.artifact, `${at}.artifact`, FILE_NAME, 'a name'),
    ...decodeJobContent(reader, value, at),
  }
}

function decodeJobContent(reader: JsonReader, value: unknown, at: string): JobContent {
  const share = reader.object(value, at)
  const named = (item: unknown, place: string) => reader.oneOf(item, place, PLATFORM_NAMES)
  return {
    formats: reader.list(share.formats, `${at}.formats`, (item, place) => reader.oneOf(item, place, FORMATS)),
    pythons: pythonNames(reader, share.pythons, `${at}.pythons`),
    platforms: reader.list(share.platforms, `${at}.platforms`, named),
    platformFiles: reader.texts(share.platformFiles, `${at}.platformFiles`, RELATIVE, 'a path inside the workspace'),
    only: reader.record(share.only, `${at}.only`, (item, place) => reader.list(item, place, named)),
    pexScope: reader.list(share.pexScope, `${at}.pexScope`, (item, place) => reader.oneOf(item, place, PEX_SCOPES)),
    expects: reader.list(share.expects, `${at}.expects`, (item, place) => expected(reader, item, place)),
  }
}

function expected(reader: JsonReader, value: unknown, at: string): Expected {
  const { format, pattern, count, targets } = reader.object(value, at)
  const word = count === 'some' || count === 'maybe'
  return {
    format: reader.oneOf(format, `${at}.format`, FORMATS),
    pattern: reader.text(pattern, `${at}.pattern`, FILE_NAME, "a file's name"),
    count: word ? count : reader.count(count, `${at}.count`),
    targets: reader.texts(targets, `${at}.targets`),
  }
}

function platform(reader: JsonReader, value: unknown, at: string): Platform {
  const { name, os, arch, libc, floor } = reader.object(value, at)
  return {
    name: reader.oneOf(name, `${at}.name`, PLATFORM_NAMES),
    os: reader.oneOf(os, `${at}.os`, OSES),
    arch: reader.oneOf(arch, `${at}.arch`, ARCHES),
    ...(libc !== undefined && { libc: reader.oneOf(libc, `${at}.libc`, LIBCS) }),
    floor: reader.text(floor, `${at}.floor`, /^(?:\d+\.\d+)?$/, 'a version like 2.28'),
  }
}

function pythonNames(reader: JsonReader, value: unknown, at: string): string[] {
  return reader.list(value, at, (item, place) => {
    const name = reader.text(item, place)
    if (name !== '' && parsePython(name) === undefined)
      reader.problems.push(`${place} '${name}' is not a Python that this version knows`)
    return name
  })
}

// The matrix of a plan for `strategy.matrix: ${{ fromJson(needs.plan.outputs.matrix) }}` (pure).

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

// `plan.json`: written the same way everywhere, and read without trusting it. Its JSON Schema is docs/plan.schema.json.

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
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new PackagingError('input/plan', {
      message: `The plan ${file} cannot be read.`,
      fix: 'Give the path of the plan.json that the command plan wrote; in another job, download it first.',
      cause,
    })
  })
  return parsePlan(text, file)
}

/**
 * @param file for messages
 * @throws PackagingError `input/plan` that tells everything wrong with it
 */
export function parsePlan(text: string, file: string): ReleasePlan {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw malformed(file, [`it is not JSON: ${(cause as Error).message.split('\n')[0]}`], cause)
  }
  const reader = new JsonReader()
  const top = reader.object(data, '')
  if (reader.problems.length === 0 && top.schema !== PLAN_SCHEMA) throw otherSchema(file, top.schema)
  const plan = decodePlan(reader, top)
  if (reader.problems.length > 0) throw malformed(file, reader.problems)
  return plan
}

/** Problems told of one file; a page of them helps nobody. */
const MOST_TOLD = 10

function malformed(file: string, wrong: readonly string[], cause?: unknown): PackagingError {
  const rest = wrong.length - MOST_TOLD
  const told = [...wrong.slice(0, MOST_TOLD), ...(rest > 0 ? [`and ${rest} more`] : [])]
  return new PackagingError('input/plan', {
    message: `${file} is not a plan: ${told.join('; ')}.`,
    fix: 'Give the plan.json that the command plan of this version wrote, unchanged.',
    cause,
  })
}

function otherSchema(file: string, schema: unknown): PackagingError {
  const newer = typeof schema === 'number' && schema > PLAN_SCHEMA
  return new PackagingError('input/plan', {
    message: `${file} has schema ${JSON.stringify(schema) ?? 'none'}; this version of package-python reads schema ${PLAN_SCHEMA}${newer ? ': the plan was made by a newer one' : ''}.`,
    fix: 'Use the same version of package-python in every job of the release.',
  })
}
