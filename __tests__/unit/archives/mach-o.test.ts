/** What is not edited in programs of macOS, and why; what real ones look like afterwards is a contract test. */
import { describe, expect, test } from '@jest/globals'
import { fat, machO, machOProgram } from '../../../__fixtures__/native/binaries.js'
import { signAdHoc, signedWithPayload } from '../../../src/archives/ad-hoc.js'
import { nameSignature, relocate, withoutSignature } from '../../../src/archives/mach-o.js'
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
