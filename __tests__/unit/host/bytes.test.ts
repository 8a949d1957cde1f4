import { createHash } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { readElsewhere, sha256Of } from '../../../src/host/files.js'

const dir = tempDir('bytes')
const content = Buffer.from(Array.from({ length: 5_000_001 }, (_, index) => (index * 7) % 251))
const large = join(dir, 'large')
writeFileSync(large, content)
const sha256 = createHash('sha256').update(content).digest('hex')

test('a large file has the same hash in another thread', async () => {
  expect(await readElsewhere(large)).toMatchObject({ size: content.length, sha256 })
  expect(await sha256Of(large)).toBe(sha256)
})

test('many at once each get their own answer, and go to their own place', async () => {
  const into = join(dir, 'into')
  writeFileSync(into, '')
  const names = ['one', 'two', 'three', 'four', 'five']
  for (const name of names) writeFileSync(join(dir, name), name)
  const copies = names.map((name, index) => readElsewhere(join(dir, name), { file: into, at: index * 10 }))
  const whole = readElsewhere(large, { file: into, at: 50 })
  for (const [index, copy] of (await Promise.all(copies)).entries())
    expect(copy).toMatchObject({ size: names[index]?.length, crc: crc32(names[index] ?? '') })
  expect((await whole).crc).toBe(crc32(content))
  const written = readFileSync(into)
  expect(names.map((name, index) => written.toString('utf8', index * 10, index * 10 + name.length))).toEqual(names)
  expect(written.subarray(50).equals(content)).toBe(true)
})

test('what cannot be read fails as the file system says, and the next is read', async () => {
  await expect(readElsewhere(join(dir, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' })
  const empty = join(dir, 'empty')
  writeFileSync(empty, 'x')
  truncateSync(empty)
  expect(await readElsewhere(empty)).toMatchObject({ size: 0 })
})
