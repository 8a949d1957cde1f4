/** Reads what one job made of a plan, without trusting it. */

import { PackagingError } from '../core/errors.js'
import { JsonReader } from '../core/json.js'
import { type Check, FORMATS } from '../core/model.js'
import type { StrippedWheel } from '../report/model.js'
import { type Job, PART_SCHEMA, type Part } from './part.js'
import { decodeContents } from './part-contents.js'

const SHA256 = /^[0-9a-f]{64}$/
const FILE_NAME = /^(?!\.\.?$)[^/\\\0]+$/
const RESULTS = ['passed', 'failed', 'warning', 'skipped'] as const

/**
 * @param file for messages
 * @throws PackagingError `input/parts` that tells everything wrong with it
 */
export function parsePart(text: string, file: string): Part {
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
  const part = decode(reader, top)
  if (reader.problems.length > 0) throw malformed(file, reader.problems)
  return part
}

function decode(reader: JsonReader, top: Readonly<Record<string, unknown>>): Part {
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
      return { format: reader.text(format, `${at}.format`), reason: reader.text(reason, `${at}.reason`) }
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

function decodeArtifact(reader: JsonReader, value: unknown, at: string): Part['artifacts'][number] {
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
    name: reader.text(name, `${at}.name`),
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
