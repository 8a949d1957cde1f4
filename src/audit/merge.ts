/** Several databases describe one vulnerability under several names: one finding for each (pure). */
import type { Level, Vulnerability } from './model.js'
import type { Advisory } from './record.js'
import { levelOfScore } from './severity.js'

/** The name that people know best first. */
const ORDER = [/^CVE-/i, /^GHSA-/i, /^PYSEC-/i, /^RUSTSEC-/i]
const LEVELS: readonly Level[] = ['critical', 'high', 'medium', 'low', 'none', 'unknown']

/**
 * Groups by identifiers and aliases, however the chain goes; withdrawn ones are left out.
 * @param scoreOf CVSS base score of a vector; undefined for one that cannot be read
 * @returns worst first
 */
export function mergeAdvisories(
  advisories: readonly Advisory[],
  scoreOf: (vector: string) => number | undefined,
): readonly Vulnerability[] {
  const groups: { names: Set<string>; of: Advisory[] }[] = []
  for (const advisory of advisories.filter(one => !one.withdrawn)) {
    const names = [advisory.id, ...advisory.aliases].map(name => name.toUpperCase())
    const touched = groups.filter(group => names.some(name => group.names.has(name)))
    const rest = groups.filter(group => !touched.includes(group))
    const merged = {
      names: new Set([...touched.flatMap(group => [...group.names]), ...names]),
      of: [...touched.flatMap(group => group.of), advisory],
    }
    groups.splice(0, groups.length, ...rest, merged)
  }
  return groups
    .map(({ of }) => vulnerability(of, scoreOf))
    .sort((a, b) => rank(a) - rank(b) || (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1))
}

function vulnerability(
  of: readonly Advisory[],
  scoreOf: (vector: string) => number | undefined,
): Vulnerability {
  const names = new Map(
    of.flatMap(({ id, aliases }) => [id, ...aliases]).map(name => [name.toUpperCase(), name]),
  )
  const [id = '', ...aliases] = [...names.values()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const scores = of.flatMap(({ vectors }) => vectors.flatMap(vector => scoreOf(vector) ?? []).slice(0, 1))
  const score = scores.length > 0 ? Math.max(...scores) : undefined
  const told =
    of.map(({ level }) => level).sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b))[0] ?? 'unknown'
  const url = of.flatMap(one => one.url ?? [])[0]
  return {
    id,
    aliases: aliases.sort(),
    summary: of.map(({ summary }) => summary).find(text => text !== '') ?? '',
    level: told === 'unknown' && score !== undefined ? levelOfScore(score) : told,
    ...(score !== undefined && { score }),
    fixed: [...new Set(of.flatMap(({ fixed }) => fixed))],
    ...(url !== undefined && { url }),
  }
}

function order(name: string): number {
  const at = ORDER.findIndex(pattern => pattern.test(name))
  return at < 0 ? ORDER.length : at
}

function rank({ level }: Vulnerability): number {
  return LEVELS.indexOf(level)
}
