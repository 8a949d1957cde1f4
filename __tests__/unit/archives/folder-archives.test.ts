import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { unpackFolder } from '../../../src/archives/extract.js'
import { writeTarGz } from '../../../src/archives/tar-writer.js'
import { writeFolderZip } from '../../../src/archives/zip-writer.js'

const FILES = { answer: '#!/bin/sh\n', 'lib/é.so': 'x'.repeat(100_000), 'lib/empty': '' }

function folder(): string {
  const dir = tempDir('folder')
  write(dir, FILES)
  chmodSync(path.join(dir, 'answer'), 0o755)
  mkdirSync(path.join(dir, 'nothing'))
  return dir
}
const contentOf = (dir: string) => Object.keys(FILES).map(name => [name, readFileSync(path.join(dir, name), 'utf8')])

test('a folder comes back from a .tar.gz with its modes and links', async () => {
  const from = folder()
  symlinkSync('é.so', path.join(from, 'lib', 'link.so'))
  const output = path.join(tempDir('out'), 'answer-1.tar.gz')
  await writeTarGz({ output, folder: from, top: 'answer-1', executable: () => false, links: true })
  const back = await unpackFolder(output, path.join(tempDir('back'), 'new'))
  expect(path.basename(back)).toBe('answer-1')
  expect(contentOf(back)).toEqual(Object.entries(FILES))
  expect(statSync(path.join(back, 'answer')).mode & 0o111).toBe(0o111)
  expect(lstatSync(path.join(back, 'lib', 'link.so')).isSymbolicLink()).toBe(true)
})

test('and from a compressed .zip, which is the same for the same folder', async () => {
  const [one, other] = [path.join(tempDir('out'), 'answer-1.zip'), path.join(tempDir('out'), 'answer-1.zip')]
  await writeFolderZip(one, folder(), 'answer-1')
  await writeFolderZip(other, folder(), 'answer-1')
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
  expect(statSync(one).size).toBeLessThan(5000)
  const back = await unpackFolder(one, tempDir('back'))
  expect(contentOf(back)).toEqual(Object.entries(FILES))
  expect(readdirSync(path.join(back, 'nothing'))).toEqual([])
})
