/** What is not edited in programs of macOS, and why; what real ones look like afterwards is a contract test. */
import { describe, expect, test } from '@jest/globals'
import { fat, machO, machOProgram } from '../../../__fixtures__/native/binaries.js'
import { type LinkedFields, linkedMachO, textCommand } from '../../../__fixtures__/native/linked-mach-o.js'
import { signAdHoc, signedWithPayload } from '../../../src/archives/ad-hoc.js'
import { endStringsAt, nameSignature, relocate, textSegment, withoutSignature } from '../../../src/archives/mach-o.js'
import { readNative } from '../../../src/archives/native-headers.js'

const reason = (work: () => unknown) => {
  try {
    work()
    return 'nothing failed'
  } catch (thrown) {
    return (thrown as Error).message
  }
}

describe('names and search paths', () => {
  test('are replaced where a rule says so; folders of the machine that built it go', () => {
    const file = machO({
      id: '/build/lib/liba.dylib',
      needs: ['/build/lib/libb.dylib', '/usr/lib/c'],
      rpath: '/build/lib',
    })
    const { length } = file
    expect(
      relocate(file, name => (name.startsWith('/build/') ? name.replace('/build/lib', '@rpath') : undefined)),
    ).toBe(true)
    expect(file).toHaveLength(length)
    expect(readNative(file)).toMatchObject({
      soname: '@rpath/liba.dylib',
      needs: ['@rpath/libb.dylib', '/usr/lib/c'],
      rpaths: [],
      macos: '11.0',
    })
    expect(relocate(file, () => undefined)).toBe(false)
  })

  test('stay where they lead into the bundle', () => {
    const file = machO({ rpath: '@loader_path/../lib' })
    expect(relocate(file, () => undefined)).toBe(false)
    expect(readNative(file)?.rpaths).toEqual(['@loader_path/../lib'])
  })

  test('are refused where they do not fit', () => {
    const file = machO({ needs: ['/a'] })
    expect(reason(() => relocate(file, () => '@rpath/a-much-longer-name.dylib'))).toMatch(/no room for the name @rpath/)
  })
})

/** The load commands as they lie in the file: number, size, and text where there is one. */
function commandsIn(file: Buffer) {
  const found: [number, number, string][] = []
  for (let at = 32, left = file.readUInt32LE(16); left > 0; left -= 1) {
    const [kind, size, offset] = [0, 4, 8].map(field => file.readUInt32LE(at + field)) as [number, number, number]
    const text = offset < size ? file.subarray(at + offset, at + size) : Buffer.alloc(0)
    found.push([kind, size, text.toString('utf8')])
    at += size
  }
  return found
}

describe('every command that names a library', () => {
  const rename = (name: string) => (name.startsWith('/b/') ? name.replace('/b/', '@/') : undefined)

  test('is renamed, and no other; zeros fill the rest of it', () => {
    const kinds = [0xc, 0xd, 0x80000018, 0x8000001f, 0xe, 0x6]
    const file = linkedMachO({ more: kinds.map((kind, index) => textCommand(kind, '/b/lib', index === 1 ? 40 : 24)) })
    expect(relocate(file, rename)).toBe(true)
    const texts = commandsIn(file).slice(3)
    expect(texts.map(([kind, , text]) => [kind, text.replace(/\0+$/, '')])).toEqual([
      ...kinds.slice(0, 4).map(kind => [kind, '@/lib']),
      [0xe, '/b/lib'],
      [0x6, '/b/lib'],
    ])
    expect(
      texts.slice(0, 4).every(([, size, text]) => text === `@/lib${'\0'.repeat(text.length - 5)}` && size > 0),
    ).toBe(true)
    expect(relocate(file, rename)).toBe(false)
  })

  test('takes a name that fills it but for a zero, counted in bytes', () => {
    const renamed = (to: string) => {
      const file = linkedMachO({ more: [textCommand(0xc, '/a')] })
      return reason(() => relocate(file, () => to)) === 'nothing failed' ? commandsIn(file)[3]?.[2] : 'refused'
    }
    expect([renamed('1234567'), renamed('12345678'), renamed('12345é'), renamed('123456é')]).toEqual([
      '1234567\0',
      'refused',
      '12345é\0',
      'refused',
    ])
  })

  test('that keeps its name changes nothing, though another one is renamed', () => {
    const file = linkedMachO({ more: [textCommand(0xc, '/b/a'), textCommand(0xc, '/c/a')] })
    expect(relocate(file, name => (name === '/c/a' ? name : '@/a'))).toBe(true)
    expect(commandsIn(file).map(([, , text]) => text.replace(/\0+$/, ''))).toEqual([
      ...Array(3).fill(expect.anything()),
      '@/a',
      '/c/a',
    ])
  })
})

test('a search path that goes takes its command with it: those behind it move up, and zeros follow', () => {
  const [build, inside, last] = [
    textCommand(0x8000001c, '/build/lib', 12),
    textCommand(0x8000001c, '@loader_path', 12),
    textCommand(0xc, '/usr/lib/c'),
  ]
  const file = linkedMachO({ more: [build, inside, build, last] })
  const whole = linkedMachO({ more: [inside, last] })
  expect(relocate(file, () => undefined)).toBe(true)
  expect(file.equals(whole)).toBe(true)
})

test('one search path is enough for a change', () => {
  const build = textCommand(0x8000001c, '/build/lib', 12)
  expect(relocate(linkedMachO({ more: [build] }), () => undefined)).toBe(true)
})

test('a name without an end is the rest of its command', () => {
  const command = textCommand(0xc, '1234567')
  command.write('8', 31)
  const names: string[] = []
  relocate(linkedMachO({ more: [command, textCommand(0xc, 'next')] }), name => {
    names.push(name)
    return undefined
  })
  expect(names).toEqual(['12345678', 'next'])
})

describe('load commands', () => {
  const cut = /its load commands are cut/
  const change = (at: number, value: number, file = linkedMachO()) => {
    file.writeUInt32LE(value, at)
    return reason(() => withoutSignature(file))
  }

  test('end where the header says', () => {
    const size = linkedMachO().readUInt32LE(20)
    expect(change(20, size)).toBe('nothing failed')
    expect(change(20, size - 1)).toMatch(/a load command has 24 bytes/)
    // One more is counted than there is: without room for it, with room for its first half, and for all of it.
    expect(change(16, 4)).toMatch(cut)
    for (const [more, expected] of [
      [4, cut],
      [8, 'nothing failed'],
      [16, /a load command has 9 bytes/],
    ] as const) {
      const file = linkedMachO()
      file.writeUInt32LE(size + more, 20)
      file.writeUInt32LE(more === 16 ? 9 : 8, 32 + size + 4)
      if (more === 16) file.writeUInt32LE(size + 8, 20)
      expect(change(16, 4, file)).toMatch(expected)
    }
  })

  test('have at least their own size, and end in the file', () => {
    expect(change(36, 7)).toMatch(/a load command has 7 bytes/)
    const head = Buffer.alloc(40)
    for (const [at, value] of [
      [0, 0xfeedfacf],
      [16, 1],
      [20, 8],
      [36, 8],
    ] as const)
      head.writeUInt32LE(value, at)
    expect(reason(() => withoutSignature(head))).toMatch(/has no __LINKEDIT/)
    expect(reason(() => withoutSignature(head.subarray(0, 39)))).toMatch(cut)
    const none = Buffer.from(head.subarray(0, 32))
    none.fill(0, 16, 24)
    expect(reason(() => withoutSignature(none))).toMatch(/has no __LINKEDIT/)
    expect(reason(() => withoutSignature(none.subarray(0, 31)))).toMatch(/one 64-bit processor/)
  })
})

describe('the signature that is there', () => {
  const SIGNATURE = Buffer.alloc(16)
  for (const [index, word] of [0x1d, 16, 8200, 100].entries()) SIGNATURE.writeUInt32LE(word, index * 4)
  const signed = (offset: number, size: number, fields: LinkedFields = {}) => {
    const command = Buffer.from(SIGNATURE)
    command.writeUInt32LE(offset, 8)
    command.writeUInt32LE(size, 12)
    return linkedMachO({ strings: Buffer.alloc(108, 's'), more: [command], ...fields })
  }

  test('is the end of the file, and may be all that __LINKEDIT has', () => {
    expect(withoutSignature(signed(8200, 100))).toHaveLength(8200)
    const plain = withoutSignature(signed(8192, 108))
    expect(plain).toHaveLength(8192)
    const edit = plain.indexOf('__LINKEDIT') - 8
    expect([32, 40, 48].map(at => Number(plain.readBigUInt64LE(edit + at)))).toEqual([0, 8192, 0])
  })

  test.each([
    [8191, 109],
    [8200, 99],
    [8200, 101],
    [8201, 100],
  ])('is refused at %d with %d bytes', (offset, size) =>
    expect(reason(() => withoutSignature(signed(offset, size)))).toMatch(/bytes behind its signature/),
  )

  test('a file that is longer or shorter than __LINKEDIT is refused', () => {
    const file = linkedMachO()
    for (const bytes of [Buffer.concat([file, Buffer.alloc(1)]), file.subarray(0, -1)])
      expect(reason(() => withoutSignature(bytes))).toMatch(/bytes behind it, or it is cut/)
  })

  test('a copy is given also where there is none', () => {
    const file = linkedMachO()
    const copy = withoutSignature(file)
    expect(copy.equals(file)).toBe(true)
    copy.fill(0)
    expect(file.equals(linkedMachO())).toBe(true)
  })
})

describe('room for a signature', () => {
  /** With one section that begins so far behind the load commands. */
  const named = (room: number, more: LinkedFields['sections'] = []) => {
    // The bytes there are zeros: only where it begins counts.
    const sections = (offset: number) => [{ offset }, ...more, { offset: 4096 }]
    const end = 32 + linkedMachO({ sections: sections(0) }).readUInt32LE(20)
    const file = linkedMachO({ sections: sections(end + room) })
    return reason(() => nameSignature(file, 8208, 64))
  }
  const none = /left no room to name a signature/

  test('is 16 bytes of zeros in front of the first content', () => {
    expect([named(16), named(17)]).toEqual(['nothing failed', 'nothing failed'])
    expect(named(15)).toMatch(none)
    expect(named(16, [{ offset: 1 }])).toMatch(none)
    for (const [behind, expected] of [
      [15, none],
      [16, 'nothing failed'],
    ] as const) {
      const file = linkedMachO()
      file[32 + file.readUInt32LE(20) + behind] = 1
      expect(reason(() => nameSignature(file, 8208, 64))).toMatch(expected)
    }
  })

  test('does not end at sections without content, whatever their offset', () => {
    expect(named(16, [{ offset: 0 }])).toBe('nothing failed')
    for (const flags of [0x1, 0xc, 0x12, 0x80000401]) expect(named(16, [{ offset: 40, flags }])).toBe('nothing failed')
    for (const flags of [0x0, 0x2, 0xd, 0x13, 0x101 - 1]) expect(named(16, [{ offset: 40, flags }])).toMatch(none)
  })
})

describe('the table of strings', () => {
  test.each([
    [0, true],
    [15, true],
    [16, false],
    [-1, false],
  ])('with %d bytes behind it is the end: %s', (behind, end) => {
    const file = linkedMachO({ strings: Buffer.alloc(64) })
    const table = file.indexOf('__LINKEDIT') - 8 + 72
    file.writeUInt32LE(64 - behind, table + 20)
    const said = reason(() => endStringsAt(file, 10_000))
    expect(said).toMatch(end ? 'nothing failed' : /table of strings is not its end/)
    expect(file.readUInt32LE(table + 20)).toBe(end ? 10_000 - 8192 : 64 - behind)
  })
})

test('the code of a program, and of none', () => {
  expect(textSegment(linkedMachO())).toEqual({ offset: 0, size: 8192, main: true })
  expect(textSegment(linkedMachO({ kind: 6 })).main).toBe(false)
  expect(reason(() => textSegment(machOProgram()))).toMatch(/it has no code/)
})

describe('refused', () => {
  test.each([
    ['several processors', fat(machO()), /one 64-bit processor/],
    ['no program', Buffer.alloc(100), /one 64-bit processor/],
    ['a cut one', machO({ needs: ['/usr/lib/libSystem.B.dylib'] }).subarray(0, 60), /load commands are cut/],
    ['nothing for the linker to end', machO(), /no __LINKEDIT/],
    ['bytes behind the last segment', machOProgram(), /bytes behind it, or it is cut/],
  ])('%s', (_, file, message) => expect(reason(() => signAdHoc(file, 'a'))).toMatch(message))

  test('a load command without an end', () => {
    const file = machO()
    file.writeUInt32LE(4, 36)
    expect(reason(() => withoutSignature(file))).toMatch(/a load command has 4 bytes/)
  })

  test('a program whose linker left no room for a signature', () => {
    const file = Buffer.from(machOProgram())
    file.fill(1, 32 + file.readUInt32LE(20))
    expect(reason(() => nameSignature(file, 4096, 64))).toMatch(/left no room to name a signature/)
  })

  test('a payload where no table of strings is the end', async () => {
    async function* payload() {
      yield Buffer.from('abc')
    }
    const pieces = signedWithPayload(machOProgram(), payload(), { length: 3, identifier: 'a' })
    await expect(pieces.next()).rejects.toThrow(/no table of symbols/)
  })
})
