/** Folders whose files are run: used only as long as they are as they were when they were completed. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { createSealed, isSealed, stateDigest } from '../../../src/host/seal.js'

let parent = ''
let folder = ''
beforeEach(() => {
  parent = tempDir('sealed')
  folder = path.join(parent, 'tool')
})

const fill = (text: string) => async (into: string) => {
  mkdirSync(path.join(into, 'bin'), { recursive: true })
  writeFileSync(path.join(into, 'bin', 'tool'), text)
}
const content = () => readFileSync(path.join(folder, 'bin', 'tool'), 'utf8')
const records = () => readdirSync(parent).filter(name => name.endsWith('.sealed'))

describe('a folder', () => {
  test('that was completed is as it was, wherever its parent lies', async () => {
    await createSealed(folder, fill('one'))
    expect([await isSealed(folder), content(), records().length]).toEqual([true, 'one', 1])
    expect(readdirSync(parent)).toHaveLength(2)
    expect(records()[0]).toMatch(/^tool\.[0-9a-f]{32}\.sealed$/)
    expect(records()[0]).toContain(`${(await stateDigest(folder))?.slice(0, 32)}`)
  })

  test('that was changed, got a file more, was never completed or is not there is not', async () => {
    expect(await isSealed(folder)).toBe(false)
    await fill('one')(folder)
    expect(await isSealed(folder)).toBe(false)
    await createSealed(path.join(parent, 'other'), fill('one'))
    appendFileSync(path.join(parent, 'other', 'bin', 'tool'), '!')
    expect(await isSealed(path.join(parent, 'other'))).toBe(false)
    await createSealed(path.join(parent, 'third'), fill('one'))
    writeFileSync(path.join(parent, 'third', 'more'), '')
    expect(await isSealed(path.join(parent, 'third'))).toBe(false)
  })

  test('whose record is no file is not', async () => {
    await fill('one')(folder)
    mkdirSync(`${folder}.${(await stateDigest(folder))?.slice(0, 32)}.sealed`)
    expect(await isSealed(folder)).toBe(false)
  })

  test('that was changed is replaced, and its record forgotten, but not that of another one', async () => {
    await createSealed(path.join(parent, 'toolbox'), fill('other'))
    await createSealed(folder, fill('one'))
    const [before] = records().filter(name => name.startsWith('tool.'))
    appendFileSync(path.join(folder, 'bin', 'tool'), '!')
    await createSealed(folder, fill('two'))
    expect([content(), await isSealed(folder), await isSealed(path.join(parent, 'toolbox'))]).toEqual([
      'two',
      true,
      true,
    ])
    expect(existsSync(path.join(parent, before as string))).toBe(false)
    expect(readdirSync(parent)).toHaveLength(4)
  })

  test('that another run has completed meanwhile stays', async () => {
    await createSealed(folder, fill('theirs'))
    await createSealed(folder, fill('ours'))
    expect([content(), await isSealed(folder), readdirSync(parent).length]).toEqual(['theirs', true, 2])
  })

  test('that could not be filled, or with nothing, leaves nothing', async () => {
    const broken = async (into: string) => {
      await fill('half')(into)
      throw new Error('mine')
    }
    await expect(createSealed(folder, broken)).rejects.toThrow('mine')
    await expect(createSealed(folder, async into => void mkdirSync(into))).rejects.toThrow(
      `nothing to keep in ${folder}`,
    )
    expect(readdirSync(parent)).toEqual([])
  })
})
