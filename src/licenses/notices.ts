/** `THIRD-PARTY-NOTICES.txt`: what is inside the released files, under which licenses, with their texts (pure). */
import { createHash } from 'node:crypto'
import type { BundleContents, Component, LicenseText } from '../describe/contents.js'
import { normalizeName } from '../project/names.js'
import { byBytes } from '../report/format.js'

const LINE = '='.repeat(80)

interface Entry {
  readonly title: string
  readonly license: string
  readonly files: Set<string>
  /** Numbers of texts, from 1. */
  readonly texts: Set<string>
}

/**
 * Every component but the application's own, by name; each text once, however many components bring it. Depends on the
 * contents alone. Sdists are left out: nothing of others is inside.
 */
export function notices(
  project: { readonly name: string; readonly version: string },
  bundles: readonly BundleContents[],
  clarified: Readonly<Record<string, string>> = {},
): string {
  const entries = new Map<string, Entry>()
  const texts = new Map<string, LicenseText & { readonly of: string }>()
  for (const { file, components } of [...bundles].sort((a, b) => byBytes(a.file, b.file)))
    for (const component of components.flatMap(one => others(one, project.name)))
      note(component, file, entries, texts, clarified)
  const sorted = [...entries].sort(([a], [b]) => byBytes(a, b)).map(([, entry]) => entry)
  const order = [...new Set(sorted.flatMap(({ texts: own }) => [...own]))]
  const number = (digest: string) => `[${order.indexOf(digest) + 1}]`
  const head = [
    `Third-party notices for ${line(project.name)} ${line(project.version)}`,
    '',
    sorted.length === 0
      ? 'The released files hold nothing of others.'
      : 'The released files hold the components below, each under its own license. The texts follow by number.',
  ]
  const list = sorted.flatMap(({ title, license, files, texts: own }) => [
    '',
    title,
    `  License: ${license}`,
    `  In: ${[...files].join(', ')}`,
    `  Texts: ${own.size === 0 ? 'none came with it' : [...own].map(number).join(' ')}`,
  ])
  const bodies = order.flatMap(digest => {
    const { of, path = '', text = '' } = texts.get(digest) ?? {}
    return ['', LINE, `${number(digest)} ${line(path)} (${of})`, LINE, '', text]
  })
  return `${[...head, ...list, ...bodies].join('\n')}\n`
}

function note(
  component: Component,
  file: string,
  entries: Map<string, Entry>,
  texts: Map<string, LicenseText & { readonly of: string }>,
  clarified: Readonly<Record<string, string>>,
): void {
  const { kind, name, version, licenseTexts = [] } = component
  const license = clarified[normalizeName(name)] ?? component.license ?? 'unknown'
  const title = line(version === undefined ? name : `${name} ${version}`)
  const key = [normalizeName(name), version ?? '', kind, license].join('\0')
  const entry = entries.get(key) ?? { title, license: line(license), files: new Set(), texts: new Set() }
  entries.set(key, entry)
  entry.files.add(line(file))
  for (const licenseText of [...licenseTexts].sort((a, b) => byBytes(a.path, b.path))) {
    const digest = createHash('sha256').update(licenseText.text).digest('hex')
    entry.texts.add(digest)
    if (!texts.has(digest)) texts.set(digest, { ...licenseText, of: title })
  }
}

/** Parts of the application itself (its vendored libraries, its crates) are others' too. */
function others(component: Component, own: string): readonly Component[] {
  const mine = component.kind === 'wheel' && normalizeName(component.name) === normalizeName(own)
  return [...(mine ? [] : [component]), ...(component.parts ?? []).flatMap(part => others(part, own))]
}

/** One line, whatever a package calls itself. */
function line(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
}
