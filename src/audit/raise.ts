/** Which version mends a component (pure). */
import { compare, valid } from '@renovatebot/pep440'
import type { Vulnerability } from './model.js'

/**
 * The lowest version above `version` in which none of `vulnerabilities` is left, as far as their databases tell; undefined
 * when one of them is mended nowhere.
 */
export function raiseTo(version: string, vulnerabilities: readonly Vulnerability[]): string | undefined {
  const each = vulnerabilities.map(({ fixed }) => {
    const above = fixed.filter(
      one => valid(one) !== null && valid(version) !== null && compare(one, version) > 0,
    )
    // A version for each line of releases may be named: the nearest is the smallest step.
    return above.sort(compare)[0]
  })
  if (each.length === 0 || each.includes(undefined)) return undefined
  return (each as string[]).sort(compare).at(-1)
}
