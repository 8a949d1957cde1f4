/** What Windows shows of a program: numbers, texts and icons, read back from the bytes of a program. */
import { describe, expect, test } from '@jest/globals'
import { pe } from '../../../__fixtures__/native/binaries.js'
import fc from '../../../__fixtures__/properties.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { readResources, readVersion } from '../../../__fixtures__/windows/resources.js'
import { readNative } from '../../../src/archives/native-headers.js'
import type { About } from '../../../src/core/model.js'
import {
  MANIFEST,
  type ProgramAbout,
  programAbout,
  versionFile,
  versionResource,
  versionStrings,
  windowsVersion,
  withResources,
} from '../../../src/executables/windows-resources.js'

const ABOUT: ProgramAbout = {
  name: 'app',
  version: '1.0',
  summary: undefined,
  author: undefined,
  license: undefined,
  file: 'app.exe',
}

test.each([
  ['1.2.3', [1, 2, 3, 0]],
  ['1!2.3rc1.post2.dev3+local', [2, 3, 0, 0]],
  ['2026.11.29.1.5', [2026, 11, 29, 1]],
  ['20261129', [65_535, 0, 0, 0]],
  ['65535.65536', [65_535, 65_535, 0, 0]],
  ['v1.2', [1, 2, 0, 0]],
  ['10', [10, 0, 0, 0]],
  ['unknown', [0, 0, 0, 0]],
])('the numbers of %s are %j', (version, expected) => expect(windowsVersion(version)).toEqual(expected))

test('what the project does not say is left out; texts are one line', () => {
  expect(versionStrings({ ...ABOUT, license: '  MIT\r\nand more\0 ', author: ' \n' })).toEqual([
    ['FileDescription', 'app'],
    ['FileVersion', '1.0'],
    ['InternalName', 'app'],
    ['LegalCopyright', 'MIT and more'],
    ['OriginalFilename', 'app.exe'],
    ['ProductName', 'app'],
    ['ProductVersion', '1.0'],
  ])
})

test('a text has at most 1,000 characters', () =>
  expect(versionStrings({ ...ABOUT, summary: ` ${'a'.repeat(1001)} ` })[0]).toStrictEqual([
    'FileDescription',
    'a'.repeat(1000),
  ]))

test('no text of a project gets out of its quotes', () => {
  const text = versionFile({ ...ABOUT, summary: '")]); import os #\\' })
  expect(text).toContain('StringStruct("FileDescription", "\\")]); import os #\\\\")')
})

describe('a program with resources', () => {
  /** The smallest of its kind: room for one more section in its headers, whose one section is loaded at 0x1000. */
  const program = (change: (bytes: Buffer, optional: number) => void = () => {}, headers = 0x400) => {
    const small = pe({ imports: ['kernel32.dll'] })
    const optional = small.readUInt32LE(0x3c) + 24
    const section = optional + small.readUInt16LE(optional - 4)
    const start = small.readUInt32LE(section + 20)
    const bytes = Buffer.concat([small.subarray(0, start), Buffer.alloc(headers - start), small.subarray(start)])
    bytes.writeUInt32LE(headers, section + 20)
    for (const [at, value] of [
      [8, 0x100],
      [32, 0x1000],
      [36, 0x200],
      [60, headers],
      [64, 0x1234],
    ] as const)
      bytes.writeUInt32LE(value, optional + at)
    change(bytes, optional)
    return bytes
  }
  const end = 0x40 + 24 + 112 + 16 * 8 + 40
  const written = (bytes: Buffer, icon?: Parameters<typeof withResources>[2], about = ABOUT) => {
    const made = withResources(bytes, about, icon)
    if (made === undefined) throw new Error('nothing was written')
    return made
  }
  const resource = (made: Buffer, key: string) => readResources(made).resources.find(one => one.key === key)?.data

  test('has them in a section of its own, as the loader needs it', () => {
    const bytes = program()
    const made = written(bytes, { bytes: icon('small', 'larger one'), file: 'app.ico' })
    const { section, sections, directory, resources, tables } = readResources(made)
    expect(section).toStrictEqual({
      ...{ name: '.rsrc', address: 0x2000, offset: 0x600, flags: 0x40000040 },
      size: section.size,
      rawSize: Math.ceil(section.size / 0x200) * 0x200,
    })
    expect([sections, directory]).toStrictEqual([2, { address: 0x2000, size: section.size }])
    expect(made.length).toBe(section.offset + section.rawSize)
    expect(resources.map(({ key, at }) => [key, at % 8])).toStrictEqual(
      ['3 1 0', '3 2 0', '14 1 0', '16 1 1033', '24 1 1033'].map(key => [key, 0]),
    )
    // One behind the other, without a gap: tables, then the bytes.
    let next = Math.ceil(tables / 8) * 8
    for (const { at, data } of resources) {
      expect(at).toBe(next)
      next = Math.ceil((at + data.length) / 8) * 8
    }
    expect(section.size).toBe(next)
    // 4 types, 5 resources in 5 languages.
    expect(tables).toBe(16 + 4 * 8 + 4 * 16 + 5 * 8 + 5 * (16 + 8) + 5 * 16)
  })

  test('is otherwise the same, but for its sizes and its checksum', () => {
    const bytes = program()
    const made = written(bytes)
    const { section } = readResources(made)
    const optional = bytes.readUInt32LE(0x3c) + 24
    expect(made.readUInt32LE(optional + 8)).toBe(0x100 + section.rawSize)
    expect(made.readUInt32LE(optional + 56)).toBe(0x3000)
    expect(made.readUInt32LE(optional + 64)).toBe(0)
    const back = Buffer.from(made.subarray(0, bytes.length))
    const changed = [
      [optional + 8, 4],
      [optional + 56, 4],
      [optional + 64, 4],
      [optional + 112 + 16, 8],
      [bytes.readUInt32LE(0x3c) + 6, 2],
      [end, 40],
    ] as const
    for (const [at, length] of changed) bytes.copy(back, at, at, at + length)
    expect(back.equals(bytes)).toBe(true)
    expect(readNative(made)).toStrictEqual(readNative(bytes))
    // Given once, not changed.
    expect(program().equals(bytes)).toBe(true)
  })

  test('may be large: its resources are loaded behind all that it has', () => {
    const at = (size: number, raw: number) =>
      readResources(
        written(
          program(bytes => {
            bytes.writeUInt32LE(size, end - 40 + 8)
            bytes.writeUInt32LE(raw, end - 40 + 16)
          }),
        ),
      ).section.address
    expect([at(0x1000, 0x10), at(0x1001, 0x10), at(0x10, 0x2001)]).toStrictEqual([0x2000, 0x3000, 0x4000])
  })

  test('may have several sections', () => {
    const first = { size: 0x5000, address: 0x1000 }
    const made = written(
      program((bytes, optional) => {
        bytes.writeUInt16LE(2, bytes.readUInt32LE(0x3c) + 6)
        bytes.copy(bytes, end, end - 40, end)
        bytes.writeUInt32LE(first.size, end - 40 + 8)
        bytes.writeUInt32LE(0x100, end + 8)
        bytes.writeUInt32LE(0x4000, end + 12)
        bytes.writeUInt32LE(0x2000, optional + 32)
      }),
    )
    const { section, sections } = readResources(made)
    expect([sections, section.address, section.name]).toStrictEqual([3, 0x6000, '.rsrc'])
  })

  test('may be one of 32 bits, whose headers are shorter', () => {
    const made = written(
      program((bytes, optional) => {
        bytes.writeUInt16LE(0x10b, optional)
        // The directories begin 16 bytes earlier.
        bytes.copy(bytes, optional + 92, optional + 108, end - 40)
        bytes.writeUInt32LE(0, optional + 96 + 16)
      }),
    )
    expect(readResources(made).directory.address).toBe(0x2000)
    expect(readResources(made).resources.map(({ key }) => key)).toStrictEqual(['16 1 1033', '24 1 1033'])
  })

  test('says its version as numbers and as texts in English', () => {
    const about = { ...ABOUT, version: '1.2.3.4rc1', author: 'Jane Ö. Doe', summary: 'Answers' }
    const made = written(program(), undefined, about)
    const read = readVersion(resource(made, '16 1 1033') ?? Buffer.alloc(0))
    const words = Array.from({ length: 13 }, (_, index) => (read.value as Buffer).readUInt32LE(index * 4))
    const [high, low] = [0x10002, 0x30004]
    expect([read.key, words]).toStrictEqual([
      'VS_VERSION_INFO',
      // Signature, version of the structure, file, product, mask, flags, system, kind of program.
      [0xfeef04bd, 0x10000, high, low, high, low, 0x3f, 0, 0x40004, 1, 0, 0, 0],
    ])
    const texts = versionStrings(about).map(([key, value]) => ({ key, value, children: [] }))
    const translation = { key: 'Translation', value: Buffer.from([0x09, 0x04, 0xb0, 0x04]), children: [] }
    expect(read.children).toStrictEqual([
      { key: 'StringFileInfo', value: '', children: [{ key: '040904B0', value: '', children: texts }] },
      { key: 'VarFileInfo', value: '', children: [translation] },
    ])
    expect(resource(made, '24 1 1033')?.toString()).toBe(MANIFEST)
  })

  test('says any text whole', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(0xd7ff), { maxLength: 20 }), codes => {
        const summary = String.fromCodePoint(...codes)
        const { children } = readVersion(versionResource({ ...ABOUT, summary }))
        const strings = children[0]?.children[0]?.children.map(({ key, value }) => [key, value])
        expect(strings).toStrictEqual(versionStrings({ ...ABOUT, summary }).map(pair => [...pair]))
      }),
      { numRuns: 100 },
    ))

  test('has the images of its icon as they are, and a list of them', () => {
    const bytes = icon('small', 'larger one')
    const made = written(program(), { bytes, file: 'app.ico' })
    expect(['3 1 0', '3 2 0'].map(key => resource(made, key)?.toString())).toStrictEqual(['small', 'larger one'])
    const group = resource(made, '14 1 0') ?? Buffer.alloc(0)
    expect(group).toHaveLength(6 + 2 * 14)
    expect(group.subarray(0, 6)).toStrictEqual(bytes.subarray(0, 6))
    for (const index of [0, 1]) {
      const entry = group.subarray(6 + index * 14, 6 + (index + 1) * 14)
      expect(entry.subarray(0, 12)).toStrictEqual(bytes.subarray(6 + index * 16, 6 + index * 16 + 12))
      expect(entry.readUInt16LE(12)).toBe(index + 1)
    }
  })

  const one = icon('image')
  const damaged = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(one)
    change(bytes)
    return bytes
  }
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n')],
    ['the head alone', one.subarray(0, 6)],
    ['five bytes', one.subarray(0, 5)],
    ['half an entry', one.subarray(0, 21)],
    ['no image', damaged(bytes => bytes.writeUInt16LE(0, 4))],
    ['a cursor', damaged(bytes => bytes.writeUInt16LE(2, 2))],
    ['an image of no bytes', damaged(bytes => bytes.writeUInt32LE(0, 14))],
    ['less than its image', one.subarray(0, -1)],
    ['an image behind its end', damaged(bytes => bytes.writeUInt32LE(one.length, 18))],
  ])('takes no icon that is %s', async (_, bytes) => {
    expect(await failuresOf(() => withResources(program(), ABOUT, { bytes, file: 'app.ico' }))).toEqual([
      expect.stringMatching(/^input\/path: icon 'app.ico' is not a Windows icon/),
    ])
  })

  test('stays as it is where there is no room, or where it has some', () => {
    expect(withResources(pe(), ABOUT)).toBeUndefined()
    // The headers end with the new entry, or a byte before.
    expect(withResources(program(undefined, end + 40), ABOUT)).toBeDefined()
    expect(withResources(program(undefined, end + 39), ABOUT)).toBeUndefined()
    for (const at of [end, end + 39])
      expect(
        withResources(
          program(bytes => bytes.writeUInt8(1, at)),
          ABOUT,
        ),
      ).toBeUndefined()
    const own = program((bytes, optional) => bytes.writeUInt32LE(0x1000, optional + 112 + 16))
    expect(withResources(own, ABOUT)).toBeUndefined()
  })

  test('is one', () => {
    const other = program(bytes => bytes.write('NE\0\0', 0x40, 'latin1'))
    expect(() => withResources(other, ABOUT)).toThrow('not a Windows program')
  })
})

/** An icon of images whose bytes nothing decodes. */
function icon(...images: readonly string[]): Buffer {
  const head = Buffer.alloc(6 + images.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  for (const [index, image] of images.entries()) {
    head.set([16 * (index + 1), 16 * (index + 1), 0, 0, 1, 0, 32, 0], 6 + index * 16)
    head.writeUInt32LE(image.length, 6 + index * 16 + 8)
    head.writeUInt32LE(at, 6 + index * 16 + 12)
    at += image.length
  }
  return Buffer.concat([head, ...images.map(image => Buffer.from(image))])
}

test('the file for PyInstaller says the same', () =>
  expect(versionFile({ ...ABOUT, version: '1.2.3.4', author: 'Jane' })).toMatchSnapshot())

test('a program of this project', () => {
  const about = { summary: 'Answers', author: 'Jane', license: 'MIT' } as About
  const application = { name: 'app', version: '1.0', content: { modules: [] }, wheel: '/app.whl' }
  expect(programAbout({ application, about, program: 'answer' })).toStrictEqual({
    ...{ name: 'app', version: '1.0', ...about, file: 'answer.exe' },
  })
})
