/** Folders that ended processes left: which are removed, and what is ended with them. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'

let ended: unknown[][] = []
/** What is done when the processes of a folder are ended. */
let meanwhile = () => {}
const leftovers = await import('../../../src/host/process/leftovers.js')
jest.unstable_mockModule('../../../src/host/process/leftovers.js', () => ({
  ...leftovers,
  async endLeftovers(...args: unknown[]) {
    ended.push(args)
    meanwhile()
    return []
  },
}))
const { clearAbandoned, recordOwner, thisOwner } = await import('../../../src/host/owner.js')

const RECORD = '.package-python-owner.json'
let parent = ''
beforeEach(() => {
  parent = tempDir('abandoned')
  ;[ended, meanwhile] = [[], () => {}]
})

/** A folder with such a record. */
function left(name: string, record: unknown): void {
  mkdirSync(join(parent, name))
  writeFileSync(join(parent, name, RECORD), typeof record === 'string' ? record : JSON.stringify(record))
}
/** Of a process that has ended: no system has so high a number. */
const gone = (more: object = {}) => ({ ...thisOwner(), pid: 2 ** 30, run: 'their-run', ...more })
const remove = async (folder: string) => rmSync(folder, { recursive: true })
const clear = (prefix = 'x-') => clearAbandoned(parent, prefix, remove)

describe('a record', () => {
  test('names this process, for this user alone, and is written once', () => {
    const folder = join(parent, 'mine')
    mkdirSync(folder)
    recordOwner(folder)
    const text = readFileSync(join(folder, RECORD), 'utf8')
    expect(JSON.parse(text)).toStrictEqual(thisOwner())
    expect(JSON.parse(text)).toMatchObject({ pid: process.pid, run: leftovers.RUN })
    if (process.platform !== 'win32') expect(lstatSync(join(folder, RECORD)).mode & 0o777).toBe(0o600)
    expect(() => recordOwner(folder)).toThrow('EEXIST')
  })

  const onLinux = process.platform === 'linux' ? test : test.skip
  onLinux('says when the process, the system and its processes began', () => {
    expect(thisOwner()).toMatchObject({
      started: expect.stringMatching(/^\d+$/),
      boot: expect.stringMatching(/^[0-9a-f-]{36}$/),
      namespace: expect.stringMatching(/^pid:\[\d+\]$/),
    })
  })
})

describe('a folder', () => {
  test('of a process that has ended is removed, with what that has started', async () => {
    left('x-abcdef', gone())
    await clear()
    expect(readdirSync(parent)).toStrictEqual([])
    expect(ended).toStrictEqual([['their-run', 0, process.platform, {}]])
  })

  test.each<[string, unknown]>([
    ['of this process', thisOwner()],
    ['of another machine', gone({ machine: 'other' })],
    ['without a readable record', '{'],
    ['with a record of something else', []],
    ['without a process', gone({ pid: '7' })],
    ['without a run', gone({ run: 1 })],
    ['without a machine', gone({ machine: undefined })],
  ])('%s stays', async (_, record) => {
    left('x-abcdef', record)
    await clear()
    expect([readdirSync(parent), ended]).toStrictEqual([['x-abcdef'], []])
  })

  const onLinux = process.platform === 'linux' ? test : test.skip
  onLinux('of a process that runs stays, unless that began at another time than the one of the record', async () => {
    const parentProcess = { ...thisOwner(), pid: process.ppid }
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      .split(/\) (?=\S \d+ \d+ )/)
      .at(-1) as string
    left('x-abcdef', { ...parentProcess, started: fields.split(' ')[19] })
    left('x-bcdefg', { ...parentProcess, started: '1' })
    await clear()
    expect(readdirSync(parent)).toStrictEqual(['x-abcdef'])
  })

  test('of another name stays, and so does what is no folder', async () => {
    for (const name of ['y-abcdef', 'x-abcde', 'x-abcdefg', 'ax-abcdef']) left(name, gone())
    writeFileSync(join(parent, 'x-000000'), '')
    mkdirSync(join(parent, 'x-000001'))
    mkdirSync(join(parent, 'x-000002', RECORD), { recursive: true })
    const before = readdirSync(parent)
    await clear()
    expect([readdirSync(parent), ended]).toStrictEqual([before, []])
  })

  const onPosix = process.platform === 'win32' ? test.skip : test
  onPosix('that is a link to one stays, and so does what it leads to', async () => {
    left('elsewhere', gone())
    symlinkSync(join(parent, 'elsewhere'), join(parent, 'x-abcdef'))
    await clear()
    expect(readdirSync(parent).sort()).toStrictEqual(['elsewhere', 'x-abcdef'])
  })

  test('that another run removes meanwhile is no failure, nor one that cannot be removed', async () => {
    left('x-abcdef', gone())
    const asked: string[] = []
    meanwhile = () => rmSync(join(parent, 'x-abcdef'), { recursive: true })
    await clearAbandoned(parent, 'x-', async folder => void asked.push(folder))
    expect(asked).toStrictEqual([])
    meanwhile = () => {
      throw new Error('ps')
    }
    left('x-abcdef', gone())
    left('x-bcdefg', gone())
    await clearAbandoned(parent, 'x-', async folder => {
      asked.push(folder)
      throw new Error('busy')
    })
    expect(asked).toStrictEqual(['x-abcdef', 'x-bcdefg'].map(name => join(parent, name)))
  })

  test('is looked for in vain where the parent cannot be read', async () => {
    await clearAbandoned(join(parent, 'none'), 'x-', remove)
    expect(ended).toStrictEqual([])
  })
})
