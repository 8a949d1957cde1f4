/**
 * Writes a wheel anew so that only names, contents and which files can be started decide its bytes: members by name with
 * `.dist-info` last (PEP 427 recommends it) and RECORD at the very end, one time, modes 644 and 755, one way to compress.
 * No content changes, so RECORD stays right as it is, and so does a signature of it (RECORD.jws, RECORD.p7s).
 */
import { type FileHandle, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createDeflateRaw, deflateRaw } from 'node:zlib'
import { PackagingError } from '../errors/errors.js'
import { orFsError } from '../host/fs-errors.js'
import { byBytes } from '../report/format.js'
import { contentError } from '../wheel/content-error.js'
import { withZip, type Zip, type ZipEntry } from '../wheel/zip.js'
import { directoryEntry, endRecord, localHeader, type Written } from '../wheel/zip-records.js'
import { dosTime } from './dos-time.js'

/** Bytes up to which a member is compressed at once; a larger one goes through in pieces. */
const WHOLE = 4 * 1024 * 1024
/** More would take zip64. */
const MAX_BYTES = 0xffffffff
const MAX_MEMBERS = 0xffff
const LINK = 0o120000

/**
 * @param output absolute path; what is there is replaced, and nothing is there after a failure
 * @param epoch seconds since 1970 that every member is dated with
 * @returns names of signatures of RECORD in it, which stay right
 * @throws PackagingError `check/content` for a damaged wheel, `build/mismatch` for one of more than 4 GiB, `host/disk-full`
 */
export async function normalizeWheel(
  wheel: string,
  output: string,
  epoch: number,
): Promise<readonly string[]> {
  return withZip(wheel, async zip => {
    const link = zip.entries.find(({ mode }) => (mode & 0o170000) === LINK)
    if (link !== undefined) throw contentError(wheel, `"${link.name}" is a symbolic link`)
    if (zip.entries.length >= MAX_MEMBERS) throw tooLarge(wheel, `${zip.entries.length} members`)
    try {
      await orFsError(`write ${output}`, output, async () => {
        const handle = await open(output, 'w', 0o644)
        try {
          await write(zip, handle, dosTime(epoch))
          if (process.platform !== 'win32') await handle.chmod(0o644)
        } finally {
          await handle.close()
        }
      })
    } catch (thrown) {
      await rm(output, { force: true })
      throw thrown
    }
    return zip.entries.map(({ name }) => name).filter(name => SIGNATURE.test(name))
  })
}

const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/

/** In the order that they are written and listed in (pure). */
export function inOrder<T extends Pick<ZipEntry, 'name'>>(entries: readonly T[]): readonly T[] {
  const place = (name: string) =>
    !/^[^/]+\.dist-info(?:\/|$)/.test(name) ? 0 : !/^[^/]+\/RECORD(?:\.(?:jws|p7s))?$/.test(name) ? 1 : 2
  return [...entries].sort((a, b) => place(a.name) - place(b.name) || byBytes(a.name, b.name))
}

async function write(zip: Zip, handle: FileHandle, time: number): Promise<void> {
  const written: Written[] = []
  let at = 0
  for (const entry of inOrder(zip.entries)) {
    const name = Buffer.from(entry.name)
    const start = at + 30 + name.length
    const length = await putContent(zip, entry, handle, start)
    if (start + length > MAX_BYTES || entry.size > MAX_BYTES) throw tooLarge(zip.file, 'more than 4 GiB')
    const mode = (entry.mode & 0o111) === 0 ? 0o644 : 0o755
    const method = entry.size === 0 ? 0 : 8
    const put = { crc: entry.crc, size: entry.size, length, method, mode, time } as const
    const member: Written = { text: entry.name, name, offset: at, put }
    await writeAt(handle, localHeader(member), at)
    written.push(member)
    at = start + length
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  if (at + directory.length > MAX_BYTES) throw tooLarge(zip.file, 'more than 4 GiB')
  await writeAt(handle, Buffer.concat([directory, endRecord(written.length, directory.length, at)]), at)
}

const deflate = promisify<Buffer, { level: number }, Buffer>(deflateRaw)

/** Size and CRC are compared while it is read. Gives the bytes it takes in the archive. */
async function putContent(zip: Zip, { name, size }: ZipEntry, handle: FileHandle, start: number) {
  if (size === 0) {
    for await (const _ of zip.stream(name));
    return 0
  }
  if (size <= WHOLE) {
    const packed = await deflate(await zip.read(name), { level: 6 })
    await writeAt(handle, packed, start)
    return packed.length
  }
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

/** All of it: one call may write less, as where a disk is full. */
async function writeAt(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}

function tooLarge(wheel: string, what: string): PackagingError {
  return new PackagingError('build/mismatch', {
    message: `${path.basename(wheel)} has ${what}, which a normalized wheel cannot have.`,
    fix: 'Use `reproducible: check`, which leaves the file as it is, or make the wheel smaller.',
  })
}
