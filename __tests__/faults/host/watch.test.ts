/** What is noticed of changes to files, and what was written into the runner's command files. */
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { changesOf, keepCommandFiles, type Look, statesOf } from '../../../src/host/watch.js'

let dir: string
beforeEach(() => {
  dir = tempDir('watch')
})
const at = (name: string) => path.join(dir, name)

describe('files', () => {
  const spoil = () => {
    writeFileSync(at('same size'), 'other')
    // Set back, as a program would to hide it.
    utimesSync(at('same size'), 1, 1)
    rmSync(at('gone'))
    writeFileSync(at('sub/new'), 'x')
    linkSync(at('linked'), path.join(dir, '..', `${path.basename(dir)}-link`))
  }
  beforeEach(() => {
    mkdirSync(at('sub'))
    for (const name of ['same size', 'gone', 'linked', 'sub/as it was']) writeFileSync(at(name), 'first')
    utimesSync(at('same size'), 1, 1)
  })
  const compared = async (look: Look) => {
    const before = await statesOf(look)
    spoil()
    const { changed, removed, added } = changesOf(before, await statesOf(look))
    return [changed, removed, added].map(files => files.map(file => path.relative(dir, file)))
  }
  test('of a tree, in a thread', async () => {
    expect(await compared({ trees: [dir], inode: true })).toEqual([['linked', 'same size'], ['gone'], ['sub/new']])
  })
  test('of a list', async () => {
    const files = ['same size', 'gone', 'linked', 'sub/as it was', 'sub/new'].map(at)
    expect(await compared({ files, inode: true })).toEqual([['linked', 'same size'], ['gone'], ['sub/new']])
  })
  test('without the time of the inode, a further name is no change', async () => {
    const [changed] = await compared({ trees: [dir], inode: false })
    expect(changed).toEqual([])
  })
  test('what is not there, and what cannot be read, is nothing', async () => {
    expect([...(await statesOf({ trees: [at('no such')], files: [at('no such file')], inode: true }))]).toEqual([])
  })
})

describe("the runner's command files", () => {
  const env = () => ({ GITHUB_ENV: at('env'), GITHUB_PATH: at('path'), GITHUB_OUTPUT: at('output') })
  beforeEach(() => {
    writeFileSync(at('env'), 'MINE=1\n')
    writeFileSync(at('output'), '')
  })
  test.each<[what: string, () => void, found: unknown[]]>([
    ['nothing', () => {}, []],
    [
      'a line behind ours',
      () => appendFileSync(at('env'), 'LD_PRELOAD=/tmp/x.so\n'),
      [{ name: 'GITHUB_ENV', text: 'LD_PRELOAD=/tmp/x.so\n' }],
    ],
    ['ours replaced', () => writeFileSync(at('env'), 'X=1\n'), [{ name: 'GITHUB_ENV', text: 'X=1\n' }]],
    ['a file that was not there', () => writeFileSync(at('path'), '/tmp\n'), [{ name: 'GITHUB_PATH', text: '/tmp\n' }]],
    ['a file removed', () => rmSync(at('output')), [{ name: 'GITHUB_OUTPUT', text: '' }]],
    [
      'a link to another file',
      () => {
        rmSync(at('output'))
        symlinkSync(at('elsewhere'), at('output'))
      },
      [{ name: 'GITHUB_OUTPUT', text: '' }],
    ],
  ])('%s is found once, and what was there is put back', (_, write, found) => {
    const kept = keepCommandFiles(env())
    write()
    expect(kept.restore()).toEqual(found)
    expect(kept.restore()).toEqual([])
    expect(readFileSync(at('env'), 'utf8')).toBe('MINE=1\n')
    expect(readFileSync(at('output'), 'utf8')).toBe('')
    expect(() => readFileSync(at('path'))).toThrow('ENOENT')
  })
  test('on a laptop there are none', () => {
    expect(keepCommandFiles({}).restore()).toEqual([])
  })
})
