/**
 * Pieces of archives. zlib's streams of Node cross to another thread and back for each piece that they take or give: with
 * the 16 KiB of its default, that costs more than the work itself.
 */

/** Bytes handled at once. */
export const PIECE = 256 * 1024

/** zlib's `chunkSize` for so many bytes: one piece, where that is not large. */
export function pieceFor(bytes: number): number {
  return Math.min(PIECE, Math.max(64, bytes))
}

/** The same bytes in pieces of at least 256 KiB, but for the last one. */
export async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
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
  if (length > 0) yield Buffer.concat(pieces)
}

/** All pieces as one; unlike Node's own `buffer`, without a Blob and its thread, for thousands of small members. */
export async function joined(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return all.length === 1 ? (all[0] as Buffer) : Buffer.concat(all)
}
