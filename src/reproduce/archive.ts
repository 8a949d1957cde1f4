/** Reads of a `.tar.gz` or a zip archive (sdist, wheel, PEX, a packed folder) everything in which two archives of the same files can differ. */
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { eachMember } from '../archives/sdist.js'
import { withZip } from '../archives/zip-reader.js'
import { dosTimeText } from './dos-time.js'

export interface ArchiveMember {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'symlink' | 'hardlink' | 'device'
  /** Equal for equal contents: size and CRC, or where a link leads. */
  readonly content: string
  readonly mode: number
  /** For people. */
  readonly time: string
  /** Seconds since 1970; undefined where an archive has no zone. */
  readonly seconds?: number
  readonly owner: string
}

export interface ReadArchive {
  /** In the archive's order. */
  readonly members: readonly ArchiveMember[]
  /** Of gzip: time, name and system; of zip nothing. */
  readonly header: string
}

/** What a file is read as, by its name; undefined for a program, which has no members. */
export function archiveKind(file: string): 'zip' | 'tar' | undefined {
  if (/\.(?:whl|pex|zip)$/.test(file)) return 'zip'
  return file.endsWith('.tar.gz') ? 'tar' : undefined
}

/** @throws PackagingError `check/content` for what cannot be trusted */
export function readArchive(file: string): Promise<ReadArchive> {
  return archiveKind(file) === 'zip' ? readZipMembers(file) : readTarMembers(file)
}

async function readZipMembers(file: string): Promise<ReadArchive> {
  return withZip(file, async zip => ({
    header: '',
    members: zip.entries.map(({ name, folder, size, crc, mode, time }) => ({
      name,
      kind: folder ? 'folder' : 'file',
      content: `${size} ${crc}`,
      mode: mode & 0o7777,
      time: dosTimeText(time),
      owner: '',
    })),
  }))
}

async function readTarMembers(file: string): Promise<ReadArchive> {
  const members: ArchiveMember[] = []
  const seen = new Map<string, number>()
  await eachMember(file, async ({ name, kind, size, mode, mtime, owner, target, content }) => {
    let crc = 0
    for await (const piece of content()) crc = crc32(piece, crc)
    // hatchling writes PKG-INFO twice.
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    members.push({
      name: times === 1 ? name : `${name} (${times})`,
      kind,
      content: kind === 'symlink' ? target : `${size} ${crc}`,
      mode,
      time: new Date(mtime * 1000).toISOString(),
      seconds: mtime,
      owner,
    })
  })
  return { members, header: await gzipHeader(file) }
}

/** RFC 1952, 2.3: the time, whether there is a name, how it was compressed, and on which system. */
async function gzipHeader(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(10), 0, 10, 0)
    const time = buffer.readUInt32LE(4)
    const name = (buffer.readUInt8(3) & 8) === 0 ? '' : ', a name'
    const told = time === 0 ? 'no time' : new Date(time * 1000).toISOString()
    return `${told}${name}, system ${buffer.readUInt8(9)}`
  } finally {
    await handle.close()
  }
}

/** The contents of some members, for telling how they differ; those of more than `limit` bytes are left out. */
export async function contentsOfMembers(
  file: string,
  names: ReadonlySet<string>,
  limit: number,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  if (archiveKind(file) === 'zip')
    await withZip(file, async zip => {
      for (const name of names)
        if ((zip.entry(name)?.size ?? limit + 1) <= limit) found.set(name, await zip.read(name, limit))
    })
  else
    await eachMember(file, async ({ name, size, kind, content }) => {
      if (!names.has(name) || kind !== 'file' || size > limit) return
      const pieces: Buffer[] = []
      for await (const piece of content()) pieces.push(piece)
      found.set(name, Buffer.concat(pieces))
    })
  return found
}
