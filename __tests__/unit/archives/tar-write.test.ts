import { Readable } from 'node:stream'
import { expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { readTar } from '../../../src/archives/tar-reader.js'
import { header } from '../../../src/archives/tar-writer.js'

async function read(blocks: readonly Buffer[]) {
  const whole = Buffer.concat([...blocks, Buffer.alloc(1024)])
  const seen = []
  for await (const { name, kind, size, mode, mtime } of readTar(Readable.from([whole]), 'a.tar'))
    seen.push({ name, kind, size, mode, mtime })
  return seen
}

test('a name of any length and language is read as it was written', async () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter(text => !/[/\0]/.test(text))
  const names = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))
  await fc.assert(
    fc.asyncProperty(names, async name => {
      const member = { name, size: 0, mode: 0o755, kind: 'file', mtime: 315_532_800 }
      expect(await read(header(member))).toEqual([member])
    }),
  )
})

test('a pax record whose own length grows by a digit', async () => {
  for (let length = 80; length < 110; length++) {
    const name = `${'é'.repeat(length / 2)}${length % 2 === 1 ? 'a' : ''}`
    expect((await read(header({ name, size: 0, mode: 0o644 })))[0]?.name).toBe(name)
  }
})

test('a folder', async () => {
  const [folder] = await read(header({ name: 'a.pex/', size: 0, mode: 0o755 }))
  expect(folder).toMatchObject({ kind: 'folder', mode: 0o755 })
})

test('a link stays one, however long its target', async () => {
  for (const link of ['b.so', `${'long/'.repeat(30)}b.so`]) {
    const found = []
    const whole = Buffer.concat([...header({ name: 'a.so', size: 0, mode: 0o777, link }), Buffer.alloc(1024)])
    for await (const entry of readTar(Readable.from([whole]), 'a.tar'))
      found.push({ name: entry.name, kind: entry.kind, target: entry.kind === 'symlink' && entry.target })
    expect(found).toEqual([{ name: 'a.so', kind: 'symlink', target: link }])
  }
})
