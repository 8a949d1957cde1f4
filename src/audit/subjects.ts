/** What is asked about: the components of finished files (pure). */

import { byBytes } from '../core/format.js'
import { normalizeName } from '../project/paths.js'
import { parseRequirement } from '../resolve/requirement.js'
import { type BundleContents, type Component, parsePurl, purlOf } from '../sbom/component.js'
import type { Subject } from './model.js'

/**
 * Every component once, sorted, without the application itself: of what is being released nothing can be known yet, and
 * its name may be nobody's business. What has no version or no package URL is a subject too, with the URL `pkg:generic/…`.
 * @param own name of the application
 */
export function subjectsOf(bundles: readonly BundleContents[], own: string): readonly Subject[] {
  const found = new Map<string, Subject>()
  const brought = broughtBy(bundles, own)
  for (const { file, components } of bundles)
    for (const [component, holder] of components.flatMap(one => all(one))) {
      const { kind, name, version } = component
      const normal = normalizeName(name)
      if (kind === 'wheel' && normal === normalizeName(own)) continue
      if (kind === 'file') continue
      const parsed = parsePurl(purlOf(component) ?? '')
      const sure = parsed?.version !== undefined && component.guessed !== true
      const purl = sure ? parsed.plain : `pkg:generic/${encodeURIComponent(name)}`
      const before = found.get(`${purl} ${version}`)
      const origin = component.origin === 'project' ? 'private' : (component.origin ?? 'index')
      const files = [...new Set([...(before?.files ?? []), file])].sort(byBytes)
      found.set(`${purl} ${version}`, {
        name,
        version: version ?? '',
        purl,
        files,
        origin,
        broughtBy: holder !== undefined ? [holder] : (brought.get(normal) ?? []),
      })
    }
  return [...found].sort(([a], [b]) => byBytes(a, b)).map(([, subject]) => subject)
}

/** With the name of what it is a part of. */
function all(component: Component, holder?: string): readonly (readonly [Component, string | undefined])[] {
  return [[component, holder], ...(component.parts ?? []).flatMap(part => all(part, component.name))]
}

/** Who requires whom, by normalised name; what the application requires itself is brought by nobody. */
function broughtBy(bundles: readonly BundleContents[], own: string): ReadonlyMap<string, readonly string[]> {
  const brought = new Map<string, Set<string>>()
  const direct = new Set<string>()
  for (const component of bundles.flatMap(({ components }) => components)) {
    const mine = normalizeName(component.name) === normalizeName(own)
    for (const line of component.kind === 'wheel' ? (component.requires ?? []) : []) {
      const name = requiredName(line)
      if (name === undefined) continue
      if (mine) direct.add(name)
      else brought.set(name, (brought.get(name) ?? new Set()).add(component.name))
    }
  }
  const indirect = [...brought].filter(([name]) => !direct.has(name))
  return new Map(indirect.map(([name, by]) => [name, [...by].sort(byBytes)]))
}

function requiredName(line: string): string | undefined {
  try {
    return parseRequirement(line).name
  } catch {
    return undefined
  }
}
