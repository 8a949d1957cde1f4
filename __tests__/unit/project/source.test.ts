/** A private copy of a source without git, and what its digest depends on. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { type CopyOptions, copySource, treeDigest } from '../../../src/project/source.js'

let [from, into] = ['', '']
beforeEach(() => {
  from = tempDir('from')
  into = path.join(tempDir('into'), 'copy')
})
const copied = (more: Partial<CopyOptions> = {}) =>
  copySource({
    ...{ project: from, git: undefined, into, exclude: [] },
    query: () => Promise.reject(new Error('git was asked')),
    ...more,
  })

describe('a copy', () => {
  test('has the files and links of the project, in their folders', async () => {
    write(from, { 'a.py': 'a', 'pkg/b.py': 'b', 'dist/x': '', '__pycache__/y': '' })
    symlinkSync('a.py', path.join(from, 'link'))
    const copy = await copied({ exclude: [path.join(from, 'dist')] })
    expect(copy).toEqual({
      ...{ root: into, original: from, project: into },
      ...{ files: ['a.py', 'link', 'pkg/b.py'], escapes: new Map() },
    })
    expect(readFileSync(path.join(into, 'pkg/b.py'), 'utf8')).toBe('b')
    expect(readlinkSync(path.join(into, 'link'))).toBe('a.py')
  })

  test('keeps times and modes, and can be written where the source cannot', async () => {
    write(from, { 'pkg/run.sh': '', 'pkg/read.txt': 'x' })
    symlinkSync('run.sh', path.join(from, 'pkg/link'))
    chmodSync(path.join(from, 'pkg/run.sh'), 0o755)
    chmodSync(path.join(from, 'pkg/read.txt'), 0o444)
    const [file, folder] = ['pkg/read.txt', 'pkg']
    utimesSync(path.join(from, file), 1_600_000_000, 1_600_000_001)
    utimesSync(path.join(from, folder), 1_500_000_000, 1_500_000_001)
    await copied()
    const at = (name: string) => statSync(path.join(into, name))
    expect([at('pkg/run.sh').mode & 0o777, at(file).mode & 0o777]).toEqual([0o755, 0o644])
    expect([at(file).mtimeMs, at(folder).mtimeMs]).toEqual([1_600_000_001_000, 1_500_000_001_000])
    const links = [from, into].map(root => Math.round(lstatSync(path.join(root, 'pkg/link')).mtimeMs))
    expect(Math.abs((links[0] ?? 0) - (links[1] ?? 0))).toBeLessThan(2)
  })

  test('can be written into, also where a folder of the source cannot', async () => {
    write(from, { 'pkg/a.py': '', 'open/a.py': '' })
    chmodSync(path.join(from, 'pkg'), 0o555)
    chmodSync(path.join(from, 'open'), 0o770)
    await copied()
    const mode = (name: string) => statSync(path.join(into, name)).mode & 0o777
    expect([mode('pkg'), mode('open')]).toEqual([0o755, 0o770])
    chmodSync(path.join(from, 'pkg'), 0o755)
  })

  test('may have other times and modes, for a second build', async () => {
    write(from, { 'pkg/a.py': 'a' })
    await copied({ varied: { time: () => 1_000_000_000, mode: mode => mode & ~0o077 } })
    for (const name of ['pkg', 'pkg/a.py']) {
      const { mtimeMs, mode } = statSync(path.join(into, name))
      expect([name, mtimeMs, mode & 0o077]).toEqual([name, 1_000_000_000_000, 0])
    }
  })

  test('of a large file is the same', async () => {
    const large = Buffer.alloc(1024 * 1024 + 1, 'x')
    writeFileSync(path.join(from, 'large'), large)
    await copied()
    expect(readFileSync(path.join(into, 'large')).equals(large)).toBe(true)
  })

  test('that cannot be made is an error of the host', async () => {
    write(from, { 'a.py': '' })
    write(path.dirname(into), { copy: 'a file' })
    await expect(copied()).rejects.toMatchObject({ code: /^host\// })
  })
})

describe('a digest', () => {
  const digest = (...files: string[]) => treeDigest(from, files)

  test('is that of names, kinds and contents, in whatever order', async () => {
    write(from, { a: '1', b: '2', c: '1' })
    const base = await digest('a', 'b')
    expect(base).toMatch(/^[0-9a-f]{64}$/)
    expect(await digest('b', 'a')).toBe(base)
    expect(await digest('a')).not.toBe(base)
    expect(await digest('c', 'b')).not.toBe(base)
    utimesSync(path.join(from, 'a'), 1, 1)
    chmodSync(path.join(from, 'a'), 0o600)
    expect(await digest('a', 'b')).toBe(base)
    // The owner's right to run it is what git knows.
    chmodSync(path.join(from, 'a'), 0o601)
    expect(await digest('a', 'b')).toBe(base)
    chmodSync(path.join(from, 'a'), 0o700)
    expect(await digest('a', 'b')).not.toBe(base)
    chmodSync(path.join(from, 'a'), 0o600)
    write(from, { a: '3' })
    expect(await digest('a', 'b')).not.toBe(base)
  })

  test('knows a link from the file that it leads to', async () => {
    write(from, { target: 'other' })
    mkdirSync(path.join(from, 'd'))
    symlinkSync('target', path.join(from, 'x'))
    const linked = await digest('x')
    write(from, { target: 'changed' })
    expect(await digest('x')).toBe(linked)
    write(from, { 'd/x': 'target' })
    expect(await treeDigest(path.join(from, 'd'), ['x'])).not.toBe(linked)
  })

  test('of many files, and of large ones, is the same each time', async () => {
    const names = Array.from({ length: 101 }, (_, at) => `f${at}`)
    write(from, Object.fromEntries(names.map(name => [name, name])))
    writeFileSync(path.join(from, 'large'), Buffer.alloc(1024 * 1024 + 1, 'x'))
    const all = [...names, 'large']
    const base = await digest(...all)
    expect(await digest(...[...all].reverse())).toBe(base)
    writeFileSync(path.join(from, 'large'), Buffer.alloc(1024 * 1024 + 1, 'y'))
    expect(await digest(...all)).not.toBe(base)
  })
})
