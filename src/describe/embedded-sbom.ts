/**
 * SBOMs that auditwheel, maturin and others put into a wheel's `.dist-info/sboms/` (PEP 770): CycloneDX JSON of any
 * version, decoded without trust. @see https://peps.python.org/pep-0770/
 */

import { isRecord, listOf, textOf } from '../core/json.js'
import type { Component } from './contents.js'
import { parsePurl } from './purl.js'

/**
 * The components it names, without the one it is about; none for a text that is no CycloneDX. Components of components
 * are taken too, parts of one crate (its targets) are not.
 */
export function embeddedComponents(text: string, path: string): readonly Component[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return []
  }
  if (!isRecord(data) || data.bomFormat !== 'CycloneDX') return []
  const about = isRecord(data.metadata) ? data.metadata.component : undefined
  const root = isRecord(about) ? textOf(about['bom-ref']) : undefined
  const aboutPurl = plainPurl(about)
  const all = nested(data.components)
  const purls = new Map(all.map(entry => [textOf(entry['bom-ref']) ?? '', plainPurl(entry)]))
  const needs = new Map(
    listOf(data.dependencies)
      .filter(isRecord)
      .map(entry => [
        textOf(entry.ref) ?? '',
        listOf(entry.dependsOn).flatMap(ref => purls.get(String(ref)) ?? []),
      ]),
  )
  // maturin names the crate that the wheel is made from as the subject; it is compiled in like any other.
  const crate = isRecord(about) && parsePurl(textOf(about.purl) ?? '')?.type === 'cargo' ? [about] : []
  return [...crate, ...all].flatMap(entry => {
    const ref = textOf(entry['bom-ref'])
    const same = plainPurl(entry) !== undefined && plainPurl(entry) === aboutPurl
    if (!crate.includes(entry) && (same || (ref !== undefined && ref === root))) return []
    const component = decode(entry, path, needs.get(ref ?? '') ?? [])
    return component === undefined ? [] : [component]
  })
}

type Entry = Readonly<Record<string, unknown>>

function nested(components: unknown): Entry[] {
  return listOf(components)
    .filter(isRecord)
    .flatMap(entry => [entry, ...nested(entry.components)])
}

function plainPurl(entry: unknown): string | undefined {
  return isRecord(entry) ? parsePurl(textOf(entry.purl) ?? '')?.plain : undefined
}

function decode(entry: Entry, path: string, requires: readonly string[]): Component | undefined {
  const name = textOf(entry.name)
  if (name === undefined) return undefined
  const version = textOf(entry.version)
  const parsed = parsePurl(textOf(entry.purl) ?? '')
  const type = parsed?.type
  const sha256 = listOf(entry.hashes)
    .filter(isRecord)
    .find(hash => hash.alg === 'SHA-256')?.content
  const license = licenseOf(entry.licenses)
  return {
    kind: type === 'cargo' ? 'crate' : type === 'pypi' ? 'wheel' : 'library',
    name,
    ...(version !== undefined && version !== '' && { version }),
    // Qualifiers hold paths of the machine that built it.
    ...(parsed !== undefined && { purl: parsed.plain }),
    ...(typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) && { sha256: sha256.toLowerCase() }),
    ...(license !== undefined && { license }),
    path,
    ...(requires.length > 0 && { requires }),
  }
}

/** Several licenses side by side all hold (CycloneDX 1.6, `licenses`). */
function licenseOf(licenses: unknown): string | undefined {
  const texts = listOf(licenses).flatMap(entry => {
    if (!isRecord(entry)) return []
    const { license } = entry
    const inner = isRecord(license) ? (textOf(license.id) ?? textOf(license.name)) : undefined
    return textOf(entry.expression) ?? inner ?? []
  })
  if (texts.length < 2) return texts[0]
  return texts.map(text => (/ (?:OR|AND) /.test(text) ? `(${text})` : text)).join(' AND ')
}
