/**
 * Writes an sdist anew so that only names, contents and which files can be started decide its bytes: members by name,
 * one time, owner 0 without a name, modes 644 and 755, no pax headers but for names that need one, a gzip header that
 * tells nothing. Contents stay as they are.
 */

import { createWriteStream } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { eachMember } from '../archives/sdist.js'
import { BLOCK, padding, type TarEntry } from '../archives/tar-reader.js'
import { anySystem, header } from '../archives/tar-writer.js'
import { byBytes } from '../core/format.js'
import { orFsError, writeAt } from '../host/files.js'

interface Kept extends Pick<TarEntry, 'kind' | 'mode' | 'size' | 'target'> {
  /** Its content, or where that begins in the unpacked copy. */
  readonly content: Buffer | number
}

/** Bytes handled at once. */
const PIECE = 256 * 1024
/** Bytes of contents that are held in memory; most sdists are smaller as a whole. */
const HELD = 32 * 1024 * 1024

/**
 * @param output absolute path; what is there is replaced, and nothing is there after a failure
 * @param epoch seconds since 1970 that every member is dated with
 * @throws PackagingError `check/content` for what is no sdist that can be trusted, `host/disk-full`
 */
export async function normalizeSdist(sdist: string, output: string, epoch: number): Promise<void> {
  // Members can be put in order only when all of them lie open; an sdist may be larger than memory.
  const unpacked = `${output}.unpacked`
  try {
    await orFsError(`write ${output}`, output, async () => {
      const handle = await open(unpacked, 'w+', 0o600)
      try {
        const members = await unpack(sdist, handle)
        await pipeline(
          Readable.from(gathered(blocks(members, handle, epoch))),
          createGzip({ level: 6 }),
          anySystem,
          createWriteStream(output, { mode: 0o644 }),
        )
      } finally {
        await handle.close()
      }
    })
  } catch (thrown) {
    await rm(output, { force: true })
    throw thrown
  } finally {
    await rm(unpacked, { force: true })
  }
}

/** Of two PKG-INFO the last counts for every installer; in order of names there could be only one. */
async function unpack(sdist: string, handle: FileHandle): Promise<ReadonlyMap<string, Kept>> {
  const members = new Map<string, Kept>()
  let [held, end] = [0, 0]
  await eachMember(sdist, async entry => {
    const { name, kind, mode, size, target } = entry
    const kept = { kind, mode, size, target }
    if (kind !== 'file') members.set(name, { ...kept, content: Buffer.alloc(0) })
    else if (held + size <= HELD) {
      held += size
      members.set(name, { ...kept, content: await buffer(entry.content()) })
    } else {
      members.set(name, { ...kept, content: end })
      for await (const piece of entry.content()) {
        await writeAt(handle, piece, end)
        end += piece.length
      }
    }
  })
  return members
}

/** In pieces of some size: each goes to another thread and back. */
async function* gathered(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  let length = 0
  for await (const piece of source) {
    pieces.push(piece)
    length += piece.length
    if (length < PIECE) continue
    yield Buffer.concat(pieces)
    pieces = []
    length = 0
  }
  yield Buffer.concat(pieces)
}

async function* blocks(
  members: ReadonlyMap<string, Kept>,
  handle: FileHandle,
  time: number,
): AsyncGenerator<Buffer> {
  for (const [name, { kind, mode, size, target, content }] of [...members].sort(([a], [b]) =>
    byBytes(a, b),
  )) {
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

async function* contentAt(
  handle: FileHandle,
  at: number,
  size: number,
  name: string,
): AsyncGenerator<Buffer> {
  for (let done = 0; done < size; ) {
    const piece = Buffer.alloc(Math.min(PIECE, size - done))
    const { bytesRead } = await handle.read(piece, 0, piece.length, at + done)
    if (bytesRead === 0) throw new Error(`${name} was cut off while it was packed`)
    yield piece.subarray(0, bytesRead)
    done += bytesRead
  }
}
