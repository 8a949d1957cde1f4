/** A corpus of archives that no honest program writes: the check of archives refuses each, and names the member. */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { pax, store, type TarMember, tar, tarGz, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { context } from '../../../__fixtures__/inspected.js'
import fc from '../../../__fixtures__/properties.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { readTar } from '../../../src/archives/tar-reader.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import { evaluateAll } from '../../../src/checks/checks.js'
import { inspect } from '../../../src/checks/inspect.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Artifact } from '../../../src/core/model.js'

const dir = tempDir('malicious')
const INFO = 'app-1.0.dist-info'
const WHEEL: readonly ZipMember[] = [
  { name: 'app/__init__.py', data: 'x = 1\n', deflate: true },
  { name: `${INFO}/METADATA`, data: 'Metadata-Version: 2.1\nName: app\nVersion: 1.0\n' },
  { name: `${INFO}/WHEEL`, data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n' },
  { name: `${INFO}/RECORD`, data: `${INFO}/RECORD,,\n` },
]
const SDIST: readonly TarMember[] = [
  { name: 'app-1.0/PKG-INFO', data: 'Metadata-Version: 2.1\nName: app\nVersion: 1.0\n' },
  { name: 'app-1.0/app.py', data: 'x = 1\n' },
]

/** What the check of archives says; empty when it has nothing against the file. */
async function refusal(format: 'sdist' | 'wheel', bytes: Buffer): Promise<string> {
  const file = format === 'wheel' ? 'app-1.0-py3-none-any.whl' : 'app-1.0.tar.gz'
  const path = store(dir, file, bytes)
  const artifact: Artifact = {
    format,
    file,
    path,
    size: bytes.length,
    sha256: '',
    targets: ['any'],
    pythons: [],
  }
  try {
    const evaluated = evaluateAll(['archive'], await inspect(artifact), context(), () => undefined)
    return evaluated.flatMap(({ check }) => (check.result === 'failed' ? [check.reason] : [])).join()
  } catch (error) {
    if (error instanceof PackagingError && error.code === 'check/content') return error.message
    throw error
  }
}

test('honest ones pass', async () => {
  expect(await refusal('wheel', zip(WHEEL))).toBe('')
  expect(await refusal('sdist', tarGz(SDIST))).toBe('')
})

const EVIL = 'app/evil.py'
const BOMB = Buffer.alloc(4 * 1024 ** 2)

describe('wheels', () => {
  test.each<[string, ZipMember[] | Buffer, string]>([
    ['a name that climbs out', [{ name: '../evil.py' }], '../evil.py'],
    ['a name that climbs out later', [{ name: 'app/../../evil.py' }], 'app/../../evil.py'],
    ['an absolute name', [{ name: '/evil.py' }], '/evil.py'],
    ['a drive', [{ name: 'C:/evil.py' }], 'C:/evil.py'],
    ['a backslash', [{ name: 'app\\evil.py' }], 'app\\\\evil.py'],
    ['a control character', [{ name: 'app/evil\n.py' }], 'app/evil\\n.py'],
    ['an empty part', [{ name: 'app//evil.py' }], 'app//evil.py'],
    ['two of one name', [{ name: EVIL }, { name: EVIL }], EVIL],
    ['a file and a folder of one name', [{ name: EVIL }, { name: `${EVIL}/` }], EVIL],
    ['a file below a file', [{ name: EVIL }, { name: `${EVIL}/more.py` }], `${EVIL}/more.py`],
    ['a folder with content', [{ name: 'app/evil/', data: 'x' }], 'app/evil/'],
    ['a symbolic link', [{ name: EVIL, data: '/etc/passwd', mode: 0o120777 }], EVIL],
    ['names that differ in case', [{ name: EVIL }, { name: 'app/Evil.py' }], 'app/Evil.py'],
    ['names that differ in composition', [{ name: 'é.py' }, { name: 'e\u0301.py' }], 'e\u0301.py'],
    ['a device of Windows', [{ name: 'app/nul.py' }], 'app/nul.py'],
    ['a final dot', [{ name: 'app/evil.' }], 'app/evil.'],
    ['an alternate data stream', [{ name: 'app/evil.py:x' }], 'app/evil.py:x'],
    ['a name of 300 characters', [{ name: `app/${'e'.repeat(300)}.py` }], `app/${'e'.repeat(300)}.py`],
    ['another name in front of the content', [{ name: EVIL, localName: 'app/good.py' }], EVIL],
    ['another compression in front of it', [{ name: EVIL, data: 'x', localMethod: 8 }], EVIL],
    ['another size in front of it', [{ name: EVIL, data: 'xyz', localSize: 2 }], EVIL],
    [
      'more content than the list says',
      [{ name: EVIL, data: 'x'.repeat(9999), deflate: true, size: 9, localSize: 9 }],
      EVIL,
    ],
    ['less content than the list says', [{ name: EVIL, data: 'x', deflate: true, size: 9, localSize: 9 }], EVIL],
    ['content that is not what its checksum says', [{ name: EVIL, data: 'x', crc: 1 }], EVIL],
    [
      'members that share their bytes',
      [
        { name: 'app/a.py', data: 'x'.repeat(99) },
        { name: EVIL, data: 'x', shift: -40 },
      ],
      EVIL,
    ],
    ['an encrypted member', [{ name: EVIL, flags: 1 }], EVIL],
    ["a compression that is not Python's", [{ name: EVIL, method: 99 }], EVIL],
  ])('with %s', async (_, members, member) => {
    const bytes = Buffer.isBuffer(members) ? members : zip([...WHEEL, ...members])
    expect(await refusal('wheel', bytes)).toContain(member)
  })

  test('with a launcher in front, which makes it another file for other readers', async () => {
    expect(await refusal('wheel', zip(WHEEL, '#!/bin/sh\n'))).toMatch(/has bytes in front of the archive/)
  })

  test('with a second list of members in the comment', async () => {
    const [one, other] = [zip(WHEEL), zip([...WHEEL, { name: EVIL }])]
    one.writeUInt16LE(other.length, one.length - 2)
    expect(await refusal('wheel', Buffer.concat([one, other]))).toMatch(/it ends in two ways|overlaps|cut off/)
  })

  test('that unpack to a thousand times their size, by the size alone', async () => {
    const member = { data: BOMB, deflate: true, size: 2 ** 30, localSize: 2 ** 30 }
    const bytes = zip([...WHEEL, { name: EVIL, ...member }, { name: 'app/evil2.py', ...member }])
    expect(await refusal('wheel', bytes)).toMatch(/unpacks to \d+ bytes, \d+ times its size/)
  })
})

describe('sdists', () => {
  const evil = (member: Partial<TarMember>): TarMember => ({ name: 'app-1.0/evil.py', ...member })

  test.each<[string, TarMember[], string]>([
    ['a name that climbs out', [evil({ name: 'app-1.0/../../evil.py' })], 'app-1.0/../../evil.py'],
    ['an absolute name', [evil({ name: '/evil.py' })], '/evil.py'],
    ['a backslash', [evil({ name: 'app-1.0/..\\evil.py' })], 'app-1.0/..\\\\evil.py'],
    [
      'a long name that climbs out',
      [{ name: 'x', type: 'x', data: pax('path', 'app-1.0/../evil.py') }, evil({})],
      'app-1.0/../evil.py',
    ],
    ['a second top-level folder', [evil({ name: 'evil/a.py' })], 'evil'],
    ['two of one name', [evil({}), evil({})], 'app-1.0/evil.py'],
    ['a link out of it', [evil({ type: '2', target: '../../etc/passwd' })], 'app-1.0/evil.py'],
    ['an absolute link', [evil({ type: '2', target: '/etc/passwd' })], 'app-1.0/evil.py'],
    [
      'a file through a link',
      [evil({ type: '2', target: 'app' }), evil({ name: 'app-1.0/evil.py/a' })],
      'app-1.0/evil.py/a',
    ],
    ['a hard link', [evil({ type: '1', target: 'app-1.0/app.py' })], 'app-1.0/evil.py'],
    ['a character device', [evil({ type: '3' })], 'app-1.0/evil.py'],
    ['a block device', [evil({ type: '4' })], 'app-1.0/evil.py'],
    ['a pipe', [evil({ type: '6' })], 'app-1.0/evil.py'],
    ['a sparse file', [{ name: 'x', type: 'x', data: pax('GNU.sparse.major', '1') }, evil({})], 'app-1.0/evil.py'],
    ['an unknown kind', [evil({ type: 'V' })], 'app-1.0/evil.py'],
    [
      'a part of 300 bytes',
      [{ name: 'x', type: 'x', data: pax('path', `app-1.0/${'e'.repeat(300)}`) }, evil({})],
      'e'.repeat(300),
    ],
  ])('with %s', async (_, members, member) => {
    expect(await refusal('sdist', tarGz([...SDIST, ...members]))).toContain(member)
  })

  test('with members after their end, which only some readers find', async () => {
    const hidden = gzipSync(Buffer.concat([tar(SDIST), tar([evil({})])]))
    expect(await refusal('sdist', hidden)).toMatch(/something is hidden behind its end/)
  })
})

describe('any content of an archive', () => {
  const part = fc.stringMatching(/^[a-z0-9_é-]{1,12}$/)
  const names = fc.uniqueArray(
    fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map(parts => parts.map((each, depth) => `${depth}${each}`).join('/')),
    { maxLength: 20, selector: name => name },
  )
  const files = names
    .filter(all => !all.some(one => all.some(other => other.startsWith(`${one}/`))))
    .chain(all => fc.tuple(...all.map(name => fc.record({ name: fc.constant(name), data: fc.string() }))))

  test('a zip is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), async (members, deflate) => {
        const path = store(dir, 'any.zip', zip(members.map(member => ({ ...member, deflate }))))
        await withZip(path, async opened => {
          const read = opened.entries.map(async ({ name }) => ({
            name,
            data: (await opened.read(name)).toString(),
          }))
          expect(await Promise.all(read)).toEqual(members)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('a tar is read as it was written', async () => {
    const pieces = async function* (bytes: Buffer, size: number) {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    }
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 3000 }), async (members, size) => {
        const read: { name: string; data: string }[] = []
        for await (const entry of readTar(pieces(tar(members), size), 'any.tar')) {
          const content: Buffer[] = []
          for await (const piece of entry.content()) content.push(piece)
          read.push({ name: entry.name, data: Buffer.concat(content).toString() })
        }
        expect(read).toEqual(members)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['wheel', zip(WHEEL)],
    ['sdist', tar(SDIST)],
  ] as const)('a %s with damaged bytes is read or refused, never a crash', async (format, good) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async changes => {
          const bad = Buffer.from(good)
          for (const [at, byte] of changes) bad[at] = byte
          expect(typeof (await refusal(format, format === 'sdist' ? gzipSync(bad) : bad))).toBe('string')
        },
      ),
      { numRuns: 150 },
    )
  })
})
