/** What the license policy forbids, as problems that say what to do (pure). */
import { PackagingError } from '../core/errors.js'
import { plural } from '../core/format.js'
import type { LicensedComponent } from './inventory.js'
import type { LicensePolicy, LicenseState } from './policy.js'

/** One problem for each kind of trouble. Unknown licenses are one only where a list decides what may ship. */
export function licenseProblems(
  inventory: readonly LicensedComponent[],
  policy: LicensePolicy,
): { readonly failures: readonly PackagingError[]; readonly warnings: readonly PackagingError[] } {
  const lists = policy.allow.length + policy.deny.length > 0
  const of = (state: LicenseState) => inventory.filter(one => one.state === state)
  const failures = [
    ...problem(
      of('denied'),
      'under a license that licenses denies',
      'Replace it, or take the license off the deny list.',
    ),
    ...problem(
      of('unlisted'),
      'under a license that licenses does not allow',
      'Replace it, or add the license to the allow list once you have judged it.',
    ),
  ]
  const unknown = !lists
    ? []
    : problem(
        of('unknown'),
        'under a license that is not known',
        'Find out which it is, and say so with a line package:NAME=LICENSE in licenses.',
      )
  // A deny list alone says what must not ship: what is unknown may be it, and may be not.
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
