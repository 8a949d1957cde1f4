/** A stated license as CycloneDX writes it (pure). */
import { parseExpression } from '../licenses/expression.js'

/** One identifier, an expression, or a name for words that SPDX does not know. */
export function licenseChoice(license: string): readonly object[] {
  const expression = parseExpression(license)
  if (expression === undefined) return [{ license: { name: license, acknowledgement: 'declared' } }]
  const single = !('left' in expression) && !expression.plus && expression.exception === undefined
  if (single && !/^(?:DocumentRef-|LicenseRef-)/.test(expression.license))
    return [{ license: { id: expression.license, acknowledgement: 'declared' } }]
  return [{ expression: license, acknowledgement: 'declared' }]
}
