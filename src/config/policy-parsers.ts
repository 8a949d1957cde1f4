/** Parsers of what a project decides itself: accepted vulnerabilities, licenses, and whether files are built twice (pure). */
import { lines, type Parsed } from '../core/parse.js'
import { normalizeName } from '../project/paths.js'
import type { LicensePolicy } from '../sbom/licenses.js'

/** One accepted vulnerability of `audit-ignore`. */
export interface IgnoreRule {
  /** In any spelling of the case: CVE-2024-1, GHSA-…, PYSEC-…. */
  readonly id: string
  /** Last day on which it applies, `2026-12-31`, in UTC. */
  readonly until: string
  readonly reason: string
}

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

/** The input `licenses`: `off`, `report`, or lists of what may ship. */
interface LicensesInput {
  /** False when licenses are not reported at all. */
  readonly wanted: boolean
  readonly policy: LicensePolicy
}

const LINE = /^(?<key>allow|deny|package:(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?))\s*=\s*(?<value>\S.*)$/

/** `allow=MIT, Apache-2.0`, `deny=AGPL-3.0-only` and `package:NAME=EXPRESSION`, each any number of times, a line each. */
export function licensesInput(text: string): Parsed<LicensesInput> {
  const allow: string[] = []
  const deny: string[] = []
  const clarified: Record<string, string> = Object.create(null)
  const policy = { allow, deny, clarified }
  const all = lines(text)
  if (all.length === 1 && all[0] === 'off') return { value: { wanted: false, policy } }
  for (const line of all) {
    if (line === 'report') continue
    const { key, name, value = '' } = LINE.exec(line)?.groups ?? {}
    if (key === undefined)
      return {
        wrong: `'${line}' is neither report, off, nor a list`,
        fix: 'Write report, off, or lines like allow=MIT, Apache-2.0 and deny=AGPL-3.0-only and package:NAME=MIT.',
      }
    const values = value.split(',').map(one => one.trim())
    if (name !== undefined) clarified[normalizeName(name)] = value.trim()
    else (key === 'allow' ? allow : deny).push(...values.filter(one => one !== ''))
  }
  const both = allow.find(one => deny.includes(one))
  if (both !== undefined) return { wrong: `${both} is both allowed and denied`, fix: 'Take it off one of the lists.' }
  return { value: { wanted: true, policy } }
}

export const REPRODUCIBLE = ['auto', 'check', 'normalize', 'off'] as const

/** What the input `reproducible` means in one run. */
export interface ReproducibleMode {
  /** Build every file twice and compare. */
  readonly compare: boolean
  /** Rewrite sdists and wheels in one canonical form. */
  readonly normalize: boolean
  /** Whether a difference fails the run; it is only a warning where `auto` compares. */
  readonly fails: boolean
}

/**
 * `auto` compares where a release is made: in a workflow that a tag started, or with the input `tag`. A tag that only
 * is at HEAD is not a release (as for `version-check`).
 */
export function reproducibleMode(
  asked: (typeof REPRODUCIBLE)[number],
  env: Readonly<Record<string, string | undefined>>,
  tag: string,
): ReproducibleMode {
  if (asked === 'off') return { compare: false, normalize: false, fails: false }
  if (asked !== 'auto') return { compare: true, normalize: asked === 'normalize', fails: true }
  const tagged = tag !== '' || (env.GITHUB_REF?.startsWith('refs/tags/') ?? false)
  return { compare: tagged, normalize: false, fails: false }
}
