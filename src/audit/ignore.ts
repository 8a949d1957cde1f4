/** The ignore list: vulnerabilities that a person has judged, each with a reason and a last day (pure). */
import { lines, type Parsed } from '../core/parse.js'
import type { Ignored, IgnoreRule, Vulnerability } from './model.js'

const SHAPE = /^(?<id>[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9.:-]+)\s+until=(?<until>\S+)\s+(?<reason>\S.*)$/

/** Lines like `CVE-2024-1234 until=2026-12-31 we never parse untrusted input`. */
export function ignoreRules(text: string): Parsed<readonly IgnoreRule[]> {
  const rules: IgnoreRule[] = []
  for (const line of lines(text)) {
    const { id, until = '', reason } = SHAPE.exec(line)?.groups ?? {}
    if (id === undefined || reason === undefined)
      return {
        wrong: `'${line}' does not say which vulnerability is ignored until when and why`,
        fix: 'Write lines like: CVE-2024-1234 until=2026-12-31 the parser it is about is never called.',
      }
    if (!isDay(until))
      return { wrong: `'${until}' is not a day of the calendar`, fix: 'Write the last day as 2026-12-31.' }
    rules.push({ id, until, reason })
  }
  return { value: rules }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** True until the end of its last day in UTC. */
export function holds({ until }: IgnoreRule, now: Date): boolean {
  return now.toISOString().slice(0, 10) <= until
}

/** The first rule that holds, else the first one that once did; a rule may use any name of the vulnerability. */
export function ruleFor(
  { id, aliases }: Vulnerability,
  rules: readonly IgnoreRule[],
  now: Date,
): IgnoreRule | undefined {
  const names = [id, ...aliases].map(name => name.toLowerCase())
  const own = rules.filter(rule => names.includes(rule.id.toLowerCase()))
  return own.find(rule => holds(rule, now)) ?? own[0]
}

export interface Sorted {
  readonly counting: readonly Vulnerability[]
  readonly ignored: readonly Ignored[]
  readonly expired: readonly IgnoreRule[]
}

/** What counts and what does not; an expired rule ignores nothing. */
export function applyIgnores(
  vulnerabilities: readonly Vulnerability[],
  rules: readonly IgnoreRule[],
  now: Date,
): Sorted {
  const judged = vulnerabilities.map(vulnerability => ({
    vulnerability,
    rule: ruleFor(vulnerability, rules, now),
  }))
  const ignored = judged.flatMap(({ vulnerability, rule }) =>
    rule !== undefined && holds(rule, now) ? [{ vulnerability, rule }] : [],
  )
  const expired = judged.flatMap(({ rule }) => (rule !== undefined && !holds(rule, now) ? [rule] : []))
  const left = new Set(ignored.map(({ vulnerability }) => vulnerability))
  return { counting: vulnerabilities.filter(one => !left.has(one)), ignored, expired }
}
