/** What a release needs of `manifest.json`, decoded (docs/manifest.schema.json). */

import { PackagingError } from '../core/errors.js'
import { isRecord } from '../core/json.js'
import type { Artifact } from '../core/model.js'
import { MANIFEST_SCHEMA } from '../report/manifest.js'

export interface ReleaseManifest {
  readonly name: string
  readonly version: string
  /** Full hash; undefined when it was made outside git. */
  readonly commit: string | undefined
  readonly entryPoint: string | undefined
  readonly artifacts: readonly Omit<Artifact, 'path'>[]
}

/** @throws PackagingError `release/files` @param file for messages */
export function decodeManifest(text: string, file: string): ReleaseManifest {
  const wrong = (what: string, cause?: unknown) =>
    new PackagingError('release/files', {
      message: `${file} ${what}.`,
      fix: 'Build again with this version of package-python.',
      place: { file },
      cause,
    })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (thrown) {
    throw wrong('is not JSON', thrown)
  }
  const { schema, project, commit, entryPoint, artifacts } = isRecord(data) ? data : {}
  if (schema !== MANIFEST_SCHEMA) throw wrong(`has schema ${String(schema)}, not ${MANIFEST_SCHEMA}`)
  if (!isRecord(project) || typeof project.name !== 'string' || typeof project.version !== 'string')
    throw wrong('names no project and version')
  const decoded = Array.isArray(artifacts) ? artifacts.map(artifactOf) : []
  if (decoded.length === 0) throw wrong('lists no files')
  const known = decoded.flatMap(one => (one === undefined ? [] : [one]))
  if (known.length < decoded.length) throw wrong('lists a file without its name, size or SHA-256')
  return {
    name: project.name,
    version: project.version,
    commit: typeof commit === 'string' ? commit : undefined,
    entryPoint: typeof entryPoint === 'string' ? entryPoint : undefined,
    artifacts: known,
  }
}

function artifactOf(one: unknown): Omit<Artifact, 'path'> | undefined {
  if (!isRecord(one)) return undefined
  const { format, file, size, sha256, targets, pythons } = one
  if (typeof format !== 'string' || typeof file !== 'string' || typeof size !== 'number') return undefined
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined
  return { format, file, size, sha256, targets: texts(targets), pythons: texts(pythons) }
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
