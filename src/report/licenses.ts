/** The licenses of what ships: one row of the verdict, and a table by license. */

import { byBytes, code, listing, markdown, plural } from '../core/format.js'
import type { Finding } from '../core/model.js'
import type { LicensedComponent } from '../sbom/licenses.js'

/** Names in a sentence. */
const MOST_NAMED = 3

/** One row of the verdict. @param lists whether there is an allow or deny list */
export function licenseFinding(components: readonly LicensedComponent[], lists: boolean): Finding {
  const of = (...states: readonly LicensedComponent['state'][]) =>
    components.filter(one => states.includes(one.state))
  const refused = of('denied', 'unlisted')
  const unknown = of('unknown')
  const state = refused.length > 0 ? 'failed' : unknown.length > 0 && lists ? 'unknown' : 'passed'
  const parts = [
    plural(components.length, 'component'),
    ...(refused.length > 0 ? [`${refused.length} not allowed: ${named(refused)}`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} of unknown license: ${named(unknown)}`] : []),
    ...(lists && refused.length + unknown.length === 0 ? ['all allowed'] : []),
  ]
  return { title: 'licenses inside', state, sentence: parts.join('; ') }
}

function named(components: readonly LicensedComponent[]): string {
  const names = components.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`))
  const more = names.length - MOST_NAMED
  return listing(more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names)
}

/** A row for each license, unknown ones first. */
export function licensesTable(components: readonly LicensedComponent[]): string {
  const rows = new Map<string, string[]>()
  for (const { name, version, license } of components) {
    const title = version === undefined ? name : `${name} ${version}`
    rows.set(license ?? '', [...(rows.get(license ?? '') ?? []), title])
  }
  const sorted = [...rows].sort(([a], [b]) => byBytes(a, b))
  return [
    '| License | Components |',
    '| --- | --- |',
    ...sorted.map(
      ([license, names]) =>
        `| ${license === '' ? 'unknown' : code(license)} | ${[...new Set(names)].map(markdown).join(', ')} |`,
    ),
  ].join('\n')
}
