// The store, staging and the output folder on bad disks and in bad company.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { compileSources } from '../../../__fixtures__/host/compiled.js'
import { testOnSmallDisk } from '../../../__fixtures__/host/tmpfs.js'
import type { PackagingError } from '../../../src/core/errors.js'
import { createStaging, publishFiles } from '../../../src/host/publish.js'
import { createStore } from '../../../src/host/store.js'

let temp = ''
beforeEach(() => {
  temp = mkdtempSync(path.join(tmpdir(), 'package-python-files-'))
})
afterEach(() => rmSync(temp, { recursive: true, force: true }))

let lib = ''
beforeAll(() => {
  lib = compileSources()
})
afterAll(() => rmSync(lib, { recursive: true, force: true }))

const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** Makes files in a folder of its own and returns their paths. */
function files(contents: Record<string, string>): string[] {
  const folder = mkdtempSync(path.join(temp, 'made-'))
  return Object.entries(contents).map(([name, text]) => {
    writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  })
}
const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(path.join(folder, name), 'utf8')]))

describe('publishing', () => {
  test('all files arrive, with their mode, in place of earlier ones; the rest stays', async () => {
    const out = path.join(temp, 'new', 'dist')
    const made = files({ 'a.whl': 'a', 'a.pex': 'x' })
    chmodSync(made[1] as string, 0o755)
    expect(await publishFiles(made, out)).toEqual([path.join(out, 'a.whl'), path.join(out, 'a.pex')])
    writeFileSync(path.join(out, 'mine.txt'), 'm')
    await publishFiles(files({ 'a.whl': 'b' }), out)
    expect(contents(out)).toEqual({ 'a.whl': 'b', 'a.pex': 'x', 'mine.txt': 'm' })
    expect(statSync(path.join(out, 'a.pex')).mode & 0o111).toBe(0o111)
    expect(statSync(path.join(out, 'a.whl')).mode & 0o111).toBe(0)
  })

  test('gets no second copy on one file system, unless the file has another name already', async () => {
    const [mine = '', shared = ''] = files({ 'a.pex': 'x', 'a.whl': 'a' })
    linkSync(shared, path.join(temp, 'in-the-store.whl'))
    const [pex = '', whl = ''] = await publishFiles([mine, shared], path.join(temp, 'dist'))
    expect(statSync(pex).ino).toBe(statSync(mine).ino)
    expect(statSync(whl).ino).not.toBe(statSync(shared).ino)
    expect(readFileSync(whl, 'utf8')).toBe('a')
  })

  test('when one cannot be put in place, everything is as before', async () => {
    const out = path.join(temp, 'dist')
    mkdirSync(path.join(out, 'c'), { recursive: true })
    writeFileSync(path.join(out, 'a'), 'old')
    writeFileSync(path.join(out, 'c', 'keep'), 'k')
    const error = await failure(publishFiles(files({ a: 'new', b: 'new', c: 'new' }), out))
    expect(error).toMatchObject({ code: 'host/unusable', place: { file: path.join(out, 'c') } })
    expect(readdirSync(out).sort()).toEqual(['a', 'c'])
    expect(readFileSync(path.join(out, 'a'), 'utf8')).toBe('old')
    expect(contents(path.join(out, 'c'))).toEqual({ keep: 'k' })
  })

  test('a missing file leaves nothing, not even the folder', async () => {
    const [made] = files({ a: 'a' })
    const error = await failure(publishFiles([made as string, path.join(temp, 'gone')], path.join(temp, 'x', 'y')))
    expect(error.code).toBe('host/unusable')
    expect(existsSync(path.join(temp, 'x'))).toBe(false)
  })

  test('two files of one name', async () => {
    const two = [...files({ 'A.whl': '1' }), ...files({ 'a.whl': '2' })]
    expect((await failure(publishFiles(two, temp))).code).toBe('build/mismatch')
  })

  test('a link at the place is replaced, what it leads to is not touched', async () => {
    const [target] = files({ target: 't' })
    const out = path.join(temp, 'dist')
    mkdirSync(out)
    symlinkSync(target as string, path.join(out, 'a'))
    await publishFiles(files({ a: 'new' }), out)
    expect(readFileSync(target as string, 'utf8')).toBe('t')
    expect(contents(out)).toEqual({ a: 'new' })
  })

  testOnSmallDisk('fault 7: a full disk', 'size=256k', async disk => {
    const out = path.join(disk, 'dist')
    mkdirSync(out)
    writeFileSync(path.join(out, 'a'), 'old')
    const made = files({ a: 'x'.repeat(100_000), b: 'y'.repeat(300_000) })
    expect((await failure(publishFiles(made, out))).code).toBe('host/disk-full')
    expect(contents(out)).toEqual({ a: 'old' })
  })

  testOnSmallDisk('fault 10: a read-only file system', 'size=256k,ro', async disk => {
    for (const out of [disk, path.join(disk, 'dist'), path.join(disk, 'deep', 'dist')]) {
      const error = await failure(publishFiles(files({ a: 'a' }), out))
      expect(error).toMatchObject({ code: 'host/permission', message: expect.stringContaining('read-only') })
    }
  })

  test('fault 9: a file-size limit', async () => {
    const made = files({ small: 's', big: 'x'.repeat(2_000_000) })
    // A file with another name is copied.
    linkSync(made[1] as string, path.join(temp, 'another'))
    const out = path.join(temp, 'dist')
    const script = `
      const [lib, out, ...files] = process.argv.slice(1)
      process.on('SIGXFSZ', () => {})
      const { publishFiles } = await import(lib + '/host/publish.js')
      await publishFiles(files, out).catch(error => console.log(error.code, error.message))`
    const args = [process.execPath, '--input-type=module', '-e', script, lib, out, ...made]
    const { stdout } = spawnSync('/bin/sh', ['-c', 'ulimit -f 1000; exec "$@"', 'sh', ...args], {
      encoding: 'utf8',
    })
    expect(stdout).toContain('host/unusable Cannot write big: the file is larger than')
    expect(existsSync(out)).toBe(false)
  })

  test('what was replaced may be removed later', async () => {
    const out = path.join(temp, 'dist')
    await publishFiles(files({ a: 'old' }), out)
    const removals: Promise<void>[] = []
    await publishFiles(files({ a: 'new' }), out, { later: removal => removals.push(removal) })
    expect(readFileSync(path.join(out, 'a'), 'utf8')).toBe('new')
    await Promise.all(removals)
    expect([removals.length, contents(out)]).toEqual([1, { a: 'new' }])
    await failure(publishFiles([path.join(temp, 'gone')], out, { later: removal => removals.push(removal) }))
    expect([removals.length, contents(out)]).toEqual([1, { a: 'new' }])
  })

  test('fault 16: eight at once', async () => {
    const out = path.join(temp, 'dist')
    const made = files({ a: 'a', b: 'b' })
    await Promise.all(Array.from({ length: 8 }, () => publishFiles(made, out)))
    expect(contents(out)).toEqual({ a: 'a', b: 'b' })
  })
})

describe('staging', () => {
  test('is private, and gone afterwards, read-only folders included', async () => {
    const staging = await createStaging(path.join(temp, 'runner temp'))
    expect(statSync(staging.root).mode & 0o777).toBe(0o700)
    const folder = await staging.dir('wheel/out')
    writeFileSync(path.join(folder, 'f'), 'f')
    chmodSync(folder, 0o500)
    await staging.dispose()
    expect(existsSync(staging.root)).toBe(false)
    await expect(staging.dir('../out')).rejects.toThrow('not inside staging')
  })

  test('is gone when what it was told to wait for is, and tells of its failure', async () => {
    const staging = await createStaging(temp)
    const cleared: string[] = []
    const clear = async () => {
      await setTimeout(20)
      cleared.push('elsewhere')
    }
    staging.waitFor(clear())
    await staging.dispose()
    expect([cleared, existsSync(staging.root)]).toEqual([['elsewhere'], false])
    const other = await createStaging(temp)
    other.waitFor(Promise.reject(new Error('it stays')))
    await setTimeout(1)
    await expect(other.dispose()).rejects.toThrow('it stays')
  })

  testOnSmallDisk('fault 8: no space', 'size=256k,nr_inodes=2', async disk => {
    expect((await failure(createStaging(path.join(disk, 'temp')))).code).toBe('host/disk-full')
  })
})

describe('the store', () => {
  const add = async (root: string, text: string, name: string) => {
    const store = createStore(root)
    const temporary = await store.temporary()
    writeFileSync(temporary, text)
    return store.add(temporary, sha256(text), name)
  }

  test('a file is found by content, and by name where the name matters', async () => {
    const file = await add(temp, 'x', 'a.whl')
    const store = createStore(temp)
    expect(await store.find(sha256('x'))).toBe(file)
    expect(await store.find(sha256('x'), 'a.whl')).toBe(file)
    expect(await store.find(sha256('x'), 'b.whl')).toBeUndefined()
    expect(await store.find(sha256('y'))).toBeUndefined()
    rmSync(file)
    expect(await store.find(sha256('x'))).toBeUndefined()
  })

  test('unread, it is taken by its name alone', async () => {
    const file = await add(temp, 'x', 'a.whl')
    writeFileSync(file, 'damaged')
    const store = createStore(temp)
    expect(await store.unread(sha256('x'), 'a.whl')).toBe(file)
    expect(await store.unread(sha256('x'))).toBe(file)
    expect(await store.unread(sha256('x'), 'b.whl')).toBeUndefined()
    expect(await store.find(sha256('x'), 'a.whl')).toBeUndefined()
  })

  test('a link is never followed', async () => {
    const file = await add(temp, 'x', 'a.whl')
    const [other] = files({ other: 'x' })
    rmSync(file)
    symlinkSync(other as string, file)
    expect(await createStore(temp).find(sha256('x'))).toBeUndefined()
    expect(await createStore(temp).unread(sha256('x'))).toBeUndefined()
  })

  test('what a killed run left is removed after a day', async () => {
    const old = await createStore(temp).temporary()
    const young = `${old}-young`
    writeFileSync(old, 'x')
    writeFileSync(young, 'x')
    utimesSync(old, 1, 1)
    await createStore(temp).temporary()
    expect([existsSync(old), existsSync(young)]).toEqual([false, true])
  })

  test('faults 16 and 26: eight processes at once, beginning with a damaged file', async () => {
    const text = 'x'.repeat(3_000_000)
    const [source] = files({ source: text })
    const root = path.join(temp, 'store')
    const file = await add(root, text, 'file')
    writeFileSync(file, 'damaged')
    const args = [path.resolve('__fixtures__/host/store.mjs'), lib, root, source as string, sha256(text)]
    const children = Array.from({ length: 8 }, () => spawn(process.execPath, args, { stdio: 'inherit' }))
    const codes = await Promise.all(children.map(async child => (await once(child, 'exit'))[0] as number))
    expect(codes).toEqual(Array(8).fill(0))
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(readdirSync(path.join(root, 'tmp'))).toEqual([])
  })
})
