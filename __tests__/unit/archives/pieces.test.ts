/** Pieces for zlib: the same bytes, few and large. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inPieces, PIECE, pieceFor } from '../../../src/archives/pieces.js'

async function collected(sizes: readonly number[]) {
  const given = sizes.map((size, index) => Buffer.alloc(size, index + 1))
  const pieces: Buffer[] = []
  async function* source() {
    yield* given
  }
  for await (const piece of inPieces(source())) pieces.push(piece)
  return { pieces, same: Buffer.concat(pieces).equals(Buffer.concat(given)) }
}

test('the same bytes; every piece but the last one is large, and none is empty', async () => {
  const sizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 2 * PIECE })), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(sizes, async given => {
      const { pieces, same } = await collected(given)
      expect(same).toBe(true)
      expect(pieces.slice(0, -1).every(piece => piece.length >= PIECE)).toBe(true)
      expect(pieces.every(piece => piece.length > 0)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('what is full is handed on at once', async () => {
  const { pieces } = await collected([PIECE - 1, 1, PIECE, 5])
  expect(pieces.map(piece => piece.length)).toEqual([PIECE, PIECE, 5])
})

test('what zlib is given fits its limits', () => {
  expect([0, 64, 65, PIECE, PIECE + 1].map(pieceFor)).toEqual([64, 64, 65, PIECE, PIECE])
})
