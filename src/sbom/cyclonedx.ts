/**
 * The SBOM of a release: CycloneDX 1.6 JSON (pure). Every component is once in a flat list; the dependency graph says
 * which file contains it, and `evidence.occurrences` where. The same contents give the same bytes: no serial number,
 * sorted lists, the time of the source. @see https://cyclonedx.org/docs/1.6/json/
 */

import { byBytes } from '../core/format.js'
import type { Artifact } from '../core/model.js'
import { normalizeName } from '../project/paths.js'
import type { Requirement } from '../resolve/requirement.js'
import {
  type BundleContents,
  type Component,
  type ComponentSource,
  parsePurl,
  purlOf,
  requirementOf,
} from './component.js'
import { parseExpression } from './license-expression.js'

/** A stated license as CycloneDX writes it: an identifier, an expression, or a name for a text that SPDX does not know. */
function licenseChoice(license: string): readonly object[] {
  const expression = parseExpression(license)
  if (expression === undefined) return [{ license: { name: license, acknowledgement: 'declared' } }]
  const single = !('left' in expression) && !expression.plus && expression.exception === undefined
  if (single && !/^(?:DocumentRef-|LicenseRef-)/.test(expression.license))
    return [{ license: { id: expression.license, acknowledgement: 'declared' } }]
  return [{ expression: license, acknowledgement: 'declared' }]
}

/** A component at its place in a file. */
interface Placed {
  readonly component: Component
  /** The same for the same component wherever it is; unique otherwise. */
  readonly ref: string
  /** Name of the artifact. */
  readonly file: string
  /** Path inside the artifact; empty when it is the artifact itself. */
  readonly place: string
  /** Reference of the component that it is a part of. */
  readonly parent?: string
}

/** Every component of a file, parts right after what contains them. */
function flatten(contents: BundleContents | undefined, file: string): readonly Placed[] {
  const visit = (component: Component, holder: string, parent?: string): Placed[] => {
    const place = join(holder, component.path ?? '')
    const ref = refOf(component)
    const placed = { component, ref, file, place, ...(parent !== undefined && { parent }) }
    return [placed, ...(component.parts ?? []).flatMap(part => visit(part, place, ref))]
  }
  return (contents?.components ?? []).flatMap(component => visit(component, ''))
}

/** Identifies a component and its bytes; where it has no digest, its name and where it is. */
function refOf(component: Component): string {
  const { kind, name, version, sha256, path } = component
  const purl = purlOf(component)
  const what = purl ?? `${kind}:${name}${version === undefined ? '' : `@${version}`}`
  if (sha256 !== undefined) return `${what}#${sha256}`
  return purl === undefined ? `${what}#${path ?? ''}` : what
}

function join(holder: string, path: string): string {
  return holder === '' || path === '' ? `${holder}${path}` : `${holder}/${path}`
}

/** The dependency graph: Requires-Dist inside each file, and which component contains which. */
function createEdges() {
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
    /** The edges of one file: from the file to what nothing in it needs, and from there on. */
    bundle(ref: string, contents: BundleContents | undefined, placed: readonly Placed[]) {
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
    /** As CycloneDX writes them, sorted. */
    list: () =>
      [...edges]
        .sort(([a], [b]) => byBytes(a, b))
        .map(([ref, to]) => (to.size === 0 ? { ref } : { ref, dependsOn: [...to].sort(byBytes) })),
  }
}

/** The fewest of `refs` that reach all of them: those that none of the others needs, and one of each circle. */
function entrances(refs: readonly string[], edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const inside = [...new Set(refs)].sort(byBytes)
  const needed = new Set(inside.flatMap(ref => [...(edges.get(ref) ?? [])].filter(to => to !== ref)))
  const chosen = inside.filter(ref => !needed.has(ref))
  const reached = new Set<string>()
  for (const from of [...chosen, ...inside]) {
    if (reached.has(from)) continue
    if (!chosen.includes(from)) chosen.push(from)
    const open = [from]
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
      if (reached.has(ref)) continue
      reached.add(ref)
      open.push(...(edges.get(ref) ?? []))
    }
  }
  return chosen
}

function needed(contents: BundleContents | undefined, placed: readonly Placed[]): readonly [string, string][] {
  const wheels = new Map<string, string[]>()
  const others = new Map<string, string[]>()
  for (const { component, ref } of placed) {
    const names = component.kind === 'wheel' ? wheels : others
    const keys = component.kind === 'wheel' ? [normalizeName(component.name)] : [component.name, plain(component.purl)]
    for (const key of keys) if (key !== undefined) names.set(key, [...(names.get(key) ?? []), ref])
  }
  const extras = extrasAsked(contents, placed)
  return placed.flatMap(({ component, ref }) => {
    const { kind, name, requires = [] } = component
    const found =
      kind === 'wheel'
        ? requires.flatMap(line => {
            const requirement = requirementOf(line)
            if (requirement === undefined || !isNeeded(requirement, extras.get(normalizeName(name)))) return []
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
  const lines = [...(contents?.requires ?? []), ...wheels.flatMap(({ component }) => component.requires ?? [])]
  for (const line of lines) {
    const { name, extras = [] } = requirementOf(line) ?? {}
    if (name === undefined) continue
    asked.set(name, new Set([...(asked.get(name) ?? []), ...extras]))
  }
  return asked
}

/** Markers of the machine are not evaluated: the contents were chosen by them. */
function isNeeded({ marker }: Requirement, extras: ReadonlySet<string> | undefined): boolean {
  const named = [...marker.matchAll(/\bextra\s*==\s*["']([^"']+)["']/g)].map(match => normalizeName(match[1] ?? ''))
  return named.length === 0 || named.some(extra => extras?.has(extra) === true)
}

/** The release that the SBOM is about. */
export interface Subject {
  readonly name: string
  readonly version: string
  /** Full hash of the commit it was built from. */
  readonly commit?: string
  /** Seconds since 1970: the time of the files. */
  readonly epoch: number
  /** This program's version. */
  readonly toolVersion: string
}

/** A finished file and what is inside; `contents` is absent when that is not known. */
export interface Described {
  readonly artifact: Pick<Artifact, 'file' | 'format' | 'sha256' | 'targets' | 'pythons'>
  readonly contents?: BundleContents
}

type Json = Readonly<Record<string, unknown>>

const TYPES: Readonly<Record<Component['kind'], string>> = {
  wheel: 'library',
  crate: 'library',
  library: 'library',
  interpreter: 'platform',
  tool: 'application',
  file: 'file',
}

/** The text of the SBOM. */
export function cyclonedx(subject: Subject, described: readonly Described[]): string {
  const { name, version, commit, epoch, toolVersion } = subject
  const purl = purlOf({ kind: 'wheel', name, version })
  const root = purl as string
  const edges = createEdges()
  const components = new Map<string, Json>()
  const locations = new Map<string, Placed[]>()
  edges.add(root)
  for (const { artifact, contents } of described) {
    const placed = flatten(contents, artifact.file)
    // A wheel or an sdist is itself the one component in it.
    const itself = placed.find(one => one.place === '' && (one.component.sha256 ?? '') === artifact.sha256)
    const ref = itself?.ref ?? `file:${artifact.file}#${artifact.sha256}`
    if (itself === undefined) components.set(ref, artifactEntry(artifact, ref, version))
    edges.add(root, ref)
    for (const one of placed) locations.set(one.ref, [...(locations.get(one.ref) ?? []), one])
    edges.bundle(ref, contents, placed)
  }
  for (const [ref, placed] of locations) components.set(ref, componentEntry(ref, placed))
  // A wheel that describes itself is the subject, and not also a component.
  const { licenses, properties = [] } = components.get(root) ?? {}
  components.delete(root)
  const about = [
    ...(commit !== undefined ? [{ name: 'package-python:commit', value: commit }] : []),
    ...(properties as readonly object[]),
  ]
  const opaque = described.filter(({ contents }) => contents === undefined).map(({ artifact }) => artifact)
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: new Date(epoch * 1000).toISOString().replace('.000Z', 'Z'),
      // Read from finished files (CycloneDX 1.6, `lifecycles`).
      lifecycles: [{ phase: 'post-build' }],
      tools: { components: [{ type: 'application', name: 'package-python', version: toolVersion }] },
      component: {
        type: 'application',
        'bom-ref': root,
        name,
        version,
        ...(licenses !== undefined && { licenses }),
        purl,
        ...(about.length > 0 && { properties: about }),
      },
    },
    components: [...components].sort(([a], [b]) => byBytes(a, b)).map(([, entry]) => entry),
    dependencies: edges.list(),
    ...(opaque.length > 0 && {
      compositions: [
        {
          aggregate: 'unknown',
          assemblies: opaque.map(({ file, sha256 }) => `file:${file}#${sha256}`).sort(byBytes),
        },
      ],
    }),
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

function artifactEntry(artifact: Described['artifact'], ref: string, version: string): Json {
  const { file, format, sha256, targets, pythons } = artifact
  const values = [
    ['format', format],
    ...pythons.map(python => ['python', python] as const),
    ...targets.map(target => ['target', target] as const),
  ]
  return {
    type: 'application',
    'bom-ref': ref,
    name: file,
    version,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    properties: values.map(([name, value]) => ({ name: `package-python:${name}`, value })),
  }
}

/** One component, however often it was found; what only one occurrence states is true of all. */
function componentEntry(ref: string, placed: readonly Placed[]): Json {
  // The order in which they were found must not matter.
  const key = ({ file, place, component }: Placed) => JSON.stringify([file, place, component])
  const all = [...placed].sort((a, b) => byBytes(key(a), key(b))).map(({ component }) => component)
  const [first] = all as [Component]
  const { kind, name, version, sha256 } = first
  const purl = purlOf(first)
  const licenses = all.flatMap(({ license }) => (license === undefined ? [] : [license])).sort(byBytes)
  const locations = [...new Set(placed.flatMap(one => (one.place === '' ? [] : [`${one.file}!/${one.place}`])))]
  const requires = placed.some(one => one.place === '') ? (first.requires ?? []) : []
  const origin = all.flatMap(one => one.origin ?? [])[0]
  const source = all.flatMap(one => one.source ?? [])[0]
  const from = all.flatMap(one => one.from ?? [])[0]
  const properties = [
    ...(origin !== undefined ? [{ name: 'package-python:origin', value: origin }] : []),
    ...(from !== undefined ? [{ name: 'package-python:source', value: from }] : []),
    ...[...requires].sort(byBytes).map(value => ({ name: 'package-python:requires-dist', value })),
  ]
  const evidence = {
    ...(first.guessed && { identity: [guess(name)] }),
    ...(locations.length > 0 && { occurrences: locations.sort(byBytes).map(location => ({ location })) }),
  }
  return {
    type: TYPES[kind],
    'bom-ref': ref,
    name,
    ...(version !== undefined && { version }),
    ...(sha256 !== undefined && { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
    ...(licenses[0] !== undefined && { licenses: licenseChoice(licenses[0]) }),
    ...(purl !== undefined && { purl }),
    ...(source !== undefined && { externalReferences: [sourceReference(source)] }),
    ...(Object.keys(evidence).length > 0 && { evidence }),
    ...(properties.length > 0 && { properties }),
  }
}

/** What a wheel was built from: the source that its author distributes (CycloneDX 1.6, `externalReferences`). */
function sourceReference({ kind, url, sha256 }: ComponentSource): Json {
  const comment = 'The wheel was built from this source, on the machine that made the release.'
  if (kind === 'git') return { type: 'vcs', url, comment }
  return {
    type: 'source-distribution',
    url,
    comment,
    ...(sha256 !== undefined && { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
  }
}

/** The name comes from a file name, which is weak evidence (CycloneDX 1.6, `evidence.identity`). */
function guess(value: string): Json {
  return { field: 'name', confidence: 0.5, methods: [{ technique: 'filename', confidence: 0.5, value }] }
}
