/** A plan out of JSON, without trusting it (pure). */

import { isPlanned } from '../config/planned-inputs.js'
import type { JsonReader } from '../core/json.js'
import { ARCHES, FORMATS, LIBCS, OSES, PEX_SCOPES, type Platform } from '../core/model.js'
import { parsePython } from '../interpreters/versions.js'
import { PLATFORM_NAMES } from '../targets/platforms.js'
import { type Cell, type Expected, PLAN_SCHEMA, type ReleasePlan, type Share } from './release-plan.js'

const HASH = /^[0-9a-f]{40,64}$/
/** Nothing that leads out of the workspace. */
const RELATIVE = /^(?![/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)).+$/
/** Not a path. */
const FILE_NAME = /^(?!\.\.?$)[^/\\\0]+$/

/** What is wrong with it is in `reader.problems`; the plan is good only when there are none. */
export function decodePlan(reader: JsonReader, top: Readonly<Record<string, unknown>>): ReleasePlan {
  const project = reader.object(top.project, 'project')
  const source = reader.object(top.source, 'source')
  const native = reader.object(top.native, 'native')
  const name = reader.optional(project.name, 'project.name')
  const version = reader.optional(project.version, 'project.version')
  const requiresPython = reader.optional(project.requiresPython, 'project.requiresPython')
  const commit = reader.optional(source.commit, 'source.commit', HASH, "a commit's hash")
  const cells = reader.list(top.cells, 'cells', (cell, at) => decodeCell(reader, cell, at))
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
    assemble: decodeShare(reader, top.assemble, 'assemble'),
  }
}

function decodeCell(reader: JsonReader, value: unknown, at: string): Cell {
  const cell = reader.object(value, at)
  return {
    id: reader.text(cell.id, `${at}.id`, /^[\w.-]{1,64}$/, 'a name'),
    name: reader.text(cell.name, `${at}.name`),
    runner: Array.isArray(cell.runner)
      ? reader.texts(cell.runner, `${at}.runner`)
      : reader.text(cell.runner, `${at}.runner`),
    machine: platform(reader, cell.machine, `${at}.machine`),
    artifact: reader.text(cell.artifact, `${at}.artifact`, FILE_NAME, 'a name'),
    ...decodeShare(reader, value, at),
  }
}

function decodeShare(reader: JsonReader, value: unknown, at: string): Share {
  const share = reader.object(value, at)
  const named = (item: unknown, place: string) => reader.oneOf(item, place, PLATFORM_NAMES)
  return {
    formats: reader.list(share.formats, `${at}.formats`, (item, place) => reader.oneOf(item, place, FORMATS)),
    pythons: pythonNames(reader, share.pythons, `${at}.pythons`),
    platforms: reader.list(share.platforms, `${at}.platforms`, named),
    platformFiles: reader.texts(
      share.platformFiles,
      `${at}.platformFiles`,
      RELATIVE,
      'a path inside the workspace',
    ),
    only: reader.record(share.only, `${at}.only`, (item, place) => reader.list(item, place, named)),
    pexScope: reader.list(share.pexScope, `${at}.pexScope`, (item, place) =>
      reader.oneOf(item, place, PEX_SCOPES),
    ),
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
