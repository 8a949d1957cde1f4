/** A compressed file that cannot be read to its end, or is not. */
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, jest, test } from '@jest/globals'

let source = new Readable()
jest.unstable_mockModule('../../../src/host/regular.js', () => ({
  openRegular: async () => ({ createReadStream: () => source }),
}))
const { gunzipped } = await import('../../../src/archives/tar-reader.js')

const read = async () => {
  const pieces: Buffer[] = []
  for await (const piece of gunzipped('a.tar.gz')) pieces.push(piece)
  return Buffer.concat(pieces)
}

test('is closed when the reader has had enough', async () => {
  const content = randomBytes(300_000)
  source = Readable.from([gzipSync(content)])
  for await (const piece of gunzipped('a.tar.gz')) {
    expect(content.subarray(0, piece.length).equals(piece)).toBe(true)
    break
  }
  expect(source.destroyed).toBe(true)
})

test('a disk that fails is not a damaged archive', async () => {
  source = new Readable({
    read() {
      this.destroy(Object.assign(new Error('the disk'), { code: 'EIO' }))
    },
  })
  await expect(read()).rejects.toMatchObject({ code: 'EIO' })
})

test('what is no gzip file is', async () => {
  source = Readable.from([Buffer.from('<html>')])
  await expect(read()).rejects.toMatchObject({
    code: 'check/content',
    message: 'a.tar.gz cannot be trusted: it is not a gzip file, or is damaged.',
  })
})
