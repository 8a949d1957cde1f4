/** What workflow artifacts are called (pure). @see https://github.com/actions/upload-artifact#name */
import { createHash } from 'node:crypto'
import type { FormatName } from '../core/model.js'
import { normalizeName } from '../project/paths.js'

export interface ArtifactName {
  readonly prefix: string
  readonly name: string
  readonly version: string
  readonly format: FormatName
  /** Platform name. */
  readonly target: string
  /** Pythons that a job of a matrix was asked for by name; empty when it serves all. */
  readonly pythons: readonly string[]
}

/**
 * `dist-answer-1.0.0-pex-linux-x86_64-3.11`. A run holds one workflow artifact of a name: the platform and the Pythons
 * that were asked for keep the jobs of a matrix apart, and a job that runs again finds its own.
 */
export function workflowArtifactName({
  prefix,
  name,
  version,
  format,
  target,
  pythons,
}: ArtifactName): string {
  const parts = [prefix, normalizeName(name), version, format, target]
  if (pythons.length > 0) parts.push(pythons.join('_'))
  return fittingName(parts.join('-'))
}

/** What a release is made of once it is assembled: `dist-answer-1.0.0-pypi`, `dist-answer-1.0.0-release`. */
export function assembledName(
  prefix: string,
  name: string,
  version: string,
  what: 'pypi' | 'release',
): string {
  return fittingName([prefix, normalizeName(name), version, what].join('-'))
}

/** A name that GitHub takes. */
export function fittingName(name: string): string {
  // GitHub refuses these characters; a version may hold `!` and `+`, which it takes.
  const whole = name.replaceAll(/["*/:<>?\\|\r\n]/g, '_')
  if (whole.length <= LONGEST) return whole
  // What is cut off is often all that tells two jobs apart.
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 16)
  return `${whole.slice(0, LONGEST - 17)}-${digest}`
}

/** Characters; GitHub takes 255, and its server adds some of its own. */
const LONGEST = 250
