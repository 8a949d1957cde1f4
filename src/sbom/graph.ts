/** Which component needs which: Requires-Dist inside one file, and what lies inside what (pure). */

import { byBytes } from '../core/format.js'
import type { BundleContents } from '../describe/contents.js'
import { parsePurl } from '../describe/purl.js'
import { normalizeName } from '../project/paths.js'
import { parseRequirement, type Requirement } from '../resolve/requirement.js'
import type { Placed } from './placed.js'

export interface Edges {
  add(from: string, ...to: readonly string[]): void
  /** The edges of one file: from the file to what nothing in it needs, and from there on. */
  bundle(ref: string, contents: BundleContents | undefined, placed: readonly Placed[]): void
  /** As CycloneDX writes them, sorted. */
  list(): readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

/** Begins with no edge. */
export function createEdges(): Edges {
  const edges = new Map<string, Set<string>>()
  const add = (from: string, ...to: readonly string[]) => {
    const known = edges.get(from) ?? new Set()
    edges.set(from, known)
    for (const one of to) {
      if (one !== from) known.add(one)
      if (!edges.has(one)) edges.set(one, new Set())
    }
  }
  return {
    add,
    bundle(ref, contents, placed) {
      add(ref)
      const own = new Map<string, Set<string>>()
      for (const [from, to] of needed(contents, placed)) {
        own.set(from, (own.get(from) ?? new Set()).add(to))
        add(from, to)
      }
      for (const one of placed) add(one.ref)
      for (const parent of new Set(placed.map(one => one.parent ?? ref))) {
        const inside = placed.filter(one => (one.parent ?? ref) === parent).map(one => one.ref)
        add(parent, ...entrances(inside, own))
      }
    },
    list: () =>
      [...edges]
        .sort(([a], [b]) => byBytes(a, b))
        .map(([ref, to]) => (to.size === 0 ? { ref } : { ref, dependsOn: [...to].sort(byBytes) })),
  }
}

/** As few of `refs` as it takes to reach all of them: those that none of the others needs, and one of each circle. */
function entrances(
  refs: readonly string[],
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const inside = [...new Set(refs)].sort(byBytes)
  const needed = new Set(inside.flatMap(ref => [...(edges.get(ref) ?? [])].filter(to => to !== ref)))
  const chosen = inside.filter(ref => !needed.has(ref))
  const reached = new Set<string>()
  const reach = (from: string) => {
    const open = [from]
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
      if (reached.has(ref)) continue
      reached.add(ref)
      open.push(...(edges.get(ref) ?? []))
    }
  }
  for (const ref of chosen) reach(ref)
  for (const ref of inside) {
    if (reached.has(ref)) continue
    chosen.push(ref)
    reach(ref)
  }
  return chosen
}

function needed(
  contents: BundleContents | undefined,
  placed: readonly Placed[],
): readonly [string, string][] {
  const wheels = new Map<string, string[]>()
  const others = new Map<string, string[]>()
  for (const { component, ref } of placed) {
    const names = component.kind === 'wheel' ? wheels : others
    const keys =
      component.kind === 'wheel' ? [normalizeName(component.name)] : [component.name, plain(component.purl)]
    for (const key of keys) if (key !== undefined) names.set(key, [...(names.get(key) ?? []), ref])
  }
  const extras = extrasAsked(contents, placed)
  return placed.flatMap(({ component, ref }) => {
    const { kind, name, requires = [] } = component
    const found =
      kind === 'wheel'
        ? requires.flatMap(line => {
            const requirement = parsed(line)
            if (requirement === undefined || !meant(requirement, extras.get(normalizeName(name)))) return []
            return wheels.get(requirement.name) ?? []
          })
        : requires.flatMap(need => others.get(plain(need) ?? need) ?? [])
    return found.map((to): [string, string] => [ref, to])
  })
}

function plain(purl: string | undefined): string | undefined {
  return purl === undefined ? undefined : parsePurl(purl)?.plain
}

/** Extras by normalised name: those that the file itself and the wheels in it ask for. */
function extrasAsked(
  contents: BundleContents | undefined,
  placed: readonly Placed[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>()
  const wheels = placed.filter(({ component }) => component.kind === 'wheel')
  const lines = [
    ...(contents?.requires ?? []),
    ...wheels.flatMap(({ component }) => component.requires ?? []),
  ]
  for (const line of lines) {
    const { name, extras = [] } = parsed(line) ?? {}
    if (name === undefined) continue
    asked.set(name, new Set([...(asked.get(name) ?? []), ...extras]))
  }
  return asked
}

/** Markers of the machine are not judged: what is inside was chosen by them. */
function meant({ marker }: Requirement, extras: ReadonlySet<string> | undefined): boolean {
  const named = [...marker.matchAll(/\bextra\s*==\s*["']([^"']+)["']/g)].map(match =>
    normalizeName(match[1] ?? ''),
  )
  return named.length === 0 || named.some(extra => extras?.has(extra) === true)
}

function parsed(line: string): Requirement | undefined {
  try {
    return parseRequirement(line)
  } catch {
    // A wheel of long ago may hold anything: what it does not say clearly is no edge.
    return undefined
  }
}
