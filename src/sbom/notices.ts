/** `THIRD-PARTY-NOTICES.txt`: what is inside the released files, under which licenses, with their texts (pure). */
import { createHash } from 'node:crypto'
import { byBytes } from '../core/format.js'
import { normalizeName } from '../project/paths.js'
import { type BundleContents, isOwn, withParts } from './component.js'

const LINE = '='.repeat(80)

/**
 * Every component except the application's own, by name; each text once, however many components include it. The result
 * does not depend on the order of the contents.
 */
export function notices(
  project: { readonly name: string; readonly version: string },
  bundles: readonly BundleContents[],
  clarified: Readonly<Record<string, string>> = {},
): string {
  /** `texts`: the paths of each text that it includes, by digest. */
  type Entry = { title: string; license: string; files: Set<string>; texts: Map<string, string[]> }
  const entries = new Map<string, Entry>()
  const texts = new Map<string, string>()
  // Parts of the application itself (vendored libraries, crates) count too.
  for (const { file, components } of bundles)
    for (const [component, container] of components.flatMap(one => withParts(one))) {
      if (isOwn(component, project.name)) continue
      const { kind, name, version, licenseTexts = [] } = component
      const covered = container === undefined ? 'unknown' : `that of ${container}, which contains it`
      const license = line(clarified[normalizeName(name)] ?? component.license ?? covered)
      const title = line(version === undefined ? name : `${name} ${version}`)
      const key = [normalizeName(name), version ?? '', kind, license, title].join('\0')
      const entry: Entry = entries.get(key) ?? { title, license, files: new Set(), texts: new Map() }
      entries.set(key, entry)
      entry.files.add(line(file))
      for (const { path, text } of licenseTexts) {
        const digest = createHash('sha256').update(text).digest('hex')
        texts.set(digest, text)
        entry.texts.set(digest, [...(entry.texts.get(digest) ?? []), path])
      }
    }
  const sorted = [...entries].sort(([a], [b]) => byBytes(a, b)).map(([, entry]) => entry)
  // Numbers and headings follow the list: the first component with a text is in its heading.
  const headings = new Map<string, string>()
  for (const { title, texts: own } of sorted)
    for (const [digest, place] of byPlace(own))
      if (!headings.has(digest)) headings.set(digest, `${line(place)} (${title})`)
  const order = [...headings.keys()]
  const number = (digest: string) => `[${order.indexOf(digest) + 1}]`
  const head = [
    `Third-party notices for ${line(project.name)} ${line(project.version)}`,
    '',
    sorted.length === 0
      ? 'The released files contain no third-party components.'
      : 'The released files contain the components below, each under its own license. The texts follow by number.',
  ]
  const list = sorted.flatMap(({ title, license, files, texts: own }) => [
    '',
    title,
    `  License: ${license}`,
    `  In: ${[...files].sort(byBytes).join(', ')}`,
    `  Texts: ${
      own.size === 0
        ? 'none included'
        : byPlace(own)
            .map(([digest]) => number(digest))
            .join(' ')
    }`,
  ])
  const bodies = order.flatMap(digest => [
    ...['', LINE, `${number(digest)} ${headings.get(digest)}`, LINE, ''],
    texts.get(digest) ?? '',
  ])
  return `${[...head, ...list, ...bodies].join('\n')}\n`
}

/** Digests with the first of their places, in the order of those. */
function byPlace(texts: ReadonlyMap<string, readonly string[]>): readonly (readonly [string, string])[] {
  return [...texts]
    .map(([digest, locations]) => [digest, [...locations].sort(byBytes)[0] ?? ''] as const)
    .sort(([one, a], [other, b]) => byBytes(a, b) || byBytes(one, other))
}

/** One line, whatever a package calls itself. */
function line(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
}
