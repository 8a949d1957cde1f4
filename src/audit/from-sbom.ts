/** What a CycloneDX SBOM says is inside a release, ours or another's (pure). */

import { PackagingError } from '../core/errors.js'
import { byBytes } from '../core/format.js'
import { isRecord, listOf, textOf } from '../core/json.js'
import { parsePurl } from '../sbom/component.js'
import type { Subject } from './model.js'

export interface SbomContent {
  readonly name: string
  readonly version: string
  readonly subjects: readonly Subject[]
}

type Entry = Readonly<Record<string, unknown>>

/**
 * Any version of CycloneDX, as JSON. What the SBOM is about is not asked for itself, nor are files.
 * @param file for messages
 * @throws PackagingError `input/invalid` for anything else, and for one that names nothing: silence is not good news
 */
export function subjectsOfSbom(text: string, file: string): SbomContent {
  const data = parsed(text)
  if (!isRecord(data) || data.bomFormat !== 'CycloneDX') throw notSbom(file, 'is no CycloneDX SBOM in JSON')
  const metadata = isRecord(data.metadata) ? data.metadata : {}
  const about: Entry = isRecord(metadata.component) ? metadata.component : {}
  const own = parsePurl(textOf(about.purl) ?? '')?.plain
  const entries = nested(data.components)
  const brought = broughtBy(
    entries,
    listOf(data.dependencies).filter(isRecord),
    textOf(about['bom-ref']),
    own,
  )
  const found = new Map<string, Subject>()
  for (const entry of entries) {
    const name = textOf(entry.name)
    const version = textOf(entry.version) ?? ''
    const purl = parsePurl(textOf(entry.purl) ?? '')
    if (name === undefined || entry.type === 'file' || (own !== undefined && purl?.plain === own)) continue
    // The files of a release are components too; without a package URL they are only what holds the others.
    if (purl === undefined && entry.type === 'application') continue
    const plain = purl?.version === undefined ? `pkg:generic/${encodeURIComponent(name)}` : purl.plain
    const key = `${plain} ${version}`
    const files = [...new Set([...(found.get(key)?.files ?? []), ...filesOf(entry)])].sort(byBytes)
    const origin = property(entry, 'package-python:origin')
    found.set(key, {
      // A name of OSV is that of the package, which the URL tells without doubt.
      name: purl?.name ?? name,
      version: purl?.version ?? version,
      purl: plain,
      files,
      origin: origin === 'project' ? 'private' : origin === 'local' ? 'local' : 'index',
      broughtBy: brought.get(textOf(entry['bom-ref']) ?? '') ?? [],
    })
  }
  if (found.size === 0) throw notSbom(file, 'names no component')
  return {
    name: textOf(about.name) ?? file,
    version: textOf(about.version) ?? '',
    subjects: [...found].sort(([a], [b]) => byBytes(a, b)).map(([, subject]) => subject),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function nested(components: unknown): Entry[] {
  return listOf(components)
    .filter(isRecord)
    .flatMap(entry => [entry, ...nested(entry.components)])
}

/**
 * Names of what needs each component, by reference; what the application or a file of the release needs, needs no name.
 * Of what is compiled in it is the wheels that hold it, however many crates lie between.
 */
function broughtBy(
  entries: readonly Entry[],
  dependencies: readonly Entry[],
  root: string | undefined,
  own: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const purls = new Map(
    entries.map(entry => [textOf(entry['bom-ref']) ?? '', parsePurl(textOf(entry.purl) ?? '')] as const),
  )
  const names = new Map(entries.map(entry => [textOf(entry['bom-ref']) ?? '', textOf(entry.name) ?? '']))
  const holders = new Map<string, string[]>()
  for (const { ref, dependsOn } of dependencies)
    for (const to of listOf(dependsOn).flatMap(one => textOf(one) ?? []))
      holders.set(to, [...(holders.get(to) ?? []), textOf(ref) ?? ''])
  const isApp = (ref: string) => ref === root || (own !== undefined && purls.get(ref)?.plain === own)
  const wheelsAbove = (ref: string, seen: Set<string>): readonly string[] =>
    (holders.get(ref) ?? []).flatMap(holder => {
      if (seen.has(holder)) return []
      seen.add(holder)
      const type = purls.get(holder)?.type
      if (isApp(holder) || type === 'pypi') return [holder]
      return type === undefined ? [] : wheelsAbove(holder, seen)
    })
  return new Map(
    [...names.keys()].map(ref => {
      const compiled = purls.get(ref)?.type !== 'pypi'
      const above = compiled
        ? wheelsAbove(ref, new Set([ref]))
        : (holders.get(ref) ?? []).filter(holder => isApp(holder) || purls.get(holder) !== undefined)
      const direct = !compiled && above.some(isApp)
      const by = direct
        ? []
        : above.filter(holder => compiled || !isApp(holder)).map(holder => names.get(holder) ?? '')
      return [ref, [...new Set(by)].filter(name => name !== '').sort(byBytes)] as const
    }),
  )
}

function filesOf({ evidence }: Entry): readonly string[] {
  const occurrences = isRecord(evidence) ? listOf(evidence.occurrences).filter(isRecord) : []
  return occurrences.flatMap(({ location }) => /^(.+?)!\//.exec(textOf(location) ?? '')?.[1] ?? [])
}

function property({ properties }: Entry, name: string): string | undefined {
  const found = listOf(properties)
    .filter(isRecord)
    .find(entry => entry.name === name)
  return textOf(found?.value)
}

function notSbom(file: string, what: string): PackagingError {
  return new PackagingError('input/invalid', {
    message: `${file} ${what}.`,
    fix: 'Give a manifest.json with its files beside it, a CycloneDX SBOM as JSON, or the tag of a release that has one.',
    place: { file },
  })
}
