/** Which licenses may ship, and what that means for an expression (pure). */
import { type Expression, leafText, parseExpression } from './expression.js'

export interface LicensePolicy {
  /** SPDX identifiers, perhaps `WITH` an exception; empty allows all that `deny` does not name. */
  readonly allow: readonly string[]
  readonly deny: readonly string[]
  /** What a component is under that does not say it itself, or says it wrongly: expressions by normalised name. */
  readonly clarified: Readonly<Record<string, string>>
}

/**
 * `allowed`; `denied`: named in deny; `unlisted`: there is an allow list without it; `unknown`: nobody says which license
 * it is, or in words that only a person can judge. Unknown is never taken for allowed.
 */
export type LicenseState = 'allowed' | 'denied' | 'unlisted' | 'unknown'

/** Of what is joined by AND all hold: the first of these that one of them is. */
const AND_ORDER: readonly LicenseState[] = ['denied', 'unlisted', 'unknown', 'allowed']
/** Of what is joined by OR the best may be chosen. */
const OR_ORDER: readonly LicenseState[] = ['allowed', 'unknown', 'unlisted', 'denied']

/** @param license an expression or any other words; undefined when nothing is stated */
export function licenseState(license: string | undefined, policy: LicensePolicy): LicenseState {
  const expression = license === undefined ? undefined : parseExpression(license)
  return expression === undefined ? 'unknown' : stateOf(expression, policy)
}

function stateOf(expression: Expression, policy: LicensePolicy): LicenseState {
  if ('left' in expression) {
    const states = [stateOf(expression.left, policy), stateOf(expression.right, policy)]
    const order = expression.conjunction === 'and' ? AND_ORDER : OR_ORDER
    return order.find(state => states.includes(state)) ?? 'unknown'
  }
  const whole = leafText(expression)
  // An exception only permits more, so that a list that names the license alone means it with every exception too;
  // naming license and exception is more exact, and wins.
  const alone = leafText({ license: expression.license, ...(expression.plus && { plus: true as const }) })
  for (const text of new Set([whole, alone])) {
    if (names(policy.deny, text)) return 'denied'
    if (names(policy.allow, text)) return 'allowed'
  }
  if (/^(?:DocumentRef-|LicenseRef-)/.test(expression.license)) return 'unknown'
  return policy.allow.length > 0 ? 'unlisted' : 'allowed'
}

function names(list: readonly string[], text: string): boolean {
  return list.some(entry => spelling(entry) === spelling(text))
}

/** Case does not count (SPDX, annex on expressions), and `X+` is `X-or-later`; old names of the GNU family are `-only`. */
function spelling(text: string): string {
  const [license = '', exception] = text
    .trim()
    .toLowerCase()
    .split(/\s+with\s+/)
  const later = license.replace(/\+$/, '-or-later')
  const exact = /^(?:a|l)?gpl-\d\.\d$|^gfdl-\d\.\d$/.test(later) ? `${later}-only` : later
  return exception === undefined ? exact : `${exact} with ${exception}`
}
