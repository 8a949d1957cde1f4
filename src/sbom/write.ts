/** Writes what is inside finished files: the SBOM and the notices beside them, and the SBOM in a wheel (PEP 770). */

import { createHash } from 'node:crypto'
import path from 'node:path'
import { wheelContent } from '../archives/wheel.js'
import { withZip } from '../archives/zip-reader.js'
import { type Source, writeStoredZip } from '../archives/zip-writer.js'
import { EMBEDDED, NOTICES, sbomName } from './component.js'
import { cyclonedx, type Described, type Subject } from './cyclonedx.js'
import { notices } from './notices.js'
import { wheelOf } from './wheel.js'

/** A file to be written beside the release. */
export interface DescribedFile {
  readonly kind: 'sbom' | 'notices'
  readonly name: string
  readonly text: string
}

/**
 * The same files give the same bytes (pure).
 * @param settings which of the two are wanted; `clarified`: licenses that the user stated, by normalised name
 */
export function describeFiles(
  subject: Subject,
  described: readonly Described[],
  settings: {
    readonly sbom: boolean
    readonly notices: boolean
    readonly clarified?: Readonly<Record<string, string>>
  },
): readonly DescribedFile[] {
  const contents = described.flatMap(({ artifact, contents: inside }) =>
    // An sdist is the project's source, and its license file is the project's own.
    inside === undefined || artifact.format === 'sdist' ? [] : [inside],
  )
  return [
    ...(settings.sbom ? [{ kind: 'sbom' as const, name: sbomName(subject), text: cyclonedx(subject, described) }] : []),
    ...(settings.notices
      ? [{ kind: 'notices' as const, name: NOTICES, text: notices(subject, contents, settings.clarified) }]
      : []),
  ]
}

/**
 * Adds an SBOM to a wheel of our own, beside those that auditwheel or maturin added, whose components it includes. Every
 * other member is copied unchanged; the result depends on the wheel and `making` alone.
 * @param output absolute path of the new wheel, which must have the old one's name
 * @throws PackagingError `check/content` for a damaged wheel
 */
export async function embedSbom(
  wheel: string,
  output: string,
  making: Omit<Subject, 'name' | 'version'>,
): Promise<void> {
  await withZip(wheel, async zip => {
    const { distInfo, tags, name, version } = await wheelContent(zip)
    const [pythons, targets] = [0, 2].map(part => [...new Set(tags.map(tag => tag.split('-')[part] ?? ''))])
    // A wheel cannot contain its own digest.
    const component = await wheelOf(zip, undefined)
    const file = path.basename(wheel)
    const artifact = { file, format: 'wheel' as const, sha256: '', targets: targets ?? [], pythons: pythons ?? [] }
    const subject = { ...making, name, version }
    const text = cyclonedx(subject, [{ artifact, contents: { file, components: [component] } }])
    const place = `${distInfo}/sboms/${EMBEDDED}`
    const record = `${distInfo}/RECORD`
    const replaced = new Set([place, ...['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`)])
    const members = new Map<string, Source>(
      zip.entries.flatMap(member => (replaced.has(member.name) ? [] : [[member.name, { zip, member }] as const])),
    )
    const lines = (await zip.read(record)).toString('utf8').split(/\r?\n/)
    const unchanged = lines.filter(line => line !== '' && ![...replaced].some(name => line.startsWith(`${name},`)))
    members.set(place, Buffer.from(text))
    members.set(record, Buffer.from(`${[...unchanged, recordLine(place, text), `${record},,`].join('\n')}\n`))
    await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false })
  })
}

function recordLine(name: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('base64url')
  return `${name},sha256=${digest},${Buffer.byteLength(text)}`
}
