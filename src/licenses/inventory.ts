/** Which licenses are inside the finished files, and what the policy says of each (pure). */

import { byBytes } from '../core/format.js'
import type { BundleContents, Component } from '../describe/contents.js'
import { normalizeName } from '../project/paths.js'
import { type LicensePolicy, type LicenseState, licenseState } from './policy.js'

export interface LicensedComponent {
  readonly name: string
  readonly version: string | undefined
  readonly kind: Component['kind']
  /** As stated or clarified; undefined when nothing is. */
  readonly license: string | undefined
  readonly state: LicenseState
  /** Names of the artifacts that hold it, sorted. */
  readonly files: readonly string[]
}

/**
 * Every component but the application's own, by name. A part without a license of its own is covered by what the whole
 * states (PEP 639: the expression is that of all files in the distribution).
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
  const mine = component.kind === 'wheel' && normalizeName(component.name) === normalizeName(own)
  const parts = (component.parts ?? []).filter(
    part => part.license !== undefined || part.kind === 'wheel' || part.kind === 'crate',
  )
  return [...(mine ? [] : [component]), ...parts.flatMap(part => counted(part, own))]
}
