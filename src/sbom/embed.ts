/**
 * Puts an SBOM into a wheel of our own (PEP 770), beside those that auditwheel or maturin put there, whose components it
 * takes over. Every other member is copied as it lies; what is written depends on the wheel and `making` alone.
 */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { wheelContent } from '../archives/wheel.js'
import { withZip } from '../archives/zip-reader.js'
import { type Source, writeStoredZip } from '../archives/zip-writer.js'
import { EMBEDDED } from '../describe/names.js'
import { wheelOf } from '../describe/wheel.js'
import { cyclonedx, type Subject } from './cyclonedx.js'

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
    const artifact = { file, format: 'wheel', sha256: '', targets: targets ?? [], pythons: pythons ?? [] }
    const subject = { ...making, name, version }
    const text = cyclonedx(subject, [{ artifact, contents: { file, components: [component] } }])
    const place = `${distInfo}/sboms/${EMBEDDED}`
    const record = `${distInfo}/RECORD`
    const gone = new Set([
      place,
      ...['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`),
    ])
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
