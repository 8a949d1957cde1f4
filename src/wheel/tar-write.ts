/**
 * Writes a folder as a `.tar.gz` that depends on names and contents alone: members in order of their names, times 1980's,
 * owner 0, modes 644 or 755; ustar, with pax headers for names it has no room for.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { walk } from '../host/files/walk.js'
import { BLOCK, header } from './tar-records.js'

/** An archive to be written. */
export interface NewTar {
  readonly output: string
  /** Absolute path; links in it are followed. */
  readonly folder: string
  /** The one top folder of the archive. */
  readonly top: string
  /** Whether this file (a path under `folder`, with `/`) can be started; where it is not told, its mode says it. */
  readonly executable: (name: string) => boolean
  /** Links stay links (they must lead to inside); else they are followed. */
  readonly links?: boolean
}

/** What is there already is replaced. */
export async function writeTarGz({ output, folder, top, executable, links = false }: NewTar): Promise<void> {
  const gzip = createGzip({ level: 6 })
  await pipeline(
    Readable.from(members(folder, top, executable, links)),
    gzip,
    anySystem,
    createWriteStream(output),
  )
}

/** gzip's header names the system that it was made on; 255 is none (RFC 1952, 2.3.1). */
export async function* anySystem(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let at = 0
  for await (const piece of source) {
    if (at <= 9 && at + piece.length > 9) piece[9 - at] = 255
    at += piece.length
    yield piece
  }
}

async function* members(
  folder: string,
  top: string,
  executable: NewTar['executable'],
  links: boolean,
): AsyncGenerator<Buffer> {
  yield* header({ name: `${top}/`, size: 0, mode: 0o755 })
  for await (const { name, file, link } of walk(folder, '', links)) {
    if (link !== undefined) {
      yield* header({ name: `${top}/${name}`, size: 0, mode: 0o777, link })
      continue
    }
    if (file === undefined) {
      yield* header({ name: `${top}/${name}/`, size: 0, mode: 0o755 })
      continue
    }
    const { size, mode } = await stat(file)
    const starts = executable(name) || (mode & 0o100) !== 0
    yield* header({ name: `${top}/${name}`, size, mode: starts ? 0o755 : 0o644 })
    let read = 0
    for await (const piece of createReadStream(file)) {
      read += (piece as Buffer).length
      yield piece as Buffer
    }
    if (read !== size) throw new Error(`${file} changed while it was packed`)
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
  }
  yield Buffer.alloc(2 * BLOCK)
}
