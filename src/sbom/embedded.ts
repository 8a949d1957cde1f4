/** SBOMs that wheels already contain (pure). */

import { isRecord, listOf, parseJson, recordsOf, textOf } from '../core/json.js'
import { type Component, parsePurl } from './component.js'

/**
 * Components in an SBOM that auditwheel, maturin and others add to a wheel's `.dist-info/sboms/` (PEP 770): CycloneDX JSON
 * of any version, decoded without trust. Without the component that it is about; none for a text that is not CycloneDX.
 * Nested components are included, parts of one crate (its targets) are not. @see https://peps.python.org/pep-0770/
 */
export function embeddedComponents(text: string, path: string): readonly Component[] {
  const data = parseJson(text)
  if (!isRecord(data) || data.bomFormat !== 'CycloneDX') return []
  const about = isRecord(data.metadata) ? data.metadata.component : undefined
  const root = isRecord(about) ? textOf(about['bom-ref']) : undefined
  const aboutPurl = plainPurl(about)
  const all = nestedComponents(data.components)
  const purls = new Map(all.map(entry => [textOf(entry['bom-ref']) ?? '', plainPurl(entry)]))
  const needs = new Map(
    recordsOf(data.dependencies).map(({ ref, dependsOn }) => [
      textOf(ref) ?? '',
      listOf(dependsOn).flatMap(to => purls.get(String(to)) ?? []),
    ]),
  )
  // maturin names the wheel's own crate as the subject; it is compiled in like any other.
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

/** The components of a CycloneDX document, those inside others too. */
export function nestedComponents(components: unknown): Entry[] {
  return recordsOf(components).flatMap(entry => [entry, ...nestedComponents(entry.components)])
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
  const sha256 = recordsOf(entry.hashes).find(({ alg }) => alg === 'SHA-256')?.content
  const license = licenseOf(entry.licenses)
  return {
    kind: type === 'cargo' ? 'crate' : type === 'pypi' ? 'wheel' : 'library',
    name,
    ...(version !== undefined && version !== '' && { version }),
    // Qualifiers contain paths of the build machine.
    ...(parsed !== undefined && { purl: parsed.plain }),
    ...(typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) && { sha256: sha256.toLowerCase() }),
    ...(license !== undefined && { license }),
    path,
    ...(requires.length > 0 && { requires }),
  }
}

/** Several licenses side by side all apply (CycloneDX 1.6, `licenses`). */
function licenseOf(licenses: unknown): string | undefined {
  const texts = recordsOf(licenses).flatMap(({ license, expression }) => {
    const inner = isRecord(license) ? (textOf(license.id) ?? textOf(license.name)) : undefined
    return textOf(expression) ?? inner ?? []
  })
  if (texts.length < 2) return texts[0]
  return texts.map(text => (/ (?:OR|AND) /.test(text) ? `(${text})` : text)).join(' AND ')
}
