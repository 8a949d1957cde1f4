/** Zip archives as bytes: the same members give the same file on every machine, and Python can start what is written. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import {
  directoryEntry,
  finishStoredZip,
  localHeader,
  MAX_BYTES,
  MAX_MEMBERS,
  type Source,
  startStoredZip,
  type Written,
  writeFolderZip,
  writeStoredZip,
} from '../../../src/archives/zip-writer.js'

interface Expected {
  readonly name: string
  readonly data: Buffer
  /** Stored bytes, where they are deflated. */
  readonly deflated?: Buffer
  readonly mode?: number
}

/** The bytes of an archive, as APPNOTE.TXT has it (4.3.7, 4.3.12, 4.3.16). @param members in their order in the file */
function archive(prefix: Buffer, members: readonly Expected[]): Buffer {
  const parts = [prefix]
  const directory: [string, Buffer][] = []
  let offset = prefix.length
  for (const { name, data, deflated, mode = 0o100644 } of members) {
    const text = Buffer.from(name)
    const stored = deflated ?? data
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(/[^ -~]/.test(name) ? 0x800 : 0, 2)
    common.writeUInt16LE(deflated === undefined ? 0 : 8, 4)
    // 1980-01-01.
    common.writeUInt32LE(0x21_0000, 6)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(stored.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(text.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), common, text, stored)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(mode * 65536, 6)
    rest.writeUInt32LE(offset, 10)
    // Made by version 2.0, on Unix.
    directory.push([name, Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, text])])
    offset += 30 + text.length + stored.length
  }
  const list = Buffer.concat(directory.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry))
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  for (const at of [8, 10]) end.writeUInt16LE(members.length, at)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}

const out = () => join(tempDir('zip'), 'out.zip')
const bytes = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7) % 253))
const modeOf = (file: string) => (statSync(file).mode & 0o7777).toString(8)
const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex')
const same = (file: string, expected: Buffer) => {
  const found = readFileSync(file)
  // Not thousands of bytes in a message.
  expect([found.length, sha256(found)]).toEqual([expected.length, sha256(expected)])
}
function fileOf(data: Buffer): { path: string; sha256: string } {
  const path = join(tempDir('zip'), 'file.whl')
  writeFileSync(path, data)
  return { path, sha256: sha256(data) }
}

describe('an archive of bytes, files and members of another one', () => {
  test.each([0, 1, 10])('has them by name behind a prefix of %d bytes', async length => {
    const prefix = Buffer.alloc(length, '#')
    const large = bytes(600 * 1024)
    const other = join(tempDir('zip'), 'other.zip')
    writeFileSync(
      other,
      zip([
        { name: 'stored', data: large, mode: 0o100640 },
        { name: 'run', data: 'r'.repeat(99), deflate: true, mode: 0o100714 },
      ]),
    )
    const output = out()
    await withZip(other, async opened => {
      const copied = (name: string): Source => {
        const member = opened.entry(name)
        if (member === undefined) throw new Error(name)
        return { zip: opened, member }
      }
      const members = new Map<string, Source>([
        ['z', Buffer.from('last')],
        ['stored', copied('stored')],
        ['b', Buffer.from('second')],
        ['a', Buffer.from('first')],
        ['run', copied('run')],
        ['c/', Buffer.alloc(0)],
        ['é', Buffer.from('beyond ASCII')],
        ['d', fileOf(Buffer.from('a file'))],
        ['e', Buffer.from('behind it')],
      ])
      await writeStoredZip({ output, prefix, members })
    })
    same(
      output,
      archive(prefix, [
        { name: 'a', data: Buffer.from('first') },
        { name: 'b', data: Buffer.from('second') },
        { name: 'c/', data: Buffer.alloc(0), mode: 0o40755 },
        { name: 'd', data: Buffer.from('a file') },
        { name: 'e', data: Buffer.from('behind it') },
        {
          name: 'run',
          data: Buffer.from('r'.repeat(99)),
          deflated: deflateRawSync(Buffer.from('r'.repeat(99))),
          mode: 0o100755,
        },
        { name: 'stored', data: large },
        { name: 'z', data: Buffer.from('last') },
        { name: 'é', data: Buffer.from('beyond ASCII') },
      ]),
    )
  })

  test('has the time that is given', () => {
    const put = { crc: 1, size: 1, length: 1, method: 0, mode: 0o644, time: 0x5a21_1234 } as const
    const member = { text: 'a', name: Buffer.from('a'), offset: 0, put }
    expect([localHeader(member).readUInt32LE(10), directoryEntry(member).readUInt32LE(12)]).toEqual([
      0x5a21_1234, 0x5a21_1234,
    ])
  })

  test('can be started unless it is said not to', async () => {
    const modes = [undefined, true, false].map(async executable => {
      const output = out()
      const members = new Map([['a', Buffer.from('a')]])
      await writeStoredZip({
        output,
        prefix: Buffer.alloc(0),
        members,
        ...(executable !== undefined && { executable }),
      })
      return modeOf(output)
    })
    const windows = process.platform === 'win32'
    expect(await Promise.all(modes)).toEqual(windows ? Array(3).fill('666') : ['755', '755', '644'])
  })

  test('is refused with a file that is not what it was', async () => {
    const members = new Map([['a', { ...fileOf(Buffer.from('a')), sha256: '0'.repeat(64) }]])
    await expect(writeStoredZip({ output: out(), prefix: Buffer.alloc(0), members })).rejects.toMatchObject({
      code: 'check/content',
      message: `file.whl is not the file that was chosen: its sha256 is ${sha256(Buffer.from('a'))}, not ${'0'.repeat(64)}.`,
    })
  })
})

test('what fails is said once nothing writes any more', async () => {
  const other = join(tempDir('zip'), 'other.zip')
  writeFileSync(other, zip([{ name: 'b', data: 'b' }]))
  let over = false
  await withZip(other, async opened => {
    const member = opened.entry('b')
    if (member === undefined) throw new Error('b')
    const slow = {
      ...opened,
      async *compressed() {
        await new Promise(resolve => setTimeout(resolve, 300))
        yield Buffer.from('b')
        over = true
      },
    }
    const members = new Map<string, Source>([
      ['a', { ...fileOf(Buffer.from('a')), sha256: '0'.repeat(64) }],
      ['b', { zip: slow, member }],
    ])
    await expect(writeStoredZip({ output: out(), prefix: Buffer.alloc(0), members })).rejects.toThrow(/file.whl is not/)
  })
  expect(over).toBe(true)
})

describe('an archive that is written in two steps', () => {
  const prefix = Buffer.from('#!/bin/sh\n')

  test('lists all by name, though those of the second lie behind the first; nobody else reads it meanwhile', async () => {
    const output = out()
    const begun = await startStoredZip(
      output,
      prefix.length,
      new Map([
        ['b', Buffer.from('b')],
        ['c', Buffer.from('c')],
      ]),
    )
    if (process.platform !== 'win32') expect(modeOf(output)).toBe('600')
    await finishStoredZip(begun, { prefix, members: new Map([['a', Buffer.from('a')]]) })
    same(
      output,
      archive(
        prefix,
        ['b', 'c', 'a'].map(name => ({ name, data: Buffer.from(name) })),
      ),
    )
  })

  test('needs the prefix that it has room for', async () => {
    const begun = await startStoredZip(out(), prefix.length, new Map())
    for (const other of [prefix.subarray(1), Buffer.concat([prefix, prefix])])
      await expect(finishStoredZip(begun, { prefix: other, members: new Map() })).rejects.toThrow(
        `10 bytes were reserved, not ${other.length}`,
      )
  })

  /** Finishes one with so many members, of which the next one would begin at `at`. */
  const finished = async (count: number, at: number, members: ReadonlyMap<string, Source>) => {
    const begun = await startStoredZip(out(), 0, new Map([['a', Buffer.from('a')]]))
    const written = Array<Written>(count).fill(begun.written[0] as Written)
    try {
      await finishStoredZip({ ...begun, written, at }, { prefix: Buffer.alloc(0), members })
      return statSync(begun.output).size
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'build/mismatch' })
      return (thrown as Error).message
    }
  }
  const one = new Map([['b', Buffer.from('b')]])

  test('has less members than a plain zip counts', async () => {
    expect(await finished(MAX_MEMBERS - 2, 32, one)).toBe(32 + 32 + (MAX_MEMBERS - 1) * 47 + 22)
    expect(await finished(MAX_MEMBERS - 1, 32, one)).toBe(
      'out.zip would hold 65535 members, which no Python before 3.13 can start.',
    )
  })

  test('has less than 4 GiB, the list of its members included', async () => {
    const [member, entry, end] = [32, 47, 22]
    const most = MAX_BYTES - member - 2 * entry
    expect(await finished(1, most, one)).toBe(MAX_BYTES + end)
    expect(await finished(1, most + 1, one)).toBe(
      'out.zip would hold more than 4 GiB, which no Python before 3.13 can start.',
    )
  })

  test('does not begin to read a file that is too large', async () => {
    const large = fileOf(Buffer.alloc(0))
    truncateSync(large.path, 2 ** 32)
    expect(await finished(1, 0, new Map([['b', large]]))).toMatch(/more than 4 GiB/)
  })
})

test('a folder is written deflated at level 6, as a file that is not started, and nothing beside it', async () => {
  let seed = 7
  const words = Array.from({ length: 20_000 }, () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return `word${seed % 97} `
  })
  const text = Buffer.from(words.join(''))
  const at = (level: number) => deflateRawSync(text, { level })
  expect(at(6).equals(at(7))).toBe(false)
  const dir = tempDir('folder')
  write(dir, { 'd/text': words.join('') })
  const output = out()
  await writeFolderZip(output, dir, 'top')
  same(
    output,
    archive(Buffer.alloc(0), [
      { name: 'top/', data: Buffer.alloc(0), mode: 0o40755 },
      { name: 'top/d/', data: Buffer.alloc(0), mode: 0o40755 },
      { name: 'top/d/text', data: text, deflated: at(6) },
    ]),
  )
  if (process.platform !== 'win32') expect(modeOf(output)).toBe('644')
  expect(readdirSync(join(output, '..'))).toEqual(['out.zip'])
})
