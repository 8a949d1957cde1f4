/** Packs files as one layer of an image: a tar that depends on names, modes and contents alone, as gzip. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { inPieces } from '../archives/pieces.js'
import { anySystem, type TarMember, tarOf } from '../archives/tar-writer.js'
import { byBytes } from '../core/format.js'
import { type Layer, MEDIA } from './documents.js'

/** Members by name, with every folder above them: root's, which all may read and nobody else may write. */
export function withFolders(members: readonly TarMember[]): readonly TarMember[] {
  const byName = new Map(members.map(member => [member.name, member]))
  for (const { name } of members)
    for (let at = name.indexOf('/'); at >= 0 && at < name.length - 1; at = name.indexOf('/', at + 1)) {
      const folder = name.slice(0, at + 1)
      if (!byName.has(folder)) byName.set(folder, { name: folder, mode: 0o755 })
    }
  return [...byName.values()].sort((a, b) => byBytes(a.name, b.name))
}

/**
 * Writes a layer into `blobs` under its digest.
 * @param blobs absolute path of a folder that exists @throws what the file system throws
 */
export async function writeLayer(blobs: string, title: string, members: readonly TarMember[]): Promise<Layer> {
  const unfinished = path.join(blobs, `layer-${createHash('sha256').update(title).digest('hex').slice(0, 16)}`)
  const [plain, packed] = [createHash('sha256'), createHash('sha256')]
  let size = 0
  await pipeline(
    async function* () {
      for await (const piece of inPieces(tarOf(withFolders(members)))) {
        plain.update(piece)
        yield piece
      }
    },
    createGzip({ level: 6 }),
    anySystem,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const piece of source) {
        packed.update(piece)
        size += piece.length
        yield piece
      }
    },
    new PassThrough(),
    createWriteStream(unfinished),
  )
  const hex = packed.digest('hex')
  await rename(unfinished, path.join(blobs, hex))
  return {
    descriptor: { mediaType: MEDIA.layer, digest: `sha256:${hex}`, size },
    diffId: `sha256:${plain.digest('hex')}`,
    title,
  }
}
