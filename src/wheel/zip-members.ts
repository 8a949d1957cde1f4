/** Puts members into an archive: where each goes is known beforehand, so that all are written side by side. */
import { type FileHandle, stat } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { PackagingError } from '../errors/errors.js'
import { copyElsewhere } from '../host/files/bytes.js'
import { writeAt } from '../host/files/write-at.js'
import type { Zip, ZipEntry } from './zip.js'
import { localHeader, MAX_BYTES, MAX_MEMBERS, type Put, type Written } from './zip-records.js'

/** A member: its bytes, or a file whose content must have this sha256 (lower-case hex), or a member of another archive. */
export type Source = Buffer | FileSource | { readonly zip: Zip; readonly member: ZipEntry }

interface FileSource {
  readonly path: string
  readonly sha256: string
  /** Set when the file holds the content deflated: what it unpacks to. */
  readonly inflated?: { readonly size: number; readonly crc: number }
}

/** Where a member goes. */
interface Place extends Omit<Written, 'put'> {
  /** Of its content. */
  readonly start: number
  readonly source: Source
}

/** Members that were written, and where the next one goes. */
export interface Members {
  readonly written: readonly Written[]
  readonly at: number
}

/**
 * Writes `members` in order of their names behind what was written.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
export async function putMembers(
  { handle, output }: { readonly handle: FileHandle; readonly output: string },
  begun: Members,
  members: ReadonlyMap<string, Source>,
): Promise<Members> {
  const written = [...begun.written]
  if (written.length + members.size >= MAX_MEMBERS)
    throw tooLarge(output, `${written.length + members.size} members`)
  let { at } = begun
  const places: Place[] = []
  for (const [text, source] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = Buffer.from(text)
    const start = at + 30 + name.length
    const length = await lengthOf(source)
    if (start + length > MAX_BYTES || length > MAX_BYTES) throw tooLarge(output, 'more than 4 GiB')
    places.push({ text, name, offset: at, start, source })
    at = start + length
  }
  const filled = await Promise.allSettled([
    putBytes(handle, places),
    // Each in a thread of its own; members of other archives one after another, as they may be thousands.
    ...places.map(place => putFile(handle, output, place)),
    copyMembers(handle, places),
  ])
  const failed = filled.find(result => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  written.push(...filled.flatMap(result => (result.status === 'fulfilled' ? result.value : [])))
  return { written, at }
}

async function lengthOf(source: Source): Promise<number> {
  if (Buffer.isBuffer(source)) return source.length
  return 'zip' in source ? source.member.compressedSize : (await stat(source.path)).size
}

/** Neighbours are written at once: a PEX has hundreds of small members. */
async function putBytes(handle: FileHandle, places: readonly Place[]): Promise<Written[]> {
  const written: Written[] = []
  let run: Buffer[] = []
  let [from, to] = [0, 0]
  for (const place of places) {
    const { source, offset, start } = place
    if (!Buffer.isBuffer(source)) continue
    const size = source.length
    const put: Put = { size, length: size, crc: crc32(source), method: 0, mode: 0o644 }
    const member = { ...place, put }
    if (offset !== to) {
      await writeAt(handle, Buffer.concat(run), from)
      run = []
      from = offset
    }
    run.push(localHeader(member), source)
    to = start + size
    written.push(member)
  }
  await writeAt(handle, Buffer.concat(run), from)
  return written
}

async function copyMembers(handle: FileHandle, places: readonly Place[]): Promise<Written[]> {
  const written: Written[] = []
  for (const place of places) {
    const { source, start } = place
    if (Buffer.isBuffer(source) || !('zip' in source)) continue
    const { zip, member } = source
    let length = 0
    for await (const piece of zip.compressed(member.name)) {
      await writeAt(handle, piece, start + length)
      length += piece.length
    }
    const { size, crc, method } = member
    const mode = (member.mode & 0o111) === 0 ? 0o644 : 0o755
    const whole = { ...place, put: { size, length, crc, method, mode } }
    await writeAt(handle, localHeader(whole), place.offset)
    written.push(whole)
  }
  return written
}

async function putFile(handle: FileHandle, output: string, place: Place): Promise<Written[]> {
  const { source, start } = place
  if (Buffer.isBuffer(source) || !('path' in source)) return []
  const { size, crc, sha256 } = await copyElsewhere(source.path, { file: output, at: start })
  if (sha256 !== source.sha256) throw changed(source, sha256)
  const put: Put = source.inflated
    ? { ...source.inflated, length: size, method: 8, mode: 0o644 }
    : { size, length: size, crc, method: 0, mode: 0o644 }
  const member = { ...place, put }
  await writeAt(handle, localHeader(member), place.offset)
  return [member]
}

/** @param what half a sentence behind "would hold" */
export function tooLarge(output: string, what: string): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `${path.basename(output)} would hold ${what}, which no Python before 3.13 can start.`,
    fix: 'Make one file for each platform (pex-scope: platform), ask for fewer Pythons, or make folders (pex-layout: packed or loose).',
  })
}

function changed(source: FileSource, found: string): PackagingError {
  return new PackagingError('check/content', {
    message: `${path.basename(source.path)} is not the file that was chosen: its sha256 is ${found}, not ${source.sha256}.`,
    fix: 'Something changed it while it was in use; run again with an empty cache.',
  })
}
