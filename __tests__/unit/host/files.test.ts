/** Folders, hashes and whole files: what is made, what is found, and what is said of a file system that refuses. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import {
  createWhole,
  errnoOf,
  makeFolder,
  namesIn,
  orFsError,
  place,
  removeTree,
  sha256Of,
  sha256OfPieces,
  walk,
  withFile,
  writeAt,
} from '../../../src/host/files.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('files')
})
const at = (...names: string[]) => path.join(dir, ...names)
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

test('the code of an error of the system is text', () => {
  const codes = [
    { code: 'EIO' },
    Object.assign(new Error('x'), { code: 'EIO' }),
    { code: 5 },
    {},
    null,
    undefined,
    'EIO',
  ]
  expect(codes.map(errnoOf)).toStrictEqual(['EIO', 'EIO', undefined, undefined, undefined, undefined, undefined])
})

test('a failure that people can act on says what was tried; any other stays what it is', async () => {
  const errno = (code: string) => Object.assign(new Error(code), { code })
  await expect(orFsError('write a', '/a', () => Promise.reject(errno('EROFS')))).rejects.toMatchObject({
    code: 'host/permission',
    message: 'Cannot write a: the file system is read-only.',
    place: { file: '/a' },
  })
  const bug = errno('EBADF')
  await expect(orFsError('write a', '/a', () => Promise.reject(bug))).rejects.toBe(bug)
  expect(await orFsError('write a', '/a', async () => 7)).toBe(7)
})

describe('a folder', () => {
  test('is made with those above it, of which the first new one is given', async () => {
    expect(await makeFolder(at('a', 'b', 'c'))).toBe(at('a'))
    expect(await makeFolder(at('a', 'b', 'd'))).toBe(at('a', 'b', 'd'))
    expect(await makeFolder(at('a', 'b'))).toBeUndefined()
    expect(await makeFolder(path.relative(process.cwd(), at('e')))).toBe(at('e'))
    expect([readdirSync(at('a', 'b')).sort(), existsSync(at('e'))]).toStrictEqual([['c', 'd'], true])
  })

  test('may be made by several at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => makeFolder(at('x', 'y', 'z'))))
    expect(existsSync(at('x', 'y', 'z'))).toBe(true)
  })

  test('is none where a file is, or below one', async () => {
    writeFileSync(at('file'), '')
    await expect(makeFolder(at('file'))).rejects.toMatchObject({
      code: 'host/unusable',
      message: `Cannot make the folder ${at('file')}: there is a file of that name.`,
      place: { file: at('file') },
    })
    await expect(makeFolder(at('file', 'below'))).rejects.toMatchObject({ code: 'host/unusable' })
  })

  test('is created whole or not at all; one that another run has created stays', async () => {
    const fill = (text: string) => async (unfinished: string) => {
      expect(path.dirname(unfinished)).toBe(dir)
      mkdirSync(unfinished)
      writeFileSync(path.join(unfinished, 'file'), text)
      expect(existsSync(at('whole'))).toBe(text !== 'ours')
    }
    await createWhole(at('whole'), fill('ours'))
    await createWhole(at('whole'), fill('theirs'))
    expect(readFileSync(at('whole', 'file'), 'utf8')).toBe('ours')
    const broken = async (unfinished: string) => {
      mkdirSync(unfinished)
      throw new Error('mine')
    }
    await expect(createWhole(at('other'), broken)).rejects.toThrow('mine')
    expect(readdirSync(dir)).toStrictEqual(['whole'])
    await removeTree(at('whole'))
    await removeTree(at('whole'))
    expect(readdirSync(dir)).toStrictEqual([])
  })

  test('has names, and none where it cannot be read', async () => {
    for (const name of ['a', 'b']) writeFileSync(at(name), '')
    expect((await namesIn(dir)).sort()).toStrictEqual(['a', 'b'])
    expect(await namesIn(at('none'))).toStrictEqual([])
  })

  test('is walked by name, through links or not', async () => {
    mkdirSync(at('d', 'e'), { recursive: true })
    for (const name of ['d/z', 'd/e/a', 'b', 'a', 'ä']) writeFileSync(at(name), '')
    symlinkSync(at('d', 'e'), at('link'), 'junction')
    const found = async (links?: boolean) => {
      const all: unknown[] = []
      for await (const one of walk(dir, '', links)) all.push(one)
      return all
    }
    const file = (name: string) => ({ name, file: at(...name.split('/')) })
    const before = [file('a'), file('b'), { name: 'd' }, { name: 'd/e' }, file('d/e/a'), file('d/z')]
    expect(await found()).toStrictEqual([...before, { name: 'link' }, file('link/a'), file('ä')])
    if (process.platform !== 'win32')
      expect(await found(true)).toStrictEqual([...before, { name: 'link', link: at('d', 'e') }, file('ä')])
  })
})

describe('a file', () => {
  test('has the same hash whether it is small, large, or in pieces', async () => {
    for (const size of [0, 10, 4 * 1024 * 1024 - 1, 4 * 1024 * 1024 + 1]) {
      const data = Buffer.alloc(size, 'x')
      writeFileSync(at('file'), data)
      expect(await sha256Of(at('file'))).toBe(sha256(data))
      expect(await sha256OfPieces([data.subarray(0, 5), data.subarray(5)])).toBe(sha256(data))
    }
    await expect(sha256Of(at('none'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('is placed into a folder that is made, over one of its name', async () => {
    writeFileSync(at('file'), 'new')
    for (let times = 0; times < 2; times++) await place(at('file'), at('deep', 'er'))
    expect(readFileSync(at('deep', 'er', 'file'), 'utf8')).toBe('new')
    expect(readFileSync(at('file'), 'utf8')).toBe('new')
  })

  test('is closed after its use, whatever fails', async () => {
    const used: FileHandle[] = []
    const use = async (handle: FileHandle) => {
      used.push(handle)
      return handle.fd >= 0
    }
    expect(await withFile(at('file'), 'w', 0o600, use)).toBe(true)
    const fail = async (handle: FileHandle) => {
      await use(handle)
      throw new Error('mine')
    }
    await expect(withFile(at('file'), 'r', 0o600, fail)).rejects.toThrow('mine')
    expect(used.map(({ fd }) => fd)).toStrictEqual([-1, -1])
    await expect(withFile(at('none'), 'r', 0o600, use)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('is written whole where a call writes less than it is given', async () => {
    const written = Buffer.alloc(12, '.')
    const slow = {
      async write(bytes: Buffer, from: number, length: number, position: number) {
        const bytesWritten = Math.min(3, length)
        bytes.copy(written, position, from, from + bytesWritten)
        return { bytesWritten }
      },
    } as unknown as FileHandle
    await writeAt(slow, Buffer.from('0123456789'), 1)
    expect(String(written)).toBe('.0123456789.')
  })
})
