/** Writes a folder as a compressed zip that depends on names and contents alone: for Windows, which opens no `.tar.gz` by itself. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { walk } from '../host/files/walk.js'
import type { Source } from './zip-members.js'
import { writeStoredZip } from './zip-write.js'

export interface NewFolderZip {
  readonly output: string
  /** Absolute path; links in it are followed. */
  readonly folder: string
  /** The one top folder of the archive. */
  readonly top: string
}

/** What is there already is replaced. @throws PackagingError `build/mismatch` above 4 GiB */
export async function writeFolderZip({ output, folder, top }: NewFolderZip): Promise<void> {
  const deflated = await mkdtemp(`${output}.`)
  try {
    const members = new Map<string, Source>([[`${top}/`, Buffer.alloc(0)]])
    for await (const { name, file } of walk(folder)) {
      if (file === undefined) members.set(`${top}/${name}/`, Buffer.alloc(0))
      else members.set(`${top}/${name}`, await deflate(file, path.join(deflated, `${members.size}`)))
    }
    await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false })
  } finally {
    await rm(deflated, { recursive: true, force: true })
  }
}

/** Into a file first: where a member goes depends on how long those before it have become. */
async function deflate(file: string, target: string): Promise<Source> {
  const hash = createHash('sha256')
  let [size, crc] = [0, 0]
  await pipeline(
    createReadStream(file),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const bytes of chunks) {
        crc = crc32(bytes, crc)
        size += bytes.length
        yield bytes
      }
    },
    createDeflateRaw({ level: 6 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const bytes of chunks) {
        hash.update(bytes)
        yield bytes
      }
    },
    createWriteStream(target),
  )
  return { path: target, sha256: hash.digest('hex'), inflated: { size, crc } }
}
