/** Files before and after foreign code runs, and the runner's command files, which are put back as they were. */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { changesOf, keepCommandFiles, sameFile, statesOf } from '../../../src/host/watch.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('watch')
})
const at = (name: string) => path.join(dir, name)

test('what was changed, removed and added, by name', () => {
  const before = new Map([...'fdba'].map(name => [name, '1']))
  const after = new Map(Object.entries({ f: '2', b: '1', a: '2', z: '1', c: '1' }))
  expect(changesOf(before, after)).toStrictEqual({ changed: ['a', 'f'], removed: ['d'], added: ['c', 'z'] })
  expect(changesOf(before, before)).toStrictEqual({ changed: [], removed: [], added: [] })
})

test('a file that was changed in its place is the same one, and one in its place is not', async () => {
  const state = async () => (await statesOf({ files: [at('a')], inode: false })).get(at('a'))
  writeFileSync(at('a'), 'one')
  const before = await state()
  writeFileSync(at('a'), 'other')
  const after = await state()
  expect([before === after, sameFile(before, after)]).toStrictEqual([false, true])
  linkSync(at('a'), at('keep'))
  rmSync(at('a'))
  writeFileSync(at('a'), 'one')
  expect(sameFile(after, await state())).toBe(false)
  expect(sameFile(after, undefined)).toBe(false)
})

test('the time of the inode counts where it is asked for', async () => {
  mkdirSync(at('tree'))
  writeFileSync(at('tree/a'), 'one')
  const states = async (inode: boolean) => [...(await statesOf({ trees: [at('tree')], inode }))]
  const before = [await states(false), await states(true)]
  await new Promise(resolve => setTimeout(resolve, 20))
  linkSync(at('tree/a'), at('other name'))
  expect(await states(false)).toStrictEqual(before[0])
  expect(await states(true)).not.toStrictEqual(before[1])
})

describe("the runner's command files", () => {
  const keep = (more: Record<string, string> = {}) =>
    keepCommandFiles({ GITHUB_ENV: at('env'), GITHUB_OUTPUT: at('output'), GITHUB_PATH: '', ...more })
  beforeEach(() => {
    writeFileSync(at('env'), 'A=b\n')
    writeFileSync(at('output'), '')
  })
  const contents = () => ['env', 'output'].map(name => readFileSync(at(name), 'utf8'))

  test('that nobody wrote into stay as they are', () => {
    const kept = keep({ GITHUB_STATE: at('none') })
    expect(kept.restore()).toStrictEqual([])
    expect([contents(), existsSync(at('none'))]).toStrictEqual([['A=b\n', ''], false])
  })

  test.each([
    ['behind it', () => writeFileSync(at('env'), 'A=b\nC=d\n'), 'C=d\n'],
    ['in its place', () => writeFileSync(at('env'), 'C=d\n'), 'C=d\n'],
    ['less', () => writeFileSync(at('env'), 'A'), 'A'],
    ['nothing', () => rmSync(at('env')), ''],
    [
      'a folder',
      () => {
        rmSync(at('env'))
        mkdirSync(at('env/folder'), { recursive: true })
      },
      '',
    ],
  ])('are put back where others wrote %s, which is told', (_, write, text) => {
    const kept = keep()
    write()
    expect(kept.restore()).toStrictEqual([{ name: 'GITHUB_ENV', text }])
    expect(contents()).toStrictEqual(['A=b\n', ''])
  })

  test('that were not there are removed', () => {
    const kept = keep({ GITHUB_STATE: at('new') })
    writeFileSync(at('new'), 'x=y')
    expect(kept.restore()).toStrictEqual([{ name: 'GITHUB_STATE', text: 'x=y' }])
    expect(existsSync(at('new'))).toBe(false)
  })

  test('are written in their place, which the runner may have open, and never through a link', () => {
    const kept = keep()
    linkSync(at('env'), at('open'))
    writeFileSync(at('env'), 'C=d\n')
    kept.restore()
    expect(readFileSync(at('open'), 'utf8')).toBe('A=b\n')
    rmSync(at('env'))
    writeFileSync(at('mine'), 'mine')
    symlinkSync(at('mine'), at('env'))
    expect(kept.restore()).toStrictEqual([{ name: 'GITHUB_ENV', text: '' }])
    expect([contents()[0], readFileSync(at('mine'), 'utf8')]).toStrictEqual(['A=b\n', 'mine'])
  })

  test('are none on a laptop', () => expect(keepCommandFiles({}).restore()).toStrictEqual([]))
})
