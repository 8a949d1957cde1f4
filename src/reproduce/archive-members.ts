/** Reads what two archives are compared by: members with their times, modes and owners, and the gzip header. */
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { eachMember } from '../archives/sdist.js'
import { withZip } from '../archives/zip-reader.js'
import { withFile } from '../host/files.js'
import { dosTimeText } from './normalize.js'

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

/** By the file name; undefined for a program, which has no members. */
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
  const counts = new Map<string, number>()
  await eachMember(file, async ({ name, kind, size, mode, mtime, owner, target, content }) => {
    let crc = 0
    for await (const piece of content()) crc = crc32(piece, crc)
    // hatchling writes PKG-INFO twice.
    const times = (counts.get(name) ?? 0) + 1
    counts.set(name, times)
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
  return withFile(file, 'r', 0, async handle => {
    const { buffer: header } = await handle.read(Buffer.alloc(10), 0, 10, 0)
    const time = header.readUInt32LE(4)
    const name = (header.readUInt8(3) & 8) === 0 ? '' : ', a name'
    const timeText = time === 0 ? 'no time' : new Date(time * 1000).toISOString()
    return `${timeText}${name}, system ${header.readUInt8(9)}`
  })
}

/** The contents of some members; those of more than `limit` bytes are left out. */
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
      found.set(name, await buffer(content()))
    })
  return found
}
