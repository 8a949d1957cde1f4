/** The input `licenses`: `off`, `report`, or lists of what may ship (pure, and light: it is read at every start). */

import { lines, type Parsed } from '../core/parse.js'
import { normalizeName } from '../project/paths.js'
import type { LicensePolicy } from './policy.js'

export interface LicensesInput {
  /** False when nothing is to be said of licenses at all. */
  readonly wanted: boolean
  readonly policy: LicensePolicy
}

const LINE =
  /^(?<key>allow|deny|package:(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?))\s*=\s*(?<value>\S.*)$/

/** `allow=MIT, Apache-2.0`, `deny=AGPL-3.0-only` and `package:NAME=EXPRESSION`, each as often as wanted, a line each. */
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
  if (both !== undefined)
    return { wrong: `${both} is both allowed and denied`, fix: 'Take it off one of the lists.' }
  return { value: { wanted: true, policy } }
}
