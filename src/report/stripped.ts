/** How much leaving out tests saved, in one line. */
import { bytes, plural } from '../core/format.js'
import type { Report } from './model.js'

/** Empty when nothing was left out. */
export function strippedWords({ stripped = [] }: Pick<Report, 'stripped'>): string {
  if (stripped.length === 0) return ''
  const files = stripped.reduce((sum, wheel) => sum + wheel.files, 0)
  const saved = stripped.reduce((sum, wheel) => sum + wheel.saved, 0)
  return `Left out of ${plural(stripped.length, 'wheel')} for the PEX: ${plural(files, 'file')} of tests, ${bytes(Math.max(0, saved))}.`
}
