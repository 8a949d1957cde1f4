import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { inThread } from '../../../src/host/file-threads.js'
import { removeTree, sha256Of } from '../../../src/host/files.js'

const dir = tempDir('file-threads')
const readElsewhere = (file: string, into?: { readonly file: string; readonly at: number }) =>
  inThread({ kind: 'read', file, into })
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

function tree(name: string): string {
  const folder = join(dir, name)
  mkdirSync(join(folder, 'bin', 'inner'), { recursive: true })
  mkdirSync(join(folder, 'lib', 'empty'), { recursive: true })
  for (const [file, text] of [
    ['pyvenv.cfg', 'home'],
    ['bin/script', '#!/old/bin/python'],
    ['bin/inner/deep', 'd'],
    ['bin/program', 'x'.repeat(100)],
    ['lib/module.py', 'pass'],
  ] as const)
    writeFileSync(join(folder, file), text)
  symlinkSync('script', join(folder, 'bin', 'python'))
  utimesSync(join(folder, 'lib/module.py'), 1_000_000, 1_000_000)
  return folder
}

describe.each(['copy', 'link'] as const)('placing a tree: %s', how => {
  const from = tree(`from-${how}`)
  const job = { kind: 'place', from, how, except: ['pyvenv.cfg'], apart: ['bin'], apartUpTo: 50 } as const

  test('files, folders and times; links, excepted names and small scripts are left', async () => {
    const to = join(dir, `to-${how}`)
    expect(await inThread({ ...job, to })).toEqual([join('bin', 'script')])
    expect(readdirSync(to, { recursive: true }).sort()).toEqual([
      'bin',
      'bin/inner',
      'bin/inner/deep',
      'bin/program',
      'lib',
      'lib/empty',
      'lib/module.py',
    ])
    expect(statSync(join(to, 'lib/module.py')).mtimeMs).toBe(1_000_000_000)
    const same = statSync(join(to, 'lib/module.py')).ino === statSync(join(from, 'lib/module.py')).ino
    expect(same).toBe(how === 'link')
  })

  test('what is there stays, and its folder is filled', async () => {
    const to = join(dir, `there-${how}`)
    mkdirSync(join(to, 'lib'), { recursive: true })
    writeFileSync(join(to, 'lib/module.py'), 'own')
    await inThread({ ...job, to })
    expect(readFileSync(join(to, 'lib/module.py'), 'utf8')).toBe('own')
    expect(existsSync(join(to, 'bin/program'))).toBe(true)
  })

  test('a tree that is not there fails as the file system says', async () => {
    await expect(inThread({ ...job, from: join(dir, 'gone'), to: join(dir, 'nothing') })).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})

describe('the digest of a tree', () => {
  const digest = (folder: string, depth: 'content' | 'file' | 'inode') =>
    inThread({ kind: 'digest', tree: folder, depth })

  test('is of names and states, wherever the tree lies; none without files', async () => {
    const folder = tree('digest')
    const before = await digest(folder, 'inode')
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    renameSync(folder, join(dir, 'digest-moved'))
    expect(await digest(join(dir, 'digest-moved'), 'inode')).toBe(before)
    renameSync(join(dir, 'digest-moved/lib/module.py'), join(dir, 'digest-moved/lib/other.py'))
    expect(await digest(join(dir, 'digest-moved'), 'content')).not.toBe(await digest(folder, 'content'))
    expect(await digest(join(dir, 'gone'), 'inode')).toBeUndefined()
  })

  test('the time of the inode counts only where it is asked for', async () => {
    const folder = tree('digest-inode')
    const [content, inode] = [await digest(folder, 'content'), await digest(folder, 'inode')]
    const file = join(folder, 'lib/module.py')
    writeFileSync(file, 'PASS')
    utimesSync(file, 1_000_000, 1_000_000)
    linkSync(file, join(dir, 'another name'))
    expect(await digest(folder, 'content')).toBe(content)
    expect(await digest(folder, 'inode')).not.toBe(inode)
  })
})

test('a tree is removed, a link in it is not followed, and one that is gone is no fault', async () => {
  const folder = tree('removed')
  writeFileSync(join(dir, 'kept'), '')
  symlinkSync(dir, join(folder, 'outside'))
  await removeTree(folder)
  expect(existsSync(folder)).toBe(false)
  expect(existsSync(join(dir, 'kept'))).toBe(true)
  await removeTree(folder)
})
