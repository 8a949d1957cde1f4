/** Files by their content: what is found, what is not believed, and what a store lets in. */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import * as promises from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'

/** Whether a file may be put over another one, which Windows refuses while a program has that open. */
let replaces = true
/** Whether the times of a folder may be set. */
let touches = true
jest.unstable_mockModule('node:fs/promises', () => ({
  ...promises,
  async rename(from: string, to: string) {
    if (!replaces) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    return promises.rename(from, to)
  },
  async utimes(file: string, accessed: Date, modified: Date) {
    if (!touches) throw Object.assign(new Error('EROFS'), { code: 'EROFS' })
    return promises.utimes(file, accessed, modified)
  },
}))
let hashed = 0
const files = await import('../../../src/host/files.js')
jest.unstable_mockModule('../../../src/host/files.js', () => ({
  ...files,
  sha256Of(file: string) {
    hashed += 1
    return files.sha256Of(file)
  },
}))
const { createStore } = await import('../../../src/host/store.js')

let root = ''
beforeEach(() => {
  root = path.join(tempDir('store'), 'new')
  ;[replaces, touches] = [true, true]
})
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
async function add(text: string, name = 'a.whl', under = createStore(root)): Promise<string> {
  const temporary = await under.temporary()
  writeFileSync(temporary, text)
  return under.add(temporary, sha256(text), name)
}
const X = sha256('x')

test('a file lies under its digest, and is found by it, and by its name where that matters', async () => {
  const file = await add('x')
  expect(file).toBe(path.join(root, 'sha256', X.slice(0, 2), X, 'a.whl'))
  for (const store of [createStore(root), createStore(root)]) {
    expect(await store.find(X)).toBe(file)
    expect(await store.find(X, 'a.whl')).toBe(file)
    expect(await store.find(X, 'b.whl')).toBeUndefined()
    expect(await store.unread(X)).toBe(file)
    expect(await store.unread(X, 'b.whl')).toBeUndefined()
    expect(await store.find(sha256('y'))).toBeUndefined()
  }
  expect(await createStore(path.join(root, 'none')).find(X)).toBeUndefined()
  expect(readdirSync(path.join(root, 'tmp'))).toStrictEqual([])
})

test('a file is hashed once in a run, and not at all where the run has put it there', async () => {
  const store = createStore(root)
  const file = await add('x', 'a.whl', store)
  hashed = 0
  expect([await store.find(X), hashed]).toStrictEqual([file, 0])
  const other = createStore(root)
  expect(await Promise.all([other.find(X), other.find(X, 'a.whl')])).toStrictEqual([file, file])
  expect([await other.find(X), hashed]).toStrictEqual([file, 1])
  await other.unread(X)
  expect(hashed).toBe(1)
})

test('of several names the first is taken that has the content', async () => {
  const [b, a = ''] = [await add('x', 'b'), await add('x', 'a'), await add('x', 'c')]
  expect(await createStore(root).find(X)).toBe(a)
  writeFileSync(a, 'damaged')
  const store = createStore(root)
  expect([await store.find(X), await store.unread(X)]).toStrictEqual([b, a])
})

describe('what is not believed', () => {
  test('other content, which stays until the right one is put over it', async () => {
    const file = await add('x')
    writeFileSync(file, 'damaged')
    const store = createStore(root)
    expect(await store.find(X)).toBeUndefined()
    expect(readFileSync(file, 'utf8')).toBe('damaged')
    // Another run may have put it right by now.
    writeFileSync(file, 'x')
    expect(await store.find(X)).toBe(file)
    writeFileSync(file, 'damaged')
    await add('x', 'a.whl', store)
    expect([await store.find(X), readFileSync(file, 'utf8')]).toStrictEqual([file, 'x'])
  })

  test('a file that is gone, though it was right before', async () => {
    const file = await add('x')
    const store = createStore(root)
    await store.find(X)
    rmSync(file)
    expect([await store.find(X), await store.find(X, 'a.whl')]).toStrictEqual([undefined, undefined])
    writeFileSync(file, 'damaged')
    expect(await store.find(X)).toBeUndefined()
  })

  test('a folder or a link of that name', async () => {
    const file = await add('x')
    rmSync(file)
    mkdirSync(file)
    expect([await createStore(root).find(X), await createStore(root).unread(X)]).toStrictEqual([undefined, undefined])
    rmSync(file, { recursive: true })
    const other = path.join(root, 'other')
    writeFileSync(other, 'x')
    symlinkSync(other, file)
    expect([await createStore(root).find(X), await createStore(root).unread(X)]).toStrictEqual([undefined, undefined])
  })
})

test('a use is seen in the times of the folder, where they may be set', async () => {
  const file = await add('x')
  const folder = path.dirname(file)
  const age = () => Date.now() - statSync(folder).mtimeMs
  const old = () => utimesSync(folder, 1_000_000, 1_000_000)
  for (const use of ['find', 'unread'] as const) {
    old()
    await createStore(root)[use](X, 'other')
    expect(age()).toBeGreaterThan(1e9)
    await createStore(root)[use](X)
    expect(age()).toBeLessThan(60_000)
  }
  old()
  touches = false
  expect(await createStore(root).find(X)).toBe(file)
})

test('a file that cannot be replaced is as good if it is right, and an error if it is not', async () => {
  const file = await add('x')
  replaces = false
  expect(await add('x')).toBe(file)
  expect(readdirSync(path.join(root, 'tmp'))).toStrictEqual([])
  writeFileSync(file, 'damaged')
  await expect(add('x')).rejects.toMatchObject({ code: 'host/permission', place: { file } })
  rmSync(file)
  await expect(add('x')).rejects.toMatchObject({ code: 'host/permission' })
})

test('unfinished files are another one each time, and those of killed runs are removed after a day', async () => {
  const store = createStore(root)
  const [one, two] = [await store.temporary(), await store.temporary()]
  expect(one).not.toBe(two)
  expect([one, two].map(existsSync)).toStrictEqual([false, false])
  mkdirSync(one)
  writeFileSync(path.join(one, 'file'), '')
  writeFileSync(two, '')
  const young = path.join(root, 'tmp', 'young')
  writeFileSync(young, '')
  const day = 24 * 3600
  for (const [file, seconds] of [
    [one, day + 60],
    [two, day + 60],
    [young, day - 60],
  ] as const)
    utimesSync(file, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds)
  // Once in a run.
  await store.temporary()
  expect(existsSync(two)).toBe(true)
  await createStore(root).temporary()
  expect([one, two, young].map(existsSync)).toStrictEqual([false, false, true])
})

test.each(['', '.', '..', '...', 'a/b', 'a\\b', 'C:x', 'a*', 'a?', '"', '<', '>', '|', 'a\0', 'a\u001f', '/a'])(
  'nothing is stored or looked for under the name %j',
  async name => {
    const refused = { code: 'network/refused', message: expect.stringContaining(JSON.stringify(name)) }
    await expect(add('x', name)).rejects.toMatchObject(refused)
    await expect(createStore(root).find(X, name)).rejects.toMatchObject(refused)
  },
)

test.each(['a.b', '.a', 'é', ' '])('the name %j is fine', async name => {
  expect(path.basename(await add('x', name))).toBe(name)
})

test.each(['', 'x', X.toUpperCase(), `${X}0`, ` ${X}`])('%j is no digest', async digest => {
  await expect(createStore(root).find(digest)).rejects.toThrow('not a SHA-256')
})
