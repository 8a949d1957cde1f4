/** Zip archives in a file that is none: how it is read and closed, how much an archive may name, and turns for signals. */
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'

/** What the file holds, and how many bytes a read of it gives at most. */
let content: Buffer = Buffer.alloc(0)
let most = Number.POSITIVE_INFINITY
let closed = 0
jest.unstable_mockModule('../../../src/host/regular.js', () => ({
  openRegular: async () => ({
    stat: async () => ({ size: content.length }),
    async read(buffer: Buffer, offset: number, length: number, position: number) {
      // As the system does: it does not write behind the end of what it is given.
      expect(offset + length).toBeLessThanOrEqual(buffer.length)
      const end = position + Math.min(length, most)
      return { bytesRead: content.copy(buffer, offset, Math.min(position, content.length), end), buffer }
    },
    async close() {
      closed += 1
    },
  }),
}))
const tree = await import('../../../src/archives/path-tree.js')
/** An attack takes a million of them, and seconds. */
const MOST = 40_000
jest.unstable_mockModule('../../../src/archives/path-tree.js', () => ({ ...tree, MOST_PATHS: MOST }))
let turns = 0
jest.unstable_mockModule('node:timers/promises', () => ({
  async setImmediate() {
    turns += 1
  },
}))
const { withZip } = await import('../../../src/archives/zip-reader.js')

beforeEach(() => {
  ;[content, most, closed, turns] = [Buffer.alloc(0), Number.POSITIVE_INFINITY, 0, 0]
})

const named = (names: readonly string[]) => zip(names.map(name => ({ name })))
const failure = () =>
  withZip('/a.zip', async () => {}).then(
    () => undefined,
    (error: Error) => error.message,
  )

describe('the file', () => {
  test.each([50, 1000, 100_000])('may give %d bytes at a time', async bytes => {
    const data = Buffer.from(Array.from({ length: 20_000 }, (_, index) => index % 251))
    content = zip([
      { name: 'a', data },
      { name: 'b', data: Buffer.concat([data, data]), deflate: true },
      { name: 'c', data: Buffer.alloc(bytes === 50 ? 1000 : 150_000, 'c') },
    ])
    most = bytes
    await withZip('/a.zip', async archive => {
      expect((await archive.read('a')).equals(data)).toBe(true)
      expect((await archive.read('b')).equals(Buffer.concat([data, data]))).toBe(true)
      expect(String(await archive.read('c'))).toMatch(/^c+$/)
    })
  })

  test('is closed at the end, once, whatever fails', async () => {
    content = named(['a'])
    await withZip('/a.zip', async () => expect(closed).toBe(0))
    expect(closed).toBe(1)
    await expect(withZip('/a.zip', () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
    expect(closed).toBe(2)
    content = Buffer.from('none')
    expect(await failure()).toBe('a.zip cannot be trusted: it is not a zip archive.')
    expect(closed).toBe(3)
  })
})

/** Each in 99 folders of its own. */
const deep = (count: number) => Array.from({ length: count }, (_, index) => `f${index}/${'a/'.repeat(98)}b`)

test('names may be as many as the limit says, folders among them, each counted once', async () => {
  const fine = [...deep(MOST / 100 - 1), 'd/ea/', 'd/eb/', ...Array.from({ length: 97 }, (_, index) => `d/${index}`)]
  content = named(fine)
  expect(await failure()).toBeUndefined()
  for (const more of ['k', 'd/ea/eb/']) {
    content = named([...fine, more])
    expect(await failure()).toBe(`a.zip cannot be trusted: it names more than ${MOST} files and folders.`)
  }
})

describe('signals are answered', () => {
  test.each([
    [1_999, 0],
    [2_000, 1],
    [4_001, 2],
  ])('while %d members are listed', async (count, expected) => {
    content = named(Array.from({ length: count }, (_, index) => `f${index}`))
    expect(await failure()).toBeUndefined()
    expect(turns).toBe(expected)
  })

  test.each([
    [199, 0],
    [200, 1],
    [399, 1],
    [400, 2],
  ])('while %d members in a hundred folders each are compared', async (count, expected) => {
    content = named(deep(count))
    expect(await failure()).toBeUndefined()
    expect(turns).toBe(expected)
  })
})
