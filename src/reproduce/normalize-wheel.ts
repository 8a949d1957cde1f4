/**
 * Writes a wheel anew so that only names, contents and which files can be started decide its bytes: members by name with
 * `.dist-info` last (PEP 427 recommends it) and RECORD at the very end, one time, modes 644 and 755, one way to compress.
 * No content changes, so RECORD stays right as it is, and so does a signature of it (RECORD.jws, RECORD.p7s).
 */
import { type FileHandle, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { contentError, withZip, type Zip, type ZipEntry } from '../archives/zip-reader.js'
import {
  directoryEntry,
  endRecord,
  localHeader,
  MAX_BYTES,
  MAX_MEMBERS,
  type Written,
} from '../archives/zip-writer.js'
import { PackagingError } from '../core/errors.js'
import { byBytes } from '../core/format.js'
import { orFsError, writeAt } from '../host/files.js'
import { packAhead, putLarge, WHOLE } from './compress.js'
import { dosTime } from './dos-time.js'

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
    fix: 'Use `reproducible: check`, which leaves the file as it is, or make the wheel smaller.',
  })
}
