/**
 * The SBOM of a release: CycloneDX 1.6 JSON (pure). Every component stands once in a flat list; the graph says which file
 * holds it, and `evidence.occurrences` where. The same contents give the same bytes: no serial number, sorted lists, the
 * time of the source. @see https://cyclonedx.org/docs/1.6/json/
 */

import { byBytes } from '../core/format.js'
import type { Artifact } from '../core/model.js'
import type { BundleContents, Component } from '../describe/contents.js'
import { purlOf } from '../describe/purl.js'
import { licenseChoice } from './cyclonedx-license.js'
import { createEdges } from './graph.js'
import { flatten, type Placed } from './placed.js'

export interface Subject {
  readonly name: string
  readonly version: string
  /** Full hash of the commit it was made from. */
  readonly commit?: string
  /** Seconds since 1970 that the files are dated with. */
  readonly epoch: number
  /** This program's version. */
  readonly toolVersion: string
}

/** A finished file and what is inside; nothing is known of the inside when `contents` is absent. */
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
  const places = new Map<string, Placed[]>()
  edges.add(root)
  for (const { artifact, contents } of described) {
    const placed = flatten(contents, artifact)
    // A wheel or an sdist is itself the one component in it.
    const itself = placed.find(one => one.place === '' && (one.component.sha256 ?? '') === artifact.sha256)
    const ref = itself?.ref ?? `file:${artifact.file}#${artifact.sha256}`
    if (itself === undefined) components.set(ref, artifactEntry(artifact, ref, version))
    edges.add(root, ref)
    for (const one of placed) places.set(one.ref, [...(places.get(one.ref) ?? []), one])
    edges.bundle(ref, contents, placed)
  }
  for (const [ref, placed] of places) components.set(ref, componentEntry(ref, placed))
  // A wheel that describes itself is the subject, and no component beside it.
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

/** One component, however often it was found; what one place tells and another does not, holds for all. */
function componentEntry(ref: string, placed: readonly Placed[]): Json {
  // What was found first must not matter.
  const key = ({ file, place, component }: Placed) => JSON.stringify([file, place, component])
  const all = [...placed].sort((a, b) => byBytes(key(a), key(b))).map(({ component }) => component)
  const [first] = all as [Component]
  const { kind, name, version, sha256 } = first
  const purl = purlOf(first)
  const licenses = all.flatMap(({ license }) => (license === undefined ? [] : [license])).sort(byBytes)
  const locations = [
    ...new Set(placed.flatMap(one => (one.place === '' ? [] : [`${one.file}!/${one.place}`]))),
  ]
  const requires = placed.some(one => one.place === '') ? (first.requires ?? []) : []
  const origin = all.flatMap(one => one.origin ?? [])[0]
  const properties = [
    ...(origin !== undefined ? [{ name: 'package-python:origin', value: origin }] : []),
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
    ...(Object.keys(evidence).length > 0 && { evidence }),
    ...(properties.length > 0 && { properties }),
  }
}

/** Read off a file name: believe it no further than that (CycloneDX 1.6, `evidence.identity`). */
function guess(value: string): Json {
  return { field: 'name', confidence: 0.5, methods: [{ technique: 'filename', confidence: 0.5, value }] }
}
