/** One advisory as a database writes it, decoded without trust (pure). @see https://ossf.github.io/osv-schema/ */

import { isRecord, listOf, textOf } from '../core/json.js'
import { normalizeName } from '../project/paths.js'
import type { Level } from './model.js'

export interface Advisory {
  readonly id: string
  readonly aliases: readonly string[]
  readonly summary: string
  /** What the database calls it; `unknown` when it says nothing. */
  readonly level: Level
  /** CVSS vectors, the newest version of CVSS first. */
  readonly vectors: readonly string[]
  readonly fixed: readonly string[]
  readonly url?: string
  /** Taken back by those who published it. */
  readonly withdrawn: boolean
}

const LEVELS: Readonly<Record<string, Level>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  LOW: 'low',
  NONE: 'none',
}

/** An identifier alone, where no details could be had. */
export function bareAdvisory(id: string): Advisory {
  return { id, aliases: [], summary: '', level: 'unknown', vectors: [], fixed: [], withdrawn: false }
}

/** @param name normalised name of the package whose mended versions are wanted */
export function decodeAdvisory(data: unknown, id: string, name: string): Advisory {
  if (!isRecord(data)) return bareAdvisory(id)
  const affected = listOf(data.affected)
    .filter(isRecord)
    .filter(({ package: about }) => isRecord(about) && normalizeName(textOf(about.name) ?? '') === name)
  const events = affected
    .flatMap(entry => listOf(entry.ranges).filter(isRecord))
    .filter(range => range.type !== 'GIT')
    .flatMap(range => listOf(range.events).filter(isRecord))
  const vectors = [data, ...affected]
    .flatMap(entry => listOf(entry.severity).filter(isRecord))
    .flatMap(entry => textOf(entry.score) ?? [])
  const specific = [data, ...affected].flatMap(entry => {
    const inner = entry.database_specific
    return isRecord(inner) ? (textOf(inner.severity) ?? []) : []
  })
  const web = listOf(data.references)
    .filter(isRecord)
    .sort((a, b) => Number(b.type === 'ADVISORY') - Number(a.type === 'ADVISORY'))
    .flatMap(entry => textOf(entry.url) ?? [])[0]
  return {
    id: textOf(data.id) ?? id,
    aliases: listOf(data.aliases).flatMap(alias => textOf(alias) ?? []),
    summary: textOf(data.summary) ?? firstLine(textOf(data.details) ?? ''),
    level: specific.flatMap(word => LEVELS[word.toUpperCase()] ?? [])[0] ?? 'unknown',
    vectors: [...new Set(vectors)].sort().reverse(),
    fixed: [...new Set(events.flatMap(event => textOf(event.fixed) ?? []))],
    ...(web !== undefined && { url: web }),
    withdrawn: typeof data.withdrawn === 'string',
  }
}

/** The form of the index's own JSON, `vulnerabilities`. @see https://docs.pypi.org/api/json/ */
export function decodeIndexAdvisory(data: unknown): Advisory | undefined {
  if (!isRecord(data)) return undefined
  const id = textOf(data.id)
  if (id === undefined) return undefined
  const url = textOf(data.link)
  return {
    ...bareAdvisory(id),
    aliases: listOf(data.aliases).flatMap(alias => textOf(alias) ?? []),
    summary: textOf(data.summary) ?? firstLine(textOf(data.details) ?? ''),
    fixed: listOf(data.fixed_in).flatMap(version => textOf(version) ?? []),
    ...(url !== undefined && { url }),
    withdrawn: typeof data.withdrawn === 'string',
  }
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line
}

const MOST = 200
