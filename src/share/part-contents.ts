/** Reads what another job says is inside its files, without trusting its form (pure). */

import type { JsonReader } from '../core/json.js'
import type { BundleContents, Component, LicenseText } from '../sbom/component.js'

const KINDS = ['wheel', 'interpreter', 'tool', 'crate', 'library', 'file'] as const

/** Components inside components: a wheel holds libraries, and nothing of ours goes deeper. */
const DEEPEST = 8

export function decodeContents(reader: JsonReader, value: unknown, at: string): BundleContents {
  const { file, requires, components } = reader.object(value, at)
  return {
    file: reader.text(file, `${at}.file`),
    ...(requires !== undefined && { requires: reader.texts(requires, `${at}.requires`) }),
    components: reader.list(components, `${at}.components`, (item, place) =>
      decodeComponent(reader, item, place, DEEPEST),
    ),
  }
}

function decodeComponent(reader: JsonReader, value: unknown, at: string, depth: number): Component {
  const one = reader.object(value, at)
  const words = (['version', 'purl', 'sha256', 'license', 'path'] as const).flatMap(key => {
    const text = reader.optional(one[key], `${at}.${key}`)
    return text === undefined ? [] : [[key, text] as const]
  })
  const parts = depth === 0 ? undefined : one.parts
  return {
    kind: reader.oneOf(one.kind, `${at}.kind`, KINDS),
    name: reader.text(one.name, `${at}.name`),
    ...Object.fromEntries(words),
    ...(one.licenseTexts !== undefined && {
      licenseTexts: reader.list(one.licenseTexts, `${at}.licenseTexts`, (item, place): LicenseText => {
        const { path, text } = reader.object(item, place)
        return { path: reader.text(path, `${place}.path`), text: reader.text(text, `${place}.text`) }
      }),
    }),
    ...(one.requires !== undefined && { requires: reader.texts(one.requires, `${at}.requires`) }),
    ...(one.origin === 'local' && { origin: 'local' as const }),
    ...(one.guessed === true && { guessed: true }),
    ...(parts !== undefined && {
      parts: reader.list(parts, `${at}.parts`, (item, place) =>
        decodeComponent(reader, item, place, depth - 1),
      ),
    }),
  }
}
