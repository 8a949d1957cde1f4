/** A folder as a compressed zip, read back by Python. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { writeFolderZip } from '../../../src/archives/zip-writer.js'

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zip-folder-'))
  mkdirSync(path.join(root, 'app', 'data'), { recursive: true })
  writeFileSync(path.join(root, 'app', 'app.exe'), 'x'.repeat(100_000))
  writeFileSync(path.join(root, 'app', 'data', 'ä.txt'), 'text')
  writeFileSync(path.join(root, 'app', 'data', 'empty'), '')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const READ = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[i.filename, i.compress_type, i.file_size, i.compress_size] for i in archive.infolist()]))
`

test('Python reads every member whole, and two of them are the same', async () => {
  const zips = ['one.zip', 'two.zip'].map(name => path.join(root, name))
  for (const output of zips) await writeFolderZip(output, path.join(root, 'app'), 'app-1.0')
  const listed = JSON.parse(execFileSync('python3', ['-c', READ, zips[0] as string], { encoding: 'utf8' }))
  expect(listed.map(([name, method, size]: [string, number, number]) => [name, method, size])).toEqual([
    ['app-1.0/', 0, 0],
    ['app-1.0/app.exe', 8, 100_000],
    ['app-1.0/data/', 0, 0],
    ['app-1.0/data/empty', 8, 0],
    ['app-1.0/data/ä.txt', 8, 4],
  ])
  expect(listed[1][3]).toBeLessThan(1000)
  const [one, two] = zips.map(file => readFileSync(file))
  expect(one?.equals(two as Buffer)).toBe(true)
  expect(readdirSync(root).sort()).toEqual(['app', 'one.zip', 'two.zip'])
})
