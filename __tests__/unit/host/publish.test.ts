/** All files or none: what is undone when the file system refuses one step, and what a run leaves and removes. */
import * as sync from 'node:fs'
import * as promises from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { PackagingError } from '../../../src/core/errors.js'

/** What the file system refuses: by the name of the operation, the code of the error for these arguments. */
let refuse: Record<string, (...args: string[]) => string | undefined> = {}
const errno = (code: string) => Object.assign(new Error(code), { code })
function refused<T extends (...args: never[]) => unknown>(name: string, real: T): T {
  return ((...args: never[]) => {
    const code = refuse[name]?.(...(args as string[]))
    if (code !== undefined) throw errno(code)
    return real(...args)
  }) as T
}
function later<T extends (...args: never[]) => Promise<unknown>>(name: string, real: T): T {
  const checked = refused(name, real)
  return (async (...args: never[]) => checked(...args)) as unknown as T
}
jest.unstable_mockModule('node:fs', () => ({
  ...sync,
  linkSync: refused('linkSync', sync.linkSync),
  renameSync: refused('renameSync', sync.renameSync as (...args: never[]) => void),
  writeFileSync: refused('writeFileSync', sync.writeFileSync as (...args: never[]) => void),
  mkdirSync: refused('mkdirSync', sync.mkdirSync as (...args: never[]) => void),
}))
let copied = (_copy: string) => {}
jest.unstable_mockModule('node:fs/promises', () => ({
  ...promises,
  link: later('link', promises.link),
  rm: later('rm', promises.rm as (...args: never[]) => Promise<void>),
  async copyFile(from: string, to: string, flags: number) {
    await promises.copyFile(from, to, flags)
    copied(to)
  },
}))
const { createStaging, publishFiles, refuseOther, withStaging } = await import('../../../src/host/publish.js')
const lifecycle = await import('../../../src/host/lifecycle.js')

let temp = ''
let out = ''
beforeEach(() => {
  temp = sync.realpathSync(tempDir('publish'))
  out = path.join(temp, 'dist')
  ;[refuse, copied] = [{}, () => {}]
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

/** New files of these names and contents. */
function made(contents: Record<string, string>): string[] {
  const folder = sync.mkdtempSync(path.join(temp, 'made-'))
  return Object.entries(contents).map(([name, text]) => {
    sync.writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  })
}
const contents = (folder = out) =>
  Object.fromEntries(sync.readdirSync(folder).map(name => [name, sync.readFileSync(path.join(folder, name), 'utf8')]))
const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )
const A = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'

describe('files', () => {
  test('arrive under their names, in order, and nothing is left beside them', async () => {
    const deep = path.join(out, 'deep')
    expect(await publishFiles(made({ b: 'b', a: 'a' }), deep)).toStrictEqual([
      path.join(deep, 'b'),
      path.join(deep, 'a'),
    ])
    expect(contents(deep)).toStrictEqual({ a: 'a', b: 'b' })
    sync.writeFileSync(path.join(deep, 'mine'), 'm')
    await publishFiles(made({ a: 'new' }), deep)
    expect(contents(deep)).toStrictEqual({ a: 'new', b: 'b', mine: 'm' })
  })

  test('are one file under two names where that can be, and a copy where it cannot', async () => {
    const [own = '', shared = ''] = made({ own: 'a', shared: 'b' })
    sync.linkSync(shared, path.join(temp, 'other'))
    const same = async () => {
      const places = await publishFiles([own, shared], out)
      return places.map(
        (place, index) => sync.statSync(place).ino === sync.statSync([own, shared][index] as string).ino,
      )
    }
    expect(await same()).toStrictEqual([true, false])
    sync.rmSync(path.join(out, 'own'))
    refuse.link = () => 'EXDEV'
    expect(await same()).toStrictEqual([false, false])
    expect(contents()).toStrictEqual({ own: 'a', shared: 'b' })
  })

  const onPosix = process.platform === 'win32' ? test.skip : test
  onPosix('can be written by those who get them, and keep the rest of their mode', async () => {
    const [one = '', two = ''] = made({ one: '1', two: '2' })
    sync.chmodSync(one, 0o555)
    sync.chmodSync(two, 0o664)
    const modes = (await publishFiles([one, two], out)).map(file => (sync.statSync(file).mode & 0o777).toString(8))
    expect(modes).toStrictEqual(['755', '664'])
  })

  test('of names that differ in case only, of another content, or cut off, are refused, and no folder is made', async () => {
    const twice = [...made({ 'A.whl': '1' }), ...made({ 'a.whl': '2' })]
    expect(await failure(publishFiles(twice, out))).toMatchObject({
      code: 'build/mismatch',
      message: 'Two finished files have the name a.whl.',
    })
    const [file = ''] = made({ a: 'a' })
    const other = new Map([[file, 'f'.repeat(64)]])
    expect(await failure(publishFiles([file], out, { digests: other }))).toMatchObject({ code: 'check/content' })
    refuse.link = () => 'EXDEV'
    copied = copy => sync.truncateSync(copy, 0)
    expect(await failure(publishFiles([file], path.join(out, 'deep')))).toMatchObject({
      code: 'host/disk-full',
      message: 'Only 0 of 1 bytes of a could be written.',
    })
    expect(sync.existsSync(out)).toBe(false)
    copied = () => {}
    expect(await publishFiles([file], out, { digests: new Map([[file, A]]) })).toHaveLength(1)
  })

  test('are compared with their digest where one is known', async () => {
    const [file = ''] = made({ a: 'a' })
    await refuseOther(file, 'a', undefined)
    await refuseOther(file, 'a', A)
    expect((await failure(refuseOther(file, 'a', 'other'))).message).toBe(
      `a was modified after it was built: its SHA-256 is ${A}, not other.`,
    )
  })
})

describe('when a file cannot be put in its place', () => {
  /** As a file system says that has none: of a file that is not there it says just that. */
  const noSecondNames = (from: string) => (sync.existsSync(from) ? 'EPERM' : undefined)
  /** Publishes a, b and c where a and c are already; `c` cannot be renamed into place. */
  const attempt = async () => {
    sync.mkdirSync(out)
    for (const name of ['a', 'c']) sync.writeFileSync(path.join(out, name), `old ${name}`)
    refuse.renameSync = (from, to) =>
      path.basename(from).startsWith('new-2') && to.endsWith('c') ? 'EBUSY' : undefined
    const error = await failure(publishFiles(made({ a: 'new', b: 'new', c: 'new' }), out))
    expect(error).toMatchObject({
      code: 'host/permission',
      message: `Cannot write ${path.join(out, 'c')}: another program is using it.`,
      place: { file: path.join(out, 'c') },
    })
  }

  test('all that was there is as before, and what was not is not', async () => {
    await attempt()
    expect(contents()).toStrictEqual({ a: 'old a', c: 'old c' })
  })

  test('also where the file system has no second names', async () => {
    refuse.linkSync = noSecondNames
    await attempt()
    expect(contents()).toStrictEqual({ a: 'old a', c: 'old c' })
  })

  test('and without second names files are replaced all the same', async () => {
    refuse.linkSync = noSecondNames
    await publishFiles(made({ a: 'old' }), out)
    await publishFiles(made({ a: 'new', b: 'new' }), out)
    expect(contents()).toStrictEqual({ a: 'new', b: 'new' })
  })

  test('as a program has it open, nothing is begun', async () => {
    await publishFiles(made({ a: 'old', b: 'old' }), out)
    const links: string[] = []
    refuse.linkSync = (_, to) => void links.push(to) as undefined
    refuse.renameSync = (from, to) => (from === to && from.endsWith('b') ? 'EPERM' : undefined)
    const error = await failure(publishFiles(made({ a: 'new', b: 'new' }), out))
    expect(error).toMatchObject({ code: 'host/permission', place: { file: path.join(out, 'b') } })
    expect([contents(), links]).toStrictEqual([{ a: 'old', b: 'old' }, []])
  })

  test('as a folder is there', async () => {
    sync.mkdirSync(path.join(out, 'b'), { recursive: true })
    const error = await failure(publishFiles(made({ a: 'a', b: 'b' }), out))
    expect(error).toMatchObject({ code: 'host/unusable', place: { file: path.join(out, 'b') } })
    expect(sync.readdirSync(out)).toStrictEqual(['b'])
  })

  test('folders that were made for it are removed, and no others', async () => {
    sync.mkdirSync(out)
    const gone = path.join(temp, 'gone')
    expect((await failure(publishFiles([gone], path.join(out, 'x', 'y')))).code).toBe('host/unusable')
    expect(sync.readdirSync(out)).toStrictEqual([])
    refuse.writeFileSync = file => (file.includes('owner') ? 'ENOSPC' : undefined)
    expect((await failure(publishFiles(made({ a: 'a' }), path.join(out, 'x')))).code).toBe('host/disk-full')
    expect(sync.readdirSync(out)).toStrictEqual([])
  })
})

test('what an ended process left in the output folder is removed with what was replaced', async () => {
  await publishFiles(made({ a: 'old' }), out)
  const staging = await createStaging(temp)
  const dead = path.join(out, '.package-python-abcdef')
  sync.cpSync(staging.root, dead, { recursive: true })
  const record = path.join(dead, '.package-python-owner.json')
  sync.writeFileSync(record, JSON.stringify({ ...JSON.parse(sync.readFileSync(record, 'utf8')), pid: 2 ** 30 }))
  await publishFiles(made({ a: 'new' }), out)
  expect(contents()).toStrictEqual({ a: 'new' })
  await staging.dispose()
})

test('what was replaced may be removed later, and is at once when nothing was published', async () => {
  const removals: Promise<void>[] = []
  const options = { later: (removal: Promise<void>) => void removals.push(removal) }
  await publishFiles(made({ a: 'old' }), out, options)
  await publishFiles(made({ a: 'new' }), out, options)
  await Promise.all(removals)
  expect([removals.length, contents()]).toStrictEqual([2, { a: 'new' }])
  await failure(publishFiles([path.join(temp, 'gone')], out, options))
  expect([removals.length, contents()]).toStrictEqual([2, { a: 'new' }])
})

describe('a folder for a run', () => {
  test('is private, has one for temporary files, and is gone afterwards, whatever its modes', async () => {
    const parent = path.join(temp, 'made', 'too')
    const listeners = process.listenerCount('exit')
    const staging = await createStaging(parent)
    expect(process.listenerCount('exit')).toBe(listeners + 1)
    expect(staging.temp).toBe(path.join(staging.root, 'tmp'))
    expect(sync.statSync(staging.temp).isDirectory()).toBe(true)
    if (process.platform !== 'win32') expect(sync.statSync(staging.root).mode & 0o777).toBe(0o700)
    const folder = await staging.dir('a/b')
    expect(folder).toBe(path.join(staging.root, 'a', 'b'))
    sync.writeFileSync(path.join(folder, 'file'), '')
    sync.chmodSync(folder, 0o500)
    for (const name of ['../out', '.']) await expect(staging.dir(name)).rejects.toThrow('not inside staging')
    await staging.dispose()
    expect(sync.readdirSync(parent)).toStrictEqual([])
    expect(process.listenerCount('exit')).toBe(listeners)
  })

  const onPosix = process.platform === 'win32' ? test.skip : test
  onPosix('is removed by a user who is not root too, whatever a tool made read-only in it', async () => {
    const locked = (folder: string): boolean =>
      (sync.statSync(folder).mode & 0o700) !== 0o700 ||
      sync
        .readdirSync(folder, { withFileTypes: true })
        .some(one => one.isDirectory() && locked(path.join(folder, one.name)))
    for (const code of ['EACCES', 'EPERM']) {
      const staging = await createStaging(temp)
      const folder = await staging.dir('go/mod/cache')
      sync.writeFileSync(path.join(folder, 'file'), '')
      for (const one of [folder, path.dirname(folder)]) sync.chmodSync(one, 0o500)
      refuse.rm = file => (locked(file) ? code : undefined)
      await staging.dispose()
      expect(sync.readdirSync(temp)).toStrictEqual([])
    }
    const staging = await createStaging(temp)
    refuse.rm = () => 'EBUSY'
    expect((await failure(staging.dispose())).code).toBe('host/permission')
    refuse = {}
    await staging.dispose()
  })

  test('is removed at the end of the process too, where nobody could be told of a failure', async () => {
    const before = process.listeners('exit')
    const staging = await createStaging(temp)
    const [atExit] = process.listeners('exit').filter(one => !before.includes(one)) as (() => void)[]
    atExit?.()
    expect(sync.existsSync(staging.root)).toBe(false)
    expect(atExit).not.toThrow()
    await staging.dispose()
  })

  test('waits at its end for removals elsewhere, and tells of their failure', async () => {
    const listeners = process.listenerCount('exit')
    const staging = await createStaging(temp)
    let finish = () => {}
    staging.waitFor(
      new Promise(resolve => {
        finish = resolve as () => void
      }),
    )
    let over = false
    const disposed = staging.dispose().then(() => {
      over = true
    })
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(over).toBe(false)
    finish()
    await disposed
    const other = await createStaging(temp)
    other.waitFor(Promise.reject(new Error('it stays')))
    await new Promise(resolve => setImmediate(resolve))
    await expect(other.dispose()).rejects.toThrow('it stays')
    // Its own removal goes on.
    while (process.listenerCount('exit') > listeners) await new Promise(resolve => setImmediate(resolve))
    expect(sync.readdirSync(temp)).toStrictEqual([])
  })

  test('that cannot be completed leaves nothing, not even a listener', async () => {
    const listeners = process.listenerCount('exit')
    refuse.mkdirSync = folder => (folder.endsWith('tmp') ? 'ENOSPC' : undefined)
    expect((await failure(createStaging(temp))).code).toBe('host/disk-full')
    expect([sync.readdirSync(temp), process.listenerCount('exit')]).toStrictEqual([[], listeners])
  })

  test('is there for as long as it is used', async () => {
    let seen = ''
    const given = await withStaging(temp, async folder => {
      seen = folder
      return sync.existsSync(folder)
    })
    expect([given, sync.existsSync(seen)]).toStrictEqual([true, false])
    await expect(withStaging(temp, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
    expect(sync.readdirSync(temp)).toStrictEqual([])
  })

  test('that an ended process left is removed by the next run; that of this one is not', async () => {
    const staging = await createStaging(temp)
    const dead = path.join(temp, 'package-python-abcdef')
    sync.cpSync(staging.root, dead, { recursive: true })
    const record = path.join(dead, '.package-python-owner.json')
    const owner = JSON.parse(sync.readFileSync(record, 'utf8'))
    sync.writeFileSync(record, JSON.stringify({ ...owner, pid: 2 ** 30 }))
    const other = await createStaging(temp)
    await other.dispose()
    expect(sync.readdirSync(temp)).toStrictEqual([path.basename(staging.root)])
    await staging.dispose()
  })
})

// The last one here: what is stopped stays so.
test('an interrupt waits until what is published is whole or undone, and removes folders; nothing begins after it', async () => {
  // The patience with clean-ups, which outlasts this test.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  const listeners = new Map<string | symbol, (signal: NodeJS.Signals) => void>()
  jest.spyOn(process, 'on').mockImplementation(((event: string, listener: never) => {
    listeners.set(event, listener)
    return process
  }) as typeof process.on)
  const done = new Promise(lifecycle.listenForInterrupts)
  const staging = await createStaging(temp)
  const work = failure(publishFiles(made({ a: 'a', b: 'b' }), out))
  listeners.get('SIGINT')?.('SIGINT')
  expect(await done).toBe('SIGINT')
  expect([sync.existsSync(staging.root), sync.existsSync(out)]).toStrictEqual([false, false])
  const stopped = { code: 'host/killed' }
  expect(await work).toMatchObject(stopped)
  expect(await failure(publishFiles(made({ a: 'a' }), out))).toMatchObject(stopped)
  expect(await failure(createStaging(temp))).toMatchObject(stopped)
  await expect(staging.dir('a')).rejects.toMatchObject(stopped)
})
