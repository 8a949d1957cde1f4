/** The license policy: which licenses are inside finished files, which of them may ship, and the problems (pure). */

import { PackagingError } from '../core/errors.js'
import { byBytes, plural } from '../core/format.js'
import { didYouMean } from '../core/parse.js'
import { normalizeName } from '../project/paths.js'
import { type BundleContents, type Component, isOwn } from './component.js'
import { type Expression, leafText, parseExpression } from './license-expression.js'

export interface LicensePolicy {
  /** SPDX identifiers, perhaps `WITH` an exception; empty allows all that `deny` does not name. */
  readonly allow: readonly string[]
  readonly deny: readonly string[]
  /** Licenses of components that state none, or a wrong one: expressions by normalised name. */
  readonly clarified: Readonly<Record<string, string>>
}

/**
 * `allowed`; `denied`: named in deny; `unlisted`: there is an allow list without it; `unknown`: no license is stated, or
 * in a text that only a person can interpret. Unknown never counts as allowed.
 */
type LicenseState = 'allowed' | 'denied' | 'unlisted' | 'unknown'

/** All licenses joined by AND apply: the worst state counts. */
const AND_ORDER: readonly LicenseState[] = ['denied', 'unlisted', 'unknown', 'allowed']
/** One of the licenses joined by OR may be chosen: the best state counts. */
const OR_ORDER: readonly LicenseState[] = ['allowed', 'unknown', 'unlisted', 'denied']

/** @param license an expression or any other text; undefined when nothing is stated */
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
  // An exception only permits more, so that an entry for the license alone includes it with every exception;
  // an entry for license and exception is more exact, and wins.
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
  const [license = '', exception] = text.trim().toLowerCase().replace(/\s+/g, ' ').split(' with ')
  const later = license.replace(/\+$/, '-or-later')
  const exact = /^(?:a|l)?gpl-\d\.\d$|^gfdl-\d\.\d$/.test(later) ? `${later}-only` : later
  return exception === undefined ? exact : `${exact} with ${exception}`
}

/** A component of finished files, with what the policy says of its license. */
export interface LicensedComponent {
  readonly name: string
  readonly version: string | undefined
  readonly kind: Component['kind']
  /** As stated or clarified; undefined when nothing is. */
  readonly license: string | undefined
  readonly state: LicenseState
  /** Names of the artifacts that contain it, sorted. */
  readonly files: readonly string[]
}

/**
 * Every component except the application's own, by name. A part without a license of its own is covered by the license of
 * the whole (PEP 639: the expression is that of all files in the distribution).
 * @param own name of the application
 */
export function licenseInventory(
  bundles: readonly BundleContents[],
  own: string,
  policy: LicensePolicy,
): readonly LicensedComponent[] {
  const found = new Map<string, LicensedComponent>()
  for (const { file, components } of bundles) {
    for (const component of components.flatMap(one => counted(one, own))) {
      const { kind, name, version } = component
      const license = policy.clarified[normalizeName(name)] ?? component.license
      const key = [kind, normalizeName(name), version ?? '', license ?? ''].join('\0')
      const files = [...new Set([...(found.get(key)?.files ?? []), file])].sort(byBytes)
      found.set(key, { name, version, kind, license, state: licenseState(license, policy), files })
    }
  }
  return [...found].sort(([a], [b]) => byBytes(a, b)).map(([, one]) => one)
}

function counted(component: Component, own: string): readonly Component[] {
  const parts = (component.parts ?? []).filter(
    part => part.license !== undefined || part.kind === 'wheel' || part.kind === 'crate',
  )
  return [...(isOwn(component, own) ? [] : [component]), ...parts.flatMap(part => counted(part, own))]
}

/**
 * Loads SPDX's own list of identifiers, only when there is something to check.
 * @throws PackagingError `input/invalid` for the first text that SPDX does not know: a typing mistake must allow nothing
 */
export async function checkPolicy({ allow, deny, clarified }: LicensePolicy): Promise<void> {
  if (allow.length + deny.length + Object.keys(clarified).length === 0) return
  const { default: ids } = await import('spdx-license-ids/index.json', { with: { type: 'json' } })
  const listed = [...allow, ...deny].find(text => {
    const expression = parseExpression(text)
    return expression === undefined || 'left' in expression
  })
  const stated = Object.entries(clarified).find(([, text]) => parseExpression(text) === undefined)
  const wrong = listed ?? stated?.[1]
  if (wrong === undefined) return
  throw new PackagingError('input/invalid', {
    message:
      listed === undefined
        ? `Input licenses: '${wrong}', which it states for ${stated?.[0]}, is not a valid SPDX expression.`
        : `Input licenses: '${wrong}' is not an SPDX license identifier.`,
    fix: `${didYouMean(wrong, ids)}The identifiers are at https://spdx.org/licenses/; write one that is not in the list as LicenseRef-NAME.`,
  })
}

/** One problem for each bad state. Unknown licenses are a problem only where a list decides what may ship. */
export function licenseProblems(inventory: readonly LicensedComponent[], policy: LicensePolicy) {
  const lists = policy.allow.length + policy.deny.length > 0
  const of = (state: LicenseState, what: string, fix: string) => {
    const components = inventory.filter(one => one.state === state)
    return problem(components, what, fix)
  }
  const failures = [
    ...of('denied', 'under a license that licenses denies', 'Replace it, or remove the license from the deny list.'),
    ...of(
      'unlisted',
      'under a license that licenses does not allow',
      'Replace it, or review the license and add it to the allow list.',
    ),
  ]
  const fix = 'Find out which it is, and state it with a line package:NAME=LICENSE in licenses.'
  const unknown = lists ? of('unknown', 'under an unknown license', fix) : []
  // A deny list alone says what must not ship: an unknown license may be on it or not.
  return policy.allow.length > 0
    ? { failures: [...failures, ...unknown], warnings: [] }
    : { failures, warnings: unknown }
}

function problem(components: readonly LicensedComponent[], what: string, fix: string): PackagingError[] {
  const [first] = components
  if (first === undefined) return []
  const lines = components.map(
    one => `${title(one)}: ${one.license ?? 'nothing is stated'} (in ${one.files.join(', ')})`,
  )
  const more = components.length > 1 ? ` and ${plural(components.length - 1, 'other component')}` : ''
  return [
    new PackagingError('check/license', {
      message: `${title(first)}${more} ${components.length > 1 ? 'are' : 'is'} ${what}: ${first.license ?? 'nothing is stated'}.`,
      fix,
      ...(lines.length > 1 && { detail: lines }),
    }),
  ]
}

function title({ name, version }: LicensedComponent): string {
  return version === undefined ? name : `${name} ${version}`
}
