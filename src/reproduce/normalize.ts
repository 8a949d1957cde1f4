/**
 * Rewrites sdists and wheels so that only names, contents and which files are executable decide their bytes
 * (`normalizeSdist`, `normalizeWheel`). Contents stay as they are.
 */

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { type FileHandle, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createDeflateRaw, createGzip, deflateRaw, deflateRawSync } from 'node:zlib'
import { inPieces, joined, PIECE, pieceFor } from '../archives/pieces.js'
import { eachMember } from '../archives/sdist.js'
import { BLOCK, padding, type TarEntry } from '../archives/tar-reader.js'
import { anySystem, header } from '../archives/tar-writer.js'
import { contentError } from '../archives/trust.js'
import { withZip, type Zip, type ZipEntry } from '../archives/zip-reader.js'
import { directoryEntry, endRecord, localHeader, MAX_BYTES, MAX_MEMBERS, type Written } from '../archives/zip-writer.js'
import { PackagingError } from '../core/errors.js'
import { byBytes } from '../core/format.js'
import { orFsError, sha256Of, withFile, writeAt } from '../host/files.js'

/** Bytes up to which a member is compressed at once; a larger one goes through in pieces. */
const WHOLE = 1024 * 1024
/** Bytes up to which the way to another thread and back takes longer than compressing. */
const TINY = 32 * 1024
const deflate = promisify<Buffer, { level: number; chunkSize: number }, Buffer>(deflateRaw)

/** Members read and compressed ahead of time: waiting for the disk and for another thread takes longest. */
const AHEAD = 12

/** Gives the members' contents in their order, compressed; undefined for those that go through in pieces. */
function packAhead(zip: Zip, entries: readonly ZipEntry[]): (index: number) => Promise<Buffer | undefined> {
  const begun = new Map<number, Promise<Buffer | undefined>>()
  let next = 0
  return index => {
    for (; next < entries.length && next <= index + AHEAD; next++) {
      const work = packSmall(zip, entries[next] as ZipEntry)
      // Thrown where it is awaited.
      work.catch(() => {})
      begun.set(next, work)
    }
    const work = begun.get(index)
    begun.delete(index)
    return work ?? Promise.resolve(undefined)
  }
}

/** Size and CRC are compared while it is read. */
async function packSmall(zip: Zip, { name, size }: ZipEntry): Promise<Buffer | undefined> {
  if (size > WHOLE) return undefined
  const content = await zip.read(name)
  if (size === 0) return content
  const options = { level: 6, chunkSize: pieceFor(size) }
  return size <= TINY ? deflateRawSync(content, options) : deflate(content, options)
}

/** Writes a large member at `start`; returns the bytes written. */
async function putLarge(zip: Zip, { name }: ZipEntry, handle: FileHandle, start: number): Promise<number> {
  const source = Readable.from(zip.stream(name), { objectMode: false })
  const packed = createDeflateRaw({ level: 6 })
  source.on('error', error => packed.destroy(error))
  let length = 0
  for await (const piece of source.pipe(packed) as AsyncIterable<Buffer>) {
    await writeAt(handle, piece, start + length)
    length += piece.length
  }
  return length
}

/**
 * A time in zip archives: without a zone, in steps of two seconds, 1980 to 2107 (APPNOTE 4.4.6). The date is in the upper
 * half, the time in the lower; UTC. @param seconds since 1970
 */
export function dosTime(seconds: number): number {
  const last = Date.UTC(2107, 11, 31, 23, 59, 58)
  const time = new Date(Math.min(Math.max(seconds * 1000, Date.UTC(1980, 0, 1)), last))
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)
  return date * 0x1_0000 + clock
}

/** `2026-11-22 22:04:30`, in the writer's zone. */
export function dosTimeText(value: number): string {
  const [date, clock] = [Math.floor(value / 0x1_0000), value % 0x1_0000]
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [(date >> 9) + 1980, two((date >> 5) & 15), two(date & 31)].join('-')
  return `${day} ${[clock >> 11, (clock >> 5) & 63, (clock & 31) * 2].map(two).join(':')}`
}

interface SdistMember extends Pick<TarEntry, 'kind' | 'mode' | 'size' | 'target'> {
  /** Its content, or where that starts in the unpacked copy. */
  readonly content: Buffer | number
}

/** Bytes of contents kept in memory; most sdists are smaller as a whole. */
const IN_MEMORY = 32 * 1024 * 1024

/**
 * Members by name, one time, owner 0 without a name, modes 644 and 755, no pax headers except for names that need one, a
 * gzip header without information.
 * @param output absolute path; an existing file is replaced, and removed after a failure
 * @param epoch seconds since 1970: the time of every member
 * @throws PackagingError `check/content` for a file that is not a trustworthy sdist, `host/disk-full`
 */
export async function normalizeSdist(sdist: string, output: string, epoch: number): Promise<void> {
  // Sorting members needs all of them, and an sdist may be larger than memory.
  const unpacked = `${output}.unpacked`
  try {
    await orFsError(`write ${output}`, output, async () => {
      await withFile(unpacked, 'w+', 0o600, async handle => {
        const pieces = inPieces(blocks(await unpack(sdist, handle), handle, epoch))
        await pipeline(pieces, createGzip({ level: 6 }), anySystem, createWriteStream(output, { mode: 0o644 }))
      })
    })
  } catch (thrown) {
    await rm(output, { force: true })
    throw thrown
  } finally {
    await rm(unpacked, { force: true })
  }
}

/** Of two PKG-INFO every installer uses the last one; sorted by name there can be only one. */
async function unpack(sdist: string, handle: FileHandle): Promise<ReadonlyMap<string, SdistMember>> {
  const members = new Map<string, SdistMember>()
  let [inMemory, end] = [0, 0]
  await eachMember(sdist, async entry => {
    const { name, kind, mode, size, target } = entry
    const member = { kind, mode, size, target }
    if (kind !== 'file') members.set(name, { ...member, content: Buffer.alloc(0) })
    else if (inMemory + size <= IN_MEMORY) {
      inMemory += size
      members.set(name, { ...member, content: await joined(entry.content()) })
    } else {
      members.set(name, { ...member, content: end })
      for await (const piece of entry.content()) {
        await writeAt(handle, piece, end)
        end += piece.length
      }
    }
  })
  return members
}

/** In larger pieces: each goes to another thread and back. */
async function* blocks(
  members: ReadonlyMap<string, SdistMember>,
  handle: FileHandle,
  time: number,
): AsyncGenerator<Buffer> {
  for (const [name, { kind, mode, size, target, content }] of [...members].sort(([a], [b]) => byBytes(a, b))) {
    if (kind === 'folder') yield* header({ name: `${name}/`, size: 0, mode: 0o755, time })
    else if (kind === 'symlink') yield* header({ name, size: 0, mode: 0o777, link: target, time })
    else {
      yield* header({ name, size, mode: (mode & 0o100) === 0 ? 0o644 : 0o755, time })
      if (typeof content === 'number') yield* contentAt(handle, content, size, name)
      else yield content
      yield Buffer.alloc(padding(size))
    }
  }
  yield Buffer.alloc(2 * BLOCK)
}

async function* contentAt(handle: FileHandle, at: number, size: number, name: string): AsyncGenerator<Buffer> {
  for (let done = 0; done < size; ) {
    const piece = Buffer.alloc(Math.min(PIECE, size - done))
    const { bytesRead } = await handle.read(piece, 0, piece.length, at + done)
    if (bytesRead === 0) throw new Error(`${name} was cut off while it was packed`)
    yield piece.subarray(0, bytesRead)
    done += bytesRead
  }
}

const LINK = 0o120000

/**
 * Members by name with `.dist-info` last (as PEP 427 encourages) and RECORD at the very end, one time, modes 644 and 755,
 * one compression level. As no content changes, RECORD stays valid, and so does a signature of it (RECORD.jws, RECORD.p7s).
 * @param output absolute path; an existing file is replaced, and removed after a failure
 * @param epoch seconds since 1970: the time of every member
 * @returns names of signatures of RECORD in it, which stay valid
 * @throws PackagingError `check/content` for a damaged wheel, `build/mismatch` for one of more than 4 GiB, `host/disk-full`
 */
export async function normalizeWheel(wheel: string, output: string, epoch: number): Promise<readonly string[]> {
  return withZip(wheel, async zip => {
    const link = zip.entries.find(({ mode }) => (mode & 0o170000) === LINK)
    if (link !== undefined) throw contentError(wheel, `"${link.name}" is a symbolic link`)
    if (zip.entries.length >= MAX_MEMBERS) throw tooLarge(wheel, `${zip.entries.length} members`)
    try {
      await orFsError(`write ${output}`, output, async () => {
        await withFile(output, 'w', 0o644, async handle => {
          await write(zip, handle, dosTime(epoch))
          if (process.platform !== 'win32') await handle.chmod(0o644)
        })
      })
    } catch (thrown) {
      await rm(output, { force: true })
      throw thrown
    }
    return zip.entries.map(({ name }) => name).filter(name => SIGNATURE.test(name))
  })
}

const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/

/** In the order of the normalized wheel (pure). */
export function inOrder<T extends Pick<ZipEntry, 'name'>>(entries: readonly T[]): readonly T[] {
  const place = (name: string) =>
    !/^[^/]+\.dist-info(?:\/|$)/.test(name) ? 0 : !/^[^/]+\/RECORD(?:\.(?:jws|p7s))?$/.test(name) ? 1 : 2
  return [...entries].sort((a, b) => place(a.name) - place(b.name) || byBytes(a.name, b.name))
}

async function write(zip: Zip, handle: FileHandle, time: number): Promise<void> {
  const entries = inOrder(zip.entries)
  const packed = packAhead(zip, entries)
  const written: Written[] = []
  const run: Run = { handle, pieces: [], from: 0, to: 0 }
  for (const [index, entry] of entries.entries()) {
    const { crc, size } = entry
    const content = await packed(index)
    const name = Buffer.from(entry.name)
    const offset = run.to
    const mode = (entry.mode & 0o111) === 0 ? 0o644 : 0o755
    const method = size === 0 ? 0 : 8
    const member = (length: number): Written => ({
      text: entry.name,
      name,
      offset,
      put: { crc, size, length, method, mode, time },
    })
    let whole: Written
    if (content === undefined) {
      await flush(run)
      const start = offset + 30 + name.length
      whole = member(await putLarge(zip, entry, handle, start))
      await writeAt(handle, localHeader(whole), offset)
      run.from = run.to = start + whole.put.length
    } else {
      whole = member(content.length)
      await put(run, localHeader(whole), content)
    }
    if (run.to > MAX_BYTES || size > MAX_BYTES) throw tooLarge(zip.file, 'more than 4 GiB')
    written.push(whole)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  if (run.to + directory.length > MAX_BYTES) throw tooLarge(zip.file, 'more than 4 GiB')
  await put(run, directory, endRecord(written.length, directory.length, run.to))
  await flush(run)
}

/** Neighbours are written at once: a wheel has thousands of small members. */
interface Run {
  readonly handle: FileHandle
  readonly pieces: Buffer[]
  /** Where the pieces begin and end in the file. */
  from: number
  to: number
}

async function put(run: Run, ...pieces: readonly Buffer[]): Promise<void> {
  run.pieces.push(...pieces)
  run.to += pieces.reduce((sum, { length }) => sum + length, 0)
  if (run.to - run.from > WHOLE) await flush(run)
}

async function flush(run: Run): Promise<void> {
  await writeAt(run.handle, Buffer.concat(run.pieces.splice(0)), run.from)
  run.from = run.to
}

function tooLarge(wheel: string, what: string): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `${path.basename(wheel)} has ${what}, which a normalized wheel cannot have.`,
    fix: 'Use `reproducible: check`, which leaves the file as it is, or reduce the size of the wheel.',
  })
}

/**
 * Whether both files give the same bytes when they are normalized, without doing that: compressing takes longest of all.
 * @param first absolute path of an sdist or wheel that was normalized, which checked its contents
 * @param second absolute path of a file of the same kind
 * @returns false also for wheels whose members are the same but compressed in another way: normalize them, and compare
 * @throws PackagingError `check/content` for a file that cannot be trusted
 */
export async function normalizeAlike(first: string, second: string): Promise<boolean> {
  const [one, other] = await Promise.all([first, second].map(sha256Of))
  if (one === other) return true
  return first.endsWith('.whl') ? wheelsAlike(first, second) : sdistsAlike(first, second)
}

/** Everything of a member that its normalized form is made of, but its compressed bytes. */
function formOf({ name, mode, method, size, compressedSize, crc }: ZipEntry): string {
  const kind = (mode & 0o170000) === LINK ? 'link' : (mode & 0o111) === 0 ? 'file' : 'executable'
  return JSON.stringify([name, kind, method, size, compressedSize, crc])
}

function wheelsAlike(first: string, second: string): Promise<boolean> {
  return withZip(first, one =>
    withZip(second, async other => {
      const forms = new Set(one.entries.map(formOf))
      if (one.entries.length !== other.entries.length || !other.entries.every(entry => forms.has(formOf(entry))))
        return false
      for (const { name } of one.entries)
        if ((await digestOf(one.compressed(name))) !== (await digestOf(other.compressed(name)))) return false
      return true
    }),
  )
}

async function sdistsAlike(first: string, second: string): Promise<boolean> {
  const [one, other] = await Promise.all([first, second].map(formsOf))
  if (one?.size !== other?.size) return false
  return [...(one ?? [])].every(([name, form]) => other?.get(name) === form)
}

/** By name; of two PKG-INFO the last one, as in `unpack`. */
async function formsOf(sdist: string): Promise<ReadonlyMap<string, string>> {
  const forms = new Map<string, string>()
  await eachMember(sdist, async ({ name, kind, mode, target, content }) => {
    const form =
      kind === 'file'
        ? [kind, (mode & 0o100) !== 0, await digestOf(content())]
        : kind === 'symlink'
          ? [kind, target]
          : [kind]
    forms.set(name, JSON.stringify(form))
  })
  return forms
}

async function digestOf(pieces: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}
