import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { readTar } from '../../../src/archives/tar-reader.js'
import { header, tarOf } from '../../../src/archives/tar-writer.js'

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

test('only a size of 8 GiB and more needs a pax header', () => {
  const most = 8 * 1024 ** 3 - 1
  const size = (name: string, bytes: number) => String(Buffer.concat(header({ name, size: bytes, mode: 0o644 })))
  expect(size('a', most)).toHaveLength(512)
  expect(size('a', most)).toContain('77777777777')
  expect(size('a', most + 1)).toContain(` size=${most + 1}\n`)
  expect(size('a'.repeat(101), most)).not.toContain('size=')
})

test('members are packed with their content, from a file or from memory', async () => {
  const pieces: Buffer[] = []
  const file = 'package.json'
  const members = [
    { name: 'd/', mode: 0o755 },
    { name: 'd/memory', mode: 0o644, content: Buffer.from('m'.repeat(513)) },
    { name: 'd/file', mode: 0o600, content: file },
    { name: 'd/link', mode: 0o777, link: 'file' },
  ]
  for await (const piece of tarOf(members)) pieces.push(piece)
  const seen: (string | number)[][] = []
  for await (const entry of readTar(Readable.from(pieces), 'a.tar')) {
    const content: Buffer[] = []
    for await (const piece of entry.content()) content.push(piece)
    seen.push([entry.name, entry.mode, Buffer.concat(content).toString()])
  }
  expect(seen).toEqual([
    ['d/', 0o755, ''],
    ['d/memory', 0o644, 'm'.repeat(513)],
    ['d/file', 0o600, readFileSync(file, 'utf8')],
    ['d/link', 0o777, ''],
  ])
})

test('a file that grows while it is packed is an error', async () => {
  const file = join(tempDir(), 'grows')
  writeFileSync(file, 'x')
  const grows = async () => {
    for await (const _ of tarOf([{ name: 'a', mode: 0o644, content: file }])) appendFileSync(file, 'more')
  }
  await expect(grows()).rejects.toThrow(`${file} changed while it was packed`)
})
