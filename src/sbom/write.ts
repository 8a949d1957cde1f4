/**
 * Puts an SBOM into a wheel of our own (PEP 770), beside those that auditwheel or maturin put there, whose components it
 * takes over. Every other member is copied as it lies; what is written depends on the wheel and `making` alone.
 */

import { createHash } from 'node:crypto'
import path from 'node:path'
import { wheelContent } from '../archives/wheel.js'
import { withZip } from '../archives/zip-reader.js'
import { type Source, writeStoredZip } from '../archives/zip-writer.js'
import { EMBEDDED, NOTICES, sbomName } from './component.js'
import { cyclonedx, type Described, type Subject } from './cyclonedx.js'
import { notices } from './notices.js'
import { wheelOf } from './wheel.js'

// What is written beside finished files: the SBOM and the notices. Whoever has files and what is inside them can ask for
// it, be it one machine's run or the job that gathers the files of many.

interface DescribeSettings {
  /** Whether the SBOM is wanted. */
  readonly sbom: boolean
  /** Whether the notices are wanted. */
  readonly notices: boolean
  /** Licenses that the user stated, by normalised name. */
  readonly clarified?: Readonly<Record<string, string>>
}

/** A file to be written. */
export interface DescribedFile {
  readonly kind: 'sbom' | 'notices'
  readonly name: string
  readonly text: string
}

/** The same files give the same bytes (pure). */
export function describeFiles(
  subject: Subject,
  described: readonly Described[],
  settings: DescribeSettings,
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
    // Its own digest a wheel cannot hold.
    const component = await wheelOf(zip, undefined)
    const file = path.basename(wheel)
    const artifact = { file, format: 'wheel' as const, sha256: '', targets: targets ?? [], pythons: pythons ?? [] }
    const subject = { ...making, name, version }
    const text = cyclonedx(subject, [{ artifact, contents: { file, components: [component] } }])
    const place = `${distInfo}/sboms/${EMBEDDED}`
    const record = `${distInfo}/RECORD`
    const gone = new Set([place, ...['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`)])
    const members = new Map<string, Source>(
      zip.entries.flatMap(member => (gone.has(member.name) ? [] : [[member.name, { zip, member }] as const])),
    )
    const lines = (await zip.read(record)).toString('utf8').split(/\r?\n/)
    const kept = lines.filter(line => line !== '' && ![...gone].some(name => line.startsWith(`${name},`)))
    members.set(place, Buffer.from(text))
    members.set(record, Buffer.from(`${[...kept, recordLine(place, text), `${record},,`].join('\n')}\n`))
    await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false })
  })
}

function recordLine(name: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('base64url')
  return `${name},sha256=${digest},${Buffer.byteLength(text)}`
}
