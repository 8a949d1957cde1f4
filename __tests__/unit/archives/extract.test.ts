/** What unpacking leaves on the disk: places, modes and times; and wheels without their tests. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { store, tarGz, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { extractWheel, unpackFolder, unpackZip, withoutTests } from '../../../src/archives/extract.js'
import { extractSdist } from '../../../src/archives/sdist.js'
import { withZip } from '../../../src/archives/zip-reader.js'

const dir = tempDir('extract')
const INFO = 'a-1.dist-info'
const LARGE = 'x'.repeat(300 * 1024)
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)

test('a wheel: data beside modules, scripts executable in bin, empty folders too', async () => {
  const wheel = store(
    dir,
    'a-1-py3-none-any.whl',
    zip([
      { name: 'a/', mode: 0o40755 },
      { name: 'a/empty/', mode: 0o40755 },
      { name: 'a/__init__.py', data: 'a' },
      { name: 'a/run.sh', data: 'r', mode: 0o100755 },
      { name: 'a/any', data: 'y', mode: 0o100645 },
      { name: 'a-1.data/platlib/b.py', data: 'b' },
      { name: 'a-1.data/data/share/doc', data: 'd' },
      { name: 'a-1.data/scripts/a', data: 's' },
      { name: 'a-1.data/headers/a.h', data: 'h' },
    ]),
  )
  // What lies in it already stays.
  const into = tempDir('tool')
  writeFileSync(join(into, 'there'), 't')
  await extractWheel(wheel, into)
  expect(statSync(join(into, 'a/empty')).isDirectory()).toBe(true)
  const read = [
    'there',
    'a/__init__.py',
    'a/run.sh',
    'a/any',
    'b.py',
    'share/doc',
    'bin/a',
    'a-1.data/headers/a.h',
  ].map(name => [readFileSync(join(into, name), 'utf8'), modeOf(join(into, name))])
  expect(read).toEqual([
    ['t', '644'],
    ['a', '644'],
    ['r', '755'],
    ['y', '755'],
    ['b', '644'],
    ['d', '644'],
    ['s', '755'],
    ['h', '644'],
  ])
})

test('a wheel with two files of one place, or a name that the system does not have, is refused for that reason', async () => {
  const extracted = (...names: readonly string[]) =>
    extractWheel(store(dir, 'b-1-py3-none-any.whl', zip(names.map(name => ({ name })))), join(tempDir(), 'tool'))
  await expect(extracted('b.py', 'b-1.data/purelib/b.py')).rejects.toMatchObject({
    code: 'check/content',
    message: expect.stringContaining('two files in it have the place of "b-1.data/purelib/b.py"'),
  })
  await expect(extracted('n'.repeat(300))).rejects.not.toMatchObject({ code: 'check/content' })
})

test('an sdist: the owner may write, others never, programs stay programs, times stay; small files and large ones', async () => {
  const folder = tempDir()
  const sdist = join(folder, 'a-1.tar.gz')
  const members = [
    { name: 'a-1/small', data: 's', mode: 0o666 },
    { name: 'a-1/run', data: 'r', mode: 0o4775 },
    { name: 'a-1/large', data: LARGE, mode: 0o411 },
    { name: 'a-1/program', data: LARGE, mode: 0o2711 },
    { name: 'a-1/empty/', type: '5' },
    { name: 'a-1/others', data: 'o', mode: 0o611 },
  ]
  writeFileSync(sdist, tarGz(members))
  const top = await extractSdist(sdist, join(folder, 'new'))
  expect(members.map(({ name }) => modeOf(join(folder, 'new', name)))).toEqual([
    '644',
    '755',
    '644',
    '755',
    expect.any(String),
    '644',
  ])
  // As the archive has it, in seconds: 0o14000000000.
  for (const name of ['small', 'large']) expect(statSync(join(top, name)).mtimeMs).toBe(0o14000000000 * 1000)
  expect(statSync(join(top, 'large')).size).toBe(LARGE.length)
  await expect(extractSdist(sdist, join(folder, 'new'))).rejects.toThrow('is not empty')
})

test('our own archives of one folder, by their name', async () => {
  const folder = tempDir()
  const packed = store(
    folder,
    'app-1.zip',
    zip([{ name: 'app-1/' }, { name: 'app-1/d/' }, { name: 'app-1/a', data: 'a' }]),
  )
  expect(await unpackFolder(packed, join(folder, 'w'))).toBe(join(folder, 'w', 'app-1'))
  expect([readFileSync(join(folder, 'w/app-1/a'), 'utf8'), existsSync(join(folder, 'w/app-1/d'))]).toEqual(['a', true])
  const tar = store(folder, 'app-1.tar.gz', tarGz([{ name: 'app-1/a', data: 'a' }]))
  expect(await unpackFolder(tar, join(folder, 'l'))).toBe(join(folder, 'l', 'app-1'))
  expect(modeOf(join(folder, 'w/app-1/a'))).toBe('755')
  // Nothing that is there is written over.
  await expect(unpackZip(packed, join(folder, 'w'))).rejects.toMatchObject({ code: 'EEXIST' })
})

describe('a wheel without its tests', () => {
  const WHEEL: readonly ZipMember[] = [
    { name: 'a/__init__.py', data: 'a' },
    { name: 'a/run', data: 'r', mode: 0o100654 },
    { name: 'a/all', data: 'r', mode: 0o100645 },
    { name: 'a/tests/', mode: 0o40755 },
    { name: 'a/tests/test_a.py', data: 't' },
    { name: 'a/tests/data.bin', data: LARGE, deflate: true },
    { name: `${INFO}/METADATA`, data: 'Name: a\nVersion: 1\n' },
    { name: `${INFO}/RECORD.jws`, data: 'signature' },
    { name: `${INFO}/RECORD`, data: `a/__init__.py,,\na/tests/test_a.py,,\na/tests/data.bin,,\n${INFO}/RECORD,,\n` },
  ]
  const wheel = (members: readonly ZipMember[]) => store(tempDir(), 'a-1-py3-none-any.whl', zip(members))
  const stripped = async (members: readonly ZipMember[]) => {
    const output = join(tempDir(), 'out.whl')
    const count = await withoutTests(wheel(members), output)
    return { count, output, written: existsSync(output) }
  }

  test('loses those files, their lines in RECORD and its signature', async () => {
    const { count, output } = await stripped(WHEEL)
    expect(count).toBe(2)
    expect([readFileSync(output).toString('latin1', 0, 2), modeOf(output)]).toEqual(['PK', '644'])
    await withZip(output, async archive => {
      expect(archive.entries.map(({ name }) => name).sort()).toEqual([
        `${INFO}/METADATA`,
        `${INFO}/RECORD`,
        'a/__init__.py',
        'a/all',
        'a/run',
      ])
      const modes = ['__init__.py', 'all', 'run'].map(name => (archive.entry(`a/${name}`)?.mode ?? 0) & 0o777)
      expect(modes).toEqual([0o644, 0o755, 0o755])
      expect(String(await archive.read(`${INFO}/RECORD`))).toBe(`a/__init__.py,,\n${INFO}/RECORD,,\n`)
    })
  })

  test('is not written where there are none, nor where only a folder of that name is', async () => {
    const none = WHEEL.filter(({ name }) => !String(name).startsWith('a/tests/'))
    expect(await stripped(none)).toMatchObject({ count: 0, written: false })
    expect(await stripped([...none, { name: 'a/tests/' }])).toMatchObject({ count: 0, written: false })
  })

  test('needs a RECORD', async () => {
    await expect(stripped(WHEEL.filter(({ name }) => name !== `${INFO}/RECORD`))).rejects.toMatchObject({
      code: 'check/content',
      message: expect.stringContaining('it has no RECORD'),
    })
  })
})
