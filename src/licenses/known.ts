/** Whether what the user lists are licenses; needs SPDX's own list, which is loaded only when there is a list. */
import { PackagingError } from '../core/errors.js'
import { nearest } from '../core/parse.js'
import type { LicensePolicy } from './policy.js'

/** @throws PackagingError `input/invalid` for the first text that SPDX does not know: a typing mistake must allow nothing */
export async function checkPolicy({ allow, deny, clarified }: LicensePolicy): Promise<void> {
  if (allow.length + deny.length + Object.keys(clarified).length === 0) return
  const [{ parseExpression }, { default: ids }] = await Promise.all([
    import('./expression.js'),
    import('spdx-license-ids/index.json', { with: { type: 'json' } }),
  ])
  const listed = [...allow, ...deny].find(text => {
    const expression = parseExpression(text)
    return expression === undefined || 'left' in expression
  })
  const stated = Object.entries(clarified).find(([, text]) => parseExpression(text) === undefined)
  const wrong = listed ?? stated?.[1]
  if (wrong === undefined) return
  const near = nearest(wrong, ids)
  const hint = near === undefined ? '' : `Did you mean ${near}? `
  throw new PackagingError('input/invalid', {
    message:
      listed === undefined
        ? `Input licenses: '${wrong}', which it states for ${stated?.[0]}, is no SPDX expression.`
        : `Input licenses: '${wrong}' is no SPDX license identifier.`,
    fix: `${hint}The identifiers are at https://spdx.org/licenses/; one that is in no list is written LicenseRef-NAME.`,
  })
}
